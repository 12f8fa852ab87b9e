// How the window is built. The content security policy of the shell allows no inline script, no inline style
// element and no `data:`; so nothing is inlined here, and every asset is a file of its own.
import { svelte, vitePreprocess } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  plugins: [svelte({ preprocess: vitePreprocess({ script: false }) }), svelteTesting()],
  clearScreen: false,
  // The guide and the faces of the pack lie beside ui/.
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: {
    target: "es2022",
    outDir: mode === "states" ? "dist-states" : "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: mode === "states" ? "states.html" : "index.html" },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    restoreMocks: true,
  },
}));

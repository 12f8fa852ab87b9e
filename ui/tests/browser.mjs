// Opens the built states in headless Chromium under the policy of the shell, for pictures and for axe-core.
// Chromium is the one of the system; CHROMIUM names another.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { build, preview } from "vite";

/** What the shell allows: its own files, nothing inline, no network; `data:` for the logo, `ipc:` for the Rust side. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src ipc: http://ipc.localhost";

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Builds and serves the states and opens a browser; hands both to `work` and puts everything away. */
export async function withStates(work) {
  const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);
  if (!executablePath) throw new Error("No Chromium found; set CHROMIUM to one.");
  await build({ mode: "states", logLevel: "warn" });
  const server = await preview({
    mode: "states",
    build: { outDir: "dist-states" },
    preview: { port: 4179, strictPort: false, headers: { "Content-Security-Policy": POLICY } },
  });
  const base = server.resolvedUrls.local[0];
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const faults = [];
  try {
    await work({
      /** Opens `show` in a theme; what the page complains about is a fault. */
      async open({ show, theme = "light", width = 1440, height = 900, zoom = 100, forced = false }) {
        const page = await browser.newPage({
          viewport: { width, height }, timezoneId: "Europe/London", locale: "en-GB", reducedMotion: "reduce",
          forcedColors: forced ? "active" : "none", bypassCSP: false,
        });
        page.on("console", (message) => {
          if (["error", "warning"].includes(message.type())) faults.push(`${show} ${theme}: ${message.text()}`);
        });
        page.on("pageerror", (error) => faults.push(`${show} ${theme}: ${error.message}`));
        await page.goto(`${base}states.html?show=${show}&theme=${theme}&zoom=${zoom}`);
        await page.waitForSelector("main");
        // A preview is asked for a moment after the page is there.
        if (["new", "late"].includes(show)) await page.waitForSelector("main dl");
        if (show.startsWith("owners")) await page.waitForSelector("main table");
        await page.evaluate(() => document.fonts.ready);
        return page;
      },
    });
  } finally {
    await browser.close();
    await server.close();
  }
  if (faults.length > 0) throw new Error(`The pages complained:\n${[...new Set(faults)].join("\n")}`);
}

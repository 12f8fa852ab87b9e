// The whole guide in one, so that the window can be there before it: its text and what reads it are a file of their own.

export { default as Guide } from "./Guide.svelte";
export { guidePages } from "./pages";

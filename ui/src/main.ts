// Starts the window: with the Rust side in the shell; under `npm run dev` in a browser with recorded views, and then
// `#plan` or `#history` in the address opens that page, `#home` and `#new` the window without a project. A release holds no recorded views.
import { mount } from "svelte";
import "./shared/base.css";
import App from "./App.svelte";
import { inShell, tauriBackend } from "./backend/tauri";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");

const recorded = import.meta.env.DEV && !inShell();
const page = recorded ? location.hash.slice(1) || undefined : undefined;
const closed = page === "home" || page === "new";
const backend = recorded ? new (await import("./backend/fixture")).FixtureBackend(closed ? { session: null } : {}) : tauriBackend();
mount(App, { target, props: { backend, page } });

// Shows what the address asks for: all component states, or one page of the window with recorded views.
import { mount } from "svelte";
import "../shared/base.css";
import App from "../App.svelte";
import { FixtureBackend } from "../backend/fixture";
import red from "../backend/fixtures/status-red.json";
import type { StatusView } from "../backend/types";
import { Appearance } from "../frame/appearance.svelte";
import States from "./States.svelte";

const asked = new URLSearchParams(location.search);
const target = document.getElementById("app");
if (!target) throw new Error("states.html has no #app");

localStorage.clear();
const appearance = new Appearance();
appearance.theme = asked.get("theme") === "dark" ? "dark" : "light";
appearance.textSize = Number(asked.get("zoom") ?? 100);
appearance.apply();

const show = asked.get("show") ?? "all";
if (["overview", "plan", "history", "red"].includes(show)) {
  const backend = new FixtureBackend(show === "red" ? { status: red as unknown as StatusView } : {});
  mount(App, { target, props: { backend, page: show === "red" ? "overview" : show, appearance } });
} else {
  mount(States, { target, props: { show } });
}

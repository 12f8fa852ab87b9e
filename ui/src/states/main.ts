// Shows what the address asks for: all component states, or one page of the window with recorded views.
import { mount } from "svelte";
import "../shared/base.css";
import App from "../App.svelte";
import { FixtureBackend, recordedViews } from "../backend/fixture";
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
if (["home", "first", "new", "late"].includes(show)) {
  const { home, preview } = recordedViews();
  const views = { session: null, home: show === "first" ? { ...home, projects: [] } : home };
  const late = { ...preview, feasibility: { ...preview.feasibility, target: "2027-09-06", reserve_days: -63 } };
  const backend = new FixtureBackend(show === "late" ? { ...views, preview: late } : views);
  mount(App, { target, props: { backend, page: show === "late" ? "new" : show, appearance } });
} else if (["overview", "plan", "history", "pack", "red"].includes(show)) {
  const backend = new FixtureBackend(show === "red" ? { status: red as unknown as StatusView } : {});
  mount(App, { target, props: { backend, page: show === "red" ? "overview" : show, appearance } });
} else {
  mount(States, { target, props: { show } });
}

// Shows what the address asks for: all component states, or one page of the window with recorded views.
import { mount } from "svelte";
import "../shared/base.css";
import App from "../App.svelte";
import { FixtureBackend, recordedViews } from "../backend/fixture";
import red from "../backend/fixtures/status-red.json";
import { recorded } from "../backend/recorded";
import type { StatusView } from "../backend/types";
import { Appearance } from "../frame/appearance.svelte";
import { checksBackend, isChecks } from "./checks";
import { governBackend, isGovern } from "./govern";
import CriterionParts from "./CriterionParts.svelte";
import { ownersStates } from "./owners";
import { isOverview, overviewViews } from "./overviews";
import { settingsViews } from "./settings";
import { hostileExplanation, planViews } from "./plans";
import PlanDialogs from "./PlanDialogs.svelte";
import PlanParts from "./PlanParts.svelte";
import { raidViews } from "./raids";
import { isReadiness, readinessBackend } from "./readinesses";
import { isScope, scopeBackend } from "./scopes";
import ScopeParts from "./ScopeParts.svelte";
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
if (["home", "first", "new", "late", "refused"].includes(show)) {
  const { home, preview } = recordedViews();
  const views = { session: null, home: show === "first" ? { ...home, projects: [] } : home };
  const late = {
    ...preview, feasibility: { ...preview.feasibility, target: "2027-09-06", reserve_days: -63 }, days_after_gate_3: -63, weeks_of_records: 0,
    checks: [
      { id: "fits", rag: "red" as const, title: "The plan does not fit before the target", why: "Ready on 3 December 2027, 63 working days too late. The earliest possible audit is 6 December 2027." },
      { id: "records", rag: "red" as const, title: "There are no three months of records", why: "All processes operate from 8 October 2027, after the audit." },
    ],
  };
  const backend = new FixtureBackend(show === "late" ? { ...views, preview: late } : views);
  const plan = backend.previewProject;
  if (show === "refused") backend.previewProject = (request) => (request.target ? Promise.reject(new Error("13 February 2028 is a Sunday, and people work Monday to Friday.")) : plan(request));
  mount(App, { target, props: { backend, page: ["late", "refused"].includes(show) ? "new" : show, appearance } });
} else if (["overview", "plan", "owners", "raid", "history", "pack", "red"].includes(show)) {
  const backend = new FixtureBackend(show === "red" ? { status: recorded<StatusView>(red) } : {});
  mount(App, { target, props: { backend, page: show === "red" ? "overview" : show, appearance } });
} else if (isGovern(show)) {
  mount(App, { target, props: { backend: governBackend(show), page: show.split("-")[0], appearance } });
} else if (isOverview(show)) {
  mount(App, { target, props: { backend: new FixtureBackend(overviewViews(show)), page: "overview", appearance } });
} else if (isChecks(show)) {
  mount(App, { target, props: { backend: checksBackend(show), page: "checks", appearance } });
} else if (isReadiness(show)) {
  mount(App, { target, props: { backend: readinessBackend(show), page: "readiness", appearance } });
} else if (isScope(show)) {
  mount(App, { target, props: { backend: scopeBackend(show), page: "scope", appearance } });
} else if (["plan-many", "plan-hostile", "plan-read-only"].includes(show)) {
  const backend = new FixtureBackend(planViews(show));
  const explain = backend.explain;
  if (show === "plan-hostile") backend.explain = (task, since) => explain(task, since).then(hostileExplanation);
  mount(App, { target, props: { backend, page: "plan", appearance } });
} else if (["owners-hostile", "owners-many", "owners-read-only", "owners-empty"].includes(show)) {
  mount(App, { target, props: { backend: new FixtureBackend(ownersStates(show)), page: "owners", appearance } });
} else if (["raid-none", "raid-hostile", "raid-read-only", "raid-fault"].includes(show)) {
  const backend = new FixtureBackend(raidViews(show));
  if (show === "raid-fault") backend.raid = () => Promise.reject(new Error("The register could not be read."));
  mount(App, { target, props: { backend, page: "raid", appearance } });
} else if (["project-settings", "project-settings-read-only", "project-settings-hostile", "settings", "home-settings"].includes(show)) {
  const backend = new FixtureBackend(settingsViews(show));
  mount(App, { target, props: { backend, page: show.startsWith("project") ? "project-settings" : "settings", appearance } });
} else if (show.startsWith("dialog-")) {
  mount(PlanDialogs, { target, props: { show } });
} else if (show.startsWith("registers")) {
  mount(ScopeParts, { target, props: { show } });
} else if (/^(criterion|reuse)(-|$)/.test(show)) {
  mount(CriterionParts, { target, props: { show } });
} else if (show.startsWith("part-")) {
  mount(PlanParts, { target, props: { show } });
} else {
  mount(States, { target, props: { show } });
}

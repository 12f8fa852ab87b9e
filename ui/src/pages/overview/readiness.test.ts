import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { ReadinessView } from "../../backend/types";

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => localStorage.clear());

const { readiness, status } = recordedViews();
const none = { n: 0, p: 0, l: 0, f: 0, share_percent: 0, coverage_percent: 0, weakest: null, heavy_at_n: [] };

async function open(views: Partial<FixtureBackend["views"]> = {}, prepare: (backend: FixtureBackend) => void = () => {}) {
  const backend = new FixtureBackend(views);
  prepare(backend);
  render(App, { backend, page: "overview" });
  await screen.findByRole("navigation", { name: "Pages" });
  return backend;
}
const pane = async () => within(await screen.findByRole("region", { name: "Readiness by clause" }));
const total = (changed: Partial<ReadinessView["total"]>): Partial<FixtureBackend["views"]> => ({ readiness: { ...readiness, total: { ...readiness.total, ...changed } } });

test("readiness is told with what is grave first, the share beside how much is rated, the weakest clause and the plan", async () => {
  await open();
  const told = (await pane()).getByText(/^achieved by our own rating/).closest("p");
  expect(told?.textContent?.replace(/\s+/g, " ").trim()).toBe("5 of weight 2 at N 46% achieved by our own rating, 94% of 291 requirements rated Weakest: 9.3 23 points above plan");
});

test("readiness behind plan, on plan and without one is worded as such", async () => {
  await open(total({ gap_points: -6 }));
  expect((await pane()).getByText("6 points behind plan")).toBeTruthy();
});

test("a clause has what is grave before its share, its plan under it, and leads to its requirements", async () => {
  await open();
  const clauses = await pane();
  expect(clauses.getAllByRole("button").slice(1).map((one) => one.textContent?.replace(/\s+/g, " ").trim())).toEqual([
    "4 Context of the organization 70%", "5 Leadership 73%", "6 Planning 55%", "7 Support of the service management system 50%", "8 Operation of the service management system 45%",
    "9 Performance evaluation 3 at N 17%", "10 Improvement 2 at N 17%",
  ]);
  expect(clauses.getByText("+28 to plan")).toBeTruthy();
  await userEvent.click(clauses.getByRole("button", { name: /^9 Performance/ }));
  expect(await screen.findByRole("button", { name: /^Readiness/, current: "page" })).toBeTruthy();
});

test("the trend is drawn and said, and the counts of each rating stand beside it", async () => {
  await open();
  expect(await (await pane()).findByRole("img", { name: /^Achieved 55% on 20 Nov 2026, planned 61%;/ })).toBeTruthy();
  const counts = (await pane()).getAllByRole("listitem").slice(-5).map((one) => one.textContent?.replace(/\s+/g, ""));
  expect(counts).toEqual(["FFully17", "LLargely115", "PPartially126", "NNot16", "–Notrated17"]);
});

test("before anything is rated it says so and leads to where rating begins", async () => {
  await open({ readiness: { ...readiness, total: { ...readiness.total, ...none, unrated: 291 }, by_clause: readiness.by_clause.map((one) => ({ ...one, ...none, unrated: one.criteria })) } });
  const told = await pane();
  expect(told.getByText("None of the 291 requirements is rated yet.")).toBeTruthy();
  expect(told.getByRole("button", { name: "4 Context of the organization not rated" })).toBeTruthy();
  await userEvent.click(told.getByRole("button", { name: "Begin to rate" }));
  expect(await screen.findByRole("button", { name: /^Readiness/, current: "page" })).toBeTruthy();
});

test("the phases take its place when they are asked for, and where no answer comes they are all there is", async () => {
  const { unmount } = render(App, { backend: new FixtureBackend(), page: "overview" });
  await userEvent.click((await pane()).getByRole("button", { name: "Phases and gates" }));
  const phases = screen.getByRole("region", { name: "Phases and gates" });
  await userEvent.click(within(phases).getByRole("button", { name: "Readiness by clause" }));
  expect(screen.queryByRole("region", { name: "Phases and gates" })).toBeNull();
  unmount();
  await open({}, (backend) => (backend.readiness = () => Promise.reject(new Error("It could not be read."))));
  expect(await screen.findByRole("region", { name: "Phases and gates" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Readiness by clause" })).toBeNull();
});

test("after an act readiness is asked anew", async () => {
  const backend = await open();
  await pane();
  backend.views.readiness = { ...readiness, total: { ...readiness.total, share_percent: 47 } };
  await userEvent.click(screen.getByRole("button", { name: "Set status date" }));
  await userEvent.click(screen.getByRole("button", { name: "Follow today" }));
  expect(await (await pane()).findByText("47%")).toBeTruthy();
});

test("without a plan readiness stands by itself", async () => {
  await open({ status: { ...status, phases: [], gates: [], route: [] } });
  expect((await pane()).queryByRole("button", { name: "Phases and gates" })).toBeNull();
});

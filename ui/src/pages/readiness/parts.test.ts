import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend } from "../../backend/fixture";

// Each test opens the whole window, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("innerWidth", 1440);
});
afterEach(() => vi.unstubAllGlobals());

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

/** Opens a part of readiness, so many after the ratings. */
async function open(after: number) {
  const backend = new FixtureBackend();
  render(App, { backend, page: "readiness" });
  await screen.findByRole("heading", { level: 1, name: /^Readiness/ });
  await screen.findByRole("radio", { name: /^Trend/ });
  await user.keyboard("p".repeat(after));
  return backend;
}
const page = (name: RegExp) => screen.findByRole("button", { name, current: "page" });

test("an attribute that is rated is one act that can be undone", async () => {
  const backend = await open(1);
  await user.keyboard("jj{Enter}4");
  expect(backend.asked).toEqual([{ call: "apply", given: [{ do: "process.rate", id: "pr1", attribute: "2.1", rating: "F" }] }]);
  expect(await screen.findByText("Service request management: 2.1 Performance management is F")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy();
});

test("a rating of an attribute that the Rust side refuses is taken back, and why is told", async () => {
  const backend = await open(1);
  backend.failNext = { class: "refused", message: "The file is full." };
  const level = within(await screen.findByRole("complementary", { name: "Process" })).getByRole("radiogroup", { name: /^Rating of 1\.1/ });
  await user.click(within(level).getByRole("radio", { name: "F, fully" }));
  expect(await screen.findByText(/The file is full/)).toBeTruthy();
  await vi.waitFor(() => expect(within(level).getByRole("radio", { name: "L, largely" }).getAttribute("aria-checked")).toBe("true"));
});

test("a day of the trend shows the project as it stood then", async () => {
  const backend = await open(2);
  await user.click(await screen.findByRole("button", { name: /^Look at 30 Jun/ }));
  expect(backend.asked).toEqual([{ call: "lookAt", given: 130 }]);
});

test("what is missing before a stage leads to where it is done", async () => {
  await open(3);
  const stage = within(await screen.findByRole("region", { name: "Stage 2" }));
  await user.click(stage.getByRole("button", { name: /Full internal audit/ }));
  expect(await page(/^Audits/)).toBeTruthy();
});

test("a process without records leads to it among the processes", async () => {
  await open(3);
  const stage = within(await screen.findByRole("region", { name: "Stage 2" }));
  await user.click(stage.getByRole("button", { name: /^Problem management/ }));
  expect(within(await screen.findByRole("complementary", { name: "Process" })).getByRole("heading", { name: "Problem management" })).toBeTruthy();
});

import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import { governViews } from "../../states/govern";

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => localStorage.clear());

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);
const commands = (backend: FixtureBackend) => backend.asked.map((one) => one.given);

/** Opens the page and waits until the minutes of a meeting are there and the list has the focus. */
async function open(state = "", title = "Steering committee 8") {
  const backend = new FixtureBackend(governViews(state));
  render(App, { backend, page: "meetings" });
  const minutes = await screen.findByRole("article", { name: `Minutes of ${title}` });
  const list = screen.getByRole("grid", { name: "Meetings" });
  await vi.waitFor(() => expect(document.activeElement).toBe(list));
  return { backend, list, minutes };
}

test("the next meeting is shown first, and J and K walk the list: those to come, then those held", async () => {
  await open();
  await type("j");
  expect(await screen.findByRole("article", { name: "Minutes of Supplier review with Halden" })).toBeTruthy();
  await type("jj");
  expect(await screen.findByRole("article", { name: "Minutes of Change board" })).toBeTruthy();
  await type("kkk");
  expect(await screen.findByRole("article", { name: "Minutes of Steering committee 8" })).toBeTruthy();
});

test("a meeting is run by keys alone: tick, take with an option, raise actions one after the other", async () => {
  const { backend, list } = await open();
  await type("{Enter}x");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("A-24 is done: Publish problem review template");
  await type("jjjjj");
  await type("t");
  const take = within(screen.getByRole("group", { name: "Take D-12" }));
  expect((take.getByRole("radio", { name: /^Fund 25 days/ }) as HTMLInputElement).checked).toBe(true);
  await user.click(take.getByLabelText("What was decided, and why"));
  await type("From the reserve.{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(screen.queryByRole("group", { name: "Take D-12" })).toBeNull());
  await type("aSend the list{Tab}dk{Tab}27 nov{Enter}Book the room{Enter}{Escape}{Escape}");
  expect(document.activeElement).toBe(list);
  expect(commands(backend)).toEqual([
    // The meeting is still to come: what is done now is done on the status date.
    [{ do: "action.done", id: "a24" }],
    [{ do: "decision.take", id: "d12", meeting: "m11", option: "o1", outcome: "From the reserve.", by: "Steering committee" }],
    [{ do: "action.add", title: "Send the list", meeting: "m11", owner: "p-dk", due: "2026-11-27" }],
    [{ do: "action.add", title: "Book the room", meeting: "m11", due: "2026-11-27" }],
  ]);
});

test("what is done in a meeting that was held counts for its day, and what is done can be opened again", async () => {
  const { backend } = await open();
  await type("jjjjj");
  await screen.findByRole("article", { name: "Minutes of Steering committee 7" });
  await user.click(screen.getByRole("checkbox", { name: /^A-27 is done/ }));
  await user.click(screen.getByRole("checkbox", { name: /^A-25 is done/ }));
  await user.click(screen.getByRole("button", { name: "Reopen D-10" }));
  expect(commands(backend)).toEqual([
    [{ do: "action.done", id: "a27", on: "2026-10-23" }],
    [{ do: "action.reopen", id: "a25" }],
    [{ do: "decision.reopen", id: "d10" }],
  ]);
});

test("a decision without an option needs words, and a refusal is said where it was typed", async () => {
  const { backend } = await open();
  await user.click(screen.getByRole("button", { name: "Take… D-11" }));
  await type("{Control>}{Enter}{/Control}");
  expect(screen.getByRole("alert").textContent).toBe("Write what was decided.");
  backend.failNext = { class: "refused", message: "Steering committee 8 lies in the future." };
  await type("Hold it.{Control>}{Enter}{/Control}");
  expect((await screen.findByText("Steering committee 8 lies in the future.")).getAttribute("role")).toBe("alert");
  expect((screen.getByLabelText("What was decided, and why") as HTMLTextAreaElement).value).toBe("Hold it.");
});

test("attendees are chosen by initials, given whole as one act, and Escape leaves them as they were", async () => {
  const { backend, minutes } = await open();
  const button = within(minutes).getByRole("button", { name: /^Attendees/ });
  await user.click(button);
  await type("dk{Enter}fn{Enter}{Enter}");
  await user.click(within(minutes).getByRole("button", { name: /^Attendees/ }));
  await type("pr{Enter}{Escape}");
  expect(commands(backend)).toEqual([[{ do: "meeting.set", id: "m11", attendees: ["p-ca", "p-hm", "p-dk", "p-re", "p-op"] }]]);
});

test("N adds a meeting and shows it; a meeting without a date is not added", async () => {
  vi.spyOn(crypto, "randomUUID").mockReturnValue("11111111-2222-4333-8444-555555555555");
  const { backend } = await open();
  await type("nBoard meeting{Enter}");
  expect(screen.getByRole("alert").textContent).toBe("A meeting needs a date.");
  await type("11 dec{Enter}");
  expect(commands(backend)).toEqual([[{ do: "meeting.add", id: "11111111-2222-4333-8444-555555555555", title: "Board meeting", kind: "steering", date: "2026-12-11" }]]);
});

test("a management review has its inputs prepared and each topic written", async () => {
  const { backend } = await open("review", "First management review");
  await user.click(screen.getByRole("button", { name: "Prepare the usual inputs" }));
  await user.type(screen.getByRole("textbox", { name: "Summary of Performance of the services" }), "All targets met.");
  await type("{Tab}");
  expect(commands(backend)).toEqual([[{ do: "review.prepare", meeting: "m13" }], [{ do: "review.set", id: "i3", text: "All targets met." }]]);
});

test("notes that were being typed go to the meeting they were typed for", async () => {
  const { backend } = await open();
  await user.type(screen.getByRole("textbox", { name: "Notes" }), "Owen was late.");
  await user.click(screen.getByText("Supplier review with Halden"));
  await screen.findByRole("article", { name: "Minutes of Supplier review with Halden" });
  expect(commands(backend)).toEqual([[{ do: "meeting.set", id: "m11", notes: "Owen was late." }]]);
});

test("H marks a meeting as held, and Del asks before it deletes", async () => {
  const { backend } = await open();
  await type("h");
  await type("{Delete}");
  const dialog = within(screen.getByRole("dialog", { name: "Delete this meeting?" }));
  expect(dialog.getByText("Steering committee 8")).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Delete this meeting" }));
  expect(commands(backend)).toEqual([[{ do: "meeting.hold", id: "m11" }], [{ do: "meeting.delete", id: "m11" }]]);
});

test("a file that is read only says why and asks for nothing", async () => {
  const { backend } = await open("read-only");
  const why = "Ruth Ellison has this file open on RUTH-LAPTOP.";
  await type("n");
  expect(screen.getByRole("alert").textContent).toBe(why);
  await type("{Enter}xadt");
  await user.click(screen.getByRole("checkbox", { name: /^A-27 is done/ }));
  expect(screen.queryByRole("group", { name: /^(Add|Take)/ })).toBeNull();
  expect(screen.getByRole("textbox", { name: "Notes" }).hasAttribute("readonly")).toBe(true);
  expect(backend.asked).toEqual([]);
});

test("no meetings say how to begin, and what cannot be shown says why", async () => {
  const { unmount } = render(App, { backend: new FixtureBackend(governViews("empty")), page: "meetings" });
  expect(await screen.findByRole("heading", { name: "No meetings yet" })).toBeTruthy();
  unmount();
  const backend = new FixtureBackend();
  backend.meetings = () => Promise.reject(new Error("The disk is gone."));
  render(App, { backend, page: "meetings" });
  expect(await screen.findByText("The disk is gone.")).toBeTruthy();
  backend.meetings = () => Promise.resolve(recordedViews().meetings);
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("article", { name: "Minutes of Steering committee 8" })).toBeTruthy();
});

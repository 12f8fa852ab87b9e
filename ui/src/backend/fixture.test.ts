import { expect, test } from "vitest";
import { BackendError } from "./backend";
import { FixtureBackend } from "./fixture";

test("a change moves the revision on and is heard", async () => {
  const backend = new FixtureBackend();
  const heard: number[] = [];
  const stop = await backend.onChanged((changed) => heard.push(changed.revision));
  const before = (await backend.info()).revision;
  await backend.undoEntries(["an entry"]);
  stop();
  await backend.undo();
  expect(heard).toEqual([before + 1]);
  expect(backend.asked).toEqual([{ call: "undoEntries", given: ["an entry"] }, { call: "undo" }]);
});

test("a fault reaches the caller with its class and words, and changes nothing", async () => {
  const backend = new FixtureBackend();
  const before = (await backend.info()).revision;
  backend.failNext = { class: "refused", message: "A task cannot end before it begins." };
  const fault = await backend.apply([]).catch((thrown: unknown) => BackendError.from(thrown).fault);
  expect(fault).toEqual({ class: "refused", message: "A task cannot end before it begins." });
  expect((await backend.info()).revision).toBe(before);
});

test("whatever is thrown becomes an error with words", () => {
  expect(BackendError.from({ class: "refused", message: "No." }).fault.class).toBe("refused");
  expect(BackendError.from(new Error("lost")).fault).toMatchObject({ class: "unavailable", message: "lost" });
  expect(BackendError.from("gone").message).toBe("gone");
});

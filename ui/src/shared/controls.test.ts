import { createRawSnippet } from "svelte";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import Button from "./Button.svelte";
import Checkbox from "./Checkbox.svelte";
import DateField from "./DateField.svelte";
import FilterChip from "./FilterChip.svelte";
import IconButton from "./IconButton.svelte";
import NumberField from "./NumberField.svelte";
import RadioGroup from "./RadioGroup.svelte";
import RatingControl from "./RatingControl.svelte";
import SavedText from "./SavedText.svelte";
import SearchField from "./SearchField.svelte";
import SegmentedControl from "./SegmentedControl.svelte";
import Select from "./Select.svelte";
import Switch from "./Switch.svelte";
import TextArea from "./TextArea.svelte";
import TextField from "./TextField.svelte";

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
const views = [{ value: "gantt", label: "Gantt" }, { value: "table", label: "Table" }];

test("a button does its act by mouse and by key", async () => {
  const onclick = vi.fn();
  render(Button, { onclick, keys: "P", children: words("Compose pack") });
  await userEvent.click(screen.getByRole("button", { name: "Compose pack" }));
  await userEvent.keyboard("{Enter} ");
  expect(onclick).toHaveBeenCalledTimes(3);
});

test("a button that cannot work now can still be reached, says why, and does nothing", async () => {
  const onclick = vi.fn();
  render(Button, { onclick, disabledBecause: "This file is open elsewhere", children: words("Undo") });
  await userEvent.tab();
  const button = screen.getByRole("button", { name: "Undo", description: "This file is open elsewhere" });
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute("aria-disabled")).toBe("true");
  await userEvent.click(button);
  await userEvent.keyboard("{Enter}");
  expect(onclick).not.toHaveBeenCalled();
});

test("an icon button has a name, and its tooltip shows the key", async () => {
  const onclick = vi.fn();
  render(IconButton, { icon: "undo", name: "Undo", keys: "Ctrl Z", onclick });
  const button = screen.getByRole("button", { name: "Undo" });
  expect(button.title).toBe("Undo (Ctrl Z)");
  await userEvent.click(button);
  expect(onclick).toHaveBeenCalledOnce();
});

test("a segmented control is a group of radio buttons", async () => {
  const onchange = vi.fn();
  render(SegmentedControl, { name: "View", options: views, value: "gantt", onchange });
  expect(screen.getByRole("radiogroup", { name: "View" })).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "Table" }));
  expect(onchange).toHaveBeenCalledWith("table");
  expect((screen.getByRole("radio", { name: "Table" }) as HTMLInputElement).checked).toBe(true);
});

test("a filter that is set can be cleared apart from being changed", async () => {
  const [onclick, onclear] = [vi.fn(), vi.fn()];
  render(FilterChip, { label: "Phase", value: "Phase 2", onclick, onclear });
  await userEvent.click(screen.getByRole("button", { name: "Clear the filter Phase" }));
  expect([onclick.mock.calls.length, onclear.mock.calls.length]).toEqual([0, 1]);
});

test("text is committed once, on leaving or on Enter, and only if it changed", async () => {
  const oncommit = vi.fn();
  render(TextField, { label: "Organisation", value: "North", oncommit });
  const field = screen.getByRole("textbox", { name: "Organisation" });
  await userEvent.click(field);
  await userEvent.tab();
  await userEvent.type(field, "gate{Enter}");
  await userEvent.tab();
  expect(oncommit.mock.calls).toEqual([["Northgate"]]);
});

test("Escape brings back what was there", async () => {
  const oncommit = vi.fn();
  render(TextField, { label: "Organisation", value: "Northgate", oncommit });
  await userEvent.type(screen.getByRole("textbox"), " Ltd{Escape}");
  await userEvent.tab();
  expect(screen.getByDisplayValue("Northgate")).toBeTruthy();
  expect(oncommit).not.toHaveBeenCalled();
});

test("a fault is tied to its field", () => {
  render(TextField, { label: "Organisation", value: "", hint: "As on the certificate", error: "A name is needed." });
  const field = screen.getByRole("textbox", { name: "Organisation", description: "As on the certificate A name is needed." });
  expect(field.getAttribute("aria-invalid")).toBe("true");
});

test("a read-only field can be read and copied from, not typed into", async () => {
  const oncommit = vi.fn();
  render(TextArea, { label: "Notes", value: "Kept", readonly: true, oncommit });
  await userEvent.type(screen.getByRole("textbox", { name: "Notes" }), "x");
  await userEvent.tab();
  expect(oncommit).not.toHaveBeenCalled();
});

test("a number outside its bounds is told and never committed", async () => {
  const oncommit = vi.fn();
  render(NumberField, { label: "Done", value: 40, min: 0, max: 100, oncommit });
  const field = screen.getByRole("textbox", { name: "Done" });
  await userEvent.clear(field);
  await userEvent.type(field, "140{Enter}");
  expect(screen.getByText("A whole number from 0 to 100 is needed.")).toBeTruthy();
  await userEvent.clear(field);
  await userEvent.type(field, "4.5{Enter}");
  expect(oncommit).not.toHaveBeenCalled();
  await userEvent.clear(field);
  await userEvent.type(field, "45{Enter}");
  expect(oncommit.mock.calls).toEqual([[45]]);
});

test("arrows step a number and stop at its bounds", async () => {
  const oncommit = vi.fn();
  render(NumberField, { label: "Done", value: 99, min: 0, max: 100, oncommit });
  await userEvent.type(screen.getByRole("textbox"), "{ArrowUp}{ArrowUp}{Enter}");
  expect(oncommit.mock.calls).toEqual([[100]]);
});

test("a date is typed as people write it, and given and taken as ISO text", async () => {
  const oncommit = vi.fn();
  render(DateField, { label: "Target audit", value: "2027-04-12", oncommit });
  const field = screen.getByLabelText("Target audit") as HTMLInputElement;
  expect(field.value).toBe("Mon 12 Apr 2027");
  await userEvent.clear(field);
  await userEvent.type(field, "3 May{Enter}");
  expect(oncommit).toHaveBeenLastCalledWith("2027-05-03");
});

test("a list, a checkbox, a switch and radio buttons say what was chosen", async () => {
  const said: unknown[] = [];
  const onchange = (value: unknown) => void said.push(value);
  render(Select, { label: "Country", options: [{ value: "NO", label: "Norway" }, { value: "SE", label: "Sweden" }], value: "NO", onchange });
  render(Checkbox, { label: "Critical path", checked: false, onchange });
  render(Switch, { label: "Single keys", on: true, onchange });
  render(RadioGroup, { name: "Size", options: views, value: "gantt", onchange });
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Country" }), "SE");
  await userEvent.click(screen.getByRole("checkbox", { name: "Critical path" }));
  await userEvent.click(screen.getByRole("switch", { name: "Single keys" }));
  await userEvent.click(screen.getByRole("radio", { name: "Table" }));
  expect(said).toEqual(["SE", true, false, "table"]);
});

test("keys 1 to 4 rate by their place, Backspace clears, arrows step", async () => {
  const onchange = vi.fn();
  render(RatingControl, { name: "8.2.6 b", value: null, onchange });
  await userEvent.tab();
  await userEvent.keyboard("[Digit3][ArrowRight][ArrowRight][Backspace][Numpad1]");
  expect(onchange.mock.calls.flat()).toEqual(["L", "F", null, "N"]);
  expect(screen.getByRole("radio", { name: "N, not" }).getAttribute("aria-checked")).toBe("true");
});

test("a rating that is read only stays as it is", async () => {
  const onchange = vi.fn();
  render(RatingControl, { name: "8.2.6 b", value: "P", readonly: true, onchange });
  await userEvent.click(screen.getByRole("radio", { name: "F, fully" }));
  await userEvent.keyboard("[Digit4]");
  expect(onchange).not.toHaveBeenCalled();
});

test("Escape empties a search, and then leaves it", async () => {
  render(SearchField, { label: "Filter tasks", value: "" });
  const field = screen.getByRole("textbox", { name: "Filter tasks" });
  await userEvent.type(field, "halden{Escape}");
  expect((field as HTMLInputElement).value).toBe("");
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard("{Escape}");
  expect(document.activeElement).not.toBe(field);
});

test("a text that saves itself shows what the project has: also when it is taken back", async () => {
  const save = vi.fn(() => Promise.resolve(true));
  const given = { name: "Notes", text: "", save };
  const { rerender } = render(SavedText, given);
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
  await userEvent.type(field, "All agreed. ");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(save).toHaveBeenCalledExactlyOnceWith("All agreed. ");
  expect(field.value).toBe("All agreed. ");
  await rerender({ ...given, text: "All agreed." });
  await rerender({ ...given, text: "" });
  expect(field.value).toBe("");
  await userEvent.tab();
  expect(save).toHaveBeenCalledOnce();
});

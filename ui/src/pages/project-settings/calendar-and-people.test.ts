import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { acts, field, open, section, write } from "../../../tests/project-settings";

beforeEach(() => localStorage.clear());

test("the working week and the country are set; with the keys a country counts once it is left", async () => {
  const { backend } = await open();
  const calendar = section("Calendar");
  await userEvent.click(calendar.getByRole("button", { name: "Saturday" }));
  const country = calendar.getByRole<HTMLSelectElement>("combobox", { name: "Public holidays" });
  // As a browser does it on a closed list: a press of an arrow, and the next choice is there.
  const pressDown = async (to: string) => {
    await userEvent.keyboard("{ArrowDown}");
    country.value = to;
    country.dispatchEvent(new Event("change", { bubbles: true }));
  };
  country.focus();
  await pressDown("");
  await pressDown("NO");
  expect(acts(backend)).toHaveLength(1);
  await userEvent.tab();
  expect(acts(backend)).toEqual([
    [{ do: "calendar.set_week", week: "1111110" }],
    [{ do: "calendar.set_country", country: "NO" }],
  ]);
  expect(calendar.getByText(/replaces the holidays from 2 March 2026 on, and the plan moves/)).toBeTruthy();
});

test("a week that is refused goes back and says why", async () => {
  const { backend } = await open();
  backend.failNext = { class: "refused", message: "Nobody would ever work." };
  const saturday = section("Calendar").getByRole("button", { name: "Saturday" });
  await userEvent.click(saturday);
  expect(await screen.findByText("Nobody would ever work.")).toBeTruthy();
  expect(saturday.getAttribute("aria-pressed")).toBe("false");
});

test("holidays are listed by year and closures with their days; each can be taken away", async () => {
  const { backend } = await open();
  const calendar = section("Calendar");
  expect(calendar.getByText("2026, 7 days")).toBeTruthy();
  await userEvent.click(calendar.getByRole("button", { name: "Take away Christmas Day, Fri 25 Dec 2026", hidden: true }));
  await userEvent.click(calendar.getByRole("button", { name: "Take away Office shutdown, 29 to 31 Dec 2026" }));
  expect(acts(backend)).toEqual([[{ do: "calendar.open", id: "h5" }], [{ do: "calendar.open", id: "c1" }]]);
  expect(await screen.findByText("Open again: Office shutdown")).toBeTruthy();
});

test("a closure is added from its line with Enter; what is missing or refused is said there and stays", async () => {
  const { backend } = await open();
  const calendar = section("Calendar");
  await userEvent.click(calendar.getByRole("button", { name: "Add closure" }));
  await userEvent.keyboard("{Enter}");
  expect(calendar.getByText("Say the first day closed.")).toBeTruthy();
  await userEvent.type(calendar.getByRole("textbox", { name: "First day closed" }), "1 Jun 2027");
  await userEvent.type(calendar.getByRole("textbox", { name: /^Last day closed/ }), "2 May 2027");
  await userEvent.type(calendar.getByRole("textbox", { name: "Why" }), "Move of office");
  backend.failNext = { class: "refused", message: "The closure ends before it begins." };
  await userEvent.keyboard("{Enter}");
  expect(await calendar.findByText("The closure ends before it begins.")).toBeTruthy();
  await write(/^Last day closed/, "4 Jun 2027", "{Enter}");
  expect(acts(backend)).toEqual([[{ do: "calendar.close", first: "2027-06-01", last: "2027-06-04", name: "Move of office" }]]);
  await waitFor(() => expect(document.activeElement).toBe(calendar.getByRole("button", { name: "Add closure" })));
});

test("in the month a free day is offered to be closed and a holiday is taken away", async () => {
  const { backend } = await open();
  const calendar = section("Calendar");
  await userEvent.click(calendar.getByRole("button", { name: "Next month" }));
  await userEvent.click(calendar.getByRole("button", { name: /25 December 2026.*Christmas Day/ }));
  expect(acts(backend)).toEqual([[{ do: "calendar.open", id: "h5" }]]);
  await userEvent.click(calendar.getByRole("button", { name: /\b7 December 2026/ }));
  await userEvent.type(calendar.getByRole("textbox", { name: "Why" }), "Fire drill{Enter}");
  expect(acts(backend).at(-1)).toEqual([{ do: "calendar.close", first: "2026-12-07", last: "2026-12-07", name: "Fire drill" }]);
});

test("people are edited in their places; Up and Down go from person to person", async () => {
  const { backend } = await open();
  await write("Name of Tom Wade", "Tom Wade-Hill");
  await write("Job title of Tom Wade", "Change lead");
  await write("E-mail of Tom Wade", "tom@northgate.example");
  await write("E-mail of Ruth Ellison", " ");
  expect(acts(backend)).toEqual([
    [{ do: "person.set_name", id: "p3", name: "Tom Wade-Hill" }],
    [{ do: "person.set_title", id: "p3", title: "Change lead" }],
    [{ do: "person.set_email", id: "p3", email: "tom@northgate.example" }],
    [{ do: "person.set_email", id: "p2", email: null }],
  ]);
  field("Job title of Ruth Ellison").focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(field("Job title of Tom Wade"));
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  expect(document.activeElement).toBe(field("Job title of David Kerr"));
});

test("a person is added, and one who has no name is not", async () => {
  const { backend } = await open();
  const line = within(screen.getByRole("group", { name: "Add person" }));
  await userEvent.click(line.getByRole("button", { name: "Add person" }));
  expect(line.getByText("A person needs a name.")).toBeTruthy();
  await userEvent.type(line.getByRole("textbox", { name: "Name" }), "Isaac Bright");
  await userEvent.type(line.getByRole("textbox", { name: /^Job title/ }), "Security manager{Enter}");
  expect(acts(backend)).toEqual([[{ do: "person.add", name: "Isaac Bright", title: "Security manager", email: null }]]);
  await waitFor(() => expect(line.getByRole<HTMLInputElement>("textbox", { name: "Name" }).value).toBe(""));
  expect(document.activeElement).toBe(line.getByRole("textbox", { name: "Name" }));
});

test("removing a person says what they held, and does it only when that is confirmed", async () => {
  const { backend } = await open();
  await userEvent.click(screen.getByRole("button", { name: "Remove Ruth Ellison" }));
  const dialog = within(screen.getByRole("dialog", { name: "Remove Ruth Ellison?" }));
  expect(dialog.getByText("Service manager / service owner")).toBeTruthy();
  expect(dialog.getByText(/They answer for 6 open tasks/)).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "Cancel" }));
  expect(acts(backend)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Remove Ruth Ellison" }));
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Remove" }));
  expect(acts(backend)).toEqual([[{ do: "person.delete", id: "p2" }]]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a role is filled by typing a part of a name, opened again, and left alone by Escape", async () => {
  const { backend } = await open();
  const sponsor = screen.getByRole<HTMLInputElement>("combobox", { name: "Project sponsor (executive) is filled by" });
  await userEvent.click(sponsor);
  await userEvent.type(sponsor, "ruth{Enter}");
  const owner = screen.getByRole<HTMLInputElement>("combobox", { name: "Implementation project manager is filled by" });
  await userEvent.clear(owner);
  await userEvent.tab();
  await userEvent.type(sponsor, "zz{Escape}{Escape}");
  expect(sponsor.value).toBe("Ruth Ellison");
  await userEvent.type(sponsor, "zz");
  await userEvent.tab();
  expect(screen.getByText(/“Ruth Ellisonzz” is not in the list/)).toBeTruthy();
  expect(acts(backend)).toEqual([[{ do: "role.fill", id: "r0", person: "p2" }], [{ do: "role.fill", id: "r3", person: null }]]);
});

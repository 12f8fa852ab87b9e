import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import { settingsViews } from "../../states/settings";
import { acts, field, open, section, write } from "../../../tests/project-settings";

beforeEach(() => localStorage.clear());

test("each field of the project sends its own command when it is left or Enter is pressed, and says so with a way back", async () => {
  const { backend } = await open();
  await write("Organisation", "Northgate Group");
  const said = (await screen.findByText("Organisation is Northgate Group")).closest<HTMLElement>("[role=status]");
  expect(within(said!).getByText("Undo")).toBeTruthy();
  await write(/^Staff in scope/, "150", "{Enter}");
  await write(/^Sites in scope/, "3");
  await write(/^Sites in scope/, " ");
  expect(acts(backend)).toEqual([
    [{ do: "project.set_organisation", name: "Northgate Group" }],
    [{ do: "project.set_extent", staff: 150, sites: 2 }],
    [{ do: "project.set_extent", staff: 150, sites: 3 }],
    [{ do: "project.set_extent", staff: 150, sites: null }],
  ]);
});

test("dates are typed as people write them; an empty target books no audit", async () => {
  const { backend } = await open();
  await write("Start", "9 March 2026");
  await write(/^Target audit/, "19.4.2027", "{Enter}");
  await write(/^Target audit/, " ");
  await write("Day the status date is pinned to", "27 Nov");
  expect(acts(backend)).toEqual([
    [{ do: "project.set_start", date: "2026-03-09" }],
    [{ do: "project.set_target", date: "2027-04-19" }],
    [{ do: "project.set_target", date: null }],
    [{ do: "project.set_status_date", date: "2026-11-27" }],
  ]);
});

test("the status date can be today again, and pinned", async () => {
  const { backend } = await open();
  backend.views.projectSettings = { ...backend.views.projectSettings, status_date: null };
  await userEvent.click(screen.getByRole("radio", { name: "Today, 20 Nov 2026" }));
  expect(acts(backend)).toEqual([[{ do: "project.set_status_date", date: null }]]);
  expect(screen.queryByRole("textbox", { name: "Day the status date is pinned to" })).toBeNull();
  await userEvent.click(screen.getByRole("radio", { name: "Pinned to a day" }));
  await userEvent.type(field("Day the status date is pinned to"), "4 Dec 2026{Enter}");
  expect(acts(backend).at(-1)).toEqual([{ do: "project.set_status_date", date: "2026-12-04" }]);
});

test("Escape brings back what was saved, and nothing is sent for a field that is left as it was", async () => {
  const { backend } = await open();
  await userEvent.type(field("Organisation"), " of nothing{Escape}");
  expect(field("Organisation").value).toBe("Northgate Managed Services");
  await userEvent.tab();
  await userEvent.type(field("Start"), "x{Escape}{Tab}");
  expect(field("Start").value).toBe("Mon 2 Mar 2026");
  expect(acts(backend)).toEqual([]);
});

test("what is no number or no date is said at the field and not sent", async () => {
  const { backend } = await open();
  await write(/^Staff in scope/, "many");
  expect(screen.getByText("A whole number from 1 to 999,999 is needed.")).toBeTruthy();
  await write("Start", "sometime");
  expect(field("Start").getAttribute("aria-invalid")).toBe("true");
  await write("Organisation", " ");
  expect(screen.getByText("A project needs the name of its organisation.")).toBeTruthy();
  expect(acts(backend)).toEqual([]);
});

test("a refusal stands at the field and keeps what was typed; Enter tries again, leaving does not", async () => {
  const { backend } = await open();
  backend.failNext = { class: "refused", message: "The plan would end after the audit." };
  await write(/^Target audit/, "1 Jan 2027");
  expect(await screen.findByText("The plan would end after the audit.")).toBeTruthy();
  expect(field(/^Target audit/).value).toBe("1 Jan 2027");
  expect(screen.queryByRole("alert")).toBeNull();
  await userEvent.click(field(/^Target audit/));
  await userEvent.tab();
  expect(acts(backend)).toEqual([]);
  await userEvent.type(field(/^Target audit/), "{Enter}");
  expect(acts(backend)).toEqual([[{ do: "project.set_target", date: "2027-01-01" }]]);
  await waitFor(() => expect(screen.queryByText("The plan would end after the audit.")).toBeNull());
});

test("a field that was typed in is saved when the page is left by a key", async () => {
  const { backend } = await open();
  await userEvent.type(field("Organisation"), " Ltd");
  await userEvent.keyboard("{Control>}{Alt>},{/Alt}{/Control}");
  expect(await screen.findByRole("heading", { level: 1, name: "Settings" })).toBeTruthy();
  expect(acts(backend)).toEqual([[{ do: "project.set_organisation", name: "Northgate Managed Services Ltd" }]]);
});

test("both thresholds are sent, so that each can be moved past the other", async () => {
  const { backend } = await open();
  backend.failNext = { class: "refused", message: "Amber must come before red." };
  await write("Amber from a slip of", "20");
  expect(await screen.findByText("Amber must come before red.")).toBeTruthy();
  await write("Red from a slip of", "30");
  expect(acts(backend)).toEqual([[{ do: "project.set_thresholds", amber_slip: 20, red_slip: 30 }]]);
  backend.views.projectSettings = { ...backend.views.projectSettings, amber_slip_days: 20, red_slip_days: 30 };
  await backend.apply([]);
  expect(await screen.findByText("A gate 20 working days after its baseline is amber.")).toBeTruthy();
  expect(screen.queryByText("Amber must come before red.")).toBeNull();
});

test("audience and currency are set, also a currency that is not listed", async () => {
  const { backend } = await open();
  const pack = section("Status pack");
  await write("Audience", "For the board");
  await userEvent.selectOptions(pack.getByRole("combobox", { name: "Currency" }), "EUR");
  await userEvent.selectOptions(pack.getByRole("combobox", { name: "Currency" }), "other");
  const code = await pack.findByRole("textbox", { name: "Code of the currency" });
  await waitFor(() => expect(document.activeElement).toBe(code));
  await userEvent.keyboard("k{Enter}");
  expect(pack.getByText("A code has three letters, such as GBP.")).toBeTruthy();
  await userEvent.keyboard("es{Enter}");
  expect(acts(backend)).toEqual([
    [{ do: "project.set_audience", audience: "For the board" }],
    [{ do: "project.set_currency", currency: "EUR" }],
    [{ do: "project.set_currency", currency: "KES" }],
  ]);
});

test("a logo is chosen, read and saved, shown on the page, and taken away; what cannot be read says why", async () => {
  const { backend } = await open();
  const pack = section("Status pack");
  expect(pack.getByRole<HTMLImageElement>("img", { name: "Logo of Northgate Managed Services" }).src).toMatch(/^data:image\/png;base64,/);
  await userEvent.click(pack.getByRole("button", { name: "Choose another" }));
  expect(acts(backend)).toEqual([]);
  backend.chosen = "/laptop/helen/logo.png";
  await userEvent.click(pack.getByRole("button", { name: "Choose another" }));
  expect(backend.asked.slice(-2)).toEqual([
    { call: "readLogo", given: "/laptop/helen/logo.png" },
    { call: "apply", given: [{ do: "project.set_logo", png: expect.stringMatching(/^iVBOR/) as string }] },
  ]);
  await userEvent.click(pack.getByRole("button", { name: "Take away" }));
  expect(acts(backend).at(-1)).toEqual([{ do: "project.set_logo", png: null }]);
  backend.readLogo = () => Promise.reject(new Error("notes.txt is no picture."));
  await userEvent.click(pack.getByRole("button", { name: "Choose another" }));
  expect((await pack.findByRole("alert")).textContent).toBe("notes.txt is no picture.");
});

test("File shows where the project is and what proves it, and leads to its copies in Settings", async () => {
  await open();
  const file = section("File");
  const { info, session } = recordedViews();
  expect(await file.findByText("3f9c41a0".repeat(8))).toBeTruthy();
  expect(file.getByRole<HTMLInputElement>("textbox", { name: "Where it is" }).value).toBe(session!.path);
  for (const words of [info.head, info.catalogue_version, "299, with 2,947 changes"]) expect(file.getByText(words)).toBeTruthy();
  expect(await file.findByText(/^4 copies were put aside, the last on Friday 20 November 2026/)).toBeTruthy();
  await userEvent.click(file.getByRole("button", { name: "Copies in Settings" }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Backups" })));
});

test("G and a comma opens the page, digits and Alt with the arrows go from section to section, in a field Alt with a digit", async () => {
  render(App, { backend: new FixtureBackend() });
  await screen.findByRole("navigation", { name: "Pages" });
  await userEvent.keyboard("g,");
  await screen.findByLabelText("Organisation");
  const now = () => within(screen.getByRole("navigation", { name: "Sections of Project settings" })).getByRole("button", { current: true }).textContent;
  await userEvent.keyboard("5");
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "People" }));
  expect(now()).toBe("People");
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(now()).toBe("File");
  await userEvent.type(field("Organisation"), "{Alt>}[Digit2]{/Alt}");
  expect(now()).toBe("Calendar");
});

test("in a file that can only be read, and in the past, every field says why it is shut", async () => {
  const why = "Ruth Ellison has this file open on RUTH-LAPTOP.";
  const { backend, unmount } = await open(settingsViews("project-settings-read-only"));
  for (const name of ["Organisation", "Start", "Audience", "Amber from a slip of", "Name of Tom Wade"]) {
    expect([field(name).disabled, field(name).title], name).toEqual([true, why]);
  }
  for (const name of ["Add closure", "Add person", "Choose another", "Remove Tom Wade"]) {
    await userEvent.click(screen.getByRole("button", { name }));
    expect(screen.getByRole("button", { name }).title).toBe(why);
  }
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(acts(backend)).toEqual([]);
  unmount();
  const { session } = recordedViews();
  await open({ session: { ...session!, looking_at: { revision: 40, at: "2026-05-21T09:00:00Z", what: "Gate 0 passed" } } });
  expect(field("Organisation").disabled).toBe(true);
});

test("the page says why it cannot be shown, and can be tried again", async () => {
  const backend = new FixtureBackend();
  const answer = backend.projectSettings;
  backend.projectSettings = () => Promise.reject(new Error("The file is gone."));
  render(App, { backend, page: "project-settings" });
  expect(await screen.findByText("The file is gone.")).toBeTruthy();
  backend.projectSettings = answer;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByLabelText("Organisation")).toBeTruthy();
});

test("names that look like markup are text, in every section", async () => {
  const hostile = `<img src=x onerror="alert(1)">${"‮"}abc${"x".repeat(400)}`;
  const { people, projectSettings, schedule } = recordedViews();
  people.people[0]!.name = people.roles[0]!.title = hostile;
  schedule.days_off[0]!.name = hostile;
  await open({ people, schedule, projectSettings: { ...projectSettings, organisation: hostile, logo: null } });
  expect(field("Organisation").value).toBe(hostile);
  expect(screen.getAllByText(hostile, { exact: false, collapseWhitespace: false }).length).toBeGreaterThan(1);
  expect(document.querySelector("img, script")).toBeNull();
});

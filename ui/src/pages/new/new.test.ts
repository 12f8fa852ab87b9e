import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import App from "../../App.svelte";
import { BackendError } from "../../backend/backend";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { NewProjectRequest } from "../../backend/types";

beforeEach(() => localStorage.clear());

/** Opens Home and goes to the first step by its key. */
async function open(views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend({ session: null, ...views });
  render(App, { backend });
  await screen.findByRole("heading", { name: "Projects" });
  await userEvent.keyboard("{Control>}n{/Control}");
  await screen.findByRole("heading", { name: "Organisation and dates", level: 1 });
  await waitFor(() => expect(document.activeElement).toBe(organisation()));
  return backend;
}

/** The previews asked for so far. */
const previews = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "previewProject").map((one) => one.given as NewProjectRequest);
const lastPreview = (backend: FixtureBackend, wanted: object) => waitFor(() => expect(previews(backend).at(-1)).toMatchObject(wanted));
const organisation = () => screen.getByRole("textbox", { name: "Organisation" }) as HTMLInputElement;
const pane = () => within(screen.getByRole("region", { name: "What this gives you" }));

/** Types a day and leaves the field. */
async function choose(label: string | RegExp, value: string) {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  if (value !== "") await userEvent.type(field, value);
  await userEvent.tab();
}

/** Goes on by the key until a step is there. */
async function goTo(step: string) {
  for (let tries = 0; tries < 4 && !screen.queryByRole("heading", { name: step, level: 1 }); tries += 1) await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
  const heading = await screen.findByRole("heading", { name: step, level: 1 });
  await waitFor(() => expect(document.activeElement).toBe(heading));
}

test("what is entered is looked at beforehand: phases on their days, the figures that decide, and the checks", async () => {
  const backend = await open();
  expect(await screen.findByRole("img", { name: /Preparation from 11 Jan 2027 to 5 Mar 2027; Phase 1 from.* 16 holidays and closures/ })).toBeTruthy();
  for (const words of ["259", "44 days", "18 weeks", "Phase 2 runs through the summer closure"]) expect(pane().getByText(words)).toBeTruthy();
  expect(pane().getAllByRole("img").map((mark) => mark.getAttribute("aria-label")).slice(1)).toEqual(["Green", "Amber", "Green"]);
  expect(previews(backend)).toEqual([
    {
      path: "", organisation: "Organisation", edition: "2018", size: "medium", profile: null, country: null, start: "2026-11-20", target: null,
      staff: null, sites: null, week: null, closures: [], people: [],
    },
  ]);
});

test("each change asks again, once typing pauses; a name asks nothing", async () => {
  const backend = await open();
  await waitFor(() => expect(previews(backend)).toHaveLength(1));
  await userEvent.type(organisation(), "Åsgård Telecom");
  expect(previews(backend)).toHaveLength(1);
  await userEvent.type(screen.getByLabelText(/^Staff in scope/), "140");
  await userEvent.click(screen.getByRole("button", { name: "Saturday" }));
  await choose(/^Target certification audit/, "2028-02-14");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Public holidays" }), "NO");
  await lastPreview(backend, { staff: 140, week: "1111110", target: "2028-02-14", country: "NO" });
  expect(screen.getByText("10 public holidays in each year of the plan.")).toBeTruthy();
});

test("an answer that was overtaken is dropped", async () => {
  const backend = await open();
  const { preview } = recordedViews();
  const answers: ((late: boolean) => void)[] = [];
  backend.previewProject = () => new Promise((answer) => answers.push((late) => answer({ ...preview, working_days_to_audit: late ? 111 : 222 })));
  await choose(/^Start date/, "2027-01-11");
  await waitFor(() => expect(answers).toHaveLength(1));
  await choose(/^Start date/, "2027-01-12");
  await waitFor(() => expect(answers).toHaveLength(2));
  answers[1]!(false);
  expect(await pane().findByText("222")).toBeTruthy();
  answers[0]!(true);
  await new Promise((done) => setTimeout(done));
  expect(pane().queryByText("111")).toBeNull();
});

test("a target that cannot be met says so, and the earliest that can is one step away", async () => {
  const { preview } = recordedViews();
  const backend = await open({ preview: { ...preview, feasibility: { ...preview.feasibility, reserve_days: -12 } } });
  expect(await screen.findByText("The plan is ready 12 working days too late.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Set the audit to 6 Dec 2027" }));
  await lastPreview(backend, { target: "2027-12-06" });
});

test("a refused target stands at its field and in the pane, keeps the project from being made, and goes when it does", async () => {
  const backend = await open();
  const works = backend.previewProject;
  backend.previewProject = (request) =>
    request.target ? Promise.reject(new BackendError({ class: "refused", message: "13 February 2028 is a Sunday." })) : works(request);
  await userEvent.keyboard("Ardent");
  await choose(/^Target certification audit/, "2028-02-13");
  await waitFor(() => expect(screen.getByLabelText(/^Target/).getAttribute("aria-invalid")).toBe("true"));
  expect(pane().getByRole("alert").textContent).toContain("13 February 2028 is a Sunday.");
  await userEvent.click(screen.getByRole("button", { name: /^Review and create/ }));
  expect((await screen.findByRole("button", { name: "Create project" })).title).toBe("13 February 2028 is a Sunday.");
  await userEvent.click(screen.getByRole("button", { name: "Edit Organisation and dates" }));
  await choose(/^Target certification audit/, "");
  await waitFor(() => expect(pane().queryByRole("alert")).toBeNull());
});

test("a refusal that has another cause stands in the pane alone", async () => {
  const backend = await open();
  backend.previewProject = () => Promise.reject(new BackendError({ class: "refused", message: "The closure is too long." }));
  await choose(/^Target certification audit/, "2028-02-14");
  expect((await pane().findByRole("alert")).textContent).toContain("The closure is too long.");
  expect(screen.getByLabelText(/^Target/).getAttribute("aria-invalid")).toBeNull();
});

test("a step that lacks its name is not left by going on: the field says why and has the focus; a click goes anywhere", async () => {
  const backend = await open();
  await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
  expect(screen.getByText("A project needs the name of its organisation.")).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(organisation()));
  await userEvent.click(screen.getByRole("button", { name: /^Review and create/ }));
  await screen.findByRole("heading", { name: "Review and create", level: 1 });
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(document.activeElement).toBe(organisation()));
  expect(backend.asked.filter((one) => one.call !== "previewProject")).toEqual([]);
});

test("what is no number of people is told at once", async () => {
  await open();
  await userEvent.type(screen.getByLabelText(/^Staff in scope/), "many");
  expect(screen.getByText("A whole number from 1 to 1,000,000 is needed.")).toBeTruthy();
});

test("in the month the arrows and Enter close a day, Shift takes several, and Enter opens them again", async () => {
  const backend = await open();
  screen.getByRole("button", { name: "Friday 20 November 2026" }).focus();
  await userEvent.keyboard("{PageDown}{ArrowRight}{Shift>}{ArrowRight}{ArrowDown}{/Shift}{Enter}");
  await lastPreview(backend, { closures: [{ first: "2026-12-21", last: "2026-12-29", name: "Closed" }] });
  expect(screen.getByRole("button", { name: "Thursday 24 December 2026, closed: Closed" }).getAttribute("aria-pressed")).toBe("true");
  await userEvent.click(screen.getByRole("button", { name: /^Thursday 24 December 2026/ }));
  const names = screen.getAllByRole("textbox", { name: /^Name of the closure/ }).map((field) => field.getAttribute("aria-label"));
  expect(names).toEqual(["Name of the closure 21 to 23 Dec 2026", "Name of the closure 25 to 29 Dec 2026"]);
  await userEvent.click(screen.getByRole("button", { name: "Open again: 21 to 23 Dec 2026" }));
  await lastPreview(backend, { closures: [{ first: "2026-12-25", last: "2026-12-29", name: "Closed" }] });
});

test("dragging over days of the month closes them as one", async () => {
  const backend = await open();
  const day = (date: string) => screen.getByRole("button", { name: new RegExp(`^${date}`) });
  await userEvent.pointer([{ keys: "[MouseLeft>]", target: day("Monday 23 November") }, { target: day("Wednesday 25 November") }, { keys: "[/MouseLeft]" }]);
  await lastPreview(backend, { closures: [{ first: "2026-11-23", last: "2026-11-25", name: "Closed" }] });
});

test("a closure is added by its dates and name, not backwards, and holidays are said by name", async () => {
  const backend = await open();
  await userEvent.click(screen.getByRole("button", { name: "Add closure" }));
  await choose("First day closed", "2027-12-24");
  await choose("Last day closed", "2027-12-20");
  await userEvent.click(screen.getByRole("button", { name: "Add" }));
  expect(screen.getByText("The last day comes before the first.")).toBeTruthy();
  await choose("Last day closed", "2027-12-31");
  await userEvent.type(within(screen.getByRole("group", { name: "Closures" })).getByLabelText(/^Name/), "Office shutdown");
  await userEvent.click(screen.getByRole("button", { name: "Add" }));
  await lastPreview(backend, { closures: [{ first: "2027-12-24", last: "2027-12-31", name: "Office shutdown" }] });
  expect(screen.getByRole("button", { name: /25 December 2027, not worked, holiday: Christmas Day, closed: Office shutdown$/ })).toBeTruthy();
});

test("the plan follows a size, or the pace of an invented organisation with what to watch for", async () => {
  const backend = await open();
  await userEvent.keyboard("Ardent");
  await goTo("Starting point");
  await userEvent.click(screen.getByRole("radio", { name: /^Small Up to/ }));
  await lastPreview(backend, { size: "small", profile: null });
  const profile = await screen.findByRole("radio", { name: /^Cloud or SaaS provider/ });
  await userEvent.click(profile);
  expect(screen.getByText(/Shared responsibility with cloud provider/)).toBeTruthy();
  await lastPreview(backend, { profile: "cloud-saas" });
});

test("with people in scope the size follows them, and the list says so", async () => {
  await open();
  await userEvent.keyboard("Ardent");
  await userEvent.type(screen.getByLabelText(/^Staff in scope/), "140");
  await goTo("Starting point");
  expect(((await screen.findByRole("radio", { name: /^By the people in scope: medium/ })) as HTMLInputElement).checked).toBe(true);
  expect(screen.queryByRole("radio", { name: /^Small Up to/ })).toBeNull();
});

test("people are added by typing, the person at the keyboard by one key; a role stands with one of them", async () => {
  const backend = await open();
  await userEvent.keyboard("Ardent");
  await goTo("People");
  await screen.findByText("0 of 35 roles and 0 of 188 tasks have a person.");
  await userEvent.keyboard("{Alt>}m{/Alt}");
  await lastPreview(backend, { people: [{ name: "Helen Marsh", title: "", email: null, roles: ["IMPL_PM"] }] });
  expect(screen.getByText("1 of 35 roles and 19 of 188 tasks have a person.")).toBeTruthy();
  await userEvent.type(screen.getAllByRole("textbox", { name: "Name" })[1]!, "Ingrid Solberg");
  expect(screen.getAllByRole("textbox", { name: "Name" })).toHaveLength(3);
  await userEvent.click(screen.getByRole("button", { name: /^Roles of Ingrid Solberg:/ }));
  await userEvent.type(screen.getByRole("textbox", { name: "Filter roles" }), "implementation");
  expect(screen.getByText(/19 tasks. Now with .Helen Marsh/)).toBeTruthy();
  await userEvent.click(screen.getByRole("checkbox", { name: "Implementation project manager" }));
  await lastPreview(backend, { people: [{ name: "Helen Marsh", roles: [] }, { name: "Ingrid Solberg", roles: ["IMPL_PM"] }] });
  await userEvent.click(screen.getByRole("button", { name: "Remove Helen Marsh" }));
  await lastPreview(backend, { people: [{ name: "Ingrid Solberg" }] });
});

test("someone with a job but no name is asked for it", async () => {
  await open();
  await userEvent.keyboard("Ardent");
  await goTo("People");
  await userEvent.type(screen.getByRole("textbox", { name: "Job title" }), "Chief");
  await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
  expect(await screen.findByText("A person needs a name.")).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole("textbox", { name: "Name" })[0]));
});

test("the last step says all of it in short, asks where, by the name of the organisation, makes the project and shows it", async () => {
  const backend = await open();
  backend.chosen = "/laptop/helen/asgard.waymark";
  await userEvent.keyboard("Åsgård Telecom AS");
  await goTo("Review and create");
  const said = within(screen.getByRole("region", { name: "Organisation and dates" }));
  for (const words of ["Åsgård Telecom AS", "ISO/IEC 20000-1:2018 with Amendment 1:2024", "20 Nov 2026", "Monday to Friday"]) expect(said.getByText(words)).toBeTruthy();
  expect(await screen.findByText("3 Dec 2027")).toBeTruthy();
  expect(screen.getByText("Public holidays of Norway are taken for 2027 to 2042.")).toBeTruthy();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByRole("heading", { name: "Overview" })).toBeTruthy();
  const [where, made] = backend.asked.filter((one) => one.call !== "previewProject");
  expect(where).toEqual({ call: "chooseWhereToSave", given: { suggested: "Åsgård-Telecom-AS.waymark", extension: "waymark" } });
  expect(made).toMatchObject({ call: "newProject", given: { path: "/laptop/helen/asgard.waymark", organisation: "Åsgård Telecom AS", start: "2026-11-20" } });
});

test("a place that cannot be written says so; leaving asks once, and what was entered waits or is cleared", async () => {
  const backend = await open();
  backend.chosen = "/closed/a.waymark";
  backend.newProject = () => Promise.reject(new BackendError({ class: "unavailable", message: "/closed/a.waymark cannot be written." }));
  await userEvent.keyboard("Ardent");
  await goTo("Review and create");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect((await screen.findByRole("alert")).textContent).toContain("cannot be written");
  await userEvent.keyboard("{Escape}");
  expect(await screen.findByRole("heading", { name: "Leave without creating it?" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Leave and keep for later" }));
  await screen.findByRole("heading", { name: "Projects" });
  await userEvent.keyboard("{Control>}n{/Control}");
  await screen.findByRole("heading", { name: "Review and create", level: 1 });
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  await userEvent.click(await screen.findByRole("button", { name: "Leave and clear" }));
  await screen.findByRole("heading", { name: "Projects" });
  await userEvent.keyboard("{Control>}n{/Control}");
  await screen.findByRole("heading", { name: "Organisation and dates", level: 1 });
  expect(organisation().value).toBe("");
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByRole("heading", { name: "Projects" })).toBeTruthy();
});

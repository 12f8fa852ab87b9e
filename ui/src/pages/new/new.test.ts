import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import App from "../../App.svelte";
import { BackendError } from "../../backend/backend";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { NewProjectRequest } from "../../backend/types";

beforeEach(() => localStorage.clear());

/** Opens Home and goes to the page by its key. */
async function open(views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend({ session: null, ...views });
  render(App, { backend });
  await screen.findByRole("heading", { name: "Projects" });
  await userEvent.keyboard("{Control>}n{/Control}");
  await screen.findByRole("heading", { name: "New project" });
  return backend;
}

/** The previews asked for so far. */
const previews = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "previewProject").map((one) => one.given as NewProjectRequest);

function choose(label: string | RegExp, value: string) {
  const field = screen.getByLabelText(label) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

const create = () => userEvent.keyboard("{Control>}{Enter}{/Control}");

test("what is entered is looked at beforehand: phases, gates, reserve and notes", async () => {
  const backend = await open();
  expect(await screen.findByText("44 working days in reserve before the audit.")).toBeTruthy();
  expect(screen.getByRole("img", { name: /Preparation from 11 Jan 2027 to 5 Mar 2027; Phase 1 from/ })).toBeTruthy();
  expect(screen.getByText("3 Dec 2027")).toBeTruthy();
  expect(screen.getByText("Public holidays of Norway are taken for 2027 to 2042.")).toBeTruthy();
  expect(previews(backend)).toEqual([
    { path: "", organisation: "Organisation", edition: "2018", size: "medium", profile: null, country: null, start: "2026-11-20", target: null },
  ]);
});

test("each change asks again, once typing pauses; a name asks nothing", async () => {
  const backend = await open();
  await waitFor(() => expect(previews(backend)).toHaveLength(1));
  await userEvent.type(screen.getByRole("textbox", { name: "Organisation" }), "Åsgård Telecom");
  await userEvent.click(screen.getByRole("radio", { name: "Small" }));
  choose(/^Target audit/, "2028-02-14");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Public holidays" }), "NO");
  await waitFor(() => expect(previews(backend).at(-1)).toMatchObject({ size: "small", target: "2028-02-14", country: "NO" }));
});

test("a target that cannot be met is told in working days with the earliest that can", async () => {
  const { preview } = recordedViews();
  await open({ preview: { ...preview, feasibility: { ...preview.feasibility, reserve_days: -12 } } });
  expect(await screen.findByText("12 working days too late.")).toBeTruthy();
  expect(screen.getByText(/The earliest possible audit is 6 December 2027/)).toBeTruthy();
});

test("a refusal stands at the target, keeps Create from working, and goes when the target does", async () => {
  const backend = await open();
  const works = backend.previewProject;
  backend.previewProject = (request) =>
    request.target ? Promise.reject(new BackendError({ class: "refused", message: "13 February 2028 is a Sunday." })) : works(request);
  choose(/^Target audit/, "2028-02-13");
  await waitFor(() => expect(screen.getByLabelText(/^Target audit/).getAttribute("aria-invalid")).toBe("true"));
  expect(screen.getByRole("button", { name: "Create project" }).title).toBe("13 February 2028 is a Sunday.");
  choose(/^Target audit/, "");
  expect(await screen.findByText("44 working days in reserve before the audit.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Create project" }).title).toBe("");
});

test("Create asks where, by the name of the organisation, makes the project and shows it", async () => {
  const backend = await open();
  backend.chosen = "/laptop/helen/asgard.waymark";
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Organisation" }));
  await userEvent.keyboard("Åsgård Telecom AS");
  await create();
  expect(await screen.findByRole("heading", { name: "Overview" })).toBeTruthy();
  const [where, made] = backend.asked.filter((one) => one.call !== "previewProject");
  expect(where).toEqual({ call: "chooseWhereToSave", given: { suggested: "Åsgård-Telecom-AS.waymark", extension: "waymark" } });
  expect(made).toMatchObject({ call: "newProject", given: { path: "/laptop/helen/asgard.waymark", organisation: "Åsgård Telecom AS", start: "2026-11-20" } });
});

test("without a name nothing is made, and the field says why and has the focus", async () => {
  const backend = await open();
  await userEvent.click(screen.getByRole("button", { name: "Create project" }));
  expect(screen.getByText("A project needs the name of its organisation.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Organisation" }));
  expect(backend.asked.filter((one) => one.call !== "previewProject")).toEqual([]);
});

test("a place that cannot be written says so and what was entered stays; so it does when the list is looked at", async () => {
  const backend = await open();
  backend.chosen = "/closed/a.waymark";
  backend.newProject = () => Promise.reject(new BackendError({ class: "unavailable", message: "/closed/a.waymark cannot be written." }));
  await userEvent.keyboard("Ardent");
  await create();
  expect((await screen.findByRole("alert")).textContent).toContain("cannot be written");
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  await screen.findByRole("heading", { name: "Projects" });
  await userEvent.keyboard("{Control>}n{/Control}");
  expect((screen.getByRole("textbox", { name: "Organisation" }) as HTMLInputElement).value).toBe("Ardent");
});

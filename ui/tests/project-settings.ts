// Project settings as tests open it and write in it.
import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import App from "../src/App.svelte";
import { FixtureBackend, recordedViews } from "../src/backend/fixture";
import { settingsViews } from "../src/states/settings";

/** Opens the page on recorded views; with few roles, because looking for roles and names in many takes long. */
export async function open(views: Partial<FixtureBackend["views"]> = {}) {
  const { people } = recordedViews();
  const backend = new FixtureBackend({ ...settingsViews("project-settings"), people: { ...people, roles: people.roles.slice(0, 7) }, ...views });
  const shown = render(App, { backend, page: "project-settings" });
  await screen.findByLabelText("Organisation");
  return { backend, ...shown };
}

export const acts = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").map((one) => one.given);
export const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name, { selector: "input" });
export const section = (name: string) => within(screen.getByRole("region", { name }));

/** Types over a field and leaves it. */
export async function write(name: string | RegExp, text: string, leave = "{Tab}") {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), `${text}${leave}`);
}

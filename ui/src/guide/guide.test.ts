import { existsSync } from "node:fs";
import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { Token } from "marked";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { FixtureBackend } from "../backend/fixture";
import Blocks from "./Blocks.svelte";
import { anchorOf, areKeys, guidePages, placeOf, readPage } from "./pages";

beforeEach(() => localStorage.clear());

/** Every link of some tokens, however deep. */
function links(tokens: Token[]): string[] {
  return tokens.flatMap((token) => {
    const some = token as { type: string; href?: string; tokens?: Token[]; items?: Token[]; header?: { tokens: Token[] }[]; rows?: { tokens: Token[] }[][] };
    const cells = [...(some.header ?? []), ...(some.rows ?? []).flat()].flatMap((cell) => cell.tokens);
    return [...(some.type === "link" ? [some.href ?? ""] : []), ...links([...(some.tokens ?? []), ...(some.items ?? []), ...cells])];
  });
}

/** The heading of the page that the guide shows. */
async function guideHere(): Promise<string | null | undefined> {
  await userEvent.keyboard("{F1}");
  const dialog = await screen.findByRole("dialog", { name: "Guide" });
  const title = within(dialog).getByRole("article").querySelector("h3")?.textContent;
  await userEvent.keyboard("{Escape}");
  return title;
}

test("every link of the guide leads somewhere", () => {
  const lost = guidePages.flatMap((page) =>
    links(page.tokens).filter((href) => {
      const to = placeOf(href, page.id);
      if (!to) return !existsSync(`../docs/guide/${href.replace(/#.*$/, "")}`);
      const there = guidePages.find((one) => one.id === to.page);
      return !there || (to.anchor !== undefined && !there.headings.some((heading) => heading.anchor === to.anchor));
    }).map((href) => `${page.id}: ${href}`),
  );
  expect(guidePages.flatMap((page) => links(page.tokens)).length).toBeGreaterThan(10);
  expect(lost).toEqual([]);
});

test("each screen has one page, and each page has a title and is listed once", () => {
  const screens = guidePages.flatMap((page) => page.screens);
  expect(screens).toEqual([...new Set(screens)]);
  for (const page of guidePages) expect(page.title, page.id).not.toBe(page.id);
});

test("the guide speaks for itself: it quotes no standard and holds no markup", () => {
  for (const page of guidePages) {
    const text = page.tokens.map((token) => token.raw).join("");
    expect(text, page.id).not.toMatch(/the standard (says|requires|demands)/i);
    expect(text.replace(/`[^`]*`|```[\s\S]*?```/g, ""), page.id).not.toMatch(/<\w+[^>]*>/);
  }
});

test("every page of an open project has its page of the guide", async () => {
  render(App, { backend: new FixtureBackend() });
  const nav = await screen.findByRole("navigation", { name: "Pages" });
  const names = within(nav).getAllByRole("button").map((button) => button.querySelector(".words")?.textContent ?? "").filter((name) => !name.startsWith("Theme"));
  expect(names.length).toBeGreaterThan(3);
  const without: string[] = [];
  for (const name of names) {
    await userEvent.click(within(nav).getByRole("button", { name: new RegExp(`^${name}`) }));
    if ((await guideHere()) === guidePages[0]?.title) without.push(name);
  }
  expect(without).toEqual([]);
}, 20_000);

test.each(["home", "new"])("the window without a project has a page of the guide at %s", async (page) => {
  render(App, { backend: new FixtureBackend({ session: null }), page });
  await screen.findByRole("main");
  await screen.findByRole("heading", { level: 1 });
  expect(await guideHere()).not.toBe(guidePages[0]?.title);
});

test("Home has the guide among its pages, and the palette finds a page and a heading of it", async () => {
  render(App, { backend: new FixtureBackend({ session: null }) });
  const nav = await screen.findByRole("navigation", { name: "Pages" });
  await userEvent.click(within(nav).getByRole("button", { name: "Guide" }));
  expect(await screen.findByRole("dialog", { name: "Guide" })).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog", { name: "Guide" })).toBeNull();
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(screen.getByRole("combobox"), "Give a task to somebody{Enter}");
  const guide = within(await screen.findByRole("dialog", { name: "Guide" }));
  expect(guide.getByRole("heading", { name: "Plan" })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("Give a task to somebody");
});

test("? opens the guide to the page, and its keys before those that work anywhere", async () => {
  render(App, { backend: new FixtureBackend(), page: "history" });
  await screen.findByRole("heading", { name: "History" });
  await userEvent.keyboard("?");
  const guide = within(await screen.findByRole("dialog", { name: "Guide" }));
  expect(guide.getByRole("article").querySelector("h3")?.textContent).toBe("History");
  await userEvent.click(guide.getByRole("tab", { name: "Keys" }));
  const headings = within(guide.getByRole("tabpanel")).getAllByRole("heading", { level: 3 });
  expect(headings.map((heading) => heading.textContent)).toEqual(["History", "Anywhere"]);
});

test("contents and links change the page, and the tab says which it is", async () => {
  render(App, { backend: new FixtureBackend() });
  await screen.findByRole("heading", { name: "Overview" });
  await userEvent.keyboard("?");
  const guide = within(await screen.findByRole("dialog", { name: "Guide" }));
  expect(guide.getByRole("tab", { selected: true }).textContent?.trim()).toBe("This page");
  await userEvent.click(within(guide.getByRole("navigation")).getByRole("button", { name: "History" }));
  expect(guide.getByRole("tab", { selected: true }).textContent?.trim()).toBe("History");
  await userEvent.click(within(guide.getByRole("article")).getAllByRole("link")[0]!);
  expect(guide.getByRole("tab", { selected: true }).textContent?.trim()).not.toBe("History");
  guide.getByRole("tab", { selected: true }).focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(guide.getByRole("tab", { name: "Keys", selected: true })).toBe(document.activeElement);
});

test("a page is read with its screens; what is not known in it is shown as written", () => {
  const page = readPage("x", "---\nscreen: plan, history\n---\n# A *title*\n\nOne <b onclick=x>two</b>\n\n<script>x</script>\n\n## Do `this`\n");
  expect(page).toMatchObject({ title: "A title", screens: ["plan", "history"], headings: [{ title: "Do this", anchor: "do-this" }] });
  const { container } = render(Blocks, { tokens: page.tokens, page: "x", ongo: () => {} });
  expect(container.querySelectorAll("b, script")).toHaveLength(0);
  expect(container.textContent).toContain("One <b onclick=x>two</b>");
  expect(container.textContent).toContain("<script>x</script>");
});

test("keys are told from what is typed, and links inside the guide from others", () => {
  expect(["Ctrl K", "G O", "[", "?", "F6", "Shift F6", "PageDown", "waymark", "--json", "Plan", "PRE-01"].filter(areKeys)).toEqual(["Ctrl K", "G O", "[", "?", "F6", "Shift F6", "PageDown"]);
  expect(placeOf("plan.md#look", "home")).toEqual({ page: "plan", anchor: "look" });
  expect(placeOf("#look", "home")).toEqual({ page: "home", anchor: "look" });
  expect([placeOf("https://example.org", "home"), placeOf("../command-line.md", "home"), placeOf("", "home")]).toEqual([null, null, null]);
  expect(anchorOf("What’s “late”, in 3 days?")).toBe("whats-late-in-3-days");
});

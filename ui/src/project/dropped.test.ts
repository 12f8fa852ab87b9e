import { expect, test } from "vitest";
import { FixtureBackend } from "../backend/fixture";
import { Toasts } from "../shared/toasts.svelte";
import { openDropped } from "./dropped";

/** Drops files on a window; answers what was opened, what was said, and how often this window got a project. */
async function drop(paths: string[], prepare: (backend: FixtureBackend) => void = () => {}) {
  const backend = new FixtureBackend({ session: null });
  prepare(backend);
  const toasts = new Toasts();
  let here = 0;
  await openDropped(backend, toasts, paths, () => (here += 1));
  return { opened: backend.asked.map(({ given }) => given), said: toasts.shown, here };
}

test("a project that is dropped is opened", async () => {
  const { opened, said, here } = await drop(["C:\\Clients\\Fjell.WAYMARK"]);
  expect(opened).toEqual(["C:\\Clients\\Fjell.WAYMARK"]);
  expect([said.length, here]).toEqual([0, 1]);
});

test("a project that another window has is said to be there", async () => {
  const { said, here } = await drop(["/a/fjell.waymark", "/a/åsgård.waymark"], (backend) => (backend.elsewhere = true));
  expect(said.map((toast) => toast.title)).toEqual(["fjell.waymark is open in another window", "åsgård.waymark is open in another window"]);
  expect(here).toBe(0);
});

test("anything else is named with what can be dropped, and the projects beside it are opened", async () => {
  const { opened, said } = await drop(["/a/plan.xlsx", "/a/fjell.waymark"]);
  expect(opened).toEqual(["/a/fjell.waymark"]);
  expect(said).toMatchObject([{ kind: "error", title: "plan.xlsx was not opened", why: "Only projects can be dropped here: files that end in .waymark." }]);
  expect((await drop(["/1.a", "/2.b", "/3.c", "/4.d"])).said[0]?.title).toBe("4 files were not opened: 1.a, 2.b, 3.c, …");
});

test("a project that cannot be opened is named with the reason", async () => {
  const { said } = await drop(["/a/fjell.waymark"], (backend) => (backend.failNext = { class: "unreadable", message: "fjell.waymark is damaged" }));
  expect(said).toMatchObject([{ kind: "error", title: "fjell.waymark was not opened", why: "fjell.waymark is damaged" }]);
});

import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { TaskView } from "../../../backend/types";
import type { Column } from "../../../shared/table";
import { partSchedule, people } from "../../../states/plan-parts";
import type { Act } from "../acts";
import { planColumns } from "../columns";
import { copied } from "./copy";
import { paste, type Pasted, type Place } from "./paste";
import PasteFaults from "./PasteFaults.svelte";
import { readTsv, written } from "./tsv";

const { tasks } = partSchedule();
const named = (wbs: string) => tasks.find((task) => task.wbs === wbs) as TaskView;
/** A summary and the tasks under it. */
const rows = ["0.1", "0.1.1", "0.1.2", "0.1.3"].map(named);
const [over, sponsor, standards, brief] = rows as [TaskView, TaskView, TaskView, TaskView];
const asOf = "2026-11-20";
const none = (() => {}) as never;
const columns = (apply: (act: Act) => void): Column<TaskView>[] => planColumns({ asOf, people, cells: { no: none, name: none, owner: none, done: none }, together: (task) => [task], apply });
const at = (id: string) => columns(() => {}).findIndex((column) => column.id === id);

/** Pastes at a cell; ids of new rows are numbered. */
function pasted(text: string, column: string, more: Partial<Place> = {}): Pasted {
  let made = 0;
  return paste(text, { rows, inOrder: true, columns, hidden: [], row: 1, column: at(column), selected: [], asOf, newId: () => `new${(made += 1)}`, ...more });
}
const commands = (result: Pasted) => result.act?.commands ?? result.faults;
const whys = (result: Pasted) => result.faults.map(({ line, title, text, why }) => [line, title, text, why]);

test("tables are read as spreadsheets lay them down: tabs, quotes where they are needed, a last line break", () => {
  expect(readTsv("a\tb\r\nc\t\r\n")).toEqual([["a", "b"], ["c", ""]]);
  expect(readTsv('"two\nlines"\t"say ""no"""\nplain')).toEqual([["two lines", 'say "no"'], ["plain"]]);
  expect(readTsv('"Alpha" project\t"whole"')).toEqual([['"Alpha" project', '"whole"']]);
  expect(readTsv('a\n\nb')).toEqual([["a"], [""], ["b"]]);
  expect(readTsv('"never closed\tb')).toEqual([['"never closed', "b"]]);
  expect([readTsv(""), readTsv("\n")]).toEqual([[], []]);
});

test("what is taken for a formula has an apostrophe in front, and comes back without it", () => {
  for (const text of ["=1+1", "+44 1", "-x", "@sum", "'=1", 'a\t"b"', "plain"]) {
    expect(readTsv(`${written(text)}\tz`)).toEqual([[text, "z"]]);
  }
  expect(["=1+1", "'=1", "O'Neill", "'quoted"].map(written)).toEqual(["'=1+1", "''=1", "O'Neill", "'quoted"]);
});

test("rows are copied under their heads, with whole days and plain figures", () => {
  const some = columns(() => {}).filter((column) => ["wbs", "name", "owner", "start", "slip", "total_slack", "done"].includes(column.id));
  const row = { ...sponsor, name: "=HYPERLINK(1)", slip_days: 13, total_slack_days: -1200 };
  expect(copied([row, { ...over, slip_days: -3 }], some).split("\n").map((line) => line.split("\t"))).toEqual([
    ["No.", "Task", "Owner", "Start", "Slip", "Total slack", "Done"],
    ["0.1.1", "'=HYPERLINK(1)", sponsor.owner, "2026-03-02", "13", "-1200", "100%"],
    ["0.1", over.name, "", "2026-03-02", "-3", String(over.total_slack_days), `${over.percent}%`],
  ]);
});

test("what is copied and pasted back changes nothing, worked-out columns and rows over others included", () => {
  const all = columns(() => {});
  expect(pasted(copied(rows, all), "wbs", { row: 0 })).toEqual({ act: null, faults: [] });
});

test("a role that stands for its owner in a copied row is no person, and is passed over with what is worked out", () => {
  const role = sponsor.role as string;
  expect(commands(pasted(`Task\tOwner\nBrief\t${role}`, "name"))).toEqual([{ do: "task.set_name", id: sponsor.id, name: "Brief" }]);
  expect(whys(pasted(role, "owner"))).toEqual([[1, "Owner", role, "Nobody in the project is called so."]]);
});

test("one column goes into the rows from the current one on, or into those that are selected; one value into all of them", () => {
  expect(commands(pasted("4\n6 days", "days"))).toEqual([{ do: "task.set_duration", id: sponsor.id, days: 4 }, { do: "task.set_duration", id: standards.id, days: 6 }]);
  expect(commands(pasted("40%\n50", "done", { row: 3, selected: [brief.id, sponsor.id] }))).toEqual([
    { do: "task.set_progress", id: sponsor.id, percent: 40 }, { do: "task.set_progress", id: brief.id, percent: 50 },
  ]);
  expect(commands(pasted("7", "days", { selected: [sponsor.id, brief.id] }))).toEqual([{ do: "task.set_duration", id: sponsor.id, days: 7 }, { do: "task.set_duration", id: brief.id, days: 7 }]);
  expect(whys(pasted("1\n2\n3", "days", { selected: [sponsor.id, brief.id] }))).toEqual([[3, "Days", "3", "Only 2 rows are selected."]]);
});

test("several columns go into the cells at the right, each read as if it were typed there", () => {
  const person = people.people[1]!;
  const result = pasted(`Confirm it\t${person.name.toUpperCase()}\t15-Mar-26\t2026-03-27 00:00\nBrief\t\t\t`, "name");
  expect(commands(result)).toEqual([
    { do: "task.set_name", id: sponsor.id, name: "Confirm it" },
    { do: "task.assign", id: sponsor.id, person: person.id },
    { do: "task.set_start", id: sponsor.id, date: "2026-03-15" },
    { do: "task.set_finish", id: sponsor.id, date: "2026-03-27" },
    { do: "task.set_name", id: standards.id, name: "Brief" },
  ]);
  expect(result.act?.done).toBe("Pasted 5 cells");
});

test("each cell that cannot be taken is named with its line and why, and nothing is done", () => {
  const result = pasted("Confirm\tZoë Ng\t15 jax\nFine\nPhase\tx", "name", { row: 0 });
  expect(result.act).toBeNull();
  expect(whys(result)).toEqual([
    [1, "Owner", "Zoë Ng", "A summary has no owner of its own: the rows under it have."],
    [1, "Start", "15 jax", "This follows from the rows under it. Change those."],
    [3, "Owner", "x", "Nobody in the project is called so."],
  ]);
  expect(whys(pasted("3.5", "days"))[0]?.[2]).toBe("3.5");
  expect(whys(pasted("4", "slip"))).toEqual([[1, "Slip", "4", "This is worked out from dates, links and the baseline."]]);
  expect(whys(pasted("50\t7", "done"))).toEqual([[1, "", "7", "There is no column at the right for it."]]);
  expect(whys(pasted("1\n2", "days", { row: 3 }))).toEqual([[2, "Days", "2", "There is no row below for it. New rows begin with a name."]]);
});

test("a table that names its columns goes under those heads, whichever cell is current and whatever is hidden", () => {
  const table = "No.\tTask\tDays\n0.1.2\tStandards we follow\t9\n0.1.9\tSign it\t2";
  const expected = [
    { do: "task.set_name", id: brief.id, name: "Standards we follow" }, { do: "task.set_duration", id: brief.id, days: 9 },
    { do: "task.add", id: "new1", after: brief.id, name: "Sign it", days: 2 },
  ];
  expect(commands(pasted(table, "finish", { row: 3 }))).toEqual(expected);
  expect(commands(pasted(table, "wbs", { row: 3, hidden: ["days"] }))).toEqual(expected);
  expect(commands(pasted("Days\n4", "days"))).toEqual([{ do: "task.set_duration", id: sponsor.id, days: 4 }]);
  expect(commands(pasted("Days", "name"))).toEqual([{ do: "task.set_name", id: sponsor.id, name: "Days" }]);
});

test("what runs past the last row is new rows, one after the other, with what else stands in their lines", () => {
  const result = pasted("Brief them\nAgree the scope\t\t\t\t8\nSign it\tNobody known\t4 dec\t\t0", "name", { row: 3 });
  expect(whys(result)).toEqual([[3, "Owner", "Nobody known", "Nobody in the project is called so."]]);
  const person = people.people[0]!;
  expect(commands(pasted(`Brief them\nAgree the scope\t\t\t\t8\n\nSign it\t${person.name}\t4 dec\t\t0`, "name", { row: 3 }))).toEqual([
    { do: "task.set_name", id: brief.id, name: "Brief them" },
    { do: "task.add", id: "new1", after: brief.id, name: "Agree the scope", days: 8 },
    { do: "task.add", id: "new2", after: "new1", name: "Sign it", days: 0 },
    { do: "task.assign", id: "new2", person: person.id },
    { do: "task.set_start", id: "new2", date: "2026-12-04" },
  ]);
  expect(commands(pasted("First", "name", { inOrder: false, row: 4 }))).toEqual([{ do: "task.add", id: "new1", name: "First", days: 5 }]);
  expect(commands(pasted("First\nSecond", "name", { rows: [], row: 0 }))).toEqual([
    { do: "task.add", id: "new1", name: "First", days: 5 }, { do: "task.add", id: "new2", after: "new1", name: "Second", days: 5 },
  ]);
  expect(whys(pasted("Brief them\n\t\t\t\t8", "name", { row: 3 }))).toEqual([[2, "Task", "", "A task needs a name."]]);
});

test("the cells that cannot be taken are listed, and of many the first twenty", async () => {
  const faults = Array.from({ length: 31 }, (_, line) => ({ line: line + 1, title: "Start", text: "15 jax", why: "That is no date" }));
  let closed = 0;
  render(PasteFaults, { faults, onclose: () => (closed += 1) });
  expect(screen.getAllByRole("row")).toHaveLength(21);
  expect(screen.getByText("And 11 more cells.")).toBeTruthy();
  await userEvent.click(screen.getAllByRole("button", { name: /^Close/ }).at(-1)!);
  expect(closed).toBe(1);
});

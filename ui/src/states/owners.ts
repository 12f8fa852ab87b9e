// Owners to look at beside the hand-made one: names that are long, look like markup or turn the direction of writing, a
// file that is read only, a project without people.
import { recordedViews, type Views } from "../backend/fixture";

const HOSTILE = [
  `<img src=x onerror="alert(1)"> {{7*7}} ${"an unbroken ".repeat(3)}${"x".repeat(460)}`,
  "\u202eright to left, and on\u202c and on",
  "مراجعة الخدمات مع العملاء",
];

export function ownersStates(show: string): Partial<Views> {
  const { owners, workload, session, schedule } = recordedViews();
  if (show === "owners-read-only") return session ? { session: { ...session, read_only: "Ruth Ellison has this file open on RUTH-LAPTOP." } } : {};
  if (show === "owners-empty") {
    const topics = owners.topics.map((topic) => ({ ...topic, cells: [], gaps: [], owner: null }));
    return { owners: { ...owners, columns: [], topics, topics_with_a: 0, over_booked: 0, over_until: null }, workload: { ...workload, rows: [], over: [] }, schedule: { ...schedule, tasks: [] } };
  }
  if (show === "owners-many") {
    // Three more than are drawn: as many as the matrix shows whole at 1440 px.
    const more = ["Kari Bråten", "Luis Ortega", "Nia Okoro"].map((name, at) => ({ ...owners.columns[at]!, id: `m${at}`, name, short: name.split(" ").map((word) => word.charAt(0)).join(""), marks: 0, open_tasks: 0, holds: [] }));
    return { owners: { ...owners, columns: [...owners.columns, ...more] } };
  }
  const named = (text: string, at: number) => HOSTILE[at % 5] ?? text;
  return {
    owners: {
      ...owners,
      columns: owners.columns.map((one, at) => ({ ...one, name: named(one.name, at), title: named(one.title, at), unit: named(one.unit ?? "", at), holds: one.holds.map((held, place) => ({ ...held, title: named(held.title, place) })) })),
      roles: owners.roles.map((one, at) => ({ ...one, name: named(one.name, at) })),
      topics: owners.topics.map((one, at) => ({ ...one, title: named(one.title, at), gaps: one.gaps.map((gap) => ({ ...gap, sentence: `${gap.sentence} ${HOSTILE[0]}` })) })),
    },
    workload: {
      ...workload,
      rows: workload.rows.map((one, at) => ({ ...one, name: named(one.name, at) })),
      over: workload.over.map((one, at) => ({ ...one, name: named(one.name, at), items: one.items.map((item, place) => ({ ...item, title: named(item.title, place) })) })),
    },
  };
}

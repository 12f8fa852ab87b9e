// The tree beside the criteria: clauses, processes, phases or people, with where each stands.

import type { ReadinessView, Standing } from "../../../backend/types";
import { t } from "../../../words";
import type { Grouping, ReadinessLook } from "../look.svelte";

export interface Node {
  id: string;
  ref: string;
  title: string;
  /** 1 for what nothing is over. */
  level: number;
  /** It has nodes under it that fold away. */
  branch: boolean;
  /** The branch it folds away with. */
  under: string | null;
  /** Nothing where the Rust side has no such group, as for a set of processes. */
  standing: Standing | null;
  /** It is large: a main clause, or what stands for itself. */
  main: boolean;
  /** It only holds others, and has no criteria itself. */
  heading: boolean;
}

const plain = (id: string, title: string, standing: Standing, ref = ""): Node => ({ id, ref, title, level: 1, branch: false, under: null, standing, main: true, heading: false });

function processes(view: ReadinessView): Node[] {
  const sets = [...new Set(view.by_process.map((one) => one.set))];
  return sets.flatMap((set) => {
    const inSet = view.by_process.filter((one) => one.set === set);
    if (set === null) return inSet.map((one) => plain(one.process, one.title, one));
    const id = `set ${set}`;
    return [
      { id, ref: "", title: set, level: 1, branch: true, under: null, standing: null, main: true, heading: true },
      ...inSet.map((one) => ({ ...plain(one.process, one.title, one), level: 2, under: id, main: false })),
    ];
  });
}

/** All nodes, in order, those of folded branches too. */
export function nodesOf(view: ReadinessView, by: Grouping): Node[] {
  if (by === "process") return processes(view);
  if (by === "phase") return view.by_phase.map((one) => plain(String(one.phase), one.name, one));
  if (by === "owner") return view.by_owner.map((one) => plain(one.owner ?? "", one.owner_name ?? t("plan.nobody"), one));
  const parents = new Set(view.by_clause.map((one) => one.parent));
  return view.by_clause.map((one) => ({
    id: one.clause, ref: one.clause, title: one.title, level: one.depth + 1, branch: one.depth === 0 && parents.has(one.clause),
    under: one.depth === 0 ? null : (one.clause.split(".")[0] ?? null), standing: one, main: one.depth === 0, heading: !one.leaf,
  }));
}

/** The node that the list is narrowed to. */
export function chosenIn(look: ReadinessLook): string | null {
  if (look.group === "clause") return look.clause;
  if (look.group === "process") return look.process;
  return look.group === "owner" ? look.owner : look.phase === null ? null : String(look.phase);
}

/** Narrows the list to a node; to all where it is the one already. */
export function chooseIn(look: ReadinessLook, node: string): void {
  const to = chosenIn(look) === node ? null : node;
  if (look.group === "clause") look.clause = to;
  else if (look.group === "process") look.process = to;
  else if (look.group === "owner") look.owner = to;
  else look.phase = to === null ? null : Number(to);
}

// The schedule as the Rust side tells it: whole once, and then only what differs, which is laid over what was told before.
// Rows that do not differ stay the same objects, so that only those that changed are drawn again.

import type { LinkView, ScheduleDiffers, ScheduleNews, ScheduleView, TaskView } from "./types";

export class ToldSchedule {
  #number: number | null = null;
  #view: ScheduleView | null = null;

  /** Names what was told last. */
  get known(): number | null {
    return this.#number;
  }

  /** The schedule with these news; nothing where they rest on an answer that did not arrive, and it has to be asked anew. */
  take(news: ScheduleNews): ScheduleView | null {
    if (news.whole !== null) this.#view = news.whole;
    else if (this.#view !== null && news.differs !== null && news.differs.from === this.#number) this.#view = laidOver(this.#view, news.differs);
    else this.#view = null;
    this.#number = this.#view === null ? null : news.number;
    return this.#view;
  }
}

function laidOver(before: ScheduleView, { plan, order, new: fresh, changed, links, links_gone }: ScheduleDiffers): ScheduleView {
  const changes = new Map(changed.map((one) => [one.id, one]));
  const now = (row: TaskView): TaskView => {
    const change = changes.get(row.id);
    if (!change) return row;
    const next: Record<string, unknown> = { ...row, ...change.set };
    for (const field of change.gone ?? []) delete next[field];
    return next as unknown as TaskView;
  };
  let tasks = changes.size === 0 ? before.tasks : before.tasks.map(now);
  if (order !== null) {
    const rows = new Map([...tasks, ...fresh].map((row) => [row.id, row]));
    tasks = order.flatMap((id) => rows.get(id) ?? []);
  }
  return { ...plan, tasks, links: links.length + links_gone.length === 0 ? before.links : linksNow(before.links, links, links_gone) };
}

/** In the order of their ids, as they are told. */
function linksNow(before: LinkView[], fresh: LinkView[], gone: string[]): LinkView[] {
  const not = new Set([...gone, ...fresh.map((link) => link.id)]);
  return [...before.filter((link) => !not.has(link.id)), ...fresh].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

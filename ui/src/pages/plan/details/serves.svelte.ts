// The items of the scope that a row can be done for. They are asked for once somebody is about to choose one, and again
// after something has changed.

import type { ScopeRegisters, ServedItem, TaskView } from "../../../backend/types";
import type { Choice } from "../../../shared/table";
import { isolated, t } from "../../../words";
import type { Act } from "../acts";

type Item = Pick<ServedItem, "id" | "name" | "kind">;

export class ScopeItems {
  /** Nothing until they are told. */
  all = $state.raw<Item[] | null>(null);
  readonly #ask: () => Promise<ScopeRegisters>;
  #asked: string | null = null;

  constructor(ask: () => Promise<ScopeRegisters>) {
    this.#ask = ask;
  }

  /** Somebody is about to choose one; `moment` names what the views show. */
  async want(moment: string): Promise<void> {
    if (this.#asked === moment) return;
    this.#asked = moment;
    try {
      const { services, sites, parties } = await this.#ask();
      const of = (kind: string, rows: { id: string; name: string; left_out?: boolean }[]) => rows.filter((row) => row.left_out !== true).map(({ id, name }) => ({ id, name, kind }));
      this.all = [...of("service", services), ...of("site", sites), ...of("party", parties)];
    } catch {
      this.#asked = null;
    }
  }

  /** Those that have what is typed, but for those that a row is done for already. */
  choices(typed: string, served: Item[]): Choice[] {
    const wanted = typed.trim().toLocaleLowerCase("en-GB");
    const taken = new Set(served.map(({ id }) => id));
    return (this.all ?? []).filter(({ id, name }) => !taken.has(id) && name.toLocaleLowerCase("en-GB").includes(wanted)).map(({ id, name, kind }) => ({ id, label: name, note: kindWord(kind) }));
  }
}

/** Of what sort an item is. */
export function kindWord(kind: string): string {
  if (kind === "service") return t("plan.serves_service");
  return kind === "site" ? t("plan.serves_site") : t("plan.serves_party");
}

/** The row is done for an item, or is not any more. */
export function serve({ id, name }: Pick<TaskView, "id" | "name">, item: Item, serves: boolean): Act {
  const command = { do: serves ? "task.serve" : "task.unserve", id, [item.kind]: item.id } as unknown as Act["commands"][number];
  const [row, what] = [isolated(name), isolated(item.name)];
  return { commands: [command], done: serves ? t("plan.done_serve", { row, item: what }) : t("plan.done_unserve", { row, item: what }) };
}

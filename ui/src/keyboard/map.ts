// Every key of every page in one place, for Settings: what the pages that are not open enter when they are. A test holds
// it to what the pages enter.

import { t } from "../words";
import type { Binding, Scope } from "./keyboard.svelte";

/** Keys that belong together, with what they do. */
export interface KeyGroup {
  title: string;
  bindings: Pick<Binding, "keys" | "does">[];
}

/** The keys of the pages, in order of work. */
export function pageKeys(): KeyGroup[] {
  return [];
}

/** All keys: those that work anywhere, then page by page; of what is in force, what the registry says. */
export function keyMap(scopes: Scope[]): KeyGroup[] {
  const declared = pageKeys();
  const inForce = new Map(scopes.map((scope) => [scope.title, scope]));
  const anywhere = scopes.filter((scope) => scope.within === "window");
  const others = scopes.filter((scope) => scope.within !== "window" && !declared.some((group) => group.title === scope.title));
  return [...anywhere, ...declared.map((group) => inForce.get(group.title) ?? group), ...others];
}

// How the checks are looked at: which rule, and the line that keys act on. It outlives the page, so that who comes back from
// a record goes on with the next line.

export class ChecksLook {
  /** The only rule whose findings are shown; nothing for all. */
  rule = $state<string | null>(null);
  /** The line that keys act on. */
  current = $state<string | null>(null);
}

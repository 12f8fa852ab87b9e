// The one registry of key bindings. A binding belongs to a scope: the window, a page, a part; what is further in goes
// first. The status bar and
// the list of keys (`?`) read the same registry, so what they say is what works.

import { untrack } from "svelte";
import { isPressed, readKeys, takesText, writesText, type Chord } from "./chord";

/** A key and what it does. */
export interface Binding {
  /** As written on the keys: `Ctrl K`, `G O`, `1`. */
  keys: string;
  /** Other keys that do the same, for keyboards on which the first is hard to reach. Not shown. */
  twins?: string[];
  /** What it does, in words. */
  does: string;
  /** What it does; left out where a component handles the key itself and only the words are wanted. */
  run?: () => void;
  /** Where `keys` names keys that each do something of their own (`J K`): what each does. */
  either?: Record<string, () => void>;
  /** Shown in the status bar. */
  hint?: boolean;
  /** Works while a text field has the focus although it would not by itself, or the other way round. */
  inText?: boolean;
}

/** A set of bindings that are there together: the whole window, a page, a table. */
export interface Scope {
  title: string;
  /** How far in it is: what is further in goes first, whichever was entered last. */
  within: "window" | "page" | "part";
  bindings: Binding[];
}

interface Known {
  binding: Binding;
  run: () => void;
  chords: Chord[];
}

export class Keyboard {
  /** Whether single letters, digits and signs do anything; off by choice in Settings. */
  singleKeys = $state(true);
  /** The first of two keys, once pressed, as written. */
  pending = $state<string | null>(null);
  #scopes = $state.raw<Scope[]>([]);
  #first: Chord | null = null;
  #inText = $state(false);
  #inDialog = $state(false);

  /** The scopes that are there now, the innermost first. */
  get scopes(): Scope[] {
    const depths = ["part", "page", "window"];
    return [...this.#scopes].reverse().sort((a, b) => depths.indexOf(a.within) - depths.indexOf(b.within));
  }

  /** Adds a scope; the answer takes it away again. */
  enter(scope: Scope): () => void {
    // Entered and left in effects, which are not to depend on what is there already.
    this.#scopes = [...untrack(() => this.#scopes), scope];
    this.#forget();
    return () => {
      this.#scopes = untrack(() => this.#scopes).filter((one) => one !== scope);
      this.#forget();
    };
  }

  /** The bindings for the status bar: those that work now, the innermost scope first. A dialog has keys of its own. */
  get hints(): Binding[] {
    if (this.#inDialog) return [];
    const hints = this.scopes.flatMap((scope) => scope.bindings.filter((binding) => binding.hint));
    const first = hints.filter((hint, at) => hints.findIndex((other) => other.keys === hint.keys) === at);
    return first.filter((binding) => {
      if (this.#inText && binding.inText === false) return false;
      const chords = readKeys(binding.keys);
      return chords.every((chord) => !writesText(chord)) || (this.singleKeys && !this.#inText);
    });
  }

  /** Takes a press of a key from the window; answers whether it did something. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing || ["Shift", "Control", "Alt", "AltGraph", "Meta"].includes(event.key)) return false;
    const first = this.#first;
    this.#forget();
    const known = this.#known();
    const inText = takesText(event.target);
    const works = (one: Known) => {
      const single = one.chords.some(writesText);
      if (single && !this.singleKeys) return false;
      if (!inText) return true;
      return one.binding.inText ?? !single;
    };
    const second = first && known.find(({ chords }) => chords.length === 2 && same(chords[0], first) && isPressed(chords[1] as Chord, event));
    const found = second || known.find((one) => one.chords.length === 1 && isPressed(one.chords[0] as Chord, event) && works(one));
    if (found) {
      event.preventDefault();
      found.run();
      return true;
    }
    const opens = known.find((one) => one.chords.length === 2 && isPressed(one.chords[0] as Chord, event) && works(one));
    if (!opens || first) return false;
    this.#first = opens.chords[0] as Chord;
    this.pending = opens.binding.keys.split(" ")[0] ?? null;
    event.preventDefault();
    return true;
  }

  /** Tells the registry where the focus is, for the hints. */
  focused(target: EventTarget | null): void {
    this.#inText = takesText(target);
    this.#inDialog = target instanceof Element && target.closest("dialog") !== null;
    this.#forget();
  }

  #forget(): void {
    this.#first = null;
    this.pending = null;
  }

  /** Every binding that can run, twins included, the innermost scope first. */
  #known(): Known[] {
    const bindings = this.scopes.flatMap((scope) => scope.bindings);
    return bindings.flatMap((binding) => {
      const { run, either = {}, twins = [] } = binding;
      const alone = Object.entries(either).map(([keys, act]) => ({ binding, run: act, chords: readKeys(keys) }));
      return run ? [...alone, ...[binding.keys, ...twins].map((keys) => ({ binding, run, chords: readKeys(keys) }))] : alone;
    });
  }
}

function same(a: Chord | undefined, b: Chord): boolean {
  return a !== undefined && a.key === b.key && a.ctrl === b.ctrl && a.alt === b.alt && a.shift === b.shift;
}

/** The keyboard of the window. */
export const keyboard = new Keyboard();

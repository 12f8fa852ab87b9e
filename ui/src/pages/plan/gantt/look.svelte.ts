// How the Gantt is looked at: which stretch of time, how close, and what is drawn. Kept with the view of the plan, so that
// going to another page and back changes nothing.

import { dayAt, fitting, unitOf, UNITS, zoomed, type Scale, type Unit } from "./scale";

/** Where the day that matters lies at first: a share of the width. */
const FIRST = 0.36;

export class GanttLook {
  /** How wide the table beside it is, rem; nothing until the line between them was moved. */
  split = $state<number | null>(null);
  critical = $state(true);
  baseline = $state(true);
  links = $state(true);
  /** What the pane measures, px. */
  width = $state(600);
  rem = $state(16);
  /** The first and the last day there is something to see on, and the day that matters, as running day numbers. */
  span = $state.raw<{ from: number; to: number; now: number }>({ from: 0, to: 1, now: 0 });
  /** Pixels a calendar day at 100 % text. */
  #perDay = $state(UNITS.week);
  #left = $state<number | null>(null);

  /** What is kept under a name: what is drawn and how close, not where. */
  kept() {
    return { split: this.split, critical: this.critical, baseline: this.baseline, links: this.links, perDay: this.#perDay };
  }

  takeKept(kept: ReturnType<GanttLook["kept"]>): void {
    this.split = kept.split;
    [this.critical, this.baseline, this.links] = [kept.critical, kept.baseline, kept.links];
    this.#perDay = kept.perDay;
  }

  get unit(): Unit { return unitOf(this.#perDay); }

  get scale(): Scale {
    const perDay = (this.#perDay * this.rem) / 16;
    const seen = this.width / perDay;
    return { left: this.#within(this.#left ?? this.span.now - FIRST * seen, seen), perDay, width: this.width };
  }

  /** All that can be gone to, in days: with some room after the last day, for its words. */
  get whole(): { from: number; days: number } {
    const room = (6 * this.rem) / this.scale.perDay;
    const { from, to } = this.span;
    return { from: from - room / 6, days: to - from + room + room / 6 };
  }

  #within(left: number, seen: number): number {
    const { from, to } = this.span;
    const room = seen * 0.16;
    return Math.max(from - room / 6, Math.min(left, to + room - seen));
  }

  goTo(left: number): void {
    this.#left = this.#within(left, this.width / this.scale.perDay);
  }

  /** Moves time by pixels. */
  move(by: number): void {
    this.goTo(this.scale.left + by / this.scale.perDay);
  }

  /** The next step nearer or farther; what lies at `x` stays there, or else the day that matters, or the middle. */
  zoom(by: 1 | -1, x?: number): void {
    this.#zoomTo(zoomed(this.#perDay, by), x);
  }

  show(unit: Unit): void {
    this.#zoomTo(UNITS[unit]);
  }

  /** All of the plan at once. */
  fit(): void {
    const { from, to } = this.span;
    // Room for the words of what comes last.
    const days = (to - from) * 1.12;
    this.#perDay = fitting(days, (this.width * 16) / this.rem);
    this.#left = from - (to - from) * 0.02;
  }

  /** To the day that matters. */
  toNow(): void {
    this.#left = null;
  }

  /** Brings a stretch of days into sight, where it is not. */
  reveal(from: number, to: number): void {
    const { left, perDay, width } = this.scale;
    const right = left + width / perDay;
    if (to > left && from < right - (3 * this.rem) / perDay && (from >= left || to <= right)) return;
    this.goTo(from - (width / perDay) * 0.15);
  }

  #zoomTo(perDay: number, at?: number): void {
    const { scale } = this;
    const now = (this.span.now - scale.left) * scale.perDay;
    const x = at ?? (now >= 0 && now <= scale.width ? now : scale.width / 2);
    const day = dayAt(scale, x);
    this.#perDay = perDay;
    this.goTo(day - x / ((perDay * this.rem) / 16));
  }
}

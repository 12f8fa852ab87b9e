// The messages at the lower right corner: work under way, what was done, what went wrong. One list for the window.

import type { IconName } from "./icons";

/** An act offered in a message. */
export interface ToastAct {
  label: string;
  run: () => void;
}

/** Work under way: how far, and how to stop it. */
export interface ProgressToast {
  kind: "progress";
  title: string;
  detail: string;
  /** 0 to 1; left out where it cannot be told. */
  part?: number;
  cancel?: () => void;
}

/** Something was done; it can be taken back for six seconds here, and always in History. With acts it stays longer. */
export interface SuccessToast {
  kind: "success";
  title: string;
  detail?: string;
  undo?: () => void;
  acts?: ToastAct[];
  /** In place of the tick, where something came to its end without being done. */
  icon?: IconName;
}

/** Something did not happen: what, why, what to do next, and that work is safe. Stays until it is closed. */
export interface ErrorToast {
  kind: "error";
  title: string;
  why: string;
  next?: string;
  safe: string;
  acts?: ToastAct[];
}

export type ToastContent = ProgressToast | SuccessToast | ErrorToast;
export type ShownToast = ToastContent & { id: number };

/** How long a success stays, unless it is pointed at or holds the focus. */
export const SUCCESS_MILLISECONDS = 6000;
/** How long it stays where it offers acts to choose between. */
export const CHOICE_MILLISECONDS = 20_000;

/** The messages shown now, the newest last. */
export class Toasts {
  shown: ShownToast[] = $state([]);
  #next = 1;

  /** Shows a message; the answer names it for `change` and `close`. */
  show(content: ToastContent): number {
    const id = this.#next;
    this.#next += 1;
    this.shown.push({ ...content, id });
    return id;
  }

  /** Whether a message is still there. */
  has(id: number): boolean {
    return this.shown.some((toast) => toast.id === id);
  }

  /** Replaces a message in its place, as progress moves on or ends. */
  change(id: number, content: ToastContent): void {
    const at = this.shown.findIndex((toast) => toast.id === id);
    if (at >= 0) this.shown[at] = { ...content, id };
  }

  close(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }
}

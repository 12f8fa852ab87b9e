// What the window can ask of the Rust side. Pages are given a `Backend`; they do not know which.

import type { Applied, BackendFault, Changed, Command, HistoryView, InfoView, ScheduleView, SessionView, StatusView } from "./types";

export interface Backend {
  session(): Promise<SessionView>;
  info(): Promise<InfoView>;
  status(): Promise<StatusView>;
  schedule(): Promise<ScheduleView>;
  history(): Promise<HistoryView>;
  /** Carries out commands as one act, all or none. */
  apply(commands: Command[]): Promise<Applied>;
  /** Takes the last act back. */
  undo(): Promise<Applied>;
  redo(): Promise<Applied>;
  /** Takes one entry of the log back and keeps the rest. */
  undoEntry(id: string): Promise<Applied>;
  /** Hears of every change; the answer stops it. */
  onChanged(hear: (changed: Changed) => void): Promise<() => void>;
}

/** A fault of the Rust side as an error of this side. */
export class BackendError extends Error {
  readonly fault: BackendFault;

  constructor(fault: BackendFault) {
    super(fault.message);
    this.name = "BackendError";
    this.fault = fault;
  }

  /** Whatever a call was rejected with, as one of these. */
  static from(thrown: unknown): BackendError {
    if (thrown instanceof BackendError) return thrown;
    if (typeof thrown === "object" && thrown !== null && "message" in thrown) {
      const fault = thrown as Partial<BackendFault> & { message: unknown };
      return new BackendError({ ...fault, class: fault.class ?? "unavailable", message: String(fault.message) });
    }
    return new BackendError({ class: "unavailable", message: String(thrown) });
  }
}

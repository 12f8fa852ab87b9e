// What crosses between the window and the Rust side. Made from schema.json by `cargo xtask bindings`; not to be edited.

/**
 * What sort of thing went wrong. The command line's exit codes follow it.
 */
export type ErrorClass = "unreadable" | "unavailable" | "refused";
/**
 * Why a copy was put aside.
 */
export type CopyReason = "first-edit" | "before-migration" | "by-hand";
/**
 * An act of a person.
 */
export type Command =
  | {
      do: "project.set_organisation";
      /**
       * The new name.
       */
      name: string;
    }
  | {
      /**
       * The booked day, a working day; null for none.
       */
      date: string | null;
      do: "project.set_target";
    }
  | {
      /**
       * The status date; null for today.
       */
      date: string | null;
      do: "project.set_status_date";
    }
  | {
      /**
       * Amber from this slip, in working days.
       */
      amber_slip: number;
      do: "project.set_thresholds";
      /**
       * Red from this slip, in working days; more than amber.
       */
      red_slip: number;
    }
  | {
      /**
       * Such as "For the steering committee".
       */
      audience: string;
      do: "project.set_audience";
    }
  | {
      /**
       * The first day; before the booked audit.
       */
      date: string;
      do: "project.set_start";
    }
  | {
      do: "project.set_extent";
      /**
       * Sites in scope; null where it is not known.
       */
      sites: number | null;
      /**
       * People in scope; null where it is not known.
       */
      staff: number | null;
    }
  | {
      /**
       * Three letters by ISO 4217, such as `EUR`; null where none is chosen.
       */
      currency: string | null;
      do: "project.set_currency";
    }
  | {
      do: "project.set_logo";
      /**
       * A PNG as base64, about 300 kB at most; null for none.
       */
      png: string | null;
    }
  | {
      /**
       * The calendar whose days off and extra days it takes along, by id or name; none where left out.
       */
      base?: string | null;
      do: "calendar.add";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * What it is called, such as "Part time".
       */
      name: string;
      /**
       * Seven digits, Monday first, `1` for a working day: `1110000`. The week of the base calendar where left out,
       * Monday to Friday where there is none.
       */
      week?: string | null;
    }
  | {
      do: "calendar.set_name";
      /**
       * The calendar, by id or name.
       */
      id: string;
      /**
       * The new name.
       */
      name: string;
    }
  | {
      /**
       * The calendar it is based on, by id or name; null where it stands on its own.
       */
      base: string | null;
      do: "calendar.set_base";
      /**
       * The calendar, by id or name.
       */
      id: string;
    }
  | {
      do: "calendar.delete";
      /**
       * The calendar, by id or name.
       */
      id: string;
    }
  | {
      /**
       * The calendar, by id or name; the project calendar where left out.
       */
      calendar?: string | null;
      do: "calendar.close";
      /**
       * First day closed; the first day from which they come again.
       */
      first: string;
      /**
       * An id for the closure, chosen by the caller.
       */
      id?: Id | null;
      /**
       * What sort of days they are; a closure where left out.
       */
      kind?: DayOffKind | null;
      /**
       * Last day closed, inclusive. Where left out: the first day, or fifteen years on for days that come again.
       */
      last?: string | null;
      /**
       * Why, such as "Office shutdown".
       */
      name: string;
      /**
       * By which rule single days come again, as an RRULE of RFC 5545 such as `FREQ=MONTHLY;BYDAY=1MO`; all days from
       * the first to the last where left out.
       */
      repeats?: string | null;
    }
  | {
      /**
       * The calendar, by id or name; the project calendar where left out.
       */
      calendar?: string | null;
      do: "calendar.work";
      /**
       * First extra day; the first day from which they come again.
       */
      first: string;
      /**
       * An id for the extra days, chosen by the caller.
       */
      id?: Id | null;
      /**
       * Last extra day, inclusive. Where left out: the first day, or fifteen years on for days that come again.
       */
      last?: string | null;
      /**
       * Why, such as "Stocktaking".
       */
      name: string;
      /**
       * By which rule single days come again, as an RRULE of RFC 5545 such as `FREQ=MONTHLY;BYDAY=-1SA`; all days from
       * the first to the last where left out.
       */
      repeats?: string | null;
    }
  | {
      /**
       * The calendar it has to belong to, by id or name; any where left out.
       */
      calendar?: string | null;
      do: "calendar.open";
      /**
       * The holiday, closure or extra day.
       */
      id: Id;
    }
  | {
      /**
       * The calendar, by id or name; the project calendar where left out.
       */
      calendar?: string | null;
      do: "calendar.set_week";
      /**
       * Seven digits, Monday first, `1` for a working day: `1111100`.
       */
      week: string;
    }
  | {
      /**
       * An ISO 3166 code such as `NO` or `GB-ENG`; null for no public holidays.
       */
      country: string | null;
      do: "calendar.set_country";
    }
  | {
      do: "person.add";
      /**
       * Where to reach them.
       */
      email?: string | null;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * The name people know them by.
       */
      name: string;
      /**
       * What they do in the organisation.
       */
      title?: string;
    }
  | {
      do: "person.set_name";
      /**
       * The person, by id or name.
       */
      id: string;
      /**
       * The new name.
       */
      name: string;
    }
  | {
      do: "person.set_title";
      /**
       * The person, by id or name.
       */
      id: string;
      /**
       * The title; may be empty.
       */
      title: string;
    }
  | {
      do: "person.set_email";
      /**
       * The address; null for none.
       */
      email: string | null;
      /**
       * The person, by id or name.
       */
      id: string;
    }
  | {
      /**
       * The calendar, by id or name; null for the project calendar.
       */
      calendar: string | null;
      do: "person.set_calendar";
      /**
       * The person, by id or name.
       */
      id: string;
    }
  | {
      do: "person.delete";
      /**
       * The person, by id or name.
       */
      id: string;
    }
  | {
      do: "role.fill";
      /**
       * The role, by id or code such as `SMS_OWNER`.
       */
      id: string;
      /**
       * The person, by id or name; null where nobody fills it.
       */
      person: string | null;
    }
  | {
      /**
       * The row it follows; the end where left out.
       */
      after?: string | null;
      /**
       * Clause numbers it serves.
       */
      clauses?: string[];
      /**
       * Length in working days; 0 makes a milestone.
       */
      days: number;
      do: "task.add";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * What sort of row it is; work or milestone by its length where left out.
       */
      kind?: TaskKind | null;
      /**
       * What is done.
       */
      name: string;
      /**
       * The row above it, by id or plan code; the row of `after`, or the top of the plan, where left out.
       */
      parent?: string | null;
      /**
       * The role that answers for it, by id or code.
       */
      role?: string | null;
    }
  | {
      do: "task.set_name";
      /**
       * The row, by id or plan code.
       */
      id: string;
      /**
       * The new name.
       */
      name: string;
    }
  | {
      /**
       * Length in working days.
       */
      days: number;
      do: "task.set_duration";
      /**
       * The task, by id or plan code.
       */
      id: string;
    }
  | {
      /**
       * The day.
       */
      date: string;
      do: "task.set_start";
      /**
       * The task, by id or plan code.
       */
      id: string;
    }
  | {
      /**
       * The day, inclusive.
       */
      date: string;
      do: "task.set_finish";
      /**
       * The task, by id or plan code.
       */
      id: string;
    }
  | {
      do: "task.set_progress";
      /**
       * The task, by id or plan code.
       */
      id: string;
      /**
       * 0 to 100 percent.
       */
      percent: number;
    }
  | {
      /**
       * Working days still to do, at least 1; null for what progress leaves. No work left is 100 percent progress.
       */
      days: number | null;
      do: "task.set_remaining";
      /**
       * The task, by id or plan code.
       */
      id: string;
    }
  | {
      do: "task.set_actual";
      /**
       * Last day of work, inclusive; null where it is not done.
       */
      finish?: string | null;
      /**
       * The task, by id or plan code.
       */
      id: string;
      /**
       * First day of work; null where it has not begun.
       */
      start: string | null;
    }
  | {
      /**
       * The promised day; null for none.
       */
      date: string | null;
      do: "task.set_deadline";
      /**
       * The task, by id or plan code.
       */
      id: string;
    }
  | {
      /**
       * The binding; null for as soon as the links allow.
       */
      constraint: ConstraintKind | null;
      /**
       * Its date; none for as late as possible.
       */
      date?: string | null;
      do: "task.set_constraint";
      /**
       * The task, by id or plan code.
       */
      id: string;
    }
  | {
      do: "task.set_notes";
      /**
       * The task, by id or plan code.
       */
      id: string;
      /**
       * The notes, over several lines; may be empty.
       */
      notes: string;
    }
  | {
      /**
       * The deliverable; may be empty.
       */
      deliverable: string;
      do: "task.set_deliverable";
      /**
       * The task, by id or plan code.
       */
      id: string;
    }
  | {
      /**
       * Clause numbers such as `8.6.1`.
       */
      clauses: string[];
      do: "task.set_clauses";
      /**
       * The task, by id or plan code.
       */
      id: string;
    }
  | {
      do: "task.assign";
      /**
       * The task, by id or plan code.
       */
      id: string;
      /**
       * The person, by id or name; null gives it back to its role.
       */
      person: string | null;
    }
  | {
      /**
       * The calendar, by id or name; null for that of the person who answers for the task, else the project calendar.
       */
      calendar: string | null;
      do: "task.set_calendar";
      /**
       * The task, by id or plan code.
       */
      id: string;
    }
  | {
      /**
       * The row it follows; the end where null, the beginning where it is the parent itself.
       */
      after?: string | null;
      do: "task.move";
      /**
       * The row, by id or plan code.
       */
      id: string;
      /**
       * The row it shall lie under; null for the top of the plan.
       */
      parent: string | null;
    }
  | {
      do: "task.delete";
      /**
       * The row, by id or plan code.
       */
      id: string;
    }
  | {
      do: "link.add";
      /**
       * Whether the wait is counted in calendar days instead.
       */
      elapsed?: boolean;
      /**
       * The driving task, by id or plan code.
       */
      from: string;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * The wait in working days of the driven task's calendar; negative for a lead.
       */
      lag_days?: number;
      /**
       * The driven task, by id or plan code.
       */
      to: string;
      /**
       * The ends that are tied; FS (finish to start) where left out.
       */
      type?: LinkKind & string;
    }
  | {
      do: "link.set_lag";
      /**
       * Whether the wait is counted in calendar days; as it was where left out.
       */
      elapsed?: boolean | null;
      /**
       * The link.
       */
      id: Id;
      /**
       * The wait in working days, or in calendar days where it is elapsed; negative for a lead.
       */
      lag_days: number;
    }
  | {
      do: "link.delete";
      /**
       * The link.
       */
      id: Id;
    }
  | {
      do: "plan.take";
      /**
       * The links between them.
       */
      links?: TakenLink[];
      /**
       * The rows, each after the row above it, those with the same row above in their order.
       */
      rows: TakenTask[];
    }
  | {
      /**
       * Who approved it.
       */
      approver?: string;
      do: "baseline.set";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * What it is called, such as "Baseline 2".
       */
      name: string;
      /**
       * Why it is taken.
       */
      reason?: string;
    }
  | {
      /**
       * Who approved it.
       */
      approver?: string;
      do: "baseline.take";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * What it is called.
       */
      name: string;
      /**
       * Why it was taken.
       */
      reason?: string;
      /**
       * Where each row lay.
       */
      rows: TakenRow[];
      /**
       * The day it was taken; the status date where left out.
       */
      taken?: string | null;
    }
  | {
      do: "baseline.use";
      /**
       * The baseline.
       */
      id: Id;
    }
  | {
      do: "baseline.set_name";
      /**
       * The baseline.
       */
      id: Id;
      /**
       * What it is called.
       */
      name: string;
    }
  | {
      do: "baseline.delete";
      /**
       * The baseline.
       */
      id: Id;
    }
  | {
      /**
       * The axis.
       */
      axis: RatedAxis;
      do: "criterion.rate";
      /**
       * The criterion as in the catalogue, such as `8.6.1-03`, or its record id.
       */
      id: string;
      /**
       * N, P, L or F; null for not rated.
       */
      rating: "N" | "P" | "L" | "F" | null;
    };
/**
 * This interface was referenced by `Bindings`'s JSON-Schema
 * via the `definition` "Id".
 */
export type Id = string;
/**
 * Why nobody works on a day.
 */
export type DayOffKind = "holiday" | "closure" | "absence";
/**
 * What sort of row of the plan a task is.
 */
export type TaskKind = "task" | "operate" | "milestone" | "gate" | "audit" | "phase" | "group";
/**
 * How a task's dates are bound, beside its links.
 */
export type ConstraintKind =
  | "as_late_as_possible"
  | "start_no_earlier"
  | "start_no_later"
  | "finish_no_earlier"
  | "finish_no_later"
  | "must_start"
  | "must_finish"
  | "pinned";
/**
 * Which ends of two tasks a link ties together.
 */
export type LinkKind = "FS" | "SS" | "FF" | "SF";
/**
 * Which axis of a criterion is rated.
 */
export type RatedAxis = "defined" | "operating" | "both";
/**
 * An edition of ISO/IEC 20000-1.
 */
export type Edition = "2018" | "2011";
/**
 * What a dialog lists.
 */
export type FileKind = "waymark" | "pdf" | "png";
/**
 * What puts a row where it is.
 */
export type DriverKind = "plan_start" | "link" | "constraint" | "as_late_as_possible" | "status_date" | "progress" | "rows";
/**
 * Red, amber or green. Ordered from good to bad, so that the worst of several is their maximum.
 */
export type Rag = "green" | "amber" | "red";
/**
 * The size of the organisation inside the scope of the SMS.
 */
export type Size = "small" | "medium" | "large";
/**
 * Something that is drawn.
 */
export type ScreenItem =
  | {
      /**
       * "#rrggbb".
       */
      colour: string;
      /**
       * "regular", "medium", "semibold", "bold" or "mono".
       */
      face: string;
      kind: "text";
      /**
       * Size of type.
       */
      size: number;
      /**
       * The words.
       */
      text: string;
      /**
       * Left end.
       */
      x: number;
      /**
       * Left edge of each character (Unicode scalar value) of `text`. Characters drawn as one
       * share its width evenly; a mark has the edge of its letter.
       */
      xs: number[];
      /**
       * Baseline.
       */
      y: number;
    }
  | {
      /**
       * "#rrggbb".
       */
      colour: string;
      /**
       * Length of dashes and of the gaps between them; none for an unbroken line.
       */
      dash: number | null;
      /**
       * One end, x and y.
       *
       * @minItems 2
       * @maxItems 2
       */
      from: [number, number];
      kind: "line";
      /**
       * Thickness.
       */
      thickness: number;
      /**
       * Other end, x and y.
       *
       * @minItems 2
       * @maxItems 2
       */
      to: [number, number];
    }
  | {
      /**
       * "#rrggbb" inside.
       */
      fill: string | null;
      kind: "polygon";
      /**
       * "#rrggbb" of the outline.
       */
      outline: string | null;
      /**
       * Corners, x and y.
       */
      points: [number, number][];
      /**
       * Thickness of the outline; 0 if there is none.
       */
      thickness: number;
    }
  | {
      /**
       * Height.
       */
      height: number;
      kind: "image";
      /**
       * Left edge.
       */
      left: number;
      /**
       * A PNG in base64; where it is transparent, white paper shows through.
       */
      png: string;
      /**
       * Top edge.
       */
      top: number;
      /**
       * Width.
       */
      width: number;
    };
/**
 * Where a gate stands.
 */
export type GateState = "passed" | "late" | "ahead";

/**
 * What crosses between the window and the Rust side.
 */
export interface Bindings {}
/**
 * Something did not happen.
 */
export interface AppError {
  /**
   * What sort of thing went wrong.
   */
  class: ErrorClass;
  /**
   * A fixed word where a program acts on it; else the class says enough.
   */
  code?: string | null;
  /**
   * Where, for input of many lines: counted from 1.
   */
  line?: number | null;
  /**
   * What happened, what was kept, what to do next.
   */
  message: string;
}
/**
 * What came of acts.
 */
export interface Applied {
  /**
   * One for each undo step.
   */
  entries: AppliedEntry[];
  /**
   * The hash of the last entry.
   */
  head: string;
  /**
   * The number of entries in the log.
   */
  revision: number;
  /**
   * The digest of all records.
   */
  state: string;
}
/**
 * What came of one undo step.
 */
export interface AppliedEntry {
  /**
   * How many changes it holds.
   */
  changes: number;
  /**
   * The entry of the log.
   */
  id: string;
  /**
   * The ids of the records that its commands made, in order.
   */
  made: string[];
  /**
   * What the person should know.
   */
  notes?: string[];
}
/**
 * A copy aside.
 */
export interface BackupView {
  /**
   * How large it is.
   */
  bytes: number;
  /**
   * Where it lies.
   */
  path: string;
  /**
   * Why.
   */
  reason: CopyReason;
  /**
   * When it was taken.
   */
  taken: string;
}
/**
 * Each call: what it is given, what it answers.
 */
export interface Calls {
  apply: {
    answer: Applied;
    given: {
      commands: Command[];
    };
  };
  back_up_now: {
    answer: null;
    given: {};
  };
  catalogue_roles: {
    answer: CatalogueRole[];
    given: {
      edition: Edition;
    };
  };
  choose_file: {
    answer: string | null;
    given: {
      kind: FileKind;
    };
  };
  choose_where_to_save: {
    answer: string | null;
    given: {
      kind: FileKind;
      suggested: string;
    };
  };
  close_project: {
    answer: null;
    given: {};
  };
  explain: {
    answer: ExplainView;
    given: {
      since: string | null;
      task: string;
    };
  };
  forget_project: {
    answer: null;
    given: {
      path: string;
    };
  };
  history: {
    answer: HistoryView;
    given: {};
  };
  home: {
    answer: HomeView;
    given: {};
  };
  info: {
    answer: InfoView;
    given: {};
  };
  look_at: {
    answer: null;
    given: {
      revision: number | null;
    };
  };
  new_project: {
    answer: MadeProject;
    given: {
      request: NewProjectRequest;
    };
  };
  open_project: {
    answer: boolean;
    given: {
      path: string;
    };
  };
  open_sample: {
    answer: null;
    given: {};
  };
  open_saved: {
    answer: null;
    given: {
      path: string;
    };
  };
  pack_preview: {
    answer: PackPreview;
    given: {};
  };
  people: {
    answer: PeopleView;
    given: {};
  };
  places: {
    answer: Place[];
    given: {};
  };
  preview_project: {
    answer: Preview;
    given: {
      request: NewProjectRequest;
    };
  };
  profiles: {
    answer: ProfileView[];
    given: {
      edition: Edition;
    };
  };
  project_settings: {
    answer: ProjectSettingsView;
    given: {};
  };
  read_logo: {
    answer: string;
    given: {
      path: string;
    };
  };
  redo: {
    answer: Applied;
    given: {};
  };
  restore_backup: {
    answer: null;
    given: {
      backup: string;
      to: string;
    };
  };
  reveal_saved: {
    answer: null;
    given: {
      path: string;
    };
  };
  save_copy: {
    answer: null;
    given: {
      path: string;
    };
  };
  save_pack: {
    answer: number | null;
    given: {
      path: string;
    };
  };
  schedule: {
    answer: ScheduleView;
    given: {};
  };
  session: {
    answer: SessionView | null;
    given: {};
  };
  set_author: {
    answer: null;
    given: {
      name: string;
    };
  };
  settings: {
    answer: SettingsView;
    given: {};
  };
  status: {
    answer: StatusView;
    given: {};
  };
  stop_pack: {
    answer: null;
    given: {};
  };
  then_and_now: {
    answer: ThenAndNow | null;
    given: {};
  };
  undo: {
    answer: Applied;
    given: {};
  };
  undo_entries: {
    answer: Applied;
    given: {
      ids: string[];
    };
  };
  undo_preview: {
    answer: UndoPreview;
    given: {
      id: string;
    };
  };
}
/**
 * A link that is taken over.
 */
export interface TakenLink {
  /**
   * Whether the wait is counted in calendar days.
   */
  elapsed?: boolean;
  /**
   * The driving row, one of those given.
   */
  from: Id;
  /**
   * The wait; negative for a lead.
   */
  lag_days?: number;
  /**
   * The driven row, one of those given.
   */
  to: Id;
  /**
   * The ends that are tied.
   */
  type: LinkKind;
}
/**
 * A row that is taken over.
 */
export interface TakenTask {
  /**
   * The day it was done, inclusive.
   */
  actual_finish?: string | null;
  /**
   * The day work began.
   */
  actual_start?: string | null;
  /**
   * The calendar it follows, by id or name; none for that of its owner or the project.
   */
  calendar?: string | null;
  /**
   * A binding of its dates.
   */
  constraint?: ConstraintKind | null;
  /**
   * The date of that binding.
   */
  constraint_date?: string | null;
  /**
   * Length in working days; 0 for a milestone. That of a row with rows under it is not used.
   */
  days: number;
  /**
   * The date by which it was promised.
   */
  deadline?: string | null;
  /**
   * The row it is, or becomes.
   */
  id: Id;
  /**
   * What is done.
   */
  name: string;
  /**
   * Details, over several lines.
   */
  notes?: string;
  /**
   * The person who answers for it, by id or name; none leaves it to its role.
   */
  owner?: string | null;
  /**
   * The row above it: one of those given before it, or one in the plan; none at the top.
   */
  parent?: Id | null;
  /**
   * Done so far, in percent.
   */
  percent?: number;
}
/**
 * Where a row lay in a baseline that is taken over. Both dates are inclusive.
 */
export interface TakenRow {
  /**
   * Length in working days.
   */
  days: number;
  /**
   * Last day.
   */
  finish: string;
  /**
   * First day.
   */
  start: string;
  /**
   * The task, by id or plan code.
   */
  task: string;
}
/**
 * A role as the catalogue has it.
 */
export interface CatalogueRole {
  /**
   * Its code.
   */
  code: string;
  /**
   * What it is for.
   */
  purpose: string;
  /**
   * Rows of the exemplar plan it answers for.
   */
  tasks: number;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Why a row lies where it does.
 */
export interface ExplainView {
  /**
   * The status date of the forecast; none for the plan without progress.
   */
  as_of: string | null;
  /**
   * Whether it has no total slack.
   */
  critical: boolean;
  /**
   * Why it is critical, or after how many days it would be.
   */
  critical_because: string;
  /**
   * The rows it drives: their start or finish rests on it.
   */
  drives: string[];
  /**
   * Last day.
   */
  finish: string;
  /**
   * How far it can slip before being ready moves; none for what does not lead there.
   */
  float_to_goal_days: number | null;
  /**
   * What would happen if it took longer by the first number of days that moves something; none for a row that is
   * done or takes its dates from rows under it.
   */
  if_longer: Delay | null;
  /**
   * The acts that moved it, the newest first, where they were asked for.
   */
  moved?: MovedBy[] | null;
  /**
   * What it is called.
   */
  name: string;
  /**
   * Whether it lies on the longest path to the goal.
   */
  on_longest_path: boolean;
  /**
   * First day.
   */
  start: string;
  /**
   * The row.
   */
  task: string;
  /**
   * How far it can slip before the plan ends later.
   */
  total_slack_days: number;
  /**
   * The chain of what drives it, from the row itself back to where it begins.
   */
  why: WhyStep[];
}
/**
 * What happens when a row takes longer.
 */
export interface Delay {
  /**
   * How many working days longer; for a milestone, later.
   */
  days: number;
  /**
   * The end of the plan then, where it moves.
   */
  finish: string | null;
  /**
   * Other rows that would finish later, in the order of the plan; summaries are not counted.
   */
  moved: number;
  /**
   * The day of being ready then, where it moves.
   */
  ready: string | null;
  /**
   * The same as a sentence.
   */
  sentence: string;
}
/**
 * An act that moved a row. Dates are inclusive; none where the row was not in the plan.
 */
export interface MovedBy {
  /**
   * When it arrived in this file, UTC.
   */
  at: string;
  /**
   * By how many working days it finishes later; negative for earlier, none where it came or went.
   */
  days: number | null;
  /**
   * Last day after.
   */
  finish_after: string | null;
  /**
   * Last day before.
   */
  finish_before: string | null;
  /**
   * How many entries the log had with this one.
   */
  revision: number;
  /**
   * First day after.
   */
  start_after: string | null;
  /**
   * First day before.
   */
  start_before: string | null;
  /**
   * What it did, in words.
   */
  what: string;
  /**
   * Who made it.
   */
  who: string;
}
/**
 * One step of the chain back to the start.
 */
export interface WhyStep {
  /**
   * The row that drives it, where one does.
   */
  by?: string | null;
  /**
   * What puts it there.
   */
  driver: DriverKind;
  /**
   * Last day, inclusive.
   */
  finish: string;
  /**
   * What it is called.
   */
  name: string;
  /**
   * The same as a sentence.
   */
  sentence: string;
  /**
   * First day.
   */
  start: string;
  /**
   * The row; none for being ready.
   */
  task: string | null;
  /**
   * Whether it would begin earlier if the days just before were worked.
   */
  waits_for_calendar: boolean;
}
/**
 * The log in words.
 */
export interface HistoryView {
  /**
   * The entries, oldest first.
   */
  entries: HistoryEntry[];
}
/**
 * One entry of the log.
 */
export interface HistoryEntry {
  /**
   * The command.
   */
  act: string;
  /**
   * What part of the project it touched.
   */
  area: string;
  /**
   * When it arrived in this file, UTC.
   */
  at: string;
  /**
   * How many changes it holds.
   */
  changes: number;
  /**
   * The values, if one field changed, and how many more changes there were.
   */
  detail: string;
  /**
   * Its own hash.
   */
  hash: string;
  /**
   * What it did, without the values.
   */
  headline: string;
  /**
   * Its id.
   */
  id: string;
  /**
   * The hashes of the entries it follows.
   */
  parents: string[];
  /**
   * Why.
   */
  reason?: string | null;
  /**
   * The entry it does again.
   */
  redoes?: string | null;
  /**
   * How many entries the log had with this one.
   */
  revision: number;
  /**
   * The entry it takes back.
   */
  undoes?: string | null;
  /**
   * What it did, in words.
   */
  what: string;
  /**
   * Who made it.
   */
  who: string;
}
/**
 * What Home shows.
 */
export interface HomeView {
  author: string;
  /**
   * What falls due within seven days, as each project was last seen.
   */
  coming: ComingOfProject[];
  /**
   * Why the file that this window was opened for could not be opened.
   */
  not_opened: AppError | null;
  projects: RecentProject[];
  today: string;
}
/**
 * Something that falls due in one of several projects.
 */
export interface ComingOfProject {
  /**
   * The committed day.
   */
  date: string;
  /**
   * Whose project.
   */
  organisation: string;
  /**
   * Where its file lay.
   */
  path: string;
  /**
   * What.
   */
  what: string;
}
/**
 * A remembered project, and whether its file is still there.
 */
export interface RecentProject {
  /**
   * What fell due next, in order.
   */
  coming: Coming[];
  /**
   * The edition in full.
   */
  edition: string;
  file: string;
  /**
   * How many of its gates 0 to 3 were passed.
   */
  gates_passed: number;
  missing: boolean;
  /**
   * The next gate.
   */
  next_gate: NextGate | null;
  /**
   * When it was last open here, UTC.
   */
  opened: string;
  /**
   * The organisation.
   */
  organisation: string;
  /**
   * Where the file lay.
   */
  path: string;
  /**
   * The phase it was in.
   */
  phase: string;
  /**
   * The overall status.
   */
  rag: Rag;
  /**
   * The booked audit.
   */
  target: string | null;
}
/**
 * Something that falls due.
 */
export interface Coming {
  /**
   * The committed day.
   */
  date: string;
  /**
   * What.
   */
  what: string;
}
/**
 * The gate that came next.
 */
export interface NextGate {
  /**
   * The day it was forecast for.
   */
  date: string;
  /**
   * Gate 0 to 3.
   */
  number: number;
  /**
   * What that slip meant.
   */
  rag: Rag;
  /**
   * Forecast minus baseline, in working days.
   */
  slip_days: number | null;
}
/**
 * What a project file is.
 */
export interface InfoView {
  /**
   * The version of the catalogue the project carries.
   */
  catalogue_version: string;
  /**
   * The number of changes in the log.
   */
  changes: number;
  /**
   * How many records there are, by kind.
   */
  counts: {
    [k: string]: number;
  };
  /**
   * The edition, `2018` or `2011`.
   */
  edition: string;
  /**
   * The format of the file.
   */
  format: number;
  /**
   * The hash of the last entry.
   */
  head: string;
  /**
   * The organisation.
   */
  organisation: string;
  /**
   * The number of entries in the log.
   */
  revision: number;
  /**
   * The digest of all records.
   */
  state: string;
  /**
   * The status date.
   */
  status_date: string;
  /**
   * Booked first day of the stage 1 audit.
   */
  target: string | null;
}
/**
 * What came of making a project.
 */
export interface MadeProject {
  /**
   * The earliest day on which stage 1 could begin.
   */
  earliest_target: string | null;
  /**
   * What the person should know.
   */
  notes: string[];
  /**
   * The day on which everything that stage 1 waits for is done.
   */
  ready: string | null;
  /**
   * Working days left between being ready and the eve of stage 1; negative when ready comes too late.
   */
  reserve_days: number | null;
  /**
   * The booked first day of stage 1.
   */
  target: string | null;
}
/**
 * A project as the wizard describes it.
 */
export interface NewProjectRequest {
  closures: Closure[];
  country?: string | null;
  edition: Edition;
  organisation: string;
  path: string;
  people: NewPerson[];
  profile?: string | null;
  sites?: number | null;
  size: Size;
  staff?: number | null;
  start: string;
  target?: string | null;
  /**
   * Seven digits, Monday first.
   */
  week?: string | null;
}
/**
 * Days on which an organisation is closed, both inclusive.
 */
export interface Closure {
  /**
   * First day.
   */
  first: string;
  /**
   * Last day.
   */
  last: string;
  /**
   * Why.
   */
  name: string;
}
/**
 * Someone a new project knows from the start.
 */
export interface NewPerson {
  /**
   * Where to reach them.
   */
  email?: string | null;
  /**
   * The name people know them by.
   */
  name: string;
  /**
   * Codes of the roles they fill.
   */
  roles: string[];
  /**
   * What they do in the organisation; may be empty.
   */
  title: string;
}
/**
 * The pages of the pack as it would be saved now.
 */
export interface PackPreview {
  /**
   * Height of a page in thousandths of a point.
   */
  height: number;
  /**
   * The pages in order.
   */
  pages: ScreenPage[];
  /**
   * The name under which it may be saved.
   */
  suggested_name: string;
  /**
   * Width of a page in thousandths of a point.
   */
  width: number;
}
/**
 * A page as the window draws it.
 */
export interface ScreenPage {
  /**
   * What is drawn, in drawing order.
   */
  items: ScreenItem[];
  /**
   * The section it belongs to, as the outline names it.
   */
  title: string;
}
/**
 * People and roles, each by name.
 */
export interface PeopleView {
  /**
   * The people.
   */
  people: PersonView[];
  /**
   * The roles.
   */
  roles: RoleView[];
}
/**
 * Someone who answers for work.
 */
export interface PersonView {
  /**
   * Where to reach them.
   */
  email: string | null;
  /**
   * The record.
   */
  id: string;
  /**
   * The name people know them by.
   */
  name: string;
  /**
   * Tasks they answer for that are not done.
   */
  open_tasks: number;
  /**
   * Codes of the roles they fill.
   */
  roles: string[];
  /**
   * What they do in the organisation.
   */
  title: string;
}
/**
 * A role of the service management system.
 */
export interface RoleView {
  /**
   * Its code in the catalogue.
   */
  code: string;
  /**
   * The person who fills it.
   */
  holder: string | null;
  /**
   * The record.
   */
  id: string;
  /**
   * Tasks of the role that are not done.
   */
  open_tasks: number;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A country or a part of one whose public holidays are known.
 */
export interface Place {
  /**
   * ISO 3166: `NO`, `GB-ENG`.
   */
  code: string;
  /**
   * `Norway`, `United Kingdom, England`.
   */
  name: string;
}
/**
 * A project that could be made.
 */
export interface Preview {
  /**
   * Whether the plan can work.
   */
  checks: RealityCheck[];
  /**
   * Working days between gate 3 and the audit; negative where the gate comes after it.
   */
  days_after_gate_3: number | null;
  /**
   * Holidays and closures while the plan runs, in order.
   */
  days_off: PreviewDayOff[];
  /**
   * Whether the target can be met.
   */
  feasibility: Feasibility;
  /**
   * The gates.
   */
  gates: PreviewGate[];
  /**
   * Public holidays of its first twelve months.
   */
  holidays: number;
  /**
   * What the person should know.
   */
  notes: string[];
  /**
   * The phases as stretches between gates.
   */
  phases: PreviewPhase[];
  /**
   * The size that scales the plan: the profile's, that of the staff, or the one asked for.
   */
  size: Size;
  /**
   * Rows of the plan that are not above others.
   */
  tasks: number;
  /**
   * Whole weeks between gate 2, from which all processes operate, and the audit.
   */
  weeks_of_records: number | null;
  /**
   * Working days from the start of the plan to the eve of the audit; none where none is booked.
   */
  working_days_to_audit: number | null;
}
/**
 * One thing that should hold before a plan is agreed.
 */
export interface RealityCheck {
  /**
   * A fixed word: `fits`, `closures`, `records`.
   */
  id: string;
  /**
   * What it gives.
   */
  rag: Rag;
  /**
   * The finding.
   */
  title: string;
  /**
   * The figures it rests on.
   */
  why: string;
}
/**
 * Days on which nobody works, both inclusive.
 */
export interface PreviewDayOff {
  /**
   * First day.
   */
  first: string;
  /**
   * Last day.
   */
  last: string;
  /**
   * Why.
   */
  name: string;
  /**
   * `holiday` or `closure`.
   */
  reason: DayOffKind;
}
/**
 * Whether the target can be met, by the plan without progress.
 */
export interface Feasibility {
  /**
   * The earliest day on which stage 1 could begin.
   */
  earliest_target: string | null;
  /**
   * The day on which everything that stage 1 waits for is done.
   */
  ready: string | null;
  /**
   * Working days left between being ready and the eve of stage 1; negative when ready comes too late.
   */
  reserve_days: number | null;
  /**
   * The booked first day of stage 1.
   */
  target: string | null;
}
/**
 * A gate of a project that could be made.
 */
export interface PreviewGate {
  /**
   * Its day.
   */
  date: string;
  /**
   * What it is called.
   */
  name: string;
  /**
   * Gate 0 to 3.
   */
  number: number;
}
/**
 * A phase of a project that could be made. Days are inclusive.
 */
export interface PreviewPhase {
  /**
   * Last day.
   */
  finish: string;
  /**
   * Its short name.
   */
  name: string;
  /**
   * Phase 0 to 4.
   */
  number: number;
  /**
   * First day.
   */
  start: string;
  /**
   * How long it is, in calendar weeks rounded up.
   */
  weeks: number;
}
/**
 * An invented organisation whose pace a plan can follow.
 */
export interface ProfileView {
  /**
   * Who its customers are.
   */
  customers: string;
  /**
   * Why.
   */
  duration_note: string;
  /**
   * What the durations of its size are multiplied with.
   */
  duration_percent: number;
  /**
   * Its code.
   */
  id: string;
  /**
   * From the start to the certificate, in months.
   */
  months: Range;
  /**
   * Services in scope.
   */
  services: number;
  /**
   * Sites in scope.
   */
  sites: number;
  /**
   * Its size.
   */
  size: Size;
  /**
   * People in scope.
   */
  staff_in_scope: number;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What to watch.
   */
  watch_points: string[];
}
/**
 * A range, both ends included.
 */
export interface Range {
  /**
   * The low end.
   */
  from: number;
  /**
   * The high end.
   */
  to: number;
}
/**
 * What Project settings shows.
 */
export interface ProjectSettingsView {
  /**
   * Slip from which amber begins, in working days.
   */
  amber_slip_days: number;
  /**
   * For whom packs are written.
   */
  audience: string;
  /**
   * Whose public holidays were taken.
   */
  country: Place | null;
  /**
   * The currency of amounts (ISO 4217).
   */
  currency: string | null;
  /**
   * The edition in full.
   */
  edition: string;
  /**
   * The logo, a PNG as base64.
   */
  logo: string | null;
  /**
   * The organisation.
   */
  organisation: string;
  /**
   * Slip from which red begins, in working days.
   */
  red_slip_days: number;
  /**
   * Sites in scope.
   */
  sites: number | null;
  /**
   * The size that scaled the plan.
   */
  size: Size;
  /**
   * People in scope.
   */
  staff: number | null;
  /**
   * First day of the plan.
   */
  start: string;
  /**
   * The status date, where it is pinned.
   */
  status_date: string | null;
  /**
   * Booked first day of the stage 1 audit.
   */
  target: string | null;
  /**
   * The day of the clock.
   */
  today: string;
  /**
   * The working week: seven digits, Monday first.
   */
  week: string;
}
/**
 * The computed schedule.
 */
export interface ScheduleView {
  /**
   * Milliseconds for scheduling alone, without reading and printing.
   */
  compute_ms: number;
  /**
   * Days off of the project calendar, in order; those that come again each time they come while the plan lasts.
   */
  days_off: DayOffView[];
  /**
   * Last day of the latest task.
   */
  finish: string;
  /**
   * Which task drives which.
   */
  links: LinkView[];
  /**
   * The tasks that drive being ready, from the first on.
   */
  longest_path: string[];
  /**
   * The day of being ready for the stage 1 audit.
   */
  ready: string | null;
  /**
   * First day of the earliest task.
   */
  start: string;
  /**
   * The rows of the plan, top to bottom.
   */
  tasks: TaskView[];
  /**
   * What the plan could not follow or keep.
   */
  warnings: PlanWarning[];
}
/**
 * Days on which nobody works.
 */
export interface DayOffView {
  /**
   * First day.
   */
  first: string;
  /**
   * The record.
   */
  id: string;
  /**
   * Last day, inclusive.
   */
  last: string;
  /**
   * Why.
   */
  name: string;
  /**
   * `holiday`, `closure` or `absence`.
   */
  reason: DayOffKind;
}
/**
 * A link between two tasks.
 */
export interface LinkView {
  /**
   * Whether the wait is counted in calendar days instead.
   */
  elapsed: boolean;
  /**
   * The driving task.
   */
  from: string;
  /**
   * The record.
   */
  id: string;
  /**
   * The wait it adds, in working days of the driven task's calendar.
   */
  lag_days: number;
  /**
   * The driven task.
   */
  to: string;
  /**
   * The ends that are tied: `FS`, `SS`, `FF` or `SF`.
   */
  type: LinkKind;
}
/**
 * One row of the schedule. Days are working days; dates are inclusive.
 */
export interface TaskView {
  /**
   * The day work was done.
   */
  actual_finish: string | null;
  /**
   * The day work began.
   */
  actual_start: string | null;
  /**
   * Last day in the baseline.
   */
  baseline_finish: string | null;
  /**
   * First day in the baseline.
   */
  baseline_start: string | null;
  /**
   * The calendar it follows, where that is not the project calendar.
   */
  calendar?: string | null;
  /**
   * Clause numbers it serves.
   */
  clauses: string[];
  /**
   * Its code in the exemplar plan.
   */
  code?: string | null;
  /**
   * A binding of its dates beside the links.
   */
  constraint: ConstraintKind | null;
  /**
   * The date of that binding.
   */
  constraint_date: string | null;
  /**
   * Whether it has no total slack.
   */
  critical: boolean;
  /**
   * The date by which it was promised.
   */
  deadline: string | null;
  /**
   * What exists when it is done.
   */
  deliverable: string;
  /**
   * Length; of a summary from its first to its last day.
   */
  duration_days: number;
  /**
   * Last day.
   */
  finish: string;
  /**
   * How far it can slip before being ready moves; none for what does not lead there.
   */
  float_to_goal_days?: number | null;
  /**
   * How far it can slip before another task moves.
   */
  free_slack_days: number;
  /**
   * The record.
   */
  id: string;
  /**
   * What sort of row it is.
   */
  kind: TaskKind;
  /**
   * The latest day it may finish likewise.
   */
  late_finish?: string | null;
  /**
   * The latest day it may start without moving the end of the plan, a deadline or a fixed date; none once it is done.
   */
  late_start?: string | null;
  /**
   * Whether it is a moment.
   */
  milestone: boolean;
  /**
   * What is done.
   */
  name: string;
  /**
   * Details, over several lines.
   */
  notes: string;
  /**
   * Whether that person was named for this row.
   */
  own_person: boolean;
  /**
   * Who answers for it: a person, or the role while nobody fills it; none where there is neither.
   */
  owner: string | null;
  /**
   * Done, in percent.
   */
  percent: number;
  /**
   * The person named for this row, or who fills its role.
   */
  person: string | null;
  /**
   * The role that answers for it where no person was named.
   */
  role: string | null;
  /**
   * Finish minus finish in the baseline; none for a row the baseline does not know.
   */
  slip_days: number | null;
  /**
   * First day.
   */
  start: string;
  /**
   * Whether rows lie under it.
   */
  summary: boolean;
  /**
   * How far it can slip before the plan ends later.
   */
  total_slack_days: number;
  /**
   * Its place in the plan.
   */
  wbs: string;
}
/**
 * Something the plan could not follow or keep.
 */
export interface PlanWarning {
  /**
   * A fixed word for scripts.
   */
  code: string;
  /**
   * The sentence for people.
   */
  message: string;
  /**
   * The task it is about.
   */
  task?: string | null;
}
/**
 * What the frame shows: the file, the person, what undo and redo would do.
 */
export interface SessionView {
  /**
   * Who changes are logged under.
   */
  author: string;
  /**
   * The name of the file without its folder.
   */
  file: string;
  /**
   * The past that every view shows now; none where they show the present.
   */
  looking_at: PastMoment | null;
  /**
   * The whole path of the file.
   */
  path: string;
  /**
   * Why nothing can be changed, in words; none where it can.
   */
  read_only: string | null;
  /**
   * The act that redo would do again, in words; none where there is none.
   */
  redo: string | null;
  /**
   * Whether the file is a copy that goes when it is closed. Known to who opened it.
   */
  throw_away: boolean;
  /**
   * The act that undo would take back, in words; none where there is none.
   */
  undo: string | null;
  /**
   * What else the person should know.
   */
  warnings: string[];
}
/**
 * A point of the history of a file.
 */
export interface PastMoment {
  /**
   * When the last of them arrived, UTC.
   */
  at: string;
  /**
   * How many entries the log had.
   */
  revision: number;
  /**
   * What that entry did.
   */
  what: string;
}
/**
 * What Settings shows.
 */
export interface SettingsView {
  /**
   * The name under which changes are logged.
   */
  author: string;
  /**
   * Whether that name was given here; else it is the name of the computer's account.
   */
  author_given: boolean;
  /**
   * The projects that have copies aside, the open one first.
   */
  backups: ProjectBackups[];
  /**
   * Where the app keeps its things.
   */
  data_folder: string;
  /**
   * The version of the program.
   */
  version: string;
}
/**
 * The copies aside of one project.
 */
export interface ProjectBackups {
  /**
   * The copies, newest first.
   */
  copies: BackupView[];
  /**
   * Whether it is the open project.
   */
  open_here: boolean;
  /**
   * The organisation, as the newest copy has it.
   */
  organisation: string;
}
/**
 * Where a project stands.
 */
export interface StatusView {
  /**
   * The status date.
   */
  as_of: string;
  /**
   * Open decisions; a project keeps none so far.
   *
   * @maxItems 0
   */
  decisions: [];
  /**
   * Tasks whose committed finish is on the status date or in the [`DUE_DAYS`] calendar days after it, the next first.
   */
  due: OpenTask[];
  /**
   * The gates in order.
   */
  gates: GateStatus[];
  /**
   * Tasks whose committed finish has passed, the longest overdue first.
   */
  late: OpenTask[];
  /**
   * The overall status.
   */
  overall: Overall;
  /**
   * The phases in order.
   */
  phases: PhaseStatus[];
  /**
   * How far the requirements are met.
   */
  readiness: Readiness;
  /**
   * Open risks; a project keeps none so far.
   *
   * @maxItems 0
   */
  risks: [];
  /**
   * The route to certification.
   */
  route: RouteStretch[];
  /**
   * The audit.
   */
  target: TargetStatus;
}
/**
 * A task that is late or due.
 */
export interface OpenTask {
  /**
   * The committed finish.
   */
  committed: string;
  /**
   * Working days: since the committed finish for a late task, until it for a due one.
   */
  days: number;
  /**
   * Done, in percent.
   */
  done_percent: number;
  /**
   * The forecast finish.
   */
  forecast: string;
  /**
   * The record.
   */
  id: Id;
  /**
   * What is done.
   */
  name: string;
  /**
   * Who answers for it: a person, or the role while nobody fills it.
   */
  owner: string;
  /**
   * Its place in the plan.
   */
  wbs: string;
}
/**
 * A gate on the status date.
 */
export interface GateStatus {
  /**
   * Its day in the baseline.
   */
  baseline: string | null;
  /**
   * The day it was passed, or is forecast for.
   */
  date: string;
  /**
   * The record.
   */
  id: Id;
  /**
   * What it is called.
   */
  name: string;
  /**
   * Gate 0 to 3.
   */
  number: number;
  /**
   * Forecast minus baseline, in working days.
   */
  slip_days: number | null;
  /**
   * What the project's thresholds make of the slip.
   */
  slip_rag: Rag | null;
  /**
   * Where it stands.
   */
  state: GateState;
}
/**
 * The overall status with the rules that gave it.
 */
export interface Overall {
  /**
   * The worst of the rules.
   */
  rag: Rag;
  /**
   * Every rule, the worst first.
   */
  rules: Rule[];
  /**
   * The position in one sentence.
   */
  sentence: string;
}
/**
 * One rule of the overall status and what it found.
 */
export interface Rule {
  /**
   * A fixed word for scripts: `next-gate`, `target-reserve`, `late-tasks`.
   */
  id: string;
  /**
   * What the rule gives.
   */
  rag: Rag;
  /**
   * Why, as a sentence.
   */
  reason: string;
}
/**
 * A phase on the status date.
 */
export interface PhaseStatus {
  /**
   * Last day in the baseline.
   */
  baseline_finish: string | null;
  /**
   * First day in the baseline.
   */
  baseline_start: string | null;
  /**
   * Done, weighted by the length of its tasks, in percent rounded down.
   */
  done_percent: number;
  /**
   * Last day, forecast.
   */
  finish: string;
  /**
   * The record.
   */
  id: Id;
  /**
   * What it is called.
   */
  name: string;
  /**
   * Phase 0 to 4.
   */
  number: number;
  /**
   * Forecast finish minus baseline finish, in working days.
   */
  slip_days: number | null;
  /**
   * What the project's thresholds make of the slip.
   */
  slip_rag: Rag | null;
  /**
   * First day, forecast.
   */
  start: string;
}
/**
 * Counts and shares over a set of criteria. Percentages are whole and rounded down, so that 100 means all.
 */
export interface Readiness {
  /**
   * How many criteria are rated, in percent.
   */
  coverage_percent: number;
  /**
   * Rated fully achieved.
   */
  f: number;
  /**
   * Rated largely achieved.
   */
  l: number;
  /**
   * Rated not achieved.
   */
  n: number;
  /**
   * Rated partially achieved.
   */
  p: number;
  /**
   * Sum of weight times (F 1, L 2/3, P 1/3, else 0) over the sum of weights, in percent.
   */
  share_percent: number;
  /**
   * Not rated on both axes.
   */
  unrated: number;
  /**
   * The clause with the smallest share among those that have a rating; the first of equals.
   */
  weakest: string | null;
}
/**
 * One stretch of the route.
 */
export interface RouteStretch {
  /**
   * First and last day in the baseline.
   *
   * @minItems 2
   * @maxItems 2
   */
  baseline: [string, string] | null;
  /**
   * Done, in percent.
   */
  done_percent: number;
  /**
   * First day, forecast.
   */
  first: string;
  /**
   * Last day, forecast: that of the closing gate, or of the certificate.
   */
  last: string;
  /**
   * The short name of the phase.
   */
  name: string;
  /**
   * Phase 0 to 4.
   */
  number: number;
}
/**
 * The booked audit and how far away being ready is.
 */
export interface TargetStatus {
  /**
   * The booked first day of stage 1.
   */
  date: string | null;
  /**
   * Forecast day of being ready.
   */
  ready: string | null;
  /**
   * Working days between ready and the eve of stage 1.
   */
  reserve_days: number | null;
}
/**
 * The past that is looked at beside the present.
 */
export interface ThenAndNow {
  /**
   * Measure by measure.
   */
  measures: Measure[];
}
/**
 * One figure then and now, in words.
 */
export interface Measure {
  /**
   * Whether that is for the better; none where it is neither.
   */
  better: boolean | null;
  /**
   * By how much it changed; empty where it did not.
   */
  change: string;
  /**
   * A fixed word: `gate`, `ready`, `reserve`, `late`, `done`, `readiness`, `rated`.
   */
  id: string;
  /**
   * `Gate 2 forecast`
   */
  name: string;
  /**
   * What it is.
   */
  now: string;
  /**
   * What it was.
   */
  then: string;
}
/**
 * What taking an act back would do.
 */
export interface UndoPreview {
  /**
   * The fields it would change.
   */
  fields: UndoneField[];
  /**
   * Later acts on the same, the newest first; they would be taken back with it.
   */
  later: LaterAct[];
  /**
   * Why it cannot be taken back.
   */
  refused: string | null;
}
/**
 * A field that would change.
 */
export interface UndoneField {
  /**
   * What it would hold.
   */
  after: string;
  /**
   * What the field is called.
   */
  field: string;
  /**
   * What it holds.
   */
  now: string;
  /**
   * What the record is called.
   */
  record: string;
}
/**
 * An act that rests on another.
 */
export interface LaterAct {
  /**
   * When it arrived, UTC.
   */
  at: string;
  /**
   * The entry.
   */
  id: string;
  /**
   * What it did.
   */
  what: string;
  /**
   * Who made it.
   */
  who: string;
}
/**
 * What the window is told after a change.
 */
export interface Changed {
  /**
   * The number of entries in the log.
   */
  revision: number;
}
/**
 * How far a pack is.
 */
export interface WorkProgress {
  /**
   * Parts done.
   */
  done: number;
  /**
   * Parts of the whole work.
   */
  of: number;
  /**
   * What is done now, in words.
   */
  what: string;
}

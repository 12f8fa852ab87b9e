// What crosses between the window and the Rust side. Made from schema.json by `cargo xtask bindings`; not to be edited.

/**
 * What a linked record is.
 */
export type LinkedKind =
  "task" | "criterion" | "party" | "risk" | "issue" | "decision" | "action" | "meeting" | "finding" | "process" | "audit";
/**
 * Whether a question is answered.
 */
export type AnswerState = "answered" | "missing" | "unknown" | "unanswered";
/**
 * What sort of thing went wrong. The command line's exit codes follow it.
 */
export type ErrorClass = "unreadable" | "unavailable" | "refused";
/**
 * An attribute of a process, by its number (ISO/IEC 33020). The first digit is the capability level it belongs to.
 */
export type ProcessAttribute = "1.1" | "2.1" | "2.2" | "3.1" | "3.2" | "4.1" | "4.2" | "5.1" | "5.2";
/**
 * How far a criterion is achieved. Ordered from worst to best, so `min` is the weakest.
 */
export type Rating = "N" | "P" | "L" | "F";
/**
 * Who audits.
 */
export type AuditKind = "internal" | "stage_1" | "stage_2" | "surveillance";
/**
 * Where an audit stands.
 */
export type AuditState = "planned" | "running" | "late" | "done";
/**
 * How grave a finding is.
 */
export type FindingGrade = "major" | "minor" | "concern" | "opportunity";
/**
 * Where a finding stands.
 */
export type FindingState = "open" | "done" | "verified";
/**
 * Red, amber or green. Ordered from good to bad, so that the worst of several is their maximum.
 */
export type Rag = "green" | "amber" | "red";
/**
 * Where one time of recurring work stands.
 */
export type CycleState = "done" | "late" | "due" | "ahead";
/**
 * What sort of recurring work it is.
 */
export type RecurringKind = "report" | "review" | "change_board" | "check" | "other";
/**
 * Why a copy was put aside.
 */
export type CopyReason = "first-edit" | "before-migration" | "by-hand";
/**
 * What sort of row of the plan a task is.
 */
export type TaskKind = "task" | "operate" | "milestone" | "gate" | "audit" | "phase" | "group";
/**
 * What a cell without anything means for a record that is there already.
 */
export type BlankCells = "keep" | "clear";
/**
 * What sort of cost it is.
 */
export type CostKind = "staff" | "consultancy" | "tools" | "training" | "certification" | "other";
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
      /**
       * The part of the organisation they work in.
       */
      unit?: string | null;
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
      do: "person.set_unit";
      /**
       * The person, by id or name.
       */
      id: string;
      /**
       * The unit; null for none.
       */
      unit: string | null;
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
      do: "person.set_week";
      /**
       * The person, by id or name.
       */
      id: string;
      /**
       * Seven digits, Monday first, `1` for a working day: `1110000`.
       */
      week: string;
    }
  | {
      do: "person.add_absence";
      /**
       * First day away.
       */
      first: string;
      /**
       * The person, by id or name.
       */
      id: string;
      /**
       * Last day away, inclusive.
       */
      last: string;
      /**
       * Why; "Absence" where left out.
       */
      name?: string | null;
    }
  | {
      /**
       * The absence: a day off of the calendar they follow.
       */
      day_off: Id;
      do: "person.remove_absence";
      /**
       * The person, by id or name.
       */
      id: string;
    }
  | {
      do: "person.hand_over";
      /**
       * Who gives it up, by id or name.
       */
      from: string;
      /**
       * Who takes it over, by id or name.
       */
      to: string;
      /**
       * What is handed over; everything where left out.
       */
      what?: HandedOver[] | null;
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
       * Clause numbers it serves, such as `8.6.1`.
       */
      clauses?: string[] | null;
      do: "process.add";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * Who manages it from day to day, by id or name.
       */
      manager?: string | null;
      /**
       * Who owns it: answers for its design and its results; by id or name.
       */
      owner?: string | null;
      /**
       * Whether the organisation operates it: `self`, `shared` with other parties, `other` parties do it as a whole, or
       * `unknown`; null where nobody was asked.
       */
      performed?: PerformedBy | null;
      /**
       * The role that owns it where no person is named, by id or code.
       */
      role?: string | null;
      /**
       * What it is called.
       */
      title: string;
    }
  | {
      /**
       * Clause numbers it serves, such as `8.6.1`.
       */
      clauses?: string[] | null;
      do: "process.set";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * Who manages it from day to day, by id or name.
       */
      manager?: string | null;
      /**
       * Who owns it: answers for its design and its results; by id or name.
       */
      owner?: string | null;
      /**
       * Whether the organisation operates it: `self`, `shared` with other parties, `other` parties do it as a whole, or
       * `unknown`; null where nobody was asked.
       */
      performed?: PerformedBy | null;
      /**
       * The role that owns it where no person is named, by id or code.
       */
      role?: string | null;
      /**
       * What it is called.
       */
      title?: string | null;
    }
  | {
      /**
       * The attribute by its number, such as `2.1`.
       */
      attribute: ProcessAttribute;
      do: "process.rate";
      /**
       * The process, by id, code or title.
       */
      id: string;
      /**
       * N, P, L or F; null for not rated.
       */
      rating: "N" | "P" | "L" | "F" | null;
    }
  | {
      do: "process.delete";
      /**
       * The process, by id, code or title.
       */
      id: string;
    }
  | {
      /**
       * The activity it follows, by id or name; the last where left out.
       */
      after?: string | null;
      do: "activity.add";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * What is done.
       */
      name: string;
      /**
       * The process, by id, code or title.
       */
      process: string;
    }
  | {
      do: "activity.set_name";
      /**
       * The activity, by id or name.
       */
      id: string;
      /**
       * The new name.
       */
      name: string;
    }
  | {
      /**
       * The activity of the same process that it follows, by id or name; null where it is to be the first.
       */
      after: string | null;
      do: "activity.move";
      /**
       * The activity, by id or name.
       */
      id: string;
    }
  | {
      do: "activity.delete";
      /**
       * The activity, by id or name.
       */
      id: string;
    }
  | {
      /**
       * The activity of it, by id or name; the process as a whole where left out.
       */
      activity?: string | null;
      do: "raci.set";
      /**
       * `A` answers for it, `R` does it, `C` is asked before, `I` is told afterwards; `AR` together, nothing for none.
       */
      letters: string;
      /**
       * The party, by id or name.
       */
      party?: string | null;
      /**
       * The person, by id or name. Exactly one of person, role and party is given.
       */
      person?: string | null;
      /**
       * The process, by id, code such as `INCIDENT`, or title.
       */
      process: string;
      /**
       * The role, by id or code.
       */
      role?: string | null;
    }
  | {
      do: "raci.propose";
      /**
       * The process, by id, code or title; all of them where left out.
       */
      process?: string | null;
    }
  | {
      /**
       * How its work is checked.
       */
      checks?: string | null;
      /**
       * Whom to talk to there.
       */
      contact?: string | null;
      /**
       * Whether there is a contract, or a documented agreement, with it; null where that is not known.
       */
      contract?: boolean | null;
      do: "party.add";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * How it stands to the organisation.
       */
      kind: PartyKind;
      /**
       * What it is called.
       */
      name: string;
      /**
       * Who looks after it, by id or name.
       */
      owner?: string | null;
      /**
       * The components or whole services it supplies, or the part of them it performs.
       */
      supplies?: string | null;
    }
  | {
      /**
       * How its work is checked.
       */
      checks?: string | null;
      /**
       * Whom to talk to there.
       */
      contact?: string | null;
      /**
       * Whether there is a contract, or a documented agreement, with it; null where that is not known.
       */
      contract?: boolean | null;
      do: "party.set";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * How it stands to the organisation.
       */
      kind?: PartyKind | null;
      /**
       * What it is called.
       */
      name?: string | null;
      /**
       * Who looks after it, by id or name.
       */
      owner?: string | null;
      /**
       * The components or whole services it supplies, or the part of them it performs.
       */
      supplies?: string | null;
    }
  | {
      do: "party.delete";
      /**
       * The party, by id or name.
       */
      id: string;
    }
  | {
      /**
       * The marks of control there is evidence for; an empty list where somebody looked and there is none, null where
       * nobody has looked.
       */
      controls?: ControlMark[] | null;
      do: "involvement.set";
      /**
       * Where that can be seen.
       */
      evidence?: string | null;
      /**
       * Whether it governs the process: decides on it in place of the organisation.
       */
      governs?: boolean | null;
      /**
       * An id chosen by the caller, where the party was not involved yet.
       */
      id?: Id | null;
      /**
       * Whether it operates the process, wholly or in part.
       */
      operates?: boolean | null;
      /**
       * The party, by id or name.
       */
      party: string;
      /**
       * The process, by id, code such as `INCIDENT`, or title.
       */
      process: string;
    }
  | {
      do: "involvement.delete";
      /**
       * The party, by id or name.
       */
      party: string;
      /**
       * The process, by id, code such as `INCIDENT`, or title.
       */
      process: string;
    }
  | {
      do: "unit.add";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * Whether it is left out of the scope.
       */
      left_out?: boolean | null;
      /**
       * What it is called.
       */
      name: string;
      /**
       * People in it.
       */
      staff?: number | null;
      /**
       * Why it is left out.
       */
      why?: string | null;
    }
  | {
      do: "unit.set";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * Whether it is left out of the scope.
       */
      left_out?: boolean | null;
      /**
       * What it is called.
       */
      name?: string | null;
      /**
       * People in it.
       */
      staff?: number | null;
      /**
       * Why it is left out.
       */
      why?: string | null;
    }
  | {
      do: "unit.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * The group of customers by which the scope statement names it, such as `public-sector customers`.
       */
      customer_group?: string | null;
      do: "customer.add";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * Whether it belongs to the same organisation: `internal` or `external`.
       */
      kind: CustomerKind;
      /**
       * Whether it is left out of the scope.
       */
      left_out?: boolean | null;
      /**
       * What it is called.
       */
      name: string;
      /**
       * People there who use the services.
       */
      users?: number | null;
      /**
       * Why it is left out.
       */
      why?: string | null;
    }
  | {
      /**
       * The group of customers by which the scope statement names it, such as `public-sector customers`.
       */
      customer_group?: string | null;
      do: "customer.set";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * Whether it belongs to the same organisation: `internal` or `external`.
       */
      kind?: CustomerKind | null;
      /**
       * Whether it is left out of the scope.
       */
      left_out?: boolean | null;
      /**
       * What it is called.
       */
      name?: string | null;
      /**
       * People there who use the services.
       */
      users?: number | null;
      /**
       * Why it is left out.
       */
      why?: string | null;
    }
  | {
      do: "customer.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * Whether people there are treated as a supplier, under agreement.
       */
      as_supplier?: boolean | null;
      do: "site.add";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * Whether it is left out of the scope.
       */
      left_out?: boolean | null;
      /**
       * What it is called.
       */
      name: string;
      /**
       * Whether people there operate processes of the scope; null where that is not known.
       */
      operates?: boolean | null;
      /**
       * What is done there.
       */
      purpose?: string | null;
      /**
       * People who work there.
       */
      staff?: number | null;
      /**
       * Why it is left out.
       */
      why?: string | null;
    }
  | {
      /**
       * Whether people there are treated as a supplier, under agreement.
       */
      as_supplier?: boolean | null;
      do: "site.set";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * Whether it is left out of the scope.
       */
      left_out?: boolean | null;
      /**
       * What it is called.
       */
      name?: string | null;
      /**
       * Whether people there operate processes of the scope; null where that is not known.
       */
      operates?: boolean | null;
      /**
       * What is done there.
       */
      purpose?: string | null;
      /**
       * People who work there.
       */
      staff?: number | null;
      /**
       * Why it is left out.
       */
      why?: string | null;
    }
  | {
      do: "site.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      do: "technology.add";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * Whether the scope is limited to it.
       */
      limits?: boolean | null;
      /**
       * What it is called: a class, not a product.
       */
      name: string;
    }
  | {
      do: "technology.set";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * Whether the scope is limited to it.
       */
      limits?: boolean | null;
      /**
       * What it is called: a class, not a product.
       */
      name?: string | null;
    }
  | {
      do: "technology.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * How badly it is missed when it fails: `low`, `medium`, `high` or `vital`.
       */
      criticality?: Criticality | null;
      /**
       * Who it is delivered to, by id or name.
       */
      customers?: string[] | null;
      do: "service.add";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * Whether it is left out of the scope.
       */
      left_out?: boolean | null;
      /**
       * What its customers call it.
       */
      name: string;
      /**
       * What its customers gain by it.
       */
      outcome?: string | null;
      /**
       * Whether the organisation provides it: `self`, `shared` with other parties, `other` parties do it as a whole, or
       * `unknown`; null where nobody was asked.
       */
      performed?: PerformedBy | null;
      /**
       * Of one that is left out: whether it can be told apart from those in scope; null where that is not known.
       */
      separable?: boolean | null;
      /**
       * The group of services by which the scope statement names it.
       */
      service_group?: string | null;
      /**
       * Why it is left out.
       */
      why?: string | null;
    }
  | {
      /**
       * How badly it is missed when it fails: `low`, `medium`, `high` or `vital`.
       */
      criticality?: Criticality | null;
      /**
       * Who it is delivered to, by id or name.
       */
      customers?: string[] | null;
      do: "service.set";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * Whether it is left out of the scope.
       */
      left_out?: boolean | null;
      /**
       * What its customers call it.
       */
      name?: string | null;
      /**
       * What its customers gain by it.
       */
      outcome?: string | null;
      /**
       * Whether the organisation provides it: `self`, `shared` with other parties, `other` parties do it as a whole, or
       * `unknown`; null where nobody was asked.
       */
      performed?: PerformedBy | null;
      /**
       * Of one that is left out: whether it can be told apart from those in scope; null where that is not known.
       */
      separable?: boolean | null;
      /**
       * The group of services by which the scope statement names it.
       */
      service_group?: string | null;
      /**
       * Why it is left out.
       */
      why?: string | null;
    }
  | {
      do: "service.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * The answer in the shape of its question; of an object the fields that are given, the others stay. Null takes the
       * answer away. To a question that a register answers only an empty answer can be given, that nothing applies, and
       * only while the register is empty.
       */
      answer?: string | unknown[] | {} | null;
      do: "scope.answer";
      /**
       * The question, such as `SW-02`.
       */
      question: string;
      /**
       * True where somebody was asked and does not know yet; then there is no answer.
       */
      unknown?: boolean;
    }
  | {
      do: "scope.set_wording";
      /**
       * The statement; null for the one that follows from the answers.
       */
      wording: string | null;
    }
  | {
      do: "scope.set_catalogue";
      /**
       * The catalogue, such as `SC-2.1`; null for none.
       */
      reference: string | null;
    }
  | {
      /**
       * Who accepts it.
       */
      by: string;
      do: "scope.accept";
      /**
       * The rule that makes the finding, such as `SUPPLIER-NO-CONTRACT`.
       */
      finding: string;
      /**
       * An id chosen by the caller, where the finding was not accepted yet.
       */
      id?: Id | null;
      /**
       * The day; the status date where left out.
       */
      on?: string | null;
      /**
       * Why it is accepted.
       */
      reason: string;
    }
  | {
      do: "scope.unaccept";
      /**
       * The rule that makes the finding, such as `SUPPLIER-NO-CONTRACT`.
       */
      finding: string;
    }
  | {
      /**
       * Who approves it.
       */
      approver: string;
      do: "scope.approve";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * What is new in it, and why.
       */
      note?: string | null;
      /**
       * The day; the status date where left out.
       */
      on?: string | null;
      /**
       * The day by which it is to be looked at again.
       */
      review?: string | null;
      /**
       * What the version is called; the next after the last where left out, `1.0` for the first.
       */
      version?: string | null;
    }
  | {
      do: "scope.follow";
      /**
       * What is not to be done, by its key as the preview tells it.
       */
      leave?: string[];
    }
  | {
      do: "scope.delete_version";
      /**
       * The version, by id or name such as `1.1`.
       */
      id: string;
    }
  | {
      do: "assignment.set";
      /**
       * The person, by id or name.
       */
      person: string;
      /**
       * The share of the working day in percent, 1 to 100; null takes the person off the task.
       */
      share: number | null;
      /**
       * The task, by id or plan code.
       */
      task: string;
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
      /**
       * The length in working days if it goes badly; null where nobody has judged it.
       */
      badly?: number | null;
      do: "task.set_estimates";
      /**
       * The task, by id or plan code.
       */
      id: string;
      /**
       * The length in working days if it goes well, at least 1; null where nobody has judged it.
       */
      well?: number | null;
    }
  | {
      /**
       * The step of the same task it stands behind, by id or name; the last where left out.
       */
      after?: string | null;
      do: "step.add";
      /**
       * The day by which it is to be done.
       */
      due?: string | null;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * What is done.
       */
      name: string;
      /**
       * The task, by id or plan code.
       */
      task: string;
    }
  | {
      do: "step.set";
      /**
       * The day by which it is to be done.
       */
      due?: string | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * What is done.
       */
      name?: string | null;
    }
  | {
      /**
       * The step of the same task that it follows, by id or name; null where it is to be the first.
       */
      after: string | null;
      do: "step.move";
      /**
       * The step, by id or name.
       */
      id: string;
    }
  | {
      do: "step.done";
      /**
       * The step, by id or name.
       */
      id: string;
      /**
       * The day; the status date where left out.
       */
      on?: string | null;
    }
  | {
      do: "step.reopen";
      /**
       * The step, by id or name.
       */
      id: string;
    }
  | {
      do: "step.delete";
      /**
       * Which one, by id or by what people call it.
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
      do: "task.serve";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The party, by id or name.
       */
      party?: string | null;
      /**
       * The service, by id or name.
       */
      service?: string | null;
      /**
       * The site, by id or name.
       */
      site?: string | null;
    }
  | {
      do: "task.unserve";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The party, by id or name.
       */
      party?: string | null;
      /**
       * The service, by id or name.
       */
      service?: string | null;
      /**
       * The site, by id or name.
       */
      site?: string | null;
    }
  | {
      do: "task.set_aside";
      /**
       * The row, by id or plan code.
       */
      id: string;
      /**
       * Why.
       */
      why: string;
    }
  | {
      do: "task.bring_back";
      /**
       * The row, by id or plan code.
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
      do: "task.duplicate";
      /**
       * The row, by id or plan code.
       */
      id: string;
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
      /**
       * How sure those who rate are; as it was where left out.
       */
      confidence?: Confidence | null;
      do: "criterion.rate";
      /**
       * The criterion as in the catalogue, such as `8.6.1-03`, or its record id.
       */
      id: string;
      /**
       * N, P, L or F; null for not rated.
       */
      rating: "N" | "P" | "L" | "F" | null;
    }
  | {
      /**
       * How sure those who rated it were.
       */
      confidence?: Confidence | null;
      do: "criterion.set";
      /**
       * The day by which it is to be largely achieved.
       */
      due?: string | null;
      /**
       * What is missing.
       */
      gap?: string | null;
      /**
       * The criterion, by id or code.
       */
      id: string;
      /**
       * Who brings it forward, by id or name; null for who owns the process its clause belongs to.
       */
      owner?: string | null;
      /**
       * The phase by whose end it is to be largely achieved, 0 to 4.
       */
      phase?: number | null;
    }
  | {
      do: "criterion.link";
      /**
       * The criterion, by id or code.
       */
      id: string;
      /**
       * The task, by id or plan code.
       */
      task: string;
    }
  | {
      do: "criterion.unlink";
      /**
       * The criterion, by id or code.
       */
      id: string;
      /**
       * The task, by id or plan code.
       */
      task: string;
    }
  | {
      /**
       * The criteria, by id or code; all that nobody has rated where left out.
       */
      criteria?: string[] | null;
      do: "criterion.reuse";
      /**
       * The framework that is held.
       */
      framework: ReuseFramework;
    }
  | {
      do: "document.approve";
      /**
       * The document, by id or code.
       */
      id: string;
      /**
       * The day it was approved; the status date where left out.
       */
      on?: string | null;
    }
  | {
      do: "document.withdraw";
      /**
       * The document, by id or code.
       */
      id: string;
    }
  | {
      /**
       * The impact to be expected once the plan is carried out, 1 to 5.
       */
      after_impact?: number | null;
      /**
       * The likelihood to be expected once the plan is carried out, 1 to 5.
       */
      after_likelihood?: number | null;
      /**
       * The heading it is listed under.
       */
      category?: string | null;
      /**
       * What may bring it about.
       */
      cause?: string | null;
      /**
       * The criteria it threatens, by id or code.
       */
      criteria?: string[] | null;
      /**
       * Working days by which the tasks it threatens are late if it happens.
       */
      delay?: number | null;
      do: "risk.add";
      /**
       * The day by which the response is due.
       */
      due?: string | null;
      /**
       * What would follow.
       */
      effect?: string | null;
      /**
       * What is done if it happens all the same.
       */
      fallback?: string | null;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * From 1, hardly felt, to 5, the goal is lost; 3 where left out.
       */
      impact?: number | null;
      /**
       * From 1, very unlikely, to 5, almost certain; 3 where left out.
       */
      likelihood?: number | null;
      /**
       * Who watches it and answers for the response, by id or name.
       */
      owner?: string | null;
      /**
       * The parties it comes from, by id or name.
       */
      parties?: string[] | null;
      /**
       * What is done about it.
       */
      plan?: string | null;
      /**
       * The process it threatens, by id, code or title.
       */
      process?: string | null;
      /**
       * How soon it may happen.
       */
      proximity?: Proximity | null;
      /**
       * The day it was raised; the status date where left out.
       */
      raised?: string | null;
      /**
       * The sort of answer to it.
       */
      response?: RiskResponse | null;
      /**
       * The tasks it threatens, by id or plan code.
       */
      tasks?: string[] | null;
      /**
       * What may happen: the event.
       */
      title: string;
      /**
       * What shows that it is about to happen.
       */
      trigger?: string | null;
    }
  | {
      /**
       * The impact to be expected once the plan is carried out, 1 to 5.
       */
      after_impact?: number | null;
      /**
       * The likelihood to be expected once the plan is carried out, 1 to 5.
       */
      after_likelihood?: number | null;
      /**
       * The heading it is listed under.
       */
      category?: string | null;
      /**
       * What may bring it about.
       */
      cause?: string | null;
      /**
       * The criteria it threatens, by id or code.
       */
      criteria?: string[] | null;
      /**
       * Working days by which the tasks it threatens are late if it happens.
       */
      delay?: number | null;
      do: "risk.set";
      /**
       * The day by which the response is due.
       */
      due?: string | null;
      /**
       * What would follow.
       */
      effect?: string | null;
      /**
       * What is done if it happens all the same.
       */
      fallback?: string | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * Who watches it and answers for the response, by id or name.
       */
      owner?: string | null;
      /**
       * The parties it comes from, by id or name.
       */
      parties?: string[] | null;
      /**
       * What is done about it.
       */
      plan?: string | null;
      /**
       * The process it threatens, by id, code or title.
       */
      process?: string | null;
      /**
       * How soon it may happen.
       */
      proximity?: Proximity | null;
      /**
       * The sort of answer to it.
       */
      response?: RiskResponse | null;
      /**
       * The tasks it threatens, by id or plan code.
       */
      tasks?: string[] | null;
      /**
       * What may happen: the event.
       */
      title?: string | null;
      /**
       * What shows that it is about to happen.
       */
      trigger?: string | null;
    }
  | {
      do: "risk.score";
      /**
       * The risk, by id, number or title.
       */
      id: string;
      /**
       * From 1, hardly felt, to 5, the goal is lost; as before where left out.
       */
      impact?: number | null;
      /**
       * From 1, very unlikely, to 5, almost certain; as before where left out.
       */
      likelihood?: number | null;
      /**
       * Why.
       */
      reason?: string;
    }
  | {
      do: "risk.take";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * Its code in the library, such as `RK-07`.
       */
      library: string;
      /**
       * Who watches it, by id or name.
       */
      owner?: string | null;
    }
  | {
      do: "risk.close";
      /**
       * The risk, by id, number or title.
       */
      id: string;
      /**
       * Why.
       */
      reason: string;
    }
  | {
      do: "risk.reopen";
      /**
       * The risk, by id, number or title.
       */
      id: string;
    }
  | {
      do: "risk.happen";
      /**
       * The day by which it is to be put right.
       */
      due?: string | null;
      /**
       * The risk, by id, number or title.
       */
      id: string;
      /**
       * An id for the issue, chosen by the caller.
       */
      issue_id?: Id | null;
      /**
       * Who puts it right, by id or name; the owner of the risk where left out.
       */
      owner?: string | null;
      /**
       * How bad it is; as the exposure of the risk was where left out.
       */
      severity?: Severity | null;
      /**
       * What is wrong now; the event of the risk where left out.
       */
      title?: string | null;
    }
  | {
      /**
       * The criterion, by id or code.
       */
      criterion?: string | null;
      do: "risk.link";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The party, by id or name.
       */
      party?: string | null;
      /**
       * The task, by id or plan code.
       */
      task?: string | null;
    }
  | {
      /**
       * The criterion, by id or code.
       */
      criterion?: string | null;
      do: "risk.unlink";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The party, by id or name.
       */
      party?: string | null;
      /**
       * The task, by id or plan code.
       */
      task?: string | null;
    }
  | {
      do: "risk.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * The day by which it is to be checked.
       */
      check_by?: string | null;
      do: "assumption.add";
      /**
       * What follows if it is not true.
       */
      effect?: string | null;
      /**
       * Why it may be taken for true.
       */
      ground?: string | null;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * Who has it checked, by id or name.
       */
      owner?: string | null;
      /**
       * The day it was raised; the status date where left out.
       */
      raised?: string | null;
      /**
       * The tasks that rest on it, by id or plan code.
       */
      tasks?: string[] | null;
      /**
       * What is taken for true.
       */
      title: string;
    }
  | {
      /**
       * The day by which it is to be checked.
       */
      check_by?: string | null;
      do: "assumption.set";
      /**
       * What follows if it is not true.
       */
      effect?: string | null;
      /**
       * Why it may be taken for true.
       */
      ground?: string | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * Who has it checked, by id or name.
       */
      owner?: string | null;
      /**
       * The tasks that rest on it, by id or plan code.
       */
      tasks?: string[] | null;
      /**
       * What is taken for true.
       */
      title?: string | null;
    }
  | {
      do: "assumption.settle";
      /**
       * Whether it is true.
       */
      held: boolean;
      /**
       * The assumption, by id, number or title.
       */
      id: string;
      /**
       * The day it was checked; the status date where left out.
       */
      on?: string | null;
    }
  | {
      do: "assumption.reopen";
      /**
       * The assumption, by id, number or title.
       */
      id: string;
    }
  | {
      do: "assumption.link";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The task, by id or plan code.
       */
      task?: string | null;
    }
  | {
      do: "assumption.unlink";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The task, by id or plan code.
       */
      task?: string | null;
    }
  | {
      do: "assumption.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * What is known about it.
       */
      details?: string | null;
      do: "issue.add";
      /**
       * The day by which it is to be put right.
       */
      due?: string | null;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * Who puts it right, by id or name.
       */
      owner?: string | null;
      /**
       * The process it is about, by id, code or title.
       */
      process?: string | null;
      /**
       * The day it was raised; the status date where left out.
       */
      raised?: string | null;
      /**
       * The risk that happened, by id, number or title.
       */
      risk?: string | null;
      /**
       * How bad it is; amber where a new issue leaves it out.
       */
      severity?: Severity | null;
      /**
       * The tasks it holds up, by id or plan code.
       */
      tasks?: string[] | null;
      /**
       * What is wrong.
       */
      title: string;
    }
  | {
      /**
       * What is known about it.
       */
      details?: string | null;
      do: "issue.set";
      /**
       * The day by which it is to be put right.
       */
      due?: string | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * Who puts it right, by id or name.
       */
      owner?: string | null;
      /**
       * The process it is about, by id, code or title.
       */
      process?: string | null;
      /**
       * The risk that happened, by id, number or title.
       */
      risk?: string | null;
      /**
       * How bad it is; amber where a new issue leaves it out.
       */
      severity?: Severity | null;
      /**
       * The tasks it holds up, by id or plan code.
       */
      tasks?: string[] | null;
      /**
       * What is wrong.
       */
      title?: string | null;
    }
  | {
      do: "issue.close";
      /**
       * The issue, by id, number or title.
       */
      id: string;
      /**
       * The day; the status date where left out.
       */
      on?: string | null;
      /**
       * How it was put right.
       */
      resolution: string;
    }
  | {
      do: "issue.reopen";
      /**
       * The issue, by id, number or title.
       */
      id: string;
    }
  | {
      do: "issue.link";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The task, by id or plan code.
       */
      task?: string | null;
    }
  | {
      do: "issue.unlink";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The task, by id or plan code.
       */
      task?: string | null;
    }
  | {
      do: "issue.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      do: "dependency.add";
      /**
       * Who is to give it, where that is no party.
       */
      from?: string | null;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * The day by which it is needed.
       */
      needed_by?: string | null;
      /**
       * What else there is to know.
       */
      notes?: string | null;
      /**
       * Who sees to it, by id or name.
       */
      owner?: string | null;
      /**
       * The party that is to give it, by id or name.
       */
      party?: string | null;
      /**
       * The day for which it is promised.
       */
      promised?: string | null;
      /**
       * The day it was raised; the status date where left out.
       */
      raised?: string | null;
      /**
       * The tasks that wait for it, by id or plan code.
       */
      tasks?: string[] | null;
      /**
       * What is needed.
       */
      title: string;
    }
  | {
      do: "dependency.set";
      /**
       * Who is to give it, where that is no party.
       */
      from?: string | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The day by which it is needed.
       */
      needed_by?: string | null;
      /**
       * What else there is to know.
       */
      notes?: string | null;
      /**
       * Who sees to it, by id or name.
       */
      owner?: string | null;
      /**
       * The party that is to give it, by id or name.
       */
      party?: string | null;
      /**
       * The day for which it is promised.
       */
      promised?: string | null;
      /**
       * The tasks that wait for it, by id or plan code.
       */
      tasks?: string[] | null;
      /**
       * What is needed.
       */
      title?: string | null;
    }
  | {
      do: "dependency.meet";
      /**
       * The dependency, by id, number or title.
       */
      id: string;
      /**
       * The day; the status date where left out.
       */
      on?: string | null;
    }
  | {
      do: "dependency.reopen";
      /**
       * The dependency, by id, number or title.
       */
      id: string;
    }
  | {
      do: "dependency.link";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The task, by id or plan code.
       */
      task?: string | null;
    }
  | {
      do: "dependency.unlink";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The task, by id or plan code.
       */
      task?: string | null;
    }
  | {
      do: "dependency.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * What one has to know to decide.
       */
      background?: string | null;
      do: "decision.add";
      /**
       * Who is to take it, such as the steering committee.
       */
      forum?: string | null;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * The meeting at which it is to be taken or was taken, by id, number or title.
       */
      meeting?: string | null;
      /**
       * The day by which it is needed.
       */
      needed_by?: string | null;
      /**
       * Who prepares it, by id or name.
       */
      owner?: string | null;
      /**
       * The day it was raised; the status date where left out.
       */
      raised?: string | null;
      /**
       * The option that is recommended, by id or title.
       */
      recommended?: string | null;
      /**
       * The risks it answers, by id, number or title.
       */
      risks?: string[] | null;
      /**
       * The tasks that wait for it, by id or plan code.
       */
      tasks?: string[] | null;
      /**
       * What is to be decided.
       */
      title: string;
    }
  | {
      /**
       * What one has to know to decide.
       */
      background?: string | null;
      do: "decision.set";
      /**
       * Who is to take it, such as the steering committee.
       */
      forum?: string | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The meeting at which it is to be taken or was taken, by id, number or title.
       */
      meeting?: string | null;
      /**
       * The day by which it is needed.
       */
      needed_by?: string | null;
      /**
       * Who prepares it, by id or name.
       */
      owner?: string | null;
      /**
       * The option that is recommended, by id or title.
       */
      recommended?: string | null;
      /**
       * The risks it answers, by id, number or title.
       */
      risks?: string[] | null;
      /**
       * The tasks that wait for it, by id or plan code.
       */
      tasks?: string[] | null;
      /**
       * What is to be decided.
       */
      title?: string | null;
    }
  | {
      /**
       * Who took it; who was to take it where left out.
       */
      by?: string | null;
      do: "decision.take";
      /**
       * The decision, by id, number or title.
       */
      id: string;
      /**
       * The meeting at which it was taken, by id, number or title; the one at which it was to be taken where left out.
       */
      meeting?: string | null;
      /**
       * The day; the status date where left out.
       */
      on?: string | null;
      /**
       * The option that was chosen, by id or by its title among the options of this decision.
       */
      option?: string | null;
      /**
       * What was decided, and why.
       */
      outcome?: string | null;
    }
  | {
      do: "decision.withdraw";
      /**
       * The decision, by id, number or title.
       */
      id: string;
    }
  | {
      do: "decision.reopen";
      /**
       * The decision, by id, number or title.
       */
      id: string;
    }
  | {
      do: "decision.link";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The risk, by id, number or title.
       */
      risk?: string | null;
      /**
       * The task, by id or plan code.
       */
      task?: string | null;
    }
  | {
      do: "decision.unlink";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The risk, by id, number or title.
       */
      risk?: string | null;
      /**
       * The task, by id or plan code.
       */
      task?: string | null;
    }
  | {
      do: "decision.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * The option it stands behind, by id or title; the last where left out.
       */
      after?: string | null;
      /**
       * What it costs, in whole units of the currency of the project.
       */
      cost?: number | null;
      /**
       * The decision, by id, number or title.
       */
      decision: string;
      do: "option.add";
      /**
       * What would follow.
       */
      effect?: string | null;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * What would be done.
       */
      title: string;
    }
  | {
      /**
       * What it costs, in whole units of the currency of the project.
       */
      cost?: number | null;
      do: "option.set";
      /**
       * What would follow.
       */
      effect?: string | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * What would be done.
       */
      title?: string | null;
    }
  | {
      do: "option.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * The decision it comes from, by id, number or title.
       */
      decision?: string | null;
      do: "action.add";
      /**
       * The day by which it is to be done.
       */
      due?: string | null;
      /**
       * The finding it comes from, by id, number or title.
       */
      finding?: string | null;
      /**
       * How much work it is, in hours.
       */
      hours?: number | null;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * The issue it comes from, by id, number or title.
       */
      issue?: string | null;
      /**
       * The meeting it comes from, by id, number or title.
       */
      meeting?: string | null;
      /**
       * What else there is to know.
       */
      notes?: string | null;
      /**
       * Who does it, by id or name.
       */
      owner?: string | null;
      /**
       * The day it was raised; the status date where left out.
       */
      raised?: string | null;
      /**
       * The risk it comes from, by id, number or title.
       */
      risk?: string | null;
      /**
       * The task it helps, by id or plan code.
       */
      task?: string | null;
      /**
       * What is to be done.
       */
      title: string;
    }
  | {
      /**
       * The decision it comes from, by id, number or title.
       */
      decision?: string | null;
      do: "action.set";
      /**
       * The day by which it is to be done.
       */
      due?: string | null;
      /**
       * The finding it comes from, by id, number or title.
       */
      finding?: string | null;
      /**
       * How much work it is, in hours.
       */
      hours?: number | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The issue it comes from, by id, number or title.
       */
      issue?: string | null;
      /**
       * The meeting it comes from, by id, number or title.
       */
      meeting?: string | null;
      /**
       * What else there is to know.
       */
      notes?: string | null;
      /**
       * Who does it, by id or name.
       */
      owner?: string | null;
      /**
       * The risk it comes from, by id, number or title.
       */
      risk?: string | null;
      /**
       * The task it helps, by id or plan code.
       */
      task?: string | null;
      /**
       * What is to be done.
       */
      title?: string | null;
    }
  | {
      do: "action.done";
      /**
       * The action, by id, number or title.
       */
      id: string;
      /**
       * The day; the status date where left out.
       */
      on?: string | null;
    }
  | {
      do: "action.reopen";
      /**
       * The action, by id, number or title.
       */
      id: string;
    }
  | {
      do: "action.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * Who came, or is asked to come, by id or name.
       */
      attendees?: string[] | null;
      /**
       * The day.
       */
      date: string;
      do: "meeting.add";
      /**
       * Who came and is not in the project.
       */
      guests?: string | null;
      /**
       * How long it takes each of those who come, in hours.
       */
      hours?: number | null;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * What sort of meeting it is.
       */
      kind: MeetingKind;
      /**
       * What was said.
       */
      notes?: string | null;
      /**
       * Where, or how to join.
       */
      place?: string | null;
      /**
       * What it is called.
       */
      title: string;
    }
  | {
      /**
       * Who came, or is asked to come, by id or name.
       */
      attendees?: string[] | null;
      /**
       * The day.
       */
      date?: string | null;
      do: "meeting.set";
      /**
       * Who came and is not in the project.
       */
      guests?: string | null;
      /**
       * How long it takes each of those who come, in hours.
       */
      hours?: number | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * What sort of meeting it is.
       */
      kind?: MeetingKind | null;
      /**
       * What was said.
       */
      notes?: string | null;
      /**
       * Where, or how to join.
       */
      place?: string | null;
      /**
       * What it is called.
       */
      title?: string | null;
    }
  | {
      do: "meeting.hold";
      /**
       * The meeting, by id, number or title.
       */
      id: string;
    }
  | {
      do: "meeting.reopen";
      /**
       * The meeting, by id, number or title.
       */
      id: string;
    }
  | {
      do: "meeting.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * The id of the topic it stands behind; the last of its side where left out.
       */
      after?: string | null;
      do: "review.add";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * The review, by id, number or title.
       */
      meeting: string;
      /**
       * Whether it goes in or comes out.
       */
      side: ReviewSide;
      /**
       * What was said or decided.
       */
      text?: string | null;
      /**
       * What it is about.
       */
      topic: string;
    }
  | {
      do: "review.set";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * What was said or decided.
       */
      text?: string | null;
      /**
       * What it is about.
       */
      topic?: string | null;
    }
  | {
      do: "review.prepare";
      /**
       * The review, by id, number or title.
       */
      meeting: string;
    }
  | {
      do: "review.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * The one of the project who leads it, by id or name.
       */
      auditor?: string | null;
      /**
       * Who audits from outside.
       */
      body?: string | null;
      /**
       * Clause numbers it looks at.
       */
      clauses?: string[] | null;
      do: "audit.add";
      /**
       * Its first day.
       */
      first: string;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * Who audits.
       */
      kind: AuditKind;
      /**
       * Its last day, inclusive.
       */
      last: string;
      /**
       * What it looks at besides, and how.
       */
      scope?: string | null;
      /**
       * What it is called.
       */
      title: string;
    }
  | {
      /**
       * The one of the project who leads it, by id or name.
       */
      auditor?: string | null;
      /**
       * Who audits from outside.
       */
      body?: string | null;
      /**
       * Clause numbers it looks at.
       */
      clauses?: string[] | null;
      do: "audit.set";
      /**
       * Its first day.
       */
      first?: string | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * Who audits.
       */
      kind?: AuditKind | null;
      /**
       * Its last day, inclusive.
       */
      last?: string | null;
      /**
       * What it looks at besides, and how.
       */
      scope?: string | null;
      /**
       * What it is called.
       */
      title?: string | null;
    }
  | {
      /**
       * What came of it.
       */
      conclusion: string;
      do: "audit.close";
      /**
       * The audit, by id or title.
       */
      id: string;
      /**
       * The day; the status date where left out.
       */
      on?: string | null;
    }
  | {
      do: "audit.reopen";
      /**
       * The audit, by id or title.
       */
      id: string;
    }
  | {
      do: "audit.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * The audit that found it, by id or title.
       */
      audit?: string | null;
      /**
       * What brought it about.
       */
      cause?: string | null;
      /**
       * The clause it is about.
       */
      clause?: string | null;
      /**
       * What puts the case itself right.
       */
      correction?: string | null;
      /**
       * What takes the cause away.
       */
      corrective_action?: string | null;
      /**
       * The criterion it is about, by id or code.
       */
      criterion?: string | null;
      do: "finding.add";
      /**
       * The day by which it is to be put right.
       */
      due?: string | null;
      /**
       * What was seen.
       */
      evidence?: string | null;
      /**
       * How grave it is.
       */
      grade: FindingGrade;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * Who puts it right, by id or name.
       */
      owner?: string | null;
      /**
       * The day it was raised; the status date where left out.
       */
      raised?: string | null;
      /**
       * The sort of audit that found it.
       */
      source: AuditKind;
      /**
       * What was found.
       */
      title: string;
    }
  | {
      /**
       * The audit that found it, by id or title.
       */
      audit?: string | null;
      /**
       * What brought it about.
       */
      cause?: string | null;
      /**
       * The clause it is about.
       */
      clause?: string | null;
      /**
       * What puts the case itself right.
       */
      correction?: string | null;
      /**
       * What takes the cause away.
       */
      corrective_action?: string | null;
      /**
       * The criterion it is about, by id or code.
       */
      criterion?: string | null;
      do: "finding.set";
      /**
       * The day by which it is to be put right.
       */
      due?: string | null;
      /**
       * What was seen.
       */
      evidence?: string | null;
      /**
       * How grave it is.
       */
      grade?: FindingGrade | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * Who puts it right, by id or name.
       */
      owner?: string | null;
      /**
       * The sort of audit that found it.
       */
      source?: AuditKind | null;
      /**
       * What was found.
       */
      title?: string | null;
    }
  | {
      do: "finding.do";
      /**
       * The finding, by id, number or title.
       */
      id: string;
      /**
       * The day; the status date where left out.
       */
      on?: string | null;
    }
  | {
      /**
       * Who saw it, by id or name.
       */
      by?: string | null;
      do: "finding.verify";
      /**
       * The finding, by id, number or title.
       */
      id: string;
      /**
       * The day; the status date where left out.
       */
      on?: string | null;
    }
  | {
      do: "finding.reopen";
      /**
       * The finding, by id, number or title.
       */
      id: string;
    }
  | {
      do: "finding.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      do: "recurring.add";
      /**
       * The first day on which it can be due.
       */
      first: string;
      /**
       * How much work one time is, in hours.
       */
      hours?: number | null;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * What sort of work it is.
       */
      kind: RecurringKind;
      /**
       * The last day on which it can be due, inclusive.
       */
      last?: string | null;
      /**
       * What is done.
       */
      name: string;
      /**
       * Who does it, by id or name.
       */
      owner?: string | null;
      /**
       * The process whose operation it shows, by id, code or title.
       */
      process?: string | null;
      /**
       * By which rule it comes again, as an RRULE of RFC 5545 such as `FREQ=MONTHLY;BYDAY=1MO`.
       */
      repeats: string;
    }
  | {
      do: "recurring.set";
      /**
       * The first day on which it can be due.
       */
      first?: string | null;
      /**
       * How much work one time is, in hours.
       */
      hours?: number | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * What sort of work it is.
       */
      kind?: RecurringKind | null;
      /**
       * The last day on which it can be due, inclusive.
       */
      last?: string | null;
      /**
       * What is done.
       */
      name?: string | null;
      /**
       * Who does it, by id or name.
       */
      owner?: string | null;
      /**
       * The process whose operation it shows, by id, code or title.
       */
      process?: string | null;
      /**
       * By which rule it comes again, as an RRULE of RFC 5545 such as `FREQ=MONTHLY;BYDAY=1MO`.
       */
      repeats?: string | null;
    }
  | {
      do: "recurring.record";
      /**
       * The day on which it was done; the status date where left out.
       */
      done?: string | null;
      /**
       * The day on which it was due.
       */
      due: string;
      /**
       * The work, by id or name.
       */
      id: string;
      /**
       * What was seen, or where the record is.
       */
      note?: string;
    }
  | {
      do: "recurring.unrecord";
      /**
       * The day on which it was due.
       */
      due: string;
      /**
       * The work, by id or name.
       */
      id: string;
    }
  | {
      do: "recurring.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      do: "budget.add";
      /**
       * What it will have cost in the end; the larger of planned and spent where that is not given.
       */
      forecast?: number | null;
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * What sort of cost it is.
       */
      kind: CostKind;
      /**
       * For what.
       */
      name: string;
      /**
       * What else there is to know.
       */
      notes?: string | null;
      /**
       * Phase 0 to 4.
       */
      phase: number;
      /**
       * What was planned, in whole units of the currency of the project.
       */
      planned: number;
    }
  | {
      do: "budget.set";
      /**
       * What it will have cost in the end; the larger of planned and spent where that is not given.
       */
      forecast?: number | null;
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * What sort of cost it is.
       */
      kind?: CostKind | null;
      /**
       * For what.
       */
      name?: string | null;
      /**
       * What else there is to know.
       */
      notes?: string | null;
      /**
       * Phase 0 to 4.
       */
      phase?: number | null;
      /**
       * What was planned, in whole units of the currency of the project.
       */
      planned?: number | null;
    }
  | {
      do: "budget.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
    }
  | {
      /**
       * How much, in whole units of the currency of the project; negative for a refund.
       */
      amount: number;
      do: "cost.add";
      /**
       * An id chosen by the caller.
       */
      id?: Id | null;
      /**
       * The line of the budget it is taken from, by id or name.
       */
      line: string;
      /**
       * For what.
       */
      note?: string | null;
      /**
       * The day it was spent.
       */
      on: string;
    }
  | {
      /**
       * How much, in whole units of the currency of the project; negative for a refund.
       */
      amount?: number | null;
      do: "cost.set";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
      /**
       * The line of the budget it is taken from, by id or name.
       */
      line?: string | null;
      /**
       * For what.
       */
      note?: string | null;
      /**
       * The day it was spent.
       */
      on?: string | null;
    }
  | {
      do: "cost.delete";
      /**
       * Which one, by id or by what people call it.
       */
      id: string;
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
 * What can be handed over by itself.
 */
export type HandedOver = "tasks" | "roles" | "raci" | "assignments" | "processes" | "raid" | "recurring";
/**
 * Whether the organisation does something itself.
 */
export type PerformedBy = "self" | "shared" | "other" | "unknown";
/**
 * How a party stands to the organisation (ISO/IEC 20000-1:2018, 8.2.3).
 */
export type PartyKind = "internal_supplier" | "external_supplier" | "customer_as_supplier" | "cloud_provider";
/**
 * What shows that the organisation controls a process that another party operates (8.2.3).
 */
export type ControlMark = "accountable" | "defines" | "measures" | "improves";
/**
 * Whether a customer belongs to the same organisation.
 */
export type CustomerKind = "internal" | "external";
/**
 * How badly a service is missed when it fails.
 */
export type Criticality = "low" | "medium" | "high" | "vital";
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
 * How sure those who rated are of a rating.
 */
export type Confidence = "low" | "medium" | "high";
/**
 * A framework that an organisation may hold already.
 */
export type ReuseFramework = "iso27001" | "iso9001" | "itil" | "cobit2019";
/**
 * How soon a risk may happen.
 */
export type Proximity = "imminent" | "near" | "distant";
/**
 * The sort of answer to a risk.
 */
export type RiskResponse = "avoid" | "reduce" | "transfer" | "accept";
/**
 * How bad an issue is.
 */
export type Severity = "red" | "amber" | "green";
/**
 * What sort of meeting it is.
 */
export type MeetingKind = "steering" | "workshop" | "management_review" | "change_board" | "project" | "other";
/**
 * Which side of a management review something is on.
 */
export type ReviewSide = "input" | "output";
/**
 * An edition of ISO/IEC 20000-1.
 */
export type Edition = "2018" | "2011";
/**
 * What mends a finding.
 */
export type CheckFix = "owner" | "task" | "due" | "rate" | "unlink" | "open";
/**
 * How grave a finding is. Ordered, the gravest first.
 */
export type CheckSeverity = "blocker" | "caution";
/**
 * What a dialog lists.
 */
export type FileKind = "waymark" | "pdf" | "png" | "sheet" | "xlsx" | "csv" | "plan" | "xml";
/**
 * Where a criterion comes from.
 */
export type CriterionBasis = "requirement" | "good-practice" | "certification-condition";
/**
 * How much of existing methods and records can be reused.
 */
export type ReuseStrength = "none" | "partial" | "full";
/**
 * Where the owner of a criterion is named.
 */
export type OwnerFrom = "own" | "process";
/**
 * Why a task is linked with a criterion.
 */
export type LinkedBy = "clause" | "own";
/**
 * What puts a row where it is.
 */
export type DriverKind = "plan_start" | "link" | "constraint" | "as_late_as_possible" | "status_date" | "progress" | "rows";
/**
 * A table that is read from spreadsheets and written to them.
 */
export type TableName =
  "people" | "risks" | "actions" | "decisions" | "tasks" | "services" | "customers" | "sites" | "parties" | "units" | "criteria";
/**
 * What the cells of a column hold. What cannot be read so stays text.
 */
export type ShownKind = "text" | "number" | "percent" | "date";
/**
 * What stands in a cell.
 */
export type ShownCell = number | string;
/**
 * What kind of change is proposed.
 */
export type FitKind = "shorten" | "overlap" | "wait_less";
/**
 * What sort of thing somebody holds.
 */
export type HoldingKind =
  | "task"
  | "role"
  | "raci"
  | "assignment"
  | "process"
  | "risk"
  | "assumption"
  | "issue"
  | "dependency"
  | "decision"
  | "action"
  | "finding"
  | "recurring"
  | "audit";
/**
 * Which number of a day stands first where all three are digits, as in 03/04/2026.
 */
export type DateOrder = "day_first" | "month_first" | "year_first";
/**
 * What becomes of people who are named and not in the project.
 */
export type UnknownPeople = "ask" | "add";
/**
 * What becomes of a row.
 */
export type RowOutcome = "new" | "changed" | "unchanged" | "not_taken";
/**
 * What sort of work fills a week.
 */
export type LoadKind = "task" | "action" | "meeting" | "recurring";
/**
 * Where a decision stands.
 */
export type DecisionState = "needed" | "taken" | "withdrawn";
/**
 * The size of the organisation inside the scope of the SMS.
 */
export type Size = "small" | "medium" | "large";
/**
 * Who can take part.
 */
export type ColumnKind = "person" | "role" | "party";
/**
 * What can be missing or double.
 */
export type GapKind = "no_accountable" | "no_responsible" | "many_accountable";
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
 * How the exposure of a risk has moved.
 */
export type TrendWord = "up" | "down" | "steady" | "new";
/**
 * What something missing is about.
 */
export type TodoKind = "criterion" | "clause" | "document" | "process" | "audit" | "meeting";
/**
 * By what criteria are put together.
 */
export type ReadinessGroup = "clause" | "process" | "phase" | "owner";
/**
 * How words stand in two texts.
 */
export type WordsTold = "same" | "gone" | "new";
/**
 * What is done so that the plan follows the scope.
 */
export type FollowAct = "add" | "serve" | "raise" | "aside" | "back";
/**
 * Which rules are looked at when a scope is judged.
 */
export type ScopeMode = "draft" | "final";
/**
 * Where a gate stands.
 */
export type GateState = "passed" | "late" | "ahead";

/**
 * What crosses between the window and the Rust side.
 */
export interface Bindings {}
/**
 * What a project file is.
 */
export interface AboutView {
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
   * The status date.
   */
  status_date: string;
  /**
   * Booked first day of the stage 1 audit.
   */
  target: string | null;
}
/**
 * Days on which a person is away, both inclusive.
 */
export interface Absence {
  /**
   * The record.
   */
  day_off: string;
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
 * That a finding is accepted.
 */
export interface AcceptedRow {
  /**
   * Who accepted it.
   */
  by: string;
  /**
   * The day.
   */
  on: string;
  /**
   * Whether other answers cause the finding by now, so that it has to be accepted anew.
   */
  outdated: boolean;
  /**
   * Why.
   */
  reason: string;
}
/**
 * An action.
 */
export interface ActionRow {
  /**
   * Meetings held since it was raised in which it was still open.
   */
  carried: number;
  /**
   * The day it was done.
   */
  done: string | null;
  /**
   * The day by which it is to be done.
   */
  due: string | null;
  /**
   * What it comes from: a meeting, risk, issue, decision or finding.
   */
  from: Linked | null;
  /**
   * How much work it is.
   */
  hours: number | null;
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is open and was due before the status date.
   */
  late: boolean;
  /**
   * By how many working days of the project calendar. What was due on a Friday is late on the Saturday by none yet.
   */
  late_days: number;
  /**
   * What else there is to know.
   */
  notes: string;
  /**
   * Whether it is open.
   */
  open: boolean;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * The day it was raised.
   */
  raised: string;
  /**
   * What people call it: `A-31`.
   */
  ref: string;
  /**
   * The task it helps.
   */
  task: Linked | null;
  /**
   * What is to be done.
   */
  title: string;
}
/**
 * Another record that something is linked with.
 */
export interface Linked {
  /**
   * The record.
   */
  id: string;
  /**
   * What it is.
   */
  kind: LinkedKind;
  /**
   * What people call it in short: `2.1`, `8.3.4-02`, `R-07`; empty where there is no such thing.
   */
  ref: string;
  /**
   * What it is about.
   */
  title: string;
}
/**
 * What an answer, or a field of one, looks like.
 */
export interface AnswerForm {
  /**
   * The fields of a record, or of each entry.
   */
  fields: FormField[];
  /**
   * `text`, `texts`, `choice`, `choices`, `clause`, `clauses`, `matrix`, `record` or `records`.
   */
  kind: string;
  /**
   * The rows of a matrix.
   */
  rows: string[];
  /**
   * What can be chosen.
   */
  values: FormValue[];
}
/**
 * A field of an answer.
 */
export interface FormField {
  /**
   * What it holds: `text`, `texts`, `choice`, `choices`, `clause` or `clauses`.
   */
  kind: string;
  /**
   * Its name in an answer.
   */
  name: string;
  /**
   * Whether it may be missing.
   */
  optional: boolean;
  /**
   * What can be chosen.
   */
  values: FormValue[];
}
/**
 * Something that can be chosen.
 */
export interface FormValue {
  /**
   * The value in an answer.
   */
  value: string;
  /**
   * What to show in its place.
   */
  words: string;
}
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
 * A row that is set aside.
 */
export interface AsideRow {
  /**
   * Its code in the exemplar plan.
   */
  code?: string | null;
  /**
   * The record.
   */
  id: string;
  /**
   * What would be done.
   */
  name: string;
  /**
   * Why it is set aside.
   */
  why: string;
}
/**
 * A question, and what was answered.
 */
export interface AskedQuestion {
  /**
   * The answer in the shape of its question; none where there is none.
   */
  answer: string | unknown[] | {} | null;
  /**
   * Whether a register answers it, or the wording of the statement.
   */
  by_register: boolean;
  /**
   * Clauses it is about.
   */
  clauses: string[];
  /**
   * How a good answer may read.
   */
  example: string;
  /**
   * The findings whose rules read it.
   */
  findings: string[];
  /**
   * What an answer looks like.
   */
  form: AnswerForm;
  /**
   * The heading it is asked under.
   */
  group: string;
  /**
   * The question, such as `SW-03`.
   */
  id: string;
  /**
   * Whether nothing may be the answer to a question that a register answers.
   */
  may_be_none: boolean;
  /**
   * Whether the scope cannot be judged without an answer.
   */
  required: boolean;
  /**
   * Whether it is answered.
   */
  state: AnswerState;
  /**
   * Tasks of the exemplar plan that matter for certain answers.
   */
  tasks: TaskForAnswer[];
  /**
   * The question in words.
   */
  text: string;
  /**
   * Why it is asked.
   */
  why: string;
}
/**
 * A task of the exemplar plan that matters for certain answers.
 */
export interface TaskForAnswer {
  /**
   * Whether the answer there is calls for it.
   */
  applies: boolean;
  /**
   * The row of the plan.
   */
  row: string | null;
  /**
   * The code of the task.
   */
  task: string;
  /**
   * What the task is called in the plan of the project; none where the plan has it no longer.
   */
  title: string | null;
  /**
   * For which answers, in words.
   */
  when: string;
}
/**
 * An assumption.
 */
export interface AssumptionRow {
  /**
   * The day by which it is to be checked.
   */
  check_by: string | null;
  /**
   * The day it was checked.
   */
  checked: string | null;
  /**
   * What follows if it is not true.
   */
  effect: string;
  /**
   * Why it may be taken for true.
   */
  ground: string;
  /**
   * Whether it held.
   */
  held: boolean | null;
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is open and was due before the status date.
   */
  late: boolean;
  /**
   * By how many working days of the project calendar. What was due on a Friday is late on the Saturday by none yet.
   */
  late_days: number;
  /**
   * The tasks that rest on it.
   */
  linked: Linked[];
  /**
   * Whether it is yet to be checked.
   */
  open: boolean;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * The day it was raised.
   */
  raised: string;
  /**
   * What people call it: `AS-02`.
   */
  ref: string;
  /**
   * What is taken for true.
   */
  title: string;
}
/**
 * An attribute of a process.
 */
export interface AttributeRow {
  /**
   * Its number, such as `2.1`.
   */
  attribute: ProcessAttribute;
  /**
   * The level it belongs to, 1 to 5.
   */
  level: number;
  /**
   * What a process has that has it.
   */
  meaning: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * How far the process has it.
   */
  rating: Rating | null;
}
/**
 * An audit.
 */
export interface AuditRow {
  /**
   * The one of the project who leads it.
   */
  auditor: string | null;
  /**
   * Their name.
   */
  auditor_name: string | null;
  /**
   * Who audits from outside.
   */
  body: string;
  /**
   * Clause numbers it looks at.
   */
  clauses: string[];
  /**
   * What came of it.
   */
  conclusion: string;
  /**
   * The day it was done.
   */
  done: string | null;
  /**
   * How many findings it has.
   */
  findings: number;
  /**
   * Its first day.
   */
  first: string;
  /**
   * The record.
   */
  id: string;
  /**
   * Who audits.
   */
  kind: AuditKind;
  /**
   * Its last day, inclusive.
   */
  last: string;
  /**
   * What it looks at besides, and how.
   */
  scope: string;
  /**
   * Where it stands.
   */
  state: AuditState;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Audits, findings and recurring work.
 */
export interface AuditsView {
  /**
   * The audits by their first day.
   */
  audits: AuditRow[];
  /**
   * The clauses that carry requirements, at their second level, and the audits that look at each.
   */
  covered: CoveredClause[];
  /**
   * Findings that are not verified, the gravest first, then those verified.
   */
  findings: FindingRow[];
  /**
   * Major nonconformities among them.
   */
  major_open: number;
  /**
   * Findings that are not verified.
   */
  open: number;
  /**
   * Recurring work by name.
   */
  recurring: RecurringRow[];
}
/**
 * A clause and the audits that look at it.
 */
export interface CoveredClause {
  /**
   * The audits that look at it, at a part of it, or at the clause it lies in, by their first day.
   */
  audits: string[];
  /**
   * Its number.
   */
  clause: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A finding.
 */
export interface FindingRow {
  /**
   * The actions that come from it.
   */
  actions: Linked[];
  /**
   * The audit that found it.
   */
  audit: Linked | null;
  /**
   * What brought it about.
   */
  cause: string;
  /**
   * The clause it is about.
   */
  clause: string;
  /**
   * What puts the case itself right.
   */
  correction: string;
  /**
   * What takes the cause away.
   */
  corrective_action: string;
  /**
   * The criterion it is about.
   */
  criterion: Linked | null;
  /**
   * The day it was done.
   */
  done: string | null;
  /**
   * The day by which it is to be put right.
   */
  due: string | null;
  /**
   * What was seen.
   */
  evidence: string;
  /**
   * How grave it is.
   */
  grade: FindingGrade;
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is open and was due before the status date.
   */
  late: boolean;
  /**
   * By how many working days of the project calendar. What was due on a Friday is late on the Saturday by none yet.
   */
  late_days: number;
  /**
   * What stands in the way of verifying it.
   */
  missing: string[];
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * The day it was raised.
   */
  raised: string;
  /**
   * What people call it: `F-03`.
   */
  ref: string;
  /**
   * The sort of audit that found it.
   */
  source: AuditKind;
  /**
   * Where it stands.
   */
  state: FindingState;
  /**
   * What was found.
   */
  title: string;
  /**
   * The colour of that.
   */
  tone: Rag;
  /**
   * The day somebody saw that it works.
   */
  verified: string | null;
  /**
   * The name of who saw it.
   */
  verified_by: string | null;
}
/**
 * Work that comes again.
 */
export interface RecurringRow {
  /**
   * The last six times and the next two.
   */
  cycles: RecurringCycle[];
  /**
   * How many times are recorded.
   */
  done: number;
  /**
   * The first day on which it can be due.
   */
  first: string;
  /**
   * How much work one time is, in hours.
   */
  hours: number | null;
  /**
   * The record.
   */
  id: string;
  /**
   * What sort of work it is.
   */
  kind: RecurringKind;
  /**
   * The last day on which it can be due, inclusive.
   */
  last: string | null;
  /**
   * How many times were due and are not recorded.
   */
  missed: number;
  /**
   * What is done.
   */
  name: string;
  /**
   * The next day on which it is due.
   */
  next: string | null;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * The process whose operation it shows.
   */
  process: string | null;
  /**
   * What that is called.
   */
  process_title: string | null;
  /**
   * The rule as an `RRULE` of RFC 5545.
   */
  repeats: string;
  /**
   * The rule in words.
   */
  repeats_words: string;
}
/**
 * One time of recurring work.
 */
export interface RecurringCycle {
  /**
   * The day on which it was done.
   */
  done: string | null;
  /**
   * The day on which it is due.
   */
  due: string;
  /**
   * What was seen, or where the record is.
   */
  note: string;
  /**
   * Where it stands.
   */
  state: CycleState;
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
 * A baseline.
 */
export interface BaselineView {
  /**
   * Who approved it.
   */
  approver: string;
  /**
   * Whether slip is measured against it.
   */
  current: boolean;
  /**
   * The record.
   */
  id: string;
  /**
   * What it is called.
   */
  name: string;
  /**
   * Its number; 0 is the first plan.
   */
  number: number;
  /**
   * Why.
   */
  reason: string;
  /**
   * The day it was taken.
   */
  taken: string;
}
/**
 * The baselines, and the plan held against one of them.
 */
export interface BaselinesView {
  /**
   * Rows added since.
   */
  added: LoneRow[];
  /**
   * The number of the one the plan is held against; none where there is none.
   */
  against: number | null;
  /**
   * The status date of the forecast.
   */
  as_of: string;
  /**
   * All baselines, in the order in which they were numbered.
   */
  baselines: BaselineView[];
  /**
   * The gates likewise.
   */
  gates: RowSlip[];
  /**
   * The phases: how far each has slipped.
   */
  phases: RowSlip[];
  /**
   * Rows removed since.
   */
  removed: LoneRow[];
  /**
   * Every row that both have, phases and gates among them, in the order of the plan.
   */
  tasks: RowSlip[];
}
/**
 * A row that only one of the two has. Dates are inclusive.
 */
export interface LoneRow {
  /**
   * Last day likewise.
   */
  finish: string;
  /**
   * The record; none for a row that was removed.
   */
  id?: string | null;
  /**
   * What sort of row it is.
   */
  kind: TaskKind;
  /**
   * What is done.
   */
  name: string;
  /**
   * First day: forecast for a row that was added, in the baseline for one that was removed.
   */
  start: string;
  /**
   * Its place in the plan, or the place it had.
   */
  wbs: string;
}
/**
 * A row of the plan beside where it lay in the baseline. Dates are inclusive.
 */
export interface RowSlip {
  /**
   * Last day in the baseline.
   */
  baseline_finish: string;
  /**
   * First day in the baseline.
   */
  baseline_start: string;
  /**
   * Last day, forecast.
   */
  finish: string;
  /**
   * The record.
   */
  id: string;
  /**
   * What sort of row it is.
   */
  kind: TaskKind;
  /**
   * What is done.
   */
  name: string;
  /**
   * By how many working days it finishes later than in the baseline; negative when earlier.
   */
  slip_days: number;
  /**
   * What the thresholds of the project make of the slip.
   */
  slip_rag: Rag;
  /**
   * First day, forecast.
   */
  start: string;
  /**
   * By how many working days it starts later than in the baseline; negative when earlier.
   */
  start_slip_days: number;
  /**
   * Its place in the plan.
   */
  wbs: string;
}
/**
 * A line of the budget.
 */
export interface BudgetLineRow {
  /**
   * What was spent, the earliest first.
   */
  costs: CostRow[];
  /**
   * What it will have cost in the end.
   */
  forecast: number;
  /**
   * Whether the forecast was given, and not worked out.
   */
  forecast_own: boolean;
  /**
   * The record.
   */
  id: string;
  /**
   * What sort of cost it is.
   */
  kind: CostKind;
  /**
   * For what.
   */
  name: string;
  /**
   * What else there is to know.
   */
  notes: string;
  /**
   * Forecast less planned.
   */
  over: number;
  /**
   * Its phase.
   */
  phase: number;
  /**
   * What was planned.
   */
  planned: number;
  /**
   * What was spent.
   */
  spent: number;
}
/**
 * Money that was spent.
 */
export interface CostRow {
  /**
   * How much; negative for a refund.
   */
  amount: number;
  /**
   * The record.
   */
  id: string;
  /**
   * For what.
   */
  note: string;
  /**
   * The day.
   */
  on: string;
}
/**
 * A phase.
 */
export interface BudgetPhase {
  /**
   * What it is called.
   */
  name: string;
  /**
   * Its number.
   */
  phase: number;
}
/**
 * Amounts together.
 */
export interface BudgetSum {
  /**
   * What it will have cost in the end.
   */
  forecast: number;
  /**
   * The number of the phase, or the word of the sort of cost.
   */
  key: string;
  /**
   * What that is called.
   */
  name: string;
  /**
   * Forecast less planned.
   */
  over: number;
  /**
   * What was planned.
   */
  planned: number;
  /**
   * What was spent.
   */
  spent: number;
}
/**
 * The budget. Amounts are whole units of the currency.
 */
export interface BudgetView {
  /**
   * Sums of the sorts of cost that have lines.
   */
  by_kind: BudgetSum[];
  /**
   * Sums of the phases that have lines.
   */
  by_phase: BudgetSum[];
  /**
   * The currency of amounts (ISO 4217).
   */
  currency: string | null;
  /**
   * The sorts of cost there are.
   */
  kinds: CostKind[];
  /**
   * The lines by phase and name.
   */
  lines: BudgetLineRow[];
  /**
   * The phases there are, in order.
   */
  phases: BudgetPhase[];
  /**
   * The sum of all lines.
   */
  total: BudgetSum;
}
/**
 * The exposure of a risk on a day.
 */
export interface BurnStepRow {
  /**
   * The exposure.
   */
  exposure: number;
  /**
   * The month, or `now`.
   */
  label: string;
  /**
   * The day.
   */
  on: string;
  /**
   * The colour of that.
   */
  tone: Rag;
}
/**
 * Each call: what it is given, what it answers.
 */
export interface Calls {
  apply: {
    answer: Done;
    given: {
      commands: Command[];
    };
  };
  audits: {
    answer: AuditsView;
    given: {};
  };
  back_up_now: {
    answer: null;
    given: {};
  };
  baselines: {
    answer: BaselinesView;
    given: {
      against: number | null;
    };
  };
  budget: {
    answer: BudgetView;
    given: {};
  };
  catalogue_roles: {
    answer: CatalogueRole[];
    given: {
      edition: Edition;
    };
  };
  checks: {
    answer: ChecksView;
    given: {};
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
  criterion: {
    answer: CriterionDetail;
    given: {
      id: string;
    };
  };
  delete_view: {
    answer: SavedView[];
    given: {
      name: string;
      page: string;
    };
  };
  digest: {
    answer: string;
    given: {};
  };
  effect: {
    answer: EffectView;
    given: {
      commands: Command[];
    };
  };
  erase_candidates: {
    answer: EraseCandidate[];
    given: {};
  };
  erase_person: {
    answer: Erased;
    given: {
      backups: boolean;
      person: string;
    };
  };
  erase_preview: {
    answer: ErasePreview;
    given: {
      person: string;
    };
  };
  explain: {
    answer: ExplainView;
    given: {
      since: string | null;
      task: string;
    };
  };
  export_plan: {
    answer: ExportView;
    given: {
      path: string;
    };
  };
  export_shown: {
    answer: TableExportView;
    given: {
      path: string;
      shown: ShownTable;
      table: TableName;
    };
  };
  export_table: {
    answer: TableExportView;
    given: {
      path: string;
      table: TableName;
    };
  };
  fit: {
    answer: TargetFit;
    given: {};
  };
  forget_project: {
    answer: null;
    given: {
      path: string;
    };
  };
  hand_over_preview: {
    answer: HandOverView;
    given: {
      from: string;
      to: string | null;
    };
  };
  history: {
    answer: HistoryView;
    given: {
      latest: number | null;
    };
  };
  home: {
    answer: HomeView;
    given: {};
  };
  import_plan: {
    answer: IntakeView;
    given: {
      letLinksDrive: boolean;
      path: string;
      removeMissing: boolean;
    };
  };
  import_table: {
    answer: TableImportView;
    given: {
      mapping: TableMapping | null;
      path: string;
      sheet: string | null;
      table: TableName;
    };
  };
  info: {
    answer: AboutView;
    given: {};
  };
  library: {
    answer: LibraryView;
    given: {};
  };
  load: {
    answer: OverBooking;
    given: {
      monday: string;
      person: string;
    };
  };
  look_at: {
    answer: null;
    given: {
      revision: number | null;
    };
  };
  meetings: {
    answer: MeetingsView;
    given: {};
  };
  minutes: {
    answer: MinutesView;
    given: {
      id: string;
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
  owners: {
    answer: OwnersView;
    given: {};
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
  preview_plan: {
    answer: IntakeView;
    given: {
      letLinksDrive: boolean;
      path: string;
      removeMissing: boolean;
    };
  };
  preview_project: {
    answer: Preview;
    given: {
      request: NewProjectRequest;
    };
  };
  preview_table: {
    answer: TableImportView;
    given: {
      mapping: TableMapping | null;
      path: string;
      sheet: string | null;
      table: TableName;
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
  raid: {
    answer: RaidView;
    given: {};
  };
  read_logo: {
    answer: string;
    given: {
      path: string;
    };
  };
  readiness: {
    answer: ReadinessView;
    given: {};
  };
  readiness_trend: {
    answer: ReadinessTrend;
    given: {
      group: ReadinessGroup;
    };
  };
  redo: {
    answer: Done;
    given: {};
  };
  restore_backup: {
    answer: null;
    given: {
      backup: string;
      to: string;
    };
  };
  reuse: {
    answer: ReuseView;
    given: {
      framework: ReuseFramework;
    };
  };
  reveal_saved: {
    answer: null;
    given: {
      path: string;
    };
  };
  risk: {
    answer: RiskDetail;
    given: {
      id: string;
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
  save_view: {
    answer: SavedView[];
    given: {
      look: string;
      name: string;
      page: string;
    };
  };
  saved_views: {
    answer: SavedView[];
    given: {
      page: string;
    };
  };
  schedule: {
    answer: ScheduleNews;
    given: {
      known: number | null;
    };
  };
  scope: {
    answer: ScopeView;
    given: {
      mode: ScopeMode | null;
    };
  };
  scope_change: {
    answer: ScopeChangeView;
    given: {
      commands: Command[];
      leave: string[];
    };
  };
  scope_comparison: {
    answer: ScopeComparison;
    given: {
      after: string | null;
      before: string;
    };
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
  task: {
    answer: TaskDetail;
    given: {
      id: string;
    };
  };
  then_and_now: {
    answer: ThenAndNow | null;
    given: {};
  };
  undo: {
    answer: Done;
    given: {};
  };
  undo_entries: {
    answer: Done;
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
  week: {
    answer: WeekView;
    given: {
      monday: string | null;
      person: string;
    };
  };
  workload: {
    answer: WorkloadView;
    given: {
      from: string | null;
      weeks: number;
    };
  };
}
/**
 * What came of acts, for whoever asks for the rest when it is wanted.
 */
export interface Done {
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
 * What the standing checks find.
 */
export interface ChecksView {
  /**
   * The status date.
   */
  as_of: string;
  /**
   * Blockers first, then by rule.
   */
  findings: CheckRow[];
  /**
   * Every rule, those that found nothing too.
   */
  rules: CheckRuleRow[];
}
/**
 * Something that a standing check has found.
 */
export interface CheckRow {
  /**
   * What mends it.
   */
  fix: CheckFix;
  /**
   * The rule, a fixed word.
   */
  id: string;
  /**
   * What sort of record that is: `criterion`, `task`, `gate`, `link`, `person`, `risk` and so on.
   */
  kind: string;
  /**
   * What is wrong, as a sentence.
   */
  message: string;
  /**
   * What it is called.
   */
  name: string;
  /**
   * The record it is about.
   */
  record: string;
  /**
   * What people call it in short; empty where there is no such thing.
   */
  ref: string;
  /**
   * How grave it is.
   */
  severity: CheckSeverity;
}
/**
 * A rule that the project is held to.
 */
export interface CheckRuleRow {
  /**
   * How often it was found.
   */
  found: number;
  /**
   * A fixed word.
   */
  id: string;
  /**
   * What would be wrong.
   */
  name: string;
  /**
   * How grave it is.
   */
  severity: CheckSeverity;
  /**
   * Why that matters.
   */
  why: string;
}
/**
 * All that is known of one criterion.
 */
export interface CriterionDetail {
  /**
   * Whether Amendment 1:2024 added it.
   */
  amendment_2024: boolean;
  /**
   * What it rests on.
   */
  basis: CriterionBasis;
  /**
   * The clause it belongs to.
   */
  clause: string;
  /**
   * What its clause is about.
   */
  clause_title: string;
  /**
   * Its code, such as `8.6.1-03`.
   */
  code: string;
  /**
   * How sure those who rated it were.
   */
  confidence: Confidence | null;
  /**
   * Whether it counts: only requirements do.
   */
  counts: boolean;
  /**
   * The rating on “defined”.
   */
  defined: Rating | null;
  /**
   * The documents and records it rests on.
   */
  documents: NamedDocument[];
  /**
   * The target date.
   */
  due: string | null;
  /**
   * Evidence to ask for.
   */
  evidence: string[];
  /**
   * How many open findings point at it.
   */
  findings: number;
  /**
   * When the last of them will finish by the forecast.
   */
  forecast: string | null;
  /**
   * What other frameworks have for its clause.
   */
  frameworks: ReuseOfClause[];
  /**
   * What is missing.
   */
  gap: string;
  /**
   * What ratings mean here, where the step between them is not obvious.
   */
  guidance: RatingGuidance[];
  /**
   * How it was rated over time, the newest first.
   */
  history: RatingStep[];
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is open and was due before the status date.
   */
  late: boolean;
  /**
   * By how many working days of the project calendar. What was due on a Friday is late on the Saturday by none yet.
   */
  late_days: number;
  /**
   * Risks and findings that point at it.
   */
  linked: Linked[];
  /**
   * The rating on “operating”.
   */
  operating: Rating | null;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Where that owner is named.
   */
  owner_from: OwnerFrom | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * The phase by which it is to be largely achieved, 0 to 4.
   */
  phase: number;
  /**
   * When the last of them was to finish by the baseline.
   */
  planned: string | null;
  /**
   * The processes its clause belongs to.
   */
  processes: string[];
  /**
   * Questions for a workshop or an interview.
   */
  questions: string[];
  /**
   * The day of the last rating.
   */
  rated: string | null;
  /**
   * The lower of the two; none while one of them is not rated.
   */
  rating: Rating | null;
  /**
   * How many open risks point at it.
   */
  risks: number;
  /**
   * By how many working days that is later than planned.
   */
  slip_days: number | null;
  /**
   * What is rated.
   */
  statement: string;
  /**
   * How many tasks lead to it.
   */
  tasks: number;
  /**
   * What to watch when a rating of the 2011 edition is carried over.
   */
  transition_note: string | null;
  /**
   * 2 where its absence would probably be a major nonconformity, else 1.
   */
  weight: number;
  /**
   * What a good answer looks like in practice.
   */
  what_good_looks_like: string;
  /**
   * The tasks that lead to it, in the order of the plan.
   */
  work: LinkedTask[];
  /**
   * The tasks that name its clause and were set apart.
   */
  work_apart: LinkedTask[];
}
/**
 * A document by its code and title.
 */
export interface NamedDocument {
  /**
   * Its code, such as `DOC-01`.
   */
  code: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * What other frameworks have for a clause. Our own mapping, no official one.
 */
export interface ReuseOfClause {
  /**
   * The leaf clause of the 2018 edition.
   */
  clause: string;
  /**
   * Each framework.
   */
  reuse: FrameworkReuse[];
  /**
   * What it is about.
   */
  title: string;
  /**
   * What is easily got wrong when reusing.
   */
  trap: string | null;
}
/**
 * What one framework has for a clause.
 */
export interface FrameworkReuse {
  /**
   * The framework.
   */
  framework: ReuseFramework;
  /**
   * Its name.
   */
  name: string;
  /**
   * What, or what has to be added.
   */
  note: string;
  /**
   * Where it is found there.
   */
  places: string[];
  /**
   * How much can be reused.
   */
  strength: ReuseStrength;
}
/**
 * What a rating means for a criterion.
 */
export interface RatingGuidance {
  /**
   * The rating.
   */
  rating: Rating;
  /**
   * What it means.
   */
  text: string;
}
/**
 * What one entry of the log changed of a criterion.
 */
export interface RatingStep {
  /**
   * When it arrived, UTC.
   */
  at: string;
  /**
   * Field by field.
   */
  changes: RatingChange[];
  /**
   * The entry.
   */
  id: string;
  /**
   * Why.
   */
  reason: string | null;
  /**
   * How many entries the log had with it.
   */
  revision: number;
  /**
   * Who made it.
   */
  who: string;
}
/**
 * One field of a criterion before and after.
 */
export interface RatingChange {
  /**
   * The name of the field.
   */
  field: string;
  /**
   * What it holds then.
   */
  is: string | null;
  /**
   * What it held.
   */
  was: string | null;
  /**
   * What people call it.
   */
  what: string;
}
/**
 * A task that leads to a criterion. Dates are inclusive.
 */
export interface LinkedTask {
  /**
   * Its last day in the baseline.
   */
  baseline_finish: string | null;
  /**
   * Its last day, forecast.
   */
  finish: string;
  /**
   * The record.
   */
  id: string;
  /**
   * What is done.
   */
  name: string;
  /**
   * Done so far, in percent.
   */
  progress: number;
  /**
   * By how many working days it finishes later than in the baseline.
   */
  slip_days: number | null;
  /**
   * Why it is linked.
   */
  via: LinkedBy;
  /**
   * Its place in the plan.
   */
  wbs: string;
}
/**
 * A way of looking at a page.
 */
export interface SavedView {
  /**
   * What the page needs to look so again, in its own words.
   */
  look: string;
  /**
   * What the person calls it.
   */
  name: string;
}
/**
 * What acts would do.
 */
export interface EffectView {
  /**
   * The gates that move.
   */
  gates: GateShift[];
  /**
   * The day of being ready before and after; none in a plan without it.
   */
  goal: GoalShift | null;
  /**
   * What the person should know.
   */
  notes: string[];
  /**
   * Why the rules refuse it.
   */
  refused: string | null;
  /**
   * What it does to the next gate, or else to being ready, as a sentence; empty where it is refused.
   */
  sentence: string;
  /**
   * How many tasks begin or end on another day.
   */
  tasks_moved: number;
}
/**
 * A gate that moves.
 */
export interface GateShift {
  /**
   * Its day then.
   */
  after: string;
  /**
   * Its day now.
   */
  before: string;
  /**
   * By how many working days of the project it comes later; negative when earlier.
   */
  days: number;
  /**
   * Gate 0 to 3.
   */
  gate: number;
  /**
   * What it is called.
   */
  name: string;
}
/**
 * The day of being ready.
 */
export interface GoalShift {
  /**
   * Then.
   */
  after: string;
  /**
   * Now.
   */
  before: string;
}
/**
 * Somebody whose name is in the project or in its log.
 */
export interface EraseCandidate {
  /**
   * Whether they only made changes and were never a person of the project.
   */
  author: boolean;
  /**
   * The last name that is known.
   */
  name: string;
  /**
   * What tells them apart: the id of the person, or the name of an author.
   */
  person: string;
  /**
   * Whether the person is no longer in the project, only in its log.
   */
  removed: boolean;
}
/**
 * What was erased.
 */
export interface Erased {
  /**
   * The copies aside in which it was erased too.
   */
  backups: EraseBackup[];
  /**
   * In how many entries of the log something was replaced.
   */
  entries: number;
  /**
   * The copies aside that still hold it, or cannot be looked into.
   */
  left: EraseBackup[];
  /**
   * What the person who asked should know.
   */
  notes: string[];
  /**
   * In how many fields of the project it was replaced.
   */
  places: number;
  /**
   * What stands in the place of the name.
   */
  replacement: string;
  /**
   * The number of entries in the log.
   */
  revision: number;
}
/**
 * A copy aside that holds a name, or held it.
 */
export interface EraseBackup {
  /**
   * In how many entries of its log the name stands or stood.
   */
  entries: number;
  /**
   * Where it lies.
   */
  path: string;
  /**
   * Why nothing can be erased in it.
   */
  problem?: string | null;
  /**
   * When it was taken, UTC.
   */
  taken: string;
}
/**
 * What erasing somebody's name would replace.
 */
export interface ErasePreview {
  /**
   * The copies aside that hold the name, or cannot be looked into; newest first.
   */
  backups: EraseBackup[];
  /**
   * Every e-mail address that goes, the latest first.
   */
  emails: string[];
  /**
   * In how many entries of the log something is replaced.
   */
  entries: number;
  /**
   * Every name that goes, the latest first.
   */
  names: string[];
  /**
   * What the person who asks should know.
   */
  notes: string[];
  /**
   * The id of the person; none for somebody who only made changes.
   */
  person: string | null;
  /**
   * Where the name stands in the project as it is now.
   */
  places: ErasePlace[];
  /**
   * What stands in their place.
   */
  replacement: string;
}
/**
 * A field in which a name stands.
 */
export interface ErasePlace {
  /**
   * The field, as people call it.
   */
  field: string;
  /**
   * The kind of the record, as people call it.
   */
  kind: string;
  /**
   * What the record is called.
   */
  name: string;
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
 * A plan that was written for other tools.
 */
export interface ExportView {
  /**
   * Where it was written.
   */
  file: string;
  /**
   * How many links.
   */
  links: number;
  /**
   * What could not be carried.
   */
  not_carried: NotCarried[];
  /**
   * How many rows it has.
   */
  tasks: number;
}
/**
 * Something that could not be carried from, or into, the file of another tool.
 */
export interface NotCarried {
  /**
   * In how many places.
   */
  count: number;
  /**
   * A fixed word for scripts.
   */
  kind: string;
  /**
   * The sentence for people.
   */
  sentence: string;
  /**
   * The rows it is about.
   */
  tasks: NotCarriedRow[];
}
/**
 * A row that something could not be carried of.
 */
export interface NotCarriedRow {
  /**
   * What it is called.
   */
  name: string;
  /**
   * Its number in the file.
   */
  uid: number;
}
/**
 * A table that was written.
 */
export interface TableExportView {
  /**
   * Where.
   */
  file: string;
  /**
   * How many rows it has under its headings.
   */
  rows: number;
  /**
   * The table.
   */
  table: TableName;
}
/**
 * Rows as somebody looks at them in the window: chosen, in an order, with some columns.
 */
export interface ShownTable {
  /**
   * Its columns, from left to right.
   */
  columns: ShownColumn[];
  /**
   * Its rows, from top to bottom, with a cell for each column.
   */
  rows: (ShownCell | null)[][];
  /**
   * What the sheet of a workbook is called.
   */
  title: string;
}
/**
 * A column as it is shown.
 */
export interface ShownColumn {
  /**
   * What it is called.
   */
  heading: string;
  /**
   * What its cells hold.
   */
  kind: ShownKind;
}
/**
 * By how much a plan misses or meets its target, and what would change that.
 */
export interface TargetFit {
  /**
   * Whether the search ended at its bound, so that more might be found.
   */
  cut_short: boolean;
  /**
   * Each change by itself, the one that gains most first.
   */
  proposals: FitProposal[];
  /**
   * Whether those reach the target.
   */
  reached: boolean;
  /**
   * Forecast day of being ready; of the end of the plan where it has no audit.
   */
  ready: string;
  /**
   * Working days between being ready and the eve of stage 1; negative where they are missing. None without a target.
   */
  reserve_days: number | null;
  /**
   * The position as a sentence.
   */
  sentence: string;
  /**
   * The booked first day of stage 1.
   */
  target: string | null;
  /**
   * Changes that together come closest to the target, in the order in which they gain most. Empty where it is met.
   */
  together: FitProposal[];
  /**
   * What comes of all of them together, as a sentence; none where nothing is needed or nothing can be proposed.
   */
  together_sentence: string | null;
}
/**
 * One change that would let the project be ready earlier. Days are working days.
 */
export interface FitProposal {
  /**
   * The task it follows, where the link between them changes.
   */
  after?: string | null;
  /**
   * The command that carries it out, as `apply` reads it.
   */
  command: {
    [k: string]: unknown;
  };
  /**
   * Length or lag now; a lead is negative.
   */
  from_days: number;
  /**
   * By how many working days of the project calendar the goal is reached earlier.
   */
  gain_days: number;
  /**
   * What kind of change.
   */
  kind: FitKind;
  /**
   * What it is called.
   */
  name: string;
  /**
   * The day on which it is reached then.
   */
  ready: string;
  /**
   * The same as a sentence.
   */
  sentence: string;
  /**
   * The task that is made shorter, or begins earlier.
   */
  task: string;
  /**
   * Length or lag then.
   */
  to_days: number;
}
/**
 * What a person would hand over.
 */
export interface HandOverView {
  /**
   * How much of each sort, as `person.hand_over` takes it.
   */
  counts: HandOverCount[];
  /**
   * Who gives it up.
   */
  from: string;
  /**
   * What it is.
   */
  holdings: Holding[];
  /**
   * Who takes it over, if that is said.
   */
  to: string | null;
  /**
   * The highest load of who takes over in the next twelve weeks, in percent, once everything is theirs.
   */
  to_load: number | null;
}
/**
 * How much of one sort would be handed over.
 */
export interface HandOverCount {
  /**
   * How many.
   */
  count: number;
  /**
   * The sort.
   */
  kind: HandedOver;
  /**
   * The same in words.
   */
  label: string;
}
/**
 * One thing that somebody holds.
 */
export interface Holding {
  /**
   * The record to go to: the task of an assignment, the process of a part in one, else what is held itself.
   */
  id: string;
  /**
   * What sort of thing.
   */
  kind: HoldingKind;
  /**
   * What people call it: `R-07`, `2.1`, letters of RACI, a percentage; may be empty.
   */
  ref: string;
  /**
   * The part of a working day that goes into a task, in percent; of assignments only.
   */
  share: number | null;
  /**
   * Its title.
   */
  title: string;
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
 * What an import brings.
 */
export interface IntakeView {
  /**
   * Whether the project was changed; not in a dry run, nor where all is so already.
   */
  applied: boolean;
  /**
   * Rows that change, and what of them.
   */
  changed: IntakeRow[];
  /**
   * Whether the plan knows rows of the project: it went out from here.
   */
  comes_back: boolean;
  /**
   * Rows of the project that a plan which comes back does not have.
   */
  missing: IntakeRow[];
  /**
   * Whether those are removed.
   */
  missing_removed: boolean;
  /**
   * Rows that are new.
   */
  new: IntakeRow[];
  /**
   * What could not be carried.
   */
  not_carried: NotCarried[];
  /**
   * What the person should know.
   */
  notes: string[];
  /**
   * What else changes: people, calendars, links, baselines, a line each.
   */
  others: string[];
  /**
   * The number of entries in the log.
   */
  revision: number;
  /**
   * The file the plan is from.
   */
  source: string;
  /**
   * The digest of all records.
   */
  state: string;
  /**
   * How many rows of the plan the project has just so already.
   */
  unchanged: number;
}
/**
 * A row that an import adds, changes or does not have.
 */
export interface IntakeRow {
  /**
   * What changes of it, in words; empty for a row that is new or missing.
   */
  changes?: string[];
  /**
   * The record.
   */
  id: string;
  /**
   * What it is called.
   */
  name: string;
}
/**
 * What an import of a table brings.
 */
export interface TableImportView {
  /**
   * Whether the project was changed; not in a preview, nor where all is so already.
   */
  applied: boolean;
  /**
   * The columns of the sheet, from the left.
   */
  columns: TableColumn[];
  /**
   * How many rows there are of each sort.
   */
  counts: TableCounts;
  /**
   * In which order days are written; none where there is no text of which that can be asked.
   */
  dates: TableDates | null;
  /**
   * The fields of the table.
   */
  fields: TableField[];
  /**
   * Why it cannot be imported as it is; none where it can.
   */
  hindrance: string | null;
  /**
   * How it was read, with everything that was found by looking.
   */
  mapping: TableMapping;
  /**
   * Fields that every row needs and no column holds, by id.
   */
  missing: string[];
  /**
   * What the person should know.
   */
  notes: string[];
  /**
   * What else changes, a sentence each.
   */
  others: string[];
  /**
   * Whether the mapping is that of the last import of a file with these headings.
   */
  remembered: boolean;
  /**
   * The number of entries in the log.
   */
  revision: number;
  /**
   * The rows that hold something, from the top.
   */
  rows: TableRowView[];
  /**
   * The sheet that was read; empty in CSV.
   */
  sheet: string;
  /**
   * All sheets of the workbook, the one that was read first.
   */
  sheets: string[];
  /**
   * The name of the file.
   */
  source: string;
  /**
   * The digest of all records.
   */
  state: string;
  /**
   * The table.
   */
  table: TableName;
  /**
   * People who are named and not in the project.
   */
  unknown_people: UnknownPerson[];
}
/**
 * A column of a sheet.
 */
export interface TableColumn {
  /**
   * The field it holds, by id.
   */
  field: string | null;
  /**
   * Its heading; empty where it has none.
   */
  heading: string;
  /**
   * What it is called, such as `C`.
   */
  letters: string;
  /**
   * The first few values.
   */
  samples: string[];
}
/**
 * How many rows there are of each sort.
 */
export interface TableCounts {
  /**
   * In the project already, and different there.
   */
  changed: number;
  /**
   * New in the project.
   */
  new: number;
  /**
   * With something wrong.
   */
  not_taken: number;
  /**
   * In the project just so.
   */
  unchanged: number;
}
/**
 * In which order the days of a file are written.
 */
export interface TableDates {
  /**
   * Whether the file does not settle it, and somebody has to.
   */
  asked: boolean;
  /**
   * A text that shows the order, or one that leaves it open.
   */
  example: TableDateExample | null;
  /**
   * The order; none where nothing settles it.
   */
  order: DateOrder | null;
  /**
   * That in words.
   */
  sentence: string;
}
/**
 * A text that stands for others.
 */
export interface TableDateExample {
  /**
   * Its cell.
   */
  cell: string;
  /**
   * What it can be.
   */
  readings: TableDateReading[];
  /**
   * How it is written.
   */
  text: string;
}
/**
 * A text read in one order.
 */
export interface TableDateReading {
  /**
   * The day that it is then.
   */
  date: string;
  /**
   * The order.
   */
  order: DateOrder;
}
/**
 * A field that a column can hold.
 */
export interface TableField {
  /**
   * Its id in mappings.
   */
  id: string;
  /**
   * Whether every row needs it.
   */
  required: boolean;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * How a sheet is read as a table. What is left out is found by looking.
 */
export interface TableMapping {
  /**
   * What a cell without anything means.
   */
  blank_cells: BlankCells & string;
  /**
   * The field that each column holds, by the letters of the column; columns that are left out are not taken.
   */
  columns: {
    [k: string]: string;
  } | null;
  /**
   * In which order the numbers of days are written.
   */
  date_order: DateOrder | null;
  /**
   * The row of the headings; 0 where there are none.
   */
  heading_row: number | null;
  /**
   * What becomes of people who are not in the project.
   */
  unknown_people: UnknownPeople & string;
}
/**
 * A row of a table, and what becomes of it.
 */
export interface TableRowView {
  /**
   * What of it changes, in words.
   */
  changes: string[];
  /**
   * What the person should know.
   */
  notes: string[];
  /**
   * What becomes of it.
   */
  outcome: RowOutcome;
  /**
   * Why it is not taken.
   */
  problems: TableProblem[];
  /**
   * Its reference in the project, such as `R-07`; none for people, and for a row that is not taken.
   */
  ref: string | null;
  /**
   * Its number, as spreadsheets count.
   */
  row: number;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What was understood, cell by cell; blank ones left out.
   */
  values: TableValue[];
}
/**
 * Something that keeps a row from being taken.
 */
export interface TableProblem {
  /**
   * The cell.
   */
  cell: string;
  /**
   * The field, by id.
   */
  field: string | null;
  /**
   * What is wrong, in a sentence that begins with the cell.
   */
  sentence: string;
}
/**
 * A cell, as it was understood.
 */
export interface TableValue {
  /**
   * The cell.
   */
  cell: string;
  /**
   * The field, by id.
   */
  field: string;
  /**
   * What was understood, or what stands there where nothing was.
   */
  shown: string;
}
/**
 * Somebody who is named and not in the project.
 */
export interface UnknownPerson {
  /**
   * The cells that name them.
   */
  cells: string[];
  /**
   * The name, as it stands there.
   */
  name: string;
}
/**
 * The library of risks.
 */
export interface LibraryView {
  /**
   * Its entries, by code.
   */
  entries: LibraryRow[];
}
/**
 * A risk that implementations commonly meet.
 */
export interface LibraryRow {
  /**
   * The heading it is listed under.
   */
  category: string;
  /**
   * What may bring it about.
   */
  cause: string;
  /**
   * Its code, such as `RK-07`.
   */
  code: string;
  /**
   * What would follow.
   */
  effect: string;
  /**
   * An impact to begin with, 1 to 5.
   */
  impact: number;
  /**
   * A likelihood to begin with, 1 to 5.
   */
  likelihood: number;
  /**
   * What to do.
   */
  plan: string;
  /**
   * The sort of answer.
   */
  response: RiskResponse;
  /**
   * The open risk that was made from it: `R-07`.
   */
  taken: string | null;
  /**
   * What may happen.
   */
  title: string;
  /**
   * What shows that it is about to happen.
   */
  trigger: string;
}
/**
 * What fills one week of one person.
 */
export interface OverBooking {
  /**
   * Working days there are.
   */
  available_days: string;
  /**
   * The work, the largest first.
   */
  items: LoadItem[];
  /**
   * The Monday of the week.
   */
  monday: string;
  /**
   * What would come of moving all that can be moved; none where nothing can.
   */
  move: MoveOffer | null;
  /**
   * What they are called.
   */
  name: string;
  /**
   * Planned work in percent of the days there are; none where there is no day.
   */
  percent: number | null;
  /**
   * The person.
   */
  person: string;
  /**
   * Working days of planned work, to a tenth.
   */
  planned_days: string;
}
/**
 * One piece of work in a week.
 */
export interface LoadItem {
  /**
   * Working days of it in the week, to a tenth.
   */
  days: string;
  /**
   * The record.
   */
  id: string;
  /**
   * What sort of work.
   */
  kind: LoadKind;
  /**
   * How it could be moved.
   */
  move: LoadMove | null;
  /**
   * What people call it: `2.1`, `A-33`; may be empty.
   */
  ref: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * Why it stays; none of meetings and recurring work.
   */
  why_not: string | null;
}
/**
 * How one piece of work could be moved.
 */
export interface LoadMove {
  /**
   * The acts that do it.
   */
  commands: unknown[];
  /**
   * What a button says.
   */
  label: string;
}
/**
 * What would come of moving all that can be moved out of a week.
 */
export interface MoveOffer {
  /**
   * The acts that do it.
   */
  commands: unknown[];
  /**
   * How many pieces of work move.
   */
  count: number;
  /**
   * The load of the week then, in percent.
   */
  percent_after: number;
  /**
   * The same with what it does to the next gate, as a sentence.
   */
  sentence: string;
}
/**
 * All meetings, the latest first.
 */
export interface MeetingsView {
  /**
   * The meetings.
   */
  meetings: MeetingRow[];
  /**
   * The next one to come.
   */
  next: string | null;
}
/**
 * A meeting.
 */
export interface MeetingRow {
  /**
   * Actions raised at it.
   */
  actions: number;
  /**
   * Who came, or is asked to come, by name.
   */
  attendees: PersonRow[];
  /**
   * The day.
   */
  date: string;
  /**
   * Decisions taken at it.
   */
  decisions: number;
  /**
   * Who came and is not in the project.
   */
  guests: string;
  /**
   * Whether it has taken place.
   */
  held: boolean;
  /**
   * How long it takes each of those who come, in hours.
   */
  hours: number | null;
  /**
   * The record.
   */
  id: string;
  /**
   * What sort of meeting it is.
   */
  kind: MeetingKind;
  /**
   * Those of them that are open.
   */
  open_actions: number;
  /**
   * Where, or how to join.
   */
  place: string;
  /**
   * What people call it: `M-04`.
   */
  ref: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A person as lists of them have it.
 */
export interface PersonRow {
  /**
   * The record.
   */
  id: string;
  /**
   * The name people know them by.
   */
  name: string;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  short: string;
}
/**
 * The minutes of a meeting, or before it the agenda.
 */
export interface MinutesView {
  /**
   * Actions raised at it.
   */
  actions: number;
  /**
   * Who came, or is asked to come, by name.
   */
  attendees: PersonRow[];
  /**
   * Actions raised before it and not done before it.
   */
  carried: ActionRow[];
  /**
   * The day.
   */
  date: string;
  /**
   * Decisions taken at it.
   */
  decisions: number;
  /**
   * Who came and is not in the project.
   */
  guests: string;
  /**
   * Whether it has taken place.
   */
  held: boolean;
  /**
   * How long it takes each of those who come, in hours.
   */
  hours: number | null;
  /**
   * The record.
   */
  id: string;
  /**
   * What a management review is told, in order.
   */
  inputs: ReviewRow[];
  /**
   * What sort of meeting it is.
   */
  kind: MeetingKind;
  /**
   * What was said.
   */
  notes: string;
  /**
   * Those of them that are open.
   */
  open_actions: number;
  /**
   * What comes of a management review, in order.
   */
  outputs: ReviewRow[];
  /**
   * Where, or how to join.
   */
  place: string;
  /**
   * Actions raised at it.
   */
  raised: ActionRow[];
  /**
   * What people call it: `M-04`.
   */
  ref: string;
  /**
   * Decisions taken at it.
   */
  taken: DecisionRow[];
  /**
   * What it is called.
   */
  title: string;
  /**
   * Decisions to be taken at it, and those needed by its day that no other meeting has.
   */
  to_take: DecisionRow[];
}
/**
 * A topic of a management review.
 */
export interface ReviewRow {
  /**
   * The record.
   */
  id: string;
  /**
   * What was said or decided.
   */
  text: string;
  /**
   * What it is about.
   */
  topic: string;
}
/**
 * A decision.
 */
export interface DecisionRow {
  /**
   * What one has to know to decide.
   */
  background: string;
  /**
   * Who is to take it.
   */
  forum: string;
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is open and was due before the status date.
   */
  late: boolean;
  /**
   * By how many working days of the project calendar. What was due on a Friday is late on the Saturday by none yet.
   */
  late_days: number;
  /**
   * The tasks that wait for it and the risks it answers, then the actions that come from it.
   */
  linked: Linked[];
  /**
   * The meeting at which it is to be taken or was taken.
   */
  meeting: Linked | null;
  /**
   * The day by which it is needed.
   */
  needed_by: string | null;
  /**
   * The options, in order.
   */
  options: OptionRow[];
  /**
   * What was decided, and why.
   */
  outcome: string;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * The day it was raised.
   */
  raised: string;
  /**
   * What people call it: `D-12`.
   */
  ref: string;
  /**
   * Where it stands.
   */
  state: DecisionState;
  /**
   * The day it was taken.
   */
  taken: string | null;
  /**
   * Who took it.
   */
  taken_by: string;
  /**
   * What is to be decided.
   */
  title: string;
}
/**
 * One of the ways in which a question can be decided.
 */
export interface OptionRow {
  /**
   * Whether it is the one that was chosen.
   */
  chosen: boolean;
  /**
   * What it costs.
   */
  cost: number | null;
  /**
   * What would follow.
   */
  effect: string;
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is the one that is recommended.
   */
  recommended: boolean;
  /**
   * What would be done.
   */
  title: string;
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
 * Processes against people, roles and parties.
 */
export interface OwnersView {
  /**
   * The status date.
   */
  as_of: string;
  /**
   * The people, by name.
   */
  columns: RaciColumn[];
  /**
   * People who have more to do than days in some week of the next twelve.
   */
  over_booked: number;
  /**
   * The last day of the last of these weeks.
   */
  over_until: string | null;
  /**
   * The parties, by name.
   */
  parties: RaciColumn[];
  /**
   * The roles, by title.
   */
  roles: RaciColumn[];
  /**
   * The processes and topics, in the order of their clauses.
   */
  topics: Topic[];
  /**
   * How many of them a person answers for.
   */
  topics_with_a: number;
}
/**
 * Somebody who can take part.
 */
export interface RaciColumn {
  /**
   * When a person is away.
   */
  absences: Absence[];
  /**
   * The calendar a person follows, where that is not the project calendar.
   */
  calendar: string | null;
  /**
   * Whether nobody else follows it.
   */
  calendar_own: boolean;
  /**
   * Where to reach a person.
   */
  email: string | null;
  /**
   * The person who fills a role.
   */
  holder?: string | null;
  /**
   * What they hold.
   */
  holds: Holding[];
  /**
   * The record.
   */
  id: string;
  /**
   * Who it is.
   */
  kind: ColumnKind;
  /**
   * Processes and activities in which they have any letter.
   */
  marks: number;
  /**
   * What it is called.
   */
  name: string;
  /**
   * Tasks they answer for that are not done.
   */
  open_tasks: number;
  /**
   * How a party stands to the organisation.
   */
  party_kind?: PartyKind | null;
  /**
   * A few letters, unique among people, among roles and among parties.
   */
  short: string;
  /**
   * The job title of a person, the code of a role, the contact of a party.
   */
  title: string;
  /**
   * The part of the organisation a person works in.
   */
  unit: string | null;
  /**
   * The days of the week on which a person works, Monday first, as `1111100`.
   */
  week: string | null;
}
/**
 * A process, or a topic that is answered for like one.
 */
export interface Topic {
  /**
   * Its activities, in order.
   */
  activities: TopicActivity[];
  /**
   * Who takes part, all three sorts side by side.
   */
  cells: RaciCell[];
  /**
   * Its clause, or the heading that its clauses share; empty without any.
   */
  clause: string;
  /**
   * The clauses it serves.
   */
  clauses: string[];
  /**
   * Its code in the catalogue; none for a topic of the organisation's own.
   */
  code: string | null;
  /**
   * What is missing or double.
   */
  gaps: RaciGap[];
  /**
   * The record.
   */
  id: string;
  /**
   * The person who manages it.
   */
  manager: string | null;
  /**
   * The person who owns it.
   */
  owner: string | null;
  /**
   * The role that owns it where no person is named.
   */
  owner_role: string | null;
  /**
   * Activities that the catalogue proposes while there is none yet.
   */
  proposal: number;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * An activity of a process.
 */
export interface TopicActivity {
  /**
   * Who takes part.
   */
  cells: RaciCell[];
  /**
   * What is missing or double.
   */
  gaps: RaciGap[];
  /**
   * The record.
   */
  id: string;
  /**
   * What is done.
   */
  name: string;
}
/**
 * How one takes part.
 */
export interface RaciCell {
  /**
   * The person, role or party.
   */
  column: string;
  /**
   * What counts, in the order A, R, C, I.
   */
  letters: string;
  /**
   * What was set for them alone.
   */
  own: string;
  /**
   * What comes by the roles a person fills.
   */
  via: ViaRole[];
}
/**
 * Letters that come by a role.
 */
export interface ViaRole {
  /**
   * Its letters.
   */
  letters: string;
  /**
   * The role.
   */
  role: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * What is missing or double in who takes part.
 */
export interface RaciGap {
  /**
   * The same as a sentence.
   */
  sentence: string;
  /**
   * What could be done about it.
   */
  suggestion: GapSuggestion | null;
  /**
   * What.
   */
  what: GapKind;
}
/**
 * Who could fill a gap: the one who does the work already.
 */
export interface GapSuggestion {
  /**
   * The acts that do it.
   */
  commands: unknown[];
  /**
   * What a button says.
   */
  label: string;
  /**
   * What they are called.
   */
  name: string;
  /**
   * The person.
   */
  person: string;
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
   * When they are away.
   */
  absences: Absence[];
  /**
   * The calendar they follow, where that is not the project calendar.
   */
  calendar: string | null;
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
   * A few letters that nobody else has.
   */
  short: string;
  /**
   * What they do in the organisation.
   */
  title: string;
  /**
   * The part of the organisation they work in.
   */
  unit: string | null;
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
 * All registers, closed entries too.
 */
export interface RaidView {
  /**
   * Open actions, the next due first, then those done, the latest first.
   */
  actions: ActionRow[];
  /**
   * The status date.
   */
  as_of: string;
  /**
   * Open assumptions, the next to be checked first, then those checked.
   */
  assumptions: AssumptionRow[];
  /**
   * How many there are.
   */
  counts: RaidCounts;
  /**
   * Decisions that are needed, the next first, then those taken, the latest first.
   */
  decisions: DecisionRow[];
  /**
   * Open dependencies, the next needed first, then those met.
   */
  dependencies: DependencyRow[];
  /**
   * Open issues, the gravest first, then closed ones.
   */
  issues: IssueRow[];
  /**
   * Who can own something, by name.
   */
  people: PersonRow[];
  /**
   * What can be threatened, by title.
   */
  processes: ProcessName[];
  /**
   * Open risks, the gravest first, then closed ones.
   */
  risks: RiskRow[];
  /**
   * What the grades of risks mean.
   */
  scale: Scale;
}
/**
 * How many entries of registers there are.
 */
export interface RaidCounts {
  /**
   * Open actions that are late.
   */
  actions_late: number;
  /**
   * Open actions.
   */
  actions_open: number;
  /**
   * Open risks that are amber.
   */
  amber: number;
  /**
   * Assumptions that were not checked.
   */
  assumptions_open: number;
  /**
   * Decisions that were taken.
   */
  decisions_made: number;
  /**
   * Decisions that are needed.
   */
  decisions_needed: number;
  /**
   * Dependencies that were not met.
   */
  dependencies_open: number;
  /**
   * Open issues.
   */
  issues: number;
  /**
   * Open risks that are red.
   */
  red: number;
  /**
   * Open risks.
   */
  risks: number;
}
/**
 * A dependency.
 */
export interface DependencyRow {
  /**
   * Whether it is open and promised for a day after the one by which it is needed.
   */
  at_risk: boolean;
  /**
   * Who is to give it, where that is no party.
   */
  from: string;
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is open and was due before the status date.
   */
  late: boolean;
  /**
   * By how many working days of the project calendar. What was due on a Friday is late on the Saturday by none yet.
   */
  late_days: number;
  /**
   * The tasks that wait for it.
   */
  linked: Linked[];
  /**
   * The day it was met.
   */
  met: string | null;
  /**
   * The day by which it is needed.
   */
  needed_by: string | null;
  /**
   * What else there is to know.
   */
  notes: string;
  /**
   * Whether it is yet to be met.
   */
  open: boolean;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * The party that is to give it.
   */
  party: Linked | null;
  /**
   * The day for which it is promised.
   */
  promised: string | null;
  /**
   * The day it was raised.
   */
  raised: string;
  /**
   * What people call it: `DP-03`.
   */
  ref: string;
  /**
   * What is needed.
   */
  title: string;
}
/**
 * An issue.
 */
export interface IssueRow {
  /**
   * The day it was closed.
   */
  closed: string | null;
  /**
   * What is known about it.
   */
  details: string;
  /**
   * The day by which it is to be put right.
   */
  due: string | null;
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is open and was due before the status date.
   */
  late: boolean;
  /**
   * By how many working days of the project calendar. What was due on a Friday is late on the Saturday by none yet.
   */
  late_days: number;
  /**
   * The tasks it holds up, then the actions that come from it.
   */
  linked: Linked[];
  /**
   * Whether it is open.
   */
  open: boolean;
  /**
   * Calendar days since then, up to the day it was closed.
   */
  open_days: number;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * The process it is about.
   */
  process: string | null;
  /**
   * The day it was raised.
   */
  raised: string;
  /**
   * What people call it: `I-09`.
   */
  ref: string;
  /**
   * How it was put right.
   */
  resolution: string;
  /**
   * The risk that happened.
   */
  risk: Linked | null;
  /**
   * How bad it is.
   */
  severity: Severity;
  /**
   * What is wrong.
   */
  title: string;
  /**
   * The colour of that.
   */
  tone: Rag;
}
/**
 * A process as lists of them have it.
 */
export interface ProcessName {
  /**
   * The record.
   */
  id: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A risk.
 */
export interface RiskRow {
  /**
   * The heading it is listed under.
   */
  category: string;
  /**
   * The day it was closed.
   */
  closed: string | null;
  /**
   * The day by which the response is due.
   */
  due: string | null;
  /**
   * Likelihood times impact.
   */
  exposure: number;
  /**
   * The record.
   */
  id: string;
  /**
   * 1 to 5.
   */
  impact: number;
  /**
   * Whether it is open and was due before the status date.
   */
  late: boolean;
  /**
   * By how many working days of the project calendar. What was due on a Friday is late on the Saturday by none yet.
   */
  late_days: number;
  /**
   * 1 to 5.
   */
  likelihood: number;
  /**
   * Whether it is open.
   */
  open: boolean;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * The process it threatens.
   */
  process: string | null;
  /**
   * How soon it may happen.
   */
  proximity: Proximity | null;
  /**
   * What people call it: `R-07`.
   */
  ref: string;
  /**
   * The same in words.
   */
  since: string;
  /**
   * What may happen.
   */
  title: string;
  /**
   * Red from 15, amber from 8.
   */
  tone: Rag;
  /**
   * How it has moved in these 28 days.
   */
  trend: TrendWord;
  /**
   * The exposure 28 days ago where it was another; none where it was the same, or the risk is new.
   */
  was: number | null;
}
/**
 * What the grades of risks mean, from 1 to 5.
 */
export interface Scale {
  /**
   * How much harm it would do.
   */
  impact: Step[];
  /**
   * How likely a risk is.
   */
  likelihood: Step[];
}
/**
 * One grade of a scale.
 */
export interface Step {
  /**
   * 1 to 5.
   */
  grade: number;
  /**
   * When it is given.
   */
  meaning: string;
  /**
   * What it is called.
   */
  name: string;
}
/**
 * Where every criterion stands.
 */
export interface ReadinessView {
  /**
   * The status date.
   */
  as_of: string;
  /**
   * Main clauses, headings and leaves, in order.
   */
  by_clause: ClauseStanding[];
  /**
   * By who brings criteria forward, by name; nobody last.
   */
  by_owner: OwnerStanding[];
  /**
   * By the phase in which criteria are to be largely achieved.
   */
  by_phase: PhaseStanding[];
  /**
   * The processes of the catalogue, by set and title.
   */
  by_process: ProcessStanding[];
  /**
   * The sets of processes of the edition of 2011, in order; none in that of 2018.
   */
  by_set: SetStanding[];
  /**
   * All criteria, by clause.
   */
  criteria: CriterionRow[];
  /**
   * All requirement criteria.
   */
  total: Standing;
  /**
   * Whether the organisation is ready for the stages of the audit.
   */
  verdicts: VerdictView[];
}
/**
 * Where a clause stands, with all that lies below it.
 */
export interface ClauseStanding {
  /**
   * Its number.
   */
  clause: string;
  /**
   * How many criteria are rated, in percent.
   */
  coverage_percent: number;
  /**
   * How many requirement criteria there are.
   */
  criteria: number;
  /**
   * The ratings on the axis “defined” alone.
   */
  defined: Spread;
  /**
   * How deep it lies; 0 for a main clause.
   */
  depth: number;
  /**
   * Rated fully achieved.
   */
  f: number;
  /**
   * Share minus planned share, in points of percent; negative where readiness is behind plan.
   */
  gap_points: number | null;
  /**
   * The codes of criteria of weight 2 that are rated N, in order: said before any percentage.
   */
  heavy_at_n: string[];
  /**
   * Rated largely achieved.
   */
  l: number;
  /**
   * Whether it has criteria itself.
   */
  leaf: boolean;
  /**
   * Rated not achieved.
   */
  n: number;
  /**
   * The ratings on the axis “operating” alone.
   */
  operating: Spread;
  /**
   * Rated partially achieved.
   */
  p: number;
  /**
   * The clause above it.
   */
  parent: string | null;
  /**
   * The share that was planned for the day, in percent; none where no criterion has a planned date.
   */
  planned_percent: number | null;
  /**
   * Sum of weight times (F 1, L 2/3, P 1/3, else 0) over the sum of weights, in percent.
   */
  share_percent: number;
  /**
   * What it is about.
   */
  title: string;
  /**
   * Not rated on both axes.
   */
  unrated: number;
  /**
   * The clause with the smallest share among those that have a rating; the first of equals.
   */
  weakest: string | null;
  /**
   * The rating of the clause as a whole: the band of its share; none while no criterion of it is rated.
   */
  whole: Rating | null;
}
/**
 * How many criteria have which rating.
 */
export interface Spread {
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
   * Not rated.
   */
  unrated: number;
}
/**
 * Where the criteria of a person stand.
 */
export interface OwnerStanding {
  /**
   * How many criteria are rated, in percent.
   */
  coverage_percent: number;
  /**
   * How many requirement criteria there are.
   */
  criteria: number;
  /**
   * The ratings on the axis “defined” alone.
   */
  defined: Spread;
  /**
   * Rated fully achieved.
   */
  f: number;
  /**
   * Share minus planned share, in points of percent; negative where readiness is behind plan.
   */
  gap_points: number | null;
  /**
   * The codes of criteria of weight 2 that are rated N, in order: said before any percentage.
   */
  heavy_at_n: string[];
  /**
   * Rated largely achieved.
   */
  l: number;
  /**
   * Rated not achieved.
   */
  n: number;
  /**
   * The ratings on the axis “operating” alone.
   */
  operating: Spread;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * Rated partially achieved.
   */
  p: number;
  /**
   * The share that was planned for the day, in percent; none where no criterion has a planned date.
   */
  planned_percent: number | null;
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
 * Where the criteria of a phase stand.
 */
export interface PhaseStanding {
  /**
   * How many criteria are rated, in percent.
   */
  coverage_percent: number;
  /**
   * How many requirement criteria there are.
   */
  criteria: number;
  /**
   * The ratings on the axis “defined” alone.
   */
  defined: Spread;
  /**
   * Rated fully achieved.
   */
  f: number;
  /**
   * Share minus planned share, in points of percent; negative where readiness is behind plan.
   */
  gap_points: number | null;
  /**
   * The gate that closes it.
   */
  gate: string | null;
  /**
   * The day on which that was passed, or is forecast.
   */
  gate_date: string | null;
  /**
   * The codes of criteria of weight 2 that are rated N, in order: said before any percentage.
   */
  heavy_at_n: string[];
  /**
   * Rated largely achieved.
   */
  l: number;
  /**
   * Rated not achieved.
   */
  n: number;
  /**
   * What it is called.
   */
  name: string;
  /**
   * The ratings on the axis “operating” alone.
   */
  operating: Spread;
  /**
   * Rated partially achieved.
   */
  p: number;
  /**
   * Phase 0 to 4.
   */
  phase: number;
  /**
   * The share that was planned for the day, in percent; none where no criterion has a planned date.
   */
  planned_percent: number | null;
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
 * Where a process stands, and how capable it is.
 */
export interface ProcessStanding {
  /**
   * How capable it is: a figure of its own.
   */
  capability: Capability;
  /**
   * The clauses it serves.
   */
  clauses: string[];
  /**
   * Its code in the catalogue.
   */
  code: string;
  /**
   * How many criteria are rated, in percent.
   */
  coverage_percent: number;
  /**
   * How many requirement criteria there are.
   */
  criteria: number;
  /**
   * The ratings on the axis “defined” alone.
   */
  defined: Spread;
  /**
   * Rated fully achieved.
   */
  f: number;
  /**
   * Share minus planned share, in points of percent; negative where readiness is behind plan.
   */
  gap_points: number | null;
  /**
   * The codes of criteria of weight 2 that are rated N, in order: said before any percentage.
   */
  heavy_at_n: string[];
  /**
   * Rated largely achieved.
   */
  l: number;
  /**
   * Rated not achieved.
   */
  n: number;
  /**
   * The ratings on the axis “operating” alone.
   */
  operating: Spread;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * Rated partially achieved.
   */
  p: number;
  /**
   * The share that was planned for the day, in percent; none where no criterion has a planned date.
   */
  planned_percent: number | null;
  /**
   * The record.
   */
  process: string;
  /**
   * The set of processes it belongs to in the edition of 2011; none in that of 2018.
   */
  set: string | null;
  /**
   * Sum of weight times (F 1, L 2/3, P 1/3, else 0) over the sum of weights, in percent.
   */
  share_percent: number;
  /**
   * What it is called.
   */
  title: string;
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
 * How capable a process is, by ISO/IEC 33020.
 */
export interface Capability {
  /**
   * The attributes, the lowest level first.
   */
  attributes: AttributeRow[];
  /**
   * 0 to 5.
   */
  level: number;
  /**
   * The name of the level.
   */
  name: string;
  /**
   * What the next level needs, as a sentence; empty at level 5.
   */
  next: string;
}
/**
 * Where a set of processes stands.
 */
export interface SetStanding {
  /**
   * How many criteria are rated, in percent.
   */
  coverage_percent: number;
  /**
   * How many requirement criteria there are.
   */
  criteria: number;
  /**
   * The ratings on the axis “defined” alone.
   */
  defined: Spread;
  /**
   * Rated fully achieved.
   */
  f: number;
  /**
   * Share minus planned share, in points of percent; negative where readiness is behind plan.
   */
  gap_points: number | null;
  /**
   * The codes of criteria of weight 2 that are rated N, in order: said before any percentage.
   */
  heavy_at_n: string[];
  /**
   * Rated largely achieved.
   */
  l: number;
  /**
   * Rated not achieved.
   */
  n: number;
  /**
   * The ratings on the axis “operating” alone.
   */
  operating: Spread;
  /**
   * Rated partially achieved.
   */
  p: number;
  /**
   * The share that was planned for the day, in percent; none where no criterion has a planned date.
   */
  planned_percent: number | null;
  /**
   * What it is called.
   */
  set: string;
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
 * A criterion, how it is rated and what is known of it.
 */
export interface CriterionRow {
  /**
   * Whether Amendment 1:2024 added it.
   */
  amendment_2024: boolean;
  /**
   * What it rests on.
   */
  basis: CriterionBasis;
  /**
   * The clause it belongs to.
   */
  clause: string;
  /**
   * Its code, such as `8.6.1-03`.
   */
  code: string;
  /**
   * How sure those who rated it were.
   */
  confidence: Confidence | null;
  /**
   * Whether it counts: only requirements do.
   */
  counts: boolean;
  /**
   * The rating on “defined”.
   */
  defined: Rating | null;
  /**
   * The target date.
   */
  due: string | null;
  /**
   * How many open findings point at it.
   */
  findings: number;
  /**
   * When the last of them will finish by the forecast.
   */
  forecast: string | null;
  /**
   * What is missing.
   */
  gap: string;
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is open and was due before the status date.
   */
  late: boolean;
  /**
   * By how many working days of the project calendar. What was due on a Friday is late on the Saturday by none yet.
   */
  late_days: number;
  /**
   * The rating on “operating”.
   */
  operating: Rating | null;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Where that owner is named.
   */
  owner_from: OwnerFrom | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * The phase by which it is to be largely achieved, 0 to 4.
   */
  phase: number;
  /**
   * When the last of them was to finish by the baseline.
   */
  planned: string | null;
  /**
   * The processes its clause belongs to.
   */
  processes: string[];
  /**
   * The day of the last rating.
   */
  rated: string | null;
  /**
   * The lower of the two; none while one of them is not rated.
   */
  rating: Rating | null;
  /**
   * How many open risks point at it.
   */
  risks: number;
  /**
   * By how many working days that is later than planned.
   */
  slip_days: number | null;
  /**
   * What is rated.
   */
  statement: string;
  /**
   * How many tasks lead to it.
   */
  tasks: number;
  /**
   * 2 where its absence would probably be a major nonconformity, else 1.
   */
  weight: number;
}
/**
 * Where a set of criteria stands: its readiness with what has to be said before and beside it.
 */
export interface Standing {
  /**
   * How many criteria are rated, in percent.
   */
  coverage_percent: number;
  /**
   * How many requirement criteria there are.
   */
  criteria: number;
  /**
   * The ratings on the axis “defined” alone.
   */
  defined: Spread;
  /**
   * Rated fully achieved.
   */
  f: number;
  /**
   * Share minus planned share, in points of percent; negative where readiness is behind plan.
   */
  gap_points: number | null;
  /**
   * The codes of criteria of weight 2 that are rated N, in order: said before any percentage.
   */
  heavy_at_n: string[];
  /**
   * Rated largely achieved.
   */
  l: number;
  /**
   * Rated not achieved.
   */
  n: number;
  /**
   * The ratings on the axis “operating” alone.
   */
  operating: Spread;
  /**
   * Rated partially achieved.
   */
  p: number;
  /**
   * The share that was planned for the day, in percent; none where no criterion has a planned date.
   */
  planned_percent: number | null;
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
 * Whether the organisation is ready for a stage.
 */
export interface VerdictView {
  /**
   * Its conditions.
   */
  conditions: ConditionView[];
  /**
   * How many things are missing.
   */
  missing: number;
  /**
   * Whether nothing is missing.
   */
  ready: boolean;
  /**
   * The verdict as a sentence.
   */
  sentence: string;
  /**
   * 1 or 2.
   */
  stage: number;
}
/**
 * A condition with what is missing.
 */
export interface ConditionView {
  /**
   * A fixed word: `heavy_criteria`, `documents`, `clauses`, `axes`, `window`, `internal_audit`, `management_review`.
   */
  id: string;
  /**
   * Whether it is met.
   */
  met: boolean;
  /**
   * What is missing.
   */
  todo: TodoRow[];
  /**
   * The condition as a sentence.
   */
  what: string;
}
/**
 * One thing that is missing.
 */
export interface TodoRow {
  /**
   * The record, or the number of the clause; empty for something that is not there yet.
   */
  id: string;
  /**
   * What it is about.
   */
  kind: TodoKind;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * What people call it in short.
   */
  ref: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What is missing, as a sentence.
   */
  what: string;
}
/**
 * Readiness over time. Percents are whole.
 */
export interface ReadinessTrend {
  /**
   * The status date.
   */
  as_of: string;
  /**
   * The same by the forecast.
   */
  forecast: CurvePoint[];
  /**
   * By what its rows are put together.
   */
  group: ReadinessGroup;
  /**
   * The planned curve by the baseline: a point where it steps.
   */
  planned: CurvePoint[];
  /**
   * The last working day of each month since something was rated, and the status date.
   */
  points: TrendPoint[];
  /**
   * The sets of criteria that are followed one by one.
   */
  rows: TrendRow[];
  /**
   * Requirement criteria without a planned date.
   */
  unplanned: number;
}
/**
 * A step of a curve.
 */
export interface CurvePoint {
  /**
   * The day.
   */
  date: string;
  /**
   * The share from that day on.
   */
  percent: number;
}
/**
 * Readiness on a day.
 */
export interface TrendPoint {
  /**
   * How much was rated.
   */
  coverage_percent: number;
  /**
   * The day.
   */
  date: string;
  /**
   * Rated fully achieved.
   */
  f: number;
  /**
   * Share minus planned share.
   */
  gap_points: number | null;
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
   * The share that was planned for the day, by the present baseline.
   */
  planned_percent: number | null;
  /**
   * How many entries the log had at its end: looking at that shows the day.
   */
  revision: number;
  /**
   * The rows, in order.
   */
  rows: RowPoint[];
  /**
   * The share.
   */
  share_percent: number;
  /**
   * Not rated.
   */
  unrated: number;
}
/**
 * A row on a day.
 */
export interface RowPoint {
  /**
   * Share minus planned share.
   */
  gap_points: number | null;
  /**
   * The share that was planned for the day.
   */
  planned_percent: number | null;
  /**
   * The share.
   */
  share_percent: number;
}
/**
 * A set of criteria that is followed over time: those that are in it now.
 */
export interface TrendRow {
  /**
   * The number of the clause or phase, or the record; empty for nobody.
   */
  id: string;
  /**
   * What people call it in short: the number of a clause; empty where there is no such thing.
   */
  ref: string;
  /**
   * What it is called; empty for nobody.
   */
  title: string;
}
/**
 * What a framework would let one propose.
 */
export interface ReuseView {
  /**
   * The framework.
   */
  framework: ReuseFramework;
  /**
   * Traps that concern the whole.
   */
  general_traps: string[];
  /**
   * Its name.
   */
  name: string;
  /**
   * What a reader has to know of the mapping.
   */
  note: string;
  /**
   * Every requirement criterion, by clause.
   */
  rows: ReuseRow[];
  /**
   * What the strengths of reuse mean.
   */
  strengths: StrengthMeaning[];
}
/**
 * What would be proposed for a criterion.
 */
export interface ReuseRow {
  /**
   * Its clause.
   */
  clause: string;
  /**
   * Its code.
   */
  code: string;
  /**
   * The rating on “defined”.
   */
  defined: Rating | null;
  /**
   * What can be reused and what has to be added: written as the gap.
   */
  gap: string;
  /**
   * The record.
   */
  id: string;
  /**
   * Somebody has rated it: nothing is proposed over that.
   */
  kept: boolean;
  /**
   * The rating on “operating”.
   */
  operating: Rating | null;
  /**
   * Where it is found in the framework.
   */
  places: string[];
  /**
   * What is proposed for both axes; none where nothing can be reused.
   */
  proposed: Rating | null;
  /**
   * What is rated.
   */
  statement: string;
  /**
   * How much can be reused.
   */
  strength: ReuseStrength;
  /**
   * What is easily got wrong.
   */
  trap: string | null;
  /**
   * Its weight.
   */
  weight: number;
}
/**
 * What a strength of reuse means.
 */
export interface StrengthMeaning {
  /**
   * What it means.
   */
  meaning: string;
  /**
   * The strength.
   */
  strength: ReuseStrength;
}
/**
 * A risk with all that is known of it.
 */
export interface RiskDetail {
  /**
   * The exposure once the plan is carried out.
   */
  after_exposure: number | null;
  /**
   * The impact once the plan is carried out.
   */
  after_impact: number | null;
  /**
   * The likelihood once the plan is carried out.
   */
  after_likelihood: number | null;
  /**
   * The colour of that.
   */
  after_tone: Rag | null;
  /**
   * Its exposure at the ends of months, and now.
   */
  burn_down: BurnStepRow[];
  /**
   * The heading it is listed under.
   */
  category: string;
  /**
   * What may bring it about.
   */
  cause: string;
  /**
   * The day it was closed.
   */
  closed: string | null;
  /**
   * Why it was closed.
   */
  closing: string;
  /**
   * Working days by which the tasks it threatens are late if it happens.
   */
  delay_days: number | null;
  /**
   * The day by which the response is due.
   */
  due: string | null;
  /**
   * What would follow.
   */
  effect: string;
  /**
   * Likelihood times impact.
   */
  exposure: number;
  /**
   * What is done if it happens all the same.
   */
  fallback: string;
  /**
   * The record.
   */
  id: string;
  /**
   * 1 to 5.
   */
  impact: number;
  /**
   * Whether it is open and was due before the status date.
   */
  late: boolean;
  /**
   * By how many working days of the project calendar. What was due on a Friday is late on the Saturday by none yet.
   */
  late_days: number;
  /**
   * Its code in the library.
   */
  library: string | null;
  /**
   * 1 to 5.
   */
  likelihood: number;
  /**
   * Tasks, criteria and parties; then the issues, decisions and actions that go back to it.
   */
  linked: Linked[];
  /**
   * Whether it is open.
   */
  open: boolean;
  /**
   * The person.
   */
  owner: string | null;
  /**
   * Their name.
   */
  owner_name: string | null;
  /**
   * The letters by which they are known where there is no room for the name.
   */
  owner_short: string | null;
  /**
   * What is done about it.
   */
  plan: string;
  /**
   * The process it threatens.
   */
  process: string | null;
  /**
   * How soon it may happen.
   */
  proximity: Proximity | null;
  /**
   * The day it was raised.
   */
  raised: string;
  /**
   * What people call it: `R-07`.
   */
  ref: string;
  /**
   * The sort of answer.
   */
  response: RiskResponse | null;
  /**
   * Its scores, the earliest first.
   */
  scores: ScoreRow[];
  /**
   * The same in words.
   */
  since: string;
  /**
   * What may happen.
   */
  title: string;
  /**
   * Red from 15, amber from 8.
   */
  tone: Rag;
  /**
   * How it has moved in these 28 days.
   */
  trend: TrendWord;
  /**
   * What shows that it is about to happen.
   */
  trigger: string;
  /**
   * The exposure 28 days ago where it was another; none where it was the same, or the risk is new.
   */
  was: number | null;
}
/**
 * How a risk was scored on a day.
 */
export interface ScoreRow {
  /**
   * Likelihood times impact.
   */
  exposure: number;
  /**
   * 1 to 5.
   */
  impact: number;
  /**
   * 1 to 5.
   */
  likelihood: number;
  /**
   * The day.
   */
  on: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * The colour of that.
   */
  tone: Rag;
}
/**
 * The schedule for a window: whole, or what differs from what it knows.
 */
export interface ScheduleNews {
  /**
   * What differs from the answer before.
   */
  differs: ScheduleDiffers | null;
  /**
   * Names this answer.
   */
  number: number;
  /**
   * All of it, where what the window knows is not what it was told last.
   */
  whole: ScheduleView | null;
}
/**
 * What differs between two answers.
 */
export interface ScheduleDiffers {
  /**
   * Rows of which something changed.
   */
  changed: RowDiffers[];
  /**
   * The number of the answer that this is to be laid over.
   */
  from: number;
  /**
   * Links that are new or changed.
   */
  links: LinkView[];
  /**
   * Links that are gone, by id.
   */
  links_gone: string[];
  /**
   * Rows that are new.
   */
  new: TaskView[];
  /**
   * The rows by id, top to bottom, where they are others or lie in another order.
   */
  order: string[] | null;
  /**
   * What is said of the plan as a whole.
   */
  plan: PlanSummary;
}
/**
 * What of a row differs.
 */
export interface RowDiffers {
  /**
   * Its fields that are there no longer.
   */
  gone?: string[];
  /**
   * The row.
   */
  id: string;
  /**
   * Its fields that hold something else now.
   */
  set: {
    [k: string]: unknown;
  };
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
   * The day to which it could move, where it lies in the week of the status date and may move to the week after.
   */
  may_move_to?: string | null;
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
   * Done, in percent; of a summary the share of the working days under it.
   */
  percent: number;
  /**
   * The person named for this row, or who fills its role.
   */
  person: string | null;
  /**
   * The processes it serves by its clauses, by id.
   */
  processes: string[];
  /**
   * The role that answers for it where no person was named.
   */
  role: string | null;
  /**
   * Finish minus finish in the baseline; none for a row the baseline does not know.
   */
  slip_days: number | null;
  /**
   * What that slip means by the thresholds of the project; none for a row the baseline does not know.
   */
  slip_rag?: Rag | null;
  /**
   * First day.
   */
  start: string;
  /**
   * How many steps it has.
   */
  steps: number;
  /**
   * How many of its steps are done.
   */
  steps_done: number;
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
 * What is said of the plan as a whole.
 */
export interface PlanSummary {
  /**
   * Rows that are set aside: they are in the file and count nowhere. In the order of their names.
   */
  aside: AsideRow[];
  /**
   * The baseline that rows are compared with, by name.
   */
  baseline?: string | null;
  /**
   * The calendars that rows can follow, by name.
   */
  calendars: string[];
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
   * The tasks that drive being ready, from the first on.
   */
  longest_path: string[];
  /**
   * The processes that tasks serve, by title.
   */
  processes: ServedProcess[];
  /**
   * The day of being ready for the stage 1 audit.
   */
  ready: string | null;
  /**
   * By how many working days of the project that is later than in the baseline; negative when earlier, none where the
   * baseline does not know the day.
   */
  ready_slip_days?: number | null;
  /**
   * First day of the earliest task.
   */
  start: string;
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
 * A process that tasks serve.
 */
export interface ServedProcess {
  /**
   * The record.
   */
  id: string;
  /**
   * What it is called.
   */
  title: string;
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
 * The computed schedule.
 */
export interface ScheduleView {
  /**
   * Rows that are set aside: they are in the file and count nowhere. In the order of their names.
   */
  aside: AsideRow[];
  /**
   * The baseline that rows are compared with, by name.
   */
  baseline?: string | null;
  /**
   * The calendars that rows can follow, by name.
   */
  calendars: string[];
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
   * Which task drives which, by id.
   */
  links: LinkView[];
  /**
   * The tasks that drive being ready, from the first on.
   */
  longest_path: string[];
  /**
   * The processes that tasks serve, by title.
   */
  processes: ServedProcess[];
  /**
   * The day of being ready for the stage 1 audit.
   */
  ready: string | null;
  /**
   * By how many working days of the project that is later than in the baseline; negative when earlier, none where the
   * baseline does not know the day.
   */
  ready_slip_days?: number | null;
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
 * The scope of a project.
 */
export interface ScopeView {
  /**
   * How many questions are answered wholly.
   */
  answered: number;
  /**
   * The questions in the order in which they are asked.
   */
  asked: AskedQuestion[];
  /**
   * Answers that differ from those of the latest version.
   */
  changed_since_version: number;
  /**
   * The statement as it follows from the answers, piece by piece.
   */
  draft: StatementPiece[];
  /**
   * How the draft has moved since that wording was written.
   */
  drift: ScopeDrift | null;
  /**
   * What was found: blockers first.
   */
  findings: ScopeFindingRow[];
  /**
   * What the plan has to follow of the scope.
   */
  follow: FollowRow[];
  /**
   * What was looked at and is in order.
   */
  in_order: InOrderRow[];
  /**
   * Whether missing answers count (`final`) or questions are still being answered (`draft`).
   */
  mode: string;
  /**
   * The questions that are not answered, or not wholly, in their order.
   */
  open: OpenQuestionRow[];
  /**
   * Blockers that nobody has accepted. They hold the approval.
   */
  open_blockers: number;
  /**
   * How many questions there are.
   */
  questions: number;
  /**
   * What the registers hold.
   */
  registers: ScopeRegisters;
  /**
   * The catalogue of services that the statement names.
   */
  service_catalogue: string | null;
  /**
   * The statement: in its own wording where it has one, else drafted, with an ellipsis where an answer is missing.
   */
  statement: string;
  /**
   * The verdict: `not applicable as scoped`, `applicable with problems` or `well-formed`.
   */
  verdict: string;
  /**
   * The versions that were approved, the latest first.
   */
  versions: ScopeVersionRow[];
  /**
   * Whether the statement has a wording of its own.
   */
  worded: boolean;
}
/**
 * A piece of the statement as it is drafted.
 */
export interface StatementPiece {
  /**
   * Whether an answer is missing here.
   */
  gap: boolean;
  /**
   * The question they come from; none for words that always stand there.
   */
  question: string | null;
  /**
   * The words, spaces around them included.
   */
  words: string;
}
/**
 * How the draft has moved since a wording of its own was written.
 */
export interface ScopeDrift {
  /**
   * The draft then and now, word by word.
   */
  draft: ToldWords[];
  /**
   * Words that have gone from the draft and still stand in the wording.
   */
  kept: string[];
  /**
   * Words that have come into the draft and are missing in the wording.
   */
  missing: string[];
}
/**
 * Words in the course of two texts.
 */
export interface ToldWords {
  /**
   * How they stand in both.
   */
  told: WordsTold;
  /**
   * The words.
   */
  words: string;
}
/**
 * A finding on the scope.
 */
export interface ScopeFindingRow {
  /**
   * Why it is lived with, where somebody has said so.
   */
  accepted: AcceptedRow | null;
  /**
   * What to do about it.
   */
  advice: string;
  /**
   * The questions whose answers its rule reads.
   */
  answers: string[];
  /**
   * The answers that cause it here, with the entries that do.
   */
  causes: ScopeCause[];
  /**
   * Numbers of the clauses it rests on.
   */
  clauses: string[];
  /**
   * The rule that makes it, such as `SUPPLIER-NO-CONTRACT`.
   */
  id: string;
  /**
   * What was found.
   */
  message: string;
  /**
   * `blocker`, `major`, `minor` or `info`.
   */
  severity: string;
}
/**
 * An answer that causes a finding.
 */
export interface ScopeCause {
  /**
   * Entries of a list or rows of a matrix; none where it is the answer as a whole.
   */
  entries: string[];
  /**
   * The question.
   */
  question: string;
}
/**
 * What is to be done in the plan.
 */
export interface FollowRow {
  /**
   * What is done.
   */
  act: FollowAct;
  /**
   * The item of the scope it is done for.
   */
  item: string | null;
  /**
   * The key by which `scope.follow` leaves it out.
   */
  key: string;
  /**
   * Who answers for it.
   */
  owner: string | null;
  /**
   * The row that is there already.
   */
  task: string | null;
  /**
   * The row, or the risk.
   */
  title: string;
  /**
   * Why, of a row that is set aside.
   */
  why: string;
}
/**
 * What was looked at and is in order.
 */
export interface InOrderRow {
  /**
   * What it is called in the catalogue, such as `CONTROL`.
   */
  id: string;
  /**
   * What is in order.
   */
  message: string;
  /**
   * The questions whose answers it rests on.
   */
  questions: string[];
}
/**
 * A question that is open.
 */
export interface OpenQuestionRow {
  /**
   * What is missing in the answer.
   */
  missing: MissingPart[];
  /**
   * The question.
   */
  question: string;
  /**
   * Whether the scope cannot be judged without an answer.
   */
  required: boolean;
  /**
   * In what way it is open.
   */
  state: AnswerState;
}
/**
 * What is missing in an answer.
 */
export interface MissingPart {
  /**
   * The entry or row; empty for the answer itself.
   */
  entry: string;
  /**
   * The field; empty for the whole entry.
   */
  field: string;
}
/**
 * What the registers hold.
 */
export interface ScopeRegisters {
  /**
   * Customers.
   */
  customers: CustomerRow[];
  /**
   * Other parties.
   */
  parties: PartyRow[];
  /**
   * Every process, with who operates and governs it.
   */
  processes: OperatedProcess[];
  /**
   * Services.
   */
  services: ServiceRow[];
  /**
   * Sites.
   */
  sites: SiteRow[];
  /**
   * Classes of technology.
   */
  technologies: TechnologyRow[];
  /**
   * Parts of the organisation.
   */
  units: UnitRow[];
}
/**
 * A customer.
 */
export interface CustomerRow {
  /**
   * The group by which the statement names it.
   */
  customer_group: string | null;
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it belongs to the same organisation.
   */
  kind: CustomerKind;
  /**
   * Whether it is left out of the scope.
   */
  left_out: boolean;
  /**
   * What it is called.
   */
  name: string;
  /**
   * People there who use the services.
   */
  users: number | null;
  /**
   * Why it is left out.
   */
  why: string;
}
/**
 * Another party.
 */
export interface PartyRow {
  /**
   * How its work is checked.
   */
  checks: string;
  /**
   * Whom to talk to there.
   */
  contact: string;
  /**
   * Whether there is a contract or agreement with it.
   */
  contract: boolean | null;
  /**
   * How many processes it governs.
   */
  governs: number;
  /**
   * The record.
   */
  id: string;
  /**
   * How it stands to the organisation.
   */
  kind: PartyKind;
  /**
   * What it is called.
   */
  name: string;
  /**
   * In how many processes it operates a part.
   */
  operates: number;
  /**
   * The person who looks after it.
   */
  owner: string | null;
  /**
   * What that person is called.
   */
  owner_name: string | null;
  /**
   * What it supplies or performs.
   */
  supplies: string;
}
/**
 * A process, and who operates and governs it.
 */
export interface OperatedProcess {
  /**
   * Clauses it serves.
   */
  clauses: string[];
  /**
   * The record.
   */
  id: string;
  /**
   * The parties that are involved, by name.
   */
  involved: InvolvedParty[];
  /**
   * Whether the organisation operates it.
   */
  performed: PerformedBy | null;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A party in a process.
 */
export interface InvolvedParty {
  /**
   * Whether somebody has looked at which control there is.
   */
  assessed: boolean;
  /**
   * The marks of control there is evidence for.
   */
  controls: string[];
  /**
   * Where that can be seen.
   */
  evidence: string;
  /**
   * Whether it governs the process.
   */
  governs: boolean;
  /**
   * What it is called.
   */
  name: string;
  /**
   * Whether it operates the process, wholly or in part.
   */
  operates: boolean;
  /**
   * The party.
   */
  party: string;
}
/**
 * A service.
 */
export interface ServiceRow {
  /**
   * How badly it is missed when it fails.
   */
  criticality: Criticality | null;
  /**
   * The ids of its customers.
   */
  customers: string[];
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is left out of the scope.
   */
  left_out: boolean;
  /**
   * What its customers call it.
   */
  name: string;
  /**
   * What its customers gain by it.
   */
  outcome: string;
  /**
   * Whether the organisation provides it.
   */
  performed: PerformedBy | null;
  /**
   * Of one that is left out: whether it can be told apart from those in scope.
   */
  separable: boolean | null;
  /**
   * The group by which the statement names it.
   */
  service_group: string | null;
  /**
   * Why it is left out.
   */
  why: string;
}
/**
 * A site.
 */
export interface SiteRow {
  /**
   * Whether people there are treated as a supplier.
   */
  as_supplier: boolean | null;
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is left out of the scope.
   */
  left_out: boolean;
  /**
   * What it is called.
   */
  name: string;
  /**
   * Whether people there operate processes of the scope.
   */
  operates: boolean | null;
  /**
   * What is done there.
   */
  purpose: string;
  /**
   * People who work there.
   */
  staff: number | null;
  /**
   * Why it is left out.
   */
  why: string;
}
/**
 * A class of technology.
 */
export interface TechnologyRow {
  /**
   * The record.
   */
  id: string;
  /**
   * Whether the scope is limited to it.
   */
  limits: boolean;
  /**
   * What it is called.
   */
  name: string;
}
/**
 * A part of the organisation.
 */
export interface UnitRow {
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is left out of the scope.
   */
  left_out: boolean;
  /**
   * What it is called.
   */
  name: string;
  /**
   * People in it.
   */
  staff: number | null;
  /**
   * Why it is left out.
   */
  why: string;
}
/**
 * A version of the scope that was approved.
 */
export interface ScopeVersionRow {
  /**
   * The day it was approved.
   */
  approved: string;
  /**
   * Who approved it.
   */
  approver: string;
  /**
   * The record.
   */
  id: string;
  /**
   * What it is called, such as `1.1`.
   */
  name: string;
  /**
   * What is new in it, and why.
   */
  note: string;
  /**
   * The day by which it is to be looked at again.
   */
  review: string | null;
  /**
   * The statement.
   */
  wording: string;
}
/**
 * What a change of the scope does.
 */
export interface ScopeChangeView {
  /**
   * The answers that change.
   */
  answers: ScopeAnswerChange[];
  /**
   * Criteria of the clauses it touches.
   */
  criteria: CriterionBrief[];
  /**
   * Documents that the rows it touches make.
   */
  documents: DocumentBrief[];
  /**
   * Findings that come.
   */
  findings_come: FindingBrief[];
  /**
   * Findings that go.
   */
  findings_go: FindingBrief[];
  /**
   * What the plan has to follow.
   */
  follow: FollowRow[];
  /**
   * The gates that move.
   */
  gates: GateShift[];
  /**
   * The day of being ready before and after; none in a plan without it.
   */
  goal: GoalShift | null;
  /**
   * What the person should know.
   */
  notes: string[];
  /**
   * Who answers for what it touches.
   */
  owners: string[];
  /**
   * Why the rules refuse it.
   */
  refused: string | null;
  /**
   * What it does to the next gate, or else to being ready, as a sentence; empty where it is refused.
   */
  sentence: string;
  /**
   * The statement, word by word; empty where it stays.
   */
  statement: ToldWords[];
  /**
   * Whether answers, statement or verdict change, or the plan has to follow.
   */
  touches: boolean;
  /**
   * The verdict then.
   */
  verdict_after: string;
  /**
   * The verdict now.
   */
  verdict_before: string;
  /**
   * The approved version that is left by it; none where no version is approved.
   */
  version: string | null;
}
/**
 * An answer, or an entry of one, that differs.
 */
export interface ScopeAnswerChange {
  /**
   * What it is, as JSON; none where it has gone.
   */
  after: string | null;
  /**
   * What it was, as JSON; none where it has come.
   */
  before: string | null;
  /**
   * The entry of a list, the row of a matrix or the field of the answer.
   */
  entry: string | null;
  /**
   * The question.
   */
  question: string;
}
/**
 * A criterion in short.
 */
export interface CriterionBrief {
  /**
   * Its clause.
   */
  clause: string;
  /**
   * Its code.
   */
  code: string;
}
/**
 * A document in short.
 */
export interface DocumentBrief {
  /**
   * Its code.
   */
  code: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A finding in short.
 */
export interface FindingBrief {
  /**
   * The rule that makes it.
   */
  id: string;
  /**
   * What is found.
   */
  message: string;
  /**
   * `blocker`, `major`, `minor` or `info`.
   */
  severity: string;
}
/**
 * Two versions of the scope, or a version and the present.
 */
export interface ScopeComparison {
  /**
   * The later; none for the present.
   */
  after: string | null;
  /**
   * The answers that differ, in the order of the questions.
   */
  answers: ScopeAnswerChange[];
  /**
   * The earlier of the two.
   */
  before: string;
  /**
   * The statements, word by word.
   */
  statement: ToldWords[];
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
   * Decisions that are needed, the next first.
   */
  decisions: NeededDecision[];
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
   * Open risks that are red or amber, the gravest first.
   */
  risks: OpenRisk[];
  /**
   * The route to certification.
   */
  route: RouteStretch[];
  /**
   * Where the scope stands.
   */
  scope: ScopeStanding;
  /**
   * The audit.
   */
  target: TargetStatus;
}
/**
 * A decision that somebody has to take.
 */
export interface NeededDecision {
  /**
   * Who is to take it.
   */
  forum: string;
  /**
   * The record.
   */
  id: string;
  /**
   * By how many working days it is late.
   */
  late_days: number;
  /**
   * The day by which it is needed.
   */
  needed_by: string | null;
  /**
   * What people call it: `D-12`.
   */
  ref: string;
  /**
   * What is to be decided.
   */
  title: string;
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
 * An open risk that is red or amber.
 */
export interface OpenRisk {
  /**
   * Likelihood times impact.
   */
  exposure: number;
  /**
   * The record.
   */
  id: string;
  /**
   * The name of who watches it.
   */
  owner: string | null;
  /**
   * What people call it: `R-07`.
   */
  ref: string;
  /**
   * What may happen.
   */
  title: string;
  /**
   * The colour of that.
   */
  tone: Rag;
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
 * Where the scope stands, in short.
 */
export interface ScopeStanding {
  /**
   * How many questions are answered wholly.
   */
  answered: number;
  /**
   * The day it was approved.
   */
  approved: string | null;
  /**
   * Who approved it.
   */
  approver: string | null;
  /**
   * Blockers that nobody has accepted.
   */
  blockers: number;
  /**
   * Answers that differ from those of that version.
   */
  changed: number;
  /**
   * Those findings, the gravest first.
   */
  findings: FindingBrief[];
  /**
   * The blockers of the final check that hold gate 0, by rule; none once it is passed.
   */
  holding: string[];
  /**
   * Major findings that nobody has accepted.
   */
  majors: number;
  /**
   * Minor findings that nobody has accepted.
   */
  minors: number;
  /**
   * How many questions there are.
   */
  questions: number;
  /**
   * The statement: in its own wording where it has one, else drafted.
   */
  statement: string;
  /**
   * The verdict: `not applicable as scoped`, `applicable with problems` or `well-formed`; judged as final once it can
   * be, see [`Project::scope_mode`].
   */
  verdict: string;
  /**
   * The latest version that was approved.
   */
  version: string | null;
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
 * All that is known of one row beside its dates.
 */
export interface TaskDetail {
  /**
   * The length if it goes badly.
   */
  badly_days: number | null;
  /**
   * The clauses it serves.
   */
  clauses: ServedClause[];
  /**
   * The documents it makes.
   */
  documents: MadeDocument[];
  /**
   * The record.
   */
  id: string;
  /**
   * Working days that are left.
   */
  left: Left;
  /**
   * What points at it: risks, issues, decisions, actions, assumptions and dependencies.
   */
  linked: Linked[];
  /**
   * What is done.
   */
  name: string;
  /**
   * The processes it serves by its clauses.
   */
  processes: Linked[];
  /**
   * The items of the scope it is done for: services, sites, other parties, each by name.
   */
  serves: ServedItem[];
  /**
   * Its steps, in order.
   */
  steps: StepRow[];
  /**
   * How many of them are done.
   */
  steps_done: number;
  /**
   * Its place in the plan.
   */
  wbs: string;
  /**
   * The length in working days if it goes well, where somebody has judged it.
   */
  well_days: number | null;
}
/**
 * A clause that a task serves.
 */
export interface ServedClause {
  /**
   * Its number.
   */
  clause: string;
  /**
   * How many criteria the clause and those below it have.
   */
  criteria: number;
  /**
   * How many of them are rated on both axes.
   */
  rated: number;
  /**
   * What it is about; empty for a number that the edition does not know.
   */
  title: string;
}
/**
 * A document that a task makes.
 */
export interface MadeDocument {
  /**
   * Its code, such as `DOC-01`.
   */
  code: string;
  /**
   * What it is called; the code where it is not among the documents of the project.
   */
  title: string;
}
/**
 * Working days that are left of a task.
 */
export interface Left {
  /**
   * If it goes badly, where somebody has judged it.
   */
  badly: number | null;
  /**
   * Most likely.
   */
  likely: number;
  /**
   * If it goes well, where somebody has judged it.
   */
  well: number | null;
}
/**
 * An item of the scope that a task is done for.
 */
export interface ServedItem {
  /**
   * The record.
   */
  id: string;
  /**
   * `service`, `site` or `party`.
   */
  kind: string;
  /**
   * Whether it has left the scope.
   */
  left_out: boolean;
  /**
   * What it is called.
   */
  name: string;
}
/**
 * A step of a task.
 */
export interface StepRow {
  /**
   * The day it was done.
   */
  done: string | null;
  /**
   * The day by which it is to be done.
   */
  due: string | null;
  /**
   * The record.
   */
  id: string;
  /**
   * Whether it is open and was due before the status date.
   */
  late: boolean;
  /**
   * By how many working days of the project calendar. What was due on a Friday is late on the Saturday by none yet.
   */
  late_days: number;
  /**
   * What is done.
   */
  name: string;
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
 * One week of one person.
 */
export interface WeekView {
  /**
   * When they are away in it.
   */
  absences: Absence[];
  /**
   * Actions that are due by the end of the week.
   */
  actions: WeekItem[];
  /**
   * Working days there are.
   */
  available_days: string;
  /**
   * Decisions they have to prepare, needed by the end of the week.
   */
  decisions: WeekItem[];
  /**
   * Tasks that should have been done by now.
   */
  late: WeekItem[];
  /**
   * Meetings of the week.
   */
  meetings: WeekItem[];
  /**
   * The Monday.
   */
  monday: string;
  /**
   * What they are called.
   */
  name: string;
  /**
   * Tasks that begin in the week after.
   */
  next: WeekItem[];
  /**
   * Planned work in percent of the days there are; none where there is no day.
   */
  percent: number | null;
  /**
   * The person.
   */
  person: string;
  /**
   * Working days of planned work, to a tenth.
   */
  planned_days: string;
  /**
   * Recurring work that is due in the week.
   */
  recurring: WeekItem[];
  /**
   * The Sunday.
   */
  sunday: string;
  /**
   * Tasks that run in the week or are due in it, and are not late.
   */
  tasks: WeekItem[];
}
/**
 * Something in a week.
 */
export interface WeekItem {
  /**
   * Working days of it in the week, to a tenth.
   */
  days: string | null;
  /**
   * Last day, or the day on which it is due.
   */
  finish: string | null;
  /**
   * The record.
   */
  id: string;
  /**
   * What sort of thing: `task`, `action`, `meeting`, `recurring`, `decision`.
   */
  kind: string;
  /**
   * What else there is to say: how late, how far, where.
   */
  note: string;
  /**
   * What people call it: `2.1`, `A-33`; may be empty.
   */
  ref: string;
  /**
   * First day.
   */
  start: string | null;
  /**
   * Its title.
   */
  title: string;
}
/**
 * Everyone's load, week by week.
 */
export interface WorkloadView {
  /**
   * The Monday of the first week.
   */
  from: string;
  /**
   * Weeks in which somebody has more to do than days: by week, then by person. What would come of moving work is told
   * of one week at a time, by `load`.
   */
  over: OverBooking[];
  /**
   * The people, by name.
   */
  rows: LoadRow[];
  /**
   * The weeks.
   */
  weeks: WorkWeek[];
}
/**
 * One person, week by week.
 */
export interface LoadRow {
  /**
   * In the order of the weeks.
   */
  loads: Load[];
  /**
   * What they are called.
   */
  name: string;
  /**
   * The person.
   */
  person: string;
}
/**
 * One person in one week.
 */
export interface Load {
  /**
   * Whether the person is away for some of it.
   */
  absence: boolean;
  /**
   * Working days there are.
   */
  available_days: string;
  /**
   * Planned work in percent of the days there are; none where there is no day.
   */
  percent: number | null;
  /**
   * Working days of planned work, to a tenth.
   */
  planned_days: string;
}
/**
 * A week.
 */
export interface WorkWeek {
  /**
   * Its Monday.
   */
  monday: string;
  /**
   * Its Sunday.
   */
  sunday: string;
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

// The types that cross to the window, under the names the pages use. They are made from the Rust side: see bindings.ts.
// Days are working days unless they say otherwise; dates are ISO text and inclusive; instants are UTC.

export type {
  Applied, AppError as BackendFault, Calls, CatalogueRole, Changed, ConstraintKind, DayOffView as DayOff, ExplainView, Feasibility, GateStatus,
  HistoryEntry, HistoryView, HomeView, InfoView, LinkView, MadeProject, MovedBy, NewProjectRequest, OpenTask, Overall, PackPreview, PastMoment, PeopleView,
  PersonView, PhaseStatus, Place, PlanWarning, Preview as ProjectPreview, ProfileView, ProjectBackups, ProjectSettingsView, Rag, Readiness,
  RecentProject, RoleView, RouteStretch, Rule, ScheduleView, ScreenItem as PackItem, ScreenPage as PackPage, SessionView, SettingsView,
  StatusView, TargetStatus, TaskView, ThenAndNow, UndoPreview, WhyStep, WorkProgress,
} from "./bindings";

import type { AwaitedCommand } from "./awaited";
import type { Command as KnownCommand } from "./bindings";

export type * from "./awaited";
export type * from "./awaited-sheets";
export type * from "./awaited-raid";
/** An act of a person. */
export type Command = KnownCommand | AwaitedCommand;
export type IsoDate = string;

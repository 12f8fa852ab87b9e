// The types that cross to the window, under the names the pages use. They are made from the Rust side: see bindings.ts.
// Days are working days unless they say otherwise; dates are ISO text and inclusive; instants are UTC. A week is `1111100`
// from Monday; shares and loads are percent.

export type {
  AttributeRow, Capability, CheckRow as CheckFinding, CheckRuleRow as CheckRule, ChecksView, ClauseStanding, ConditionView as Condition, Confidence, CriterionBasis, CriterionDetail, CriterionRow, CurvePoint,
  FrameworkReuse, LinkedTask, OwnerStanding, PhaseStanding, ProcessAttribute, ProcessStanding, Rating, RatingChange, RatingStep, ReadinessGroup, ReadinessTrend, ReadinessView, ReuseFramework, ReuseOfClause as FrameworkRow, ReuseRow, ReuseStrength, ReuseView,
  SetStanding, Spread, Standing, TodoRow as Todo, TrendPoint, VerdictView as Verdict,
  Absence, ActionRow, Done as Applied, AboutView as InfoView, AppError as BackendFault, AssumptionRow, AuditKind, AuditRow, AuditsView, BaselinesView, BaselineView, BudgetLineRow, BudgetSum, BudgetView, Calls,
  CatalogueRole, Changed, Command, ConstraintKind, CostKind, DateOrder, DayOffView as DayOff, DecisionRow, DependencyRow, EffectView, EraseBackup,
  EraseCandidate, Erased, ErasePlace, ErasePreview, ExplainView, ExportView, Feasibility, FindingGrade, FindingRow, GateStatus, HandOverView, HistoryEntry,
  HistoryView, Holding, HoldingKind, HomeView, IntakeView, IssueRow, LibraryRow as LibraryEntry, LibraryView, Linked, LinkView, Load, LoadItem, LoadRow,
  MadeProject, MeetingKind, MeetingRow, MeetingsView, MinutesView, MovedBy, MoveOffer, NewProjectRequest, OpenTask, OverBooking, Overall, OwnersView,
  PackPreview, PartyKind, PastMoment, PeopleView, PersonView, PhaseStatus, Place, PlanWarning, Preview as ProjectPreview, ProfileView, ProjectBackups, Proximity,
  ProjectSettingsView, RaciCell, RaciColumn, RaciGap, Rag, RaidView, Readiness, RecentProject, RecurringCycle, RecurringKind, RecurringRow, ReviewRow,
  RiskDetail, RiskResponse, RiskRow, RoleView, RouteStretch, RowOutcome, Rule, SavedView, ScheduleDiffers, ScheduleNews, ScheduleView, ScreenItem as PackItem, ScreenPage as PackPage, SessionView, SettingsView, Severity,
  AsideRow, FindingBrief, ServedItem, TaskKind, FollowAct, FollowRow, AnswerForm, AnswerState, AskedQuestion, FormField, FormValue, InvolvedParty, OperatedProcess, PartyRow, ScopeAnswerChange, ScopeCause, ScopeChangeView, ScopeComparison, ScopeDrift, ScopeFindingRow,
  ScopeMode, ScopeRegisters, ScopeStanding, ScopeVersionRow, ScopeView, ServiceRow, SiteRow, StatementPiece, TaskForAnswer, ToldWords,
  ShownTable, StatusView, Step, StepRow, TableColumn, TableDates, TableExportView, TableField, TableImportView, TableMapping, TableName, TableRowView, TargetFit, TargetStatus, TaskDetail, TaskView,
  ThenAndNow, Topic, TopicActivity, UndoPreview, UnknownPerson, WeekItem, WeekView, WhyStep, WorkProgress, WorkWeek, WorkloadView,
} from "./bindings";

import type { ActionRow, CheckRow, Command, Rag } from "./bindings";

export type Tone = Rag;
/** What mends what a standing check has found. */
export type CheckFix = CheckRow["fix"];
/** Who answers for something; nothing where nobody does. */
export type Owned = Pick<ActionRow, "owner" | "owner_name" | "owner_short">;
/** What a command is given beside the record it is about. */
export type Given<Do extends Command["do"]> = Omit<Extract<Command, { do: Do }>, "do" | "id">;
export type IsoDate = string;

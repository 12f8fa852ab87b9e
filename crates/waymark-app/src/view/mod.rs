//! What is shown of a project: typed answers that the window draws and the command line prints as JSON.
//!
//! Names of fields are a contract with scripts: they are added to, never renamed.

mod audits;
mod baselines;
mod budget;
mod checks;
mod effect;
mod explain;
mod hand_over;
mod history;
mod holding;
mod info;
mod intake;
mod look;
mod meetings;
mod owners;
mod past;
mod people;
mod plan_file;
mod project_settings;
mod raid;
mod readiness;
mod registers;
mod schedule;
mod schedule_news;
mod scope;
mod served;
mod session;
mod short;
mod status;
mod table;
mod task;
mod week;
mod workload;

pub use audits::{
    AuditRow, AuditState, AuditsView, CoveredClause, FindingRow, FindingState, RecurringCycle,
    RecurringRow, audits,
};
pub use baselines::{BaselineView, BaselinesView, baselines};
pub use budget::{BudgetLineRow, BudgetPhase, BudgetSum, BudgetView, CostRow, budget, kind_name};
pub use checks::{CheckRow, CheckRuleRow, ChecksView, checks};
pub use effect::{EffectView, GateShift, GoalShift, effect};
pub use explain::{ActsSince, ExplainView, MovedBy, explain};
pub use hand_over::{HandOverCount, HandOverView, hand_over_preview};
pub use history::{HistoryEntry, HistoryView, history, latest};
pub use holding::{Holding, HoldingKind};
pub use info::{AboutView, InfoView, about, info};
pub use intake::{ExportView, IntakeRow, IntakeView};
pub use look::{Lateness, Linked, LinkedKind, Owned, PersonRow};
pub use meetings::{MeetingRow, MeetingsView, MinutesView, ReviewRow, meetings, minutes};
pub use owners::{
    Absence, ColumnKind, GapKind, GapSuggestion, OwnersView, RaciCell, RaciColumn, RaciGap, Topic,
    TopicActivity, ViaRole, owners, topic,
};
pub use past::{
    LaterAct, Measure, ThenAndNow, UndoPreview, UndoneField, then_and_now, undo_preview,
};
pub use people::{PeopleView, PersonView, RoleView, people};
pub(crate) use plan_file::not_carried;
pub use plan_file::{NotCarried, NotCarriedRow, PlanFileSchedule, PlanFileTask, plan_file};
pub use project_settings::{ProjectSettingsView, project_settings};
pub use raid::{
    BurnStepRow, LibraryRow, LibraryView, ProcessName, RaidCounts, RaidView, RiskDetail, RiskRow,
    Scale, ScoreRow, Step, TrendWord, library, raid, risk,
};
pub use readiness::{
    AttributeRow, Capability, ClauseStanding, ConditionView, CriterionDetail, CriterionRow,
    CurvePoint, FrameworkReuse, LinkedBy, LinkedTask, NamedDocument, OwnerFrom, OwnerStanding,
    PhaseStanding, ProcessStanding, RatingChange, RatingGuidance, RatingStep, ReadinessGroup,
    ReadinessTrend, ReadinessView, ReuseOfClause, ReuseRow, ReuseView, RowPoint, SetStanding,
    StrengthMeaning, TodoKind, TodoRow, TrendPoint, TrendRow, VerdictView, criterion, readiness,
    readiness_trend, reuse,
};
pub use registers::{
    ActionRow, AssumptionRow, DecisionRow, DecisionState, DependencyRow, IssueRow, OptionRow,
};
pub use schedule::{AsideRow, PlanSummary, ScheduleView, TaskView, schedule, schedule_towards};
pub use schedule_news::{RowDiffers, ScheduleDiffers, ScheduleNews, ToldSchedule};
pub(crate) use scope::scope_of;
pub use scope::{
    AcceptedRow, AnswerForm, AnswerState, AskedQuestion, CriterionBrief, CustomerRow,
    DocumentBrief, FindingBrief, FollowAct, FollowRow, FormField, FormValue, InOrderRow,
    InvolvedParty, JudgedScope, MissingPart, OpenQuestionRow, OperatedProcess, PartyRow,
    ScopeAnswerChange, ScopeCause, ScopeChangeView, ScopeComparison, ScopeDrift, ScopeFindingRow,
    ScopeRegisters, ScopeStanding, ScopeVersionRow, ScopeView, ServiceRow, SiteRow, StatementPiece,
    TaskForAnswer, TechnologyRow, ToldWords, UnitRow, WordsTold, read_answers, scope, scope_change,
    scope_comparison, scope_of_answers,
};
pub use served::ServedProcess;
pub use session::{PastMoment, SessionView, session};
pub use status::{NeededDecision, OpenRisk, StatusView, status};
pub use table::{
    RowOutcome, ShownCell, ShownColumn, ShownKind, ShownTable, TableColumn, TableCounts,
    TableDateExample, TableDateReading, TableDates, TableExportView, TableField, TableImportView,
    TableProblem, TableRowView, TableValue, UnknownPerson,
};
pub use task::{Left, MadeDocument, ServedClause, ServedItem, StepRow, TaskDetail, task};
pub use waymark_planner::comparison::{LoneRow, RowSlip};
pub use week::{WeekItem, WeekView, week};
pub use workload::{
    Load, LoadItem, LoadKind, LoadMove, LoadRow, MoveOffer, OverBooking, WorkWeek, WorkloadView,
    load, workload,
};

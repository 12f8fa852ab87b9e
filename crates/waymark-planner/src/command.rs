//! Every act a person can do to a project, as data: what the window sends and what `apply` reads.
//!
//! A command is checked against the project and answered with changes; it never writes anything itself. The rules of
//! each area live in a module of their own below. The names are a contract with scripts: they are added to, never
//! renamed.

mod action;
mod aside;
mod assignment;
mod assumption;
mod audit;
mod budget;
mod calendar;
mod calendar_days;
mod charter;
mod course;
mod criterion;
mod decision;
mod dependency;
mod document;
mod duplicate;
mod estimate;
mod find;
mod follow;
mod given;
mod hand_over;
mod involvement;
mod issue;
mod link;
mod meeting;
mod party;
mod people;
mod person_days;
mod plan;
mod process;
mod raci;
mod recurring;
mod registers;
mod risk;
mod scope;
mod step;
mod take;
mod task;
mod task_dates;
mod task_days;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::change::Change;
use crate::draft::{Draft, IdSource};
use crate::project::Project;
use crate::refusal::Refusal;
use crate::value::Id;

pub use action::{ActionAdd, ActionDelete, ActionDone, ActionReopen, ActionSet};
pub use aside::{TaskBringBack, TaskServe, TaskServeNot, TaskSetAside};
pub use assignment::AssignmentSet;
pub use assumption::{
    AssumptionAdd, AssumptionDelete, AssumptionLink, AssumptionReopen, AssumptionSet,
    AssumptionSettle, AssumptionUnlink,
};
pub use audit::{
    AuditAdd, AuditClose, AuditDelete, AuditReopen, AuditSet, FindingAdd, FindingDelete, FindingDo,
    FindingReopen, FindingSet, FindingVerify,
};
pub use budget::{BudgetAdd, BudgetDelete, BudgetSet, CostAdd, CostDelete, CostSet};
pub(crate) use calendar::take_holidays;
pub use calendar::{
    CalendarAdd, CalendarDelete, CalendarSetBase, CalendarSetCountry, CalendarSetName,
    CalendarSetWeek, HOLIDAY_YEARS,
};
pub use calendar_days::{CalendarClose, CalendarOpen, CalendarWork};
pub use charter::{
    ProjectSetAudience, ProjectSetCurrency, ProjectSetExtent, ProjectSetLogo,
    ProjectSetOrganisation, ProjectSetStart, ProjectSetStatusDate, ProjectSetTarget,
    ProjectSetThresholds,
};
pub(crate) use charter::{book, extent};
pub use criterion::{
    CriterionLink, CriterionRate, CriterionReuse, CriterionSet, CriterionUnlink, RatedAxis,
};
pub use decision::{
    DecisionAdd, DecisionDelete, DecisionLink, DecisionReopen, DecisionSet, DecisionTake,
    DecisionUnlink, DecisionWithdraw, OptionAdd, OptionDelete, OptionSet,
};
pub use dependency::{
    DependencyAdd, DependencyDelete, DependencyLink, DependencyMeet, DependencyReopen,
    DependencySet, DependencyUnlink,
};
pub use document::{DocumentApprove, DocumentWithdraw};
pub use duplicate::TaskDuplicate;
pub use estimate::TaskSetEstimates;
pub use find::{find, find_calendar, find_person, find_role, find_row, find_task};
pub use follow::ScopeFollow;
pub use given::{Given, Named, Rule};
pub use hand_over::{HandedOver, PersonHandOver};
pub use involvement::{InvolvementDelete, InvolvementSet};
pub use issue::{IssueAdd, IssueClose, IssueDelete, IssueLink, IssueReopen, IssueSet, IssueUnlink};
pub use link::{LinkAdd, LinkDelete, LinkSetLag};
pub use meeting::{
    MeetingAdd, MeetingDelete, MeetingHold, MeetingReopen, MeetingSet, ReviewAdd, ReviewDelete,
    ReviewPrepare, ReviewSet,
};
pub use party::{PartyAdd, PartyDelete, PartySet};
pub use people::{
    PersonAdd, PersonDelete, PersonSetCalendar, PersonSetEmail, PersonSetName, PersonSetTitle,
    PersonSetUnit, RoleFill,
};
pub use person_days::{PersonAddAbsence, PersonRemoveAbsence, PersonSetWeek};
pub(crate) use plan::keep_dates;
pub use plan::{BaselineDelete, BaselineSet, BaselineSetName, BaselineTake, BaselineUse, TakenRow};
pub use process::{
    ActivityAdd, ActivityDelete, ActivityMove, ActivitySetName, ProcessAdd, ProcessDelete,
    ProcessRate, ProcessSet,
};
pub(crate) use raci::carry_processes;
pub use raci::{RaciPropose, RaciSet, proposed_for};
pub use recurring::{
    RecurringAdd, RecurringDelete, RecurringRecord, RecurringSet, RecurringUnrecord,
};
pub use registers::{
    CustomerAdd, CustomerDelete, CustomerSet, ServiceAdd, ServiceDelete, ServiceSet, SiteAdd,
    SiteDelete, SiteSet, TechnologyAdd, TechnologyDelete, TechnologySet, UnitAdd, UnitDelete,
    UnitSet,
};
pub use risk::{
    RiskAdd, RiskClose, RiskDelete, RiskHappen, RiskLink, RiskReopen, RiskScoreNow, RiskSet,
    RiskTake, RiskUnlink,
};
pub use scope::{
    ScopeAccept, ScopeApprove, ScopeDeleteVersion, ScopeSetAnswer, ScopeSetCatalogue,
    ScopeSetWording, ScopeUnaccept,
};
pub use step::{StepAdd, StepDelete, StepDone, StepMove, StepReopen, StepSet};
pub use take::{PlanTake, TakenLink, TakenTask};
pub use task::{
    TaskAdd, TaskAssign, TaskDelete, TaskMove, TaskSetCalendar, TaskSetClauses, TaskSetDeliverable,
    TaskSetName, TaskSetNotes,
};
pub use task_dates::{
    TaskSetActual, TaskSetConstraint, TaskSetDeadline, TaskSetDuration, TaskSetProgress,
    TaskSetRemaining,
};
pub use task_days::{TaskSetFinish, TaskSetStart};

/// What each command does with a draft.
pub(crate) trait Decide {
    /// Works the command out on the draft.
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal>;
}

/// What came of a command, beside its changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The id of the record it made, if it made one.
    pub made: Option<Id>,
    /// What the person should know although the command was carried out.
    pub notes: Vec<String>,
}

impl Outcome {
    fn made(id: Id) -> Outcome {
        Outcome {
            made: Some(id),
            notes: Vec::new(),
        }
    }
}

macro_rules! commands {
    ($($(#[$doc:meta])* $Command:ident = $name:literal),+ $(,)?) => {
        /// An act of a person.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(tag = "do")]
        pub enum Command { $($(#[$doc])* #[serde(rename = $name)] $Command($Command)),+ }

        impl Command {
            /// The names of all commands, in order.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// The name of this command.
            pub fn name(&self) -> &'static str {
                match self { $(Command::$Command(_) => $name),+ }
            }

            fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
                match self { $(Command::$Command(command) => command.decide(draft)),+ }
            }

            /// The JSON schema of each command by name.
            pub fn schemas() -> Vec<(&'static str, schemars::Schema)> {
                vec![$(($name, schemars::schema_for!($Command))),+]
            }
        }
    };
}

commands! {
    /// Names the organisation.
    ProjectSetOrganisation = "project.set_organisation",
    /// Books the stage 1 audit, or takes the booking away.
    ProjectSetTarget = "project.set_target",
    /// Pins the status date, or lets it be today again.
    ProjectSetStatusDate = "project.set_status_date",
    /// Sets from which slip on a date is amber and red.
    ProjectSetThresholds = "project.set_thresholds",
    /// Says for whom packs are written.
    ProjectSetAudience = "project.set_audience",
    /// Moves the first day of the plan.
    ProjectSetStart = "project.set_start",
    /// Says how many people and sites are in scope.
    ProjectSetExtent = "project.set_extent",
    /// Sets the currency of amounts.
    ProjectSetCurrency = "project.set_currency",
    /// Sets the logo that is printed on the cover of packs.
    ProjectSetLogo = "project.set_logo",
    /// Adds a calendar, for people or tasks that do not work as the project does.
    CalendarAdd = "calendar.add",
    /// Renames a calendar.
    CalendarSetName = "calendar.set_name",
    /// Bases a calendar on the days off of another.
    CalendarSetBase = "calendar.set_base",
    /// Removes a calendar; who followed it follows the project calendar then.
    CalendarDelete = "calendar.delete",
    /// Adds days on which nobody works, once or again and again.
    CalendarClose = "calendar.close",
    /// Adds days on which people work although week or holidays say otherwise.
    CalendarWork = "calendar.work",
    /// Takes a holiday, a closure or an extra working day away.
    CalendarOpen = "calendar.open",
    /// Sets the working week.
    CalendarSetWeek = "calendar.set_week",
    /// Takes the public holidays of another country.
    CalendarSetCountry = "calendar.set_country",
    /// Adds a person.
    PersonAdd = "person.add",
    /// Renames a person.
    PersonSetName = "person.set_name",
    /// Sets a person's job title.
    PersonSetTitle = "person.set_title",
    /// Sets a person's e-mail address.
    PersonSetEmail = "person.set_email",
    /// Sets the part of the organisation a person works in.
    PersonSetUnit = "person.set_unit",
    /// Says by which calendar a person works.
    PersonSetCalendar = "person.set_calendar",
    /// Sets the days of the week on which a person works.
    PersonSetWeek = "person.set_week",
    /// Adds days on which a person is away.
    PersonAddAbsence = "person.add_absence",
    /// Takes an absence of a person away.
    PersonRemoveAbsence = "person.remove_absence",
    /// Hands over what a person holds to another.
    PersonHandOver = "person.hand_over",
    /// Removes a person; what they held has no owner then.
    PersonDelete = "person.delete",
    /// Says who fills a role.
    RoleFill = "role.fill",
    /// Adds a process, or a topic that is answered for like one.
    ProcessAdd = "process.add",
    /// Changes what is said of a process.
    ProcessSet = "process.set",
    /// Rates how far a process has an attribute of capability.
    ProcessRate = "process.rate",
    /// Removes a process with its activities and RACI marks.
    ProcessDelete = "process.delete",
    /// Adds an activity to a process.
    ActivityAdd = "activity.add",
    /// Renames an activity.
    ActivitySetName = "activity.set_name",
    /// Moves an activity to another place in its process.
    ActivityMove = "activity.move",
    /// Removes an activity and its RACI marks.
    ActivityDelete = "activity.delete",
    /// Says how a person, a role or a party takes part in a process or activity.
    RaciSet = "raci.set",
    /// Takes the activities of the catalogue over, with the roles that take part in each.
    RaciPropose = "raci.propose",
    /// Adds a party: a supplier, or somebody else outside the organisational unit in scope.
    PartyAdd = "party.add",
    /// Changes what is said of a party.
    PartySet = "party.set",
    /// Removes a party.
    PartyDelete = "party.delete",
    /// Says how a party is involved in a process: whether it governs or operates it, and which control there is.
    InvolvementSet = "involvement.set",
    /// Says that a party is not involved in a process.
    InvolvementDelete = "involvement.delete",
    /// Adds a part of the organisation.
    UnitAdd = "unit.add",
    /// Changes what is said of a part of the organisation.
    UnitSet = "unit.set",
    /// Removes a part of the organisation.
    UnitDelete = "unit.delete",
    /// Adds a customer.
    CustomerAdd = "customer.add",
    /// Changes what is said of a customer.
    CustomerSet = "customer.set",
    /// Removes a customer.
    CustomerDelete = "customer.delete",
    /// Adds a site.
    SiteAdd = "site.add",
    /// Changes what is said of a site.
    SiteSet = "site.set",
    /// Removes a site.
    SiteDelete = "site.delete",
    /// Adds a class of technology.
    TechnologyAdd = "technology.add",
    /// Changes what is said of a class of technology.
    TechnologySet = "technology.set",
    /// Removes a class of technology.
    TechnologyDelete = "technology.delete",
    /// Adds a service.
    ServiceAdd = "service.add",
    /// Changes what is said of a service.
    ServiceSet = "service.set",
    /// Removes a service.
    ServiceDelete = "service.delete",
    /// Answers a question on scope, or says that the answer is not known yet.
    ScopeSetAnswer = "scope.answer",
    /// Words the scope statement in one's own way, or lets it follow from the answers again.
    ScopeSetWording = "scope.set_wording",
    /// Names the catalogue of services that the scope statement refers to.
    ScopeSetCatalogue = "scope.set_catalogue",
    /// Accepts a finding on the scope for a reason.
    ScopeAccept = "scope.accept",
    /// Says that a finding is not accepted after all.
    ScopeUnaccept = "scope.unaccept",
    /// Approves the scope: its statement becomes a version.
    ScopeApprove = "scope.approve",
    /// Brings the plan after the scope.
    ScopeFollow = "scope.follow",
    /// Removes a version of the scope.
    ScopeDeleteVersion = "scope.delete_version",
    /// Lets a person work on a task with a share of the day, or takes them off it.
    AssignmentSet = "assignment.set",
    /// Adds a row to the plan.
    TaskAdd = "task.add",
    /// Renames a row.
    TaskSetName = "task.set_name",
    /// Sets the length of a task.
    TaskSetDuration = "task.set_duration",
    /// Moves the start of a task to a day.
    TaskSetStart = "task.set_start",
    /// Lets a task finish on a day.
    TaskSetFinish = "task.set_finish",
    /// Sets how much of a task is done.
    TaskSetProgress = "task.set_progress",
    /// Sets the working days still to do.
    TaskSetRemaining = "task.set_remaining",
    /// Sets how long a task takes if it goes well and if it goes badly.
    TaskSetEstimates = "task.set_estimates",
    /// Adds a step to a task.
    StepAdd = "step.add",
    /// Changes what is said of a step.
    StepSet = "step.set",
    /// Moves a step among those of its task.
    StepMove = "step.move",
    /// Says that a step is done.
    StepDone = "step.done",
    /// Says that a step is not done after all.
    StepReopen = "step.reopen",
    /// Removes a step.
    StepDelete = "step.delete",
    /// Sets when work really began and ended.
    TaskSetActual = "task.set_actual",
    /// Sets the date by which a task was promised.
    TaskSetDeadline = "task.set_deadline",
    /// Binds the dates of a task beside its links.
    TaskSetConstraint = "task.set_constraint",
    /// Sets the notes of a task.
    TaskSetNotes = "task.set_notes",
    /// Sets what exists when a task is done.
    TaskSetDeliverable = "task.set_deliverable",
    /// Sets the clauses a task serves.
    TaskSetClauses = "task.set_clauses",
    /// Says that a row of the plan is done for a service, a site or a party.
    TaskServe = "task.serve",
    /// Says that it is not.
    TaskServeNot = "task.unserve",
    /// Sets a row aside: it stays in the file, and counts nowhere.
    TaskSetAside = "task.set_aside",
    /// Brings a row back that was set aside.
    TaskBringBack = "task.bring_back",
    /// Gives a task to a person, or back to its role.
    TaskAssign = "task.assign",
    /// Says by which calendar a task is worked on.
    TaskSetCalendar = "task.set_calendar",
    /// Moves a row to another place in the plan.
    TaskMove = "task.move",
    /// Copies a row and what lies under it.
    TaskDuplicate = "task.duplicate",
    /// Removes a row, what lies under it, and their links.
    TaskDelete = "task.delete",
    /// Lets one task drive another.
    LinkAdd = "link.add",
    /// Sets the wait a link adds.
    LinkSetLag = "link.set_lag",
    /// Removes a link.
    LinkDelete = "link.delete",
    /// Takes over rows and links of another plan.
    PlanTake = "plan.take",
    /// Keeps the present plan as a baseline, and measures slip against it from now on.
    BaselineSet = "baseline.set",
    /// Keeps dates that were agreed elsewhere as a baseline.
    BaselineTake = "baseline.take",
    /// Measures slip against another baseline.
    BaselineUse = "baseline.use",
    /// Renames a baseline.
    BaselineSetName = "baseline.set_name",
    /// Removes a baseline.
    BaselineDelete = "baseline.delete",
    /// Rates a criterion on one axis or both.
    CriterionRate = "criterion.rate",
    /// Changes what is said of a criterion.
    CriterionSet = "criterion.set",
    /// Says that a task leads to a criterion.
    CriterionLink = "criterion.link",
    /// Says that a task does not lead to a criterion.
    CriterionUnlink = "criterion.unlink",
    /// Takes over ratings that a framework proposes which is held already.
    CriterionReuse = "criterion.reuse",
    /// Says that a document is approved.
    DocumentApprove = "document.approve",
    /// Says that a document is not approved any more.
    DocumentWithdraw = "document.withdraw",
    /// Adds a risk, and scores it.
    RiskAdd = "risk.add",
    /// Changes what is said of a risk.
    RiskSet = "risk.set",
    /// Scores a risk on the status date.
    RiskScoreNow = "risk.score",
    /// Takes a risk of the library into the register.
    RiskTake = "risk.take",
    /// Closes a risk that threatens nothing any more.
    RiskClose = "risk.close",
    /// Opens a closed risk again.
    RiskReopen = "risk.reopen",
    /// Says that a risk has happened, and raises an issue.
    RiskHappen = "risk.happen",
    /// Links a risk with a task, criterion or party.
    RiskLink = "risk.link",
    /// Takes such a link away.
    RiskUnlink = "risk.unlink",
    /// Removes a risk and its scores.
    RiskDelete = "risk.delete",
    /// Adds an assumption.
    AssumptionAdd = "assumption.add",
    /// Changes what is said of an assumption.
    AssumptionSet = "assumption.set",
    /// Says whether an assumption held.
    AssumptionSettle = "assumption.settle",
    /// Opens an assumption again that was checked.
    AssumptionReopen = "assumption.reopen",
    /// Links an assumption with a task.
    AssumptionLink = "assumption.link",
    /// Takes such a link away.
    AssumptionUnlink = "assumption.unlink",
    /// Removes an assumption.
    AssumptionDelete = "assumption.delete",
    /// Adds an issue.
    IssueAdd = "issue.add",
    /// Changes what is said of an issue.
    IssueSet = "issue.set",
    /// Says that an issue was put right.
    IssueClose = "issue.close",
    /// Opens a closed issue again.
    IssueReopen = "issue.reopen",
    /// Links an issue with a task.
    IssueLink = "issue.link",
    /// Takes such a link away.
    IssueUnlink = "issue.unlink",
    /// Removes an issue.
    IssueDelete = "issue.delete",
    /// Adds a dependency.
    DependencyAdd = "dependency.add",
    /// Changes what is said of a dependency.
    DependencySet = "dependency.set",
    /// Says that what was needed is there.
    DependencyMeet = "dependency.meet",
    /// Says that what was needed is not there after all.
    DependencyReopen = "dependency.reopen",
    /// Links a dependency with a task.
    DependencyLink = "dependency.link",
    /// Takes such a link away.
    DependencyUnlink = "dependency.unlink",
    /// Removes a dependency.
    DependencyDelete = "dependency.delete",
    /// Adds a decision that somebody has to take.
    DecisionAdd = "decision.add",
    /// Changes what is said of a decision.
    DecisionSet = "decision.set",
    /// Takes a decision.
    DecisionTake = "decision.take",
    /// Says that nobody needs a decision any more.
    DecisionWithdraw = "decision.withdraw",
    /// Opens a decision again that was taken or withdrawn.
    DecisionReopen = "decision.reopen",
    /// Links a decision with a task or risk.
    DecisionLink = "decision.link",
    /// Takes such a link away.
    DecisionUnlink = "decision.unlink",
    /// Removes a decision and its options.
    DecisionDelete = "decision.delete",
    /// Adds an option to a decision.
    OptionAdd = "option.add",
    /// Changes what is said of an option.
    OptionSet = "option.set",
    /// Removes an option.
    OptionDelete = "option.delete",
    /// Adds an action.
    ActionAdd = "action.add",
    /// Changes what is said of an action.
    ActionSet = "action.set",
    /// Says that an action is done.
    ActionDone = "action.done",
    /// Says that an action is not done after all.
    ActionReopen = "action.reopen",
    /// Removes an action.
    ActionDelete = "action.delete",
    /// Adds a meeting.
    MeetingAdd = "meeting.add",
    /// Changes what is said of a meeting.
    MeetingSet = "meeting.set",
    /// Says that a meeting has taken place.
    MeetingHold = "meeting.hold",
    /// Says that a meeting has not taken place after all.
    MeetingReopen = "meeting.reopen",
    /// Removes a meeting.
    MeetingDelete = "meeting.delete",
    /// Adds a topic to a management review.
    ReviewAdd = "review.add",
    /// Changes a topic of a management review.
    ReviewSet = "review.set",
    /// Puts the usual inputs of a management review in.
    ReviewPrepare = "review.prepare",
    /// Removes a topic from a management review.
    ReviewDelete = "review.delete",
    /// Adds an audit.
    AuditAdd = "audit.add",
    /// Changes what is said of an audit.
    AuditSet = "audit.set",
    /// Says that an audit was done.
    AuditClose = "audit.close",
    /// Says that an audit is not done after all.
    AuditReopen = "audit.reopen",
    /// Removes an audit.
    AuditDelete = "audit.delete",
    /// Adds a finding.
    FindingAdd = "finding.add",
    /// Changes what is said of a finding.
    FindingSet = "finding.set",
    /// Says that a finding was put right.
    FindingDo = "finding.do",
    /// Says that what was done about a finding works.
    FindingVerify = "finding.verify",
    /// Opens a finding again.
    FindingReopen = "finding.reopen",
    /// Removes a finding.
    FindingDelete = "finding.delete",
    /// Adds work that comes again.
    RecurringAdd = "recurring.add",
    /// Changes what is said of work that comes again.
    RecurringSet = "recurring.set",
    /// Records that recurring work was done.
    RecurringRecord = "recurring.record",
    /// Takes such a record away.
    RecurringUnrecord = "recurring.unrecord",
    /// Removes recurring work and its records.
    RecurringDelete = "recurring.delete",
    /// Adds a line to the budget.
    BudgetAdd = "budget.add",
    /// Changes a line of the budget.
    BudgetSet = "budget.set",
    /// Removes a line of the budget.
    BudgetDelete = "budget.delete",
    /// Adds a cost.
    CostAdd = "cost.add",
    /// Changes a cost.
    CostSet = "cost.set",
    /// Removes a cost.
    CostDelete = "cost.delete",
}

/// A command worked out: what it changes and what the project is then.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The changes, in order; empty where the project is so already.
    pub changes: Vec<Change>,
    /// The project with the changes applied.
    pub project: Project,
    /// What came of each command.
    pub outcomes: Vec<Outcome>,
}

impl Command {
    /// Works out commands that together are one act, on a project, without touching it.
    ///
    /// `today` is the clock's day; where the project pins its status date, that date counts instead.
    ///
    /// # Errors
    /// The position of the command that the rules refuse, counted from 0, and why.
    pub fn work_out(
        commands: &[Command],
        project: &Project,
        today: chrono::NaiveDate,
        ids: &mut dyn IdSource,
    ) -> Result<Decided, (usize, Refusal)> {
        let mut draft = Draft::new(project.clone(), ids, project.status_date(today));
        let mut outcomes = Vec::new();
        for (position, command) in commands.iter().enumerate() {
            outcomes.push(
                command
                    .decide(&mut draft)
                    .map_err(|refusal| (position, refusal))?,
            );
        }
        let last = commands.len().saturating_sub(1);
        let (changes, project) = draft.finish().map_err(|refusal| (last, refusal))?;
        Ok(Decided {
            changes,
            project,
            outcomes,
        })
    }
}

/// Reads a field that may be null but has to be there: a script that forgets it must not empty it.
fn nullable<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::deserialize(deserializer)
}

/// The schema of such a field: a value or null. Named by hand, because an `Option` would count as one to leave out.
fn nullable_schema<T: JsonSchema>(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    generator.subschema_for::<Option<T>>()
}

/// A name as people give it: trimmed, and not empty.
fn named(kind: crate::record::Kind, name: &str) -> Result<String, Refusal> {
    let name = name.trim();
    if name.is_empty() {
        Err(Refusal::Nameless { kind })
    } else {
        Ok(name.to_string())
    }
}

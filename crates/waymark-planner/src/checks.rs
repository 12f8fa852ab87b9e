//! The standing checks: what is wrong with the data of a project, whoever asks. Each finding names its rule, the record it
//! is about and what mends it; a finding is gone once that is done.
//!
//! Lateness alone is told elsewhere. Here stands what would make the plan or the readiness mislead: nobody answers,
//! nothing leads there, a date cannot hold, a follow-up was forgotten. Nothing is changed here.

mod rules;

use chrono::NaiveDate;
use serde::Serialize;
use waymark_words::{Phrase, phrase};

use crate::project::Project;
use crate::record::Kind;
use crate::value::Id;

/// How grave a finding is. Ordered, the gravest first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum CheckSeverity {
    /// A gate or the audit would fail on it.
    Blocker,
    /// It misleads, or will be missed.
    Caution,
}

/// What mends a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CheckFix {
    /// Somebody is named for it.
    Owner,
    /// A task is linked with it.
    Task,
    /// It gets another day.
    Due,
    /// It is rated.
    Rate,
    /// The link is removed.
    Unlink,
    /// It is mended on the page of the record.
    Open,
}

macro_rules! check_rules {
    ($($(#[$doc:meta])* $Rule:ident = $id:literal, $severity:ident, $fix:ident, $name:expr, $why:expr;)+) => {
        /// A rule that a project is held to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CheckRule { $($(#[$doc])* $Rule),+ }

        impl CheckRule {
            /// All rules, in the order in which they are told.
            pub const ALL: &'static [CheckRule] = &[$(CheckRule::$Rule),+];

            /// A fixed word for scripts.
            pub fn id(self) -> &'static str {
                match self { $(CheckRule::$Rule => $id),+ }
            }

            /// How grave it is.
            pub fn severity(self) -> CheckSeverity {
                match self { $(CheckRule::$Rule => CheckSeverity::$severity),+ }
            }

            /// What mends it.
            pub fn fix(self) -> CheckFix {
                match self { $(CheckRule::$Rule => CheckFix::$fix),+ }
            }

            /// What is wrong, as people call it.
            pub fn name(self) -> Phrase {
                match self { $(CheckRule::$Rule => $name),+ }
            }

            /// Why it matters.
            pub fn why(self) -> Phrase {
                match self { $(CheckRule::$Rule => $why),+ }
            }
        }
    };
}

check_rules! {
    /// A weight-2 requirement is rated N and the gate of its phase is near or passed.
    HeavyAtN = "heavy_at_n", Blocker, Rate,
        phrase!("checks.heavy_at_n"), phrase!("checks.heavy_at_n_why");
    /// A gate lies before the end of a task of its phase.
    GateBeforeTasks = "gate_before_tasks", Blocker, Open,
        phrase!("checks.gate_before_tasks"), phrase!("checks.gate_before_tasks_why");
    /// Nobody owns a process.
    ProcessNoOwner = "process_no_owner", Blocker, Owner,
        phrase!("checks.process_no_owner"), phrase!("checks.process_no_owner_why");
    /// Nobody brings a requirement forward.
    CriterionNoOwner = "criterion_no_owner", Caution, Owner,
        phrase!("checks.criterion_no_owner"), phrase!("checks.criterion_no_owner_why");
    /// No task leads to a requirement.
    CriterionNoTask = "criterion_no_task", Caution, Task,
        phrase!("checks.criterion_no_task"), phrase!("checks.criterion_no_task_why");
    /// The target date of a requirement has passed while it is below L.
    CriterionPastDue = "criterion_past_due", Caution, Due,
        phrase!("checks.criterion_past_due"), phrase!("checks.criterion_past_due_why");
    /// Nobody answers for a task.
    TaskNoOwner = "task_no_owner", Caution, Owner,
        phrase!("checks.task_no_owner"), phrase!("checks.task_no_owner_why");
    /// Nobody fills a role that answers for open tasks.
    RoleUnfilled = "role_unfilled", Caution, Owner,
        phrase!("checks.role_unfilled"), phrase!("checks.role_unfilled_why");
    /// The forecast of a task lies after its deadline.
    DeadlineOutOfReach = "deadline_out_of_reach", Caution, Open,
        phrase!("checks.deadline"), phrase!("checks.deadline_why");
    /// A link has an end that counts nowhere.
    DanglingLink = "dangling_link", Caution, Unlink,
        phrase!("checks.dangling_link"), phrase!("checks.dangling_link_why");
    /// Somebody has more work than days in a week ahead.
    OwnerOverBooked = "owner_over_booked", Caution, Open,
        phrase!("checks.over_booked"), phrase!("checks.over_booked_why");
    /// A finding of an audit is past due.
    FindingPastDue = "finding_past_due", Caution, Due,
        phrase!("checks.finding_past_due"), phrase!("checks.finding_past_due_why");
    /// Nobody watches an open risk.
    RiskNoOwner = "risk_no_owner", Caution, Owner,
        phrase!("checks.risk_no_owner"), phrase!("checks.risk_no_owner_why");
    /// Nobody puts an open issue right.
    IssueNoOwner = "issue_no_owner", Caution, Owner,
        phrase!("checks.issue_no_owner"), phrase!("checks.issue_no_owner_why");
    /// Nobody does an open action.
    ActionNoOwner = "action_no_owner", Caution, Owner,
        phrase!("checks.action_no_owner"), phrase!("checks.action_no_owner_why");
    /// An assumption was to be checked and was not.
    AssumptionUnchecked = "assumption_unchecked", Caution, Due,
        phrase!("checks.assumption"), phrase!("checks.assumption_why");
}

/// Something that a standing check has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckFinding {
    /// The rule.
    pub rule: CheckRule,
    /// What sort of record it is about.
    pub kind: Kind,
    /// The record.
    pub record: Id,
    /// What is wrong, as a sentence.
    pub message: String,
}

impl Project {
    /// What the standing checks find on a day: blockers first, then in the order of the rules and of the records.
    pub fn checks(&self, as_of: NaiveDate) -> Vec<CheckFinding> {
        let mut findings = rules::find_all(self, as_of);
        findings.sort_by_key(|one| (one.rule.severity(), one.rule));
        findings
    }
}

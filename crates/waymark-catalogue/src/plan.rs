//! The exemplar plan: the tasks of an implementation from the sponsor's first note to the first
//! surveillance audit, with durations for three sizes.
//!
//! Data only. A project copies it into tasks of its own, and scheduling is done elsewhere.

use crate::clauses::is_false;
use crate::{BySize, Phase};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The exemplar plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The title for people.
    pub title: String,
    /// What the durations take into account and what not.
    pub note: String,
    /// What each size means.
    pub sizes: BySize<String>,
    /// What plain scheduling of the plan gives; kept to prove schedulers and edits of the data.
    pub schedule_check: BySize<ScheduleCheck>,
    /// All entries in the order of the work breakdown.
    pub entries: Vec<PlanEntry>,
}

/// The figures of the plan when every link is finish to start without lag, people are unlimited and
/// there are no holidays. All in working days from the start of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScheduleCheck {
    /// By id of the entry: the working days that have passed when it is done.
    pub gates: BTreeMap<String, u32>,
    /// The working days that have passed when the whole plan is done.
    pub end: u32,
    /// The durations of all entries added up.
    pub sum_of_durations: u32,
    /// Ids of the entries whose delay would delay the end: those on a longest path, and there may be
    /// several such paths side by side.
    pub critical_path: Vec<String>,
}

/// One entry of the exemplar plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanEntry {
    /// The id, such as `PRE-01` or `P2-14`. It stays when entries are added or removed.
    pub id: String,
    /// The place in the work breakdown, such as `0.1.1`.
    pub wbs: String,
    /// The phase.
    pub phase: Phase,
    /// The heading inside the phase.
    pub group: String,
    /// Task, waiting time or milestone.
    pub kind: PlanEntryKind,
    /// The number of the gate, 0 to 3, if this milestone closes a phase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<u8>,
    /// True for the one milestone at which the certificate is there.
    #[serde(default, skip_serializing_if = "is_false")]
    pub certified: bool,
    /// The title for people.
    pub title: String,
    /// What is to be done.
    pub description: String,
    /// Numbers of the clauses it serves, in the edition of the catalogue.
    pub clauses: Vec<String>,
    /// Id of the role that owns it.
    pub owner_role: String,
    /// The duration in working days, 0 for milestones.
    pub days: BySize<u16>,
    /// Ids of the entries that must be finished before this one starts. No lags.
    pub depends_on: Vec<String>,
    /// What it leaves behind.
    pub deliverable: String,
    /// Ids of the documents it makes or brings up to date.
    pub produces_documents: Vec<String>,
}

/// What sort of entry it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PlanEntryKind {
    /// Work.
    Task,
    /// Waiting while processes run and records build up; no effort.
    Operate,
    /// A point in time.
    Milestone,
}

//! Four invented organisations that show how an implementation is fitted to size and setting.

use crate::Size;
use crate::frameworks::ReuseStrength;
use serde::{Deserialize, Serialize};

/// The file. Its clause numbers and processes are those of the 2018 edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileFile {
    /// What a reader of the file has to know.
    pub note: String,
    /// All profiles, the smallest organisation first.
    pub profiles: Vec<Profile>,
}

/// An invented organisation to compare one's own with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The id, such as `small-msp`.
    pub id: String,
    /// The name for people.
    pub title: String,
    /// The size whose durations the plan starts from.
    pub size: Size,
    /// People in scope.
    pub staff_in_scope: u32,
    /// Sites in scope.
    pub sites: u32,
    /// Services in scope.
    pub services: u32,
    /// Who the customers are.
    pub customers: String,
    /// What the durations of the size are multiplied with, in percent.
    pub duration_percent: u32,
    /// Why.
    pub duration_note: String,
    /// Effort of the whole implementation in person-days.
    pub effort_person_days: Range,
    /// Time from the start to the certificate in months.
    pub calendar_months: Range,
    /// Days of the certification audit, both stages.
    pub external_audit_days: Range,
    /// What is likely to be there already.
    pub likely_reuse: Vec<LikelyReuse>,
    /// How a year may look.
    pub typical_calendar: Vec<CalendarLine>,
    /// Roles that one person commonly holds together; each list holds ids of roles.
    pub role_combinations: Vec<Vec<String>>,
    /// How single processes are fitted.
    pub process_tailoring: Vec<Tailoring>,
    /// A scope statement as it may read.
    pub typical_scope_statement: String,
    /// What to watch.
    pub watch_points: Vec<String>,
    /// How far the figures can be relied on.
    pub disclaimer: String,
}

/// A range, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// The low end.
    pub from: u32,
    /// The high end.
    pub to: u32,
}

/// Something that is likely to be there already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LikelyReuse {
    /// What it is.
    pub source: String,
    /// Numbers of the clauses it helps with, in the edition of the catalogue.
    pub clauses: Vec<String>,
    /// How much it helps.
    pub strength: ReuseStrength,
}

/// What is done when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarLine {
    /// The time of the year or of the project, in words.
    pub when: String,
    /// What is done.
    pub what: String,
}

/// How a process is fitted to the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tailoring {
    /// Id of the process, in the edition of the catalogue.
    pub process: String,
    /// How.
    pub how: String,
}

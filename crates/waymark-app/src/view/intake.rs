//! What a plan of another tool brings to a project, before and after it is taken.

use serde::Serialize;

use super::plan_file::NotCarried;

/// A row that an import adds, changes or does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct IntakeRow {
    /// The record.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What changes of it, in words; empty for a row that is new or missing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<String>,
}

/// What an import brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct IntakeView {
    /// The file the plan is from.
    pub source: String,
    /// Whether the plan knows rows of the project: it went out from here.
    pub comes_back: bool,
    /// Whether the project was changed; not in a dry run, nor where all is so already.
    pub applied: bool,
    /// Rows that are new.
    pub new: Vec<IntakeRow>,
    /// Rows that change, and what of them.
    pub changed: Vec<IntakeRow>,
    /// How many rows of the plan the project has just so already.
    pub unchanged: usize,
    /// Rows of the project that a plan which comes back does not have.
    pub missing: Vec<IntakeRow>,
    /// Whether those are removed.
    pub missing_removed: bool,
    /// What else changes: people, calendars, links, baselines, a line each.
    pub others: Vec<String>,
    /// What could not be carried.
    pub not_carried: Vec<NotCarried>,
    /// What the person should know.
    pub notes: Vec<String>,
    /// The number of entries in the log.
    pub revision: i64,
    /// The digest of all records.
    pub state: String,
}

/// A plan that was written for other tools.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ExportView {
    /// Where it was written.
    pub file: String,
    /// How many rows it has.
    pub tasks: usize,
    /// How many links.
    pub links: usize,
    /// What could not be carried.
    pub not_carried: Vec<NotCarried>,
}

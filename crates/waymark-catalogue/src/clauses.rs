//! The clauses of an edition: a tree of numbers and titles with a paraphrase of ours.
//!
//! Paraphrases are for finding one's way. What is rated and printed are the criteria.

use crate::Phase;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The file of one edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseFile {
    /// What a reader of the file has to know.
    pub note: String,
    /// All clauses in the order of their numbers.
    pub clauses: Vec<Clause>,
}

/// A clause of the standard. Number and title are facts, all other wording is ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// An opaque id that stays the same if a later edition renumbers, such as `2018-8.6.1`.
    pub id: String,
    /// The number as printed, such as `8.6.1`, unique inside one edition.
    pub number: String,
    /// The title as printed, or a working title of ours if `untitled`.
    pub title: String,
    /// True where the standard gives the clause a number and no title.
    #[serde(default, skip_serializing_if = "is_false")]
    pub untitled: bool,
    /// The number of the clause above, none for the main clauses.
    pub parent: Option<String>,
    /// True for a clause with no clause below it. Only leaf clauses carry criteria.
    pub is_leaf: bool,
    /// What the clause is about, in our words.
    pub paraphrase: String,
    /// What an auditor would look for. Empty for headings and for the 2011 edition, whose criteria
    /// name their evidence.
    pub evidence: Vec<String>,
    /// The proposed phase of the main roll-out.
    pub phase: Phase,
    /// The proposed phase in which work on the clause starts.
    pub phase_start: Phase,
    /// The proposed phase in which the clause is complete.
    pub phase_complete: Phase,
    /// What is done in which phase, where there is something to say.
    pub phase_activities: BTreeMap<Phase, String>,
    /// The group of processes a clause of the 2011 edition belongs to; none in the 2018 edition and
    /// for the main clauses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub process_set: Option<ProcessSet>,
    /// For a clause of the 2011 edition: what the 2018 edition made of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change_in_2018: Option<String>,
    /// For a leaf of the 2011 edition: the leaf clauses of the 2018 edition that hold its matter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub maps_to_2018: Vec<String>,
}

impl Clause {
    /// The depth in the tree: 1 for `8`, 3 for `8.6.1`.
    pub fn level(&self) -> usize {
        self.number.split('.').count()
    }

    /// True if this clause is `number` or lies below it: `8.6.1` is within `8.6`, and `8.10` is not
    /// within `8.1`.
    pub fn is_within(&self, number: &str) -> bool {
        number_is_within(&self.number, number)
    }
}

/// True if clause `number` is `heading` or lies below it.
pub fn number_is_within(number: &str, heading: &str) -> bool {
    number
        .strip_prefix(heading)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// How the 2011 edition groups its clauses. Four of the groups hold the 13 processes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProcessSet {
    /// Clause 4, which holds no process.
    SmsGeneralRequirements,
    /// Clause 5, which holds no process of its own.
    DesignAndTransition,
    /// Clause 6.
    ServiceDelivery,
    /// Clause 7.
    Relationship,
    /// Clause 8.
    Resolution,
    /// Clause 9.
    Control,
}

impl ProcessSet {
    /// The four groups that hold processes, in the order of the 2011 edition.
    pub const OF_PROCESSES: [ProcessSet; 4] = [
        ProcessSet::ServiceDelivery,
        ProcessSet::Relationship,
        ProcessSet::Resolution,
        ProcessSet::Control,
    ];

    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            ProcessSet::SmsGeneralRequirements => "SMS general requirements",
            ProcessSet::DesignAndTransition => "Design and transition",
            ProcessSet::ServiceDelivery => "Service delivery",
            ProcessSet::Relationship => "Relationship",
            ProcessSet::Resolution => "Resolution",
            ProcessSet::Control => "Control",
        }
    }
}

/// For `skip_serializing_if`: leaves a flag out of the file unless it is set.
pub(crate) fn is_false(flag: &bool) -> bool {
    !flag
}

#[cfg(test)]
mod tests {
    use super::number_is_within;

    #[test]
    fn a_number_lies_within_its_headings_only() {
        assert!(number_is_within("8.6.1", "8.6.1"));
        assert!(number_is_within("8.6.1", "8.6"));
        assert!(number_is_within("8.6.1", "8"));
        assert!(!number_is_within("8.6.1", "8.6.1.1"));
        assert!(!number_is_within("10.1", "1"));
        assert!(!number_is_within("8.10", "8.1"));
    }
}

//! What changes when a project moves from the 2011 edition to that of 2018.

use serde::{Deserialize, Serialize};

/// The rule for carrying ratings over, and the criteria that nothing is carried over to.
///
/// Which criterion carries over to which is said by each criterion of the 2011 edition in
/// [`maps_to_2018`](crate::Criterion::maps_to_2018).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transition {
    /// The rule in words, for the person who confirms the proposals.
    pub how_to_use: String,
    /// Criteria of the 2018 edition without a counterpart. They start unrated.
    pub not_covered_by_2011: Vec<NotCovered>,
}

/// A criterion of the 2018 edition without a counterpart in 2011.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotCovered {
    /// The id of the criterion.
    pub criterion: String,
    /// Why it has none.
    pub reason: NotCoveredReason,
}

/// Why a criterion has no counterpart in 2011.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotCoveredReason {
    /// The 2018 edition asks for it for the first time, or for the first time in words.
    #[serde(rename = "new-in-2018")]
    NewIn2018,
    /// It is good practice or audit preparation.
    GoodPractice,
}

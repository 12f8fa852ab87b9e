//! Terms and what they mean. Definitions are ours and quote no standard.

use serde::{Deserialize, Serialize};

/// The file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryFile {
    /// What a reader of the file has to know.
    pub note: String,
    /// All terms in alphabetical order.
    pub terms: Vec<Term>,
}

/// A term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The id, such as `asset-register`.
    pub id: String,
    /// The term for people.
    pub term: String,
    /// What it means.
    pub definition: String,
    /// Ids of related terms.
    pub see_also: Vec<String>,
    /// Id of the part of the series, or of the standard next door, that the term belongs to.
    pub source: String,
}

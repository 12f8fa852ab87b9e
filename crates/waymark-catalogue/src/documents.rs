//! The documents and records of an SMS and of its implementation project.

use crate::Phase;
use serde::{Deserialize, Serialize};

/// The file. Its clause numbers are those of the 2018 edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentFile {
    /// What a reader of the file has to know.
    pub note: String,
    /// All documents: those of the SMS (`DOC-`), then those of the project (`PRJ-`).
    pub documents: Vec<Document>,
}

/// A document or record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The id, such as `DOC-01` or `PRJ-02`.
    pub id: String,
    /// The name for people.
    pub title: String,
    /// Document or record.
    pub kind: DocumentKind,
    /// Why it is in the list.
    pub basis: DocumentBasis,
    /// Numbers of the clauses it serves, in the edition of the catalogue.
    pub clauses: Vec<String>,
    /// The proposed phase in which it is made.
    pub phase: Phase,
    /// Id of the role that writes and keeps it.
    pub owner_role: String,
    /// Id of the role that approves it.
    pub approver_role: String,
    /// How often it is looked at again, in words.
    pub review_cycle: String,
    /// What it has to contain at least.
    pub minimum_contents: Vec<String>,
    /// True if a certification body looks at it in stage 1.
    pub stage1_check: bool,
}

/// Whether something says what is to be done, or shows what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DocumentKind {
    /// Says what is to be done.
    Document,
    /// Shows what was done.
    Record,
}

/// Why a document is in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentBasis {
    /// In the core list of clause 7.5.4 of the 2018 edition.
    #[serde(rename = "core-7.5.4")]
    Core,
    /// Asked for in another clause, by our reading.
    Explicit,
    /// Not asked for in words, but conformity is hard to show without it.
    Implied,
    /// A project document that no clause asks for.
    GoodPractice,
}

impl DocumentBasis {
    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            DocumentBasis::Core => "core list of 7.5.4",
            DocumentBasis::Explicit => "asked for",
            DocumentBasis::Implied => "implied",
            DocumentBasis::GoodPractice => "good practice",
        }
    }
}

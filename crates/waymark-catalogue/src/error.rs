//! What can go wrong when catalogue data is read.

use crate::EntryKind;

/// Why catalogue data could not be read. For the shipped data this is a defect of the program; for
/// entries carried in a project file it means that the file was damaged or made by something else.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// A data file is not valid JSON or does not have the expected fields.
    #[error("catalogue file {file}: {source}")]
    File {
        /// The name of the file, without folder.
        file: &'static str,
        /// What the JSON reader found, with line and column.
        source: serde_json::Error,
    },
    /// Two entries of one kind share an id or number.
    #[error("catalogue file {file}: {id} is there twice")]
    Duplicate {
        /// The name of the file, without folder.
        file: &'static str,
        /// The id or clause number that occurs twice.
        id: String,
    },
    /// The body of an entry does not have the fields of its kind.
    #[error("catalogue entry {code} ({kind}): {source}")]
    Entry {
        /// The kind of the entry.
        kind: EntryKind,
        /// The code of the entry.
        code: String,
        /// What the JSON reader found.
        source: serde_json::Error,
    },
    /// The body of an entry belongs to another code than the entry says.
    #[error("catalogue entry {code} ({kind}): the body belongs to {found}")]
    CodeMismatch {
        /// The kind of the entry.
        kind: EntryKind,
        /// The code the entry is filed under.
        code: String,
        /// The code found in the body.
        found: String,
    },
}

//! Why a spreadsheet is not read or written, in words a person can act on.

use std::io;

use waymark_words::{Phrase, t};

use super::Address;

/// A spreadsheet is not read, or not written.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// The disk or whatever the file comes from failed.
    #[error("{}", t!("sheet.unreadable", why))]
    Unreadable {
        /// What it said.
        why: io::Error,
    },
    /// The file is larger than any table that is read.
    #[error("{}", t!("sheet.too_large", megabytes))]
    TooLarge {
        /// The most that is read, in megabytes.
        megabytes: u64,
    },
    /// It is something else.
    #[error("{}", t!("sheet.other", what))]
    Other {
        /// What it looks like.
        what: Phrase,
    },
    /// It is a spreadsheet of a kind that is not read.
    #[error("{}", t!("sheet.other_kind", what))]
    OtherKind {
        /// What it looks like.
        what: Phrase,
    },
    /// The file is no complete package.
    #[error("{}", t!("sheet.damaged", why))]
    Damaged {
        /// How, in the words of the library that unpacks it.
        why: String,
    },
    /// A part that every workbook has is not there.
    #[error("{}", t!("sheet.missing", part))]
    Missing {
        /// The part.
        part: String,
    },
    /// There are more parts than in any workbook.
    #[error("{}", t!("sheet.too_many_parts", limit))]
    TooManyParts {
        /// The most that is read.
        limit: usize,
    },
    /// A part is unpacked to more than any table needs.
    #[error("{}", t!("sheet.part_too_large", part, megabytes))]
    PartTooLarge {
        /// The part.
        part: String,
        /// The most that is unpacked, in megabytes.
        megabytes: u64,
    },
    /// A part breaks the rules of XML, or of workbooks.
    #[error("{}", t!("sheet.broken", place, why))]
    Broken {
        /// The part, and the cell if there was one.
        place: String,
        /// How.
        why: String,
    },
    /// There is more than can be kept.
    #[error("{}", t!("sheet.too_many", at, limit, what))]
    TooMany {
        /// The first that is too many.
        at: Address,
        /// Of what.
        what: Phrase,
        /// The most that is read.
        limit: usize,
    },
    /// A cell lies where no spreadsheet has one.
    #[error("{}", t!("sheet.too_far", at, columns, rows))]
    TooFar {
        /// The cell or row.
        at: String,
        /// The most columns.
        columns: u32,
        /// The most rows.
        rows: u32,
    },
    /// A text is longer than a cell can be.
    #[error("{}", t!("sheet.text_too_long", at, limit))]
    TextTooLong {
        /// The cell.
        at: Address,
        /// The most characters.
        limit: usize,
    },
    /// The text of a CSV file is in no encoding that is read.
    #[error("{}", t!("sheet.encoding", line))]
    Encoding {
        /// The line, counted from 1.
        line: u64,
    },
    /// Quotes are opened and never closed.
    #[error("{}", t!("sheet.unclosed", at))]
    Unclosed {
        /// The cell that begins with them.
        at: Address,
    },
    /// There is no sheet of that name.
    #[error("{}", t!("sheet.no_such_sheet", name, there))]
    NoSuchSheet {
        /// The name that was asked for.
        name: String,
        /// The sheets that there are.
        there: String,
    },
    /// No cell holds anything.
    #[error("{}", t!("sheet.nothing_there"))]
    NothingThere,
    /// A workbook could not be put together.
    #[error("{}", t!("sheet.not_written", why))]
    NotWritten {
        /// Why, in the words of the library that writes it.
        why: String,
    },
}

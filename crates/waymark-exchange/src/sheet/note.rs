//! What a person should know of how a sheet was read.

use std::fmt::{self, Display};

use waymark_words::{Phrase, t};

use super::{Address, column_letters};

/// Something about a file that changes nothing, but may not be what its reader expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetNote {
    /// Rows that are hidden were read, by their numbers.
    HiddenRows(Vec<u32>),
    /// Columns that are hidden were read, counted from 0.
    HiddenColumns(Vec<u32>),
    /// The sheet itself is hidden.
    HiddenSheet(String),
    /// There are more sheets, which were not read.
    OtherSheets(Vec<String>),
    /// Days had a time of day, which was left out.
    Times(Vec<Address>),
    /// What stands between the columns of a CSV file, and how it is encoded.
    Form {
        /// The character between columns.
        separator: Phrase,
        /// The encoding.
        encoding: Phrase,
    },
}

impl Display for SheetNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            SheetNote::HiddenRows(rows) => {
                t!(
                    "sheet.note_hidden_rows",
                    count = rows.len(),
                    rows = listed(rows)
                )
            }
            SheetNote::HiddenColumns(columns) => {
                let letters: Vec<String> = columns.iter().map(|at| column_letters(*at)).collect();
                t!(
                    "sheet.note_hidden_columns",
                    count = letters.len(),
                    columns = listed(&letters)
                )
            }
            SheetNote::HiddenSheet(name) => t!("sheet.note_hidden_sheet", name),
            SheetNote::OtherSheets(names) => {
                t!(
                    "sheet.note_other_sheets",
                    count = names.len(),
                    names = listed(names)
                )
            }
            SheetNote::Times(cells) => {
                t!(
                    "sheet.note_times",
                    count = cells.len(),
                    cells = listed(cells)
                )
            }
            SheetNote::Form {
                separator,
                encoding,
            } => t!("sheet.note_form", separator, encoding),
        })
    }
}

/// The first few, one behind the other.
pub(crate) fn listed<T: Display>(things: &[T]) -> String {
    const MOST: usize = 8;
    let shown: Vec<String> = things.iter().take(MOST).map(T::to_string).collect();
    let dots = if things.len() > MOST { ", …" } else { "" };
    shown.join(", ") + dots
}

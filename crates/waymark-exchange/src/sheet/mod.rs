//! Spreadsheets as neutral data: xlsx and CSV, read with [`read`], written with [`write_xlsx`] and [`write_csv`].
//!
//! A [`Sheet`] says what stands in which cell, and nothing about what that means: columns become fields in
//! [`crate::table`]. Whatever a file says, no more is kept than `bounds` allows, and what cannot be read ends in a
//! [`SheetError`] that names the place. Nothing here works out a formula or follows a link.

mod bounds;
mod cell;
mod csv;
mod error;
mod note;
mod xlsx;

pub use cell::{Address, Cell, Decimal, Fault, column_letters};
pub use csv::write_csv;
pub use error::SheetError;
pub use note::SheetNote;
pub(crate) use note::listed;
pub use xlsx::write_xlsx;

use std::io::Read;

use waymark_words::{Phrase, phrase};

/// A sheet of a workbook, or a CSV file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called; nothing in CSV.
    pub name: String,
    /// The rows that hold something, from the top down.
    pub rows: Vec<Row>,
    /// Cells that are joined. The first holds the value of all.
    pub merged: Vec<Region>,
    /// What its reader should know.
    pub notes: Vec<SheetNote>,
}

/// A row that holds something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number, counted from 1 as spreadsheets do.
    pub number: u32,
    /// Its cells that hold something, from the left: the column, counted from 0, and what is there.
    pub cells: Vec<(u32, Cell)>,
}

impl Row {
    /// What stands in a column, counted from 0.
    pub fn cell(&self, column: u32) -> &Cell {
        let found = self.cells.binary_search_by_key(&column, |(at, _)| *at);
        match found.ok().and_then(|index| self.cells.get(index)) {
            Some((_, cell)) => cell,
            None => &Cell::Empty,
        }
    }
}

/// Cells that are joined into one, from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The upper left cell.
    pub first: Address,
    /// The lower right cell.
    pub last: Address,
}

impl Region {
    /// The region that is called so: `B4:C6`, or a single cell.
    pub fn parse(text: &str) -> Option<Region> {
        let (one, other) = text.split_once(':').unwrap_or((text, text));
        let (one, other) = (Address::parse(one)?, Address::parse(other)?);
        let corner = |pick: fn(u32, u32) -> u32| Address {
            row: pick(one.row, other.row),
            column: pick(one.column, other.column),
        };
        Some(Region {
            first: corner(u32::min),
            last: corner(u32::max),
        })
    }

    /// Whether a cell lies in it.
    pub fn holds(&self, at: Address) -> bool {
        (self.first.row..=self.last.row).contains(&at.row)
            && (self.first.column..=self.last.column).contains(&at.column)
    }
}

impl std::fmt::Display for Region {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.first, self.last)
    }
}

impl Sheet {
    /// A sheet of these rows, of which the first is number 1.
    pub fn of(name: &str, rows: impl IntoIterator<Item = Vec<Cell>>) -> Sheet {
        let columns = |cells: Vec<Cell>| {
            let numbered = (0..).zip(cells);
            numbered.filter(|(_, cell)| *cell != Cell::Empty).collect()
        };
        let rows = (1..).zip(rows).map(|(number, cells)| Row {
            number,
            cells: columns(cells),
        });
        Sheet {
            name: name.to_string(),
            rows: rows.filter(|row| !row.cells.is_empty()).collect(),
            ..Sheet::default()
        }
    }
}

/// Reads a sheet from an xlsx or CSV file, whichever it is: of a workbook the sheet with that name, or the first that
/// is to be seen and holds something.
///
/// # Errors
/// [`SheetError`] names the cell, line or part and what is wrong there. Nothing that a file says makes this panic, and
/// none makes it take more memory than the bounds allow, about 200 MB.
pub fn read(input: impl Read, name: Option<&str>) -> Result<Sheet, SheetError> {
    let mut bytes = Vec::new();
    let taken = input.take(bounds::FILE + 1).read_to_end(&mut bytes);
    taken.map_err(|why| SheetError::Unreadable { why })?;
    if bytes.len() as u64 > bounds::FILE {
        let megabytes = bounds::FILE >> 20;
        return Err(SheetError::TooLarge { megabytes });
    }
    if bytes.starts_with(b"PK") {
        return xlsx::read(&bytes, name);
    }
    if let Some(what) = other_than_text(&bytes) {
        return Err(what);
    }
    csv::read(&bytes)
}

/// What a file is that is neither a package nor text.
fn other_than_text(bytes: &[u8]) -> Option<SheetError> {
    let other = |what: Phrase| Some(SheetError::Other { what });
    let kind = |what: Phrase| Some(SheetError::OtherKind { what });
    let begins = |with: &[u8]| bytes.starts_with(with);
    if begins(b"\xD0\xCF\x11\xE0") {
        kind(phrase!("sheet.is_xls"))
    } else if begins(b"%PDF") {
        other(phrase!("sheet.is_pdf"))
    } else if begins(b"SQLite format 3") {
        other(phrase!("sheet.is_database"))
    } else if begins(b"\x1F\x8B") {
        other(phrase!("sheet.is_compressed"))
    } else if is_markup(bytes) {
        kind(phrase!("sheet.is_markup"))
    } else {
        None
    }
}

/// Web pages and XML that some programs save under the name of a spreadsheet.
fn is_markup(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = bytes.trim_ascii_start();
    let start = start.get(..start.len().min(16)).unwrap_or_default();
    let start = start.to_ascii_lowercase();
    let tags: [&[u8]; 4] = [b"<?xml", b"<html", b"<!doctype", b"<table"];
    tags.iter().any(|tag| start.starts_with(tag))
}

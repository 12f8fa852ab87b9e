//! How much of a file is taken, and what is kept of it.
//!
//! A table that people keep by hand has hundreds of rows. The bounds lie far above that and far below what a laptop
//! has, so that a file made to fill the memory ends in an error while it is being read.

use waymark_words::{Phrase, phrase};

use super::{Address, Cell, SheetError};

/// The most bytes of a file.
pub(super) const FILE: u64 = 32 << 20;
/// The most parts of a package.
pub(super) const PARTS: usize = 1_000;
/// The most bytes that a part of a package is unpacked to.
pub(super) const PART: u64 = 256 << 20;
/// The most bytes of a tag or text of XML.
pub(super) const TOKEN: u64 = 1 << 20;
/// How deep elements of XML may lie in one another.
pub(super) const DEEPEST: usize = 64;
/// The most rows and columns of a sheet, as spreadsheet programs have it.
pub(super) const LAST_ROW: u32 = 1_048_576;
pub(super) const COLUMNS: u32 = 16_384;
/// The most characters of a cell, as spreadsheet programs have it.
pub(super) const CELL: usize = 32_767;
/// The most rows that hold something.
const ROWS: usize = 100_000;
/// The most cells that hold something.
const CELLS: usize = 1_000_000;
/// The most bytes of text in all cells.
pub(super) const TEXT: usize = 64 << 20;
/// The most merged regions.
pub(super) const REGIONS: usize = 10_000;

/// What has been kept so far.
#[derive(Default)]
pub(super) struct Kept {
    rows: usize,
    cells: usize,
    text: usize,
}

impl Kept {
    /// A row is kept, of which this is the first cell.
    pub fn row(&mut self, at: Address) -> Result<(), SheetError> {
        add(&mut self.rows, 1, ROWS, at, phrase!("sheet.rows"))
    }

    /// A cell is kept.
    pub fn cell(&mut self, at: Address, cell: &Cell) -> Result<(), SheetError> {
        add(&mut self.cells, 1, CELLS, at, phrase!("sheet.cells"))?;
        if let Cell::Text(text) = cell {
            if text.len() > CELL && text.chars().count() > CELL {
                return Err(SheetError::TextTooLong { at, limit: CELL });
            }
            add(&mut self.text, text.len(), TEXT, at, phrase!("sheet.bytes"))?;
        }
        Ok(())
    }
}

fn add(
    sum: &mut usize,
    more: usize,
    limit: usize,
    at: Address,
    what: Phrase,
) -> Result<(), SheetError> {
    *sum = sum.saturating_add(more);
    if *sum > limit {
        return Err(SheetError::TooMany { at, what, limit });
    }
    Ok(())
}

/// The cell, if it lies where a sheet has cells.
pub(super) fn within(at: Address) -> Result<Address, SheetError> {
    if at.row == 0 || at.row > LAST_ROW || at.column >= COLUMNS {
        return Err(too_far(at.to_string()));
    }
    Ok(at)
}

/// What lies where no sheet has cells.
pub(super) fn too_far(at: String) -> SheetError {
    SheetError::TooFar {
        at,
        columns: COLUMNS,
        rows: LAST_ROW,
    }
}

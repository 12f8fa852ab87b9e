//! Workbooks in Office Open XML: one sheet is read, and workbooks of one sheet are written.
//!
//! The way of a file: `package` unpacks its parts within bounds, `xml` goes through them, `workbook` finds the sheet,
//! `strings` and `styles` hold what its cells refer to, and `cells` reads it as it comes. `write` is the way back.

mod cells;
mod package;
mod strings;
mod styles;
mod workbook;
mod write;
mod xml;

pub use write::write_xlsx;

use super::{Sheet, SheetError, SheetNote, listed};
use cells::Shared;
use package::Package;
use strings::Strings;
use styles::Styles;
use workbook::{SheetPart, Workbook};

/// Reads the sheet with that name, or the first to be seen that holds something.
pub(super) fn read(bytes: &[u8], name: Option<&str>) -> Result<Sheet, SheetError> {
    let mut package = Package::open(bytes)?;
    let workbook = Workbook::read(&mut package)?;
    let shared = Shared {
        strings: Strings::read(&mut package, workbook.strings.as_deref())?,
        styles: Styles::read(&mut package, workbook.styles.as_deref())?,
        from_1904: workbook.from_1904,
    };
    let chosen: Vec<&SheetPart> = match name {
        Some(name) => vec![workbook.named(name)?],
        None => workbook.in_order(),
    };
    for part in &chosen {
        let mut sheet = cells::read(&mut package, &shared, &part.path)?;
        if sheet.rows.is_empty() && name.is_none() {
            continue;
        }
        sheet.name.clone_from(&part.name);
        if part.hidden {
            sheet.notes.push(SheetNote::HiddenSheet(part.name.clone()));
        }
        let others = workbook
            .sheets
            .iter()
            .filter(|other| other.name != part.name);
        let others: Vec<String> = others.map(|other| other.name.clone()).collect();
        if !others.is_empty() {
            sheet.notes.push(SheetNote::OtherSheets(others));
        }
        return Ok(sheet);
    }
    Err(SheetError::NothingThere)
}

impl Workbook {
    /// The sheet with that name, whichever way its letters are written.
    fn named(&self, name: &str) -> Result<&SheetPart, SheetError> {
        let wanted = name.trim().to_lowercase();
        let found = self
            .sheets
            .iter()
            .find(|sheet| sheet.name.to_lowercase() == wanted);
        found.ok_or_else(|| {
            let names: Vec<&str> = self
                .sheets
                .iter()
                .map(|sheet| sheet.name.as_str())
                .collect();
            SheetError::NoSuchSheet {
                name: name.to_string(),
                there: listed(&names),
            }
        })
    }

    /// All sheets, those that are to be seen first.
    fn in_order(&self) -> Vec<&SheetPart> {
        let mut sheets: Vec<&SheetPart> = self.sheets.iter().collect();
        sheets.sort_by_key(|sheet| sheet.hidden);
        sheets
    }
}

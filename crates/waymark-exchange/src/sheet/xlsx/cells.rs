//! The cells of a sheet, as they come.

use chrono::{Days, NaiveDate};
use waymark_words::{phrase, t};

use super::super::bounds::{self, Kept};
use super::super::{Address, Cell, Decimal, Fault, Region, Row, Sheet, SheetError, SheetNote};
use super::package::Package;
use super::strings::{RichText, Strings, unescaped};
use super::styles::Styles;
use super::xml::{Step, Tag, local};

/// What the cells of all sheets refer to.
pub(super) struct Shared {
    pub strings: Strings,
    pub styles: Styles,
    pub from_1904: bool,
}

/// Reads a sheet.
pub(super) fn read(
    package: &mut Package,
    shared: &Shared,
    path: &str,
) -> Result<Sheet, SheetError> {
    let mut reading = Reading::new(shared);
    let mut xml = package.part(path)?;
    let mut is_sheet = false;
    loop {
        let done = match xml.next() {
            Ok(None) => break,
            Ok(Some(Step::Open(tag))) => {
                is_sheet |= tag.name() == "worksheet";
                reading.open(&tag)
            }
            Ok(Some(Step::Text(text))) => reading.text(&text),
            Ok(Some(Step::Close(tag))) => reading.close(local(tag.name().into_inner())),
            Err(error) => Err(error),
        };
        done.map_err(|error| reading.placed(error, path))?;
    }
    if !is_sheet {
        return Err(xml.wrong(t!("sheet.no_sheet")));
    }
    Ok(reading.finished())
}

/// A sheet while it is read.
struct Reading<'s> {
    shared: &'s Shared,
    sheet: Sheet,
    kept: Kept,
    in_data: bool,
    /// Where the last cell lies.
    at: Address,
    /// The column of the next cell, where it does not say.
    next_column: u32,
    row: Row,
    hidden_row: bool,
    hidden_rows: Vec<u32>,
    hidden_columns: Vec<(u32, u32)>,
    times: Vec<Address>,
    cell: Option<Open>,
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    kind: String,
    format: Option<usize>,
    in_value: bool,
    value: String,
    inline: RichText,
    formula: bool,
}

impl<'s> Reading<'s> {
    fn new(shared: &'s Shared) -> Reading<'s> {
        Reading {
            shared,
            sheet: Sheet::default(),
            kept: Kept::default(),
            in_data: false,
            at: Address { row: 0, column: 0 },
            next_column: 0,
            row: Row::default(),
            hidden_row: false,
            hidden_rows: Vec::new(),
            hidden_columns: Vec::new(),
            times: Vec::new(),
            cell: None,
        }
    }

    /// The same error, with the cell behind which it came.
    fn placed(&self, error: SheetError, path: &str) -> SheetError {
        match error {
            SheetError::Broken { place, why } if place == path && self.at.row > 0 => {
                let at = self.at;
                let place = t!("sheet.near", place, at);
                SheetError::Broken { place, why }
            }
            other => other,
        }
    }

    fn open(&mut self, tag: &Tag) -> Result<(), SheetError> {
        if let Some(cell) = &mut self.cell {
            match tag.name() {
                "v" => cell.in_value = true,
                "f" => cell.formula = true,
                other => cell.inline.open(other),
            }
            return Ok(());
        }
        match tag.name() {
            "sheetData" => self.in_data = true,
            "row" if self.in_data => self.open_row(tag)?,
            "c" if self.in_data => self.open_cell(tag)?,
            "col" if tag.flag("hidden") => {
                let number = |name: &str| {
                    let number = tag
                        .attribute(name)
                        .and_then(|text| text.parse::<u32>().ok());
                    number.unwrap_or(1).clamp(1, bounds::COLUMNS) - 1
                };
                if self.hidden_columns.len() < bounds::REGIONS {
                    self.hidden_columns.push((number("min"), number("max")));
                }
            }
            "mergeCell" => self.merge(&tag.attribute("ref").unwrap_or_default())?,
            _ => {}
        }
        Ok(())
    }

    fn open_row(&mut self, tag: &Tag) -> Result<(), SheetError> {
        let number = match tag.attribute("r") {
            Some(text) => {
                let number = text.parse().ok().filter(|number| *number > 0);
                number.ok_or_else(|| bounds::too_far(shortened(&text)))?
            }
            None => self.at.row + 1,
        };
        let at = bounds::within(Address {
            row: number,
            column: 0,
        });
        let at = at.map_err(|_| bounds::too_far(number.to_string()))?;
        if number <= self.at.row {
            return Err(self.broken(t!("sheet.out_of_order", at = number)));
        }
        self.at = at;
        self.next_column = 0;
        self.row = Row {
            number,
            cells: Vec::new(),
        };
        self.hidden_row = tag.flag("hidden");
        Ok(())
    }

    fn open_cell(&mut self, tag: &Tag) -> Result<(), SheetError> {
        let at = match tag.attribute("r") {
            Some(text) => {
                let at = Address::parse(&text);
                at.ok_or_else(|| bounds::too_far(shortened(&text)))?
            }
            None => Address {
                row: self.at.row,
                column: self.next_column,
            },
        };
        let at = bounds::within(at)?;
        if at.row != self.row.number || at.column < self.next_column {
            return Err(self.broken(t!("sheet.out_of_order", at)));
        }
        self.at = at;
        self.next_column = at.column + 1;
        self.cell = Some(Open {
            kind: tag.attribute("t").unwrap_or_default(),
            format: tag.attribute("s").and_then(|text| text.parse().ok()),
            ..Open::default()
        });
        Ok(())
    }

    fn merge(&mut self, text: &str) -> Result<(), SheetError> {
        let region = Region::parse(text).ok_or_else(|| bounds::too_far(shortened(text)))?;
        let (at, _) = (bounds::within(region.first)?, bounds::within(region.last)?);
        if self.sheet.merged.len() >= bounds::REGIONS {
            let (what, limit) = (phrase!("sheet.regions"), bounds::REGIONS);
            return Err(SheetError::TooMany { at, what, limit });
        }
        self.sheet.merged.push(region);
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), SheetError> {
        let Some(cell) = &mut self.cell else {
            return Ok(());
        };
        if cell.in_value {
            cell.value.push_str(text);
        } else {
            cell.inline.push(text);
        }
        // An escape of seven bytes may stand for one character.
        if cell.value.len() + cell.inline.len() > 8 * bounds::CELL {
            let (at, limit) = (self.at, bounds::CELL);
            return Err(SheetError::TextTooLong { at, limit });
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), SheetError> {
        match (name, &mut self.cell) {
            ("c", Some(_)) => self.close_cell(),
            ("v", Some(cell)) => {
                cell.in_value = false;
                Ok(())
            }
            (other, Some(cell)) => {
                cell.inline.close(other);
                Ok(())
            }
            ("row", None) if self.in_data => {
                let row = std::mem::take(&mut self.row);
                if !row.cells.is_empty() {
                    if self.hidden_row {
                        self.hidden_rows.push(row.number);
                    }
                    self.sheet.rows.push(row);
                }
                Ok(())
            }
            ("sheetData", None) => {
                self.in_data = false;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn close_cell(&mut self) -> Result<(), SheetError> {
        let Some(open) = self.cell.take() else {
            return Ok(());
        };
        let cell = self.value_of(open)?;
        if cell == Cell::Empty {
            return Ok(());
        }
        if self.row.cells.is_empty() {
            self.kept.row(self.at)?;
        }
        self.kept.cell(self.at, &cell)?;
        self.row.cells.push((self.at.column, cell));
        Ok(())
    }

    fn value_of(&mut self, mut open: Open) -> Result<Cell, SheetError> {
        let value = open.value.trim();
        if open.kind == "inlineStr" {
            return Ok(Cell::text(open.inline.take()));
        }
        if value.is_empty() {
            // A formula may well come to a text of no characters, or of blanks.
            return Ok(match open.kind.as_str() {
                "str" => Cell::text(open.value),
                _ if open.formula => Cell::Fault(Fault::NotWorkedOut),
                _ => Cell::Empty,
            });
        }
        let at = self.at;
        let cell = match open.kind.as_str() {
            "s" => {
                let text = value
                    .parse()
                    .ok()
                    .and_then(|number| self.shared.strings.get(number));
                text.map(Cell::text)
            }
            "str" => Some(Cell::text(unescaped(&open.value))),
            "b" => match value {
                "1" | "true" => Some(Cell::Flag(true)),
                "0" | "false" => Some(Cell::Flag(false)),
                _ => None,
            },
            "e" => Some(Cell::Fault(Fault::Shown(shortened(value)))),
            "d" => {
                let day = value.get(..10).and_then(|day| day.parse().ok());
                day.map(Cell::Date)
            }
            "" | "n" => Decimal::parse(value).map(|number| self.number(&number, open.format)),
            _ => None,
        };
        cell.ok_or_else(|| {
            let value = shortened(value);
            self.broken(t!("sheet.wrong_value", at, value))
        })
    }

    /// A number, or the day it stands for.
    fn number(&mut self, number: &Decimal, format: Option<usize>) -> Cell {
        let number = number.as_shown();
        if !self.shared.styles.is_day(format) {
            return Cell::Number(number);
        }
        let (whole, part) = match number.as_str().split_once('.') {
            Some((whole, part)) => (whole, Some(part)),
            None => (number.as_str(), None),
        };
        match whole
            .parse()
            .ok()
            .and_then(|serial| day(serial, self.shared.from_1904))
        {
            Some(date) => {
                if part.is_some() {
                    self.times.push(self.at);
                }
                Cell::Date(date)
            }
            None => Cell::Fault(Fault::NoDay(number.to_string())),
        }
    }

    fn broken(&self, why: String) -> SheetError {
        SheetError::Broken {
            place: self.sheet_place(),
            why,
        }
    }

    fn sheet_place(&self) -> String {
        let at = self.at;
        if at.row == 0 {
            t!("sheet.the_sheet")
        } else {
            t!("sheet.the_sheet_near", at)
        }
    }

    fn finished(mut self) -> Sheet {
        let last = self.sheet.rows.iter().filter_map(|row| row.cells.last());
        let last = last.map(|(column, _)| *column).max().unwrap_or(0);
        let hidden = |column: &u32| {
            let mut ranges = self.hidden_columns.iter();
            ranges.any(|(first, end)| (first..=end).contains(&column))
        };
        let used = |column: &u32| {
            let mut rows = self.sheet.rows.iter();
            rows.any(|row| *row.cell(*column) != Cell::Empty)
        };
        let columns: Vec<u32> = (0..=last).filter(hidden).filter(used).collect();
        let mut notes = Vec::new();
        if !self.hidden_rows.is_empty() {
            notes.push(SheetNote::HiddenRows(std::mem::take(&mut self.hidden_rows)));
        }
        if !columns.is_empty() {
            notes.push(SheetNote::HiddenColumns(columns));
        }
        if !self.times.is_empty() {
            notes.push(SheetNote::Times(std::mem::take(&mut self.times)));
        }
        self.sheet.notes = notes;
        self.sheet
    }
}

/// The day of a serial number. Those from 1900 count a 29 February 1900 that never was, as 60.
pub(super) fn day(serial: u32, from_1904: bool) -> Option<NaiveDate> {
    let (year, month, day) = match (from_1904, serial) {
        (true, _) => (1904, 1, 1),
        (false, 0 | 60) => return None,
        (false, ..60) => (1899, 12, 31),
        (false, _) => (1899, 12, 30),
    };
    let first = NaiveDate::from_ymd_opt(year, month, day)?;
    let date = first.checked_add_days(Days::new(u64::from(serial)))?;
    (date <= NaiveDate::from_ymd_opt(9999, 12, 31)?).then_some(date)
}

/// A text as it may stand in a message.
fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let printable = |c: char| if c.is_control() { ' ' } else { c };
    let mut short: String = text.chars().take(MOST).map(printable).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_are_days() {
        let check = |serial: u32, from_1904: bool, expected: Option<&str>| {
            let expected = expected.map(|text| text.parse().expect(text));
            assert_eq!(day(serial, from_1904), expected, "{serial}");
        };
        check(1, false, Some("1900-01-01"));
        check(59, false, Some("1900-02-28"));
        check(60, false, None);
        check(61, false, Some("1900-03-01"));
        check(46_204, false, Some("2026-07-01"));
        check(44_742, true, Some("2026-07-01"));
        check(0, true, Some("1904-01-01"));
        check(0, false, None);
        check(2_958_465, false, Some("9999-12-31"));
        check(2_958_466, false, None);
        check(u32::MAX, true, None);
    }
}

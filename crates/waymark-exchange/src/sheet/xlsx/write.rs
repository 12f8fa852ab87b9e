//! A sheet to a workbook.

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::super::{Address, Cell, Sheet, SheetError, bounds};

/// The narrowest and the widest that a column is made, in characters.
const NARROWEST: usize = 10;
const WIDEST: usize = 60;

/// The bytes of a workbook with this sheet. The same sheet gives the same bytes.
///
/// Text is text, whatever it begins with; numbers and days are numbers and days. The first row is taken for the heads
/// of columns: it stays in sight, and has a filter.
///
/// # Errors
/// A text that is longer than a cell can be, or a cell outside of what a sheet has.
pub fn write_xlsx(sheet: &Sheet) -> Result<Vec<u8>, SheetError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1).map_err(not_written)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let target = workbook.add_worksheet();
    if !sheet.name.is_empty() {
        target.set_name(&sheet.name).map_err(not_written)?;
    }
    let formats = Formats::new();
    let head = sheet.rows.first().map(|row| row.number);
    for row in &sheet.rows {
        for (column, cell) in &row.cells {
            let at = Address {
                row: row.number,
                column: *column,
            };
            let format = if head == Some(row.number) {
                &formats.head
            } else {
                &formats.text
            };
            write(target, bounds::within(at)?, cell, format, &formats)?;
        }
    }
    if let Some(head) = head {
        lay_out(target, sheet, head).map_err(not_written)?;
    }
    workbook.save_to_buffer().map_err(not_written)
}

struct Formats {
    head: Format,
    text: Format,
    date: Format,
}

impl Formats {
    fn new() -> Formats {
        Formats {
            head: Format::new().set_bold().set_text_wrap(),
            text: Format::new().set_text_wrap(),
            date: Format::new().set_num_format("yyyy-mm-dd"),
        }
    }
}

fn write(
    target: &mut Worksheet,
    at: Address,
    cell: &Cell,
    text_format: &Format,
    formats: &Formats,
) -> Result<(), SheetError> {
    let row = at.row - 1;
    let column = u16::try_from(at.column).map_err(|_| bounds::too_far(at.to_string()))?;
    let written = match cell {
        Cell::Empty => return Ok(()),
        Cell::Flag(flag) => target.write_boolean(row, column, *flag),
        Cell::Number(number) if number.digits() <= 15 => {
            // A number of fifteen digits comes out of binary as it went in.
            let binary: f64 = number.as_str().parse().unwrap_or(0.0);
            target.write_number(row, column, binary)
        }
        Cell::Date(date) if serial(*date).is_some() => {
            let serial = serial(*date).unwrap_or_default();
            target.write_number_with_format(row, column, serial, &formats.date)
        }
        other => {
            let text = other.to_string();
            if text.chars().count() > bounds::CELL {
                let limit = bounds::CELL;
                return Err(SheetError::TextTooLong { at, limit });
            }
            target.write_string_with_format(row, column, text, text_format)
        }
    };
    written.map(drop).map_err(not_written)
}

/// The serial number of a day; none before March 1900, where programs disagree, and none behind the year 9999.
fn serial(date: NaiveDate) -> Option<i32> {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let serial = i32::try_from(date.signed_duration_since(zero).num_days()).ok()?;
    (61..=2_958_465).contains(&serial).then_some(serial)
}

/// The heads stay in sight and have a filter; columns are as wide as what they hold.
fn lay_out(target: &mut Worksheet, sheet: &Sheet, head: u32) -> Result<(), XlsxError> {
    target.set_freeze_panes(head, 0)?;
    let cells = || sheet.rows.iter().flat_map(|row| &row.cells);
    let last = cells().map(|(column, _)| *column).max().unwrap_or(0);
    let last_row = sheet.rows.last().map_or(head, |row| row.number);
    let last = u16::try_from(last).unwrap_or(0);
    target.autofilter(head - 1, 0, last_row - 1, last)?;
    let mut widths = vec![NARROWEST; usize::from(last) + 1];
    for (column, cell) in cells() {
        let shown = cell.to_string();
        let longest = shown.lines().map(|line| line.chars().count()).max();
        let width = longest.unwrap_or(0) + 2;
        if let Some(widest) = widths.get_mut(*column as usize) {
            *widest = width.clamp(*widest, WIDEST);
        }
    }
    for (column, width) in (0..).zip(widths) {
        let width = u16::try_from(width).unwrap_or(0);
        target.set_column_width(column, width)?;
    }
    Ok(())
}

fn not_written(error: XlsxError) -> SheetError {
    SheetError::NotWritten {
        why: error.to_string(),
    }
}

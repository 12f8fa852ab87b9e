//! A sheet to CSV.

use super::super::{Cell, Sheet};
use super::looks_like_formula;

/// The bytes of a CSV file: UTF-8 with its mark, commas, lines that end as Windows ends them. The same sheet gives the
/// same bytes.
///
/// Days are written as 2026-07-01, flags as TRUE and FALSE. A text that spreadsheet programs would take for a formula
/// has an apostrophe in front.
pub fn write_csv(sheet: &Sheet) -> Vec<u8> {
    let mut text = String::from('\u{FEFF}');
    let mut next = 1;
    for row in &sheet.rows {
        while next < row.number {
            text.push_str("\r\n");
            next += 1;
        }
        let mut column = 0;
        for (at, cell) in &row.cells {
            while column < *at {
                text.push(',');
                column += 1;
            }
            push(&mut text, cell);
        }
        text.push_str("\r\n");
        next += 1;
    }
    text.into_bytes()
}

fn push(into: &mut String, cell: &Cell) {
    let shown = match cell {
        Cell::Text(text) if looks_like_formula(text) => format!("'{text}"),
        other => other.to_string(),
    };
    let edges = shown.starts_with(char::is_whitespace) || shown.ends_with(char::is_whitespace);
    if edges || shown.contains(['"', ',', ';', '|', '\t', '\n', '\r']) {
        into.push('"');
        into.push_str(&shown.replace('"', "\"\""));
        into.push('"');
    } else {
        into.push_str(&shown);
    }
}

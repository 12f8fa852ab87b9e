//! CSV to a sheet.

use std::cmp::Reverse;

use waymark_words::{Phrase, phrase};

use super::super::bounds::{self, Kept};
use super::super::{Address, Cell, Row, Sheet, SheetError, SheetNote};
use super::encoding::decoded;
use super::looks_like_formula;

/// What may stand between columns, the likelier first.
const SEPARATORS: [char; 4] = ['\t', ';', ',', '|'];

/// How many rows are looked at to find the separator.
const LOOKED_AT: usize = 50;

/// Reads the bytes of a CSV file.
pub(in super::super) fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    let (text, encoding) = decoded(bytes)?;
    let (named, first, rest) = named_separator(&text);
    let separator = named.unwrap_or_else(|| likeliest(rest));
    let mut sheet = Sheet::default();
    let mut kept = Kept::default();
    for row in Rows::new(rest, separator, first) {
        let row = row?;
        if let Some((column, _)) = row.cells.first() {
            kept.row(address(row.number, *column))?;
        }
        for (column, cell) in &row.cells {
            kept.cell(address(row.number, *column), cell)?;
        }
        if !row.cells.is_empty() {
            sheet.rows.push(row);
        }
    }
    if sheet.rows.is_empty() {
        return Err(SheetError::NothingThere);
    }
    let separator = called(separator);
    sheet.notes.push(SheetNote::Form {
        separator,
        encoding,
    });
    Ok(sheet)
}

fn address(row: u32, column: u32) -> Address {
    Address { row, column }
}

fn called(separator: char) -> Phrase {
    match separator {
        '\t' => phrase!("sheet.tabs"),
        ';' => phrase!("sheet.semicolons"),
        '|' => phrase!("sheet.bars"),
        _ => phrase!("sheet.commas"),
    }
}

/// A first line such as `sep=;`, by which Excel is told the separator: what it names, the number of the row that
/// follows, and the rest of the text.
fn named_separator(text: &str) -> (Option<char>, u32, &str) {
    let named = text.strip_prefix("sep=").and_then(|after| {
        let separator = after.chars().next().filter(|c| SEPARATORS.contains(c))?;
        let after = &after[separator.len_utf8()..];
        let rest = after
            .strip_prefix("\r\n")
            .or_else(|| after.strip_prefix(['\n', '\r']))?;
        Some((separator, rest))
    });
    match named {
        Some((separator, rest)) => (Some(separator), 2, rest),
        None => (None, 1, text),
    }
}

/// The separator with which the fewest quotes stand out of place and the first rows have most often equally many
/// columns; among such, the one with more columns.
fn likeliest(text: &str) -> char {
    let score = |separator: char| {
        let mut rows = Rows::new(text, separator, 1);
        let mut widths = Vec::new();
        while let Some(Ok(row)) = rows.next()
            && widths.len() < LOOKED_AT
        {
            widths.extend(row.cells.last().map(|(last, _)| last + 1));
        }
        let alike = |width: u32| widths.iter().filter(|other| **other == width).count();
        let several = widths.iter().filter(|width| **width > 1);
        let best = several.map(|width| (alike(*width), *width)).max()?;
        Some((Reverse(rows.stray), best))
    };
    let mut best = (None, ',');
    for separator in SEPARATORS {
        let score = score(separator);
        if score > best.0 {
            best = (score, separator);
        }
    }
    best.1
}

/// The rows of a text, one after the other, those without a cell too.
struct Rows<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    separator: char,
    number: u32,
    ended: bool,
    /// How many quotes were neither at the edges of a cell nor doubled within quotes.
    stray: usize,
}

/// What ends a cell.
enum End {
    Cell,
    Row,
}

impl<'a> Rows<'a> {
    fn new(text: &'a str, separator: char, first: u32) -> Rows<'a> {
        Rows {
            rest: text.chars().peekable(),
            separator,
            number: first,
            ended: false,
            stray: 0,
        }
    }

    fn row(&mut self) -> Result<Row, SheetError> {
        let mut row = Row {
            number: self.number,
            cells: Vec::new(),
        };
        let mut column = 0;
        loop {
            let at = bounds::within(address(row.number, column))?;
            let (text, end) = self.cell(at)?;
            let cell = Cell::text(without_apostrophe(text));
            if cell != Cell::Empty {
                row.cells.push((column, cell));
            }
            match end {
                End::Cell => column += 1,
                End::Row => return Ok(row),
            }
        }
    }

    fn cell(&mut self, at: Address) -> Result<(String, End), SheetError> {
        let mut text = String::new();
        let quoted = self.rest.next_if_eq(&'"').is_some();
        if quoted {
            self.quoted(at, &mut text)?;
        }
        loop {
            match self.rest.next() {
                None => return Ok((text, End::Row)),
                Some('\n') => return Ok((text, End::Row)),
                Some('\r') => {
                    self.rest.next_if_eq(&'\n');
                    return Ok((text, End::Row));
                }
                Some(character) if character == self.separator => return Ok((text, End::Cell)),
                Some(character) => {
                    self.stray += usize::from(quoted || character == '"');
                    push(at, &mut text, character)?;
                }
            }
        }
    }

    /// Up to the quotes that close those that were opened; two of them are one that belongs to the text.
    fn quoted(&mut self, at: Address, text: &mut String) -> Result<(), SheetError> {
        loop {
            match self.rest.next() {
                None => return Err(SheetError::Unclosed { at }),
                Some('"') if self.rest.next_if_eq(&'"').is_none() => return Ok(()),
                Some(character) => push(at, text, character)?,
            }
        }
    }
}

/// A character more, unless a cell cannot be that long.
fn push(at: Address, text: &mut String, character: char) -> Result<(), SheetError> {
    // Four bytes for each character is the most; the exact count is taken when the cell is kept.
    if text.len() > 4 * bounds::CELL {
        let limit = bounds::CELL;
        return Err(SheetError::TextTooLong { at, limit });
    }
    text.push(character);
    Ok(())
}

/// A text that was written with an apostrophe in front, because it would be taken for a formula.
fn without_apostrophe(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest) => rest.to_string(),
        _ => text,
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, SheetError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended || self.rest.peek().is_none() {
            return None;
        }
        let row = self.row();
        self.ended = row.is_err();
        self.number = self.number.saturating_add(1);
        Some(row)
    }
}

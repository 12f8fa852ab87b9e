//! A sheet as the rows of a table.

use std::collections::BTreeMap;

use waymark_words::{phrase, t};

use super::dates::{DatesFound, Orders};
use super::field::{Field, Holds, TableName};
use super::headings;
use super::mapping::{MappingError, TableMapping};
use super::value::{Reader, Value};
use crate::sheet::{Address, Cell, Region, Row, Sheet, SheetError, column_letters};

/// The most rows of a table that are taken at once.
const MOST_ROWS: usize = 5_000;

/// The most columns that are looked at. A table has a few dozen.
const MOST_COLUMNS: usize = 200;

/// How many values of a column stand for all.
const SAMPLES: usize = 3;

/// A sheet, read as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The mapping with everything that was found by looking.
    pub mapping: TableMapping,
    /// The columns of the sheet, from the left.
    pub columns: Vec<Column>,
    /// Fields that every row needs and no column holds.
    pub missing: Vec<&'static Field>,
    /// In which order days are written, where there is a text of which that can be asked.
    pub dates: Option<DatesFound>,
    /// The rows that hold something.
    pub rows: Vec<TableRow>,
    /// What its reader should know.
    pub notes: Vec<String>,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it is called, such as `C`.
    pub letters: String,
    /// Its heading; empty where it has none.
    pub heading: String,
    /// The first few values, as they stand there.
    pub samples: Vec<String>,
    /// The field it holds.
    pub field: Option<&'static Field>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRow {
    /// Its number, counted from 1 as spreadsheets do.
    pub number: u32,
    /// The cells of the columns that hold a field, blank ones too.
    pub cells: Vec<TableCell>,
    /// What cannot be read.
    pub problems: Vec<Problem>,
    /// What its reader should know.
    pub notes: Vec<String>,
}

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableCell {
    /// Where it lies.
    pub at: Address,
    /// The field.
    pub field: &'static str,
    /// As a person reads what was understood, or what stands there where nothing was.
    pub shown: String,
    /// What was understood; none where the cell is blank or cannot be read.
    pub value: Option<Value>,
}

/// Something that keeps a row from being taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The cell.
    pub at: Address,
    /// The field that it holds.
    pub field: Option<&'static str>,
    /// What is wrong, in a sentence that begins with the cell.
    pub sentence: String,
}

impl TableRow {
    /// What a field is given; none where it is blank, unreadable, or no column holds it.
    pub fn value(&self, field: &str) -> Option<&Value> {
        self.cell(field)?.value.as_ref()
    }

    /// The text that a field is given.
    pub fn text(&self, field: &str) -> Option<&str> {
        match self.value(field)? {
            Value::Text(text) | Value::Person(text) => Some(text),
            _ => None,
        }
    }

    /// The cell that holds a field, if a column does.
    pub fn cell(&self, field: &str) -> Option<&TableCell> {
        self.cells.iter().find(|cell| cell.field == field)
    }

    /// Where something about a field is to be put right: in its cell, else in the first of the row.
    pub fn place_of(&self, field: &str) -> Address {
        let cell = self.cell(field).or(self.cells.first());
        cell.map_or(
            Address {
                row: self.number,
                column: 0,
            },
            |cell| cell.at,
        )
    }
}

/// The row of the headings, given or found by looking, and the letters of each column that has one with its heading.
pub fn headings_of(
    sheet: &Sheet,
    table: TableName,
    row: Option<u32>,
) -> (u32, Vec<(String, String)>) {
    let row = row.unwrap_or_else(|| headings::row_of(sheet, table));
    let texts = headings::in_row(sheet, row).into_iter();
    let lettered = texts.map(|(column, text)| (column_letters(column), text));
    (row, lettered.collect())
}

/// Reads a sheet as a table.
///
/// # Errors
/// When the mapping fits no table. What is wrong in the sheet is told row by row.
pub fn read(
    sheet: &Sheet,
    table: TableName,
    mapping: &TableMapping,
) -> Result<Reading, MappingError> {
    let given = mapping.fields(table)?;
    let heading_row = mapping
        .heading_row
        .unwrap_or_else(|| headings::row_of(sheet, table));
    let texts = headings::in_row(sheet, heading_row);
    let fields = given.unwrap_or_else(|| headings::fields_of(&texts, table));
    let spread = Spread::of(sheet);
    let rows = || sheet.rows.iter().filter(|row| row.number > heading_row);

    let mut orders = Orders::default();
    for row in rows() {
        for (column, field) in &fields {
            if let (Holds::Date | Holds::Done, Cell::Text(text)) = (field.holds, row.cell(*column))
            {
                let at = Address {
                    row: row.number,
                    column: *column,
                };
                orders.hear(at, text);
            }
        }
    }
    let dates = orders.found(mapping.date_order);
    let reader = Reader {
        table,
        order: dates
            .as_ref()
            .map_or(mapping.date_order, |dates| dates.order),
    };
    let rows_read: Vec<TableRow> = rows()
        .filter_map(|row| row_of(&reader, &spread, &fields, row))
        // One more than is taken says that there are too many.
        .take(MOST_ROWS + 1)
        .collect();
    let letters =
        |(column, field): (&u32, &&Field)| (column_letters(*column), field.id.to_string());
    Ok(Reading {
        mapping: TableMapping {
            heading_row: Some(heading_row),
            columns: Some(fields.iter().map(letters).collect()),
            ..mapping.clone()
        },
        columns: columns_of(sheet, heading_row, &texts, &fields),
        missing: missing(table, &fields),
        dates,
        rows: rows_read,
        notes: sheet.notes.iter().map(ToString::to_string).collect(),
    })
}

/// Whether there are more rows than are taken at once.
///
/// # Errors
/// Names the first row that is too many.
pub fn check_rows(reading: &Reading) -> Result<(), SheetError> {
    match reading.rows.get(MOST_ROWS) {
        None => Ok(()),
        Some(row) => Err(SheetError::TooMany {
            at: row.place_of(""),
            what: phrase!("sheet.rows"),
            limit: MOST_ROWS,
        }),
    }
}

/// The fields that every row needs and no column holds.
fn missing(table: TableName, fields: &BTreeMap<u32, &'static Field>) -> Vec<&'static Field> {
    let held = |id: &str| fields.values().any(|field| field.id == id);
    let needed = table.fields().iter().filter(|field| field.required);
    // A name may also come in two parts.
    let in_parts = held("first_name") || held("last_name");
    let comes = |field: &Field| held(field.id) || (field.id == "name" && in_parts);
    needed.filter(|field| !comes(field)).collect()
}

fn columns_of(
    sheet: &Sheet,
    heading_row: u32,
    texts: &BTreeMap<u32, String>,
    fields: &BTreeMap<u32, &'static Field>,
) -> Vec<Column> {
    let mut samples: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for column in texts.keys().chain(fields.keys()) {
        samples.entry(*column).or_default();
    }
    for row in sheet.rows.iter().filter(|row| row.number > heading_row) {
        for (column, cell) in &row.cells {
            if samples.len() >= MOST_COLUMNS && !samples.contains_key(column) {
                continue;
            }
            let of_column = samples.entry(*column).or_default();
            if of_column.len() < SAMPLES && !cell.is_blank() {
                of_column.push(cell.to_string().trim().to_string());
            }
        }
    }
    let column = |(column, samples): (u32, Vec<String>)| Column {
        letters: column_letters(column),
        heading: texts.get(&column).cloned().unwrap_or_default(),
        samples,
        field: fields.get(&column).copied(),
    };
    samples.into_iter().map(column).collect()
}

/// What a row holds; nothing where all cells of the columns that hold a field are blank.
fn row_of(
    reader: &Reader,
    spread: &Spread,
    fields: &BTreeMap<u32, &'static Field>,
    row: &Row,
) -> Option<TableRow> {
    let mut read = TableRow {
        number: row.number,
        ..TableRow::default()
    };
    let mut holds_something = false;
    let of_row = spread.of_row(row.number);
    for (column, field) in fields {
        let at = Address {
            row: row.number,
            column: *column,
        };
        let own = row.cell(*column);
        holds_something |= !own.is_blank();
        let cell = match own {
            Cell::Empty => of_row.get(column).copied().unwrap_or(own),
            _ => own,
        };
        let (shown, value) = match reader.read(field.holds, at, cell) {
            Ok(None) => (String::new(), None),
            Ok(Some(one)) => {
                read.notes.extend(one.note);
                (reader.shown(&one.value), Some(one.value))
            }
            Err(sentence) => {
                let field = Some(field.id);
                read.problems.push(Problem {
                    at,
                    field,
                    sentence,
                });
                (cell.to_string(), None)
            }
        };
        read.cells.push(TableCell {
            at,
            field: field.id,
            shown,
            value,
        });
    }
    if !holds_something {
        return None;
    }
    name_in_parts(reader.table, &mut read);
    for field in reader.table.fields().iter().filter(|field| field.required) {
        let unread = read
            .problems
            .iter()
            .any(|problem| problem.field == Some(field.id));
        if read.value(field.id).is_none() && !unread {
            let at = read.place_of(field.id);
            let sentence = t!("table.blank", at, field = field.heading);
            let field = Some(field.id);
            read.problems.push(Problem {
                at,
                field,
                sentence,
            });
        }
    }
    Some(read)
}

/// Puts first and last name together where there is no whole one.
fn name_in_parts(table: TableName, row: &mut TableRow) {
    if table != TableName::People || row.value("name").is_some() {
        return;
    }
    let parts = [row.text("first_name"), row.text("last_name")];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return;
    }
    let at = row.place_of(match row.cell("last_name") {
        Some(_) => "last_name",
        None => "first_name",
    });
    row.cells.retain(|cell| cell.field != "name");
    row.cells.push(TableCell {
        at,
        field: "name",
        shown: name.clone(),
        value: Some(Value::Text(name)),
    });
}

/// Cells that are joined with the one above them: what stands in the first holds for all.
struct Spread<'a> {
    sheet: &'a Sheet,
    regions: Vec<Region>,
}

impl<'a> Spread<'a> {
    fn of(sheet: &'a Sheet) -> Spread<'a> {
        let over_rows = |it: &&Region| it.last.row > it.first.row;
        Spread {
            sheet,
            regions: sheet.merged.iter().filter(over_rows).copied().collect(),
        }
    }

    /// What stands in the first cells of the regions that reach into a row, by column.
    fn of_row(&self, number: u32) -> BTreeMap<u32, &'a Cell> {
        let reaching = self
            .regions
            .iter()
            .filter(|it| it.first.row < number && number <= it.last.row);
        let firsts = reaching.filter_map(|it| {
            let rows = &self.sheet.rows;
            let index = rows.binary_search_by_key(&it.first.row, |row| row.number);
            let row = rows.get(index.ok()?)?;
            Some((it.first.column, row.cell(it.first.column)))
        });
        firsts.collect()
    }
}

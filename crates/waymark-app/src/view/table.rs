//! What an import of a table brings, row by row, and what was written of one.

use serde::{Deserialize, Serialize};
use waymark_exchange::table::{DateOrder, TableMapping, TableName};

/// What an import of a table brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TableImportView {
    /// The table.
    pub table: TableName,
    /// The name of the file.
    pub source: String,
    /// The sheet that was read; empty in CSV.
    pub sheet: String,
    /// All sheets of the workbook, the one that was read first.
    pub sheets: Vec<String>,
    /// How it was read, with everything that was found by looking.
    pub mapping: TableMapping,
    /// Whether the mapping is that of the last import of a file with these headings.
    pub remembered: bool,
    /// The columns of the sheet, from the left.
    pub columns: Vec<TableColumn>,
    /// The fields of the table.
    pub fields: Vec<TableField>,
    /// Fields that every row needs and no column holds, by id.
    pub missing: Vec<String>,
    /// In which order days are written; none where there is no text of which that can be asked.
    pub dates: Option<TableDates>,
    /// People who are named and not in the project.
    pub unknown_people: Vec<UnknownPerson>,
    /// How many rows there are of each sort.
    pub counts: TableCounts,
    /// The rows that hold something, from the top.
    pub rows: Vec<TableRowView>,
    /// What else changes, a sentence each.
    pub others: Vec<String>,
    /// What the person should know.
    pub notes: Vec<String>,
    /// Why it cannot be imported as it is; none where it can.
    pub hindrance: Option<String>,
    /// Whether the project was changed; not in a preview, nor where all is so already.
    pub applied: bool,
    /// The number of entries in the log.
    pub revision: i64,
    /// The digest of all records.
    pub state: String,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TableColumn {
    /// What it is called, such as `C`.
    pub letters: String,
    /// Its heading; empty where it has none.
    pub heading: String,
    /// The first few values.
    pub samples: Vec<String>,
    /// The field it holds, by id.
    pub field: Option<String>,
}

/// A field that a column can hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TableField {
    /// Its id in mappings.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether every row needs it.
    pub required: bool,
}

/// In which order the days of a file are written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TableDates {
    /// The order; none where nothing settles it.
    pub order: Option<DateOrder>,
    /// Whether the file does not settle it, and somebody has to.
    pub asked: bool,
    /// That in words.
    pub sentence: String,
    /// A text that shows the order, or one that leaves it open.
    pub example: Option<TableDateExample>,
}

/// A text that stands for others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TableDateExample {
    /// Its cell.
    pub cell: String,
    /// How it is written.
    pub text: String,
    /// What it can be.
    pub readings: Vec<TableDateReading>,
}

/// A text read in one order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TableDateReading {
    /// The order.
    pub order: DateOrder,
    /// The day that it is then.
    pub date: chrono::NaiveDate,
}

/// Somebody who is named and not in the project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct UnknownPerson {
    /// The name, as it stands there.
    pub name: String,
    /// The cells that name them.
    pub cells: Vec<String>,
}

/// How many rows there are of each sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TableCounts {
    /// New in the project.
    pub new: usize,
    /// In the project already, and different there.
    pub changed: usize,
    /// In the project just so.
    pub unchanged: usize,
    /// With something wrong.
    pub not_taken: usize,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RowOutcome {
    /// It is new in the project.
    New,
    /// The project has it, and something of it changes.
    Changed,
    /// The project has it just so.
    Unchanged,
    /// Something is wrong with it.
    NotTaken,
}

/// A row of a table, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TableRowView {
    /// Its number, as spreadsheets count.
    pub row: u32,
    /// What becomes of it.
    pub outcome: RowOutcome,
    /// Its reference in the project, such as `R-07`; none for people, and for a row that is not taken.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
    /// What it is called.
    pub title: String,
    /// What was understood, cell by cell; blank ones left out.
    pub values: Vec<TableValue>,
    /// What of it changes, in words.
    pub changes: Vec<String>,
    /// Why it is not taken.
    pub problems: Vec<TableProblem>,
    /// What the person should know.
    pub notes: Vec<String>,
}

/// A cell, as it was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TableValue {
    /// The field, by id.
    pub field: String,
    /// The cell.
    pub cell: String,
    /// What was understood, or what stands there where nothing was.
    pub shown: String,
}

/// Something that keeps a row from being taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TableProblem {
    /// The cell.
    pub cell: String,
    /// The field, by id.
    pub field: Option<String>,
    /// What is wrong, in a sentence that begins with the cell.
    pub sentence: String,
}

/// A table that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TableExportView {
    /// Where.
    pub file: String,
    /// The table.
    pub table: TableName,
    /// How many rows it has under its headings.
    pub rows: usize,
}

/// Rows as somebody looks at them in the window: chosen, in an order, with some columns.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
pub struct ShownTable {
    /// What the sheet of a workbook is called.
    pub title: String,
    /// Its columns, from left to right.
    pub columns: Vec<ShownColumn>,
    /// Its rows, from top to bottom, with a cell for each column.
    pub rows: Vec<Vec<Option<ShownCell>>>,
}

/// A column as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
pub struct ShownColumn {
    /// What it is called.
    pub heading: String,
    /// What its cells hold.
    pub kind: ShownKind,
}

/// What the cells of a column hold. What cannot be read so stays text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ShownKind {
    /// Text.
    Text,
    /// Whole numbers.
    Number,
    /// Percent, as whole numbers.
    Percent,
    /// Days, as 2026-07-01.
    Date,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum ShownCell {
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
}

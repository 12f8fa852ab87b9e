//! Tables that people keep in spreadsheets, by field: people, risks, actions, decisions, rows of the plan, the
//! registers of the scope, criteria.
//!
//! The way in: [`crate::sheet`] says what stands in which cell; `headings` finds the row of headings and which field
//! each column holds; `dates` finds in which order days are written; [`read`] makes typed rows of it, in which whatever
//! cannot be read is named by its cell. [`intake()`] makes acts on a project of the rows. The way out is [`sheet_of`].
//!
//! Holds no rule about what a project may be: the acts meet the rules where they are carried out.

mod columns;
mod criteria_columns;
mod dates;
mod field;
mod headings;
mod intake;
mod mapping;
mod outgoing;
mod predecessors;
mod reading;
mod scope_columns;
mod value;

pub use dates::{DateExample, DateOrder, DateReading, DatesFound};
pub use field::{Field, Holds, TableName};
pub use intake::{Intake, IntakeAct, IntakeOptions, IntakeRow, UnknownName, intake};
pub use mapping::{BlankCells, MappingError, TableMapping, UnknownPeople};
pub use outgoing::sheet_of;
pub use reading::{Column, Problem, Reading, TableCell, TableRow, check_rows, headings_of, read};
pub use value::Value;

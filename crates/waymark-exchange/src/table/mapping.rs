//! Which column holds which field, and what a person decided besides.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use waymark_words::t;

use super::dates::DateOrder;
use super::field::{Field, TableName};
use super::headings::normal;
use crate::sheet::{Address, column_letters};

/// How a sheet is read as a table. What is left out is found by looking.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableMapping {
    /// The row of the headings; 0 where there are none.
    #[serde(default)]
    pub heading_row: Option<u32>,
    /// The field that each column holds, by the letters of the column; columns that are left out are not taken.
    #[serde(default)]
    pub columns: Option<BTreeMap<String, String>>,
    /// In which order the numbers of days are written.
    #[serde(default)]
    pub date_order: Option<DateOrder>,
    /// What becomes of people who are not in the project.
    #[serde(default)]
    pub unknown_people: UnknownPeople,
    /// What a cell without anything means.
    #[serde(default)]
    pub blank_cells: BlankCells,
}

/// What becomes of people who are named and not in the project.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum UnknownPeople {
    /// Rows that name them are not taken.
    #[default]
    Ask,
    /// They are added.
    Add,
}

/// What a cell without anything means for a record that is there already.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum BlankCells {
    /// Nothing: what the project has stays.
    #[default]
    Keep,
    /// The field becomes empty.
    Clear,
}

/// A mapping fits no table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// A column that no sheet has.
    #[error("{}", t!("table.no_column", letters))]
    Column {
        /// What it is called in the mapping.
        letters: String,
    },
    /// A field that the table does not have.
    #[error("{}", t!("table.no_field", letters, field, fields))]
    Field {
        /// The column.
        letters: String,
        /// What the field is called in the mapping.
        field: String,
        /// The fields of the table.
        fields: String,
    },
    /// Two columns for one field.
    #[error("{}", t!("table.field_twice", field, one, other))]
    Twice {
        /// The field.
        field: String,
        /// One column.
        one: String,
        /// The other.
        other: String,
    },
}

impl TableMapping {
    /// The columns, counted from 0, with their fields; none where they are to be found by looking.
    pub(super) fn fields(
        &self,
        table: TableName,
    ) -> Result<Option<BTreeMap<u32, &'static Field>>, MappingError> {
        let Some(columns) = &self.columns else {
            return Ok(None);
        };
        let mut fields: BTreeMap<u32, &'static Field> = BTreeMap::new();
        for (letters, id) in columns {
            let address = Address::parse(&format!("{letters}1"));
            let Some(Address { column, .. }) = address else {
                let letters = letters.clone();
                return Err(MappingError::Column { letters });
            };
            let Some(field) = table.field(id) else {
                let ids: Vec<&str> = table.fields().iter().map(|field| field.id).collect();
                return Err(MappingError::Field {
                    letters: letters.clone(),
                    field: id.clone(),
                    fields: ids.join(", "),
                });
            };
            let taken = fields.iter().find(|(_, other)| other.id == field.id);
            if let Some((other, _)) = taken {
                return Err(MappingError::Twice {
                    field: id.clone(),
                    one: column_letters(*other),
                    other: letters.to_ascii_uppercase(),
                });
            }
            fields.insert(column, field);
        }
        Ok(Some(fields))
    }

    /// The same mapping for a sheet with the same headings, which may stand in another order. Both lists hold the
    /// letters of each column with its heading. None where the headings are others.
    pub fn carried(
        &self,
        from: &[(String, String)],
        to: &[(String, String)],
    ) -> Option<TableMapping> {
        let texts = |headings: &[(String, String)]| {
            let mut texts: Vec<String> = headings.iter().map(|(_, text)| normal(text)).collect();
            texts.sort();
            texts
        };
        if texts(from) != texts(to) {
            return None;
        }
        let mut columns = BTreeMap::new();
        let mut left: Vec<&(String, String)> = to.iter().collect();
        for (letters, text) in from {
            // Of headings that stand there twice, the first stays the first.
            let same = |it: &&(String, String)| normal(&it.1) == normal(text);
            let at = left.iter().position(same)?;
            let (now, _) = left.remove(at);
            if let Some(field) = self.columns.as_ref().and_then(|all| all.get(letters)) {
                columns.insert(now.clone(), field.clone());
            }
        }
        Some(TableMapping {
            heading_row: None,
            columns: Some(columns),
            ..self.clone()
        })
    }
}

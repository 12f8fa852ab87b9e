//! How tables were read the last time, kept in the app's own folder by table and headings.

use std::path::Path;

use serde::{Deserialize, Serialize};
use waymark_exchange::sheet::Sheet;
use waymark_exchange::table::{self, Reading, TableMapping, TableName, UnknownPeople};

use crate::kept;

/// The file in the app's own folder.
const FILE: &str = "mappings.json";

/// How many are kept.
const MOST: usize = 50;

/// A mapping, and the file it was made for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    table: TableName,
    /// The row of the headings.
    row: u32,
    /// The letters of each column with its heading.
    headings: Vec<(String, String)>,
    mapping: TableMapping,
}

/// The mapping with which a table with these headings was read the last time; the columns may stand in another order.
pub(crate) fn remembered(folder: &Path, table: TableName, sheet: &Sheet) -> Option<TableMapping> {
    let (found, headings) = table::headings_of(sheet, table, None);
    let kept: Vec<Kept> = kept::read(folder, FILE).unwrap_or_default();
    let mut of_table = kept.iter().filter(|kept| kept.table == table);
    of_table.find_map(|kept| {
        let carried = kept.mapping.carried(&kept.headings, &headings);
        carried.or_else(|| {
            // The headings may have been said to lie elsewhere.
            let (row, headings) = table::headings_of(sheet, table, Some(kept.row));
            let carried = kept.mapping.carried(&kept.headings, &headings)?;
            (row != found).then_some(TableMapping {
                heading_row: Some(row),
                ..carried
            })
        })
    })
}

/// Keeps the mapping with which a table was read.
///
/// # Errors
/// Where the folder cannot be written.
pub(crate) fn remember(folder: &Path, table: TableName, reading: &Reading) -> std::io::Result<()> {
    let headings = reading.columns.iter();
    let headings: Vec<(String, String)> = headings
        .filter(|column| !column.heading.is_empty())
        .map(|column| (column.letters.clone(), column.heading.clone()))
        .collect();
    if headings.is_empty() {
        return Ok(());
    }
    let mapping = TableMapping {
        // Who is added is asked each time.
        unknown_people: UnknownPeople::Ask,
        ..reading.mapping.clone()
    };
    let mut kept: Vec<Kept> = kept::read(folder, FILE).unwrap_or_default();
    kept.retain(|kept| {
        kept.table != table || kept.mapping.carried(&kept.headings, &headings).is_none()
    });
    kept.insert(
        0,
        Kept {
            table,
            row: mapping.heading_row.unwrap_or_default(),
            headings,
            mapping,
        },
    );
    kept.truncate(MOST);
    kept::write(folder, FILE, &kept)
}

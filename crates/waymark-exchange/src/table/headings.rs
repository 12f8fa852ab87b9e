//! The row of headings, and which field each column holds by what it is called.

use std::collections::BTreeMap;

use super::field::{Field, TableName};
use crate::sheet::{Address, Cell, Region, Sheet};

/// How many rows are looked at for headings.
const LOOKED_AT: usize = 50;

/// A text as headings are compared: lower case, words with single spaces between them.
pub(super) fn normal(text: &str) -> String {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The headings in a row, by column. A cell that is joined with the one above has its text; one that is joined with
/// the one to its left has none, so that a title over several columns is no heading of them all.
pub(super) fn in_row(sheet: &Sheet, number: u32) -> BTreeMap<u32, String> {
    let mut texts = BTreeMap::new();
    let mut put = |at: Address| {
        let cell = cell(sheet, at);
        if !cell.is_blank() {
            texts.insert(at.column, cell.to_string().trim().to_string());
        }
    };
    for region in sheet.merged.iter().filter(|it| covers(it, number)) {
        put(region.first);
    }
    let row = sheet.rows.iter().find(|row| row.number == number);
    for (column, _) in row.iter().flat_map(|row| &row.cells) {
        put(Address {
            row: number,
            column: *column,
        });
    }
    texts
}

fn covers(region: &Region, row: u32) -> bool {
    (region.first.row..=region.last.row).contains(&row)
}

fn cell(sheet: &Sheet, at: Address) -> &Cell {
    let row = sheet
        .rows
        .binary_search_by_key(&at.row, |row| row.number)
        .ok()
        .and_then(|index| sheet.rows.get(index));
    row.map_or(&Cell::Empty, |row| row.cell(at.column))
}

/// The row whose texts name the most fields of a table; of rows that name as many, the first, or the last of those
/// that are joined with it. Where no row names any, the first that holds something.
pub(super) fn row_of(sheet: &Sheet, table: TableName) -> u32 {
    let mut best = (0, sheet.rows.first().map_or(0, |row| row.number));
    for row in sheet.rows.iter().take(LOOKED_AT) {
        let named = fields_of(&in_row(sheet, row.number), table).len();
        if named > best.0 {
            best = (named, row.number);
        }
    }
    // Headings may lie over several rows; what follows the lowest is content.
    let joined = sheet.merged.iter().filter(|it| it.first.row == best.1);
    let lowest = joined.map(|it| it.last.row).max().unwrap_or(best.1);
    match fields_of(&in_row(sheet, lowest), table).len() >= best.0 {
        true => lowest,
        false => best.1,
    }
}

/// Which fields columns with these headings hold. A field is held by one column at most: the one whose heading tells
/// it best, and of equals the first.
pub(super) fn fields_of(
    texts: &BTreeMap<u32, String>,
    table: TableName,
) -> BTreeMap<u32, &'static Field> {
    let mut fits: Vec<(usize, u32, &'static Field)> = Vec::new();
    for (column, text) in texts {
        for field in table.fields() {
            if let Some(rank) = rank(text, field, table) {
                fits.push((rank, *column, field));
            }
        }
    }
    fits.sort_by_key(|(rank, column, _)| (*rank, *column));
    let mut taken: BTreeMap<u32, &'static Field> = BTreeMap::new();
    for (_, column, field) in fits {
        let given = taken.values().any(|other| other.id == field.id);
        if !given && !taken.contains_key(&column) {
            taken.insert(column, field);
        }
    }
    taken
}

/// How well a heading fits a field, 0 best: its own name, then the other names in their order, then these without what
/// stands in brackets and without the name of the table in front, as in `Risk owner (name)`.
fn rank(text: &str, field: &Field, table: TableName) -> Option<usize> {
    let whole = normal(text);
    let bare = normal(text.split(['(', '[']).next().unwrap_or_default());
    let cut = table.prefix().iter().find_map(|prefix| {
        let rest = bare.strip_prefix(prefix)?.strip_prefix(' ')?;
        Some(rest.to_string())
    });
    let position = |text: &str| {
        if text.is_empty() {
            return None;
        }
        if text == normal(&field.heading.to_string()) {
            return Some(0);
        }
        let at = field.called.iter().position(|called| *called == text)?;
        Some(at + 1)
    };
    let forms = [Some(whole), Some(bare), cut];
    let ranked = forms.into_iter().enumerate().filter_map(|(worse, form)| {
        let at = position(&form?)?;
        Some(100 * worse + at)
    });
    ranked.min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(table: TableName, headings: &[&str], expected: &[&str]) {
        let texts = (0..)
            .zip(headings.iter().map(ToString::to_string))
            .collect();
        let found = fields_of(&texts, table);
        let told: Vec<&str> = (0..)
            .zip(headings)
            .map(|(column, _)| found.get(&column).map_or("", |field| field.id))
            .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn columns_are_known_by_what_people_call_them() {
        check(
            TableName::Actions,
            &[
                "Deadline",
                "Responsible",
                "RAG",
                "What is to be done",
                "Ref",
                "Done?",
                "Remarks",
            ],
            &["due", "owner", "", "title", "number", "done", "notes"],
        );
        check(
            TableName::Risks,
            &[
                "Risk ID",
                "Risk title",
                "Probability (1-5)",
                "IMPACT",
                "Risk owner",
                "Delay (days)",
                "Exposure",
            ],
            &[
                "number",
                "title",
                "likelihood",
                "impact",
                "owner",
                "delay",
                "",
            ],
        );
        check(
            TableName::People,
            &["E-Mail Address", "Surname", "First Name", "Department"],
            &["email", "last_name", "first_name", "unit"],
        );
    }

    #[test]
    fn a_field_is_held_by_the_column_that_tells_it_best() {
        check(
            TableName::Decisions,
            &["Title", "Question", "Due", "Needed by", "Due"],
            &["", "title", "", "needed_by", ""],
        );
        check(
            TableName::Risks,
            &["Residual impact", "Owner", "Owner"],
            &["", "owner", ""],
        );
    }

    #[test]
    fn every_heading_that_is_written_is_known_again() {
        for table in TableName::ALL {
            let headings: Vec<String> = table
                .fields()
                .iter()
                .map(|field| field.heading.to_string())
                .collect();
            let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
            let ids: Vec<&str> = table.fields().iter().map(|field| field.id).collect();
            check(table, &headings, &ids);
        }
    }

    #[test]
    fn other_headings_are_written_as_they_are_compared() {
        for field in TableName::ALL.iter().flat_map(|table| table.fields()) {
            for called in field.called {
                assert_eq!(normal(called), *called);
            }
        }
    }
}

//! Tables of spreadsheets in words.

use std::fmt::Write;

use waymark_app::UnknownPeople;
use waymark_app::view::{RowOutcome, TableExportView, TableImportView, TableRowView};
use waymark_words::t;

use crate::table::one_line;

/// Rows of a sort told one by one; more of them are counted.
const TOLD: usize = 20;

/// What an import of a table brought, or would bring.
pub fn table_taken(view: &TableImportView) -> String {
    let source = one_line(&view.source);
    let counts = view.counts;
    let nothing = counts.new == 0 && counts.changed == 0;
    let first = match (view.applied, nothing, counts.not_taken) {
        _ if view.hindrance.is_some() => t!("commands.table_hindered", source),
        (true, _, _) => t!("commands.imported", source),
        (false, true, 0) => t!("commands.import_nothing", source),
        (false, true, _) => t!("commands.table_nothing_taken", source),
        (false, false, _) => t!("commands.import_would", source),
    };
    let mut text = format!("{first}\n");
    if let Some(why) = &view.hindrance {
        let _ = writeln!(text, "{}", one_line(why));
    }
    let counts = [
        t!("commands.import_new", count = counts.new),
        t!("commands.import_changed", count = counts.changed),
        t!("commands.import_unchanged", count = counts.unchanged),
        t!("commands.table_not_taken", count = counts.not_taken),
    ];
    let _ = writeln!(text, "{}", counts.join(", "));
    let held = view.columns.iter().map(|column| {
        let field = view
            .fields
            .iter()
            .find(|field| Some(&field.id) == column.field.as_ref());
        let letters = &column.letters;
        match field {
            Some(field) => t!("commands.table_column", letters, field = field.title),
            None => t!("commands.table_column_left", letters),
        }
    });
    let held: Vec<String> = held.collect();
    let columns = one_line(&held.join(", "));
    let _ = writeln!(text, "{}", t!("commands.table_columns", columns));
    for (outcome, heading) in [
        (RowOutcome::New, t!("commands.import_head_new")),
        (RowOutcome::Changed, t!("commands.import_head_changed")),
        (RowOutcome::NotTaken, t!("commands.table_head_not_taken")),
    ] {
        let rows: Vec<&TableRowView> = view
            .rows
            .iter()
            .filter(|row| row.outcome == outcome)
            .collect();
        if rows.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n{heading}");
        for row in rows.iter().take(TOLD) {
            tell(&mut text, row);
        }
        if let Some(more) = rows.len().checked_sub(TOLD).filter(|more| *more > 0) {
            let _ = writeln!(text, "{}", t!("commands.and_more", more));
        }
    }
    let asked = view.mapping.unknown_people == UnknownPeople::Ask;
    if asked && !view.unknown_people.is_empty() {
        let names = view
            .unknown_people
            .iter()
            .map(|person| person.name.as_str());
        let names = one_line(&names.collect::<Vec<_>>().join(", "));
        let _ = writeln!(text, "\n{}", t!("commands.table_unknown", names));
    }
    for line in view.others.iter().chain(&view.notes) {
        let _ = writeln!(text, "\n{}", one_line(line));
    }
    if let Some(dates) = view.dates.as_ref().filter(|_| view.hindrance.is_none()) {
        let _ = writeln!(text, "\n{}", one_line(&dates.sentence));
    }
    text
}

/// A row, and under it what is wrong with it and what there is to know.
fn tell(text: &mut String, row: &TableRowView) {
    let reference = row
        .reference
        .as_ref()
        .map(|it| format!("{it} "))
        .unwrap_or_default();
    let changes = match row.changes.is_empty() {
        true => String::new(),
        false => format!(": {}", one_line(&row.changes.join("; "))),
    };
    let title = one_line(&row.title);
    let number = row.row;
    let _ = writeln!(text, "  {number:>4}  {reference}{title}{changes}");
    let below = row
        .problems
        .iter()
        .map(|problem| &problem.sentence)
        .chain(&row.notes);
    for sentence in below {
        let _ = writeln!(text, "        {}", one_line(sentence));
    }
}

/// A table was written.
pub fn table_written(view: &TableExportView) -> String {
    let file = &view.file;
    t!("commands.table_written", file, count = view.rows)
}

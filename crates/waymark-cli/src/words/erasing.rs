//! What is erased on request, in words.

use std::fmt::Write;

use waymark_app::erase::{EraseBackup, ErasePreview, Erased};
use waymark_words::t;

use crate::table::one_line;

/// How many fields of the project are told one by one; more of them are counted.
const TOLD: usize = 20;

/// What would be erased. `backups` says whether the copies aside would be too.
pub fn erase_preview(preview: &ErasePreview, backups: bool) -> String {
    let names: Vec<String> = preview
        .names
        .iter()
        .chain(&preview.emails)
        .map(|name| one_line(name))
        .collect();
    let replacement = &preview.replacement;
    let mut text = match names.is_empty() {
        true => t!("commands.erase_none_left", replacement),
        false => t!(
            "commands.erase_would",
            names = names.join(", "),
            replacement
        ),
    };
    text.push('\n');
    let (fields, entries) = counts(preview.places.len(), preview.entries);
    let _ = writeln!(text, "{}", t!("commands.erase_stands", fields, entries));
    for place in preview.places.iter().take(TOLD) {
        let (kind, name, field) = (&place.kind, one_line(&place.name), &place.field);
        let _ = writeln!(text, "  {}", t!("commands.erase_place", kind, name, field));
    }
    if let Some(count) = preview
        .places
        .len()
        .checked_sub(TOLD)
        .filter(|more| *more > 0)
    {
        let _ = writeln!(text, "  {}", t!("commands.erase_more", count));
    }
    if !preview.backups.is_empty() {
        let count = preview.backups.len();
        let heading = match backups {
            true => t!("commands.erase_in_backups", count),
            false => t!("commands.erase_not_in_backups", count),
        };
        text.push_str(&heading);
        text.push('\n');
        text.push_str(&copies(&preview.backups));
    }
    text + &t!("commands.erase_nothing_done") + "\n"
}

/// What was erased. `backups` says whether the copies aside were to be too.
pub fn erased(erased: &Erased, backups: bool) -> String {
    let mut text = match (erased.places, erased.entries) {
        (0, 0) => t!("commands.erase_nowhere") + "\n",
        (places, entries) => {
            let (fields, entries) = counts(places, entries);
            let replacement = &erased.replacement;
            t!("commands.erase_done", fields, entries, replacement) + "\n"
        }
    };
    if !erased.backups.is_empty() {
        let _ = writeln!(
            text,
            "{}",
            t!(
                "commands.erase_done_in_backups",
                count = erased.backups.len()
            )
        );
    }
    if !erased.left.is_empty() {
        let count = erased.left.len();
        let heading = match backups {
            true => t!("commands.erase_left_in_backups", count),
            false => t!("commands.erase_not_in_backups", count),
        };
        text.push_str(&heading);
        text.push('\n');
        text.push_str(&copies(&erased.left));
    }
    text + &t!("commands.erase_elsewhere") + "\n"
}

/// How many fields and entries, in words.
fn counts(places: usize, entries: usize) -> (String, String) {
    let fields = t!("commands.count_fields", count = places);
    (fields, t!("commands.count_entries", count = entries))
}

fn copies(copies: &[EraseBackup]) -> String {
    let lines = copies.iter().map(|copy| {
        let path = copy.path.display();
        match &copy.problem {
            Some(problem) => format!("  {path}: {}\n", one_line(problem)),
            None => format!("  {path}\n"),
        }
    });
    lines.collect()
}

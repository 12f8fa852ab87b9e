//! Actions: where they come from, and whether they are done.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};
use waymark_planner::Id;
use waymark_planner::record::Kind;
use waymark_planner::value::Value as Field;
use waymark_words::t;

use super::super::value::{Value, reference};
use super::records::about;
use super::who::plain;
use super::{Taking, Work};

/// Fields that are given as they are.
const FIELDS: &[&str] = &["title", "owner", "due", "hours", "notes"];

/// What an action can come from: the letters of its references, the kind, and the field of the action.
const ORIGINS: [(&str, Kind, &str); 5] = [
    ("m", Kind::Meeting, "meeting"),
    ("r", Kind::Risk, "risk"),
    ("i", Kind::Issue, "issue"),
    ("d", Kind::Decision, "decision"),
    ("f", Kind::Finding, "finding"),
];

impl Taking<'_> {
    pub(super) fn action(&mut self, work: &mut Work<'_>) {
        let met = self.record_met(work);
        let mut given = self.given(work, met.as_ref(), FIELDS);
        self.origin(work, met.as_ref(), &mut given);
        let record = met.as_ref().and_then(|id| self.project.actions.get(id));
        let was = record.and_then(|action| action.done);
        let done = done(work, was);
        let over = match done {
            Done::Is(on) => on,
            Done::IsNot | Done::Stays => None,
        };
        self.raised(work, met.as_ref(), over, &mut given);
        if was.is_some() && done != Done::Stays {
            work.act("action.reopen", met.as_ref().map(about).unwrap_or_default());
        }
        let id = self.add_or_set(work, met.as_ref(), "action", given);
        if let Done::Is(on) = done {
            let mut fields = about(&id);
            if let Some(on) = on {
                fields.insert("on".into(), json!(on.to_string()));
            }
            work.act("action.done", fields);
        }
    }

    /// What it comes from, where the project has that; else the words are kept in the notes.
    fn origin(&self, work: &mut Work<'_>, met: Option<&Id>, given: &mut Map<String, Json>) {
        let Some(words) = work.row.text("from") else {
            return;
        };
        if let Some((field, id)) = self.origin_of(words) {
            let content = json!(id.as_str());
            if !self.has(met, field, &content) {
                given.insert(field.into(), content);
            }
            return;
        }
        let line = t!("table.from_line", words);
        work.made.notes.push(t!(
            "table.from_in_notes",
            at = work.row.place_of("from"),
            words
        ));
        let record = met.and_then(|id| self.project.actions.get(id));
        let notes = match work.row.text("notes") {
            Some(notes) => notes.to_string(),
            None => record
                .map(|action| action.notes.clone())
                .unwrap_or_default(),
        };
        let notes = match notes.lines().any(|there| there == line) {
            true => notes,
            false if notes.is_empty() => line,
            false => format!("{notes}\n{line}"),
        };
        given.remove("notes");
        let content = json!(notes);
        if !self.has(met, "notes", &content) {
            given.insert("notes".into(), content);
        }
    }

    /// The record with that reference or title.
    fn origin_of(&self, words: &str) -> Option<(&'static str, Id)> {
        let letters: String = words
            .chars()
            .take_while(char::is_ascii_alphabetic)
            .collect();
        let letters = letters.to_lowercase();
        let wanted = plain(words);
        for (prefix, kind, field) in ORIGINS {
            let number = reference(words).filter(|_| letters == prefix);
            let mut records = self.project.of_kind(kind);
            let found = records.find(|record| match (record.get("number"), record.get("title")) {
                (Some(Field::Whole(has)), _) if number.is_some_and(|it| i64::from(it) == has) => {
                    true
                }
                (_, Some(Field::Text(title))) => plain(&title) == wanted,
                _ => false,
            });
            if let Some(record) = found {
                return Some((field, record.id().clone()));
            }
        }
        None
    }
}

/// What a row says of an action being done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    /// Nothing that is not so.
    Stays,
    /// It is done, on that day if one is given.
    Is(Option<NaiveDate>),
    /// It is not.
    IsNot,
}

fn done(work: &Work<'_>, was: Option<NaiveDate>) -> Done {
    let says = match (work.row.value("done"), work.row.value("status")) {
        (Some(Value::Date(on)), _) => Done::Is(Some(*on)),
        (Some(Value::Done(true)), _) | (_, Some(Value::Open(false))) => Done::Is(None),
        (Some(Value::Done(false)), _) | (_, Some(Value::Open(true))) => Done::IsNot,
        _ => Done::Stays,
    };
    match (says, was) {
        (Done::Is(Some(on)), Some(was)) if on == was => Done::Stays,
        (Done::Is(None), Some(_)) | (Done::IsNot, None) => Done::Stays,
        _ => says,
    }
}

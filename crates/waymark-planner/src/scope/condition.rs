//! Whether a condition of a rule is true of answers, and on which answers that rests.
//!
//! The language is that of [`waymark_catalogue::scope_condition`], where each operator is described. An answer that is
//! missing, or not known yet, is no answer to any of them. Shares are compared as whole numbers.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;
use serde_json::Value;
use waymark_catalogue::scope_condition::{AnswerPath, Comparison, Condition, Subject, Test};

use super::Answers;

/// On which answers a result rests: by question, the entries that matter; none of them where it is the answer as a whole.
pub(super) type Rests = BTreeMap<String, BTreeSet<String>>;

/// Whether a condition is true, and why.
pub(super) struct Found {
    pub(super) holds: bool,
    pub(super) rests_on: Rests,
}

/// Whether a condition is true; of one entry of a list where it stands inside a test of entries.
pub(super) fn holds(condition: &Condition, answers: &Answers, entry: Option<&Value>) -> Found {
    match condition {
        Condition::All(parts) => {
            let parts = parts.iter().map(|part| holds(part, answers, entry));
            let (met, unmet): (Vec<_>, Vec<_>) = parts.partition(|part| part.holds);
            match unmet.is_empty() {
                true => together(true, met),
                false => together(false, unmet),
            }
        }
        Condition::Any(parts) => {
            let parts = parts.iter().map(|part| holds(part, answers, entry));
            let (met, unmet): (Vec<_>, Vec<_>) = parts.partition(|part| part.holds);
            match met.is_empty() {
                true => together(false, unmet),
                false => together(true, met),
            }
        }
        Condition::Not(part) => {
            let found = holds(part, answers, entry);
            Found {
                holds: !found.holds,
                ..found
            }
        }
        Condition::Test {
            subject: Subject::Field(field),
            test,
        } => {
            let value = entry.and_then(|entry| entry.get(field));
            let (holds, _) = tested(value, test, answers);
            Found {
                holds,
                rests_on: Rests::new(),
            }
        }
        Condition::Test {
            subject: Subject::Answer(path),
            test,
        } => {
            let (holds, entries) = tested(answers.at(path), test, answers);
            let mut rests_on = Rests::from([(path.question.clone(), entries)]);
            if let Test::IncludesTextOf(other) = test {
                rests_on.entry(other.question.clone()).or_default();
            }
            Found { holds, rests_on }
        }
        Condition::Ratio {
            answer,
            values,
            comparison,
            percent,
        } => share(answers, answer, values, *comparison, *percent),
    }
}

fn together(holds: bool, parts: Vec<Found>) -> Found {
    let mut rests_on = Rests::new();
    for (question, entries) in parts.into_iter().flat_map(|part| part.rests_on) {
        rests_on.entry(question).or_default().extend(entries);
    }
    Found { holds, rests_on }
}

/// A test of one value, and the entries that fulfil it where it is one of entries.
fn tested(value: Option<&Value>, test: &Test, answers: &Answers) -> (bool, BTreeSet<String>) {
    let text = value.and_then(Value::as_str);
    let is = |wanted: &String| text == Some(wanted);
    let holds = match test {
        Test::Is(wanted) => is(wanted),
        Test::IsNot(wanted) => !is(wanted),
        Test::In(wanted) => wanted.iter().any(is),
        Test::Empty(wanted) => is_empty(value) == *wanted,
        Test::Contains(wanted) => contains(value, wanted),
        Test::Lacks(wanted) => !contains(value, wanted),
        Test::CountGt(number) => count(value) > *number as usize,
        Test::CountLt(number) => count(value) < *number as usize,
        Test::Matches(pattern) => {
            let pattern = Regex::new(pattern);
            text.is_some_and(|text| pattern.is_ok_and(|pattern| pattern.is_match(text)))
        }
        Test::IncludesTextOf(path) => {
            let other = answers.at(path).and_then(Value::as_str);
            let lower = |text: &str| text.trim().to_lowercase();
            text.zip(other)
                .is_some_and(|(text, other)| lower(text).contains(&lower(other)))
        }
        Test::SomeItem(condition) => {
            let found = fulfilling(value, condition, answers);
            return (!found.is_empty(), found);
        }
        Test::EveryItem(condition) => {
            let found = fulfilling(value, condition, answers);
            let all = count(value) > 0 && found.len() == named_entries(value).count();
            return (all, if all { found } else { BTreeSet::new() });
        }
    };
    (holds, BTreeSet::new())
}

/// The entries of a list that fulfil a condition.
fn fulfilling(value: Option<&Value>, condition: &Condition, answers: &Answers) -> BTreeSet<String> {
    named_entries(value)
        .filter(|(_, entry)| holds(condition, answers, Some(entry)).holds)
        .map(|(name, _)| name)
        .collect()
}

/// The entries of a list, each under its own name. An entry without a name, or with that of another, has its place in the
/// list beside it, counted from 1.
fn named_entries(value: Option<&Value>) -> impl Iterator<Item = (String, &Value)> {
    let mut seen = BTreeSet::new();
    let entries = value.and_then(Value::as_array).into_iter().flatten();
    entries.enumerate().map(move |(place, entry)| {
        let mut name = entry_name(entry).unwrap_or_default();
        if name.is_empty() || !seen.insert(name.clone()) {
            name = format!("{name} {}", place + 1).trim().to_string();
        }
        (name, entry)
    })
}

/// What people call an entry of an answer: its name, who provides it, or the process it is about.
pub(super) fn entry_name(entry: &Value) -> Option<String> {
    let field = |name: &str| entry.get(name).and_then(Value::as_str);
    let name = field("name").or_else(|| field("provider"));
    let name = name.or_else(|| field("process"));
    name.map(|name| name.trim().to_string())
}

fn is_empty(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => text.trim().is_empty(),
        Some(Value::Array(entries)) => entries.is_empty(),
        Some(Value::Object(fields)) => fields.is_empty(),
        Some(Value::Bool(_) | Value::Number(_)) => false,
    }
}

fn contains(value: Option<&Value>, wanted: &str) -> bool {
    let chosen = value.and_then(Value::as_array).into_iter().flatten();
    chosen.filter_map(Value::as_str).any(|one| one == wanted)
}

fn count(value: Option<&Value>) -> usize {
    match value {
        Some(Value::Array(entries)) => entries.len(),
        Some(Value::Object(fields)) => fields.len(),
        _ => 0,
    }
}

/// The share of the rows of a matrix that hold one of some values, held against a number of percent.
fn share(
    answers: &Answers,
    path: &AnswerPath,
    values: &[String],
    comparison: Comparison,
    percent: u8,
) -> Found {
    let rows = answers.at(path).and_then(Value::as_object);
    let answered = || {
        let rows = rows.into_iter().flatten();
        rows.filter(|(_, cell)| !cell.is_null())
    };
    let total = answered().count();
    let counted: BTreeSet<String> = answered()
        .filter(|(_, cell)| {
            let cell = cell.as_str();
            values.iter().any(|value| cell == Some(value))
        })
        .map(|(row, _)| row.clone())
        .collect();
    // Of an empty matrix the share is 0, so that any other total serves.
    let (part, limit) = (counted.len() * 100, total.max(1) * usize::from(percent));
    let holds = match comparison {
        Comparison::Gt => part > limit,
        Comparison::Gte => part >= limit,
        Comparison::Lt => part < limit,
        Comparison::Lte => part <= limit,
    };
    Found {
        holds,
        rests_on: Rests::from([(path.question.clone(), counted)]),
    }
}

//! Versions of the scope held against each other, and a wording of one's own against the draft it was written on.
//!
//! Answers are compared entry by entry, statements word by word.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Answers;
use super::condition::entry_name;
use crate::project::Project;
use crate::value::Id;

/// One answer, or one entry of it: the key under which versions are compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AnswerKey {
    /// The question.
    pub question: String,
    /// The entry of a list, the row of a matrix or the field of the answer; none for the whole answer.
    pub entry: Option<String>,
}

/// An answer that differs between two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerChange {
    /// Which answer.
    pub key: AnswerKey,
    /// What it was, as JSON; none where it has come.
    pub before: Option<String>,
    /// What it is, as JSON; none where it has gone.
    pub after: Option<String>,
}

/// Every answer by its entries, as JSON. What is not known yet is left out, and so is the statement.
pub fn told_answers(answers: &Answers) -> BTreeMap<AnswerKey, String> {
    let mut told = BTreeMap::new();
    for (question, answer) in answers.all().filter(|(question, _)| *question != "SW-25") {
        let mut tell = |entry: Option<String>, value: &Value| {
            let question = question.to_string();
            told.insert(AnswerKey { question, entry }, value.to_string());
        };
        match answer {
            Value::Null => {}
            Value::Object(fields) => {
                for (field, value) in fields {
                    tell(Some(field.clone()), value);
                }
            }
            Value::Array(entries) if entries.iter().any(Value::is_object) => {
                for (place, entry) in entries.iter().enumerate() {
                    let name = entry_name(entry).unwrap_or_else(|| (place + 1).to_string());
                    tell(Some(name), entry);
                }
            }
            other => tell(None, other),
        }
    }
    told
}

/// What differs between two sets of answers, in the order of the questions.
pub fn changed_answers(
    before: &BTreeMap<AnswerKey, String>,
    after: &BTreeMap<AnswerKey, String>,
) -> Vec<AnswerChange> {
    let mut keys: Vec<&AnswerKey> = before.keys().chain(after.keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.into_iter()
        .filter(|key| before.get(key) != after.get(key))
        .map(|key| AnswerChange {
            key: key.clone(),
            before: before.get(key).cloned(),
            after: after.get(key).cloned(),
        })
        .collect()
}

/// Words in the course of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// They stand in both.
    Same(String),
    /// They stand in the first alone.
    Gone(String),
    /// They stand in the second alone.
    New(String),
}

/// Two texts word by word: what stays, what goes and what comes. Texts of more than a few hundred words are told as a
/// whole.
pub fn compare_words(before: &str, after: &str) -> Vec<Told> {
    const MOST: usize = 600;
    let a: Vec<&str> = before.split_whitespace().collect();
    let b: Vec<&str> = after.split_whitespace().collect();
    if a.len() > MOST || b.len() > MOST {
        return match a == b {
            true => vec![Told::Same(b.join(" "))],
            false => vec![Told::Gone(a.join(" ")), Told::New(b.join(" "))],
        };
    }
    let common = common_lengths(&a, &b);
    let length = |i: usize, j: usize| common.get(i * (b.len() + 1) + j).copied().unwrap_or(0);
    let (mut told, mut i, mut j) = (Vec::new(), 0, 0);
    while i < a.len() || j < b.len() {
        match (a.get(i), b.get(j)) {
            (Some(one), Some(other)) if one == other => {
                say(&mut told, Told::Same((*one).to_string()));
                (i, j) = (i + 1, j + 1);
            }
            (Some(one), other) if other.is_none() || length(i + 1, j) >= length(i, j + 1) => {
                say(&mut told, Told::Gone((*one).to_string()));
                i += 1;
            }
            (_, Some(other)) => {
                say(&mut told, Told::New((*other).to_string()));
                j += 1;
            }
            (_, None) => break,
        }
    }
    told
}

/// For each pair of places: how many words the rests from there on have in common, in order.
fn common_lengths(a: &[&str], b: &[&str]) -> Vec<u16> {
    let width = b.len() + 1;
    let mut lengths = vec![0u16; (a.len() + 1) * width];
    for (i, one) in a.iter().enumerate().rev() {
        for (j, other) in b.iter().enumerate().rev() {
            let at = |i: usize, j: usize| lengths.get(i * width + j).copied().unwrap_or(0);
            let best = match one == other {
                true => at(i + 1, j + 1) + 1,
                false => at(i + 1, j).max(at(i, j + 1)),
            };
            if let Some(place) = lengths.get_mut(i * width + j) {
                *place = best;
            }
        }
    }
    lengths
}

/// Says words after others, in one with them where they are told alike.
fn say(told: &mut Vec<Told>, next: Told) {
    match (told.last_mut(), &next) {
        (Some(Told::Same(words)), Told::Same(word))
        | (Some(Told::Gone(words)), Told::Gone(word))
        | (Some(Told::New(words)), Told::New(word)) => {
            words.push(' ');
            words.push_str(word);
        }
        _ => told.push(next),
    }
}

/// How the draft has moved since a wording of one's own was written on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    /// The draft then and now, word by word.
    pub draft: Vec<Told>,
    /// The words that have gone from the draft and still stand in the wording.
    pub kept: Vec<String>,
    /// The words that have come into the draft and are missing in the wording.
    pub missing: Vec<String>,
}

impl Project {
    /// How the draft has moved away under a wording of one's own; none where there is no such wording, or the draft is as
    /// it was when it was written.
    pub fn scope_drift(&self) -> Option<Drift> {
        let charter = self.charter()?;
        let wording = charter.scope_wording.as_deref()?;
        let then = charter.scope_drafted.as_deref().unwrap_or_default();
        let now = self.scope_draft().words();
        if then == now {
            return None;
        }
        let draft = compare_words(then, &now);
        // What only stands elsewhere in the draft has neither gone nor come.
        let outdated = |words: &str| holds_words(wording, words) && !holds_words(&now, words);
        let unsaid = |words: &str| !holds_words(wording, words) && !holds_words(then, words);
        let (mut kept, mut missing) = (Vec::new(), Vec::new());
        for told in &draft {
            match told {
                Told::Gone(words) if outdated(words) => kept.push(bare(words).to_string()),
                Told::New(words) if unsaid(words) => missing.push(bare(words).to_string()),
                _ => {}
            }
        }
        Some(Drift {
            draft,
            kept,
            missing,
        })
    }

    /// What a version of the scope rested on, by answer.
    pub fn answers_of_version(&self, version: &Id) -> BTreeMap<AnswerKey, String> {
        let held = self.scope_version_answers.values();
        held.filter(|one| one.version.id() == version)
            .map(|one| {
                let key = AnswerKey {
                    question: one.question.clone(),
                    entry: one.entry.clone(),
                };
                (key, one.content.clone())
            })
            .collect()
    }
}

/// Words without the signs at their ends.
fn bare(words: &str) -> &str {
    words.trim_matches(|c: char| c.is_ascii_punctuation() || c.is_whitespace())
}

/// Whether words stand in a text one after the other, whatever signs are around them.
fn holds_words(text: &str, words: &str) -> bool {
    let split = |text: &str| -> Vec<String> {
        let words = text
            .split_whitespace()
            .map(|word| bare(word).to_lowercase());
        words.filter(|word| !word.is_empty()).collect()
    };
    let (text, words) = (split(text), split(words));
    words.is_empty() || text.windows(words.len()).any(|window| window == words)
}

//! The log in words, oldest first.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use waymark_file::Entry;
use waymark_planner::Change;
use waymark_planner::wording::{self, EntryLine, Names};
use waymark_words::t;

use crate::error::AppError;
use crate::session::Session;

/// The log in words.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct HistoryView {
    /// The entries, oldest first.
    pub entries: Vec<HistoryEntry>,
}

/// One entry of the log.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct HistoryEntry {
    /// Its id.
    pub id: String,
    /// When it arrived in this file, UTC.
    pub at: String,
    /// Who made it.
    pub who: String,
    /// What it did, in words.
    pub what: String,
    /// How many changes it holds.
    pub changes: usize,
    /// The hashes of the entries it follows.
    pub parents: Vec<String>,
    /// Its own hash.
    pub hash: String,
    /// The command.
    pub act: String,
    /// How many entries the log had with this one.
    pub revision: i64,
    /// What part of the project it touched.
    pub area: String,
    /// What it did, without the values.
    pub headline: String,
    /// The values, if one field changed, and how many more changes there were.
    pub detail: String,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The entry it takes back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undoes: Option<String>,
    /// The entry it does again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redoes: Option<String>,
}

/// The log in words.
///
/// # Errors
/// When the log cannot be read.
pub fn history(session: &Session) -> Result<HistoryView, AppError> {
    let entries = session.file().entries()?;
    told(session, entries, 0)
}

/// So many of the last entries of the log in words: what a window shows of it all the time, however long it is.
///
/// # Errors
/// When the log cannot be read.
pub fn latest(session: &Session, count: usize) -> Result<HistoryView, AppError> {
    let mut entries = session.file().entries()?;
    let from = entries.len().saturating_sub(count);
    let after = entries.get(from).map_or(0, |entry| entry.position - 1);
    // What an entry takes back or does again is told in the words of that entry.
    let mut turned: BTreeSet<String> = BTreeSet::new();
    let mut asked = Vec::new();
    while let Some(entry) = entries.pop() {
        if entry.position > after || turned.contains(&entry.id) {
            turned.extend(entry.undoes.iter().chain(&entry.redoes).cloned());
            asked.push(entry);
        }
    }
    asked.reverse();
    told(session, asked, after)
}

/// Entries in words, those after a revision.
fn told(session: &Session, entries: Vec<Entry>, after: i64) -> Result<HistoryView, AppError> {
    let file = session.file();
    let mut names = Names::of(file.project());
    let mut changes = Vec::with_capacity(entries.len());
    for entry in &entries {
        let of_entry = file.changes_of(entry.position)?;
        of_entry.iter().for_each(|change| names.remember(change));
        changes.push(of_entry);
    }
    let mut lines: HashMap<String, String> = HashMap::new();
    let mut shown = Vec::with_capacity(entries.len());
    for (entry, changes) in entries.into_iter().zip(changes) {
        let turned = entry.undoes.as_ref().or(entry.redoes.as_ref());
        let turned = turned.and_then(|id| lines.get(id)).map(String::as_str);
        let line = names.entry(&entry.act, &changes, turned);
        let what = line.whole();
        lines.insert(entry.id.clone(), what.clone());
        if entry.position > after {
            shown.push(shown_entry(entry, &changes, line, what));
        }
    }
    Ok(HistoryView { entries: shown })
}

fn shown_entry(entry: Entry, changes: &[Change], line: EntryLine, what: String) -> HistoryEntry {
    let beside = (line.more > 0).then(|| t!("app.history_more", more = line.more));
    let detail = [Some(line.detail).filter(|d| !d.is_empty()), beside];
    HistoryEntry {
        id: entry.id,
        at: entry.arrived,
        who: entry.author.name,
        what,
        changes: changes.len(),
        parents: entry.parents,
        hash: entry.hash,
        revision: entry.position,
        area: wording::area(&entry.act, changes).to_string(),
        headline: line.headline,
        detail: detail.into_iter().flatten().collect::<Vec<_>>().join(", "),
        act: entry.act,
        reason: entry.reason,
        undoes: entry.undoes,
        redoes: entry.redoes,
    }
}

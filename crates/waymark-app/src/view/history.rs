//! The log in words, oldest first.

use std::collections::HashMap;

use serde::Serialize;
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
    let file = session.file();
    let entries = file.entries()?;
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
        let EntryLine {
            headline,
            detail,
            more,
        } = line;
        let beside = (more > 0).then(|| t!("app.history_more", more));
        let detail = [Some(detail).filter(|d| !d.is_empty()), beside];
        lines.insert(entry.id.clone(), what.clone());
        shown.push(HistoryEntry {
            id: entry.id,
            at: entry.arrived,
            who: entry.author.name,
            what,
            changes: changes.len(),
            parents: entry.parents,
            hash: entry.hash,
            revision: entry.position,
            area: wording::area(&entry.act, &changes).to_string(),
            headline,
            detail: detail.into_iter().flatten().collect::<Vec<_>>().join(", "),
            act: entry.act,
            reason: entry.reason,
            undoes: entry.undoes,
            redoes: entry.redoes,
        });
    }
    Ok(HistoryView { entries: shown })
}

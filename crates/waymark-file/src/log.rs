//! The change log: entries that name their parents by hash, and the changes of each.
//!
//! The log is a graph: an entry names the hashes of the entries it follows, one as a rule, two where two copies were
//! joined. The hash of an entry covers its parents, its author, when it was made, what it was and the hash of each
//! change, so that nothing in the past can be altered without showing. When it *arrived* in this file is not covered:
//! the same entry arrives in two copies at two times.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use waymark_planner::record::Kind;
use waymark_planner::{Change, Id};

/// A SHA-256 digest.
pub type Hash = [u8; 32];

/// Who did something: the name set in the app, and which installation of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The person's name.
    pub name: String,
    /// The installation, so that two people of one name can be told apart.
    pub installation: String,
}

/// An act on its way into the log.
#[derive(Clone, Debug)]
pub struct NewEntry {
    /// Its id, a UUIDv7.
    pub id: String,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Who made it.
    pub author: Author,
    /// The command, or `undo`, `redo`, `project.new`.
    pub act: String,
    /// Why, where somebody said so.
    pub reason: Option<String>,
    /// The entry it takes back.
    pub undoes: Option<String>,
    /// The entry it does again.
    pub redoes: Option<String>,
    /// What it changes.
    pub changes: Vec<Change>,
}

/// An entry of the log without its changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the order of arrival in this file, from 1.
    pub position: i64,
    /// Its id.
    pub id: String,
    /// When it was made, UTC, as the log keeps it.
    pub made: String,
    /// When it arrived in this file, UTC.
    pub arrived: String,
    /// Who made it.
    pub author: Author,
    /// What it was.
    pub act: String,
    /// Why.
    pub reason: Option<String>,
    /// The entry it takes back.
    pub undoes: Option<String>,
    /// The entry it does again.
    pub redoes: Option<String>,
    /// The hashes of the entries it follows, in hexadecimal.
    pub parents: Vec<String>,
    /// Its own hash, in hexadecimal.
    pub hash: String,
}

/// An instant as the log keeps it: UTC, to the millisecond.
pub fn instant_text(instant: DateTime<Utc>) -> String {
    instant.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// Whether a text is an instant as [`instant_text`] writes it.
pub(crate) fn is_instant(text: &str) -> bool {
    DateTime::parse_from_rfc3339(text)
        .is_ok_and(|instant| instant_text(instant.with_timezone(&Utc)) == text)
}

pub(crate) fn digest(text: &str) -> Hash {
    Sha256::digest(text.as_bytes()).into()
}

pub(crate) fn author_hash(name: &str, installation: &str) -> Hash {
    digest(&serde_json::json!(["author", name, installation]).to_string())
}

pub(crate) fn reason_hash(reason: &str) -> Hash {
    digest(&serde_json::json!(["reason", reason]).to_string())
}

/// What the hash of an entry covers. The order of the fields is part of the file format.
#[derive(Serialize)]
pub(crate) struct Sealed<'a> {
    pub act: &'a str,
    pub author: String,
    pub changes: Vec<String>,
    pub format: u32,
    pub id: &'a str,
    pub made: &'a str,
    pub parents: Vec<String>,
    pub reason: Option<String>,
    pub redoes: Option<&'a str>,
    pub undoes: Option<&'a str>,
}

impl Sealed<'_> {
    pub(crate) fn hash(&self) -> Hash {
        digest(&serde_json::to_string(self).unwrap_or_default())
    }
}

pub(crate) fn hex(hash: &[u8]) -> String {
    waymark_planner::hex(hash)
}

/// Writes an entry and its changes. Returns its hash.
pub(crate) fn append(
    connection: &Connection,
    entry: &NewEntry,
    position: i64,
    arrived: &str,
    parents: &[Hash],
) -> rusqlite::Result<Hash> {
    let payloads: Vec<String> = entry.changes.iter().map(Change::to_json).collect();
    let hashes: Vec<Hash> = payloads.iter().map(|payload| digest(payload)).collect();
    let author = author_hash(&entry.author.name, &entry.author.installation);
    let reason = entry.reason.as_deref().map(reason_hash);
    let made = instant_text(entry.made);
    let hash = Sealed {
        act: &entry.act,
        author: hex(&author),
        changes: hashes.iter().map(|h| hex(h)).collect(),
        format: crate::schema::FORMAT,
        id: &entry.id,
        made: &made,
        parents: parents.iter().map(|h| hex(h)).collect(),
        reason: reason.map(|h| hex(&h)),
        redoes: entry.redoes.as_deref(),
        undoes: entry.undoes.as_deref(),
    }
    .hash();
    connection
        .prepare_cached(
            "INSERT INTO log_entry (position, id, made, arrived, author, installation, author_hash, act, reason,
             reason_hash, undoes, redoes, format, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            position,
            entry.id,
            made,
            arrived,
            entry.author.name,
            entry.author.installation,
            author,
            entry.act,
            entry.reason,
            reason,
            entry.undoes,
            entry.redoes,
            crate::schema::FORMAT,
            hash
        ])?;
    let mut insert = connection
        .prepare_cached("INSERT INTO log_parent (entry, ordinal, hash) VALUES (?, ?, ?)")?;
    for (ordinal, parent) in parents.iter().enumerate() {
        insert.execute(params![position, ordinal as i64, parent])?;
    }
    let mut insert = connection.prepare_cached(
        "INSERT INTO log_change (entry, ordinal, kind, record, field, payload, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )?;
    for (ordinal, (change, payload)) in entry.changes.iter().zip(&payloads).enumerate() {
        insert.execute(params![
            position,
            ordinal as i64,
            change.kind.name(),
            change.id.as_str(),
            change.field(),
            payload,
            hashes[ordinal]
        ])?;
    }
    Ok(hash)
}

const ENTRY_COLUMNS: &str =
    "position, id, made, arrived, author, installation, act, reason, undoes, redoes, hash";

/// All entries in the order of arrival.
pub(crate) fn entries(connection: &Connection) -> rusqlite::Result<Vec<Entry>> {
    let sql = format!("SELECT {ENTRY_COLUMNS} FROM log_entry ORDER BY position");
    let mut select = connection.prepare(&sql)?;
    let entries = select.query_map([], |row| entry_of(connection, row))?;
    entries.collect()
}

/// One entry by its id.
pub(crate) fn entry(connection: &Connection, id: &str) -> rusqlite::Result<Option<Entry>> {
    let sql = format!("SELECT {ENTRY_COLUMNS} FROM log_entry WHERE id = ?");
    let mut select = connection.prepare_cached(&sql)?;
    select
        .query_row([id], |row| entry_of(connection, row))
        .optional()
}

fn entry_of(connection: &Connection, row: &Row<'_>) -> rusqlite::Result<Entry> {
    let position: i64 = row.get(0)?;
    let mut parents = connection
        .prepare_cached("SELECT hash FROM log_parent WHERE entry = ? ORDER BY ordinal")?;
    let followed = parents.query_map([position], |r| r.get::<_, Vec<u8>>(0))?;
    Ok(Entry {
        position,
        id: row.get(1)?,
        made: row.get(2)?,
        arrived: row.get(3)?,
        author: Author {
            name: row.get(4)?,
            installation: row.get(5)?,
        },
        act: row.get(6)?,
        reason: row.get(7)?,
        undoes: row.get(8)?,
        redoes: row.get(9)?,
        hash: hex(&row.get::<_, Vec<u8>>(10)?),
        parents: followed
            .map(|hash| hash.map(|h| hex(&h)))
            .collect::<Result<_, _>>()?,
    })
}

/// The position of an entry by its id.
pub(crate) fn position_of(connection: &Connection, id: &str) -> rusqlite::Result<Option<i64>> {
    connection
        .query_row("SELECT position FROM log_entry WHERE id = ?", [id], |row| {
            row.get(0)
        })
        .optional()
}

/// The written changes of an entry, in order.
pub(crate) fn payloads(connection: &Connection, position: i64) -> rusqlite::Result<Vec<String>> {
    let mut select = connection
        .prepare_cached("SELECT payload FROM log_change WHERE entry = ? ORDER BY ordinal")?;
    select.query_map([position], |row| row.get(0))?.collect()
}

/// The entries after a position that touched a field of a record, or the record as a whole; without a field, any of
/// them that touched the record. The newest comes first.
pub(crate) fn later_touches(
    connection: &Connection,
    kind: Kind,
    record: &Id,
    field: Option<&str>,
    after: i64,
) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare_cached(
            "SELECT DISTINCT e.id FROM log_change c JOIN log_entry e ON e.position = c.entry
             WHERE c.kind = ?1 AND c.record = ?2 AND c.entry > ?3
               AND (?4 IS NULL OR c.field IS NULL OR c.field = ?4)
             ORDER BY e.position DESC",
        )?
        .query_map(params![kind.name(), record.as_str(), after, field], |row| {
            row.get(0)
        })?
        .collect()
}

//! The change log: entries that name their parents by hash, and the changes of each.
//!
//! The log is a graph: an entry names the hashes of the entries it follows, one as a rule, two where two copies were
//! joined. The hash of an entry covers its parents, its author, when it was made, what it was and the hash of each
//! change, so that nothing in the past can be altered without showing. When it *arrived* in this file is not covered:
//! the same entry arrives in two copies at two times.
//!
//! Author, reason and changes are hashed each with a salt of its own. When one of them is erased on request its salt
//! goes with it, so that nobody finds the name again by trying names until one fits the hash.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use waymark_planner::record::Kind;
use waymark_planner::{Change, Id};

use crate::redaction::{self, Redaction};

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

/// What stands beside a text in the log and is hashed with it.
pub(crate) type Salt = [u8; 16];

/// Random bytes from which the salts of new entries are worked out. They are written nowhere, so that no salt leads to
/// another. The caller brings them, because nothing here is random.
#[derive(Clone)]
pub struct SaltKey([u8; 32]);

impl SaltKey {
    /// The key of these bytes. Where people are to be protected they come from a source that nobody can foretell.
    pub fn new(bytes: [u8; 32]) -> SaltKey {
        SaltKey(bytes)
    }

    /// The salt of one text: another for each entry, part and place.
    pub(crate) fn salt(&self, entry: &str, part: &str, ordinal: usize) -> Salt {
        let place = serde_json::json!([entry, part, ordinal]).to_string();
        let drawn = digest(&(hex(&self.0) + &place));
        let mut salt = Salt::default();
        salt.copy_from_slice(&drawn[..16]);
        salt
    }
}

impl std::fmt::Debug for SaltKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SaltKey")
    }
}

/// An act on its way into the log.
#[derive(Clone, Debug)]
pub struct NewEntry {
    /// Its id, a UUIDv7.
    pub id: String,
    /// What its salts are worked out from.
    pub salts: SaltKey,
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
    /// From how many older entries it erased something.
    pub redacts: i64,
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

/// The hash of a text with its salt. Without one, where the file was meddled with, it is the hash of nothing proper.
pub(crate) fn salted(salt: &[u8], text: &str) -> Hash {
    digest(&(hex(salt) + text))
}

/// What is hashed for an author.
pub(crate) fn author_text(name: &str, installation: &str) -> String {
    serde_json::json!(["author", name, installation]).to_string()
}

/// What is hashed for a reason.
pub(crate) fn reason_text(reason: &str) -> String {
    serde_json::json!(["reason", reason]).to_string()
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
    pub redactions: Vec<String>,
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

/// Where an entry goes in the log.
pub(crate) struct Place<'a> {
    /// Its place in the order of arrival.
    pub position: i64,
    /// When it arrived.
    pub arrived: &'a str,
    /// The hashes of the entries it follows.
    pub parents: &'a [Hash],
}

/// A text with its salt and their hash.
struct Salted {
    text: String,
    salt: Salt,
    hash: Hash,
}

impl Salted {
    fn new(entry: &NewEntry, part: &str, ordinal: usize, text: String) -> Salted {
        let salt = entry.salts.salt(&entry.id, part, ordinal);
        let hash = salted(&salt, &text);
        Salted { text, salt, hash }
    }
}

/// Writes an entry, its changes, and what it replaced in older entries. Returns its hash.
pub(crate) fn append(
    connection: &Connection,
    entry: &NewEntry,
    place: &Place<'_>,
    redactions: &[Redaction],
) -> rusqlite::Result<Hash> {
    let Place {
        position,
        arrived,
        parents,
    } = *place;
    let changes: Vec<Salted> = entry
        .changes
        .iter()
        .enumerate()
        .map(|(ordinal, change)| Salted::new(entry, "change", ordinal, change.to_json()))
        .collect();
    let author = author_text(&entry.author.name, &entry.author.installation);
    let author = Salted::new(entry, "author", 0, author);
    let reason = entry.reason.as_deref().map(reason_text);
    let reason = reason.map(|text| Salted::new(entry, "reason", 0, text));
    let made = instant_text(entry.made);
    let hash = Sealed {
        act: &entry.act,
        author: hex(&author.hash),
        changes: changes.iter().map(|change| hex(&change.hash)).collect(),
        format: crate::schema::FORMAT,
        id: &entry.id,
        made: &made,
        parents: parents.iter().map(|h| hex(h)).collect(),
        reason: reason.as_ref().map(|reason| hex(&reason.hash)),
        redactions: redactions.iter().map(Redaction::sealed).collect(),
        redoes: entry.redoes.as_deref(),
        undoes: entry.undoes.as_deref(),
    }
    .hash();
    connection
        .prepare_cached(
            "INSERT INTO log_entry (position, id, made, arrived, author, installation, author_salt, author_hash, act, reason,
             reason_salt, reason_hash, undoes, redoes, format, hash)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            position,
            entry.id,
            made,
            arrived,
            entry.author.name,
            entry.author.installation,
            author.salt,
            author.hash,
            entry.act,
            entry.reason,
            reason.as_ref().map(|reason| reason.salt),
            reason.as_ref().map(|reason| reason.hash),
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
        "INSERT INTO log_change (entry, ordinal, kind, record, field, payload, salt, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for (ordinal, (change, written)) in entry.changes.iter().zip(&changes).enumerate() {
        insert.execute(params![
            position,
            ordinal as i64,
            change.kind.name(),
            change.id.as_str(),
            change.field(),
            written.text,
            written.salt,
            written.hash
        ])?;
    }
    redaction::write(connection, position, redactions)?;
    Ok(hash)
}

/// Writes an entry behind the last one there is. Returns its position, its hash and when it arrived.
pub(crate) fn append_last(
    connection: &Connection,
    entry: &NewEntry,
    redactions: &[Redaction],
) -> rusqlite::Result<(i64, Hash, String)> {
    let (position, arrived, head): (i64, String, Hash) = connection.query_row(
        "SELECT position, arrived, hash FROM log_entry ORDER BY position DESC LIMIT 1",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let arrived = instant_text(entry.made).max(arrived);
    let place = Place {
        position: position + 1,
        arrived: &arrived,
        parents: &[head],
    };
    let hash = append(connection, entry, &place, redactions)?;
    Ok((position + 1, hash, arrived))
}

const ENTRY_COLUMNS: &str =
    "position, id, made, arrived, author, installation, act, reason, undoes, redoes, hash,
  CASE act WHEN 'person.erase' THEN
    (SELECT count(DISTINCT entry) FROM log_redaction WHERE erased_by = position) ELSE 0 END";

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
        redacts: row.get(11)?,
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

/// The written changes of all entries, each with the position of its entry and its place there.
pub(crate) fn all_payloads(connection: &Connection) -> rusqlite::Result<Vec<(i64, i64, String)>> {
    let mut select = connection
        .prepare("SELECT entry, ordinal, payload FROM log_change ORDER BY entry, ordinal")?;
    select
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect()
}

/// Who ever wrote an entry, each name once.
pub(crate) fn authors(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut select = connection.prepare("SELECT DISTINCT author FROM log_entry ORDER BY author")?;
    select.query_map([], |row| row.get(0))?.collect()
}

/// The hash of the entry at a position.
pub(crate) fn hash_at(connection: &Connection, position: i64) -> rusqlite::Result<Vec<u8>> {
    connection
        .prepare_cached("SELECT hash FROM log_entry WHERE position = ?")?
        .query_row([position], |row| row.get(0))
}

/// The entries up to a position that touched a record, the newest first.
pub(crate) fn touches(
    connection: &Connection,
    kind: Kind,
    record: &Id,
    newest: i64,
) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare_cached(
            "SELECT DISTINCT e.id FROM log_change c JOIN log_entry e ON e.position = c.entry
             WHERE c.kind = ?1 AND c.record = ?2 AND c.entry <= ?3
             ORDER BY e.position DESC",
        )?
        .query_map(params![kind.name(), record.as_str(), newest], |row| {
            row.get(0)
        })?
        .collect()
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

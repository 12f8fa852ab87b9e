//! Proof that a file is whole: SQLite's own check, the graph of hashes, and replaying the log.
//!
//! A rating changed with `sqlite3` leaves a perfect database; only replay shows that the log never said so. Nothing
//! here trusts what it reads: a broken entry is named and the rest is still looked at.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Row};
use waymark_planner::change::{Change, Fields, fields_of};
use waymark_planner::record::Kind;
use waymark_planner::wording::Names;
use waymark_planner::{Id, Project};
use waymark_words::t;

use crate::error::FileError;
use crate::log::{self, Sealed, hex};
use crate::redaction::{Part, Redactions};
use crate::schema::FORMAT;
use crate::{document, header, schema, tables};

/// Something in a file that the log does not account for.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Problem {
    /// The entry it concerns; none where the file as a whole is concerned.
    pub entry: Option<String>,
    /// What is wrong, in words.
    pub message: String,
}

/// What [`verify`] found.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Proof {
    /// Whether the file is whole.
    pub ok: bool,
    /// How many entries the log has.
    pub entries: usize,
    /// How many entries had something erased on request.
    pub redacted: usize,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// Proves a file, or names what is wrong with it. Nothing is written.
///
/// # Errors
/// When the file is no project, or SQLite cannot read it at all.
pub fn verify(path: &Path) -> Result<Proof, FileError> {
    let sqlite = |e| FileError::sqlite(path, e);
    let format = header::format_of(path)?;
    if format < FORMAT {
        return Err(FileError::Older {
            path: path.to_path_buf(),
            found: format,
            known: FORMAT,
        });
    }
    if header::beside_journal(path) {
        // Lets an act that was cut short be finished first, exactly as opening would.
        document::ProjectFile::open_for_reading(path).map(drop)?;
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = document::connect(path, flags).map_err(sqlite)?;
    document::configure(&connection).map_err(sqlite)?;
    // One transaction, so that a writer who commits meanwhile does not look like a fault.
    let _reading = connection.unchecked_transaction().map_err(sqlite)?;
    if let Some(why) = schema::check(&connection, format > FORMAT).map_err(sqlite)? {
        return Err(FileError::Damaged {
            path: path.to_path_buf(),
            why,
        });
    }
    let mut found = Findings::default();
    found.sqlite_check(&connection).map_err(sqlite)?;
    let log = found.walk(&connection).map_err(sqlite)?;
    found.compare(&connection, &log).map_err(sqlite)?;
    Ok(Proof {
        ok: found.problems.is_empty(),
        entries: log.entries,
        redacted: log.redacted.len(),
        problems: found.problems,
    })
}

/// What walking the log gave.
#[derive(Default)]
struct Walked {
    entries: usize,
    redacted: HashSet<String>,
    /// The erased parts that were looked at.
    checked: HashSet<Part>,
    project: Project,
    /// Which entries touched a record.
    touched: HashMap<(Kind, String), Touched>,
    /// Whether every entry could be replayed.
    whole: bool,
}

/// The entry that is looked at, and what was erased in the file.
struct Context<'a> {
    id: &'a str,
    position: i64,
    parents: &'a [Vec<u8>],
    redactions: &'a Redactions,
}

/// The entries that last touched a record: in any way, as a whole, and each of its fields since.
#[derive(Default)]
struct Touched {
    last: String,
    whole: String,
    fields: HashMap<String, String>,
}

impl Walked {
    fn touch(&mut self, change: &Change, entry: &str) {
        let key = (change.kind, change.id.to_string());
        let touched = self.touched.entry(key).or_default();
        touched.last = entry.to_string();
        if let Some(field) = change.field() {
            touched.fields.insert(field.to_string(), entry.to_string());
        } else {
            touched.whole = entry.to_string();
            touched.fields.clear();
        }
    }

    /// The entry that last had to do with a record, or with one field of it.
    fn last_touch(&self, kind: Kind, id: &str, field: Option<&str>) -> Option<&str> {
        let touched = self.touched.get(&(kind, id.to_string()))?;
        let Some(field) = field else {
            return Some(&touched.last);
        };
        Some(touched.fields.get(field).unwrap_or(&touched.whole))
    }
}

#[derive(Default)]
struct Findings {
    problems: Vec<Problem>,
}

impl Findings {
    fn add(&mut self, entry: Option<&str>, message: String) {
        self.problems.push(Problem {
            entry: entry.map(String::from),
            message,
        });
    }

    fn sqlite_check(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        let mut check = connection.prepare("PRAGMA integrity_check(20)")?;
        let lines: Vec<String> = check
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for line in lines.into_iter().filter(|line| line != "ok") {
            self.add(None, t!("file.verify_sqlite", line));
        }
        let mut check = connection.prepare("PRAGMA foreign_key_check")?;
        let mut rows = check.query([])?;
        while let Some(row) = rows.next()? {
            let (table, target): (String, String) = (row.get(0)?, row.get(2)?);
            self.add(None, t!("file.verify_dangling", table, target));
        }
        Ok(())
    }

    /// Checks each entry's hashes and parents and replays its changes.
    fn walk(&mut self, connection: &Connection) -> rusqlite::Result<Walked> {
        let mut walked = Walked {
            whole: true,
            ..Walked::default()
        };
        let mut hashes: HashSet<Vec<u8>> = HashSet::new();
        let mut unfollowed: Vec<(Vec<u8>, String)> = Vec::new();
        let mut expected: i64 = 0;
        let mut arrived_last = String::new();
        let mut parents_of =
            connection.prepare("SELECT hash FROM log_parent WHERE entry = ? ORDER BY ordinal")?;
        let mut changes_of = connection.prepare(
            "SELECT payload, hash, salt, kind, record, field, ordinal FROM log_change WHERE entry = ? ORDER BY ordinal",
        )?;
        let redactions = Redactions::read(connection)?;
        let mut select = connection.prepare(
            "SELECT position, id, made, arrived, author, installation, author_hash, act, reason, reason_hash,
                    undoes, redoes, format, author_salt, hash, reason_salt FROM log_entry ORDER BY position",
        )?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            walked.entries += 1;
            let position: i64 = row.get(0)?;
            let id = text(row, 1)?;
            expected = expected.saturating_add(1);
            if position != expected {
                self.add(Some(&id), t!("file.verify_place", position, expected));
                expected = position;
            }
            let arrived = text(row, 3)?;
            if !log::is_instant(&arrived) {
                self.add(Some(&id), t!("file.verify_no_instant", arrived));
            }
            if arrived < arrived_last {
                self.add(Some(&id), t!("file.verify_early"));
            }
            arrived_last = arrived;
            let parents: Vec<Vec<u8>> = parents_of
                .query_map([position], |r| blob(r, 0))?
                .collect::<Result<_, _>>()?;
            if parents.is_empty() != (walked.entries == 1) {
                self.add(Some(&id), t!("file.verify_parents"));
            }
            for parent in parents.iter().filter(|parent| !hashes.contains(*parent)) {
                self.add(Some(&id), t!("file.verify_parent", parent = short(parent)));
            }
            if redactions.too_early.iter().any(|(_, by)| *by == position) {
                self.add(Some(&id), t!("file.verify_redacts_later"));
            }
            let context = Context {
                id: &id,
                position,
                parents: &parents,
                redactions: &redactions,
            };
            self.check_seal(row, &context, &mut changes_of, &mut walked)?;
            unfollowed.retain(|(hash, _)| !parents.contains(hash));
            let hash = blob(row, 14)?;
            unfollowed.push((hash.clone(), id));
            hashes.insert(hash);
        }
        // Every way through the log leads to its last entry.
        unfollowed.pop();
        for (_, id) in unfollowed {
            self.add(Some(&id), t!("file.verify_unfollowed"));
        }
        if walked.entries == 0 {
            self.add(None, t!("file.verify_empty"));
        }
        if redactions
            .parts()
            .any(|part| !walked.checked.contains(part))
        {
            self.add(None, t!("file.verify_redacts_nothing"));
        }
        Ok(walked)
    }

    /// Whether a text is the one its entry was sealed with or, where it was erased on request, the one that the entry
    /// that erased it left in its place.
    fn check_text(
        &mut self,
        context: &Context<'_>,
        part: &str,
        ordinal: i64,
        salted: &[u8],
        sealed: &[u8],
        walked: &mut Walked,
    ) -> Option<bool> {
        let part = Part {
            entry: context.position,
            part: part.to_string(),
            ordinal,
        };
        let left = context.redactions.of(&part);
        if left.is_some() {
            walked.redacted.insert(context.id.to_string());
            walked.checked.insert(part);
        }
        (left.unwrap_or(sealed) != salted).then_some(left.is_some())
    }

    fn check_author_and_reason(
        &mut self,
        row: &Row<'_>,
        context: &Context<'_>,
        walked: &mut Walked,
    ) -> rusqlite::Result<()> {
        let author = log::author_text(&text(row, 4)?, &text(row, 5)?);
        let salted = log::salted(&blob(row, 13)?, &author);
        let wrong = self.check_text(context, "author", 0, &salted, &blob(row, 6)?, walked);
        if let Some(erased) = wrong {
            let message = match erased {
                true => t!("file.verify_author_left"),
                false => t!("file.verify_author"),
            };
            self.add(Some(context.id), message);
        }
        let (salt, sealed) = (optional_blob(row, 15)?, optional_blob(row, 9)?);
        let salted = optional_text(row, 8)?
            .map(|reason| log::salted(&salt.unwrap_or_default(), &log::reason_text(&reason)));
        let wrong = match (&salted, &sealed) {
            (None, None) => None,
            (Some(salted), Some(sealed)) => {
                self.check_text(context, "reason", 0, salted, sealed, walked)
            }
            (None, Some(_)) | (Some(_), None) => Some(false),
        };
        if let Some(erased) = wrong {
            let message = match erased {
                true => t!("file.verify_reason_left"),
                false => t!("file.verify_reason"),
            };
            self.add(Some(context.id), message);
        }
        Ok(())
    }

    fn check_seal(
        &mut self,
        row: &Row<'_>,
        context: &Context<'_>,
        changes_of: &mut rusqlite::Statement<'_>,
        walked: &mut Walked,
    ) -> rusqlite::Result<()> {
        let Context {
            id,
            position,
            parents,
            redactions,
        } = *context;
        self.check_author_and_reason(row, context, walked)?;
        let mut change_hashes = Vec::new();
        let mut replayed = Vec::new();
        let mut readable = true;
        let mut changes = changes_of.query([position])?;
        while let Some(change) = changes.next()? {
            let (payload, hash) = (text(change, 0)?, blob(change, 1)?);
            let at = change_hashes.len() + 1;
            let salted = log::salted(&blob(change, 2)?, &payload);
            let ordinal = change.get(6).unwrap_or(-1);
            let wrong = self.check_text(context, "change", ordinal, &salted, &hash, walked);
            if let Some(erased) = wrong {
                let message = match erased {
                    true => t!("file.verify_change_left", at, payload),
                    false => t!("file.verify_change", at, payload),
                };
                self.add(Some(id), message);
            }
            change_hashes.push(hex(&hash));
            match Change::from_json(&payload) {
                Ok(read) => {
                    let columns = (
                        text(change, 3)?,
                        text(change, 4)?,
                        optional_text(change, 5)?,
                    );
                    let said = (
                        read.kind.name().into(),
                        read.id.to_string(),
                        read.field().map(String::from),
                    );
                    if columns != said {
                        self.add(Some(id), t!("file.verify_columns", at));
                    }
                    walked.touch(&read, id);
                    replayed.push(read);
                }
                Err(unreadable) => {
                    self.add(Some(id), t!("file.verify_unreadable", at, why = unreadable));
                    readable = false;
                }
            }
        }
        let hash = Sealed {
            act: &text(row, 7)?,
            author: hex(&blob(row, 6)?),
            changes: change_hashes,
            format: u32::try_from(row.get::<_, i64>(12).unwrap_or(-1)).unwrap_or(u32::MAX),
            id,
            made: &text(row, 2)?,
            parents: parents.iter().map(|p| hex(p)).collect(),
            reason: optional_blob(row, 9)?.map(|h| hex(&h)),
            redactions: redactions.sealed_by(position),
            redoes: optional_text(row, 11)?.as_deref(),
            undoes: optional_text(row, 10)?.as_deref(),
        }
        .hash();
        if hash[..] != blob(row, 14)?[..] {
            self.add(Some(id), t!("file.verify_hash"));
        }
        // After an entry that cannot be replayed the rest would only repeat its fault.
        if walked.whole {
            match walked.project.with(&replayed) {
                Ok(project) if readable => walked.project = project,
                Ok(_) => walked.whole = false,
                Err(misfit) => {
                    walked.whole = false;
                    self.add(Some(id), t!("file.verify_misfit", misfit));
                }
            }
        }
        Ok(())
    }

    /// Compares what the log leads to with what the tables hold.
    fn compare(&mut self, connection: &Connection, walked: &Walked) -> rusqlite::Result<()> {
        if !walked.whole {
            return Ok(());
        }
        let names = Names::of(&walked.project);
        for kind in Kind::ALL {
            let mut held: BTreeMap<String, Fields> =
                tables::read(connection, *kind)?.into_iter().collect();
            for record in walked.project.of_kind(*kind) {
                let (id, said) = (record.id(), fields_of(record));
                let (kind_words, name) = (kind.words(), names.of_record(*kind, id));
                match held.remove(id.as_str()) {
                    None => self.add(
                        walked.last_touch(*kind, id.as_str(), None),
                        t!("file.verify_missing", kind = kind_words, name),
                    ),
                    Some(fields) => {
                        for spec in kind.fields() {
                            let (file, log) = (fields.get(spec.name), said.get(spec.name));
                            if file != log {
                                let json =
                                    |value| serde_json::to_string(&value).unwrap_or_default();
                                let message = t!(
                                    "file.verify_differs",
                                    kind = kind_words,
                                    name,
                                    field = spec.words,
                                    file = json(file),
                                    log = json(log)
                                );
                                let entry = walked.last_touch(*kind, id.as_str(), Some(spec.name));
                                self.add(entry, message);
                            }
                        }
                    }
                }
            }
            for id in held.keys() {
                let name = Id::new(id).map_or_else(|| id.clone(), |id| names.of_record(*kind, &id));
                self.add(
                    walked.last_touch(*kind, id, None),
                    t!("file.verify_added", kind = kind.words(), name),
                );
            }
        }
        Ok(())
    }
}

fn short(hash: &[u8]) -> String {
    hex(hash).chars().take(12).collect()
}

/// Text whatever the bytes are: a flipped byte must not stop the proof.
fn text(row: &Row<'_>, column: usize) -> rusqlite::Result<String> {
    Ok(optional_text(row, column)?.unwrap_or_default())
}

fn optional_text(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<String>> {
    Ok(match row.get_ref(column)? {
        ValueRef::Null => None,
        ValueRef::Integer(number) => Some(number.to_string()),
        ValueRef::Real(number) => Some(number.to_string()),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(tables::readable(bytes)),
    })
}

fn blob(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<u8>> {
    Ok(optional_blob(row, column)?.unwrap_or_default())
}

fn optional_blob(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Vec<u8>>> {
    Ok(match row.get_ref(column)? {
        ValueRef::Blob(bytes) | ValueRef::Text(bytes) => Some(bytes.to_vec()),
        _ => None,
    })
}

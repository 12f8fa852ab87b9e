//! Erasing somebody's name from a file on request: from its records, from the log, and from the bytes.
//!
//! What stood in the log is replaced part by part, each with a new salt, and one more entry says of which parts that
//! is so ([`crate::redaction`]). Records are replaced without changes in the log: the log that was replaced leads to
//! them. None of it can be undone.

use rusqlite::{Connection, params};
use waymark_planner::change::{Act, Change, fields_of};
use waymark_planner::erasure::{ERASE, Erasure, Everyone};
use waymark_planner::record::Kind;
use waymark_planner::value::{FieldType, Id};
use waymark_words::t;

use crate::document::ProjectFile;
use crate::error::FileError;
use crate::log::{self, NewEntry, Salt};
use crate::redaction::{Part, Redaction};

/// A field of a record in which a name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: Id,
    /// The field.
    pub field: String,
}

/// Where a name stands, or stood, in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traces {
    /// In the records, as they are now.
    pub places: Vec<Place>,
    /// In how many entries of the log.
    pub entries: usize,
}

impl Traces {
    /// Whether the name is nowhere.
    pub fn is_none(&self) -> bool {
        self.places.is_empty() && self.entries == 0
    }
}

/// What came of an erasure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Where the name stood.
    pub traces: Traces,
    /// Why unused parts of the file may still hold the name; none where they were swept too.
    pub unswept: Option<String>,
}

impl ProjectFile {
    /// Everyone whom the file or its log knows by name.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn everyone(&self) -> Result<Everyone, FileError> {
        let mut everyone = Everyone::default();
        for (_, change) in self.all_changes()? {
            everyone.note_change(&change);
        }
        let authors = log::authors(self.connection());
        for author in authors.map_err(|e| FileError::sqlite(self.path(), e))? {
            everyone.note_author(&author);
        }
        Ok(everyone)
    }

    /// Where a name stands. Nothing is changed.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn traces(&self, erasure: &Erasure) -> Result<Traces, FileError> {
        let (_, places) = self.replaced_records(erasure);
        Ok(traces(places, &self.replaced_parts(erasure)?))
    }

    /// Erases a name from records and log. `blank` makes the entry that says so: a new id, the author and the instant.
    /// Where the name is nowhere nothing is written into the log; the unused parts of the file are swept all the same.
    ///
    /// # Errors
    /// [`FileError::NotWritable`], [`FileError::DiskFull`], [`FileError::InUse`] where somebody is reading the file;
    /// the file is then as it was.
    pub fn erase(&mut self, erasure: &Erasure, blank: NewEntry) -> Result<Erased, FileError> {
        let (changes, places) = self.replaced_records(erasure);
        let parts = self.replaced_parts(erasure)?;
        let traces = traces(places, &parts);
        let entry = without_name(erasure, blank);
        // What was overwritten long ago goes first: from here on each byte that is let go of is set to nothing.
        self.sweep()?;
        if !parts.is_empty() || !changes.is_empty() {
            self.rewrite(&changes, |connection| {
                let redactions = replace(connection, &entry, &parts)?;
                log::append_last(connection, &entry, &redactions)
            })?;
        }
        // Whether or not this succeeds, the name is gone from what anybody can read.
        let unswept = self.sweep().err().map(|error| error.to_string());
        Ok(Erased { traces, unswept })
    }

    /// Writes the file anew without what is unused in it.
    fn sweep(&self) -> Result<(), FileError> {
        self.connection()
            .execute_batch("PRAGMA secure_delete = ON; VACUUM")
            .map_err(|e| FileError::sqlite(self.path(), e))
    }

    /// The records without the name, as changes of those that there are, and the fields in which it stands.
    fn replaced_records(&self, erasure: &Erasure) -> (Vec<Change>, Vec<Place>) {
        let project = self.project();
        let records = Kind::ALL
            .iter()
            .flat_map(|kind| project.of_kind(*kind).map(move |record| (*kind, record)));
        let (mut changes, mut places) = (Vec::new(), Vec::new());
        for (kind, record) in records {
            let id = record.id();
            let mut sets = Vec::new();
            for (field, old) in record.fields() {
                let Some(new) = erasure.value(kind, id, field, &old) else {
                    continue;
                };
                let (id, field) = (id.clone(), field.to_string());
                if is_text(kind, &field) {
                    let (id, field) = (id.clone(), field.clone());
                    places.push(Place { kind, id, field });
                }
                let act = Act::Set { field, old, new };
                sets.push(Change { kind, id, act });
            }
            if erasure.id(kind, id) == id {
                changes.extend(sets);
                continue;
            }
            // Under another id it is another record.
            let gone = Change {
                kind,
                id: id.clone(),
                act: Act::Delete(fields_of(record)),
            };
            changes.extend(erasure.change(&gone.inverse()));
            changes.push(gone);
        }
        (changes, places)
    }

    /// The parts of the log in which the name stands, in the order of the log, each without it.
    fn replaced_parts(&self, erasure: &Erasure) -> Result<Vec<ReplacedPart>, FileError> {
        let mut parts = Vec::new();
        for (part, change) in self.all_changes()? {
            if let Some(replaced) = erasure.change(&change) {
                let payload = replaced.to_json();
                parts.push(ReplacedPart {
                    part,
                    sealed: payload.clone(),
                    column: payload,
                    record: replaced.id.to_string(),
                });
            }
        }
        let sqlite = |e| FileError::sqlite(self.path(), e);
        for entry in log::entries(self.connection()).map_err(sqlite)? {
            let part = |part: &str| Part {
                entry: entry.position,
                part: part.to_string(),
                ordinal: 0,
            };
            if let Some(name) = erasure.text(&entry.author.name) {
                parts.push(ReplacedPart {
                    part: part("author"),
                    sealed: log::author_text(&name, &entry.author.installation),
                    column: name,
                    record: String::new(),
                });
            }
            if let Some(reason) = entry.reason.as_deref().and_then(|text| erasure.text(text)) {
                parts.push(ReplacedPart {
                    part: part("reason"),
                    sealed: log::reason_text(&reason),
                    column: reason,
                    record: String::new(),
                });
            }
        }
        parts.sort_by(|a, b| a.part.cmp(&b.part));
        Ok(parts)
    }

    /// Every change of the log with its place.
    fn all_changes(&self) -> Result<Vec<(Part, Change)>, FileError> {
        let payloads = log::all_payloads(self.connection());
        let payloads = payloads.map_err(|e| FileError::sqlite(self.path(), e))?;
        let read = payloads.into_iter().map(|(entry, ordinal, payload)| {
            let part = Part {
                entry,
                part: "change".to_string(),
                ordinal,
            };
            match Change::from_json(&payload) {
                Ok(change) => Ok((part, change)),
                Err(why) => Err(FileError::Damaged {
                    path: self.path().to_path_buf(),
                    why: t!("file.why_entry_unreadable", position = entry, why),
                }),
            }
        });
        read.collect()
    }
}

/// A part of the log without the name.
struct ReplacedPart {
    part: Part,
    /// What is hashed.
    sealed: String,
    /// What stands in its column.
    column: String,
    /// Of a change the record.
    record: String,
}

fn traces(places: Vec<Place>, parts: &[ReplacedPart]) -> Traces {
    let mut entries: Vec<i64> = parts.iter().map(|one| one.part.entry).collect();
    entries.dedup();
    Traces {
        places,
        entries: entries.len(),
    }
}

/// Whether a field is one of text, and not one that points at records.
fn is_text(kind: Kind, field: &str) -> bool {
    let spec = kind.fields().iter().find(|spec| spec.name == field);
    spec.is_some_and(|spec| spec.holds == FieldType::Text)
}

/// The entry that says what was erased, which must not bring the name back.
fn without_name(erasure: &Erasure, blank: NewEntry) -> NewEntry {
    let mut entry = blank;
    entry.act = ERASE.into();
    entry.changes = Vec::new();
    if let Some(name) = erasure.text(&entry.author.name) {
        entry.author.name = name;
    }
    if let Some(reason) = entry.reason.as_deref().and_then(|text| erasure.text(text)) {
        entry.reason = Some(reason);
    }
    entry
}

/// Puts the parts without the name in their places, each with a new salt.
fn replace(
    connection: &Connection,
    entry: &NewEntry,
    parts: &[ReplacedPart],
) -> rusqlite::Result<Vec<Redaction>> {
    let mut redactions = Vec::with_capacity(parts.len());
    for ReplacedPart {
        part,
        sealed,
        column,
        record,
    } in parts
    {
        // Another salt for each part: its name is unlike those of the parts of the entry itself.
        let name = format!("{} of {}", part.part, part.entry);
        let salt: Salt = entry.salts.salt(
            &entry.id,
            &name,
            usize::try_from(part.ordinal).unwrap_or_default(),
        );
        let (at, ordinal) = (part.entry, part.ordinal);
        match part.part.as_str() {
            "author" => connection
                .prepare_cached("UPDATE log_entry SET author = ?, author_salt = ? WHERE position = ?")?
                .execute(params![column, salt, at])?,
            "reason" => connection
                .prepare_cached("UPDATE log_entry SET reason = ?, reason_salt = ? WHERE position = ?")?
                .execute(params![column, salt, at])?,
            _ => connection
                .prepare_cached(
                    "UPDATE log_change SET payload = ?, salt = ?, record = ? WHERE entry = ? AND ordinal = ?",
                )?
                .execute(params![column, salt, record, at, ordinal])?,
        };
        redactions.push(Redaction {
            part: part.clone(),
            entry_hash: log::hash_at(connection, part.entry)?,
            hash: log::salted(&salt, sealed),
        });
    }
    Ok(redactions)
}

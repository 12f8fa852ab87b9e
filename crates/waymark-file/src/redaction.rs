//! What was erased on request from entries that stay: which part of which entry, by which later entry, and the hash of
//! what stands there since.
//!
//! An entry keeps the hashes it was sealed with, so that the chain holds. What the seal was made from is gone; what
//! took its place is sealed by the entry that erased it.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use crate::log::{Hash, digest, hex};

/// A part of an entry: `author`, `reason` or `change`, and of a change its ordinal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Part {
    /// The position of the entry.
    pub entry: i64,
    /// Which part.
    pub part: String,
    /// Of a change its place in the entry, else 0.
    pub ordinal: i64,
}

/// One part of an older entry that was replaced.
#[derive(Clone, Debug)]
pub(crate) struct Redaction {
    /// What was replaced.
    pub part: Part,
    /// The hash of the entry it belongs to.
    pub entry_hash: Vec<u8>,
    /// The hash of what stands there now, with its new salt.
    pub hash: Hash,
}

impl Redaction {
    /// What the entry that erased is sealed with. It names the other entry by its hash, because a position is another
    /// in each copy of a file.
    pub fn sealed(&self) -> String {
        sealed(&self.entry_hash, &self.part, &self.hash)
    }
}

/// The hash of one replacement, as [`Redaction::sealed`] gives it.
pub(crate) fn sealed(entry_hash: &[u8], part: &Part, hash: &[u8]) -> String {
    let text = serde_json::json!([
        "redaction",
        hex(entry_hash),
        part.part,
        part.ordinal,
        hex(hash)
    ]);
    hex(&digest(&text.to_string()))
}

/// Writes what an entry replaced.
pub(crate) fn write(
    connection: &Connection,
    erased_by: i64,
    redactions: &[Redaction],
) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO log_redaction (entry, part, ordinal, erased_by, hash) VALUES (?, ?, ?, ?, ?)",
    )?;
    for Redaction { part, hash, .. } in redactions {
        insert.execute(params![
            part.entry,
            part.part,
            part.ordinal,
            erased_by,
            hash
        ])?;
    }
    Ok(())
}

/// What entries after a position erased from entries up to it: of each part, what stands there since the last time.
pub(crate) fn after(connection: &Connection, position: i64) -> rusqlite::Result<Vec<Redaction>> {
    let mut select = connection.prepare(
        "SELECT r.entry, r.part, r.ordinal, r.hash, e.hash
         FROM log_redaction r JOIN log_entry e ON e.position = r.entry
         WHERE r.erased_by > ?1 AND r.entry <= ?1
         ORDER BY r.entry, r.part, r.ordinal, r.erased_by",
    )?;
    let all = select.query_map([position], |row| {
        let part = Part {
            entry: row.get(0)?,
            part: row.get(1)?,
            ordinal: row.get(2)?,
        };
        let (hash, entry_hash) = (row.get(3)?, row.get(4)?);
        Ok((
            part.clone(),
            Redaction {
                part,
                hash,
                entry_hash,
            },
        ))
    })?;
    // The last of those of one part wins.
    let last: BTreeMap<Part, Redaction> = all.collect::<Result<_, _>>()?;
    Ok(last.into_values().collect())
}

/// All replacements of a file.
#[derive(Debug, Default)]
pub(crate) struct Redactions {
    /// By part: the last entry that replaced it, and the hash of what stands there since.
    last: BTreeMap<Part, (i64, Vec<u8>)>,
    /// By the entry that erased: what it is sealed with, in order.
    sealed: BTreeMap<i64, Vec<String>>,
    /// Parts that are said to be replaced by an entry that is not later.
    pub too_early: Vec<(Part, i64)>,
}

impl Redactions {
    /// Reads them. Nothing is trusted: `verify` compares.
    pub fn read(connection: &Connection) -> rusqlite::Result<Redactions> {
        let mut all = Redactions::default();
        let mut select = connection.prepare(
            "SELECT r.entry, r.part, r.ordinal, r.erased_by, r.hash, coalesce(e.hash, X'')
             FROM log_redaction r LEFT JOIN log_entry e ON e.position = r.entry
             ORDER BY r.erased_by, r.entry, r.part, r.ordinal",
        )?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let part = Part {
                entry: row.get(0)?,
                part: crate::tables::readable(row.get_ref(1)?.as_bytes()?),
                ordinal: row.get(2)?,
            };
            let erased_by: i64 = row.get(3)?;
            let (hash, entry_hash): (Vec<u8>, Vec<u8>) = (row.get(4)?, row.get(5)?);
            if erased_by <= part.entry {
                all.too_early.push((part.clone(), erased_by));
            }
            let seal = sealed(&entry_hash, &part, &hash);
            all.sealed.entry(erased_by).or_default().push(seal);
            all.last.insert(part, (erased_by, hash));
        }
        Ok(all)
    }

    /// The hash of what stands in a part since it was last replaced; none where it never was.
    pub fn of(&self, part: &Part) -> Option<&[u8]> {
        self.last.get(part).map(|(_, hash)| hash.as_slice())
    }

    /// What an entry is sealed with because it erased something.
    pub fn sealed_by(&self, erased_by: i64) -> Vec<String> {
        self.sealed.get(&erased_by).cloned().unwrap_or_default()
    }

    /// The parts that were replaced.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.last.keys()
    }
}

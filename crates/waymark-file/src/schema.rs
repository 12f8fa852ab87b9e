//! The tables of a project file, made from the declaration of the record kinds.
//!
//! The schema is exact: a file with a table, index, trigger or view that is not listed here is refused, because
//! whatever it does would happen behind the back of the log.

use std::collections::BTreeMap;

use rusqlite::Connection;
use waymark_planner::record::{FieldSpec, Kind};
use waymark_planner::value::FieldType;
use waymark_words::t;

/// `WAYM`, the application id in the header of each project file.
pub const APPLICATION_ID: u32 = 0x5741_594D;

/// The format this program writes. A file with a higher number is read but not changed.
pub const FORMAT: u32 = 1;

const LOG: &[(&str, &str)] = &[
    (
        "log_entry",
        "CREATE TABLE log_entry (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  made TEXT NOT NULL,
  arrived TEXT NOT NULL,
  author TEXT NOT NULL,
  installation TEXT NOT NULL,
  author_salt BLOB NOT NULL,
  author_hash BLOB NOT NULL,
  act TEXT NOT NULL,
  reason TEXT,
  reason_salt BLOB,
  reason_hash BLOB,
  undoes TEXT,
  redoes TEXT,
  format INTEGER NOT NULL,
  hash BLOB NOT NULL UNIQUE
) STRICT",
    ),
    (
        "log_parent",
        "CREATE TABLE log_parent (
  entry INTEGER NOT NULL REFERENCES log_entry (position),
  ordinal INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (entry, ordinal)
) STRICT, WITHOUT ROWID",
    ),
    (
        "log_change",
        "CREATE TABLE log_change (
  entry INTEGER NOT NULL REFERENCES log_entry (position),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT,
  payload TEXT NOT NULL,
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (entry, ordinal)
) STRICT, WITHOUT ROWID",
    ),
    (
        "log_change_record",
        "CREATE INDEX log_change_record ON log_change (kind, record)",
    ),
    (
        "log_redaction",
        "CREATE TABLE log_redaction (
  entry INTEGER NOT NULL REFERENCES log_entry (position),
  part TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  erased_by INTEGER NOT NULL REFERENCES log_entry (position),
  hash BLOB NOT NULL,
  PRIMARY KEY (entry, part, ordinal, erased_by)
) STRICT, WITHOUT ROWID",
    ),
];

/// Every table and index of a project file: its name and the statement that makes it.
pub fn statements() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = LOG
        .iter()
        .map(|(name, sql)| (name.to_string(), sql.to_string()))
        .collect();
    for kind in Kind::ALL {
        all.push((kind.name().to_string(), table(*kind)));
        for field in kind
            .fields()
            .iter()
            .filter(|f| matches!(f.holds, FieldType::Ref(_)))
        {
            let name = format!("{}_{}", kind.name(), field.name);
            let sql = format!(
                "CREATE INDEX \"{name}\" ON \"{}\" (\"{}\")",
                kind.name(),
                field.name
            );
            all.push((name, sql));
        }
    }
    all
}

fn table(kind: Kind) -> String {
    let columns: String = kind
        .fields()
        .iter()
        .map(|field| format!(",\n  {}", column(field)))
        .collect();
    format!(
        "CREATE TABLE \"{}\" (\n  \"id\" TEXT NOT NULL PRIMARY KEY{columns}\n) STRICT, WITHOUT ROWID",
        kind.name()
    )
}

fn column(field: &FieldSpec) -> String {
    let name = field.name;
    let typed = match field.holds {
        FieldType::Flag => format!("INTEGER CHECK (\"{name}\" IN (0, 1))"),
        FieldType::Whole { least, most, .. } => {
            format!("INTEGER CHECK (\"{name}\" BETWEEN {least} AND {most})")
        }
        FieldType::Choice(words) => {
            let words: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
            format!("TEXT CHECK (\"{name}\" IN ({}))", words.join(", "))
        }
        FieldType::Ref(kind) => {
            format!(
                "TEXT REFERENCES \"{}\" (\"id\") DEFERRABLE INITIALLY DEFERRED",
                kind.name()
            )
        }
        FieldType::Text
        | FieldType::Date
        | FieldType::Order
        | FieldType::Week
        | FieldType::Repeats
        | FieldType::Picture
        | FieldType::Set
        | FieldType::Refs(_) => "TEXT".to_string(),
    };
    let nullable = if field.optional { "" } else { " NOT NULL" };
    format!("\"{name}\" {typed}{nullable}")
}

/// Makes the tables in an empty file.
pub(crate) fn create(connection: &Connection) -> rusqlite::Result<()> {
    for (_, sql) in statements() {
        connection.execute_batch(&sql)?;
    }
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", FORMAT)
}

/// Compares the schema of a file with what it should be.
///
/// For a file of a newer format, what this program needs has to be there and more may be, but still no trigger and
/// no view. Returns what is wrong, in words.
pub(crate) fn check(connection: &Connection, newer: bool) -> rusqlite::Result<Option<String>> {
    let mut expected: BTreeMap<String, String> = statements().into_iter().collect();
    // The indexes SQLite makes by itself have no statement; its statistics are tables of a fixed name. What only looks
    // like SQLite's own by its name is looked at like everything else.
    let mut select = connection.prepare(
        "SELECT type, name, sql FROM sqlite_schema WHERE NOT (type = 'index' AND sql IS NULL)
           AND NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, name): (String, String) = (row.get(0)?, row.get(1)?);
        let sql: String = row.get::<_, Option<String>>(2)?.unwrap_or_default();
        if kind == "trigger" || kind == "view" {
            return Ok(Some(t!("file.why_never_made", kind, name)));
        }
        match expected.remove(&name) {
            Some(wanted) if wanted == sql || newer => {}
            Some(_) => {
                return Ok(Some(t!("file.why_made_otherwise", kind, name)));
            }
            None if newer => {}
            None => {
                return Ok(Some(t!("file.why_unknown_part", kind, name)));
            }
        }
    }
    Ok(expected
        .keys()
        .next()
        .map(|name| t!("file.why_part_missing", name)))
}

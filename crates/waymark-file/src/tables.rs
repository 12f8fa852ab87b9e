//! Records in their tables: reading them all, and writing one change.

use std::collections::BTreeMap;

use rusqlite::types::{Value as Cell, ValueRef};
use rusqlite::{Connection, params_from_iter};
use waymark_planner::change::{Act, Change, Fields};
use waymark_planner::record::{FieldSpec, Kind};
use waymark_planner::value::{FieldType, Id, Value};
use waymark_words::t;

/// How a cell of a table reads as a value. A cell that does not fit its field is kept as text that says so, because
/// `verify` has to be able to name it.
fn value_of(spec: &FieldSpec, cell: ValueRef<'_>) -> Value {
    match (spec.holds, cell) {
        (_, ValueRef::Null) => Value::Null,
        (FieldType::Flag, ValueRef::Integer(0)) => Value::Flag(false),
        (FieldType::Flag, ValueRef::Integer(1)) => Value::Flag(true),
        (_, ValueRef::Integer(number)) => Value::Whole(number),
        (_, ValueRef::Real(number)) => Value::Text(number.to_string()),
        (FieldType::Set | FieldType::Refs(_), ValueRef::Text(bytes)) => {
            match serde_json::from_slice(bytes) {
                Ok(elements) => Value::Set(elements),
                Err(_) => Value::Text(readable(bytes)),
            }
        }
        (_, ValueRef::Text(bytes) | ValueRef::Blob(bytes)) => Value::Text(readable(bytes)),
    }
}

/// Bytes as text. What is not UTF-8 is followed by its bytes, so that no two contents ever read the same.
pub(crate) fn readable(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_string(),
        Err(_) => t!(
            "file.not_utf8",
            text = String::from_utf8_lossy(bytes),
            bytes = waymark_planner::hex(bytes)
        ),
    }
}

fn cell_of(value: &Value) -> Cell {
    match value {
        Value::Null => Cell::Null,
        Value::Flag(flag) => Cell::Integer(i64::from(*flag)),
        Value::Whole(number) => Cell::Integer(*number),
        Value::Text(text) => Cell::Text(text.clone()),
        Value::Set(elements) => Cell::Text(serde_json::to_string(elements).unwrap_or_default()),
    }
}

/// Every record of a kind as it stands in its table: id and fields, blank ones left out.
pub(crate) fn read(connection: &Connection, kind: Kind) -> rusqlite::Result<Vec<(String, Fields)>> {
    let names: String = kind
        .fields()
        .iter()
        .map(|f| format!(", \"{}\"", f.name))
        .collect();
    let mut select = connection.prepare(&format!(
        "SELECT \"id\"{names} FROM \"{}\" ORDER BY \"id\"",
        kind.name()
    ))?;
    let mut rows = select.query([])?;
    let mut records = Vec::new();
    while let Some(row) = rows.next()? {
        let id = readable(row.get_ref(0)?.as_bytes().unwrap_or_default());
        let mut fields = Fields::new();
        for (column, spec) in kind.fields().iter().enumerate() {
            let value = value_of(spec, row.get_ref(column + 1)?);
            if !value.is_blank() {
                fields.insert(spec.name.to_string(), value);
            }
        }
        records.push((id, fields));
    }
    Ok(records)
}

/// Every record of every kind as the change that would create it.
///
/// # Errors
/// In the outer result what SQLite says, in the inner one an id that cannot be one.
pub(crate) fn creations(connection: &Connection) -> rusqlite::Result<Result<Vec<Change>, String>> {
    let mut changes = Vec::new();
    for kind in Kind::ALL {
        for (id, fields) in read(connection, *kind)? {
            let Some(known) = Id::new(&id) else {
                return Ok(Err(t!("file.why_impossible_id", kind = kind.words(), id)));
            };
            changes.push(Change {
                kind: *kind,
                id: known,
                act: Act::Create(fields),
            });
        }
    }
    Ok(Ok(changes))
}

/// Carries one change out in its table. Returns how many rows it touched: one, unless the file is not what the
/// program thinks.
pub(crate) fn write(
    connection: &Connection,
    change: &Change,
    set: Option<&Value>,
) -> rusqlite::Result<usize> {
    let table = change.kind.name();
    match &change.act {
        Act::Create(fields) => {
            let specs = change.kind.fields();
            let names: String = specs.iter().map(|f| format!(", \"{}\"", f.name)).collect();
            let marks = ", ?".repeat(specs.len());
            let sql = format!("INSERT INTO \"{table}\" (\"id\"{names}) VALUES (?{marks})");
            let cells = specs.iter().map(|spec| cell_for(spec, fields));
            let id = std::iter::once(Cell::Text(change.id.to_string()));
            connection
                .prepare_cached(&sql)?
                .execute(params_from_iter(id.chain(cells)))
        }
        Act::Delete(_) => {
            let sql = format!("DELETE FROM \"{table}\" WHERE \"id\" = ?");
            connection
                .prepare_cached(&sql)?
                .execute([change.id.as_str()])
        }
        Act::Set { field, new, .. } => update(connection, change, field, new),
        Act::Include { field, .. } | Act::Exclude { field, .. } => update(
            connection,
            change,
            field,
            set.unwrap_or(&Value::Set(Default::default())),
        ),
    }
}

fn cell_for(spec: &FieldSpec, fields: &BTreeMap<String, Value>) -> Cell {
    match (fields.get(spec.name), spec.holds) {
        (Some(value), _) => cell_of(value),
        (None, holds) if holds.is_set() => Cell::Text("[]".into()),
        (None, _) => Cell::Null,
    }
}

fn update(
    connection: &Connection,
    change: &Change,
    field: &str,
    value: &Value,
) -> rusqlite::Result<usize> {
    // Field names come from the declaration of the kinds, but a change may come from a log somebody wrote.
    let Some(spec) = change.kind.fields().iter().find(|spec| spec.name == field) else {
        return Ok(0);
    };
    let sql = format!(
        "UPDATE \"{}\" SET \"{}\" = ? WHERE \"id\" = ?",
        change.kind.name(),
        spec.name
    );
    let cell = match (value, spec.holds) {
        (Value::Null, holds) if holds.is_set() => Cell::Text("[]".into()),
        _ => cell_of(value),
    };
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter([cell, Cell::Text(change.id.to_string())]))
}

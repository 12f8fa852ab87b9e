//! What the rows of registers have in common: how rows meet them, and fields that are given as they are.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};
use waymark_planner::record::Kind;
use waymark_planner::value::Value as Field;
use waymark_planner::{Id, Project};

use super::super::field::TableName;
use super::super::reading::TableRow;
use super::super::value::Value;
use super::who::plain;
use super::{Taking, Work};

/// The kind of record that a row of a table is.
pub(super) fn kind_of(table: TableName) -> Kind {
    match table {
        TableName::People => Kind::Person,
        TableName::Risks => Kind::Risk,
        TableName::Actions => Kind::Action,
        TableName::Decisions => Kind::Decision,
        TableName::Tasks => Kind::Task,
        TableName::Services => Kind::Service,
        TableName::Customers => Kind::Customer,
        TableName::Sites => Kind::Site,
        TableName::Parties => Kind::Party,
        TableName::Units => Kind::Unit,
        TableName::Criteria => Kind::Criterion,
    }
}

/// The record that each row is, by the number of the row. A title that stands there letter by letter is stronger than a
/// reference: registers of other tools count as well, and their R-07 is not ours. Of records with the same title the
/// one with the reference is met, then the first.
pub(super) fn met(project: &Project, table: TableName, rows: &[TableRow]) -> BTreeMap<u32, Id> {
    let mut met = BTreeMap::new();
    if matches!(table, TableName::People | TableName::Tasks) {
        return met;
    }
    if table.letter().is_none() {
        let name = match table {
            TableName::Criteria => "code",
            _ => "name",
        };
        return met_by_name(project, table, name, rows);
    }
    let mut by_title: BTreeMap<String, Vec<(i64, Id)>> = BTreeMap::new();
    let mut by_number: BTreeMap<i64, Id> = BTreeMap::new();
    for record in project.of_kind(kind_of(table)) {
        let Some(Field::Whole(number)) = record.get("number") else {
            continue;
        };
        by_number.insert(number, record.id().clone());
        if let Some(Field::Text(title)) = record.get("title") {
            let of_title = by_title.entry(plain(&title)).or_default();
            of_title.push((number, record.id().clone()));
        }
    }
    for records in by_title.values_mut() {
        records.sort();
    }
    let number_of = |row: &TableRow| match row.value("number") {
        Some(Value::Reference(Some(number))) => Some(i64::from(*number)),
        _ => None,
    };
    let mut claimed: BTreeSet<Id> = BTreeSet::new();
    let mut claim = |row: &TableRow, id: &Id| {
        if !met.contains_key(&row.number) && claimed.insert(id.clone()) {
            met.insert(row.number, id.clone());
        }
    };
    let titled = |row: &TableRow| by_title.get(&plain(row.text("title")?));
    // Both agree.
    for row in rows {
        let same = titled(row).into_iter().flatten();
        for (_, id) in same.filter(|(number, _)| Some(*number) == number_of(row)) {
            claim(row, id);
        }
    }
    for row in rows {
        for (_, id) in titled(row).into_iter().flatten() {
            claim(row, id);
        }
    }
    for row in rows {
        if let Some(id) = number_of(row).and_then(|number| by_number.get(&number)) {
            claim(row, id);
        }
    }
    met
}

/// Records that are known by their name alone: the first of each name is met once.
fn met_by_name(
    project: &Project,
    table: TableName,
    name: &str,
    rows: &[TableRow],
) -> BTreeMap<u32, Id> {
    let mut by_name: BTreeMap<String, Id> = BTreeMap::new();
    for record in project.of_kind(kind_of(table)) {
        if let Some(Field::Text(called)) = record.get(name) {
            let first = by_name.entry(plain(&called));
            first.or_insert_with(|| record.id().clone());
        }
    }
    let met = rows.iter().filter_map(|row| {
        let id = by_name.remove(&plain(row.text(name)?))?;
        Some((row.number, id))
    });
    met.collect()
}

impl Taking<'_> {
    /// The record that a row is; none where it is new.
    pub(super) fn record_met(&self, work: &Work<'_>) -> Option<Id> {
        self.met.get(&work.row.number).cloned()
    }

    /// The fields that a row gives as they are, and that differ from what the record has.
    pub(super) fn given(
        &mut self,
        work: &mut Work<'_>,
        record: Option<&Id>,
        fields: &[&'static str],
    ) -> Map<String, Json> {
        let mut given = Map::new();
        for field in fields.iter().copied() {
            let content = match work.row.value(field) {
                Some(Value::Person(_)) => match self.person_in(work, field) {
                    Some(id) => json!(id.as_str()),
                    None => continue,
                },
                Some(value) => match as_json(value) {
                    Some(content) => content,
                    None => continue,
                },
                None if record.is_some()
                    && self.clears()
                    && !matches!(field, "title" | "name" | "kind")
                    && work
                        .row
                        .cell(field)
                        .is_some_and(|cell| cell.shown.is_empty()) =>
                {
                    Json::Null
                }
                None => continue,
            };
            if !self.has(record, field, &content) {
                given.insert(field.into(), content);
            }
        }
        given
    }

    /// When a new record was raised, as the row says; else the day it was over, if that is known: nothing is over before
    /// it was raised.
    pub(super) fn raised(
        &self,
        work: &Work<'_>,
        record: Option<&Id>,
        over: Option<NaiveDate>,
        given: &mut Map<String, Json>,
    ) {
        let raised = match work.row.value("raised") {
            Some(Value::Date(raised)) => Some(*raised),
            _ => over,
        };
        if let (None, Some(raised)) = (record, raised) {
            given.insert("raised".into(), json!(raised.to_string()));
        }
    }

    /// Whether a record has this content in a field already.
    pub(super) fn has(&self, record: Option<&Id>, field: &str, content: &Json) -> bool {
        let kind = kind_of(self.options.table);
        let Some(record) = record.and_then(|id| self.project.get(kind, id)) else {
            return false;
        };
        let now = match record.get(field) {
            None | Some(Field::Null) => Json::Null,
            Some(Field::Text(text)) if text.is_empty() => Json::Null,
            Some(Field::Text(text)) => json!(text),
            Some(Field::Whole(number)) => json!(number),
            Some(Field::Flag(flag)) => json!(flag),
            Some(Field::Set(elements)) => json!(elements),
        };
        now == *content
    }

    /// The act that adds or changes the record with these fields; nothing where nothing changes. Answers the id.
    pub(super) fn add_or_set(
        &mut self,
        work: &mut Work<'_>,
        record: Option<&Id>,
        area: &str,
        mut given: Map<String, Json>,
    ) -> Id {
        let (id, act) = match record {
            Some(id) => {
                work.made.record = Some(id.clone());
                (id.clone(), "set")
            }
            None => (self.new_record(work), "add"),
        };
        if record.is_none() || !given.is_empty() {
            given.insert("id".into(), json!(id.as_str()));
            work.act(&format!("{area}.{act}"), given);
        }
        id
    }
}

/// A value in the form of acts; none for one that is not given as it is.
fn as_json(value: &Value) -> Option<Json> {
    match value {
        Value::Text(text) => Some(json!(text)),
        Value::Date(date) => Some(json!(date.to_string())),
        Value::Grade(grade) => Some(json!(grade)),
        Value::Count(count) => Some(json!(count)),
        Value::Word(word) => Some(json!(word)),
        Value::Flag(flag) => Some(json!(flag)),
        Value::Reference(_)
        | Value::Done(_)
        | Value::Person(_)
        | Value::Roles(_)
        | Value::Open(_)
        | Value::Percent(_)
        | Value::Clauses(_)
        | Value::InScope(_)
        | Value::Customers(_)
        | Value::Rating(_) => None,
    }
}

/// The fields of an act about one record.
pub(super) fn about(id: &Id) -> Map<String, Json> {
    let mut fields = Map::new();
    fields.insert("id".into(), json!(id.as_str()));
    fields
}

//! A whole project in memory, and the one way in which it changes.
//!
//! A [`Project`] is a value: applying changes gives a new one and leaves the old as it was, sharing what did not
//! change. It keeps who points at whom, so that nothing is ever left pointing at nothing. It does no I/O.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use imbl::OrdSet;
use sha2::{Digest, Sha256};

use crate::change::{Act, Change, Misfit, fields_of};
use crate::outline::Outline;
use crate::plan::PlanMemo;
use crate::record::{Charter, Kind, Tables};
use crate::value::{FieldType, Id, Value};

/// One pointer from a record's field to another record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pointer {
    target_kind: Kind,
    target: Id,
    /// The kind of the pointing record.
    pub kind: Kind,
    /// The pointing record.
    pub id: Id,
    /// Its pointing field.
    pub field: &'static str,
}

/// A whole project: its records, and who points at whom.
#[derive(Clone, Debug, Default)]
pub struct Project {
    tables: Tables,
    pointers: OrdSet<Pointer>,
    outline: OnceLock<Arc<Outline>>,
    pub(crate) plans: PlanMemo,
}

impl PartialEq for Project {
    fn eq(&self, other: &Self) -> bool {
        self.tables == other.tables
    }
}

impl std::ops::Deref for Project {
    type Target = Tables;
    fn deref(&self) -> &Tables {
        &self.tables
    }
}

impl Project {
    /// The facts of the project as a whole; `None` only before its first entry.
    pub fn charter(&self) -> Option<&Charter> {
        self.tables.charter.values().next().map(|c| c.as_ref())
    }

    /// The rows of the plan in order, with their WBS codes. Worked out once per state.
    pub fn outline(&self) -> &Outline {
        self.outline
            .get_or_init(|| Arc::new(Outline::of(&self.tables)))
    }

    /// Who points at a record, in a fixed order.
    pub fn pointers_to(&self, kind: Kind, id: &Id) -> impl Iterator<Item = &Pointer> {
        let first = Pointer {
            target_kind: kind,
            target: id.clone(),
            kind: Kind::Charter,
            // No id sorts before `-`, and no field before the empty name.
            id: lowest_id(),
            field: "",
        };
        let (target_kind, target) = (kind, id.clone());
        self.pointers
            .range(first..)
            .take_while(move |p| p.target_kind == target_kind && p.target == target)
    }

    /// The project with changes applied, all or nothing.
    ///
    /// # Errors
    /// [`Misfit`] when a change does not fit this project, or when a record would be left pointing at nothing.
    pub fn with(&self, changes: &[Change]) -> Result<Project, Misfit> {
        let mut next = self.clone();
        for change in changes {
            next.apply(change)?;
        }
        next.check_pointers(changes)?;
        Ok(next)
    }

    /// Applies one change. Pointers are checked by [`Project::check_pointers`] once all changes of an act are in,
    /// because records of one act may point at each other in any order.
    pub(crate) fn apply(&mut self, change: &Change) -> Result<(), Misfit> {
        if reshapes_outline(change) {
            self.outline = OnceLock::new();
        }
        if PlanMemo::is_moved_by(change) {
            self.plans = PlanMemo::default();
        }
        let (kind, id) = (change.kind, &change.id);
        match &change.act {
            Act::Create(fields) => {
                if self.tables.get(kind, id).is_some() {
                    return Err(Misfit::AlreadyThere {
                        kind,
                        id: id.clone(),
                    });
                }
                self.tables.put(kind, id, fields)?;
                self.point(kind, id, true);
            }
            Act::Delete(expected) => {
                let found = self.fields(kind, id)?;
                if found != *expected {
                    let names = found.keys().chain(expected.keys());
                    let field = names
                        .clone()
                        .find(|n| found.get(*n) != expected.get(*n))
                        .cloned()
                        .unwrap_or_default();
                    let blank = Value::Null;
                    let (was, want) = (found.get(&field), expected.get(&field));
                    return Err(different(
                        kind,
                        id,
                        &field,
                        was.unwrap_or(&blank),
                        want.unwrap_or(&blank),
                    ));
                }
                self.point(kind, id, false);
                self.tables.take(kind, id);
            }
            Act::Set { field, old, new } => {
                let found = self.field(kind, id, field)?;
                if found != *old {
                    return Err(different(kind, id, field, &found, old));
                }
                self.replace(kind, id, field, new)?;
            }
            Act::Include { field, element } => self.change_set(kind, id, field, element, true)?,
            Act::Exclude { field, element } => self.change_set(kind, id, field, element, false)?,
        }
        Ok(())
    }

    /// Whether every pointer that the changes touched still points at a record.
    pub(crate) fn check_pointers(&self, changes: &[Change]) -> Result<(), Misfit> {
        for change in changes {
            if let Some(record) = self.tables.get(change.kind, &change.id) {
                for (field, kind, target) in pointers_of(record) {
                    if self.tables.get(kind, &target).is_none() {
                        let field = field.to_string();
                        return Err(Misfit::Dangling {
                            kind: change.kind,
                            id: change.id.clone(),
                            field,
                            target,
                        });
                    }
                }
            } else if let Some(pointer) = self.pointers_to(change.kind, &change.id).next() {
                return Err(Misfit::Dangling {
                    kind: pointer.kind,
                    id: pointer.id.clone(),
                    field: pointer.field.to_string(),
                    target: change.id.clone(),
                });
            }
        }
        Ok(())
    }

    /// A digest of every record in canonical order, as lower-case hexadecimal SHA-256. Two projects with the same
    /// records have the same state, whatever happened on the way.
    ///
    /// For each kind in alphabetical order and each record by id, one line is hashed: kind, tab, id, tab, the fields
    /// that are not blank as JSON with sorted keys, line feed.
    pub fn state(&self) -> String {
        let mut kinds = Kind::ALL.to_vec();
        kinds.sort_by_key(|kind| kind.name());
        let mut digest = Sha256::new();
        for kind in kinds {
            for record in self.tables.of_kind(kind) {
                let json = serde_json::to_string(&fields_of(record)).unwrap_or_default();
                digest.update(format!("{}\t{}\t{json}\n", kind.name(), record.id()));
            }
        }
        crate::hex(&digest.finalize())
    }

    fn fields(&self, kind: Kind, id: &Id) -> Result<crate::change::Fields, Misfit> {
        let record = self.tables.get(kind, id);
        record.map(fields_of).ok_or_else(|| Misfit::NotThere {
            kind,
            id: id.clone(),
        })
    }

    fn field(&self, kind: Kind, id: &Id, field: &str) -> Result<Value, Misfit> {
        let record = self.tables.get(kind, id).ok_or_else(|| Misfit::NotThere {
            kind,
            id: id.clone(),
        })?;
        record.get(field).ok_or_else(|| {
            Misfit::Field(crate::record::BadField {
                kind: kind.name(),
                field: field.to_string(),
                reason: crate::record::BadFieldReason::Unknown,
            })
        })
    }

    fn replace(&mut self, kind: Kind, id: &Id, field: &str, new: &Value) -> Result<(), Misfit> {
        self.point(kind, id, false);
        let done = self.tables.set(kind, id, field, new);
        self.point(kind, id, true);
        Ok(done?)
    }

    fn change_set(
        &mut self,
        kind: Kind,
        id: &Id,
        field: &str,
        element: &str,
        include: bool,
    ) -> Result<(), Misfit> {
        let found = self.field(kind, id, field)?;
        let Value::Set(mut elements) = found.clone() else {
            return Err(different(
                kind,
                id,
                field,
                &found,
                &Value::Set(Default::default()),
            ));
        };
        let fits = if include {
            elements.insert(element.to_string())
        } else {
            elements.remove(element)
        };
        if !fits {
            return Err(different(
                kind,
                id,
                field,
                &found,
                &Value::Text(element.to_string()),
            ));
        }
        self.replace(kind, id, field, &Value::Set(elements))
    }

    /// Adds or removes the pointers that go out from a record.
    fn point(&mut self, kind: Kind, id: &Id, add: bool) {
        let Some(record) = self.tables.get(kind, id) else {
            return;
        };
        for (field, target_kind, target) in pointers_of(record) {
            let pointer = Pointer {
                target_kind,
                target,
                kind,
                id: id.clone(),
                field,
            };
            if add {
                self.pointers.insert(pointer);
            } else {
                self.pointers.remove(&pointer);
            }
        }
    }
}

fn reshapes_outline(change: &Change) -> bool {
    let shaping = |field: &str| matches!(field, "parent" | "place" | "kind" | "phase" | "aside");
    change.kind == Kind::Task && change.field().is_none_or(shaping)
}

fn lowest_id() -> Id {
    static LOWEST: OnceLock<Id> = OnceLock::new();
    LOWEST.get_or_init(Id::lowest).clone()
}

fn pointers_of(record: &dyn crate::record::AnyRecord) -> Vec<(&'static str, Kind, Id)> {
    let mut pointers = Vec::new();
    for spec in record.kind().fields() {
        let (FieldType::Ref(target_kind) | FieldType::Refs(target_kind)) = spec.holds else {
            continue;
        };
        let texts = match record.get(spec.name) {
            Some(Value::Text(text)) => BTreeSet::from([text]),
            Some(Value::Set(texts)) => texts,
            _ => continue,
        };
        let targets = texts.iter().filter_map(|text| Id::new(text));
        pointers.extend(targets.map(|target| (spec.name, target_kind, target)));
    }
    pointers
}

fn different(kind: Kind, id: &Id, field: &str, found: &Value, expected: &Value) -> Misfit {
    let json = |value: &Value| serde_json::to_string(value).unwrap_or_default();
    Misfit::Different {
        kind,
        id: id.clone(),
        field: field.to_string(),
        found: json(found),
        expected: json(expected),
    }
}

//! A project while a command works on it: each step is applied at once, and kept as a change.
//!
//! Rules live in [`crate::command`]; this module only sees to it that what a rule decides becomes changes that fit.

use chrono::NaiveDate;

use crate::change::{Act, Change, fields_of};
use crate::project::Project;
use crate::record::{Kind, Record};
use crate::refusal::Refusal;
use crate::value::{FieldValue, Id, Ref, Value};

/// Where new ids come from. The planner has no randomness of its own.
pub trait IdSource {
    /// An id that no record has yet.
    fn next_id(&mut self) -> Id;
}

/// A project while a command works on it.
pub struct Draft<'a> {
    project: Project,
    changes: Vec<Change>,
    ids: &'a mut dyn IdSource,
    today: NaiveDate,
}

impl<'a> Draft<'a> {
    /// Starts from a project. `today` is the status date: the project's own where it is pinned, else the clock's day.
    pub fn new(project: Project, ids: &'a mut dyn IdSource, today: NaiveDate) -> Draft<'a> {
        Draft {
            project,
            changes: Vec::new(),
            ids,
            today,
        }
    }

    /// The project as the steps so far have left it.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The status date of this act.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// A new id.
    pub fn next_id(&mut self) -> Id {
        self.ids.next_id()
    }

    /// The id a caller chose for a new record of this kind, or a new one.
    ///
    /// # Errors
    /// [`Refusal::IdTaken`] when a record of this kind has the id already.
    pub fn id_for<R: Record>(&mut self, chosen: &Option<Id>) -> Result<Id, Refusal> {
        match chosen {
            None => Ok(self.next_id()),
            Some(id) if self.project.get(R::KIND, id).is_none() => Ok(id.clone()),
            Some(id) => Err(Refusal::IdTaken {
                kind: R::KIND,
                id: id.clone(),
            }),
        }
    }

    /// Adds a record.
    ///
    /// # Errors
    /// When a record of this kind has the id already, or a field does not fit.
    pub fn create<R: Record>(&mut self, record: &R) -> Result<Ref<R>, Refusal> {
        let id = Record::id(record).clone();
        self.push(Change {
            kind: R::KIND,
            id: id.clone(),
            act: Act::Create(fields_of(record)),
        })?;
        Ok(Ref::to(id))
    }

    /// Sets one field; no change is kept where it holds that value already.
    ///
    /// # Errors
    /// When there is no such record or field, or the value does not fit.
    pub fn set<R: Record>(
        &mut self,
        id: &Id,
        field: &str,
        new: &impl FieldValue,
    ) -> Result<(), Refusal> {
        self.set_value(R::KIND, id, field, new.to_value())
    }

    /// Gives a field its content in the form of the log. A set is changed element by element, so that what two people
    /// put in side by side is all in it.
    ///
    /// # Errors
    /// When there is no such record or field, or the content does not fit.
    pub(crate) fn give<R: Record>(
        &mut self,
        id: &Id,
        field: &str,
        content: Value,
    ) -> Result<(), Refusal> {
        let held = self.project.get(R::KIND, id).and_then(|r| r.get(field));
        let (Some(Value::Set(old)), Value::Set(new)) = (held, &content) else {
            return self.set_value(R::KIND, id, field, content);
        };
        for gone in old.difference(new) {
            self.put_in_set::<R>(id, field, gone, false)?;
        }
        for come in new.difference(&old) {
            self.put_in_set::<R>(id, field, come, true)?;
        }
        Ok(())
    }

    fn set_value(&mut self, kind: Kind, id: &Id, field: &str, new: Value) -> Result<(), Refusal> {
        let old = self
            .project
            .get(kind, id)
            .and_then(|r| r.get(field))
            .unwrap_or(Value::Null);
        if old == new {
            return Ok(());
        }
        let act = Act::Set {
            field: field.to_string(),
            old,
            new,
        };
        self.push(Change {
            kind,
            id: id.clone(),
            act,
        })
    }

    /// Puts an element into a set, or takes it out; no change is kept where nothing changes.
    ///
    /// # Errors
    /// When there is no such record or the field is no set.
    pub fn put_in_set<R: Record>(
        &mut self,
        id: &Id,
        field: &str,
        element: &str,
        is_in: bool,
    ) -> Result<(), Refusal> {
        if let Some(Value::Set(elements)) = self.project.get(R::KIND, id).and_then(|r| r.get(field))
            && elements.contains(element) == is_in
        {
            return Ok(());
        }
        let (field, element) = (field.to_string(), element.to_string());
        let act = if is_in {
            Act::Include { field, element }
        } else {
            Act::Exclude { field, element }
        };
        self.push(Change {
            kind: R::KIND,
            id: id.clone(),
            act,
        })
    }

    /// Removes a record and sees to everything that points at it: a field that may be empty is emptied, a record that
    /// cannot be without it goes too.
    ///
    /// # Errors
    /// When there is no such record.
    pub fn remove<R: Record>(&mut self, id: &Id) -> Result<(), Refusal> {
        self.remove_any(R::KIND, id)
    }

    fn remove_any(&mut self, kind: Kind, id: &Id) -> Result<(), Refusal> {
        let pointers: Vec<_> = self.project.pointers_to(kind, id).cloned().collect();
        for pointer in pointers {
            let spec = pointer.kind.fields().iter();
            let spec = spec.clone().find(|spec| spec.name == pointer.field);
            if spec.is_some_and(|spec| spec.holds.is_set()) {
                self.push(Change {
                    kind: pointer.kind,
                    id: pointer.id.clone(),
                    act: Act::Exclude {
                        field: pointer.field.to_string(),
                        element: id.to_string(),
                    },
                })?;
            } else if spec.is_some_and(|spec| spec.optional) {
                self.set_value(pointer.kind, &pointer.id, pointer.field, Value::Null)?;
            } else if self.project.get(pointer.kind, &pointer.id).is_some() {
                self.remove_any(pointer.kind, &pointer.id)?;
            }
        }
        let Some(record) = self.project.get(kind, id) else {
            return Err(Refusal::NoSuch {
                kind,
                given: id.to_string(),
            });
        };
        let act = Act::Delete(fields_of(record));
        self.push(Change {
            kind,
            id: id.clone(),
            act,
        })
    }

    fn push(&mut self, change: Change) -> Result<(), Refusal> {
        self.project.apply(&change)?;
        self.changes.push(change);
        Ok(())
    }

    /// Ends the act: the changes, and the project with them applied.
    ///
    /// # Errors
    /// When a record was left pointing at nothing.
    pub fn finish(self) -> Result<(Vec<Change>, Project), Refusal> {
        self.project.check_pointers(&self.changes)?;
        Ok((self.changes, self.project))
    }
}

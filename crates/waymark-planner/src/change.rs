//! What a command does to a project: created, set and deleted records. Nothing else changes a project.
//!
//! A change carries enough to be undone and to be checked: applying one to a project that is not as the change
//! expects is an error, never a guess. That strictness is what makes replaying the log a proof.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use waymark_words::t;

use crate::record::{AnyRecord, BadField, Kind};
use crate::value::{Id, Value};

/// The fields of a whole record, blank ones left out.
pub type Fields = BTreeMap<String, Value>;

/// One change of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: Id,
    /// What happens to it.
    pub act: Act,
}

/// What a change does.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// The whole record comes to be.
    Create(Fields),
    /// One field goes from an old to a new value.
    Set {
        /// The field.
        field: String,
        /// What it held.
        old: Value,
        /// What it holds from now on.
        new: Value,
    },
    /// One element joins a set.
    Include {
        /// The field that holds the set.
        field: String,
        /// The element.
        element: String,
    },
    /// One element leaves a set.
    Exclude {
        /// The field that holds the set.
        field: String,
        /// The element.
        element: String,
    },
    /// The whole record goes; it is kept here so that it can come back.
    Delete(Fields),
}

impl Change {
    /// The change that takes this one back.
    pub fn inverse(&self) -> Change {
        let act = match &self.act {
            Act::Create(fields) => Act::Delete(fields.clone()),
            Act::Delete(fields) => Act::Create(fields.clone()),
            Act::Set { field, old, new } => Act::Set {
                field: field.clone(),
                old: new.clone(),
                new: old.clone(),
            },
            Act::Include { field, element } => Act::Exclude {
                field: field.clone(),
                element: element.clone(),
            },
            Act::Exclude { field, element } => Act::Include {
                field: field.clone(),
                element: element.clone(),
            },
        };
        Change {
            kind: self.kind,
            id: self.id.clone(),
            act,
        }
    }

    /// The field touched, where it is one field and not the whole record.
    pub fn field(&self) -> Option<&str> {
        match &self.act {
            Act::Set { field, .. } | Act::Include { field, .. } | Act::Exclude { field, .. } => {
                Some(field)
            }
            Act::Create(_) | Act::Delete(_) => None,
        }
    }

    /// The form in which the log keeps the change: JSON with keys in order, so that equal changes are equal text.
    pub fn to_json(&self) -> String {
        let written = match &self.act {
            Act::Create(fields) => Written {
                fields: Some(fields.clone()),
                ..self.written("create")
            },
            Act::Delete(fields) => Written {
                fields: Some(fields.clone()),
                ..self.written("delete")
            },
            Act::Set { field, old, new } => Written {
                field: Some(field.clone()),
                old: Some(old.clone()),
                new: Some(new.clone()),
                ..self.written("set")
            },
            Act::Include { field, element } => self.element("include", field, element),
            Act::Exclude { field, element } => self.element("exclude", field, element),
        };
        // Text, numbers and flags always serialise; a failure would need a map with other keys.
        serde_json::to_string(&written).unwrap_or_default()
    }

    /// Reads what [`Change::to_json`] wrote.
    ///
    /// # Errors
    /// Says what is wrong with text that is not a change.
    pub fn from_json(text: &str) -> Result<Change, UnreadableChange> {
        let written: Written =
            serde_json::from_str(text).map_err(|e| UnreadableChange(e.to_string()))?;
        let missing =
            |what: &str| UnreadableChange(t!("file.change_without", act = written.act, what));
        let field = || written.field.clone().ok_or_else(|| missing("field"));
        let element = || written.element.clone().ok_or_else(|| missing("element"));
        let act = match written.act.as_str() {
            "create" => Act::Create(written.fields.clone().ok_or_else(|| missing("fields"))?),
            "delete" => Act::Delete(written.fields.clone().ok_or_else(|| missing("fields"))?),
            "set" => Act::Set {
                field: field()?,
                old: written.old.clone().unwrap_or(Value::Null),
                new: written.new.clone().unwrap_or(Value::Null),
            },
            "include" => Act::Include {
                field: field()?,
                element: element()?,
            },
            "exclude" => Act::Exclude {
                field: field()?,
                element: element()?,
            },
            other => return Err(UnreadableChange(t!("file.change_unknown_act", act = other))),
        };
        let kind = Kind::named(&written.kind)
            .ok_or_else(|| UnreadableChange(t!("file.change_unknown_kind", kind = written.kind)))?;
        Ok(Change {
            kind,
            id: written.id,
            act,
        })
    }

    fn written(&self, act: &str) -> Written {
        Written {
            act: act.to_string(),
            element: None,
            field: None,
            fields: None,
            id: self.id.clone(),
            kind: self.kind.name().to_string(),
            new: None,
            old: None,
        }
    }

    fn element(&self, act: &str, field: &str, element: &str) -> Written {
        Written {
            field: Some(field.to_string()),
            element: Some(element.to_string()),
            ..self.written(act)
        }
    }
}

/// Text in the log that is not a change.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", t!("file.no_change", why = _0))]
pub struct UnreadableChange(String);

/// The written form. Fields stand in alphabetical order: that order is part of the file format.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    act: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    element: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Fields>,
    id: Id,
    kind: String,
    // `null` is a value here (a field that was or becomes empty), so a missing key and null read the same.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    new: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    old: Option<Value>,
}

/// The fields of a record without the blank ones: the form in which creations and deletions keep it.
pub fn fields_of(record: &dyn AnyRecord) -> Fields {
    let fields = record.fields().into_iter();
    fields
        .filter(|(_, v)| !v.is_blank())
        .map(|(k, v)| (k.to_string(), v))
        .collect()
}

/// Why a change does not fit the project it is applied to.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Misfit {
    /// A record of that kind and id is already there.
    #[error("{}", t!("rules.already_there", kind = kind.words(), id))]
    AlreadyThere {
        /// The kind.
        kind: Kind,
        /// The id.
        id: Id,
    },
    /// There is no record of that kind and id.
    #[error("{}", t!("rules.not_there", kind = kind.words(), id))]
    NotThere {
        /// The kind.
        kind: Kind,
        /// The id.
        id: Id,
    },
    /// The record is not as the change expects.
    #[error("{}", t!("rules.different", kind = kind.words(), id, field, found, expected))]
    Different {
        /// The kind.
        kind: Kind,
        /// The id.
        id: Id,
        /// The field that differs.
        field: String,
        /// What it holds, as JSON.
        found: String,
        /// What the change expects, as JSON.
        expected: String,
    },
    /// A value does not fit its field.
    #[error(transparent)]
    Field(#[from] BadField),
    /// Something still points at a record that goes, or at one that is not there.
    #[error("{}", t!("rules.dangling", kind = kind.words(), id, field, target))]
    Dangling {
        /// The kind of the pointing record.
        kind: Kind,
        /// The pointing record.
        id: Id,
        /// The pointing field.
        field: String,
        /// What it points at.
        target: Id,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_form_is_fixed() {
        let id = Id::new("t1").unwrap();
        let text = |t: &str| Value::Text(t.into());
        let check = |act: Act, written: &str| {
            let change = Change {
                kind: Kind::Task,
                id: id.clone(),
                act,
            };
            assert_eq!(change.to_json(), written);
            assert_eq!(Change::from_json(written).unwrap(), change);
            assert_eq!(change.inverse().inverse(), change);
        };
        check(
            Act::Set {
                field: "owner".into(),
                old: Value::Null,
                new: text("p1"),
            },
            r#"{"act":"set","field":"owner","id":"t1","kind":"task","new":"p1","old":null}"#,
        );
        check(
            Act::Create(
                [
                    ("name".to_string(), text("Å")),
                    ("duration".into(), Value::Whole(3)),
                ]
                .into(),
            ),
            r#"{"act":"create","fields":{"duration":3,"name":"Å"},"id":"t1","kind":"task"}"#,
        );
        check(
            Act::Include {
                field: "clauses".into(),
                element: "4.3".into(),
            },
            r#"{"act":"include","element":"4.3","field":"clauses","id":"t1","kind":"task"}"#,
        );
    }

    #[test]
    fn text_that_is_no_change_is_refused() {
        for bad in [
            "",
            "{}",
            r#"{"act":"set","id":"a","kind":"task"}"#,
            r#"{"act":"melt","id":"a","kind":"task"}"#,
        ] {
            assert!(Change::from_json(bad).is_err(), "{bad}");
        }
        let unknown = Change::from_json(r#"{"act":"delete","fields":{},"id":"a","kind":"spoon"}"#);
        assert_eq!(
            unknown.unwrap_err().to_string(),
            "not a change: unknown kind “spoon”"
        );
    }
}

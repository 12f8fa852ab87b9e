//! The kinds of record a project is made of, each declared once.
//!
//! One declaration per kind gives the struct, get and set by field, the columns of the project file, JSON, the unit
//! of merging (the field) and the words of History. Whoever adds a field adds it here and nowhere else. No rule about
//! what a record *means* may live here.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use crate::choice::{
    AuditKind, Confidence, ConstraintKind, ControlMark, CostKind, Criticality, CustomerKind,
    DayOffKind, FindingGrade, LinkKind, MeetingKind, PartyKind, PerformedBy, ProcessAttribute,
    Proximity, RecurringKind, ReviewSide, RiskResponse, Severity, TaskKind,
};
use chrono::NaiveDate;
use waymark_catalogue::{CriterionBasis, Edition, Rating, Size};
use waymark_words::t;

use crate::order::OrderKey;
use crate::repeats::Repeats;
use crate::value::{
    Amount, BadValue, FieldType, FieldValue, Grade, Id, Lag, Number, Percent, Picture, Ref, Refs,
    Value, Week, WorkingDays,
};

/// One field of a record kind.
#[derive(Clone, Copy, Debug)]
pub struct FieldSpec {
    /// The name in log, file and JSON. Never reused for another meaning.
    pub name: &'static str,
    /// What it may hold.
    pub holds: FieldType,
    /// Whether it may be empty.
    pub optional: bool,
    /// What people call it in History.
    pub words: &'static str,
}

/// What every record can do, whatever its kind.
pub trait Record: Clone + PartialEq + Send + Sync + 'static {
    /// The kind of this record.
    const KIND: Kind;
    /// The record's identity, unique within its kind.
    fn id(&self) -> &Id;
    /// All fields by name, blank ones too.
    fn fields(&self) -> BTreeMap<&'static str, Value>;
    /// The content of one field; `None` for a name this kind does not have.
    fn get(&self, field: &str) -> Option<Value>;
    /// Sets one field.
    ///
    /// # Errors
    /// [`BadField`] names the field when there is none of that name or the value does not fit.
    fn set(&mut self, field: &str, value: &Value) -> Result<(), BadField>;
    /// Makes a record from its fields; those left out are blank.
    ///
    /// # Errors
    /// [`BadField`] names a field that is unknown, misfit, or missing though it may not be blank.
    fn from_fields(id: Id, fields: &BTreeMap<String, Value>) -> Result<Self, BadField>;
}

/// A record of any kind, for code that treats all kinds alike.
pub trait AnyRecord: Send + Sync {
    /// The kind of this record.
    fn kind(&self) -> Kind;
    /// The record's identity.
    fn id(&self) -> &Id;
    /// All fields by name.
    fn fields(&self) -> BTreeMap<&'static str, Value>;
    /// The content of one field.
    fn get(&self, field: &str) -> Option<Value>;
    /// The typed record behind this view.
    fn as_any(&self) -> &dyn Any;
}

impl<R: Record> AnyRecord for R {
    fn kind(&self) -> Kind {
        R::KIND
    }
    fn id(&self) -> &Id {
        Record::id(self)
    }
    fn fields(&self) -> BTreeMap<&'static str, Value> {
        Record::fields(self)
    }
    fn get(&self, field: &str) -> Option<Value> {
        Record::get(self, field)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A field that cannot take what it was given.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind}.{field}: {reason}")]
pub struct BadField {
    /// The kind of record, as log and file name it.
    pub kind: &'static str,
    /// The field.
    pub field: String,
    /// What is wrong.
    pub reason: BadFieldReason,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadFieldReason {
    /// The kind has no field of that name.
    #[error("{}", t!("rules.no_such_field"))]
    Unknown,
    /// The field may not be blank.
    #[error("{}", t!("rules.may_not_be_empty"))]
    Missing,
    /// The value does not fit.
    #[error(transparent)]
    Value(#[from] BadValue),
}

/// The records of one kind, by id. Cloning is cheap: unchanged records are shared.
pub type Table<R> = imbl::OrdMap<Id, Arc<R>>;

macro_rules! record_kinds {
    ($(
        $(#[$doc:meta])*
        $Kind:ident as $name:literal, $words:literal, in $table:ident {
            $($(#[$fdoc:meta])* $field:ident: $ty:ty = $fwords:literal),+ $(,)?
        }
    )+) => {
        /// The kinds of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])* $Kind),+ }

        impl Kind {
            /// Every kind, in the order in which a file stores them: what is pointed at comes first where it can.
            pub const ALL: &'static [Kind] = &[$(Kind::$Kind),+];

            /// The name in log, file and JSON.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$Kind => $name),+ }
            }

            /// What people call such a record in History.
            pub fn words(self) -> &'static str {
                match self { $(Kind::$Kind => $words),+ }
            }

            /// The kind with this name.
            pub fn named(name: &str) -> Option<Kind> {
                match name { $($name => Some(Kind::$Kind),)+ _ => None }
            }

            /// The fields of this kind, in the order of its declaration.
            pub fn fields(self) -> &'static [FieldSpec] {
                match self { $(Kind::$Kind => &[$(FieldSpec {
                    name: stringify!($field),
                    holds: <$ty as FieldValue>::TYPE,
                    optional: <$ty as FieldValue>::OPTIONAL,
                    words: $fwords,
                }),+]),+ }
            }
        }

        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq)]
            pub struct $Kind {
                /// The record's identity.
                pub id: Id,
                $($(#[$fdoc])* pub $field: $ty),+
            }

            impl Record for $Kind {
                const KIND: Kind = Kind::$Kind;

                fn id(&self) -> &Id {
                    &self.id
                }

                fn fields(&self) -> BTreeMap<&'static str, Value> {
                    [$((stringify!($field), self.$field.to_value())),+].into()
                }

                fn get(&self, field: &str) -> Option<Value> {
                    match field { $(stringify!($field) => Some(self.$field.to_value()),)+ _ => None }
                }

                fn set(&mut self, field: &str, value: &Value) -> Result<(), BadField> {
                    match field {
                        $(stringify!($field) => {
                            self.$field = read_field::<$ty>($name, stringify!($field), Some(value))?;
                        })+
                        _ => return Err(unknown_field($name, field)),
                    }
                    Ok(())
                }

                fn from_fields(id: Id, fields: &BTreeMap<String, Value>) -> Result<Self, BadField> {
                    const NAMES: &[&str] = &[$(stringify!($field)),+];
                    if let Some(odd) = fields.keys().find(|name| !NAMES.contains(&name.as_str())) {
                        return Err(unknown_field($name, odd));
                    }
                    Ok($Kind {
                        id,
                        $($field: read_field::<$ty>(
                            $name, stringify!($field), fields.get(stringify!($field)))?),+
                    })
                }
            }
        )+

        /// Every record of a project, one table for each kind.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Tables { $($(#[$doc])* pub $table: Table<$Kind>),+ }

        impl Tables {
            /// One record of any kind.
            pub fn get(&self, kind: Kind, id: &Id) -> Option<&dyn AnyRecord> {
                match kind { $(Kind::$Kind => self.$table.get(id).map(|r| r.as_ref() as &dyn AnyRecord)),+ }
            }

            /// All records of a kind, by id.
            pub fn of_kind(&self, kind: Kind) -> Box<dyn Iterator<Item = &dyn AnyRecord> + '_> {
                match kind {
                    $(Kind::$Kind => Box::new(self.$table.values().map(|r| r.as_ref() as &dyn AnyRecord))),+
                }
            }

            /// How many records of a kind there are.
            pub fn count(&self, kind: Kind) -> usize {
                match kind { $(Kind::$Kind => self.$table.len()),+ }
            }

            /// Puts a record in, from its fields.
            ///
            /// # Errors
            /// [`BadField`] when a field does not fit.
            pub(crate) fn put(
                &mut self, kind: Kind, id: &Id, fields: &BTreeMap<String, Value>,
            ) -> Result<(), BadField> {
                match kind { $(Kind::$Kind => {
                    let record = $Kind::from_fields(id.clone(), fields)?;
                    self.$table.insert(id.clone(), Arc::new(record));
                })+ }
                Ok(())
            }

            /// Takes a record out.
            pub(crate) fn take(&mut self, kind: Kind, id: &Id) {
                match kind { $(Kind::$Kind => { self.$table.remove(id); })+ }
            }

            /// Sets one field of a record that is there.
            ///
            /// # Errors
            /// [`BadField`] when the value does not fit.
            pub(crate) fn set(
                &mut self, kind: Kind, id: &Id, field: &str, value: &Value,
            ) -> Result<(), BadField> {
                match kind { $(Kind::$Kind => {
                    if let Some(record) = self.$table.get_mut(id) {
                        Arc::make_mut(record).set(field, value)?;
                    }
                })+ }
                Ok(())
            }
        }
    };
}

fn read_field<T: FieldValue>(
    kind: &'static str,
    field: &str,
    value: Option<&Value>,
) -> Result<T, BadField> {
    let bad = |reason| BadField {
        kind,
        field: field.to_string(),
        reason,
    };
    match value {
        Some(value) if value != &Value::Null || T::OPTIONAL => {
            T::from_value(value).map_err(|e| bad(BadFieldReason::Value(e)))
        }
        _ => T::from_value(&Value::Null).map_err(|_| bad(BadFieldReason::Missing)),
    }
}

fn unknown_field(kind: &'static str, field: &str) -> BadField {
    BadField {
        kind,
        field: field.to_string(),
        reason: BadFieldReason::Unknown,
    }
}

mod kinds;

pub use kinds::*;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_kinds_and_fields_are_unique() {
        let mut names = BTreeSet::new();
        for kind in Kind::ALL {
            assert!(names.insert(kind.name()), "{} twice", kind.name());
            assert_eq!(Kind::named(kind.name()), Some(*kind));
            let mut fields = BTreeSet::new();
            for field in kind.fields() {
                assert!(
                    fields.insert(field.name),
                    "{}.{} twice",
                    kind.name(),
                    field.name
                );
                assert_ne!(field.name, "id");
            }
        }
    }

    #[test]
    fn a_record_is_its_fields() {
        let id = Id::new("p1").unwrap();
        let fields = [
            ("name".to_string(), Value::Text("Ruth".into())),
            ("title".into(), Value::Text("".into())),
        ];
        let person = Person::from_fields(id.clone(), &fields.into()).unwrap();
        let again = Record::fields(&person)
            .into_iter()
            .map(|(k, v)| (k.to_string(), v))
            .collect();
        assert_eq!(Person::from_fields(id, &again).unwrap(), person);
    }

    #[test]
    fn missing_unknown_and_misfit_fields_are_named() {
        let id = Id::new("p1").unwrap();
        let make = |pairs: &[(&str, Value)]| {
            let fields = pairs
                .iter()
                .map(|(k, v)| (k.to_string(), v.clone()))
                .collect();
            Person::from_fields(id.clone(), &fields)
                .unwrap_err()
                .to_string()
        };
        let text = |t: &str| Value::Text(t.into());
        assert_eq!(
            make(&[("name", text("x"))]),
            "person.title: may not be empty"
        );
        assert_eq!(
            make(&[("nam", text("x"))]),
            "person.nam: there is no such field"
        );
        let misfit = make(&[("name", Value::Whole(3)), ("title", text(""))]);
        assert_eq!(misfit, "person.name: 3 is not text");
    }
}

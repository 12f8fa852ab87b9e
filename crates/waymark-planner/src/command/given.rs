//! Commands that give fields of a record: what adds a record and what changes it take the same fields, so both are
//! declared at once.
//!
//! A field that a command leaves out stays as it is, `null` empties it, and anything else is its new content: that is
//! [`Given`]. What a field's JSON means is said by its type through [`Content`]: text, a day, a number, or [`Named`] for
//! another record by what people call it. Rules of single kinds stand with their commands.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::charter::charter_id;
use super::find::find;
use crate::change::Fields;
use crate::draft::Draft;
use crate::numbers::counter;
use crate::project::Project;
use crate::record::{Charter, FieldSpec, Record};
use crate::refusal::Refusal;
use crate::repeats::Repeats;
use crate::value::{FieldType, FieldValue, Id, Number, Ref, Value};

/// What a command says of one field.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Given<T> {
    /// Nothing: the field stays as it is.
    #[default]
    Absent,
    /// That it is empty; in JSON `null`.
    Null,
    /// What it holds from now on.
    Value(T),
}

impl<T> Given<T> {
    /// Whether the command says nothing of the field.
    pub fn is_absent(&self) -> bool {
        matches!(self, Given::Absent)
    }

    /// The new content, where there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Given::Value(value) => Some(value),
            Given::Absent | Given::Null => None,
        }
    }
}

impl<T: Serialize> Serialize for Given<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Given<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Option::<T>::deserialize(deserializer)?;
        Ok(value.map_or(Given::Null, Given::Value))
    }
}

/// A value or null. That it may be left out is said by the struct it stands in.
impl<T: JsonSchema> JsonSchema for Given<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        Option::<T>::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Option::<T>::json_schema(generator)
    }
}

/// A record by what people call it: its id, its number such as `R-07`, or its whole name, title or code.
pub struct Named<R> {
    given: String,
    kind: PhantomData<fn() -> R>,
}

impl<R: Record> Named<R> {
    /// The record that is called so.
    ///
    /// # Errors
    /// When no record of the kind, or more than one, is called so.
    pub fn find<'a>(&self, project: &'a Project) -> Result<&'a R, Refusal> {
        find(project, &self.given)
    }

    /// The id of the record that is called so.
    ///
    /// # Errors
    /// When no record of the kind, or more than one, is called so.
    pub fn id(&self, project: &Project) -> Result<Id, Refusal> {
        Ok(Record::id(self.find(project)?).clone())
    }
}

impl<R> From<&str> for Named<R> {
    fn from(given: &str) -> Named<R> {
        let given = given.to_string();
        Named {
            given,
            kind: PhantomData,
        }
    }
}

impl<R> Clone for Named<R> {
    fn clone(&self) -> Self {
        Named::from(self.given.as_str())
    }
}

impl<R> PartialEq for Named<R> {
    fn eq(&self, other: &Self) -> bool {
        self.given == other.given
    }
}

impl<R> fmt::Debug for Named<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.given.fmt(f)
    }
}

impl<R> Serialize for Named<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.given)
    }
}

impl<'de, R> Deserialize<'de> for Named<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Named::from(String::deserialize(deserializer)?.as_str()))
    }
}

impl<R> JsonSchema for Named<R> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        String::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }
}

/// What can be given for a field: how it stands in the record.
pub(crate) trait Content {
    /// The content in the form of the log.
    fn content(&self, project: &Project) -> Result<Value, Refusal>;
}

impl<T: FieldValue> Content for T {
    fn content(&self, _: &Project) -> Result<Value, Refusal> {
        Ok(self.to_value())
    }
}

/// Any whole number: the field has the bounds.
impl Content for i64 {
    fn content(&self, _: &Project) -> Result<Value, Refusal> {
        Ok(Value::Whole(*self))
    }
}

impl<R: Record> Content for Named<R> {
    fn content(&self, project: &Project) -> Result<Value, Refusal> {
        Ok(Value::Text(self.id(project)?.to_string()))
    }
}

impl<R: Record> Content for Vec<Named<R>> {
    fn content(&self, project: &Project) -> Result<Value, Refusal> {
        let ids = self.iter().map(|named| Ok(named.id(project)?.to_string()));
        ids.collect::<Result<_, Refusal>>().map(Value::Set)
    }
}

/// A rule by which days come again, as an `RRULE` of RFC 5545.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Rule(pub String);

impl Content for Rule {
    fn content(&self, _: &Project) -> Result<Value, Refusal> {
        let rule = self.0.parse().map_err(|why| Refusal::NoRecurrence {
            given: self.0.clone(),
            why,
        })?;
        Ok(Repeats(rule).to_value())
    }
}

/// What a command gives of a record, found and put in the form of the log, by field.
pub(crate) struct Gathered<'a> {
    project: &'a Project,
    fields: Fields,
}

impl<'a> Gathered<'a> {
    pub(crate) fn in_project(project: &'a Project) -> Gathered<'a> {
        Gathered {
            project,
            fields: Fields::new(),
        }
    }

    /// Takes what is given for a field of `R`, if anything is. Text is trimmed; where a field may be empty, blank text
    /// empties it.
    pub(crate) fn take<R: Record, T: Content>(
        &mut self,
        field: &str,
        given: &Given<T>,
    ) -> Result<(), Refusal> {
        let content = match given {
            Given::Absent => return Ok(()),
            Given::Null => Value::Null,
            Given::Value(value) => value.content(self.project)?,
        };
        let spec = R::KIND.fields().iter().find(|spec| spec.name == field);
        let content = spec.map_or(content.clone(), |spec| tidy(spec, content));
        self.fields.insert(field.to_string(), content);
        Ok(())
    }

    pub(crate) fn fields(self) -> Fields {
        self.fields
    }
}

fn tidy(spec: &FieldSpec, content: Value) -> Value {
    match (spec.holds, content) {
        (FieldType::Text, Value::Text(text)) if spec.optional && text.trim().is_empty() => {
            Value::Null
        }
        (FieldType::Text, Value::Text(text)) => Value::Text(text.trim().to_string()),
        (_, Value::Null) => blank(spec),
        (_, content) => content,
    }
}

/// What a field holds of which nothing is known: no text, no element, not so, or nothing at all.
fn blank(spec: &FieldSpec) -> Value {
    match spec.holds {
        _ if spec.optional => Value::Null,
        FieldType::Text => Value::Text(String::new()),
        FieldType::Flag => Value::Flag(false),
        FieldType::Set | FieldType::Refs(_) => Value::Set(Default::default()),
        _ => Value::Null,
    }
}

/// A kind whose records are added and changed field by field.
pub(crate) trait Kept: Record {
    /// The field that says what it is and is never empty, if there is one.
    const SAYS: &'static str = "title";

    /// What has to hold of a record whenever one was added or changed.
    ///
    /// # Errors
    /// What does not hold.
    fn check(&self, _draft: &Draft<'_>) -> Result<(), Refusal> {
        Ok(())
    }
}

/// Adds a record: with the fields that are given, under the next number where the kind is numbered, else blank.
pub(crate) fn add<R: Kept>(
    draft: &mut Draft<'_>,
    id: &Option<Id>,
    given: Fields,
) -> Result<Ref<R>, Refusal> {
    needs_a_name::<R>(&given)?;
    let id = draft.id_for::<R>(id)?;
    let specs = R::KIND.fields().iter();
    let mut fields: Fields = specs.map(|s| (s.name.to_string(), blank(s))).collect();
    if let Some(counter) = counter(R::KIND) {
        let number = next_number(draft, counter)?;
        fields.insert("number".into(), number.to_value());
    }
    fields.extend(given);
    let record = R::from_fields(id.clone(), &fields)?;
    record.check(draft)?;
    draft.create(&record)
}

/// Gives the next number that the charter counts in a field.
fn next_number(draft: &mut Draft<'_>, counter: &str) -> Result<Number, Refusal> {
    let charter = charter_id(draft)?;
    let counted = draft.project().charter().and_then(|c| c.get(counter));
    let counted = counted.and_then(|value| Number::from_value(&value).ok());
    let next = counted.unwrap_or_default().get() + 1;
    let next = Number::from_value(&Value::Whole(next.into())).unwrap_or_default();
    draft.set::<Charter>(&charter, counter, &next)?;
    Ok(next)
}

/// Changes the fields of a record that are given, sets element by element.
pub(crate) fn change<R: Kept>(
    draft: &mut Draft<'_>,
    id: &Id,
    given: Fields,
) -> Result<(), Refusal> {
    needs_a_name::<R>(&given)?;
    for (field, content) in given {
        draft.give::<R>(id, &field, content)?;
    }
    find::<R>(draft.project(), id.as_str())?.check(draft)
}

fn needs_a_name<R: Kept>(given: &Fields) -> Result<(), Refusal> {
    let nameless = given.get(R::SAYS).is_some_and(|said| {
        matches!(said, Value::Null) || matches!(said, Value::Text(text) if text.is_empty())
    });
    match nameless {
        true => Err(Refusal::Nameless { kind: R::KIND }),
        false => Ok(()),
    }
}

/// Declares the command that adds a record and the one that changes its fields. What the record lies `within` is given
/// when it is added and stays; what it `needs` may be changed and not emptied; what it `takes` may be left out; and
/// what is given `at_first` is read by the command that adds alone. Both gather in `given`; the second command is carried
/// out as declared.
macro_rules! kept {
    (
        $(#[$add_doc:meta])* $Add:ident,
        $(#[$set_doc:meta])* $Set:ident of $Kind:ident
        $(within { $($(#[$wdoc:meta])* $within:ident: $Within:ty,)+ })?
        needs { $($(#[$ndoc:meta])* $need:ident: $Need:ty,)+ }
        takes { $($(#[$tdoc:meta])* $take:ident: $Take:ty,)* }
        $(at_first { $($(#[$fdoc:meta])* $first:ident: $First:ty,)+ })?
    ) => {
        $(#[$add_doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $Add {
            /// An id chosen by the caller.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub id: Option<$crate::value::Id>,
            $($($(#[$wdoc])* pub $within: $Within,)+)?
            $($(#[$ndoc])* pub $need: $Need,)+
            $($(#[$tdoc])*
            #[serde(default, skip_serializing_if = "Given::is_absent")]
            pub $take: Given<$Take>,)*
            $($($(#[$fdoc])*
            #[serde(default, skip_serializing_if = "Given::is_absent")]
            pub $first: Given<$First>,)+)?
        }

        impl $Add {
            /// The fields of the new record that are given, but for those given only at first.
            pub(crate) fn given(
                &self,
                project: &$crate::project::Project,
            ) -> Result<$crate::change::Fields, $crate::refusal::Refusal> {
                let mut gathered = $crate::command::given::Gathered::in_project(project);
                $($(gathered.take::<$Kind, $Within>(
                    stringify!($within), &Given::Value(self.$within.clone()))?;)+)?
                $(gathered.take::<$Kind, $Need>(
                    stringify!($need), &Given::Value(self.$need.clone()))?;)+
                $(gathered.take::<$Kind, $Take>(stringify!($take), &self.$take)?;)*
                Ok(gathered.fields())
            }
        }

        $(#[$set_doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $Set {
            /// Which one, by id or by what people call it.
            pub id: String,
            $($(#[$ndoc])*
            #[serde(default, skip_serializing_if = "Given::is_absent")]
            pub $need: Given<$Need>,)+
            $($(#[$tdoc])*
            #[serde(default, skip_serializing_if = "Given::is_absent")]
            pub $take: Given<$Take>,)*
        }

        impl $Set {
            /// The fields of the record that are given.
            pub(crate) fn given(
                &self,
                project: &$crate::project::Project,
            ) -> Result<$crate::change::Fields, $crate::refusal::Refusal> {
                let mut gathered = $crate::command::given::Gathered::in_project(project);
                $(gathered.take::<$Kind, $Need>(stringify!($need), &self.$need)?;)+
                $(gathered.take::<$Kind, $Take>(stringify!($take), &self.$take)?;)*
                Ok(gathered.fields())
            }
        }

        impl $crate::command::Decide for $Set {
            fn decide(
                &self,
                draft: &mut $crate::draft::Draft<'_>,
            ) -> Result<$crate::command::Outcome, $crate::refusal::Refusal> {
                let project = draft.project();
                let id = $crate::command::find::<$Kind>(project, &self.id)?.id.clone();
                let given = self.given(project)?;
                $crate::command::given::change::<$Kind>(draft, &id, given)?;
                Ok($crate::command::Outcome::default())
            }
        }
    };
}
pub(crate) use kept;

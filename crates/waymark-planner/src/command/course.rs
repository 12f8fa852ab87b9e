//! What the entries of registers have in common: they are raised on a day, are over on a later one, may be opened again
//! and removed, and point at what they are about.

use chrono::NaiveDate;
use waymark_words::{Phrase, phrase};

use super::find;
use super::given::{Given, Named};
use crate::draft::Draft;
use crate::order::OrderKey;
use crate::project::Project;
use crate::record::Record;
use crate::refusal::Refusal;
use crate::value::{FieldValue, Id, Value};
use crate::wording::Names;

/// What a refusal calls a record: `R-07 “Supplier leaves”`.
pub(super) fn called<R: Record>(project: &Project, id: &Id) -> String {
    Names::of(project).of_record(R::KIND, id)
}

/// The day on which something was raised: the status date where none is given.
///
/// # Errors
/// When it lies in the future.
pub(super) fn raised_on(draft: &Draft<'_>, given: &Given<NaiveDate>) -> Result<Value, Refusal> {
    let on = given.value().copied();
    past(draft, phrase!("rules.the_raising"), on).map(|on| on.to_value())
}

/// The day of something that has happened: the status date where none is given.
///
/// # Errors
/// When it lies in the future.
pub(super) fn past(
    draft: &Draft<'_>,
    what: Phrase,
    on: Option<NaiveDate>,
) -> Result<NaiveDate, Refusal> {
    let today = draft.today();
    let date = on.unwrap_or(today);
    match date > today {
        true => Err(Refusal::InFuture { what, date, today }),
        false => Ok(date),
    }
}

/// Words that may not be left out, trimmed.
///
/// # Errors
/// When there are none; `what` says what they are called.
pub(super) fn needed(words: &str, what: Phrase) -> Result<String, Refusal> {
    match words.trim() {
        "" => Err(Refusal::Needs { what }),
        words => Ok(words.to_string()),
    }
}

/// The record that is called so, if it is open: the field of the day on which it was over is empty.
///
/// # Errors
/// When there is none, or when it is over.
pub(super) fn open<R: Record>(project: &Project, given: &str, over: &str) -> Result<Id, Refusal> {
    let record = find::<R>(project, given)?;
    let id = Record::id(record).clone();
    match Record::get(record, over) {
        None | Some(Value::Null) => Ok(id),
        Some(_) => Err(Refusal::Over {
            name: called::<R>(project, &id),
        }),
    }
}

/// Says that an open record was over on a day: the status date where none is given. Gives its id.
///
/// # Errors
/// When there is none, when it is over already, or when the day lies in the future or before it was raised.
pub(super) fn end<R: Record>(
    draft: &mut Draft<'_>,
    given: &str,
    over: &str,
    on: Option<NaiveDate>,
) -> Result<Id, Refusal> {
    let id = open::<R>(draft.project(), given, over)?;
    let on = past(draft, phrase!("rules.the_end"), on)?;
    let raised = draft.project().get(R::KIND, &id);
    let raised = raised.and_then(|record| record.get("raised"));
    let raised = raised.and_then(|value| NaiveDate::from_value(&value).ok());
    if let Some(first) = raised.filter(|raised| on < *raised) {
        return Err(Refusal::OverBeforeRaised {
            name: called::<R>(draft.project(), &id),
            on,
            raised: first,
        });
    }
    draft.set::<R>(&id, over, &Some(on))?;
    Ok(id)
}

/// Opens a record again that is over: empties the field of that day, and gives its id.
///
/// # Errors
/// When there is none, or when it is open.
pub(super) fn reopen<R: Record>(
    draft: &mut Draft<'_>,
    given: &str,
    over: &str,
) -> Result<Id, Refusal> {
    let record = find::<R>(draft.project(), given)?;
    let id = Record::id(record).clone();
    if matches!(Record::get(record, over), None | Some(Value::Null)) {
        return Err(Refusal::NotOver {
            name: called::<R>(draft.project(), &id),
        });
    }
    draft.set::<R>(&id, over, &None::<NaiveDate>)?;
    Ok(id)
}

/// A place behind one of the others, or behind all of them.
pub(super) fn place_behind(mut others: Vec<(OrderKey, Id)>, after: Option<&Id>) -> OrderKey {
    others.sort();
    let at = after.and_then(|after| others.iter().position(|(_, id)| id == after));
    let before = match at {
        Some(at) => others.get(at),
        None => others.last(),
    };
    let next = at.and_then(|at| others.get(at + 1));
    OrderKey::between(before.map(|(place, _)| place), next.map(|(place, _)| place))
}

/// One end of a pointer that is to be put into a set of a record, or taken out: the field, and the id if it was given.
pub(super) type Element = (&'static str, Option<Id>);

/// The element of a set that a command names, if it names one.
pub(super) fn element<R: Record>(
    project: &Project,
    field: &'static str,
    given: &Option<Named<R>>,
) -> Result<Element, Refusal> {
    let id = given.as_ref().map(|named| named.id(project));
    Ok((field, id.transpose()?))
}

/// Puts the elements that were given into their sets, or takes them out.
///
/// # Errors
/// When none was given.
pub(super) fn put<R: Record>(
    draft: &mut Draft<'_>,
    id: &Id,
    elements: &[Element],
    is_in: bool,
) -> Result<(), Refusal> {
    if elements.iter().all(|(_, element)| element.is_none()) {
        return Err(Refusal::LinksNothing { kind: R::KIND });
    }
    for (field, element) in elements {
        if let Some(element) = element {
            draft.put_in_set::<R>(id, field, element.as_str(), is_in)?;
        }
    }
    Ok(())
}

/// Declares the commands that remove a record of one kind each.
macro_rules! deletes {
    ($($(#[$doc:meta])* $Delete:ident of $Kind:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $Delete {
            /// Which one, by id or by what people call it.
            pub id: String,
        }

        impl $crate::command::Decide for $Delete {
            fn decide(
                &self,
                draft: &mut $crate::draft::Draft<'_>,
            ) -> Result<$crate::command::Outcome, $crate::refusal::Refusal> {
                let id = $crate::command::find::<$Kind>(draft.project(), &self.id)?.id.clone();
                draft.remove::<$Kind>(&id)?;
                Ok($crate::command::Outcome::default())
            }
        }
    )+};
}
pub(super) use deletes;

/// Declares the commands that put one element into the sets of a record, and take one out: what it is called in the
/// command, the kind it is of, and the set.
macro_rules! links {
    (
        $(#[$link_doc:meta])* $Link:ident,
        $(#[$unlink_doc:meta])* $Unlink:ident of $Kind:ident
        { $($(#[$doc:meta])* $one:ident: $One:ident in $set:ident,)+ }
    ) => {
        $crate::command::course::links! { one $(#[$link_doc])* $Link of $Kind, true
            { $($(#[$doc])* $one: $One in $set,)+ } }
        $crate::command::course::links! { one $(#[$unlink_doc])* $Unlink of $Kind, false
            { $($(#[$doc])* $one: $One in $set,)+ } }
    };
    (one $(#[$link_doc:meta])* $Link:ident of $Kind:ident, $is_in:literal
        { $($(#[$doc:meta])* $one:ident: $One:ident in $set:ident,)+ }
    ) => {
        $(#[$link_doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $Link {
            /// Which one, by id or by what people call it.
            pub id: String,
            $($(#[$doc])*
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub $one: Option<$crate::command::given::Named<$One>>,)+
        }

        impl $crate::command::Decide for $Link {
            fn decide(
                &self,
                draft: &mut $crate::draft::Draft<'_>,
            ) -> Result<$crate::command::Outcome, $crate::refusal::Refusal> {
                use $crate::command::course::{element, put};
                let project = draft.project();
                let id = $crate::command::find::<$Kind>(project, &self.id)?.id.clone();
                let elements = [$(element(project, stringify!($set), &self.$one)?),+];
                put::<$Kind>(draft, &id, &elements, $is_in)?;
                Ok($crate::command::Outcome::default())
            }
        }
    };
}
pub(super) use links;

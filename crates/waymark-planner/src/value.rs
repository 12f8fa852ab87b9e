//! What a field of a record can hold, and how each Rust type of a field crosses to that form and back.
//!
//! A [`Value`] is what the log, the project file and JSON see; the typed structs of [`crate::record`] are what
//! the rules see. This module knows neither SQL nor any record kind in particular.

use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_catalogue::{CriterionBasis, Edition, Rating, Size};
use waymark_words::t;

pub use crate::picture::{LARGEST_PICTURE, Picture};
use crate::record::{Kind, Record};
pub use crate::repeats::Repeats;

/// The longest text a field takes, in characters. Generous for notes, small enough that no row is absurd.
pub const LONGEST_TEXT: usize = 20_000;

/// A field's content in the form that the log, the file and JSON share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing is set.
    Null,
    /// Yes or no.
    Flag(bool),
    /// A whole number: days, percent, counts.
    Whole(i64),
    /// Text, a date as `YYYY-MM-DD`, an id, a choice.
    Text(String),
    /// A set of texts, changed element by element.
    Set(BTreeSet<String>),
}

impl Value {
    /// Whether the value says no more than a missing field would. Such values are left out of canonical JSON, so
    /// that a field added later does not change the state of older projects.
    pub fn is_blank(&self) -> bool {
        match self {
            Value::Null => true,
            Value::Set(elements) => elements.is_empty(),
            _ => false,
        }
    }
}

/// What a field may hold. The project file makes its columns from this, History its wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// Yes or no.
    Flag,
    /// A whole number between two bounds, both allowed, and the unit people read behind it.
    Whole {
        /// Smallest allowed.
        least: i64,
        /// Largest allowed.
        most: i64,
        /// The unit, such as `working days` or `%`; empty for a bare number.
        unit: &'static str,
    },
    /// Text of at most [`LONGEST_TEXT`] characters.
    Text,
    /// A calendar day.
    Date,
    /// One of a fixed list of words.
    Choice(&'static [&'static str]),
    /// Another record.
    Ref(Kind),
    /// A fractional key that places the record among its siblings.
    Order,
    /// The seven days of a week, Monday first, `1` for a working day.
    Week,
    /// A rule by which days come again, as an `RRULE` of RFC 5545.
    Repeats,
    /// A picture: a PNG as base64.
    Picture,
    /// A set of texts.
    Set,
    /// A set of other records of one kind.
    Refs(Kind),
}

impl FieldType {
    /// Whether it holds a set, which is changed element by element.
    pub fn is_set(self) -> bool {
        matches!(self, FieldType::Set | FieldType::Refs(_))
    }
}

/// Why a value does not fit a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadValue {
    /// The value has another type than the field.
    #[error("{}", t!("rules.wrong_type", found, wanted))]
    Type {
        /// What was given, as JSON.
        found: String,
        /// What the field takes, in words.
        wanted: String,
    },
    /// A number outside the bounds of the field.
    #[error("{}", t!("rules.not_between", found, least, most))]
    Range {
        /// The number given.
        found: i64,
        /// Smallest allowed.
        least: i64,
        /// Largest allowed.
        most: i64,
    },
    /// Text that is too long.
    #[error("{}", t!("rules.text_too_long", found, most = LONGEST_TEXT))]
    Long {
        /// Characters in the text given.
        found: usize,
    },
    /// A picture that is too large.
    #[error("{}", t!("rules.picture_too_large", found, most = LARGEST_PICTURE))]
    Large {
        /// Characters given.
        found: usize,
    },
    /// Text with a character that cannot be kept.
    #[error("{}", t!("rules.control_character", code = format!("{_0:04X}")))]
    Control(u32),
}

fn wrong(value: &Value, wanted: String) -> BadValue {
    let found = serde_json::to_string(value).unwrap_or_else(|_| t!("rules.the_value"));
    BadValue::Type { found, wanted }
}

/// A Rust type that can stand in a record's field.
pub trait FieldValue: Sized + Clone + PartialEq {
    /// What the field may hold.
    const TYPE: FieldType;
    /// Whether the field may be empty.
    const OPTIONAL: bool = false;
    /// The form for log, file and JSON.
    fn to_value(&self) -> Value;
    /// Reads that form back.
    ///
    /// # Errors
    /// When the value does not fit the type of the field.
    fn from_value(value: &Value) -> Result<Self, BadValue>;
}

impl<T: FieldValue> FieldValue for Option<T> {
    const TYPE: FieldType = T::TYPE;
    const OPTIONAL: bool = true;
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, FieldValue::to_value)
    }
    fn from_value(value: &Value) -> Result<Self, BadValue> {
        match value {
            Value::Null => Ok(None),
            other => T::from_value(other).map(Some),
        }
    }
}

impl FieldValue for bool {
    const TYPE: FieldType = FieldType::Flag;
    fn to_value(&self) -> Value {
        Value::Flag(*self)
    }
    fn from_value(value: &Value) -> Result<Self, BadValue> {
        match value {
            Value::Flag(flag) => Ok(*flag),
            other => Err(wrong(other, t!("rules.yes_or_no"))),
        }
    }
}

impl FieldValue for String {
    const TYPE: FieldType = FieldType::Text;
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: &Value) -> Result<Self, BadValue> {
        let Value::Text(text) = value else {
            return Err(wrong(value, t!("rules.a_text")));
        };
        check_text(text)?;
        Ok(text.clone())
    }
}

/// Refuses text that is too long or holds control characters other than line feed and tab.
fn check_text(text: &str) -> Result<(), BadValue> {
    let length = text.chars().count();
    if length > LONGEST_TEXT {
        return Err(BadValue::Long { found: length });
    }
    let mut controls = text
        .chars()
        .filter(|c| c.is_control() && !matches!(c, '\n' | '\t'));
    controls
        .next()
        .map_or(Ok(()), |control| Err(BadValue::Control(control.into())))
}

impl FieldValue for NaiveDate {
    const TYPE: FieldType = FieldType::Date;
    fn to_value(&self) -> Value {
        Value::Text(self.format("%Y-%m-%d").to_string())
    }
    fn from_value(value: &Value) -> Result<Self, BadValue> {
        let date = match value {
            Value::Text(text) => parse_date(text),
            _ => None,
        };
        date.ok_or_else(|| wrong(value, t!("rules.a_date")))
    }
}

/// Reads `YYYY-MM-DD` strictly. Years run from 1900 to 2999: what lies outside is a slip of the hand, and dates far
/// outside would make working-day tables of absurd size.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    use chrono::Datelike;
    if text.len() != 10 {
        return None;
    }
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|d| (1900..3000).contains(&d.year()))
}

impl FieldValue for BTreeSet<String> {
    const TYPE: FieldType = FieldType::Set;
    fn to_value(&self) -> Value {
        Value::Set(self.clone())
    }
    fn from_value(value: &Value) -> Result<Self, BadValue> {
        match value {
            Value::Set(elements) => {
                if elements.iter().any(|element| element.trim().is_empty()) {
                    return Err(wrong(value, t!("rules.a_list_without_empty")));
                }
                elements
                    .iter()
                    .try_for_each(|element| check_text(element))?;
                Ok(elements.clone())
            }
            Value::Null => Ok(BTreeSet::new()),
            other => Err(wrong(other, t!("rules.a_list"))),
        }
    }
}

/// The identity of a record: a UUIDv7 as text where Waymark makes it, any short token where a caller chose one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    /// Takes a token of 1 to 64 letters, digits, `.`, `_`, `:` or `-`.
    pub fn new(text: &str) -> Option<Id> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | ':' | '-');
        let fits = !text.is_empty() && text.len() <= 64 && text.chars().all(allowed);
        fits.then(|| Id(text.into()))
    }

    /// Sorts before every id there can be.
    pub(crate) fn lowest() -> Id {
        Id("".into())
    }

    /// The token as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Id::new(&text).ok_or_else(|| serde::de::Error::custom(t!("rules.no_id", text)))
    }
}

impl JsonSchema for Id {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9._:-]{1,64}$" })
    }
}

/// The id of a record of one kind, so that a person's id cannot be put where a task's belongs.
pub struct Ref<R> {
    id: Id,
    kind: PhantomData<fn() -> R>,
}

impl<R> Ref<R> {
    /// Points at the record with this id.
    pub fn to(id: Id) -> Ref<R> {
        Ref {
            id,
            kind: PhantomData,
        }
    }
    /// The id pointed at.
    pub fn id(&self) -> &Id {
        &self.id
    }
}

impl<R> Clone for Ref<R> {
    fn clone(&self) -> Self {
        Ref::to(self.id.clone())
    }
}

impl<R> PartialEq for Ref<R> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<R> Eq for Ref<R> {}

impl<R> fmt::Debug for Ref<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.id.fmt(f)
    }
}

impl<R: Record> FieldValue for Ref<R> {
    const TYPE: FieldType = FieldType::Ref(R::KIND);
    fn to_value(&self) -> Value {
        Value::Text(self.id.to_string())
    }
    fn from_value(value: &Value) -> Result<Self, BadValue> {
        match value {
            Value::Text(text) => Id::new(text)
                .map(Ref::to)
                .ok_or_else(|| wrong(value, t!("rules.an_id"))),
            other => Err(wrong(other, t!("rules.an_id"))),
        }
    }
}

/// A set of records of one kind. A record that is removed is taken out of every such set.
pub struct Refs<R> {
    ids: BTreeSet<Id>,
    kind: PhantomData<fn() -> R>,
}

impl<R> Refs<R> {
    /// The set of the records with these ids.
    pub fn to(ids: impl IntoIterator<Item = Id>) -> Refs<R> {
        Refs {
            ids: ids.into_iter().collect(),
            kind: PhantomData,
        }
    }
    /// The ids pointed at, in order.
    pub fn ids(&self) -> impl Iterator<Item = &Id> {
        self.ids.iter()
    }
    /// Whether a record is in the set.
    pub fn contains(&self, id: &Id) -> bool {
        self.ids.contains(id)
    }
    /// Whether nothing is in the set.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }
}

impl<R> Default for Refs<R> {
    fn default() -> Self {
        Refs::to([])
    }
}

impl<R> Clone for Refs<R> {
    fn clone(&self) -> Self {
        Refs::to(self.ids.iter().cloned())
    }
}

impl<R> PartialEq for Refs<R> {
    fn eq(&self, other: &Self) -> bool {
        self.ids == other.ids
    }
}

impl<R> fmt::Debug for Refs<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.ids.fmt(f)
    }
}

impl<R: Record> FieldValue for Refs<R> {
    const TYPE: FieldType = FieldType::Refs(R::KIND);
    fn to_value(&self) -> Value {
        Value::Set(self.ids.iter().map(Id::to_string).collect())
    }
    fn from_value(value: &Value) -> Result<Self, BadValue> {
        match value {
            Value::Null => Ok(Refs::default()),
            Value::Set(elements) => elements
                .iter()
                .map(|text| Id::new(text).ok_or_else(|| wrong(value, t!("rules.an_id"))))
                .collect::<Result<BTreeSet<Id>, _>>()
                .map(Refs::to),
            other => Err(wrong(other, t!("rules.a_list"))),
        }
    }
}

/// Declares a whole number with bounds and a unit as a type of its own.
macro_rules! whole_numbers {
    ($($(#[$doc:meta])* $Name:ident($inner:ty), $least:literal..=$most:literal, $unit:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Name($inner);

        impl $Name {
            /// The number, if it is within bounds.
            pub fn new(number: $inner) -> Option<Self> {
                ($least..=$most).contains(&number).then_some(Self(number))
            }
            /// The bare number.
            pub fn get(self) -> $inner {
                self.0
            }
        }

        impl FieldValue for $Name {
            const TYPE: FieldType = FieldType::Whole { least: $least, most: $most, unit: $unit };
            fn to_value(&self) -> Value {
                Value::Whole(self.0.into())
            }
            fn from_value(value: &Value) -> Result<Self, BadValue> {
                let Value::Whole(found) = value else { return Err(wrong(value, t!("rules.a_whole_number"))) };
                <$inner>::try_from(*found)
                    .ok()
                    .and_then(Self::new)
                    .ok_or(BadValue::Range { found: *found, least: $least, most: $most })
            }
        }
    )*};
}

whole_numbers! {
    /// A length of work in working days, 0 to 5,000; 0 is a milestone.
    WorkingDays(u32), 0..=5_000, "working days";
    /// The wait a link adds, in working days of the successor's calendar or in calendar days; negative for a lead.
    Lag(i32), -2_000..=2_000, "days";
    /// 0 to 100 percent.
    Percent(u8), 0..=100, "%";
    /// A grade on a scale of five, 1 to 5.
    Grade(u8), 1..=5, "";
    /// Money in whole units of the project's currency; negative for what comes back.
    Amount(i64), -1_000_000_000_000..=1_000_000_000_000, "";
    /// A small count or a number given once to people, from 0.
    Number(u32), 0..=1_000_000, "";
}

/// Declares a fixed list of words as an enum that can stand in a field.
macro_rules! choices {
    ($($(#[$doc:meta])* $Name:ident { $($(#[$vdoc:meta])* $Variant:ident = $word:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
                 serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        pub enum $Name { $($(#[$vdoc])* #[serde(rename = $word)] $Variant),+ }

        impl $Name {
            /// Every choice, in order.
            pub const ALL: &'static [$Name] = &[$($Name::$Variant),+];
            /// The word that log, file and JSON use.
            pub fn word(self) -> &'static str {
                match self { $($Name::$Variant => $word),+ }
            }
        }

        impl $crate::value::FieldValue for $Name {
            const TYPE: $crate::value::FieldType = $crate::value::FieldType::Choice(&[$($word),+]);
            fn to_value(&self) -> $crate::value::Value {
                $crate::value::Value::Text(self.word().to_string())
            }
            fn from_value(value: &$crate::value::Value) -> Result<Self, $crate::value::BadValue> {
                match value {
                    $($crate::value::Value::Text(word) if word == $word => Ok($Name::$Variant),)+
                    other => Err($crate::value::not_a_choice(other, &[$($word),+])),
                }
            }
        }
    )+};
}
pub(crate) use choices;

/// Lets an enum of the catalogue stand in a field, under the words by which files know it.
macro_rules! catalogue_choices {
    ($($Name:ident { $($Variant:ident = $word:literal),+ $(,)? })+) => {$(
        impl FieldValue for $Name {
            const TYPE: FieldType = FieldType::Choice(&[$($word),+]);
            fn to_value(&self) -> Value {
                Value::Text(match self { $($Name::$Variant => $word),+ }.to_string())
            }
            fn from_value(value: &Value) -> Result<Self, BadValue> {
                match value {
                    $(Value::Text(word) if word == $word => Ok($Name::$Variant),)+
                    other => Err(not_a_choice(other, &[$($word),+])),
                }
            }
        }
    )+};
}

catalogue_choices! {
    Edition { E2018 = "2018", E2011 = "2011" }
    Size { Small = "small", Medium = "medium", Large = "large" }
    Rating { N = "N", P = "P", L = "L", F = "F" }
    CriterionBasis {
        Requirement = "requirement",
        GoodPractice = "good-practice",
        CertificationCondition = "certification-condition",
    }
}

pub(crate) fn not_a_choice(value: &Value, words: &[&str]) -> BadValue {
    wrong(value, t!("rules.a_choice", words = words.join(", ")))
}

/// The seven days of a week, Monday first; true for a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week(pub [bool; 7]);

impl Week {
    /// Monday to Friday.
    pub const MONDAY_TO_FRIDAY: Week = Week([true, true, true, true, true, false, false]);

    /// Whether people work on a day of the week.
    pub fn works_on(self, day: chrono::Weekday) -> bool {
        let place = day.num_days_from_monday() as usize;
        self.0.get(place).copied().unwrap_or_default()
    }
}

impl FieldValue for Week {
    const TYPE: FieldType = FieldType::Week;
    fn to_value(&self) -> Value {
        Value::Text(
            self.0
                .iter()
                .map(|on| if *on { '1' } else { '0' })
                .collect(),
        )
    }
    fn from_value(value: &Value) -> Result<Self, BadValue> {
        let Value::Text(text) = value else {
            return Err(wrong(value, t!("rules.a_week")));
        };
        let days: Vec<bool> = text.chars().map(|c| c == '1').collect();
        match <[bool; 7]>::try_from(days) {
            Ok(days) if text.chars().all(|c| matches!(c, '0' | '1')) && days.contains(&true) => {
                Ok(Week(days))
            }
            _ => Err(wrong(value, t!("rules.a_week"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_outside_their_bounds_are_named() {
        let error = Percent::from_value(&Value::Whole(101)).unwrap_err();
        assert_eq!(error.to_string(), "101 is not between 0 and 100");
        let error = Percent::from_value(&Value::Whole(-1)).unwrap_err();
        assert_eq!(error.to_string(), "-1 is not between 0 and 100");
    }

    #[test]
    fn text_keeps_lines_and_refuses_control_characters() {
        let text = |t: &str| String::from_value(&Value::Text(t.into()));
        assert_eq!(
            text("two\nlines\tand a tab").unwrap(),
            "two\nlines\tand a tab"
        );
        assert_eq!(text("nul\0").unwrap_err(), BadValue::Control(0));
        assert_eq!(
            text(&"é".repeat(LONGEST_TEXT)).unwrap().chars().count(),
            LONGEST_TEXT
        );
        assert!(matches!(
            text(&"é".repeat(LONGEST_TEXT + 1)),
            Err(BadValue::Long { .. })
        ));
    }

    #[test]
    fn dates_are_strict() {
        for bad in [
            "2027-02-29",
            "27-01-01",
            "2027-1-1",
            "2027-01-01T00:00",
            "9999-01-01",
            "",
        ] {
            assert_eq!(parse_date(bad), None, "{bad}");
        }
        assert_eq!(
            parse_date("2028-02-29").map(|d| d.to_value()),
            Some(Value::Text("2028-02-29".into()))
        );
    }

    #[test]
    fn a_week_needs_one_working_day() {
        assert!(Week::from_value(&Value::Text("0000000".into())).is_err());
        assert!(Week::from_value(&Value::Text("111110".into())).is_err());
        assert_eq!(
            Week::from_value(&Value::Text("1111100".into())).unwrap(),
            Week::MONDAY_TO_FRIDAY
        );
    }

    #[test]
    fn values_cross_json_unchanged() {
        let values = [
            Value::Null,
            Value::Flag(true),
            Value::Whole(-3),
            Value::Text("Åsgård".into()),
            Value::Set(["b".to_string(), "a".to_string()].into()),
        ];
        for value in values {
            let json = serde_json::to_string(&value).unwrap();
            assert_eq!(
                serde_json::from_str::<Value>(&json).unwrap(),
                value,
                "{json}"
            );
        }
        assert!(
            serde_json::from_str::<Value>("1.5").is_err(),
            "no floats in a project"
        );
    }
}

//! Acts on the project calendar.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use waymark_catalogue::holidays;
use waymark_words::{phrase, t};

use super::{Decide, Outcome, named, nullable};
use crate::draft::Draft;
use crate::record::{Calendar, Charter, DayOff, DayOffKind, Kind};
use crate::refusal::Refusal;
use crate::value::{BadValue, FieldValue, Id, Ref, Value, Week};

/// Years of public holidays that a calendar takes along, beside the first.
pub const HOLIDAY_YEARS: i32 = 15;

/// The longest closure, in calendar days: a slip of the year would otherwise close the plan for good.
const LONGEST_CLOSURE: i64 = 366;

/// Adds days on which the organisation is closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarClose {
    /// An id for the closure, chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// First day closed.
    pub first: NaiveDate,
    /// Last day closed, inclusive; the first day where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<NaiveDate>,
    /// Why, such as "Office shutdown".
    pub name: String,
}

impl Decide for CalendarClose {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::DayOff, &self.name)?;
        let (first, last) = (self.first, self.last.unwrap_or(self.first));
        if last < first {
            return Err(Refusal::EndBeforeStart {
                what: phrase!("rules.the_closure"),
                first,
                last,
            });
        }
        let length = (last - first).num_days() + 1;
        if length > LONGEST_CLOSURE {
            return Err(Refusal::OutOfBounds {
                field: phrase!("rules.the_length_of_the_closure"),
                found: length,
                least: 1,
                most: LONGEST_CLOSURE,
            });
        }
        let id = draft.id_for::<DayOff>(&self.id)?;
        let calendar = project_calendar(draft)?;
        draft.create(&DayOff {
            id: id.clone(),
            calendar: Ref::to(calendar),
            first,
            last,
            name,
            reason: DayOffKind::Closure,
        })?;
        let mut outcome = Outcome::made(id);
        let target = draft.project().charter().and_then(|charter| charter.target);
        if let Some(target) = target.filter(|target| (first..=last).contains(target)) {
            outcome
                .notes
                .push(t!("rules.note_audit_on_closure", target));
        }
        Ok(outcome)
    }
}

/// Takes a holiday or closure away, so that people work on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarOpen {
    /// The closure or holiday.
    pub id: Id,
}

impl Decide for CalendarOpen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        draft.remove::<DayOff>(&self.id)?;
        Ok(Outcome::default())
    }
}

/// Sets the working week of the project calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarSetWeek {
    /// Seven digits, Monday first, `1` for a working day: `1111100`.
    pub week: String,
}

impl Decide for CalendarSetWeek {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let week = Week::from_value(&Value::Text(self.week.clone())).map_err(|e: BadValue| {
            Refusal::Field(crate::record::BadField {
                kind: Kind::Calendar.name(),
                field: "week".into(),
                reason: e.into(),
            })
        })?;
        let calendar = project_calendar(draft)?;
        draft.set::<Calendar>(&calendar, "week", &week)?;
        Ok(Outcome::default())
    }
}

/// Takes the public holidays of another country or subdivision, in the place of those there are. Closures stay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarSetCountry {
    /// An ISO 3166 code such as `NO` or `GB-ENG`; null for no public holidays.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub country: Option<String>,
}

impl Decide for CalendarSetCountry {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let charter = super::charter::charter_id(draft)?;
        let calendar = Ref::<Calendar>::to(project_calendar(draft)?);
        let days_off = draft.project().days_off.values();
        let held = days_off.filter(|d| d.calendar == calendar && d.reason == DayOffKind::Holiday);
        for id in held.map(|day| day.id.clone()).collect::<Vec<_>>() {
            draft.remove::<DayOff>(&id)?;
        }
        let mut outcome = Outcome::default();
        let start = draft.project().charter().map(|charter| charter.start);
        if let (Some(place), Some(start)) = (&self.country, start) {
            outcome.notes = take_holidays(draft, &calendar, place, start.year())?;
        }
        draft.set::<Charter>(&charter, "country", &self.country)?;
        let target = draft.project().charter().and_then(|charter| charter.target);
        if let Some(target) = target.filter(|t| !draft.project().working_calendar().is_working(*t))
        {
            outcome
                .notes
                .push(t!("rules.note_audit_on_holiday", target));
        }
        Ok(outcome)
    }
}

/// Takes the public holidays of a place for [`HOLIDAY_YEARS`] years and tells what is not known of them.
///
/// # Errors
/// [`Refusal::UnknownPlace`].
pub(crate) fn take_holidays(
    draft: &mut Draft<'_>,
    calendar: &Ref<Calendar>,
    place: &str,
    first_year: i32,
) -> Result<Vec<String>, Refusal> {
    let known =
        holidays::for_place(place).ok_or_else(|| Refusal::UnknownPlace(place.to_string()))?;
    let last_year = first_year + HOLIDAY_YEARS;
    for (date, name) in known.in_years(first_year..=last_year) {
        let id = draft.next_id();
        draft.create(&DayOff {
            id,
            calendar: calendar.clone(),
            first: date,
            last: date,
            name: name.to_string(),
            reason: DayOffKind::Holiday,
        })?;
    }
    Ok(match known.last_year() {
        None => vec![t!("rules.note_no_holidays", place)],
        Some(end) if end < last_year => vec![t!("rules.note_holidays_until", place, year = end)],
        Some(_) if first_year < holidays::first_year() => vec![t!(
            "rules.note_holidays_from",
            year = holidays::first_year()
        )],
        Some(_) => Vec::new(),
    })
}

fn project_calendar(draft: &Draft<'_>) -> Result<Id, Refusal> {
    let charter = draft.project().charter();
    charter
        .map(|c| c.calendar.id().clone())
        .ok_or(Refusal::NoSuch {
            kind: Kind::Calendar,
            given: t!("rules.project_calendar"),
        })
}

//! Acts on calendars: the project calendar, and others that people and tasks follow in its place. Acts on single days
//! are in `calendar_days.rs`.

use chrono::Datelike;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use waymark_catalogue::holidays;
use waymark_words::t;

use super::{Decide, Outcome, find_calendar, named, nullable};
use crate::draft::Draft;
use crate::project::Project;
use crate::record::{Calendar, Charter, DayOff, DayOffKind, Kind};
use crate::refusal::Refusal;
use crate::value::{BadValue, FieldValue, Id, Ref, Value, Week};

/// Years of public holidays that a calendar takes along, beside the first.
pub const HOLIDAY_YEARS: i32 = 15;

/// Adds a calendar, for people or tasks that do not work as the project does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarAdd {
    /// An id chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// What it is called, such as "Part time".
    pub name: String,
    /// Seven digits, Monday first, `1` for a working day: `1110000`. The week of the base calendar where left out,
    /// Monday to Friday where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub week: Option<String>,
    /// The calendar whose days off and extra days it takes along, by id or name; none where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
}

impl Decide for CalendarAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::Calendar, &self.name)?;
        let project = draft.project();
        let base = self.base.as_deref();
        let base = base
            .map(|given| find_calendar(project, given))
            .transpose()?;
        let usual = base.map_or(Week::MONDAY_TO_FRIDAY, |base| base.week);
        let week = self.week.as_deref().map_or(Ok(usual), week)?;
        let base = base.map(|base| Ref::to(base.id.clone()));
        let id = draft.id_for::<Calendar>(&self.id)?;
        draft.create(&Calendar {
            id: id.clone(),
            name,
            week,
            base,
        })?;
        Ok(Outcome::made(id))
    }
}

/// Renames a calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarSetName {
    /// The calendar, by id or name.
    pub id: String,
    /// The new name.
    pub name: String,
}

impl Decide for CalendarSetName {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::Calendar, &self.name)?;
        let id = find_calendar(draft.project(), &self.id)?.id.clone();
        draft.set::<Calendar>(&id, "name", &name)?;
        Ok(Outcome::default())
    }
}

/// Bases a calendar on another: it takes the days off and extra days of that one along, and its own come on top.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarSetBase {
    /// The calendar, by id or name.
    pub id: String,
    /// The calendar it is based on, by id or name; null where it stands on its own.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub base: Option<String>,
}

impl Decide for CalendarSetBase {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let calendar = find_calendar(project, &self.id)?;
        let base = self.base.as_deref();
        let base = base
            .map(|given| find_calendar(project, given))
            .transpose()?;
        if let Some(base) = base
            && project
                .lineage(base)
                .iter()
                .any(|one| one.id == calendar.id)
        {
            return Err(Refusal::BaseCircle {
                name: calendar.name.clone(),
                base: base.name.clone(),
            });
        }
        let (id, base) = (calendar.id.clone(), base.map(|base| base.id.clone()));
        let on_working_day = project.audit_is_on_working_day();
        draft.set::<Calendar>(&id, "base", &base.map(Ref::<Calendar>::to))?;
        let mut outcome = Outcome::default();
        note_audit(draft, on_working_day, &mut outcome);
        Ok(outcome)
    }
}

/// Removes a calendar and its days. Whoever followed it follows the project calendar then; calendars that are based on
/// it are based on its own base.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarDelete {
    /// The calendar, by id or name.
    pub id: String,
}

impl Decide for CalendarDelete {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let calendar = find_calendar(project, &self.id)?;
        let (id, name) = (calendar.id.clone(), calendar.name.clone());
        if project.project_calendar().is_some_and(|own| own.id == id) {
            return Err(Refusal::ProjectCalendar { name });
        }
        let base = calendar.base.clone();
        let pointers = project.pointers_to(Kind::Calendar, &id);
        let (based, others): (Vec<_>, Vec<_>) = pointers
            .filter(|pointer| !matches!(pointer.kind, Kind::DayOff | Kind::ExtraDay))
            .cloned()
            .partition(|pointer| pointer.kind == Kind::Calendar);
        let on_working_day = project.audit_is_on_working_day();
        for pointer in &based {
            draft.set::<Calendar>(&pointer.id, "base", &base)?;
        }
        draft.remove::<Calendar>(&id)?;
        let mut outcome = Outcome::default();
        if !others.is_empty() {
            let count = others.len();
            outcome
                .notes
                .push(t!("rules.note_calendar_gone", name, count));
        }
        if !based.is_empty() {
            let count = based.len();
            outcome
                .notes
                .push(t!("rules.note_calendar_no_base", name, count));
        }
        note_audit(draft, on_working_day, &mut outcome);
        Ok(outcome)
    }
}

/// Sets the working week of a calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarSetWeek {
    /// Seven digits, Monday first, `1` for a working day: `1111100`.
    pub week: String,
    /// The calendar, by id or name; the project calendar where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
}

impl Decide for CalendarSetWeek {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let week = week(&self.week)?;
        let calendar = given_or_project(draft.project(), self.calendar.as_deref())?;
        let on_working_day = draft.project().audit_is_on_working_day();
        draft.set::<Calendar>(&calendar, "week", &week)?;
        let mut outcome = Outcome::default();
        note_audit(draft, on_working_day, &mut outcome);
        Ok(outcome)
    }
}

fn week(given: &str) -> Result<Week, Refusal> {
    Week::from_value(&Value::Text(given.to_string())).map_err(|e: BadValue| {
        Refusal::Field(crate::record::BadField {
            kind: Kind::Calendar.name(),
            field: "week".into(),
            reason: e.into(),
        })
    })
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
        let calendar = Ref::<Calendar>::to(given_or_project(draft.project(), None)?);
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
        if let Some(target) = target.filter(|_| !draft.project().audit_is_on_working_day()) {
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
            repeats: None,
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

/// The calendar a command names, by id or name; the project calendar where it names none.
pub(super) fn given_or_project(project: &Project, given: Option<&str>) -> Result<Id, Refusal> {
    let calendar = match given {
        Some(given) => find_calendar(project, given)?,
        None => project.project_calendar().ok_or(Refusal::NoSuch {
            kind: Kind::Calendar,
            given: t!("rules.project_calendar"),
        })?,
    };
    Ok(calendar.id.clone())
}

/// The calendar a command names, by id or name, if it names one.
pub(super) fn given_or_none(
    project: &Project,
    given: Option<&str>,
) -> Result<Option<Ref<Calendar>>, Refusal> {
    let calendar = given.map(|given| find_calendar(project, given));
    let calendar = calendar.transpose()?;
    Ok(calendar.map(|calendar| Ref::to(calendar.id.clone())))
}

/// Says it where the booked audit has lost its working day by an act on calendars.
pub(super) fn note_audit(draft: &Draft<'_>, on_working_day: bool, outcome: &mut Outcome) {
    let project = draft.project();
    let target = project.charter().and_then(|charter| charter.target);
    if let Some(target) = target
        && on_working_day
        && !project.audit_is_on_working_day()
    {
        outcome
            .notes
            .push(t!("rules.note_audit_on_day_off", target));
    }
}

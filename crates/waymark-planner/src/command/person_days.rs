//! When a person works: the week and the absences that are theirs alone, in a calendar of their own.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::t;

use super::{CalendarClose, CalendarOpen, CalendarSetWeek, Decide, Outcome, find_person};
use crate::draft::Draft;
use crate::project::Project;
use crate::record::{Calendar, DayOffKind, Kind, Person};
use crate::refusal::Refusal;
use crate::value::{Id, Ref, Week};

/// Sets the days of the week on which a person works, in a calendar of their own; it is made where they have none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonSetWeek {
    /// The person, by id or name.
    pub id: String,
    /// Seven digits, Monday first, `1` for a working day: `1110000`.
    pub week: String,
}

impl Decide for PersonSetWeek {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let person = find_person(draft.project(), &self.id)?.id.clone();
        let (calendar, mut notes) = calendar_of_their_own(draft, &person)?;
        let set = CalendarSetWeek {
            week: self.week.clone(),
            calendar: Some(calendar.to_string()),
        };
        let outcome = set.decide(draft)?;
        notes.extend(outcome.notes);
        Ok(Outcome { made: None, notes })
    }
}

/// Adds days on which a person is away, in a calendar of their own; it is made where they have none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonAddAbsence {
    /// The person, by id or name.
    pub id: String,
    /// First day away.
    pub first: NaiveDate,
    /// Last day away, inclusive.
    pub last: NaiveDate,
    /// Why; "Absence" where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Decide for PersonAddAbsence {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let person = find_person(draft.project(), &self.id)?.id.clone();
        let (calendar, mut notes) = calendar_of_their_own(draft, &person)?;
        let name = self.name.as_deref().map(str::trim);
        let name = name.filter(|name| !name.is_empty()).map(String::from);
        let close = CalendarClose {
            id: None,
            calendar: Some(calendar.to_string()),
            first: self.first,
            last: Some(self.last),
            name: name.unwrap_or_else(|| t!("rules.made_absence")),
            kind: Some(DayOffKind::Absence),
            repeats: None,
        };
        let outcome = close.decide(draft)?;
        notes.extend(outcome.notes);
        Ok(Outcome { notes, ..outcome })
    }
}

/// Takes an absence of a person away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonRemoveAbsence {
    /// The person, by id or name.
    pub id: String,
    /// The absence: a day off of the calendar they follow.
    pub day_off: Id,
}

impl Decide for PersonRemoveAbsence {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let person = find_person(project, &self.id)?;
        let own = project.own_calendar_of(person);
        let Some(own) = own.map(|calendar| calendar.id.to_string()) else {
            return Err(Refusal::NoSuch {
                kind: Kind::DayOff,
                given: self.day_off.to_string(),
            });
        };
        let open = CalendarOpen {
            id: self.day_off.clone(),
            calendar: Some(own),
        };
        open.decide(draft)
    }
}

/// The calendar that a person follows alone. Where they follow the project calendar, or one that others follow too, a
/// calendar is made that is based on it, bears their name, and works like it so far.
fn calendar_of_their_own(draft: &mut Draft<'_>, person: &Id) -> Result<(Id, Vec<String>), Refusal> {
    let project = draft.project();
    let record = project.people.get(person).ok_or_else(|| Refusal::NoSuch {
        kind: Kind::Person,
        given: person.to_string(),
    })?;
    if let Some(own) = project.own_calendar_of(record) {
        return Ok((own.id.clone(), Vec::new()));
    }
    let followed = record.calendar.as_ref();
    let followed = followed.and_then(|calendar| project.calendars.get(calendar.id()));
    let followed = followed
        .map(|calendar| calendar.as_ref())
        .or_else(|| project.project_calendar());
    let base = followed.map(|base| Ref::<Calendar>::to(base.id.clone()));
    let week = followed.map_or(Week::MONDAY_TO_FRIDAY, |base| base.week);
    let name = record.name.clone();
    let notes = vec![t!("rules.note_own_calendar", name)];
    let id = draft.next_id();
    let calendar = Calendar {
        id,
        name,
        week,
        base,
    };
    let made = draft.create(&calendar)?;
    draft.set::<Person>(person, "calendar", &Some(made))?;
    Ok((calendar.id, notes))
}

impl Project {
    /// The calendar that a person follows and that nobody and nothing else follows or is based on.
    pub fn own_calendar_of(&self, person: &Person) -> Option<&Calendar> {
        let calendar = self.calendars.get(person.calendar.as_ref()?.id())?;
        let others = self.pointers_to(Kind::Calendar, &calendar.id);
        let is_their_own = |kind: Kind, id: &Id| match kind {
            Kind::DayOff | Kind::ExtraDay => true,
            Kind::Person => *id == person.id,
            _ => false,
        };
        let mut others = others.filter(|pointer| !is_their_own(pointer.kind, &pointer.id));
        match others.next() {
            None => Some(calendar),
            Some(_) => None,
        }
    }
}

//! Acts on the project calendar.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Decide, Outcome, named};
use crate::draft::Draft;
use crate::record::{Calendar, DayOff, DayOffKind, Kind};
use crate::refusal::Refusal;
use crate::value::{BadValue, FieldValue, Id, Value, Week};

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
                what: "the closure",
                first,
                last,
            });
        }
        let length = (last - first).num_days() + 1;
        if length > LONGEST_CLOSURE {
            return Err(Refusal::OutOfBounds {
                field: "the length of the closure in calendar days",
                found: length,
                least: 1,
                most: LONGEST_CLOSURE,
            });
        }
        let id = draft.id_for::<DayOff>(&self.id)?;
        let calendar = project_calendar(draft)?;
        draft.create(&DayOff {
            id: id.clone(),
            calendar: crate::Ref::to(calendar),
            first,
            last,
            name,
            reason: DayOffKind::Closure,
        })?;
        let mut outcome = Outcome::made(id);
        let target = draft.project().charter().and_then(|charter| charter.target);
        if let Some(target) = target.filter(|target| (first..=last).contains(target)) {
            outcome.notes.push(format!(
                "The stage 1 audit is booked for {target}, which is closed now."
            ));
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

fn project_calendar(draft: &Draft<'_>) -> Result<Id, Refusal> {
    let charter = draft.project().charter();
    charter
        .map(|c| c.calendar.id().clone())
        .ok_or(Refusal::NoSuch {
            kind: Kind::Calendar,
            given: "project calendar".into(),
        })
}

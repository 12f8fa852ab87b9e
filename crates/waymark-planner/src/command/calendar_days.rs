//! Acts on the days of a calendar that do not follow its week: days off, and extra days on which people work.

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::{Phrase, phrase, t};

use super::calendar::{HOLIDAY_YEARS, given_or_project, note_audit};
use super::{Decide, Outcome, find_calendar, named};
use crate::calendars::LONGEST_RECURRENCE;
use crate::draft::Draft;
use crate::record::{DayOff, DayOffKind, ExtraDay, Kind};
use crate::refusal::Refusal;
use crate::repeats::Repeats;
use crate::value::{Id, Ref};

/// The longest stretch of days at once, in calendar days: a slip of the year would otherwise close the plan for good.
const LONGEST_STRETCH: i64 = 366;

/// Adds days on which nobody works: of the organisation, or of those who follow another calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarClose {
    /// An id for the closure, chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The calendar, by id or name; the project calendar where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// First day closed; the first day from which they come again.
    pub first: NaiveDate,
    /// Last day closed, inclusive. Where left out: the first day, or fifteen years on for days that come again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<NaiveDate>,
    /// Why, such as "Office shutdown".
    pub name: String,
    /// What sort of days they are; a closure where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<DayOffKind>,
    /// By which rule single days come again, as an RRULE of RFC 5545 such as `FREQ=MONTHLY;BYDAY=1MO`; all days from
    /// the first to the last where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<String>,
}

impl Decide for CalendarClose {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::DayOff, &self.name)?;
        let days = Stretch::given(self.first, self.last, self.repeats.as_deref())?;
        days.check(
            phrase!("rules.the_closure"),
            phrase!("rules.the_length_of_the_closure"),
        )?;
        let id = id_for_days::<DayOff>(draft, &self.id)?;
        let calendar = given_or_project(draft.project(), self.calendar.as_deref())?;
        let on_working_day = draft.project().audit_is_on_working_day();
        draft.create(&DayOff {
            id: id.clone(),
            calendar: Ref::to(calendar),
            first: days.first,
            last: days.last,
            name,
            reason: self.kind.unwrap_or(DayOffKind::Closure),
            repeats: days.repeats,
        })?;
        let mut outcome = Outcome::made(id);
        let target = draft.project().charter().and_then(|charter| charter.target);
        if let Some(target) = target
            && on_working_day
            && !draft.project().audit_is_on_working_day()
        {
            outcome
                .notes
                .push(t!("rules.note_audit_on_closure", target));
        }
        Ok(outcome)
    }
}

/// Takes a holiday, a closure or an extra working day away. Days that come again go with it, all of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarOpen {
    /// The holiday, closure or extra day.
    pub id: Id,
    /// The calendar it has to belong to, by id or name; any where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
}

impl Decide for CalendarOpen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let calendar = self
            .calendar
            .as_deref()
            .map(|given| find_calendar(project, given).map(|calendar| Ref::to(calendar.id.clone())))
            .transpose()?;
        let belongs = |to| calendar.as_ref().is_none_or(|calendar| calendar == to);
        let off = project.days_off.get(&self.id);
        let off = off.filter(|off| belongs(&off.calendar));
        let extra = project.extra_days.get(&self.id);
        let extra = extra.filter(|extra| belongs(&extra.calendar));
        let (kind, again) = match (off, extra) {
            (Some(off), _) => (Kind::DayOff, off.repeats.map(|rule| (&off.name, rule))),
            (None, Some(extra)) => (
                Kind::ExtraDay,
                extra.repeats.map(|rule| (&extra.name, rule)),
            ),
            (None, None) => {
                return Err(Refusal::NoSuch {
                    kind: Kind::DayOff,
                    given: self.id.to_string(),
                });
            }
        };
        let mut outcome = Outcome::default();
        outcome.notes.extend(again.map(|(name, rule)| {
            let rule = rule.in_words();
            t!("rules.note_all_days_gone", name, rule)
        }));
        let on_working_day = project.audit_is_on_working_day();
        match kind {
            Kind::DayOff => draft.remove::<DayOff>(&self.id)?,
            _ => draft.remove::<ExtraDay>(&self.id)?,
        }
        note_audit(draft, on_working_day, &mut outcome);
        Ok(outcome)
    }
}

/// Adds days on which people work although the week, a holiday or a closure says otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarWork {
    /// An id for the extra days, chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The calendar, by id or name; the project calendar where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// First extra day; the first day from which they come again.
    pub first: NaiveDate,
    /// Last extra day, inclusive. Where left out: the first day, or fifteen years on for days that come again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<NaiveDate>,
    /// Why, such as "Stocktaking".
    pub name: String,
    /// By which rule single days come again, as an RRULE of RFC 5545 such as `FREQ=MONTHLY;BYDAY=-1SA`; all days from
    /// the first to the last where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<String>,
}

impl Decide for CalendarWork {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::ExtraDay, &self.name)?;
        let days = Stretch::given(self.first, self.last, self.repeats.as_deref())?;
        days.check(
            phrase!("rules.the_extra_days"),
            phrase!("rules.the_length_of_the_extra_days"),
        )?;
        let id = id_for_days::<ExtraDay>(draft, &self.id)?;
        let calendar = given_or_project(draft.project(), self.calendar.as_deref())?;
        draft.create(&ExtraDay {
            id: id.clone(),
            calendar: Ref::to(calendar),
            first: days.first,
            last: days.last,
            name,
            repeats: days.repeats,
        })?;
        Ok(Outcome::made(id))
    }
}

/// An id for days off or extra days. One id is never both, because `calendar.open` names either.
fn id_for_days<R: crate::record::Record>(
    draft: &mut Draft<'_>,
    chosen: &Option<Id>,
) -> Result<Id, Refusal> {
    for kind in [Kind::DayOff, Kind::ExtraDay] {
        if let Some(id) = chosen
            && draft.project().get(kind, id).is_some()
        {
            let id = id.clone();
            return Err(Refusal::IdTaken { kind, id });
        }
    }
    draft.id_for::<R>(chosen)
}

/// Days as a command gives them.
struct Stretch {
    first: NaiveDate,
    last: NaiveDate,
    repeats: Option<Repeats>,
}

impl Stretch {
    fn given(
        first: NaiveDate,
        last: Option<NaiveDate>,
        repeats: Option<&str>,
    ) -> Result<Stretch, Refusal> {
        let repeats = repeats.map(|rule| {
            rule.parse()
                .map(Repeats)
                .map_err(|why| Refusal::NoRecurrence {
                    given: rule.to_string(),
                    why,
                })
        });
        let repeats = repeats.transpose()?;
        let years_on = || {
            let months = chrono::Months::new(12 * HOLIDAY_YEARS.unsigned_abs());
            let end = first.checked_add_months(months);
            end.and_then(|end| end.checked_sub_days(Days::new(1)))
        };
        let usual = repeats.and_then(|_| years_on()).unwrap_or(first);
        Ok(Stretch {
            first,
            last: last.unwrap_or(usual),
            repeats,
        })
    }

    /// Refuses days that are turned round, too many, or none at all.
    fn check(&self, what: Phrase, length_of: Phrase) -> Result<(), Refusal> {
        let (first, last) = (self.first, self.last);
        if last < first {
            return Err(Refusal::EndBeforeStart { what, first, last });
        }
        let (field, most) = match self.repeats {
            None => (length_of, LONGEST_STRETCH),
            Some(_) => (
                phrase!("rules.the_range_of_the_recurrence"),
                LONGEST_RECURRENCE.into(),
            ),
        };
        let found = (last - first).num_days() + 1;
        if found > most {
            return Err(Refusal::OutOfBounds {
                field,
                found,
                least: 1,
                most,
            });
        }
        match self.repeats {
            Some(rule) if !rule.has_days(first, last) => Err(Refusal::NeverComes {
                rule: rule.in_words(),
                first,
                last,
            }),
            _ => Ok(()),
        }
    }
}

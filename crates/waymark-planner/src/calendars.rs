//! Which days people work: the calendars of a project as the engine counts them, made from its records.
//!
//! A calendar is a working week, the days off and the extra days of the calendar it is based on, and its own on top of
//! them. In one calendar extra days win over days off. How working days are counted is the engine's.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use waymark_schedule::{Calendar, Day, Exception};
use waymark_words::Phrase;

use crate::plan::{date_of, day};
use crate::project::Project;
use crate::record::{self, DayOff, DayOffKind, ExtraDay, Kind, Task};
use crate::refusal::Refusal;
use crate::repeats::Repeats;
use crate::value::{FieldValue, Id, Week};

/// The longest range in which days come again, in calendar days: 30 years. What lies beyond is not read.
pub const LONGEST_RECURRENCE: i32 = 10_958;

/// The days of a calendar, as dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingCalendar {
    days: Calendar,
}

impl WorkingCalendar {
    /// Whether people work on a day.
    pub fn is_working(&self, date: NaiveDate) -> bool {
        self.days.is_working(day(date))
    }

    /// The first working day on or after a day.
    pub fn on_or_after(&self, date: NaiveDate) -> NaiveDate {
        date_of(self.days.next_working(day(date)))
    }

    /// The last working day before a day.
    pub fn before(&self, date: NaiveDate) -> NaiveDate {
        date_of(self.days.previous_working(day(date) - 1))
    }

    /// The first working day after a day.
    pub fn after(&self, date: NaiveDate) -> NaiveDate {
        date_of(self.days.next_working(day(date) + 1))
    }

    /// How many working days later `to` is than `from`; negative when it is earlier.
    pub fn later_by(&self, from: NaiveDate, to: NaiveDate) -> i32 {
        self.days.signed_working_days(day(from), day(to))
    }

    /// How many working days there are from one day to another, both counted.
    pub fn working_days(&self, from: NaiveDate, to: NaiveDate) -> i32 {
        self.days.working_days(day(from), day(to))
    }

    /// As the engine counts it.
    pub fn days(&self) -> &Calendar {
        &self.days
    }
}

/// A stretch of days off, as it falls. Days that come again are a stretch each time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeDays {
    /// The record that says so.
    pub id: Id,
    /// First day.
    pub first: NaiveDate,
    /// Last day, inclusive.
    pub last: NaiveDate,
    /// Why.
    pub name: String,
    /// Holiday, closure or absence.
    pub reason: DayOffKind,
}

/// A range of days of a record, once or again and again.
#[derive(Clone, Copy)]
struct Range {
    first: NaiveDate,
    last: NaiveDate,
    repeats: Option<Repeats>,
}

impl Range {
    /// The stretches it takes, first and last day each. A range that is turned round takes none.
    fn stretches(self) -> Box<dyn Iterator<Item = (Day, Day)>> {
        let (first, last) = (day(self.first), day(self.last));
        match self.repeats {
            None => Box::new((first <= last).then_some((first, last)).into_iter()),
            Some(Repeats(rule)) => {
                let last = last.min(first + LONGEST_RECURRENCE);
                Box::new(rule.days(first, last).map(|day| (day, day)))
            }
        }
    }
}

impl From<&DayOff> for Range {
    fn from(off: &DayOff) -> Range {
        Range {
            first: off.first,
            last: off.last,
            repeats: off.repeats,
        }
    }
}

impl From<&ExtraDay> for Range {
    fn from(extra: &ExtraDay) -> Range {
        Range {
            first: extra.first,
            last: extra.last,
            repeats: extra.repeats,
        }
    }
}

/// The calendars of one state of a project, with what each says of itself at hand.
pub(crate) struct Calendars<'a> {
    project: &'a Project,
    off: BTreeMap<&'a Id, Vec<&'a DayOff>>,
    extra: BTreeMap<&'a Id, Vec<&'a ExtraDay>>,
}

impl<'a> Calendars<'a> {
    pub fn of(project: &'a Project) -> Calendars<'a> {
        let mut calendars = Calendars {
            project,
            off: BTreeMap::new(),
            extra: BTreeMap::new(),
        };
        for off in project.days_off.values() {
            let of_calendar = calendars.off.entry(off.calendar.id());
            of_calendar.or_default().push(off);
        }
        for extra in project.extra_days.values() {
            let of_calendar = calendars.extra.entry(extra.calendar.id());
            of_calendar.or_default().push(extra);
        }
        calendars
    }

    /// The days of a calendar; Monday to Friday where there is none.
    pub fn days_of(&self, calendar: Option<&'a record::Calendar>) -> WorkingCalendar {
        let week = calendar.map_or(Week::MONDAY_TO_FRIDAY, |calendar| calendar.week);
        let lineage = self.lineage(calendar);
        let exceptions = lineage.iter().rev().flat_map(|calendar| {
            let off = self.off_of(calendar).map(Range::from);
            let extra = self.extra_of(calendar).map(Range::from);
            let off = off.flat_map(Range::stretches);
            let extra = extra.flat_map(Range::stretches);
            off.map(|(first, last)| Exception::off(first, last))
                .chain(extra.map(|(first, last)| Exception::on(first, last)))
        });
        // A week without a working day cannot be in a project: its field refuses it.
        let days =
            Calendar::new(week.0, exceptions).unwrap_or_else(|_| Calendar::monday_to_friday());
        WorkingCalendar { days }
    }

    fn off_of(&self, calendar: &record::Calendar) -> impl Iterator<Item = &'a DayOff> + use<'a> {
        let days = self.off.get(&calendar.id).cloned();
        days.unwrap_or_default().into_iter()
    }

    fn extra_of(
        &self,
        calendar: &record::Calendar,
    ) -> impl Iterator<Item = &'a ExtraDay> + use<'a> {
        let days = self.extra.get(&calendar.id).cloned();
        days.unwrap_or_default().into_iter()
    }

    /// A calendar and those it is based on, itself first.
    fn lineage(&self, calendar: Option<&'a record::Calendar>) -> Vec<&'a record::Calendar> {
        calendar.map_or_else(Vec::new, |calendar| self.project.lineage(calendar))
    }

    /// What a calendar and those it is based on call a day off.
    fn reason_of(&self, calendar: Option<&'a record::Calendar>, date: NaiveDate) -> Option<String> {
        let day = day(date);
        let covers = |off: &&DayOff| {
            let mut stretches = Range::from(*off).stretches();
            stretches.any(|(first, last)| first <= day && day <= last)
        };
        let lineage = self.lineage(calendar).into_iter();
        let mut off = lineage.flat_map(|calendar| self.off_of(calendar));
        off.find(covers).map(|off| off.name.clone())
    }
}

impl Project {
    /// The project calendar: slip, reserve and lateness are counted by it.
    pub fn project_calendar(&self) -> Option<&record::Calendar> {
        let charter = self.charter()?;
        self.calendars
            .get(charter.calendar.id())
            .map(|calendar| calendar.as_ref())
    }

    /// The calendar a task follows: its own if it names one, else that of the person who answers for it, else the
    /// project calendar.
    pub fn calendar_of(&self, task: &Task) -> Option<&record::Calendar> {
        let of_person = || self.person_of(task)?.calendar.as_ref();
        let named = task.calendar.as_ref().or_else(of_person);
        let named = named.and_then(|calendar| self.calendars.get(calendar.id()));
        named
            .map(|calendar| calendar.as_ref())
            .or_else(|| self.project_calendar())
    }

    /// The days on which people work on this project.
    pub fn working_calendar(&self) -> WorkingCalendar {
        Calendars::of(self).days_of(self.project_calendar())
    }

    /// The days on which a task is worked on.
    pub fn working_calendar_of(&self, task: &Task) -> WorkingCalendar {
        Calendars::of(self).days_of(self.calendar_of(task))
    }

    /// A calendar and those it is based on, itself first. A circle, which no command makes but a damaged file may
    /// hold, is walked once.
    pub fn lineage<'a>(&'a self, calendar: &'a record::Calendar) -> Vec<&'a record::Calendar> {
        let mut seen = BTreeSet::new();
        let base_of = |calendar: &&'a record::Calendar| {
            let base = self.calendars.get(calendar.base.as_ref()?.id());
            base.map(|base| base.as_ref())
        };
        std::iter::successors(Some(calendar), base_of)
            .take_while(|calendar| seen.insert(&calendar.id))
            .collect()
    }

    /// The days off of the project calendar and of those it is based on, in order of their first days. Days that come
    /// again are given as they fall from `from` to `to`, everything else whole.
    pub fn days_off_from(&self, from: NaiveDate, to: NaiveDate) -> Vec<FreeDays> {
        let calendars = Calendars::of(self);
        let (from, to) = (day(from), day(to));
        let lineage = calendars.lineage(self.project_calendar()).into_iter();
        let mut days: Vec<FreeDays> = lineage
            .flat_map(|calendar| calendars.off_of(calendar))
            .flat_map(|off| {
                let near = move |(first, last): &(Day, Day)| {
                    off.repeats.is_none() || (from <= *last && *first <= to)
                };
                let stretches = Range::from(off).stretches().filter(near);
                stretches.map(|(first, last)| FreeDays {
                    id: off.id.clone(),
                    first: date_of(first),
                    last: date_of(last),
                    name: off.name.clone(),
                    reason: off.reason,
                })
            })
            .collect();
        days.sort_by(|a, b| (a.first, &a.id).cmp(&(b.first, &b.id)));
        days
    }

    /// Whether the stage 1 audit, as it is booked, falls on a working day of the calendar it follows. True where
    /// nothing is booked.
    pub(crate) fn audit_is_on_working_day(&self) -> bool {
        let target = self.charter().and_then(|charter| charter.target);
        let calendar = Calendars::of(self).days_of(self.audit_calendar());
        target.is_none_or(|target| calendar.is_working(target))
    }

    /// The calendar that the stage 1 audit follows; the project calendar in a plan without one.
    fn audit_calendar(&self) -> Option<&record::Calendar> {
        match self.stage1() {
            Some(stage1) => self.calendar_of(stage1),
            None => self.project_calendar(),
        }
    }

    /// Refuses a booking of the stage 1 audit on a day on which nobody works, and names the nearest days on which they
    /// do.
    pub(crate) fn check_booking(&self, what: Phrase, date: NaiveDate) -> Result<(), Refusal> {
        NaiveDate::from_value(&date.to_value()).map_err(|reason| {
            Refusal::Field(record::BadField {
                kind: Kind::Charter.name(),
                field: "target".into(),
                reason: reason.into(),
            })
        })?;
        let calendars = Calendars::of(self);
        let followed = self.audit_calendar();
        let calendar = calendars.days_of(followed);
        if calendar.is_working(date) {
            return Ok(());
        }
        let why = calendars.reason_of(followed, date);
        Err(Refusal::NotWorking {
            what,
            date,
            why: why.unwrap_or_else(|| date.format("%A").to_string()),
            before: calendar.before(date),
            after: calendar.after(date),
        })
    }
}

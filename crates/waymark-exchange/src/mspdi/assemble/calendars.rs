//! The calendars of a plan: what a calendar does not say is taken from its base.

use std::collections::HashMap;

use waymark_words::phrase;

use super::hours::{Clock, Clocks};
use super::{MspdiError, keep, uid};
use crate::left_behind::Losses;
use crate::mspdi::raw::{Hours, MOST_DAYS, RawCalendar, RawDay};
use crate::{LeftBehindKind, PlanCalendar, PlanException, WorkWeek};

const MONDAY_TO_FRIDAY: [bool; 7] = [true, true, true, true, true, false, false];

/// The calendars, and where to find them.
pub(super) struct Calendars {
    pub plan: Vec<PlanCalendar>,
    pub clocks: Clocks,
    /// The place of the project calendar.
    pub project: Option<usize>,
    /// By UID.
    pub places: HashMap<u32, usize>,
}

impl Calendars {
    pub fn new(
        raw: Vec<RawCalendar>,
        project: Option<i64>,
        usual: Hours,
        losses: &mut Losses,
    ) -> Result<Calendars, MspdiError> {
        let mut places = HashMap::new();
        for (place, calendar) in raw.iter().enumerate() {
            let uid = calendar.uid.unwrap_or_default();
            keep(&mut places, uid, place, phrase!("exchange.calendar"))?;
        }
        let place = |number: Option<i64>| places.get(&uid(number?)?).copied();
        let bases: Vec<Option<usize>> = raw.iter().map(|calendar| place(calendar.base)).collect();
        let order = bases_first(&raw, &bases)?;
        check_days(&raw, &bases, &order)?;

        let weeks = weeks(&raw, &bases, &order);
        let named = |name: &str| raw.iter().position(|calendar| calendar.name == name);
        let project = place(project).or_else(|| named("Standard"));
        let clock = |week: &[RawDay; 7]| Clock(week.map(|day| day.hours.unwrap_or(usual)));
        let clocks = Clocks {
            calendars: weeks.iter().map(clock).collect(),
            usual: Clock([usual; 7]),
        };
        let rows = raw.into_iter().zip(bases).zip(weeks);
        let plan = rows.map(|((raw, base), week)| calendar(raw, base, week, losses));
        Ok(Calendars {
            plan: plan.collect(),
            clocks,
            project,
            places,
        })
    }

    /// The place of the calendar with a number, if there is one.
    pub fn place(&self, number: Option<i64>) -> Option<usize> {
        self.places.get(&uid(number?)?).copied()
    }
}

/// All places, each after that of its base.
fn bases_first(raw: &[RawCalendar], bases: &[Option<usize>]) -> Result<Vec<usize>, MspdiError> {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        Not,
        OnTheWay,
        Done,
    }
    let mut seen = vec![Seen::Not; raw.len()];
    let mut order = Vec::with_capacity(raw.len());
    for first in 0..raw.len() {
        let mut way = Vec::new();
        let mut next = Some(first);
        while let Some(place) = next
            && seen[place] != Seen::Done
        {
            if seen[place] == Seen::OnTheWay {
                return Err(MspdiError::BasedOnItself {
                    uid: raw[place].uid.unwrap_or_default(),
                    name: raw[place].name.clone(),
                });
            }
            seen[place] = Seen::OnTheWay;
            way.push(place);
            next = bases[place];
        }
        for place in way.into_iter().rev() {
            seen[place] = Seen::Done;
            order.push(place);
        }
    }
    Ok(order)
}

/// Whether the calendar is in the form of Project 2007 and later. Such a file repeats its exceptions and
/// the days of its work weeks in the form of Project 2003.
fn is_new(raw: &RawCalendar) -> bool {
    !raw.exceptions.is_empty() || !raw.work_weeks.is_empty()
}

/// The exceptions that count: those in the old form only where there are no others.
fn exceptions(raw: &RawCalendar) -> &[PlanException] {
    if is_new(raw) {
        &raw.exceptions
    } else {
        &raw.old_exceptions
    }
}

/// Refuses calendars that would take too much memory once each of their days is laid out.
fn check_days(
    raw: &[RawCalendar],
    bases: &[Option<usize>],
    order: &[usize],
) -> Result<(), MspdiError> {
    let mut days: Vec<usize> = vec![0; raw.len()];
    let mut all: usize = 0;
    for &place in order {
        let calendar = &raw[place];
        let in_weeks = calendar.work_weeks.iter();
        let in_weeks =
            in_weeks.map(|week| usize::try_from(week.last - week.first).unwrap_or(0) + 1);
        let in_exceptions = exceptions(calendar).iter().map(|exception| {
            let PlanException { first, last, .. } = *exception;
            let rule = exception.recurrence;
            rule.map_or(1, |rule| rule.days(first, last).take(MOST_DAYS + 1).count())
        });
        let base = bases[place].map_or(0, |base| days[base]);
        let mut own: usize = base;
        for more in std::iter::once(0).chain(in_weeks).chain(in_exceptions) {
            own = own.saturating_add(more);
            if all.saturating_add(own) > MOST_DAYS {
                let (what, limit) = (phrase!("exchange.exception_days"), MOST_DAYS);
                return Err(MspdiError::TooMany { what, limit });
            }
        }
        days[place] = own;
        all += own;
    }
    Ok(())
}

/// The week of each calendar.
fn weeks(raw: &[RawCalendar], bases: &[Option<usize>], order: &[usize]) -> Vec<[RawDay; 7]> {
    let usual = MONDAY_TO_FRIDAY.map(|working| RawDay {
        working,
        hours: None,
    });
    let mut weeks = vec![usual; raw.len()];
    for &place in order {
        let base = bases[place].map_or(usual, |base| weeks[base]);
        let own = raw[place].week;
        weeks[place] = std::array::from_fn(|day| own[day].unwrap_or(base[day]));
    }
    weeks
}

fn calendar(
    raw: RawCalendar,
    base: Option<usize>,
    week: [RawDay; 7],
    losses: &mut Losses,
) -> PlanCalendar {
    let uid = raw.uid.unwrap_or_default();
    let mut week = week.map(|day| day.working);
    if !week.contains(&true) {
        losses.note(LeftBehindKind::CalendarWithoutWork, uid, &raw.name);
        week = MONDAY_TO_FRIDAY;
    }
    for _ in 0..raw.unknown {
        losses.note(LeftBehindKind::UnknownRecurrence, uid, &raw.name);
    }
    let is_new = is_new(&raw);
    let work_weeks = raw.work_weeks.into_iter().map(|own| WorkWeek {
        name: own.name,
        first: own.first,
        last: own.last,
        week: std::array::from_fn(|day| own.week[day].map_or(week[day], |day| day.working)),
    });
    PlanCalendar {
        uid,
        base,
        week,
        work_weeks: work_weeks.collect(),
        exceptions: if is_new {
            raw.exceptions
        } else {
            raw.old_exceptions
        },
        name: raw.name,
    }
}

//! The working days of a plan's calendars: weeks, work weeks and exceptions, laid over each other.

use waymark_schedule::{Calendar, Exception};

use crate::{PlanCalendar, PlanException, PlanFile};

/// How many calendars may be based on one another, one on the next.
const DEEPEST: usize = 100;

impl PlanFile {
    /// The working days of the calendar at a place; Monday to Friday where there is none, or none
    /// that has a working day.
    ///
    /// Work weeks lie over the week and exceptions over work weeks; a calendar's own lie over those of
    /// its base. Where exceptions of one calendar overlap, one that is dated holds before one that
    /// recurs, else the one that begins later.
    pub fn working_days(&self, place: Option<usize>) -> Calendar {
        let Some(own) = place.and_then(|place| self.calendars.get(place)) else {
            return Calendar::monday_to_friday();
        };
        let chain = self.chain(own);
        let mut exceptions = Vec::new();
        for calendar in chain.iter().rev() {
            exceptions.extend(work_weeks(calendar));
        }
        for calendar in chain.iter().rev() {
            let mut own: Vec<&PlanException> = calendar.exceptions.iter().collect();
            own.sort_by_key(|exception| (exception.recurrence.is_none(), exception.first));
            exceptions.extend(own.into_iter().flat_map(days));
        }
        Calendar::new(own.week, exceptions).unwrap_or_else(|_| Calendar::monday_to_friday())
    }

    /// The calendar, the one it is based on, and so on.
    pub(crate) fn chain<'a>(&'a self, own: &'a PlanCalendar) -> Vec<&'a PlanCalendar> {
        let base = |calendar: &&'a PlanCalendar| self.calendars.get(calendar.base?);
        std::iter::successors(Some(own), base)
            .take(DEEPEST)
            .collect()
    }
}

/// The days that a work week makes different from the week, as exceptions.
fn work_weeks(calendar: &PlanCalendar) -> impl Iterator<Item = Exception> + '_ {
    calendar.work_weeks.iter().flat_map(|work_week| {
        let days = work_week.first.0..=work_week.last.0;
        days.map(waymark_schedule::Day).map(|day| Exception {
            first: day,
            last: day,
            working: work_week.week[day.weekday()],
        })
    })
}

/// The days of an exception.
fn days(exception: &PlanException) -> impl Iterator<Item = Exception> + '_ {
    let PlanException {
        first,
        last,
        working,
        ..
    } = *exception;
    let at = move |first, last| Exception {
        first,
        last,
        working,
    };
    let whole = exception.recurrence.is_none() && first <= last;
    let recurring = exception.recurrence;
    let recurring = recurring
        .into_iter()
        .flat_map(move |rule| rule.days(first, last));
    whole
        .then(|| at(first, last))
        .into_iter()
        .chain(recurring.map(move |day| at(day, day)))
}

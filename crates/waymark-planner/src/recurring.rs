//! Work that comes again: when it is due, and whether it leaves the record it should.
//!
//! It only counts; what a missing record means for the system is for people to say.

use chrono::{Days, NaiveDate};

use crate::plan::{date_of, day};
use crate::project::Project;
use crate::record::{Cycle, RecurringWork};
use crate::status::DUE_DAYS;
use crate::value::Id;

/// Where one time of recurring work stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CycleState {
    /// It is recorded.
    Done,
    /// It was due before the status date and is not recorded.
    Late,
    /// It is due within the days that `due` looks ahead.
    Due,
    /// It comes later.
    Ahead,
}

/// One time of recurring work.
#[derive(Clone, Debug, PartialEq)]
pub struct Time<'a> {
    /// The day on which it is due.
    pub due: NaiveDate,
    /// Where it stands.
    pub state: CycleState,
    /// Its record, where there is one.
    pub record: Option<&'a Cycle>,
}

impl RecurringWork {
    /// The days on which it is due up to a day, in order.
    pub fn due_days(&self, until: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        let last = self.last.map_or(until, |last| last.min(until));
        let days = self.repeats.0.days(day(self.first), day(last));
        days.map(date_of)
    }

    /// Whether it is due on a day.
    pub fn is_due_on(&self, date: NaiveDate) -> bool {
        let ends_before = self.last.is_some_and(|last| last < date);
        let mut that_day = self.repeats.0.days(day(date), day(date));
        date >= self.first && !ends_before && that_day.next().is_some()
    }
}

impl Project {
    /// The records of recurring work, the earliest due first.
    pub fn cycles_of(&self, work: &Id) -> Vec<&Cycle> {
        let cycles = self.cycles.values().map(|cycle| cycle.as_ref());
        let mut cycles: Vec<&Cycle> = cycles.filter(|c| c.work.id() == work).collect();
        cycles.sort_by_key(|cycle| (cycle.due, &cycle.id));
        cycles
    }

    /// The times of recurring work from its first day to some days after a day, in order, and with them those that were
    /// recorded under a rule it had before.
    pub fn times_of(&self, work: &RecurringWork, as_of: NaiveDate, ahead: u64) -> Vec<Time<'_>> {
        let cycles = self.cycles_of(&work.id);
        let until = as_of.checked_add_days(Days::new(ahead)).unwrap_or(as_of);
        let soon = as_of.checked_add_days(Days::new(DUE_DAYS)).unwrap_or(as_of);
        let recorded = cycles.iter().map(|cycle| cycle.due);
        let mut days: Vec<NaiveDate> = work.due_days(until).chain(recorded).collect();
        days.sort();
        days.dedup();
        let time = |due: NaiveDate| {
            let record = cycles.iter().find(|cycle| cycle.due == due).copied();
            let state = match record {
                Some(_) => CycleState::Done,
                None if due < as_of => CycleState::Late,
                None if due <= soon => CycleState::Due,
                None => CycleState::Ahead,
            };
            Time { due, state, record }
        };
        days.into_iter().map(time).collect()
    }
}

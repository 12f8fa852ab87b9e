//! Keys: the number that places one task in time, and what a constraint asks of it.
//!
//! A task works on whole days, so its place is a *rank*: how many working days of its calendar lie
//! before it. A milestone has no days of its own and keeps the instant it is handed. Both grow with
//! time; a *key* is a rank for a task and an instant for a milestone.

use crate::day::clamp;
use crate::graph::Arc;
use crate::instant::{Instant, Moment};
use crate::{Calendar, Constraint, Day, Network, Task};

/// Turns instants into keys of one task and back.
#[derive(Clone, Copy)]
pub(crate) struct Placement<'a> {
    pub task: &'a Task,
    pub calendar: &'a Calendar,
    /// The place of the calendar in the network.
    pub on: usize,
    pub work: i64,
}

impl<'a> Placement<'a> {
    pub(crate) fn new(network: &'a Network, task: &'a Task, work: i64) -> Placement<'a> {
        let on = network.calendar_place(task);
        let calendar = &network.calendars()[on];
        Placement {
            task,
            calendar,
            on,
            work,
        }
    }

    pub(crate) fn key(&self, instant: Instant) -> i64 {
        if self.task.is_milestone() {
            instant.0
        } else {
            self.calendar.rank(instant)
        }
    }

    /// The key of a moment on the task's own calendar.
    pub(crate) fn key_of(&self, moment: Moment) -> i64 {
        if self.task.is_milestone() {
            moment.instant.0
        } else {
            moment.rank
        }
    }

    /// The key at which a link arrives from a moment on a calendar.
    pub(crate) fn arrival(&self, from: Moment, on: usize, arc: &Arc) -> i64 {
        if arc.elapsed || self.task.is_milestone() {
            return self.key(after_lag(self.calendar, from.instant, arc));
        }
        let rank = if on == self.on {
            from.rank
        } else {
            self.calendar.rank(from.instant)
        };
        rank + i64::from(arc.lag)
    }

    /// An instant with its rank on the task's calendar.
    pub(crate) fn moment(&self, instant: Instant) -> Moment {
        let rank = self.calendar.rank(instant);
        Moment { instant, rank }
    }

    /// From when to when a task lies that starts at a key.
    pub(crate) fn lying_from(&self, key: i64) -> (Moment, Moment) {
        if self.task.is_milestone() {
            let at = self.moment(Instant(key));
            return (at, at);
        }
        let last = key + self.work.max(1) - 1;
        let first_day = self.calendar.nth(key);
        let last_day = if last == key {
            first_day
        } else {
            self.calendar.nth(last)
        };
        let start = Moment {
            instant: Instant::start(first_day),
            rank: key,
        };
        let finish = Moment {
            instant: Instant::end(last_day),
            rank: last + 1,
        };
        (start, finish)
    }

    /// Working days from one key to another.
    pub(crate) fn distance(&self, from: i64, to: i64) -> i32 {
        if self.task.is_milestone() {
            clamp(self.calendar.rank(Instant(to)) - self.calendar.rank(Instant(from)))
        } else {
            clamp(to - from)
        }
    }
}

/// The instant at which a link arrives, in the working days of the successor.
pub(crate) fn after_lag(calendar: &Calendar, from: Instant, arc: &Arc) -> Instant {
    let lag = i64::from(arc.lag);
    if arc.elapsed {
        from.days_later(lag)
    } else {
        calendar.shift(from, lag)
    }
}

/// What a constraint says about the start key of a task.
#[derive(Clone, Copy)]
pub(crate) enum Limit {
    Free,
    NotBefore(i64),
    NotAfter(i64),
    Exactly(i64),
}

impl Limit {
    /// Dates on free days are moved to the working day that keeps what was asked: forward for "no
    /// earlier" and for a start, back for "no later" and for a finish. Milestones keep them as they
    /// are.
    pub(crate) fn of(place: &Placement<'_>) -> Limit {
        let Placement {
            task,
            calendar,
            work,
            ..
        } = *place;
        let start = |day: Day| place.key(Instant::start_of(day));
        let finish = |day: Day| place.key(Instant::end_of(day)) - work;
        let milestone = task.is_milestone();
        match task.constraint {
            Constraint::AsSoonAsPossible | Constraint::AsLateAsPossible => Limit::Free,
            Constraint::Pinned { .. } => Limit::Free,
            Constraint::StartNoEarlier(day) => Limit::NotBefore(start(day)),
            Constraint::FinishNoEarlier(day) if milestone => Limit::NotBefore(finish(day)),
            Constraint::FinishNoEarlier(day) => {
                Limit::NotBefore(finish(calendar.next_working(day)))
            }
            Constraint::StartNoLater(day) if milestone => Limit::NotAfter(start(day)),
            Constraint::StartNoLater(day) => Limit::NotAfter(start(calendar.previous_working(day))),
            Constraint::FinishNoLater(day) => Limit::NotAfter(finish(day)),
            Constraint::MustStart(day) => Limit::Exactly(start(day)),
            Constraint::MustFinish(day) => Limit::Exactly(finish(day)),
        }
    }

    /// The latest start key the constraint allows.
    pub(crate) fn latest(self) -> Option<i64> {
        match self {
            Limit::NotAfter(key) | Limit::Exactly(key) => Some(key),
            Limit::Free | Limit::NotBefore(_) => None,
        }
    }

    /// Where the constraint puts a task that would otherwise start at a key, if elsewhere.
    pub(crate) fn moves(self, key: i64) -> Option<i64> {
        match self {
            Limit::NotBefore(limit) => (key < limit).then_some(limit),
            Limit::NotAfter(limit) => (key > limit).then_some(limit),
            Limit::Exactly(limit) => Some(limit),
            Limit::Free => None,
        }
    }
}

/// From when to when a pinned task was put.
pub(crate) fn pinned_span(place: &Placement<'_>) -> Option<(Moment, Moment)> {
    let Constraint::Pinned { start, finish } = place.task.constraint else {
        return None;
    };
    let begins = place.moment(Instant::start_of(start));
    if place.task.is_milestone() {
        let at = finish.map_or(begins, |finish| place.moment(Instant::end_of(finish)));
        return Some((at, at));
    }
    let ends = match finish {
        Some(finish) => Instant::end_of(finish.max(start)),
        None => Instant::end(place.calendar.nth(begins.rank + place.work - 1)),
    };
    Some((begins, place.moment(ends)))
}

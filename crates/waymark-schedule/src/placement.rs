//! Keys: the number that places one task in time, and what a constraint asks of it.
//!
//! A task works on whole days, so its place is a *rank*: how many working days of its calendar lie
//! before it. A milestone has no days of its own and keeps the instant it is handed. Both grow with
//! time; a *key* is a rank for a task and an instant for a milestone.

use crate::day::clamp;
use crate::instant::{Instant, Span};
use crate::{Calendar, Constraint, Day, Link, Task};

/// Turns instants into keys of one task and back.
#[derive(Clone, Copy)]
pub(crate) struct Placement<'a> {
    pub task: &'a Task,
    pub calendar: &'a Calendar,
    pub work: i64,
}

impl Placement<'_> {
    pub(crate) fn key(&self, instant: Instant) -> i64 {
        if self.task.is_milestone() {
            instant.0
        } else {
            self.calendar.rank(instant)
        }
    }

    /// The key at which a link arrives from an instant.
    pub(crate) fn arrival(&self, from: Instant, link: &Link) -> i64 {
        if link.elapsed || self.task.is_milestone() {
            self.key(after_lag(self.calendar, from, link))
        } else {
            self.calendar.rank(from) + i64::from(link.lag)
        }
    }

    /// The days a task takes when it starts at a key.
    pub(crate) fn span(&self, key: i64) -> Span {
        if self.task.is_milestone() {
            return Span {
                start: Instant(key),
                finish: Instant(key),
            };
        }
        let last = key + self.work.max(1) - 1;
        Span {
            start: Instant::start(self.calendar.nth(key)),
            finish: Instant::end(self.calendar.nth(last)),
        }
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
pub(crate) fn after_lag(calendar: &Calendar, from: Instant, link: &Link) -> Instant {
    let lag = i64::from(link.lag);
    if link.elapsed {
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
    pub(crate) fn of(task: &Task, calendar: &Calendar, work: i64) -> Limit {
        let place = Placement {
            task,
            calendar,
            work,
        };
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

/// The days a pinned task was given.
pub(crate) fn pinned_span(task: &Task, calendar: &Calendar) -> Option<Span> {
    let Constraint::Pinned { start, finish } = task.constraint else {
        return None;
    };
    let begins = Instant::start_of(start);
    if task.is_milestone() {
        let at = finish.map_or(begins, Instant::end_of);
        return Some(Span {
            start: at,
            finish: at,
        });
    }
    let ends = match finish {
        Some(finish) => Instant::end_of(finish.max(start)),
        None => Instant::end(calendar.nth(calendar.rank(begins) + i64::from(task.duration) - 1)),
    };
    Some(Span {
        start: begins,
        finish: ends,
    })
}

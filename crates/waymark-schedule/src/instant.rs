//! Instants: the boundaries between days at which work starts and finishes.
//!
//! People say "finishes on Friday, starts on Monday"; a network has to know that these touch. An
//! instant is the start or the end of a calendar day. Only this crate sees instants; what leaves it
//! are days.

use crate::Day;

/// The start or the end of a calendar day. Later instants compare as greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Instant(pub(crate) i64);

impl Instant {
    /// An instant that is never reached: "not bounded".
    pub(crate) const NEVER: Instant = Instant(i64::MAX / 2);

    pub(crate) fn start(day: i64) -> Instant {
        Instant(2 * day)
    }

    pub(crate) fn end(day: i64) -> Instant {
        Instant(2 * day + 1)
    }

    pub(crate) fn start_of(day: Day) -> Instant {
        Instant::start(day.wide())
    }

    pub(crate) fn end_of(day: Day) -> Instant {
        Instant::end(day.wide())
    }

    /// So many calendar days later, at the same end of the day.
    pub(crate) fn days_later(self, days: i64) -> Instant {
        Instant(self.0 + 2 * days)
    }

    /// The calendar day the instant belongs to.
    pub(crate) fn day(self) -> i64 {
        self.0.div_euclid(2)
    }

    pub(crate) fn is_end(self) -> bool {
        self.0.rem_euclid(2) == 1
    }

    /// The first day that lies wholly after the instant: the day itself for a start, the next for an
    /// end.
    pub(crate) fn day_after_boundary(self) -> i64 {
        (self.0 + 1).div_euclid(2)
    }
}

/// An instant, and how many working days of a calendar lie wholly before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    pub instant: Instant,
    pub rank: i64,
}

/// A task between two instants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub start: Instant,
    pub finish: Instant,
}

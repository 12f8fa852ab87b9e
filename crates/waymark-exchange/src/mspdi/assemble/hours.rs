//! From minutes to days: which day a date and time of a file belongs to.

use waymark_schedule::Day;

use super::super::raw::Hours;
use super::super::value::Stamp;

/// When work begins and ends on each day of the week, Monday first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock(pub [Hours; 7]);

/// The clock of each calendar by its place, and of the days that no calendar tells.
pub(super) struct Clocks {
    pub calendars: Vec<Clock>,
    pub usual: Clock,
}

impl Clocks {
    pub fn of(&self, calendar: Option<usize>) -> Clock {
        let clock = calendar.and_then(|place| self.calendars.get(place));
        *clock.unwrap_or(&self.usual)
    }
}

/// A day, and whether the time lies at the end of the day's work that was asked for rather than within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rounded {
    pub day: Day,
    pub exact: bool,
}

impl Clock {
    fn hours(&self, day: Day) -> Hours {
        self.0[day.weekday()]
    }

    /// Whether the time is at or after the end of work on its day.
    pub fn is_end(&self, stamp: Stamp) -> bool {
        stamp.minute >= self.hours(stamp.day).end
    }

    /// Whether the time is at or before the start of work on its day.
    pub fn is_start(&self, stamp: Stamp) -> bool {
        stamp.minute <= self.hours(stamp.day).start
    }

    /// The day that work which starts then begins on: after the end of work it is the next.
    pub fn start(&self, stamp: Stamp) -> Rounded {
        if self.is_end(stamp) {
            let day = stamp.day + 1;
            return Rounded { day, exact: true };
        }
        Rounded {
            day: stamp.day,
            exact: self.is_start(stamp),
        }
    }

    /// The day that work which finishes then ends on: before the start of work it is the one before.
    pub fn finish(&self, stamp: Stamp) -> Rounded {
        if self.is_start(stamp) {
            let day = stamp.day - 1;
            return Rounded { day, exact: true };
        }
        Rounded {
            day: stamp.day,
            exact: self.is_end(stamp),
        }
    }
}

//! Calendar days as plain numbers. Turning them into dates for people is the caller's business.

use std::ops::{Add, Sub};

/// A calendar day, counted from 1970-01-01 (day 0, a Thursday).
///
/// Days are inclusive wherever they name a start or a finish: a task of one working day starts and
/// finishes on the same day. Arithmetic saturates at the ends of `i32` instead of overflowing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day of the week, Monday is 0 and Sunday is 6.
    ///
    /// ```
    /// # use waymark_schedule::Day;
    /// assert_eq!(Day(0).weekday(), 3); // 1970-01-01 was a Thursday
    /// assert_eq!(Day(-4).weekday(), 6);
    /// ```
    pub fn weekday(self) -> usize {
        (i64::from(self.0) + 3).rem_euclid(7) as usize
    }

    /// The nearest day to a number that may lie outside `i32`.
    pub(crate) fn clamped(number: i64) -> Day {
        Day(clamp(number))
    }

    pub(crate) fn wide(self) -> i64 {
        i64::from(self.0)
    }
}

/// The nearest `i32`, for figures that only a nonsensical plan takes out of range.
pub(crate) fn clamp(number: i64) -> i32 {
    number.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32
}

impl Add<i32> for Day {
    type Output = Day;
    /// The day so many calendar days later.
    fn add(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }
}

impl Sub<i32> for Day {
    type Output = Day;
    /// The day so many calendar days earlier.
    fn sub(self, days: i32) -> Day {
        Day(self.0.saturating_sub(days))
    }
}

impl Sub for Day {
    type Output = i32;
    /// Calendar days from `other` to this day; negative when this day is the earlier.
    fn sub(self, other: Day) -> i32 {
        self.0.saturating_sub(other.0)
    }
}

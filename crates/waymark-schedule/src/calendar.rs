//! Which days are worked, and the conversion between days and working days in both directions.
//!
//! A calendar is a weekly pattern with dated exceptions laid over it. It keeps one small entry per
//! exception, so a range of a thousand years costs as much as a day. Over the years that hold exceptions a bounded
//! table answers at once; beyond it the same answers are worked out.

use std::collections::BTreeSet;

use crate::day::clamp;
use crate::table::Table;
use crate::{Day, instant::Instant};

/// The Monday from which the weekly pattern counts, 1969-12-29.
const ORIGIN_MONDAY: i64 = -3;

/// A range of days that does not follow the weekly pattern. Both ends are included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Exception {
    /// First day of the range.
    pub first: Day,
    /// Last day of the range, not before `first`.
    pub last: Day,
    /// Whether every day of the range is worked (`true`) or free (`false`).
    pub working: bool,
}

impl Exception {
    /// Every day from `first` to `last` is free: a public holiday, an absence, a shutdown.
    pub fn off(first: Day, last: Day) -> Exception {
        Exception {
            first,
            last,
            working: false,
        }
    }

    /// Every day from `first` to `last` is worked, weekends included.
    pub fn on(first: Day, last: Day) -> Exception {
        Exception {
            first,
            last,
            working: true,
        }
    }
}

/// Why a calendar cannot be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// No weekday is worked, so no work would ever end.
    #[error("the week has no working day")]
    NoWorkingDay,
    /// An exception ends before it begins.
    #[error("an exception ends before it begins (entry {0}, counted from 0)")]
    ReversedRange(usize),
}

/// A working calendar in whole days: a week mask and exceptions to it.
///
/// Beyond its exceptions the weekly pattern goes on for ever in both directions. A question within
/// the first ninety years of exceptions costs a look into a table, one beyond it O(log e) for e
/// exceptions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    week: Week,
    /// Disjoint, in order of days.
    stretches: Vec<Stretch>,
    /// The answers from the first exception on.
    table: Option<Table>,
}

/// An exception with the working days counted up to its two ends, so that look-ups are sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    first: i64,
    /// The day after the last.
    end: i64,
    working: bool,
    before_first: i64,
    before_end: i64,
    /// Working days gained or lost against the bare weekly pattern, from `end` on.
    drift: i64,
}

impl Calendar {
    /// A calendar from the days worked in a week (Monday first) and exceptions to it. Where
    /// exceptions overlap, the one listed later holds.
    ///
    /// # Errors
    /// [`CalendarError::NoWorkingDay`] for an empty week, [`CalendarError::ReversedRange`] for an
    /// exception that ends before it begins.
    ///
    /// ```
    /// # use waymark_schedule::{Calendar, Day, Exception};
    /// let week = [true, true, true, true, true, false, false];
    /// // Thursday 1970-01-01 is a holiday; Saturday the 3rd is worked.
    /// let calendar = Calendar::new(week, [
    ///     Exception::off(Day(0), Day(0)),
    ///     Exception::on(Day(2), Day(2)),
    /// ])?;
    /// assert_eq!(calendar.next_working(Day(0)), Day(1));
    /// assert_eq!(calendar.add(Day(1), 1), Day(2));
    /// # Ok::<(), waymark_schedule::CalendarError>(())
    /// ```
    pub fn new(
        week: [bool; 7],
        exceptions: impl IntoIterator<Item = Exception>,
    ) -> Result<Calendar, CalendarError> {
        let week = Week::new(week).ok_or(CalendarError::NoWorkingDay)?;
        let exceptions: Vec<Exception> = exceptions.into_iter().collect();
        if let Some(entry) = exceptions.iter().position(|e| e.last < e.first) {
            return Err(CalendarError::ReversedRange(entry));
        }
        let mut drift = 0;
        let stretches: Vec<Stretch> = flatten(&exceptions)
            .into_iter()
            .map(|(first, end, working)| {
                let before_first = week.before(first) + drift;
                let before_end = before_first + if working { end - first } else { 0 };
                drift = before_end - week.before(end);
                Stretch {
                    first,
                    end,
                    working,
                    before_first,
                    before_end,
                    drift,
                }
            })
            .collect();
        let mut calendar = Calendar::weekly(week);
        calendar.stretches = stretches;
        calendar.table = calendar.count();
        Ok(calendar)
    }

    /// Monday to Friday, no exceptions.
    pub fn monday_to_friday() -> Calendar {
        Calendar::weekly(Week::from_mask([
            true, true, true, true, true, false, false,
        ]))
    }

    /// Every day of the week, no exceptions.
    pub fn every_day() -> Calendar {
        Calendar::weekly(Week::from_mask([true; 7]))
    }

    fn weekly(week: Week) -> Calendar {
        Calendar {
            week,
            stretches: Vec::new(),
            table: None,
        }
    }

    /// The table of the days from the first exception to the last.
    fn count(&self) -> Option<Table> {
        let (first, last) = (self.stretches.first()?, self.stretches.last()?);
        let rank = first.before_first;
        Some(Table::new(first.first, last.end, rank, |day| {
            self.worked_out_before(day + 1) > self.worked_out_before(day)
        }))
    }

    /// Whether the day is worked.
    pub fn is_working(&self, day: Day) -> bool {
        self.before(day.wide() + 1) > self.before(day.wide())
    }

    /// Whether both have the same working days, however they are put together.
    ///
    /// ```
    /// # use waymark_schedule::{Calendar, Day, Exception};
    /// let week = [true, true, true, true, true, false, false];
    /// // Thursday 1970-01-01 to the Sunday after it, and the Thursday and the Friday on their own.
    /// let whole = Calendar::new(week, [Exception::off(Day(0), Day(3))])?;
    /// let parts = Calendar::new(week, [Exception::off(Day(0), Day(0)), Exception::off(Day(1), Day(1))])?;
    /// assert!(whole != parts && whole.works_like(&parts));
    /// assert!(!whole.works_like(&Calendar::monday_to_friday()));
    /// # Ok::<(), waymark_schedule::CalendarError>(())
    /// ```
    pub fn works_like(&self, other: &Calendar) -> bool {
        let ends = |calendar: &Calendar| -> Vec<i64> {
            let stretches = calendar.stretches.iter();
            stretches.flat_map(|s| [s.first, s.end]).collect()
        };
        let mut cuts = ends(self);
        cuts.extend(ends(other));
        // Before the first exception the weeks alone count.
        cuts.push(cuts.iter().min().map_or(0, |first| first - 7));
        // Between two cuts each is free, worked or as its week has it: seven days tell.
        let differs = |day: i64| {
            let works = |calendar: &Calendar| calendar.before(day + 1) > calendar.before(day);
            works(self) != works(other)
        };
        cuts.sort_unstable();
        cuts.dedup();
        let nexts = cuts.iter().skip(1).copied().chain([i64::MAX]);
        let mut spans = cuts.iter().copied().zip(nexts);
        !spans.any(|(from, to)| (from..to).take(7).any(differs))
    }

    /// The first working day on or after `day`.
    pub fn next_working(&self, day: Day) -> Day {
        Day::clamped(self.nth(self.before(day.wide())))
    }

    /// The last working day on or before `day`.
    pub fn previous_working(&self, day: Day) -> Day {
        Day::clamped(self.nth(self.before(day.wide() + 1) - 1))
    }

    /// How many working days lie from `from` to `to`, both included; 0 when `to` is before `from`.
    pub fn working_days(&self, from: Day, to: Day) -> i32 {
        clamp((self.before(to.wide() + 1) - self.before(from.wide())).max(0))
    }

    /// By how many working days `to` is later than `from`: positive later, negative earlier. This is
    /// the measure of slip. From a Friday to the Saturday after it is 0, to the Monday 1.
    pub fn signed_working_days(&self, from: Day, to: Day) -> i32 {
        clamp(self.before(to.wide() + 1) - self.before(from.wide() + 1))
    }

    /// The day `days` working days later, or earlier when negative. One working day after a Saturday
    /// is the Monday, one before it is the Friday; zero gives the first working day on or after.
    pub fn add(&self, day: Day, days: i32) -> Day {
        let rank = if days > 0 {
            self.before(day.wide() + 1) - 1
        } else {
            self.before(day.wide())
        };
        Day::clamped(self.nth(rank + i64::from(days)))
    }

    /// Rank: working days before the day, counted from the origin Monday (negative before it).
    pub(crate) fn before(&self, day: i64) -> i64 {
        let known = self.table.as_ref().and_then(|table| table.before(day));
        known.unwrap_or_else(|| self.worked_out_before(day))
    }

    /// Select: the working day that has exactly `rank` working days before it.
    pub(crate) fn nth(&self, rank: i64) -> i64 {
        let known = self.table.as_ref().and_then(|table| table.nth(rank));
        known.unwrap_or_else(|| self.worked_out_nth(rank))
    }

    fn worked_out_before(&self, day: i64) -> i64 {
        let Some(stretch) = last_of(&self.stretches, |s| s.first <= day) else {
            return self.week.before(day);
        };
        if day >= stretch.end {
            self.week.before(day) + stretch.drift
        } else if stretch.working {
            stretch.before_first + (day - stretch.first)
        } else {
            stretch.before_first
        }
    }

    fn worked_out_nth(&self, rank: i64) -> i64 {
        let Some(stretch) = last_of(&self.stretches, |s| s.before_first <= rank) else {
            return self.week.nth(rank);
        };
        if rank < stretch.before_end {
            stretch.first + (rank - stretch.before_first)
        } else {
            self.week.nth(rank - stretch.drift)
        }
    }

    /// Working days that lie wholly before the instant.
    pub(crate) fn rank(&self, instant: Instant) -> i64 {
        self.before(instant.day_after_boundary())
    }

    /// The instant a lag of working days after (or a lead before) another. No lag keeps the instant,
    /// a lag lands at an end of day, a lead at a start of day.
    pub(crate) fn shift(&self, instant: Instant, lag: i64) -> Instant {
        match lag {
            0 => instant,
            1.. => Instant::end(self.nth(self.rank(instant) + lag - 1)),
            _ => Instant::start(self.nth(self.rank(instant) + lag)),
        }
    }

    /// The latest instant that has no more than `rank` working days before it.
    pub(crate) fn latest_with_rank(&self, rank: i64) -> Instant {
        Instant::start(self.nth(rank))
    }
}

/// The last stretch that begins in time. Most questions that reach this are about days before all exceptions or
/// after them, so it looks there first.
fn last_of(stretches: &[Stretch], begins: impl Fn(&Stretch) -> bool) -> Option<&Stretch> {
    let (first, last) = (stretches.first()?, stretches.last()?);
    match (begins(first), begins(last)) {
        (false, _) => None,
        (_, true) => Some(last),
        _ => stretches[..stretches.partition_point(begins)].last(),
    }
}

/// The weekly pattern alone, as two small tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Week {
    /// Worked weekdays before each weekday, Monday first.
    before: [i64; 7],
    /// The worked weekdays in order; only the first `worked` count.
    nth: [i64; 7],
    /// Days worked in a week, 1 to 7.
    worked: i64,
}

impl Week {
    fn new(mask: [bool; 7]) -> Option<Week> {
        mask.contains(&true).then(|| Week::from_mask(mask))
    }

    fn from_mask(mask: [bool; 7]) -> Week {
        let mut week = Week {
            before: [0; 7],
            nth: [0; 7],
            worked: 0,
        };
        for (weekday, works) in mask.into_iter().enumerate() {
            week.before[weekday] = week.worked;
            if works {
                week.nth[week.worked as usize] = weekday as i64;
                week.worked += 1;
            }
        }
        week
    }

    fn before(&self, day: i64) -> i64 {
        let since = day - ORIGIN_MONDAY;
        since.div_euclid(7) * self.worked + self.before[since.rem_euclid(7) as usize]
    }

    fn nth(&self, rank: i64) -> i64 {
        let weekday = self.nth[rank.rem_euclid(self.worked) as usize];
        ORIGIN_MONDAY + rank.div_euclid(self.worked) * 7 + weekday
    }
}

/// Cuts overlapping exceptions into disjoint stretches (first day, day after the last, worked), the
/// later listed on top. Neighbours of one kind are joined.
fn flatten(exceptions: &[Exception]) -> Vec<(i64, i64, bool)> {
    let mut edges: Vec<(i64, usize, bool)> = Vec::with_capacity(2 * exceptions.len());
    for (entry, exception) in exceptions.iter().enumerate() {
        edges.push((exception.first.wide(), entry, true));
        edges.push((exception.last.wide() + 1, entry, false));
    }
    edges.sort_unstable();

    let mut open: BTreeSet<usize> = BTreeSet::new();
    let mut stretches: Vec<(i64, i64, bool)> = Vec::new();
    let mut from = 0;
    for (day, entry, opens) in edges {
        if let Some(&top) = open.last()
            && from < day
        {
            let working = exceptions[top].working;
            match stretches.last_mut() {
                Some(last) if last.1 == from && last.2 == working => last.1 = day,
                _ => stretches.push((from, day, working)),
            }
        }
        if opens {
            open.insert(entry)
        } else {
            open.remove(&entry)
        };
        from = day;
    }
    stretches
}

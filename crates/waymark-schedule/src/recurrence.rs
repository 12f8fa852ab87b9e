//! Days that come again: every second Monday, the last Friday of a month, the 25th of December.
//!
//! A [`Recurrence`] says which days, not from when or until when: that is told where its days are
//! asked for. It follows Microsoft Project's recurring exceptions of a calendar. Its text form, in
//! `text.rs`, is that of an `RRULE` of RFC 5545.

mod text;

use chrono::{Datelike, Days, NaiveDate};

use crate::Day;

/// Which days come again, as a person would say it.
///
/// Intervals are 1 or more. Weekdays are counted from Monday, months from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Every so many days.
    Daily {
        /// Days from one to the next.
        every: u16,
    },
    /// Some days of every so many weeks. A week begins on its Sunday.
    Weekly {
        /// Weeks from one to the next.
        every: u16,
        /// Which days of the week, Monday first.
        days: [bool; 7],
    },
    /// A day of the month, every so many months.
    MonthlyOn {
        /// Months from one to the next.
        every: u16,
        /// 1 to 31. A month that is too short has it on its last day.
        day: u8,
    },
    /// The first, second, … or last of some days of the week in a month, every so many months.
    MonthlyAt {
        /// Months from one to the next.
        every: u16,
        /// Which of them.
        position: Position,
        /// The days of the week that count, Monday first: one for a Tuesday, five for a weekday.
        days: [bool; 7],
    },
    /// A date of every year.
    YearlyOn {
        /// 1 to 12.
        month: u8,
        /// 1 to the length of the month; 29 February lies on the 28th in other years.
        day: u8,
    },
    /// The first, second, … or last of some days of the week in a month of every year.
    YearlyAt {
        /// 1 to 12.
        month: u8,
        /// Which of them.
        position: Position,
        /// The days of the week that count, Monday first.
        days: [bool; 7],
    },
}

/// Which of several days of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth; every month has one of each weekday.
    Fourth,
    /// The last.
    Last,
}

/// A rule that gives days: its numbers are in range and some day of the week counts.
///
/// ```
/// use waymark_schedule::{Day, Position, Recurrence, Rule};
///
/// let friday = [false, false, false, false, true, false, false];
/// let last_friday = Recurrence::new(Rule::MonthlyAt {
///     every: 1,
///     position: Position::Last,
///     days: friday,
/// })?;
/// assert_eq!(last_friday.to_string(), "FREQ=MONTHLY;BYDAY=-1FR");
/// assert_eq!("FREQ=MONTHLY;BYDAY=-1FR".parse(), Ok(last_friday));
/// // In the first days of 1970: 30 January and 27 February.
/// let days: Vec<Day> = last_friday.days(Day(0), Day(60)).collect();
/// assert_eq!(days, [Day(29), Day(57)]);
/// # Ok::<(), waymark_schedule::RecurrenceError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Recurrence {
    rule: Rule,
}

/// Why a rule gives no days, or a text no rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecurrenceError {
    /// An interval of 0.
    #[error("the interval has to be 1 or more")]
    Interval,
    /// No day of the week counts.
    #[error("no day of the week is named")]
    NoWeekday,
    /// No such month.
    #[error("there is no month {0}")]
    Month(u8),
    /// No month is that long.
    #[error("no such month has a day {0}")]
    MonthDay(u8),
    /// A text without a part it has to have.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// A part that is no `NAME=value`, or has no meaning here. Where days begin and end is told apart.
    #[error("'{0}' is not understood")]
    Unknown(String),
    /// A part that stands twice.
    #[error("{0} stands twice")]
    Twice(&'static str),
    /// A part whose value is not one of those it may have.
    #[error("{part}={value} is not understood: expected {expected}")]
    Value {
        /// The part.
        part: &'static str,
        /// What it says.
        value: String,
        /// What it may say.
        expected: &'static str,
    },
}

/// How many days each month has at most, and at least.
const LONGEST: [u8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const SHORTEST: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

impl Recurrence {
    /// The recurrence of a rule.
    ///
    /// # Errors
    /// A number out of range, or no day of the week.
    pub fn new(rule: Rule) -> Result<Recurrence, RecurrenceError> {
        let (every, month, day, days) = match rule {
            Rule::Daily { every } => (every, 1, 1, [true; 7]),
            Rule::Weekly { every, days } => (every, 1, 1, days),
            Rule::MonthlyOn { every, day } => (every, 1, day, [true; 7]),
            Rule::MonthlyAt { every, days, .. } => (every, 1, 1, days),
            Rule::YearlyOn { month, day } => (1, month, day, [true; 7]),
            Rule::YearlyAt { month, days, .. } => (1, month, 1, days),
        };
        let longest = LONGEST.get(usize::from(month).wrapping_sub(1));
        let longest = *longest.ok_or(RecurrenceError::Month(month))?;
        match () {
            () if every == 0 => Err(RecurrenceError::Interval),
            () if !(1..=longest).contains(&day) => Err(RecurrenceError::MonthDay(day)),
            () if !days.contains(&true) => Err(RecurrenceError::NoWeekday),
            () => Ok(Recurrence { rule }),
        }
    }

    /// The rule.
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// Its days from `first` to `last`, both included, in order.
    ///
    /// Counting begins at `first`, as in Microsoft Project: it is the first of every so many days; its
    /// week and its month are the first of every so many. Where the day of a month has passed by
    /// `first`, the month after it is the first.
    pub fn days(&self, first: Day, last: Day) -> impl Iterator<Item = Day> + use<> {
        let rule = self.rule;
        (0..)
            .map_while(move |turn| rule.turn(first, turn))
            .flat_map(|(from, days)| (from..).zip(days))
            .filter_map(|(day, counts)| counts.then_some(day))
            .skip_while(move |day| *day < first.wide())
            .take_while(move |day| *day <= last.wide())
            .map(Day::clamped)
    }
}

/// A day that stands alone, for [`Rule::turn`].
const ALONE: [bool; 7] = [true, false, false, false, false, false, false];

impl Rule {
    /// The days of one turn, counted from 0: a day, and which of the seven days from it on count.
    /// `None` beyond the years chrono can count.
    fn turn(self, first: Day, turn: i64) -> Option<(i64, [bool; 7])> {
        let date = date(first)?;
        let month_later =
            |by: i64| month(12 * i64::from(date.year()) + i64::from(date.month0()) + by);
        let month_of_year = |month_number: u8| {
            month(12 * (i64::from(date.year()) + turn) + i64::from(month_number) - 1)
        };
        let alone = |date: NaiveDate| (number(date), ALONE);
        match self {
            Rule::Daily { every } => Some((first.wide() + turn * i64::from(every), ALONE)),
            Rule::Weekly { every, mut days } => {
                days.rotate_right(1);
                let sunday = first.wide() - (first.weekday() as i64 + 1) % 7;
                Some((sunday + 7 * turn * i64::from(every), days))
            }
            Rule::MonthlyOn { every, day } => {
                let passed = i64::from(u32::from(day) < date.day());
                month_later(passed + turn * i64::from(every))
                    .map(|month| alone(day_of_month(month, day)))
            }
            Rule::MonthlyAt {
                every,
                position,
                days,
            } => {
                let month = month_later(turn * i64::from(every))?;
                weekday_of_month(month, position, days).map(alone)
            }
            Rule::YearlyOn { month, day } => {
                month_of_year(month).map(|month| alone(day_of_month(month, day)))
            }
            Rule::YearlyAt {
                month,
                position,
                days,
            } => weekday_of_month(month_of_year(month)?, position, days).map(alone),
        }
    }
}

/// The date of a day; `None` beyond the years chrono can count.
fn date(day: Day) -> Option<NaiveDate> {
    NaiveDate::from_epoch_days(day.0)
}

fn number(date: NaiveDate) -> i64 {
    i64::from(date.to_epoch_days())
}

/// The first day of a month, counted from January of the year 0.
fn month(number: i64) -> Option<NaiveDate> {
    let year = i32::try_from(number.div_euclid(12)).ok()?;
    NaiveDate::from_ymd_opt(year, number.rem_euclid(12) as u32 + 1, 1)
}

/// A day of the month that begins with `first`, or its last.
fn day_of_month(first: NaiveDate, day: u8) -> NaiveDate {
    let mut days = (1..=u32::from(day)).rev();
    days.find_map(|day| first.with_day(day)).unwrap_or(first)
}

/// Of the days of the month that begins with `first`, the one at a position among those that count.
fn weekday_of_month(first: NaiveDate, position: Position, days: [bool; 7]) -> Option<NaiveDate> {
    let counts = |date: &NaiveDate| days[date.weekday().num_days_from_monday() as usize];
    let mut month = (0..31)
        .filter_map(|after| first.checked_add_days(Days::new(after)))
        .take_while(|date| date.month() == first.month())
        .filter(counts);
    match position {
        Position::First => month.next(),
        Position::Second => month.nth(1),
        Position::Third => month.nth(2),
        Position::Fourth => month.nth(3),
        Position::Last => month.last(),
    }
}

//! A recurrence as text: a subset of the recurrence rules of RFC 5545, section 3.3.10.
//!
//! What is written means the same to other readers of such rules. Two things of the RFC look odd
//! therefore: `BYMONTHDAY=30` would leave out February, so "the 30th, or the last day" is
//! `BYMONTHDAY=28,29,30;BYSETPOS=-1`; and weeks begin on Monday unless `WKST=SU` is said, which is
//! written where it counts. When it is read, weeks always begin on Sunday.

use std::fmt;
use std::str::FromStr;

use super::{LONGEST, Position, Recurrence, RecurrenceError, Rule, SHORTEST};

/// Weekdays as the RFC calls them, Monday first.
const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Positions and their numbers.
const POSITIONS: [(Position, &str); 5] = [
    (Position::First, "1"),
    (Position::Second, "2"),
    (Position::Third, "3"),
    (Position::Fourth, "4"),
    (Position::Last, "-1"),
];

impl fmt::Display for Recurrence {
    /// Writes the rule, such as `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.rule {
            Rule::Daily { every } => {
                f.write_str("FREQ=DAILY")?;
                write_interval(f, every)
            }
            Rule::Weekly { every, days } => {
                f.write_str("FREQ=WEEKLY")?;
                write_interval(f, every)?;
                write!(f, ";BYDAY={}", names(days))?;
                f.write_str(if every > 1 { ";WKST=SU" } else { "" })
            }
            Rule::MonthlyOn { every, day } => {
                f.write_str("FREQ=MONTHLY")?;
                write_interval(f, every)?;
                write_month_day(f, day, 28, 31)
            }
            Rule::MonthlyAt {
                every,
                position,
                days,
            } => {
                f.write_str("FREQ=MONTHLY")?;
                write_interval(f, every)?;
                write_position(f, position, days)
            }
            Rule::YearlyOn { month, day } => {
                write!(f, "FREQ=YEARLY;BYMONTH={month}")?;
                let (shortest, longest) = lengths(month);
                write_month_day(f, day, shortest, longest)
            }
            Rule::YearlyAt {
                month,
                position,
                days,
            } => {
                write!(f, "FREQ=YEARLY;BYMONTH={month}")?;
                write_position(f, position, days)
            }
        }
    }
}

/// How many days a month has at least and at most.
fn lengths(month: u8) -> (u8, u8) {
    let at = usize::from(month.clamp(1, 12)) - 1;
    (SHORTEST[at], LONGEST[at])
}

fn names(days: [bool; 7]) -> String {
    let named = WEEKDAYS.iter().zip(days).filter(|(_, counts)| *counts);
    named.map(|(name, _)| *name).collect::<Vec<_>>().join(",")
}

fn write_interval(f: &mut fmt::Formatter<'_>, every: u16) -> fmt::Result {
    if every > 1 {
        write!(f, ";INTERVAL={every}")?;
    }
    Ok(())
}

/// A day of months that have from `shortest` to `longest` days.
fn write_month_day(f: &mut fmt::Formatter<'_>, day: u8, shortest: u8, longest: u8) -> fmt::Result {
    if day <= shortest {
        write!(f, ";BYMONTHDAY={day}")
    } else if day == longest {
        f.write_str(";BYMONTHDAY=-1")
    } else {
        write!(f, ";BYMONTHDAY={};BYSETPOS=-1", last_days(shortest, day))
    }
}

/// The days from that of the shortest month on, of which the last there is counts.
fn last_days(shortest: u8, day: u8) -> String {
    let days = (shortest..=day).map(|day| day.to_string());
    days.collect::<Vec<_>>().join(",")
}

fn write_position(f: &mut fmt::Formatter<'_>, position: Position, days: [bool; 7]) -> fmt::Result {
    let number = POSITIONS.iter().find(|(known, _)| *known == position);
    let number = number.map_or("", |(_, number)| number);
    if days.iter().filter(|counts| **counts).count() == 1 {
        write!(f, ";BYDAY={number}{}", names(days))
    } else {
        write!(f, ";BYDAY={};BYSETPOS={number}", names(days))
    }
}

impl FromStr for Recurrence {
    type Err = RecurrenceError;

    /// Reads a rule as it is written, its parts in any order and either case.
    fn from_str(text: &str) -> Result<Recurrence, RecurrenceError> {
        let parts = Parts::read(text)?;
        parts.check_week_start()?;
        let frequency = parts.need("FREQ")?;
        let rule = match frequency {
            "DAILY" => {
                parts.allow(&["INTERVAL", "WKST"])?;
                Rule::Daily {
                    every: parts.interval()?,
                }
            }
            "WEEKLY" => {
                parts.allow(&["INTERVAL", "BYDAY", "WKST"])?;
                Rule::Weekly {
                    every: parts.interval()?,
                    days: weekdays(parts.need("BYDAY")?)?,
                }
            }
            "MONTHLY" => {
                parts.allow(&["INTERVAL", "BYDAY", "BYMONTHDAY", "BYSETPOS", "WKST"])?;
                let every = parts.interval()?;
                match parts.day_of_month(28, 31)? {
                    MonthDay::On(day) => Rule::MonthlyOn { every, day },
                    MonthDay::At(position, days) => Rule::MonthlyAt {
                        every,
                        position,
                        days,
                    },
                }
            }
            "YEARLY" => {
                parts.allow(&["BYMONTH", "BYDAY", "BYMONTHDAY", "BYSETPOS", "WKST"])?;
                let month = parts.need("BYMONTH")?;
                let month = within(month, 12).ok_or_else(|| value("BYMONTH", month, "1 to 12"))?;
                let (shortest, longest) = lengths(month);
                match parts.day_of_month(shortest, longest)? {
                    MonthDay::On(day) => Rule::YearlyOn { month, day },
                    MonthDay::At(position, days) => Rule::YearlyAt {
                        month,
                        position,
                        days,
                    },
                }
            }
            other => return Err(value("FREQ", other, "DAILY, WEEKLY, MONTHLY or YEARLY")),
        };
        Recurrence::new(rule)
    }
}

/// Which day of a month a text names.
enum MonthDay {
    On(u8),
    At(Position, [bool; 7]),
}

/// The parts a rule may have.
const PARTS: [&str; 7] = [
    "FREQ",
    "INTERVAL",
    "BYMONTH",
    "BYMONTHDAY",
    "BYDAY",
    "BYSETPOS",
    "WKST",
];

/// The values of a rule's parts, in the order of [`PARTS`].
struct Parts([Option<String>; 7]);

impl Parts {
    fn read(text: &str) -> Result<Parts, RecurrenceError> {
        let mut values: [Option<String>; 7] = Default::default();
        for part in text.split(';') {
            let upper = part.trim().to_ascii_uppercase();
            let unknown = || RecurrenceError::Unknown(part.to_string());
            let (name, value) = upper.split_once('=').ok_or_else(unknown)?;
            let at = PARTS.iter().position(|known| *known == name);
            let at = at.ok_or_else(unknown)?;
            if values[at].replace(value.to_string()).is_some() {
                return Err(RecurrenceError::Twice(PARTS[at]));
            }
        }
        Ok(Parts(values))
    }

    fn get(&self, name: &str) -> Option<&str> {
        let named = PARTS.iter().zip(&self.0).find(|(part, _)| **part == name);
        named.and_then(|(_, value)| value.as_deref())
    }

    fn need(&self, name: &'static str) -> Result<&str, RecurrenceError> {
        self.get(name).ok_or(RecurrenceError::Missing(name))
    }

    /// Refuses parts that would be read over.
    fn allow(&self, names: &[&str]) -> Result<(), RecurrenceError> {
        for (part, value) in PARTS.iter().zip(&self.0) {
            if let Some(value) = value
                && *part != "FREQ"
                && !names.contains(part)
            {
                return Err(RecurrenceError::Unknown(format!("{part}={value}")));
            }
        }
        Ok(())
    }

    /// Weeks begin on Sunday, said or not; any other start is refused where it would count.
    fn check_week_start(&self) -> Result<(), RecurrenceError> {
        let every_week = self.get("FREQ") != Some("WEEKLY") || self.interval()? == 1;
        match self.get("WKST") {
            None | Some("SU") => Ok(()),
            Some(day) if every_week && WEEKDAYS.contains(&day) => Ok(()),
            Some(other) => Err(value("WKST", other, "SU")),
        }
    }

    fn interval(&self) -> Result<u16, RecurrenceError> {
        let Some(text) = self.get("INTERVAL") else {
            return Ok(1);
        };
        let every = text.parse().ok();
        every.ok_or_else(|| value("INTERVAL", text, "a number from 1 to 65535"))
    }

    /// The day within months that have from `shortest` to `longest` days.
    fn day_of_month(&self, shortest: u8, longest: u8) -> Result<MonthDay, RecurrenceError> {
        let position = self.get("BYSETPOS");
        match (self.get("BYMONTHDAY"), self.get("BYDAY")) {
            (Some(days), None) => month_day(days, position, shortest, longest).map(MonthDay::On),
            (None, Some(days)) => {
                let (position, days) = match position {
                    Some(position) => (position, days),
                    // Two letters name the weekday, whatever stands before them is its position.
                    None => days
                        .split_at_checked(days.len().saturating_sub(2))
                        .unwrap_or(("", days)),
                };
                let known = POSITIONS.iter().find(|(_, number)| *number == position);
                let (known, _) = known.ok_or_else(|| {
                    value(
                        "BYSETPOS",
                        position,
                        "1, 2, 3, 4 or -1, also as in BYDAY=2TU",
                    )
                })?;
                Ok(MonthDay::At(*known, weekdays(days)?))
            }
            (None, None) => Err(RecurrenceError::Missing("BYDAY or BYMONTHDAY")),
            (Some(_), Some(days)) => Err(value("BYDAY", days, "BYDAY or BYMONTHDAY, not both")),
        }
    }
}

/// The day a `BYMONTHDAY` names, if every month of that length has it.
fn month_day(
    days: &str,
    position: Option<&str>,
    shortest: u8,
    longest: u8,
) -> Result<u8, RecurrenceError> {
    let known = match position {
        None if days == "-1" => Some(longest),
        None => within(days, shortest),
        Some("-1") => (shortest + 1..=longest).find(|day| last_days(shortest, *day) == days),
        Some(_) => None,
    };
    known.ok_or_else(|| {
        let expected = "a day that every such month has, -1 for the last, \
                        or as in 28,29,30 with BYSETPOS=-1";
        value("BYMONTHDAY", days, expected)
    })
}

/// Names of weekdays, as a mask.
fn weekdays(names: &str) -> Result<[bool; 7], RecurrenceError> {
    let mut days = [false; 7];
    for name in names.split(',') {
        let at = WEEKDAYS.iter().position(|known| *known == name);
        let at = at.ok_or_else(|| value("BYDAY", names, "weekdays as in MO,TH"))?;
        days[at] = true;
    }
    Ok(days)
}

/// A number from 1 to `most`.
fn within(text: &str, most: u8) -> Option<u8> {
    let number = text.parse().ok()?;
    (1..=most).contains(&number).then_some(number)
}

fn value(part: &'static str, value: &str, expected: &'static str) -> RecurrenceError {
    RecurrenceError::Value {
        part,
        value: value.to_string(),
        expected,
    }
}

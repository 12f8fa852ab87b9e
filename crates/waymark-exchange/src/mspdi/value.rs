//! What texts of MSPDI say: numbers, yes and no, dates with times, durations.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, Timelike};
use waymark_schedule::Day;

/// A date and a time of the day, as they stand in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stamp {
    pub day: Day,
    /// Minutes since midnight, 0 to 1439.
    pub minute: u16,
}

/// A number within a range.
pub(super) fn number(text: &str, range: RangeInclusive<i64>) -> Option<i64> {
    let number = text.parse().ok()?;
    range.contains(&number).then_some(number)
}

/// A number with an optional fraction, as whole units and whether there is more.
pub(super) fn with_fraction(text: &str) -> Option<(i64, bool)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
    let more = fraction.bytes().any(|byte| byte != b'0');
    digits.then_some((whole.parse().ok()?, more))
}

/// `1` or `true`, `0` or `false`.
pub(super) fn flag(text: &str) -> Option<bool> {
    match text {
        "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ => None,
    }
}

/// A date with a time, such as `2026-07-01T08:00:00`, from the year 1900 on. What follows the minute is
/// not looked at: a file has the time of the place where the work is done. A date of the year 1, which
/// some tools write where there is none, is `Some(None)`.
pub(super) fn stamp(text: &str) -> Option<Option<Stamp>> {
    let (date, time) = text.split_once('T').unwrap_or((text, "00:00"));
    let shape = date.len() == 10 && date.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let date: NaiveDate = if shape { date.parse().ok()? } else { None? };
    let minute = minute_of_day(time)?;
    match chrono::Datelike::year(&date) {
        1 => Some(None),
        1900.. => Some(Some(Stamp {
            day: Day(date.to_epoch_days()),
            minute,
        })),
        _ => None,
    }
}

/// Minutes since midnight of a time such as `08:00:00`.
pub(super) fn minute_of_day(text: &str) -> Option<u16> {
    let time = chrono::NaiveTime::parse_from_str(text.get(..5)?, "%H:%M").ok()?;
    let rest = text.get(5..)?;
    let minutes = u16::try_from(time.num_seconds_from_midnight() / 60).ok()?;
    (rest.is_empty() || rest.starts_with([':', 'Z', '+', '-'])).then_some(minutes)
}

/// The most that a duration may have, in seconds: ten thousand years.
const LONGEST: i64 = 10_000 * 366 * 24 * 3600;

/// The seconds of a duration such as `PT40H0M0S` or `P5DT4H`, in which a day has 24 hours, a month 30
/// days and a year 365.
pub(super) fn duration(text: &str) -> Option<i64> {
    let (mut rest, mut in_time) = (text.strip_prefix('P')?, false);
    let mut seconds: i64 = 0;
    let mut parts = 0;
    while !rest.is_empty() {
        if let Some(time) = rest.strip_prefix('T') {
            if in_time || time.is_empty() {
                return None;
            }
            (rest, in_time) = (time, true);
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, unit) = rest.split_at(end);
        let unit = unit.chars().next()?;
        let length: i64 = match (unit, in_time) {
            ('Y', false) => 365 * 24 * 3600,
            ('M', false) => 30 * 24 * 3600,
            ('W', false) => 7 * 24 * 3600,
            ('D', false) => 24 * 3600,
            ('H', true) => 3600,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(times(number, length)?)?;
        if seconds > LONGEST {
            return None;
        }
        parts += 1;
        rest = &rest[end + unit.len_utf8()..];
    }
    (parts > 0).then_some(seconds)
}

/// A number with an optional fraction, so many times; a part of a unit counts as one.
fn times(number: &str, length: i64) -> Option<i64> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let whole: i64 = whole.parse().ok()?;
    let mut seconds = whole.checked_mul(length)?;
    if !fraction.is_empty() {
        let digits = fraction.get(..fraction.len().min(9))?;
        let scale = 10_i64.checked_pow(u32::try_from(digits.len()).ok()?)?;
        let part: i64 = digits.parse().ok()?;
        seconds = seconds.checked_add(ceiling(part.checked_mul(length)?, scale))?;
    }
    Some(seconds)
}

/// A quotient rounded up: towards none when it is negative. The divisor is positive.
pub(super) fn ceiling(number: i64, by: i64) -> i64 {
    number.div_euclid(by) + i64::from(number.rem_euclid(by) != 0)
}

/// How a file counts a duration or a lag, as far as it matters here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Format {
    /// By the clock, through nights and free days.
    pub elapsed: bool,
    /// In percent of the predecessor's duration.
    pub percent: bool,
}

/// What a `DurationFormat` or `LagFormat` says: 3 to 12 are units, working and elapsed by turns, 19 and
/// 20 percent, 35 and on the same as estimates; 21 and 53 say nothing.
pub(super) fn format(code: i64) -> Option<Format> {
    let sure = if code >= 35 { code - 32 } else { code };
    let (elapsed, percent) = match sure {
        3..=12 => (sure % 2 == 0, false),
        19 => (false, true),
        20 => (true, true),
        21 => (false, false),
        _ => return None,
    };
    Some(Format { elapsed, percent })
}

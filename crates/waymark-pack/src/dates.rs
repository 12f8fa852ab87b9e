//! Dates in words, in English. No clock is read here or anywhere in this crate.

use chrono::{Datelike, NaiveDate};
use waymark_words::t;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Name of a month.
pub(crate) fn month(date: NaiveDate) -> &'static str {
    MONTHS[date.month0() as usize % 12]
}

/// First three letters of a month's name.
pub(crate) fn month_short(date: NaiveDate) -> &'static str {
    &month(date)[..3]
}

/// "20 November 2026".
pub(crate) fn long(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

/// "20 Nov", with the year when it is not the year of the status date.
pub(crate) fn short(date: NaiveDate, status_date: NaiveDate) -> String {
    let day = format!("{} {}", date.day(), month_short(date));
    if date.year() == status_date.year() {
        day
    } else {
        format!("{day} {}", date.year())
    }
}

/// "+5", "0" or "−3" working days, with a true minus sign.
pub(crate) fn signed(days: i32) -> String {
    match days {
        0 => "0".to_owned(),
        1.. => format!("+{days}"),
        _ => format!("−{}", days.unsigned_abs()),
    }
}

/// "1 working day", "13 working days".
pub(crate) fn working_days(days: u32) -> String {
    t!("status.working_days", count = days)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_year_is_said_when_it_is_another_year() {
        let status = day("2026-11-20");
        assert_eq!(short(day("2026-12-04"), status), "4 Dec");
        assert_eq!(short(day("2027-01-15"), status), "15 Jan 2027");
        assert_eq!(long(status), "20 November 2026");
    }

    #[test]
    fn a_slip_has_its_sign() {
        assert_eq!([signed(13), signed(0), signed(-2)], ["+13", "0", "−2"]);
    }
}

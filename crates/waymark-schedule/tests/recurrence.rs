//! Days that come again: which they are, and their text.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use waymark_schedule::{Day, Position, Recurrence, RecurrenceError, Rule};

fn day(text: &str) -> Day {
    let date: NaiveDate = text.parse().unwrap();
    Day(date.to_epoch_days())
}

fn date(day: Day) -> NaiveDate {
    NaiveDate::from_epoch_days(day.0).unwrap()
}

/// The rule `text` has exactly these days, from the first of them asked for to the last, and reads the
/// same when it is written.
#[track_caller]
fn check(text: &str, first: &str, last: &str, expected: &[&str]) {
    let recurrence: Recurrence = text.parse().unwrap();
    let days: Vec<String> = recurrence
        .days(day(first), day(last))
        .map(|day| date(day).to_string())
        .collect();
    assert_eq!(days, expected, "{text}");
    assert_eq!(recurrence.to_string(), text);
}

#[test]
fn daily() {
    check(
        "FREQ=DAILY",
        "2026-02-27",
        "2026-03-01",
        &["2026-02-27", "2026-02-28", "2026-03-01"],
    );
    check(
        "FREQ=DAILY;INTERVAL=3",
        "2026-02-27",
        "2026-03-07",
        &["2026-02-27", "2026-03-02", "2026-03-05"],
    );
    check("FREQ=DAILY", "2026-02-27", "2026-02-26", &[]);
}

#[test]
fn weekly() {
    // 2026-07-01 is a Wednesday.
    check(
        "FREQ=WEEKLY;BYDAY=MO,TH",
        "2026-07-01",
        "2026-07-09",
        &["2026-07-02", "2026-07-06", "2026-07-09"],
    );
    check(
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU",
        "2026-07-01",
        "2026-07-27",
        &["2026-07-02", "2026-07-13", "2026-07-16", "2026-07-27"],
    );
}

/// Saturday ends a week and Sunday begins the next, which the interval leaves out.
#[test]
fn weeks_begin_on_sunday() {
    check(
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;WKST=SU",
        "2026-07-01",
        "2026-07-31",
        &["2026-07-04", "2026-07-12", "2026-07-18", "2026-07-26"],
    );
    check(
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU",
        "2026-07-05",
        "2026-07-31",
        &["2026-07-05", "2026-07-19"],
    );
}

#[test]
fn monthly_on_a_day() {
    check(
        "FREQ=MONTHLY;BYMONTHDAY=15",
        "2026-01-15",
        "2026-03-14",
        &["2026-01-15", "2026-02-15"],
    );
    check(
        "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=1",
        "2026-11-01",
        "2027-12-31",
        &["2026-11-01", "2027-04-01", "2027-09-01"],
    );
    // The day has passed, so counting begins a month later.
    check(
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=10",
        "2026-01-11",
        "2026-05-31",
        &["2026-02-10", "2026-04-10"],
    );
}

#[test]
fn a_day_past_the_end_of_the_month_is_its_last() {
    check(
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "2026-01-31",
        "2026-04-30",
        &["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"],
    );
    check(
        "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
        "2026-01-30",
        "2026-04-29",
        &["2026-01-30", "2026-02-28", "2026-03-30"],
    );
    check(
        "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=28,29;BYSETPOS=-1",
        "2027-02-01",
        "2028-12-31",
        &["2027-02-28", "2028-02-29"],
    );
}

#[test]
fn monthly_at_a_position() {
    check(
        "FREQ=MONTHLY;BYDAY=2TU",
        "2026-07-01",
        "2026-08-31",
        &["2026-07-14", "2026-08-11"],
    );
    // The first Wednesday of July is over; the month still counts as the first.
    check(
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=1WE",
        "2026-07-02",
        "2026-11-30",
        &["2026-09-02", "2026-11-04"],
    );
    check(
        "FREQ=MONTHLY;BYDAY=-1FR",
        "2026-07-01",
        "2026-08-31",
        &["2026-07-31", "2026-08-28"],
    );
    check(
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "2026-05-01",
        "2026-06-30",
        &["2026-05-29", "2026-06-30"],
    );
    check(
        "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=4",
        "2026-08-01",
        "2026-08-31",
        &["2026-08-09"],
    );
}

#[test]
fn yearly() {
    check(
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",
        "2026-12-26",
        "2028-12-25",
        &["2027-12-25", "2028-12-25"],
    );
    check(
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
        "2026-01-01",
        "2028-12-31",
        &["2026-02-28", "2027-02-28", "2028-02-29"],
    );
    check(
        "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO",
        "2026-01-01",
        "2027-12-31",
        &["2026-05-25", "2027-05-31"],
    );
}

#[test]
fn text_may_be_written_otherwise() {
    let same = |one: &str, other: &str| {
        let (one, other): (Recurrence, Recurrence) = (one.parse().unwrap(), other.parse().unwrap());
        assert_eq!(one, other);
    };
    same(
        "BYDAY=TH,MO;freq=weekly;INTERVAL=2",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU",
    );
    same("FREQ=WEEKLY;BYDAY=MO;WKST=MO", "FREQ=WEEKLY;BYDAY=MO");
    same("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "FREQ=MONTHLY;BYDAY=2TU");
    same(
        "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
    );
}

#[test]
fn what_is_not_understood_is_named() {
    let check = |text: &str, expected: &str| {
        let error = text.parse::<Recurrence>().unwrap_err();
        assert_eq!(error.to_string(), expected, "{text}");
    };
    check("", "'' is not understood");
    check("BYDAY=MO", "FREQ is missing");
    check(
        "FREQ=HOURLY",
        "FREQ=HOURLY is not understood: expected DAILY, WEEKLY, MONTHLY or YEARLY",
    );
    check("FREQ=WEEKLY", "BYDAY is missing");
    check("FREQ=DAILY;FREQ=DAILY", "FREQ stands twice");
    check(
        "FREQ=DAILY;UNTIL=20270101",
        "'UNTIL=20270101' is not understood",
    );
    check("FREQ=DAILY;BYDAY=MO", "'BYDAY=MO' is not understood");
    check(
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=1",
        "'INTERVAL=2' is not understood",
    );
    check("FREQ=DAILY;INTERVAL=0", "the interval has to be 1 or more");
    check(
        "FREQ=DAILY;INTERVAL=70000",
        "INTERVAL=70000 is not understood: expected a number from 1 to 65535",
    );
    check(
        "FREQ=WEEKLY;BYDAY=2MO",
        "BYDAY=2MO is not understood: expected weekdays as in MO,TH",
    );
    check(
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=MO",
        "WKST=MO is not understood: expected SU",
    );
    check("FREQ=MONTHLY", "BYDAY or BYMONTHDAY is missing");
    check(
        "FREQ=MONTHLY;BYDAY=5TU",
        "BYSETPOS=5 is not understood: expected 1, 2, 3, 4 or -1, also as in BYDAY=2TU",
    );
    check(
        "FREQ=MONTHLY;BYMONTHDAY=30",
        "BYMONTHDAY=30 is not understood: expected a day that every such month has, \
         -1 for the last, or as in 28,29,30 with BYSETPOS=-1",
    );
    check(
        "FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1",
        "BYMONTH=13 is not understood: expected 1 to 12",
    );
    check(
        "FREQ=MONTHLY;BYDAY=€",
        "BYSETPOS= is not understood: expected 1, 2, 3, 4 or -1, also as in BYDAY=2TU",
    );
}

#[test]
fn rules_without_days_are_refused() {
    let check = |rule: Rule, expected: RecurrenceError| {
        assert_eq!(Recurrence::new(rule), Err(expected));
    };
    check(Rule::Daily { every: 0 }, RecurrenceError::Interval);
    let days = [false; 7];
    check(Rule::Weekly { every: 1, days }, RecurrenceError::NoWeekday);
    check(
        Rule::MonthlyOn { every: 1, day: 0 },
        RecurrenceError::MonthDay(0),
    );
    check(
        Rule::YearlyOn { month: 4, day: 31 },
        RecurrenceError::MonthDay(31),
    );
    check(
        Rule::YearlyOn { month: 0, day: 1 },
        RecurrenceError::Month(0),
    );
    check(
        Rule::YearlyOn { month: 13, day: 1 },
        RecurrenceError::Month(13),
    );
}

fn week() -> impl Strategy<Value = [bool; 7]> {
    any::<[bool; 7]>().prop_filter("a day of the week", |days| days.contains(&true))
}

fn position() -> impl Strategy<Value = Position> {
    prop::sample::select(vec![
        Position::First,
        Position::Second,
        Position::Third,
        Position::Fourth,
        Position::Last,
    ])
}

fn recurrence() -> impl Strategy<Value = Recurrence> {
    let every = || prop_oneof![1u16..40, Just(u16::MAX)];
    let rule = prop_oneof![
        every().prop_map(|every| Rule::Daily { every }),
        (every(), week()).prop_map(|(every, days)| Rule::Weekly { every, days }),
        (every(), 1u8..=31).prop_map(|(every, day)| Rule::MonthlyOn { every, day }),
        (every(), position(), week()).prop_map(|(every, position, days)| Rule::MonthlyAt {
            every,
            position,
            days
        }),
        (1u8..=12, 1u8..=31).prop_map(|(month, day)| Rule::YearlyOn { month, day }),
        (1u8..=12, position(), week()).prop_map(|(month, position, days)| Rule::YearlyAt {
            month,
            position,
            days
        }),
    ];
    rule.prop_filter_map("a date there is", |rule| Recurrence::new(rule).ok())
}

/// Whether the rule, asked of one day alone, would have it.
fn has(rule: Rule, first: NaiveDate, date: NaiveDate) -> bool {
    let weekday = |date: NaiveDate| date.weekday().num_days_from_monday() as usize;
    let months = |date: NaiveDate| date.year() * 12 + date.month0() as i32;
    let later = date.to_epoch_days() - first.to_epoch_days();
    let on = |day: u8| {
        let last = u32::from(date.num_days_in_month());
        date.day() == last.min(u32::from(day))
    };
    let at = |position: Position, days: [bool; 7]| {
        let of_month =
            (1..=u32::from(date.num_days_in_month())).map(|day| date.with_day(day).unwrap());
        let counted: Vec<NaiveDate> = of_month.filter(|date| days[weekday(*date)]).collect();
        match position {
            Position::Last => counted.last() == Some(&date),
            earlier => counted.get(earlier as usize) == Some(&date),
        }
    };
    match rule {
        Rule::Daily { every } => later % i32::from(every) == 0,
        Rule::Weekly { every, days } => {
            let since_sunday = first.weekday().num_days_from_sunday() as i32;
            days[weekday(date)] && (later + since_sunday) / 7 % i32::from(every) == 0
        }
        Rule::MonthlyOn { every, day } => {
            let passed = i32::from(u32::from(day) < first.day());
            on(day) && (months(date) - months(first) - passed) % i32::from(every) == 0
        }
        Rule::MonthlyAt {
            every,
            position,
            days,
        } => at(position, days) && (months(date) - months(first)) % i32::from(every) == 0,
        Rule::YearlyOn { month, day } => date.month() == u32::from(month) && on(day),
        Rule::YearlyAt {
            month,
            position,
            days,
        } => date.month() == u32::from(month) && at(position, days),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(recurrence in recurrence()) {
        prop_assert_eq!(recurrence.to_string().parse(), Ok(recurrence));
    }

    #[test]
    fn days_are_those_the_rule_has(recurrence in recurrence(), first in -30_000i32..60_000, length in 0i32..1500) {
        let (first, last) = (Day(first), Day(first + length));
        let days: Vec<Day> = recurrence.days(first, last).collect();
        let expected: Vec<Day> = (first.0..=last.0)
            .map(Day)
            .filter(|day| has(recurrence.rule(), date(first), date(*day)))
            .collect();
        prop_assert_eq!(days, expected);
    }

    #[test]
    fn the_ends_of_time_are_ends(recurrence in recurrence(), first: i32) {
        // However far a first day lies, the first few days are found or there are none.
        let days: Vec<Day> = recurrence.days(Day(first), Day(i32::MAX)).take(3).collect();
        prop_assert!(days.is_sorted() && days.iter().all(|day| day.0 >= first));
    }

    #[test]
    fn no_text_is_a_panic(text in "([A-Z]{2,9}=)?[-0-9A-Z,;=é€]{0,30}") {
        let _ = text.parse::<Recurrence>();
    }
}

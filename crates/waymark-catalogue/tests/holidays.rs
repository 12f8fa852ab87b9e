//! Holidays of places that can be worked out without the table.

#![allow(clippy::unwrap_used)]

use chrono::{Datelike, Days, NaiveDate};
use waymark_catalogue::holidays;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher.
fn easter(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    date(year, month.unsigned_abs(), day.unsigned_abs())
}

fn days_of(place: &str, year: i32) -> Vec<NaiveDate> {
    holidays::for_place(place)
        .unwrap()
        .in_years(year..=year)
        .map(|(day, _)| day)
        .collect()
}

#[test]
fn norway_keeps_the_days_that_its_law_names() {
    assert_eq!(easter(2027), date(2027, 3, 28));
    assert_eq!(easter(2028), date(2028, 4, 16));
    for year in holidays::first_year()..=holidays::last_year() {
        let easter = easter(year);
        let after = |days| easter.checked_add_days(Days::new(days)).unwrap();
        let before = |days| easter.checked_sub_days(Days::new(days)).unwrap();
        let mut expected = vec![
            date(year, 1, 1),
            before(3),
            before(2),
            easter,
            after(1),
            date(year, 5, 1),
            date(year, 5, 17),
            after(39),
            after(49),
            after(50),
            date(year, 12, 25),
            date(year, 12, 26),
        ];
        expected.sort();
        expected.dedup();
        assert_eq!(days_of("NO", year), expected, "{year}");
    }
}

#[test]
fn a_sunday_that_is_only_a_sunday_is_no_holiday() {
    for place in ["NO", "SE"] {
        let sundays = holidays::for_place(place)
            .unwrap()
            .in_years(2027..=2027)
            .filter(|(day, _)| day.weekday() == chrono::Weekday::Sun)
            .count();
        assert!(sundays <= 4, "{place} has {sundays} Sundays");
    }
}

#[test]
fn england_makes_up_for_a_boxing_day_on_a_saturday() {
    assert_eq!(date(2026, 12, 26).weekday(), chrono::Weekday::Sat);
    let england = holidays::for_place("GB-ENG").unwrap();
    assert_eq!(
        england.on(date(2026, 12, 28)),
        Some("Boxing Day (observed)")
    );
}

#[test]
fn a_part_has_what_the_whole_has_not() {
    let easter_monday = easter(2027).succ_opt().unwrap();
    assert!(days_of("GB-ENG", 2027).contains(&easter_monday));
    assert!(!days_of("GB", 2027).contains(&easter_monday));

    let epiphany = date(2027, 1, 6);
    assert!(days_of("DE-BY", 2027).contains(&epiphany));
    assert!(!days_of("DE-BE", 2027).contains(&epiphany));
    let womens_day = date(2027, 3, 8);
    assert!(days_of("DE-BE", 2027).contains(&womens_day));
    assert!(!days_of("DE-BY", 2027).contains(&womens_day));
    let unity = date(2027, 10, 3);
    assert!(days_of("DE-BY", 2027).contains(&unity) && days_of("DE-BE", 2027).contains(&unity));
}

#[test]
fn an_unknown_place_is_none() {
    for code in [
        "", "-", "ZZ", "gb", "GB-", "GB-XYZ", "DE-ENG", "GB-ENG-", "GBR", "years",
    ] {
        assert_eq!(holidays::for_place(code), None, "{code:?}");
    }
}

#[test]
fn every_listed_place_can_be_read() {
    let mut places = 0;
    let mut codes = Vec::new();
    for country in holidays::countries() {
        codes.push(country.code);
        assert!(!country.name.is_empty(), "{}", country.code);
        assert!(
            holidays::for_place(country.code).is_some(),
            "{}",
            country.code
        );
        for part in country.subdivisions() {
            assert!(holidays::for_place(part.code).is_some(), "{}", part.code);
            places += 1;
        }
    }
    assert!(codes.is_sorted());
    assert_eq!((codes.len(), places), (250, 629));
}

#[test]
fn places_have_names() {
    let country = holidays::countries()
        .find(|country| country.code == "GB")
        .unwrap();
    assert_eq!(country.name, "United Kingdom");
    let parts: Vec<_> = country
        .subdivisions()
        .map(|part| (part.code, part.name))
        .collect();
    assert_eq!(
        parts,
        [
            ("GB-ENG", "England"),
            ("GB-NIR", "Northern Ireland"),
            ("GB-SCT", "Scotland"),
            ("GB-WLS", "Wales"),
        ]
    );
    assert_eq!(
        holidays::countries().last().unwrap().subdivisions().count(),
        0
    );
}

#[test]
fn years_outside_the_table_have_no_holidays() {
    let norway = holidays::for_place("NO").unwrap();
    assert_eq!(norway.in_years(1900..=2023).count(), 0);
    assert_eq!(norway.in_years(2043..=2100).count(), 0);
    assert_eq!(
        (holidays::first_year(), holidays::last_year()),
        (2024, 2042)
    );
    assert_eq!(norway.last_year(), Some(2042));
    assert_eq!(holidays::for_place("LK").unwrap().last_year(), Some(2026));
    assert_eq!(holidays::for_place("UA").unwrap().last_year(), None);
}

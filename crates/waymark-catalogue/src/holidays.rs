//! Public holidays of 250 countries and their subdivisions, for the years 2024 to 2042.
//!
//! The table in `data/holidays/` is made from the PyPI package `holidays` (MIT licence) by a script
//! that is run by hand; its README names the version. Only public holidays on which people are off
//! work are in it, and no day that is off merely because it is a Sunday.
//!
//! The table is text and part of the program. A call reads the lines of one country and nothing is
//! kept, so whoever needs a place often keeps the answer. Weekends are no matter of this module.

use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// The table; its format is described in `data/holidays/README.md`.
const TABLE: &str = include_str!("../data/holidays/holidays.txt");

/// The first year of the table.
pub fn first_year() -> i32 {
    *years().start()
}

/// The last year of the table. A plan that runs past its end has no holidays there, and its reader
/// has to be told.
pub fn last_year() -> i32 {
    *years().end()
}

/// The years from the first line of the table, `years 2024 2042`.
fn years() -> RangeInclusive<i32> {
    let mut words = TABLE.lines().next().unwrap_or_default().split(' ').skip(1);
    let mut year = || words.next().and_then(|word| word.parse().ok());
    match (year(), year()) {
        (Some(first), Some(last)) => first..=last,
        _ => RangeInclusive::new(1, 0),
    }
}

/// A country of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    /// The code of ISO 3166-1, two letters; `XK` stands for Kosovo.
    pub code: &'static str,
    /// The name in English.
    pub name: &'static str,
    lines: Lines,
}

/// A part of a country with holidays of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subdivision {
    /// The code of ISO 3166-2, such as `GB-ENG`.
    pub code: &'static str,
    /// The name, or the part of the code after the hyphen where the table knows no name.
    pub name: &'static str,
    lines: Lines,
}

/// The lines of one country or subdivision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Lines(&'static str);

impl Country {
    /// The subdivisions by code; none for most countries.
    pub fn subdivisions(&self) -> impl Iterator<Item = Subdivision> + use<> {
        sections(self.lines.0, "part ")
            .filter_map(heading)
            .map(|(code, name, lines)| Subdivision { code, name, lines })
    }
}

/// All countries by code.
pub fn countries() -> impl Iterator<Item = Country> {
    sections(TABLE, "country ")
        .filter_map(heading)
        .map(|(code, name, lines)| Country { code, name, lines })
}

/// The holidays of a country (`NO`) or subdivision (`GB-ENG`), none for a code the table does not
/// know. A country as a whole has the holidays that are kept in all of it: `GB` lacks the Easter
/// Monday that `GB-ENG` has and Scotland has not.
///
/// # Example
///
/// ```
/// use waymark_catalogue::holidays;
///
/// let england = holidays::for_place("GB-ENG").ok_or("no such place")?;
/// let first = england.in_years(2027..=2027).next();
/// let new_year = chrono::NaiveDate::from_ymd_opt(2027, 1, 1).ok_or("no such day")?;
/// assert_eq!(first, Some((new_year, "New Year's Day")));
/// # Ok::<(), &str>(())
/// ```
pub fn for_place(code: &str) -> Option<Holidays> {
    let country_code = code.split('-').next().unwrap_or_default();
    let country = countries().find(|country| country.code == country_code)?;
    let mut days = Days::default();
    days.apply(country.lines);
    if code != country.code {
        let part = country.subdivisions().find(|part| part.code == code)?;
        days.apply(part.lines);
    }
    Some(days.named())
}

/// The holidays of one place, one entry a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holidays {
    days: BTreeMap<NaiveDate, String>,
}

impl Holidays {
    /// The holidays of these years in order. Where two fall on one day, their names are joined by
    /// `"; "`. Years outside the table have none.
    pub fn in_years(&self, years: RangeInclusive<i32>) -> impl Iterator<Item = (NaiveDate, &str)> {
        self.days
            .iter()
            .filter(move |(day, _)| years.contains(&day.year()))
            .map(|(day, name)| (*day, name.as_str()))
    }

    /// The name of the holiday on a day, none if it is not one.
    pub fn on(&self, day: NaiveDate) -> Option<&str> {
        self.days.get(&day).map(String::as_str)
    }

    /// The last year for which the place has holidays. Earlier than [`last_year`] where they are
    /// announced one year at a time; none for the few places without holidays.
    pub fn last_year(&self) -> Option<i32> {
        self.days.keys().next_back().map(|day| day.year())
    }
}

/// Holidays while lines are being read.
#[derive(Default)]
struct Days(BTreeSet<(NaiveDate, &'static str)>);

impl Days {
    /// Adds or takes away what the lines say, up to the first subdivision.
    fn apply(&mut self, lines: Lines) {
        for line in lines
            .0
            .lines()
            .take_while(|line| !line.starts_with("part "))
        {
            let Some((dates, name)) = line.split_once('|') else {
                continue;
            };
            match dates.strip_prefix('-') {
                Some(dates) => {
                    for day in read_dates(dates) {
                        self.0.remove(&(day, name));
                    }
                }
                None => {
                    let dates = dates.strip_prefix('+').unwrap_or(dates);
                    self.0.extend(read_dates(dates).map(|day| (day, name)));
                }
            }
        }
    }

    /// One entry a day, names joined.
    fn named(self) -> Holidays {
        let mut days: BTreeMap<NaiveDate, String> = BTreeMap::new();
        for (day, name) in self.0 {
            let names = days.entry(day).or_default();
            if !names.is_empty() {
                names.push_str("; ");
            }
            names.push_str(name);
        }
        Holidays { days }
    }
}

/// Reads `MMDD`, a day of every year, or `YYMMDD` once or several times, single days.
fn read_dates(text: &str) -> impl Iterator<Item = NaiveDate> {
    text.split(' ').flat_map(|date| {
        let (years, month_and_day) = match date.len() {
            6 => (single_year(&date[..2]), &date[2..]),
            _ => (years(), date),
        };
        years.filter_map(move |year| read_day(year, month_and_day))
    })
}

/// The year 20YY as a range of one, an empty range if it is no number.
fn single_year(text: &str) -> RangeInclusive<i32> {
    match text.parse::<i32>() {
        Ok(year) => 2000 + year..=2000 + year,
        Err(_) => RangeInclusive::new(1, 0),
    }
}

/// Reads `MMDD` in a year.
fn read_day(year: i32, text: &str) -> Option<NaiveDate> {
    let number: u32 = text.parse().ok()?;
    NaiveDate::from_ymd_opt(year, number / 100, number % 100)
}

/// Splits text into sections that start with a line beginning with `mark`; what stands before the
/// first is left out. The mark itself is cut off.
fn sections(text: &'static str, mark: &'static str) -> impl Iterator<Item = &'static str> {
    let starts = move |from: usize| {
        let rest = text.get(from..)?;
        if from == 0 && rest.starts_with(mark) {
            return Some(0);
        }
        rest.match_indices('\n')
            .map(|(place, _)| from + place + 1)
            .find(|start| text[*start..].starts_with(mark))
    };
    let mut next = starts(0);
    std::iter::from_fn(move || {
        let start = next? + mark.len();
        next = starts(start);
        Some(&text[start..next.unwrap_or(text.len())])
    })
}

/// Splits a section into code, name and the lines below the heading.
fn heading(section: &'static str) -> Option<(&'static str, &'static str, Lines)> {
    let (first, lines) = section.split_once('\n')?;
    let (code, name) = first.split_once(' ')?;
    Some((code, name, Lines(lines)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_line_of_the_table_is_read() {
        let mut country = "";
        for (number, line) in TABLE.lines().enumerate().skip(1) {
            if let Some(rest) = line.strip_prefix("country ") {
                country = rest.split_once(' ').unwrap().0;
                assert_eq!(country.len(), 2, "line {number}: {line}");
            } else if let Some(rest) = line.strip_prefix("part ") {
                let code = rest.split_once(' ').unwrap().0;
                assert!(code.starts_with(&format!("{country}-")), "{line}");
            } else {
                let (dates, name) = line.split_once('|').unwrap();
                let dates = dates.trim_start_matches(['+', '-']);
                let expected = match dates.len() {
                    4 => years().count(),
                    _ => dates.split(' ').count(),
                };
                assert_eq!(read_dates(dates).count(), expected, "line {number}: {line}");
                assert!(
                    read_dates(dates).all(|day| years().contains(&day.year())),
                    "{line}"
                );
                assert!(!name.is_empty(), "line {number}: {line}");
            }
        }
    }

    #[test]
    fn a_day_taken_away_from_a_part_was_there_in_the_whole() {
        for country in countries() {
            let mut whole = Days::default();
            whole.apply(country.lines);
            for part in country.subdivisions() {
                for line in part.lines.0.lines() {
                    let Some((dates, name)) = line.split_once('|') else {
                        break;
                    };
                    let (added, dates) = match dates.strip_prefix('-') {
                        Some(dates) => (false, dates),
                        None => (true, dates.trim_start_matches('+')),
                    };
                    for day in read_dates(dates) {
                        let there = whole.0.contains(&(day, name));
                        assert_eq!(there, !added, "{}: {line}", part.code);
                    }
                }
            }
        }
    }

    #[test]
    fn two_holidays_on_one_day_are_joined() {
        let norway = for_place("NO").unwrap();
        let name = norway.on(day("2027-05-17")).unwrap();
        assert_eq!(name, "Constitution Day; Pentecost Monday");
    }

    #[test]
    fn sections_are_split_at_their_marks() {
        let split = |text| sections(text, "p ").collect::<Vec<_>>();
        assert_eq!(split("p a\n1\np b\n2\n"), ["a\n1\n", "b\n2\n"]);
        assert_eq!(split("before\np a\n"), ["a\n"]);
        assert!(split("nothing").is_empty());
    }
}

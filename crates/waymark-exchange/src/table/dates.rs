//! Days that are written as text, and in which order their numbers stand.
//!
//! Nobody can say whether 03/04/2026 is in April or in March. So a text is first read in every order that it allows;
//! the texts of a file together often allow one order alone, and where they do not, a person is asked.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::sheet::Address;

/// Which number of a day stands first where all three are digits, as in 03/04/2026.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// Day, month, year.
    DayFirst,
    /// Month, day, year.
    MonthFirst,
    /// Year, month, day.
    YearFirst,
}

impl DateOrder {
    /// Every order.
    pub const ALL: [DateOrder; 3] = [
        DateOrder::DayFirst,
        DateOrder::MonthFirst,
        DateOrder::YearFirst,
    ];
}

/// A text read in one order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateReading {
    /// The order.
    pub order: DateOrder,
    /// The day that it is then.
    pub date: NaiveDate,
}

/// What a text can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// A day, whatever order numbers stand in.
    Day(NaiveDate),
    /// A day in each of these orders; never empty.
    InOrder(Vec<DateReading>),
    /// No day.
    No,
}

/// The years that a plan can be about.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2199;

/// The numbers by which spreadsheets count the days of these years, from the end of 1899.
const SERIALS: std::ops::RangeInclusive<u64> = 25_569..=109_574;

/// The day that a spreadsheet counts by a number; none where the number is no whole one or far off.
pub(super) fn of_serial(number: &str) -> Option<NaiveDate> {
    let number: u64 = number.parse().ok()?;
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let counted = SERIALS.contains(&number);
    zero.checked_add_days(Days::new(number)).filter(|_| counted)
}

/// What a text says of a day. A time of day and a day of the week are passed over.
pub(super) fn written(text: &str) -> Written {
    let text = without_time(text.trim());
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.iter().all(digits) {
        return in_digits(text, &parts);
    }
    in_words(&parts).map_or(Written::No, Written::Day)
}

/// The text before a time such as `T08:00:00` or ` 8:00 PM`.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else {
        return text;
    };
    let before = text.get(..colon).unwrap_or_default();
    let hours = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let day = hours.strip_suffix(['T', ' ']).unwrap_or_default();
    day.trim_end().trim_end_matches(',')
}

fn in_digits(text: &str, parts: &[&str]) -> Written {
    let one = |date: Option<NaiveDate>| date.map_or(Written::No, Written::Day);
    if let [all] = parts
        && all.len() == 8
        && *all == text
        && let (Some(year), Some(month), Some(day)) = (all.get(..4), all.get(4..6), all.get(6..))
    {
        return one(date(year, month, day));
    }
    let [first, second, third] = parts else {
        return Written::No;
    };
    if second.len() > 2 {
        return Written::No;
    }
    let dots = text.contains('.');
    match (first.len(), third.len()) {
        (4, 1 | 2) => one(date(first, second, third)),
        (1 | 2, 2 | 4) => {
            let day_first = date(third, second, first);
            // Where dots stand between the numbers, the day comes first all over the world.
            if dots && day_first.is_some() {
                return one(day_first);
            }
            let of = |order, date: Option<NaiveDate>| {
                let reading = |date| DateReading { order, date };
                date.map(reading)
            };
            let year_first = || match third.len() {
                2 if first.len() == 2 => date(first, second, third),
                _ => None,
            };
            let readings = [
                of(DateOrder::DayFirst, day_first),
                of(DateOrder::MonthFirst, date(third, first, second)),
                of(DateOrder::YearFirst, year_first()),
            ];
            let readings: Vec<DateReading> = readings.into_iter().flatten().collect();
            if readings.is_empty() {
                return Written::No;
            }
            Written::InOrder(readings)
        }
        _ => Written::No,
    }
}

/// `27 Nov 2026`, `Fri, 27th of November 2026`, `November 27, 2026`, `27-Nov-26`.
fn in_words(parts: &[&str]) -> Option<NaiveDate> {
    let mut month = None;
    let mut numbers = Vec::new();
    for part in parts {
        let part = part.to_lowercase();
        let bare = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|ending| part.strip_suffix(ending))
            .filter(|bare| !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit()))
            .unwrap_or(&part);
        if bare.bytes().all(|byte| byte.is_ascii_digit()) {
            numbers.push(bare.to_string());
        } else if let Some(named) = month_of(&part) {
            if month.replace(named).is_some() {
                return None;
            }
        } else if part != "of" && !is_weekday(&part) {
            return None;
        }
    }
    let month = month?.to_string();
    match numbers.as_slice() {
        [year, day] if year.len() == 4 => date(year, &month, day),
        [day, year] => date(year, &month, day),
        _ => None,
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

fn month_of(part: &str) -> Option<usize> {
    let found = MONTHS
        .iter()
        .position(|month| part.len() >= 3 && month.starts_with(part));
    found.map(|at| at + 1)
}

fn is_weekday(part: &str) -> bool {
    part.len() >= 3 && WEEKDAYS.iter().any(|day| day.starts_with(part))
}

/// The day of these digits. Years of two digits are those of this century.
fn date(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let year = match year.len() {
        2 => 2000 + year.parse::<i32>().ok()?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    let date = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
    YEARS.contains(&date.year()).then_some(date)
}

/// In which order the days of a file are written, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatesFound {
    /// The order; none where nothing settles it.
    pub order: Option<DateOrder>,
    /// Whether the file settles nothing and somebody has to: there is a text that means another day in another order.
    pub asked: bool,
    /// A text that shows the order, or one that leaves it open.
    pub example: Option<DateExample>,
}

/// A text that stands for others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateExample {
    /// Its cell.
    pub at: Address,
    /// How it is written.
    pub text: String,
    /// What it can be.
    pub readings: Vec<DateReading>,
}

/// The texts whose order matters, gathered.
#[derive(Debug, Default)]
pub(super) struct Orders {
    examples: Vec<DateExample>,
}

impl Orders {
    /// Takes a text into account.
    pub fn hear(&mut self, at: Address, text: &str) {
        if let Written::InOrder(readings) = written(text) {
            let text = text.trim().to_string();
            self.examples.push(DateExample { at, text, readings });
        }
    }

    /// What they show. `given` is what a person said; none where nothing was heard.
    pub fn found(self, given: Option<DateOrder>) -> Option<DatesFound> {
        let allows = |example: &DateExample, order: DateOrder| {
            let mut readings = example.readings.iter();
            readings.any(|reading| reading.order == order)
        };
        let all_allow = |order: &DateOrder| self.examples.iter().all(|one| allows(one, *order));
        let possible: Vec<DateOrder> = DateOrder::ALL.into_iter().filter(all_allow).collect();
        let differs = |example: &&DateExample| {
            let within =
                |reading: &&DateReading| possible.is_empty() || possible.contains(&reading.order);
            let mut days = example.readings.iter().filter(within).map(|it| it.date);
            let first = days.next();
            days.any(|day| Some(day) != first)
        };
        let open = self.examples.iter().find(differs);
        let settled = match possible.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        let order = given.or(settled);
        let telling = self.examples.iter().find(|one| one.readings.len() == 1);
        let example = match order {
            Some(_) => telling.or(open),
            None => open,
        };
        let example = example.or(self.examples.first())?.clone();
        Some(DatesFound {
            order,
            asked: settled.is_none() && open.is_some(),
            example: Some(example),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The day a text is, or its days by order: `d 2026-04-03, m 2026-03-04`.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let told = match written(text) {
            Written::Day(date) => date.to_string(),
            Written::No => "no day".to_string(),
            Written::InOrder(readings) => {
                let told = readings.iter().map(|reading| {
                    let order = match reading.order {
                        DateOrder::DayFirst => "d",
                        DateOrder::MonthFirst => "m",
                        DateOrder::YearFirst => "y",
                    };
                    format!("{order} {}", reading.date)
                });
                told.collect::<Vec<_>>().join(", ")
            }
        };
        assert_eq!(told, expected, "{text}");
    }

    #[test]
    fn some_texts_are_one_day_in_any_order() {
        for text in [
            "2026-11-27",
            "2026/11/27",
            "2026.11.27",
            "20261127",
            "27.11.2026",
            "27.11.26",
            "27. 11. 2026",
            "27 Nov 2026",
            "27-Nov-26",
            "27th of November, 2026",
            "Fri 27 Nov 2026",
            "Nov 27, 2026",
            "2026 November 27",
            " 2026-11-27T08:00:00Z ",
            "2026-11-27 08:00",
            "27 November 2026, 8:00 PM",
        ] {
            check(text, "2026-11-27");
        }
        check("03.04.2026", "2026-04-03");
    }

    #[test]
    fn others_are_read_in_every_order_they_allow() {
        check("27/11/2026", "d 2026-11-27");
        check("11/27/2026", "m 2026-11-27");
        check("11.27.2026", "m 2026-11-27");
        check("03/04/2026", "d 2026-04-03, m 2026-03-04");
        check("3-4-2026", "d 2026-04-03, m 2026-03-04");
        check("27/11/26", "d 2026-11-27, y 2027-11-26");
        check("03/04/05", "d 2005-04-03, m 2005-03-04, y 2003-04-05");
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "soon",
            "31/02/2026",
            "2026-02-30",
            "27 Nov",
            "Nov 2026",
            "27 Nov Dec 2026",
            "1/2/3/2026",
            "27/11/202",
            "27/11/0026",
            "0/0/2026",
            "12:30",
            "week 7 2026",
            "٢٧/١١/٢٠٢٦",
            "2026",
            "99999999999/1/1",
            "31 Feb 2026",
        ] {
            check(text, "no day");
        }
    }

    #[test]
    fn numbers_of_spreadsheets_are_days() {
        assert_eq!(of_serial("46353").unwrap().to_string(), "2026-11-27");
        for far in ["2026", "46353.5", "-1", "999999999999999999999", ""] {
            assert_eq!(of_serial(far), None, "{far}");
        }
    }

    #[track_caller]
    fn check_order(texts: &[&str], order: Option<DateOrder>, asked: bool) {
        let mut orders = Orders::default();
        for (row, text) in (1..).zip(texts) {
            orders.hear(Address { row, column: 0 }, text);
        }
        let found = orders.found(None).unwrap();
        assert_eq!((found.order, found.asked), (order, asked), "{texts:?}");
    }

    #[test]
    fn the_texts_of_a_file_settle_the_order_together() {
        use DateOrder::{DayFirst, MonthFirst, YearFirst};
        check_order(&["03/04/2026", "27/11/2026"], Some(DayFirst), false);
        check_order(&["03/04/2026", "11/27/2026"], Some(MonthFirst), false);
        check_order(&["26/11/27", "32/11/27"], Some(YearFirst), false);
        check_order(&["27/11/26", "27/11/2026"], Some(DayFirst), false);
        check_order(&["03/04/2026"], None, true);
        check_order(&["03/04/2026", "27/11/2026", "11/27/2026"], None, true);
        // Each is one day alone, whatever comes first.
        check_order(&["27/11/2026", "11/27/2026"], None, false);
        check_order(&["05/05/2026", "06/06/2026"], None, false);
        check_order(&["27/11/26"], None, true);
        assert_eq!(Orders::default().found(None), None);
    }
}

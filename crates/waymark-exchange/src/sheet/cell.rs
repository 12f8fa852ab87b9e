//! What a cell holds, and where it lies.

use std::fmt;

use chrono::NaiveDate;
use waymark_words::t;

/// Where a cell lies: `C7` is the third column of the seventh row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The row, counted from 1.
    pub row: u32,
    /// The column, counted from 0.
    pub column: u32,
}

impl Address {
    /// The cell that is called so; `None` when nothing can be called so.
    pub fn parse(text: &str) -> Option<Address> {
        let split = text.find(|c: char| c.is_ascii_digit())?;
        let (letters, digits) = text.split_at(split);
        if letters.is_empty() || letters.len() > 3 || digits.starts_with('0') || digits.len() > 7 {
            return None;
        }
        let mut column = 0;
        for letter in letters.bytes() {
            let value = letter.to_ascii_uppercase().checked_sub(b'A')?;
            if value >= 26 {
                return None;
            }
            column = column * 26 + u32::from(value) + 1;
        }
        let row = digits.parse().ok()?;
        Some(Address {
            row,
            column: column - 1,
        })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.column), self.row)
    }
}

/// What a column is called, counted from 0: `A` to `Z`, then `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing, or a text without a character.
    #[default]
    Empty,
    /// A text as it stands there. Everything in a CSV file is one.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A day.
    Date(NaiveDate),
    /// True or false.
    Flag(bool),
    /// What cannot be read.
    Fault(Fault),
}

impl Cell {
    /// A text, or nothing if it has no character.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() {
            Cell::Empty
        } else {
            Cell::Text(text)
        }
    }

    /// Whether it shows nothing.
    pub fn is_blank(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

/// As a person reads it, and as CSV has it: days as 2026-07-01, flags as TRUE and FALSE.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Empty => Ok(()),
            Cell::Text(text) => f.write_str(text),
            Cell::Number(number) => number.fmt(f),
            Cell::Date(date) => date.fmt(f),
            Cell::Flag(true) => f.write_str("TRUE"),
            Cell::Flag(false) => f.write_str("FALSE"),
            Cell::Fault(Fault::Shown(text)) => f.write_str(text),
            Cell::Fault(_) => Ok(()),
        }
    }
}

/// Why a cell cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It shows an error, such as `#DIV/0!`.
    Shown(String),
    /// It holds a formula that was never worked out.
    NotWorkedOut,
    /// It is formatted as a day and is a number that no day has.
    NoDay(String),
}

/// In words, with what to do.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Fault::Shown(shown) => t!("sheet.fault_shown", shown),
            Fault::NotWorkedOut => t!("sheet.fault_not_worked_out"),
            Fault::NoDay(number) => t!("sheet.fault_no_day", number),
        })
    }
}

/// A number as exact text, in one form only: no zero in front or at the end that says nothing, no exponent.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Decimal(String);

/// The farthest that the point may be moved by an exponent.
const FARTHEST: i64 = 400;

/// How many digits spreadsheets show of a number; what they store behind those is noise.
const SHOWN: usize = 15;

impl Decimal {
    /// The number of a text such as `-12.50` or `1.5E-3`; `None` when it is none, or has more than a thousand
    /// characters.
    pub fn parse(text: &str) -> Option<Decimal> {
        let (sign, unsigned) = match text.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", text.strip_prefix('+').unwrap_or(text)),
        };
        if unsigned.len() > 1000 {
            return None;
        }
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i64>().ok()?),
            None => (unsigned, 0),
        };
        let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = [whole, part].concat();
        let all = digits.bytes().all(|byte| byte.is_ascii_digit());
        if digits.is_empty() || !all || exponent.abs() > FARTHEST {
            return None;
        }
        let point = i64::try_from(whole.len()).ok()? + exponent;
        Decimal::of_digits(sign, &digits, point)
    }

    /// The number as a spreadsheet shows it: rounded to fifteen digits, the half away from nought.
    pub(super) fn as_shown(&self) -> Decimal {
        let (sign, unsigned) = match self.0.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", self.0.as_str()),
        };
        let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let digits = [whole, part].concat();
        let first = digits.len() - digits.trim_start_matches('0').len();
        let end = first + SHOWN;
        if digits.len() <= end {
            return self.clone();
        }
        // A nought in front takes what is carried out of the first digit.
        let mut kept: Vec<u8> = [b"0", &digits.as_bytes()[..end]].concat();
        if digits.as_bytes()[end] >= b'5' {
            for digit in kept.iter_mut().rev() {
                if *digit == b'9' {
                    *digit = b'0';
                } else {
                    *digit += 1;
                    break;
                }
            }
        }
        let kept: String = kept.into_iter().map(char::from).collect();
        let point = i64::try_from(whole.len() + 1).ok();
        let rounded = point.and_then(|point| Decimal::of_digits(sign, &kept, point));
        rounded.unwrap_or_else(|| self.clone())
    }

    /// The number with these digits, and the point so many digits behind the first.
    fn of_digits(sign: &str, digits: &str, point: i64) -> Option<Decimal> {
        let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or(0));
        let length = i64::try_from(digits.len()).ok()?;
        let digits = format!("{}{digits}{}", zeros(-point), zeros(point - length));
        let (whole, part) = digits.split_at(usize::try_from(point).unwrap_or(0));
        let whole = whole.trim_start_matches('0');
        let part = part.trim_end_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        Some(Decimal(match (whole, part) {
            ("0", "") => "0".to_string(),
            (whole, "") => format!("{sign}{whole}"),
            (whole, part) => format!("{sign}{whole}.{part}"),
        }))
    }

    /// As text: `12`, `-0.5`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number if it is whole and fits.
    pub fn whole(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    /// How many digits there are from the first that is not nought to the last that is not.
    pub(super) fn digits(&self) -> usize {
        let digits: String = self.0.chars().filter(char::is_ascii_digit).collect();
        digits.trim_matches('0').len()
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Decimal {
        Decimal(number.to_string())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_by_letters_and_numbers() {
        let check = |text: &str, row: u32, column: u32| {
            let address = Address { row, column };
            assert_eq!(Address::parse(text), Some(address));
            assert_eq!(address.to_string(), text);
        };
        check("A1", 1, 0);
        check("Z9", 9, 25);
        check("AA10", 10, 26);
        check("XFD1048576", 1_048_576, 16_383);
        for wrong in [
            "",
            "A",
            "7",
            "A0",
            "A01",
            "1A",
            "A-1",
            "AAAA1",
            "A1B",
            "Ä1",
            "A12345678",
        ] {
            assert_eq!(Address::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_number_has_one_form() {
        let check = |text: &str, expected: &str| {
            let number = Decimal::parse(text).expect(text);
            assert_eq!(number.as_str(), expected);
        };
        check("007.50", "7.5");
        check("-0.00", "0");
        check(".5", "0.5");
        check("5.", "5");
        check("+12", "12");
        check("1.5E3", "1500");
        check("-1.5e-3", "-0.0015");
        check("12345678901234567890", "12345678901234567890");
        for wrong in [
            "", ".", "-", "1,5", "1e", "1e999", "0x1", "NaN", "1 2", "--1", "٣",
        ] {
            assert_eq!(Decimal::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_stored_behind_the_digits_shown_is_noise() {
        let check = |text: &str, expected: &str| {
            let number = Decimal::parse(text).expect(text);
            assert_eq!(number.as_shown().as_str(), expected);
        };
        check("0.10000000000000001", "0.1");
        check("2.2999999999999998", "2.3");
        check("-0.29999999999999999", "-0.3");
        check("999999999999999.9", "1000000000000000");
        check("1234567890123456", "1234567890123460");
        check("123456789012345", "123456789012345");
        check("0.000000000000000000012", "0.000000000000000000012");
    }
}

//! What a cell means for a field.

use chrono::NaiveDate;
use waymark_catalogue::Rating;
use waymark_planner::record::{
    Confidence, Criticality, CustomerKind, PartyKind, PerformedBy, Proximity, RiskResponse,
};
use waymark_words::t;

use super::dates::{self, DateOrder, Written};
use super::field::{Holds, TableName};
use super::headings::normal;
use crate::sheet::{Address, Cell};

/// What a field is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text, trimmed.
    Text(String),
    /// The number of a reference such as `R-07`; none for one that is not of this kind.
    Reference(Option<u32>),
    /// A day.
    Date(NaiveDate),
    /// Whether something is done, without a day.
    Done(bool),
    /// A grade from 1 to 5.
    Grade(u8),
    /// A number of working days or hours.
    Count(u32),
    /// A person by name or e-mail address.
    Person(String),
    /// Roles by title or code.
    Roles(Vec<String>),
    /// The word of a choice, as files have it.
    Word(&'static str),
    /// Whether it is open.
    Open(bool),
    /// A share in percent.
    Percent(u8),
    /// Clause numbers.
    Clauses(Vec<String>),
    /// Yes or no.
    Flag(bool),
    /// Whether it is in scope.
    InScope(bool),
    /// Customers by name.
    Customers(Vec<String>),
    /// A rating.
    Rating(Rating),
}

/// How dates of a file are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader {
    /// The table.
    pub table: TableName,
    /// In which order days are written, if that is known.
    pub order: Option<DateOrder>,
}

/// What a cell was read as.
pub(super) struct Read {
    /// The value.
    pub value: Value,
    /// What its reader should know.
    pub note: Option<String>,
}

/// The most that a number of working days or hours can be.
const MOST: u32 = 10_000;

/// The highest number of a reference.
const LAST_REFERENCE: u32 = 1_000_000;

impl Reader {
    /// What a cell means; nothing where it is blank.
    ///
    /// # Errors
    /// What is wrong with it, in a sentence that begins with the cell.
    pub fn read(&self, holds: Holds, at: Address, cell: &Cell) -> Result<Option<Read>, String> {
        if let Cell::Fault(fault) = cell {
            return Err(t!("table.problem", at, what = fault));
        }
        let shown = cell.to_string();
        let text = shown.trim();
        if text.is_empty()
            || (holds != Holds::Text && holds != Holds::Line && stands_for_nothing(text))
        {
            return Ok(None);
        }
        if let (Holds::Date | Holds::Done, Some((date, note))) = (holds, serial(at, cell, text)) {
            let value = Value::Date(date);
            return Ok(Some(Read { value, note }));
        }
        let value = match holds {
            Holds::Line => Value::Text(on_one_line(text)),
            Holds::Text => Value::Text(text.replace("\r\n", "\n").replace('\r', "\n")),
            Holds::Reference => Value::Reference(reference(text)),
            Holds::Date => Value::Date(self.date(at, cell, text)?),
            Holds::Done => match yes_or_no(cell, text) {
                Some(done) => Value::Done(done),
                None => Value::Date(self.date(at, cell, text)?),
            },
            Holds::Grade => {
                Value::Grade(grade(text).ok_or_else(|| t!("table.no_grade", at, text))?)
            }
            Holds::Days => Value::Count(count(text).ok_or_else(|| t!("table.no_days", at, text))?),
            Holds::Hours => {
                Value::Count(count(text).ok_or_else(|| t!("table.no_hours", at, text))?)
            }
            Holds::Percent => {
                Value::Percent(percent(cell, text).ok_or_else(|| t!("table.no_percent", at, text))?)
            }
            Holds::Clauses => {
                Value::Clauses(clauses(text).ok_or_else(|| t!("table.no_clauses", at, text))?)
            }
            Holds::Person => Value::Person(on_one_line(text)),
            Holds::Roles => Value::Roles(listed(text)),
            Holds::Response => {
                let known = response(text).ok_or_else(|| t!("table.no_response", at, text))?;
                Value::Word(known.word())
            }
            Holds::Proximity => {
                let known = proximity(text).ok_or_else(|| t!("table.no_proximity", at, text))?;
                Value::Word(known.word())
            }
            Holds::YesNo => {
                let flag = yes_or_no(cell, text);
                Value::Flag(flag.ok_or_else(|| t!("table.no_yes", at, text))?)
            }
            Holds::InScope => {
                let known = in_scope(text).or_else(|| yes_or_no(cell, text));
                Value::InScope(known.ok_or_else(|| t!("table.no_scope", at, text))?)
            }
            Holds::Number => {
                Value::Count(people(text).ok_or_else(|| t!("table.no_number", at, text))?)
            }
            Holds::Customers => Value::Customers(listed(text)),
            Holds::CustomerKind => {
                let known = customer_kind(text);
                Value::Word(
                    known
                        .ok_or_else(|| t!("table.no_customer_kind", at, text))?
                        .word(),
                )
            }
            Holds::PartyKind => {
                let known = party_kind(text);
                Value::Word(
                    known
                        .ok_or_else(|| t!("table.no_party_kind", at, text))?
                        .word(),
                )
            }
            Holds::Criticality => {
                let known = criticality(text);
                Value::Word(
                    known
                        .ok_or_else(|| t!("table.no_criticality", at, text))?
                        .word(),
                )
            }
            Holds::PerformedBy => {
                let known = performed(text);
                Value::Word(
                    known
                        .ok_or_else(|| t!("table.no_provider", at, text))?
                        .word(),
                )
            }
            Holds::Criterion => Value::Text(on_one_line(text)),
            Holds::Rating => {
                let known = rating(cell, text);
                Value::Rating(known.ok_or_else(|| t!("table.no_rating", at, text))?)
            }
            Holds::Confidence => {
                let known = confidence(text).ok_or_else(|| t!("table.no_confidence", at, text))?;
                Value::Word(known.word())
            }
            Holds::Status => {
                let closed = yes_or_no(cell, text).or_else(|| closed(text));
                let closed = closed.ok_or_else(|| t!("table.no_status", at, text))?;
                Value::Open(!closed)
            }
        };
        Ok(Some(Read { value, note: None }))
    }

    fn date(&self, at: Address, cell: &Cell, text: &str) -> Result<NaiveDate, String> {
        if let Cell::Date(date) = cell {
            return Ok(*date);
        }
        let readings = match dates::written(text) {
            Written::Day(date) => return Ok(date),
            Written::No => return Err(t!("table.no_date", at, text)),
            Written::InOrder(readings) => readings,
        };
        if let Some(order) = self.order {
            let found = readings.iter().find(|reading| reading.order == order);
            return found
                .map(|reading| reading.date)
                .ok_or_else(|| t!("table.no_date_in_order", at, text));
        }
        let mut days: Vec<NaiveDate> = readings.iter().map(|reading| reading.date).collect();
        days.dedup();
        match days.as_slice() {
            [only] => Ok(*only),
            _ => {
                let days: Vec<String> = days.into_iter().map(day).collect();
                Err(t!("table.open_date", at, text, days = days.join(", ")))
            }
        }
    }

    /// A value as a person reads it.
    pub fn shown(&self, value: &Value) -> String {
        match value {
            Value::Text(text) | Value::Person(text) => text.clone(),
            Value::Reference(Some(number)) => reference_of(self.table, *number),
            Value::Reference(None) => String::new(),
            Value::Date(date) => day(*date),
            Value::Done(true) => t!("table.yes"),
            Value::Done(false) => t!("table.no"),
            Value::Grade(grade) => grade.to_string(),
            Value::Count(count) => count.to_string(),
            Value::Roles(roles) => roles.join("; "),
            Value::Word(word) => (*word).to_string(),
            Value::Open(true) => t!("table.open"),
            Value::Open(false) => t!("table.closed"),
            Value::Percent(percent) => format!("{percent}%"),
            Value::Clauses(clauses) => clauses.join(", "),
            Value::Flag(true) => t!("table.yes"),
            Value::Flag(false) => t!("table.no"),
            Value::InScope(true) => t!("table.in"),
            Value::InScope(false) => t!("table.out"),
            Value::Customers(names) => names.join("; "),
            Value::Rating(rating) => rating.letter().to_string(),
        }
    }
}

/// A day as a person reads it.
pub(super) fn day(date: NaiveDate) -> String {
    date.format("%-d %b %Y").to_string()
}

/// A reference in the form that people use: `R-07`.
pub(super) fn reference_of(table: TableName, number: u32) -> String {
    match table.letter() {
        Some(letter) => format!("{letter}-{number:02}"),
        None => number.to_string(),
    }
}

/// What people put into a cell that has nothing to say.
fn stands_for_nothing(text: &str) -> bool {
    matches!(text, "-" | "–" | "—") || matches!(normal(text).as_str(), "n a" | "na" | "none")
}

/// A day that stands there as the number by which spreadsheets count it.
fn serial(at: Address, cell: &Cell, text: &str) -> Option<(NaiveDate, Option<String>)> {
    if !matches!(cell, Cell::Number(_) | Cell::Text(_)) {
        return None;
    }
    let date = dates::of_serial(text)?;
    Some((date, Some(t!("table.serial", at, text, day = day(date)))))
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number at the end of a reference such as `R-07`, `Risk 7` or `#7`.
pub(super) fn reference(text: &str) -> Option<u32> {
    let letters = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = text.get(letters.len()..)?;
    if letters.contains(|c: char| c.is_numeric()) {
        return None;
    }
    let number: u32 = digits.parse().ok()?;
    (1..=LAST_REFERENCE).contains(&number).then_some(number)
}

fn yes_or_no(cell: &Cell, text: &str) -> Option<bool> {
    if let Cell::Flag(flag) = cell {
        return Some(*flag);
    }
    match text.to_lowercase().as_str() {
        "yes" | "y" | "x" | "true" | "done" | "✓" | "✔" | "100%" | "100 %" | "complete"
        | "completed" => Some(true),
        "no" | "n" | "false" | "open" | "not yet" | "0%" | "0 %" => Some(false),
        _ => None,
    }
}

/// A grade by its figure, by a figure in front of its name as in `3 - Possible`, or by its name.
fn grade(text: &str) -> Option<u8> {
    let text = normal(text);
    let first = text.split(' ').next().unwrap_or_default();
    if first.bytes().all(|byte| byte.is_ascii_digit()) {
        let rest_is_digits = text
            .split(' ')
            .nth(1)
            .is_some_and(|next| next.bytes().all(|byte| byte.is_ascii_digit()));
        let grade = first.parse().ok().filter(|grade| (1..=5).contains(grade));
        return grade.filter(|_| !rest_is_digits);
    }
    match text.as_str() {
        "very low" | "rare" | "very unlikely" | "negligible" | "insignificant" => Some(1),
        "low" | "unlikely" | "minor" => Some(2),
        "medium" | "moderate" | "possible" | "med" => Some(3),
        "high" | "likely" | "major" => Some(4),
        "very high" | "almost certain" | "very likely" | "critical" | "severe" | "catastrophic" => {
            Some(5)
        }
        _ => None,
    }
}

/// A share: `40`, `40 %`, or a number between nothing and one as workbooks keep a percentage; `yes` is all of it.
fn percent(cell: &Cell, text: &str) -> Option<u8> {
    if let Some(done) = yes_or_no(cell, text) {
        return Some(if done { 100 } else { 0 });
    }
    let plain = text.trim_end_matches('%').trim_end();
    let signed = plain.len() < text.len();
    // Whole percent, whichever sign stands between the whole and its parts.
    let (whole, parts) = plain.split_once(['.', ',']).unwrap_or((plain, ""));
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(parts) {
        return None;
    }
    let whole: u32 = whole.parse().ok()?;
    let is_share = matches!(cell, Cell::Number(_)) && !signed && whole <= 1;
    let percent = match is_share {
        true => {
            let hundredths: String = parts.chars().chain("00".chars()).take(2).collect();
            whole * 100 + hundredths.parse::<u32>().ok()?
        }
        false => whole,
    };
    u8::try_from(percent).ok().filter(|percent| *percent <= 100)
}

/// Clause numbers such as `8.6.1`.
fn clauses(text: &str) -> Option<Vec<String>> {
    let parts = text.split(|c: char| c == ',' || c == ';' || c.is_whitespace());
    let numbers: Vec<String> = parts
        .filter(|part| !part.is_empty())
        .map(str::to_string)
        .collect();
    let is_number = |number: &String| {
        number
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    numbers.iter().all(is_number).then_some(numbers)
}

/// A whole number, with `days`, `d`, `hours` or `h` behind it or nothing.
fn count(text: &str) -> Option<u32> {
    let text = text.to_lowercase();
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, unit) = text.split_at(end);
    let known = [
        "",
        "d",
        "day",
        "days",
        "wd",
        "working days",
        "h",
        "hour",
        "hours",
    ];
    let number = digits.parse().ok().filter(|number| *number <= MOST)?;
    known.contains(&unit.trim()).then_some(number)
}

fn listed(text: &str) -> Vec<String> {
    // A title may hold a comma; where semicolons or lines stand between titles, commas do not.
    let separators: &[char] = match text.contains([';', '\n']) {
        true => &[';', '\n'],
        false => &[','],
    };
    let titles = text.split(separators).map(on_one_line);
    titles.filter(|title| !title.is_empty()).collect()
}

fn response(text: &str) -> Option<RiskResponse> {
    match normal(text).as_str() {
        "avoid" | "avoidance" | "eliminate" | "terminate" => Some(RiskResponse::Avoid),
        "reduce" | "reduction" | "mitigate" | "mitigation" | "treat" | "control" => {
            Some(RiskResponse::Reduce)
        }
        "transfer" | "share" | "insure" => Some(RiskResponse::Transfer),
        "accept" | "acceptance" | "tolerate" | "retain" | "watch" => Some(RiskResponse::Accept),
        _ => None,
    }
}

/// A rating by its letter, by a word of an assessment, or by a share in percent. A bare number is none: scales differ.
fn rating(cell: &Cell, text: &str) -> Option<Rating> {
    let mut letters = text.chars();
    if let (Some(letter), None) = (letters.next(), letters.next())
        && let Some(rating) = Rating::from_letter(letter)
    {
        return Some(rating);
    }
    let is_share = text.ends_with('%') || matches!(cell, Cell::Number(_)) && text.starts_with("0.");
    if is_share {
        return percent(cell, text).map(Rating::of_percent);
    }
    match normal(text).as_str() {
        "not achieved"
        | "not met"
        | "not compliant"
        | "non compliant"
        | "noncompliant"
        | "not conforming"
        | "non conforming"
        | "nonconforming"
        | "not implemented"
        | "missing"
        | "no"
        | "not started"
        | "red"
        | "major"
        | "major nonconformity" => Some(Rating::N),
        "partially achieved"
        | "partially"
        | "partial"
        | "partly"
        | "partially compliant"
        | "partially met"
        | "partially implemented"
        | "in progress"
        | "amber"
        | "yellow" => Some(Rating::P),
        "largely achieved"
        | "largely"
        | "mostly"
        | "mostly compliant"
        | "largely compliant"
        | "substantially"
        | "largely met"
        | "largely implemented" => Some(Rating::L),
        "fully achieved" | "fully" | "full" | "compliant" | "conforming" | "conformant" | "met"
        | "fully compliant" | "fully met" | "fully implemented" | "implemented" | "yes"
        | "complete" | "green" => Some(Rating::F),
        _ => None,
    }
}

fn confidence(text: &str) -> Option<Confidence> {
    match normal(text).as_str() {
        "low" | "guess" | "unsure" => Some(Confidence::Low),
        "medium" | "moderate" | "med" => Some(Confidence::Medium),
        "high" | "sure" | "certain" => Some(Confidence::High),
        _ => None,
    }
}

fn proximity(text: &str) -> Option<Proximity> {
    match normal(text).as_str() {
        "imminent" | "now" | "immediate" | "within four weeks" | "this month" => {
            Some(Proximity::Imminent)
        }
        "near" | "soon" | "within three months" | "this quarter" => Some(Proximity::Near),
        "distant" | "later" | "far" | "remote" => Some(Proximity::Distant),
        _ => None,
    }
}

fn closed(text: &str) -> Option<bool> {
    match normal(text).as_str() {
        "closed" | "done" | "complete" | "completed" | "finished" | "resolved" | "retired"
        | "cancelled" | "canceled" => Some(true),
        "open" | "new" | "active" | "in progress" | "ongoing" | "started" | "not started"
        | "on hold" | "pending" | "identified" | "assessed" | "monitored" | "monitoring"
        | "to do" | "todo" | "draft" | "late" | "overdue" => Some(false),
        _ => None,
    }
}

fn in_scope(text: &str) -> Option<bool> {
    match normal(text).as_str() {
        "in" | "in scope" | "included" | "inside" => Some(true),
        "out" | "out of scope" | "excluded" | "outside" | "left out" => Some(false),
        _ => None,
    }
}

/// The most people that a customer, a site or a unit can have.
const MOST_PEOPLE: u32 = 1_000_000;

/// A number of people; spaces, points and commas may part the thousands.
fn people(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let parted = text.split([' ', '\u{a0}', '.', ',']).enumerate();
    let thousands = parted.into_iter().all(|(place, part)| {
        let whole = part.bytes().all(|byte| byte.is_ascii_digit());
        whole && (place == 0 || part.len() == 3)
    });
    let number = digits
        .parse()
        .ok()
        .filter(|number| *number <= MOST_PEOPLE)?;
    thousands.then_some(number)
}

fn customer_kind(text: &str) -> Option<CustomerKind> {
    match normal(text).as_str() {
        "internal" | "in house" | "own organisation" => Some(CustomerKind::Internal),
        "external" | "outside" | "client" => Some(CustomerKind::External),
        _ => None,
    }
}

fn party_kind(text: &str) -> Option<PartyKind> {
    match normal(text).as_str() {
        "external supplier" | "external" | "supplier" | "vendor" => {
            Some(PartyKind::ExternalSupplier)
        }
        "internal supplier" | "internal" | "group" => Some(PartyKind::InternalSupplier),
        "customer acting as supplier" | "customer as supplier" | "customer" => {
            Some(PartyKind::CustomerAsSupplier)
        }
        "cloud provider" | "cloud" | "public cloud" => Some(PartyKind::CloudProvider),
        _ => None,
    }
}

fn criticality(text: &str) -> Option<Criticality> {
    match normal(text).as_str() {
        "low" | "4" | "tier 4" => Some(Criticality::Low),
        "medium" | "normal" | "moderate" | "3" | "tier 3" => Some(Criticality::Medium),
        "high" | "important" | "2" | "tier 2" => Some(Criticality::High),
        "vital" | "critical" | "mission critical" | "very high" | "1" | "tier 1" => {
            Some(Criticality::Vital)
        }
        _ => None,
    }
}

fn performed(text: &str) -> Option<PerformedBy> {
    match normal(text).as_str() {
        "self" | "we" | "us" | "ourselves" | "internal" | "own staff" => {
            Some(PerformedBy::Ourselves)
        }
        "shared" | "mixed" | "we and others" | "together" => Some(PerformedBy::Shared),
        "other" | "others" | "supplier" | "external" | "outsourced" => Some(PerformedBy::Others),
        "unknown" | "not known" => Some(PerformedBy::Unknown),
        _ => None,
    }
}

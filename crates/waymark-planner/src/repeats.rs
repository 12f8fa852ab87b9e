//! Days that come again, as a field of a record: the rule as text, and in the words of History. Which days a rule gives
//! is the engine's; from when and until when it holds stands beside it in the record.

use chrono::NaiveDate;
use waymark_schedule::{Position, Recurrence, Rule};
use waymark_words::t;

use crate::plan::day;
use crate::value::{BadValue, FieldType, FieldValue, Value};

/// A rule by which days come again: log, file and JSON have it as an `RRULE` of RFC 5545, such as
/// `FREQ=MONTHLY;BYDAY=1MO` for the first Monday of every month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeats(pub Recurrence);

impl Repeats {
    /// Whether at least one day comes from one day to another, both included.
    pub fn has_days(self, first: NaiveDate, last: NaiveDate) -> bool {
        self.0.days(day(first), day(last)).next().is_some()
    }

    /// The rule as people say it: `on the first Mon of every month`.
    pub fn in_words(self) -> String {
        let months = |every: u16| t!("log.every_month", count = every);
        match self.0.rule() {
            Rule::Daily { every } => t!("log.every_day", count = every),
            Rule::Weekly { every, days } => {
                let weeks = t!("log.every_week", count = every);
                t!("log.weekly", days = weekdays(days).join(", "), weeks)
            }
            Rule::MonthlyOn { every, day } => {
                t!("log.monthly_on", day, months = months(every))
            }
            Rule::MonthlyAt {
                every,
                position,
                days,
            } => t!(
                "log.monthly_at",
                days = at(position, days),
                months = months(every)
            ),
            Rule::YearlyOn { month, day } => t!("log.yearly_on", day, month = named(month)),
            Rule::YearlyAt {
                month,
                position,
                days,
            } => t!(
                "log.yearly_at",
                days = at(position, days),
                month = named(month)
            ),
        }
    }
}

/// `first Mon`; `last Sat or Sun`.
fn at(position: Position, days: [bool; 7]) -> String {
    let positions = t!("log.positions");
    let place = match position {
        Position::First => 0,
        Position::Second => 1,
        Position::Third => 2,
        Position::Fourth => 3,
        Position::Last => 4,
    };
    let position = positions.split(' ').nth(place).unwrap_or_default();
    t!("log.at", position, days = any_of(days))
}

/// `Mon`; `Sat or Sun`.
fn any_of(days: [bool; 7]) -> String {
    let named = weekdays(days).into_iter();
    let either = |one: String, other: String| t!("log.or", one, other);
    named.reduce(either).unwrap_or_default()
}

fn weekdays(days: [bool; 7]) -> Vec<String> {
    let names = t!("log.weekdays");
    let named = names.split(' ').zip(days).filter(|(_, counts)| *counts);
    named.map(|(name, _)| name.to_string()).collect()
}

/// A month by its number, counted from 1.
fn named(month: u8) -> String {
    let names = t!("log.months");
    let place = usize::from(month).saturating_sub(1);
    names.split(' ').nth(place).unwrap_or_default().to_string()
}

impl FieldValue for Repeats {
    const TYPE: FieldType = FieldType::Repeats;
    fn to_value(&self) -> Value {
        Value::Text(self.0.to_string())
    }
    fn from_value(value: &Value) -> Result<Self, BadValue> {
        let rule = match value {
            Value::Text(text) => text.parse().ok().filter(|rule| is_written(rule, text)),
            _ => None,
        };
        rule.map(Repeats).ok_or_else(|| BadValue::Type {
            found: serde_json::to_string(value).unwrap_or_else(|_| t!("rules.the_value")),
            wanted: t!("rules.a_recurrence"),
        })
    }
}

/// Whether a rule is written as Waymark writes it: one rule has one text, so that equal records have equal fields.
fn is_written(rule: &Recurrence, text: &str) -> bool {
    rule.to_string() == text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rule: &str, words: &str) {
        let value = Value::Text(rule.into());
        let repeats = Repeats::from_value(&value).unwrap();
        assert_eq!(repeats.in_words(), words);
        assert_eq!(repeats.to_value(), value);
    }

    #[test]
    fn a_rule_is_told_as_people_say_it() {
        check("FREQ=DAILY", "every day");
        check("FREQ=DAILY;INTERVAL=10", "every 10 days");
        check("FREQ=WEEKLY;BYDAY=MO,TH", "on Mon, Thu of every week");
        check(
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=SU",
            "on Fri of every 2 weeks",
        );
        check("FREQ=MONTHLY;BYMONTHDAY=15", "on day 15 of every month");
        check("FREQ=MONTHLY;BYDAY=1MO", "on the first Mon of every month");
        check(
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=SA,SU;BYSETPOS=-1",
            "on the last Sat or Sun of every 3 months",
        );
        check(
            "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24",
            "on 24 December of every year",
        );
        check(
            "FREQ=YEARLY;BYMONTH=5;BYDAY=-1FR",
            "on the last Fri of May of every year",
        );
    }

    #[test]
    fn only_the_text_that_waymark_writes_is_a_field() {
        for text in ["", "DAILY", "FREQ=DAILY;INTERVAL=1", "freq=daily"] {
            let error = Repeats::from_value(&Value::Text(text.into())).unwrap_err();
            assert_eq!(
                error.to_string(),
                format!("{text:?} is not a recurrence such as FREQ=MONTHLY;BYDAY=1MO")
            );
        }
    }
}

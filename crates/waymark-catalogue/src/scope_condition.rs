//! The small language in which rules on scope say when they apply.
//!
//! In the data file a condition is an object with exactly one operator, such as
//! `{"answer": "SW-02", "is": "yes"}` or `{"not": {…}}`. Reading it refuses anything else, so that a
//! slip in the file is found when it is read and not when a rule stays silent. Nothing is evaluated
//! here.

use serde::{Deserialize, Serialize};
use std::fmt;

/// When a rule applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub enum Condition {
    /// True when every condition is true; an empty list is true.
    All(Vec<Condition>),
    /// True when at least one condition is true; an empty list is false.
    Any(Vec<Condition>),
    /// True when the condition is false.
    Not(Box<Condition>),
    /// A test of one answer, or of one field of the list entry at hand.
    Test {
        /// What is looked at.
        subject: Subject,
        /// What is asked about it.
        test: Test,
    },
    /// A test of the share of matrix rows that hold one of some values. An empty matrix gives 0.
    Ratio {
        /// The question whose answer is a matrix.
        answer: AnswerPath,
        /// The values whose rows are counted.
        values: Vec<String>,
        /// How the share is compared.
        comparison: Comparison,
        /// What it is compared with, in percent of the rows.
        percent: u8,
    },
}

/// What a test looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// An answer.
    Answer(AnswerPath),
    /// A field of the list entry at hand, inside [`Test::SomeItem`] or [`Test::EveryItem`].
    Field(String),
}

/// What is asked about an answer or field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// It equals the value; strings compare exactly.
    Is(String),
    /// It differs from the value; true when there is no answer.
    IsNot(String),
    /// It is one of the values.
    In(Vec<String>),
    /// `true`: there is no answer, or empty text after trimming, an empty list or an empty object.
    /// `false`: the opposite.
    Empty(bool),
    /// The multiple choice holds the value.
    Contains(String),
    /// The multiple choice does not hold the value; true when there is no answer.
    Lacks(String),
    /// The list has more entries; no answer counts as none.
    CountGt(u32),
    /// The list has fewer entries; no answer counts as none.
    CountLt(u32),
    /// The text matches the regular expression anywhere; `(?i)` at the start ignores case.
    Matches(String),
    /// The text contains the text of another answer, ignoring case.
    IncludesTextOf(AnswerPath),
    /// At least one entry of the list fulfils the condition on its fields.
    SomeItem(Box<Condition>),
    /// Every entry of the list fulfils the condition on its fields; false for an empty list.
    EveryItem(Box<Condition>),
}

/// How a share is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// Greater than.
    Gt,
    /// Greater than or equal to.
    Gte,
    /// Less than.
    Lt,
    /// Less than or equal to.
    Lte,
}

/// A question, or one field of its answer: `SW-03` or `SW-03.authority`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct AnswerPath {
    /// Id of the question.
    pub question: String,
    /// The field of the answer, if not the whole is meant.
    pub field: Option<String>,
}

impl From<String> for AnswerPath {
    fn from(text: String) -> Self {
        match text.split_once('.') {
            Some((question, field)) => AnswerPath {
                question: question.to_owned(),
                field: Some(field.to_owned()),
            },
            None => AnswerPath {
                question: text,
                field: None,
            },
        }
    }
}

impl From<AnswerPath> for String {
    fn from(path: AnswerPath) -> Self {
        path.to_string()
    }
}

impl fmt::Display for AnswerPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.question)?;
        match &self.field {
            Some(field) => write!(f, ".{field}"),
            None => Ok(()),
        }
    }
}

/// Why an object is no condition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConditionError {
    /// No operator, or more than one.
    #[error("a condition holds exactly one operator, this one holds {0}")]
    Operators(usize),
    /// A test needs `answer` or `field`, and not both; other operators take neither.
    #[error("a test names an answer or a field, any other condition neither")]
    Subject,
    /// `ratio` needs exactly one of `gt_percent`, `gte_percent`, `lt_percent` and `lte_percent`, and
    /// nothing else takes them.
    #[error("a ratio is compared exactly once, any other condition not at all")]
    Comparison,
}

/// A condition as it is written in the file: all operators, of which one is there.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Written {
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<AnswerPath>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<Vec<Condition>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    any: Option<Vec<Condition>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not: Option<Box<Condition>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_not: Option<String>,
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    one_of: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    empty: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contains: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lacks: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count_gt: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count_lt: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    matches: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    includes_text_of: Option<AnswerPath>,
    #[serde(skip_serializing_if = "Option::is_none")]
    some_item: Option<Box<Condition>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    every_item: Option<Box<Condition>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ratio: Option<WrittenRatio>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gt_percent: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gte_percent: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lt_percent: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lte_percent: Option<u8>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRatio {
    answer: AnswerPath,
    #[serde(rename = "in")]
    values: Vec<String>,
}

/// The operators that stand on their own.
enum Whole {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Ratio(WrittenRatio),
}

/// What was found in an object: an operator on its own, or a test that needs a subject.
enum Operator {
    Whole(Whole),
    Test(Test),
}

impl Written {
    /// All operators that are there.
    fn operators(&mut self) -> Vec<Operator> {
        let whole = [
            self.all.take().map(Whole::All),
            self.any.take().map(Whole::Any),
            self.not.take().map(Whole::Not),
            self.ratio.take().map(Whole::Ratio),
        ];
        let tests = [
            self.is.take().map(Test::Is),
            self.is_not.take().map(Test::IsNot),
            self.one_of.take().map(Test::In),
            self.empty.take().map(Test::Empty),
            self.contains.take().map(Test::Contains),
            self.lacks.take().map(Test::Lacks),
            self.count_gt.take().map(Test::CountGt),
            self.count_lt.take().map(Test::CountLt),
            self.matches.take().map(Test::Matches),
            self.includes_text_of.take().map(Test::IncludesTextOf),
            self.some_item.take().map(Test::SomeItem),
            self.every_item.take().map(Test::EveryItem),
        ];
        whole
            .into_iter()
            .flatten()
            .map(Operator::Whole)
            .chain(tests.into_iter().flatten().map(Operator::Test))
            .collect()
    }

    /// All comparisons that are there, with their percentage.
    fn comparisons(&self) -> Vec<(Comparison, u8)> {
        [
            (Comparison::Gt, self.gt_percent),
            (Comparison::Gte, self.gte_percent),
            (Comparison::Lt, self.lt_percent),
            (Comparison::Lte, self.lte_percent),
        ]
        .into_iter()
        .filter_map(|(comparison, percent)| Some((comparison, percent?)))
        .collect()
    }

    /// What a test looks at: exactly one of `answer` and `field`.
    fn subject(&mut self) -> Result<Option<Subject>, ConditionError> {
        match (self.answer.take(), self.field.take()) {
            (None, None) => Ok(None),
            (Some(path), None) => Ok(Some(Subject::Answer(path))),
            (None, Some(field)) => Ok(Some(Subject::Field(field))),
            (Some(_), Some(_)) => Err(ConditionError::Subject),
        }
    }
}

impl TryFrom<Written> for Condition {
    type Error = ConditionError;

    fn try_from(mut written: Written) -> Result<Self, Self::Error> {
        let subject = written.subject()?;
        let comparisons = written.comparisons();
        let mut operators = written.operators();
        let count = operators.len();
        let operator = match operators.pop() {
            Some(operator) if count == 1 => operator,
            _ => return Err(ConditionError::Operators(count)),
        };
        if let Operator::Whole(Whole::Ratio(ratio)) = operator {
            return match (subject, comparisons.as_slice()) {
                (Some(_), _) => Err(ConditionError::Subject),
                (None, &[(comparison, percent)]) => Ok(Condition::Ratio {
                    answer: ratio.answer,
                    values: ratio.values,
                    comparison,
                    percent,
                }),
                _ => Err(ConditionError::Comparison),
            };
        }
        if !comparisons.is_empty() {
            return Err(ConditionError::Comparison);
        }
        match (operator, subject) {
            (Operator::Test(test), Some(subject)) => Ok(Condition::Test { subject, test }),
            (Operator::Whole(Whole::All(conditions)), None) => Ok(Condition::All(conditions)),
            (Operator::Whole(Whole::Any(conditions)), None) => Ok(Condition::Any(conditions)),
            (Operator::Whole(Whole::Not(condition)), None) => Ok(Condition::Not(condition)),
            _ => Err(ConditionError::Subject),
        }
    }
}

impl From<Condition> for Written {
    fn from(condition: Condition) -> Self {
        let mut written = Written::default();
        match condition {
            Condition::All(conditions) => written.all = Some(conditions),
            Condition::Any(conditions) => written.any = Some(conditions),
            Condition::Not(condition) => written.not = Some(condition),
            Condition::Test { subject, test } => {
                match subject {
                    Subject::Answer(path) => written.answer = Some(path),
                    Subject::Field(field) => written.field = Some(field),
                }
                written.set_test(test);
            }
            Condition::Ratio {
                answer,
                values,
                comparison,
                percent,
            } => {
                written.ratio = Some(WrittenRatio { answer, values });
                let place = match comparison {
                    Comparison::Gt => &mut written.gt_percent,
                    Comparison::Gte => &mut written.gte_percent,
                    Comparison::Lt => &mut written.lt_percent,
                    Comparison::Lte => &mut written.lte_percent,
                };
                *place = Some(percent);
            }
        }
        written
    }
}

impl Written {
    fn set_test(&mut self, test: Test) {
        match test {
            Test::Is(value) => self.is = Some(value),
            Test::IsNot(value) => self.is_not = Some(value),
            Test::In(values) => self.one_of = Some(values),
            Test::Empty(wanted) => self.empty = Some(wanted),
            Test::Contains(value) => self.contains = Some(value),
            Test::Lacks(value) => self.lacks = Some(value),
            Test::CountGt(number) => self.count_gt = Some(number),
            Test::CountLt(number) => self.count_lt = Some(number),
            Test::Matches(pattern) => self.matches = Some(pattern),
            Test::IncludesTextOf(path) => self.includes_text_of = Some(path),
            Test::SomeItem(condition) => self.some_item = Some(condition),
            Test::EveryItem(condition) => self.every_item = Some(condition),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a condition and writes it again: the text must come back.
    fn check(text: &str) -> Condition {
        let condition: Condition = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&condition).unwrap(), text);
        condition
    }

    fn check_refused(text: &str, why: ConditionError) {
        let error = serde_json::from_str::<Condition>(text).unwrap_err();
        assert_eq!(error.to_string(), why.to_string(), "{text}");
    }

    #[test]
    fn every_operator_is_read_and_written() {
        check(r#"{"all":[]}"#);
        check(r#"{"any":[{"answer":"Q","is":"a"},{"answer":"Q","is_not":"b"}]}"#);
        check(r#"{"not":{"answer":"Q","in":["a","b"]}}"#);
        check(r#"{"answer":"Q","empty":false}"#);
        check(r#"{"answer":"Q","contains":"a"}"#);
        check(r#"{"answer":"Q","lacks":"a"}"#);
        check(r#"{"answer":"Q","count_gt":15}"#);
        check(r#"{"answer":"Q","count_lt":2}"#);
        check(r#"{"answer":"Q","matches":"(?i)plc"}"#);
        check(r#"{"answer":"Q","includes_text_of":"R"}"#);
        check(r#"{"answer":"Q","some_item":{"field":"name","empty":true}}"#);
        check(r#"{"answer":"Q","every_item":{"field":"name","is":"a"}}"#);
        for comparison in ["gt_percent", "gte_percent", "lt_percent", "lte_percent"] {
            check(&format!(
                r#"{{"ratio":{{"answer":"Q","in":["a"]}},"{comparison}":50}}"#
            ));
        }
    }

    #[test]
    fn a_path_may_name_a_field_of_the_answer() {
        let condition = check(r#"{"answer":"SW-03.authority","is":"no"}"#);
        let Condition::Test {
            subject: Subject::Answer(path),
            ..
        } = condition
        else {
            panic!("no test of an answer: {condition:?}");
        };
        assert_eq!(path.question, "SW-03");
        assert_eq!(path.field.as_deref(), Some("authority"));
    }

    #[test]
    fn slips_in_the_file_are_refused() {
        check_refused(r#"{}"#, ConditionError::Operators(0));
        check_refused(r#"{"answer":"Q"}"#, ConditionError::Operators(0));
        check_refused(
            r#"{"answer":"Q","is":"a","empty":true}"#,
            ConditionError::Operators(2),
        );
        check_refused(r#"{"is":"a"}"#, ConditionError::Subject);
        check_refused(
            r#"{"answer":"Q","field":"f","is":"a"}"#,
            ConditionError::Subject,
        );
        check_refused(r#"{"answer":"Q","all":[]}"#, ConditionError::Subject);
        check_refused(
            r#"{"ratio":{"answer":"Q","in":[]}}"#,
            ConditionError::Comparison,
        );
        check_refused(
            r#"{"answer":"Q","is":"a","gt_percent":5}"#,
            ConditionError::Comparison,
        );
        assert!(serde_json::from_str::<Condition>(r#"{"answer":"Q","equals":"a"}"#).is_err());
    }
}

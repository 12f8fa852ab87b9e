//! Answers to the questions on scope: read from a file, and which questions are still open.
//!
//! Here an answer is JSON in the shape that its question names. `null` is an answer of its own: asked, and not known
//! yet. No rule reads it as an answer, and it stays among the open questions.

use std::collections::BTreeMap;

use serde_json::Value;
use waymark_catalogue::scope::{AnswerShape, Question, Scope};
use waymark_catalogue::scope_condition::AnswerPath;
use waymark_words::t;

use super::Cause;
use super::condition::entry_name;

/// Answers, by the id of their question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    by_question: BTreeMap<String, Value>,
    /// Entries and rows that a register has and nobody has said anything of yet, by question.
    unsaid: BTreeMap<String, Vec<String>>,
    /// The groups of customers by which the statement names them.
    pub(super) customer_groups: Vec<String>,
}

/// A question that is not answered, or not wholly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// Id of the question.
    pub question: String,
    /// In what way it is open.
    pub openness: Openness,
    /// Whether the scope cannot be judged without an answer.
    pub required: bool,
}

/// In what way a question is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Openness {
    /// Nobody has said anything.
    Unanswered,
    /// Somebody was asked and does not know yet.
    Unknown,
    /// Something is missing in the answer: the entry or row, and the field of it.
    Missing(Vec<(String, String)>),
}

/// Why something is no set of answers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadAnswer {
    /// It is no JSON object.
    #[error("{}", t!("scope.no_object"))]
    NoObject,
    /// There is no such question.
    #[error("{}", t!("scope.no_such_question", question = _0))]
    NoSuchQuestion(String),
    /// The answer does not have the shape of its question.
    #[error("{}", t!("scope.misshapen", question, found, wanted))]
    Misshapen {
        /// The question, and the place inside its answer.
        question: String,
        /// What was found, as JSON.
        found: String,
        /// What would fit, in words.
        wanted: String,
    },
}

impl Answers {
    /// Reads answers that are an object by question.
    ///
    /// # Errors
    /// The first thing that is no answer to a question there is.
    pub fn read(scope: &Scope, object: &Value) -> Result<Answers, BadAnswer> {
        let given = object.as_object().ok_or(BadAnswer::NoObject)?;
        let mut answers = Answers::default();
        for (id, answer) in given {
            let question = scope.question(id);
            let question = question.ok_or_else(|| BadAnswer::NoSuchQuestion(id.clone()))?;
            if !answer.is_null() {
                fits(id, &question.answer, answer)?;
            }
            answers.set(id, answer.clone());
        }
        Ok(answers)
    }

    /// Gives a question its answer; `null` for one that is not known yet.
    pub fn set(&mut self, question: &str, answer: Value) {
        self.by_question.insert(question.to_string(), answer);
    }

    /// Says that an entry or row is still open.
    pub(super) fn leave_open(&mut self, question: &str, entry: String) {
        let unsaid = self.unsaid.entry(question.to_string()).or_default();
        unsaid.push(entry);
    }

    /// The answer to a question; none where there is none or it is not known yet.
    pub fn get(&self, question: &str) -> Option<&Value> {
        self.by_question
            .get(question)
            .filter(|answer| !answer.is_null())
    }

    /// Every answer and every question that is not known yet (`null`), by the id of the question.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.by_question
            .iter()
            .map(|(question, answer)| (question.as_str(), answer))
    }

    /// The answer to a question that is text; empty where there is none.
    pub fn text(&self, question: &str) -> &str {
        self.get(question)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .trim()
    }

    /// The entries of an answer that is a list.
    pub fn entries(&self, question: &str) -> impl Iterator<Item = &Value> {
        let list = self.get(question).and_then(Value::as_array);
        list.into_iter().flatten()
    }

    pub(super) fn at(&self, path: &AnswerPath) -> Option<&Value> {
        let answer = self.get(&path.question)?;
        match &path.field {
            None => Some(answer),
            Some(field) => answer.get(field),
        }
    }

    /// What the answers say of a cause: its entries, or the whole answer where it names none.
    pub(super) fn told(&self, cause: &Cause) -> Vec<&Value> {
        let Some(answer) = self.get(&cause.question) else {
            return Vec::new();
        };
        let named = |name: &String| cause.entries.contains(name);
        match answer {
            _ if cause.entries.is_empty() => vec![answer],
            Value::Array(entries) => {
                let told = entries.iter();
                told.filter(|entry| entry_name(entry).is_some_and(|name| named(&name)))
                    .collect()
            }
            Value::Object(rows) => {
                let told = rows.iter().filter(|(row, _)| named(row));
                told.map(|(_, cell)| cell).collect()
            }
            other => vec![other],
        }
    }

    /// The questions that are not answered, or not wholly, in their order.
    pub fn open(&self, scope: &Scope) -> Vec<OpenQuestion> {
        let questions = scope.questions.iter();
        questions
            .filter_map(|question| {
                Some(OpenQuestion {
                    question: question.id.clone(),
                    openness: self.openness(question)?,
                    required: question.required,
                })
            })
            .collect()
    }

    fn openness(&self, question: &Question) -> Option<Openness> {
        match self.by_question.get(&question.id) {
            None => Some(Openness::Unanswered),
            Some(Value::Null) => Some(Openness::Unknown),
            Some(Value::String(text)) if question.required && text.trim().is_empty() => {
                Some(Openness::Unanswered)
            }
            Some(answer) => {
                let mut missing = missing(&question.answer, answer);
                let unsaid = self.unsaid.get(&question.id).into_iter().flatten();
                missing.extend(unsaid.map(|entry| (entry.clone(), String::new())));
                (!missing.is_empty()).then_some(Openness::Missing(missing))
            }
        }
    }
}

/// What is missing in an answer: fields of its entries, or of the answer itself. Rows of a matrix may be left out.
fn missing(shape: &AnswerShape, answer: &Value) -> Vec<(String, String)> {
    let (fields, entries): (_, Vec<&Value>) = match (shape, answer) {
        (AnswerShape::Records { fields }, Value::Array(entries)) => {
            (fields, entries.iter().collect())
        }
        (AnswerShape::Record { fields }, entry) => (fields, vec![entry]),
        _ => return Vec::new(),
    };
    let needed = fields.iter().filter(|field| !field.optional);
    let needed: Vec<&str> = needed.map(|field| field.name.as_str()).collect();
    let of_entry = |entry: &Value| {
        let name = entry_name(entry).unwrap_or_default();
        let gone = |field: &&&str| entry.get(**field).is_none_or(Value::is_null);
        let gone: Vec<_> = needed.iter().filter(gone).collect();
        gone.into_iter()
            .map(|field| (name.clone(), (*field).to_string()))
            .collect::<Vec<_>>()
    };
    entries.into_iter().flat_map(of_entry).collect()
}

/// Whether an answer has the shape of its question. Fields may be left out: then they are not answered yet.
fn fits(place: &str, shape: &AnswerShape, answer: &Value) -> Result<(), BadAnswer> {
    let wrong = |wanted: String| {
        Err(BadAnswer::Misshapen {
            question: place.to_string(),
            found: beginning(&answer.to_string()),
            wanted,
        })
    };
    let one_of = |values: &[String]| t!("scope.one_of", values = values.join(", "));
    match (shape, answer) {
        (AnswerShape::Text | AnswerShape::Clause, Value::String(_)) => Ok(()),
        (AnswerShape::Text | AnswerShape::Clause, _) => wrong(t!("scope.a_text")),
        (AnswerShape::Choice { values }, Value::String(text)) if values.contains(text) => Ok(()),
        (AnswerShape::Choice { values }, _) => wrong(one_of(values)),
        (AnswerShape::Texts | AnswerShape::Clauses, Value::Array(entries)) => {
            let mut entries = entries.iter();
            entries.try_for_each(|entry| fits(place, &AnswerShape::Text, entry))
        }
        (AnswerShape::Choices { values }, Value::Array(entries)) => {
            let shape = AnswerShape::Choice {
                values: values.clone(),
            };
            entries
                .iter()
                .try_for_each(|entry| fits(place, &shape, entry))
        }
        (AnswerShape::Matrix { values, .. }, Value::Object(rows)) => {
            let shape = AnswerShape::Choice {
                values: values.clone(),
            };
            let mut rows = rows.iter().filter(|(_, cell)| !cell.is_null());
            rows.try_for_each(|(row, cell)| fits(&format!("{place} {row}"), &shape, cell))
        }
        (AnswerShape::Records { fields }, Value::Array(entries)) => {
            let shape = AnswerShape::Record {
                fields: fields.clone(),
            };
            let mut entries = entries.iter();
            entries.try_for_each(|entry| fits(place, &shape, entry))
        }
        (AnswerShape::Record { .. }, Value::Object(given)) => {
            let mut given = given.iter().filter(|(_, value)| !value.is_null());
            given.try_for_each(|(name, value)| match shape.field(name) {
                Some(field) => fits(&format!("{place}.{name}"), field, value),
                None => Err(BadAnswer::NoSuchQuestion(format!("{place}.{name}"))),
            })
        }
        (AnswerShape::Record { .. } | AnswerShape::Matrix { .. }, _) => {
            wrong(t!("scope.an_object"))
        }
        (
            AnswerShape::Texts
            | AnswerShape::Clauses
            | AnswerShape::Choices { .. }
            | AnswerShape::Records { .. },
            _,
        ) => wrong(t!("scope.a_list")),
    }
}

/// The first of a long text.
fn beginning(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_string(),
    }
}

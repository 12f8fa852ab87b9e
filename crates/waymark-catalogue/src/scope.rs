//! Questions on the scope of the SMS, rules on the answers, and example answers with their findings.
//!
//! Data only: rules are evaluated elsewhere, against answers in the shape that each question names.

use crate::scope_condition::Condition;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything about scope: questions and rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// Template of the scope statement. `{name}` is filled from the answer with that
    /// [`scope_parameter`](Question::scope_parameter); text in square brackets is left out when its
    /// parameter is empty.
    pub statement_template: String,
    /// A statement as it may read.
    pub example_statement: String,
    /// The questions in the order in which they are asked.
    pub questions: Vec<Question>,
    /// The rules in the order in which findings are listed.
    pub rules: Vec<Rule>,
    /// What is in order where none of its rules makes a finding, in the order in which it is told.
    pub in_order: Vec<InOrder>,
}

/// The file of questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionFile {
    /// What a reader of the file has to know.
    pub note: String,
    /// See [`Scope::statement_template`].
    pub statement_template: String,
    /// See [`Scope::example_statement`].
    pub example_statement: String,
    /// The questions in the order in which they are asked.
    pub questions: Vec<Question>,
}

/// A question about the scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The id, such as `SW-03`.
    pub id: String,
    /// The heading it is asked under.
    pub group: String,
    /// The question.
    pub text: String,
    /// True if the scope cannot be judged without an answer.
    pub required: bool,
    /// What an answer looks like.
    pub answer: AnswerShape,
    /// For some values of the answer: what to show instead of the bare value.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub value_notes: BTreeMap<String, String>,
    /// Numbers of the clauses it is about, in the edition of the catalogue.
    pub clauses: Vec<String>,
    /// Why it is asked.
    pub why: String,
    /// How a good answer may read.
    pub example: String,
    /// The place in the scope statement that the answer fills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope_parameter: Option<String>,
    /// Tasks of the exemplar plan that matter for certain answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<TaskHint>,
}

/// A task of the exemplar plan that matters for certain answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskHint {
    /// For which answers, in words for a person.
    pub when: String,
    /// Id of the plan entry.
    pub task: String,
    /// The same answers as a condition.
    pub applies: Condition,
}

/// What an answer looks like in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum AnswerShape {
    /// A string.
    Text,
    /// An array of strings.
    Texts,
    /// A string that is one of the values.
    Choice {
        /// What can be chosen.
        values: Vec<String>,
    },
    /// An array of strings, each one of the values.
    Choices {
        /// What can be chosen.
        values: Vec<String>,
    },
    /// The number of a clause as a string.
    Clause,
    /// An array of clause numbers.
    Clauses,
    /// An object with a row for each process; each holds one of the values.
    Matrix {
        /// The rows: clause numbers of the processes, in the edition of the catalogue.
        rows: Vec<String>,
        /// What a row can hold.
        values: Vec<String>,
    },
    /// An object with these fields.
    Record {
        /// The fields in order.
        fields: Vec<AnswerField>,
    },
    /// An array of objects with these fields.
    Records {
        /// The fields in order.
        fields: Vec<AnswerField>,
    },
}

impl Scope {
    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

impl AnswerShape {
    /// The shape of a field, if answers or their entries have fields and one has this name.
    pub fn field(&self, name: &str) -> Option<&AnswerShape> {
        match self {
            AnswerShape::Record { fields } | AnswerShape::Records { fields } => fields
                .iter()
                .find(|field| field.name == name)
                .map(|field| &field.shape),
            _ => None,
        }
    }

    /// The values that can be chosen, none for free text.
    pub fn values(&self) -> &[String] {
        match self {
            AnswerShape::Choice { values }
            | AnswerShape::Choices { values }
            | AnswerShape::Matrix { values, .. } => values,
            _ => &[],
        }
    }
}

/// A field of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerField {
    /// The key in the object.
    pub name: String,
    /// True if it may be missing.
    #[serde(default, skip_serializing_if = "crate::clauses::is_false")]
    pub optional: bool,
    /// What it holds.
    pub shape: AnswerShape,
}

/// The file of rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleFile {
    /// What a reader of the file has to know.
    pub note: String,
    /// The grammar of conditions in words, for whoever edits the file.
    pub grammar: serde_json::Value,
    /// The rules in the order in which findings are listed.
    pub rules: Vec<Rule>,
    /// What is in order where none of its rules makes a finding.
    pub in_order: Vec<InOrder>,
}

/// What is in order where its questions are answered and none of its rules makes a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InOrder {
    /// The id, such as `CONTROL`.
    pub id: String,
    /// What is in order.
    pub message: String,
    /// Ids of the rules that would say otherwise.
    pub rules: Vec<String>,
}

/// A rule on the answers: a finding and when it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The id, such as `ORG-MISSING`; also the code of the finding.
    pub id: String,
    /// How serious the finding is.
    pub severity: Severity,
    /// When the rule is looked at.
    pub evaluate: Evaluate,
    /// Ids of the questions whose answers it reads.
    pub questions: Vec<String>,
    /// When the finding is made.
    pub when: Condition,
    /// What was found.
    pub message: String,
    /// What to do about it.
    pub advice: String,
    /// Numbers of the clauses it rests on, in the edition of the catalogue.
    pub clauses: Vec<String>,
}

/// How serious a finding is, the most serious first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The requirements cannot be applied to this scope.
    Blocker,
    /// They can, and something has to be put right.
    Major,
    /// Something is better put right; no change of the outcome.
    Minor,
    /// Something to know; no change of the outcome.
    Info,
}

/// When a rule is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Evaluate {
    /// At any time, while questions are still being answered.
    Always,
    /// Only in the final check, because it reacts to missing answers.
    Final,
}

/// The verdict on a scope: any blocker gives the first, else any major finding the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ScopeOutcome {
    /// There is a blocker.
    #[serde(rename = "not applicable as scoped")]
    NotApplicable,
    /// There is no blocker and at least one major finding.
    #[serde(rename = "applicable with problems")]
    WithProblems,
    /// There is neither.
    #[serde(rename = "well-formed")]
    WellFormed,
}

impl ScopeOutcome {
    /// The verdict that findings of these severities lead to.
    pub fn of(severities: impl IntoIterator<Item = Severity>) -> ScopeOutcome {
        match severities.into_iter().min() {
            Some(Severity::Blocker) => ScopeOutcome::NotApplicable,
            Some(Severity::Major) => ScopeOutcome::WithProblems,
            Some(Severity::Minor | Severity::Info) | None => ScopeOutcome::WellFormed,
        }
    }

    /// The words of the file: `not applicable as scoped` and so on.
    pub fn words(self) -> &'static str {
        match self {
            ScopeOutcome::NotApplicable => "not applicable as scoped",
            ScopeOutcome::WithProblems => "applicable with problems",
            ScopeOutcome::WellFormed => "well-formed",
        }
    }
}

/// The file of examples.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeExampleFile {
    /// What a reader of the file has to know.
    pub note: String,
    /// The examples.
    pub examples: Vec<ScopeExample>,
}

/// An invented set of answers and what the rules of the 2018 edition make of it. Proves evaluators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeExample {
    /// The id, such as `ST-01`.
    pub id: String,
    /// What is special about it.
    pub name: String,
    /// Whether the rules for the final check are looked at too.
    pub mode: ScopeMode,
    /// By id of the question: the answer in the shape the question names.
    pub answers: BTreeMap<String, serde_json::Value>,
    /// Ids of the rules that make a finding, in the order of the alphabet.
    pub expected_findings: Vec<String>,
    /// The verdict.
    pub expected_outcome: ScopeOutcome,
}

/// Which rules are looked at when a scope is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ScopeMode {
    /// Only those that are looked at always: questions are still being answered.
    Draft,
    /// All: what is missing counts too.
    Final,
}

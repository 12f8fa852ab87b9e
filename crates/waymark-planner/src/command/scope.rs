//! Acts on the scope: answers to questions, the wording of the statement, findings that are accepted, and approval.
//!
//! What the rules make of answers is in [`crate::scope`]; what a register answers is said in that register.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use waymark_catalogue::scope::{AnswerShape, Question, ScopeMode};
use waymark_words::phrase;

use super::charter::charter_id;
use super::course::{needed, past};
use super::given::Given;
use super::{Decide, Outcome, find, nullable};
use crate::draft::Draft;
use crate::project::Project;
use crate::record::{AcceptedFinding, Charter, ScopeAnswer, ScopeVersion, ScopeVersionAnswer};
use crate::refusal::Refusal;
use crate::scope::{
    Answers, BadAnswer, fingerprint, is_by_register, judge, may_be_none, told_answers,
};
use crate::value::{FieldValue, Id, Ref};

/// Answers a question on scope, says that somebody was asked and does not know yet, or takes the answer away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScopeSetAnswer {
    /// The question, such as `SW-02`.
    pub question: String,
    /// The answer in the shape of its question; of an object the fields that are given, the others stay. Null takes the
    /// answer away. To a question that a register answers only an empty answer can be given, that nothing applies, and
    /// only while the register is empty.
    #[serde(default, skip_serializing_if = "Given::is_absent")]
    #[schemars(schema_with = "answer_schema")]
    pub answer: Given<Value>,
    /// True where somebody was asked and does not know yet; then there is no answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unknown: bool,
}

/// The schema of an answer: what shape it has is said by its question.
fn answer_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": ["string", "array", "object", "null"] })
}

impl Decide for ScopeSetAnswer {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let scope = draft.project().scope_questions();
        let question = scope.question(&self.question);
        let no_such = || BadAnswer::NoSuchQuestion(self.question.clone());
        let question = question.ok_or_else(no_such)?;
        if question.id == "SW-25" {
            return Err(Refusal::AnsweredByRegister {
                question: question.id.clone(),
            });
        }
        let held = draft.project().answers_on_scope();
        let entries = held.get(&question.id);
        let says_something = !matches!(self.answer, Given::Null) || self.unknown;
        if is_by_register(&question.id)
            && says_something
            && entries.is_some_and(|entries| !is_nothing(entries))
        {
            return Err(Refusal::RegisterHolds {
                question: question.id.clone(),
            });
        }
        match (&self.answer, self.unknown) {
            (Given::Absent | Given::Null, true) => {
                take_answers(draft, &question.id)?;
                keep(draft, &question.id, None, &Said::unknown())?;
            }
            (Given::Null, false) => take_answers(draft, &question.id)?,
            (Given::Value(answer), false) => give_answer(draft, question, answer)?,
            (Given::Absent, false) | (Given::Value(_), true) => {
                let question = question.id.clone();
                return Err(Refusal::AnswerOrUnknown { question });
            }
        }
        Ok(Outcome::default())
    }
}

/// What is said in answer to a question, or to a part of one.
#[derive(Default)]
struct Said {
    unknown: bool,
    text: Option<String>,
    values: BTreeSet<String>,
}

impl Said {
    fn unknown() -> Said {
        Said {
            unknown: true,
            ..Said::default()
        }
    }

    /// Text, or a list of texts.
    fn of(value: &Value) -> Said {
        let trimmed = |value: &Value| {
            let text = value.as_str().map(str::trim);
            text.filter(|text| !text.is_empty()).map(str::to_string)
        };
        let values = value.as_array().into_iter().flatten();
        Said {
            unknown: false,
            text: trimmed(value),
            values: values.filter_map(trimmed).collect(),
        }
    }
}

fn give_answer(draft: &mut Draft<'_>, question: &Question, answer: &Value) -> Result<(), Refusal> {
    let id = &question.id;
    let object = Map::from_iter([(id.clone(), answer.clone())]);
    Answers::read(draft.project().scope_questions(), &Value::Object(object))?;
    if is_by_register(id) && !(may_be_none(id) && is_nothing(answer)) {
        return Err(Refusal::AnsweredByRegister {
            question: id.clone(),
        });
    }
    // An answer takes the place of not knowing.
    for held in answers_to(draft.project(), id, |held| held.unknown) {
        draft.remove::<ScopeAnswer>(&held)?;
    }
    let parts = match (&question.answer, answer) {
        (AnswerShape::Record { .. } | AnswerShape::Matrix { .. }, Value::Object(parts)) => parts,
        (AnswerShape::Text, text) if is_nothing(text) && question.required => {
            return take_answers(draft, id);
        }
        _ => return keep(draft, id, None, &Said::of(answer)),
    };
    for (part, value) in parts {
        match value {
            Value::Null => {
                let of_part = |held: &ScopeAnswer| held.part.as_ref() == Some(part);
                for held in answers_to(draft.project(), id, of_part) {
                    draft.remove::<ScopeAnswer>(&held)?;
                }
            }
            value => keep(draft, id, Some(part), &Said::of(value))?,
        }
    }
    Ok(())
}

fn is_nothing(answer: &Value) -> bool {
    match answer {
        Value::String(text) => text.trim().is_empty(),
        Value::Array(entries) => entries.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

fn answers_to(project: &Project, question: &str, is: impl Fn(&ScopeAnswer) -> bool) -> Vec<Id> {
    let held = project.scope_answers.values();
    held.filter(|held| held.question == question && is(held))
        .map(|held| held.id.clone())
        .collect()
}

fn take_answers(draft: &mut Draft<'_>, question: &str) -> Result<(), Refusal> {
    for held in answers_to(draft.project(), question, |_| true) {
        draft.remove::<ScopeAnswer>(&held)?;
    }
    Ok(())
}

/// Keeps what is said, in the record there is or in a new one.
fn keep(
    draft: &mut Draft<'_>,
    question: &str,
    part: Option<&String>,
    said: &Said,
) -> Result<(), Refusal> {
    let is_it = |held: &ScopeAnswer| held.part.as_ref() == part;
    let there = answers_to(draft.project(), question, is_it);
    let Some(id) = there.first() else {
        let id = draft.next_id();
        draft.create(&ScopeAnswer {
            id,
            question: question.to_string(),
            part: part.cloned(),
            unknown: said.unknown,
            text: said.text.clone(),
            values: said.values.clone(),
        })?;
        return Ok(());
    };
    draft.set::<ScopeAnswer>(id, "unknown", &said.unknown)?;
    draft.set::<ScopeAnswer>(id, "text", &said.text)?;
    draft.give::<ScopeAnswer>(id, "values", said.values.to_value())
}

/// Words the scope statement in one's own way, or lets it follow from the answers again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScopeSetWording {
    /// The statement; null for the one that follows from the answers.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub wording: Option<String>,
}

impl Decide for ScopeSetWording {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let charter = charter_id(draft)?;
        let wording = self.wording.as_deref().map(str::trim);
        let wording = wording.filter(|text| !text.is_empty()).map(str::to_string);
        let drafted = wording
            .is_some()
            .then(|| draft.project().scope_draft().words());
        draft.set::<Charter>(&charter, "scope_wording", &wording)?;
        draft.set::<Charter>(&charter, "scope_drafted", &drafted)?;
        Ok(Outcome::default())
    }
}

/// Names the catalogue of services, with its version, as the scope statement refers to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScopeSetCatalogue {
    /// The catalogue, such as `SC-2.1`; null for none.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub reference: Option<String>,
}

impl Decide for ScopeSetCatalogue {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let charter = charter_id(draft)?;
        let reference = self.reference.as_deref().map(str::trim);
        let reference = reference.filter(|text| !text.is_empty());
        let reference = reference.map(str::to_string);
        draft.set::<Charter>(&charter, "service_catalogue", &reference)?;
        Ok(Outcome::default())
    }
}

/// Accepts a finding for a reason: it is lived with, as long as the answers that cause it stay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScopeAccept {
    /// An id chosen by the caller, where the finding was not accepted yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The rule that makes the finding, such as `SUPPLIER-NO-CONTRACT`.
    pub finding: String,
    /// Why it is accepted.
    pub reason: String,
    /// Who accepts it.
    pub by: String,
    /// The day; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

impl Decide for ScopeAccept {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let reason = needed(&self.reason, phrase!("scope.a_reason"))?;
        let by = needed(&self.by, phrase!("scope.who_accepts"))?;
        let on = past(draft, phrase!("scope.the_acceptance"), self.on)?;
        let answers = print_of(draft.project(), &self.finding)?;
        let accepted = accepted(draft.project(), &self.finding).map(|one| one.id.clone());
        if let Some(id) = accepted {
            draft.set::<AcceptedFinding>(&id, "reason", &reason)?;
            draft.set::<AcceptedFinding>(&id, "by", &by)?;
            draft.set::<AcceptedFinding>(&id, "on", &on)?;
            draft.set::<AcceptedFinding>(&id, "answers", &answers)?;
            return Ok(Outcome::default());
        }
        let id = draft.id_for::<AcceptedFinding>(&self.id)?;
        draft.create(&AcceptedFinding {
            id: id.clone(),
            rule: self.finding.clone(),
            reason,
            by,
            on,
            answers,
        })?;
        Ok(Outcome::made(id))
    }
}

/// Says that a finding is not accepted after all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScopeUnaccept {
    /// The rule that makes the finding, such as `SUPPLIER-NO-CONTRACT`.
    pub finding: String,
}

impl Decide for ScopeUnaccept {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find::<AcceptedFinding>(draft.project(), &self.finding)?;
        let id = id.id.clone();
        draft.remove::<AcceptedFinding>(&id)?;
        Ok(Outcome::default())
    }
}

fn accepted<'a>(project: &'a Project, rule: &str) -> Option<&'a AcceptedFinding> {
    let mut accepted = project.accepted_findings.values().map(|one| one.as_ref());
    accepted.find(|one| one.rule == rule)
}

/// The digest of the answers that cause a finding in the final check.
fn print_of(project: &Project, rule: &str) -> Result<String, Refusal> {
    let answers = project.answers_on_scope();
    let judged = judge(project.scope_questions(), &answers, ScopeMode::Final);
    let finding = judged.findings.iter().find(|found| found.rule.id == rule);
    let finding = finding.ok_or_else(|| Refusal::NotFound {
        finding: rule.to_string(),
    })?;
    Ok(fingerprint(finding, &answers))
}

/// Approves the scope: its statement becomes a version, with the answers it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScopeApprove {
    /// An id chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// Who approves it.
    pub approver: String,
    /// What the version is called; the next after the last where left out, `1.0` for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The day; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// What is new in it, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The day by which it is to be looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<NaiveDate>,
}

impl Decide for ScopeApprove {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let approver = needed(&self.approver, phrase!("scope.who_approves"))?;
        let approved = past(draft, phrase!("scope.the_approval"), self.on)?;
        let project = draft.project();
        let answers = project.answers_on_scope();
        let wording = needed(answers.text("SW-25"), phrase!("scope.a_statement"))?;
        let blockers = project.scope_blockers();
        if !blockers.is_empty() {
            return Err(Refusal::ScopeBlocked { blockers });
        }
        let version = self.version.as_deref().map(str::trim);
        let version = version.filter(|text| !text.is_empty());
        let name = version.map_or_else(|| next_version(project), str::to_string);
        if project.scope_versions.values().any(|one| one.name == name) {
            return Err(Refusal::VersionTaken { name });
        }
        let drafted = project.scope_draft().words();
        let is_worded = project.charter().is_some_and(|c| c.scope_wording.is_some());
        let id = draft.id_for::<ScopeVersion>(&self.id)?;
        draft.create(&ScopeVersion {
            id: id.clone(),
            name,
            wording,
            approved,
            approver,
            note: self.note.as_deref().unwrap_or_default().trim().to_string(),
            review: self.review,
        })?;
        for (key, content) in told_answers(&answers) {
            let held = ScopeVersionAnswer {
                id: draft.next_id(),
                version: Ref::to(id.clone()),
                question: key.question,
                entry: key.entry,
                content,
            };
            draft.create(&held)?;
        }
        // Who approves a wording of its own has seen how the draft has moved.
        if is_worded {
            let charter = charter_id(draft)?;
            draft.set::<Charter>(&charter, "scope_drafted", &Some(drafted))?;
        }
        Ok(Outcome::made(id))
    }
}

/// `1.3` after `1.2`, `1.0` for the first; a version with another sort of name is followed by its count.
fn next_version(project: &Project) -> String {
    let versions = project.scope_versions.values();
    let last = versions.max_by_key(|one| (one.approved, numbers_in(&one.name)));
    let Some(last) = last else {
        return "1.0".to_string();
    };
    let next = last.name.rsplit_once('.').and_then(|(before, minor)| {
        let minor: u32 = minor.parse().ok()?;
        Some(format!("{before}.{}", minor.checked_add(1)?))
    });
    next.unwrap_or_else(|| format!("{}.0", project.scope_versions.len() + 1))
}

fn numbers_in(name: &str) -> Vec<u32> {
    let parts = name.split('.');
    parts.filter_map(|part| part.parse().ok()).collect()
}

/// Removes a version of the scope, with what it rested on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScopeDeleteVersion {
    /// The version, by id or name such as `1.1`.
    pub id: String,
}

impl Decide for ScopeDeleteVersion {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find::<ScopeVersion>(draft.project(), &self.id)?.id.clone();
        draft.remove::<ScopeVersion>(&id)?;
        Ok(Outcome::default())
    }
}

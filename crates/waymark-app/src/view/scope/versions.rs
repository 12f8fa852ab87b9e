//! Versions of the scope, and two of them, or one and the present, held against each other.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use waymark_planner::Project;
use waymark_planner::command::find;
use waymark_planner::record::ScopeVersion;
use waymark_planner::scope::{
    AnswerChange, Answers, Drift, Told, changed_answers, compare_words, told_answers,
};

use crate::error::AppError;
use crate::session::Moment;

/// A version of the scope that was approved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScopeVersionRow {
    /// The record.
    pub id: String,
    /// What it is called, such as `1.1`.
    pub name: String,
    /// The statement.
    pub wording: String,
    /// The day it was approved.
    pub approved: NaiveDate,
    /// Who approved it.
    pub approver: String,
    /// What is new in it, and why.
    pub note: String,
    /// The day by which it is to be looked at again.
    pub review: Option<NaiveDate>,
}

/// How words stand in two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum WordsTold {
    /// In both.
    Same,
    /// In the first alone.
    Gone,
    /// In the second alone.
    New,
}

/// Words in the course of two texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ToldWords {
    /// How they stand in both.
    pub told: WordsTold,
    /// The words.
    pub words: String,
}

/// How the draft has moved since a wording of its own was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScopeDrift {
    /// The draft then and now, word by word.
    pub draft: Vec<ToldWords>,
    /// Words that have gone from the draft and still stand in the wording.
    pub kept: Vec<String>,
    /// Words that have come into the draft and are missing in the wording.
    pub missing: Vec<String>,
}

/// Two versions of the scope, or a version and the present.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScopeComparison {
    /// The earlier of the two.
    pub before: String,
    /// The later; none for the present.
    pub after: Option<String>,
    /// The statements, word by word.
    pub statement: Vec<ToldWords>,
    /// The answers that differ, in the order of the questions.
    pub answers: Vec<ScopeAnswerChange>,
}

/// An answer, or an entry of one, that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScopeAnswerChange {
    /// The question.
    pub question: String,
    /// The entry of a list, the row of a matrix or the field of the answer.
    pub entry: Option<String>,
    /// What it was, as JSON; none where it has come.
    pub before: Option<String>,
    /// What it is, as JSON; none where it has gone.
    pub after: Option<String>,
}

impl ScopeDrift {
    pub(super) fn of(drift: Drift) -> ScopeDrift {
        ScopeDrift {
            draft: told(drift.draft),
            kept: drift.kept,
            missing: drift.missing,
        }
    }
}

/// A change of an answer as it is shown.
pub(super) fn answer_change(change: AnswerChange) -> ScopeAnswerChange {
    ScopeAnswerChange {
        question: change.key.question,
        entry: change.key.entry,
        before: change.before,
        after: change.after,
    }
}

pub(super) fn told(words: Vec<Told>) -> Vec<ToldWords> {
    words
        .into_iter()
        .map(|one| {
            let (told, words) = match one {
                Told::Same(words) => (WordsTold::Same, words),
                Told::Gone(words) => (WordsTold::Gone, words),
                Told::New(words) => (WordsTold::New, words),
            };
            ToldWords { told, words }
        })
        .collect()
}

/// The versions, the latest first.
pub(super) fn versions(project: &Project) -> Vec<ScopeVersionRow> {
    let mut versions: Vec<&ScopeVersion> = project
        .scope_versions
        .values()
        .map(|version| version.as_ref())
        .collect();
    versions.sort_by_key(|version| std::cmp::Reverse(order(version)));
    versions
        .into_iter()
        .map(|version| ScopeVersionRow {
            id: version.id.to_string(),
            name: version.name.clone(),
            wording: version.wording.clone(),
            approved: version.approved,
            approver: version.approver.clone(),
            note: version.note.clone(),
            review: version.review,
        })
        .collect()
}

/// By day, then by the numbers of the name.
fn order(version: &ScopeVersion) -> (NaiveDate, Vec<u32>, &str) {
    let numbers = version.name.split('.').filter_map(|part| part.parse().ok());
    (version.approved, numbers.collect(), version.id.as_str())
}

/// The version that was approved last.
pub(super) fn latest(project: &Project) -> Option<&ScopeVersion> {
    let versions = project.scope_versions.values();
    let versions = versions.map(|version| version.as_ref());
    versions.max_by_key(|version| order(version))
}

/// How many answers differ from those of the latest version.
pub(super) fn changed_since_latest(project: &Project, answers: &Answers) -> usize {
    latest(project).map_or(0, |latest| {
        let before = project.answers_of_version(&latest.id);
        changed_answers(&before, &told_answers(answers)).len()
    })
}

/// A version held against another, or against the present where none is named.
///
/// # Errors
/// When a version is not there.
pub fn scope_comparison(
    moment: &Moment,
    before: &str,
    after: Option<&str>,
) -> Result<ScopeComparison, AppError> {
    let project = &moment.project;
    let before = find::<ScopeVersion>(project, before)?;
    let after = after.map(|after| find::<ScopeVersion>(project, after));
    let after = after.transpose()?;
    let (wording, answers) = match after {
        Some(after) => (after.wording.clone(), project.answers_of_version(&after.id)),
        None => {
            let answers = project.answers_on_scope();
            (project.scope_statement(), told_answers(&answers))
        }
    };
    let changes = changed_answers(&project.answers_of_version(&before.id), &answers);
    Ok(ScopeComparison {
        before: before.name.clone(),
        after: after.map(|after| after.name.clone()),
        statement: told(compare_words(&before.wording, &wording)),
        answers: changes.into_iter().map(answer_change).collect(),
    })
}

//! The scope: what was answered, what follows from it, and the statement.
//!
//! Judging is done by the planner. Here findings get their accepted reasons, and questions what there is to choose from.

mod change;
mod registers;
mod versions;

use std::path::Path;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use waymark_catalogue::scope::{
    AnswerShape, Question, Scope, ScopeMode, ScopeOutcome, Severity, TaskHint,
};
use waymark_planner::Project;
use waymark_planner::record::AcceptedFinding;
use waymark_planner::scope::{
    Answers, Judgement, OpenQuestion, Openness, ScopeFinding, calls_for, draft, fingerprint,
    in_order, is_by_register, judge, may_be_none,
};
use waymark_words::t;

use crate::error::{AppError, ErrorClass};
use crate::session::Moment;

pub use change::{
    CriterionBrief, DocumentBrief, FindingBrief, FollowAct, FollowRow, ScopeChangeView,
    scope_change, scope_follow_ups,
};
pub use registers::{
    CustomerRow, InvolvedParty, OperatedProcess, PartyRow, ScopeRegisters, ServiceRow, SiteRow,
    TechnologyRow, UnitRow,
};
pub use versions::{
    ScopeAnswerChange, ScopeComparison, ScopeDrift, ScopeVersionRow, ToldWords, WordsTold,
    scope_comparison,
};

/// What answers amount to.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct JudgedScope {
    /// The statement: in its own wording where it has one, else drafted, with an ellipsis where an answer is missing.
    pub statement: String,
    /// The verdict: `not applicable as scoped`, `applicable with problems` or `well-formed`.
    pub verdict: String,
    /// Whether missing answers count (`final`) or questions are still being answered (`draft`).
    pub mode: String,
    /// What was found: blockers first.
    pub findings: Vec<ScopeFindingRow>,
    /// How many questions are answered wholly.
    pub answered: usize,
    /// How many questions there are.
    pub questions: usize,
    /// What was looked at and is in order.
    pub in_order: Vec<InOrderRow>,
    /// The questions that are not answered, or not wholly, in their order.
    pub open: Vec<OpenQuestionRow>,
    /// Blockers that nobody has accepted. They hold the approval.
    pub open_blockers: usize,
}

/// A finding on the scope.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ScopeFindingRow {
    /// The rule that makes it, such as `SUPPLIER-NO-CONTRACT`.
    pub id: String,
    /// `blocker`, `major`, `minor` or `info`.
    pub severity: String,
    /// What was found.
    pub message: String,
    /// What to do about it.
    pub advice: String,
    /// Numbers of the clauses it rests on.
    pub clauses: Vec<String>,
    /// The questions whose answers its rule reads.
    pub answers: Vec<String>,
    /// The answers that cause it here, with the entries that do.
    pub causes: Vec<ScopeCause>,
    /// Why it is lived with, where somebody has said so.
    pub accepted: Option<AcceptedRow>,
}

/// What was looked at and is in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InOrderRow {
    /// What it is called in the catalogue, such as `CONTROL`.
    pub id: String,
    /// What is in order.
    pub message: String,
    /// The questions whose answers it rests on.
    pub questions: Vec<String>,
}

/// An answer that causes a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScopeCause {
    /// The question.
    pub question: String,
    /// Entries of a list or rows of a matrix; none where it is the answer as a whole.
    pub entries: Vec<String>,
}

/// That a finding is accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AcceptedRow {
    /// Why.
    pub reason: String,
    /// Who accepted it.
    pub by: String,
    /// The day.
    pub on: NaiveDate,
    /// Whether other answers cause the finding by now, so that it has to be accepted anew.
    pub outdated: bool,
}

/// A question that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OpenQuestionRow {
    /// The question.
    pub question: String,
    /// In what way it is open.
    pub state: AnswerState,
    /// Whether the scope cannot be judged without an answer.
    pub required: bool,
    /// What is missing in the answer.
    pub missing: Vec<MissingPart>,
}

/// What is missing in an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MissingPart {
    /// The entry or row; empty for the answer itself.
    pub entry: String,
    /// The field; empty for the whole entry.
    pub field: String,
}

/// Whether a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum AnswerState {
    /// Wholly.
    Answered,
    /// Something is missing.
    Missing,
    /// Somebody was asked and does not know yet.
    Unknown,
    /// Nobody has said anything.
    Unanswered,
}

/// The scope of a project.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ScopeView {
    /// What its answers amount to.
    #[serde(flatten)]
    pub judged: JudgedScope,
    /// Whether the statement has a wording of its own.
    pub worded: bool,
    /// The statement as it follows from the answers, piece by piece.
    pub draft: Vec<StatementPiece>,
    /// How the draft has moved since that wording was written.
    pub drift: Option<ScopeDrift>,
    /// The catalogue of services that the statement names.
    pub service_catalogue: Option<String>,
    /// The questions in the order in which they are asked.
    pub asked: Vec<AskedQuestion>,
    /// What the registers hold.
    pub registers: ScopeRegisters,
    /// The versions that were approved, the latest first.
    pub versions: Vec<ScopeVersionRow>,
    /// Answers that differ from those of the latest version.
    pub changed_since_version: usize,
    /// What the plan has to follow of the scope.
    pub follow: Vec<FollowRow>,
}

/// A piece of the statement as it is drafted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatementPiece {
    /// The words, spaces around them included.
    pub words: String,
    /// The question they come from; none for words that always stand there.
    pub question: Option<String>,
    /// Whether an answer is missing here.
    pub gap: bool,
}

/// A question, and what was answered.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AskedQuestion {
    /// The question, such as `SW-03`.
    pub id: String,
    /// The heading it is asked under.
    pub group: String,
    /// The question in words.
    pub text: String,
    /// Why it is asked.
    pub why: String,
    /// How a good answer may read.
    pub example: String,
    /// Whether the scope cannot be judged without an answer.
    pub required: bool,
    /// Clauses it is about.
    pub clauses: Vec<String>,
    /// What an answer looks like.
    pub form: AnswerForm,
    /// Whether a register answers it, or the wording of the statement.
    pub by_register: bool,
    /// Whether nothing may be the answer to a question that a register answers.
    pub may_be_none: bool,
    /// Whether it is answered.
    pub state: AnswerState,
    /// The answer in the shape of its question; none where there is none.
    #[schemars(schema_with = "answer_schema")]
    pub answer: Option<Value>,
    /// The findings whose rules read it.
    pub findings: Vec<String>,
    /// Tasks of the exemplar plan that matter for certain answers.
    pub tasks: Vec<TaskForAnswer>,
}

/// The schema of an answer: what shape it has is said by its question.
fn answer_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": ["string", "array", "object", "null"] })
}

/// A task of the exemplar plan that matters for certain answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TaskForAnswer {
    /// For which answers, in words.
    pub when: String,
    /// The code of the task.
    pub task: String,
    /// What the task is called in the plan of the project; none where the plan has it no longer.
    pub title: Option<String>,
    /// The row of the plan.
    pub row: Option<String>,
    /// Whether the answer there is calls for it.
    pub applies: bool,
}

/// What an answer, or a field of one, looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AnswerForm {
    /// `text`, `texts`, `choice`, `choices`, `clause`, `clauses`, `matrix`, `record` or `records`.
    pub kind: String,
    /// What can be chosen.
    pub values: Vec<FormValue>,
    /// The rows of a matrix.
    pub rows: Vec<String>,
    /// The fields of a record, or of each entry.
    pub fields: Vec<FormField>,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FormValue {
    /// The value in an answer.
    pub value: String,
    /// What to show in its place.
    pub words: String,
}

/// A field of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FormField {
    /// Its name in an answer.
    pub name: String,
    /// Whether it may be missing.
    pub optional: bool,
    /// What it holds: `text`, `texts`, `choice`, `choices`, `clause` or `clauses`.
    pub kind: String,
    /// What can be chosen.
    pub values: Vec<FormValue>,
}

/// Where the scope stands, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScopeStanding {
    /// The verdict: `not applicable as scoped`, `applicable with problems` or `well-formed`; judged as final once it can
    /// be, see [`Project::scope_mode`].
    pub verdict: String,
    /// The statement: in its own wording where it has one, else drafted.
    pub statement: String,
    /// Blockers that nobody has accepted.
    pub blockers: usize,
    /// Major findings that nobody has accepted.
    pub majors: usize,
    /// Minor findings that nobody has accepted.
    pub minors: usize,
    /// Those findings, the gravest first.
    pub findings: Vec<FindingBrief>,
    /// How many questions are answered wholly.
    pub answered: usize,
    /// How many questions there are.
    pub questions: usize,
    /// The latest version that was approved.
    pub version: Option<String>,
    /// The day it was approved.
    pub approved: Option<NaiveDate>,
    /// Who approved it.
    pub approver: Option<String>,
    /// Answers that differ from those of that version.
    pub changed: usize,
    /// The blockers of the final check that hold gate 0, by rule; none once it is passed.
    pub holding: Vec<String>,
}

/// Where the scope of a project stands.
pub(crate) fn scope_standing(project: &Project) -> ScopeStanding {
    let scope = project.scope_questions();
    let answers = project.answers_on_scope();
    let judgement = judge(scope, &answers, project.scope_mode());
    let statement = project.scope_statement();
    let judged = judged(
        scope,
        &answers,
        &judgement,
        project.scope_mode(),
        statement,
        Some(project),
    );
    let open = |severity: &str| {
        let of = judged
            .findings
            .iter()
            .filter(|one| one.severity == severity);
        of.filter(|one| one.is_open()).count()
    };
    let latest = versions::latest(project);
    ScopeStanding {
        blockers: open("blocker"),
        majors: open("major"),
        minors: open("minor"),
        findings: open_findings(&judged.findings),
        answered: judged.answered,
        questions: judged.questions,
        version: latest.map(|version| version.name.clone()),
        approved: latest.map(|version| version.approved),
        approver: latest.map(|version| version.approver.clone()),
        changed: versions::changed_since_latest(project, &answers),
        holding: holding(project),
        verdict: judged.verdict,
        statement: judged.statement,
    }
}

/// Findings that nobody has accepted, without what is only to be known.
fn open_findings(findings: &[ScopeFindingRow]) -> Vec<FindingBrief> {
    let open = findings.iter();
    let open = open.filter(|found| found.is_open() && found.severity != "info");
    open.map(|found| FindingBrief {
        id: found.id.clone(),
        severity: found.severity.clone(),
        message: found.message.clone(),
    })
    .collect()
}

/// What holds gate 0 while it is not passed.
fn holding(project: &Project) -> Vec<String> {
    let mut tasks = project.tasks.values();
    let gate = tasks.find(|task| task.gate.is_some_and(|gate| gate.get() == 0));
    match gate {
        Some(gate) if gate.actual_finish.is_none() => project.scope_blockers(),
        _ => Vec::new(),
    }
}

impl ScopeFindingRow {
    /// Whether nobody has accepted it for the answers there are.
    pub fn is_open(&self) -> bool {
        let accepted = self.accepted.as_ref();
        accepted.is_none_or(|accepted| accepted.outdated)
    }
}

/// The scope of a project at a moment.
pub fn scope(moment: &Moment, mode: ScopeMode) -> ScopeView {
    scope_of(&moment.project, mode)
}

/// The scope of a project.
pub(crate) fn scope_of(project: &Project, mode: ScopeMode) -> ScopeView {
    let scope = project.scope_questions();
    let answers = project.answers_on_scope();
    let judgement = judge(scope, &answers, mode);
    let open = answers.open(scope);
    let drafted = project.scope_draft();
    let charter = project.charter();
    let worded = charter.and_then(|charter| charter.scope_wording.clone());
    let statement = project.scope_statement();
    ScopeView {
        judged: judged(scope, &answers, &judgement, mode, statement, Some(project)),
        worded: worded.is_some(),
        draft: drafted
            .pieces
            .into_iter()
            .map(|piece| StatementPiece {
                words: piece.words,
                question: piece.question,
                gap: piece.gap,
            })
            .collect(),
        drift: project.scope_drift().map(ScopeDrift::of),
        service_catalogue: charter.and_then(|charter| charter.service_catalogue.clone()),
        asked: scope
            .questions
            .iter()
            .map(|question| asked(project, question, &open, &answers, &judgement))
            .collect(),
        registers: ScopeRegisters::of(project),
        versions: versions::versions(project),
        changed_since_version: versions::changed_since_latest(project, &answers),
        follow: scope_follow_ups(project),
    }
}

/// What answers from a file amount to, by the edition of a project and in the place of its own.
///
/// # Errors
/// When they are no answers to the questions there are.
pub fn scope_of_answers(
    moment: &Moment,
    answers: &Value,
    mode: ScopeMode,
) -> Result<JudgedScope, AppError> {
    let scope = moment.project.scope_questions();
    let answers = Answers::read(scope, answers);
    let answers = answers.map_err(|e| AppError::new(ErrorClass::Unreadable, e.to_string()))?;
    let judgement = judge(scope, &answers, mode);
    let statement = match answers.text("SW-25") {
        "" => draft(scope, &answers, None).words(),
        statement => statement.to_string(),
    };
    Ok(judged(scope, &answers, &judgement, mode, statement, None))
}

/// Reads a file of answers: an object by question.
///
/// # Errors
/// When it cannot be read, or is no JSON.
pub fn read_answers(path: &Path) -> Result<Value, AppError> {
    let unreadable = |why: String| {
        let message = t!("app.not_readable", path = path.display(), why);
        AppError::new(ErrorClass::Unreadable, message)
    };
    let text = std::fs::read_to_string(path).map_err(|e| unreadable(e.to_string()))?;
    serde_json::from_str(&text).map_err(|e| unreadable(e.to_string()))
}

fn judged(
    scope: &Scope,
    answers: &Answers,
    judgement: &Judgement<'_>,
    mode: ScopeMode,
    statement: String,
    project: Option<&Project>,
) -> JudgedScope {
    let findings: Vec<ScopeFindingRow> = judgement
        .findings
        .iter()
        .map(|finding| row(finding, answers, project))
        .collect();
    let open: Vec<OpenQuestionRow> = answers
        .open(scope)
        .into_iter()
        .map(|open| OpenQuestionRow {
            question: open.question,
            state: state(Some(&open.openness)),
            required: open.required,
            missing: missing(open.openness),
        })
        .collect();
    let blocks = |finding: &&ScopeFindingRow| finding.severity == "blocker" && finding.is_open();
    let in_order = in_order(scope, answers, judgement);
    let in_order = in_order.into_iter().map(|(one, questions)| InOrderRow {
        id: one.id.clone(),
        message: one.message.clone(),
        questions: questions.into_iter().map(str::to_string).collect(),
    });
    JudgedScope {
        in_order: in_order.collect(),
        statement,
        verdict: verdict(judgement.verdict),
        mode: match mode {
            ScopeMode::Draft => "draft",
            ScopeMode::Final => "final",
        }
        .to_string(),
        answered: scope.questions.len() - open.len(),
        questions: scope.questions.len(),
        open_blockers: findings.iter().filter(blocks).count(),
        findings,
        open,
    }
}

fn verdict(outcome: ScopeOutcome) -> String {
    outcome.words().to_string()
}

fn row(
    finding: &ScopeFinding<'_>,
    answers: &Answers,
    project: Option<&Project>,
) -> ScopeFindingRow {
    let rule = finding.rule;
    let accepted = project.and_then(|project| accepted(project, &rule.id));
    ScopeFindingRow {
        id: rule.id.clone(),
        severity: severity(rule.severity).to_string(),
        message: rule.message.clone(),
        advice: rule.advice.clone(),
        clauses: rule.clauses.clone(),
        answers: rule.questions.clone(),
        causes: finding
            .causes
            .iter()
            .map(|cause| ScopeCause {
                question: cause.question.clone(),
                entries: cause.entries.clone(),
            })
            .collect(),
        accepted: accepted.map(|accepted| AcceptedRow {
            reason: accepted.reason.clone(),
            by: accepted.by.clone(),
            on: accepted.on,
            outdated: accepted.answers != fingerprint(finding, answers),
        }),
    }
}

fn accepted<'a>(project: &'a Project, rule: &str) -> Option<&'a AcceptedFinding> {
    let mut accepted = project.accepted_findings.values();
    let accepted = accepted.find(|accepted| accepted.rule == rule);
    accepted.map(|accepted| accepted.as_ref())
}

/// The word of a severity in the file of rules.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Blocker => "blocker",
        Severity::Major => "major",
        Severity::Minor => "minor",
        Severity::Info => "info",
    }
}

fn state(openness: Option<&Openness>) -> AnswerState {
    match openness {
        None => AnswerState::Answered,
        Some(Openness::Missing(_)) => AnswerState::Missing,
        Some(Openness::Unknown) => AnswerState::Unknown,
        Some(Openness::Unanswered) => AnswerState::Unanswered,
    }
}

fn missing(openness: Openness) -> Vec<MissingPart> {
    let Openness::Missing(parts) = openness else {
        return Vec::new();
    };
    let parts = parts.into_iter();
    parts
        .map(|(entry, field)| MissingPart { entry, field })
        .collect()
}

fn asked(
    project: &Project,
    question: &Question,
    open: &[OpenQuestion],
    answers: &Answers,
    judgement: &Judgement<'_>,
) -> AskedQuestion {
    let open = open.iter().find(|open| open.question == question.id);
    let reads = |finding: &&ScopeFinding<'_>| finding.rule.questions.contains(&question.id);
    let findings = judgement.findings.iter().filter(reads);
    let hint = |hint: &TaskHint| {
        let row = project.tasks.values();
        let row = row
            .into_iter()
            .find(|row| row.code.as_ref() == Some(&hint.task));
        TaskForAnswer {
            when: hint.when.clone(),
            task: hint.task.clone(),
            title: row.map(|row| row.name.clone()),
            row: row.map(|row| row.id.to_string()),
            applies: calls_for(hint, answers),
        }
    };
    AskedQuestion {
        id: question.id.clone(),
        group: question.group.clone(),
        text: question.text.clone(),
        why: question.why.clone(),
        example: question.example.clone(),
        required: question.required,
        clauses: question.clauses.clone(),
        form: form(question),
        by_register: is_by_register(&question.id),
        may_be_none: may_be_none(&question.id),
        state: state(open.map(|open| &open.openness)),
        answer: answers.get(&question.id).cloned(),
        findings: findings.map(|finding| finding.rule.id.clone()).collect(),
        tasks: question.tasks.iter().map(hint).collect(),
    }
}

fn form(question: &Question) -> AnswerForm {
    let values = |shape: &AnswerShape| -> Vec<FormValue> {
        let values = shape.values().iter();
        values
            .map(|value| FormValue {
                value: value.clone(),
                words: question.value_notes.get(value).unwrap_or(value).clone(),
            })
            .collect()
    };
    let (rows, fields) = match &question.answer {
        AnswerShape::Matrix { rows, .. } => (rows.clone(), Vec::new()),
        AnswerShape::Record { fields } | AnswerShape::Records { fields } => {
            let fields = fields.iter().map(|field| FormField {
                name: field.name.clone(),
                optional: field.optional,
                kind: kind(&field.shape).to_string(),
                values: values(&field.shape),
            });
            (Vec::new(), fields.collect())
        }
        _ => (Vec::new(), Vec::new()),
    };
    AnswerForm {
        kind: kind(&question.answer).to_string(),
        values: values(&question.answer),
        rows,
        fields,
    }
}

fn kind(shape: &AnswerShape) -> &'static str {
    match shape {
        AnswerShape::Text => "text",
        AnswerShape::Texts => "texts",
        AnswerShape::Choice { .. } => "choice",
        AnswerShape::Choices { .. } => "choices",
        AnswerShape::Clause => "clause",
        AnswerShape::Clauses => "clauses",
        AnswerShape::Matrix { .. } => "matrix",
        AnswerShape::Record { .. } => "record",
        AnswerShape::Records { .. } => "records",
    }
}

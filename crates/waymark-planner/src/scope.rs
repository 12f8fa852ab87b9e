//! Scope: what the answers of a project, and its registers, amount to.
//!
//! The questions and the rules are data of the catalogue. Answers come from a project
//! ([`Project::answers_on_scope`](crate::Project::answers_on_scope)) or from a file ([`Answers::read`]); [`judge`] holds
//! the rules against them and says what was found, and why. Nothing is stored: a finding is gone as soon as no answer
//! causes it any more. No sentence about the scope is made here but the statement; messages and advice stand in the
//! rules.

mod answers;
mod condition;
mod follow;
mod held;
mod statement;
mod versions;

use std::collections::{BTreeMap, BTreeSet};

use waymark_catalogue::scope::{Evaluate, InOrder, Rule, Scope, ScopeMode, ScopeOutcome, TaskHint};

pub use answers::{Answers, BadAnswer, OpenQuestion, Openness};
use condition::Rests;
pub use follow::{FollowUp, ScopeItem, ScopeRegister};
pub use held::{is_by_register, may_be_none};
pub use statement::{DraftStatement, Piece, draft};
pub use versions::{
    AnswerChange, AnswerKey, Drift, Told, changed_answers, compare_words, told_answers,
};

/// What a rule found, and the answers that cause it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeFinding<'a> {
    /// The rule: its id, severity, message, advice and clauses.
    pub rule: &'a Rule,
    /// The answers that cause it, in the order of the questions. An answer that is missing is a cause too.
    pub causes: Vec<Cause>,
}

/// An answer that causes a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Id of the question.
    pub question: String,
    /// Which entries of a list, or rows of a matrix, do; none where it is the answer as a whole.
    pub entries: Vec<String>,
}

/// What was found, and the verdict on the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement<'a> {
    /// The findings: blockers first, then by the order of the rules.
    pub findings: Vec<ScopeFinding<'a>>,
    /// The verdict.
    pub verdict: ScopeOutcome,
}

/// Holds the rules against answers. While questions are still being answered (`draft`) only those rules count that
/// need no missing answer.
pub fn judge<'a>(scope: &'a Scope, answers: &Answers, mode: ScopeMode) -> Judgement<'a> {
    let counts = |rule: &&Rule| rule.evaluate == Evaluate::Always || mode == ScopeMode::Final;
    let mut findings: Vec<ScopeFinding<'a>> = scope
        .rules
        .iter()
        .filter(counts)
        .filter_map(|rule| {
            let found = condition::holds(&rule.when, answers, None);
            found.holds.then(|| ScopeFinding {
                rule,
                causes: causes(scope, rule, found.rests_on),
            })
        })
        .collect();
    findings.sort_by_key(|finding| finding.rule.severity);
    let verdict = ScopeOutcome::of(findings.iter().map(|finding| finding.rule.severity));
    Judgement { findings, verdict }
}

/// What was looked at and is in order: the questions of its rules are answered, and none of them makes a finding.
pub fn in_order<'a>(
    scope: &'a Scope,
    answers: &Answers,
    judgement: &Judgement<'_>,
) -> Vec<(&'a InOrder, Vec<&'a str>)> {
    let open = answers.open(scope);
    let found = |id: &String| judgement.findings.iter().any(|one| &one.rule.id == id);
    scope
        .in_order
        .iter()
        .filter(|one| !one.rules.iter().any(found))
        .map(|one| (one, questions_of(scope, &one.rules)))
        .filter(|(_, questions)| {
            !open
                .iter()
                .any(|one| questions.contains(&one.question.as_str()))
        })
        .collect()
}

/// The questions that rules read, in the order in which they are asked.
fn questions_of<'a>(scope: &'a Scope, rules: &[String]) -> Vec<&'a str> {
    let rules = || scope.rules.iter().filter(|rule| rules.contains(&rule.id));
    let read = |id: &String| rules().any(|rule| rule.questions.contains(id));
    let questions = scope.questions.iter().map(|question| &question.id);
    questions
        .filter(|id| read(id))
        .map(String::as_str)
        .collect()
}

/// Whether answers call for a task of the exemplar plan.
pub fn calls_for(hint: &TaskHint, answers: &Answers) -> bool {
    condition::holds(&hint.applies, answers, None).holds
}

/// The causes in the order in which the rule names its questions.
fn causes(scope: &Scope, rule: &Rule, mut rests_on: Rests) -> Vec<Cause> {
    let ordered = scope.questions.iter().map(|question| &question.id);
    let causes = ordered.filter(|id| rule.questions.contains(id));
    causes
        .filter_map(|id| {
            let entries: BTreeSet<String> = rests_on.remove(id)?;
            Some(Cause {
                question: id.clone(),
                entries: entries.into_iter().collect(),
            })
        })
        .collect()
}

/// The answers of a finding as one text: the same as long as they are the same. What was accepted with a reason is
/// accepted for these answers alone.
pub fn fingerprint(finding: &ScopeFinding<'_>, answers: &Answers) -> String {
    use sha2::{Digest, Sha256};
    let told: BTreeMap<&str, _> = finding
        .causes
        .iter()
        .map(|cause| (cause.question.as_str(), answers.told(cause)))
        .collect();
    let json = serde_json::to_string(&told).unwrap_or_default();
    let digest = crate::hex(&Sha256::digest(json.as_bytes()));
    digest.get(..16).unwrap_or_default().to_string()
}

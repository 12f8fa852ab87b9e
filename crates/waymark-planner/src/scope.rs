//! Scope: what the answers of a project, and its registers, amount to.
//!
//! The questions and the rules are data of the catalogue. Answers come from a project
//! ([`Project::answers_on_scope`](crate::Project::answers_on_scope)) or from a file ([`Answers::read`]); [`judge`] holds
//! the rules against them and says what was found, and why. Nothing is stored: a finding is gone as soon as no answer
//! causes it any more. No sentence about the scope is made here but the statement; messages and advice stand in the
//! rules.

mod answers;
mod condition;
mod held;
mod statement;
mod versions;

use std::collections::{BTreeMap, BTreeSet};

use waymark_catalogue::scope::{Evaluate, Rule, Scope, ScopeMode, ScopeOutcome};

pub use answers::{Answers, BadAnswer, OpenQuestion, Openness};
use condition::Rests;
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

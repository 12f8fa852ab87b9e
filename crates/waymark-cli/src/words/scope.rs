//! The scope in words: statement, verdict, findings, and what is still open.

use waymark_app::view::{
    AnswerState, FollowAct, FollowRow, JudgedScope, OpenQuestionRow, ScopeChangeView,
    ScopeComparison, ScopeFindingRow, ScopeView, ToldWords, WordsTold,
};
use waymark_words::t;

use crate::table::one_line;

/// The scope of a project.
pub fn scope(view: &ScopeView) -> String {
    let mut text = judged_scope(&view.judged);
    if let Some(drift) = &view.drift {
        text.push_str(&t!("scope.drifted"));
        text.push('\n');
        let kept = drift.kept.iter().map(|words| one_line(words));
        let kept = kept.map(|words| t!("scope.drift_kept", words));
        let missing = drift.missing.iter().map(|words| one_line(words));
        let missing = missing.map(|words| t!("scope.drift_missing", words));
        for told in kept.chain(missing) {
            text.push_str(&format!("  {told}\n"));
        }
    }
    if let Some(latest) = view.versions.first() {
        let told = t!(
            "scope.latest_version",
            version = one_line(&latest.name),
            day = latest.approved,
            approver = one_line(&latest.approver),
            count = view.changed_since_version
        );
        text.push_str(&format!("{told}\n"));
    }
    if !view.follow.is_empty() {
        text.push_str(&format!(
            "{}\n{}",
            t!("scope.follows"),
            follow(&view.follow)
        ));
    }
    text
}

/// What the plan has to follow, a line each.
fn follow(rows: &[FollowRow]) -> String {
    let mut text = String::new();
    for row in rows {
        let (title, item) = (one_line(&row.title), row.item.as_deref().map(one_line));
        let item = item.unwrap_or_default();
        let told = match row.act {
            FollowAct::Add => t!("scope.follow_add", title),
            FollowAct::Serve => t!("scope.follow_serve", title, item),
            FollowAct::Raise => t!("scope.follow_raise", title),
            FollowAct::Aside => t!("scope.follow_aside", title, why = one_line(&row.why)),
            FollowAct::Back => t!("scope.follow_back", title),
        };
        text.push_str(&format!("  {told}\n"));
    }
    text
}

/// What acts on the scope would do.
pub fn scope_change(view: &ScopeChangeView) -> String {
    if let Some(refused) = &view.refused {
        return format!("{refused}\n");
    }
    if !view.touches {
        return format!("{}\n", t!("scope.change_nothing"));
    }
    let mut text = String::new();
    if !view.statement.is_empty() {
        text.push_str(&format!("{}\n\n", told_words(&view.statement)));
    }
    let (before, after) = (&view.verdict_before, &view.verdict_after);
    text.push_str(&match before == after {
        true => format!("{}\n", t!("scope.verdict_stays", verdict = after)),
        false => format!("{}\n", t!("scope.verdict_moves", before, after)),
    });
    for found in &view.findings_come {
        text.push_str(&format!("  + {:<8} {}\n", found.severity, found.message));
    }
    for found in &view.findings_go {
        text.push_str(&format!("  - {:<8} {}\n", found.severity, found.message));
    }
    if !view.follow.is_empty() {
        text.push_str(&format!(
            "\n{}\n{}",
            t!("scope.follows"),
            follow(&view.follow)
        ));
    }
    let (criteria, documents) = (view.criteria.len(), view.documents.len());
    let told = t!("scope.change_touches", criteria, documents);
    text.push_str(&format!("\n{told}\n"));
    if !view.owners.is_empty() {
        let owners = one_line(&view.owners.join(", "));
        text.push_str(&format!("{}\n", t!("scope.change_owners", owners)));
    }
    text.push_str(&format!("{}\n", view.sentence));
    text
}

/// What answers amount to.
pub fn judged_scope(view: &JudgedScope) -> String {
    let mut text = format!("{}\n\n", one_line(&view.statement));
    let told = t!(
        "scope.verdict",
        verdict = view.verdict,
        answered = view.answered,
        questions = view.questions
    );
    text.push_str(&format!("{told}\n"));
    for found in &view.findings {
        text.push_str(&finding(found));
    }
    if !view.open.is_empty() {
        text.push_str(&format!("\n{}\n", t!("scope.open")));
        for line in open(&view.open) {
            text.push_str(&format!("  {line}\n"));
        }
    }
    text
}

fn finding(found: &ScopeFindingRow) -> String {
    let causes: Vec<String> = found
        .causes
        .iter()
        .map(|cause| match cause.entries.as_slice() {
            [] => cause.question.clone(),
            entries => format!("{} ({})", cause.question, one_line(&entries.join(", "))),
        })
        .collect();
    let (severity, message) = (&found.severity, &found.message);
    let mut text = format!("\n{severity:<8} {} {message}\n", found.id);
    text.push_str(&format!("         {}\n", found.advice));
    let because = t!(
        "scope.because",
        answers = causes.join(", "),
        clauses = found.clauses.join(", ")
    );
    text.push_str(&format!("         {because}\n"));
    if let Some(accepted) = &found.accepted {
        let (by, on, reason) = (one_line(&accepted.by), accepted.on, &accepted.reason);
        let reason = one_line(reason);
        let told = match accepted.outdated {
            true => t!("scope.accepted_outdated", by, on, reason),
            false => t!("scope.accepted", by, on, reason),
        };
        text.push_str(&format!("         {told}\n"));
    }
    text
}

/// What is open: what was begun or asked line by line, and then the questions nobody has said anything of.
fn open(open: &[OpenQuestionRow]) -> Vec<String> {
    let (unanswered, begun): (Vec<_>, Vec<_>) = open
        .iter()
        .partition(|open| open.state == AnswerState::Unanswered);
    let mut lines: Vec<String> = begun.into_iter().map(begun_line).collect();
    if !unanswered.is_empty() {
        let questions = unanswered.into_iter().map(|open| open.question.as_str());
        let questions = questions.collect::<Vec<_>>().join(", ");
        lines.push(t!("scope.open_unanswered", questions));
    }
    lines
}

fn begun_line(open: &OpenQuestionRow) -> String {
    let question = &open.question;
    if open.state == AnswerState::Unknown {
        return t!("scope.open_unknown", question);
    }
    let missing = open.missing.iter();
    let missing: Vec<String> = missing
        .map(|part| format!("{} {}", part.entry, part.field).trim().to_string())
        .collect();
    let missing = one_line(&missing.join(", "));
    t!("scope.open_missing", question, missing)
}

/// Two texts in one: what has gone in `[-…-]`, what has come in `{+…+}`.
fn told_words(words: &[ToldWords]) -> String {
    let told = words.iter().map(|told| {
        let words = one_line(&told.words);
        match told.told {
            WordsTold::Same => words,
            WordsTold::Gone => format!("[-{words}-]"),
            WordsTold::New => format!("{{+{words}+}}"),
        }
    });
    told.collect::<Vec<String>>().join(" ")
}

/// A version held against another, or against the present.
pub fn scope_comparison(view: &ScopeComparison) -> String {
    let after = view.after.as_deref().map(one_line);
    let mut text = match after {
        Some(after) => t!("scope.compared", before = one_line(&view.before), after),
        None => t!("scope.compared_present", before = one_line(&view.before)),
    };
    text.push_str("\n\n");
    text.push_str(&told_words(&view.statement));
    text.push('\n');
    if view.answers.is_empty() {
        text.push_str(&format!("\n{}\n", t!("scope.same_answers")));
    }
    for change in &view.answers {
        let entry = change.entry.as_deref().map(one_line).unwrap_or_default();
        let place = format!("{} {entry}", change.question);
        let side = |side: &Option<String>| one_line(side.as_deref().unwrap_or("–"));
        let (before, after) = (side(&change.before), side(&change.after));
        text.push_str(&format!("\n{}\n  {before}\n  {after}\n", place.trim_end()));
    }
    text
}

//! What figures and words about the scope mean.

use waymark_catalogue::scope::{ScopeMode, ScopeOutcome};
use waymark_planner::Project;
use waymark_planner::scope::{Openness, judge};

use super::common::Case;

fn verdict(project: &Project, mode: ScopeMode) -> ScopeOutcome {
    judge(project.scope_questions(), &project.answers_on_scope(), mode).verdict
}

fn found(project: &Project) -> Vec<&'static str> {
    let answers = project.answers_on_scope();
    let judged = judge(project.scope_questions(), &answers, ScopeMode::Draft);
    let found = judged.findings.into_iter();
    found.map(|finding| finding.rule.id.as_str()).collect()
}

#[test]
fn the_verdict_on_a_scope() {
    let mut case = Case::empty();
    assert_eq!(
        verdict(&case.project, ScopeMode::Draft),
        ScopeOutcome::WellFormed
    );
    assert_eq!(
        verdict(&case.project, ScopeMode::Final),
        ScopeOutcome::NotApplicable
    );
    case.act(r#"{"do":"party.add","name":"Halden","kind":"cloud_provider","supplies":"Two halls","contract":false}"#);
    assert_eq!(found(&case.project), ["SUPPLIER-NO-CONTRACT"]);
    assert_eq!(
        verdict(&case.project, ScopeMode::Draft),
        ScopeOutcome::WithProblems
    );
    case.act(r#"{"do":"scope.answer","question":"SW-16","answer":"yes"}"#);
    assert_eq!(
        found(&case.project),
        ["CLAUSE45-DELEGATED", "SUPPLIER-NO-CONTRACT"]
    );
    assert_eq!(
        verdict(&case.project, ScopeMode::Draft),
        ScopeOutcome::NotApplicable
    );
}

#[test]
fn an_open_question() {
    let mut case = Case::empty();
    let openness = |case: &Case, question: &str| {
        let open = case
            .project
            .answers_on_scope()
            .open(case.project.scope_questions());
        let mut open = open.into_iter();
        open.find(|open| open.question == question)
            .map(|open| open.openness)
    };
    assert_eq!(openness(&case, "SW-04"), Some(Openness::Unanswered));
    case.act(r#"{"do":"service.add","name":"Service desk"}"#);
    let missing = vec![("Service desk".to_string(), "provided_by".to_string())];
    assert_eq!(openness(&case, "SW-04"), Some(Openness::Missing(missing)));
    case.act(r#"{"do":"service.set","id":"Service desk","performed":"self"}"#);
    assert_eq!(openness(&case, "SW-04"), None);
    case.act(r#"{"do":"scope.answer","question":"SW-14","unknown":true}"#);
    assert_eq!(openness(&case, "SW-14"), Some(Openness::Unknown));
    case.act(r#"{"do":"scope.answer","question":"SW-14","answer":[]}"#);
    assert_eq!(openness(&case, "SW-14"), None);
}

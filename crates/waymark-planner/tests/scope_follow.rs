//! The plan follows the scope: what items call for comes, what serves nothing in scope is set aside, and both turn back.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use common::{Case, Counted, asgard, date};
use waymark_planner::Project;

/// A project as it is made.
fn made() -> Case {
    static MADE: OnceLock<Project> = OnceLock::new();
    let make = || asgard().make(date("2027-01-11"), &mut Counted::default());
    let project = MADE.get_or_init(|| make().unwrap().project).clone();
    Case::of(project, "2027-01-11")
}

/// What is to be followed, drawn with the names of rows.
fn ups(case: &Case) -> Vec<String> {
    let ups = case.project.scope_follow_ups();
    ups.iter().map(ToString::to_string).collect()
}

/// The codes and names of the rows of the plan.
fn rows(case: &Case) -> BTreeSet<String> {
    let rows = case.project.outline().rows().iter();
    let tasks = rows.filter_map(|row| case.project.tasks.get(&row.id));
    tasks
        .map(|task| task.code.clone().unwrap_or_else(|| task.name.clone()))
        .collect()
}

#[test]
fn a_project_without_items_has_nothing_to_follow() {
    assert_eq!(ups(&made()), Vec::<String>::new());
}

#[test]
fn an_open_row_of_the_exemplar_plan_serves_what_comes() {
    let mut case = made();
    case.act(
        r#"{"do":"party.add","id":"halls","name":"Halls","kind":"external_supplier"}
           {"do":"service.add","id":"mail","name":"Mail"}
           {"do":"site.add","id":"oslo","name":"Oslo"}"#,
    );
    assert_eq!(
        ups(&case),
        [
            "serve:SR-CATALOGUE:mail",
            "serve:SR-SLA:mail",
            "serve:SR-AUDIT:oslo",
            "serve:SR-CONTRACT:halls",
            "raise:SK-SUPPLIER:halls"
        ]
    );
    let before = rows(&case);
    case.act(r#"{"do":"scope.follow"}"#);
    assert_eq!(ups(&case), Vec::<String>::new());
    assert_eq!(rows(&case), before, "no row of its own is needed");
    assert_eq!(case.task("P2-07").parties.ids().count(), 1);
    assert_eq!(case.project.risks.len(), 1);
}

#[test]
fn a_row_of_its_own_comes_where_the_one_for_all_is_done_and_the_next_gate_waits_for_it() {
    let mut case = made();
    case.on("2027-05-03");
    case.act(
        r#"{"do":"task.set_actual","id":"P2-04","start":"2027-01-12","finish":"2027-01-20"}
           {"do":"service.add","id":"mail","name":"Mail"}"#,
    );
    assert_eq!(ups(&case), ["serve:SR-CATALOGUE:mail", "add:SR-SLA:mail"]);
    case.act(r#"{"do":"scope.follow","leave":["serve:SR-CATALOGUE:mail"]}"#);
    assert_eq!(
        ups(&case),
        ["serve:SR-CATALOGUE:mail"],
        "what was left is asked again"
    );
    let added = case
        .project
        .tasks
        .values()
        .find(|t| t.name == "Service level agreement: Mail");
    let added = added.unwrap();
    assert_eq!(added.duration.get(), 4);
    assert_eq!(added.clauses, BTreeSet::from(["8.3.3".to_string()]));
    let gate = case.task("P2-G2").id.clone();
    let mut links = case.project.links.values();
    assert!(links.any(|link| link.from.id() == &added.id && link.to.id() == &gate));
}

#[test]
fn what_serves_only_what_left_is_set_aside_with_its_reason_and_comes_back_with_it() {
    let mut case = made();
    case.act(
        r#"{"do":"service.add","id":"mail","name":"Mail"}
           {"do":"service.add","id":"web","name":"Web"}
           {"do":"task.add","id":"move","name":"Move mailboxes","days":3}
           {"do":"task.serve","id":"move","service":"mail"}
           {"do":"scope.follow"}"#,
    );
    let whole = rows(&case);
    case.act(r#"{"do":"service.set","id":"mail","left_out":true,"why":"Goes to a partner"}"#);
    assert_eq!(
        ups(&case),
        ["aside:move"],
        "rows that serve the web as well stay"
    );
    case.act(r#"{"do":"scope.follow"}"#);
    let expected = "Mail is out of the scope: Goes to a partner";
    assert_eq!(case.task("move").aside.as_deref(), Some(expected));
    let left: BTreeSet<String> = whole.difference(&rows(&case)).cloned().collect();
    assert_eq!(left, BTreeSet::from(["Move mailboxes".to_string()]));
    case.act(r#"{"do":"service.set","id":"mail","left_out":false}"#);
    assert_eq!(ups(&case), ["back:move"]);
    case.act(r#"{"do":"scope.follow"}"#);
    assert_eq!((rows(&case), ups(&case)), (whole, Vec::new()));
}

#[test]
fn what_a_person_set_aside_does_not_come_back_by_itself() {
    let mut case = made();
    case.act(
        r#"{"do":"service.add","id":"mail","name":"Mail"}
           {"do":"scope.follow"}
           {"do":"task.set_aside","id":"P2-04","why":"Agreed last year"}"#,
    );
    assert_eq!(ups(&case), Vec::<String>::new());
}

#[test]
fn rows_done_for_a_removed_item_alone_are_set_aside_with_it() {
    let mut case = made();
    case.act(
        r#"{"do":"party.add","id":"halls","name":"Halls","kind":"external_supplier"}
           {"do":"party.add","id":"lines","name":"Lines","kind":"external_supplier"}
           {"do":"task.add","id":"visit","name":"Visit the halls","days":1}
           {"do":"task.add","id":"both","name":"Meet both","days":1}
           {"do":"task.serve","id":"visit","party":"halls"}
           {"do":"task.serve","id":"both","party":"halls"}
           {"do":"task.serve","id":"both","party":"lines"}
           {"do":"party.delete","id":"halls"}"#,
    );
    assert_eq!(
        case.task("visit").aside.as_deref(),
        Some("Halls was removed")
    );
    assert_eq!(case.task("both").aside, None);
    common::assert_nothing_dangles(&case.project);
}

#[test]
fn a_row_that_no_answer_calls_for_goes_and_an_answer_brings_it_back() {
    let mut case = made();
    case.act(r#"{"do":"scope.answer","question":"SW-15","answer":"no"}"#);
    let subcontractors = case.task("P3-16").id.to_string();
    assert_eq!(ups(&case), [format!("aside:{subcontractors}")]);
    case.act(r#"{"do":"scope.follow"}"#);
    assert!(!rows(&case).contains("P3-16"));
    case.act(r#"{"do":"scope.answer","question":"SW-15","answer":"yes, known"}"#);
    assert_eq!(ups(&case), [format!("back:{subcontractors}")]);
}

#[test]
fn a_row_set_aside_counts_nowhere_with_all_under_it() {
    let mut case = made();
    let before = case.status();
    let days = case.planned("P2-04");
    case.act(
        r#"{"do":"task.add","id":"over","name":"Over","days":1}
           {"do":"task.add","id":"under","name":"Under","days":400,"parent":"over"}
           {"do":"link.add","id":"late","from":"under","to":"P2-04"}"#,
    );
    assert_ne!(case.planned("P2-04"), days);
    case.act(r#"{"do":"task.set_aside","id":"over","why":"Not ours"}"#);
    assert_eq!(case.planned("P2-04"), days, "what it held back is free");
    assert_eq!(case.status(), before);
    case.act(r#"{"do":"task.bring_back","id":"over"}"#);
    assert_ne!(case.planned("P2-04"), days, "its links hold again");
}

#[test]
fn a_blocker_that_nobody_accepted_holds_gate_0() {
    let mut case = made();
    case.on("2027-05-03");
    case.act(r#"{"do":"scope.answer","question":"SW-16","answer":"yes"}"#);
    let pass =
        r#"{"do":"task.set_actual","id":"PRE-G0","start":"2027-04-30","finish":"2027-04-30"}"#;
    let why = case.try_act(pass).unwrap_err().to_string();
    let held = "“Gate 0: start decision” cannot be passed while the scope has blockers that nobody has accepted: ";
    assert!(why.starts_with(held), "{why}");
    assert!(why.contains("CLAUSE45-DELEGATED"), "{why}");
    let hundred = r#"{"do":"task.set_progress","id":"PRE-G0","percent":100}"#;
    assert!(case.try_act(hundred).is_err());
    for rule in case.project.scope_blockers() {
        case.act(&format!(
            r#"{{"do":"scope.accept","finding":"{rule}","reason":"Settled before gate 1","by":"The board"}}"#
        ));
    }
    case.act(pass);
    assert_eq!(case.task("PRE-G0").progress.get(), 100);
}

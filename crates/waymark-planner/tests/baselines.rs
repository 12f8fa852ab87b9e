//! The plan held against its baselines: slip of rows, phases and gates, and what came and went.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Case, date};
use waymark_planner::Id;
use waymark_planner::comparison::{Comparison, LoneRow, RowSlip};

fn against(case: &Case, baseline: &str) -> Comparison {
    let baseline = Id::new(baseline).unwrap();
    case.project.against_baseline(&baseline, case.today)
}

fn slips<'a>(rows: impl Iterator<Item = &'a RowSlip>) -> Vec<String> {
    rows.map(|row| format!("{} {:+} {:+}", row.id, row.start_slip_days, row.slip_days))
        .collect()
}

fn lone(rows: &[LoneRow]) -> Vec<String> {
    rows.iter()
        .map(|row| format!("{} {} {}..{}", row.wbs, row.name, row.start, row.finish))
        .collect()
}

/// Two phases with gates; the plan of the first day is `base`.
fn moved() -> Case {
    let mut case = Case::with_gates();
    case.act(
        r#"
        {"do":"baseline.set","id":"base","name":"Baseline 1","reason":"Start","approver":"Ruth"}
        {"do":"task.set_duration","id":"design","days":16}
        "#,
    );
    case
}

#[test]
fn slip_is_told_for_rows_phases_and_gates() {
    let case = moved();
    let comparison = against(&case, "base");
    let work = comparison
        .rows
        .iter()
        .filter(|row| row.kind.word() == "task");
    assert_eq!(slips(work), ["design +0 +6", "build +6 +6", "run +6 +6"]);
    assert_eq!(slips(comparison.gates()), ["g1 +6 +6", "g2 +6 +6"]);
    assert_eq!(slips(comparison.phases()), ["p1 +0 +6", "p2 +6 +6"]);
    assert_eq!(
        (lone(&comparison.added), lone(&comparison.removed)),
        (vec![], vec![])
    );
}

#[test]
fn rows_that_came_and_went_are_told() {
    let mut case = moved();
    case.act(
        r#"
        {"do":"task.add","id":"train","name":"Train","days":3}
        {"do":"task.delete","id":"build"}
        "#,
    );
    let comparison = against(&case, "base");
    assert_eq!(lone(&comparison.added), ["3 Train 2027-01-04..2027-01-06"]);
    assert_eq!(
        lone(&comparison.removed),
        ["0.2 Build 2027-01-18..2027-01-29"]
    );
    assert!(comparison.rows.iter().all(|row| row.id != "build"));
}

#[test]
fn each_baseline_is_measured_by_itself() {
    let mut case = moved();
    case.act(
        r#"
        {"do":"baseline.set","id":"second","name":"Baseline 2"}
        {"do":"task.set_duration","id":"design","days":17}
        "#,
    );
    assert_eq!(
        slips(against(&case, "base").gates()),
        ["g1 +7 +7", "g2 +7 +7"]
    );
    assert_eq!(
        slips(against(&case, "second").gates()),
        ["g1 +1 +1", "g2 +1 +1"]
    );

    let slip = |case: &Case| {
        let forecast = case.project.forecast(case.today);
        case.project.slip_days(&case.task("g1").id, &forecast)
    };
    assert_eq!(slip(&case), Some(1));
    case.act(r#"{"do":"baseline.use","id":"base"}"#);
    assert_eq!(slip(&case), Some(7));
    let names: Vec<&str> = case
        .project
        .baselines_in_order()
        .iter()
        .map(|b| b.name.as_str())
        .collect();
    assert_eq!(names.last(), Some(&"Baseline 2"));
}

#[test]
fn dates_of_another_plan_are_kept_as_a_baseline() {
    let mut case = moved();
    case.act(
        r#"{"do":"baseline.take","id":"sold","name":"As sold","taken":"2026-12-01","rows":[
            {"task":"design","start":"2027-01-04","finish":"2027-01-08","days":5}]}"#
            .replace('\n', " ")
            .as_str(),
    );
    let comparison = against(&case, "sold");
    assert_eq!(slips(comparison.rows.iter()), ["design +0 +11"]);
    let sold = case
        .project
        .baselines
        .get(&Id::new("sold").unwrap())
        .unwrap();
    assert_eq!(sold.taken, date("2026-12-01"));
    assert_eq!(
        case.project.reference_baseline().unwrap().name,
        "Baseline 1"
    );
    let twice = r#"{"do":"baseline.take","name":"Twice","rows":[
            {"task":"design","start":"2027-01-04","finish":"2027-01-08","days":5},
            {"task":"design","start":"2027-01-04","finish":"2027-01-08","days":5}]}"#;
    let refusal = case.try_act(&twice.replace('\n', " ")).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "“Design” is named twice; a plan and a baseline hold each row once"
    );
}

/// Taking a removal back gives the baseline its row back.
#[test]
fn a_removed_row_that_comes_back_is_no_longer_missing() {
    let mut case = moved();
    let before = case.project.clone();
    let decided = case
        .try_act(r#"{"do":"task.delete","id":"build"}"#)
        .unwrap();
    let back: Vec<_> = decided.changes.iter().rev().map(|c| c.inverse()).collect();
    let restored = decided.project.with(&back).unwrap();
    assert_eq!(restored, before);
    assert_eq!(
        decided
            .project
            .against_baseline(&Id::new("base").unwrap(), case.today)
            .removed
            .len(),
        1
    );
    case.project = restored;
    assert_eq!(against(&case, "base").removed, []);
}

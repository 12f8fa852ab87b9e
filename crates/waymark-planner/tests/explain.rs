//! Why a row lies where it does, what it holds up, and what would fit the plan to its target: as people read it.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Case, date};
use waymark_planner::explain::{DriverKind, Explanation};
use waymark_planner::fit::{FitKind, TargetFit};

fn explain(case: &Case, id: &str) -> Explanation {
    let id = case.task(id).id.clone();
    case.project.explain(&id, Some(case.today)).unwrap()
}

/// The sentences of the chain, the row itself first.
#[track_caller]
fn check_why(case: &Case, id: &str, expected: &[&str]) {
    let told = explain(case, id);
    let sentences: Vec<&str> = told.why.iter().map(|step| step.sentence.as_str()).collect();
    assert_eq!(sentences, expected);
}

#[test]
fn the_chain_leads_back_to_the_start_of_the_plan() {
    let case = Case::with_gates();
    check_why(
        &case,
        "run",
        &[
            "“Run” starts on 1 February 2027, because “Foundations agreed” finishes on 29 January 2027. The days just before are not worked.",
            "“Foundations agreed” falls on 29 January 2027, because “Build” finishes on 29 January 2027.",
            "“Build” starts on 18 January 2027, because “Design” finishes on 15 January 2027. The days just before are not worked.",
            "“Design” starts on 4 January 2027, with the plan.",
        ],
    );
}

#[test]
fn each_kind_of_link_is_told_with_its_wait() {
    for (link, sentence) in [
        (
            r#""type":"FS""#,
            "“b” starts on 11 January 2027, because “a” finishes on 8 January 2027. The days just before are not worked.",
        ),
        (
            r#""type":"FS","lag_days":2"#,
            "“b” starts on 13 January 2027, because it waits 2 working days after “a” finishes on 8 January 2027.",
        ),
        (
            r#""type":"FS","lag_days":-1"#,
            "“b” starts on 8 January 2027, because it may begin 1 working day before “a” finishes on 8 January 2027.",
        ),
        (
            r#""type":"SS""#,
            "“b” starts on 4 January 2027, because “a” starts on 4 January 2027. The days just before are not worked.",
        ),
        (
            r#""type":"SS","lag_days":1"#,
            "“b” starts on 5 January 2027, because it waits 1 working day after “a” starts on 4 January 2027.",
        ),
        (
            r#""type":"FF""#,
            "“b” finishes on 8 January 2027, because “a” finishes on 8 January 2027.",
        ),
        (
            r#""type":"FF","lag_days":1"#,
            "“b” finishes on 11 January 2027, because it may not end before 1 working day after “a” finishes on 8 January 2027.",
        ),
        (
            r#""type":"SF","lag_days":3"#,
            "“b” finishes on 6 January 2027, because it may not end before 3 working days after “a” starts on 4 January 2027.",
        ),
    ] {
        let mut case = Case::drawn("a 5\nb 2");
        case.act(&format!(
            r#"{{"do":"link.add","from":"a","to":"b",{link}}}"#
        ));
        assert_eq!(explain(&case, "b").why[0].sentence, sentence, "{link}");
    }
}

#[test]
fn bindings_progress_and_the_status_date_are_told() {
    let mut case = Case::drawn("a 5\nb 5\nc 5\nd 5");
    case.act(
        r#"
        {"do":"task.set_constraint","id":"a","constraint":"start_no_earlier","date":"2027-02-01"}
        {"do":"task.set_constraint","id":"b","constraint":"as_late_as_possible"}
        "#,
    );
    case.on("2027-01-06");
    case.act(
        r#"
        {"do":"task.set_actual","id":"c","start":"2027-01-05"}
        {"do":"task.set_constraint","id":"d","constraint":"pinned","date":"2027-01-20"}
        "#,
    );
    let first = |id: &str| {
        let told = explain(&case, id);
        (told.why[0].driver, told.why[0].sentence.clone())
    };
    let told = |kind, sentence: &str| (kind, sentence.to_string());
    assert_eq!(
        first("a"),
        told(
            DriverKind::Constraint,
            "“a” was told to start no earlier than 1 February 2027."
        )
    );
    assert_eq!(
        first("b"),
        told(
            DriverKind::AsLateAsPossible,
            "“b” starts on 1 February 2027, as late as what follows it allows."
        )
    );
    assert_eq!(
        first("c"),
        told(DriverKind::Progress, "“c” began on 5 January 2027.")
    );
    assert_eq!(
        first("d"),
        told(
            DriverKind::Constraint,
            "“d” was set by hand to start on 20 January 2027."
        )
    );
    case.act(r#"{"do":"task.set_constraint","id":"d","constraint":null}"#);
    assert_eq!(
        explain(&case, "d").why[0].sentence,
        "“d” starts on 6 January 2027: it has not begun, and undone work cannot lie before the status date, 6 January 2027."
    );
}

#[test]
fn what_is_critical_says_why_and_what_gives_way() {
    let mut case = Case::with_gates();
    case.act(
        r#"
        {"do":"task.add","id":"guide","name":"Guide","days":5}
        {"do":"link.add","from":"guide","to":"audit"}
        {"do":"project.set_target","date":"2027-03-08"}
        "#,
    );
    let build = explain(&case, "build");
    assert!(build.on_longest_path);
    assert_eq!(
        build.critical_because,
        "Critical: it lies on the longest path to being ready on 26 February 2027."
    );
    let longer = build.if_longer.unwrap();
    assert_eq!(
        (longer.days, longer.ready, longer.moved),
        (1, Some(date("2027-03-01")), 3)
    );
    assert_eq!(
        longer.sentence,
        "If it takes 1 working day longer, being ready moves to 1 March 2027. These finish later: “Foundations agreed”, “Run”, “Processes run”."
    );
    assert_eq!(build.drives, ["g1"]);

    // A milestone has no length that could grow.
    assert_eq!(
        explain(&case, "g1").if_longer.unwrap().sentence,
        "If it comes 1 working day later, being ready moves to 1 March 2027. These finish later: “Run”, “Processes run”."
    );

    let guide = explain(&case, "guide");
    assert_eq!(
        guide.critical_because,
        "It can slip 35 working days before being ready on 26 February 2027 moves, and 40 working days before the end of the plan does."
    );
    assert_eq!(guide.if_longer.unwrap().days, 36);
}

#[test]
fn what_is_done_or_a_summary_is_told_without_guessing() {
    let mut case = Case::with_gates();
    case.on("2027-01-18").act(
        r#"{"do":"task.set_actual","id":"design","start":"2027-01-04","finish":"2027-01-15"}"#,
    );
    let design = explain(&case, "design");
    assert_eq!(
        design.critical_because,
        "It is done, so it is not critical."
    );
    assert_eq!(design.if_longer, None);
    assert_eq!(
        design.why[0].sentence,
        "“Design” is done: it began on 4 January 2027 and was finished on 15 January 2027."
    );
    let phase = explain(&case, "p1");
    assert_eq!(
        phase.why[0].sentence,
        "“Phase 1” starts on 4 January 2027 with “Design”, the first of its rows."
    );
    assert_eq!(phase.if_longer, None);
}

#[test]
fn a_row_beside_the_longest_path_that_cannot_slip_says_so() {
    let mut case = Case::with_gates();
    case.act(
        r#"
        {"do":"task.add","id":"twin","name":"Twin","days":10,"parent":"p1"}
        {"do":"link.add","from":"design","to":"twin"}
        {"do":"link.add","from":"twin","to":"g1"}
        "#,
    );
    let beside = ["twin", "build"].map(|id| explain(&case, id));
    let beside = beside.iter().find(|row| !row.on_longest_path).unwrap();
    assert_eq!(
        beside.critical_because,
        "It has no float: if it slips, being ready moves from 26 February 2027."
    );
}

#[test]
fn a_deadline_that_is_lost_is_told() {
    let mut case = Case::with_gates();
    case.act(r#"{"do":"task.set_deadline","id":"g2","date":"2027-02-19"}"#);
    let build = explain(&case, "build");
    assert_eq!(
        build.critical_because,
        "Critical: it is 5 working days too late for a date that something after it has to keep."
    );
}

fn fitted(target: &str) -> TargetFit {
    let mut case = Case::with_gates();
    case.act(&format!(
        r#"{{"do":"project.set_target","date":"{target}"}}"#
    ));
    case.project.fit_to_target(case.today)
}

#[test]
fn a_plan_in_time_says_its_reserve_and_what_else_there_is() {
    let fit = fitted("2027-03-08");
    assert_eq!(
        fit.sentence,
        "Ready on 26 February 2027: 5 working days in reserve before the audit on 8 March 2027."
    );
    assert_eq!(
        (fit.reserve_days, fit.reached, fit.together.len()),
        (Some(5), true, 0)
    );
    assert_eq!(fit.together_sentence, None);
    let sentences: Vec<&str> = fit.proposals.iter().map(|p| p.sentence.as_str()).collect();
    assert_eq!(
        sentences,
        [
            "Do “Run” in 15 working days instead of 20 working days: ready 5 working days earlier.",
            "Do “Design” in 8 working days instead of 10 working days: ready 2 working days earlier.",
            "Do “Build” in 8 working days instead of 10 working days: ready 2 working days earlier.",
            "Begin “Build” 2 working days before “Design” is finished: ready 2 working days earlier.",
        ]
    );
}

#[test]
fn a_plan_too_late_says_what_together_would_do_and_the_commands_do_it() {
    let mut case = Case::with_gates();
    case.act(r#"{"do":"project.set_target","date":"2027-02-22"}"#);
    let fit = case.project.fit_to_target(case.today);
    assert_eq!(
        fit.sentence,
        "Ready on 26 February 2027: 5 working days too late for the audit on 22 February 2027."
    );
    assert_eq!(
        fit.together_sentence.as_deref(),
        Some(
            "This change would do: ready on 19 February 2027, 0 working days in reserve before the audit on 22 February 2027."
        )
    );
    assert!(fit.reached);
    assert_eq!(fit.together[0].kind, FitKind::Shorten);
    for proposal in &fit.together {
        case.act(&serde_json::to_string(&proposal.command).unwrap());
    }
    let ready = case.project.forecast(case.today).ready();
    assert_eq!(ready, Some(fit.together.last().unwrap().ready));
}

#[test]
fn what_cannot_be_reached_is_said() {
    let fit = fitted("2027-01-25");
    assert!(!fit.reached);
    assert_eq!(
        fit.together_sentence.as_deref(),
        Some(
            "These 4 changes together bring being ready to 11 February 2027, still 14 working days too late for the audit on 25 January 2027."
        )
    );
}

//! The status of small plans, with figures worked out by hand. In January and February 2027 there are no days off but
//! weekends; 4 January is a Monday.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Case, date};
use waymark_planner::record::Kind;
use waymark_planner::status::{GateState, OpenTask, Rag};

/// `next-gate Green: …` for each rule.
fn rules(case: &Case) -> Vec<String> {
    let rules = case.status().overall.rules.into_iter();
    rules
        .map(|rule| format!("{} {}: {}", rule.id, rule.rag.name(), rule.reason))
        .collect()
}

/// `Design 6` for each task: its name and its days.
fn days_of(tasks: &[OpenTask]) -> Vec<String> {
    tasks
        .iter()
        .map(|task| format!("{} {}", task.name, task.days))
        .collect()
}

fn booked(target: &str) -> Case {
    let mut case = Case::with_gates();
    case.act(&format!(
        r#"{{"do":"project.set_target","date":"{target}"}}"#
    ));
    case
}

#[test]
fn a_plan_that_runs_as_agreed_is_green() {
    let case = booked("2027-03-08");
    let status = case.status();
    assert_eq!(status.as_of, date("2027-01-04"));
    assert_eq!(status.overall.rag, Rag::Green);
    assert_eq!(
        status.overall.sentence,
        "Gate 1 is forecast for 29 January 2027, as in the baseline; ready on 26 February 2027 leaves 5 working days before the audit on 8 March 2027."
    );
    assert_eq!(
        rules(&case),
        [
            "next-gate Green: Gate 1 is forecast for 29 January 2027, as in the baseline.",
            "target-reserve Green: Ready on 26 February 2027 leaves 5 working days before the audit on 8 March 2027.",
            "late-tasks Green: No task is late.",
        ]
    );
    assert_eq!(days_of(&status.late), [""; 0]);
    assert_eq!(days_of(&status.due), ["Design 9"]);
}

#[test]
fn three_weeks_without_work_turn_it_red() {
    let mut case = booked("2027-03-08");
    case.on("2027-01-25");
    let status = case.status();
    // Design moves to 25 January, 15 working days late, and everything behind it.
    assert_eq!(case.forecast("design"), "2027-01-25..2027-02-05");
    assert_eq!(case.forecast("g1"), "2027-02-19..2027-02-19");
    assert_eq!(status.overall.rag, Rag::Red);
    assert_eq!(
        rules(&case),
        [
            "next-gate Red: Gate 1 is forecast for 19 February 2027, 15 working days after the baseline.",
            "target-reserve Red: Ready on 19 March 2027 is 10 working days too late for the audit on 8 March 2027.",
            "late-tasks Amber: 1 task is late, by 6 working days.",
        ]
    );
    assert_eq!(days_of(&status.late), ["Design 6"]);
    assert_eq!(days_of(&status.due), ["Build 4", "Foundations agreed 4"]);
    let phases: Vec<_> = status
        .phases
        .iter()
        .map(|p| (p.number, p.slip_days))
        .collect();
    assert_eq!(phases, [(1, Some(15)), (2, Some(15))]);
}

#[test]
fn the_worst_rule_is_the_overall_status() {
    let check = |today: &str, target: &str, acts: &str, rag: Rag, reds_and_ambers: &[&str]| {
        let mut case = booked(target);
        case.on(today).act(acts);
        let status = case.status();
        assert_eq!(status.overall.rag, rag, "{today} {target}");
        let raised = status
            .overall
            .rules
            .iter()
            .filter(|rule| rule.rag > Rag::Green);
        let raised: Vec<&str> = raised.map(|rule| rule.id).collect();
        assert_eq!(raised, reds_and_ambers, "{today} {target}");
        let order: Vec<Rag> = status.overall.rules.iter().map(|rule| rule.rag).collect();
        assert!(
            order.is_sorted_by(|a, b| a >= b),
            "the worst first: {order:?}"
        );
    };
    let done =
        r#"{"do":"task.set_actual","id":"design","start":"2027-01-04","finish":"2027-01-15"}"#;
    check("2027-01-18", "2027-03-08", done, Rag::Green, &[]);
    // A deadline alone makes a task late, and moves nothing.
    let promised = r#"{"do":"task.set_deadline","id":"build","date":"2027-01-15"}"#;
    check(
        "2027-01-18",
        "2027-03-08",
        &format!("{done}\n{promised}"),
        Rag::Amber,
        &["late-tasks"],
    );
    check(
        "2027-01-18",
        "2027-03-05",
        done,
        Rag::Amber,
        &["target-reserve"],
    );
    check(
        "2027-01-18",
        "2027-02-24",
        done,
        Rag::Red,
        &["target-reserve"],
    );
    // Build began and will take a week longer.
    let longer = r#"{"do":"task.set_duration","id":"build","days":15}"#;
    let both = format!("{done}\n{longer}");
    check(
        "2027-01-18",
        "2027-04-05",
        &both,
        Rag::Amber,
        &["next-gate"],
    );
    check(
        "2027-01-18",
        "2027-03-08",
        &both,
        Rag::Amber,
        &["next-gate", "target-reserve"],
    );
    // The worst comes first, whatever the order of the rules.
    check(
        "2027-01-18",
        "2027-02-24",
        &both,
        Rag::Red,
        &["target-reserve", "next-gate"],
    );
}

#[test]
fn the_reserve_is_green_from_the_amber_slip_on() {
    let check = |target: &str, rag: Rag, reason: &str| {
        let status = booked(target).status();
        let rule = status
            .overall
            .rules
            .iter()
            .find(|r| r.id == "target-reserve")
            .unwrap();
        assert_eq!((rule.rag, rule.reason.as_str()), (rag, reason));
    };
    check(
        "2027-03-08",
        Rag::Green,
        "Ready on 26 February 2027 leaves 5 working days before the audit on 8 March 2027.",
    );
    check(
        "2027-03-05",
        Rag::Amber,
        "Ready on 26 February 2027 leaves 4 working days before the audit on 5 March 2027.",
    );
    check(
        "2027-03-02",
        Rag::Amber,
        "Ready on 26 February 2027 leaves 1 working day before the audit on 2 March 2027.",
    );
    check(
        "2027-03-01",
        Rag::Amber,
        "Ready on 26 February 2027, the eve of the audit on 1 March 2027.",
    );
    check(
        "2027-02-26",
        Rag::Red,
        "Ready on 26 February 2027 is 1 working day too late for the audit on 26 February 2027.",
    );
    check(
        "2027-02-19",
        Rag::Red,
        "Ready on 26 February 2027 is 6 working days too late for the audit on 19 February 2027.",
    );
}

#[test]
fn a_slip_is_green_amber_or_red_by_the_thresholds_of_the_project() {
    let mut case = Case::empty();
    let check = |case: &Case, expected: &[(i32, Rag)]| {
        for (slip, rag) in expected {
            assert_eq!(case.project.slip_rag(*slip), *rag, "{slip}");
        }
    };
    use Rag::{Amber, Green, Red};
    let usual = [
        (i32::MIN, Green),
        (-1, Green),
        (0, Green),
        (4, Green),
        (5, Amber),
        (14, Amber),
        (15, Red),
        (i32::MAX, Red),
    ];
    check(&case, &usual);
    case.act(r#"{"do":"project.set_thresholds","amber_slip":1,"red_slip":3}"#);
    check(&case, &[(0, Green), (1, Amber), (2, Amber), (3, Red)]);
}

#[test]
fn changed_thresholds_change_the_status() {
    let mut case = booked("2027-03-08");
    case.act(r#"{"do":"project.set_thresholds","amber_slip":6,"red_slip":10}"#);
    assert_eq!(
        case.status().overall.rag,
        Rag::Amber,
        "a reserve of 5 days is too little now"
    );
    case.act(r#"{"do":"task.set_duration","id":"build","days":15}"#);
    let gate = |case: &Case| {
        case.status()
            .overall
            .rules
            .into_iter()
            .find(|r| r.id == "next-gate")
    };
    assert_eq!(
        gate(&case).unwrap().rag,
        Rag::Green,
        "a slip of 5 days is small now"
    );
}

#[test]
fn a_gate_is_ahead_late_or_passed() {
    let mut case = Case::with_gates();
    let states = |case: &Case| -> Vec<String> {
        let gates = case.status().gates.into_iter();
        gates
            .map(|g| format!("{} {:?} {} {:?}", g.number, g.state, g.date, g.slip_days))
            .collect()
    };
    assert_eq!(
        states(&case),
        ["1 Ahead 2027-01-29 Some(0)", "2 Ahead 2027-02-26 Some(0)"]
    );
    // On its day it is not late yet.
    case.act(r#"{"do":"task.set_progress","id":"design","percent":100}"#);
    case.on("2027-01-29")
        .act(r#"{"do":"task.set_progress","id":"build","percent":100}"#);
    assert_eq!(states(&case)[0], "1 Ahead 2027-01-29 Some(0)");
    case.on("2027-02-01");
    assert_eq!(case.status().gates[0].state, GateState::Late);
    case.on("2027-02-03")
        .act(r#"{"do":"task.set_progress","id":"g1","percent":100}"#);
    assert_eq!(states(&case)[0], "1 Passed 2027-02-03 Some(3)");
    // The next gate is the first that is not passed; it follows what really happened.
    assert_eq!(states(&case)[1], "2 Ahead 2027-03-03 Some(3)");
    assert_eq!(
        case.status().overall.sentence,
        "Gate 2 is forecast for 3 March 2027, 3 working days after the baseline; ready for the audit on 3 March 2027, which is not booked yet."
    );
}

#[test]
fn the_sentence_fits_what_the_plan_holds() {
    assert_eq!(
        Case::empty().status().overall.sentence,
        "The plan has no tasks yet."
    );
    let plain = Case::drawn("draft 5");
    let sentence = "The plan is forecast to end on 8 January 2027.";
    assert_eq!(plain.status().overall.sentence, sentence);
    // Without a baseline there is no slip, and no rule about it.
    assert_eq!(rules(&plain), ["late-tasks Green: No task is late."]);

    let mut passed = Case::with_gates();
    passed.on("2027-02-26");
    for id in ["design", "build", "g1", "run", "g2"] {
        passed.act(&format!(
            r#"{{"do":"task.set_actual","id":"{id}","start":null,"finish":"2027-02-26"}}"#
        ));
    }
    passed.act(r#"{"do":"project.set_target","date":"2027-03-08"}"#);
    let sentence =
        "Ready on 26 February 2027 leaves 5 working days before the audit on 8 March 2027.";
    assert_eq!(passed.status().overall.sentence, sentence);

    let mut early = Case::with_gates();
    early.act(r#"{"do":"task.set_duration","id":"build","days":9}"#);
    let sentence = early.status().overall.sentence;
    assert!(
        sentence.starts_with(
            "Gate 1 is forecast for 28 January 2027, 1 working day before the baseline; "
        ),
        "{sentence}"
    );
}

#[test]
fn a_task_promised_for_friday_is_late_on_saturday() {
    let mut case = Case::drawn("draft 5");
    case.act(r#"{"do":"task.set_deadline","id":"draft","date":"2027-01-08"}"#);
    let late = |case: &mut Case, today: &str| {
        case.on(today);
        let rules = rules(case);
        rules.first().cloned().unwrap()
    };
    assert_eq!(
        late(&mut case, "2027-01-08"),
        "late-tasks Green: No task is late."
    );
    assert_eq!(
        late(&mut case, "2027-01-09"),
        "late-tasks Amber: 1 task is late, by less than a working day."
    );
    assert_eq!(
        late(&mut case, "2027-01-11"),
        "late-tasks Amber: 1 task is late, by 1 working day."
    );
    case.act(r#"{"do":"task.add","id":"other","name":"Other","days":2}"#);
    case.act(r#"{"do":"task.set_deadline","id":"other","date":"2027-01-06"}"#);
    assert_eq!(
        late(&mut case, "2027-01-11"),
        "late-tasks Amber: 2 tasks are late, the oldest by 3 working days."
    );
    assert_eq!(days_of(&case.status().late), ["Other 3", "draft 1"]);
    case.act(r#"{"do":"task.set_progress","id":"other","percent":100}"#);
    assert_eq!(days_of(&case.status().late), ["draft 1"]);
}

#[test]
fn due_are_the_next_fourteen_days() {
    let mut case = Case::drawn("a 1\nb 1\nc 1\nd 1");
    for (id, deadline) in [
        ("a", "2027-01-18"),
        ("b", "2027-01-19"),
        ("c", "2027-01-04"),
        ("d", "2027-01-10"),
    ] {
        case.act(&format!(
            r#"{{"do":"task.set_deadline","id":"{id}","date":"{deadline}"}}"#
        ));
    }
    // Counted in calendar days; the days until then are working days.
    assert_eq!(days_of(&case.status().due), ["c 0", "d 4", "a 10"]);
    assert_eq!(
        days_of(&case.project.due_within(case.today, 15)),
        ["c 0", "d 4", "a 10", "b 11"]
    );
    case.on("2027-01-05");
    assert_eq!(days_of(&case.status().due), ["d 3", "a 9", "b 10"]);
    assert_eq!(days_of(&case.status().late), ["c 1"]);
}

#[test]
fn done_is_weighted_by_the_length_of_tasks_and_rounded_down() {
    let mut case = Case::with_gates();
    let done = |case: &Case| -> Vec<u32> {
        case.status()
            .phases
            .iter()
            .map(|phase| phase.done_percent)
            .collect()
    };
    assert_eq!(done(&case), [0, 0]);
    case.act(r#"{"do":"task.set_progress","id":"design","percent":33}"#);
    assert_eq!(done(&case), [16, 0]);
    case.act(r#"{"do":"task.set_duration","id":"build","days":30}"#);
    assert_eq!(done(&case), [8, 0]);
    for id in ["design", "build"] {
        case.act(&format!(
            r#"{{"do":"task.set_progress","id":"{id}","percent":100}}"#
        ));
    }
    assert_eq!(done(&case), [100, 0], "a gate has no length");
}

#[test]
fn who_answers_is_the_owner_else_who_fills_the_role_else_the_role() {
    let mut case = Case::drawn("draft 5");
    case.put(
        Kind::Role,
        "r",
        r#"{"code":"SMS_OWNER","title":"SMS owner"}"#,
    );
    case.act(
        r#"
        {"do":"person.add","id":"ruth","name":"Ruth Ellison"}
        {"do":"person.add","id":"kim","name":"Kim Lee"}
        {"do":"task.add","id":"review","name":"Review","days":1,"role":"SMS_OWNER"}
        "#,
    );
    let check = |case: &mut Case, act: &str, owner: &str| {
        case.act(act);
        assert_eq!(case.project.owner_of(case.task("review")), owner, "{act}");
    };
    assert_eq!(case.project.owner_of(case.task("draft")), "Nobody");
    check(&mut case, "", "SMS owner");
    check(
        &mut case,
        r#"{"do":"role.fill","id":"SMS_OWNER","person":"ruth"}"#,
        "Ruth Ellison",
    );
    check(
        &mut case,
        r#"{"do":"task.assign","id":"review","person":"kim"}"#,
        "Kim Lee",
    );
    check(
        &mut case,
        r#"{"do":"person.delete","id":"kim"}"#,
        "Ruth Ellison",
    );
    check(
        &mut case,
        r#"{"do":"person.delete","id":"ruth"}"#,
        "SMS owner",
    );
}

#[test]
fn slip_is_measured_against_the_current_baseline() {
    let mut case = Case::with_gates();
    let slip = |case: &Case| {
        let forecast = case.project.forecast(case.today);
        case.project.slip_days(&case.task("g1").id, &forecast)
    };
    case.act(r#"{"do":"task.set_duration","id":"design","days":13}"#);
    assert_eq!(slip(&case), Some(3));
    case.act(r#"{"do":"baseline.set","id":"b1","name":"Replanned"}"#);
    assert_eq!(slip(&case), Some(0));
    case.act(r#"{"do":"task.set_duration","id":"design","days":11}"#);
    assert_eq!(slip(&case), Some(-2));
    // Without the newest baseline the one before counts again; a new task has none.
    case.act(r#"{"do":"baseline.delete","id":"b1"}"#);
    assert_eq!(slip(&case), Some(1));
    case.act(r#"{"do":"task.add","id":"new","name":"New","days":1}"#);
    let forecast = case.project.forecast(case.today);
    assert_eq!(
        case.project.slip_days(&case.task("new").id, &forecast),
        None
    );
    assert_eq!(case.project.committed_finish(case.task("new")), None);
}

#[test]
fn the_route_runs_from_gate_to_gate() {
    let mut case = Case::with_gates();
    // A row of phase 1 that lies behind its gate does not make the stretch longer.
    case.act(r#"{"do":"task.add","id":"offer","parent":"p1","name":"Offer","days":30}"#);
    case.act(r#"{"do":"task.set_duration","id":"build","days":12}"#);
    let status = case.status();
    let route: Vec<String> = case
        .project
        .route(&status)
        .iter()
        .map(|s| {
            format!(
                "{} {}: {}..{}, was {:?}",
                s.number, s.name, s.first, s.last, s.baseline
            )
        })
        .collect();
    assert_eq!(
        route,
        [
            "1 Phase 1: 2027-01-04..2027-02-02, was Some((2027-01-04, 2027-01-29))",
            "2 Phase 2: 2027-02-03..2027-03-02, was Some((2027-02-01, 2027-02-26))",
        ]
    );
}

#[test]
fn the_pinned_status_date_goes_before_today() {
    let mut case = Case::with_gates();
    case.act(r#"{"do":"project.set_status_date","date":"2027-01-25"}"#);
    case.on("2029-12-24");
    assert_eq!(case.status().as_of, date("2027-01-25"));
    assert_eq!(days_of(&case.status().late), ["Design 6"]);
}

#[test]
fn far_away_days_are_no_danger() {
    for today in ["0001-01-01", "1899-12-31", "9999-12-31"] {
        let mut case = booked("2027-03-08");
        case.on(today);
        assert_eq!(case.status().as_of, date(today));
    }
    let mut case = Case::drawn("a 5000\nb 5000 < a\nc 5000 < b");
    case.act(
        r#"{"do":"task.set_constraint","id":"a","constraint":"must_start","date":"2999-12-31"}"#,
    );
    assert_eq!(case.forecast("a"), "2999-12-31..3019-03-01");
    let refusal = case
        .try_act(r#"{"do":"baseline.set","name":"Too far"}"#)
        .unwrap_err();
    let message =
        r#"baseline_task.finish: "3019-03-01" is not a date from 1900-01-01 to 2999-12-31"#;
    assert_eq!(refusal.to_string(), message);
}

#[test]
fn the_json_of_a_status_has_the_names_scripts_know() {
    let json = serde_json::to_value(booked("2027-03-08").status()).unwrap();
    let names = |value: &serde_json::Value| -> Vec<String> {
        value.as_object().unwrap().keys().cloned().collect()
    };
    let check = |found: Vec<String>, wanted: &[&str]| {
        for name in wanted {
            assert!(
                found.iter().any(|n| n == name),
                "{name} is not in {found:?}"
            );
        }
    };
    check(
        names(&json),
        &[
            "as_of",
            "overall",
            "phases",
            "gates",
            "readiness",
            "late",
            "due",
        ],
    );
    check(names(&json["overall"]), &["rag", "sentence", "rules"]);
    check(
        names(&json["overall"]["rules"][0]),
        &["id", "rag", "reason"],
    );
    let phase = [
        "id",
        "name",
        "start",
        "finish",
        "baseline_finish",
        "slip_days",
        "done_percent",
    ];
    check(names(&json["phases"][0]), &phase);
    check(
        names(&json["gates"][0]),
        &["id", "name", "date", "baseline", "slip_days", "state"],
    );
    check(names(&json["due"][0]), &["id", "name", "owner", "days"]);
    check(
        names(&json["readiness"]),
        &["share_percent", "coverage_percent", "weakest"],
    );
    assert_eq!(json["overall"]["rag"], "green");
    assert_eq!(json["gates"][0]["state"], "ahead");
}

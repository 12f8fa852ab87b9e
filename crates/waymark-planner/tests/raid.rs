//! What follows from registers, as tables of drawn cases, and what holds whatever is done to them. The small plan of
//! every case starts on Monday 4 January 2027, with no days off but weekends.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Case, Counted, date};
use proptest::prelude::*;
use waymark_planner::command::find;
use waymark_planner::numbers::reference_of;
use waymark_planner::raid::Trend;
use waymark_planner::record::{Action, AnyRecord, Finding, Kind, Meeting, RecurringWork, Risk};
use waymark_planner::recurring::CycleState;
use waymark_planner::status::Rag;
use waymark_planner::{Change, Project};

/// What a risk is scored with, day by day, as `2027-01-04 3×4`, and how it looks on the last day given.
#[track_caller]
fn check_risk(scores: &str, on: &str, expected: &str) {
    let mut case = Case::empty();
    for (at, score) in scores.split(", ").enumerate() {
        let (day, grades) = score.split_once(' ').unwrap();
        let (likelihood, impact) = grades.split_once('×').unwrap();
        let line = match at {
            0 => r#""do":"risk.add","title":"Halden leaves""#,
            _ => r#""do":"risk.score","id":"R-01""#,
        };
        case.on(day).act(&format!(
            r#"{{{line},"likelihood":{likelihood},"impact":{impact}}}"#
        ));
    }
    let risk = find::<Risk>(&case.project, "R-01").unwrap();
    let trend = match case.project.trend(risk, date(on)) {
        Trend::New => "new".to_string(),
        Trend::Steady => "steady".into(),
        Trend::From(was) => format!("from {}", was.get()),
    };
    let steps = case.project.burn_down(risk, date(on));
    let steps: Vec<String> = steps
        .iter()
        .map(|step| format!("{} {}", step.on, step.exposure.get()))
        .collect();
    let tone = match risk.exposure().tone() {
        Rag::Red => "red",
        Rag::Amber => "amber",
        Rag::Green => "green",
    };
    let found = format!(
        "{} {tone}, {trend}; {}",
        risk.exposure().get(),
        steps.join(", ")
    );
    assert_eq!(found, expected, "{scores}");
}

#[test]
fn how_a_risk_stands_and_how_it_got_there() {
    check_risk("2027-01-04 3×5", "2027-01-04", "15 red, new; 2027-01-04 15");
    check_risk("2027-01-04 2×4", "2027-01-31", "8 amber, new; 2027-01-31 8");
    check_risk(
        "2027-01-04 1×5",
        "2027-02-01",
        "5 green, steady; 2027-01-31 5, 2027-02-01 5",
    );
    check_risk(
        "2027-01-04 3×4, 2027-02-08 4×4",
        "2027-02-09",
        "16 red, from 12; 2027-01-31 12, 2027-02-09 16",
    );
    check_risk(
        "2027-01-04 3×4, 2027-02-08 4×4",
        "2027-03-08",
        "16 red, steady; 2027-01-31 12, 2027-02-28 16, 2027-03-08 16",
    );
    check_risk(
        "2027-01-04 4×4, 2027-02-08 1×4, 2027-02-08 2×4",
        "2027-02-09",
        "8 amber, from 16; 2027-01-31 16, 2027-02-09 8",
    );
    // There and back again within four weeks is steady.
    check_risk(
        "2027-01-04 2×2, 2027-02-08 5×5, 2027-02-15 2×2",
        "2027-02-16",
        "4 green, steady; 2027-01-31 4, 2027-02-16 4",
    );
    // Six steps at most.
    check_risk(
        "2027-01-04 2×2",
        "2027-09-15",
        "4 green, steady; 2027-04-30 4, 2027-05-31 4, 2027-06-30 4, 2027-07-31 4, 2027-08-31 4, 2027-09-15 4",
    );
}

#[test]
fn a_closed_risk_ends_with_the_day_it_was_closed() {
    let mut case = Case::empty();
    case.act(r#"{"do":"risk.add","title":"Halden leaves"}"#);
    case.on("2027-02-10")
        .act(r#"{"do":"risk.close","id":"R-01","reason":"Signed"}"#);
    let risk = find::<Risk>(&case.project, "R-01").unwrap();
    let steps = case.project.burn_down(risk, date("2027-06-01"));
    let days: Vec<String> = steps.iter().map(|step| step.on.to_string()).collect();
    assert_eq!(days, ["2027-01-31", "2027-02-10"]);
}

#[test]
fn late_is_what_was_due_before_the_status_date() {
    let case = Case::empty();
    let check = |due: Option<&str>, on: &str, expected: Option<u32>| {
        assert_eq!(case.project.late_by(due.map(date), date(on)), expected);
    };
    check(None, "2027-01-15", None);
    check(Some("2027-01-15"), "2027-01-15", None);
    check(Some("2027-01-15"), "2027-01-16", Some(0));
    check(Some("2027-01-15"), "2027-01-18", Some(1));
    check(Some("2027-01-08"), "2027-01-18", Some(6));
    check(Some("2027-01-19"), "2027-01-18", None);
}

/// Whether an action that was raised, and perhaps done, on days of January is carried over to a meeting on the 18th.
#[track_caller]
fn check_carried(raised: u32, done: Option<u32>, at_the_meeting: bool, expected: bool) {
    let mut case = Case::empty();
    case.on("2027-01-31").act(
        r#"
        {"do":"meeting.add","id":"m","title":"Steering","kind":"steering","date":"2027-01-18"}
        {"do":"meeting.hold","id":"m"}
        "#,
    );
    let meeting = if at_the_meeting {
        r#","meeting":"m""#
    } else {
        ""
    };
    case.act(&format!(
        r#"{{"do":"action.add","title":"Ask","raised":"2027-01-{raised:02}"{meeting}}}"#
    ));
    if let Some(day) = done {
        case.act(&format!(
            r#"{{"do":"action.done","id":"A-01","on":"2027-01-{day:02}"}}"#
        ));
    }
    let action = find::<Action>(&case.project, "A-01").unwrap();
    let meeting = find::<Meeting>(&case.project, "m").unwrap();
    let found = case.project.is_carried(action, meeting);
    assert_eq!(found, expected, "{raised} {done:?} {at_the_meeting}");
    let times = case.project.times_carried(action, date("2027-01-31"));
    assert_eq!(times, usize::from(expected));
    let before = case.project.times_carried(action, date("2027-01-17"));
    assert_eq!(before, 0, "the meeting was not held yet");
}

#[test]
fn what_was_raised_before_a_meeting_and_not_done_is_carried_over_to_it() {
    check_carried(15, None, false, true);
    check_carried(15, Some(18), false, true);
    check_carried(15, Some(25), false, true);
    check_carried(15, Some(17), false, false);
    check_carried(18, None, false, false);
    check_carried(25, None, false, false);
    check_carried(15, None, true, false);
}

#[track_caller]
fn check_verifiable(finding: &str, done: bool, missing: &str) {
    let mut case = Case::empty();
    case.act(&format!(
        r#"{{"do":"finding.add","title":"No dates","source":"internal",{finding}}}"#
    ));
    if done {
        case.act(r#"{"do":"finding.do","id":"F-01"}"#);
    }
    let found = find::<Finding>(&case.project, "F-01").unwrap().missing();
    let found: Vec<String> = found.iter().map(|what| what.to_string()).collect();
    assert_eq!(found.join(", "), missing, "{finding}");
    let verified = case.try_act(r#"{"do":"finding.verify","id":"F-01"}"#);
    assert_eq!(verified.is_ok(), missing.is_empty(), "{finding}");
}

#[test]
fn a_nonconformity_is_verified_once_cause_and_corrective_action_are_known_and_done() {
    let known = r#""cause":"Nobody knew","corrective_action":"Taught""#;
    check_verifiable(
        r#""grade":"major""#,
        false,
        "no cause is named, no corrective action is named, it is not done",
    );
    check_verifiable(
        r#""grade":"minor","cause":"Nobody knew""#,
        true,
        "no corrective action is named",
    );
    check_verifiable(&format!(r#""grade":"major",{known}"#), true, "");
    check_verifiable(
        &format!(r#""grade":"minor",{known}"#),
        false,
        "it is not done",
    );
    check_verifiable(r#""grade":"concern""#, true, "");
    check_verifiable(r#""grade":"opportunity""#, false, "it is not done");
}

#[test]
fn recurring_work_is_late_where_a_day_has_passed_without_a_record() {
    let mut case = Case::empty();
    case.on("2027-02-02").act(
        r#"
        {"do":"recurring.add","id":"cab","name":"Change board","kind":"change_board","first":"2027-01-05","repeats":"FREQ=WEEKLY;BYDAY=TU"}
        {"do":"recurring.record","id":"cab","due":"2027-01-05"}
        {"do":"recurring.record","id":"cab","due":"2027-01-19"}
        "#,
    );
    let work = find::<RecurringWork>(&case.project, "cab").unwrap();
    let times = case.project.times_of(work, case.today, 21);
    let drawn: String = times
        .iter()
        .map(|time| match time.state {
            CycleState::Done => 'D',
            CycleState::Late => 'L',
            CycleState::Due => 'u',
            CycleState::Ahead => 'a',
        })
        .collect();
    // 5, 12, 19 and 26 January, 2, 9, 16 and 23 February.
    assert_eq!(drawn, "DLDLuuua");
    case.act(r#"{"do":"recurring.set","id":"cab","repeats":"FREQ=WEEKLY;BYDAY=WE"}"#);
    let work = find::<RecurringWork>(&case.project, "cab").unwrap();
    let times = case.project.times_of(work, case.today, 0);
    let recorded = times.iter().filter(|time| time.record.is_some()).count();
    assert_eq!(recorded, 2, "records outlive the rule");
}

/// The changes that take an act back.
fn inverse(changes: &[Change]) -> Vec<Change> {
    changes.iter().rev().map(Change::inverse).collect()
}

#[test]
fn a_risk_that_happened_and_did_not_is_as_it_was() {
    let mut case = Case::drawn("design 5");
    case.act(
        r#"
        {"do":"person.add","id":"ruth","name":"Ruth Ellison"}
        {"do":"risk.add","title":"Halden leaves","effect":"No second line","owner":"ruth","tasks":["design"]}
        "#,
    );
    let before = case.project.clone();
    let happened = case
        .try_act(r#"{"do":"risk.happen","id":"R-01","issue_id":"gone"}"#)
        .unwrap();
    let after = &happened.project;
    let issue = &after.issues.values().next().unwrap();
    assert_eq!(
        (issue.title.as_str(), issue.details.as_str()),
        ("Halden leaves", "No second line")
    );
    assert_eq!(issue.owner.as_ref().unwrap().id().as_str(), "ruth");
    let undone = after.with(&inverse(&happened.changes)).unwrap();
    assert_eq!(undone.state(), before.state());
}

#[test]
fn closing_and_reopening_leaves_everything_as_it_was() {
    let mut case = Case::empty();
    case.act(
        r#"
        {"do":"risk.add","title":"A"}
        {"do":"assumption.add","title":"A"}
        {"do":"issue.add","title":"A"}
        {"do":"dependency.add","title":"A"}
        {"do":"decision.add","title":"A"}
        {"do":"action.add","title":"A"}
        {"do":"meeting.add","title":"A","kind":"other","date":"2027-01-04"}
        {"do":"audit.add","title":"A","kind":"internal","first":"2027-01-04","last":"2027-01-04"}
        {"do":"finding.add","title":"A","source":"internal","grade":"opportunity"}
        "#,
    );
    let before = case.project.state();
    for (close, reopen) in [
        (r#"{"do":"risk.close","id":"A","reason":"Done"}"#, "risk"),
        (r#"{"do":"risk.close","id":"R-01","reason":"Done"}"#, "risk"),
        (
            r#"{"do":"assumption.settle","id":"A","held":true}"#,
            "assumption",
        ),
        (
            r#"{"do":"issue.close","id":"A","resolution":"Done"}"#,
            "issue",
        ),
        (r#"{"do":"dependency.meet","id":"A"}"#, "dependency"),
        (
            r#"{"do":"decision.take","id":"A","outcome":"Yes","by":"Board"}"#,
            "decision",
        ),
        (r#"{"do":"decision.withdraw","id":"A"}"#, "decision"),
        (r#"{"do":"action.done","id":"A"}"#, "action"),
        (r#"{"do":"meeting.hold","id":"A"}"#, "meeting"),
        (
            r#"{"do":"audit.close","id":"A","conclusion":"Fine"}"#,
            "audit",
        ),
        (r#"{"do":"finding.do","id":"A"}"#, "finding"),
    ] {
        case.act(close);
        assert_ne!(case.project.state(), before, "{close}");
        assert!(case.try_act(close).is_err(), "{close} twice");
        case.act(&format!(r#"{{"do":"{reopen}.reopen","id":"A"}}"#));
        assert_eq!(case.project.state(), before, "{close}");
    }
}

/// The commands that add an entry of each numbered kind.
const ADDS: [(&str, Kind); 8] = [
    (r#""do":"risk.add""#, Kind::Risk),
    (r#""do":"assumption.add""#, Kind::Assumption),
    (r#""do":"issue.add""#, Kind::Issue),
    (r#""do":"dependency.add""#, Kind::Dependency),
    (r#""do":"decision.add""#, Kind::Decision),
    (r#""do":"action.add""#, Kind::Action),
    (
        r#""do":"meeting.add","kind":"other","date":"2027-01-04""#,
        Kind::Meeting,
    ),
    (
        r#""do":"finding.add","source":"internal","grade":"minor""#,
        Kind::Finding,
    ),
];

fn references(project: &Project, kind: Kind) -> Vec<String> {
    let records = project.of_kind(kind);
    records.filter_map(reference_of).collect()
}

/// What is done to entries of one kind: add one, or remove the one at a place and perhaps bring it back.
#[derive(Clone, Debug)]
enum Step {
    Add,
    Remove(usize),
    RemoveAndUndo(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => Just(Step::Add),
        1 => (0..9usize).prop_map(Step::Remove),
        1 => (0..9usize).prop_map(Step::RemoveAndUndo),
    ];
    prop::collection::vec(step, 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_number_is_given_once(kind in 0..ADDS.len(), steps in steps()) {
        let (add, kind) = ADDS[kind];
        let mut case = Case::empty();
        let mut given: Vec<String> = Vec::new();
        for step in steps {
            let there: Vec<String> = case.project.of_kind(kind).map(|r| AnyRecord::id(r).to_string()).collect();
            match step {
                Step::Add => {
                    let before = references(&case.project, kind);
                    case.act(&format!(r#"{{{add},"title":"One more"}}"#));
                    let new = references(&case.project, kind).into_iter().find(|r| !before.contains(r)).unwrap();
                    prop_assert!(!given.contains(&new), "{new} twice");
                    given.push(new);
                }
                Step::Remove(at) | Step::RemoveAndUndo(at) => {
                    let Some(id) = there.get(at) else { continue };
                    let state = case.project.state();
                    let line = format!(r#"{{"do":"{}.delete","id":"{id}"}}"#, kind.name());
                    let gone = case.try_act(&line).unwrap();
                    case.project = gone.project.clone();
                    if matches!(step, Step::RemoveAndUndo(_)) {
                        case.project = gone.project.with(&inverse(&gone.changes)).unwrap();
                        prop_assert_eq!(case.project.state(), state);
                    }
                }
            }
        }
    }

    #[test]
    fn a_risk_has_the_grades_of_its_last_score(
        scores in prop::collection::vec((0..40u64, prop::option::of(1..6u8), prop::option::of(1..6u8)), 0..12)
    ) {
        let mut case = Case::empty();
        case.ids = Counted::after(600_000);
        case.act(r#"{"do":"risk.add","title":"Halden leaves"}"#);
        for (day, likelihood, impact) in scores {
            case.today = date("2027-01-04") + chrono::Days::new(day);
            let field = |name: &str, grade: Option<u8>| grade.map(|g| format!(r#","{name}":{g}"#)).unwrap_or_default();
            let line = format!(
                r#"{{"do":"risk.score","id":"R-01"{}{}}}"#,
                field("likelihood", likelihood),
                field("impact", impact)
            );
            if let Ok(decided) = case.try_act(&line) {
                case.project = decided.project;
            }
            let risk = find::<Risk>(&case.project, "R-01").unwrap();
            let last = case.project.last_score(&risk.id).unwrap();
            prop_assert_eq!((risk.likelihood, risk.impact), (last.likelihood, last.impact));
            let mut days: Vec<_> = case.project.scores(&risk.id).iter().map(|s| s.on).collect();
            let all = days.len();
            days.dedup();
            prop_assert_eq!(days.len(), all, "one score a day");
        }
    }
}

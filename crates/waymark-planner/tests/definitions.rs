//! The examples of `docs/definitions.md`, one test for each, under the name that the document gives.
#![allow(clippy::unwrap_used)]

mod common;
#[path = "definitions/people.rs"]
mod people;
#[path = "definitions/registers.rs"]
mod registers;
#[path = "definitions/scope.rs"]
mod scope;

use std::collections::BTreeSet;

use common::{Case, Counted, asgard, command, date, drawn};
use waymark_planner::command::Decided;
use waymark_planner::comparison::LoneRow;
use waymark_planner::explain::DriverKind;
use waymark_planner::progress::DaysLeft;
use waymark_planner::record::Kind;
use waymark_planner::status::{OpenTask, Rag};
use waymark_planner::{Change, Command, Id};

fn named(tasks: &[OpenTask]) -> Vec<String> {
    tasks
        .iter()
        .map(|task| format!("{}: {}", task.name, task.days))
        .collect()
}

#[test]
fn days() {
    let mut case = Case::with_gates();
    assert_eq!(case.planned("design"), "2027-01-04..2027-01-15");
    assert_eq!(case.planned("build"), "2027-01-18..2027-01-29");
    assert_eq!(case.planned("g1"), "2027-01-29..2027-01-29");
    assert_eq!(case.planned("run"), "2027-02-01..2027-02-26");
    assert_eq!(case.planned("g2"), "2027-02-26..2027-02-26");
    assert_eq!(case.planned("audit"), "2027-03-01..2027-03-02");

    let calendar = case.project.working_calendar();
    let friday = date("2027-01-15");
    assert_eq!(calendar.working_days(date("2027-01-04"), friday), 10);
    assert_eq!(calendar.later_by(friday, date("2027-01-16")), 0);
    assert_eq!(calendar.later_by(friday, date("2027-01-18")), 1);

    case.act(r#"{"do":"calendar.close","first":"2027-01-11","last":"2027-01-12","name":"Closed"}"#);
    assert_eq!(case.planned("design"), "2027-01-04..2027-01-19");
}

#[test]
fn whose_calendar() {
    let mut case = Case::with_gates();
    case.act(
        r#"
        {"do":"calendar.add","id":"part","name":"Part time","week":"1110000"}
        {"do":"calendar.add","id":"six","name":"Six days","week":"1111110"}
        {"do":"person.add","id":"ruth","name":"Ruth Ellison"}
        {"do":"person.set_calendar","id":"ruth","calendar":"part"}
        {"do":"task.assign","id":"design","person":"ruth"}
        "#,
    );
    assert_eq!(case.planned("design"), "2027-01-04..2027-01-25");
    let slip = |case: &Case| {
        let id = &case.task("design").id;
        let plan = case.project.planned();
        let then = case.project.baseline_dates(id).unwrap().finish;
        let calendar = plan.calendar();
        calendar.later_by(then, plan.dates(id).unwrap().finish)
    };
    assert_eq!(slip(&case), 6);
    case.act(r#"{"do":"task.set_calendar","id":"design","calendar":"six"}"#);
    assert_eq!(case.planned("design"), "2027-01-04..2027-01-14");
}

#[test]
fn today_and_status_date() {
    let mut case = Case::with_gates();
    case.act(r#"{"do":"project.set_status_date","date":"2027-01-25"}"#);
    case.on("2028-01-25");
    assert_eq!(case.status().as_of, date("2027-01-25"));
    assert_eq!(named(&case.status().late), ["Design: 6"]);
    let finish = r#"{"do":"task.set_actual","id":"design","start":null,"finish":"2027-01-26"}"#;
    assert!(case.try_act(finish).is_err());
    case.act(r#"{"do":"project.set_status_date","date":null}"#);
    assert_eq!(case.status().as_of, date("2028-01-25"));
}

#[test]
fn target_ready_and_reserve() {
    let mut case = Case::with_gates();
    let booked = |case: &mut Case, target: &str| {
        case.act(&format!(
            r#"{{"do":"project.set_target","date":"{target}"}}"#
        ));
        case.project.feasibility()
    };
    let feasibility = booked(&mut case, "2027-03-08");
    assert_eq!(feasibility.ready, Some(date("2027-02-26")));
    assert_eq!(feasibility.reserve_days, Some(5));
    assert_eq!(feasibility.earliest_target, Some(date("2027-03-01")));
    assert_eq!(case.planned("audit"), "2027-03-08..2027-03-09");
    assert_eq!(
        case.planned("run"),
        "2027-02-01..2027-02-26",
        "nothing is stretched"
    );
    assert_eq!(booked(&mut case, "2027-03-01").reserve_days, Some(0));
    assert_eq!(booked(&mut case, "2027-02-24").reserve_days, Some(-3));
    assert_eq!(case.status().target.reserve_days, Some(-3));
    let slip = |case: &Case| {
        let plan = case.project.planned();
        case.project.ready_slip_days(&plan)
    };
    assert_eq!(slip(&case), Some(0), "as in the first plan");
    case.act(
        r#"
        {"do":"baseline.set","name":"Agreed"}
        {"do":"task.set_duration","id":"run","days":22}
        "#,
    );
    assert_eq!(slip(&case), Some(2));
}

#[test]
fn critical_path_and_slack() {
    let mut case = Case::with_gates();
    case.act(
        r#"
        {"do":"task.add","id":"guide","name":"Guide","days":5}
        {"do":"link.add","from":"guide","to":"audit"}
        {"do":"project.set_target","date":"2027-03-08"}
        "#,
    );
    let planned = case.project.planned();
    let figures = |id: &str| {
        let figures = planned.figures(&case.task(id).id).unwrap();
        (figures.float_to_goal, figures.total_slack)
    };
    let path: Vec<&str> = planned.longest_path().into_iter().map(Id::as_str).collect();
    assert_eq!(path, ["design", "build", "g1", "run", "g2"]);
    assert_eq!(figures("run"), (Some(0), 5));
    assert_eq!(figures("guide"), (Some(35), 40));
    assert_eq!(
        figures("audit").0,
        None,
        "the audit does not lead to being ready"
    );
}

#[test]
fn planned_baseline_forecast_and_actual() {
    let mut case = Case::with_gates();
    case.on("2027-01-11");
    let baseline = |case: &Case| {
        drawn(
            case.project
                .baseline_dates(&case.task("design").id)
                .unwrap(),
        )
    };
    assert_eq!(case.planned("design"), "2027-01-04..2027-01-15");
    assert_eq!(baseline(&case), "2027-01-04..2027-01-15");
    assert_eq!(case.forecast("design"), "2027-01-11..2027-01-22");
    assert_eq!(case.forecast("build"), "2027-01-25..2027-02-05");

    case.on("2027-01-18").act(
        r#"{"do":"task.set_actual","id":"design","start":"2027-01-11","finish":"2027-01-15"}"#,
    );
    assert_eq!(case.forecast("design"), "2027-01-11..2027-01-15");
    assert_eq!(case.forecast("build"), "2027-01-18..2027-01-29");
    assert_eq!(case.planned("design"), "2027-01-04..2027-01-15");
    assert_eq!(baseline(&case), "2027-01-04..2027-01-15");
}

#[test]
fn held_against_a_baseline() {
    let mut case = Case::with_gates();
    case.act(
        r#"
        {"do":"baseline.set","id":"base","name":"Baseline 1"}
        {"do":"task.set_duration","id":"design","days":16}
        {"do":"task.add","id":"train","name":"Train","days":3}
        {"do":"task.delete","id":"build"}
        {"do":"link.add","from":"design","to":"g1"}
        "#,
    );
    let baseline = Id::new("base").unwrap();
    let held = case.project.against_baseline(&baseline, case.today);
    let design = held.rows.iter().find(|row| row.id == "design").unwrap();
    assert_eq!(design.slip_days, 6);
    let names = |rows: &[LoneRow]| rows.iter().map(|r| r.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&held.added), ["Train"]);
    assert_eq!(names(&held.removed), ["Build"]);
    assert_eq!(held.removed[0].finish, date("2027-01-29"));
}

#[test]
fn why_a_row_lies_there() {
    let case = Case::with_gates();
    let told = |id: &str| {
        let id = case.task(id).id.clone();
        case.project.explain(&id, Some(case.today)).unwrap()
    };
    let run = told("run");
    let chain: Vec<&str> = run.why.iter().map(|step| step.name.as_str()).collect();
    assert_eq!(chain, ["Run", "Foundations agreed", "Build", "Design"]);
    assert_eq!(run.why[3].driver, DriverKind::PlanStart);
    let longer = told("build").if_longer.unwrap();
    assert_eq!((longer.days, longer.ready), (1, Some(date("2027-03-01"))));
}

#[test]
fn fit_to_target() {
    let mut case = Case::with_gates();
    case.act(r#"{"do":"project.set_target","date":"2027-02-22"}"#);
    let fit = case.project.fit_to_target(case.today);
    assert_eq!(fit.reserve_days, Some(-5));
    let [only] = &fit.together[..] else {
        panic!("not one")
    };
    assert_eq!(
        (only.task.as_str(), only.from_days, only.to_days),
        ("run", 20, 15)
    );
    assert!(fit.reached);
}

#[test]
fn committed_finish() {
    let made = asgard()
        .make(date("2027-01-11"), &mut Counted::default())
        .unwrap();
    let mut case = Case::of(made.project, "2027-01-11");
    let committed = |case: &Case| case.project.committed_finish(case.task("PRE-01"));
    let planned = case.project.planned();
    let first = planned.dates(&case.task("PRE-01").id).unwrap().finish;
    assert_eq!(committed(&case), Some(first));

    let longer = case.task("PRE-01").duration.get() + 5;
    case.act(&format!(
        r#"{{"do":"task.set_duration","id":"PRE-01","days":{longer}}}"#
    ));
    assert_eq!(committed(&case), Some(first), "a change is no promise");
    case.act(r#"{"do":"baseline.set","name":"Baseline 1","approver":"Steering committee"}"#);
    let calendar = case.project.working_calendar();
    assert_eq!(calendar.later_by(first, committed(&case).unwrap()), 5);

    case.act(r#"{"do":"task.set_deadline","id":"PRE-01","date":"2027-03-01"}"#);
    assert_eq!(committed(&case), Some(date("2027-03-01")));
    case.act(r#"{"do":"task.add","id":"new","name":"New","days":1}"#);
    assert_eq!(case.project.committed_finish(case.task("new")), None);
}

#[test]
fn late_and_due() {
    let mut case = Case::with_gates();
    case.on("2027-01-15");
    assert_eq!(named(&case.status().late), [""; 0]);
    assert_eq!(
        named(&case.status().due),
        ["Design: 0", "Build: 10", "Foundations agreed: 10"]
    );
    case.on("2027-01-18");
    assert_eq!(named(&case.status().late), ["Design: 1"]);
    assert_eq!(
        named(&case.status().due),
        ["Build: 9", "Foundations agreed: 9"]
    );
}

#[test]
fn slip_and_its_colour() {
    let mut case = Case::with_gates();
    let slip = |case: &mut Case, days: u32| {
        case.act(&format!(
            r#"{{"do":"task.set_duration","id":"design","days":{days}}}"#
        ));
        let gate = case.status().gates.remove(0);
        let slip = gate.slip_days.unwrap();
        (gate.date, slip, case.project.slip_rag(slip))
    };
    assert_eq!(slip(&mut case, 15), (date("2027-02-05"), 5, Rag::Amber));
    assert_eq!(slip(&mut case, 14), (date("2027-02-04"), 4, Rag::Green));
    assert_eq!(slip(&mut case, 25), (date("2027-02-19"), 15, Rag::Red));
    assert_eq!(slip(&mut case, 5), (date("2027-01-22"), -5, Rag::Green));
    case.act(r#"{"do":"project.set_thresholds","amber_slip":3,"red_slip":5}"#);
    assert_eq!(slip(&mut case, 15), (date("2027-02-05"), 5, Rag::Red));
}

#[test]
fn rating_and_share() {
    let mut case = Case::empty();
    for (clause, weight) in [("4.1", 2), ("4.2", 1), ("4.3", 1)] {
        let fields = format!(
            r#"{{"code":"{clause}-01","clause":"{clause}","weight":{weight},"phase":1,"basis":"requirement"}}"#
        );
        case.put(Kind::Criterion, clause, &fields);
    }
    let good = r#"{"code":"4.4-01","clause":"4.4","weight":2,"phase":1,"basis":"good-practice"}"#;
    case.put(Kind::Criterion, "4.4", good);
    case.act(
        r#"
        {"do":"criterion.rate","id":"4.1-01","axis":"defined","rating":"F"}
        {"do":"criterion.rate","id":"4.1-01","axis":"operating","rating":"L"}
        {"do":"criterion.rate","id":"4.2-01","axis":"both","rating":"P"}
        {"do":"criterion.rate","id":"4.3-01","axis":"defined","rating":"F"}
        {"do":"criterion.rate","id":"4.4-01","axis":"both","rating":"N"}
        "#,
    );
    let readiness = case.project.readiness();
    let counts = (
        readiness.n,
        readiness.p,
        readiness.l,
        readiness.f,
        readiness.unrated,
    );
    assert_eq!(counts, (0, 1, 1, 0, 1));
    assert_eq!(
        (readiness.share_percent, readiness.coverage_percent),
        (41, 66)
    );
    assert_eq!(readiness.weakest.as_deref(), Some("4.2"));
}

#[test]
fn estimates_and_what_is_left() {
    let mut case = Case::with_gates();
    case.act(
        r#"
        {"do":"task.set_duration","id":"design","days":10}
        {"do":"task.set_estimates","id":"design","well":8,"badly":19}
        {"do":"task.set_progress","id":"design","percent":70}
        "#,
    );
    let left = |case: &Case| {
        let design = case.project.tasks.get(&Id::new("design").unwrap()).unwrap();
        let left = DaysLeft::of(design);
        (left.well, left.likely, left.badly)
    };
    assert_eq!(left(&case), (Some(3), 3, Some(6)));
    case.act(r#"{"do":"task.set_remaining","id":"design","days":5}"#);
    assert_eq!(left(&case), (Some(3), 5, Some(6)));
    case.act(r#"{"do":"task.set_duration","id":"design","days":20}"#);
    let design = case.project.tasks.get(&Id::new("design").unwrap()).unwrap();
    assert_eq!(design.badly.map(|days| days.get()), Some(20));
}

#[test]
fn phases() {
    let mut case = Case::with_gates();
    case.act(r#"{"do":"task.set_progress","id":"design","percent":50}"#);
    let phase = case.status().phases.remove(0);
    assert_eq!((phase.number, phase.done_percent), (1, 25));
    assert_eq!(
        (phase.start, phase.finish),
        (date("2027-01-04"), date("2027-01-29"))
    );
    let made = asgard()
        .make(date("2027-01-11"), &mut Counted::default())
        .unwrap();
    let status = made.project.status(date("2027-01-11"));
    let phases: Vec<u32> = status.phases.iter().map(|phase| phase.number).collect();
    let gates: Vec<u32> = status.gates.iter().map(|gate| gate.number).collect();
    assert_eq!((phases, gates), (vec![0, 1, 2, 3, 4], vec![0, 1, 2, 3]));
}

#[test]
fn owner() {
    let mut case = Case::empty();
    case.put(
        Kind::Role,
        "r",
        r#"{"code":"PROCESS_OWNER","title":"Process owner"}"#,
    );
    case.act(
        r#"
        {"do":"task.add","id":"design","name":"Design","days":10,"role":"PROCESS_OWNER"}
        {"do":"task.add","id":"build","name":"Build","days":10}
        {"do":"person.add","id":"kim","name":"Kim"}
        {"do":"person.add","id":"ruth","name":"Ruth"}
        "#,
    );
    let owner = |case: &mut Case, act: &str| {
        case.act(act);
        case.project.owner_of(case.task("design"))
    };
    assert_eq!(owner(&mut case, ""), "Process owner");
    let fill = r#"{"do":"role.fill","id":"PROCESS_OWNER","person":"kim"}"#;
    assert_eq!(owner(&mut case, fill), "Kim");
    assert_eq!(
        owner(
            &mut case,
            r#"{"do":"task.assign","id":"design","person":"ruth"}"#
        ),
        "Ruth"
    );
    assert_eq!(
        owner(&mut case, r#"{"do":"person.delete","id":"ruth"}"#),
        "Kim"
    );
    assert_eq!(case.project.owner_of(case.task("build")), "Nobody");
}

#[test]
fn one_undo_step() {
    let mut case = Case::with_gates();
    let before = case.project.state();
    let delete = [command(r#"{"do":"task.delete","id":"build"}"#)];
    let Decided {
        changes, project, ..
    } = Command::work_out(&delete, &case.project, case.today, &mut case.ids).unwrap();
    let mut kinds: Vec<&str> = changes.iter().map(|change| change.kind.name()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["baseline_task", "link", "link", "task"]);
    let back: Vec<Change> = changes.iter().rev().map(Change::inverse).collect();
    assert_eq!(project.with(&back).unwrap().state(), before);
}

/// The names after `Test: ` in a document, and those of the tests in a file.
fn promised_and_kept(document: &'static str, tests: &'static str) -> [BTreeSet<&'static str>; 2] {
    let promised = document
        .lines()
        .filter_map(|line| line.strip_prefix("Test: `"));
    let after_test = tests.split("#[test]\nfn ").skip(1);
    [
        promised.map(|line| line.trim_end_matches('`')).collect(),
        after_test
            .filter_map(|test| test.split('(').next())
            .collect(),
    ]
}

#[test]
fn every_test_that_a_document_names_is_there() {
    let definitions = include_str!("../../../docs/definitions.md");
    let [promised, kept] = promised_and_kept(
        definitions,
        concat!(
            include_str!("definitions.rs"),
            include_str!("definitions/registers.rs"),
            include_str!("definitions/people.rs"),
            include_str!("definitions/scope.rs"),
        ),
    );
    assert_eq!(
        promised.len(),
        definitions.matches("\n## ").count(),
        "one for each section"
    );
    assert_eq!(promised.difference(&kept).collect::<Vec<_>>(), [&""; 0]);

    let rules = include_str!("../../../docs/status-rules.md");
    let [promised, kept] = promised_and_kept(rules, include_str!("status.rs"));
    assert!(promised.len() > 5);
    assert_eq!(promised.difference(&kept).collect::<Vec<_>>(), [&""; 0]);
    // Each sentence that the document quotes is one that a test has seen.
    let paragraphs = rules
        .split("\n\n")
        .filter_map(|text| text.strip_prefix("> "));
    let quotes: Vec<String> = paragraphs.map(|quote| quote.replace("\n> ", " ")).collect();
    assert_eq!(quotes.len(), 4);
    for quote in quotes {
        assert!(include_str!("status.rs").contains(&quote), "{quote}");
    }
}

#[test]
fn is_the_target_realistic() {
    let mut case = Case::with_gates();
    let check = |case: &Case, id: &str| {
        let checks = case.project.reality_checks();
        let check = checks.into_iter().find(|check| check.id == id);
        check.map(|check| (check.rag, check.title))
    };
    let found = |rag: Rag, title: &str| Some((rag, title.to_string()));
    assert_eq!(
        check(&case, "fits"),
        found(Rag::Amber, "No audit is booked yet")
    );
    for (target, rag, title) in [
        ("2027-03-08", Rag::Green, "The plan fits before the target"),
        (
            "2027-03-01",
            Rag::Amber,
            "The plan fits before the target, with little reserve",
        ),
        (
            "2027-02-24",
            Rag::Red,
            "The plan is longer than the time to the target",
        ),
    ] {
        case.act(&format!(
            r#"{{"do":"project.set_target","date":"{target}"}}"#
        ));
        assert_eq!(check(&case, "fits"), found(rag, title));
    }
    let clear = found(Rag::Green, "No gate falls beside a long closure");
    assert_eq!(check(&case, "closures"), clear);
    case.act(r#"{"do":"calendar.close","first":"2027-02-02","last":"2027-02-05","name":"Skiing"}"#);
    assert_eq!(
        check(&case, "closures"),
        found(Rag::Amber, "Gate 1 falls beside “Skiing”")
    );

    // Gate 2 is on 4 March then; stage 2 follows after 59 working days, then after 60.
    case.act(
        r#"
        {"do":"project.set_target","date":null}
        {"do":"task.add","id":"window","name":"Operate","days":58}
        {"do":"task.add","id":"stage2","name":"Stage 2","days":3,"kind":"audit"}
        {"do":"link.add","from":"g2","to":"window"}
        {"do":"link.add","from":"window","to":"stage2"}
        "#,
    );
    let short = "There is too little time for three months of records";
    assert_eq!(check(&case, "records"), found(Rag::Red, short));
    case.act(r#"{"do":"task.set_duration","id":"window","days":59}"#);
    let possible = "Three months of records are possible";
    assert_eq!(check(&case, "records"), found(Rag::Green, possible));
}

#[test]
fn a_typed_date() {
    let mut case = Case::with_gates();
    let days = |case: &Case, id: &str| case.task(id).duration.get();
    case.act(r#"{"do":"task.set_finish","id":"build","date":"2027-02-05"}"#);
    assert_eq!(days(&case, "build"), 15);
    case.act(r#"{"do":"task.set_start","id":"build","date":"2027-02-06"}"#);
    assert_eq!(case.planned("build"), "2027-02-08..2027-02-26");
    let free = case.project.clone();
    case.act(
        r#"
        {"do":"task.set_constraint","id":"build","constraint":"pinned","date":"2027-02-08"}
        {"do":"task.set_start","id":"build","date":"2027-01-09"}
        "#,
    );
    assert_eq!(case.planned("build"), "2027-01-09..2027-01-29");
    let warnings = case.project.planned().warnings(&case.project);
    assert_eq!(
        warnings[0].message,
        "“Build” is pinned 5 working days before “Design” allows"
    );
    case.project = free;

    case.on("2027-01-25").act(
        r#"
        {"do":"task.set_actual","id":"design","start":"2027-01-04"}
        {"do":"task.set_finish","id":"design","date":"2027-01-27"}
        "#,
    );
    assert_eq!(case.task("design").remaining.unwrap().get(), 3);
    assert_eq!(case.forecast("design"), "2027-01-04..2027-01-27");
    case.act(
        r#"
        {"do":"task.set_actual","id":"design","start":"2027-01-04","finish":"2027-01-22"}
        {"do":"task.set_finish","id":"design","date":"2027-01-21"}
        "#,
    );
    assert_eq!(case.task("design").actual_finish, Some(date("2027-01-21")));
}

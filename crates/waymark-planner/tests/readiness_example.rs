//! The worked example of `docs/readiness.md`, read from that page and worked out again; capability and verdicts by small
//! drawn cases.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Case, date};
use waymark_catalogue::Rating;
use waymark_planner::Id;
use waymark_planner::Value;
use waymark_planner::checks::CheckRule;
use waymark_planner::readiness::course::Course;
use waymark_planner::readiness::verdict::{ConditionKind, Stage};
use waymark_planner::readiness::{Standing, whole_rating};
use waymark_planner::record::{Criterion, Kind};

const PAGE: &str = include_str!("../../../docs/readiness.md");

/// The rows of a table of the page, by the first of its headings.
fn table(first: &str) -> Vec<Vec<String>> {
    let head = format!("| {first} |");
    let lines = PAGE.lines().skip_while(|line| !line.starts_with(&head));
    let rows = lines.skip(2).take_while(|line| line.starts_with('|'));
    let cells = |line: &str| -> Vec<String> {
        let inner = line.trim_matches('|').split('|');
        inner
            .map(|cell| cell.trim().trim_matches('`').to_string())
            .collect()
    };
    rows.map(cells).collect()
}

fn text(rating: Option<Rating>) -> String {
    rating.map_or_else(|| "-".to_string(), |rating| rating.letter().to_string())
}

/// The project of the example.
fn example() -> Case {
    let mut case = Case::with_gates();
    for (task, clause) in [("design", "8.1"), ("build", "8.2.4"), ("run", "8.2.4")] {
        let clauses = Value::Set([clause.to_string()].into());
        case.set(Kind::Task, task, "clauses", clauses);
    }
    for row in table("criterion") {
        let [code, weight, phase, defined, operating, ..] = &row[..] else {
            panic!("{row:?}")
        };
        let (clause, _) = code.split_once('-').unwrap();
        let axis = |name: &str, rating: &str| match rating {
            "-" => String::new(),
            rating => format!(r#","{name}":"{rating}""#),
        };
        let fields = format!(
            r#"{{"code":"{code}","clause":"{clause}","weight":{weight},"phase":{phase},"basis":"requirement"{}{}}}"#,
            axis("defined", defined),
            axis("operating", operating),
        );
        case.put(Kind::Criterion, code, &fields);
    }
    case
}

fn criterion<'a>(case: &'a Case, code: &str) -> &'a Criterion {
    &case.project.criteria[&Id::new(code).unwrap()]
}

#[test]
fn the_example_comes_out_as_the_page_says() {
    let case = example();
    let course = Course::of(&case.project, case.today);
    let rows = table("criterion");
    assert_eq!(rows.len(), 5);
    for row in &rows {
        let criterion = criterion(&case, &row[0]);
        assert_eq!(text(criterion.rating()), row[5], "{row:?}");
        let planned = course.planned(criterion);
        let planned = planned.map_or_else(|| "-".to_string(), |date| date.to_string());
        assert_eq!(planned, row[6], "{row:?}");
    }
    let all: Vec<&Criterion> = case.project.criteria_in_order();
    let standing = |day: &str| Standing::of(&all, &course, date(day));
    let whole = |clause: &str| {
        let within = all.iter().copied().filter(|one| one.clause == clause);
        text(whole_rating(within, Criterion::rating))
    };
    let figures = table("figure");
    assert_eq!(figures.len(), 12);
    for row in figures {
        let (figure, expected) = (row[0].as_str(), row[1].as_str());
        let now = standing("2027-01-20");
        let found = match figure.rsplit_once(' ') {
            Some(("planned on", day)) => standing(day).planned_percent.unwrap().to_string(),
            Some(("gap on", day)) => standing(day).gap_points.unwrap().to_string(),
            _ => match figure {
                "share" => now.readiness.share_percent.to_string(),
                "coverage" => now.readiness.coverage_percent.to_string(),
                "weakest" => now.readiness.weakest.unwrap(),
                "weight 2 at N" => now.heavy_at_n.join(" "),
                "clause 8.1 as a whole" => whole("8.1"),
                "clause 8.2.4 as a whole" => whole("8.2.4"),
                "without a planned date" => course.planned_curve().without_date().to_string(),
                other => panic!("the page tells of “{other}”, and nothing works it out"),
            },
        };
        assert_eq!(found, expected, "{figure}");
    }
}

#[test]
fn the_page_names_every_rule_of_the_standing_checks() {
    let named: Vec<String> = table("rule")
        .iter()
        .flat_map(|row| row[0].split(", ").map(str::to_string).collect::<Vec<_>>())
        .map(|name| name.trim_matches('`').to_string())
        .collect();
    for rule in CheckRule::ALL {
        assert!(named.contains(&rule.id().to_string()), "{}", rule.id());
    }
    assert_eq!(named.len(), CheckRule::ALL.len());
}

#[test]
fn a_task_that_is_set_apart_or_linked_moves_the_planned_day() {
    let mut case = example();
    let planned = |case: &Case, code: &str| {
        let course = Course::of(&case.project, case.today);
        let planned = course.planned(criterion(case, code));
        planned.map(|date| date.to_string())
    };
    case.act(r#"{"do":"criterion.unlink","id":"8.2.4-02","task":"run"}"#);
    assert_eq!(planned(&case, "8.2.4-02").as_deref(), Some("2027-01-29"));
    case.act(r#"{"do":"criterion.link","id":"8.2.4-02","task":"run"}"#);
    assert_eq!(planned(&case, "8.2.4-02").as_deref(), Some("2027-02-26"));
    let after = criterion(&case, "8.2.4-02");
    assert!(after.tasks.ids().next().is_none(), "it names the clause");
    // A task of a later phase leads to it once somebody says so.
    case.act(r#"{"do":"criterion.link","id":"8.1-01","task":"run"}"#);
    assert_eq!(planned(&case, "8.1-01").as_deref(), Some("2027-02-26"));
    case.act(r#"{"do":"criterion.unlink","id":"8.1-01","task":"run"}"#);
    assert_eq!(planned(&case, "8.1-01").as_deref(), Some("2027-01-15"));
    // So does another phase of the criterion.
    case.act(r#"{"do":"criterion.set","id":"8.2.4-01","phase":2}"#);
    assert_eq!(planned(&case, "8.2.4-01").as_deref(), Some("2027-02-26"));
    // A row that is set aside leads nowhere.
    case.act(r#"{"do":"task.set_aside","id":"design","why":"Done elsewhere"}"#);
    assert_eq!(planned(&case, "8.1-01"), None);
}

/// What is missing for a stage, condition by condition.
fn missing(case: &Case, stage: Stage) -> Vec<(ConditionKind, usize)> {
    let verdict = case.project.verdict(stage, case.today);
    assert_eq!(verdict.is_ready(), verdict.missing() == 0);
    let conditions = verdict.conditions.iter();
    conditions.map(|one| (one.kind, one.todo.len())).collect()
}

#[test]
fn the_verdicts_ask_for_each_of_their_conditions() {
    use ConditionKind::{
        Axes, Clauses, Documents, HeavyCriteria, InternalAudit, ManagementReview, Window,
    };
    let mut case = example();
    case.on("2027-01-20");
    case.put(
        Kind::Document,
        "policy",
        r#"{"code":"DOC-02","title":"Policy","phase":0,"stage1":true}"#,
    );
    case.put(
        Kind::Document,
        "plan",
        r#"{"code":"DOC-03","title":"Plan","phase":0,"stage1":false}"#,
    );
    case.put(Kind::Process, "desk", r#"{"code":"DESK","title":"Desk"}"#);
    // 8.2.4-01 is L on “defined”, 8.2.4 at N as a whole, and nothing of 9.1 is rated.
    let first = [(HeavyCriteria, 0), (Documents, 1), (Clauses, 2)];
    assert_eq!(missing(&case, Stage::One), first);
    let later = [
        (Axes, 3),
        (Window, 1),
        (InternalAudit, 1),
        (ManagementReview, 1),
    ];
    let second = [&first[..], &later[..]].concat();
    assert_eq!(missing(&case, Stage::Two), second);
    case.act(
        r#"
        {"do":"criterion.rate","id":"8.2.4-01","axis":"defined","rating":"N"}
        "#,
    );
    assert_eq!(missing(&case, Stage::One)[0], (HeavyCriteria, 1));
    case.act(
        r#"
        {"do":"criterion.rate","id":"8.2.4-01","axis":"defined","rating":null}
        "#,
    );
    assert_eq!(
        missing(&case, Stage::One)[0],
        (HeavyCriteria, 1),
        "not known is missing"
    );
    for code in ["8.1-01", "8.1-02", "8.2.4-01", "8.2.4-02", "9.1-01"] {
        let rate = format!(r#"{{"do":"criterion.rate","id":"{code}","axis":"both","rating":"L"}}"#);
        case.act(&rate);
    }
    case.act(r#"{"do":"document.approve","id":"policy"}"#);
    assert!(case.project.verdict(Stage::One, case.today).is_ready());
    assert!(missing(&case, Stage::Two).contains(&(Axes, 0)));
    case.act(
        r#"
        {"do":"audit.add","id":"first","title":"First","kind":"internal","first":"2027-01-18","last":"2027-01-19"}
        {"do":"audit.close","id":"first","conclusion":"Fine"}
        {"do":"meeting.add","id":"review","title":"Review","kind":"management_review","date":"2027-01-20"}
        {"do":"meeting.hold","id":"review"}
        "#,
    );
    let found = missing(&case, Stage::Two);
    assert_eq!(
        found[4..],
        [(Window, 1), (InternalAudit, 0), (ManagementReview, 0)]
    );
    case.act(r#"{"do":"document.withdraw","id":"DOC-02"}"#);
    assert!(!case.project.verdict(Stage::One, case.today).is_ready());
}

#[test]
fn capability_rises_level_by_level() {
    use waymark_planner::readiness::capability::{ATTRIBUTES, level_of, needed_for_next};
    let level = |ratings: &str| {
        let ratings: Vec<Option<Rating>> = ratings.chars().map(Rating::from_letter).collect();
        let of = |attribute| {
            let at = ATTRIBUTES.iter().position(|one| *one == attribute).unwrap();
            ratings.get(at).copied().flatten()
        };
        (level_of(of), needed_for_next(of))
    };
    assert_eq!(level("").0, 0);
    assert_eq!(level("P").0, 0);
    assert_eq!(level("L").0, 1);
    assert_eq!(level("LFF").0, 1, "level 1 has to be F for level 2");
    assert_eq!(level("FLF").0, 2);
    assert_eq!(level("FLP").0, 1);
    assert_eq!(level("FFFLL").0, 3);
    assert_eq!(level("FFFFFFFFL"), (5, String::new()));
    assert_eq!(
        level("LL").1,
        "Level 2 needs 1.1 Process performance at F, 2.2 Documented information management at L"
    );
}

//! The examples of `docs/definitions.md` on registers, meetings, audits and the budget.

use waymark_planner::command::find;
use waymark_planner::raid::Trend;
use waymark_planner::record::{Action, BudgetLine, Decision, Meeting, Risk};
use waymark_planner::status::Rag;

use super::common::{Case, date};

#[test]
fn exposure() {
    let mut case = Case::empty();
    case.act(r#"{"do":"risk.add","title":"Halden leaves","likelihood":3,"impact":4}"#);
    let stands = |case: &Case| {
        let exposure = find::<Risk>(&case.project, "R-01").unwrap().exposure();
        (exposure.get(), exposure.tone())
    };
    assert_eq!(stands(&case), (12, Rag::Amber));
    case.on("2027-02-08").act(
        r#"
        {"do":"risk.score","id":"R-01","likelihood":5}
        {"do":"risk.score","id":"R-01","likelihood":4}
        "#,
    );
    assert_eq!(stands(&case), (16, Rag::Red));
    let risk = find::<Risk>(&case.project, "R-01").unwrap();
    assert_eq!(case.project.scores(&risk.id).len(), 2);
    let trend = |day: &str| match case.project.trend(risk, date(day)) {
        Trend::New => None,
        Trend::From(was) => Some(was.get()),
        Trend::Steady => Some(16),
    };
    assert_eq!(trend("2027-01-31"), None);
    assert_eq!(trend("2027-03-07"), Some(12));
    assert_eq!(trend("2027-03-08"), Some(16));
}

#[test]
fn late_entries_of_registers() {
    let mut case = Case::empty();
    case.act(r#"{"do":"decision.add","title":"Where","needed_by":"2027-01-15"}"#);
    let needed_by = find::<Decision>(&case.project, "D-01").unwrap().needed_by;
    let late = |day: &str| case.project.late_by(needed_by, date(day));
    assert_eq!(late("2027-01-15"), None);
    assert_eq!(late("2027-01-16"), Some(0));
    assert_eq!(late("2027-01-18"), Some(1));
}

#[test]
fn carry_over() {
    let mut case = Case::empty();
    case.on("2027-01-31").act(
        r#"
        {"do":"meeting.add","title":"First","kind":"steering","date":"2027-01-18"}
        {"do":"meeting.add","title":"Second","kind":"steering","date":"2027-01-26"}
        {"do":"action.add","title":"Ask","raised":"2027-01-15"}
        {"do":"action.done","id":"A-01","on":"2027-01-25"}
        "#,
    );
    let action = find::<Action>(&case.project, "A-01").unwrap();
    let carried = |meeting: &str| {
        let meeting = find::<Meeting>(&case.project, meeting).unwrap();
        case.project.is_carried(action, meeting)
    };
    assert!(carried("First"));
    assert!(!carried("Second"));
}

#[test]
fn forecast_at_completion() {
    let mut case = Case::empty();
    case.act(
        r#"
        {"do":"budget.add","id":"tool","name":"Tool","phase":1,"kind":"tools","planned":20000}
        {"do":"cost.add","line":"tool","on":"2027-01-04","amount":4500}
        "#,
    );
    let sum = |case: &Case| {
        let line = find::<BudgetLine>(&case.project, "Tool").unwrap();
        let sum = case.project.sum_of(line);
        (sum.spent, sum.forecast, sum.over())
    };
    assert_eq!(sum(&case), (4_500, 20_000, 0));
    case.act(r#"{"do":"cost.add","line":"tool","on":"2027-01-04","amount":18000}"#);
    assert_eq!(sum(&case), (22_500, 22_500, 2_500));
    case.act(r#"{"do":"budget.set","id":"tool","forecast":24000}"#);
    assert_eq!(sum(&case), (22_500, 24_000, 4_000));
}

#[test]
fn verified_finding() {
    let mut case = Case::empty();
    case.act(
        r#"
        {"do":"finding.add","title":"No dates","source":"internal","grade":"minor","corrective_action":"Taught"}
        {"do":"finding.do","id":"F-01"}
        {"do":"finding.add","title":"A nicer form","source":"internal","grade":"opportunity"}
        "#,
    );
    let verify = |case: &mut Case, finding: &str| {
        let line = format!(r#"{{"do":"finding.verify","id":"{finding}"}}"#);
        case.try_act(&line).is_ok()
    };
    assert!(!verify(&mut case, "F-01"));
    case.act(r#"{"do":"finding.set","id":"F-01","cause":"Nobody knew"}"#);
    assert!(verify(&mut case, "F-01"));
    assert!(!verify(&mut case, "F-02"));
    case.act(r#"{"do":"finding.do","id":"F-02"}"#);
    assert!(verify(&mut case, "F-02"));
}

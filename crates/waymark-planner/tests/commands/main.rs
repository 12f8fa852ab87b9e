//! Every command, as the command line reads it: what it changes, or the words in which it is refused.
#![allow(clippy::unwrap_used)]

mod cases;
#[path = "../common/mod.rs"]
mod common;
mod together;

use std::sync::OnceLock;

use cases::{
    ALL, AUDITS, BASELINES_AND_CRITERIA, CALENDAR, CRITERIA, DATES, DECISIONS, LINKS, PEOPLE,
    PEOPLE_SEED, PROCESSES, PROJECT, RAID, RAID_SEED, ROWS, SCOPE, SCOPE_SEED, STEPS, STEPS_SEED,
    Told,
};
use common::{Case, Counted, asgard, date, drawn_change};
use waymark_planner::making::NewProject;
use waymark_planner::record::Kind;
use waymark_planner::{Command, Project};

/// The exemplar plan for Norway from 11 January 2027 on, and beside it a few rows and people to act on.
fn project() -> Project {
    static MADE: OnceLock<Project> = OnceLock::new();
    let make = || {
        let new = NewProject {
            country: Some("NO".into()),
            target: Some(date("2028-02-14")),
            ..asgard()
        };
        let made = new
            .make(date("2027-01-11"), &mut Counted::default())
            .unwrap();
        let mut case = Case::of(made.project, "2027-02-01");
        case.act(
            r#"
            {"do":"person.add","id":"ruth","name":"Ruth Ellison"}
            {"do":"person.add","id":"kim1","name":"Kim Lee","email":"kim@asgard.example"}
            {"do":"person.add","id":"kim2","name":"Kim Lee"}
            {"do":"role.fill","id":"SMS_OWNER","person":"ruth"}
            {"do":"calendar.close","id":"closed","first":"2027-12-27","last":"2027-12-31","name":"Closed"}
            {"do":"calendar.add","id":"part","name":"Part time","week":"1110000","base":"n000002"}
            {"do":"calendar.add","id":"desk","name":"Desk","base":"part"}
            {"do":"calendar.close","id":"board","calendar":"part","first":"2027-01-01","last":"2027-12-31","name":"Board day","repeats":"FREQ=MONTHLY;BYDAY=1MO"}
            {"do":"calendar.work","id":"stock","calendar":"part","first":"2027-02-06","name":"Stocktaking"}
            {"do":"person.set_calendar","id":"kim1","calendar":"part"}
            {"do":"task.add","id":"s","name":"Policy","days":0,"kind":"group"}
            {"do":"task.add","id":"a","parent":"s","name":"Draft","days":5,"clauses":["8.1","8.2"]}
            {"do":"task.add","id":"b","parent":"s","name":"Review","days":3}
            {"do":"task.add","id":"c","name":"Publish","days":2}
            {"do":"task.add","id":"m","name":"Signed","days":0}
            {"do":"task.add","id":"before","name":"Prepare","days":5}
            {"do":"task.add","id":"begun","name":"Train","days":10}
            {"do":"task.add","id":"done","name":"Kick-off","days":1}
            {"do":"task.add","id":"bound","name":"Visit","days":1}
            {"do":"link.add","id":"ab","from":"a","to":"b"}
            {"do":"link.add","id":"before-s","from":"before","to":"s"}
            {"do":"link.add","id":"s-begun","from":"s","to":"begun","lag_days":1}
            {"do":"link.add","id":"begun-c","from":"begun","to":"c"}
            {"do":"task.assign","id":"b","person":"ruth"}
            {"do":"task.set_progress","id":"done","percent":100}
            {"do":"task.set_actual","id":"begun","start":"2027-01-25"}
            {"do":"task.set_progress","id":"begun","percent":40}
            {"do":"task.set_remaining","id":"begun","days":7}
            {"do":"task.set_constraint","id":"bound","constraint":"must_start","date":"2027-06-01"}
            {"do":"task.set_calendar","id":"bound","calendar":"part"}
            {"do":"criterion.rate","id":"4.1-01","axis":"both","rating":"P"}
            {"do":"document.approve","id":"DOC-02","on":"2027-01-20"}
            {"do":"baseline.set","id":"base","name":"Baseline 1"}
            "#,
        );
        case.put(
            Kind::Party,
            "halden",
            r#"{"name":"Halden","kind":"external_supplier","contact":""}"#,
        );
        case.put(
            Kind::Process,
            "incident",
            r#"{"code":"INC","title":"Incidents"}"#,
        );
        case.act(RAID_SEED);
        // Numbered by themselves, so that neither seed moves the ids of the other.
        case.ids = Counted::after(600_000);
        case.act(PEOPLE_SEED);
        case.act(STEPS_SEED);
        case.act(SCOPE_SEED);
        case.project
    };
    MADE.get_or_init(make).clone()
}

fn told(line: &str) -> String {
    let command = match serde_json::from_str::<Command>(line) {
        Ok(command) => command,
        Err(error) => return format!("unread: {error}"),
    };
    let before = project();
    let mut case = Case::of(before.clone(), "2027-02-01");
    case.ids = Counted::after(900_000);
    // What is sent is what was read.
    let sent = serde_json::to_string(&command).unwrap();
    assert_eq!(common::command(&sent), command, "{sent}");
    match case.try_act(line) {
        Err(refusal) => format!("refused: {refusal}"),
        Ok(decided) if decided.changes.is_empty() => "nothing".into(),
        Ok(decided) => {
            let (dates, others): (Vec<_>, Vec<_>) = decided
                .changes
                .iter()
                .partition(|change| change.kind == Kind::BaselineTask);
            let mut lines: Vec<String> = others
                .into_iter()
                .map(|change| drawn_change(&before, change))
                .collect();
            // Fifteen years of holidays are told by their number.
            for (sign, what) in [('-', "taken"), ('+', "added")] {
                let holiday = |line: &String| {
                    line.starts_with(&format!("{sign} day_off")) && line.ends_with("\"holiday\"")
                        || sign == '-' && line.starts_with("- day_off n")
                };
                let (holidays, others): (Vec<_>, Vec<_>) = lines.into_iter().partition(holiday);
                lines = others;
                if !holidays.is_empty() {
                    lines.push(format!("{} holidays {what}", holidays.len()));
                }
            }
            // So is what is taken over from the catalogue.
            for kind in ["activity", "raci_mark"] {
                let added = |line: &String| line.starts_with(&format!("+ {kind} "));
                let count = lines.iter().filter(|line| added(line)).count();
                if count > 2 {
                    lines.retain(|line| !added(line));
                    lines.push(format!("{count} of {kind} added"));
                }
            }
            if !dates.is_empty() {
                lines.push(format!("{} baseline dates", dates.len()));
            }
            lines.join("\n")
        }
    }
}

#[track_caller]
fn check(cases: &[Told]) {
    let mut wrong = String::new();
    for (line, expected) in cases {
        let found = told(line);
        if found != *expected {
            wrong += &format!("{line}\n  expected: {expected}\n  found: {found}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn acts_on_the_project() {
    check(PROJECT);
}

#[test]
fn acts_on_the_calendar() {
    check(CALENDAR);
}

#[test]
fn acts_on_people_and_roles() {
    check(PEOPLE);
}

#[test]
fn acts_on_registers() {
    check(RAID);
}

#[test]
fn acts_on_decisions_and_meetings() {
    check(DECISIONS);
}

#[test]
fn acts_on_audits_and_the_budget() {
    check(AUDITS);
}

#[test]
fn acts_on_processes_and_who_takes_part() {
    check(PROCESSES);
}

#[test]
fn acts_on_rows() {
    check(ROWS);
}

#[test]
fn acts_on_steps_and_estimates() {
    check(STEPS);
}

#[test]
fn acts_on_dates() {
    check(DATES);
}

#[test]
fn acts_on_links() {
    check(LINKS);
}

#[test]
fn acts_on_baselines_and_criteria() {
    check(BASELINES_AND_CRITERIA);
}

#[test]
fn acts_on_criteria_documents_and_capability() {
    check(CRITERIA);
}

#[test]
fn acts_on_the_scope() {
    check(SCOPE);
}

#[test]
fn every_command_is_accepted_once_and_refused_once_above() {
    for name in Command::NAMES {
        let says = format!(r#"{{"do":"{name}","#);
        let cases = ALL.iter().copied().flatten();
        let outcomes: Vec<&str> = cases
            .filter(|(line, _)| line.starts_with(&says))
            .map(|(_, outcome)| *outcome)
            .collect();
        let is_refusal = |outcome: &&str| outcome.starts_with("refused: ");
        assert!(outcomes.iter().any(is_refusal), "{name}: never refused");
        let accepted = |o: &&str| !is_refusal(o) && !o.starts_with("unread: ") && *o != "nothing";
        assert!(outcomes.iter().any(accepted), "{name}: never accepted");
    }
}

#[test]
fn an_unknown_command_is_answered_with_the_names_there_are() {
    let answer = told(r#"{"do":"criterion.melt","id":"8.6.1-03"}"#);
    assert!(answer.starts_with("unread: unknown variant `criterion.melt`, expected one of "));
    for name in Command::NAMES {
        assert!(answer.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn every_command_has_a_schema_that_lets_no_other_field_in() {
    let schemas = Command::schemas();
    let names: Vec<&str> = schemas.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, Command::NAMES);
    for (name, schema) in schemas {
        let schema = serde_json::to_value(schema).unwrap();
        assert_eq!(schema["additionalProperties"], false, "{name}");
    }
}

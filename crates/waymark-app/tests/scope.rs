//! What is shown of the scope: questions and their answers, findings, registers, drift and versions.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

use serde_json::{Value, json};
use waymark_app::catalogue::scope::ScopeMode;
use waymark_app::catalogue::{Edition, Size};
use waymark_app::{Clock, Moment, NewProject, Session, Workplace, script, view};

/// A scope as it stands in the middle of a workshop.
const STORY: &str = r#"
{"do":"person.add","id":"ruth","name":"Ruth Ellison"}
{"do":"scope.answer","question":"SW-01","answer":"Northgate Managed Services"}
{"do":"scope.answer","question":"SW-17","answer":["planning","design","transition","delivery","improvement"]}
{"do":"scope.answer","question":"SW-16","unknown":true}
{"do":"unit.add","name":"Development","left_out":true,"why":"Delivers no service"}
{"do":"service.add","id":"hosting","name":"Virtual server hosting","service_group":"Managed hosting","performed":"shared"}
{"do":"service.add","id":"desk","name":"Service desk","performed":"self"}
{"do":"service.add","id":"resale","name":"Hardware resale","left_out":true,"separable":true}
{"do":"customer.add","name":"Aldermoor Borough Council","kind":"external","customer_group":"public-sector customers","users":6200}
{"do":"site.add","name":"Leeds","staff":96,"operates":true}
{"do":"party.add","id":"halden","name":"Halden Data Centres","kind":"external_supplier","supplies":"Two halls","contract":false,"owner":"ruth","checks":"Quarterly review"}
{"do":"process.set","id":"AVAILABILITY","performed":"shared"}
{"do":"involvement.set","process":"AVAILABILITY","party":"halden","operates":true,"controls":["accountable"],"evidence":"Report of May"}
{"do":"scope.accept","finding":"SUPPLIER-NO-CONTRACT","reason":"To be signed on 27 November","by":"Ruth Ellison"}
{"do":"scope.approve","id":"first","approver":"Colin Adeyemi"}
{"do":"scope.set_wording","wording":"The service management system of Northgate Managed Services, from its site in Leeds."}
{"do":"site.add","name":"Gateshead","staff":44,"operates":true}
{"do":"party.add","name":"Corvane Networks","kind":"external_supplier","supplies":"Lines","contract":false}
"#;

fn told() -> Moment {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::Pinned("2027-02-01".parse().unwrap());
    let workplace = Workplace::at(clock, Some("Helen Marsh"), folder.path().join("data"));
    let new = NewProject::of(
        "Northgate".to_string(),
        Edition::E2018,
        Size::Medium,
        "2027-01-11".parse().unwrap(),
    );
    let path = folder.path().join("a.waymark");
    let (mut session, _) = Session::make(&path, &new, workplace).unwrap();
    let commands = STORY.lines().filter(|line| !line.is_empty());
    let commands = commands.map(|line| serde_json::from_str(line).unwrap());
    let step = script::one_act(commands.collect()).unwrap();
    session.apply(&[step]).unwrap();
    session.moment(None).unwrap()
}

fn as_json(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

fn shown(mode: ScopeMode) -> Value {
    as_json(&view::scope(&told(), mode))
}

fn named<'a>(list: &'a Value, field: &str, value: &str) -> &'a Value {
    let mut list = list.as_array().unwrap().iter();
    let found = list.find(|one| one[field] == value);
    found.unwrap_or_else(|| panic!("no {value}"))
}

#[test]
fn a_finding_says_which_answers_cause_it_and_who_accepted_it() {
    let scope = shown(ScopeMode::Draft);
    assert_eq!(scope["verdict"], "applicable with problems");
    let control = named(&scope["findings"], "id", "NO-CONTROL-OF-PROCESS");
    assert_eq!(
        control["causes"],
        json!([{"question": "SW-13", "entries": ["8.7.1"]}])
    );
    assert_eq!(control["accepted"], Value::Null);
    // A second party without a contract is not what was accepted.
    let contract = named(&scope["findings"], "id", "SUPPLIER-NO-CONTRACT");
    assert_eq!(
        contract["causes"],
        json!([{"question": "SW-14", "entries": ["Lines", "Two halls"]}])
    );
    assert_eq!(contract["accepted"]["by"], "Ruth Ellison");
    assert_eq!(contract["accepted"]["outdated"], true);
}

#[test]
fn a_question_comes_with_its_form_its_answer_and_its_findings() {
    let scope = shown(ScopeMode::Draft);
    let asked = &scope["asked"];
    assert_eq!(asked.as_array().unwrap().len(), 25);
    let unit = named(asked, "id", "SW-01");
    assert_eq!(
        (&unit["state"], &unit["answer"]),
        (&json!("answered"), &json!("Northgate Managed Services"))
    );
    assert_eq!(named(asked, "id", "SW-16")["state"], "unknown");
    assert_eq!(named(asked, "id", "SW-02")["state"], "unanswered");
    let marks = named(asked, "id", "SW-13");
    assert_eq!(marks["by_register"], true);
    assert_eq!(marks["findings"], json!(["NO-CONTROL-OF-PROCESS"]));
    assert_eq!(
        marks["form"]["fields"][1]["values"][2],
        json!({"value": "measures", "words": "measures its performance"})
    );
    let rows = named(asked, "id", "SW-12")["form"]["rows"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(rows, 20);
}

#[test]
fn registers_show_what_is_in_scope_before_what_is_left_out() {
    let registers = shown(ScopeMode::Draft)["registers"].take();
    let names = |register: &str| -> Vec<String> {
        let rows = registers[register].as_array().unwrap().iter();
        rows.map(|row| row["name"].as_str().unwrap().to_string())
            .collect()
    };
    assert_eq!(
        names("services"),
        ["Service desk", "Virtual server hosting", "Hardware resale"]
    );
    assert_eq!(names("sites"), ["Gateshead", "Leeds"]);
    let halden = named(&registers["parties"], "name", "Halden Data Centres");
    assert_eq!(
        (&halden["operates"], &halden["owner_name"]),
        (&json!(1), &json!("Ruth Ellison"))
    );
    let mut processes = registers["processes"].as_array().unwrap().iter();
    let operated = processes.find(|one| one["performed"] == "shared").unwrap();
    assert_eq!(operated["involved"][0]["controls"], json!(["accountable"]));
}

#[test]
fn a_wording_shows_how_the_draft_has_moved_under_it() {
    let scope = shown(ScopeMode::Draft);
    assert_eq!(scope["worded"], true);
    assert_eq!(scope["drift"]["kept"], json!(["site"]));
    let pieces = scope["draft"].as_array().unwrap().iter();
    let words: String = pieces
        .map(|piece| piece["words"].as_str().unwrap())
        .collect();
    assert_eq!(
        words,
        "The service management system of Northgate Managed Services supporting the planning, design, transition, \
         delivery and improvement of service desk and managed hosting services to public-sector customers from its \
         sites in Gateshead and Leeds, excluding Hardware resale."
    );
}

#[test]
fn the_present_is_held_against_a_version() {
    let moment = told();
    let scope = as_json(&view::scope(&moment, ScopeMode::Final));
    assert_eq!(scope["versions"][0]["name"], "1.0");
    assert_eq!(scope["changed_since_version"], 2);
    let compared = as_json(&view::scope_comparison(&moment, "1.0", None).unwrap());
    let mut changed = compared["answers"].as_array().unwrap().iter();
    let changed: Vec<_> = changed.by_ref().map(|one| one["entry"].clone()).collect();
    assert_eq!(changed, ["Gateshead", "Lines"]);
    let told: Vec<_> = compared["statement"].as_array().unwrap().iter().collect();
    assert!(told.iter().any(|one| one["told"] == "gone"));
    assert!(view::scope_comparison(&moment, "3.0", None).is_err());
}

#[test]
fn blockers_that_nobody_accepted_are_counted() {
    let moment = told();
    let answers = json!({"SW-16": "yes", "SW-17": ["design"]});
    let judged = view::scope_of_answers(&moment, &answers, ScopeMode::Draft).unwrap();
    assert_eq!(judged.open_blockers, 2);
    assert_eq!(judged.verdict, "not applicable as scoped");
    assert!(view::scope_of_answers(&moment, &json!({"SW-16": 3}), ScopeMode::Draft).is_err());
}

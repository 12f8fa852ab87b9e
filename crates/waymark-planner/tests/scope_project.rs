//! The scope of a project: answers and registers lead to the findings of the same answers in a file; what is not known
//! stays open; acceptance, wording and drift, versions.
#![allow(clippy::unwrap_used)]

mod common;

use std::sync::OnceLock;

use common::{Case, Counted, asgard, date};
use serde_json::{Value, json};
use waymark_catalogue::scope::{AnswerShape, Scope, ScopeExample, ScopeMode};
use waymark_catalogue::{Catalogue, Edition, number_is_within, scope_examples};
use waymark_planner::Project;
use waymark_planner::making::NewProject;
use waymark_planner::scope::{
    Openness, Told, changed_answers, compare_words, is_by_register, judge,
};

fn scope() -> &'static Scope {
    Catalogue::shipped(Edition::E2018).scope()
}

/// A project as it is made, with the processes of the catalogue.
fn made() -> Project {
    static MADE: OnceLock<Project> = OnceLock::new();
    let make = || asgard().make(date("2027-01-11"), &mut Counted::default());
    MADE.get_or_init(|| make().unwrap().project).clone()
}

fn act(case: &mut Case, command: Value) {
    case.act(&command.to_string());
}

/// A project that is told an example through its commands: what registers answer is entered there.
fn told(example: &ScopeExample) -> Case {
    let mut case = Case::of(made(), "2027-01-11");
    for (question, answer) in &example.answers {
        match question.as_str() {
            "SW-04" | "SW-05" => tell_services(&mut case, question, answer),
            "SW-08" | "SW-14" => tell_parties(&mut case, question, answer),
            "SW-09" => tell_sites(&mut case, answer),
            "SW-11" if answer != "" => {
                act(
                    &mut case,
                    json!({"do": "technology.add", "name": answer, "limits": true}),
                );
            }
            "SW-12" | "SW-13" | "SW-25" => {}
            _ => act(
                &mut case,
                json!({"do": "scope.answer", "question": question, "answer": answer}),
            ),
        }
    }
    tell_processes(&mut case, example);
    if let Some(wording) = example.answers.get("SW-25") {
        act(
            &mut case,
            json!({"do": "scope.set_wording", "wording": wording}),
        );
    }
    case
}

fn entries(answer: &Value) -> impl Iterator<Item = &Value> {
    answer.as_array().into_iter().flatten()
}

fn none_of(case: &mut Case, question: &str) {
    act(
        case,
        json!({"do": "scope.answer", "question": question, "answer": []}),
    );
}

fn tell_services(case: &mut Case, question: &str, answer: &Value) {
    if question == "SW-05" && entries(answer).count() == 0 {
        none_of(case, question);
    }
    for service in entries(answer) {
        let command = match question {
            "SW-04" => {
                json!({"do": "service.add", "name": service["name"], "performed": service["provided_by"]})
            }
            _ => json!({"do": "service.add", "name": service["name"], "left_out": true,
                "why": service["reason"], "separable": service["separable"] == "yes"}),
        };
        act(case, command);
    }
}

fn tell_parties(case: &mut Case, question: &str, answer: &Value) {
    if entries(answer).count() == 0 {
        none_of(case, question);
    }
    for party in entries(answer) {
        let command = match question {
            "SW-08" => {
                json!({"do": "party.add", "name": party["name"], "kind": "customer_as_supplier",
                "supplies": party["role"]})
            }
            _ => json!({"do": "party.add", "name": party["provider"], "kind": "external_supplier",
                "supplies": party["name"], "contract": party["contract"] == "yes"}),
        };
        act(case, command);
    }
}

fn tell_sites(case: &mut Case, answer: &Value) {
    for site in entries(answer) {
        let mut command = json!({"do": "site.add", "name": site["name"], "left_out": site["included"] == "no",
            "operates": site["operates_processes"] == "yes"});
        if let Some(supplier) = site.get("treated_as_supplier") {
            command["as_supplier"] = json!(supplier == "yes");
        }
        act(case, command);
    }
}

/// A party of the kind that a cell of the matrix names; made where there is none.
fn party_for(case: &mut Case, cell: &str) -> String {
    let kind = match cell {
        "internal" => "internal_supplier",
        "customer" => "customer_as_supplier",
        _ => "external_supplier",
    };
    let there = case
        .project
        .parties
        .values()
        .find(|party| party.kind.word() == kind);
    if let Some(party) = there {
        return party.name.clone();
    }
    let name = format!("A party, {kind}");
    act(
        case,
        json!({"do": "party.add", "name": name, "kind": kind, "supplies": "a part", "contract": true}),
    );
    name
}

fn tell_processes(case: &mut Case, example: &ScopeExample) {
    let controls = example.answers.get("SW-13").cloned().unwrap_or_default();
    let cells = example
        .answers
        .get("SW-12")
        .and_then(Value::as_object)
        .cloned();
    for (row, cell) in cells.unwrap_or_default() {
        let cell = cell.as_str().unwrap().to_string();
        let within = |clause: &String| number_is_within(clause, &row);
        let processes = case.project.processes.values();
        let processes: Vec<String> = processes
            .filter(|process| process.clauses.iter().any(within))
            .map(|process| process.id.to_string())
            .collect();
        assert!(!processes.is_empty(), "no process serves {row}");
        for process in processes {
            let performed = match cell.as_str() {
                "self" | "unknown" => cell.as_str(),
                "mixed" => "shared",
                _ => "other",
            };
            act(
                case,
                json!({"do": "process.set", "id": process, "performed": performed}),
            );
            if matches!(cell.as_str(), "self" | "unknown") {
                continue;
            }
            let party = party_for(case, &cell);
            let mut involved = json!({"do": "involvement.set", "process": process, "party": party, "operates": true});
            if let Some(control) = entries(&controls).find(|one| one["process"] == row.as_str()) {
                involved["controls"] = control["controls"].clone();
            }
            act(case, involved);
        }
    }
}

fn found(case: &Case, mode: ScopeMode) -> Vec<String> {
    let judged = judge(
        case.project.scope_questions(),
        &case.project.answers_on_scope(),
        mode,
    );
    let mut found: Vec<String> = judged.findings.iter().map(|f| f.rule.id.clone()).collect();
    found.sort();
    found
}

#[test]
fn a_project_is_judged_as_the_same_answers_in_a_file() {
    for example in scope_examples() {
        let case = told(example);
        let mut expected = example.expected_findings.clone();
        // A project drafts its statement by itself.
        expected.retain(|rule| rule != "STATEMENT-MISSING");
        assert_eq!(
            found(&case, example.mode),
            expected,
            "{} {}",
            example.id,
            example.name
        );
    }
}

#[test]
fn what_registers_answer_is_named_and_the_rest_is_answered_in_words() {
    for question in &scope().questions {
        let lists = matches!(question.answer, AnswerShape::Records { .. });
        let matrix = question.id == "SW-12";
        let text = matches!(question.id.as_str(), "SW-11" | "SW-25");
        assert_eq!(
            is_by_register(&question.id),
            lists || matrix || text,
            "{}",
            question.id
        );
    }
}

/// A scope in which nothing is found.
fn clean() -> Case {
    told(
        scope_examples()
            .iter()
            .find(|one| one.id == "ST-01")
            .unwrap(),
    )
}

#[test]
fn a_question_nobody_can_answer_yet_stays_open_and_says_so() {
    let mut case = clean();
    let scope = case.project.scope_questions();
    assert_eq!(case.project.answers_on_scope().open(scope), []);
    case.act(
        r#"
        {"do":"scope.answer","question":"SW-16","unknown":true}
        {"do":"service.add","name":"Telephony"}
        {"do":"process.set","id":"INCIDENT","performed":null}
        {"do":"party.add","id":"east","name":"East Cables","kind":"cloud_provider","supplies":"Cables","contract":true}
        {"do":"process.set","id":"PROBLEM","performed":"shared"}
        {"do":"involvement.set","process":"PROBLEM","party":"east","operates":true}
        {"do":"process.set","id":"REQUEST","performed":"shared"}
        "#,
    );
    let open = case.project.answers_on_scope().open(scope);
    let missing = |entry: &str, field: &str| Openness::Missing(vec![(entry.into(), field.into())]);
    let parts = ["8.6.2", "8.6.3 East Cables"].map(|entry| (entry.to_string(), String::new()));
    let control = Openness::Missing(parts.to_vec());
    let told: Vec<_> = open
        .iter()
        .map(|o| (o.question.as_str(), &o.openness))
        .collect();
    assert_eq!(
        told,
        [
            ("SW-04", &missing("Telephony", "provided_by")),
            ("SW-12", &missing("8.6.1", "")),
            ("SW-13", &control),
            ("SW-16", &Openness::Unknown),
        ]
    );
    case.act(r#"{"do":"scope.answer","question":"SW-16","answer":"no"}"#);
    let open = case.project.answers_on_scope().open(scope);
    assert!(open.iter().all(|one| one.question != "SW-16"));
}

#[test]
fn a_party_that_governs_takes_accountability_away() {
    let mut case = clean();
    assert_eq!(found(&case, ScopeMode::Final), Vec::<String>::new());
    let party = case.project.parties.values().next().unwrap().name.clone();
    act(
        &mut case,
        json!({"do": "involvement.set", "process": "AVAILABILITY", "party": party, "governs": true}),
    );
    assert_eq!(found(&case, ScopeMode::Final), ["NO-ACCOUNTABILITY"]);
    // Whether it operates anything or not.
    act(
        &mut case,
        json!({"do": "involvement.set", "process": "AVAILABILITY", "party": party, "governs": false}),
    );
    act(
        &mut case,
        json!({"do": "involvement.set", "process": "INCIDENT", "party": party, "governs": true}),
    );
    assert_eq!(found(&case, ScopeMode::Final), ["NO-ACCOUNTABILITY"]);
    act(&mut case, json!({"do": "party.delete", "id": party}));
    assert!(case.project.involvements.is_empty());
}

#[test]
fn approval_waits_for_blockers_and_acceptance_holds_for_the_answers_it_was_given_for() {
    let mut case = clean();
    let approve = r#"{"do":"scope.approve","approver":"The board"}"#;
    case.act(r#"{"do":"scope.answer","question":"SW-18","answer":["8.7.2"]}"#);
    let refused = case.try_act(approve).unwrap_err().to_string();
    assert!(refused.contains("REQUIREMENT-EXCLUDED"), "{refused}");
    case.act(
        r#"
        {"do":"scope.accept","finding":"REQUIREMENT-EXCLUDED","reason":"Until the move","by":"Ada"}
        {"do":"scope.approve","approver":"The board"}
        {"do":"scope.answer","question":"SW-18","answer":["8.7.2","8.7.3"]}
        "#,
    );
    let refused = case.try_act(approve).unwrap_err().to_string();
    assert!(refused.contains("REQUIREMENT-EXCLUDED"), "{refused}");
    case.act(r#"{"do":"scope.answer","question":"SW-18","answer":[]}"#);
    case.act(approve);
    let mut names: Vec<_> = case
        .project
        .scope_versions
        .values()
        .map(|v| v.name.clone())
        .collect();
    names.sort();
    assert_eq!(names, ["1.0", "1.1"]);
}

#[test]
fn two_versions_are_compared_entry_by_entry_and_word_by_word() {
    let mut case = clean();
    case.act(
        r#"
        {"do":"scope.set_wording","wording":null}
        {"do":"scope.approve","id":"first","approver":"The board"}
        {"do":"service.add","name":"Print","performed":"self"}
        {"do":"site.set","id":"Hull","name":"Leeds"}
        {"do":"scope.answer","question":"SW-10","answer":"remote"}
        {"do":"scope.approve","id":"second","approver":"The board","note":"Print has come"}
        "#,
    );
    let version = |id: &str| case.project.scope_versions.get(&id.parse_id()).unwrap();
    let (first, second) = (version("first"), version("second"));
    let changes = changed_answers(
        &case.project.answers_of_version(&first.id),
        &case.project.answers_of_version(&second.id),
    );
    let told: Vec<String> = changes
        .iter()
        .map(|change| {
            let entry = change.key.entry.as_deref().unwrap_or("-");
            let side = |side: &Option<String>| if side.is_some() { "x" } else { "." };
            let (before, after) = (side(&change.before), side(&change.after));
            format!("{} {entry} {before}{after}", change.key.question)
        })
        .collect();
    assert_eq!(
        told,
        [
            "SW-04 Print .x",
            "SW-09 Hull x.",
            "SW-09 Leeds .x",
            "SW-10 - xx"
        ]
    );

    let words = compare_words(&first.wording, &second.wording);
    let gone: Vec<&Told> = words
        .iter()
        .filter(|one| matches!(one, Told::Gone(_)))
        .collect();
    assert!(gone.contains(&&Told::Gone("Hull.".into())), "{words:?}");
    assert!(words.contains(&Told::New("Leeds.".into())), "{words:?}");
}

trait ParseId {
    fn parse_id(&self) -> waymark_planner::Id;
}

impl ParseId for str {
    fn parse_id(&self) -> waymark_planner::Id {
        waymark_planner::Id::new(self).unwrap()
    }
}

#[test]
fn a_wording_of_ones_own_drifts_when_the_answers_move() {
    let mut case = clean();
    assert_eq!(case.project.scope_drift(), None);
    case.act(r#"{"do":"site.add","name":"Porto","operates":true}"#);
    let drift = case.project.scope_drift().unwrap();
    assert_eq!(drift.kept, ["site"]);
    assert_eq!(drift.missing, ["sites", "Hull and Porto"]);
    case.act(r#"{"do":"site.delete","id":"Porto"}"#);
    assert_eq!(case.project.scope_drift(), None);
    case.act(
        r#"
        {"do":"site.add","name":"Porto","operates":true}
        {"do":"scope.set_wording","wording":null}
        "#,
    );
    assert_eq!(case.project.scope_drift(), None);
    let statement = case.project.answers_on_scope().text("SW-25").to_string();
    assert!(
        statement.ends_with("from its sites in Hull and Porto."),
        "{statement}"
    );
}

#[test]
fn the_edition_of_2011_has_its_own_rows() {
    let new = NewProject {
        edition: Edition::E2011,
        ..asgard()
    };
    let made = new.make(date("2027-01-11"), &mut Counted::default());
    let mut case = Case::of(made.unwrap().project, "2027-01-11");
    act(
        &mut case,
        json!({"do": "party.add", "name": "North", "kind": "cloud_provider", "supplies": "All", "contract": true}),
    );
    let processes: Vec<String> = case
        .project
        .processes
        .keys()
        .map(|id| id.to_string())
        .collect();
    for process in &processes {
        act(
            &mut case,
            json!({"do": "process.set", "id": process, "performed": "other"}),
        );
        act(
            &mut case,
            json!({"do": "involvement.set", "process": process, "party": "North", "operates": true}),
        );
    }
    assert_eq!(found(&case, ScopeMode::Draft), ["ALL-BY-OTHERS"]);
    let judged = judge(
        case.project.scope_questions(),
        &case.project.answers_on_scope(),
        ScopeMode::Draft,
    );
    let clauses = &judged.findings[0].rule.clauses;
    assert!(clauses.contains(&"4.2".to_string()), "{clauses:?}");
    act(
        &mut case,
        json!({"do": "process.set", "id": processes[0], "performed": "shared"}),
    );
    assert_eq!(found(&case, ScopeMode::Draft), ["MAJORITY-BY-OTHERS"]);
}

#[test]
fn the_statement_names_groups_where_there_are_any() {
    let mut case = Case::empty();
    case.act(
        r#"
        {"do":"scope.answer","question":"SW-01","answer":"Northgate"}
        {"do":"scope.answer","question":"SW-17","answer":["delivery"]}
        {"do":"service.add","name":"Virtual servers","service_group":"Managed hosting"}
        {"do":"service.add","name":"Backup","service_group":"Managed hosting"}
        {"do":"service.add","name":"Service desk"}
        {"do":"customer.add","name":"Aldermoor","kind":"external","customer_group":"public-sector customers"}
        {"do":"customer.add","name":"Wenlow","kind":"external","customer_group":"public-sector customers"}
        {"do":"scope.set_catalogue","reference":"SC-3"}
        "#,
    );
    assert_eq!(
        case.project.scope_draft().words(),
        "The service management system of Northgate supporting the delivery of managed hosting and service desk \
         services to public-sector customers, in accordance with the service catalogue SC-3."
    );
}

#[test]
fn texts_are_compared_word_by_word() {
    let told = compare_words("a b c d", "a x c d e");
    let same = |words: &str| Told::Same(words.into());
    let new = |words: &str| Told::New(words.into());
    let gone = |words: &str| Told::Gone(words.into());
    assert_eq!(
        told,
        [same("a"), gone("b"), new("x"), same("c d"), new("e")]
    );
    assert_eq!(compare_words("", "one two"), [new("one two")]);
    assert_eq!(compare_words("one two", ""), [gone("one two")]);
    let long = "word ".repeat(700);
    assert_eq!(compare_words(&long, &long).len(), 1);
}

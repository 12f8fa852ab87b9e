//! The scope through the window: questions answered by keys until the statement can be approved, everything in other
//! hands and the way out of it, and a change of an approved scope that is looked at, made, and taken back.

use serde_json::{Value, json};
use waymark_journeys::{Name, Project, Window, journey};

use crate::fields::begins;
use crate::twins::{Twins, id_in};

/// The scope as the command line tells it, judged as final.
fn scope(project: &Project) -> Value {
    project.waymark(&["scope"], &[])
}

/// The rules that make findings.
fn findings(project: &Project) -> Vec<String> {
    let scope = scope(project);
    let findings = scope["findings"].as_array().unwrap().iter();
    let ids = findings.map(|found| found["id"].as_str().unwrap().to_string());
    ids.collect()
}

/// The ids of all processes.
fn processes(project: &Project) -> Vec<String> {
    let scope = scope(project);
    let processes = scope["registers"]["processes"].as_array().unwrap().iter();
    let ids = processes.map(|process| process["id"].as_str().unwrap().to_string());
    ids.collect()
}

/// Goes to the question behind a finding by the button that names it.
fn to_cause(window: &Window, cause: &str, question: &str) {
    window.the("button", begins(cause)).click();
    window.the("heading", begins(question)).wait();
}

/// Says why the approved scope is changed, in the dialog that shows what it does.
fn decide(window: &Window, told: &[&str], why: &str) {
    let dialog = window.the("dialog", begins("This changes scope"));
    for words in told {
        dialog.wait_until(&format!("to tell {words:?}"), |seen| {
            seen.text.contains(words)
        });
    }
    dialog
        .the("textbox", "Why")
        .wait_until("to have the keyboard", |field| field.focused);
    window.type_text(why);
    window.press("Ctrl Enter");
    dialog.wait_gone();
}

/// Everything a scope needs but the questions that the journey answers itself.
fn registers() -> Vec<Value> {
    let mut commands = vec![
        json!({"do": "customer.add", "name": "Aldermoor Council", "kind": "external", "customer_group": "councils in the north"}),
        json!({"do": "site.add", "name": "Leeds", "operates": true}),
        json!({"do": "service.add", "name": "Service desk", "performed": "self", "customers": ["Aldermoor Council"]}),
    ];
    for (question, answer) in [
        (
            "SW-03",
            json!({"person": "Anna Berg", "authority": "has authority"}),
        ),
        ("SW-05", json!([])),
        ("SW-06", json!("yes")),
        ("SW-08", json!([])),
        ("SW-10", json!("no")),
        ("SW-11", json!("")),
        ("SW-14", json!([])),
        ("SW-15", json!("no")),
        (
            "SW-19",
            json!({"8.5.2": "yes", "8.6.1": "yes", "8.7.2": "yes"}),
        ),
        ("SW-20", json!({"systems": ["none"], "scope_differs": "no"})),
        ("SW-21", json!(["Data protection law"])),
        ("SW-22", json!("relevant")),
        ("SW-23", json!("certification")),
        ("SW-24", json!({"grow": "no"})),
    ] {
        commands.push(json!({"do": "scope.answer", "question": question, "answer": answer}));
    }
    commands
}

#[test]
fn questions_are_answered_by_keys_until_the_scope_is_well_formed_and_approved() {
    journey(|walk| {
        let project = walk.new_project("northgate", "Northgate");
        project.apply(&registers());
        let ours = processes(&project).into_iter();
        let ours: Vec<Value> = ours
            .map(|id| json!({"do": "process.set", "id": id, "performed": "self"}))
            .collect();
        project.apply(&ours);
        let window = walk.open(&project);
        window.go('S', "Scope");
        let mut revision = project.revision();
        let mut answered = |keys: &str| {
            window.press(keys);
            revision += 1;
            window.wait_for_revision(revision);
        };
        let at = |question: &str| {
            window.the("heading", begins(question)).wait();
        };

        at("What is the legal or organisational name");
        window.the("button", "Open questions only").click();
        let name = window.the("textbox", Name::Any);
        name.tab_to();
        window.type_text("Northgate Digital Services");
        answered("Enter");
        at("Is this unit part of a larger legal entity?");
        answered("2");
        window.press("Enter");
        at("Is another organisation expected to carry the requirements");
        answered("2");
        window.press("Enter");
        at("Do you take part in the whole service lifecycle");
        for stage in ["1", "2", "3", "4", "5"] {
            answered(stage);
        }
        window.press("Enter");
        at("Do you intend to exclude any requirement?");
        answered("1");
        window.wait_for_text("25 of 25 questions are answered");
        window.wait_for_text("All answered");
        window.wait_for_text("Well-formed");
        assert_eq!(scope(&project)["verdict"], "well-formed");
        assert_eq!(scope(&project)["open"], json!([]));

        window.press("A");
        let dialog = window.the("dialog", begins("Approve the scope"));
        dialog
            .the("textbox", "Who approves it")
            .wait_until("to have the keyboard", |field| field.focused);
        window.press("Ctrl A");
        window.type_text("The board");
        answered("Ctrl Enter");
        dialog.wait_gone();
        window.wait_for_text("No answer differs now.");
        window.the("button", begins("Compare with")).wait();
        let scope = scope(&project);
        assert_eq!(scope["versions"][0]["name"], "1.0");
        assert_eq!(scope["versions"][0]["approver"], "The board");
        assert_eq!(scope["versions"][0]["wording"], scope["statement"]);
        window.quit();
        project.verify();
    });
}

#[test]
fn everything_in_other_hands_is_not_applicable_and_the_way_out_leads_back() {
    journey(|walk| {
        let project = walk.new_project("outsourced", "Nordlys");
        project.apply(&[
            json!({"do": "party.add", "id": "acme", "name": "Acme", "kind": "external_supplier"}),
        ]);
        let incident = "INCIDENT";
        for process in processes(&project) {
            project.apply(&[
                json!({"do": "process.set", "id": process, "performed": "other"}),
                json!({"do": "involvement.set", "process": process, "party": "acme", "operates": true}),
            ]);
        }
        project.apply(&[
            json!({"do": "involvement.delete", "process": incident, "party": "acme"}),
            json!({"do": "process.set", "id": incident, "performed": "self"}),
        ]);
        assert!(!findings(&project).contains(&"ALL-BY-OTHERS".to_string()));
        let window = walk.open(&project);
        window.go('S', "Scope");
        window.the("button", "Who does what").click();
        let cell =
            |who: &str| window.the("gridcell", begins(&format!("Incident management, {who}")));
        let mut revision = project.revision();
        let mut act = |keys: &str| {
            window.press(keys);
            revision += 1;
            window.wait_for_revision(revision);
        };
        cell("we").click();
        act("3");
        cell("Acme").click();
        act("O");
        window.press("Esc");
        window.wait_for_text("Not applicable as scoped");
        window.wait_for_text("The way out");
        let rule = "Every process in the matrix is operated by other parties.";
        window.wait_for_text(rule);
        assert!(findings(&project).contains(&"ALL-BY-OTHERS".to_string()));
        assert_eq!(scope(&project)["verdict"], "not applicable as scoped");

        // The finding leads to the question, and is gone when the answer changes.
        to_cause(
            &window,
            "Other parties, SW-12",
            "For every process: who operates it?",
        );
        window.the("button", "Who does what").click();
        cell("we").click();
        act("2");
        window.press("Esc");
        window.the("heading", rule).wait_gone();
        assert!(!findings(&project).contains(&"ALL-BY-OTHERS".to_string()));
        window.quit();
        project.verify();
    });
}

#[test]
fn a_change_of_an_approved_scope_is_looked_at_made_and_taken_back() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let onsite = id_in(&scope(&project)["registers"]["services"], "On-site support");
        let twins = Twins::of(walk, project);
        let window = &twins.window;
        window.go('S', "Scope");
        window.wait_for_text("Well-formed");

        // The other answer lets a finding go.
        let rule = "Important sub-contractors of lead suppliers are not known.";
        assert!(findings(&twins.project).contains(&"SUBCONTRACTORS-UNKNOWN".to_string()));
        twins.check(
            || {
                to_cause(window, "Other parties, SW-15", "Do lead suppliers use sub-contractors");
                window.press("2");
                decide(window, &["1 finding goes", rule], "Corvane sent its list");
            },
            &[
                json!({"do": "scope.answer", "question": "SW-15", "answer": "yes, known", "reason": "Corvane sent its list (decided by Colin Adeyemi)", "group": "one"}),
                json!({"do": "scope.follow", "leave": [], "group": "one"}),
            ],
        );

        window.the("button", begins("Services 5 in, 2 out")).click();
        window.the("gridcell", "On-site support").click();
        twins.check(
            || {
                window.press("L");
                window
                    .the("textbox", "Why it is left out").wait_until("to have the keyboard", |field| field.focused);
                window.type_text("Goes to a partner");
                window.press("Enter");
                decide(
                    window,
                    &["On-site support", "Agree remaining SLAs",
                        "is set aside",
                        "Gate 3 moves from 23 March 2027 to 17 March 2027", "The verdict stays"],
                    "Two customers only",
                );
            },
            &[
                json!({"do": "service.set", "id": onsite, "left_out": true, "why": "Goes to a partner", "reason": "Two customers only (decided by Colin Adeyemi)", "group": "one"}),
                json!({"do": "scope.follow", "leave": [], "group": "one"}),
            ],
        );
        twins.verify();
    });
}

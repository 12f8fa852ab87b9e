//! Who answers for what, a risk that happens, a question that is decided, and work that is handed over: in the window, and
//! with the same outcome from the command line.

use serde_json::{Value, json};
use waymark_journeys::pages::Palette;
use waymark_journeys::{Name, Project, Window, journey};

use crate::twins::Twins;

/// The process of the sample for which nobody answers.
const UNOWNED: &str = "Service continuity management";
/// Who does its work.
const DOER: &str = "Isaac Bright";
const RISK: &str = "One person runs change and release";
const QUESTION: &str = "Repeat the continuity test in spring";

/// Goes from row to row of the matrix that lacks something until this one is chosen, then across to the column of a person.
fn reach(window: &Window, topic: &str, person: &str) {
    let row = window.the("row", Name::Holds(topic.into()));
    for _ in 0..12 {
        window.press("]");
        if row.wait().selected {
            break;
        }
    }
    row.wait_until("to be chosen", |row| row.selected);
    let matrix = window.the("treegrid", "Who answers for what");
    let heads = matrix.the("columnheader", Name::Any).all();
    let at = heads.iter().position(|head| head.name.ends_with(person));
    let at = at.unwrap_or_else(|| panic!("{person} is not among {heads:?}"));
    // The first column holds numbers of clauses, which are no cells to go to.
    window.press("Home");
    window.press(&"Right ".repeat(at - 1));
}

/// The registers of a project, as the command line tells them.
fn raid(project: &Project) -> Value {
    project.waymark(&["raid"], &["--all"])
}

/// The entry of this title in one of the registers.
fn entry(project: &Project, register: &str, title: &str) -> Value {
    let registers = raid(project);
    let all = registers[register].as_array().unwrap();
    let found = all.iter().find(|one| one["title"] == title);
    found
        .unwrap_or_else(|| panic!("{title} is not in {register}"))
        .clone()
}

/// The id of a person, by name.
fn person(project: &Project, name: &str) -> String {
    let registers = raid(project);
    let people = registers["people"].as_array().unwrap();
    let found = people.iter().find(|one| one["name"] == name).unwrap();
    found["id"].as_str().unwrap().to_string()
}

#[test]
fn who_answers_for_a_process_is_set_by_keys_alone() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        window.go('W', "Owners");
        let cell = |letters: &str| {
            let row = window.the("row", Name::Holds(UNOWNED.into()));
            row.the("gridcell", Name::Begins(format!("{DOER}: {letters}")))
        };
        cell("does the work").wait();
        twins.check(
            || {
                reach(window, UNOWNED, DOER);
                window.press("A");
                cell("accountable, does the work").wait();
            },
            &[json!({"do": "raci.set", "process": "CONTINUITY", "person": DOER, "letters": "AR"})],
        );
        cell("does the work").wait();
        twins.check(
            || {
                reach(window, UNOWNED, "Helen Marsh");
                window.press("C");
            },
            &[json!({"do": "raci.set", "process": "CONTINUITY", "person": "Helen Marsh", "letters": "C"})],
        );
        twins.check(
            || {
                reach(window, UNOWNED, "Helen Marsh");
                window.press("Del");
            },
            &[json!({"do": "raci.set", "process": "CONTINUITY", "person": "Helen Marsh", "letters": ""})],
        );
        twins.verify();
    });
}

#[test]
fn a_risk_that_happens_becomes_an_issue() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        window.go('A', "RAID");
        twins.check_with(
            || {
                Palette::of(window).run(RISK, RISK);
                window.press("H");
                let dialog = window.the("dialog", "R-09 happened?");
                let title = dialog.the("textbox", "Issue");
                title.wait_until("to have the keyboard", |title| title.focused);
                window.press("Enter");
                dialog.wait_gone();
            },
            |project| {
                let issue = entry(project, "issues", RISK);
                assert_eq!(issue["risk"]["ref"], "R-09");
                assert_eq!(entry(project, "risks", RISK)["open"], false);
                let owner = person(project, "Tom Wardle");
                let (id, severity) = (&issue["id"], "amber");
                vec![json!({"do": "risk.happen", "id": "R-09", "issue_id": id, "title": RISK, "severity": severity, "owner": owner})]
            },
        );
        assert_eq!(entry(&twins.project, "risks", RISK)["open"], true);
        twins.verify();
    });
}

#[test]
fn a_question_is_asked_weighed_and_decided() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let twin = project.copy("twin");
        let window = walk.open(&project);
        let before = project.revision();
        window.go('A', "RAID");
        window.press("N");
        window.press("D");
        let strip = window.the("group", "New decision");
        let title = strip.the("textbox", "New decision");
        title.wait_until("to have the keyboard", |title| title.focused);
        window.type_text(QUESTION);
        window.press("Enter");
        window.wait_for_revision(before + 1);
        strip.wait_gone();
        for (place, option) in ["Repeat it in May", "Leave it at one test"]
            .iter()
            .enumerate()
        {
            window
                .the("button", Name::Begins("Edit New option".into()))
                .click();
            let field = window.the("textbox", "New option");
            field.wait_until("to have the keyboard", |field| field.focused);
            window.type_text(option);
            window.press("Enter");
            window.wait_for_revision(before + 2 + i64::try_from(place).unwrap());
        }
        window.the("button", "Recommend this").click();
        window.wait_for_revision(before + 4);
        window
            .the("button", Name::Begins("Take the decision".into()))
            .click();
        let dialog = window.the("dialog", Name::Begins("Take decision D-14".into()));
        dialog
            .the("radio", Name::Begins("Repeat it in May".into()))
            .wait_until("to be chosen", |one| one.selected);
        dialog.the("textbox", "Taken by").tab_to();
        window.type_text("Steering committee");
        window.press("Enter");
        dialog.wait_gone();
        window.wait_for_revision(before + 5);

        let decided = entry(&project, "decisions", QUESTION);
        assert_eq!(decided["ref"], "D-14");
        assert_eq!(decided["state"], "taken");
        assert_eq!(decided["taken_by"], "Steering committee");
        let options = decided["options"].as_array().unwrap();
        assert_eq!(
            (&options[0]["recommended"], &options[0]["chosen"]),
            (&json!(true), &json!(true))
        );
        let (id, first, second) = (&decided["id"], &options[0]["id"], &options[1]["id"]);
        window.quit();
        let wanted = twin.apply(&[
            json!({"do": "decision.add", "id": id, "title": QUESTION}),
            json!({"do": "option.add", "id": first, "decision": id, "title": "Repeat it in May"}),
            json!({"do": "option.add", "id": second, "decision": id, "title": "Leave it at one test"}),
            json!({"do": "decision.set", "id": id, "recommended": first}),
            json!({"do": "decision.take", "id": id, "option": first, "by": "Steering committee", "on": "2026-11-20"}),
        ]);
        assert_eq!(json!(project.state()), wanted["state"]);
        project.verify();
    });
}

#[test]
fn somebody_hands_over_all_they_hold_in_one_step() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        let from = person(&twins.project, "Dana Kowalski");
        let to = person(&twins.project, "Owen Price");
        window.go('W', "Owners");
        twins.check(
            || {
                let matrix = window.the("treegrid", "Who answers for what");
                matrix
                    .the("button", Name::Holds("Dana Kowalski".into()))
                    .click();
                window
                    .the("button", Name::Begins("Hand over".into()))
                    .click();
                let dialog = window.the("dialog", Name::Holds("Dana Kowalski".into()));
                dialog.the("combobox", "To whom").tab_to();
                window.type_text("Owen");
                window.press("Enter");
                dialog
                    .the("checkbox", Name::Holds("assignment".into()))
                    .wait();
                dialog.the("button", "Hand over").click();
                dialog.wait_gone();
            },
            &[json!({"do": "person.hand_over", "from": from, "to": to})],
        );
        twins.verify();
    });
}

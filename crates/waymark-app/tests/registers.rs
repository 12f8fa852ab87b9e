//! What is shown of registers, meetings, audits and the budget.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

use serde_json::{Value, json};
use waymark_app::catalogue::{Edition, Size};
use waymark_app::{Clock, Moment, NewProject, Session, Workplace, script, view};

/// Monday 1 February 2027, three weeks into a project, with an entry or two of each register.
const STORY: &str = r#"
{"do":"person.add","id":"ruth","name":"Ruth Ellison"}
{"do":"person.add","id":"kim","name":"Kim Lee"}
{"do":"task.add","id":"deal","name":"Sign with Halden","days":5}
{"do":"risk.add","id":"leaves","title":"Halden leaves","likelihood":3,"impact":4,"owner":"ruth","due":"2027-01-29","raised":"2026-12-28","tasks":["deal"],"criteria":["8.6.1-03"],"after_likelihood":2,"after_impact":4}
{"do":"risk.score","id":"R-01","likelihood":4,"reason":"New owners"}
{"do":"risk.add","title":"Rooms are small","likelihood":2,"impact":2}
{"do":"risk.take","library":"RK-01"}
{"do":"risk.happen","id":"R-03","issue_id":"sponsor","owner":"kim","due":"2027-02-05"}
{"do":"meeting.add","id":"m1","title":"Steering 1","kind":"steering","date":"2027-01-25","attendees":["ruth","kim"]}
{"do":"meeting.hold","id":"m1"}
{"do":"meeting.add","id":"m2","title":"Management review","kind":"management_review","date":"2027-02-08"}
{"do":"review.prepare","meeting":"m2"}
{"do":"decision.add","id":"fund","title":"Fund a specialist","forum":"The board","needed_by":"2027-01-27","raised":"2027-01-20","risks":["R-01"]}
{"do":"option.add","id":"yes","decision":"fund","title":"Yes","cost":14000}
{"do":"option.add","decision":"fund","title":"No"}
{"do":"decision.set","id":"fund","recommended":"yes"}
{"do":"decision.add","id":"where","title":"Where","meeting":"m1","raised":"2027-01-20"}
{"do":"decision.take","id":"where","outcome":"In Oslo","on":"2027-01-25"}
{"do":"action.add","title":"Ask Halden","owner":"ruth","due":"2027-01-28","raised":"2027-01-20","risk":"R-01"}
{"do":"action.add","title":"Book the room","meeting":"m1","raised":"2027-01-25","due":"2027-02-10"}
{"do":"assumption.add","title":"The tool is paid for","check_by":"2027-03-01"}
{"do":"dependency.add","title":"Second line","needed_by":"2027-03-01","promised":"2027-03-15"}
{"do":"audit.add","id":"a1","title":"Internal audit 1","kind":"internal","first":"2027-01-18","last":"2027-01-19","clauses":["8.6.1","9"]}
{"do":"finding.add","id":"f1","title":"No dates","source":"internal","grade":"major","audit":"a1","clause":"7.5"}
{"do":"recurring.add","id":"report","name":"Service report","kind":"report","first":"2027-01-04","repeats":"FREQ=WEEKLY;BYDAY=MO"}
{"do":"recurring.record","id":"report","due":"2027-01-04","done":"2027-01-05"}
{"do":"budget.add","id":"tool","name":"Tool","phase":1,"kind":"tools","planned":20000}
{"do":"cost.add","line":"tool","on":"2027-01-20","amount":22500}
{"do":"budget.add","name":"Adviser","phase":0,"kind":"consultancy","planned":10000,"forecast":9000}
"#;

fn told() -> Moment {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::Pinned("2027-02-01".parse().unwrap());
    let workplace = Workplace::at(clock, Some("Helen Marsh"), folder.path().join("data"));
    let new = NewProject::of(
        "Åsgård Telecom".to_string(),
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

/// The fields of an object that are asked for, in a list.
fn fields(object: &Value, names: &[&str]) -> Value {
    names.iter().map(|name| object[name].clone()).collect()
}

fn rows(list: &Value, names: &[&str]) -> Value {
    let rows = list.as_array().unwrap().iter();
    rows.map(|row| fields(row, names)).collect()
}

#[test]
fn registers_are_shown_with_what_follows_from_them() {
    let moment = told();
    let raid = serde_json::to_value(view::raid(&moment)).unwrap();
    assert_eq!(
        rows(
            &raid["risks"],
            &[
                "ref",
                "exposure",
                "tone",
                "trend",
                "since",
                "owner_short",
                "late_days",
                "open"
            ]
        ),
        json!([
            ["R-01", 16, "red", "up", "from 12", "RE", 1, true],
            ["R-02", 4, "green", "new", "New", null, 0, true],
            ["R-03", 15, "red", "new", "New", null, 0, false],
        ])
    );
    assert_eq!(
        rows(&raid["issues"], &["ref", "owner_name", "tone", "open_days"]),
        json!([["I-01", "Kim Lee", "red", 0]])
    );
    assert_eq!(raid["issues"][0]["risk"]["ref"], "R-03");
    assert_eq!(
        rows(&raid["decisions"], &["ref", "state", "late", "late_days"]),
        json!([["D-01", "needed", true, 3], ["D-02", "taken", false, 0]])
    );
    assert_eq!(
        rows(
            &raid["decisions"][0]["options"],
            &["title", "cost", "recommended"]
        ),
        json!([["Yes", 14000, true], ["No", null, false]])
    );
    assert_eq!(
        rows(&raid["actions"], &["ref", "late_days", "carried"]),
        json!([["A-01", 2, 1], ["A-02", 0, 0]])
    );
    assert_eq!(raid["dependencies"][0]["at_risk"], true);
    assert_eq!(
        raid["counts"],
        json!({
            "risks": 2, "red": 1, "amber": 0, "issues": 1, "decisions_needed": 1, "decisions_made": 1,
            "actions_open": 2, "actions_late": 1, "assumptions_open": 1, "dependencies_open": 1,
        })
    );
    assert_eq!(
        rows(&raid["scale"]["impact"], &["grade"]),
        json!([[1], [2], [3], [4], [5]])
    );
}

#[test]
fn a_risk_is_shown_with_its_scores_and_what_it_is_linked_with() {
    let moment = told();
    let risk = serde_json::to_value(view::risk(&moment, "R-01").unwrap()).unwrap();
    assert_eq!(
        fields(&risk, &["after_exposure", "after_tone"]),
        json!([8, "amber"])
    );
    assert_eq!(
        rows(&risk["scores"], &["on", "exposure", "reason"]),
        json!([["2026-12-28", 12, ""], ["2027-02-01", 16, "New owners"]])
    );
    assert_eq!(
        rows(&risk["burn_down"], &["label", "exposure"]),
        json!([["Dec", 12], ["Jan", 12], ["now", 16]])
    );
    let kinds = rows(&risk["linked"], &["kind"]);
    assert_eq!(
        kinds,
        json!([["task"], ["criterion"], ["decision"], ["action"]])
    );
    assert!(view::risk(&moment, "R-09").is_err());
    let library = view::library(&moment);
    assert_eq!(library.entries.len(), 40);
    assert_eq!(library.entries[0].taken, None, "it happened and is closed");
}

#[test]
fn minutes_have_what_was_taken_what_waits_and_what_is_carried_over() {
    let moment = told();
    let meetings = view::meetings(&moment);
    assert_eq!(meetings.next.as_deref(), Some("m2"));
    let first = serde_json::to_value(view::minutes(&moment, "M-01").unwrap()).unwrap();
    assert_eq!(
        fields(&first, &["decisions", "actions", "open_actions", "held"]),
        json!([1, 1, 1, true])
    );
    assert_eq!(rows(&first["taken"], &["ref"]), json!([["D-02"]]));
    assert_eq!(rows(&first["to_take"], &["ref"]), json!([]));
    assert_eq!(rows(&first["raised"], &["ref"]), json!([["A-02"]]));
    assert_eq!(rows(&first["carried"], &["ref"]), json!([["A-01"]]));
    let review = serde_json::to_value(view::minutes(&moment, "m2").unwrap()).unwrap();
    assert_eq!(rows(&review["to_take"], &["ref"]), json!([["D-01"]]));
    assert_eq!(
        rows(&review["carried"], &["ref"]),
        json!([["A-01"], ["A-02"]])
    );
    assert_eq!(review["inputs"].as_array().unwrap().len(), 9);
}

#[test]
fn audits_findings_and_records() {
    let moment = told();
    let view = serde_json::to_value(view::audits(&moment)).unwrap();
    assert_eq!(
        rows(&view["audits"], &["title", "state", "findings"]),
        json!([["Internal audit 1", "late", 1]])
    );
    let covered = view["covered"].as_array().unwrap();
    let looked_at = covered
        .iter()
        .filter(|clause| clause["audits"] == json!(["a1"]));
    let looked_at: Vec<&Value> = looked_at.map(|clause| &clause["clause"]).collect();
    assert_eq!(looked_at, ["8.6", "9.1", "9.2", "9.3", "9.4"]);
    assert_eq!(
        rows(&view["findings"], &["ref", "tone", "state", "missing"]),
        json!([[
            "F-01",
            "red",
            "open",
            [
                "no cause is named",
                "no corrective action is named",
                "it is not done"
            ]
        ]])
    );
    assert_eq!(fields(&view, &["open", "major_open"]), json!([1, 1]));
    let report = &view["recurring"][0];
    assert_eq!(
        fields(report, &["done", "missed", "next", "repeats_words"]),
        json!([1, 3, "2027-02-01", "on Mon of every week"])
    );
    assert_eq!(
        rows(&report["cycles"], &["due", "state"]),
        json!([
            ["2027-01-04", "done"],
            ["2027-01-11", "late"],
            ["2027-01-18", "late"],
            ["2027-01-25", "late"],
            ["2027-02-01", "due"],
            ["2027-02-08", "due"],
        ])
    );
}

#[test]
fn the_budget_adds_up() {
    let view = serde_json::to_value(view::budget(&told())).unwrap();
    let sums = ["planned", "spent", "forecast", "over"];
    assert_eq!(
        rows(
            &view["lines"],
            &["name", "forecast", "forecast_own", "over"]
        ),
        json!([["Adviser", 9000, true, -1000], ["Tool", 22500, false, 2500]])
    );
    assert_eq!(
        fields(&view["total"], &sums),
        json!([30000, 22500, 31500, 1500])
    );
    assert_eq!(
        rows(&view["by_kind"], &["key", "planned"]),
        json!([["consultancy", 10000], ["tools", 20000]])
    );
    assert_eq!(
        rows(&view["by_phase"], &["key", "planned"]),
        json!([["0", 10000], ["1", 20000]])
    );
}

#[test]
fn status_tells_needed_decisions_and_grave_risks() {
    let status = serde_json::to_value(view::status(&told())).unwrap();
    assert_eq!(
        status["decisions"],
        json!([{
            "id": "fund", "ref": "D-01", "title": "Fund a specialist", "needed_by": "2027-01-27",
            "forum": "The board", "late_days": 3,
        }])
    );
    assert_eq!(
        status["risks"],
        json!([{
            "id": "leaves", "ref": "R-01", "title": "Halden leaves", "exposure": 16, "tone": "red",
            "owner": "Ruth Ellison",
        }])
    );
}

//! What is shown of people: who answers for what, load, weeks, and what acts would do before they are done.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

use chrono::NaiveDate;
use serde_json::{Value, json};
use waymark_app::catalogue::{Edition, Size};
use waymark_app::view::{self, GapKind, OverBooking, OwnersView};
use waymark_app::{Clock, NewProject, Session, Workplace, script};

/// Monday 1 February 2027, three weeks into a project in which Ruth has too much to do.
const STORY: &str = r#"
{"do":"person.add","id":"ruth","name":"Ruth Ellison","unit":"Operations"}
{"do":"person.add","id":"kim","name":"Kim Lee"}
{"do":"role.fill","id":"PO_CATALOGUE","person":"ruth"}
{"do":"process.add","id":"desk","title":"Desk","clauses":["8.6.1","8.6.2"]}
{"do":"raci.set","process":"desk","person":"kim","letters":"R"}
{"do":"task.add","id":"deal","name":"Sign with Halden","days":5}
{"do":"task.add","id":"shelf","name":"Clear the shelf","days":5}
{"do":"task.add","id":"late","name":"Old list","days":2}
{"do":"task.set_deadline","id":"late","date":"2027-01-20"}
{"do":"task.add","id":"soon","name":"Soon","days":1}
{"do":"task.set_constraint","id":"soon","constraint":"must_start","date":"2027-02-09"}
{"do":"task.assign","id":"late","person":"ruth"}
{"do":"task.assign","id":"soon","person":"ruth"}
{"do":"assignment.set","task":"deal","person":"ruth","share":50}
{"do":"assignment.set","task":"shelf","person":"ruth","share":60}
{"do":"action.add","title":"Ask Halden","owner":"ruth","due":"2027-02-03","hours":4}
{"do":"meeting.add","title":"Board","kind":"change_board","date":"2027-02-04","hours":2,"place":"Room 2","attendees":["ruth"]}
{"do":"decision.add","title":"Whom to ask","forum":"The board","owner":"ruth","needed_by":"2027-02-05"}
{"do":"recurring.add","name":"Sample","kind":"check","owner":"ruth","first":"2027-02-01","repeats":"FREQ=WEEKLY;BYDAY=TU","hours":1}
{"do":"person.add_absence","id":"kim","first":"2027-02-02","last":"2027-02-03","name":"Leave"}
"#;

fn told() -> (Session, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::Pinned("2027-02-01".parse().unwrap());
    let workplace = Workplace::at(clock, Some("Helen Marsh"), folder.path().join("data"));
    let new = NewProject::of(
        "Åsgård Telecom".to_string(),
        Edition::E2018,
        Size::Medium,
        date("2027-01-11"),
    );
    let path = folder.path().join("a.waymark");
    let (mut session, _) = Session::make(&path, &new, workplace).unwrap();
    apply(&mut session, &lines(STORY));
    (session, folder)
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn lines(text: &str) -> Vec<Value> {
    let lines = text.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn apply(session: &mut Session, commands: &[Value]) {
    let step = script::one_act(commands.to_vec()).unwrap();
    session.apply(&[step]).unwrap();
}

fn sent(commands: &impl serde::Serialize) -> Vec<Value> {
    serde_json::from_value(serde_json::to_value(commands).unwrap()).unwrap()
}

fn owners(session: &Session) -> OwnersView {
    view::owners(&session.moment(None).unwrap())
}

fn ruths_load(session: &Session) -> OverBooking {
    let monday = Some(date("2027-02-01"));
    view::load(&session.moment(None).unwrap(), "Ruth Ellison", monday).unwrap()
}

#[test]
fn a_gap_is_told_and_closed_by_what_is_suggested() {
    let (mut session, _folder) = told();
    let before = owners(&session);
    let desk = view::topic(&before, "Desk").unwrap();
    assert_eq!(desk.clause, "8.6");
    assert_eq!(desk.gaps.len(), 1);
    let gap = &desk.gaps[0];
    assert_eq!(gap.what, GapKind::NoAccountable);
    assert_eq!(gap.sentence, "8.6 Desk has no accountable person.");
    let suggestion = gap.suggestion.as_ref().unwrap();
    assert_eq!(suggestion.label, "Make Kim Lee accountable");
    apply(&mut session, &sent(&suggestion.commands));
    let after = owners(&session);
    let desk = view::topic(&after, "desk").unwrap();
    assert!(desk.gaps.is_empty());
    assert_eq!(desk.cells[0].letters, "AR");
    assert_eq!(after.topics_with_a, before.topics_with_a + 1);
    assert!(view::topic(&after, "Front desk").is_err());
}

#[test]
fn a_role_brings_its_letters_and_is_told_open_while_nobody_fills_it() {
    let (session, _folder) = told();
    let view = owners(&session);
    let catalogue = view::topic(&view, "CATALOGUE").unwrap();
    let ruth = catalogue
        .cells
        .iter()
        .find(|cell| cell.column == "ruth")
        .unwrap();
    assert!(ruth.letters.starts_with('A') && ruth.own.is_empty());
    assert_eq!(ruth.via.len(), 1);
    assert!(catalogue.proposal > 0);
    let incident = view::topic(&view, "INCIDENT").unwrap();
    assert_eq!(
        incident.gaps[0].sentence,
        "8.6.1 Incident management has no accountable person: nobody fills the role Incident process owner."
    );
    // In the order of clauses, each number as a number.
    let clauses: Vec<Vec<u32>> = view
        .topics
        .iter()
        .map(|topic| {
            topic
                .clause
                .split('.')
                .map(|part| part.parse().unwrap())
                .collect()
        })
        .collect();
    assert!(clauses.is_sorted());
    let names: Vec<&str> = view
        .columns
        .iter()
        .map(|column| column.short.as_str())
        .collect();
    assert_eq!(names, ["KL", "RE"]);
    let ruth = &view.columns[1];
    assert_eq!(ruth.unit.as_deref(), Some("Operations"));
    let kinds = serde_json::to_value(&ruth.holds).unwrap();
    let kinds: Vec<&str> = kinds
        .as_array()
        .unwrap()
        .iter()
        .map(|h| h["kind"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        [
            "task",
            "task",
            "role",
            "assignment",
            "assignment",
            "decision",
            "action",
            "recurring"
        ]
    );
    let kim = &view.columns[0];
    assert!(kim.calendar_own);
    assert_eq!(kim.absences.len(), 1);
}

#[test]
fn a_week_that_is_too_full_says_what_could_move_and_what_that_does() {
    let (mut session, _folder) = told();
    let moment = session.moment(None).unwrap();
    let view = view::workload(&moment, 4, None);
    assert_eq!(view.from, date("2027-02-01"));
    assert_eq!(view.weeks.len(), 4);
    assert_eq!(view.over.len(), 1);
    assert_eq!(
        (owners(&session).over_booked, owners(&session).over_until),
        (1, Some(date("2027-02-07")))
    );
    let kim = view.rows.iter().find(|row| row.person == "kim").unwrap();
    assert_eq!(
        (kim.loads[0].available_days.as_str(), kim.loads[0].absence),
        ("3", true)
    );

    let load = ruths_load(&session);
    let items: Vec<Value> = load
        .items
        .iter()
        .map(|item| {
            let label = item.to_later.as_ref().map(|to| to.label.clone());
            json!([item.title, item.days, label.or(item.why_not.clone())])
        })
        .collect();
    assert_eq!(
        Value::from(items),
        json!([
            ["Clear the shelf", "3", "Move to 8 Feb"],
            ["Sign with Halden", "2.5", "Move to 8 Feb"],
            ["Old list", "0.8", "No, on critical path"],
            ["Ask Halden", "0.5", "Move to 10 Feb"],
            ["Board", "0.3", null],
            ["Sample", "0.1", null],
        ])
    );
    let offer = load.offer.unwrap();
    assert_eq!(offer.count, 3);
    apply(&mut session, &sent(&offer.commands));
    assert_eq!(ruths_load(&session).percent, Some(offer.percent_after));
    assert!(ruths_load(&session).offer.is_none());
    assert!(
        offer
            .sentence
            .starts_with("Moving the 3 movable items brings the week to ")
    );
    assert!(
        offer.sentence.contains("leaves gate 0 on "),
        "{}",
        offer.sentence
    );
}

#[test]
fn a_week_holds_what_is_to_be_done_in_it() {
    let (session, _folder) = told();
    let week = view::week(&session.moment(None).unwrap(), "ruth", None).unwrap();
    let told = serde_json::to_value(&week).unwrap();
    let titles = |list: &str| -> Vec<String> {
        let items = told[list].as_array().unwrap().iter();
        items
            .map(|item| {
                format!(
                    "{} {}",
                    item["title"].as_str().unwrap(),
                    item["note"].as_str().unwrap()
                )
            })
            .collect()
    };
    assert_eq!(titles("tasks"), ["Sign with Halden ", "Clear the shelf "]);
    assert_eq!(titles("late"), ["Old list late by 8 working days"]);
    assert_eq!(titles("actions"), ["Ask Halden "]);
    assert_eq!(titles("meetings"), ["Board Room 2"]);
    assert_eq!(titles("recurring"), ["Sample "]);
    assert_eq!(titles("decisions"), ["Whom to ask The board"]);
    assert_eq!(titles("next"), ["Soon "]);
    assert_eq!(week.percent, ruths_load(&session).percent);
    let kim = view::week(
        &session.moment(None).unwrap(),
        "kim",
        Some(date("2027-02-03")),
    )
    .unwrap();
    assert_eq!(kim.absences.len(), 1);
    assert!(view::week(&session.moment(None).unwrap(), "nobody", None).is_err());
}

#[test]
fn what_would_be_handed_over_is_what_is_handed_over() {
    let (mut session, _folder) = told();
    let moment = session.moment(None).unwrap();
    let view = view::hand_over_preview(&moment, "ruth", Some("kim")).unwrap();
    let labels: Vec<&str> = view
        .counts
        .iter()
        .map(|count| count.label.as_str())
        .collect();
    assert_eq!(
        labels,
        [
            "2 tasks",
            "1 role",
            "2 assignments",
            "2 entries of registers",
            "1 piece of recurring work"
        ]
    );
    let total: usize = view.counts.iter().map(|count| count.count).sum();
    assert_eq!(view.holdings.len(), total);
    apply(
        &mut session,
        &[json!({"do":"person.hand_over","from":"ruth","to":"kim"})],
    );
    let moment = session.moment(None).unwrap();
    let rows = view::workload(&moment, 12, None).rows;
    let kim = rows.iter().find(|row| row.person == "kim").unwrap();
    let peak = kim.loads.iter().filter_map(|load| load.percent).max();
    assert_eq!(view.to_load, peak);
    let left = view::hand_over_preview(&moment, "ruth", None).unwrap();
    assert!(left.holdings.is_empty() && left.counts.is_empty());
}

#[test]
fn what_acts_would_do_is_told_and_not_done() {
    let (mut session, _folder) = told();
    let state = session.now().project.state();
    let nothing = view::effect(
        &mut session,
        lines(r#"{"do":"person.set_unit","id":"kim","unit":"Sales"}"#),
    );
    assert!(nothing.gates.is_empty() && nothing.refused.is_none());
    assert!(
        nothing.sentence.starts_with("Gate 0 stays on "),
        "{}",
        nothing.sentence
    );
    let longer = lines(r#"{"do":"task.set_duration","id":"PRE-04","days":40}"#);
    let effect = view::effect(&mut session, longer);
    assert!(effect.tasks_moved > 0);
    assert!(!effect.gates.is_empty());
    assert!(
        effect
            .gates
            .iter()
            .all(|gate| gate.days > 0 && gate.before < gate.after)
    );
    assert!(
        effect.sentence.starts_with("Gate 0 moves from "),
        "{}",
        effect.sentence
    );
    let refused = view::effect(
        &mut session,
        lines(r#"{"do":"task.set_duration","id":"PRE-99","days":40}"#),
    );
    assert!(refused.refused.unwrap().contains("PRE-99"));
    assert_eq!(session.now().project.state(), state);
}

//! Every command, as the command line reads it: what it changes, or the words in which it is refused.
#![allow(clippy::unwrap_used)]

mod common;

use std::sync::OnceLock;

use common::{Case, Counted, asgard, command, date, drawn_change};
use waymark_planner::making::NewProject;
use waymark_planner::record::Kind;
use waymark_planner::{Change, Command, Id, Project, Value};

/// A command as it is read, and what comes of it: one change a line, `nothing`, `refused: …`, or `unread: …` for text
/// that is no command.
type Told = (&'static str, &'static str);

/// The exemplar plan for Norway from 11 January 2027 on, and beside it a few rows and people to act on.
fn project() -> Project {
    static PROJECT: OnceLock<Project> = OnceLock::new();
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
            {"do":"criterion.rate","id":"4.1-01","axis":"both","rating":"P"}
            {"do":"baseline.set","id":"base","name":"Baseline 1"}
            "#,
        );
        case.project
    };
    PROJECT.get_or_init(make).clone()
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

/// On the project as a whole.
const PROJECT: &[Told] = &[
    (
        r#"{"do":"project.set_organisation","name":"  Northgate Utilities "}"#,
        r#"project n000001: organisation "Åsgård Telecom" -> "Northgate Utilities""#,
    ),
    (
        r#"{"do":"project.set_organisation","name":"Åsgård Telecom"}"#,
        "nothing",
    ),
    (
        r#"{"do":"project.set_organisation","name":" "}"#,
        "refused: a project needs a name",
    ),
    (
        r#"{"do":"project.set_organisation","name":"North\u0000gate"}"#,
        "refused: project.organisation: the text holds the control character U+0000",
    ),
    (
        r#"{"do":"project.set_organisation","name":"Northgate","nam":"x"}"#,
        "unread: unknown field `nam`, expected `name`",
    ),
    (
        r#"{"do":"project.set_organisation"}"#,
        "unread: missing field `name`",
    ),
    (
        r#"{"do":"project.set_target","date":"2028-03-01"}"#,
        r#"project n000001: target "2028-02-14" -> "2028-03-01"
task CRT-08: constraint_date "2028-02-14" -> "2028-03-01""#,
    ),
    (
        r#"{"do":"project.set_target","date":null}"#,
        r#"project n000001: target "2028-02-14" -> null
task CRT-08: constraint "must_start" -> null
task CRT-08: constraint_date "2028-02-14" -> null"#,
    ),
    (
        r#"{"do":"project.set_target","date":"2028-03-04"}"#,
        "refused: the stage 1 audit cannot be on 2028-03-04 (Saturday); the nearest working days are 2028-03-03 and 2028-03-06",
    ),
    (
        r#"{"do":"project.set_target","date":"2028-05-17"}"#,
        "refused: the stage 1 audit cannot be on 2028-05-17 (Constitution Day); the nearest working days are 2028-05-16 and 2028-05-18",
    ),
    (
        r#"{"do":"project.set_target","date":"2027-01-11"}"#,
        "refused: the stage 1 audit cannot be on 2027-01-11: the plan begins on 2027-01-11",
    ),
    (
        r#"{"do":"project.set_target","date":"0001-01-01"}"#,
        "refused: the stage 1 audit cannot be on 0001-01-01: the plan begins on 2027-01-11",
    ),
    (
        r#"{"do":"project.set_target","date":"9999-12-31"}"#,
        r#"refused: project.target: "9999-12-31" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"project.set_target","date":"2027-02-29"}"#,
        "unread: input is out of range",
    ),
    (
        r#"{"do":"project.set_status_date","date":"2027-03-01"}"#,
        r#"project n000001: status_date null -> "2027-03-01""#,
    ),
    (
        r#"{"do":"project.set_status_date","date":"9999-01-01"}"#,
        r#"refused: project.status_date: "9999-01-01" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":3,"red_slip":10}"#,
        "project n000001: amber_slip 5 -> 3
project n000001: red_slip 15 -> 10",
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":4999,"red_slip":5000}"#,
        "project n000001: amber_slip 5 -> 4999
project n000001: red_slip 15 -> 5000",
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":0,"red_slip":10}"#,
        "refused: the slip from which amber begins is 0; it can be 1 to 4999",
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":10,"red_slip":10}"#,
        "refused: the slip from which red begins is 10; it can be 11 to 5000",
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":5000,"red_slip":5001}"#,
        "refused: the slip from which amber begins is 5000; it can be 1 to 4999",
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":4294967295,"red_slip":4294967295}"#,
        "refused: the slip from which amber begins is 4294967295; it can be 1 to 4999",
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":-1,"red_slip":5}"#,
        "unread: invalid value: integer `-1`, expected u32",
    ),
    (
        r#"{"do":"project.set_audience","audience":" For the board "}"#,
        r#"project n000001: audience "For the steering committee" -> "For the board""#,
    ),
    (
        r#"{"do":"project.set_audience","audience":"\u001b[31m"}"#,
        "refused: project.audience: the text holds the control character U+001B",
    ),
];

/// On the calendar.
const CALENDAR: &[Told] = &[
    (
        r#"{"do":"calendar.close","id":"shut","first":"2027-07-12","last":"2027-07-23","name":"Summer shutdown"}"#,
        r#"+ day_off shut calendar="n000002" first="2027-07-12" last="2027-07-23" name="Summer shutdown" reason="closure""#,
    ),
    (
        r#"{"do":"calendar.close","id":"shut","first":"2027-07-12","name":"One day"}"#,
        r#"+ day_off shut calendar="n000002" first="2027-07-12" last="2027-07-12" name="One day" reason="closure""#,
    ),
    (
        r#"{"do":"calendar.close","first":"2027-07-23","last":"2027-07-12","name":"Backwards"}"#,
        "refused: the closure ends on 2027-07-12, before it begins on 2027-07-23",
    ),
    (
        r#"{"do":"calendar.close","first":"2027-01-01","last":"2029-01-01","name":"Two years"}"#,
        "refused: the length of the closure in calendar days is 732; it can be 1 to 366",
    ),
    (
        r#"{"do":"calendar.close","first":"2027-07-12","name":""}"#,
        "refused: a day off needs a name",
    ),
    (
        r#"{"do":"calendar.close","id":"closed","first":"2027-07-12","name":"Again"}"#,
        "refused: a day off with the id closed is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"calendar.close","id":"no spaces","first":"2027-07-12","name":"Odd id"}"#,
        "unread: “no spaces” is not an id (1 to 64 letters, digits, . _ : -)",
    ),
    (
        r#"{"do":"calendar.close","first":"9999-07-12","name":"Far"}"#,
        r#"refused: day_off.first: "9999-07-12" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"calendar.open","id":"closed"}"#,
        "- day_off closed",
    ),
    (
        r#"{"do":"calendar.open","id":"nowhere"}"#,
        "refused: there is no day off “nowhere” in this project",
    ),
    (
        r#"{"do":"calendar.set_week","week":"1111110"}"#,
        r#"calendar n000002: week "1111100" -> "1111110""#,
    ),
    (
        r#"{"do":"calendar.set_week","week":"0000000"}"#,
        r#"refused: calendar.week: "0000000" is not a week of seven digits, 1 for a working day, at least one of them"#,
    ),
    (
        r#"{"do":"calendar.set_week","week":"11111000"}"#,
        r#"refused: calendar.week: "11111000" is not a week of seven digits, 1 for a working day, at least one of them"#,
    ),
];

/// On people and roles.
const PEOPLE: &[Told] = &[
    (
        r#"{"do":"person.add","id":"omar","name":" Omar Haddad ","title":"Head of service","email":" "}"#,
        r#"+ person omar name="Omar Haddad" title="Head of service""#,
    ),
    (
        r#"{"do":"person.add","id":"omar","name":"Omar Haddad","email":"omar@asgard.example"}"#,
        r#"+ person omar email="omar@asgard.example" name="Omar Haddad" title="""#,
    ),
    (
        r#"{"do":"person.add","id":"ruth","name":"Ruth the second"}"#,
        "refused: a person with the id ruth is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"person.add","name":"\t"}"#,
        "refused: a person needs a name",
    ),
    (
        r#"{"do":"person.set_name","id":"Ruth Ellison","name":"Ruth Ellison-Berg"}"#,
        r#"person ruth: name "Ruth Ellison" -> "Ruth Ellison-Berg""#,
    ),
    (
        r#"{"do":"person.set_name","id":"ruth","name":""}"#,
        "refused: a person needs a name",
    ),
    (
        r#"{"do":"person.set_name","id":"Kim Lee","name":"Kim"}"#,
        "refused: “Kim Lee” fits more than one person; give its id",
    ),
    (
        r#"{"do":"person.set_name","id":"nobody","name":"Kim"}"#,
        "refused: there is no person “nobody” in this project",
    ),
    (
        r#"{"do":"person.set_title","id":"ruth","title":"CIO"}"#,
        r#"person ruth: title "" -> "CIO""#,
    ),
    (
        r#"{"do":"person.set_title","id":"nobody","title":"CIO"}"#,
        "refused: there is no person “nobody” in this project",
    ),
    (
        r#"{"do":"person.set_email","id":"ruth","email":"ruth@asgard.example"}"#,
        r#"person ruth: email null -> "ruth@asgard.example""#,
    ),
    (
        r#"{"do":"person.set_email","id":"kim1","email":null}"#,
        r#"person kim1: email "kim@asgard.example" -> null"#,
    ),
    (
        r#"{"do":"person.set_email","id":"Kim Lee","email":null}"#,
        "refused: “Kim Lee” fits more than one person; give its id",
    ),
    (
        r#"{"do":"person.delete","id":"ruth"}"#,
        r#"role SMS_OWNER: holder "ruth" -> null
task b: owner "ruth" -> null
- person ruth"#,
    ),
    (
        r#"{"do":"person.delete","id":"Kim Lee"}"#,
        "refused: “Kim Lee” fits more than one person; give its id",
    ),
    (
        r#"{"do":"role.fill","id":"SMS_OWNER","person":"Ruth Ellison"}"#,
        "nothing",
    ),
    (
        r#"{"do":"role.fill","id":"SMS_OWNER","person":null}"#,
        r#"role SMS_OWNER: holder "ruth" -> null"#,
    ),
    (
        r#"{"do":"role.fill","id":"SMS_OWNER","person":"Kim Lee"}"#,
        "refused: “Kim Lee” fits more than one person; give its id",
    ),
    (
        r#"{"do":"role.fill","id":"KING","person":"ruth"}"#,
        "refused: there is no role “KING” in this project",
    ),
];

/// On the rows of the plan.
const ROWS: &[Told] = &[
    (
        r#"{"do":"task.add","id":"t","name":"Tell people","days":2}"#,
        r#"+ task t deliverable="" duration=2 kind="task" name="Tell people" notes="" progress=0"#,
    ),
    (
        r#"{"do":"task.add","id":"t","parent":"s","after":"a","name":"Tell people","days":0,"role":"SMS_OWNER","clauses":["7.4"]}"#,
        r#"+ task t clauses=["7.4"] deliverable="" duration=0 kind="milestone" name="Tell people" notes="" parent="s" progress=0 role="n000722""#,
    ),
    (
        r#"{"do":"task.add","id":"t","name":"Go","days":0,"kind":"gate"}"#,
        r#"+ task t deliverable="" duration=0 kind="gate" name="Go" notes="" progress=0"#,
    ),
    (
        r#"{"do":"task.add","id":"t","name":"Go","days":1,"kind":"gate"}"#,
        "refused: “Go” is a moment, not a stretch of work: it cannot last working days",
    ),
    (
        r#"{"do":"task.add","id":"t","name":"Go","days":1,"kind":"party"}"#,
        "unread: unknown variant `party`, expected one of `task`, `operate`, `milestone`, `gate`, `audit`, `phase`, `group`",
    ),
    (
        r#"{"do":"task.add","id":"a","name":"Taken","days":1}"#,
        "refused: a task with the id a is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"task.add","name":"","days":1}"#,
        "refused: a task needs a name",
    ),
    (
        r#"{"do":"task.add","name":"Long","days":5001}"#,
        "refused: the duration is 5001; it can be 0 to 5000",
    ),
    (
        r#"{"do":"task.add","name":"Negative","days":-1}"#,
        "unread: invalid value: integer `-1`, expected u32",
    ),
    (
        r#"{"do":"task.add","name":"Half","days":1.5}"#,
        "unread: invalid type: floating point `1.5`, expected u32",
    ),
    (
        r#"{"do":"task.add","name":"Under a moment","days":1,"parent":"m"}"#,
        "refused: “Signed” is a moment, not a stretch of work: it cannot hold other rows",
    ),
    (
        r#"{"do":"task.add","name":"Nowhere","days":1,"parent":"PRE-99"}"#,
        "refused: there is no task “PRE-99” in this project",
    ),
    (
        r#"{"do":"task.add","name":"Elsewhere","days":1,"parent":"s","after":"c"}"#,
        "refused: “Publish” does not stand there; name a row that lies under the same row",
    ),
    (
        r#"{"do":"task.add","name":"For a king","days":1,"role":"KING"}"#,
        "refused: there is no role “KING” in this project",
    ),
    (
        r#"{"do":"task.add","name":"Odd clause","days":1,"clauses":["7.4\u0007"]}"#,
        "refused: task.clauses: the text holds the control character U+0007",
    ),
    (
        r#"{"do":"task.set_name","id":"PRE-01","name":"Write the first note"}"#,
        r#"task PRE-01: name "Confirm sponsor and drivers" -> "Write the first note""#,
    ),
    (
        r#"{"do":"task.set_name","id":"a","name":""}"#,
        "refused: a task needs a name",
    ),
    (
        r#"{"do":"task.set_name","id":"PRE-99","name":"x"}"#,
        "refused: there is no task “PRE-99” in this project",
    ),
    (
        r#"{"do":"task.set_notes","id":"a","notes":"Two\nlines\tand a tab"}"#,
        r#"task a: notes "" -> "Two\nlines\tand a tab""#,
    ),
    (
        r#"{"do":"task.set_notes","id":"a","notes":"A\u000bvertical tab"}"#,
        "refused: task.notes: the text holds the control character U+000B",
    ),
    (
        r#"{"do":"task.set_deliverable","id":"a","deliverable":" A draft "}"#,
        r#"task a: deliverable "" -> "A draft""#,
    ),
    (
        r#"{"do":"task.set_deliverable","id":"x","deliverable":"A draft"}"#,
        "refused: there is no task “x” in this project",
    ),
    (
        r#"{"do":"task.set_clauses","id":"a","clauses":["8.2","8.3"]}"#,
        "task a: clauses - 8.1
task a: clauses + 8.3",
    ),
    (
        r#"{"do":"task.set_clauses","id":"a","clauses":["8.1"]}"#,
        "task a: clauses - 8.2",
    ),
    (
        r#"{"do":"task.set_clauses","id":"a","clauses":["8.2",""]}"#,
        r#"refused: task.clauses: ["","8.2"] is not a list of texts without empty ones"#,
    ),
    (
        r#"{"do":"task.set_clauses","id":"a","clauses":["8.2\n\u0000"]}"#,
        "refused: task.clauses: the text holds the control character U+0000",
    ),
    (
        r#"{"do":"task.assign","id":"a","person":"Ruth Ellison"}"#,
        r#"task a: owner null -> "ruth""#,
    ),
    (
        r#"{"do":"task.assign","id":"b","person":null}"#,
        r#"task b: owner "ruth" -> null"#,
    ),
    (
        r#"{"do":"task.assign","id":"a","person":"Kim Lee"}"#,
        "refused: “Kim Lee” fits more than one person; give its id",
    ),
    (
        r#"{"do":"task.assign","id":"a","person":"Nobody"}"#,
        "refused: there is no person “Nobody” in this project",
    ),
    (
        r#"{"do":"task.move","id":"c","parent":"s"}"#,
        "refused: these tasks would wait for each other: Publish → Policy → Train → Publish",
    ),
    (
        r#"{"do":"task.move","id":"a","parent":null,"after":"c"}"#,
        r#"task a: parent "s" -> null
task a: place"#,
    ),
    (
        r#"{"do":"task.move","id":"b","parent":"s","after":"a"}"#,
        "nothing",
    ),
    (
        r#"{"do":"task.move","id":"s","parent":"s"}"#,
        "refused: “Policy” cannot be moved under itself or under what lies in it",
    ),
    (
        r#"{"do":"task.move","id":"s","parent":"a"}"#,
        "refused: “Policy” cannot be moved under itself or under what lies in it",
    ),
    (
        r#"{"do":"task.move","id":"a","parent":"m"}"#,
        "refused: “Signed” is a moment, not a stretch of work: it cannot hold other rows",
    ),
    (
        r#"{"do":"task.move","id":"a","parent":"s","after":"c"}"#,
        "refused: “Publish” does not stand there; name a row that lies under the same row",
    ),
    (
        r#"{"do":"task.move","id":"a","parent":"s","after":"a"}"#,
        "refused: “Draft” does not stand there; name a row that lies under the same row",
    ),
    (
        r#"{"do":"task.move","id":"a","parent":"nowhere"}"#,
        "refused: there is no task “nowhere” in this project",
    ),
    (
        r#"{"do":"task.move","id":"before","parent":"s"}"#,
        "refused: these tasks would wait for each other: Prepare → Policy → Prepare",
    ),
    (
        r#"{"do":"task.delete","id":"s"}"#,
        "- link ab
- task b
- task a
- link before-s
- link s-begun
- task s
3 baseline dates",
    ),
    (
        r#"{"do":"task.delete","id":"PRE-99"}"#,
        "refused: there is no task “PRE-99” in this project",
    ),
];

/// On the dates of tasks.
const DATES: &[Told] = &[
    (
        r#"{"do":"task.set_duration","id":"a","days":8}"#,
        "task a: duration 5 -> 8",
    ),
    (r#"{"do":"task.set_duration","id":"a","days":5}"#, "nothing"),
    (
        r#"{"do":"task.set_duration","id":"s","days":8}"#,
        "refused: “Policy” takes its length from the rows under it",
    ),
    (
        r#"{"do":"task.set_duration","id":"m","days":1}"#,
        "refused: “Signed” is a moment, not a stretch of work: it cannot last working days",
    ),
    (
        r#"{"do":"task.set_duration","id":"a","days":5001}"#,
        "refused: the duration is 5001; it can be 0 to 5000",
    ),
    (
        r#"{"do":"task.set_progress","id":"a","percent":40}"#,
        r#"task a: progress 0 -> 40
task a: actual_start null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"task.set_progress","id":"done","percent":40}"#,
        r#"task done: progress 100 -> 40
task done: actual_finish "2027-02-01" -> null"#,
    ),
    (
        r#"{"do":"task.set_progress","id":"done","percent":0}"#,
        r#"task done: progress 100 -> 0
task done: actual_start "2027-01-11" -> null
task done: actual_finish "2027-02-01" -> null"#,
    ),
    (
        r#"{"do":"task.set_progress","id":"a","percent":100}"#,
        r#"task a: progress 0 -> 100
task a: actual_start null -> "2027-02-01"
task a: actual_finish null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"task.set_progress","id":"m","percent":100}"#,
        r#"task m: progress 0 -> 100
task m: actual_start null -> "2027-02-01"
task m: actual_finish null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"task.set_progress","id":"m","percent":40}"#,
        "refused: “Signed” is a moment, not a stretch of work: it is reached or not, 100 or 0 percent",
    ),
    (
        r#"{"do":"task.set_progress","id":"a","percent":101}"#,
        "refused: progress in percent is 101; it can be 0 to 100",
    ),
    (
        r#"{"do":"task.set_progress","id":"a","percent":256}"#,
        "unread: invalid value: integer `256`, expected u8",
    ),
    (
        r#"{"do":"task.set_progress","id":"s","percent":40}"#,
        "refused: “Policy” takes its progress from the rows under it",
    ),
    (
        r#"{"do":"task.set_remaining","id":"begun","days":4}"#,
        "task begun: remaining 7 -> 4",
    ),
    (
        r#"{"do":"task.set_remaining","id":"begun","days":null}"#,
        "task begun: remaining 7 -> null",
    ),
    (
        r#"{"do":"task.set_remaining","id":"begun","days":0}"#,
        "refused: the work left is 0; it can be 1 to 5000",
    ),
    (
        r#"{"do":"task.set_remaining","id":"begun","days":5001}"#,
        "refused: the work left is 5001; it can be 1 to 5000",
    ),
    (
        r#"{"do":"task.set_remaining","id":"a","days":4}"#,
        "refused: “Draft” is not under way; work left can be set once it has begun and until it is done",
    ),
    (
        r#"{"do":"task.set_remaining","id":"done","days":4}"#,
        "refused: “Kick-off” is not under way; work left can be set once it has begun and until it is done",
    ),
    (
        r#"{"do":"task.set_remaining","id":"s","days":4}"#,
        "refused: “Policy” takes its remaining work from the rows under it",
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":"2027-01-18"}"#,
        r#"task a: actual_start null -> "2027-01-18""#,
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":"2027-01-18","finish":"2027-01-20"}"#,
        r#"task a: actual_start null -> "2027-01-18"
task a: actual_finish null -> "2027-01-20"
task a: progress 0 -> 100"#,
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":null,"finish":"2027-01-20"}"#,
        r#"task a: actual_start null -> "2027-01-20"
task a: actual_finish null -> "2027-01-20"
task a: progress 0 -> 100"#,
    ),
    (
        r#"{"do":"task.set_actual","id":"done","start":"2027-01-18"}"#,
        r#"task done: actual_start "2027-01-11" -> "2027-01-18"
task done: actual_finish "2027-02-01" -> null
task done: progress 100 -> 99"#,
    ),
    (
        r#"{"do":"task.set_actual","id":"done","start":null}"#,
        r#"task done: actual_start "2027-01-11" -> null
task done: actual_finish "2027-02-01" -> null
task done: progress 100 -> 0"#,
    ),
    (
        r#"{"do":"task.set_actual","id":"m","start":"2027-01-18"}"#,
        r#"task m: actual_start null -> "2027-01-18"
task m: actual_finish null -> "2027-01-18"
task m: progress 0 -> 100"#,
    ),
    (
        r#"{"do":"task.set_actual","id":"m","start":"2027-01-18","finish":"2027-01-19"}"#,
        "refused: “Signed” is a moment, not a stretch of work: it begins and ends on one day",
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":"2027-02-02"}"#,
        "refused: the actual start on 2027-02-02 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":"2027-01-18","finish":"9999-12-31"}"#,
        "refused: the actual finish on 9999-12-31 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":"2027-01-20","finish":"2027-01-18"}"#,
        "refused: the task ends on 2027-01-18, before it begins on 2027-01-20",
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":"0001-01-01"}"#,
        r#"refused: task.actual_start: "0001-01-01" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"task.set_actual","id":"s","start":"2027-01-18"}"#,
        "refused: “Policy” takes its actual dates from the rows under it",
    ),
    (
        r#"{"do":"task.set_deadline","id":"s","date":"2027-03-01"}"#,
        r#"task s: deadline null -> "2027-03-01""#,
    ),
    (
        r#"{"do":"task.set_deadline","id":"a","date":"3000-01-01"}"#,
        r#"refused: task.deadline: "3000-01-01" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"task.set_deadline","id":"x","date":null}"#,
        "refused: there is no task “x” in this project",
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"start_no_earlier","date":"2027-03-01"}"#,
        r#"task a: constraint null -> "start_no_earlier"
task a: constraint_date null -> "2027-03-01""#,
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"as_late_as_possible"}"#,
        r#"task a: constraint null -> "as_late_as_possible""#,
    ),
    (
        r#"{"do":"task.set_constraint","id":"bound","constraint":null}"#,
        r#"task bound: constraint "must_start" -> null
task bound: constraint_date "2027-06-01" -> null"#,
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"must_finish"}"#,
        "refused: must_finish needs a date",
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"as_late_as_possible","date":"2027-03-01"}"#,
        "refused: as_late_as_possible takes no date",
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":null,"date":"2027-03-01"}"#,
        "refused: a task without a binding takes no date",
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"must_start","date":"1899-12-31"}"#,
        r#"refused: task.constraint_date: "1899-12-31" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"task.set_constraint","id":"s","constraint":"must_start","date":"2027-03-01"}"#,
        "refused: “Policy” takes its binding from the rows under it",
    ),
    (
        r#"{"do":"task.set_constraint","id":"CRT-08","constraint":null}"#,
        "refused: the stage 1 audit is booked as the target; set the target instead",
    ),
    (
        r#"{"do":"task.set_constraint","id":"a"}"#,
        "unread: missing field `constraint`",
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"whenever"}"#,
        "unread: unknown variant `whenever`, expected one of `as_late_as_possible`, `start_no_earlier`, `start_no_later`, `finish_no_earlier`, `finish_no_later`, `must_start`, `must_finish`",
    ),
];

/// On links.
const LINKS: &[Told] = &[
    (
        r#"{"do":"link.add","id":"l","from":"PRE-01","to":"c"}"#,
        r#"+ link l from="n001132" kind="FS" lag=0 to="c""#,
    ),
    (
        r#"{"do":"link.add","id":"l","from":"s","to":"c","type":"SS","lag_days":-2}"#,
        r#"+ link l from="s" kind="SS" lag=-2 to="c""#,
    ),
    (
        r#"{"do":"link.add","from":"a","to":"a"}"#,
        "refused: “Draft” and “Draft” cannot be linked: a row cannot wait for itself or for what lies in it",
    ),
    (
        r#"{"do":"link.add","from":"s","to":"a"}"#,
        "refused: “Policy” and “Draft” cannot be linked: a row cannot wait for itself or for what lies in it",
    ),
    (
        r#"{"do":"link.add","from":"b","to":"s"}"#,
        "refused: “Review” and “Policy” cannot be linked: a row cannot wait for itself or for what lies in it",
    ),
    (
        r#"{"do":"link.add","from":"a","to":"b","type":"FF"}"#,
        "refused: “Draft” drives “Review” already (FS); change that link instead",
    ),
    (
        r#"{"do":"link.add","from":"b","to":"a"}"#,
        "refused: these tasks would wait for each other: Review → Draft → Review",
    ),
    (
        r#"{"do":"link.add","from":"c","to":"before"}"#,
        "refused: these tasks would wait for each other: Publish → Prepare → Policy → Train → Publish",
    ),
    (
        r#"{"do":"link.add","from":"b","to":"before"}"#,
        "refused: these tasks would wait for each other: Review → Prepare → Policy → Review",
    ),
    (
        r#"{"do":"link.add","from":"s","to":"before"}"#,
        "refused: these tasks would wait for each other: Policy → Prepare → Policy",
    ),
    (
        r#"{"do":"link.add","from":"c","to":"begun"}"#,
        "refused: these tasks would wait for each other: Publish → Train → Publish",
    ),
    (
        r#"{"do":"link.add","id":"ab","from":"a","to":"c"}"#,
        "refused: a link with the id ab is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"link.add","from":"a","to":"c","lag_days":2001}"#,
        "refused: the lag is 2001; it can be -2000 to 2000",
    ),
    (
        r#"{"do":"link.add","from":"a","to":"c","lag_days":2147483648}"#,
        "unread: invalid value: integer `2147483648`, expected i32",
    ),
    (
        r#"{"do":"link.add","from":"a","to":"c","type":"XX"}"#,
        "unread: unknown variant `XX`, expected one of `FS`, `SS`, `FF`, `SF`",
    ),
    (
        r#"{"do":"link.add","from":"a","to":"nowhere"}"#,
        "refused: there is no task “nowhere” in this project",
    ),
    (
        r#"{"do":"link.set_lag","id":"ab","lag_days":-3}"#,
        "link ab: lag 0 -> -3",
    ),
    (
        r#"{"do":"link.set_lag","id":"ab","lag_days":-2001}"#,
        "refused: the lag is -2001; it can be -2000 to 2000",
    ),
    (
        r#"{"do":"link.set_lag","id":"nowhere","lag_days":1}"#,
        "refused: there is no link “nowhere” in this project",
    ),
    (r#"{"do":"link.delete","id":"ab"}"#, "- link ab"),
    (
        r#"{"do":"link.delete","id":"nowhere"}"#,
        "refused: there is no link “nowhere” in this project",
    ),
];

/// On baselines and criteria.
const BASELINES_AND_CRITERIA: &[Told] = &[
    (
        r#"{"do":"baseline.set","id":"b2","name":" ","reason":"x"}"#,
        "refused: a baseline needs a name",
    ),
    (
        r#"{"do":"baseline.set","id":"b2","name":"Baseline 2","reason":" New scope ","approver":"Ruth Ellison"}"#,
        r#"+ baseline b2 approver="Ruth Ellison" name="Baseline 2" number=2 reason="New scope" taken="2027-02-01"
project n000001: baseline "base" -> "b2"
project n000001: baselines_numbered 1 -> 2
267 baseline dates"#,
    ),
    (
        r#"{"do":"baseline.set","id":"base","name":"Again"}"#,
        "refused: a baseline with the id base is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"baseline.delete","id":"base"}"#,
        r#"project n000001: baseline "base" -> null
- baseline base
267 baseline dates"#,
    ),
    (
        r#"{"do":"baseline.delete","id":"n001697"}"#,
        "refused: the first plan cannot be removed: it says what was first promised",
    ),
    (
        r#"{"do":"baseline.delete","id":"nowhere"}"#,
        "refused: there is no baseline “nowhere” in this project",
    ),
    (
        r#"{"do":"criterion.rate","id":"8.6.1-03","axis":"both","rating":"L"}"#,
        r#"criterion 8.6.1-03: defined null -> "L"
criterion 8.6.1-03: operating null -> "L""#,
    ),
    (
        r#"{"do":"criterion.rate","id":"8.6.1-03","axis":"operating","rating":"N"}"#,
        r#"criterion 8.6.1-03: operating null -> "N""#,
    ),
    (
        r#"{"do":"criterion.rate","id":"4.1-01","axis":"defined","rating":null}"#,
        r#"criterion 4.1-01: defined "P" -> null"#,
    ),
    (
        r#"{"do":"criterion.rate","id":"4.1-01","axis":"both"}"#,
        "unread: missing field `rating`",
    ),
    (
        r#"{"do":"criterion.rate","id":"8.6.1-99","axis":"both","rating":"L"}"#,
        "refused: there is no criterion “8.6.1-99” in this project",
    ),
    (
        r#"{"do":"criterion.rate","id":"8.6.1-03","axis":"both","rating":"X"}"#,
        "unread: unknown variant `X`, expected one of `N`, `P`, `L`, `F`",
    ),
    (
        r#"{"do":"criterion.rate","id":"8.6.1-03","axis":"sideways","rating":"L"}"#,
        "unread: unknown variant `sideways`, expected one of `defined`, `operating`, `both`",
    ),
    (
        r#"{"name":"no command"}"#,
        "unread: missing field `do` at line 1 column 21",
    ),
];

/// Everything above.
const ALL: &[&[Told]] = &[
    PROJECT,
    CALENDAR,
    PEOPLE,
    ROWS,
    DATES,
    LINKS,
    BASELINES_AND_CRITERIA,
];

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
fn acts_on_rows() {
    check(ROWS);
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

#[test]
fn text_of_20000_characters_is_kept_and_one_more_is_refused() {
    let longest = "é".repeat(20_000);
    let too_long = format!("{longest}é");
    for (area, command) in [
        (
            "task.notes",
            r#"{"do":"task.set_notes","id":"a","notes":"TEXT"}"#,
        ),
        ("task.name", r#"{"do":"task.add","name":"TEXT","days":1}"#),
        (
            "task.deliverable",
            r#"{"do":"task.set_deliverable","id":"a","deliverable":"TEXT"}"#,
        ),
        (
            "task.clauses",
            r#"{"do":"task.set_clauses","id":"a","clauses":["TEXT"]}"#,
        ),
        ("person.name", r#"{"do":"person.add","name":"TEXT"}"#),
        (
            "project.organisation",
            r#"{"do":"project.set_organisation","name":"TEXT"}"#,
        ),
    ] {
        let refused = told(&command.replace("TEXT", &too_long));
        let message = "the text has 20001 characters; at most 20000 are kept";
        assert_eq!(refused, format!("refused: {area}: {message}"));
        assert!(
            told(&command.replace("TEXT", &longest)).contains(&longest),
            "{area}"
        );
    }
}

/// Carries commands out on rows `p > x y`, `q > z` (`p` over `x` and `y`) and tells what the last of them says.
fn last_of(lines: &str) -> String {
    let mut case = Case::empty();
    case.act(
        r#"
        {"do":"task.add","id":"p","name":"P","days":1}
        {"do":"task.add","id":"x","parent":"p","name":"X","days":1}
        {"do":"task.add","id":"y","parent":"p","name":"Y","days":1}
        {"do":"task.add","id":"q","name":"Q","days":1}
        {"do":"task.add","id":"z","parent":"q","name":"Z","days":1}
        {"do":"task.add","id":"o","name":"O","days":1}
        "#,
    );
    let mut lines: Vec<&str> = lines
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect();
    let last = lines.pop().unwrap();
    case.act(&lines.join("\n"));
    match case.try_act(last) {
        Ok(decided) => {
            let planned = decided.project.planned();
            assert_eq!(planned.warnings(&decided.project), [], "{last}");
            "kept".into()
        }
        Err(refusal) => refusal.to_string(),
    }
}

#[test]
fn a_link_that_closes_a_ring_through_rows_above_or_below_is_refused() {
    let link = |from: &str, to: &str| format!(r#"{{"do":"link.add","from":"{from}","to":"{to}"}}"#);
    let check = |links: &[(&str, &str)], outcome: &str| {
        let lines: Vec<String> = links.iter().map(|(from, to)| link(from, to)).collect();
        assert_eq!(last_of(&lines.join("\n")), outcome, "{links:?}");
    };
    let ring = |names: &str| format!("these tasks would wait for each other: {names}");
    check(&[("o", "x"), ("p", "o")], &ring("P → O → X → P"));
    check(&[("p", "o"), ("o", "x")], &ring("O → X → O"));
    check(&[("p", "q"), ("z", "x")], &ring("Z → X → Q → Z"));
    check(&[("x", "z"), ("q", "y")], "kept");
    check(&[("x", "z"), ("z", "y")], "kept");
    check(&[("x", "z"), ("q", "p")], &ring("Q → P → X → Z → Q"));
    check(
        &[("o", "p"), ("p", "q"), ("x", "o")],
        &ring("X → O → P → X"),
    );
}

#[test]
fn a_move_that_closes_a_ring_is_refused() {
    let check = |links: &[(&str, &str)], row: &str, parent: &str, outcome: &str| {
        let mut lines: Vec<String> = links
            .iter()
            .map(|(from, to)| format!(r#"{{"do":"link.add","from":"{from}","to":"{to}"}}"#))
            .collect();
        lines.push(format!(
            r#"{{"do":"task.move","id":"{row}","parent":"{parent}"}}"#
        ));
        assert_eq!(
            last_of(&lines.join("\n")),
            outcome,
            "{links:?} {row} under {parent}"
        );
    };
    let ring = |names: &str| format!("these tasks would wait for each other: {names}");
    // Under what it drives, and under what drives it.
    check(&[("o", "p")], "o", "p", &ring("O → P → O"));
    check(&[("p", "o")], "o", "p", &ring("O → P → O"));
    // By way of another row.
    check(&[("p", "z"), ("z", "o")], "o", "p", &ring("O → P → Z → O"));
    check(&[("o", "z"), ("q", "p")], "o", "p", &ring("O → Z → P → O"));
    check(
        &[("p", "q"), ("z", "o")],
        "o",
        "x",
        &ring("O → X → Q → Z → O"),
    );
    // A row with what lies in it.
    check(&[("z", "p")], "q", "p", &ring("Q → Z → P → Q"));
    // What lies beside each other may drive each other.
    check(&[("o", "x")], "o", "p", "kept");
    check(&[("z", "x")], "q", "p", "kept");
    check(&[("x", "o"), ("o", "y")], "o", "p", "kept");
}

#[test]
fn rows_that_lie_in_each_other_are_seen_and_can_be_mended() {
    // No command makes such a plan, but a damaged file may hold it.
    let mut case = Case::drawn("a 2\nb 3\nc 1\nd 1 < a");
    let inside = |id: &str| Value::Text(id.into());
    case.set(Kind::Task, "a", "parent", inside("b"));
    case.set(Kind::Task, "b", "parent", inside("a"));
    assert_eq!(case.project.outline().rows().len(), 4);
    assert!(!case.status().overall.sentence.is_empty());
    let said = |case: &mut Case, line: &str| match case.try_act(line) {
        Ok(decided) => format!("{} rows", decided.project.tasks.len()),
        Err(refusal) => refusal.to_string(),
    };
    let line = r#"{"do":"link.add","from":"c","to":"a"}"#;
    assert_eq!(said(&mut case, line), "4 rows");
    let line = r#"{"do":"task.delete","id":"a"}"#;
    assert_eq!(said(&mut case, line), "2 rows");
    let line = r#"{"do":"task.move","id":"a","parent":"b"}"#;
    let under_itself = "“a” cannot be moved under itself or under what lies in it";
    assert_eq!(said(&mut case, line), under_itself);
    case.act(r#"{"do":"task.move","id":"a","parent":null}"#);
    let rows = case.project.outline().rows().iter();
    let rows: Vec<String> = rows.map(|row| format!("{} {}", row.wbs, row.id)).collect();
    assert_eq!(rows, ["0 c", "1 d", "2 a", "2.1 b"]);
}

#[test]
fn a_row_deleted_with_its_links_comes_back_whole() {
    let mut case = Case::of(project(), "2027-02-01");
    let before = case.project.clone();
    let decided = case.try_act(r#"{"do":"task.delete","id":"s"}"#).unwrap();
    for gone in ["s", "a", "b"] {
        assert!(
            !decided.project.tasks.contains_key(&Id::new(gone).unwrap()),
            "{gone}"
        );
    }
    for gone in ["ab", "before-s", "s-begun"] {
        assert!(
            !decided.project.links.contains_key(&Id::new(gone).unwrap()),
            "{gone}"
        );
    }
    let back: Vec<Change> = decided.changes.iter().rev().map(Change::inverse).collect();
    let restored = decided.project.with(&back).unwrap();
    assert_eq!(restored.state(), before.state());
    case.project = restored;
    assert_eq!(
        case.planned("begun"),
        Case::of(before, "2027-02-01").planned("begun")
    );
}

#[test]
fn commands_of_one_act_see_each_other_and_stand_or_fall_together() {
    let project = project();
    let act = |lines: &[&str]| {
        let commands: Vec<Command> = lines.iter().map(|line| command(line)).collect();
        Command::work_out(
            &commands,
            &project,
            date("2027-02-01"),
            &mut Counted::after(900_000),
        )
    };
    let first = r#"{"do":"task.add","id":"t1","name":"First","days":1}"#;
    let second = r#"{"do":"task.add","id":"t2","parent":"t1","name":"Second","days":1}"#;
    let decided = act(&[first, second]).unwrap();
    assert_eq!(decided.outcomes[1].made, Some(Id::new("t2").unwrap()));
    let (position, refusal) = act(&[first, second, first]).unwrap_err();
    let message = "a task with the id t1 is already there; choose another id or leave it out";
    assert_eq!((position, refusal.to_string().as_str()), (2, message));
    assert_eq!(act(&[]).unwrap().changes, []);
}

#[test]
fn the_first_progress_begins_a_task_where_its_links_put_it() {
    let mut case = Case::drawn("draft 5\nreview 10 < draft");
    case.on("2027-01-08");
    case.act(r#"{"do":"task.set_progress","id":"draft","percent":100}"#);
    assert_eq!(case.forecast("draft"), "2027-01-04..2027-01-08");
    // Three days into the review, half of it is done: it began on the Monday and ends when it was to end.
    case.on("2027-01-13");
    case.act(r#"{"do":"task.set_progress","id":"review","percent":50}"#);
    assert_eq!(case.task("review").actual_start, Some(date("2027-01-11")));
    assert_eq!(case.forecast("review"), "2027-01-11..2027-01-22");
    // A task that was not to begin yet begins on the status date.
    let mut early = Case::drawn("draft 5\nreview 10 < draft");
    early.on("2027-01-05");
    early.act(r#"{"do":"task.set_progress","id":"review","percent":10}"#);
    assert_eq!(early.task("review").actual_start, Some(date("2027-01-05")));
}

#[test]
fn a_finish_in_the_future_is_refused_by_the_pinned_status_date() {
    let mut case = Case::drawn("draft 5");
    case.act(r#"{"do":"project.set_status_date","date":"2027-01-06"}"#);
    case.on("2027-06-01");
    let line =
        r#"{"do":"task.set_actual","id":"draft","start":"2027-01-04","finish":"2027-01-07"}"#;
    let refusal = case.try_act(line).unwrap_err();
    let message = "the actual finish on 2027-01-07 lies after the status date 2027-01-06";
    assert_eq!(refusal.to_string(), message);
}

#[test]
fn numbers_of_baselines_are_never_given_again() {
    let mut case = Case::of(project(), "2027-02-01");
    case.ids = Counted::after(900_000);
    case.act(r#"{"do":"baseline.set","id":"b2","name":"Two"}"#);
    case.act(r#"{"do":"baseline.delete","id":"b2"}"#);
    case.act(r#"{"do":"baseline.set","id":"b3","name":"Three"}"#);
    let number = |id: &str| {
        case.project
            .baselines
            .get(&waymark_planner::Id::new(id).unwrap())
            .unwrap()
            .number
            .get()
    };
    assert_eq!((number("base"), number("b3")), (1, 3));
}

#[test]
fn a_closure_over_the_audit_says_so() {
    let project = project();
    let target = project.charter().unwrap().target.unwrap();
    let line = format!(r#"{{"do":"calendar.close","first":"{target}","name":"Flood"}}"#);
    let command: Command = serde_json::from_str(&line).unwrap();
    let mut ids = Counted::after(900_000);
    let decided = Command::work_out(&[command], &project, target, &mut ids).unwrap();
    let note = format!("The stage 1 audit is booked for {target}, which is closed now.");
    assert_eq!(decided.outcomes[0].notes, [note]);
}

//! Commands that meet each other: several in one act, links and moves that would close a ring, what rests on what.

use waymark_planner::record::Kind;
use waymark_planner::{Change, Command, Id, Value};

use super::common::{Case, Counted, command, date};
use super::{project, told};

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

#[test]
fn a_typed_finish_is_where_the_task_then_finishes() {
    let mut case = Case::drawn("design 5\nbuild 10 < design");
    // Begun on Monday 4 January, looked at on that day: three days of work are left until Wednesday.
    case.act(r#"{"do":"task.set_progress","id":"design","percent":20}"#);
    for (task, day) in [("design", "2027-01-06"), ("build", "2027-01-15")] {
        case.act(&format!(
            r#"{{"do":"task.set_finish","id":"{task}","date":"{day}"}}"#
        ));
        let id = Id::new(task).unwrap();
        let dates = case.project.forecast(case.today).dates(&id).unwrap();
        assert_eq!(dates.finish, date(day), "{task}");
    }
}

#[test]
fn a_typed_start_that_links_do_not_allow_is_kept_and_said() {
    let mut case = Case::drawn("design 5\nbuild 10 < design");
    let decided = case
        .try_act(r#"{"do":"task.set_start","id":"build","date":"2027-01-05"}"#)
        .unwrap();
    assert_eq!(
        decided.outcomes[0].notes,
        [
            "The task starts on 11 January 2027: its links, other bindings or the status date hold it there."
        ]
    );
}

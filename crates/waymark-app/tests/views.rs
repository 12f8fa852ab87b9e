//! What is shown beside the plan: people, settings of a project, the past beside the present, an undo before it is done.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

use std::path::Path;

use serde_json::{Value, json};
use waymark_app::view::{self, Measure, UndoPreview};
use waymark_app::{Clock, Direction, Session, Which, Workplace, sample, script};
use waymark_planner::record::{ConstraintKind, TaskKind};

fn northgate(folder: &Path) -> Session {
    let clock = Clock::Pinned("2026-11-20".parse().unwrap());
    let workplace = Workplace::at(clock, Some("Helen Marsh"), folder.join("data"));
    sample::make(&folder.join("n.waymark"), workplace).unwrap()
}

fn act(session: &mut Session, command: Value) -> String {
    let step = script::one_act(vec![command]).unwrap();
    session.apply(&[step]).unwrap().entries[0].id.clone()
}

fn task(session: &Session, code: &str) -> view::TaskView {
    let schedule = view::schedule(&session.moment(None).unwrap(), false);
    let found = schedule
        .tasks
        .into_iter()
        .find(|task| task.code.as_deref() == Some(code));
    found.unwrap()
}

#[test]
fn people_are_listed_with_roles_and_open_tasks() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = northgate(folder.path());
    let shown = view::people(&session.moment(None).unwrap());
    assert!(
        shown
            .people
            .is_sorted_by_key(|person| person.name.to_lowercase())
    );
    let helen = shown
        .people
        .iter()
        .find(|person| person.name == "Helen Marsh")
        .unwrap();
    let role = shown
        .roles
        .iter()
        .find(|role| helen.roles.contains(&role.code))
        .unwrap();
    assert_eq!(role.holder.as_ref(), Some(&helen.id));

    // Every open task is somebody's or some role's, and is counted once for each.
    let schedule = view::schedule(&session.moment(None).unwrap(), false);
    let open = schedule
        .tasks
        .iter()
        .filter(|task| !task.summary && task.percent < 100);
    let held = open.clone().filter(|task| task.person.is_some()).count();
    assert_eq!(
        shown
            .people
            .iter()
            .map(|person| person.open_tasks)
            .sum::<usize>(),
        held
    );

    let before = helen.open_tasks;
    let unowned = open
        .clone()
        .find(|task| task.person.as_deref() != Some("Helen Marsh"))
        .unwrap();
    act(
        &mut session,
        json!({ "do": "task.assign", "id": unowned.id, "person": "Helen Marsh" }),
    );
    let shown = view::people(&session.moment(None).unwrap());
    let helen = shown
        .people
        .iter()
        .find(|person| person.name == "Helen Marsh")
        .unwrap();
    assert_eq!(helen.open_tasks, before + 1);
}

#[test]
fn settings_of_a_project_are_what_commands_made_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = northgate(folder.path());
    for command in [
        json!({ "do": "project.set_extent", "staff": 140, "sites": 2 }),
        json!({ "do": "project.set_currency", "currency": "gbp" }),
        json!({ "do": "project.set_thresholds", "amber_slip": 7, "red_slip": 21 }),
        json!({ "do": "calendar.set_week", "week": "1111000" }),
        json!({ "do": "calendar.set_country", "country": "NO" }),
    ] {
        act(&mut session, command);
    }
    let shown = view::project_settings(&session).unwrap();
    assert_eq!((shown.staff, shown.sites), (Some(140), Some(2)));
    assert_eq!(shown.currency.as_deref(), Some("GBP"));
    assert_eq!((shown.amber_slip_days, shown.red_slip_days), (7, 21));
    assert_eq!(shown.week, "1111000");
    assert_eq!(shown.country.unwrap().name, "Norway");
    assert_eq!(shown.status_date.unwrap().to_string(), "2026-11-20");
}

/// `id: then -> now (change) better`
fn drawn(measures: &[Measure], id: &str) -> String {
    let measure = measures.iter().find(|measure| measure.id == id).unwrap();
    let better = measure
        .better
        .map_or("", |better| if better { " better" } else { " worse" });
    format!(
        "{} -> {} ({}){better}",
        measure.then, measure.now, measure.change
    )
}

#[test]
fn the_past_is_shown_beside_the_present_and_cannot_be_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = northgate(folder.path());
    assert_eq!(view::then_and_now(&session).unwrap(), None);
    let revision = session.file().revision();
    let then = session.file().project().state();
    let ready = session.moment(None).unwrap().project.feasibility().ready;
    assert!(ready.is_some());
    let gate = view::status(&session.moment(None).unwrap()).status.gates[2].date;
    let late_before = view::status(&session.moment(None).unwrap())
        .status
        .late
        .len();

    let late = view::status(&session.moment(None).unwrap()).status.late[0]
        .id
        .to_string();
    act(
        &mut session,
        json!({ "do": "task.set_progress", "id": late, "percent": 100 }),
    );
    let holder = task(&session, "P2-G2").id;
    act(
        &mut session,
        json!({ "do": "task.set_start", "id": holder, "date": "2027-03-01" }),
    );

    session.look_at(Some(revision)).unwrap();
    assert_eq!(session.moment(None).unwrap().project.state(), then);
    assert_eq!(view::about(&session).unwrap().revision, revision);
    let shown = view::session(&mut session).unwrap();
    assert_eq!(shown.looking_at.unwrap().revision, revision);
    let both = view::then_and_now(&session).unwrap().unwrap();
    let line = drawn(&both.measures, "gate");
    assert!(
        line.starts_with(&gate.format("%-d %b %Y -> 1 Mar 2027 (+").to_string()),
        "{line}"
    );
    assert!(line.ends_with(" days) worse"), "{line}");
    let late = format!("{late_before} -> {} (\u{2212}1) better", late_before - 1);
    assert_eq!(drawn(&both.measures, "late"), late);
    assert!(drawn(&both.measures, "done").ends_with("(+1) better"));

    let refused = session.apply(&[script::one_act(vec![
        json!({ "do": "project.set_start", "date": "2026-03-02" }),
    ])
    .unwrap()]);
    assert!(
        refused
            .unwrap_err()
            .message
            .contains("The past cannot be changed")
    );
    assert!(session.reverse(Direction::Undo, &Which::Last(1)).is_err());
    assert!(session.look_at(Some(100_000)).is_err());

    let copy = folder.path().join("copy.waymark");
    session.save_copy(&copy).unwrap();
    let copied = Session::look(&copy, session.workplace().clone()).unwrap();
    assert_eq!(copied.file().project().state(), then);

    session.look_at(None).unwrap();
    assert_ne!(session.moment(None).unwrap().project.state(), then);
    assert_eq!(view::then_and_now(&session).unwrap(), None);
}

/// `record, field: now -> after`, one a line; then what later acts would go along.
fn told(preview: &UndoPreview) -> String {
    let fields = preview.fields.iter();
    let fields = fields.map(|f| format!("{}, {}: {} -> {}\n", f.record, f.field, f.now, f.after));
    let later = preview
        .later
        .iter()
        .map(|act| format!("with {}\n", act.what));
    fields.chain(later).chain(preview.refused.clone()).collect()
}

#[test]
fn an_undo_is_told_before_it_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = northgate(folder.path());
    let add = json!({ "do": "task.add", "id": "t", "name": "Agree", "days": 5 });
    let added = act(&mut session, add);
    let longer = act(
        &mut session,
        json!({ "do": "task.set_duration", "id": "t", "days": 8 }),
    );
    act(
        &mut session,
        json!({ "do": "task.set_duration", "id": "t", "days": 13 }),
    );
    let renamed = act(
        &mut session,
        json!({ "do": "task.set_name", "id": "t", "name": "Agreed" }),
    );

    let mut preview = |id: &str| told(&view::undo_preview(&mut session, id).unwrap());
    assert_eq!(preview(&renamed), "“Agreed”, name: “Agreed” -> “Agree”\n");
    let both = "“Agreed”, duration: 13 working days -> 5 working days\n\
                with Task “Agreed”: duration 8 working days → 13 working days\n";
    assert_eq!(preview(&longer), both);
    let all = preview(&added);
    assert!(all.contains("“Agreed”, task: there -> taken away"), "{all}");
    assert_eq!(all.matches("with ").count(), 3, "{all}");

    let state = session.file().project().state();
    let later = view::undo_preview(&mut session, &longer).unwrap().later;
    let mut ids: Vec<String> = later.into_iter().map(|act| act.id).collect();
    ids.push(longer.clone());
    session
        .reverse(Direction::Undo, &Which::These(ids))
        .unwrap();
    assert_eq!(task_days(&session), 5);
    assert_ne!(session.file().project().state(), state);
    let again = told(&view::undo_preview(&mut session, &longer).unwrap());
    assert!(again.contains("it is undone already"), "{again}");
}

fn task_days(session: &Session) -> u32 {
    let project = session.file().project();
    let task = project
        .tasks
        .values()
        .find(|task| task.id.as_str() == "t")
        .unwrap();
    task.duration.get()
}

#[test]
fn rows_tell_who_answers_and_what_binds_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = northgate(folder.path());
    let id = task(&session, "P3-30").id;
    for command in [
        json!({ "do": "person.add", "id": "ruth", "name": "Ruth Ellison-Berg" }),
        json!({ "do": "task.assign", "id": id, "person": "ruth" }),
        json!({ "do": "task.set_deadline", "id": id, "date": "2027-03-01" }),
        json!({ "do": "task.set_constraint", "id": id, "constraint": "start_no_earlier", "date": "2027-02-01" }),
        json!({ "do": "task.set_notes", "id": id, "notes": "Two\nlines" }),
    ] {
        act(&mut session, command);
    }
    let row = task(&session, "P3-30");
    assert_eq!(
        (row.person.as_deref(), row.own_person),
        (Some("Ruth Ellison-Berg"), true)
    );
    assert!(
        row.role.is_some() && row.kind == TaskKind::Operate,
        "{row:?}"
    );
    assert_eq!(row.deadline.unwrap().to_string(), "2027-03-01");
    assert_eq!(row.constraint, Some(ConstraintKind::StartNoEarlier));
    assert_eq!(row.notes, "Two\nlines");
    assert!(row.baseline_finish.is_some() && row.slip_days.is_some());
    act(
        &mut session,
        json!({ "do": "task.assign", "id": id, "person": null }),
    );
    assert!(!task(&session, "P3-30").own_person);
}

#[test]
fn the_schedule_tells_calendars_elapsed_waits_and_days_that_come_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = northgate(folder.path());
    let id = task(&session, "P3-30").id;
    let link = |session: &Session| {
        let schedule = view::schedule(&session.moment(None).unwrap(), false);
        schedule.links.into_iter().find(|l| l.to == id).unwrap()
    };
    assert_eq!(task(&session, "P3-30").calendar, None);
    assert!(!link(&session).elapsed);
    let driver = link(&session).id;
    for command in [
        json!({ "do": "calendar.add", "id": "part", "name": "Part time", "week": "1110000" }),
        json!({ "do": "person.add", "id": "ruth", "name": "Ruth Ellison-Berg" }),
        json!({ "do": "person.set_calendar", "id": "ruth", "calendar": "part" }),
        json!({ "do": "task.assign", "id": id, "person": "ruth" }),
        json!({ "do": "link.set_lag", "id": driver, "lag_days": 14, "elapsed": true }),
        json!({ "do": "calendar.close", "id": "away", "calendar": "part", "first": "2027-01-04", "name": "Away" }),
        json!({ "do": "calendar.close", "id": "board", "first": "2027-01-01", "last": "2027-03-31", "name": "Board",
                "repeats": "FREQ=MONTHLY;BYDAY=1MO" }),
    ] {
        act(&mut session, command);
    }
    assert_eq!(
        task(&session, "P3-30").calendar.as_deref(),
        Some("Part time")
    );
    let link = link(&session);
    assert!(link.elapsed && link.lag_days == 14);
    let schedule = view::schedule(&session.moment(None).unwrap(), false);
    let board = schedule
        .plan
        .days_off
        .iter()
        .filter(|off| off.id == "board");
    let board: Vec<String> = board.map(|off| off.first.to_string()).collect();
    assert_eq!(board, ["2027-01-04", "2027-02-01", "2027-03-01"]);
    assert!(schedule.plan.days_off.iter().all(|off| off.id != "away"));
}

/// The last entries are told as they are among all of them, also those that take back an older one.
#[test]
fn the_last_entries_are_told_as_among_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = northgate(folder.path());
    let first = act(
        &mut session,
        json!({"do": "task.set_name", "id": "P3-10", "name": "Trial"}),
    );
    for days in 9..39 {
        act(
            &mut session,
            json!({"do": "task.set_duration", "id": "P3-10", "days": days}),
        );
    }
    let undone = session.reverse(Direction::Undo, &Which::These(vec![first]));
    undone.unwrap();
    let whole = serde_json::to_value(view::history(&session).unwrap().entries).unwrap();
    let whole = whole.as_array().unwrap();
    for count in [1, 7, 20, 10_000] {
        let latest = serde_json::to_value(view::latest(&session, count).unwrap().entries);
        let from = whole.len().saturating_sub(count);
        assert_eq!(
            latest.unwrap().as_array().unwrap(),
            &whole[from..],
            "{count}"
        );
    }
}

/// What was asked about and is then done is the same as what is done without asking.
#[test]
fn an_act_that_was_foreseen_is_done_as_it_is_without() {
    let act = |name: &str| {
        let add = json!({"do": "task.add", "id": "new", "name": name, "days": 3});
        let drive = json!({"do": "link.add", "id": "tie", "from": "P2-07", "to": "new"});
        vec![add, drive]
    };
    let folder = tempfile::tempdir().unwrap();
    let mut session = northgate(folder.path());
    let other = tempfile::tempdir().unwrap();
    let mut twin = northgate(other.path());
    let effect = view::effect(&mut session, act("Survey"));
    assert_eq!(effect.refused, None);
    let step = || script::one_act(act("Survey")).unwrap();
    let done = session.apply(&[step()]).unwrap();
    assert_eq!(done.state, twin.apply(&[step()]).unwrap().state);
    // Something else was done since: it is worked out anew, and refused as it has to be.
    view::effect(
        &mut session,
        vec![json!({"do": "task.delete", "id": "new"})],
    );
    let delete = || script::one_act(vec![json!({"do": "task.delete", "id": "new"})]);
    session.reverse(Direction::Undo, &Which::Last(1)).unwrap();
    let refused = session.apply(&[delete().unwrap()]).unwrap_err();
    assert!(refused.message.contains("new"), "{}", refused.message);
}

//! Who works when: calendars of people and tasks, days that come again, extra days, waits in calendar days, pins. Each
//! case is small enough to be checked with a calendar on the wall. The plan begins on Monday 4 January 2027.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Case, Counted, asgard, date};
use waymark_planner::change::{Act, fields_of};
use waymark_planner::record::Kind;
use waymark_planner::{Change, Command, Id, Project, Value};

/// Carries out commands on a plan drawn as text and looks at where its tasks lie, one a line: `id first..last`.
#[track_caller]
fn check(rows: &str, commands: &str, expected: &str) -> Case {
    let mut case = Case::drawn(rows);
    case.act(commands);
    dates(&case, expected);
    case
}

#[track_caller]
fn dates(case: &Case, expected: &str) {
    let lines = expected
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    for line in lines {
        let (id, dates) = line.split_once(' ').unwrap();
        assert_eq!(case.planned(id), dates, "{id}");
    }
    // Nothing of it rests on what was worked out before: the same records read anew give the same plan.
    let fresh = Case::of(anew(&case.project), "2027-01-04");
    for id in case.project.tasks.keys() {
        assert_eq!(fresh.planned(id.as_str()), case.planned(id.as_str()));
    }
}

/// The project as if it had just been read from a file.
fn anew(project: &Project) -> Project {
    let records = Kind::ALL.iter().flat_map(|kind| project.of_kind(*kind));
    let creations = records.map(|record| Change {
        kind: record.kind(),
        id: record.id().clone(),
        act: Act::Create(fields_of(record)),
    });
    let creations: Vec<Change> = creations.collect();
    Project::default().with(&creations).unwrap()
}

/// The notes of one command.
#[track_caller]
fn notes(case: &mut Case, line: &str) -> Vec<String> {
    let decided = case.try_act(line).unwrap();
    case.project = decided.project;
    decided.outcomes.into_iter().flat_map(|o| o.notes).collect()
}

const PART_TIME: &str = r#"
    {"do":"calendar.add","id":"part","name":"Part time","week":"1110000"}
    {"do":"person.add","id":"ruth","name":"Ruth Ellison"}
    {"do":"person.set_calendar","id":"ruth","calendar":"Part time"}
"#;

#[test]
fn a_person_who_works_from_monday_to_wednesday() {
    let mut case = check(
        "draft 5\nsign 1 < draft",
        PART_TIME,
        "
        draft 2027-01-04..2027-01-08
        sign 2027-01-11..2027-01-11
        ",
    );
    case.act(r#"{"do":"task.assign","id":"draft","person":"ruth"}"#);
    dates(
        &case,
        "
        draft 2027-01-04..2027-01-12
        sign 2027-01-13..2027-01-13
        ",
    );
    // The calendar goes with the person, not with the task.
    case.act(r#"{"do":"person.set_calendar","id":"ruth","calendar":null}"#);
    dates(&case, "draft 2027-01-04..2027-01-08");
    case.act(r#"{"do":"person.set_calendar","id":"ruth","calendar":"part"}"#);
    dates(&case, "draft 2027-01-04..2027-01-12");
    case.act(r#"{"do":"person.delete","id":"ruth"}"#);
    dates(&case, "draft 2027-01-04..2027-01-08");
}

#[test]
fn who_fills_the_role_brings_the_calendar_along() {
    let mut case = Case::drawn("");
    case.act(PART_TIME);
    case.put(Kind::Role, "po", r#"{"code":"PO","title":"Process owner"}"#)
        .act(r#"{"do":"task.add","id":"draft","name":"Draft","days":5,"role":"PO"}"#);
    dates(&case, "draft 2027-01-04..2027-01-08");
    case.act(r#"{"do":"role.fill","id":"PO","person":"ruth"}"#);
    dates(&case, "draft 2027-01-04..2027-01-12");
    // A person who is named goes before the role, with a calendar or without.
    case.act(
        r#"
        {"do":"person.add","id":"kim","name":"Kim Lee"}
        {"do":"task.assign","id":"draft","person":"kim"}
        "#,
    );
    dates(&case, "draft 2027-01-04..2027-01-08");
}

#[test]
fn a_task_at_weekends() {
    let mut case = check(
        "freeze 3\nmove 3 < freeze\ncheck 1 < move",
        r#"
        {"do":"calendar.add","id":"weekend","name":"Weekends","week":"0000011"}
        {"do":"task.set_calendar","id":"move","calendar":"weekend"}
        "#,
        "
        freeze 2027-01-04..2027-01-06
        move 2027-01-09..2027-01-16
        check 2027-01-18..2027-01-18
        ",
    );
    // Its own calendar goes before that of the person.
    case.act(PART_TIME);
    case.act(r#"{"do":"task.assign","id":"move","person":"ruth"}"#);
    dates(&case, "move 2027-01-09..2027-01-16");
    case.act(r#"{"do":"task.set_calendar","id":"move","calendar":null}"#);
    dates(&case, "move 2027-01-11..2027-01-13");
}

#[test]
fn an_absence() {
    let mut case = check(
        "draft 5\nother 5",
        r#"
        {"do":"calendar.add","id":"own","name":"Ruth"}
        {"do":"calendar.close","id":"away","calendar":"own","first":"2027-01-05","last":"2027-01-06","name":"Away","kind":"absence"}
        {"do":"person.add","id":"ruth","name":"Ruth Ellison"}
        {"do":"person.set_calendar","id":"ruth","calendar":"own"}
        {"do":"task.assign","id":"draft","person":"ruth"}
        "#,
        "
        draft 2027-01-04..2027-01-12
        other 2027-01-04..2027-01-08
        ",
    );
    case.act(r#"{"do":"calendar.open","id":"away"}"#);
    dates(&case, "draft 2027-01-04..2027-01-08");
}

#[test]
fn closed_on_the_first_monday_of_every_month() {
    // The first Mondays are 4 January, 1 February, 1 March.
    let mut case = check(
        "draft 40",
        r#"{"do":"calendar.close","id":"board","first":"2027-01-01","last":"2027-02-28","name":"Board","repeats":"FREQ=MONTHLY;BYDAY=1MO"}"#,
        // 19 days from 5 to 29 January, 19 from 2 to 26 February, 1 and 2 March: 1 March is past the range.
        "draft 2027-01-05..2027-03-02",
    );
    assert_eq!(
        notes(&mut case, r#"{"do":"calendar.open","id":"board"}"#),
        ["“Board” came on the first Mon of every month: all of these days are gone."]
    );
    dates(&case, "draft 2027-01-04..2027-02-26");
}

#[test]
fn a_calendar_takes_the_days_of_its_base_along() {
    let mut case = check(
        "theirs 5\nours 5",
        r#"
        {"do":"calendar.add","id":"all","name":"All of us"}
        {"do":"calendar.add","id":"own","name":"Ruth","week":"1111110","base":"all"}
        {"do":"calendar.close","id":"closed","calendar":"all","first":"2027-01-05","name":"Closed"}
        {"do":"calendar.close","id":"away","calendar":"own","first":"2027-01-08","name":"Away"}
        {"do":"task.set_calendar","id":"theirs","calendar":"all"}
        {"do":"task.set_calendar","id":"ours","calendar":"own"}
        "#,
        // Ruth works on Saturdays too: 4, 6, 7, 9, 11 January.
        "
        theirs 2027-01-04..2027-01-11
        ours 2027-01-04..2027-01-11
        ",
    );
    // What stands in the calendar itself comes on top of its base, either way round.
    case.act(
        r#"
        {"do":"calendar.work","id":"worked","calendar":"own","first":"2027-01-05","name":"Here all the same"}
        {"do":"calendar.work","id":"sunday","calendar":"all","first":"2027-01-10","name":"Stocktaking"}
        "#,
    );
    dates(
        &case,
        "
        theirs 2027-01-04..2027-01-10
        ours 2027-01-04..2027-01-09
        ",
    );
    case.act(
        r#"
        {"do":"calendar.open","id":"worked"}
        {"do":"calendar.close","calendar":"own","first":"2027-01-10","name":"Not me"}
        "#,
    );
    dates(&case, "ours 2027-01-04..2027-01-11");
    // Without its base only the day of its own is left.
    case.act(r#"{"do":"calendar.set_base","id":"own","base":null}"#);
    dates(&case, "ours 2027-01-04..2027-01-09");
    case.act(r#"{"do":"calendar.set_base","id":"own","base":"all"}"#);
    dates(&case, "ours 2027-01-04..2027-01-11");
}

#[test]
fn extra_days_win_over_the_days_off_of_their_calendar() {
    let mut case = check(
        "draft 5",
        r#"
        {"do":"calendar.close","first":"2027-01-06","last":"2027-01-12","name":"Closed"}
        {"do":"calendar.work","id":"extra","first":"2027-01-08","last":"2027-01-09","name":"Move"}
        "#,
        // 4, 5, 8, 9 and 13 January.
        "draft 2027-01-04..2027-01-13",
    );
    case.act(r#"{"do":"calendar.open","id":"extra"}"#);
    dates(&case, "draft 2027-01-04..2027-01-15");
    case.act(
        r#"{"do":"calendar.work","first":"2027-01-01","last":"2027-01-31","name":"Saturdays","repeats":"FREQ=WEEKLY;BYDAY=SA"}"#,
    );
    dates(&case, "draft 2027-01-04..2027-01-14");
}

#[test]
fn a_calendar_that_goes_leaves_nobody_without_one() {
    let mut case = check(
        "draft 5\nmove 2\ncheck 2",
        r#"
        {"do":"calendar.add","id":"all","name":"All of us","week":"1111000"}
        {"do":"calendar.close","calendar":"all","first":"2027-01-04","name":"Closed"}
        {"do":"calendar.add","id":"part","name":"Part time","week":"1110000","base":"all"}
        {"do":"calendar.add","id":"own","name":"Ruth","base":"part"}
        {"do":"person.add","id":"ruth","name":"Ruth Ellison"}
        {"do":"person.set_calendar","id":"ruth","calendar":"part"}
        {"do":"task.assign","id":"draft","person":"ruth"}
        {"do":"task.set_calendar","id":"move","calendar":"part"}
        {"do":"task.set_calendar","id":"check","calendar":"own"}
        "#,
        "
        draft 2027-01-05..2027-01-13
        move 2027-01-05..2027-01-06
        check 2027-01-05..2027-01-06
        ",
    );
    assert_eq!(
        notes(&mut case, r#"{"do":"calendar.delete","id":"Part time"}"#),
        [
            "2 tasks and people followed “Part time”, and follow the project calendar now.",
            "One calendar was based on “Part time”, and has its days no longer.",
        ]
    );
    // Ruth's calendar is based on All of us now, and so still closed on the 4th.
    dates(
        &case,
        "
        draft 2027-01-04..2027-01-08
        move 2027-01-04..2027-01-05
        check 2027-01-05..2027-01-06
        ",
    );
}

#[test]
fn a_wait_in_calendar_days() {
    let mut case = check(
        "order 3\nuse 1",
        r#"{"do":"link.add","id":"l","from":"order","to":"use","lag_days":7}"#,
        // Seven working days after Wednesday 6 January: Friday 15 January is the last of them.
        "use 2027-01-18..2027-01-18",
    );
    case.act(r#"{"do":"link.set_lag","id":"l","lag_days":7,"elapsed":true}"#);
    // Seven days after Wednesday 6 January is Wednesday 13 January.
    dates(&case, "use 2027-01-14..2027-01-14");
    case.act(r#"{"do":"link.set_lag","id":"l","lag_days":3}"#);
    dates(&case, "use 2027-01-11..2027-01-11");
    case.act(r#"{"do":"link.set_lag","id":"l","lag_days":3,"elapsed":false}"#);
    dates(&case, "use 2027-01-12..2027-01-12");
}

#[test]
fn a_pinned_task_stays_where_it_was_put() {
    let mut case = check(
        "draft 5\nfair 2 < draft\nlearn 1 < fair",
        r#"{"do":"task.set_constraint","id":"fair","constraint":"pinned","date":"2027-01-06"}"#,
        "
        draft 2027-01-04..2027-01-08
        fair 2027-01-06..2027-01-07
        learn 2027-01-08..2027-01-08
        ",
    );
    let told = |case: &Case| -> Vec<String> {
        let warnings = case.project.planned().warnings(&case.project);
        warnings.into_iter().map(|w| w.message).collect()
    };
    assert_eq!(
        told(&case),
        ["“fair” is pinned 3 working days before “draft” allows"]
    );
    // A start that is typed moves the pin, to a Saturday too; a finish gives the length.
    case.act(r#"{"do":"task.set_start","id":"fair","date":"2027-01-09"}"#);
    dates(&case, "fair 2027-01-09..2027-01-12");
    assert_eq!(told(&case), Vec::<String>::new());
    case.act(r#"{"do":"task.set_finish","id":"fair","date":"2027-01-13"}"#);
    dates(&case, "fair 2027-01-09..2027-01-13");
    assert_eq!(case.task("fair").duration.get(), 3);
}

#[test]
fn a_typed_date_is_counted_in_the_calendar_of_the_task() {
    let mut case = Case::drawn("draft 3");
    case.act(PART_TIME);
    case.act(r#"{"do":"task.assign","id":"draft","person":"ruth"}"#);
    let typed = r#"{"do":"task.set_finish","id":"draft","date":"2027-01-15"}"#;
    assert_eq!(
        notes(&mut case, typed),
        ["15 January 2027 is a day off: the task finishes on 13 January 2027."]
    );
    assert_eq!(case.task("draft").duration.get(), 6);
    let typed = r#"{"do":"task.set_start","id":"draft","date":"2027-01-07"}"#;
    assert_eq!(
        notes(&mut case, typed),
        ["7 January 2027 is a day off: the task starts on 11 January 2027."]
    );
    dates(&case, "draft 2027-01-11..2027-01-20");
}

#[test]
fn slack_counts_in_the_calendar_of_the_task_and_slip_in_that_of_the_project() {
    let mut case = Case::drawn("long 10\nshort 2");
    case.act(PART_TIME);
    case.act(r#"{"do":"baseline.set","id":"base","name":"Baseline"}"#);
    case.act(r#"{"do":"task.assign","id":"short","person":"ruth"}"#);
    let plan = case.project.planned();
    let figures = plan.figures(&case.task("short").id).unwrap();
    // Until Friday 15 January Ruth works on 6, 11, 12 and 13 January beside the 4th and 5th.
    assert_eq!(figures.total_slack, 4);
    case.act(r#"{"do":"task.assign","id":"long","person":"ruth"}"#);
    dates(&case, "long 2027-01-04..2027-01-25");
    let calendar = case.project.planned().calendar().clone();
    assert_eq!(calendar.later_by(date("2027-01-15"), date("2027-01-25")), 6);
}

#[test]
fn the_audit_is_booked_on_a_day_of_the_calendar_it_follows() {
    let mut case = Case::with_gates();
    case.act(PART_TIME);
    let booking = r#"{"do":"project.set_target","date":"2027-03-04"}"#;
    case.act(booking);
    let told = notes(
        &mut case,
        r#"{"do":"task.set_calendar","id":"audit","calendar":"part"}"#,
    );
    let lost = "The stage 1 audit is booked for 2027-03-04, which is no working day now.";
    assert_eq!(told, [lost]);
    assert_eq!(
        case.try_act(booking).unwrap_err().to_string(),
        "the stage 1 audit cannot be on 2027-03-04 (Thursday); the nearest working days are 2027-03-03 and 2027-03-08"
    );
    case.act(
        r#"
        {"do":"calendar.close","id":"away","calendar":"part","first":"2027-02-01","last":"2027-03-31","name":"Mondays off","repeats":"FREQ=WEEKLY;BYDAY=MO"}
        "#,
    );
    let monday = r#"{"do":"project.set_target","date":"2027-03-08"}"#;
    assert_eq!(
        case.try_act(monday).unwrap_err().to_string(),
        "the stage 1 audit cannot be on 2027-03-08 (Mondays off); the nearest working days are 2027-03-03 and 2027-03-09"
    );
}

#[test]
fn calendars_that_a_damaged_file_bases_on_each_other_are_read() {
    let mut case = check(
        "draft 5",
        r#"
        {"do":"calendar.add","id":"a","name":"A"}
        {"do":"calendar.add","id":"b","name":"B","base":"a"}
        {"do":"calendar.close","calendar":"b","first":"2027-01-05","name":"Closed"}
        {"do":"task.set_calendar","id":"draft","calendar":"a"}
        "#,
        "draft 2027-01-04..2027-01-08",
    );
    case.set(Kind::Calendar, "a", "base", Value::Text("b".into()));
    dates(&case, "draft 2027-01-04..2027-01-11");
}

#[test]
fn days_that_come_again_without_end_are_read_for_thirty_years() {
    let mut case = Case::drawn("draft 5");
    let calendar = case.project.charter().unwrap().calendar.id().clone();
    let fields = format!(
        r#"{{"calendar":"{calendar}","first":"1900-01-01","last":"2999-12-31","name":"Never","reason":"closure","repeats":"FREQ=DAILY"}}"#
    );
    case.put(Kind::DayOff, "never", &fields);
    // Thirty years after 1 January 1900 the closure is over, long before the plan begins.
    dates(&case, "draft 2027-01-04..2027-01-08");
}

#[test]
fn days_off_are_told_as_they_fall() {
    let mut case = Case::empty();
    case.act(
        r#"
        {"do":"calendar.add","id":"base","name":"Base"}
        {"do":"calendar.add","id":"other","name":"Other"}
        {"do":"calendar.close","id":"board","first":"2027-01-01","last":"2027-12-31","name":"Board","repeats":"FREQ=MONTHLY;BYDAY=1MO"}
        {"do":"calendar.close","id":"summer","first":"2027-07-12","last":"2027-07-23","name":"Summer"}
        {"do":"calendar.close","id":"shut","calendar":"base","first":"2027-02-02","name":"Shut"}
        {"do":"calendar.close","id":"away","calendar":"other","first":"2027-02-03","name":"Away"}
        "#,
    );
    let own = case.project.charter().unwrap().calendar.id().to_string();
    case.act(&format!(
        r#"{{"do":"calendar.set_base","id":"{own}","base":"base"}}"#
    ));
    let days = case
        .project
        .days_off_from(date("2027-01-15"), date("2027-03-31"));
    let told = days
        .iter()
        .map(|off| format!("{} {}..{}", off.id, off.first, off.last));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "board 2027-02-01..2027-02-01",
            "shut 2027-02-02..2027-02-02",
            "board 2027-03-01..2027-03-01",
            "summer 2027-07-12..2027-07-23",
        ]
    );
}

/// A calendar of their own for each of a hundred people, and two thousand tasks among them: each calendar is made once.
#[test]
fn a_hundred_people_with_calendars() {
    let new = asgard();
    let made = new.make(new.start, &mut Counted::default()).unwrap();
    let mut case = Case::of(made.project, "2027-01-11");
    let mut commands = Vec::new();
    for person in 0..100 {
        let (week, calendar) = (["1110000", "0111110"][person % 2], format!("c{person}"));
        for line in [
            format!(
                r#"{{"do":"calendar.add","id":"{calendar}","name":"{calendar}","week":"{week}"}}"#
            ),
            format!(r#"{{"do":"person.add","id":"p{person}","name":"P{person}"}}"#),
            format!(r#"{{"do":"person.set_calendar","id":"p{person}","calendar":"{calendar}"}}"#),
        ] {
            commands.push(common::command(&line));
        }
    }
    for task in 0..2_000 {
        let person = task % 100;
        for line in [
            format!(r#"{{"do":"task.add","id":"t{task}","name":"T","days":4}}"#),
            format!(r#"{{"do":"task.assign","id":"t{task}","person":"p{person}"}}"#),
        ] {
            commands.push(common::command(&line));
        }
    }
    let decided = Command::work_out(&commands, &case.project, case.today, &mut case.ids);
    case.project = decided.unwrap().project;
    let plan = case.project.planned();
    // Four days from Monday 11 January on: to the Monday after it, and from Tuesday to Friday.
    for (task, last) in [("t0", "2027-01-18"), ("t1999", "2027-01-15")] {
        let dates = plan.dates(&Id::new(task).unwrap()).unwrap();
        assert_eq!(dates.finish, date(last), "{task}");
    }
    assert_eq!(plan.calendars(), 101);
}

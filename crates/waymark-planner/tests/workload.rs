//! How much of their time people are planned to work: drawn weeks, what could move, and what holds of every week.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Case, date};
use proptest::prelude::*;
use waymark_planner::record::Kind;
use waymark_planner::workload::{Effort, PersonWeek};
use waymark_planner::{Id, Project};

/// The plan in which Ruth answers for `a`, from Monday 4 January 2027 on, with Tom beside her.
fn two() -> Case {
    let mut case = Case::drawn("a 10\nb 5 < a\nfree 3");
    case.act(
        r#"
        {"do":"person.add","id":"ruth","name":"Ruth Ellison"}
        {"do":"person.add","id":"tom","name":"Tom Wardle"}
        {"do":"task.assign","id":"a","person":"ruth"}
        "#,
    );
    case
}

fn drawn_week(week: &PersonWeek) -> String {
    let percent = week
        .percent()
        .map_or("-".into(), |percent| format!("{percent}%"));
    let away = if week.absence { " away" } else { "" };
    format!(
        "{percent} {} of {}{away}",
        week.planned.days(),
        week.available
    )
}

/// A person's weeks from that of a day on: `40% 2 of 5 | 40% 2 of 5`.
fn drawn(case: &Case, person: &str, from: &str, weeks: usize) -> String {
    let status = case.project.status_date(case.today);
    let load = case.project.workload(status, date(from), weeks);
    let of = load.of(&Id::new(person).unwrap());
    of.iter().map(drawn_week).collect::<Vec<_>>().join(" | ")
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (acts, expected) in cases {
        let mut case = two();
        for line in acts.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match line.strip_prefix("put ") {
                None => {
                    case.act(line);
                }
                Some(put) => {
                    let (kind, fields) = put.split_once(' ').unwrap();
                    let kind = Kind::ALL.iter().find(|one| one.name() == kind).unwrap();
                    case.put(*kind, "new", fields);
                }
            }
        }
        let found = drawn(&case, "ruth", "2027-01-04", 3);
        if found != *expected {
            wrong += &format!("{acts}\n  expected: {expected}\n  found:    {found}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn weeks_of_one_person() {
    check(&[
        // Who answers for a task works on it with the usual share.
        ("", "40% 2 of 5 | 40% 2 of 5 | 0% 0 of 5"),
        // Whoever is put on it does so in their place, with the share that is given.
        (
            r#"{"do":"assignment.set","task":"a","person":"tom","share":50}"#,
            "0% 0 of 5 | 0% 0 of 5 | 0% 0 of 5",
        ),
        (
            r#"{"do":"assignment.set","task":"a","person":"ruth","share":75}
               {"do":"assignment.set","task":"b","person":"ruth","share":100}"#,
            "75% 3.8 of 5 | 75% 3.8 of 5 | 100% 5 of 5",
        ),
        // Two tasks at once are added.
        (
            r#"{"do":"assignment.set","task":"a","person":"ruth","share":80}
               {"do":"assignment.set","task":"free","person":"ruth","share":60}"#,
            "116% 5.8 of 5 | 80% 4 of 5 | 0% 0 of 5",
        ),
        // Stretches of operation, audits and moments take nothing unless somebody says so.
        (
            r#"{"do":"task.add","id":"op","name":"Operate","days":5,"kind":"operate"}
               {"do":"task.add","id":"visit","name":"Visit","days":5,"kind":"audit"}
               {"do":"task.add","id":"done","name":"Done","days":0}
               {"do":"task.assign","id":"op","person":"ruth"}
               {"do":"task.assign","id":"visit","person":"ruth"}
               {"do":"task.assign","id":"done","person":"ruth"}"#,
            "40% 2 of 5 | 40% 2 of 5 | 0% 0 of 5",
        ),
        (
            r#"{"do":"task.add","id":"op","name":"Operate","days":5,"kind":"operate"}
               {"do":"assignment.set","task":"op","person":"ruth","share":10}"#,
            "50% 2.5 of 5 | 40% 2 of 5 | 0% 0 of 5",
        ),
        // A task that follows the days of who answers for it takes longer; against their days it is the same share.
        (
            r#"{"do":"person.set_week","id":"ruth","week":"1111000"}"#,
            "40% 1.6 of 4 | 40% 1.6 of 4 | 20% 0.8 of 4",
        ),
        (
            r#"{"do":"person.add_absence","id":"ruth","first":"2027-01-07","last":"2027-01-15"}"#,
            "40% 1.2 of 3 away | - 0 of 0 away | 40% 2 of 5",
        ),
        // Work that does not ask for the person's days has nowhere to go.
        (
            r#"{"do":"person.add_absence","id":"ruth","first":"2027-01-11","last":"2027-01-15"}
               {"do":"task.assign","id":"a","person":null}
               {"do":"assignment.set","task":"a","person":"ruth","share":50}"#,
            "50% 2.5 of 5 | - 2.5 of 0 away | 0% 0 of 5",
        ),
        // What is done takes nothing from the days ahead.
        (
            r#"{"do":"task.set_actual","id":"a","start":"2027-01-04","finish":"2027-01-04"}"#,
            "0% 0 of 5 | 0% 0 of 5 | 0% 0 of 5",
        ),
        // Hours of an action in the week in which it is due; without hours none.
        (
            r#"put action {"number":1,"title":"Ask","owner":"ruth","due":"2027-01-13","hours":6,"notes":"","raised":"2027-01-04"}"#,
            "40% 2 of 5 | 55% 2.8 of 5 | 0% 0 of 5",
        ),
        (
            r#"put action {"number":1,"title":"Ask","owner":"ruth","due":"2027-01-13","notes":"","raised":"2027-01-04"}"#,
            "40% 2 of 5 | 40% 2 of 5 | 0% 0 of 5",
        ),
        // An action that is late is to be done now; one that is done is done.
        (
            r#"put action {"number":1,"title":"Ask","owner":"ruth","due":"2026-12-13","hours":8,"notes":"","raised":"2026-12-04"}"#,
            "60% 3 of 5 | 40% 2 of 5 | 0% 0 of 5",
        ),
        (
            r#"put action {"number":1,"title":"Ask","owner":"ruth","due":"2027-01-13","hours":8,"notes":"","raised":"2026-12-04","done":"2027-01-04"}"#,
            "40% 2 of 5 | 40% 2 of 5 | 0% 0 of 5",
        ),
        // A meeting takes its hours from everyone who is asked to come.
        (
            r#"put meeting {"number":1,"title":"Board","kind":"change_board","date":"2027-01-19","hours":2,"place":"","attendees":["ruth","tom"],"guests":"","notes":"","held":false}"#,
            "40% 2 of 5 | 40% 2 of 5 | 5% 0.3 of 5",
        ),
        // Recurring work takes its hours on each day on which it is due.
        (
            r#"put recurring_work {"name":"Sample","kind":"check","owner":"ruth","first":"2027-01-05","last":"2027-01-12","repeats":"FREQ=WEEKLY;BYDAY=TU,TH","hours":4}"#,
            "60% 3 of 5 | 50% 2.5 of 5 | 0% 0 of 5",
        ),
    ]);
}

#[test]
fn what_is_recorded_is_not_planned() {
    let mut case = two();
    case.put(
        Kind::RecurringWork,
        "sample",
        r#"{"name":"Sample","kind":"check","owner":"tom","first":"2027-01-05","repeats":"FREQ=WEEKLY;BYDAY=TU","hours":8}"#,
    );
    assert_eq!(
        drawn(&case, "tom", "2027-01-04", 2),
        "20% 1 of 5 | 20% 1 of 5"
    );
    let cycle = r#"{"work":"sample","due":"2027-01-05","done":"2027-01-05","note":""}"#;
    case.put(Kind::Cycle, "first", cycle);
    assert_eq!(
        drawn(&case, "tom", "2027-01-04", 2),
        "0% 0 of 5 | 20% 1 of 5"
    );
}

#[test]
fn the_week_of_the_status_date_counts_what_is_left_of_it() {
    let mut case = two();
    case.act(r#"{"do":"task.set_actual","id":"a","start":"2027-01-04"}"#);
    // On Thursday two days of the week are left, and two of the ten of the task are in them.
    case.on("2027-01-07");
    assert_eq!(drawn(&case, "ruth", "2027-01-04", 1), "40% 0.8 of 2");
    // What lies before it is told as it was planned.
    case.on("2027-01-14");
    assert_eq!(drawn(&case, "ruth", "2027-01-04", 1), "40% 2 of 5");
}

#[test]
fn people_look_at_the_week_of_the_next_working_day() {
    let mut case = two();
    for (status, monday) in [
        ("2027-01-04", "2027-01-04"),
        ("2027-01-07", "2027-01-04"),
        ("2027-01-08", "2027-01-11"),
        ("2027-01-10", "2027-01-11"),
    ] {
        let present = case.project.present_week(date(status));
        assert_eq!(present, date(monday), "{status}");
    }
    case.act(r#"{"do":"calendar.close","first":"2027-01-08","last":"2027-01-15","name":"Closed"}"#);
    assert_eq!(
        case.project.present_week(date("2027-01-07")),
        date("2027-01-18")
    );
}

/// What becomes of each piece of Ruth's work in the week of Monday 4 January: `free -> 2027-01-11`, or why it stays.
fn moves(case: &Case) -> String {
    let status = case.project.status_date(case.today);
    let monday = date("2027-01-04");
    let load = case.project.workload(status, monday, 1);
    let plan = case.project.forecast(status);
    let week = &load.of(&Id::new("ruth").unwrap())[0];
    let told = week
        .work
        .iter()
        .map(|work| match case.project.could_move(&plan, work, monday) {
            Ok(to) => format!("{} -> {}", work.id, to.to),
            Err(stays) => {
                let why = stays.in_words();
                format!("{}: {}", work.id, why.unwrap_or_else(|| "stays".into()))
            }
        });
    told.collect::<Vec<_>>().join("; ")
}

#[test]
fn what_could_move_and_why_the_rest_stays() {
    let mut case = two();
    case.act(
        r#"
        {"do":"task.assign","id":"free","person":"ruth"}
        {"do":"task.add","id":"short","name":"Short","days":9}
        {"do":"task.add","id":"next","name":"Next","days":3}
        {"do":"link.add","from":"short","to":"next"}
        {"do":"task.assign","id":"short","person":"ruth"}
        {"do":"task.add","id":"bound","name":"Bound","days":2}
        {"do":"task.assign","id":"bound","person":"ruth"}
        {"do":"task.set_constraint","id":"bound","constraint":"must_start","date":"2027-01-06"}
        "#,
    );
    let told = "a: No, on critical path; free -> 2027-01-11; short: No, its slack is 3 working days; \
                bound: No, its dates are fixed";
    assert_eq!(moves(&case), told);
    case.act(r#"{"do":"task.set_actual","id":"free","start":"2027-01-04"}"#);
    assert!(
        moves(&case).contains("free: No, it has begun"),
        "{}",
        moves(&case)
    );
}

#[test]
fn the_command_of_a_move_takes_the_work_out_of_the_week() {
    let mut case = two();
    case.act(r#"{"do":"task.assign","id":"free","person":"ruth"}"#);
    assert_eq!(
        drawn(&case, "ruth", "2027-01-04", 2),
        "64% 3.2 of 5 | 40% 2 of 5"
    );
    let monday = date("2027-01-04");
    let load = case.project.workload(case.today, monday, 1);
    let plan = case.project.forecast(case.today);
    let finish = plan.finish();
    let work = &load.of(&Id::new("ruth").unwrap())[0].work[1];
    let to = case.project.could_move(&plan, work, monday).unwrap();
    case.act(&serde_json::to_string(&to.command).unwrap());
    assert_eq!(
        drawn(&case, "ruth", "2027-01-04", 2),
        "40% 2 of 5 | 64% 3.2 of 5"
    );
    assert_eq!(case.project.forecast(case.today).finish(), finish);
}

fn any_setting() -> impl Strategy<Value = String> {
    let task = || prop::sample::select(vec!["a", "b", "free"]);
    let person = || prop::sample::select(vec!["ruth", "tom"]);
    prop_oneof![
        (task(), person(), 1..=100_u8).prop_map(|(task, person, share)| format!(
            r#"{{"do":"assignment.set","task":"{task}","person":"{person}","share":{share}}}"#
        )),
        (task(), person()).prop_map(|(task, person)| format!(
            r#"{{"do":"assignment.set","task":"{task}","person":"{person}","share":null}}"#
        )),
        (task(), person()).prop_map(|(task, person)| format!(
            r#"{{"do":"task.assign","id":"{task}","person":"{person}"}}"#
        )),
        (task(), 0..=100_u8).prop_map(|(task, percent)| format!(
            r#"{{"do":"task.set_progress","id":"{task}","percent":{percent}}}"#
        )),
        (task(), 1..40_u32).prop_map(|(task, days)| format!(
            r#"{{"do":"task.set_duration","id":"{task}","days":{days}}}"#
        )),
        (person(), 1..20_u32).prop_map(|(person, day)| format!(
            r#"{{"do":"person.add_absence","id":"{person}","first":"2027-01-{day:02}","last":"2027-01-{day:02}"}}"#
        )),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The load of a week is the sum of its pieces, weeks looked at alone are the same as among others, and all weeks of
    /// a task together are its whole length.
    #[test]
    fn a_week_is_the_sum_of_its_work(settings in prop::collection::vec(any_setting(), 0..12)) {
        let mut case = two();
        for setting in settings {
            if let Ok(decided) = case.try_act(&setting) {
                case.project = decided.project;
            }
        }
        let project: &Project = &case.project;
        let (status, from) = (case.today, date("2027-01-04"));
        let load = project.workload(status, from, 30);
        for person in project.people.keys() {
            for (at, week) in load.of(person).iter().enumerate() {
                let sum = week.work.iter().fold(Effort::default(), |sum, work| sum.and(work.effort));
                prop_assert_eq!(sum, week.planned);
                let monday = load.weeks()[at].monday;
                let alone = project.workload(status, monday, 1);
                prop_assert_eq!(&alone.of(person)[0], week);
                prop_assert_eq!(week.is_over(), week.percent().is_some_and(|percent| percent > 100));
            }
        }
        let plan = project.forecast(status);
        let workers = project.workers();
        for task in project.tasks.values().filter(|task| task.progress.get() < 100) {
            let dates = plan.dates(&task.id).unwrap();
            let calendar = project.working_calendar_of(task);
            let days = calendar.working_days(dates.start.max(status), dates.finish);
            for (person, share) in workers.on(task) {
                let weeks = load.of(person).iter();
                let work = weeks.flat_map(|week| &week.work).filter(|work| work.id == task.id);
                let sum = work.fold(Effort::default(), |sum, work| sum.and(work.effort));
                prop_assert_eq!(sum, Effort::of_share(days, share), "{}", &task.name);
            }
        }
    }
}

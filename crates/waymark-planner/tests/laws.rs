//! What holds for every project, whatever people do to it: random commands on a small project.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use common::{Case, Counted, assert_nothing_dangles, command, date};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use waymark_planner::command::Decided;
use waymark_planner::order::OrderKey;
use waymark_planner::plan::Dates;
use waymark_planner::{Change, Command, Id, Project};

/// Rows that commands speak of: those of the small project, some that commands may add, and one that never is.
const TASKS: &[&str] = &[
    "g", "a", "b", "h", "c", "m", "d", "new1", "new2", "new3", "PRE-99",
];
const PEOPLE: &[&str] = &["ruth", "Ruth Ellison", "kim", "new1", "nobody"];

/// Two groups, two tasks in each, a milestone and a task outside, some links, a person, a baseline.
fn small() -> Project {
    let mut case = Case::empty();
    case.act(
        r#"
        {"do":"task.add","id":"g","name":"G","days":0,"kind":"group"}
        {"do":"task.add","id":"a","parent":"g","name":"A","days":5,"clauses":["4.1"]}
        {"do":"task.add","id":"b","parent":"g","name":"B","days":3}
        {"do":"task.add","id":"h","name":"H","days":0,"kind":"group"}
        {"do":"task.add","id":"c","parent":"h","name":"C","days":8}
        {"do":"task.add","id":"m","parent":"h","name":"M","days":0}
        {"do":"task.add","id":"d","name":"D","days":2,"kind":"audit"}
        {"do":"link.add","id":"ab","from":"a","to":"b"}
        {"do":"link.add","id":"gh","from":"g","to":"h"}
        {"do":"link.add","id":"md","from":"m","to":"d","lag_days":2}
        {"do":"person.add","id":"ruth","name":"Ruth Ellison"}
        {"do":"person.add","id":"kim","name":"Kim Lee"}
        {"do":"task.assign","id":"a","person":"ruth"}
        {"do":"calendar.add","id":"part","name":"Part time","week":"1110000"}
        {"do":"baseline.set","id":"base","name":"Baseline 1"}
        {"do":"task.set_progress","id":"a","percent":20}
        "#,
    );
    case.project
}

fn any_date() -> impl Strategy<Value = String> {
    let near = (0..400_u64).prop_map(|days| (date("2026-10-01") + Days::new(days)).to_string());
    let far = prop::sample::select(vec!["0001-01-01", "1900-01-01", "2999-12-31", "9999-12-31"]);
    prop_oneof![12 => near, 1 => far.prop_map(String::from)]
}

/// Mostly a day before the one on which the project is looked at, as what really happened has.
fn day_of_fact() -> impl Strategy<Value = String> {
    let past = (0..98_u64).prop_map(|days| (date("2026-10-01") + Days::new(days)).to_string());
    prop_oneof![6 => past, 1 => any_date()]
}

fn or_null(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop_oneof![3 => text.prop_map(|t| format!("\"{t}\"")), 1 => Just("null".to_string())]
}

fn task() -> impl Strategy<Value = String> {
    prop::sample::select(TASKS).prop_map(String::from)
}

/// Mostly one of the few rows that may begin.
fn piece_of_work() -> impl Strategy<Value = String> {
    let leaves = prop::sample::select(vec!["a", "b", "c", "m", "d"]);
    prop_oneof![4 => leaves.prop_map(String::from), 1 => task()]
}

fn person() -> impl Strategy<Value = String> {
    prop::sample::select(PEOPLE).prop_map(String::from)
}

fn days() -> impl Strategy<Value = u32> {
    prop_oneof![8 => 0..20_u32, 1 => Just(5_000), 1 => Just(5_001)]
}

fn lag() -> impl Strategy<Value = i32> {
    prop_oneof![8 => -9..10_i32, 1 => Just(-2_000), 1 => Just(2_000), 1 => Just(2_001)]
}

fn progress() -> impl Strategy<Value = u8> {
    prop::sample::select(vec![0, 1, 40, 99, 100, 101])
}

fn link_kind() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["FS", "SS", "FF", "SF"])
}

fn new() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["new1", "new2", "new3"])
}

fn link() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["ab", "gh", "md", "new1", "new2", "new3"])
}

fn bindings() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "start_no_earlier",
        "start_no_later",
        "finish_no_earlier",
        "finish_no_later",
        "must_start",
        "must_finish",
        "pinned",
    ])
}

/// Adds, moves and removes rows, and says whose they are.
fn rows_line() -> impl Strategy<Value = String> {
    prop_oneof![
        (new(), or_null(task()), or_null(task()), days()).prop_map(|(id, parent, after, days)| {
            format!(
                r#"{{"do":"task.add","id":"{id}","parent":{parent},"after":{after},"name":"N","days":{days}}}"#
            )
        }),
        (task(), or_null(task()), or_null(task())).prop_map(|(id, parent, after)| format!(
            r#"{{"do":"task.move","id":"{id}","parent":{parent},"after":{after}}}"#
        )),
        (task(), or_null(task())).prop_map(|(id, parent)| format!(
            r#"{{"do":"task.move","id":"{id}","parent":{parent}}}"#
        )),
        task().prop_map(|id| format!(r#"{{"do":"task.delete","id":"{id}"}}"#)),
        (task(), prop::collection::vec("[48]\\.[1-3]", 0..3)).prop_map(|(id, clauses)| {
            format!(r#"{{"do":"task.set_clauses","id":"{id}","clauses":{clauses:?}}}"#)
        }),
        (task(), or_null(person())).prop_map(|(id, person)| format!(
            r#"{{"do":"task.assign","id":"{id}","person":{person}}}"#
        )),
    ]
}

/// Says how long things take and when they happen.
fn dates_line() -> impl Strategy<Value = String> {
    prop_oneof![
        (task(), days()).prop_map(|(id, days)| format!(
            r#"{{"do":"task.set_duration","id":"{id}","days":{days}}}"#
        )),
        (task(), progress()).prop_map(|(id, percent)| format!(
            r#"{{"do":"task.set_progress","id":"{id}","percent":{percent}}}"#
        )),
        (task(), days()).prop_map(|(id, days)| format!(
            r#"{{"do":"task.set_remaining","id":"{id}","days":{days}}}"#
        )),
        (
            piece_of_work(),
            or_null(day_of_fact()),
            or_null(day_of_fact())
        )
            .prop_map(|(id, start, finish)| format!(
                r#"{{"do":"task.set_actual","id":"{id}","start":{start},"finish":{finish}}}"#
            )),
        (piece_of_work(), prop_oneof![day_of_fact(), any_date()]).prop_map(|(id, date)| format!(
            r#"{{"do":"task.set_start","id":"{id}","date":"{date}"}}"#
        )),
        (piece_of_work(), prop_oneof![day_of_fact(), any_date()]).prop_map(|(id, date)| format!(
            r#"{{"do":"task.set_finish","id":"{id}","date":"{date}"}}"#
        )),
        (task(), or_null(any_date())).prop_map(|(id, date)| format!(
            r#"{{"do":"task.set_deadline","id":"{id}","date":{date}}}"#
        )),
        (task(), bindings(), any_date()).prop_map(|(id, binding, date)| format!(
            r#"{{"do":"task.set_constraint","id":"{id}","constraint":"{binding}","date":"{date}"}}"#
        )),
        task().prop_map(|id| format!(
            r#"{{"do":"task.set_constraint","id":"{id}","constraint":"as_late_as_possible"}}"#
        )),
        or_null(any_date())
            .prop_map(|date| format!(r#"{{"do":"project.set_target","date":{date}}}"#)),
        or_null(any_date())
            .prop_map(|date| format!(r#"{{"do":"project.set_status_date","date":{date}}}"#)),
        (any_date(), 0..9_u64).prop_map(|(first, days)| {
            let last: NaiveDate = first.parse().unwrap();
            let last = last.checked_add_days(Days::new(days)).unwrap_or(last);
            format!(r#"{{"do":"calendar.close","first":"{first}","last":"{last}","name":"Shut"}}"#)
        }),
        "[01]{7}".prop_map(|week| format!(r#"{{"do":"calendar.set_week","week":"{week}"}}"#)),
    ]
}

/// Calendars, their days, and who follows them.
fn calendars_line() -> impl Strategy<Value = String> {
    let calendar = || prop::sample::select(vec!["part", "Part time", "new1", "n000002"]);
    prop_oneof![
        (new(), "[01]{7}", or_null(calendar().prop_map(String::from))).prop_map(
            |(id, week, base)| format!(
                r#"{{"do":"calendar.add","id":"{id}","name":"N","week":"{week}","base":{base}}}"#
            )
        ),
        (calendar(), or_null(calendar().prop_map(String::from))).prop_map(|(id, base)| format!(
            r#"{{"do":"calendar.set_base","id":"{id}","base":{base}}}"#
        )),
        calendar().prop_map(|id| format!(r#"{{"do":"calendar.delete","id":"{id}"}}"#)),
        (new(), calendar(), any_date(), days()).prop_map(|(id, calendar, first, every)| format!(
            r#"{{"do":"calendar.close","id":"{id}","calendar":"{calendar}","first":"{first}","name":"N","repeats":"FREQ=DAILY;INTERVAL={every}"}}"#
        )),
        (new(), calendar(), any_date()).prop_map(|(id, calendar, first)| format!(
            r#"{{"do":"calendar.work","id":"{id}","calendar":"{calendar}","first":"{first}","name":"N"}}"#
        )),
        new().prop_map(|id| format!(r#"{{"do":"calendar.open","id":"{id}"}}"#)),
        (person(), or_null(calendar().prop_map(String::from))).prop_map(|(id, calendar)| format!(
            r#"{{"do":"person.set_calendar","id":"{id}","calendar":{calendar}}}"#
        )),
        (task(), or_null(calendar().prop_map(String::from))).prop_map(|(id, calendar)| format!(
            r#"{{"do":"task.set_calendar","id":"{id}","calendar":{calendar}}}"#
        )),
    ]
}

/// Links, people and baselines.
fn others_line() -> impl Strategy<Value = String> {
    prop_oneof![
        (new(), task(), task(), link_kind(), lag()).prop_map(|(id, from, to, kind, lag)| format!(
            r#"{{"do":"link.add","id":"{id}","from":"{from}","to":"{to}","type":"{kind}","lag_days":{lag}}}"#
        )),
        (task(), task()).prop_map(|(from, to)| format!(
            r#"{{"do":"link.add","from":"{from}","to":"{to}"}}"#
        )),
        (link(), lag(), any::<bool>()).prop_map(|(id, lag, elapsed)| format!(
            r#"{{"do":"link.set_lag","id":"{id}","lag_days":{lag},"elapsed":{elapsed}}}"#
        )),
        link().prop_map(|id| format!(r#"{{"do":"link.delete","id":"{id}"}}"#)),
        new().prop_map(|id| format!(r#"{{"do":"person.add","id":"{id}","name":"Kim Lee"}}"#)),
        person().prop_map(|id| format!(r#"{{"do":"person.delete","id":"{id}"}}"#)),
        new().prop_map(|id| format!(r#"{{"do":"baseline.set","id":"{id}","name":"Next"}}"#)),
        prop::sample::select(vec!["base", "new1", "new2"])
            .prop_map(|id| format!(r#"{{"do":"baseline.delete","id":"{id}"}}"#)),
    ]
}

/// A line as `apply` reads it: every command that can change what a plan is.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![3 => rows_line(), 3 => dates_line(), 3 => others_line(), 2 => calendars_line()]
}

/// A line that most likely moves a date.
fn moving_line() -> impl Strategy<Value = String> {
    prop_oneof![1 => rows_line(), 6 => dates_line(), 2 => others_line(), 2 => calendars_line()]
}

/// Whether a project is sound, by what can be seen of it from outside.
fn assert_sound(project: &Project, today: NaiveDate) {
    assert_nothing_dangles(project);

    let rows = project.outline().rows();
    let in_outline: BTreeSet<&Id> = rows.iter().map(|row| &row.id).collect();
    assert_eq!(rows.len(), project.tasks.len());
    assert_eq!(in_outline, project.tasks.keys().collect());
    let codes: BTreeSet<&str> = rows.iter().map(|row| row.wbs.as_str()).collect();
    assert_eq!(codes.len(), rows.len());
    let mut last_place: BTreeMap<Option<usize>, &OrderKey> = BTreeMap::new();
    for row in rows {
        let task = &project.tasks[&row.id];
        let parent = row.parent.map(|at| &rows[at].id);
        assert_eq!(parent, task.parent.as_ref().map(|p| p.id()));
        if let Some(before) = last_place.insert(row.parent, &task.place) {
            assert!(
                before < &task.place,
                "{}: {before:?} {:?}",
                row.wbs,
                task.place
            );
        }
    }

    // What commands allow, the engine can schedule: nothing waits for itself.
    for plan in [
        project.planned(),
        project.forecast(project.status_date(today)),
    ] {
        for warning in plan.warnings(project) {
            assert_ne!(warning.code, "cycle", "{}", warning.message);
        }
        for id in project.tasks.keys() {
            let dates = plan.dates(id).unwrap();
            assert!(dates.start <= dates.finish);
        }
    }
    let status = project.status(today);
    assert!(!status.overall.sentence.is_empty());
    assert_eq!(
        status.overall.rules.iter().map(|rule| rule.rag).max(),
        Some(status.overall.rag)
    );
    // Done is done: a finish and 100 percent go together, and a moment is begun when it is reached.
    for task in project.tasks.values() {
        let finished = task.actual_finish.is_some();
        assert_eq!(finished, task.progress.get() == 100, "{}", task.name);
        assert!(
            task.actual_start.is_some() || task.progress.get() == 0,
            "{}",
            task.name
        );
        assert!(
            task.actual_start
                .is_none_or(|s| task.actual_finish.is_none_or(|f| s <= f))
        );
    }
}

/// Carries out what the rules allow and gives the changes in order; each step is checked on its own.
fn carry_out(project: &mut Project, lines: &[String], today: NaiveDate) -> Vec<Change> {
    let mut ids = Counted::after(700_000);
    let mut all = Vec::new();
    for line in lines {
        let before = project.state();
        let answer = Command::work_out(&[command(line)], project, today, &mut ids);
        assert_eq!(
            project.state(),
            before,
            "working out changes nothing: {line}"
        );
        let Ok(Decided {
            changes,
            project: after,
            ..
        }) = answer
        else {
            continue;
        };
        let applied = project.with(&changes).unwrap();
        assert_eq!(applied.state(), after.state(), "{line}");
        assert_eq!(applied, after, "{line}");
        let read: Vec<Change> = changes
            .iter()
            .map(|change| Change::from_json(&change.to_json()).unwrap())
            .collect();
        assert_eq!(read, changes, "{line}");
        let back: Vec<Change> = changes.iter().rev().map(Change::inverse).collect();
        assert_eq!(after.with(&back).unwrap().state(), before, "{line}");
        *project = after;
        all.extend(changes);
    }
    all
}

/// First and last day of every task, as planned and as forecast.
fn days_of(project: &Project, today: NaiveDate) -> BTreeMap<Id, [Dates; 2]> {
    let plans = [
        project.planned(),
        project.forecast(project.status_date(today)),
    ];
    let ids = project.tasks.keys();
    ids.map(|id| {
        (
            id.clone(),
            plans.each_ref().map(|plan| plan.dates(id).unwrap()),
        )
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, max_shrink_iters: 2_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_people_do_the_project_is_sound_and_can_be_taken_back(
        lines in prop::collection::vec(line(), 1..40),
    ) {
        let (first, today) = (small(), date("2027-01-06"));
        let mut project = first.clone();
        let changes = carry_out(&mut project, &lines, today);
        assert_sound(&project, today);

        let back: Vec<Change> = changes.iter().rev().map(Change::inverse).collect();
        let restored = project.with(&back).unwrap();
        prop_assert_eq!(restored.state(), first.state());
        prop_assert_eq!(&restored, &first);
        let again = restored.with(&changes).unwrap();
        prop_assert_eq!(again.state(), project.state());
        // What is kept of an earlier state is never taken for the present one.
        let fresh = Project::default().with(&creations(&project)).unwrap();
        prop_assert_eq!(fresh.status(today), project.status(today));
        for id in project.tasks.keys() {
            let (anew, kept) = (fresh.planned().dates(id), project.planned().dates(id));
            prop_assert_eq!(anew, kept, "{}", id);
        }
        prop_assert_eq!(fresh.outline().rows(), project.outline().rows());
    }

    /// Each act that is taken back, the last first, brings back the days of every task, and what is kept
    /// of a state is what a project just read from a file would say.
    #[test]
    fn undo_restores_every_date(lines in prop::collection::vec(moving_line(), 1..40)) {
        let today = date("2027-01-06");
        let fresh = |project: &Project| Project::default().with(&creations(project)).unwrap();
        let mut project = small();
        let mut ids = Counted::after(700_000);
        let mut acts = Vec::new();
        for line in &lines {
            let answer = Command::work_out(&[command(line)], &project, today, &mut ids);
            let Ok(decided) = answer else { continue };
            let before = days_of(&fresh(&project), today);
            prop_assert_eq!(&days_of(&project, today), &before, "before {}", line);
            acts.push((line, before, decided.changes));
            project = decided.project;
        }
        prop_assert_eq!(days_of(&project, today), days_of(&fresh(&project), today));
        for (line, before, changes) in acts.iter().rev() {
            let back: Vec<Change> = changes.iter().rev().map(Change::inverse).collect();
            project = project.with(&back).unwrap();
            prop_assert_eq!(&days_of(&project, today), before, "{} taken back", line);
        }
    }

    #[test]
    fn rows_stand_where_they_were_put(
        moves in prop::collection::vec((0..6_usize, 0..7_usize), 1..120),
    ) {
        let mut case = Case::drawn("t0 1\nt1 1\nt2 1\nt3 1\nt4 1\nt5 1");
        let mut expected: Vec<String> = (0..6).map(|i| format!("t{i}")).collect();
        case.act(r#"{"do":"task.add","id":"p","name":"P","days":0,"kind":"group"}"#);
        for row in &expected {
            case.act(&format!(r#"{{"do":"task.move","id":"{row}","parent":"p"}}"#));
        }
        for (from, to) in moves {
            let row = expected.remove(from);
            let to = to.min(expected.len());
            let after = if to == 0 { "p".to_string() } else { expected[to - 1].clone() };
            case.act(&format!(
                r#"{{"do":"task.move","id":"{row}","parent":"p","after":"{after}"}}"#
            ));
            expected.insert(to, row);
            let rows = case.project.outline().rows().iter().filter(|row| row.depth == 1);
            let found: Vec<String> = rows.map(|row| row.id.to_string()).collect();
            prop_assert_eq!(&found, &expected);
        }
    }
}

/// The project as if it had just been read from a file.
fn creations(project: &Project) -> Vec<Change> {
    use waymark_planner::change::{Act, fields_of};
    let kinds = waymark_planner::record::Kind::ALL.iter();
    let records = kinds.flat_map(|kind| project.of_kind(*kind));
    records
        .map(|record| Change {
            kind: record.kind(),
            id: record.id().clone(),
            act: Act::Create(fields_of(record)),
        })
        .collect()
}

#[test]
fn the_random_commands_are_of_use() {
    // The law above would be empty if most commands were refused, or none of them.
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut carried, mut refused, mut moved) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let today = date("2027-01-06");
    let days = days_of(&small_once(), today);
    for _ in 0..1_500 {
        let line = line().new_tree(&mut runner).unwrap().current();
        let command = command(&line);
        let name = command.name();
        match Command::work_out(
            &[command],
            &small_once(),
            today,
            &mut Counted::after(700_000),
        ) {
            Ok(decided) if !decided.changes.is_empty() => {
                if days_of(&decided.project, today) != days {
                    moved.insert(name);
                }
                carried.insert(name)
            }
            Ok(_) => false,
            Err(_) => refused.insert(name),
        };
    }
    assert!(carried.len() >= 28, "{carried:?}");
    assert!(refused.len() >= 24, "{refused:?}");
    assert!(moved.len() >= 18, "{moved:?}");
}

fn small_once() -> Project {
    static SMALL: std::sync::OnceLock<Project> = std::sync::OnceLock::new();
    SMALL.get_or_init(small).clone()
}

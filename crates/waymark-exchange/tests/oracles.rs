//! Plans that Microsoft Project wrote. What is read of them, once it is scheduled afresh, is what stands
//! in them.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod common;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use common::{left_behind, oracle, oracle_text, read};
use waymark_exchange::{PlanFile, network};
use waymark_schedule::{Constraint, Day, schedule};

/// What there is to say of one task, days and working days.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Figures {
    uid: u32,
    start: Option<Day>,
    finish: Option<Day>,
    total_slack: Option<i32>,
    free_slack: Option<i32>,
}

/// As they stand in the file.
fn stored(plan: &PlanFile) -> Vec<Figures> {
    let tasks = plan.tasks.iter().map(|task| Figures {
        uid: task.uid,
        start: task.stored.start,
        finish: task.stored.finish,
        total_slack: task.stored.total_slack,
        free_slack: task.stored.free_slack,
    });
    tasks.collect()
}

/// As they are when the plan is scheduled afresh. Slack has nothing to be compared with where the file
/// has none.
fn scheduled(plan: &PlanFile) -> Vec<Figures> {
    let made = network(plan);
    let result = schedule(&made.network, &made.options);
    assert_eq!(result.warnings, []);
    let tasks = made.places.iter().zip(&result.tasks);
    let figures = tasks.map(|(place, task)| Figures {
        uid: plan.tasks[*place].uid,
        start: Some(task.start),
        finish: Some(task.finish),
        total_slack: Some(task.total_slack),
        free_slack: Some(task.free_slack),
    });
    figures.collect()
}

/// The same plan in which nothing but its links places the tasks.
fn by_links_alone(plan: &PlanFile) -> PlanFile {
    let mut plan = plan.clone();
    let tasks = plan.tasks.iter_mut();
    tasks.for_each(|task| task.constraint = Constraint::AsSoonAsPossible);
    plan
}

#[test]
fn task_links_2010_come_out_again() {
    let Some(plan) = oracle("task-links-project2010.xml") else {
        return;
    };
    assert_eq!((plan.tasks.len(), plan.links.len()), (16, 8));
    assert_eq!(left_behind(&plan), []);
    assert_eq!(scheduled(&plan), stored(&plan));
    // The dates in the file are what its links give: without the constraints they are the same.
    assert_eq!(scheduled(&by_links_alone(&plan)), stored(&plan));
}

/// All tasks of this file are manual. For the predecessors of a start-to-start and of a start-to-finish
/// link, UIDs 13 and 11, Project counts slack as if the link were not there; `docs/scheduling.md` says
/// why ours counts it.
#[test]
fn task_links_2019_come_out_again_but_for_two_slacks() {
    let Some(plan) = oracle("task-links-project2019.xml") else {
        return;
    };
    assert_eq!((plan.tasks.len(), plan.links.len()), (16, 8));
    assert_eq!(left_behind(&plan), []);
    let pinned = |constraint| matches!(constraint, Constraint::Pinned { .. });
    assert!(plan.tasks.iter().all(|task| pinned(task.constraint)));
    let mut expected = stored(&plan);
    for (uid, theirs, ours) in [(11, 11, 10), (13, 11, 9)] {
        let figures = expected.iter_mut().find(|task| task.uid == uid).unwrap();
        assert_eq!(figures.total_slack, Some(theirs));
        figures.total_slack = Some(ours);
    }
    assert_eq!(scheduled(&plan), expected);
    assert_eq!(scheduled(&by_links_alone(&plan)), expected);
}

/// Each task of this file has one figure of one baseline, and says in its name which. Baseline 3 has its
/// figures on the fourth of a month at 12:00, and so on; 10 has the day of 9.
#[test]
fn eleven_baselines_are_read() {
    let Some(plan) = oracle("task-baselines-project2010.xml") else {
        return;
    };
    let mut read = Vec::new();
    for task in plan.tasks.iter().filter(|task| !task.baselines.is_empty()) {
        let [baseline] = task.baselines[..] else {
            panic!("{}: {:?}", task.name, task.baselines);
        };
        let (which, figure) = task
            .name
            .trim_end_matches(" - Task")
            .split_once(' ')
            .unwrap();
        let number: u8 = which.trim_start_matches("Baseline").parse().unwrap_or(0);
        assert_eq!(baseline.number, number, "{}", task.name);
        read.push((
            figure.to_string(),
            number,
            baseline.start,
            baseline.finish,
            baseline.duration,
        ));
    }
    let mut expected = Vec::new();
    for number in 0..=10u8 {
        let date = |month: u32| {
            let date = NaiveDate::from_ymd_opt(2014, month, u32::from(number + 1).min(10));
            Some(Day(date.unwrap().to_epoch_days()))
        };
        // A start at or after 17:00 is that of the next day.
        let start = |month: u32| date(month).map(|day| day + i32::from(number + 9 >= 17));
        let days = |days: u32| Some(days + u32::from(number));
        let mut expect = |figure: &str, start, finish, duration| {
            expected.push((figure.to_string(), number, start, finish, duration));
        };
        expect("Duration", None, None, days(11));
        expect("Finish", None, date(3), None);
        expect("Start", start(4), None, None);
        expect("Estimated Duration", None, None, days(31));
        expect("Estimated Finish", None, date(1), None);
        expect("Estimated Start", start(2), None, None);
    }
    read.sort();
    expected.sort();
    assert_eq!(read, expected);
}

/// The calendar of a file by its UID, over whole years.
fn days_of_years(first: i32, last: i32) -> impl Iterator<Item = NaiveDate> {
    let new_year = NaiveDate::from_ymd_opt(first, 1, 1).unwrap();
    new_year
        .iter_days()
        .take_while(move |date| date.year() <= last)
}

/// `tests/fixtures/mpxj-working-days.txt` was made once by MPXJ.
#[test]
fn working_days_are_those_of_another_reader() {
    let fixture = include_str!("fixtures/mpxj-working-days.txt");
    let mut compared = 0;
    let mut plans: BTreeMap<&str, Option<PlanFile>> = BTreeMap::new();
    for line in fixture.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<&str> = line.split(' ').collect();
        let [file, uid, when, expected] = words[..] else {
            panic!("{line}");
        };
        let Some(plan) = plans.entry(file).or_insert_with(|| oracle(file)) else {
            continue;
        };
        let uid: u32 = uid.parse().unwrap();
        let place = plan
            .calendars
            .iter()
            .position(|calendar| calendar.uid == uid);
        let calendar = plan.working_days(Some(place.unwrap()));
        let works = |date: NaiveDate| {
            if calendar.is_working(Day(date.to_epoch_days())) {
                '#'
            } else {
                '.'
            }
        };
        let (first, last) = when.split_once('-').unwrap();
        let (first, last): (i32, i32) = (first.parse().unwrap(), last.parse().unwrap());
        if last > 12 {
            for date in days_of_years(first, last) {
                let weekday = date.weekday().num_days_from_monday() as usize;
                assert_eq!(
                    works(date),
                    expected.chars().nth(weekday).unwrap(),
                    "{line}: {date}"
                );
                compared += 1;
            }
        } else {
            let month = days_of_years(first, first).filter(|date| date.month() as i32 == last);
            let found: String = month.map(works).collect();
            assert_eq!(found, expected, "{file} {uid} {when}");
            compared += expected.len();
        }
    }
    eprintln!("{compared} days");
}

/// Microsoft Project writes each exception twice: as a rule, and as the days it comes to for versions
/// that know no rules. Without the rules, the days are the same.
#[test]
fn recurring_exceptions_are_the_days_that_project_wrote() {
    let file = "calendar-recurring-exceptions-project2010.xml";
    let Some(text) = oracle_text(file) else {
        return;
    };
    let plan = read(&text).unwrap();
    let rules = &plan.calendars[0].exceptions;
    assert_eq!(rules.len(), 27);
    let recurring = rules.iter().filter(|rule| rule.recurrence.is_some());
    assert_eq!(recurring.count(), 26);

    let (before, after) = text.split_once("<Exceptions>").unwrap();
    let (_, after) = after.split_once("</Exceptions>").unwrap();
    let days = read(&format!("{before}{after}")).unwrap();
    assert_eq!(days.calendars[0].exceptions.len(), 138);
    let (by_rules, by_days) = (plan.working_days(Some(0)), days.working_days(Some(0)));
    for date in days_of_years(1999, 2012) {
        let day = Day(date.to_epoch_days());
        assert_eq!(by_rules.is_working(day), by_days.is_working(day), "{date}");
    }
}

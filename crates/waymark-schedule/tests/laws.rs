//! Laws that hold for every network and every calendar.

#![allow(clippy::unwrap_used, reason = "a case that cannot be built has failed")]

use proptest::collection::vec;
use proptest::prelude::*;
use waymark_schedule::{
    Calendar, CalendarIndex, Constraint, Day, Driver, Exception, Link, LinkKind, Network, Options,
    Progress, Schedule, Task, TaskIndex, Warning, schedule,
};

const START: Day = Day(20458);

mod calendars {
    use super::*;

    proptest! {
        /// Every question agrees with counting day by day.
        #[test]
        fn answers_are_those_of_counting(
            week in any::<[bool; 7]>(),
            ranges in vec((-40..40_i32, 0..12_i32, any::<bool>()), 0..6),
            from in -60..60_i32,
            steps in -30..30_i32,
        ) {
            let exceptions: Vec<Exception> = ranges
                .iter()
                .map(|(first, length, working)| Exception {
                    first: Day(*first),
                    last: Day(first + length),
                    working: *working,
                })
                .collect();
            let Ok(calendar) = Calendar::new(week, exceptions.clone()) else {
                prop_assert_eq!(week, [false; 7]);
                return Ok(());
            };
            let works = |day: i32| {
                let covering = exceptions.iter().rev().find(|e| e.first.0 <= day && day <= e.last.0);
                covering.map_or(week[Day(day).weekday()], |e| e.working)
            };
            for day in -60..60 {
                prop_assert_eq!(calendar.is_working(Day(day)), works(day), "day {}", day);
            }
            prop_assert_eq!(calendar.next_working(Day(from)).0, (from..).find(|d| works(*d)).unwrap());
            let previous = (-999..=from).rev().find(|d| works(*d)).unwrap();
            prop_assert_eq!(calendar.previous_working(Day(from)).0, previous);

            let stepped = match steps {
                0 => (from..).find(|d| works(*d)).unwrap(),
                1.. => (from + 1..).filter(|d| works(*d)).nth(steps as usize - 1).unwrap(),
                _ => (-999..from).rev().filter(|d| works(*d)).nth(-steps as usize - 1).unwrap(),
            };
            prop_assert_eq!(calendar.add(Day(from), steps).0, stepped);

            let to = from + steps;
            let inclusive = (from..=to).filter(|d| works(*d)).count() as i32;
            prop_assert_eq!(calendar.working_days(Day(from), Day(to)), inclusive);
            let slip = if from <= to {
                (from + 1..=to).filter(|d| works(*d)).count() as i32
            } else {
                -((to + 1..=from).filter(|d| works(*d)).count() as i32)
            };
            prop_assert_eq!(calendar.signed_working_days(Day(from), Day(to)), slip);
        }

        /// No day and no exception is too far away.
        #[test]
        fn far_days_are_answered(first: i32, length in 0..i32::MAX, working: bool, day: i32, n: i32) {
            let exception =
                Exception { first: Day(first), last: Day(first) + length, working };
            let calendar =
                Calendar::new([true, true, true, true, true, false, false], [exception]).unwrap();
            let next = calendar.next_working(Day(day));
            prop_assert!(next >= Day(day));
            prop_assert!(next == Day(i32::MAX) || calendar.is_working(next));
            calendar.add(Day(day), n);
            calendar.previous_working(Day(day));
            calendar.signed_working_days(Day(first), Day(day));
        }
    }

    #[test]
    fn week_without_work_is_refused() {
        let error = Calendar::new([false; 7], []).unwrap_err();
        assert_eq!(error.to_string(), "the week has no working day");
        let reversed = Exception::off(Day(2), Day(1));
        let error =
            Calendar::new([true; 7], [Exception::on(Day(0), Day(0)), reversed]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "an exception ends before it begins (entry 1, counted from 0)"
        );
    }
}

/// A network of up to 30 tasks whose links all lead forward in the list.
#[derive(Clone, Debug)]
struct Case {
    tasks: Vec<(u32, u32, u8, i32)>,
    links: Vec<(usize, usize, u8, i32, bool)>,
    holidays: Vec<i32>,
}

/// Which features the tasks and links of a case may have.
#[derive(Clone, Copy)]
struct Features {
    leads: bool,
    all_kinds: bool,
    constraints: u8,
    calendars: u32,
}

const EVERYTHING: Features = Features {
    leads: true,
    all_kinds: true,
    constraints: 9,
    calendars: 3,
};

fn case(features: Features) -> impl Strategy<Value = Case> {
    let lag = if features.leads { -6..9_i32 } else { 0..9 };
    let kinds = if features.all_kinds { 0..4_u8 } else { 0..3 };
    let task = (
        0..7_u32,
        0..features.calendars,
        0..features.constraints,
        -5..40_i32,
    );
    (
        vec(task, 1..30),
        vec(
            (any::<usize>(), any::<usize>(), kinds, lag, any::<bool>()),
            0..60,
        ),
        vec(0..60_i32, 0..8),
    )
        .prop_map(|(tasks, links, holidays)| {
            let count = tasks.len();
            let forward = links.into_iter().filter_map(|(a, b, kind, lag, elapsed)| {
                let (a, b) = (a % count, b % count);
                (a != b).then(|| (a.min(b), a.max(b), kind, lag, elapsed))
            });
            Case {
                tasks,
                links: forward.collect(),
                holidays,
            }
        })
}

impl Case {
    fn network(&self) -> Network {
        let weekdays = [true, true, true, true, true, false, false];
        let holidays = || {
            self.holidays
                .iter()
                .map(|d| Exception::off(START + *d, START + *d))
        };
        let mut network = Network::new(Calendar::new(weekdays, holidays()).unwrap());
        network.add_calendar(Calendar::every_day());
        network.add_calendar(
            Calendar::new([false, false, true, false, false, true, true], holidays()).unwrap(),
        );
        for (duration, calendar, constraint, day) in &self.tasks {
            let day = START + *day;
            network.add_task(Task {
                calendar: CalendarIndex(*calendar),
                constraint: match constraint {
                    1 => Constraint::StartNoEarlier(day),
                    2 => Constraint::FinishNoEarlier(day),
                    3 => Constraint::StartNoLater(day),
                    4 => Constraint::FinishNoLater(day),
                    5 => Constraint::MustStart(day),
                    6 => Constraint::MustFinish(day),
                    7 => Constraint::AsLateAsPossible,
                    8 => Constraint::Pinned {
                        start: day,
                        finish: Some(day + 3),
                    },
                    _ => Constraint::AsSoonAsPossible,
                },
                ..Task::new(*duration)
            });
        }
        for (from, to, kind, lag, elapsed) in &self.links {
            network.add_link(Link {
                from: TaskIndex(*from as u32),
                to: TaskIndex(*to as u32),
                kind: [
                    LinkKind::FinishStart,
                    LinkKind::StartStart,
                    LinkKind::FinishFinish,
                    LinkKind::StartFinish,
                ][usize::from(*kind)],
                lag: *lag,
                elapsed: *elapsed,
            });
        }
        network
    }

    fn plan(&self) -> Schedule {
        schedule(&self.network(), &Options::planned(START))
    }
}

/// Working days of a calendar before the start of a day, counted from the project start.
fn before(calendar: &Calendar, day: Day) -> i32 {
    calendar.signed_working_days(START - 1, day - 1)
}

proptest! {
    /// Each link is kept: in working days of the successor, or in calendar days where the lag is elapsed,
    /// at least the lag lies between its ends.
    /// Milestones are left out because a day does not tell at which end of it they lie; the drawn
    /// cases have them.
    #[test]
    fn links_are_kept(case in case(Features { constraints: 3, ..EVERYTHING })) {
        let mut case = case;
        for task in &mut case.tasks {
            task.0 += 1;
        }
        let network = case.network();
        let plan = case.plan();
        prop_assert_eq!(&plan.warnings, &[]);
        for link in network.links() {
            let calendar = network.calendar_of(&network.tasks()[link.to.place()]);
            let (from, to) = (plan.task(link.from), plan.task(link.to));
            let left = if link.kind.from_start() { from.start } else { from.finish + 1 };
            let earliest = if link.elapsed {
                before(calendar, left + link.lag)
            } else {
                before(calendar, left) + link.lag
            };
            let to = if link.kind.to_start() {
                before(calendar, to.start)
            } else {
                before(calendar, to.finish + 1)
            };
            prop_assert!(to >= earliest, "{link:?}: {to} is less than {earliest}");
        }
    }

    /// A task takes its duration, and works on working days at both ends.
    #[test]
    fn durations_are_kept(case in case(Features { constraints: 8, ..EVERYTHING })) {
        let network = case.network();
        for (task, dates) in network.tasks().iter().zip(&case.plan().tasks) {
            let calendar = network.calendar_of(task);
            if !task.is_milestone() {
                prop_assert_eq!(calendar.working_days(dates.start, dates.finish) as u32, task.duration);
                prop_assert!(calendar.is_working(dates.start) && calendar.is_working(dates.finish));
            } else {
                prop_assert_eq!(dates.start, dates.finish);
            }
        }
    }

    /// The order in which tasks and links are listed does not matter, circles and summaries included.
    #[test]
    fn order_of_input_is_irrelevant(
        case in case(EVERYTHING),
        keys in vec(any::<u32>(), 30),
        parents in vec(proptest::option::weighted(0.4, 0..30_usize), 30),
        back in proptest::option::of((0..30_usize, 0..30_usize)),
    ) {
        let mut case = case;
        let count = case.tasks.len();
        case.links.extend(back.map(|(from, to)| (from % count, to % count, 0, 0, false)));
        let mut listed: Vec<usize> = (0..count).collect();
        listed.sort_by_key(|task| keys[*task]);
        let mut place = vec![0; count];
        for (at, task) in listed.iter().enumerate() {
            place[*task] = at;
        }
        let mut other = case.clone();
        other.tasks = listed.iter().map(|task| case.tasks[*task]).collect();
        for link in &mut other.links {
            (link.0, link.1) = (place[link.0], place[link.1]);
        }
        other.links.reverse();

        let (mut one, mut other) = (case.network(), other.network());
        for (task, parent) in parents.iter().take(count).enumerate() {
            if let Some(parent) = parent.filter(|parent| *parent < task) {
                one.tasks_mut()[task].parent = Some(TaskIndex(parent as u32));
                other.tasks_mut()[place[task]].parent = Some(TaskIndex(place[parent] as u32));
            }
        }
        let (one, other) =
            (schedule(&one, &Options::planned(START)), schedule(&other, &Options::planned(START)));
        for (task, at) in place.iter().enumerate() {
            // Of equal drivers the first in the list is named, so the driver may differ.
            let mut moved = other.tasks[*at];
            moved.driver = one.tasks[task].driver;
            moved.waits_for_calendar = one.tasks[task].waits_for_calendar;
            prop_assert_eq!(one.tasks[task], moved);
        }
        prop_assert_eq!(one.warnings.len(), other.warnings.len());
    }

    /// Another link moves nothing earlier, where nothing pulls: no leads, no start-to-finish, no
    /// "as late as possible".
    #[test]
    fn adding_a_link_moves_nothing_earlier(
        case in case(Features { leads: false, all_kinds: false, constraints: 7, calendars: 3 })
    ) {
        // Dates before the project start would let a constraint pull, too.
        let mut fuller = case.clone();
        for task in &mut fuller.tasks {
            task.3 = task.3.abs() + 12;
        }
        let mut fewer = fuller.clone();
        prop_assume!(fewer.links.pop().is_some());
        for (with, without) in fuller.plan().tasks.iter().zip(&fewer.plan().tasks) {
            prop_assert!(with.start >= without.start && with.finish >= without.finish);
        }
    }

    /// Moving a task by its total slack leaves the end of the plan where it is; one more moves it.
    /// The plan is closed by a task after all others, because a milestone at the very end shows only
    /// the day it lies on.
    #[test]
    fn total_slack_is_what_a_task_can_slip(case in case(Features { constraints: 1, ..EVERYTHING })) {
        let mut network = case.network();
        let every_day = CalendarIndex(1);
        let close = network.add_task(Task { calendar: every_day, ..Task::new(1) });
        for place in 0..close.0 {
            network.add_link(Link::finish_start(TaskIndex(place), close));
        }
        let plan = schedule(&network, &Options::planned(START));
        for (place, dates) in plan.tasks.iter().enumerate() {
            prop_assert!(dates.total_slack >= 0);
            let task = network.tasks()[place];
            if task.is_milestone() {
                continue;
            }
            let finish_after = |slip: i32| {
                let to = network.calendar_of(&task).add(dates.start, slip);
                let mut slipped = network.clone();
                slipped.tasks_mut()[place].constraint = Constraint::StartNoEarlier(to);
                schedule(&slipped, &Options::planned(START)).finish
            };
            prop_assert_eq!(finish_after(dates.total_slack), plan.finish);
            prop_assert!(finish_after(dates.total_slack + 1) > plan.finish);
        }
    }

    /// Moving a task by its free slack moves no other.
    #[test]
    fn free_slack_moves_no_other(case in case(Features { constraints: 1, ..EVERYTHING })) {
        let plan = case.plan();
        for (place, dates) in plan.tasks.iter().enumerate() {
            let mut network = case.network();
            let task = network.tasks()[place];
            if task.is_milestone() {
                continue;
            }
            let to = network.calendar_of(&task).add(dates.start, dates.free_slack);
            network.tasks_mut()[place].constraint = Constraint::StartNoEarlier(to);
            let moved = schedule(&network, &Options::planned(START));
            for (other, before) in plan.tasks.iter().enumerate() {
                if other != place {
                    prop_assert_eq!(moved.tasks[other].start, before.start);
                    prop_assert_eq!(moved.tasks[other].finish, before.finish);
                }
            }
        }
    }

    /// A forecast from before the start, of a plan nobody has begun, is the plan.
    #[test]
    fn forecast_without_progress_is_the_plan(case in case(EVERYTHING)) {
        let network = case.network();
        let status = START - 400;
        prop_assert_eq!(
            schedule(&network, &Options::planned(START)),
            schedule(&network, &Options::forecast(START, status))
        );
    }

    /// In a forecast undone work lies on or after the status date.
    #[test]
    fn undone_work_is_not_in_the_past(
        case in case(EVERYTHING),
        progress in vec((0..4_u8, 0..101_u8, -3..20_i32, 0..6_i32), 30),
        status in 0..30_i32,
    ) {
        let mut network = case.network();
        for (task, (state, percent, day, length)) in network.tasks_mut().iter_mut().zip(progress) {
            let begun = START + day.min(status);
            task.progress = match state {
                1 => Progress { actual_start: Some(begun), percent: percent.min(99), ..Progress::default() },
                2 => Progress {
                    actual_start: Some(begun),
                    actual_finish: Some((begun + length).min(START + status)),
                    ..Progress::default()
                },
                3 => Progress { percent, ..Progress::default() },
                _ => Progress::default(),
            };
        }
        let status = START + status;
        let plan = schedule(&network, &Options::forecast(START, status));
        for (task, dates) in network.tasks().iter().zip(&plan.tasks) {
            let progress = task.progress;
            if progress.actual_finish.is_some() {
                prop_assert_eq!(Some(dates.finish), progress.actual_finish);
            }
            if dates.done {
                prop_assert!(!dates.critical && dates.total_slack == 0);
            } else {
                prop_assert!(dates.finish >= status, "{task:?} {dates:?}");
            }
            if progress == Progress::default() {
                prop_assert!(dates.start >= status);
            }
            if let (Some(start), false) = (progress.actual_start, task.is_milestone()) {
                prop_assert_eq!(dates.start, start);
            }
        }
    }

    /// Any links at all, circles, summaries and indices that lead nowhere included: there is an
    /// answer, every task of it has dates, and each explanation ends.
    #[test]
    fn anything_is_answered(
        case in case(EVERYTHING),
        links in vec((0..40_u32, 0..40_u32, -9..9_i32), 0..80),
        parents in vec(proptest::option::of(0..35_u32), 30),
        goal in 0..40_u32,
    ) {
        let mut network = case.network();
        for (task, parent) in network.tasks_mut().iter_mut().zip(parents) {
            task.parent = parent.map(TaskIndex);
        }
        for (from, to, lag) in links {
            let link = Link::finish_start(TaskIndex(from), TaskIndex(to));
            network.add_link(Link { lag, ..link });
        }
        let plan = schedule(&network, &Options::planned(START).towards(TaskIndex(goal)));
        prop_assert_eq!(plan.tasks.len(), network.tasks().len());
        for task in 0..network.tasks().len() {
            let steps = plan.why(&network, TaskIndex(task as u32));
            prop_assert!(!steps.is_empty());
            let end = steps.last().unwrap().driver;
            let goes_on = matches!(end, Driver::Link { .. } | Driver::Children { .. });
            prop_assert!(!goes_on, "the chain breaks off at {:?}", end);
        }
    }
}

/// Numbers that make no sense give a plan that makes none, but no panic.
#[test]
fn senseless_numbers_are_answered() {
    let mut network = Network::new(Calendar::monday_to_friday());
    let far = |day| Task {
        constraint: Constraint::MustStart(Day(day)),
        ..Task::new(u32::MAX)
    };
    let first = network.add_task(far(i32::MAX));
    let last = network.add_task(far(i32::MIN));
    let dated = Task {
        deadline: Some(Day(i32::MIN)),
        ..Task::new(1)
    };
    let third = network.add_task(dated);
    for (from, to, lag) in [
        (first, last, i32::MAX),
        (last, third, i32::MIN),
        (first, third, i32::MIN),
    ] {
        network.add_link(Link {
            lag,
            ..Link::finish_start(from, to)
        });
    }
    let plan = schedule(
        &network,
        &Options::forecast(Day(i32::MIN), Day(i32::MAX)).towards(third),
    );
    assert_eq!(plan.tasks.len(), 3);
}

/// A chain of 100,000 tasks, and the same closed to a circle, neither overflow nor crawl.
#[test]
fn long_chains() {
    let mut network = Network::new(Calendar::monday_to_friday());
    let tasks: Vec<TaskIndex> = (0..100_000)
        .map(|_| network.add_task(Task::new(1)))
        .collect();
    for pair in tasks.windows(2) {
        network.add_link(Link::finish_start(pair[0], pair[1]));
    }
    let plan = schedule(&network, &Options::planned(START));
    assert_eq!(
        network
            .project_calendar()
            .working_days(plan.start, plan.finish),
        100_000
    );
    assert_eq!(plan.longest_path.len(), 100_000);
    assert!(plan.tasks.iter().all(|task| task.critical));

    network.add_link(Link::finish_start(tasks[99_999], tasks[0]));
    let plan = schedule(&network, &Options::planned(START));
    let [Warning::Cycle { tasks, .. }] = &plan.warnings[..] else {
        panic!("not one circle")
    };
    assert_eq!(tasks.len(), 100_000);
}

/// Summaries within summaries, 20,000 deep, with a link at the top.
#[test]
fn deep_outlines() {
    let mut network = Network::new(Calendar::monday_to_friday());
    let before = network.add_task(Task::new(2));
    let top = network.add_task(Task::new(0));
    let mut parent = top;
    for _ in 0..20_000 {
        parent = network.add_task(Task {
            parent: Some(parent),
            ..Task::new(1)
        });
    }
    network.add_link(Link::finish_start(before, top));
    let plan = schedule(&network, &Options::planned(START));
    assert_eq!(plan.task(parent).start - plan.start, 2);
    assert_eq!(plan.task(top).finish, plan.task(parent).finish);
}

//! Whatever a file may hold is answered.

use super::*;

proptest! {
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

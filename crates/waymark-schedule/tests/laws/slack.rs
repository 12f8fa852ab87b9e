//! How far tasks can slip.

use super::*;

proptest! {
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

    /// Where no date breaks a link, nothing is lost before work begins: late dates lie on or after the
    /// early ones, by the total slack (a milestone may lie on a free day, where working days do not tell).
    #[test]
    fn late_dates_follow_early_ones(case in case(EVERYTHING)) {
        let case = case.with_links_that_can_be_kept();
        let network = case.network();
        let plan = case.plan();
        prop_assert_eq!(&plan.warnings, &[]);
        for (task, dates) in network.tasks().iter().zip(&plan.tasks) {
            prop_assert!(dates.total_slack >= 0, "{task:?} {dates:?}");
            prop_assert!(dates.free_slack >= 0);
            let dated = network.tasks().iter().any(|task| task.constraint != Constraint::AsSoonAsPossible);
            prop_assert!(dated || dates.free_slack <= dates.total_slack, "{task:?} {dates:?}");
            prop_assert!(dates.late_start >= dates.start && dates.late_finish >= dates.finish);
            let between = |from, to| network.calendar_of(task).signed_working_days(from, to);
            if task.is_milestone() {
                continue;
            }
            prop_assert_eq!(between(dates.finish, dates.late_finish), dates.total_slack);
            if !matches!(task.constraint, Constraint::Pinned { .. }) {
                prop_assert_eq!(between(dates.start, dates.late_start), dates.total_slack);
            }
        }
    }

    /// Moving a task by its float leaves the goal and the bookings on the way to it where they are,
    /// one more does not; and what has no float to the goal may go where it likes. Dates of the kind
    /// "no later" and "as late as possible" are left out: they hide what a slip does.
    #[test]
    fn float_to_the_goal_is_what_a_task_can_slip(
        case in case(EVERYTHING),
        leads_there in vec(any::<bool>(), 30),
    ) {
        let mut case = case;
        for task in &mut case.tasks {
            task.2 = if [3, 4, 7].contains(&task.2) { 0 } else { task.2 };
        }
        let mut network = case.with_links_that_can_be_kept().network();
        let every_day = CalendarIndex(1);
        let goal = network.add_task(Task { calendar: every_day, ..Task::new(1) });
        for (place, _) in leads_there.iter().enumerate().filter(|(_, leads)| **leads) {
            if place < goal.place() {
                network.add_link(Link::finish_start(TaskIndex(place as u32), goal));
            }
        }
        let options = Options::planned(START).towards(goal);
        let plan = schedule(&network, &options);
        prop_assert_eq!(&plan.warnings, &[]);
        for (place, dates) in plan.tasks.iter().enumerate() {
            let task = network.tasks()[place];
            if task.is_milestone() || task.constraint != Constraint::AsSoonAsPossible {
                continue;
            }
            let harms = |slip: i32| {
                let to = network.calendar_of(&task).add(dates.start, slip);
                let mut slipped = network.clone();
                slipped.tasks_mut()[place].constraint = Constraint::StartNoEarlier(to);
                let slipped = schedule(&slipped, &options);
                let breaks_booking = slipped.warnings.iter().any(|warning| {
                    let on_the_way = |task: &TaskIndex| plan.task(*task).float_to_goal.is_some();
                    matches!(warning, Warning::LinkNotKept { .. }) && warning.tasks().iter().any(on_the_way)
                });
                breaks_booking || slipped.task(goal).finish != plan.task(goal).finish
            };
            match dates.float_to_goal {
                Some(float) => {
                    prop_assert!(float >= 0 && !harms(float), "{float} is too much");
                    prop_assert!(harms(float + 1), "{float} is not all");
                }
                None => prop_assert!(!harms(60)),
            }
        }
    }
}

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
}

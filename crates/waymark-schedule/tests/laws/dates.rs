//! Where tasks lie: links, durations, the order of input.

use super::*;

proptest! {
    /// Each link is kept: in working days of the successor, or in calendar days where the lag is elapsed,
    /// at least the lag lies between its ends.
    /// Milestones are left out because a day does not tell at which end of it they lie; the drawn
    /// cases have them.
    #[test]
    fn links_are_kept(case in case(Features { constraints: 3, ..EVERYTHING })) {
        let case = case.without_milestones();
        let network = case.network();
        let plan = case.plan();
        prop_assert_eq!(&plan.warnings, &[]);
        for link in network.links() {
            let (asked, lies) = asked_and_lies(&network, &plan, link);
            prop_assert!(lies >= asked, "{link:?} asks for {asked}, it lies at {lies}");
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
        // Dates near the project start would let a constraint pull, too: a task that may not finish
        // earlier, and so starts before the project, hands that on by its start.
        let mut fuller = case.clone();
        for task in &mut fuller.tasks {
            task.3 = task.3.abs() + 40;
        }
        let mut fewer = fuller.clone();
        prop_assume!(fewer.links.pop().is_some());
        for (with, without) in fuller.plan().tasks.iter().zip(&fewer.plan().tasks) {
            prop_assert!(with.start >= without.start && with.finish >= without.finish);
        }
    }
}

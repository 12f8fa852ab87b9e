//! What is rolled up from tasks to their summaries.

use super::*;

proptest! {
    /// A summary lies from the first start to the last finish of its tasks, however deep they lie,
    /// and its figures are the worst of theirs.
    #[test]
    fn a_summary_spans_its_tasks(
        case in case(EVERYTHING),
        parents in vec(proptest::option::weighted(0.4, 0..30_usize), 30),
        done in vec(proptest::option::weighted(0.2, 0..9_i32), 30),
    ) {
        let mut network = with_parents(case.network(), &parents);
        for (task, done) in network.tasks_mut().iter_mut().zip(done) {
            task.progress.actual_finish = done.map(|day| START + day);
        }
        let plan = schedule(&network, &Options::forecast(START, START + 9));
        for (place, dates) in plan.tasks.iter().enumerate() {
            let inside: Vec<&TaskSchedule> = network
                .tasks()
                .iter()
                .zip(&plan.tasks)
                .filter(|(task, _)| task.parent == Some(TaskIndex(place as u32)))
                .map(|(_, dates)| dates)
                .collect();
            prop_assert_eq!(dates.summary, !inside.is_empty());
            if inside.is_empty() {
                continue;
            }
            prop_assert_eq!(Some(dates.start), inside.iter().map(|task| task.start).min());
            prop_assert_eq!(Some(dates.finish), inside.iter().map(|task| task.finish).max());
            prop_assert_eq!(dates.done, inside.iter().all(|task| task.done));
            prop_assert_eq!(dates.critical, inside.iter().any(|task| task.critical));
            let undone = || inside.iter().filter(|task| !task.done);
            let least = undone().map(|task| task.total_slack).min();
            prop_assert_eq!(dates.total_slack, least.unwrap_or(0));
            let least = undone().map(|task| task.free_slack).min();
            prop_assert_eq!(dates.free_slack, least.unwrap_or(0));
        }
    }
}

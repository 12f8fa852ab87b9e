//! Forecasts.

use super::*;

proptest! {
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

    /// What goes exactly to plan moves nothing: with everything before the status date recorded as it
    /// was planned, the forecast has the dates of the plan. Left out are pinned tasks, because their
    /// length is that of the days they were given; "as late as possible", because a date for the
    /// start of what has begun limits no slack any more; and links that a date breaks, because once a
    /// task has begun a link to its finish goes before a date for it.
    #[test]
    fn work_done_as_planned_moves_nothing(
        case in case(Features { constraints: 7, ..EVERYTHING }),
        status in 0..50_i32,
    ) {
        let status = START + status;
        let case = case.with_links_that_can_be_kept();
        let mut network = case.network();
        let plan = case.plan();
        for (place, dates) in plan.tasks.iter().enumerate() {
            let task = network.tasks()[place];
            let left = network.calendar_of(&task).working_days(status, dates.finish);
            network.tasks_mut()[place].progress = Progress {
                actual_start: Some(dates.start).filter(|start| *start < status),
                actual_finish: Some(dates.finish).filter(|finish| *finish < status),
                percent: 0,
                remaining: Some(left as u32).filter(|_| dates.start < status && status <= dates.finish),
            };
        }
        let forecast = schedule(&network, &Options::forecast(START, status));
        for (planned, expected) in plan.tasks.iter().zip(&forecast.tasks) {
            prop_assert_eq!((expected.start, expected.finish), (planned.start, planned.finish));
        }
        prop_assert_eq!(forecast.finish, plan.finish);
    }
}

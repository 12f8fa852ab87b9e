//! Small networks as pictures: what goes in is on the left, where it lies is on the right.
//!
//! A line reads `name duration what-holds-it |picture| total free`, and with a goal the float to it.
//! A column of the picture is a calendar day; the first is a Monday and is day 0 of all numbers: `#`
//! work, `-` a free day inside a task, `o` a milestone, `=` a summary. A link is its predecessor, with
//! kind and lag: `A`, `A+2`, `SS:A-1`. The worked examples of `docs/scheduling.md` are among these.

#![allow(
    clippy::unwrap_used,
    reason = "a drawing that cannot be read has failed"
)]

mod drawing;

use drawing::{Drawing, check};
use waymark_schedule::{
    CalendarIndex, Driver, Link, LinkIndex, TaskIndex, Warning, critical_after,
};

const NONE: [Warning; 0] = [];

mod links {
    use super::*;

    #[test]
    fn chain() {
        check(
            "
            A 3       |###          | 0 0
            B 4 A     |   ##--##    | 0 0
            ",
        );
    }

    #[test]
    fn fork() {
        check(
            "
            A 2       |##           | 0 0
            B 1 A     |  #          | 2 2
            C 3 A     |  ###        | 0 0
            ",
        );
    }

    #[test]
    fn rhombus() {
        check(
            "
            A 1       |#            | 0 0
            B 2 A     | ##          | 1 1
            C 3 A     | ###         | 0 0
            D 1 B C   |    #        | 0 0
            ",
        );
    }

    /// A link that is not tight stretches: B waits for the longer way, and A has room.
    #[test]
    fn rubber_link() {
        check(
            "
            A 1       |#            | 4 4
            C 5       |#####        | 0 0
            B 2 A C   |       ##    | 0 0
            ",
        );
    }

    #[test]
    fn trailing_weekend() {
        check(
            "
            A 5       |#####        | 0 0
            B 6 A     |       #####--# | 0 0
            C 1 B     |               # | 0 0
            ",
        );
    }

    /// A milestone shows the day its predecessor finishes; work after it begins on the next.
    #[test]
    fn milestone_after_friday() {
        check(
            "
            A 5       |#####        | 0 0
            M 0 A     |    o        | 0 0
            B 1 M     |       #     | 0 0
            ",
        );
    }

    /// A lag lands at the end of a day: the milestone is on Monday, work after it on Tuesday.
    #[test]
    fn milestone_after_a_lag() {
        check(
            "
            A 5       |#####        | 0 0
            M 0 A+1   |       o     | 0 0
            B 1 M     |        #    | 0 0
            ",
        );
    }

    /// A lead lands at the start of a day: the milestone is on Friday, and so is work after it.
    #[test]
    fn milestone_after_a_lead() {
        check(
            "
            A 5       |#####        | 0 0
            M 0 A-1   |    o        | 0 0
            B 1 M     |    #        | 0 0
            ",
        );
    }

    #[test]
    fn lag_over_weekend() {
        check(
            "
            A 4       |####         | 0 0
            B 1 A+2   |        #    | 0 0
            ",
        );
    }

    /// Thursday is a holiday: two working days back from Monday's end lies Friday morning.
    #[test]
    fn lead_over_holiday() {
        check(
            "
            @cal project MTWTF.. off 3
            A 5       |###-#--#     | 0 0
            B 2 A-2   |    #--#     | 0 0
            ",
        );
    }

    #[test]
    fn start_to_start() {
        check(
            "
            A 5       |#####        | 0 0
            B 3 SS:A  |###          | 3 3
            C 4 SS:A+2|  ###--#     | 0 0
            ",
        );
    }

    /// The finish is tied: B starts late enough to finish with A, C a day after it.
    #[test]
    fn finish_to_finish() {
        check(
            "
            A 5       |#####        | 0 0
            B 2 FF:A  |   ##        | 1 1
            C 2 FF:A+1|    #--#     | 0 0
            ",
        );
    }

    /// A finish link asks for an early start, but not before the project start.
    #[test]
    fn finish_to_finish_stays_in_the_project() {
        check(
            "
            @start 2
            A 1       |  #          | 2 2
            B 3 FF:A  |  ###        | 0 0
            ",
        );
    }

    /// A lead to the start may reach back before the project start, and so may start-to-finish.
    #[test]
    fn leads_and_start_to_finish_reach_back() {
        check(
            "
            @start 2
            A 1       |  #          | 0 0
            B 1 A-3   |#            | 2 2
            C 1 SS:A-1| #           | 1 1
            D 1 SF:A  | #           | 1 1
            ",
        );
    }

    #[test]
    fn start_to_finish_with_lag() {
        check(
            "
            A 1       |#            | 0 0
            B 2 SF:A+3| ##          | 0 0
            ",
        );
    }

    /// The latest of several links counts.
    #[test]
    fn latest_instant_wins() {
        check(
            "
            A 2       |##           | 0 0
            B 3       |###          | 1 1
            C 1 A B SS:A+4 |    #  | 0 0
            ",
        );
    }
}

mod calendars {
    use super::*;

    /// B works on weekends only. The milestone keeps its Saturday; C does not work on it.
    #[test]
    fn two_calendars() {
        check(
            "
            @cal weekend .....SS
            A 5       |#####        | 0 0
            B 1 A cal=weekend |     #  | 1 0
            M 0 B     |     o       | 0 0
            C 1 M     |       #     | 0 0
            ",
        );
    }

    /// Lag counts on the successor's calendar: two weekend days here, two weekdays there. A may slip
    /// to the Friday and B, which starts counting on Saturday, does not notice.
    #[test]
    fn lag_counts_on_the_successors_calendar() {
        check(
            "
            @cal weekend .....SS
            A 3       |###          | 2 0
            B 1 A+2 cal=weekend |            # | 0 0
            C 1 A+2   |       #     | 4 4
            ",
        );
    }

    /// Slack counts on the task's own calendar: A may slip over seven weekdays, B to the Sunday.
    #[test]
    fn slack_counts_on_the_tasks_calendar() {
        check(
            "
            @cal weekend .....SS
            A 1       |#            | 7 7
            B 1 cal=weekend |     # | 1 1
            C 8       |#####--###   | 0 0
            ",
        );
    }

    #[test]
    fn worked_saturday_and_shutdown() {
        check(
            "
            @cal project MTWTF.. off 2..3 on 5
            A 4       |##--##       | 0 0
            B 2 A     |       ##    | 0 0
            ",
        );
    }
}

mod constraints {
    use super::*;

    #[test]
    fn no_earlier() {
        check(
            "
            A 1           |#        | 3 1
            B 1 A snet=2  |  #      | 2 2
            C 2 fnet=4    |   ##    | 0 0
            ",
        );
    }

    /// On a free day "no earlier" waits for the next working day.
    #[test]
    fn no_earlier_on_a_saturday() {
        check(
            "
            A 1 snet=5    |       # | 0 0
            B 1 fnet=5    |       # | 0 0
            ",
        );
    }

    /// The date is honoured before the link, and the predecessor pays with negative slack.
    #[test]
    fn no_later_against_a_link() {
        let plan = check(
            "
            A 4           |####     | -1 0
            B 2 A fnlt=4  |   ##    | 0 0
            ",
        );
        let broken = Warning::LinkNotKept {
            task: TaskIndex(1),
            link: LinkIndex(0),
            by: 1,
        };
        assert_eq!(plan.warnings, [broken]);
        assert_eq!(plan.tasks[1].driver, Driver::Constraint);
    }

    #[test]
    fn no_later_with_room() {
        let plan = check(
            "
            A 1           |#        | 1 0
            B 1 A snlt=2  | #       | 1 1
            C 5           |#####    | 0 0
            ",
        );
        assert_eq!(plan.warnings, NONE);
    }

    #[test]
    fn must() {
        let plan = check(
            "
            A 1           |#        | 1 1
            B 1 A mso=2   |  #      | 0 0
            C 2 mfo=4     |   ##    | 0 0
            ",
        );
        assert_eq!(plan.warnings, NONE);
    }

    /// The free slack of one that goes as late as possible is used up; what follows goes with it.
    #[test]
    fn as_late_as_possible() {
        check(
            "
            A 2           |##       | 0 0
            B 1 A alap    |   #     | 0 0
            C 1 B         |    #    | 0 0
            D 3 A         |  ###    | 0 0
            M 0 A alap    |    o    | 0 0
            ",
        );
    }

    /// A pinned task lies where it was put, working day or not, and holds its successors. As in MS
    /// Project its own slack, and that of A, count as if the pin could be moved.
    #[test]
    fn pinned() {
        let plan = check(
            "
            A 3             |###          | 1 0
            B 1 A pin=2     |  #          | 2 2
            C 2 pin=5..7 B  |     --#     | 0 0
            ",
        );
        let broken = Warning::LinkNotKept {
            task: TaskIndex(1),
            link: LinkIndex(0),
            by: 1,
        };
        assert_eq!(plan.warnings, [broken]);
    }

    #[test]
    fn deadline_missed() {
        let plan = check(
            "
            A 2           |##       | -1 0
            B 2 A due=2   |  ##     | -1 0
            C 5           |#####    | 0 0
            ",
        );
        assert_eq!(
            plan.warnings,
            [Warning::DeadlineMissed {
                task: TaskIndex(1),
                by: 1
            }]
        );
    }
}

mod progress {
    use super::*;

    /// Without a status date progress is not looked at.
    #[test]
    fn planned_ignores_progress() {
        check(
            "
            A 2 began=1 done=8 |##       | 0 0
            B 2 A pct=50       |  ##     | 0 0
            ",
        );
    }

    /// Done work stays, undone work lies on or after the status date.
    #[test]
    fn undone_work_is_not_in_the_past() {
        check(
            "
            @status 3
            A 2 began=0 done=0 |#        | 0 0
            B 2 A              |   ##    | 0 0
            ",
        );
    }

    #[test]
    fn finished_late_on_a_saturday() {
        check(
            "
            @status 7
            A 3 began=1 done=5 | ####-   | 0 0
            B 2 A              |       ##| 0 0
            ",
        );
    }

    /// Half is left, from the status date on.
    #[test]
    fn under_way_and_late() {
        check(
            "
            @status 4
            A 4 began=0 pct=50 |#####--# | 0 0
            B 1 A              |        #| 0 0
            ",
        );
    }

    /// A day ahead by percentage pulls nothing forward; a remainder somebody stated does.
    #[test]
    fn under_way_and_ahead() {
        check(
            "
            @status 1
            A 5 began=0 pct=40 |#####     | 0 0
            B 5 began=0 left=2 |###       | 2 2
            ",
        );
    }

    /// Started before its predecessor was finished: the start is a fact, the link has had its say.
    #[test]
    fn out_of_sequence() {
        check(
            "
            @status 2
            A 4 began=0 pct=25   |#####  | 0 0
            B 3 A began=1 left=1 | ##    | 2 2
            ",
        );
    }

    /// A link to the finish still holds a task that has started.
    #[test]
    fn finish_link_holds_the_started() {
        check(
            "
            @status 2
            A 4 began=0 left=4 |#####--# | 0 0
            B 3 SS:A FF:A+1 began=1 pct=66 | ####--## | 0 0
            ",
        );
    }

    /// Recording a milestone on its day moves nothing, whichever end of the day it lies at.
    #[test]
    fn milestones_reached_as_planned() {
        check(
            "
            @status 1
            M 0 done=0         |o        | 0 0
            A 1 M began=0 done=0 |#      | 0 0
            N 0 A done=0       |o        | 0 0
            B 1 N              | #       | 0 0
            ",
        );
    }

    #[test]
    fn reported_done_without_dates() {
        check(
            "
            @status 7
            A 2 pct=100        |##       | 0 0
            B 2 A              |       ##| 0 0
            ",
        );
    }

    #[test]
    fn booking_in_the_past_cannot_be_kept() {
        let plan = check(
            "
            @status 2
            A 1 mso=1          |  #      | -1 0
            ",
        );
        assert_eq!(
            plan.warnings,
            [Warning::ConstraintNotKept {
                task: TaskIndex(0),
                by: 1
            }]
        );
        assert_eq!(plan.tasks[0].driver, Driver::StatusDate);
    }

    /// Not begun in the past is in the past, even where nobody works: Saturday is over on Sunday.
    #[test]
    fn pinned_on_a_free_day_that_has_passed() {
        let plan = check(
            "
            @status 6
            A 1 pin=5..7       |       # | 0 0
            ",
        );
        assert_eq!(
            plan.warnings,
            [Warning::ConstraintNotKept {
                task: TaskIndex(0),
                by: 0
            }]
        );
    }

    #[test]
    fn finished_before_it_began() {
        let plan = check(
            "
            @status 4
            A 1 began=3 done=2 |  #      | 0 0
            ",
        );
        assert_eq!(
            plan.warnings,
            [Warning::ActualsReversed { task: TaskIndex(0) }]
        );
    }
}

mod summaries {
    use super::*;

    #[test]
    fn rolled_up() {
        check(
            "
            S 0           |=====    | 0 0
            A 2 in=S      |##       | 0 0
            B 1 in=S A    |  #      | 2 2
            C 3 in=S A    |  ###    | 0 0
            ",
        );
    }

    /// A link into a summary holds each task in it, one out of it waits for the last.
    #[test]
    fn links_to_and_from() {
        check(
            "
            A 1           |#        | 0 0
            S 0 A         | ==      | 0 0
            T 0 in=S      | ==      | 0 0
            B 2 in=T      | ##      | 0 0
            C 1 in=T      | #       | 1 1
            D 1 S         |   #     | 0 0
            ",
        );
    }

    #[test]
    fn start_of_a_summary() {
        check(
            "
            S 0           | ===     | 0 0
            A 2 in=S snet=2 |  ##   | 1 1
            B 3 in=S snet=1 | ###   | 0 0
            C 3 SS:S+1    |  ###    | 0 0
            ",
        );
    }
}

mod goals {
    use super::*;

    /// Float to the goal, beside slack to the end of a plan that goes on.
    #[test]
    fn float_to_goal() {
        let plan = check(
            "
            @goal R
            A 2           |##       | 1 0 0
            B 1           |#        | 2 1 1
            R 0 A B       | o       | 1 1 0
            C 3           |###      | 0 0 none
            ",
        );
        assert_eq!(plan.longest_path, [TaskIndex(0), TaskIndex(2)]);
        assert_eq!(critical_after(&plan.tasks[1]), 2);
        assert_eq!(critical_after(&plan.tasks[3]), 0);
    }

    /// A booking on the way to the goal stays where it is, so float counts to it.
    #[test]
    fn float_to_a_booking() {
        check(
            "
            @goal G
            A 1           |#        | 2 2 2
            B 1 A mso=3   |   #     | 0 0 0
            G 0 B         |   o     | 0 0 0
            ",
        );
    }
}

mod explanations {
    use super::*;

    /// `task: driver` for each step.
    fn why(text: &str, task: &str) -> String {
        let drawing = Drawing::read(text);
        let plan = waymark_schedule::schedule(&drawing.network, &drawing.options);
        let steps = plan.why(&drawing.network, drawing.index(task));
        let lines = steps.iter().map(|step| {
            let name = &drawing.names[step.task.place()];
            match step.driver {
                Driver::Link { from, .. } => {
                    format!("{name}: after {}", drawing.names[from.place()])
                }
                Driver::Children { .. } => format!("{name}: its tasks"),
                other => format!("{name}: {other:?}"),
            }
        });
        lines.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn back_to_the_project_start() {
        let text = "
            A 3
            B 1
            C 1 A B
            D 1 C snet=1
            ";
        assert_eq!(why(text, "D"), "D: after C, C: after A, A: ProjectStart");
        assert_eq!(why(text, "B"), "B: ProjectStart");
    }

    #[test]
    fn back_to_a_date() {
        let text = "
            A 1 snet=3
            B 1 A
            C 2 B alap
            D 9
            ";
        assert_eq!(why(text, "B"), "B: after A, A: Constraint");
        assert_eq!(why(text, "C"), "C: AsLateAsPossible");
    }

    #[test]
    fn back_to_what_happened() {
        let text = "
            @status 4
            A 5 began=1 pct=20
            B 1 A
            C 1
            ";
        assert_eq!(why(text, "B"), "B: after A, A: Actual");
        assert_eq!(why(text, "C"), "C: StatusDate");
    }

    /// Through a summary the chain goes to its last task, or to its first for a link to its start.
    #[test]
    fn through_a_summary() {
        let text = "
            S 0
            A 1 in=S
            B 2 in=S A
            C 1 S
            D 1 SS:S
            ";
        assert_eq!(
            why(text, "C"),
            "C: after S, S: its tasks, B: after A, A: ProjectStart"
        );
        assert_eq!(why(text, "D"), "D: after S, S: its tasks, A: ProjectStart");
    }

    #[test]
    fn waiting_for_the_calendar() {
        let plan = check(
            "
            A 5           |#####     | 0 0
            B 1 A         |       #  | 0 0
            C 1 B         |        # | 0 0
            D 1 snet=5    |       #  | 1 1
            ",
        );
        let waits: Vec<bool> = plan
            .tasks
            .iter()
            .map(|task| task.waits_for_calendar)
            .collect();
        assert_eq!(waits, [false, true, false, false]);
    }

    #[test]
    fn late_dates() {
        let plan = check(
            "
            @cal project MTWTF.. off 3
            A 5           |###-#--#  | 0 0
            B 2           |##        | 3 0
            M 0 B         | o        | 3 3
            ",
        );
        let days = plan
            .tasks
            .iter()
            .map(|task| (task.late_start - plan.start, task.late_finish - plan.start));
        assert_eq!(days.collect::<Vec<_>>(), [(0, 7), (4, 7), (7, 7)]);
    }
}

mod trouble {
    use super::*;

    #[test]
    fn what_leads_nowhere_is_named() {
        let mut drawing = Drawing::read(
            "
            A 1
            B 1 A
            ",
        );
        let far = TaskIndex(9);
        drawing
            .network
            .add_link(Link::finish_start(far, TaskIndex(0)));
        drawing.network.tasks_mut()[0].parent = Some(far);
        drawing.network.tasks_mut()[1].calendar = CalendarIndex(7);
        let options = drawing.options.towards(far);
        let plan = waymark_schedule::schedule(&drawing.network, &options);
        assert_eq!(
            plan.warnings,
            [
                Warning::DanglingGoal,
                Warning::DanglingCalendar { task: TaskIndex(1) },
                Warning::DanglingParent { task: TaskIndex(0) },
                Warning::DanglingLink { link: LinkIndex(1) },
            ]
        );
        assert_eq!(plan.finish - plan.start, 1);
    }

    #[test]
    fn summary_inside_itself() {
        let drawing = Drawing::read(
            "
            S 0 in=T
            T 0 in=S
            A 2 in=T
            ",
        );
        let plan = waymark_schedule::schedule(&drawing.network, &drawing.options);
        assert_eq!(
            plan.warnings,
            [Warning::SummaryInsideItself { task: TaskIndex(1) }]
        );
        assert_eq!(plan.tasks[1].finish - plan.start, 1);
    }

    #[test]
    fn nothing_to_do() {
        let drawing = Drawing::read("");
        let plan = waymark_schedule::schedule(&drawing.network, &drawing.options);
        assert_eq!(
            (plan.start, plan.finish),
            (drawing.options.start, drawing.options.start)
        );
        assert_eq!(plan.longest_path, []);
    }

    /// The tasks of a circle are named and stand without its links; the rest is scheduled.
    #[test]
    fn cycle() {
        let drawing = Drawing::read(
            "
            A 1
            B 2 A D
            C 1 B
            D 1 C
            E 1 D
            ",
        );
        let plan = waymark_schedule::schedule(&drawing.network, &drawing.options);
        let [Warning::Cycle { tasks, links }] = &plan.warnings[..] else {
            panic!("{:?}", plan.warnings)
        };
        assert_eq!(drawing.names_of(tasks), "B C D");
        assert_eq!(links.len(), 3);
        assert_eq!(plan.task(drawing.index("B")).start - plan.start, 1);
        assert_eq!(plan.task(drawing.index("E")).start - plan.start, 1);
    }

    #[test]
    fn task_after_itself_and_summary_after_its_child() {
        let drawing = Drawing::read(
            "
            A 1 A
            S 0 B
            B 1 in=S
            ",
        );
        let plan = waymark_schedule::schedule(&drawing.network, &drawing.options);
        let mut circles: Vec<String> = Vec::new();
        for warning in &plan.warnings {
            let Warning::Cycle { tasks, .. } = warning else {
                panic!("{warning:?}")
            };
            circles.push(drawing.names_of(tasks));
        }
        circles.sort();
        assert_eq!(circles, ["A", "S B"]);
    }
}

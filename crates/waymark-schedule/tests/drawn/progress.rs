//! Forecasts: what is done, under way and not begun.

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

/// A pinned one is not moved by its links under way either; the link it breaks is named.
#[test]
fn finish_link_does_not_move_the_pinned() {
    check_with_reasons(
        "
        @status 2
        A 4 began=0 left=4             |#####--# | 0 0 | fact
        B 3 FF:A pin=1 began=1 pct=67  | ###     | 2 2 | fact; breaks A by 2
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

/// A date for the start has had its say once the task has started.
#[test]
fn start_date_of_the_started() {
    let plan = check(
        "
        @status 3
        A 2 began=2 pct=50 mso=1 |  ##       | 4 4
        B 5                      |   ##--### | 0 0
        ",
    );
    assert_eq!(plan.warnings, NONE);
}

/// A date for the finish still counts.
#[test]
fn finish_date_of_the_started() {
    let plan = check(
        "
        @status 1
        A 4 began=0 pct=50 fnet=4 |#####   | 0 0
        B 3 began=0 pct=40 fnlt=1 |###     | -1 0
        ",
    );
    assert_eq!(
        plan.warnings,
        [Warning::ConstraintNotKept {
            task: TaskIndex(1),
            by: 1
        }]
    );
}

/// Reached at the end of its day: what follows stays on the next.
#[test]
fn milestone_reached_on_the_status_date() {
    check(
        "
        @status 0
        A 1 began=0 done=0 |#        | 0 0
        N 0 A done=0       |o        | 0 0
        B 1 N              | #       | 0 0
        ",
    );
}

/// Begun without a date: where it was planned, but not in the future. The link to its start holds
/// nothing any more.
#[test]
fn begun_without_a_date() {
    check(
        "
        @status 1
        A 2           | ##      | 2 2
        B 4 A pct=50  | ####    | 0 0
        ",
    );
}

/// Done without a date for the finish: where it was planned, but not in the future, and not before
/// it began.
#[test]
fn done_without_a_date() {
    check(
        "
        @status 1
        A 5 began=0 pct=100 |##       | 0 0
        B 5 began=3 pct=100 |   #     | 0 0
        ",
    );
}

/// What was done out of turn does not hold its predecessor.
#[test]
fn done_before_its_predecessor() {
    check(
        "
        @status 1
        A 3                  | ###     | 2 2
        B 1 A began=0 done=0 |#        | 0 0
        D 1 FF:A done=0      |#        | 0 0
        C 5                  | ####--# | 0 0
        ",
    );
}

/// A link from the start of a started task is fulfilled; its finish is free.
#[test]
fn start_link_from_the_started() {
    let plan = check(
        "
        @status 1
        A 2 began=0 pct=50 |##       | 3 3
        B 3 SS:A+2         |  ###    | 0 0
        ",
    );
    let late = (
        plan.tasks[0].late_start - plan.start,
        plan.tasks[0].late_finish - plan.start,
    );
    assert_eq!(late, (0, 4));
}

/// And where B works on other days.
#[test]
fn start_link_from_the_started_between_calendars() {
    check(
        "
        @cal daily MTWTFSS
        @status 1
        A 2 began=0 pct=50    |##       | 3 3
        B 3 SS:A+2 cal=daily  |  ###    | 0 0
        ",
    );
}

/// As before work begins: the date goes before the link, which is named.
#[test]
fn a_finish_date_goes_before_a_link_under_way_too() {
    let plan = check(
        "
        @days                          |MTWTFssMTWTFss|
        @status 1
        A 6                            | ####--##     | -2 0
        B 3 FF:A fnlt=4 began=0 pct=34 |#####         | 0 0
        ",
    );
    let broken = Warning::LinkNotKept {
        task: TaskIndex(1),
        link: LinkIndex(0),
        by: 2,
    };
    assert_eq!(plan.warnings, [broken]);
}

//! More than one calendar, free and worked days.

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

//! The four kinds of link, lags and leads, milestones.

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

/// An elapsed lag counts weekends and holidays: Wednesday and three days is Saturday.
#[test]
fn elapsed_lag() {
    check(
        "
        @cal project MTWTF.. off 7
        A 3        |###          | 0 0
        B 1 A+3e   |        #    | 0 0
        C 2 FF:A+6e|    #---#    | 0 0
        D 1 SS:A+1e| #           | 4 4
        M 0 A+3e   |     o       | 1 1
        ",
    );
}

/// An elapsed lead goes back over the weekend, and a milestone may lie on a free day.
#[test]
fn elapsed_lead() {
    check(
        "
        A 6        |#####--#     | 0 0
        B 1 A-2e   |       #     | 0 0
        C 1 A-4e   |    #        | 1 1
        M 0 A-2e   |     o       | 1 1
        ",
    );
}

/// Bounds travel back over an elapsed lag between calendars: A may take Friday, its weekend is free.
#[test]
fn elapsed_lag_backward() {
    check(
        "
        @cal weekend .....SS
        A 1        |#            | 3 3
        B 1 A+1e cal=weekend |     #       | 0 0
        ",
    );
}

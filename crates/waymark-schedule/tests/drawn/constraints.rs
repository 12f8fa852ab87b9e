//! Dates that tasks have to keep.

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

/// A milestone keeps the date it was given, working day or not.
#[test]
fn milestone_no_later_than_a_saturday() {
    let plan = check(
        "
        A 6           |#####--# | -1 0
        M 0 A snlt=5  |     o   | 0 0
        ",
    );
    let broken = Warning::LinkNotKept {
        task: TaskIndex(1),
        link: LinkIndex(0),
        by: 1,
    };
    assert_eq!(plan.warnings, [broken]);
}

/// As late as Monday's start is Friday's end.
#[test]
fn milestone_as_late_as_possible() {
    check(
        "
        A 5           |#####    | 0 0
        M 0 alap      |    o    | 0 0
        B 1 A M       |       # | 0 0
        ",
    );
}

/// A start on a Saturday at the latest is a start on the Friday.
#[test]
fn no_later_than_a_saturday() {
    check(
        "
        A 6           |#####--# | -2 0
        B 1 A snlt=5  |    #    | 0 0
        ",
    );
}

/// Pinned to a Saturday, it may start on that Saturday, though it works on the Monday.
#[test]
fn pinned_on_a_free_day_has_the_slack_of_that_day() {
    check(
        "
        A 2 pin=5..7        |     --# | 0 0
        M 0 SS:A snlt=5     |     o   | 0 0
        ",
    );
}

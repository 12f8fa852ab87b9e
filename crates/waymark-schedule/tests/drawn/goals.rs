//! Float to a goal and the longest path.

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

/// The booking itself has room to the goal; what comes before the booking has room to the booking.
#[test]
fn float_before_and_after_a_booking() {
    check(
        "
        @goal G
        A 1           |#          | 2 2 2
        B 1 A mso=3   |   #       | 0 4 4
        D 8           |#####--### | 0 0 0
        G 0 B D       |         o | 0 0 0
        ",
    );
}

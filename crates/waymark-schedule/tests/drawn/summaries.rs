//! Dates rolled up, links to and from summaries.

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

/// Both first tasks hold the link from the start of their summary.
#[test]
fn start_of_a_summary_with_two_first_tasks() {
    check(
        "
        S 0           |==       | 0 0
        A 1 in=S      |#        | 0 0
        B 2 in=S      |##       | 0 0
        C 5 SS:S      |#####    | 0 0
        ",
    );
}

/// The deadline of a summary limits what is in it.
#[test]
fn deadline_of_a_summary() {
    let plan = check(
        "
        S 0 due=1     |===      | -1 0
        A 3 in=S      |###      | -1 0
        B 1 in=S      |#        | 1 1
        C 4           |####     | 0 0
        ",
    );
    assert_eq!(
        plan.warnings,
        [Warning::DeadlineMissed {
            task: TaskIndex(0),
            by: 1
        }]
    );
}

/// A link to the finish of a summary holds the finish of each task in it.
#[test]
fn finish_of_a_summary() {
    check(
        "
        A 5           |#####    | 0 0
        S 0 FF:A      |   ==    | 0 0
        B 2 in=S      |   ##    | 0 0
        C 1 in=S      |    #    | 0 0
        ",
    );
}

/// What is finished does not use up the slack of its summary.
#[test]
fn slack_of_a_summary_under_way() {
    let plan = check(
        "
        @status 1
        S 0                   |==       | 2 2
        A 1 in=S began=0 done=0 |#      | 0 0
        B 1 in=S              | #       | 2 2
        C 3                   | ###     | 0 0
        ",
    );
    assert!(!plan.tasks[0].done && !plan.tasks[0].critical);
}

//! What would let a goal be reached earlier, and what gives way when a task takes longer.

use std::collections::BTreeSet;

use waymark_schedule::{Bounds, Fit, Gain, Proposal, delayed, fit};

use super::drawing::MONDAY;
use super::*;

fn bounds() -> Bounds {
    Bounds {
        shorten_percent: 25,
        overlap_percent: 25,
        untouchable: BTreeSet::new(),
        most_trials: 1000,
    }
}

/// Fits a drawing to a column.
fn fitted(text: &str, by: i32, bounds: &Bounds) -> (Drawing, Fit) {
    let drawing = Drawing::read(text);
    let fit = fit(&drawing.network, &drawing.options, MONDAY + by, bounds);
    (drawing, fit)
}

/// `A 8->6: -2` and `A-B 0->-2: -1`.
fn told(drawing: &Drawing, gains: &[Gain]) -> Vec<String> {
    let name = |task: TaskIndex| &drawing.names[task.place()];
    let tell = |gain: &Gain| match gain.proposal {
        Proposal::Shorten { task, from, to } => {
            format!("{} {from}->{to}: -{}", name(task), gain.days)
        }
        Proposal::Overlap { link, from, to } => {
            let link = drawing.network.links()[link.place()];
            let (before, after) = (name(link.from), name(link.to));
            format!("{before}-{after} {from}->{to}: -{}", gain.days)
        }
    };
    gains.iter().map(tell).collect()
}

const CHAIN: &str = "
    @goal G
    A 8
    B 4 A
    C 9
    G 0 B C
    D 5 G
    ";

#[test]
fn each_proposal_is_told_with_what_it_gains() {
    let (drawing, fit) = fitted(CHAIN, 99, &bounds());
    let gains = told(&drawing, &fit.proposals);
    assert_eq!(gains, ["A 8->6: -2", "A-B 0->-2: -2", "B 4->3: -1"]);
    assert_eq!(fit.goal, MONDAY + 15, "12 working days, from a Monday on");
    assert_eq!(fit.together, [], "the goal is reached in time as it is");
}

/// After three days gained C is as long, and no single change gains anything more. Nothing is made shorter twice.
#[test]
fn together_they_follow_the_longest_path_as_it_changes() {
    let (drawing, fit) = fitted(CHAIN, 8, &bounds());
    let gains = told(&drawing, &fit.together);
    assert_eq!(gains, ["A 8->6: -2", "B 4->3: -1"]);
    assert_eq!(fit.together.last().unwrap().goal, MONDAY + 10);
    assert!(!fit.cut_short);
}

#[test]
fn it_ends_with_the_proposal_that_reaches_the_day() {
    let (drawing, fit) = fitted(CHAIN, 13, &bounds());
    assert_eq!(told(&drawing, &fit.together), ["A 8->6: -2"]);
    assert_eq!(fit.together[0].goal, MONDAY + 11);
}

#[test]
fn a_wait_goes_before_an_overlap() {
    let text = "
        @goal B
        A 8
        B 4 A+3
        ";
    let (drawing, fit) = fitted(text, 99, &bounds());
    let gains = told(&drawing, &fit.proposals);
    assert_eq!(gains, ["A-B 3->0: -3", "A 8->6: -2", "B 4->3: -1"]);
}

/// What has begun, is booked, is done or was said to be untouchable stays; so do days of the calendar.
#[test]
fn some_things_are_left_alone() {
    let text = "
        @goal G
        @status 2
        A 8 began=0 pct=25
        B 8 A
        C 8 B
        D 8 C+2e
        G 0 D
        ";
    let mut bounds = bounds();
    bounds.untouchable.insert(TaskIndex(1));
    let (drawing, fit) = fitted(text, 99, &bounds);
    let gains = told(&drawing, &fit.proposals);
    // Two days of C gain one: the wait after it no longer runs over a weekend.
    assert_eq!(gains, ["D 8->6: -2", "C 8->6: -1"]);
}

#[test]
fn a_task_of_three_days_is_not_made_shorter_by_a_quarter() {
    let text = "
        @goal B
        A 3
        B 3 A
        ";
    let (_, fit) = fitted(text, 0, &bounds());
    assert_eq!(fit.proposals, []);
    assert_eq!(fit.together, []);
}

#[test]
fn the_search_has_a_bound() {
    let few = Bounds {
        most_trials: 1,
        ..bounds()
    };
    let (drawing, fit) = fitted(CHAIN, 0, &few);
    assert_eq!(told(&drawing, &fit.proposals), ["A 8->6: -2"]);
    assert!(fit.cut_short);
}

/// How the plan lies when a task takes longer.
#[track_caller]
fn check_delayed(text: &str, task: &str, days: u32, expected: &str) {
    let drawing = Drawing::read(text);
    let plan = delayed(
        &drawing.network,
        &drawing.options,
        drawing.index(task),
        days,
    );
    let starts = drawing.names.iter().zip(&plan.tasks).map(|(name, dates)| {
        let (from, to) = (dates.start - MONDAY, dates.finish - MONDAY);
        format!("{name} {from}..{to}")
    });
    assert_eq!(starts.collect::<Vec<_>>().join(", "), expected);
}

#[test]
fn a_delay_moves_what_follows() {
    let text = "
        A 2
        M 0 A
        B 2 M
        C 1
        ";
    check_delayed(text, "A", 0, "A 0..1, M 1..1, B 2..3, C 0..0");
    check_delayed(text, "A", 1, "A 0..2, M 2..2, B 3..4, C 0..0");
    check_delayed(text, "M", 1, "A 0..1, M 2..2, B 3..4, C 0..0");
    check_delayed(text, "C", 2, "A 0..1, M 1..1, B 2..3, C 0..2");
}

#[test]
fn a_delay_counts_for_work_under_way_and_not_for_what_is_done() {
    let text = "
        @status 1
        A 4 began=0 left=2
        B 1 A
        C 1 began=0 done=0
        ";
    check_delayed(text, "A", 1, "A 0..3, B 4..4, C 0..0");
    check_delayed(text, "C", 3, "A 0..2, B 3..3, C 0..0");
}

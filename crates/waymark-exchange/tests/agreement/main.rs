//! Agreement with MPXJ, without MPXJ: what it said of random plans is kept in `fixtures/mpxj.txt`. Each plan is made
//! again, written and read as MSPDI, and scheduled. Every figure is the same as MPXJ's or has a reason by name.
//!
//! `cargo xtask oracle` asks MPXJ about many more plans, and with `freeze` keeps its answers here.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod plans;
#[path = "../../../waymark-schedule/tests/random/mod.rs"]
mod random;
mod reasons;

use plans::{Case, Figures, Tally};
use reasons::{Figure, Reason, Reasons};

const ANSWERS: &str = include_str!("../fixtures/mpxj.txt");

/// Every plan that was kept, by name, with the figures.
fn cases() -> Vec<(&'static str, Case)> {
    let mut answers = ANSWERS.split("plan ").skip(1);
    let frozen = plans::frozen();
    let cases = frozen.iter().map(|which| {
        let (head, lines) = answers.next().unwrap().split_once('\n').unwrap();
        let mspdi = which.mspdi();
        let expected = format!("{} {:016x}", which.name(), plans::digest(&mspdi));
        assert_eq!(
            head, expected,
            "the plans are made differently now: `cargo xtask oracle freeze`"
        );
        let theirs: Vec<Figures> = lines
            .lines()
            .map(|line| Figures::read(line).unwrap())
            .collect();
        (which.family.name, Case::new(&mspdi, theirs))
    });
    cases.collect()
}

#[test]
fn every_figure_agrees_or_has_a_reason() {
    let mut tally = Tally::new();
    for (name, case) in cases() {
        let reasons = Reasons::new(&case);
        for task in 0..case.theirs.len() {
            for figure in reasons.differing(task) {
                let why = reasons.why(task, figure);
                let reason = why.unwrap_or_else(|| {
                    let (ours, theirs) = (&case.ours.tasks[task], case.theirs[task]);
                    panic!(
                        "{name}, task {}, {figure:?}: ours {ours:?}, theirs {theirs:?}",
                        task + 1
                    )
                });
                *tally.entry(reason.name()).or_default() += 1;
            }
        }
    }
    eprintln!("{tally:#?}");
}

/// On one calendar, whatever the links, lags, leads and constraints, dates and total slack are the same: no reason
/// is needed.
#[test]
fn on_one_calendar_dates_and_total_slack_are_the_same() {
    let apart = [
        "manual",
        "progress",
        "elapsed",
        "summaries",
        "calendar",
        "calendars",
        "mixed",
    ];
    let mut tasks = 0;
    for (name, case) in cases() {
        if apart.contains(&name) {
            continue;
        }
        let reasons = Reasons::new(&case);
        tasks += case.theirs.len();
        for task in 0..case.theirs.len() {
            let differs = reasons
                .differing(task)
                .any(|figure| figure != Figure::FreeSlack);
            assert!(!differs, "{name}, task {}", task + 1);
        }
    }
    assert_eq!(tasks, 11 * 80);
}

#[test]
fn every_reason_is_told() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/scheduling.md");
    let told = std::fs::read_to_string(path).unwrap();
    for reason in Reason::ALL {
        let named = [
            format!("**{}**", reason.name()),
            format!("*{}*", reason.name()),
        ];
        assert!(
            named.iter().any(|name| told.contains(name)),
            "{}",
            reason.name()
        );
    }
}

//! Link type by constraint by progress, with one calendar and with two: B, which has the constraint,
//! is linked from A; where there is a C it makes room after them or shows what follows.
//!
//! Each was worked out by hand from `docs/scheduling.md`. In `@days` the free days of the project
//! calendar are in lower case. The fourth column says what puts a task where it is: the project's
//! `start`, a task by its link, its own `date`, going `late`, the `status` date, or a `fact`; then
//! what could not be kept. A test below sees to it that no combination is missing.

use std::collections::BTreeSet;

use waymark_schedule::{Calendar, Constraint, LinkKind, Progress, Schedule, schedule};

use super::*;

/// Makes of each drawing a test, and a list of them all.
macro_rules! drawings {
    ($($(#[$doc:meta])* $name:ident: $drawing:literal)*) => {
        pub const DRAWINGS: &[&str] = &[$($drawing),*];
        $(
            $(#[$doc])*
            #[test]
            fn $name() {
                check_with_reasons($drawing);
            }
        )*
    };
}

mod finish_finish;
mod finish_start;
mod start_finish;
mod start_start;

/// What a drawing varies, with the levels each may have.
const FACTORS: [(&str, &[&str]); 7] = [
    ("link", &["FS", "SS", "FF", "SF"]),
    (
        "constraint",
        &[
            "soon", "late", "snet", "snlt", "fnet", "fnlt", "mso", "mfo", "pin",
        ],
    ),
    ("progress of B", &["none", "begun", "done"]),
    ("progress of A", &["none", "begun", "done"]),
    ("calendars", &["one", "two"]),
    ("lag", &["none", "lag", "lead"]),
    ("holiday inside", &["no", "yes"]),
];

fn all() -> impl Iterator<Item = &'static str> {
    [
        finish_start::DRAWINGS,
        start_start::DRAWINGS,
        finish_finish::DRAWINGS,
        start_finish::DRAWINGS,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The level of each factor in a drawing, read off the network it makes.
fn levels(text: &str) -> [&'static str; 7] {
    let drawing = Drawing::read(text);
    let network = &drawing.network;
    let plan = schedule(network, &drawing.options);
    let (a, b) = (drawing.index("A"), drawing.index("B"));
    let between: Vec<&Link> = network
        .links()
        .iter()
        .filter(|link| (link.from, link.to) == (a, b))
        .collect();
    let [link] = between[..] else {
        panic!("not one link from A to B in {text}")
    };
    let (before, after) = (&network.tasks()[a.place()], &network.tasks()[b.place()]);
    let forecast = drawing.options.status.is_some();
    let calendars = [network.calendar_of(before), network.calendar_of(after)];
    [
        match link.kind {
            LinkKind::FinishStart => "FS",
            LinkKind::StartStart => "SS",
            LinkKind::FinishFinish => "FF",
            LinkKind::StartFinish => "SF",
        },
        match after.constraint {
            Constraint::AsSoonAsPossible => "soon",
            Constraint::AsLateAsPossible => "late",
            Constraint::StartNoEarlier(_) => "snet",
            Constraint::StartNoLater(_) => "snlt",
            Constraint::FinishNoEarlier(_) => "fnet",
            Constraint::FinishNoLater(_) => "fnlt",
            Constraint::MustStart(_) => "mso",
            Constraint::MustFinish(_) => "mfo",
            Constraint::Pinned { .. } => "pin",
        },
        progress(&after.progress, forecast),
        progress(&before.progress, forecast),
        if calendars[0] == calendars[1] {
            "one"
        } else {
            "two"
        },
        match link.lag {
            0 => "none",
            1.. => "lag",
            _ => "lead",
        },
        if calendars.iter().any(|of| has_holiday(of, &plan)) {
            "yes"
        } else {
            "no"
        },
    ]
}

fn progress(progress: &Progress, forecast: bool) -> &'static str {
    assert!(
        forecast || *progress == Progress::default(),
        "progress in a plan, which does not look at it"
    );
    match progress {
        Progress {
            actual_finish: Some(_),
            ..
        } => "done",
        Progress {
            actual_start: Some(_),
            ..
        } => "begun",
        _ => "none",
    }
}

/// Whether a day from the first to the last of the plan is free that is worked in other weeks.
fn has_holiday(calendar: &Calendar, plan: &Schedule) -> bool {
    const SOME_WEEKS: i32 = 70;
    (0..=plan.finish - plan.start)
        .map(|day| plan.start + day)
        .any(|day| !calendar.is_working(day) && calendar.is_working(day + SOME_WEEKS))
}

/// Every pair of levels of any two factors occurs.
#[test]
fn every_pair_occurs() {
    let found: Vec<_> = all().map(levels).collect();
    let mut missing = Vec::new();
    for (at, (factor, levels)) in FACTORS.iter().enumerate() {
        for (other_at, (other, other_levels)) in FACTORS.iter().enumerate().skip(at + 1) {
            for level in *levels {
                for other_level in *other_levels {
                    let occurs = found
                        .iter()
                        .any(|drawn| drawn[at] == *level && drawn[other_at] == *other_level);
                    if !occurs {
                        missing.push(format!("{factor} {level} with {other} {other_level}"));
                    }
                }
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

/// Each link type meets each constraint with B not begun, begun and done, each once; and with one
/// calendar and with two. So none of the drawings can be spared.
#[test]
fn every_link_meets_every_constraint() {
    let found: Vec<_> = all().map(levels).collect();
    let links = FACTORS[0].1;
    let constraints = FACTORS[1].1;
    for link in links {
        for constraint in constraints {
            let here = || {
                found
                    .iter()
                    .filter(|drawn| drawn[0] == *link && drawn[1] == *constraint)
            };
            let mut stages: Vec<&str> = here().map(|drawn| drawn[2]).collect();
            stages.sort_unstable();
            assert_eq!(stages, ["begun", "done", "none"], "{link} {constraint}");
            let calendars: BTreeSet<&str> = here().map(|drawn| drawn[4]).collect();
            assert_eq!(calendars.len(), 2, "{link} {constraint}: {calendars:?}");
        }
    }
}

/// The line of days above a picture marks those on which the project does not work.
#[test]
fn free_days_are_in_lower_case() {
    for text in all() {
        let drawing = Drawing::read(text);
        let days = text.lines().find(|line| line.trim().starts_with("@days"));
        let days = days.unwrap().split('|').nth(1).unwrap();
        for (column, letter) in days.chars().enumerate() {
            let day = drawing::MONDAY + column as i32;
            let works = drawing.network.project_calendar().is_working(day);
            assert_eq!(letter.is_uppercase(), works, "column {column} of {text}");
        }
    }
}

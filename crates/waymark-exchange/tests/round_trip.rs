//! What is written is read again, and nothing else is.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod common;
#[path = "common/plans.rs"]
mod plans;

use common::{day, left_behind, read};
use proptest::prelude::*;
use waymark_exchange::{LeftBehindKind, PlanException, PlanFile, PlanTask, mspdi};
use waymark_schedule::{Day, Recurrence, Rule};

fn written(plan: &PlanFile) -> String {
    let mut bytes = Vec::new();
    assert_eq!(mspdi::write(plan, &mut bytes).unwrap(), []);
    String::from_utf8(bytes).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_that_is_written_is_read_again(plan in plans::plan(false)) {
        let text = written(&plan);
        let mut again = read(&text).unwrap();
        // Both are said of every such task, wherever the plan is from.
        let known = [LeftBehindKind::Inactive, LeftBehindKind::SpreadOut];
        prop_assert!(again.left_behind.iter().all(|left| known.contains(&left.kind)), "{again:?}");
        again.left_behind.clear();
        prop_assert_eq!(&again, &plan);
        prop_assert_eq!(written(&plan), text);
    }

    /// Project knows calendars that are based on others for people alone, and none two deep.
    #[test]
    fn calendars_keep_their_days_whatever_they_are_based_on(
        plan in plans::plan(false),
        bases in prop::collection::vec(any::<prop::sample::Index>(), 8),
    ) {
        let mut plan = plan;
        for (place, base) in (1..plan.calendars.len()).zip(bases) {
            plan.calendars[place].base = Some(base.index(place));
        }
        let again = read(&written(&plan)).unwrap();
        for place in 0..plan.calendars.len() {
            let (ours, theirs) = (plan.working_days(Some(place)), again.working_days(Some(place)));
            for day in (17_900..26_000).map(Day) {
                prop_assert_eq!(ours.is_working(day), theirs.is_working(day), "{} {:?}", place, day);
            }
        }
    }

    #[test]
    fn whatever_happens_to_a_file_is_no_panic(
        plan in plans::plan(false),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..4), 1..6),
    ) {
        let mut bytes = written(&plan).into_bytes();
        for (at, byte, change) in changes {
            let at = at.index(bytes.len().max(1)).min(bytes.len().saturating_sub(1));
            match change {
                0 => bytes.truncate(at),
                1 => drop(bytes.splice(at..at, [byte, byte])),
                2 if !bytes.is_empty() => bytes[at] = byte,
                _ => drop(bytes.drain(at..bytes.len().min(at + usize::from(byte)))),
            }
        }
        let _ = mspdi::read(&bytes[..]);
    }
}

#[test]
fn a_plan_without_a_calendar_gets_the_standard_one() {
    let plan = PlanFile {
        start: day("2026-07-01"),
        ..PlanFile::default()
    };
    let read = read(&written(&plan)).unwrap();
    assert_eq!(read.calendars.len(), 1);
    assert_eq!(read.calendars[0].name, "Standard");
    assert_eq!(read.calendar, Some(0));
    assert_eq!(read.working_days(Some(0)), plan.working_days(None));
}

#[test]
fn characters_that_xml_cannot_hold_are_dropped_and_named() {
    let plan = PlanFile {
        name: "a\u{1}b<script>\u{FFFF}".to_string(),
        tasks: vec![PlanTask {
            uid: 7,
            name: "bell\u{7}".to_string(),
            active: true,
            ..PlanTask::default()
        }],
        ..PlanFile::default()
    };
    let mut bytes = Vec::new();
    let left = mspdi::write(&plan, &mut bytes).unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].kind, LeftBehindKind::ControlCharacters);
    // The name of the plan is written twice, as that of the file and as its title.
    let uids: Vec<u32> = left[0].rows.iter().map(|row| row.uid).collect();
    assert_eq!((left[0].count, uids), (3, vec![0, 7]));
    let read = mspdi::read(&bytes[..]).unwrap();
    assert_eq!(
        (read.name.as_str(), read.tasks[0].name.as_str()),
        ("ab<script>", "bell")
    );
}

/// A rule for which files have no words is written as the days it comes to.
#[test]
fn a_rule_without_words_becomes_its_days() {
    let monday_and_tuesday = [true, true, false, false, false, false, false];
    let rule = Rule::MonthlyAt {
        every: 1,
        position: waymark_schedule::Position::Last,
        days: monday_and_tuesday,
    };
    let mut plan = read(&written(&PlanFile::default())).unwrap();
    plan.calendars[0].exceptions.push(PlanException {
        name: "half closed".to_string(),
        working: false,
        first: day("2026-01-01"),
        last: day("2026-12-31"),
        recurrence: Recurrence::new(rule).ok(),
    });
    let read = read(&written(&plan)).unwrap();
    assert_eq!(read.calendars[0].exceptions.len(), 12);
    assert_eq!(read.working_days(Some(0)), plan.working_days(Some(0)));
    assert_eq!(left_behind(&read), []);
}

/// Project passes over exceptions that are out of order, so they are written in order.
#[test]
fn exceptions_are_written_in_the_order_of_their_days() {
    let mut plan = read(&written(&PlanFile::default())).unwrap();
    let off = |first: &str| PlanException {
        name: String::new(),
        working: false,
        first: day(first),
        last: day(first),
        recurrence: None,
    };
    plan.calendars[0].exceptions = vec![off("2026-05-01"), off("2026-01-01")];
    let read = read(&written(&plan)).unwrap();
    let first: Vec<Day> = read.calendars[0]
        .exceptions
        .iter()
        .map(|one| one.first)
        .collect();
    assert_eq!(first, [day("2026-01-01"), day("2026-05-01")]);
    assert_eq!(read.working_days(Some(0)), plan.working_days(Some(0)));
}

/// A plan that nobody checked leads nowhere in places. It is written without what leads nowhere.
#[test]
fn places_that_lead_nowhere_are_passed_over() {
    let mut plan = PlanFile {
        calendar: Some(9),
        tasks: vec![PlanTask {
            uid: 1,
            parent: Some(5),
            calendar: Some(9),
            owner: Some(9),
            active: true,
            ..PlanTask::default()
        }],
        ..PlanFile::default()
    };
    plan.links.push(waymark_exchange::PlanLink {
        from: 8,
        to: 0,
        kind: waymark_schedule::LinkKind::FinishStart,
        lag: waymark_exchange::Lag::Working(i32::MIN),
    });
    plan.start = Day(i32::MAX);
    let read = read(&written(&plan)).unwrap();
    let task = &read.tasks[0];
    assert_eq!(
        (task.parent, task.calendar, task.owner, read.links.len()),
        (None, None, None, 0)
    );
    assert_eq!(read.start, day("9999-12-31"));
}

//! The sample is rebuilt from its story, whole and always the same.
#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

use std::path::Path;

use chrono::NaiveDate;
use waymark_app::{Clock, Session, Workplace, pack, sample, verify, view};

fn workplace(folder: &Path) -> Workplace {
    let today = NaiveDate::from_ymd_opt(2030, 1, 1).unwrap();
    let mut workplace = Workplace::here(Clock::Pinned(today), Some("A stranger"));
    workplace.data_folder = folder.join("data");
    workplace
}

fn told(folder: &Path, name: &str) -> Session {
    sample::make(&folder.join(name), workplace(folder)).unwrap()
}

#[test]
fn telling_it_twice_gives_the_same_project_and_the_same_pack() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (
        told(folder.path(), "1.waymark"),
        told(folder.path(), "2.waymark"),
    );
    assert_eq!(one.file().project().state(), two.file().project().state());
    assert_eq!(one.file().head(), two.file().head());
    let pack = |session: &Session| {
        pack::draw(&session.moment(None).unwrap())
            .unwrap()
            .bytes()
            .to_vec()
    };
    assert_eq!(pack(&one), pack(&two));
    assert!(verify(one.file().path()).unwrap().ok);
}

#[test]
fn it_stands_in_phase_2_on_its_pinned_day() {
    let folder = tempfile::tempdir().unwrap();
    let session = told(folder.path(), "n.waymark");
    let moment = session.moment(None).unwrap();
    assert_eq!(moment.status_date.to_string(), "2026-11-20");
    let status = view::status(&moment).status;
    let passed: Vec<bool> = status
        .gates
        .iter()
        .map(|gate| gate.date <= moment.status_date)
        .collect();
    assert_eq!(passed, [true, true, false, false]);
    assert!(!status.late.is_empty(), "somebody is late");
    assert!(status.gates[2].slip_days.unwrap() > 0, "gate 2 has slipped");
    for task in &status.late {
        let people = &session.file().project().people;
        // Service reporting was handed back, and nobody has it yet: a standing check tells of it.
        let is_named = people.values().any(|person| person.name == task.owner);
        assert!(
            is_named || task.owner == "Service reporting owner",
            "{} is a person",
            task.owner
        );
    }
}

#[test]
fn each_slip_has_its_reason_and_each_act_its_day_and_person() {
    let folder = tempfile::tempdir().unwrap();
    let session = told(folder.path(), "n.waymark");
    let history = view::history(&session).unwrap();
    let reasons = history
        .entries
        .iter()
        .filter(|entry| entry.reason.is_some())
        .count();
    assert!(reasons >= 15, "{reasons} reasons");
    assert_eq!(history.entries[0].at, "2026-03-02T12:00:00.000Z");
    assert!(
        history
            .entries
            .iter()
            .all(|entry| entry.at.as_str() < "2026-11-21")
    );
    assert!(
        history
            .entries
            .iter()
            .all(|entry| entry.who != "A stranger")
    );
    // As of any day of the story the project can be looked at.
    for day in ["2026-03-02", "2026-05-22", "2026-08-31", "2026-11-19"] {
        let day: NaiveDate = day.parse().unwrap();
        let moment = session.moment(Some(day)).unwrap();
        assert_eq!(view::status(&moment).status.as_of, day);
    }
}

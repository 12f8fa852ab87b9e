//! The projects this person has had open, with how each stood when it was last seen.
//!
//! The list lies in the app's own folder and is a courtesy: where it cannot be read or written nothing else suffers.
//! What it shows of a project is a memory with a date, never a figure to decide from.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use waymark_planner::status::{GateState, Rag, Status};
use waymark_words::t;

use crate::kept;
use crate::session::Session;
use crate::view;

/// The file in the app's own folder.
const FILE: &str = "recent.json";

/// Projects that are remembered at most.
const KEPT: usize = 50;

/// What is remembered of each as falling due, at most.
const COMING_KEPT: usize = 20;

/// A project as it was last seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Recent {
    /// Where the file lay.
    pub path: PathBuf,
    /// The organisation.
    pub organisation: String,
    /// The edition in full.
    pub edition: String,
    /// The overall status.
    pub rag: Rag,
    /// The phase it was in.
    pub phase: String,
    /// How many of its gates 0 to 3 were passed.
    pub gates_passed: usize,
    /// The next gate.
    pub next_gate: Option<NextGate>,
    /// The booked audit.
    pub target: Option<NaiveDate>,
    /// When it was last open here, UTC.
    pub opened: DateTime<Utc>,
    /// What fell due next, in order.
    #[serde(default)]
    pub coming: Vec<Coming>,
}

/// Something that falls due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Coming {
    /// The committed day.
    pub date: NaiveDate,
    /// What.
    pub what: String,
}

/// Something that falls due in one of several projects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ComingOfProject {
    /// The committed day.
    pub date: NaiveDate,
    /// Whose project.
    pub organisation: String,
    /// Where its file lay.
    pub path: PathBuf,
    /// What.
    pub what: String,
}

/// The gate that came next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct NextGate {
    /// Gate 0 to 3.
    pub number: u32,
    /// The day it was forecast for.
    pub date: NaiveDate,
    /// Forecast minus baseline, in working days.
    pub slip_days: Option<i32>,
    /// What that slip meant.
    pub rag: Rag,
}

impl Recent {
    /// How the project of a session stands now.
    pub fn of(session: &Session) -> Option<Recent> {
        let moment = session.moment(None).ok()?;
        let charter = moment.project.charter()?;
        let status = view::status(&moment).status;
        let next = status
            .gates
            .iter()
            .find(|gate| gate.state != GateState::Passed);
        let passed = status
            .gates
            .iter()
            .filter(|gate| gate.state == GateState::Passed)
            .count();
        let route = moment.project.route(&status);
        let phase = next.map_or_else(
            || route.last(),
            |gate| route.iter().find(|s| s.number == gate.number),
        );
        Some(Recent {
            path: session.file().path().to_path_buf(),
            organisation: charter.organisation.clone(),
            edition: charter.edition.to_string(),
            rag: status.overall.rag,
            phase: phase
                .map(|stretch| stretch.name.clone())
                .unwrap_or_default(),
            gates_passed: passed,
            next_gate: next.map(|gate| NextGate {
                number: gate.number,
                date: gate.date,
                slip_days: gate.slip_days,
                rag: moment.project.slip_rag(gate.slip_days.unwrap_or(0)),
            }),
            target: charter.target,
            coming: coming(&status),
            opened: session.workplace().clock.now(),
        })
    }
}

/// What falls due next, tasks and gates and the audit together.
fn coming(status: &Status) -> Vec<Coming> {
    let tasks = status
        .due
        .iter()
        .map(|task| (task.committed, task.name.clone()));
    let open = status
        .gates
        .iter()
        .filter(|gate| gate.state != GateState::Passed);
    let gates = open.map(|gate| (gate.date, gate.name.clone()));
    let audit = status.target.date.map(|day| (day, t!("app.stage_1_audit")));
    let all = tasks.chain(gates).chain(audit);
    let mut coming: Vec<Coming> = all.map(|(date, what)| Coming { date, what }).collect();
    coming.sort_by(|a, b| (a.date, &a.what).cmp(&(b.date, &b.what)));
    coming.dedup();
    coming.truncate(COMING_KEPT);
    coming
}

/// What falls due from a day on, that day and the seven after it, in all projects whose files are still there.
pub fn next_seven_days(projects: &[Recent], today: NaiveDate) -> Vec<ComingOfProject> {
    let last = today.checked_add_days(Days::new(7)).unwrap_or(today);
    let there = projects.iter().filter(|project| project.path.exists());
    let all = there.flat_map(|project| {
        let near = project
            .coming
            .iter()
            .filter(|one| (today..=last).contains(&one.date));
        near.map(|one| ComingOfProject {
            date: one.date,
            organisation: project.organisation.clone(),
            path: project.path.clone(),
            what: one.what.clone(),
        })
    });
    let mut all: Vec<ComingOfProject> = all.collect();
    all.sort_by(|a, b| (a.date, &a.organisation, &a.what).cmp(&(b.date, &b.organisation, &b.what)));
    all
}

/// The remembered projects, the last opened first.
pub fn list(data_folder: &Path) -> Vec<Recent> {
    kept::read(data_folder, FILE).unwrap_or_default()
}

/// Remembers how a project stands now.
pub fn remember(data_folder: &Path, seen: Recent) {
    let mut all = list(data_folder);
    all.retain(|recent| recent.path != seen.path);
    all.insert(0, seen);
    all.truncate(KEPT);
    write(data_folder, &all);
}

/// Remembers how a project stands now, if it is remembered at all; its place in the list stays.
pub fn refresh(data_folder: &Path, seen: Recent) {
    let mut all = list(data_folder);
    let Some(kept) = all.iter_mut().find(|recent| recent.path == seen.path) else {
        return;
    };
    *kept = seen;
    write(data_folder, &all);
}

/// Forgets a project; its file is not touched.
pub fn forget(data_folder: &Path, path: &Path) {
    let mut all = list(data_folder);
    all.retain(|recent| recent.path != path);
    write(data_folder, &all);
}

fn write(data_folder: &Path, all: &[Recent]) {
    // Losing the list is no loss of work, so a full disk is not worth a message here.
    let _ = kept::write(data_folder, FILE, all);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Clock, Workplace, sample};

    #[test]
    fn the_last_opened_stands_first_and_once() {
        let folder = tempfile::tempdir().unwrap();
        let mut workplace =
            Workplace::here(Clock::Pinned("2026-11-20".parse().unwrap()), Some("Helen"));
        workplace.data_folder = folder.path().to_path_buf();
        let session = sample::make(&folder.path().join("n.waymark"), workplace).unwrap();
        let seen = Recent::of(&session).unwrap();
        assert_eq!(seen.phase, "Phase 2");
        assert_eq!(seen.gates_passed, 2);
        let today = "2026-11-20".parse().unwrap();
        let near = next_seven_days(std::slice::from_ref(&seen), today);
        assert!(!near.is_empty() && near.is_sorted_by_key(|one| one.date));
        assert!(
            near.iter()
                .all(|one| one.date >= today && one.date.to_string().as_str() <= "2026-11-27")
        );
        let other = Recent {
            path: "elsewhere.waymark".into(),
            ..seen.clone()
        };
        remember(folder.path(), seen.clone());
        remember(folder.path(), other.clone());
        remember(folder.path(), seen.clone());
        assert_eq!(list(folder.path()), [seen.clone(), other.clone()]);
        forget(folder.path(), &seen.path);
        assert_eq!(list(folder.path()), [other]);
    }

    #[test]
    fn a_list_that_cannot_be_read_is_empty() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), "not json").unwrap();
        assert_eq!(list(folder.path()), []);
    }
}

//! The route to certification: the phases as stretches between gates, up to the certificate.
//!
//! A phase of the plan is as long as its rows, and phases overlap: an offer for the audit is asked for in phase 2, and
//! the plan runs on to the first surveillance audit. The route is the line a committee follows: each phase from the
//! gate before it to the gate that closes it, the last one to the certificate.

use chrono::NaiveDate;
use serde::Serialize;

use crate::plan::{Dates, WorkingCalendar};
use crate::project::Project;
use crate::record::{Task, TaskKind};
use crate::status::Status;

/// One stretch of the route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RouteStretch {
    /// Phase 0 to 4.
    pub number: u32,
    /// The short name of the phase.
    pub name: String,
    /// First day, forecast.
    pub first: NaiveDate,
    /// Last day, forecast: that of the closing gate, or of the certificate.
    pub last: NaiveDate,
    /// First and last day in the baseline.
    pub baseline: Option<(NaiveDate, NaiveDate)>,
    /// Done, in percent.
    pub done_percent: u32,
}

impl Project {
    /// The milestone of being certified: the first milestone after the audits that is no gate.
    pub fn certified(&self) -> Option<&Task> {
        let rows = self
            .outline()
            .rows()
            .iter()
            .filter(|row| row.phase == Some(4));
        let tasks = rows
            .filter_map(|row| self.tasks.get(&row.id))
            .map(|task| task.as_ref());
        tasks
            .into_iter()
            .find(|task| task.kind == TaskKind::Milestone)
    }

    /// The route on the date of a status.
    pub fn route(&self, status: &Status) -> Vec<RouteStretch> {
        let forecast = self.forecast(status.as_of);
        let calendar = forecast.calendar();
        let certified = self.certified().map(|task| &task.id);
        let end = certified
            .and_then(|id| forecast.dates(id))
            .map(|dates| dates.finish);
        let end_then = certified
            .and_then(|id| self.baseline_dates(id))
            .map(|dates| dates.finish);
        let gate = |number: u32| status.gates.iter().find(|gate| gate.number == number);
        let stretches = status.phases.iter().map(|phase| {
            let number = phase.number;
            let (before, closing) = (number.checked_sub(1).and_then(gate), gate(number));
            let now = between(
                calendar,
                before.map(|gate| gate.date),
                closing.map(|gate| gate.date).or(end),
                Dates {
                    start: phase.start,
                    finish: phase.finish,
                },
            );
            let then = phase
                .baseline_start
                .zip(phase.baseline_finish)
                .map(|(start, finish)| {
                    between(
                        calendar,
                        before.and_then(|gate| gate.baseline),
                        closing.and_then(|gate| gate.baseline).or(end_then),
                        Dates { start, finish },
                    )
                });
            RouteStretch {
                number,
                name: short_name(&phase.name).to_string(),
                first: now.start,
                last: now.finish,
                baseline: then.map(|then| (then.start, then.finish)),
                done_percent: phase.done_percent,
            }
        });
        stretches.collect()
    }
}

/// `Phase 2` of “Phase 2: agreements and integration”, `Certification` of “Certification and improvement”.
fn short_name(phase: &str) -> &str {
    let before = |end: &str| phase.split_once(end).map(|(name, _)| name);
    before(":")
        .or_else(|| before(" and "))
        .unwrap_or(phase)
        .trim()
}

/// From the working day after one gate to the day of the next; the phase's own days where there is no gate.
fn between(
    calendar: &WorkingCalendar,
    before: Option<NaiveDate>,
    closing: Option<NaiveDate>,
    own: Dates,
) -> Dates {
    let start = before.map_or(own.start, |gate| calendar.after(gate));
    let finish = closing.unwrap_or(own.finish).max(start);
    Dates { start, finish }
}

//! Whether a plan that is only being described can work: what it leaves before the audit, and three checks on it.
//!
//! Reads the plan without progress. The bounds are Waymark's own, said in `docs/definitions.md`; nothing here is a
//! requirement of a standard.

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;
use waymark_words::t;

use crate::calendars::FreeDays;
use crate::plan::{Plan, in_working_days};
use crate::project::Project;
use crate::record::{DayOffKind, Task, TaskKind};
use crate::status::{Rag, long_date};
use crate::value::Week;

/// Working days of records that stage 2 should find: the operating window.
pub const OPERATING_WINDOW: i32 = 60;

/// Calendar days of a closure from which it can push people away from a gate beside it.
const LONG_CLOSURE: i64 = 4;

/// Calendar days before and after a long closure in which a gate should not fall.
const BESIDE: u64 = 4;

/// What a plan leaves before the audit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Outlook {
    /// Working days from the start of the plan to the eve of the audit; none where none is booked.
    pub working_days_to_audit: Option<i32>,
    /// Working days between gate 3 and the audit; negative where the gate comes after it.
    pub days_after_gate_3: Option<i32>,
    /// Whole weeks between gate 2, from which all processes operate, and the audit.
    pub weeks_of_records: Option<i64>,
}

/// One thing that should hold before a plan is agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RealityCheck {
    /// A fixed word: `fits`, `closures`, `records`.
    pub id: &'static str,
    /// What it gives.
    pub rag: Rag,
    /// The finding.
    pub title: String,
    /// The figures it rests on.
    pub why: String,
}

impl Project {
    /// The stage 2 audit of the plan: `CRT-11` of the exemplar plan, else the second audit from the top.
    pub fn stage2(&self) -> Option<&Task> {
        let audits = || self.tasks.values().filter(|t| t.kind == TaskKind::Audit);
        let named = audits().find(|t| t.code.as_deref() == Some("CRT-11"));
        let second = || {
            let mut by_place: Vec<_> = audits().collect();
            by_place.sort_by_key(|t| self.outline().position(&t.id));
            by_place.get(1).copied()
        };
        named.or_else(second).map(|task| task.as_ref())
    }

    /// What the plan leaves before the audit.
    pub fn outlook(&self) -> Outlook {
        let planned = self.planned();
        let calendar = planned.calendar();
        let Some(charter) = self.charter() else {
            return Outlook::default();
        };
        let gate = |number| self.gate_day(&planned, number);
        Outlook {
            working_days_to_audit: charter
                .target
                .map(|target| calendar.working_days(charter.start, calendar.before(target))),
            days_after_gate_3: gate(3)
                .zip(charter.target)
                .map(|(gate, target)| calendar.later_by(gate, target)),
            weeks_of_records: gate(2)
                .zip(charter.target)
                .map(|(gate, target)| (target - gate).num_days().max(0) / 7),
        }
    }

    /// Whether the plan can work, the most important check first.
    pub fn reality_checks(&self) -> Vec<RealityCheck> {
        let planned = self.planned();
        let found = [
            self.fits(),
            Some(self.gates_and_closures(&planned)),
            self.records(&planned),
        ];
        found.into_iter().flatten().collect()
    }

    fn gate_day(&self, planned: &Plan, number: u32) -> Option<NaiveDate> {
        let mut gates = self.tasks.values();
        let gate = gates
            .find(|t| t.kind == TaskKind::Gate && t.gate.is_some_and(|g| g.get() == number))?;
        Some(planned.dates(&gate.id)?.finish)
    }

    fn fits(&self) -> Option<RealityCheck> {
        let feasibility = self.feasibility();
        let ready = long_date(feasibility.ready?);
        let enough = self.charter().map_or(0, |c| i64::from(c.amber_slip.get()));
        let earliest = feasibility.earliest_target.map(long_date);
        let earliest = earliest.unwrap_or_default();
        let (rag, title, why) = match feasibility.reserve_days {
            None => (
                Rag::Amber,
                t!("status.reality_not_booked"),
                t!("status.reality_not_booked_why", ready, earliest),
            ),
            Some(reserve) if reserve < 0 => (
                Rag::Red,
                t!("status.reality_too_long"),
                t!(
                    "status.reality_too_long_why",
                    ready,
                    days = in_working_days(-reserve),
                    earliest
                ),
            ),
            Some(reserve) => {
                let tight = i64::from(reserve) < enough;
                let title = match tight {
                    true => t!("status.reality_fits_tight"),
                    false => t!("status.reality_fits"),
                };
                (
                    if tight { Rag::Amber } else { Rag::Green },
                    title,
                    t!(
                        "status.reality_fits_why",
                        ready,
                        days = in_working_days(reserve)
                    ),
                )
            }
        };
        Some(RealityCheck {
            id: "fits",
            rag,
            title,
            why,
        })
    }

    /// Gates right beside a long closure: people are away while the gate is prepared, or the day after.
    fn gates_and_closures(&self, planned: &Plan) -> RealityCheck {
        let mut closures = self.days_off_from(planned.start(), planned.finish());
        closures.retain(|days| days.reason == DayOffKind::Closure);
        closures.sort_by_key(|closure| (closure.first, closure.last));
        let mut beside = Vec::new();
        for number in 0..=3 {
            let Some(day) = self.gate_day(planned, number) else {
                continue;
            };
            let near = closures.iter().find(|closure| {
                let long = (closure.last - closure.first).num_days() + 1 >= LONG_CLOSURE;
                let first = closure.first.checked_sub_days(Days::new(BESIDE));
                let last = closure.last.checked_add_days(Days::new(BESIDE));
                long && first.is_some_and(|f| f <= day) && last.is_some_and(|l| day <= l)
            });
            beside.extend(near.map(|closure| (number, day, closure.name.clone())));
        }
        match beside.first() {
            Some((number, day, name)) => RealityCheck {
                id: "closures",
                rag: Rag::Amber,
                title: t!("status.reality_closure", number, name),
                why: t!("status.reality_closure_why", date = long_date(*day)),
            },
            None => {
                let days_lost: i32 = closures
                    .iter()
                    .map(|closure| self.days_taken(closure))
                    .sum();
                RealityCheck {
                    id: "closures",
                    rag: Rag::Green,
                    title: t!("status.reality_no_closure"),
                    why: match days_lost {
                        0 => t!("status.reality_no_closures"),
                        days => t!(
                            "status.reality_no_closure_why",
                            days = in_working_days(days)
                        ),
                    },
                }
            }
        }
    }

    /// Days of the working week in a closure.
    fn days_taken(&self, closure: &FreeDays) -> i32 {
        let calendar = self.project_calendar();
        let week = calendar.map_or(Week::MONDAY_TO_FRIDAY, |calendar| calendar.week);
        let days = closure
            .first
            .iter_days()
            .take_while(|day| *day <= closure.last);
        let worked = days.filter(|day| week.works_on(day.weekday()));
        i32::try_from(worked.count()).unwrap_or(i32::MAX)
    }

    fn records(&self, planned: &Plan) -> Option<RealityCheck> {
        let gate = self.gate_day(planned, 2)?;
        let stage2 = planned.dates(&self.stage2()?.id)?.start;
        let days = planned.calendar().later_by(gate, stage2);
        let short = OPERATING_WINDOW - days;
        let from = long_date(planned.calendar().after(gate));
        let (rag, title, why) = match short {
            ..=0 => (
                Rag::Green,
                t!("status.reality_records"),
                t!(
                    "status.reality_records_why",
                    from,
                    days = in_working_days(days)
                ),
            ),
            short => (
                Rag::Red,
                t!("status.reality_records_short"),
                t!(
                    "status.reality_records_short_why",
                    from,
                    days = in_working_days(days),
                    short = in_working_days(short),
                    wanted = OPERATING_WINDOW
                ),
            ),
        };
        Some(RealityCheck {
            id: "records",
            rag,
            title,
            why,
        })
    }
}

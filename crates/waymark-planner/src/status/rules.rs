//! The rules of the overall status and the words they are told in: `docs/status-rules.md` as code.
//!
//! A rule reads figures that [`super`] has worked out and gives a colour with its reason; it works out no date itself.
//! A rule that has nothing to look at gives nothing.

use waymark_words::t;

use super::{GateState, GateStatus, OpenTask, Overall, Rag, Rule, TargetStatus, View, long_date};
use crate::plan::in_working_days;
use crate::project::Project;
use crate::wording::capital;

/// The worst of all rules, and the position in one sentence.
pub(super) fn overall(
    view: &View<'_>,
    gates: &[GateStatus],
    target: TargetStatus,
    late: &[OpenTask],
) -> Overall {
    let next = gates.iter().find(|gate| gate.state != GateState::Passed);
    let found = [
        next.and_then(|gate| next_gate(view.project, gate)),
        target_reserve(view.project, target),
        Some(late_tasks(late)),
    ];
    let mut rules: Vec<Rule> = found.into_iter().flatten().collect();
    rules.sort_by_key(|rule| std::cmp::Reverse(rule.rag));
    Overall {
        rag: rules.first().map_or(Rag::Green, |worst| worst.rag),
        sentence: sentence(view, next, target),
        rules,
    }
}

fn next_gate(project: &Project, gate: &GateStatus) -> Option<Rule> {
    Some(Rule {
        id: "next-gate",
        rag: project.slip_rag(gate.slip_days?),
        reason: t!("status.sentence", clauses = gate_clause(gate)),
    })
}

/// Too little reserve is less than the slip from which amber begins: a gate that slips by so much would use it up.
fn target_reserve(project: &Project, target: TargetStatus) -> Option<Rule> {
    let enough = project.charter()?.amber_slip.get();
    let rag = match u32::try_from(target.reserve_days?) {
        Err(_) => Rag::Red,
        Ok(reserve) if reserve < enough => Rag::Amber,
        Ok(_) => Rag::Green,
    };
    Some(Rule {
        id: "target-reserve",
        rag,
        reason: t!(
            "status.sentence",
            clauses = capital(&target_clause(target)?)
        ),
    })
}

fn late_tasks(late: &[OpenTask]) -> Rule {
    let (rag, reason) = match late {
        [] => (Rag::Green, t!("status.late_none")),
        [oldest, ..] => {
            let days = overdue(oldest.days);
            (Rag::Amber, t!("status.late", count = late.len(), days))
        }
    };
    Rule {
        id: "late-tasks",
        rag,
        reason,
    }
}

fn sentence(view: &View<'_>, next: Option<&GateStatus>, target: TargetStatus) -> String {
    let clauses = [next.map(gate_clause), target_clause(target)];
    let clauses: Vec<String> = clauses.into_iter().flatten().collect();
    if !clauses.is_empty() {
        t!("status.sentence", clauses = capital(&clauses.join("; ")))
    } else if view.project.tasks.is_empty() {
        t!("status.no_tasks")
    } else {
        t!("status.plan_ends", end = long_date(view.forecast.finish()))
    }
}

/// `Gate 2 is forecast for 15 January 2027, 13 working days after the baseline`.
fn gate_clause(gate: &GateStatus) -> String {
    let (number, date) = (gate.number, long_date(gate.date));
    match gate.slip_days {
        None => t!("status.gate", number, date),
        Some(0) => t!("status.gate_as_baseline", number, date),
        Some(late @ 1..) => {
            let days = in_working_days(late);
            t!("status.gate_late", number, date, days)
        }
        Some(early) => {
            let days = in_working_days(-early);
            t!("status.gate_early", number, date, days)
        }
    }
}

/// `ready on 1 April 2027 leaves 6 working days before the audit on 12 April 2027`.
fn target_clause(target: TargetStatus) -> Option<String> {
    let ready = long_date(target.ready?);
    let Some((date, reserve)) = target.date.map(long_date).zip(target.reserve_days) else {
        return Some(t!("status.ready_not_booked", ready));
    };
    Some(match reserve {
        0 => t!("status.ready_eve", ready, date),
        1.. => {
            let days = in_working_days(reserve);
            t!("status.ready", ready, days, date)
        }
        _ => {
            let days = in_working_days(-reserve);
            t!("status.ready_late", ready, days, date)
        }
    })
}

/// How late a task is; one promised for a Friday is late on the Saturday, by no working day yet.
fn overdue(days: i32) -> String {
    match days {
        0 => t!("status.less_than_a_day"),
        days => in_working_days(days),
    }
}

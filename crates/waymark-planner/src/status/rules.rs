//! The rules of the overall status and the words they are told in: `docs/status-rules.md` as code.
//!
//! A rule reads figures that [`super`] has worked out and gives a colour with its reason; it works out no date itself.
//! A rule that has nothing to look at gives nothing.

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
        reason: format!("{}.", gate_clause(gate)),
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
        reason: format!("{}.", capital(&target_clause(target)?)),
    })
}

fn late_tasks(late: &[OpenTask]) -> Rule {
    let (rag, reason) = match late {
        [] => (Rag::Green, "No task is late.".to_string()),
        [only] => (
            Rag::Amber,
            format!("1 task is late, by {}.", overdue(only.days)),
        ),
        [oldest, ..] => {
            let (count, by) = (late.len(), overdue(oldest.days));
            (
                Rag::Amber,
                format!("{count} tasks are late, the oldest by {by}."),
            )
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
        format!("{}.", capital(&clauses.join("; ")))
    } else if view.project.tasks.is_empty() {
        "The plan has no tasks yet.".into()
    } else {
        let end = long_date(view.forecast.finish());
        format!("The plan is forecast to end on {end}.")
    }
}

/// `Gate 2 is forecast for 15 January 2027, 13 working days after the baseline`.
fn gate_clause(gate: &GateStatus) -> String {
    let against = match gate.slip_days {
        None => String::new(),
        Some(0) => ", as in the baseline".into(),
        Some(late @ 1..) => format!(", {} after the baseline", in_working_days(late)),
        Some(early) => format!(", {} before the baseline", in_working_days(-early)),
    };
    let (number, date) = (gate.number, long_date(gate.date));
    format!("Gate {number} is forecast for {date}{against}")
}

/// `ready on 1 April 2027 leaves 6 working days before the audit on 12 April 2027`.
fn target_clause(target: TargetStatus) -> Option<String> {
    let ready = long_date(target.ready?);
    let Some((date, reserve)) = target.date.map(long_date).zip(target.reserve_days) else {
        return Some(format!(
            "ready for the audit on {ready}, which is not booked yet"
        ));
    };
    Some(match reserve {
        0 => format!("ready on {ready}, the eve of the audit on {date}"),
        1.. => {
            let left = in_working_days(reserve);
            format!("ready on {ready} leaves {left} before the audit on {date}")
        }
        _ => {
            let short = in_working_days(-reserve);
            format!("ready on {ready} is {short} too late for the audit on {date}")
        }
    })
}

/// How late a task is; one promised for a Friday is late on the Saturday, by no working day yet.
fn overdue(days: i32) -> String {
    match days {
        0 => "less than a working day".into(),
        days => in_working_days(days),
    }
}

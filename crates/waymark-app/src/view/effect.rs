//! What acts would do to the dates of the plan, worked out and not carried out.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use waymark_planner::Project;
use waymark_planner::record::TaskKind;
use waymark_planner::status::long_date;
use waymark_words::t;

use crate::script;
use crate::session::Session;

/// What acts would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct EffectView {
    /// The gates that move.
    pub gates: Vec<GateShift>,
    /// How many tasks begin or end on another day.
    pub tasks_moved: usize,
    /// The day of being ready before and after; none in a plan without it.
    pub goal: Option<GoalShift>,
    /// What the person should know.
    pub notes: Vec<String>,
    /// Why the rules refuse it.
    pub refused: Option<String>,
    /// What it does to the next gate, or else to being ready, as a sentence; empty where it is refused.
    pub sentence: String,
}

/// A gate that moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct GateShift {
    /// Gate 0 to 3.
    pub gate: u32,
    /// What it is called.
    pub name: String,
    /// Its day now.
    pub before: NaiveDate,
    /// Its day then.
    pub after: NaiveDate,
    /// By how many working days of the project it comes later; negative when earlier.
    pub days: i32,
}

/// The day of being ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct GoalShift {
    /// Now.
    pub before: NaiveDate,
    /// Then.
    pub after: NaiveDate,
}

/// What acts of the window would do together. Nothing is changed.
pub fn effect(session: &mut Session, commands: Vec<Value>) -> EffectView {
    let before = session.now();
    let tried = script::one_act(commands).and_then(|step| session.try_out(&step));
    match tried {
        Err(error) => EffectView {
            refused: Some(error.to_string()),
            ..EffectView::default()
        },
        Ok(tried) => {
            let shift = Shift::between(&before.project, &tried.project, before.status_date);
            EffectView {
                sentence: shift.sentence(),
                gates: shift.gates,
                tasks_moved: shift.tasks_moved,
                goal: shift.goal,
                notes: tried.notes,
                refused: None,
            }
        }
    }
}

/// How dates differ between two states of a project.
pub(crate) struct Shift {
    pub gates: Vec<GateShift>,
    pub tasks_moved: usize,
    pub goal: Option<GoalShift>,
    /// The next gate that does not move.
    next: Option<(u32, NaiveDate)>,
}

/// What is said of the next date that matters. Dates are as people read them.
pub(crate) enum NextDate {
    GateStays {
        gate: u32,
        date: String,
    },
    GateMoves {
        gate: u32,
        before: String,
        after: String,
    },
    ReadyStays {
        date: String,
    },
    ReadyMoves {
        before: String,
        after: String,
    },
    None,
}

impl Shift {
    /// How the forecasts of two states differ on a status date.
    pub(crate) fn between(before: &Project, after: &Project, status: NaiveDate) -> Shift {
        let (was, is) = (before.forecast(status), after.forecast(status));
        let mut shift = Shift {
            gates: Vec::new(),
            tasks_moved: 0,
            goal: was
                .ready()
                .zip(is.ready())
                .map(|(before, after)| GoalShift { before, after }),
            next: None,
        };
        let rows = before.outline().rows().iter().filter(|row| !row.summary);
        for row in rows {
            let (Some(task), Some(then), Some(now)) = (
                before.tasks.get(&row.id),
                was.dates(&row.id),
                is.dates(&row.id),
            ) else {
                continue;
            };
            if let (TaskKind::Gate, Some(gate), None) = (task.kind, task.gate, task.actual_finish) {
                shift.gate(gate.get(), &task.name, (then.finish, now.finish), || {
                    was.calendar().later_by(then.finish, now.finish)
                });
            } else if !task.kind.is_moment() && then != now {
                shift.tasks_moved += 1;
            }
        }
        shift.gates.sort_by_key(|gate| gate.gate);
        shift
    }

    fn gate(
        &mut self,
        gate: u32,
        name: &str,
        (before, after): (NaiveDate, NaiveDate),
        days: impl FnOnce() -> i32,
    ) {
        if before == after {
            let nearer = self.next.is_none_or(|(next, _)| gate < next);
            if nearer {
                self.next = Some((gate, before));
            }
            return;
        }
        self.gates.push(GateShift {
            gate,
            name: name.to_string(),
            before,
            after,
            days: days(),
        });
    }

    /// The first gate that moves; else the day of being ready where that moves; else what stays.
    pub(crate) fn next_date(&self) -> NextDate {
        let goal = self
            .goal
            .map(|goal| (long_date(goal.before), long_date(goal.after)));
        match (self.gates.first(), goal, self.next) {
            (Some(gate), _, _) => NextDate::GateMoves {
                gate: gate.gate,
                before: long_date(gate.before),
                after: long_date(gate.after),
            },
            (None, Some((before, after)), _) if before != after => {
                NextDate::ReadyMoves { before, after }
            }
            (None, _, Some((gate, date))) => NextDate::GateStays {
                gate,
                date: long_date(date),
            },
            (None, Some((date, _)), None) => NextDate::ReadyStays { date },
            (None, None, None) => NextDate::None,
        }
    }

    pub(crate) fn sentence(&self) -> String {
        match self.next_date() {
            NextDate::GateStays { gate, date } => t!("people.gate_stays", gate, date),
            NextDate::GateMoves {
                gate,
                before,
                after,
            } => t!("people.gate_moves", gate, before, after),
            NextDate::ReadyStays { date } => t!("people.ready_stays", date),
            NextDate::ReadyMoves { before, after } => t!("people.ready_moves", before, after),
            NextDate::None => match self.tasks_moved {
                0 => t!("people.nothing_moves"),
                count => t!("people.tasks_move", count),
            },
        }
    }
}

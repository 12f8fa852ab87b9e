//! Where a project stands on its status date: phases, gates, what is late and due, and an overall status by rules.
//!
//! Every figure follows `docs/definitions.md`. The rules of the overall status are in `status/rules.rs` and, for people, in
//! `docs/status-rules.md`. This module computes and words; who sees it, and how, is decided elsewhere.

mod rules;

use chrono::{Days, NaiveDate};
use serde::Serialize;
use waymark_words::{Phrase, phrase, t};

use crate::making::reserve_days;
use crate::plan::Plan;
use crate::project::Project;
use crate::readiness::Readiness;
use crate::record::{Baseline, Kind, Person, Task, TaskKind};
use crate::value::Id;

/// Calendar days that `due` looks ahead.
pub const DUE_DAYS: u64 = 14;

/// Red, amber or green. Ordered from good to bad, so that the worst of several is their maximum.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Rag {
    /// As agreed.
    Green,
    /// Needs watching.
    Amber,
    /// Needs a decision.
    Red,
}

impl Rag {
    /// The word for people.
    pub fn name(self) -> Phrase {
        match self {
            Rag::Green => phrase!("status.green"),
            Rag::Amber => phrase!("status.amber"),
            Rag::Red => phrase!("status.red"),
        }
    }
}

/// One rule of the overall status and what it found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Rule {
    /// A fixed word for scripts: `next-gate`, `target-reserve`, `late-tasks`.
    pub id: &'static str,
    /// What the rule gives.
    pub rag: Rag,
    /// Why, as a sentence.
    pub reason: String,
}

/// The overall status with the rules that gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Overall {
    /// The worst of the rules.
    pub rag: Rag,
    /// The position in one sentence.
    pub sentence: String,
    /// Every rule, the worst first.
    pub rules: Vec<Rule>,
}

/// A phase on the status date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PhaseStatus {
    /// The record.
    #[serde(serialize_with = "id_as_text")]
    pub id: Id,
    /// Phase 0 to 4.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// First day, forecast.
    pub start: NaiveDate,
    /// Last day, forecast.
    pub finish: NaiveDate,
    /// First day in the baseline.
    pub baseline_start: Option<NaiveDate>,
    /// Last day in the baseline.
    pub baseline_finish: Option<NaiveDate>,
    /// Forecast finish minus baseline finish, in working days.
    pub slip_days: Option<i32>,
    /// What the project's thresholds make of the slip.
    pub slip_rag: Option<Rag>,
    /// Done, weighted by the length of its tasks, in percent rounded down.
    pub done_percent: u32,
}

/// Where a gate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum GateState {
    /// It was passed.
    Passed,
    /// Its committed date lies before the status date.
    Late,
    /// It lies ahead.
    Ahead,
}

/// A gate on the status date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct GateStatus {
    /// The record.
    #[serde(serialize_with = "id_as_text")]
    pub id: Id,
    /// Gate 0 to 3.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// The day it was passed, or is forecast for.
    pub date: NaiveDate,
    /// Its day in the baseline.
    pub baseline: Option<NaiveDate>,
    /// Forecast minus baseline, in working days.
    pub slip_days: Option<i32>,
    /// What the project's thresholds make of the slip.
    pub slip_rag: Option<Rag>,
    /// Where it stands.
    pub state: GateState,
}

/// A task that is late or due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct OpenTask {
    /// The record.
    #[serde(serialize_with = "id_as_text")]
    pub id: Id,
    /// Its place in the plan.
    pub wbs: String,
    /// What is done.
    pub name: String,
    /// Who answers for it: a person, or the role while nobody fills it.
    pub owner: String,
    /// The committed finish.
    pub committed: NaiveDate,
    /// The forecast finish.
    pub forecast: NaiveDate,
    /// Working days: since the committed finish for a late task, until it for a due one.
    pub days: i32,
    /// Done, in percent.
    pub done_percent: u8,
}

/// The booked audit and how far away being ready is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TargetStatus {
    /// The booked first day of stage 1.
    pub date: Option<NaiveDate>,
    /// Forecast day of being ready.
    pub ready: Option<NaiveDate>,
    /// Working days between ready and the eve of stage 1.
    pub reserve_days: Option<i32>,
}

/// Where a project stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Status {
    /// The status date.
    pub as_of: NaiveDate,
    /// The overall status.
    pub overall: Overall,
    /// The phases in order.
    pub phases: Vec<PhaseStatus>,
    /// The gates in order.
    pub gates: Vec<GateStatus>,
    /// The audit.
    pub target: TargetStatus,
    /// How far the requirements are met.
    pub readiness: Readiness,
    /// Tasks whose committed finish has passed, the longest overdue first.
    pub late: Vec<OpenTask>,
    /// Tasks whose committed finish is on the status date or in the [`DUE_DAYS`] calendar days after it, the next first.
    pub due: Vec<OpenTask>,
}

fn id_as_text<S: serde::Serializer>(id: &Id, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(id.as_str())
}

/// A date as people read it, always with its year: `15 January 2027`.
pub fn long_date(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

impl Project {
    /// The baseline that slip is measured against: the current one, else the first plan.
    pub fn reference_baseline(&self) -> Option<&Baseline> {
        let current = self.charter().and_then(|charter| charter.baseline.as_ref());
        let current = current.and_then(|current| self.baselines.get(current.id()));
        current
            .or_else(|| self.baselines.values().min_by_key(|b| b.number))
            .map(|b| b.as_ref())
    }

    /// A person's name for who answers for a task: its owner, else who fills its role, else the role.
    pub fn owner_of(&self, task: &Task) -> String {
        self.named_owner_of(task)
            .unwrap_or_else(|| t!("status.nobody"))
    }

    /// The same; none where neither a person nor a role answers for the task.
    pub fn named_owner_of(&self, task: &Task) -> Option<String> {
        let role = || self.roles.get(task.role.as_ref()?.id());
        self.person_of(task)
            .map(|person| person.name.clone())
            .or_else(|| role().map(|role| role.title.clone()))
    }

    /// The person who answers for a task: the one named for it, else who fills its role.
    pub fn person_of(&self, task: &Task) -> Option<&Person> {
        let role = || self.roles.get(task.role.as_ref()?.id());
        let person = |id: &Id| self.people.get(id).map(|person| person.as_ref());
        let named = task.owner.as_ref().and_then(|owner| person(owner.id()));
        named.or_else(|| person(role()?.holder.as_ref()?.id()))
    }

    /// Where the project stands on its own status date. `today` counts where none is pinned.
    pub fn status(&self, today: NaiveDate) -> Status {
        self.status_on(self.status_date(today))
    }

    /// Where the project stands on a status date.
    pub fn status_on(&self, as_of: NaiveDate) -> Status {
        let view = View::of(self, as_of);
        let target = self.target_status(&view.forecast);
        let gates = view.gates();
        let late = view.late();
        Status {
            overall: rules::overall(&view, &gates, target, &late),
            phases: view.phases(),
            gates,
            target,
            readiness: self.readiness(),
            late,
            due: view.due(DUE_DAYS),
            as_of,
        }
    }

    /// Tasks whose committed finish lies in the next days, counted in calendar days from a status date.
    pub fn due_within(&self, as_of: NaiveDate, days: u64) -> Vec<OpenTask> {
        View::of(self, as_of).due(days)
    }

    /// Where a task lay in the reference baseline.
    pub fn baseline_dates(&self, task: &Id) -> Option<crate::plan::Dates> {
        let reference = self.reference_baseline()?.id.clone();
        let pointers = self
            .pointers_to(Kind::Task, task)
            .filter(|p| p.kind == Kind::BaselineTask);
        let mut kept = pointers.filter_map(|p| self.baseline_tasks.get(&p.id));
        let kept = kept.find(|kept| kept.baseline.id() == &reference)?;
        Some(crate::plan::Dates {
            start: kept.start,
            finish: kept.finish,
        })
    }

    /// When a task was promised: its deadline, else its finish in the reference baseline.
    pub fn committed_finish(&self, task: &Task) -> Option<NaiveDate> {
        task.deadline
            .or_else(|| self.baseline_dates(&task.id).map(|dates| dates.finish))
    }

    /// Forecast finish minus baseline finish, in working days.
    pub fn slip_days(&self, task: &Id, forecast: &Plan) -> Option<i32> {
        let (now, then) = (forecast.dates(task)?, self.baseline_dates(task)?);
        Some(forecast.calendar().later_by(then.finish, now.finish))
    }

    /// By how many working days being ready comes later than it does by the reference baseline; negative when earlier,
    /// none where the baseline knows nothing of what it waits for.
    pub fn ready_slip_days(&self, forecast: &Plan) -> Option<i32> {
        let awaited = forecast.ready_after().into_iter();
        let known = awaited.filter_map(|row| self.baseline_dates(row));
        let then = known.map(|dates| dates.finish).max()?;
        Some(forecast.calendar().later_by(then, forecast.ready()?))
    }

    /// What a slip means by the thresholds of this project.
    pub fn slip_rag(&self, slip_days: i32) -> Rag {
        let (amber, red) = self.charter().map_or((5, 15), |charter| {
            (charter.amber_slip.get(), charter.red_slip.get())
        });
        match u32::try_from(slip_days).unwrap_or(0) {
            slip if slip >= red => Rag::Red,
            slip if slip >= amber => Rag::Amber,
            _ => Rag::Green,
        }
    }

    fn target_status(&self, forecast: &Plan) -> TargetStatus {
        let date = self.charter().and_then(|charter| charter.target);
        let ready = forecast.ready();
        let both = ready.zip(date);
        let reserve_days = both.map(|(ready, date)| reserve_days(forecast.calendar(), ready, date));
        TargetStatus {
            date,
            ready,
            reserve_days,
        }
    }
}

/// A project on one status date, with what several figures need.
struct View<'a> {
    project: &'a Project,
    forecast: std::sync::Arc<Plan>,
    as_of: NaiveDate,
}

impl<'a> View<'a> {
    fn of(project: &'a Project, as_of: NaiveDate) -> View<'a> {
        View {
            project,
            forecast: project.forecast(as_of),
            as_of,
        }
    }

    fn slip(&self, row: &Id) -> Option<i32> {
        self.project.slip_days(row, &self.forecast)
    }

    /// Rows of the plan that hold work of their own, top to bottom.
    fn leaves(&self) -> impl Iterator<Item = (&crate::outline::Row, &Task)> {
        let rows = self
            .project
            .outline()
            .rows()
            .iter()
            .filter(|row| !row.summary);
        rows.filter_map(|row| Some((row, self.project.tasks.get(&row.id)?.as_ref())))
            .filter(|(_, task)| !matches!(task.kind, TaskKind::Phase | TaskKind::Group))
    }

    fn phases(&self) -> Vec<PhaseStatus> {
        let rows = self.project.outline().rows().iter();
        let done = self.project.done_percents();
        rows.zip(done)
            .filter_map(|(row, done)| {
                let task = self
                    .project
                    .tasks
                    .get(&row.id)
                    .filter(|task| task.kind == TaskKind::Phase)?;
                let (dates, then) = (
                    self.forecast.dates(&row.id)?,
                    self.project.baseline_dates(&row.id),
                );
                Some(PhaseStatus {
                    id: row.id.clone(),
                    number: task.phase?.get(),
                    name: task.name.clone(),
                    start: dates.start,
                    finish: dates.finish,
                    baseline_start: then.map(|then| then.start),
                    baseline_finish: then.map(|then| then.finish),
                    slip_days: self.slip(&row.id),
                    slip_rag: self.slip(&row.id).map(|days| self.project.slip_rag(days)),
                    done_percent: done.into(),
                })
            })
            .collect()
    }

    fn gates(&self) -> Vec<GateStatus> {
        let mut gates: Vec<GateStatus> = self
            .leaves()
            .filter_map(|(row, task)| {
                let number = task.gate?.get();
                let date = self.forecast.dates(&row.id)?.finish;
                let state = match self.project.committed_finish(task) {
                    _ if task.actual_finish.is_some() => GateState::Passed,
                    Some(committed) if committed < self.as_of => GateState::Late,
                    _ => GateState::Ahead,
                };
                Some(GateStatus {
                    id: row.id.clone(),
                    number,
                    name: task.name.clone(),
                    date,
                    baseline: self
                        .project
                        .baseline_dates(&row.id)
                        .map(|dates| dates.finish),
                    slip_days: self.slip(&row.id),
                    slip_rag: self.slip(&row.id).map(|days| self.project.slip_rag(days)),
                    state,
                })
            })
            .collect();
        gates.sort_by_key(|gate| gate.number);
        gates
    }

    /// Unfinished tasks with their committed finish, top to bottom of the plan.
    fn open(&self) -> Vec<OpenTask> {
        let open = self
            .leaves()
            .filter(|(_, task)| task.actual_finish.is_none());
        open.filter_map(|(row, task)| {
            let committed = self.project.committed_finish(task)?;
            Some(OpenTask {
                id: row.id.clone(),
                wbs: row.wbs.clone(),
                name: task.name.clone(),
                owner: self.project.owner_of(task),
                committed,
                forecast: self.forecast.dates(&row.id)?.finish,
                days: self.forecast.calendar().later_by(committed, self.as_of),
                done_percent: task.progress.get(),
            })
        })
        .collect()
    }

    fn late(&self) -> Vec<OpenTask> {
        let mut late: Vec<OpenTask> = self
            .open()
            .into_iter()
            .filter(|task| task.committed < self.as_of)
            .collect();
        late.sort_by_key(|task| task.committed);
        late
    }

    fn due(&self, days: u64) -> Vec<OpenTask> {
        let end = self
            .as_of
            .checked_add_days(Days::new(days))
            .unwrap_or(self.as_of);
        let mut due: Vec<OpenTask> = self
            .open()
            .into_iter()
            .filter(|task| (self.as_of..=end).contains(&task.committed))
            .map(|task| OpenTask {
                days: -task.days,
                ..task
            })
            .collect();
        due.sort_by_key(|task| task.committed);
        due
    }
}

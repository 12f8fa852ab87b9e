//! When each criterion is planned, and forecast, to be largely achieved: the planned curve of readiness.
//!
//! A criterion is linked with the tasks that name its clause in phases up to its own, but for those somebody set apart, and
//! with those somebody linked. It is planned to reach L on the last finish of them in the reference baseline; the forecast
//! uses the forecast finish (`docs/definitions.md`). Rows over others and rows that are set aside are none of them.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use waymark_catalogue::Rating;

use super::{percent, thirds};
use crate::plan::{Dates, Plan};
use crate::project::Project;
use crate::record::{Criterion, Task};
use crate::value::Id;

/// A task that leads to a criterion.
#[derive(Clone, Copy, Debug)]
pub struct Leading<'a> {
    /// The task.
    pub task: &'a Task,
    /// Whether somebody linked it; else it names the clause.
    pub own: bool,
}

/// The plan as the criteria see it.
pub struct Course<'a> {
    project: &'a Project,
    forecast: std::sync::Arc<Plan>,
    /// Where rows lay in the reference baseline.
    baseline: HashMap<&'a Id, Dates>,
    /// By clause: the leaf rows that name it, with their phase, in the order of the plan.
    naming: BTreeMap<&'a str, Vec<(Option<u32>, &'a Task)>>,
}

impl Project {
    /// Whether a task names the clause of a criterion in a phase up to that of the criterion.
    pub fn names_clause_of(&self, task: &Task, criterion: &Criterion) -> bool {
        let row = self.outline().row(&task.id);
        row.is_some_and(|row| {
            let in_time = row.phase.is_none_or(|phase| phase <= criterion.phase.get());
            !row.summary && in_time && task.clauses.contains(&criterion.clause)
        })
    }
}

impl<'a> Course<'a> {
    /// The course of a project on a status date.
    pub fn of(project: &'a Project, as_of: NaiveDate) -> Course<'a> {
        let mut naming: BTreeMap<&str, Vec<(Option<u32>, &Task)>> = BTreeMap::new();
        for row in project.outline().rows().iter().filter(|row| !row.summary) {
            let Some(task) = project.tasks.get(&row.id) else {
                continue;
            };
            for clause in &task.clauses {
                naming.entry(clause).or_default().push((row.phase, task));
            }
        }
        let reference = project.reference_baseline().map(|baseline| &baseline.id);
        let kept = project.baseline_tasks.values().filter_map(|kept| {
            let task = kept.task.as_ref()?.id();
            let dates = Dates {
                start: kept.start,
                finish: kept.finish,
            };
            (Some(kept.baseline.id()) == reference).then_some((task, dates))
        });
        Course {
            project,
            forecast: project.forecast(as_of),
            baseline: kept.collect(),
            naming,
        }
    }

    /// The plan by the forecast.
    pub fn forecast(&self) -> &Plan {
        &self.forecast
    }

    /// Where a row lay in the reference baseline.
    pub fn baseline_of(&self, task: &Id) -> Option<Dates> {
        self.baseline.get(task).copied()
    }

    /// The tasks that lead to a criterion, in the order of the plan.
    pub fn leading_to(&self, criterion: &Criterion) -> Vec<Leading<'a>> {
        let naming = self.naming.get(criterion.clause.as_str());
        let in_time =
            |phase: &Option<u32>| phase.is_none_or(|phase| phase <= criterion.phase.get());
        let named = naming.into_iter().flatten();
        let named = named.filter(|(phase, task)| {
            in_time(phase) && !criterion.tasks_apart.ids().any(|apart| apart == &task.id)
        });
        let mut leading: Vec<Leading<'a>> = named
            .map(|(_, task)| Leading { task, own: false })
            .collect();
        for id in criterion.tasks.ids() {
            let row = self.project.outline().row(id).filter(|row| !row.summary);
            let task = row.and_then(|row| self.project.tasks.get(&row.id));
            let known = leading.iter().any(|one| &one.task.id == id);
            if let Some(task) = task.filter(|_| !known) {
                leading.push(Leading { task, own: true });
            }
        }
        leading.sort_by_key(|one| self.project.outline().position(&one.task.id));
        leading
    }

    /// The tasks that name the clause of a criterion and were set apart from it, in the order of the plan.
    pub fn apart_from(&self, criterion: &Criterion) -> Vec<&'a Task> {
        let apart = criterion.tasks_apart.ids();
        let apart = apart.filter(|id| self.project.outline().row(id).is_some());
        let mut apart: Vec<&Task> = apart
            .filter_map(|id| Some(self.project.tasks.get(id)?.as_ref()))
            .collect();
        apart.sort_by_key(|task| self.project.outline().position(&task.id));
        apart
    }

    /// The day on which a criterion is planned to reach L; none where no task of the baseline leads to it.
    pub fn planned(&self, criterion: &Criterion) -> Option<NaiveDate> {
        let leading = self.leading_to(criterion).into_iter();
        let finishes = leading.filter_map(|one| self.baseline.get(&one.task.id));
        finishes.map(|dates| dates.finish).max()
    }

    /// The day on which it is forecast to reach L; none where no task leads to it.
    pub fn forecast_of(&self, criterion: &Criterion) -> Option<NaiveDate> {
        let leading = self.leading_to(criterion).into_iter();
        let dates = leading.filter_map(|one| self.forecast.dates(&one.task.id));
        dates.map(|dates| dates.finish).max()
    }

    /// The share that some requirement criteria were planned to have on a day, in percent rounded down: those whose planned
    /// date has come count as L. None where none of them has a planned date.
    pub fn planned_share<'c>(
        &self,
        criteria: impl Iterator<Item = &'c Criterion>,
        on: NaiveDate,
    ) -> Option<u32> {
        let dates: Vec<(u64, Option<NaiveDate>)> = criteria
            .map(|one| (one.weight.get().into(), self.planned(one)))
            .collect();
        share_on(&dates, on)
    }

    /// The planned curve of all requirement criteria, by the baseline.
    pub fn planned_curve(&self) -> Curve {
        self.curve(|criterion| self.planned(criterion))
    }

    /// The same by the forecast.
    pub fn forecast_curve(&self) -> Curve {
        self.curve(|criterion| self.forecast_of(criterion))
    }

    fn curve(&self, date: impl Fn(&Criterion) -> Option<NaiveDate>) -> Curve {
        let criteria = self.project.criteria.values();
        let counting = criteria.filter(|c| c.basis.counts_towards_conformity());
        Curve {
            dates: counting
                .map(|one| (one.weight.get().into(), date(one)))
                .collect(),
        }
    }
}

/// When the requirement criteria reach L, as one curve of their share.
pub struct Curve {
    /// Weight and date of each.
    dates: Vec<(u64, Option<NaiveDate>)>,
}

impl Curve {
    /// The share on a day, in percent rounded down; none where no criterion has a date.
    pub fn on(&self, day: NaiveDate) -> Option<u32> {
        share_on(&self.dates, day)
    }

    /// The days on which it steps, in order.
    pub fn steps(&self) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> = self.dates.iter().filter_map(|one| one.1).collect();
        days.sort();
        days.dedup();
        days
    }

    /// How many criteria have no date: no task leads to them.
    pub fn without_date(&self) -> usize {
        self.dates.iter().filter(|one| one.1.is_none()).count()
    }
}

/// The share that criteria of these weights have on a day, each as L once its date has come; in percent, rounded down. None
/// where none of them has a date.
pub fn share_on(dates: &[(u64, Option<NaiveDate>)], on: NaiveDate) -> Option<u32> {
    dates.iter().find(|(_, date)| date.is_some())?;
    let reached = dates
        .iter()
        .filter(|(_, date)| date.is_some_and(|date| date <= on));
    let reached: u64 = reached.map(|(weight, _)| weight).sum();
    let all: u64 = dates.iter().map(|(weight, _)| weight).sum();
    Some(percent(reached * thirds(Some(Rating::L)), all * 3))
}

//! Readiness over time against the planned curve: one walk back through the log for all dates.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::Serialize;
use waymark_catalogue::number_is_within;
use waymark_planner::readiness::course::{Course, Curve, share_on};
use waymark_planner::readiness::{Readiness, Spread, gap};
use waymark_planner::record::Criterion;
use waymark_planner::value::parse_date;
use waymark_planner::{Id, Project};

use super::{CriterionRow, OwnerStanding, PhaseStanding, ProcessStanding, Scene};
use crate::error::AppError;
use crate::session::Session;
use crate::view::look::Look;

/// Readiness over time. Percents are whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ReadinessTrend {
    /// The status date.
    pub as_of: NaiveDate,
    /// By what its rows are put together.
    pub group: ReadinessGroup,
    /// The sets of criteria that are followed one by one.
    pub rows: Vec<TrendRow>,
    /// The last working day of each month since something was rated, and the status date.
    pub points: Vec<TrendPoint>,
    /// The planned curve by the baseline: a point where it steps.
    pub planned: Vec<CurvePoint>,
    /// The same by the forecast.
    pub forecast: Vec<CurvePoint>,
    /// Requirement criteria without a planned date.
    pub unplanned: usize,
}

/// By what criteria are put together.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum ReadinessGroup {
    /// By main clause.
    #[default]
    Clause,
    /// By process.
    Process,
    /// By the phase by which they are to be largely achieved.
    Phase,
    /// By who brings them forward.
    Owner,
}

/// A set of criteria that is followed over time: those that are in it now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TrendRow {
    /// The number of the clause or phase, or the record; empty for nobody.
    pub id: String,
    /// What people call it in short: the number of a clause; empty where there is no such thing.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What it is called; empty for nobody.
    pub title: String,
}

/// Readiness on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TrendPoint {
    /// The day.
    pub date: NaiveDate,
    /// How many entries the log had at its end: looking at that shows the day.
    pub revision: i64,
    /// The share.
    pub share_percent: u32,
    /// How much was rated.
    pub coverage_percent: u32,
    /// The share that was planned for the day, by the present baseline.
    pub planned_percent: Option<u32>,
    /// How many requirement criteria had which rating.
    #[serde(flatten)]
    pub spread: Spread,
    /// Share minus planned share.
    pub gap_points: Option<i32>,
    /// The rows, in order.
    pub rows: Vec<RowPoint>,
}

/// A row on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RowPoint {
    /// The share.
    pub share_percent: u32,
    /// The share that was planned for the day.
    pub planned_percent: Option<u32>,
    /// Share minus planned share.
    pub gap_points: Option<i32>,
}

/// A step of a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CurvePoint {
    /// The day.
    pub date: NaiveDate,
    /// The share from that day on.
    pub percent: u32,
}

/// Readiness over time up to the moment that is looked at, with a row for each set of criteria.
///
/// # Errors
/// When the log cannot be read.
pub fn readiness_trend(
    session: &Session,
    group: ReadinessGroup,
) -> Result<ReadinessTrend, AppError> {
    let moment = session.moment(None)?;
    let look = Look::at(&moment);
    let scene = Scene::of(&look);
    let course = &scene.course;
    let (planned, forecast) = (course.planned_curve(), course.forecast_curve());
    let sets = sets_of(&scene, group);
    let days = days_to_look_at(session, course, look.as_of, moment.revision)?;
    let mut points = Vec::new();
    let mut take = |date: NaiveDate, revision: i64, project: &Project| {
        points.push(point(date, revision, project, &sets, &planned));
    };
    // The newest first: the project as it is, then as it was after older and older entries.
    let mut waiting: Vec<(NaiveDate, i64)> = days;
    while let Some((date, revision)) = waiting.pop_if(|(_, at)| *at >= moment.revision) {
        take(date, revision, look.project);
    }
    if let Some(oldest) = waiting.first().map(|(_, revision)| *revision) {
        let file = session.file();
        file.walk_back(moment.revision, oldest, |position, before, _| {
            while let Some((date, revision)) = waiting.pop_if(|(_, at)| *at == position - 1) {
                take(date, revision, before);
            }
        })?;
    }
    points.reverse();
    let begun = points
        .iter()
        .position(|point| point.coverage_percent > 0 || point.share_percent > 0);
    let points = begun.map_or_else(Vec::new, |begun| points.split_off(begun));
    Ok(ReadinessTrend {
        as_of: look.as_of,
        group,
        rows: sets.into_iter().map(|set| set.row).collect(),
        points,
        unplanned: planned.without_date(),
        planned: steps(&planned),
        forecast: steps(&forecast),
    })
}

/// The last working day of each month since the project was made, and the status date, each with the number of entries
/// that the log had at its end. The oldest first.
fn days_to_look_at(
    session: &Session,
    course: &Course<'_>,
    as_of: NaiveDate,
    newest: i64,
) -> Result<Vec<(NaiveDate, i64)>, AppError> {
    let arrivals: Vec<(i64, NaiveDate)> = session
        .file()
        .entries()?
        .into_iter()
        .filter(|entry| entry.position <= newest)
        .filter_map(|entry| Some((entry.position, parse_date(entry.arrived.get(..10)?)?)))
        .collect();
    let Some(first) = arrivals.iter().map(|(_, day)| *day).min() else {
        return Ok(Vec::new());
    };
    let calendar = course.forecast().calendar();
    let mut days = Vec::new();
    let mut month = first.with_day(1).unwrap_or(first);
    while let Some(next) = month.checked_add_months(Months::new(1)) {
        let end = calendar.before(next);
        // A month in which nobody works ends on its last day.
        let end = if end < month {
            next - Days::new(1)
        } else {
            end
        };
        if end >= as_of {
            break;
        }
        days.push(end);
        month = next;
    }
    days.push(as_of);
    let told = days.into_iter().filter_map(|day| {
        let until = arrivals.iter().filter(|(_, arrived)| *arrived <= day);
        let last = until.map(|(position, _)| *position).max();
        // The status date shows the moment itself, whatever its clock says.
        let revision = if day == as_of { Some(newest) } else { last };
        Some((day, revision?))
    });
    Ok(told.collect())
}

/// A row with what is looked at for it.
struct CriteriaSet {
    row: TrendRow,
    /// The requirement criteria in it, with their weight and planned day.
    criteria: Vec<(Id, u64, Option<NaiveDate>)>,
}

/// The sets of a grouping that hold a requirement, as they are at the moment that is looked at.
fn sets_of(scene: &Scene<'_>, group: ReadinessGroup) -> Vec<CriteriaSet> {
    let look = scene.look;
    let counting: Vec<(CriterionRow, &Criterion)> = scene
        .criteria
        .iter()
        .filter(|criterion| criterion.basis.counts_towards_conformity())
        .map(|criterion| (scene.row(criterion), *criterion))
        .collect();
    let set = |id: &str, reference: &str, title: &str, holds: &dyn Fn(&CriterionRow) -> bool| {
        let within = counting.iter().filter(|(row, _)| holds(row));
        CriteriaSet {
            row: TrendRow {
                id: id.to_string(),
                reference: reference.to_string(),
                title: title.to_string(),
            },
            criteria: within
                .map(|(row, one)| (one.id.clone(), one.weight.get().into(), row.planned))
                .collect(),
        }
    };
    let sets: Vec<CriteriaSet> = match group {
        ReadinessGroup::Clause => {
            let clauses = look.catalogue().clauses().iter();
            let main = clauses.filter(|clause| clause.parent.is_none());
            main.map(|clause| {
                let within = |row: &CriterionRow| number_is_within(&row.clause, &clause.number);
                set(&clause.number, &clause.number, &clause.title, &within)
            })
            .collect()
        }
        ReadinessGroup::Process => {
            let rows: Vec<(CriterionRow, &Criterion)> = counting.clone();
            let processes = scene.by_process(&rows).into_iter();
            let of = |one: ProcessStanding| {
                let within = |row: &CriterionRow| row.processes.contains(&one.process);
                set(&one.process, "", &one.title, &within)
            };
            processes.map(of).collect()
        }
        ReadinessGroup::Phase => {
            let phases = scene.by_phase().into_iter();
            let of = |one: PhaseStanding| {
                let within = |row: &CriterionRow| row.phase == one.phase;
                set(&one.phase.to_string(), "", &one.name, &within)
            };
            phases.map(of).collect()
        }
        ReadinessGroup::Owner => {
            let owners = scene.by_owner(&counting).into_iter();
            let of = |one: OwnerStanding| {
                let within = |row: &CriterionRow| row.owned.owner == one.owned.owner;
                let id = one.owned.owner.clone().unwrap_or_default();
                let name = one.owned.owner_name.clone().unwrap_or_default();
                set(&id, "", &name, &within)
            };
            owners.map(of).collect()
        }
    };
    sets.into_iter()
        .filter(|set| !set.criteria.is_empty())
        .collect()
}

fn point(
    date: NaiveDate,
    revision: i64,
    project: &Project,
    sets: &[CriteriaSet],
    planned: &Curve,
) -> TrendPoint {
    let total = Readiness::of(project.criteria.values().map(|one| one.as_ref()));
    let of = |set: &CriteriaSet| {
        let then = set.criteria.iter();
        let then = then.filter_map(|(id, _, _)| project.criteria.get(id));
        let readiness = Readiness::of(then.map(|one| one.as_ref()));
        let dates = set
            .criteria
            .iter()
            .map(|(_, weight, date)| (*weight, *date));
        let planned_percent = share_on(&dates.collect::<Vec<_>>(), date);
        RowPoint {
            share_percent: readiness.share_percent,
            planned_percent,
            gap_points: gap(readiness.share_percent, planned_percent),
        }
    };
    let planned_percent = planned.on(date);
    TrendPoint {
        date,
        revision,
        share_percent: total.share_percent,
        coverage_percent: total.coverage_percent,
        planned_percent,
        gap_points: gap(total.share_percent, planned_percent),
        spread: Spread {
            n: total.n,
            p: total.p,
            l: total.l,
            f: total.f,
            unrated: total.unrated,
        },
        rows: sets.iter().map(of).collect(),
    }
}

fn steps(curve: &Curve) -> Vec<CurvePoint> {
    let steps = curve.steps().into_iter().filter_map(|date| {
        let percent = curve.on(date)?;
        Some(CurvePoint { date, percent })
    });
    let mut steps: Vec<CurvePoint> = steps.collect();
    steps.dedup_by_key(|step| step.percent);
    steps
}

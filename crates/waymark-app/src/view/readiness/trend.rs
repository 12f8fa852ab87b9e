//! Readiness over time against the planned curve: one walk back through the log for all dates.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::Serialize;
use waymark_catalogue::number_is_within;
use waymark_planner::Project;
use waymark_planner::readiness::course::{Course, Curve};
use waymark_planner::readiness::{Readiness, Spread};
use waymark_planner::value::parse_date;

use crate::error::AppError;
use crate::session::Session;
use crate::view::look::Look;

/// Readiness over time. Percents are whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ReadinessTrend {
    /// The status date.
    pub as_of: NaiveDate,
    /// The main clauses.
    pub clauses: Vec<TrendClause>,
    /// The last working day of each month since something was rated, and the status date.
    pub points: Vec<TrendPoint>,
    /// The planned curve by the baseline: a point where it steps.
    pub planned: Vec<CurvePoint>,
    /// The same by the forecast.
    pub forecast: Vec<CurvePoint>,
    /// Requirement criteria without a planned date.
    pub unplanned: usize,
}

/// A main clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TrendClause {
    /// Its number.
    pub clause: String,
    /// What it is about.
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
    /// The main clauses, in order.
    pub clauses: Vec<ClausePoint>,
}

/// A main clause on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ClausePoint {
    /// The share.
    pub share_percent: u32,
    /// The share that was planned for the day.
    pub planned_percent: Option<u32>,
}

/// A step of a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CurvePoint {
    /// The day.
    pub date: NaiveDate,
    /// The share from that day on.
    pub percent: u32,
}

/// Readiness over time up to the moment that is looked at.
///
/// # Errors
/// When the log cannot be read.
pub fn readiness_trend(session: &Session) -> Result<ReadinessTrend, AppError> {
    let moment = session.moment(None)?;
    let look = Look::at(&moment);
    let course = Course::of(look.project, look.as_of);
    let (planned, forecast) = (course.planned_curve(), course.forecast_curve());
    let catalogue = look.catalogue().clauses().iter();
    let clauses: Vec<TrendClause> = catalogue
        .filter(|clause| clause.parent.is_none())
        .filter(|clause| {
            let mut criteria = look.project.criteria.values();
            criteria.any(|criterion| number_is_within(&criterion.clause, &clause.number))
        })
        .map(|clause| TrendClause {
            clause: clause.number.clone(),
            title: clause.title.clone(),
        })
        .collect();
    let days = days_to_look_at(session, &course, look.as_of, moment.revision)?;
    let mut points = Vec::new();
    let mut take = |date: NaiveDate, revision: i64, project: &Project| {
        points.push(point(date, revision, project, &clauses, &planned));
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
        clauses,
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

fn point(
    date: NaiveDate,
    revision: i64,
    project: &Project,
    clauses: &[TrendClause],
    planned: &Curve,
) -> TrendPoint {
    let criteria = || {
        project
            .criteria
            .values()
            .map(|criterion| criterion.as_ref())
    };
    let total = Readiness::of(criteria());
    let of = |clause: &TrendClause| {
        let within = |number: &str| number_is_within(number, &clause.clause);
        let readiness = Readiness::of(criteria().filter(|one| within(&one.clause)));
        ClausePoint {
            share_percent: readiness.share_percent,
            planned_percent: planned.of(date, within),
        }
    };
    TrendPoint {
        date,
        revision,
        share_percent: total.share_percent,
        coverage_percent: total.coverage_percent,
        planned_percent: planned.on(date),
        spread: Spread {
            n: total.n,
            p: total.p,
            l: total.l,
            f: total.f,
            unrated: total.unrated,
        },
        clauses: clauses.iter().map(of).collect(),
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

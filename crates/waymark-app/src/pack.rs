//! What a status pack says of a project at a moment: the figures of its status, put into sentences for a committee.
//!
//! Every figure comes from [`waymark_planner::status`]; nothing is computed here but how it is said.

mod scope;

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Serialize;
use waymark_catalogue::PHASING_NOTE;
use waymark_pack::content::{
    Cover, DueTask, GateState, KeyFigure, LateAndDue, LateTask, OwnerWork, PackContent, Rag, Route,
    RouteGate, RoutePhase, RuleOutcome, Slip, Span, Target, Timeline, TimelineKind, TimelineRow,
};
use waymark_pack::logo::{Logo, STORED_HEIGHT, STORED_WIDTH};
use waymark_pack::screen::{self, ScreenPage};
use waymark_pack::{Go, PackError, Pdf, Progress};
use waymark_planner::Project;
use waymark_planner::plan::{Dates, Plan, in_working_days};
use waymark_planner::record::{Task, TaskKind};
use waymark_planner::route::RouteStretch;
use waymark_planner::status::{self, GateStatus, OpenTask, Status, long_date};
use waymark_planner::value::Picture;
use waymark_words::t;

use crate::error::{AppError, ErrorClass};
use crate::session::Moment;

/// The longest name of an organisation in the name of a file, in characters.
const LONGEST_NAME: usize = 80;

/// The largest picture that is read for a logo, in bytes.
const LARGEST_PICTURE: u64 = 10_000_000;

/// Calendar days that the page of tasks due looks ahead.
const DUE_DAYS: u64 = 28;

/// Draws a draft of the pack. Nothing is written to the project.
///
/// # Errors
/// Names each character that no font can draw, and where it stands.
pub fn draw(moment: &Moment) -> Result<Pdf, AppError> {
    Ok(waymark_pack::render(&content(moment))?)
}

/// How far a pack is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct WorkProgress {
    /// Parts done.
    pub done: u32,
    /// Parts of the whole work.
    pub of: u32,
    /// What is done now, in words.
    pub what: String,
}

/// Draws a draft of the pack and tells each step before it is done; `tell` answers whether to go on. None where it was
/// stopped.
///
/// # Errors
/// As [`draw`].
pub fn draw_watched(
    moment: &Moment,
    tell: &mut dyn FnMut(WorkProgress) -> bool,
) -> Result<Option<Pdf>, AppError> {
    let mut watch = |Progress { done, of, what }| match tell(WorkProgress { done, of, what }) {
        true => Go::On,
        false => Go::Stop,
    };
    match waymark_pack::render_watched(&content(moment), &mut watch) {
        Ok(drawn) => Ok(Some(drawn)),
        Err(PackError::Stopped) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The pages of the pack as it would be saved now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PackPreview {
    /// Width of a page in thousandths of a point.
    pub width: i64,
    /// Height of a page in thousandths of a point.
    pub height: i64,
    /// The pages in order.
    pub pages: Vec<ScreenPage>,
    /// The name under which it may be saved.
    pub suggested_name: String,
}

/// The pages of the pack as it would be saved now. Nothing is written.
///
/// # Errors
/// As [`draw`].
pub fn preview(moment: &Moment) -> Result<PackPreview, AppError> {
    let content = content(moment);
    let document = waymark_pack::lay_out(&content)?;
    let (width, height) = screen::PAGE_SIZE;
    Ok(PackPreview {
        width,
        height,
        pages: screen::pages(&document),
        suggested_name: suggested_name(&content),
    })
}

/// `Northgate-Managed-Services-pack-draft-2026-11-20.pdf`: letters and digits of any script, joined by hyphens.
fn suggested_name(content: &PackContent) -> String {
    let words = content.organisation.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let organisation: String = words.join("-").chars().take(LONGEST_NAME).collect();
    let parts = [
        organisation.as_str(),
        "pack-draft",
        &content.status_date.to_string(),
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.pdf", parts.join("-"))
}

/// Reads a picture for a logo: as base64 of a PNG that is no larger than the cover needs.
///
/// # Errors
/// When the file cannot be read or is no picture that can be printed.
pub fn read_logo(path: &Path) -> Result<String, AppError> {
    let unreadable = |why: String| AppError::new(ErrorClass::Unreadable, why);
    let length = std::fs::metadata(path).map(|data| data.len());
    let bytes = match length {
        Ok(length) if length > LARGEST_PICTURE => {
            let message = t!("app.logo_too_large", path = path.display());
            return Err(unreadable(message));
        }
        Ok(_) => std::fs::read(path),
        Err(error) => Err(error),
    };
    let bytes =
        bytes.map_err(|e| unreadable(t!("app.not_readable", path = path.display(), why = e)))?;
    let fitted = Logo::fitted_png(&bytes, STORED_WIDTH, STORED_HEIGHT);
    let fitted =
        fitted.map_err(|e| unreadable(t!("app.logo_unfit", path = path.display(), why = e)))?;
    Ok(STANDARD.encode(fitted))
}

impl From<PackError> for AppError {
    fn from(error: PackError) -> Self {
        let class = match error {
            PackError::Undrawable { .. } => ErrorClass::Refused,
            PackError::Font { .. } | PackError::Writer { .. } => ErrorClass::Unreadable,
            PackError::Save { .. } | PackError::Stopped => ErrorClass::Unavailable,
        };
        AppError::new(class, error.to_string())
    }
}

/// What the pack says.
pub fn content(moment: &Moment) -> PackContent {
    let project = &moment.project;
    let status = project.status_on(moment.status_date);
    let forecast = project.forecast(moment.status_date);
    let charter = project.charter();
    PackContent {
        organisation: charter.map(|c| c.organisation.clone()).unwrap_or_default(),
        logo: charter.and_then(|c| c.logo.as_ref()).and_then(logo),
        edition_line: charter
            .map(|c| t!("pack.edition_line", edition = c.edition))
            .unwrap_or_default(),
        title: t!("pack.title"),
        audience: charter.map(|c| c.audience.clone()).unwrap_or_default(),
        period: String::new(),
        status_date: moment.status_date,
        revision: t!("pack.file_version", revision = moment.revision),
        last_change: instant_words(&moment.last_arrival),
        head_short: moment.head.chars().take(12).collect(),
        cover: cover(project, &status),
        timeline: timeline(project, &status, &forecast),
        late_and_due: late_and_due(project, &status, moment.status_date),
        scope: scope::section(project),
        phasing_note: PHASING_NOTE.into(),
    }
}

/// The logo as the pack prints it. One that cannot be printed is left out: a pack is worth more than its logo, and
/// what Settings takes has been tried before.
fn logo(kept: &Picture) -> Option<Logo> {
    let bytes = STANDARD.decode(kept.base64()).ok()?;
    Logo::from_png(&bytes).ok()
}

fn cover(project: &Project, status: &Status) -> Cover {
    let rules = status.overall.rules.iter().map(|rule| RuleOutcome {
        rule: rule_name(rule.id),
        rag: rag(rule.rag),
        reason: rule.reason.clone(),
    });
    Cover {
        overall: rag(status.overall.rag),
        overall_label: t!("pack.overall", rag = status.overall.rag.name()),
        headline: status.overall.sentence.clone(),
        rules: rules.collect(),
        figures: figures(status),
        route: Route {
            phases: project.route(status).into_iter().map(route_phase).collect(),
            gates: status.gates.iter().map(route_gate).collect(),
            target: target(project),
        },
    }
}

fn rule_name(id: &str) -> String {
    match id {
        "next-gate" => t!("pack.rule_next_gate"),
        "target-reserve" => t!("pack.rule_target_reserve"),
        _ => t!("pack.rule_late_tasks"),
    }
}

fn figures(status: &Status) -> Vec<KeyFigure> {
    let mut figures = Vec::new();
    let readiness = &status.readiness;
    if readiness.coverage_percent > 0 {
        let rated = readiness.coverage_percent;
        figures.push(KeyFigure {
            value: format!("{}%", readiness.share_percent),
            label: t!("pack.figure_readiness"),
            comparison: match &readiness.weakest {
                Some(clause) => t!("pack.figure_rated_weakest", rated, clause),
                None => t!("pack.figure_rated", rated),
            },
        });
    }
    if let Some(gate) = next_gate(status) {
        figures.push(KeyFigure {
            value: short_date(gate.date, status.as_of),
            label: t!("pack.figure_gate", number = gate.number),
            comparison: gate.slip_days.map(against_baseline).unwrap_or_default(),
        });
    }
    if let Some(ready) = status.target.ready {
        figures.push(KeyFigure {
            value: short_date(ready, status.as_of),
            label: t!("pack.figure_ready"),
            comparison: match status.target.reserve_days {
                None => t!("pack.figure_not_booked"),
                Some(days) if days < 0 => {
                    let days = in_working_days(-days);
                    t!("pack.figure_after_eve", days)
                }
                Some(days) => t!("pack.figure_reserve", days = in_working_days(days)),
            },
        });
    }
    figures.push(KeyFigure {
        value: status.late.len().to_string(),
        label: t!("pack.figure_late", count = status.late.len()),
        comparison: t!(
            "pack.figure_due",
            number = status.due.len(),
            days = status::DUE_DAYS
        ),
    });
    figures
}

fn next_gate(status: &Status) -> Option<&GateStatus> {
    status
        .gates
        .iter()
        .find(|gate| gate.state != status::GateState::Passed)
}

fn against_baseline(slip_days: i32) -> String {
    match slip_days {
        0 => t!("pack.as_in_baseline"),
        late if late > 0 => t!("pack.after_baseline", days = in_working_days(late)),
        early => t!("pack.before_baseline", days = in_working_days(-early)),
    }
}

fn route_phase(stretch: RouteStretch) -> RoutePhase {
    RoutePhase {
        name: stretch.name,
        forecast: Span {
            first: stretch.first,
            last: stretch.last,
        },
        baseline: stretch.baseline.map(|(first, last)| Span { first, last }),
        done: thousandths(stretch.done_percent),
    }
}

fn thousandths(percent: u32) -> u16 {
    u16::try_from(percent.min(100) * 10).unwrap_or(1_000)
}

fn route_gate(gate: &GateStatus) -> RouteGate {
    RouteGate {
        mark: gate.number.to_string(),
        name: t!("pack.gate", number = gate.number),
        date: gate.date,
        state: gate_state(gate.state),
    }
}

fn gate_state(state: status::GateState) -> GateState {
    match state {
        status::GateState::Passed => GateState::Passed,
        status::GateState::Late => GateState::Late,
        status::GateState::Ahead => GateState::Ahead,
    }
}

fn rag(rag: status::Rag) -> Rag {
    match rag {
        status::Rag::Green => Rag::Green,
        status::Rag::Amber => Rag::Amber,
        status::Rag::Red => Rag::Red,
    }
}

fn target(project: &Project) -> Option<Target> {
    let date = project.charter()?.target?;
    Some(Target {
        name: t!("pack.audit"),
        date,
    })
}

fn timeline(project: &Project, status: &Status, forecast: &Plan) -> Timeline {
    let baseline = project.reference_baseline();
    let rows = project.outline().rows().iter().filter_map(|row| {
        let task = project.tasks.get(&row.id)?;
        // An audit is known by the day it is booked for, everything else by the day it is done.
        let day = |dates: Dates| {
            if task.kind == TaskKind::Audit {
                dates.start
            } else {
                dates.finish
            }
        };
        let (now, then) = (
            forecast.dates(&row.id).map(day)?,
            project.baseline_dates(&row.id).map(day),
        );
        let slip = then.map(|then| forecast.calendar().later_by(then, now));
        Some(TimelineRow {
            name: task.name.clone(),
            kind: timeline_kind(project, status, task)?,
            baseline: then,
            forecast: now,
            slip: slip.map(|days| Slip {
                days,
                rag: rag(project.slip_rag(days)),
            }),
        })
    });
    let agreed = baseline.map(|baseline| {
        let (name, date) = (&baseline.name, long_date(baseline.taken));
        match baseline.approver.as_str() {
            "" => t!("pack.timeline_baseline", name, date),
            approver => t!("pack.timeline_baseline_approved", name, date, approver),
        }
    });
    Timeline {
        title: timeline_title(status),
        subtitle: t!(
            "pack.timeline_subtitle",
            baseline = agreed.unwrap_or_default()
        )
        .trim()
        .to_string(),
        baseline_name: baseline
            .map(|baseline| baseline.name.clone())
            .unwrap_or_default(),
        rows: rows.collect(),
        target: target(project),
    }
}

fn timeline_kind(project: &Project, status: &Status, task: &Task) -> Option<TimelineKind> {
    let state = || match project.committed_finish(task) {
        _ if task.actual_finish.is_some() => GateState::Passed,
        Some(committed) if committed < status.as_of => GateState::Late,
        _ => GateState::Ahead,
    };
    match task.kind {
        TaskKind::Phase => {
            let phase = status.phases.iter().find(|phase| phase.id == task.id)?;
            Some(TimelineKind::Phase {
                first: phase.start,
                baseline_first: phase.baseline_start,
                done: thousandths(phase.done_percent),
            })
        }
        TaskKind::Gate => Some(TimelineKind::Gate(state())),
        TaskKind::Milestone | TaskKind::Audit => Some(TimelineKind::Milestone(state())),
        TaskKind::Work | TaskKind::Operate | TaskKind::Group => None,
    }
}

fn timeline_title(status: &Status) -> String {
    let Some(gate) = next_gate(status) else {
        return match status.gates.last() {
            Some(last) => {
                let (number, date) = (last.number, long_date(last.date));
                t!("pack.timeline_passed", number, date)
            }
            None => t!("pack.timeline_no_gates"),
        };
    };
    let (number, date) = (gate.number, long_date(gate.date));
    match gate.slip_days {
        Some(slip) if slip > 0 => {
            let days = in_working_days(slip);
            t!("pack.timeline_late", number, date, days)
        }
        Some(slip) if slip < 0 => {
            let days = in_working_days(-slip);
            t!("pack.timeline_early", number, date, days)
        }
        Some(_) => t!("pack.timeline_as_baseline", number, date),
        None => t!("pack.timeline_forecast", number, date),
    }
}

fn late_and_due(project: &Project, status: &Status, as_of: NaiveDate) -> LateAndDue {
    let due = project.due_within(as_of, DUE_DAYS);
    // Owners with late work first, the most of it on top; then by name.
    let mut owners: BTreeMap<&str, (Vec<&OpenTask>, Vec<&OpenTask>)> = BTreeMap::new();
    for task in &status.late {
        owners.entry(&task.owner).or_default().0.push(task);
    }
    for task in &due {
        owners.entry(&task.owner).or_default().1.push(task);
    }
    let mut owners: Vec<_> = owners.into_iter().collect();
    owners.sort_by_key(|(_, (late, _))| std::cmp::Reverse(late.len()));
    let with_late = owners
        .iter()
        .filter(|(_, (late, _))| !late.is_empty())
        .count();
    let title = match (status.late.len(), with_late) {
        (0, _) if due.is_empty() => {
            t!("pack.work_nothing")
        }
        (0, _) => t!("pack.work_due", count = due.len()),
        (1, _) => t!("pack.work_one_late"),
        (late, 1) => t!("pack.work_late_one_owner", late),
        (late, owners) => t!("pack.work_late", late, owners),
    };
    let end = as_of.checked_add_days(Days::new(DUE_DAYS)).unwrap_or(as_of);
    LateAndDue {
        title,
        subtitle: t!(
            "pack.work_subtitle",
            date = long_date(as_of),
            end = long_date(end)
        ),
        window: t!("pack.work_window", end = long_date(end)),
        owners: owners
            .into_iter()
            .map(|(owner, work)| owner_work(project, owner, work))
            .collect(),
    }
}

fn owner_work(
    project: &Project,
    owner: &str,
    (late, due): (Vec<&OpenTask>, Vec<&OpenTask>),
) -> OwnerWork {
    let person = project.people.values().find(|person| person.name == owner);
    OwnerWork {
        owner: owner.to_string(),
        role: person
            .map(|person| person.title.clone())
            .unwrap_or_default(),
        late: late
            .into_iter()
            .map(|task| LateTask {
                number: task.wbs.clone(),
                name: task.name.clone(),
                committed: task.committed,
                forecast: task.forecast,
                days_late: u32::try_from(task.days).unwrap_or(0),
                rag: rag(project.slip_rag(task.days).max(status::Rag::Amber)),
            })
            .collect(),
        due: due
            .into_iter()
            .map(|task| DueTask {
                number: task.wbs.clone(),
                name: task.name.clone(),
                committed: task.committed,
                forecast: task.forecast,
            })
            .collect(),
    }
}

/// `15 Jan`, with its year where it is not the year of the status date.
fn short_date(date: NaiveDate, as_of: NaiveDate) -> String {
    let same_year = date.format("%Y").to_string() == as_of.format("%Y").to_string();
    date.format(if same_year { "%-d %b" } else { "%-d %b %Y" })
        .to_string()
}

fn instant_words(instant: &str) -> String {
    let parsed = instant.parse::<DateTime<Utc>>();
    parsed.map_or_else(
        |_| instant.to_string(),
        |at| at.format("%-d %b %Y %H:%M UTC").to_string(),
    )
}

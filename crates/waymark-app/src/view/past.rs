//! The past beside the present, and what taking one act back would do. Both only look.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_file::Which;
use waymark_planner::plan::WorkingCalendar;
use waymark_planner::status::{GateState, Status};
use waymark_planner::wording::Names;
use waymark_words::t;

use crate::error::AppError;
use crate::session::{Moment, Session};

/// The past that is looked at beside the present.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ThenAndNow {
    /// Measure by measure.
    pub measures: Vec<Measure>,
}

/// One figure then and now, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Measure {
    /// A fixed word: `gate`, `ready`, `reserve`, `late`, `done`, `readiness`, `rated`.
    pub id: &'static str,
    /// `Gate 2 forecast`
    pub name: String,
    /// What it was.
    pub then: String,
    /// What it is.
    pub now: String,
    /// By how much it changed; empty where it did not.
    pub change: String,
    /// Whether that is for the better; none where it is neither.
    pub better: Option<bool>,
}

/// What taking an act back would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct UndoPreview {
    /// The fields it would change.
    pub fields: Vec<UndoneField>,
    /// Later acts on the same, the newest first; they would be taken back with it.
    pub later: Vec<LaterAct>,
    /// Why it cannot be taken back.
    pub refused: Option<String>,
}

/// A field that would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct UndoneField {
    /// What the record is called.
    pub record: String,
    /// What the field is called.
    pub field: String,
    /// What it holds.
    pub now: String,
    /// What it would hold.
    pub after: String,
}

/// An act that rests on another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct LaterAct {
    /// The entry.
    pub id: String,
    /// When it arrived, UTC.
    pub at: String,
    /// Who made it.
    pub who: String,
    /// What it did.
    pub what: String,
}

/// The past that is looked at beside the present; none where the present is looked at.
///
/// # Errors
/// When the log cannot be read.
pub fn then_and_now(session: &Session) -> Result<Option<ThenAndNow>, AppError> {
    if session.looking_at().is_none() {
        return Ok(None);
    }
    let (then, now) = (Side::of(&session.moment(None)?), Side::of(&session.now()));
    let calendar = session.now().project.working_calendar();
    let mut measures = Vec::new();
    let next = now
        .status
        .gates
        .iter()
        .find(|gate| gate.state != GateState::Passed);
    if let Some(gate) = next {
        let was = then
            .status
            .gates
            .iter()
            .find(|one| one.number == gate.number);
        let name = t!("app.then_gate", number = gate.number);
        measures.push(dates(
            "gate",
            name,
            was.map(|g| g.date),
            Some(gate.date),
            &calendar,
        ));
    }
    let name = t!("app.then_ready");
    let (was, is) = (then.status.target.ready, now.status.target.ready);
    measures.push(dates("ready", name, was, is, &calendar));
    let (was, is) = (
        then.status.target.reserve_days,
        now.status.target.reserve_days,
    );
    if was.is_some() || is.is_some() {
        let words = |days: Option<i32>| days.map_or_else(none, |days| days_words(days.into()));
        let change = was.zip(is).map_or(0, |(was, is)| is - was);
        measures.push(Measure {
            id: "reserve",
            name: t!("app.then_reserve"),
            then: words(was),
            now: words(is),
            change: signed(change.into(), days_words),
            better: (change != 0).then_some(change > 0),
        });
    }
    let counts = |id, name: String, was: usize, is: usize, more_is_better| {
        let change = is as i64 - was as i64;
        Measure {
            id,
            name,
            then: was.to_string(),
            now: is.to_string(),
            change: signed(change, bare),
            better: (change != 0).then_some((change > 0) == more_is_better),
        }
    };
    measures.push(counts(
        "late",
        t!("app.then_late"),
        then.status.late.len(),
        now.status.late.len(),
        false,
    ));
    measures.push(counts(
        "done",
        t!("app.then_done"),
        then.done,
        now.done,
        true,
    ));
    let (was, is) = (&then.status.readiness, &now.status.readiness);
    if was.coverage_percent > 0 || is.coverage_percent > 0 {
        for (id, name, was, is) in [
            (
                "readiness",
                t!("app.then_readiness"),
                was.share_percent,
                is.share_percent,
            ),
            (
                "rated",
                t!("app.then_rated"),
                was.coverage_percent,
                is.coverage_percent,
            ),
        ] {
            let change = i64::from(is) - i64::from(was);
            measures.push(Measure {
                id,
                name,
                then: format!("{was}%"),
                now: format!("{is}%"),
                change: signed(change, bare),
                better: (change != 0).then_some(change > 0),
            });
        }
    }
    Ok(Some(ThenAndNow { measures }))
}

/// One side of the comparison.
struct Side {
    status: Status,
    done: usize,
}

impl Side {
    fn of(moment: &Moment) -> Side {
        let project = &moment.project;
        let rows = project.outline().rows().iter().filter(|row| !row.summary);
        let tasks = rows.filter_map(|row| project.tasks.get(&row.id));
        Side {
            status: project.status_on(moment.status_date),
            done: tasks.filter(|task| task.progress.get() == 100).count(),
        }
    }
}

fn none() -> String {
    t!("app.then_none")
}

fn bare(number: i64) -> String {
    number.to_string()
}

fn days_words(days: i64) -> String {
    t!("app.then_days", count = days)
}

/// A difference with its sign, as people write it: `+5 days`; empty for none.
fn signed(change: i64, words: impl Fn(i64) -> String) -> String {
    match change {
        0 => String::new(),
        1.. => format!("+{}", words(change)),
        _ => format!("\u{2212}{}", words(-change)),
    }
}

fn dates(
    id: &'static str,
    name: String,
    was: Option<NaiveDate>,
    is: Option<NaiveDate>,
    calendar: &WorkingCalendar,
) -> Measure {
    let words = |date: Option<NaiveDate>| date.map_or_else(none, short_date);
    let change = was
        .zip(is)
        .map_or(0, |(was, is)| calendar.later_by(was, is));
    Measure {
        id,
        name,
        then: words(was),
        now: words(is),
        change: signed(change.into(), days_words),
        better: (change != 0).then_some(change < 0),
    }
}

fn short_date(date: NaiveDate) -> String {
    date.format("%-d %b %Y").to_string()
}

/// What taking one act back would do; with the later acts on the same where there are some.
///
/// # Errors
/// When the log cannot be read.
pub fn undo_preview(session: &mut Session, id: &str) -> Result<UndoPreview, AppError> {
    let later = session.later_on_the_same(id)?;
    let mut ids: Vec<String> = later.iter().map(|entry| entry.id.clone()).collect();
    ids.push(id.to_string());
    let (fields, refused) = match session.reversal(&Which::These(ids)) {
        Ok((changes, after)) => (fields(session, &changes, &after), None),
        Err(error) => (Vec::new(), Some(error.message)),
    };
    let mut acts = Vec::new();
    for entry in later {
        let changes = session.file().changes_of(entry.position)?;
        let mut names = Names::of(session.file().project());
        changes.iter().for_each(|change| names.remember(change));
        acts.push(LaterAct {
            what: names.summary(&entry.act, &changes, None),
            id: entry.id,
            at: entry.arrived,
            who: entry.author.name,
        });
    }
    Ok(UndoPreview {
        fields,
        later: acts,
        refused,
    })
}

/// Each field that is touched, once, with what it holds and would hold; a record that would come or go as one line.
fn fields(
    session: &Session,
    changes: &[waymark_planner::Change],
    after: &waymark_planner::Project,
) -> Vec<UndoneField> {
    use waymark_planner::change::Act;
    let now = session.file().project();
    let mut names = Names::of(now);
    changes.iter().for_each(|change| names.remember(change));
    let mut lines: Vec<UndoneField> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for change in changes {
        if !seen.insert((
            change.kind,
            change.id.clone(),
            change.field().map(String::from),
        )) {
            continue;
        }
        let record = names.of_record(change.kind, &change.id);
        let line = match &change.act {
            Act::Create(_) => UndoneField {
                record,
                field: change.kind.words().to_string(),
                now: t!("app.undo_not_there"),
                after: t!("app.undo_there_again"),
            },
            Act::Delete(_) => UndoneField {
                record,
                field: change.kind.words().to_string(),
                now: t!("app.undo_there"),
                after: t!("app.undo_taken_away"),
            },
            Act::Set { field, .. } | Act::Include { field, .. } | Act::Exclude { field, .. } => {
                let value = |project: &waymark_planner::Project| {
                    project
                        .get(change.kind, &change.id)
                        .and_then(|record| record.get(field))
                };
                let (Some(old), Some(new)) = (value(now), value(after)) else {
                    continue;
                };
                let whole = waymark_planner::Change {
                    act: Act::Set {
                        field: field.clone(),
                        old,
                        new,
                    },
                    ..change.clone()
                };
                let Some(values) = names.values(&whole) else {
                    continue;
                };
                UndoneField {
                    record,
                    field: values.field,
                    now: values.old,
                    after: values.new,
                }
            }
        };
        lines.push(line);
    }
    lines
}

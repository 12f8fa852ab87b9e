//! How much people have to do, week by week, and what could be done later.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::command::find_person;
use waymark_planner::draft::IdSource;
use waymark_planner::levelling::Move;
use waymark_planner::numbers::reference_of;
use waymark_planner::plan::Plan;
use waymark_planner::record::{Kind, Person};
use waymark_planner::workload::{PersonWeek, Work, WorkKind, Workload};
use waymark_planner::{Command, Id, Project};
use waymark_words::t;

use super::effect::{NextDate, Shift};
use super::holding::wbs;
use crate::error::AppError;
use crate::session::Moment;

/// Weeks that are told at once, at most.
const MOST_WEEKS: usize = 104;

/// Everyone's load, week by week.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct WorkloadView {
    /// The Monday of the first week.
    pub from: NaiveDate,
    /// The weeks.
    pub weeks: Vec<WorkWeek>,
    /// The people, by name.
    pub rows: Vec<LoadRow>,
    /// Weeks in which somebody has more to do than days: by week, then by person. What would come of moving work is told
    /// of one week at a time, by `load`.
    pub over: Vec<OverBooking>,
}

/// A week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct WorkWeek {
    /// Its Monday.
    pub monday: NaiveDate,
    /// Its Sunday.
    pub sunday: NaiveDate,
}

/// One person, week by week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct LoadRow {
    /// The person.
    pub person: String,
    /// What they are called.
    pub name: String,
    /// In the order of the weeks.
    pub loads: Vec<Load>,
}

/// One person in one week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Load {
    /// Planned work in percent of the days there are; none where there is no day.
    pub percent: Option<u32>,
    /// Working days there are.
    pub available_days: String,
    /// Working days of planned work, to a tenth.
    pub planned_days: String,
    /// Whether the person is away for some of it.
    pub absence: bool,
}

/// What fills one week of one person.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct OverBooking {
    /// The person.
    pub person: String,
    /// What they are called.
    pub name: String,
    /// The Monday of the week.
    pub monday: NaiveDate,
    /// Planned work in percent of the days there are; none where there is no day.
    pub percent: Option<u32>,
    /// Working days of planned work, to a tenth.
    pub planned_days: String,
    /// Working days there are.
    pub available_days: String,
    /// The work, the largest first.
    pub items: Vec<LoadItem>,
    /// What would come of moving all that can be moved; none where nothing can.
    #[serde(rename = "move")]
    pub offer: Option<MoveOffer>,
}

/// One piece of work in a week.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct LoadItem {
    /// What sort of work.
    pub kind: LoadKind,
    /// The record.
    pub id: String,
    /// What people call it: `2.1`, `A-33`; may be empty.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Working days of it in the week, to a tenth.
    pub days: String,
    /// How it could be moved.
    #[serde(rename = "move")]
    pub to_later: Option<LoadMove>,
    /// Why it stays; none of meetings and recurring work.
    pub why_not: Option<String>,
}

/// What sort of work fills a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum LoadKind {
    /// A task of the plan.
    Task,
    /// An action.
    Action,
    /// A meeting.
    Meeting,
    /// Recurring work.
    Recurring,
}

impl From<WorkKind> for LoadKind {
    fn from(kind: WorkKind) -> LoadKind {
        match kind {
            WorkKind::Task => LoadKind::Task,
            WorkKind::Action => LoadKind::Action,
            WorkKind::Meeting => LoadKind::Meeting,
            WorkKind::Recurring => LoadKind::Recurring,
        }
    }
}

/// How one piece of work could be moved.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct LoadMove {
    /// The acts that do it.
    #[schemars(with = "Vec<serde_json::Value>")]
    pub commands: Vec<Command>,
    /// What a button says.
    pub label: String,
}

/// What would come of moving all that can be moved out of a week.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct MoveOffer {
    /// The acts that do it.
    #[schemars(with = "Vec<serde_json::Value>")]
    pub commands: Vec<Command>,
    /// How many pieces of work move.
    pub count: usize,
    /// The load of the week then, in percent.
    pub percent_after: u32,
    /// The same with what it does to the next gate, as a sentence.
    pub sentence: String,
}

/// Everyone's load for so many weeks, from the week of a day on; from the present week where none is given.
pub fn workload(moment: &Moment, weeks: usize, from: Option<NaiveDate>) -> WorkloadView {
    let project = &*moment.project;
    let status = moment.status_date;
    let from = from.unwrap_or_else(|| project.present_week(status));
    let load = project.workload(status, from, weeks.clamp(1, MOST_WEEKS));
    let people = by_name(project);
    let rows = people.iter().map(|person| LoadRow {
        person: person.id.to_string(),
        name: person.name.clone(),
        loads: load.of(&person.id).iter().map(told).collect(),
    });
    let rows = rows.collect();
    let plan = project.forecast(status);
    let mut over = Vec::new();
    for at in 0..load.weeks().len() {
        for person in &people {
            if load.of(&person.id).get(at).is_some_and(PersonWeek::is_over) {
                let week = Looked::at(project, &plan, &load, person, at);
                over.extend(week.map(|week| week.booking()));
            }
        }
    }
    let weeks = load.weeks().iter().map(|week| WorkWeek {
        monday: week.monday,
        sunday: week.sunday,
    });
    let weeks: Vec<WorkWeek> = weeks.collect();
    WorkloadView {
        from: weeks.first().map_or(from, |week| week.monday),
        weeks,
        rows,
        over,
    }
}

/// What fills one week of one person, of a day or the present one, and what would come of moving what can be moved.
///
/// # Errors
/// When nobody, or more than one person, is called so.
pub fn load(
    moment: &Moment,
    person: &str,
    day: Option<NaiveDate>,
) -> Result<OverBooking, AppError> {
    let project = &*moment.project;
    let day = day.unwrap_or_else(|| project.present_week(moment.status_date));
    let person = find_person(project, person)?;
    let load = project.workload(moment.status_date, day, 1);
    let plan = project.forecast(moment.status_date);
    let looked = Looked::at(project, &plan, &load, person, 0);
    let Some(week) = looked else {
        return Err(AppError::no_charter());
    };
    let mut booking = week.booking();
    booking.offer = week.offer(moment);
    Ok(booking)
}

pub(crate) fn by_name(project: &Project) -> Vec<&Person> {
    let mut people: Vec<&Person> = project.people.values().map(|one| one.as_ref()).collect();
    people.sort_by_cached_key(|person| (person.name.to_lowercase(), person.id.clone()));
    people
}

fn told(week: &PersonWeek) -> Load {
    Load {
        percent: week.percent(),
        available_days: week.available.to_string(),
        planned_days: week.planned.days(),
        absence: week.absence,
    }
}

/// One week of one person that is looked at closely.
struct Looked<'a> {
    project: &'a Project,
    plan: &'a Arc<Plan>,
    person: &'a Person,
    monday: NaiveDate,
    week: &'a PersonWeek,
}

impl<'a> Looked<'a> {
    fn at(
        project: &'a Project,
        plan: &'a Arc<Plan>,
        load: &'a Workload,
        person: &'a Person,
        at: usize,
    ) -> Option<Looked<'a>> {
        Some(Looked {
            project,
            plan,
            person,
            monday: load.weeks().get(at)?.monday,
            week: load.of(&person.id).get(at)?,
        })
    }

    fn booking(&self) -> OverBooking {
        let mut work: Vec<&Work> = self.week.work.iter().collect();
        work.sort_by_key(|work| std::cmp::Reverse(work.effort));
        let items = work.into_iter().map(|work| self.item(work)).collect();
        OverBooking {
            person: self.person.id.to_string(),
            name: self.person.name.clone(),
            monday: self.monday,
            percent: self.week.percent(),
            planned_days: self.week.planned.days(),
            available_days: self.week.available.to_string(),
            items,
            offer: None,
        }
    }

    fn item(&self, work: &Work) -> LoadItem {
        let (reference, title) = called(self.project, work);
        let (to_later, why_not) = match self.project.could_move(self.plan, work, self.monday) {
            Ok(Move { to, command }) => {
                let day = to.format("%-d %b");
                let label = t!("people.move_to", day);
                let commands = vec![command];
                (Some(LoadMove { commands, label }), None)
            }
            Err(stays) => (None, stays.in_words()),
        };
        LoadItem {
            kind: work.kind.into(),
            id: work.id.to_string(),
            reference,
            title,
            days: work.effort.days(),
            to_later,
            why_not,
        }
    }

    /// Works out what moving all that can be moved would do.
    fn offer(&self, moment: &Moment) -> Option<MoveOffer> {
        let work = self.week.work.iter();
        let moves = work.filter_map(|work| {
            let to = self.project.could_move(self.plan, work, self.monday).ok()?;
            (!work.effort.is_none()).then_some(to.command)
        });
        let commands: Vec<Command> = moves.collect();
        let count = commands.len();
        if count == 0 {
            return None;
        }
        let decided =
            Command::work_out(&commands, self.project, moment.status_date, &mut NoIds(0)).ok()?;
        let after = decided.project.workload(moment.status_date, self.monday, 1);
        let percent = after.of(&self.person.id).first()?.percent()?;
        let shift = Shift::between(self.project, &decided.project, moment.status_date);
        let sentence = match shift.next_date() {
            NextDate::GateStays { gate, date } => {
                t!("people.moving_leaves_gate", count, percent, gate, date)
            }
            NextDate::GateMoves {
                gate,
                before,
                after,
            } => t!(
                "people.moving_moves_gate",
                count,
                percent,
                gate,
                before,
                after
            ),
            NextDate::ReadyStays { date } => {
                t!("people.moving_leaves_ready", count, percent, date)
            }
            NextDate::ReadyMoves { before, after } => {
                t!("people.moving_moves_ready", count, percent, before, after)
            }
            NextDate::None => t!("people.moving", count, percent),
        };
        Some(MoveOffer {
            commands,
            count,
            percent_after: percent,
            sentence,
        })
    }
}

/// Ids for a trial that is thrown away.
pub(crate) struct NoIds(pub u32);

impl IdSource for NoIds {
    fn next_id(&mut self) -> Id {
        self.0 += 1;
        // A colon and digits are always an id; no record has one like it.
        let text = format!("trial:{}", self.0);
        Id::new(&text).unwrap_or_else(|| self.next_id())
    }
}

/// What people call a piece of work: its number or place in the plan, and its title.
pub(crate) fn called(project: &Project, work: &Work) -> (String, String) {
    let numbered = |kind: Kind| {
        let record = project.get(kind, &work.id);
        record.and_then(reference_of).unwrap_or_default()
    };
    let id = &work.id;
    let title = match work.kind {
        WorkKind::Task => project.tasks.get(id).map(|task| task.name.clone()),
        WorkKind::Action => project.actions.get(id).map(|action| action.title.clone()),
        WorkKind::Meeting => project.meetings.get(id).map(|one| one.title.clone()),
        WorkKind::Recurring => project.recurring_work.get(id).map(|one| one.name.clone()),
    };
    let reference = match work.kind {
        WorkKind::Task => wbs(project, id),
        WorkKind::Action => numbered(Kind::Action),
        WorkKind::Meeting => numbered(Kind::Meeting),
        WorkKind::Recurring => String::new(),
    };
    (reference, title.unwrap_or_default())
}

//! One week of one person: what they work on, what is late, what is to come.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::Serialize;
use waymark_planner::command::find_person;
use waymark_planner::numbers::reference_of;
use waymark_planner::plan::{Dates, Plan, date_of, day, in_working_days};
use waymark_planner::record::{Kind, Person, Task};
use waymark_planner::workload::{Effort, PersonWeek, Week, WorkKind};
use waymark_planner::{Id, Project};
use waymark_words::t;

use super::holding::wbs;
use super::owners::{Absence, absences};
use crate::error::AppError;
use crate::session::Moment;

/// One week of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct WeekView {
    /// The person.
    pub person: String,
    /// What they are called.
    pub name: String,
    /// The Monday.
    pub monday: NaiveDate,
    /// The Sunday.
    pub sunday: NaiveDate,
    /// Planned work in percent of the days there are; none where there is no day.
    pub percent: Option<u32>,
    /// Working days there are.
    pub available_days: String,
    /// Working days of planned work, to a tenth.
    pub planned_days: String,
    /// When they are away in it.
    pub absences: Vec<Absence>,
    /// Tasks that run in the week or are due in it, and are not late.
    pub tasks: Vec<WeekItem>,
    /// Tasks that should have been done by now.
    pub late: Vec<WeekItem>,
    /// Actions that are due by the end of the week.
    pub actions: Vec<WeekItem>,
    /// Meetings of the week.
    pub meetings: Vec<WeekItem>,
    /// Recurring work that is due in the week.
    pub recurring: Vec<WeekItem>,
    /// Decisions they have to prepare, needed by the end of the week.
    pub decisions: Vec<WeekItem>,
    /// Tasks that begin in the week after.
    pub next: Vec<WeekItem>,
}

/// Something in a week.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
pub struct WeekItem {
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day, or the day on which it is due.
    pub finish: Option<NaiveDate>,
    /// What sort of thing: `task`, `action`, `meeting`, `recurring`, `decision`.
    pub kind: &'static str,
    /// What people call it: `2.1`, `A-33`; may be empty.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The record.
    pub id: String,
    /// Working days of it in the week, to a tenth.
    pub days: Option<String>,
    /// What else there is to say: how late, how far, where.
    pub note: String,
}

/// One week of one person: the week of a day, or the present week.
///
/// # Errors
/// When nobody, or more than one person, is called so.
pub fn week(moment: &Moment, person: &str, on: Option<NaiveDate>) -> Result<WeekView, AppError> {
    let project = &*moment.project;
    let person = find_person(project, person)?;
    let on = on.unwrap_or_else(|| project.present_week(moment.status_date));
    let load = project.workload(moment.status_date, on, 1);
    let (Some(week), Some(of)) = (load.weeks().first(), load.of(&person.id).first()) else {
        return Err(AppError::no_charter());
    };
    let told = Told {
        project,
        person,
        as_of: moment.status_date,
        plan: &project.forecast(moment.status_date),
        week: *week,
        efforts: efforts(of),
    };
    let (tasks, late, next) = told.tasks();
    let away = |absence: &Absence| absence.first <= week.sunday && week.monday <= absence.last;
    Ok(WeekView {
        person: person.id.to_string(),
        name: person.name.clone(),
        monday: week.monday,
        sunday: week.sunday,
        percent: of.percent(),
        available_days: of.available.to_string(),
        planned_days: of.planned.days(),
        absences: absences(project, person).into_iter().filter(away).collect(),
        tasks,
        late,
        actions: told.actions(),
        meetings: told.meetings(),
        recurring: told.recurring(),
        decisions: told.decisions(),
        next,
    })
}

fn efforts(week: &PersonWeek) -> BTreeMap<(WorkKind, Id), Effort> {
    let work = week.work.iter();
    work.map(|work| ((work.kind, work.id.clone()), work.effort))
        .collect()
}

/// A week while it is told.
struct Told<'a> {
    project: &'a Project,
    person: &'a Person,
    as_of: NaiveDate,
    plan: &'a Plan,
    week: Week,
    efforts: BTreeMap<(WorkKind, Id), Effort>,
}

impl Told<'_> {
    fn days(&self, kind: WorkKind, id: &Id) -> Option<String> {
        let effort = self.efforts.get(&(kind, id.clone()))?;
        (!effort.is_none()).then(|| effort.days())
    }

    fn touches(&self, first: NaiveDate, last: NaiveDate) -> bool {
        first <= self.week.sunday && self.week.monday <= last
    }

    /// How late something is that was due on a day; nothing where it is not.
    fn lateness(&self, due: NaiveDate) -> Option<String> {
        let days = self.plan.calendar().later_by(due, self.as_of);
        (due < self.as_of).then(|| t!("people.late_by", days = in_working_days(days)))
    }

    /// Tasks of the week, late ones, and those of the week after.
    fn tasks(&self) -> (Vec<WeekItem>, Vec<WeekItem>, Vec<WeekItem>) {
        let (mut tasks, mut late, mut next) = (Vec::new(), Vec::new(), Vec::new());
        let after = |days| self.week.monday.checked_add_days(Days::new(days));
        let (next_monday, next_sunday) = (after(7), after(13));
        let workers = self.project.workers();
        let rows = self.project.outline().rows().iter();
        for row in rows.filter(|row| !row.summary) {
            let Some(task) = self.project.tasks.get(&row.id) else {
                continue;
            };
            let mine = workers
                .on(task)
                .iter()
                .any(|(id, _)| **id == self.person.id);
            if !mine || task.progress.get() == 100 {
                continue;
            }
            let Some(dates) = self.plan.dates(&row.id) else {
                continue;
            };
            let committed = self.project.committed_finish(task);
            let lateness = committed.and_then(|committed| self.lateness(committed));
            let begins = Some(dates.start);
            if let Some(lateness) = lateness {
                late.push(self.task(task, dates, lateness));
            } else if self.touches(dates.start, dates.finish) {
                let done = task.progress.get();
                let note = match done {
                    0 => String::new(),
                    done => t!("people.percent_done", done),
                };
                tasks.push(self.task(task, dates, note));
            } else if next_monday <= begins && begins <= next_sunday {
                next.push(self.task(task, dates, String::new()));
            }
        }
        for list in [&mut tasks, &mut late, &mut next] {
            list.sort_by_key(|item| item.finish);
        }
        (tasks, late, next)
    }

    fn task(&self, task: &Task, dates: Dates, note: String) -> WeekItem {
        WeekItem {
            start: Some(dates.start),
            finish: Some(dates.finish),
            kind: "task",
            reference: wbs(self.project, &task.id),
            title: task.name.clone(),
            id: task.id.to_string(),
            days: self.days(WorkKind::Task, &task.id),
            note,
        }
    }

    /// Something of a register.
    fn entry(&self, kind: Kind, id: &Id, title: &str, on: Option<NaiveDate>) -> WeekItem {
        let record = self.project.get(kind, id);
        WeekItem {
            start: None,
            finish: on,
            kind: kind.name(),
            reference: record.and_then(reference_of).unwrap_or_default(),
            title: title.to_string(),
            id: id.to_string(),
            days: None,
            note: on.and_then(|on| self.lateness(on)).unwrap_or_default(),
        }
    }

    fn is_mine(&self, owner: &Option<waymark_planner::Ref<Person>>) -> bool {
        owner
            .as_ref()
            .is_some_and(|owner| *owner.id() == self.person.id)
    }

    /// What is due within the week, or before it and not done.
    fn is_due(&self, due: Option<NaiveDate>) -> bool {
        let late = |due: NaiveDate| due < self.as_of && self.week.first >= self.as_of;
        due.is_some_and(|due| self.touches(due, due) || late(due))
    }

    fn actions(&self) -> Vec<WeekItem> {
        let actions = self.project.actions.values();
        let open = actions.filter(|a| a.done.is_none() && self.is_mine(&a.owner));
        let due = open.filter(|action| self.is_due(action.due));
        sorted(due.map(|action| WeekItem {
            days: self.days(WorkKind::Action, &action.id),
            ..self.entry(Kind::Action, &action.id, &action.title, action.due)
        }))
    }

    fn meetings(&self) -> Vec<WeekItem> {
        let meetings = self.project.meetings.values();
        let mine = meetings.filter(|meeting| {
            meeting.attendees.contains(&self.person.id) && self.touches(meeting.date, meeting.date)
        });
        sorted(mine.map(|meeting| WeekItem {
            days: self.days(WorkKind::Meeting, &meeting.id),
            note: meeting.place.clone(),
            ..self.entry(
                Kind::Meeting,
                &meeting.id,
                &meeting.title,
                Some(meeting.date),
            )
        }))
    }

    fn recurring(&self) -> Vec<WeekItem> {
        let work = self.project.recurring_work.values();
        let mine = work.filter(|work| self.is_mine(&work.owner));
        sorted(mine.flat_map(|work| {
            let until = work.last.unwrap_or(self.week.sunday).min(self.week.sunday);
            let due = work.repeats.0.days(day(work.first), day(until));
            let due = due.map(date_of).skip_while(|due| *due < self.week.monday);
            let done = |due: &NaiveDate| {
                let mut cycles = self.project.cycles.values();
                cycles.any(|cycle| *cycle.work.id() == work.id && cycle.due == *due)
            };
            due.filter(|due| !done(due))
                .map(|due| WeekItem {
                    kind: "recurring",
                    ..self.entry(Kind::RecurringWork, &work.id, &work.name, Some(due))
                })
                .collect::<Vec<_>>()
        }))
    }

    fn decisions(&self) -> Vec<WeekItem> {
        let decisions = self.project.decisions.values();
        let open = decisions.filter(|d| d.taken.is_none() && d.withdrawn.is_none());
        let needed = open.filter(|d| self.is_mine(&d.owner) && self.is_due(d.needed_by));
        sorted(needed.map(|decision| {
            let entry = self.entry(
                Kind::Decision,
                &decision.id,
                &decision.title,
                decision.needed_by,
            );
            let note = match entry.note.is_empty() {
                true => decision.forum.clone(),
                false => entry.note.clone(),
            };
            WeekItem { note, ..entry }
        }))
    }
}

fn sorted(items: impl Iterator<Item = WeekItem>) -> Vec<WeekItem> {
    let mut items: Vec<WeekItem> = items.collect();
    items.sort();
    items
}

//! How much of their time people are planned to work, week by week, and on what.
//!
//! The load of a week is the planned work against the working days of the person's own calendar. Both count what is still
//! ahead: of the week of the status date, the days from that day on. Everything is worked out in one pass over the
//! forecast and the registers, in whole numbers (`docs/definitions.md`). What could be moved is in [`crate::levelling`].

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate};

use crate::calendars::{Calendars, WorkingCalendar};
use crate::plan::{Plan, date_of, day};
use crate::project::Project;
use crate::record::{DayOffKind, Person, Task, TaskKind};
use crate::value::Id;

/// The share of the day, in percent, of who works on a task without saying otherwise: a proposal of Waymark.
pub const USUAL_SHARE: u8 = 40;

/// Hours of a working day.
pub const HOURS_OF_A_DAY: u32 = 8;

/// An amount of work, in two hundredths of a working day: percents of a day and whole hours are both whole then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Effort(u64);

impl Effort {
    /// One working day.
    const DAY: u64 = 200;

    /// A share in percent of so many working days.
    pub fn of_share(days: i32, percent: u8) -> Effort {
        let days = u64::try_from(days).unwrap_or_default();
        Effort(days * u64::from(percent) * Effort::DAY / 100)
    }

    /// So many hours.
    pub fn of_hours(hours: u32) -> Effort {
        Effort(u64::from(hours) * Effort::DAY / u64::from(HOURS_OF_A_DAY))
    }

    /// Both together.
    pub fn and(self, other: Effort) -> Effort {
        Effort(self.0 + other.0)
    }

    /// Whether it is no work at all.
    pub fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Working days to a tenth, rounded half up: `6.8`, `5`.
    ///
    /// ```
    /// use waymark_planner::workload::Effort;
    /// assert_eq!(Effort::of_share(3, 40).days(), "1.2");
    /// assert_eq!(Effort::of_hours(2).days(), "0.3"); // a quarter of a day
    /// assert_eq!(Effort::of_hours(8).days(), "1");
    /// ```
    pub fn days(self) -> String {
        let tenth = Effort::DAY / 10;
        let tenths = (self.0 + tenth / 2) / tenth;
        match tenths % 10 {
            0 => (tenths / 10).to_string(),
            rest => format!("{}.{rest}", tenths / 10),
        }
    }

    /// Percent of so many working days, rounded half up; none of no day.
    fn percent_of(self, days: u32) -> Option<u32> {
        let whole = u64::from(days) * Effort::DAY;
        let percent = (self.0 * 200 + whole).checked_div(2 * whole)?;
        Some(u32::try_from(percent).unwrap_or(u32::MAX))
    }
}

/// What somebody works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkKind {
    /// A task of the plan.
    Task,
    /// An action, in the week in which it is due.
    Action,
    /// A meeting, in its week.
    Meeting,
    /// Recurring work, on the days on which it is due.
    Recurring,
}

/// One piece of work of one person in one week.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Work {
    /// What sort of work.
    pub kind: WorkKind,
    /// The record.
    pub id: Id,
    /// How much of it falls in the week.
    pub effort: Effort,
}

/// A week, Monday to Sunday, and the days of it that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: NaiveDate,
    /// The first day that counts: the Monday, or the status date where it lies in the week.
    pub first: NaiveDate,
    /// Its Sunday.
    pub sunday: NaiveDate,
}

impl Week {
    /// The week of a Monday, as it looks on a status date.
    fn of(monday: NaiveDate, status: NaiveDate) -> Week {
        let sunday = later(monday, 6);
        let first = match monday <= status && status <= sunday {
            true => status,
            false => monday,
        };
        Week {
            monday,
            first,
            sunday,
        }
    }
}

/// One person in one week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonWeek {
    /// Working days of the person.
    pub available: u32,
    /// Planned work.
    pub planned: Effort,
    /// Whether an absence falls in the week.
    pub absence: bool,
    /// The work: tasks in the order of the plan, then actions, meetings and recurring work.
    pub work: Vec<Work>,
}

impl PersonWeek {
    /// Planned work in percent of the days there are, rounded half up; none where there is no day.
    pub fn percent(&self) -> Option<u32> {
        self.planned.percent_of(self.available)
    }

    /// Whether more work is planned than there are days.
    pub fn is_over(&self) -> bool {
        self.percent().is_some_and(|percent| percent > 100)
    }

    fn add(&mut self, kind: WorkKind, id: &Id, effort: Effort) {
        self.planned = self.planned.and(effort);
        // What comes several times a week is one piece of work.
        if let Some(last) = self.work.last_mut()
            && (last.kind, &last.id) == (kind, id)
        {
            last.effort = last.effort.and(effort);
            return;
        }
        self.work.push(Work {
            kind,
            id: id.clone(),
            effort,
        });
    }
}

/// The load of everyone, week by week.
#[derive(Clone, Debug)]
pub struct Workload {
    weeks: Vec<Week>,
    of: BTreeMap<Id, Vec<PersonWeek>>,
}

impl Workload {
    /// The weeks, in order.
    pub fn weeks(&self) -> &[Week] {
        &self.weeks
    }

    /// One person, in the order of the weeks.
    pub fn of(&self, person: &Id) -> &[PersonWeek] {
        self.of.get(person).map_or(&[], Vec::as_slice)
    }
}

/// The Monday of the week of a day.
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    let since = u64::from(date.weekday().num_days_from_monday());
    date.checked_sub_days(Days::new(since)).unwrap_or(date)
}

fn later(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}

impl Project {
    /// The Monday of the week that people look at on a status date: that of the next working day of the project. On a
    /// Friday it is the week after.
    pub fn present_week(&self, status: NaiveDate) -> NaiveDate {
        monday_of(self.working_calendar().after(status))
    }

    /// The load of everyone from the week of a day on, as it looks on a status date.
    pub fn workload(&self, status: NaiveDate, from: NaiveDate, weeks: usize) -> Workload {
        let monday = monday_of(from);
        let weeks: Vec<Week> = (0..weeks)
            .map(|at| later(monday, 7 * u64::try_from(at).unwrap_or_default()))
            .map(|monday| Week::of(monday, status))
            .collect();
        let mut count = Count {
            project: self,
            status,
            plan: self.forecast(status),
            of: self.days_of_people(&weeks),
            weeks,
        };
        count.tasks();
        count.actions();
        count.meetings();
        count.recurring_work();
        let Count { weeks, of, .. } = count;
        Workload { weeks, of }
    }

    /// The days that each person has in each week.
    fn days_of_people(&self, weeks: &[Week]) -> BTreeMap<Id, Vec<PersonWeek>> {
        let calendars = Calendars::of(self);
        let mut made = BTreeMap::<Option<&Id>, WorkingCalendar>::new();
        let mut of = BTreeMap::new();
        for person in self.people.values() {
            let followed = self.calendar_of_person(person);
            let days = made
                .entry(followed.map(|calendar| &calendar.id))
                .or_insert_with(|| calendars.days_of(followed));
            let absences = self.absences_of(person);
            let week = |week: &Week| {
                let available = days.working_days(week.first, week.sunday);
                let away = |first, last| first <= week.sunday && week.first <= last;
                PersonWeek {
                    available: u32::try_from(available).unwrap_or_default(),
                    absence: absences.iter().any(|off| away(off.first, off.last)),
                    ..PersonWeek::default()
                }
            };
            of.insert(person.id.clone(), weeks.iter().map(week).collect());
        }
        of
    }

    /// The calendar a person works by: their own, else the project calendar.
    pub fn calendar_of_person(&self, person: &Person) -> Option<&crate::record::Calendar> {
        let named = person.calendar.as_ref();
        let named = named.and_then(|calendar| self.calendars.get(calendar.id()));
        named
            .map(|calendar| calendar.as_ref())
            .or_else(|| self.project_calendar())
    }

    /// The absences of a person, in order of their first days: those of the calendar they work by and of those it is
    /// based on.
    pub fn absences_of(&self, person: &Person) -> Vec<&crate::record::DayOff> {
        let Some(calendar) = self.calendar_of_person(person) else {
            return Vec::new();
        };
        let lineage = self.lineage(calendar);
        let days = self.days_off.values().map(|off| off.as_ref());
        let mut absences: Vec<_> = days
            .filter(|off| off.reason == DayOffKind::Absence)
            .filter(|off| lineage.iter().any(|one| one.id == *off.calendar.id()))
            .collect();
        absences.sort_by_key(|off| (off.first, &off.id));
        absences
    }

    /// Who works on each task, with which share of the day in percent: those who are put on it, else who answers for it.
    pub fn workers(&self) -> Workers<'_> {
        let mut put_on = HashMap::<&Id, Vec<(&Id, u8)>>::new();
        for assignment in self.assignments.values() {
            let on_task = put_on.entry(assignment.task.id()).or_default();
            on_task.push((assignment.person.id(), assignment.share.get()));
        }
        Workers {
            project: self,
            put_on,
        }
    }
}

/// Who works on tasks.
pub struct Workers<'a> {
    project: &'a Project,
    put_on: HashMap<&'a Id, Vec<(&'a Id, u8)>>,
}

impl<'a> Workers<'a> {
    /// Who works on a task, with which share of the day in percent. Who only answers for a task works on it with
    /// [`USUAL_SHARE`], where it is work; stretches of operation and audits take nothing from their day.
    pub fn on(&self, task: &'a Task) -> Vec<(&'a Id, u8)> {
        if let Some(put_on) = self.put_on.get(&task.id) {
            return put_on.clone();
        }
        let share = match task.kind {
            TaskKind::Work => USUAL_SHARE,
            _ => 0,
        };
        let owner = self.project.person_of(task);
        owner.map(|owner| (&owner.id, share)).into_iter().collect()
    }
}

/// A workload while it is counted.
struct Count<'a> {
    project: &'a Project,
    status: NaiveDate,
    plan: Arc<Plan>,
    weeks: Vec<Week>,
    of: BTreeMap<Id, Vec<PersonWeek>>,
}

impl Count<'_> {
    fn week(&mut self, person: &Id, at: usize) -> Option<&mut PersonWeek> {
        self.of.get_mut(person)?.get_mut(at)
    }

    /// The weeks that days from one to another touch, by their place.
    fn touched(&self, from: NaiveDate, to: NaiveDate) -> std::ops::Range<usize> {
        let begin = self.weeks.partition_point(|week| week.sunday < from);
        let end = self.weeks.partition_point(|week| week.monday <= to);
        begin..end.max(begin)
    }

    fn tasks(&mut self) {
        let (plan, project) = (self.plan.clone(), self.project);
        let workers = project.workers();
        for row in project.outline().rows().iter().filter(|row| !row.summary) {
            let Some(task) = project.tasks.get(&row.id) else {
                continue;
            };
            if task.kind.is_moment() || matches!(task.kind, TaskKind::Phase | TaskKind::Group) {
                continue;
            }
            let Some(dates) = plan.dates(&row.id) else {
                continue;
            };
            let workers = workers.on(task);
            for at in self.touched(dates.start, dates.finish) {
                let week = self.weeks[at];
                // What is done takes nothing from the days ahead.
                if task.progress.get() == 100 && week.first >= self.status {
                    continue;
                }
                let (from, to) = (dates.start.max(week.first), dates.finish.min(week.sunday));
                let days = plan
                    .calendar_of(&row.id)
                    .map_or(0, |calendar| calendar.working_days(day(from), day(to)));
                for (person, share) in &workers {
                    let effort = Effort::of_share(days, *share);
                    if !effort.is_none()
                        && let Some(week) = self.week(person, at)
                    {
                        week.add(WorkKind::Task, &row.id, effort);
                    }
                }
            }
        }
    }

    /// Open actions: in the week in which they are due, what is late in the present week.
    fn actions(&mut self) {
        let present = self.project.present_week(self.status);
        for action in self.project.actions.values() {
            let (None, Some(owner), Some(due)) = (action.done, &action.owner, action.due) else {
                continue;
            };
            let on = if due < self.status { present } else { due };
            let effort = Effort::of_hours(action.hours.map_or(0, |hours| hours.get()));
            for at in self.touched(on, on) {
                if let Some(week) = self.week(owner.id(), at) {
                    week.add(WorkKind::Action, &action.id, effort);
                }
            }
        }
    }

    /// Meetings take their hours from everyone who is asked to come.
    fn meetings(&mut self) {
        for meeting in self.project.meetings.values() {
            let effort = Effort::of_hours(meeting.hours.map_or(0, |hours| hours.get()));
            for at in self.touched(meeting.date, meeting.date) {
                let over = meeting.held && meeting.date >= self.status;
                if over || meeting.date < self.weeks[at].first {
                    continue;
                }
                for person in meeting.attendees.ids() {
                    if let Some(week) = self.week(person, at) {
                        week.add(WorkKind::Meeting, &meeting.id, effort);
                    }
                }
            }
        }
    }

    /// Recurring work, on each day on which it is due and not recorded.
    fn recurring_work(&mut self) {
        let project = self.project;
        let (Some(first), Some(last)) = (self.weeks.first(), self.weeks.last()) else {
            return;
        };
        let (begin, end) = (first.first, last.sunday);
        let done: std::collections::BTreeSet<(&Id, NaiveDate)> = project
            .cycles
            .values()
            .map(|cycle| (cycle.work.id(), cycle.due))
            .collect();
        for work in project.recurring_work.values() {
            let Some(owner) = &work.owner else { continue };
            let effort = Effort::of_hours(work.hours.map_or(0, |hours| hours.get()));
            let until = work.last.unwrap_or(end).min(end);
            let due = work.repeats.0.days(day(work.first), day(until));
            let due = due.map(date_of).skip_while(|due| *due < begin);
            let open: Vec<NaiveDate> = due
                .filter(|due| !done.contains(&(&work.id, *due)))
                .collect();
            for due in open {
                for at in self.touched(due, due) {
                    if due < self.weeks[at].first {
                        continue;
                    }
                    if let Some(week) = self.week(owner.id(), at) {
                        week.add(WorkKind::Recurring, &work.id, effort);
                    }
                }
            }
        }
    }
}

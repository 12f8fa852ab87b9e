//! The calendars of a project as those of a plan, and what would make them the same.

use std::collections::HashMap;

use waymark_planner::command::{
    CalendarAdd, CalendarClose, CalendarOpen, CalendarSetBase, CalendarSetWeek, CalendarWork,
};
use waymark_planner::plan::{date_of, day};
use waymark_planner::record::{Calendar, DayOff, ExtraDay, Kind};
use waymark_planner::value::{FieldValue, Value, Week};
use waymark_planner::{Command, Id, Project};
use waymark_schedule::{Recurrence, Rule};

use super::identity::{made_from, new_id};
use super::outgoing::number;
use crate::{PlanCalendar, PlanException, PlanFile};

/// The calendars of a project, those others are based on before them.
pub(super) struct Calendars {
    pub list: Vec<PlanCalendar>,
    place: HashMap<Id, usize>,
    project: Option<Id>,
}

impl Calendars {
    pub fn of(project: &Project) -> Calendars {
        let own = project
            .charter()
            .map(|charter| charter.calendar.id().clone());
        let mut records: Vec<&Calendar> = project.calendars.values().map(|c| c.as_ref()).collect();
        // A base has fewer calendars below it than what is based on it; the project calendar leads its level.
        records.sort_by_key(|c| (project.lineage(c).len(), Some(&c.id) != own.as_ref(), &c.id));
        let place: HashMap<Id, usize> = records
            .iter()
            .enumerate()
            .map(|(at, c)| (c.id.clone(), at))
            .collect();
        let list = records
            .iter()
            .enumerate()
            .map(|(at, calendar)| PlanCalendar {
                uid: number(at),
                name: calendar.name.clone(),
                base: calendar
                    .base
                    .as_ref()
                    .and_then(|base| place.get(base.id()).copied()),
                week: calendar.week.0,
                work_weeks: Vec::new(),
                exceptions: exceptions_of(project, &calendar.id),
            });
        Calendars {
            list: list.collect(),
            place,
            project: own,
        }
    }

    /// The place of a calendar.
    pub fn place_of(&self, id: &Id) -> Option<usize> {
        self.place.get(id).copied()
    }

    /// The place of the project calendar.
    pub fn project(&self) -> Option<usize> {
        self.place_of(self.project.as_ref()?)
    }
}

/// The days of a calendar that differ from its week, in the order of their first days.
fn exceptions_of(project: &Project, calendar: &Id) -> Vec<PlanException> {
    let days = days_of(project, calendar).into_iter();
    let mut exceptions: Vec<PlanException> = days.map(|(exception, _)| exception).collect();
    exceptions.sort_by(|a, b| {
        (a.first, a.last, a.working, &a.name).cmp(&(b.first, b.last, b.working, &b.name))
    });
    exceptions
}

fn day_off(off: &DayOff) -> PlanException {
    PlanException {
        name: off.name.clone(),
        working: false,
        first: day(off.first),
        last: day(off.last),
        recurrence: off.repeats.map(|repeats| repeats.0),
    }
}

fn extra_day(extra: &ExtraDay) -> PlanException {
    PlanException {
        name: extra.name.clone(),
        working: true,
        first: day(extra.first),
        last: day(extra.last),
        recurrence: extra.repeats.map(|repeats| repeats.0),
    }
}

/// The calendars of a plan as those of a project.
pub(super) struct Intake {
    /// What makes the project have them.
    pub commands: Vec<Command>,
    /// The calendar of the project for each of the plan; none for one that the project follows anyway.
    pub ids: Vec<Option<Id>>,
    /// The calendar that rows without one of their own follow, where that is not the project's.
    pub default: Option<Id>,
}

impl Intake {
    /// A plan that speaks for the project sets the project calendar. One from elsewhere brings its own, unless both
    /// have the same days.
    pub fn of(plan: &PlanFile, project: &Project, speaks_for: bool, source: &str) -> Intake {
        let mut intake = Intake {
            commands: Vec::new(),
            ids: Vec::with_capacity(plan.calendars.len()),
            default: None,
        };
        let ours = Ours::of(project);
        let own = ours.calendars.project.clone();
        for (at, calendar) in plan.calendars.iter().enumerate() {
            let is_own = plan.calendar == Some(at);
            let base = calendar
                .base
                .and_then(|base| intake.ids.get(base).cloned().flatten());
            let based_on_own = calendar.base.is_some() && calendar.base == plan.calendar;
            let base = base.or_else(|| own.clone().filter(|_| based_on_own && speaks_for));
            let days = plan.working_days(Some(at));
            let id = match is_own {
                true if speaks_for => own.clone(),
                true if own.as_ref().is_some_and(|own| ours.has_days(own, &days)) => own.clone(),
                _ => ours.alike(&calendar.name, &days, own.as_ref()),
            };
            let id = id.or_else(|| new_id(None, source, Kind::Calendar, calendar.uid));
            let Some(id) = id else {
                intake.ids.push(None);
                continue;
            };
            let is_projects = Some(&id) == own.as_ref();
            // Another tool may lay out the same days in another way: that is no change.
            if (!is_projects || speaks_for) && !ours.has_days(&id, &days) {
                intake.make_like(project, &id, calendar, base.as_ref(), source);
            }
            if is_own && !is_projects {
                intake.default = Some(id.clone());
            }
            intake.ids.push(Some(id).filter(|_| !is_projects));
        }
        intake
    }

    /// What makes a calendar of the project the same as one of the plan; it may have to be made first.
    fn make_like(
        &mut self,
        project: &Project,
        id: &Id,
        wanted: &PlanCalendar,
        base: Option<&Id>,
        source: &str,
    ) {
        let week = Week(wanted.week).to_value();
        let Value::Text(week) = week else { return };
        let base = base.map(Id::to_string);
        match project.calendars.get(id) {
            None => self.commands.push(Command::CalendarAdd(CalendarAdd {
                id: Some(id.clone()),
                name: wanted.name.clone(),
                week: Some(week),
                base,
            })),
            Some(known) => {
                if known.week.0 != wanted.week {
                    self.commands
                        .push(Command::CalendarSetWeek(CalendarSetWeek {
                            week,
                            calendar: Some(id.to_string()),
                        }));
                }
                let now = known.base.as_ref().map(|base| base.id().to_string());
                if now != base {
                    let id = id.to_string();
                    self.commands
                        .push(Command::CalendarSetBase(CalendarSetBase { id, base }));
                }
            }
        }
        self.make_days_like(project, id, wanted, source);
    }

    fn make_days_like(&mut self, project: &Project, id: &Id, wanted: &PlanCalendar, source: &str) {
        let mut there: Vec<(PlanException, Id)> = days_of(project, id);
        for exception in wanted
            .exceptions
            .iter()
            .cloned()
            .chain(weeks_as_days(wanted))
        {
            match there
                .iter()
                .position(|(known, _)| same_days(known, &exception))
            {
                Some(at) => drop(there.swap_remove(at)),
                None => self.add_days(id, &exception, source),
            }
        }
        for (_, gone) in there {
            self.commands.push(Command::CalendarOpen(CalendarOpen {
                id: gone,
                calendar: Some(id.to_string()),
            }));
        }
    }

    fn add_days(&mut self, calendar: &Id, days: &PlanException, source: &str) {
        let (first, last) = (date_of(days.first), date_of(days.last));
        let name = match days.name.trim() {
            "" => source.to_string(),
            name => name.to_string(),
        };
        let repeats = days.recurrence.map(|rule| rule.to_string());
        let seed = [
            calendar.as_str(),
            &name,
            &first.to_string(),
            &last.to_string(),
        ];
        let id = Id::new(&made_from(&seed).to_ascii_lowercase());
        let calendar = Some(calendar.to_string());
        self.commands.push(if days.working {
            Command::CalendarWork(CalendarWork {
                id,
                calendar,
                first,
                last: Some(last),
                name,
                repeats,
            })
        } else {
            Command::CalendarClose(CalendarClose {
                id,
                calendar,
                first,
                last: Some(last),
                name,
                kind: None,
                repeats,
            })
        });
    }
}

fn same_days(one: &PlanException, other: &PlanException) -> bool {
    let days = |e: &PlanException| (e.working, e.first, e.last, e.recurrence);
    days(one) == days(other)
}

/// The days of a calendar that differ from its week, with the record that says so.
fn days_of(project: &Project, calendar: &Id) -> Vec<(PlanException, Id)> {
    let off = project
        .days_off
        .values()
        .filter(|off| off.calendar.id() == calendar);
    let extra = project
        .extra_days
        .values()
        .filter(|extra| extra.calendar.id() == calendar);
    let off = off.map(|off| (day_off(off), off.id.clone()));
    off.chain(extra.map(|extra| (extra_day(extra), extra.id.clone())))
        .collect()
}

/// Weeks that differ for some time, as days that come again each week.
fn weeks_as_days(calendar: &PlanCalendar) -> impl Iterator<Item = PlanException> + '_ {
    calendar.work_weeks.iter().flat_map(|weeks| {
        [true, false].into_iter().filter_map(|working| {
            let mut days = [false; 7];
            for (at, day) in days.iter_mut().enumerate() {
                *day = weeks.week[at] == working && calendar.week[at] != working;
            }
            let rule = Rule::Weekly { every: 1, days };
            Some(PlanException {
                name: weeks.name.clone(),
                working,
                first: weeks.first,
                last: weeks.last,
                recurrence: Some(Recurrence::new(rule).ok()?),
            })
        })
    })
}

/// The calendars of the project with their working days.
struct Ours {
    calendars: Calendars,
    plan: PlanFile,
    names: HashMap<String, Id>,
}

impl Ours {
    fn of(project: &Project) -> Ours {
        let calendars = Calendars::of(project);
        let named = project.calendars.values();
        Ours {
            plan: PlanFile {
                calendars: calendars.list.clone(),
                ..PlanFile::default()
            },
            names: named.map(|c| (c.name.clone(), c.id.clone())).collect(),
            calendars,
        }
    }

    fn has_days(&self, id: &Id, days: &waymark_schedule::Calendar) -> bool {
        let place = self.calendars.place_of(id);
        place.is_some_and(|place| self.plan.working_days(Some(place)).works_like(days))
    }

    /// A calendar beside the project's that has this name, else one that has these days.
    fn alike(&self, name: &str, days: &waymark_schedule::Calendar, own: Option<&Id>) -> Option<Id> {
        let others = || self.calendars.place.keys().filter(|id| Some(*id) != own);
        let named = self.names.get(name).filter(|id| Some(*id) != own).cloned();
        named.or_else(|| others().filter(|id| self.has_days(id, days)).min().cloned())
    }
}

//! The plan in time: what the schedule engine makes of a project's tasks, links and calendar, as dates.
//!
//! *Planned* is what links, constraints and durations give with no progress. *Forecast* takes progress into account:
//! done work stays, undone work lies on or after the status date. Both are worked out once per state and never
//! stored. This module turns records into a network and days into dates; how a network is scheduled is the engine's.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use waymark_schedule::{
    CalendarIndex, Constraint, Day, Driver, Link, LinkIndex, LinkKind, Network, Options, Progress,
    Schedule, Task, TaskIndex, TaskSchedule, Warning,
};
use waymark_words::t;

use crate::calendars::Calendars;
pub use crate::calendars::WorkingCalendar;
use crate::change::Change;
use crate::project::Project;
use crate::record::{self, ConstraintKind, Kind};
use crate::value::Id;

/// First and last day of a row, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub finish: NaiveDate,
}

/// Something the plan could not follow or keep.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct PlanWarning {
    /// A fixed word for scripts.
    pub code: &'static str,
    /// The sentence for people.
    pub message: String,
    /// The task it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task: Option<String>,
}

/// A project in time.
#[derive(Debug)]
pub struct Plan {
    calendar: WorkingCalendar,
    network: Network,
    schedule: Schedule,
    options: Options,
    index: HashMap<Id, TaskIndex>,
    ids: Vec<Id>,
    links: Vec<Id>,
    ready: Option<TaskIndex>,
}

impl Plan {
    fn of(project: &Project, status: Option<NaiveDate>) -> Plan {
        let calendars = Calendars::of(project);
        let calendar = calendars.days_of(project.project_calendar());
        let mut network = Network::new(calendar.days().clone());
        let mut followed = Followed::new(project, &calendars);
        let outline = project.outline();
        let mut index = HashMap::new();
        let mut ids = Vec::new();
        for row in outline.rows() {
            let Some(task) = project.tasks.get(&row.id) else {
                continue;
            };
            let parent = row
                .parent
                .and_then(|at| u32::try_from(at).ok())
                .map(TaskIndex);
            let follows = followed.by(task, &mut network);
            let task = network.add_task(network_task(task, parent, follows));
            index.insert(row.id.clone(), task);
            ids.push(row.id.clone());
        }
        let mut links = Vec::new();
        for link in project.links.values() {
            let ends = (index.get(link.from.id()), index.get(link.to.id()));
            if let (Some(from), Some(to)) = ends {
                let kind = link_kind(link.kind);
                links.push(link.id.clone());
                network.add_link(Link {
                    from: *from,
                    to: *to,
                    kind,
                    lag: link.lag.get(),
                    elapsed: link.elapsed,
                });
            }
        }
        let ready = add_ready(project, &mut network, &index);
        let start = project
            .charter()
            .map_or(Day(0), |charter| day(charter.start));
        let options = match status {
            None => Options::planned(start),
            Some(status) => Options::forecast(start, day(status)),
        };
        let options = ready.map_or(options, |ready| options.towards(ready));
        let schedule = waymark_schedule::schedule(&network, &options);
        Plan {
            calendar,
            network,
            schedule,
            options,
            index,
            ids,
            links,
            ready,
        }
    }

    /// The same plan with the float counted, and the longest path led, to another row. None for a row that is not in
    /// the plan.
    pub fn towards(&self, goal: &Id) -> Option<Plan> {
        let options = self.options.towards(self.index_of(goal)?);
        Some(Plan {
            calendar: self.calendar.clone(),
            network: self.network.clone(),
            schedule: waymark_schedule::schedule(&self.network, &options),
            options,
            index: self.index.clone(),
            ids: self.ids.clone(),
            links: self.links.clone(),
            ready: self.ready,
        })
    }

    /// What the engine was given.
    pub(crate) fn engine(&self) -> (&Network, &Options) {
        (&self.network, &self.options)
    }

    /// What the engine made of it.
    pub(crate) fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    /// The engine's number for a row.
    pub(crate) fn index_of(&self, id: &Id) -> Option<TaskIndex> {
        self.index.get(id).copied()
    }

    /// The row behind one of the engine's numbers; none for the moment of being ready.
    pub(crate) fn id_of(&self, index: TaskIndex) -> Option<&Id> {
        self.ids.get(index.place())
    }

    /// The link behind one of the engine's numbers; none for those to the moment of being ready.
    pub(crate) fn link_id(&self, index: LinkIndex) -> Option<&Id> {
        self.links.get(index.place())
    }

    /// The project calendar.
    pub fn calendar(&self) -> &WorkingCalendar {
        &self.calendar
    }

    /// How many calendars the plan counts in: the project calendar, and each other that a row follows.
    pub fn calendars(&self) -> usize {
        self.network.calendars().len()
    }

    /// First and last day of a row.
    pub fn dates(&self, id: &Id) -> Option<Dates> {
        let figures = self.figures(id)?;
        Some(Dates {
            start: date_of(figures.start),
            finish: date_of(figures.finish),
        })
    }

    /// Every figure of a row: slack, float, what drives it. Days are those of the engine.
    pub fn figures(&self, id: &Id) -> Option<&TaskSchedule> {
        self.schedule.tasks.get(self.index.get(id)?.place())
    }

    /// The days on which a row is worked on, as the engine counts them.
    pub fn calendar_of(&self, id: &Id) -> Option<&waymark_schedule::Calendar> {
        let task = self.network.tasks().get(self.index.get(id)?.place())?;
        Some(self.network.calendar_of(task))
    }

    /// First day of the earliest task.
    pub fn start(&self) -> NaiveDate {
        date_of(self.schedule.start)
    }

    /// Last day of the latest task.
    pub fn finish(&self) -> NaiveDate {
        date_of(self.schedule.finish)
    }

    /// The day on which gate 3 and everything else that stage 1 waits for is done; none for a plan without them.
    pub fn ready(&self) -> Option<NaiveDate> {
        let ready = self.schedule.tasks.get(self.ready?.place())?;
        Some(date_of(ready.finish))
    }

    /// What being ready waits for: gate 3 and what else the stage 1 audit waits for.
    pub fn ready_after(&self) -> Vec<&Id> {
        let into = self.network.links().iter();
        into.filter(|link| Some(link.to) == self.ready)
            .filter_map(|link| self.ids.get(link.from.place()))
            .collect()
    }

    /// The chain of tasks that drives being ready (or, in a plan without an audit, its end), from the first on.
    pub fn longest_path(&self) -> Vec<&Id> {
        self.schedule
            .longest_path
            .iter()
            .filter_map(|index| self.ids.get(index.place()))
            .collect()
    }

    /// Rows that wait for each other, which no command lets into a project, the first of them; none in a sound plan.
    pub(crate) fn ring(&self) -> Option<Vec<&Id>> {
        let rings = self
            .schedule
            .warnings
            .iter()
            .filter_map(|warning| match warning {
                Warning::Cycle { tasks, .. } => Some(tasks),
                _ => None,
            });
        let tasks = rings.into_iter().next()?;
        Some(
            tasks
                .iter()
                .filter_map(|index| self.id_of(*index))
                .collect(),
        )
    }

    /// What drives a row: the row before it, where a link does.
    pub fn driving_row(&self, id: &Id) -> Option<&Id> {
        match self.figures(id)?.driver {
            Driver::Link { from, .. } => self.ids.get(from.place()),
            _ => None,
        }
    }

    fn is_pinned(&self, task: TaskIndex) -> bool {
        let task = self.network.tasks().get(task.place());
        task.is_some_and(|task| matches!(task.constraint, Constraint::Pinned { .. }))
    }

    /// What the plan could not follow or keep, in words.
    pub fn warnings(&self, project: &Project) -> Vec<PlanWarning> {
        self.schedule
            .warnings
            .iter()
            .filter_map(|warning| self.in_words(project, warning))
            .collect()
    }

    fn in_words(&self, project: &Project, warning: &Warning) -> Option<PlanWarning> {
        let id = |index: &TaskIndex| self.ids.get(index.place());
        let name = |index: &TaskIndex| {
            let task = id(index).and_then(|id| project.tasks.get(id));
            task.map_or_else(
                || t!("status.warn_being_ready"),
                |task| t!("status.warn_task", name = task.name),
            )
        };
        let about = |index: &TaskIndex, code, message| {
            Some(PlanWarning {
                code,
                message,
                task: id(index).map(Id::to_string),
            })
        };
        match warning {
            Warning::Cycle { tasks, .. } => {
                let names: Vec<String> = tasks.iter().map(name).collect();
                let message = t!("status.warn_cycle", tasks = names.join(", "));
                Some(PlanWarning {
                    code: "cycle",
                    message,
                    task: tasks.first().and_then(id).map(Id::to_string),
                })
            }
            Warning::LinkNotKept { task, link, by } => {
                let from = self
                    .network
                    .links()
                    .get(link.place())
                    .map(|link| name(&link.from));
                let (days, from) = (in_working_days(*by), from.unwrap_or_default());
                let message = match self.is_pinned(*task) {
                    true => t!("status.warn_link_pinned", task = name(task), days, from),
                    false => t!("status.warn_link", task = name(task), days, from),
                };
                about(task, "link_not_kept", message)
            }
            Warning::ConstraintNotKept { task, by } => {
                let days = in_working_days(*by);
                let message = t!("status.warn_constraint", task = name(task), days);
                about(task, "constraint_not_kept", message)
            }
            Warning::DeadlineMissed { task, by } => {
                let days = in_working_days(*by);
                let message = t!("status.warn_deadline", task = name(task), days);
                about(task, "deadline_missed", message)
            }
            // The network is made above from records that exist, so nothing in it dangles.
            _ => None,
        }
    }
}

/// A number of working days in words: `1 working day`, `12 working days`.
pub fn in_working_days(days: i32) -> String {
    t!("status.working_days", count = days)
}

const EPOCH: NaiveDate = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();

/// A date as the engine counts days.
pub fn day(date: NaiveDate) -> Day {
    // Dates of a project lie between 1900 and 2999, far within the range of a day.
    Day(i32::try_from((date - EPOCH).num_days()).unwrap_or_default())
}

/// A day of the engine as a date.
pub fn date_of(day: Day) -> NaiveDate {
    let distance = chrono::TimeDelta::days(i64::from(day.0));
    EPOCH.checked_add_signed(distance).unwrap_or(if day.0 < 0 {
        NaiveDate::MIN
    } else {
        NaiveDate::MAX
    })
}

/// The calendars of a network, each made once, when the first task follows it.
struct Followed<'a> {
    project: &'a Project,
    calendars: &'a Calendars<'a>,
    index: BTreeMap<&'a Id, CalendarIndex>,
}

impl<'a> Followed<'a> {
    fn new(project: &'a Project, calendars: &'a Calendars<'a>) -> Followed<'a> {
        let project_calendar = project.project_calendar();
        let first = project_calendar.map(|calendar| (&calendar.id, CalendarIndex::default()));
        Followed {
            project,
            calendars,
            index: first.into_iter().collect(),
        }
    }

    fn by(&mut self, task: &record::Task, network: &mut Network) -> CalendarIndex {
        let Some(calendar) = self.project.calendar_of(task) else {
            return CalendarIndex::default();
        };
        let made = || {
            let days = self.calendars.days_of(Some(calendar));
            network.add_calendar(days.days().clone())
        };
        *self.index.entry(&calendar.id).or_insert_with(made)
    }
}

fn network_task(task: &record::Task, parent: Option<TaskIndex>, calendar: CalendarIndex) -> Task {
    let duration = if task.kind.is_moment() {
        0
    } else {
        task.duration.get()
    };
    let on = task.constraint_date.map(day);
    let constraint = match (task.constraint, on) {
        (Some(ConstraintKind::AsLateAsPossible), _) => Constraint::AsLateAsPossible,
        (Some(ConstraintKind::StartNoEarlier), Some(on)) => Constraint::StartNoEarlier(on),
        (Some(ConstraintKind::StartNoLater), Some(on)) => Constraint::StartNoLater(on),
        (Some(ConstraintKind::FinishNoEarlier), Some(on)) => Constraint::FinishNoEarlier(on),
        (Some(ConstraintKind::FinishNoLater), Some(on)) => Constraint::FinishNoLater(on),
        (Some(ConstraintKind::MustStart), Some(on)) => Constraint::MustStart(on),
        (Some(ConstraintKind::MustFinish), Some(on)) => Constraint::MustFinish(on),
        (Some(ConstraintKind::Pinned), Some(start)) => Constraint::Pinned {
            start,
            finish: None,
        },
        (None, _) | (Some(_), None) => Constraint::AsSoonAsPossible,
    };
    Task {
        duration,
        constraint,
        deadline: task.deadline.map(day),
        progress: Progress {
            actual_start: task.actual_start.map(day),
            actual_finish: task.actual_finish.map(day),
            percent: task.progress.get(),
            remaining: task.remaining.map(|days| days.get()),
        },
        parent,
        calendar,
    }
}

fn link_kind(kind: record::LinkKind) -> LinkKind {
    match kind {
        record::LinkKind::FinishStart => LinkKind::FinishStart,
        record::LinkKind::StartStart => LinkKind::StartStart,
        record::LinkKind::FinishFinish => LinkKind::FinishFinish,
        record::LinkKind::StartFinish => LinkKind::StartFinish,
    }
}

/// Adds the moment of being ready: after gate 3 and after everything the stage 1 audit waits for.
fn add_ready(
    project: &Project,
    network: &mut Network,
    index: &HashMap<Id, TaskIndex>,
) -> Option<TaskIndex> {
    let gate3 = project
        .tasks
        .values()
        .find(|t| t.gate.is_some_and(|g| g.get() == 3))
        .map(|t| &t.id);
    let stage1 = project.stage1().map(|t| &t.id);
    let links = project.links.values();
    let awaited = links
        .filter(|link| Some(link.to.id()) == stage1)
        .map(|link| link.from.id());
    let awaited: Vec<TaskIndex> = awaited
        .chain(gate3)
        .filter_map(|id| index.get(id))
        .copied()
        .collect();
    if awaited.is_empty() {
        return None;
    }
    let ready = network.add_task(Task::new(0));
    for from in awaited {
        network.add_link(Link::finish_start(from, ready));
    }
    Some(ready)
}

/// Plans of one state of a project by status date; shared by its clones until something that matters changes.
#[derive(Clone, Debug, Default)]
pub(crate) struct PlanMemo(Arc<Mutex<BTreeMap<Option<NaiveDate>, Arc<Plan>>>>);

/// Plans kept of one state. A trend asks for many dates once; a screen for the same two again and again.
const PLANS_KEPT: usize = 16;

impl PlanMemo {
    /// Whether a change can move a date.
    pub fn is_moved_by(change: &Change) -> bool {
        match (change.kind, change.field()) {
            (Kind::Task, Some(field)) => matches!(
                field,
                "parent"
                    | "place"
                    | "aside"
                    | "kind"
                    | "gate"
                    | "duration"
                    | "constraint"
                    | "constraint_date"
                    | "deadline"
                    | "progress"
                    | "remaining"
                    | "actual_start"
                    | "actual_finish"
                    | "code"
                    | "calendar"
                    | "owner"
                    | "role"
            ),
            (Kind::Task | Kind::Link | Kind::Calendar | Kind::DayOff | Kind::ExtraDay, _) => true,
            // Whose calendar a task follows hangs on who answers for it.
            (Kind::Person, field) => field.is_none_or(|f| f == "calendar"),
            (Kind::Role, field) => field.is_none_or(|f| f == "holder"),
            (Kind::Charter, field) => field.is_none_or(|f| matches!(f, "start" | "calendar")),
            _ => false,
        }
    }

    fn plan(&self, project: &Project, status: Option<NaiveDate>) -> Arc<Plan> {
        // A poisoned lock only means that another thread panicked while reading; the plans are whole.
        let kept = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&status)
            .cloned();
        kept.unwrap_or_else(|| {
            let plan = Arc::new(Plan::of(project, status));
            let mut plans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if plans.len() >= PLANS_KEPT {
                plans.clear();
            }
            plans.insert(status, plan.clone());
            plan
        })
    }
}

impl Project {
    /// The plan without progress.
    pub fn planned(&self) -> Arc<Plan> {
        self.plans.plan(self, None)
    }

    /// The plan with progress, as of a status date.
    pub fn forecast(&self, status: NaiveDate) -> Arc<Plan> {
        self.plans.plan(self, Some(status))
    }

    /// The status date: the project's own where it is pinned, else today.
    pub fn status_date(&self, today: NaiveDate) -> NaiveDate {
        self.charter()
            .and_then(|charter| charter.status_date)
            .unwrap_or(today)
    }
}

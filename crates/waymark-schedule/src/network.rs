//! What is to be scheduled: tasks, links between them and the calendars they follow.
//!
//! Tasks are known by their place in the list. Names and identifiers stay with the caller.

use crate::{Calendar, Day};

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The place in the list, counted from 0.
            pub fn place(self) -> usize {
                self.0 as usize
            }

            pub(crate) fn at(place: usize) -> $name {
                $name(place as u32)
            }
        }
    };
}

index! {
    /// A task, by its place in [`Network::tasks`].
    TaskIndex
}
index! {
    /// A link, by its place in [`Network::links`].
    LinkIndex
}
index! {
    /// A calendar, by its place in [`Network::calendars`]; 0 is the project calendar.
    CalendarIndex
}

/// A piece of work, a milestone or a summary of others.
///
/// A task that is named as `parent` by another is a *summary*: its dates are rolled up from its
/// children, and its own duration, constraint and progress are not used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// Working days on the task's calendar. 0 makes it a milestone.
    pub duration: u32,
    /// The calendar the work follows, and on which its slack is counted.
    pub calendar: CalendarIndex,
    /// A date the task has to keep, if any.
    pub constraint: Constraint,
    /// The day by whose end the task should be done. It moves nothing, but it limits the slack.
    pub deadline: Option<Day>,
    /// What has been done. Only a forecast looks at it.
    pub progress: Progress,
    /// The summary this task belongs to.
    pub parent: Option<TaskIndex>,
}

impl Task {
    /// A task of so many working days on the project calendar, as soon as possible.
    pub fn new(duration: u32) -> Task {
        Task {
            duration,
            ..Task::default()
        }
    }

    /// Whether the task has no duration.
    pub fn is_milestone(&self) -> bool {
        self.duration == 0
    }
}

/// A date the task has to keep. Start dates mean the start of that day, finish dates its end.
///
/// As in MS Project, constraint dates are honoured before links: a task that must start before its
/// predecessor has finished does so, and [`crate::Warning::LinkNotKept`] says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Constraint {
    /// As soon as the links allow. The usual case.
    #[default]
    AsSoonAsPossible,
    /// As late as the end of the plan allows, using up the total slack.
    AsLateAsPossible,
    /// Not to start before this day.
    StartNoEarlier(Day),
    /// Not to start after this day.
    StartNoLater(Day),
    /// Not to finish before this day.
    FinishNoEarlier(Day),
    /// Not to finish after this day.
    FinishNoLater(Day),
    /// To start on this day, or on the first working day after it.
    MustStart(Day),
    /// To finish on this day, or on the last working day before it.
    MustFinish(Day),
    /// Set by hand: exactly these days, working or not. Links out of it count, links into it only
    /// say what it is in conflict with.
    Pinned {
        /// The day it starts; for a milestone without `finish` its only day.
        start: Day,
        /// The day it finishes; without it, the duration tells. A milestone that has it lies at the
        /// end of this day.
        finish: Option<Day>,
    },
}

impl Constraint {
    /// Whether it names a day for the finish, which still counts once the task has started.
    pub(crate) fn is_about_finish(self) -> bool {
        matches!(
            self,
            Constraint::FinishNoEarlier(_)
                | Constraint::FinishNoLater(_)
                | Constraint::MustFinish(_)
        )
    }
}

/// What has been done on a task by the status date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The day work began. A milestone with this day alone counts as reached.
    pub actual_start: Option<Day>,
    /// The day the work was finished.
    pub actual_finish: Option<Day>,
    /// Done, in percent of the duration, 0 to 100. More counts as 100.
    pub percent: u8,
    /// Working days still to do from the status date on, as somebody stated them. Goes before
    /// `percent`.
    pub remaining: Option<u32>,
}

/// A dependency between two tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The predecessor.
    pub from: TaskIndex,
    /// The successor.
    pub to: TaskIndex,
    /// Which ends are tied.
    pub kind: LinkKind,
    /// Working days on the successor's calendar: positive waits (lag), negative overlaps (lead).
    pub lag: i32,
    /// Whether the days of the lag are calendar days, worked or not, instead of working days: drying
    /// paint knows no weekend.
    pub elapsed: bool,
}

impl Link {
    /// The successor starts once the predecessor is finished, without lag.
    pub fn finish_start(from: TaskIndex, to: TaskIndex) -> Link {
        Link {
            from,
            to,
            kind: LinkKind::FinishStart,
            lag: 0,
            elapsed: false,
        }
    }
}

/// Which end of the predecessor holds which end of the successor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkKind {
    /// The successor starts once the predecessor is finished.
    #[default]
    FinishStart,
    /// The successor starts once the predecessor has started.
    StartStart,
    /// The successor finishes once the predecessor is finished.
    FinishFinish,
    /// The successor finishes once the predecessor has started.
    StartFinish,
}

impl LinkKind {
    /// Whether the predecessor's start is tied, rather than its finish.
    pub fn from_start(self) -> bool {
        matches!(self, LinkKind::StartStart | LinkKind::StartFinish)
    }

    /// Whether the successor's start is tied, rather than its finish.
    pub fn to_start(self) -> bool {
        matches!(self, LinkKind::FinishStart | LinkKind::StartStart)
    }
}

/// Tasks, links and calendars, each in a list; the lists refer to each other by index.
///
/// Nothing is checked while a network is put together. [`crate::schedule`] names what does not fit
/// and schedules the rest.
///
/// ```
/// use waymark_schedule::{Calendar, Day, Link, Network, Options, Task, schedule};
///
/// let mut network = Network::new(Calendar::monday_to_friday());
/// let draft = network.add_task(Task::new(3));
/// let review = network.add_task(Task::new(2));
/// network.add_link(Link::finish_start(draft, review));
///
/// let monday = Day(4);
/// let plan = schedule(&network, &Options::planned(monday));
/// assert_eq!(plan.task(review).start, monday + 3);
/// assert_eq!(plan.finish, monday + 4);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    calendars: Vec<Calendar>,
    tasks: Vec<Task>,
    links: Vec<Link>,
}

impl Network {
    /// An empty network. The project calendar becomes calendar 0.
    pub fn new(project_calendar: Calendar) -> Network {
        Network {
            calendars: vec![project_calendar],
            tasks: Vec::new(),
            links: Vec::new(),
        }
    }

    /// Adds a calendar, such as that of a person.
    pub fn add_calendar(&mut self, calendar: Calendar) -> CalendarIndex {
        self.calendars.push(calendar);
        CalendarIndex::at(self.calendars.len() - 1)
    }

    /// Adds a task. Its parent may be added later.
    pub fn add_task(&mut self, task: Task) -> TaskIndex {
        self.tasks.push(task);
        TaskIndex::at(self.tasks.len() - 1)
    }

    /// Adds a link. Its tasks may be added later.
    pub fn add_link(&mut self, link: Link) -> LinkIndex {
        self.links.push(link);
        LinkIndex::at(self.links.len() - 1)
    }

    /// The calendars; the first is the project calendar.
    pub fn calendars(&self) -> &[Calendar] {
        &self.calendars
    }

    /// The project calendar, in which slip and lateness are counted.
    pub fn project_calendar(&self) -> &Calendar {
        &self.calendars[0]
    }

    /// The tasks, in the order of their indices.
    pub fn tasks(&self) -> &[Task] {
        &self.tasks
    }

    /// The tasks, to change in place.
    pub fn tasks_mut(&mut self) -> &mut [Task] {
        &mut self.tasks
    }

    /// The links, in the order of their indices.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The links, to change in place.
    pub fn links_mut(&mut self) -> &mut [Link] {
        &mut self.links
    }

    /// The place of the calendar that a task follows.
    pub(crate) fn calendar_place(&self, task: &Task) -> usize {
        let place = task.calendar.place();
        if place < self.calendars.len() {
            place
        } else {
            0
        }
    }

    /// The calendar a task follows; the project calendar where the index is out of range.
    pub fn calendar_of(&self, task: &Task) -> &Calendar {
        &self.calendars[self.calendar_place(task)]
    }
}

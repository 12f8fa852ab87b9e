//! Why figures differ from MPXJ's. Every differing figure of every task is given a reason by what stands at the task
//! and its links, or it is unexplained. `docs/scheduling.md` tells each reason with an example.

#![allow(dead_code, reason = "the tests and the oracle each use a part of it")]

use waymark_schedule::{Constraint, Link, LinkKind, Task, TaskIndex};

use super::plans::{Case, MINUTES};

/// Which figure differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    Dates,
    TotalSlack,
    FreeSlack,
}

/// Why a figure differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A figure that this one is worked out from differs already.
    Follows,
    /// MPXJ lays an elapsed lag of a link to the finish on the start instead, and counts it as hours of work in
    /// slack.
    ElapsedLag,
    /// MPXJ forgets the links to the finish of a task once it has begun.
    FinishLinkOfBegun,
    /// MPXJ lets a predecessor end before the rest of a task that has begun without it.
    BegunOutOfTurn,
    /// MPXJ gives a begun or manual predecessor, whose start alone is tied, room to the end of the plan.
    StartOfTheFixed,
    /// MPXJ chooses the first task of a summary before links into summaries are applied.
    FirstOfSummary,
    /// MPXJ takes the slack of a summary from its own ends, ours is the least of its tasks.
    SummaryOfUnlike,
    /// MPXJ does not see links from and to summaries in the free slack.
    SummaryLink,
    /// Ours ends where the end of the plan would move.
    EndOfPlan,
    /// Between calendars MPXJ loses the days that are free in one of them.
    TwoCalendars,
    /// A milestone stays on a free day that its links give it; MPXJ moves it to the next working day.
    MilestoneOnFreeDay,
    /// Friday's end and Monday's start are not the same day, so a milestone would move; MPXJ counts hours of work.
    HoursOfWork,
    /// A milestone that was reached keeps the end of the day its links gave it; MPXJ takes the hour in the file.
    MilestoneReached,
    /// A lag into a summary is counted on the calendar of the summary; MPXJ counts it on that of each task in it.
    LagIntoSummary,
    /// A date for the start has had its say once work has begun; MPXJ bounds the slack by it for ever.
    StartDateOfBegun,
    /// MPXJ lets as late as possible go before what the links allow, where a date is lost already.
    AsLateAndLost,
}

impl Reason {
    pub const ALL: [Reason; 16] = [
        Reason::Follows,
        Reason::ElapsedLag,
        Reason::FinishLinkOfBegun,
        Reason::BegunOutOfTurn,
        Reason::StartOfTheFixed,
        Reason::FirstOfSummary,
        Reason::SummaryOfUnlike,
        Reason::SummaryLink,
        Reason::EndOfPlan,
        Reason::TwoCalendars,
        Reason::MilestoneOnFreeDay,
        Reason::HoursOfWork,
        Reason::MilestoneReached,
        Reason::LagIntoSummary,
        Reason::StartDateOfBegun,
        Reason::AsLateAndLost,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Reason::Follows => "follows another",
            Reason::ElapsedLag => "elapsed lag",
            Reason::FinishLinkOfBegun => "link to the finish of what has begun",
            Reason::BegunOutOfTurn => "successor begun out of turn",
            Reason::StartOfTheFixed => "start of what is fixed",
            Reason::FirstOfSummary => "first of a summary",
            Reason::SummaryOfUnlike => "summary of unlike tasks",
            Reason::SummaryLink => "link of a summary in free slack",
            Reason::EndOfPlan => "free slack to the end of the plan",
            Reason::TwoCalendars => "two calendars",
            Reason::MilestoneOnFreeDay => "milestone on a free day",
            Reason::HoursOfWork => "hours of work and days",
            Reason::MilestoneReached => "milestone that was reached",
            Reason::LagIntoSummary => "lag into a summary of another calendar",
            Reason::StartDateOfBegun => "start date of what has begun",
            Reason::AsLateAndLost => "as late as possible, and lost",
        }
    }
}

/// A network with its links sorted, and what differs in it.
pub struct Reasons<'a> {
    case: &'a Case,
    tasks: &'a [Task],
    /// Links into each task and the summaries around it.
    into: Vec<Vec<Link>>,
    /// Links out of each task and the summaries around it.
    out_of: Vec<Vec<Link>>,
    /// The tasks of each summary, at all depths; none for a task.
    inside: Vec<Vec<usize>>,
    dates: Vec<bool>,
    total: Vec<bool>,
    free: Vec<bool>,
    finish: bool,
}

impl<'a> Reasons<'a> {
    pub fn new(case: &'a Case) -> Reasons<'a> {
        let tasks = case.network.tasks();
        let mut into = vec![Vec::new(); tasks.len()];
        let mut out_of = vec![Vec::new(); tasks.len()];
        for link in case.network.links() {
            into[link.to.place()].push(*link);
            out_of[link.from.place()].push(*link);
        }
        let mut inside = vec![Vec::new(); tasks.len()];
        // Summaries stand before their tasks, so what is around a summary is complete when its tasks come.
        for (index, task) in tasks.iter().enumerate() {
            if let Some(parent) = task.parent.map(TaskIndex::place) {
                let around = (into[parent].clone(), out_of[parent].clone());
                into[index].extend(around.0);
                out_of[index].extend(around.1);
            }
            let mut above = task.parent;
            while let Some(summary) = above {
                inside[summary.place()].push(index);
                above = tasks[summary.place()].parent;
            }
        }
        let pairs = || case.theirs.iter().zip(&case.ours.tasks);
        let dates = pairs()
            .map(|(theirs, ours)| {
                (theirs.start.div_euclid(2), theirs.finish.div_euclid(2))
                    != (i64::from(ours.start.0), i64::from(ours.finish.0))
            })
            .collect();
        let slack = |days: i32| i64::from(days) * MINUTES;
        let total = pairs().map(|(theirs, ours)| theirs.total_slack != slack(ours.total_slack));
        let free = pairs().map(|(theirs, ours)| theirs.free_slack != slack(ours.free_slack));
        let last = case
            .theirs
            .iter()
            .map(|figures| figures.finish.div_euclid(2))
            .max();
        Reasons {
            case,
            tasks,
            into,
            out_of,
            inside,
            dates,
            total: total.collect(),
            free: free.collect(),
            finish: last != Some(i64::from(case.ours.finish.0)),
        }
    }

    /// The figures of a task that differ.
    pub fn differing(&self, task: usize) -> impl Iterator<Item = Figure> {
        let figures = [
            (self.dates[task], Figure::Dates),
            (self.total[task], Figure::TotalSlack),
            (self.free[task], Figure::FreeSlack),
        ];
        figures
            .into_iter()
            .filter_map(|(differs, figure)| differs.then_some(figure))
    }

    /// Why a figure of a task differs.
    pub fn why(&self, task: usize, figure: Figure) -> Option<Reason> {
        match figure {
            Figure::Dates => self.why_dates(task),
            Figure::TotalSlack => self.why_total(task),
            Figure::FreeSlack => self.why_free(task),
        }
    }

    fn why_dates(&self, task: usize) -> Option<Reason> {
        let into = &self.into[task];
        let begun = self.has_begun(task);
        let as_late = self.tasks[task].constraint == Constraint::AsLateAsPossible;
        let candidates = [
            (
                into.iter()
                    .any(|link| is_elapsed(link) && !link.kind.to_start()),
                Reason::ElapsedLag,
            ),
            (
                begun && into.iter().any(|link| !link.kind.to_start()),
                Reason::FinishLinkOfBegun,
            ),
            (
                into.iter()
                    .any(|link| link.kind.from_start() && self.is_summary(link.from.place())),
                Reason::FirstOfSummary,
            ),
            (
                into.iter().any(|link| self.dates[link.from.place()]),
                Reason::Follows,
            ),
            (
                self.inside[task].iter().any(|child| self.dates[*child]),
                Reason::Follows,
            ),
            (self.is_on_free_day(task), Reason::MilestoneOnFreeDay),
            (self.has_lag_into_summary(task), Reason::LagIntoSummary),
            (
                into.iter().any(|link| self.is_reached(link.from.place())),
                Reason::MilestoneReached,
            ),
            (
                as_late && self.ours(task).total_slack < 0,
                Reason::AsLateAndLost,
            ),
            (as_late && self.why_total_inherited(task), Reason::Follows),
        ];
        first(&candidates)
    }

    fn why_total(&self, task: usize) -> Option<Reason> {
        let (theirs, ours) = (self.case.theirs[task], self.ours(task));
        let out = &self.out_of[task];
        let fixed = self.has_begun(task) || self.is_pinned(task);
        let candidates = [
            (
                self.is_summary(task) && self.is_unlike(task),
                Reason::SummaryOfUnlike,
            ),
            (self.why_total_inherited(task), Reason::Follows),
            (out.iter().any(is_elapsed), Reason::ElapsedLag),
            (
                fixed && out.iter().any(|link| link.kind.from_start()),
                Reason::StartOfTheFixed,
            ),
            (self.leads_to_begun(task), Reason::BegunOutOfTurn),
            (
                out.iter()
                    .any(|link| link.kind.from_start() && self.is_summary(link.from.place())),
                Reason::FirstOfSummary,
            ),
            (
                out.iter().any(|link| self.two_calendars(task, link)),
                Reason::TwoCalendars,
            ),
            (
                self.moves_a_milestone(task, theirs.total_slack, ours.total_slack),
                Reason::HoursOfWork,
            ),
            (
                self.has_begun(task) && is_about_start(self.tasks[task].constraint),
                Reason::StartDateOfBegun,
            ),
        ];
        first(&candidates)
    }

    /// Whether the total slack is worked out from something that differs.
    fn why_total_inherited(&self, task: usize) -> bool {
        let differs = |at: usize| self.dates[at] || self.total[at];
        self.dates[task]
            || self.finish
            || self.inside[task].iter().any(|child| differs(*child))
            || self.out_of[task]
                .iter()
                .any(|link| self.any_at(link.to, differs))
    }

    fn why_free(&self, task: usize) -> Option<Reason> {
        let (theirs, ours) = (self.case.theirs[task], self.ours(task));
        let out = &self.out_of[task];
        let own = || out.iter().filter(|link| link.from.place() == task);
        let inherited = self.dates[task]
            || self.inside[task].iter().any(|child| self.dates[*child])
            || out
                .iter()
                .any(|link| self.any_at(link.to, |to| self.dates[to]))
            || (own().next().is_none() && self.total[task]);
        let summaries = self.is_summary(task)
            || out
                .iter()
                .any(|link| self.is_summary(link.from.place()) || self.is_summary(link.to.place()));
        let candidates = [
            (inherited, Reason::Follows),
            (out.iter().any(is_elapsed), Reason::ElapsedLag),
            (summaries, Reason::SummaryLink),
            (self.ends_the_plan(task), Reason::EndOfPlan),
            (
                self.moves_a_milestone(task, theirs.free_slack, ours.free_slack),
                Reason::HoursOfWork,
            ),
            (
                self.has_begun(task) && out.iter().any(|link| link.kind.from_start()),
                Reason::StartOfTheFixed,
            ),
            (self.leads_to_begun(task), Reason::BegunOutOfTurn),
            (
                out.iter().any(|link| self.two_calendars(task, link)),
                Reason::TwoCalendars,
            ),
        ];
        first(&candidates)
    }

    fn ours(&self, task: usize) -> &waymark_schedule::TaskSchedule {
        &self.case.ours.tasks[task]
    }

    fn is_summary(&self, task: usize) -> bool {
        !self.inside[task].is_empty()
    }

    fn is_pinned(&self, task: usize) -> bool {
        matches!(self.tasks[task].constraint, Constraint::Pinned { .. })
    }

    fn has_begun(&self, task: usize) -> bool {
        let progress = self.tasks[task].progress;
        progress.actual_start.is_some()
            && progress.actual_finish.is_none()
            && !self.is_summary(task)
    }

    /// Whether something is so of a task, or of a task inside it.
    fn any_at(&self, task: TaskIndex, is_so: impl Fn(usize) -> bool) -> bool {
        is_so(task.place()) || self.inside[task.place()].iter().any(|child| is_so(*child))
    }

    /// Whether the tasks of a summary differ in slack, calendar or in being fixed.
    fn is_unlike(&self, summary: usize) -> bool {
        let mut inside = self.inside[summary]
            .iter()
            .filter(|task| !self.is_summary(**task));
        let Some(first) = inside.next() else {
            return false;
        };
        let of = |task: usize| {
            (
                self.ours(task).total_slack,
                self.ours(task).done,
                self.tasks[task].calendar,
            )
        };
        inside.any(|task| of(*task) != of(*first))
            || self.tasks[summary].calendar != self.tasks[*first].calendar
    }

    fn two_calendars(&self, task: usize, link: &Link) -> bool {
        let calendar = self.tasks[task].calendar;
        self.any_at(link.to, |to| self.tasks[to].calendar != calendar)
    }

    fn is_on_free_day(&self, task: usize) -> bool {
        let calendar = self.case.network.calendar_of(&self.tasks[task]);
        let ours = self.ours(task).start;
        let theirs = self.case.theirs[task].start.div_euclid(2);
        !calendar.is_working(ours) && i64::from(calendar.next_working(ours).0) == theirs
    }

    /// Whether the task or one that follows is a milestone, and theirs is a day more or less.
    fn moves_a_milestone(&self, task: usize, theirs: i64, ours: i32) -> bool {
        let milestone = |task: usize| self.tasks[task].is_milestone() && !self.is_summary(task);
        let apart = (theirs - i64::from(ours) * MINUTES).abs();
        let follows = self.out_of[task]
            .iter()
            .any(|link| milestone(link.to.place()));
        apart == MINUTES && (milestone(task) || follows)
    }

    /// Whether a link with a lag leads into a summary around the task that follows another calendar.
    fn has_lag_into_summary(&self, task: usize) -> bool {
        let calendar = self.tasks[task].calendar;
        self.into[task].iter().any(|link| {
            let to = link.to.place();
            to != task && link.lag != 0 && self.tasks[to].calendar != calendar
        })
    }

    fn is_reached(&self, task: usize) -> bool {
        self.tasks[task].is_milestone() && self.tasks[task].progress.actual_finish.is_some()
    }

    /// Whether a link leads to what began without it, or to a summary in which something did.
    fn leads_to_begun(&self, task: usize) -> bool {
        let begun = |to: usize| {
            self.has_begun(to)
                || (!self.is_summary(to) && self.tasks[to].progress.actual_start.is_some())
        };
        self.out_of[task].iter().any(|link| {
            let to = link.to.place();
            self.has_begun(to) || self.inside[to].iter().any(|child| begun(*child))
        })
    }

    /// Whether our free slack ends with the plan, and theirs does not.
    fn ends_the_plan(&self, task: usize) -> bool {
        let calendar = self.case.network.calendar_of(&self.tasks[task]);
        let ours = self.ours(task);
        let room = calendar.signed_working_days(ours.finish, self.case.ours.finish);
        ours.free_slack == room && self.case.theirs[task].free_slack > i64::from(room) * MINUTES
    }
}

fn is_elapsed(link: &Link) -> bool {
    link.elapsed && link.lag != 0
}

fn is_about_start(constraint: Constraint) -> bool {
    matches!(
        constraint,
        Constraint::StartNoLater(_) | Constraint::MustStart(_)
    )
}

/// The first reason whose condition holds.
fn first(candidates: &[(bool, Reason)]) -> Option<Reason> {
    candidates
        .iter()
        .find(|(holds, _)| *holds)
        .map(|(_, reason)| *reason)
}

pub fn kind_name(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::FinishStart => "FS",
        LinkKind::StartStart => "SS",
        LinkKind::FinishFinish => "FF",
        LinkKind::StartFinish => "SF",
    }
}

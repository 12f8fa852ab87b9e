//! The tasks of a plan: the outline, then each task in days.

use std::collections::HashMap;

use waymark_schedule::{Calendar, Constraint, Day};
use waymark_words::phrase;

use super::hours::{Clock, Clocks, Rounded};
use super::{MspdiError, keep, said};
use crate::left_behind::Losses;
use crate::mspdi::raw::{RawBaseline, RawTask};
use crate::mspdi::value::{Stamp, ceiling};
use crate::{LeftBehindKind, PlanBaseline, PlanFile, PlanTask, Stored};

/// What a number stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// A task that is kept, by its place.
    Task(usize),
    /// The project itself, which files have as a task above all others.
    Project,
    /// A task of another project.
    External,
}

/// A task that is kept.
pub(super) struct Kept {
    /// Its place among the rows of the file.
    pub row: usize,
    pub parent: Option<usize>,
    pub summary: bool,
}

/// Which rows are kept, and how they lie in one another.
pub(super) struct Outline {
    /// By the task's place.
    pub places: Vec<Kept>,
    slots: HashMap<u32, Slot>,
}

impl Outline {
    pub fn slot(&self, uid: u32) -> Option<Slot> {
        self.slots.get(&uid).copied()
    }

    /// The place of the task with a number, if it was kept.
    pub fn place(&self, uid: u32) -> Option<usize> {
        match self.slot(uid)? {
            Slot::Task(place) => Some(place),
            Slot::Project | Slot::External => None,
        }
    }
}

/// Finds the rows to keep, and for each the last row above it that lies one level higher.
pub(super) fn outline(rows: &[RawTask], losses: &mut Losses) -> Result<Outline, MspdiError> {
    let mut outline = Outline {
        places: Vec::with_capacity(rows.len()),
        slots: HashMap::with_capacity(rows.len()),
    };
    // The tasks under which the next may lie, by level from 1 on.
    let mut above: Vec<Option<usize>> = Vec::new();
    for (row, task) in rows.iter().enumerate() {
        let Some(uid) = task.uid.filter(|_| !task.null) else {
            continue;
        };
        let slot = match uid {
            0 => Slot::Project,
            _ if task.external => Slot::External,
            _ => Slot::Task(outline.places.len()),
        };
        keep(&mut outline.slots, uid, slot, phrase!("exchange.task"))?;
        if slot == Slot::Project {
            continue;
        }
        let level = level(task);
        let most = u32::try_from(above.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1);
        if level > most {
            return Err(MspdiError::Outline { uid, level, most });
        }
        above.truncate(level as usize - 1);
        let parent = above.iter().rev().find_map(|place| *place);
        match slot {
            Slot::Task(place) => above.push(Some(place)),
            _ => {
                losses.note(LeftBehindKind::ExternalTask, uid, &task.name);
                above.push(None);
                continue;
            }
        }
        if let Some(parent) = parent {
            outline.places[parent].summary = true;
        }
        outline.places.push(Kept {
            row,
            parent,
            summary: false,
        });
    }
    Ok(outline)
}

/// The level of a task, from 1 on; where it is not said, by the dots of its number.
fn level(task: &RawTask) -> u32 {
    let dots = || task.outline_number.matches('.').count() + 1;
    let level = task.level.or_else(|| u32::try_from(dots()).ok());
    level.unwrap_or(1).max(1)
}

/// Turns rows into tasks.
pub(super) struct Converter<'a> {
    clocks: &'a Clocks,
    minutes_per_day: i64,
    /// The working days of the calendars that were asked for, by place.
    calendars: HashMap<Option<usize>, Calendar>,
    pub losses: Losses,
}

impl<'a> Converter<'a> {
    pub fn new(clocks: &'a Clocks, minutes_per_day: i64, losses: Losses) -> Converter<'a> {
        Converter {
            clocks,
            minutes_per_day,
            calendars: HashMap::new(),
            losses,
        }
    }

    /// Adds the tasks to the plan, whose calendars and people are there. `calendar` finds a calendar by
    /// its number.
    pub fn tasks(
        &mut self,
        rows: Vec<RawTask>,
        outline: Outline,
        owners: Vec<Option<usize>>,
        calendar: impl Fn(Option<i64>) -> Option<usize>,
        plan: &mut PlanFile,
    ) {
        let mut rows: Vec<Option<RawTask>> = rows.into_iter().map(Some).collect();
        for (kept, owner) in outline.places.into_iter().zip(owners) {
            if let Some(row) = rows[kept.row].take() {
                let mut task = PlanTask {
                    uid: row.uid.unwrap_or_default(),
                    parent: kept.parent,
                    summary: kept.summary,
                    calendar: calendar(row.calendar),
                    owner,
                    active: row.active,
                    percent: row.percent.0,
                    ..PlanTask::default()
                };
                self.fill(&row, &mut task, plan);
                task.guid = said(row.guid);
                task.wbs = row.wbs;
                task.name = row.name;
                task.notes = row.notes;
                plan.tasks.push(task);
            }
        }
    }

    /// Dates, duration and progress of a task. What is lost is noted.
    fn fill(&mut self, row: &RawTask, task: &mut PlanTask, plan: &PlanFile) {
        let place = plan.calendar_of(task);
        let milestone = row.duration.map_or(row.milestone, |seconds| seconds == 0);
        let mut dates = Dates {
            clock: self.clocks.of(place),
            milestone: milestone && !task.summary,
            exact: true,
        };
        let start = row.start.map(|stamp| dates.start(stamp));
        let finish = row.finish.map(|stamp| dates.finish(stamp));
        task.stored = Stored {
            start: start.map(|start| start.day),
            finish: finish.map(|finish| finish.day),
            total_slack: row.total_slack.map(|tenths| self.days_of_slack(tenths)),
            free_slack: row.free_slack.map(|tenths| self.days_of_slack(tenths)),
        };
        let span = match (start, finish) {
            (Some(start), Some(finish)) => {
                let calendar = self.calendars.entry(place);
                let calendar = calendar.or_insert_with(|| plan.working_days(place));
                Some(calendar.working_days(start.day, finish.day).unsigned_abs())
            }
            _ => None,
        };
        task.duration = if dates.milestone {
            0
        } else {
            self.duration(row, span)
        };
        task.constraint = dates.constraint(row, task);
        task.deadline = row
            .deadline
            .map(|deadline| dates.clock.finish(deadline).day);
        dates.progress(row, task);
        let baselines = row.baselines.iter();
        task.baselines = baselines.map(|one| self.baseline(one, &dates)).collect();
        task.baselines.sort_by_key(|baseline| baseline.number);
        task.baselines.dedup_by_key(|baseline| baseline.number);

        let begins_within = start.is_some_and(|start| !start.exact);
        let days = task.duration.saturating_add(u32::from(begins_within));
        let spread = span.is_some_and(|span| span > days);
        self.note(row, task, dates.exact, spread);
    }

    /// Working days, from the start of a day on. By the clock, they are those that it lies on.
    fn duration(&self, row: &RawTask, span: Option<u32>) -> u32 {
        let days = |seconds: i64, in_a_day: i64| {
            u32::try_from(ceiling(seconds, in_a_day)).unwrap_or(u32::MAX)
        };
        match (row.duration, span) {
            (Some(seconds), None) if row.format.elapsed => days(seconds, 24 * 3600),
            (Some(_), Some(span)) if row.format.elapsed => span.max(1),
            (Some(seconds), _) => days(seconds, self.minutes_per_day * 60),
            (None, span) => span.unwrap_or(1).max(1),
        }
    }

    fn days_of_slack(&self, tenths: i64) -> i32 {
        let days = tenths.div_euclid(self.minutes_per_day * 10);
        i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX })
    }

    fn baseline(&self, row: &RawBaseline, dates: &Dates) -> PlanBaseline {
        // Some tools do not write the duration of a milestone.
        let at_once = row.start.is_some() && row.start == row.finish;
        let duration = row.duration.or(at_once.then_some(0));
        let mut dates = Dates {
            milestone: at_once || duration == Some(0),
            ..*dates
        };
        let days = duration.map(|seconds| ceiling(seconds, self.minutes_per_day * 60));
        PlanBaseline {
            number: row.number,
            start: row.start.map(|start| dates.start(start).day),
            finish: row.finish.map(|finish| dates.finish(finish).day),
            duration: days.map(|days| u32::try_from(days).unwrap_or(u32::MAX)),
        }
    }

    /// Notes what of a row is not in the task. `exact` says that its dates are whole days, `spread` that
    /// it lies on more days than it takes.
    fn note(&mut self, row: &RawTask, task: &PlanTask, exact: bool, spread: bool) {
        use LeftBehindKind as Kind;
        let whole = |seconds: i64| seconds % (self.minutes_per_day * 60) == 0;
        let leaf = !task.summary;
        let works = leaf && task.duration > 0;
        let elapsed = works && row.format.elapsed;
        let set_by_hand = matches!(task.constraint, Constraint::Pinned { .. });
        let lost = [
            (
                Kind::DurationHours,
                works && !elapsed && !row.duration.is_none_or(whole),
            ),
            (Kind::ElapsedDuration, elapsed),
            (Kind::DateHours, leaf && !exact),
            (Kind::PercentFraction, leaf && row.percent.1),
            (Kind::SpreadOut, works && !elapsed && !row.manual && spread),
            (Kind::Effort, leaf && row.effort && task.owner.is_some()),
            (Kind::Cost, row.fixed_cost || (leaf && row.cost)),
            (Kind::Inactive, !row.active),
            (Kind::NoDates, leaf && row.manual && !set_by_hand),
            (
                Kind::ConstraintWithoutDate,
                leaf && !row.manual && lacks_date(row),
            ),
            (Kind::SummaryConstraint, !leaf && row.constraint != 0),
            (Kind::ManualSummary, !leaf && row.manual),
            (Kind::LongMilestone, works && row.milestone),
            (Kind::Subproject, row.subproject),
            (Kind::Recurring, row.recurring),
            (Kind::LevelingDelay, row.leveling_delay),
            (Kind::CustomFields, row.custom_fields),
        ];
        for (kind, _) in lost.into_iter().filter(|(_, lost)| *lost) {
            self.losses.note(kind, task.uid, &row.name);
        }
    }
}

/// Whether a constraint needs a date and has none: all but as soon, and as late as possible do.
fn lacks_date(row: &RawTask) -> bool {
    row.constraint > 1 && row.constraint_date.is_none()
}

/// The dates of a task, from minutes to days.
#[derive(Clone, Copy)]
struct Dates {
    clock: Clock,
    /// A milestone lies at an instant of its day, whichever it is.
    milestone: bool,
    /// Whether all dates that are kept were whole days.
    exact: bool,
}

impl Dates {
    fn start(&mut self, stamp: Stamp) -> Rounded {
        if self.milestone {
            at_instant(stamp)
        } else {
            self.clock.start(stamp)
        }
    }

    fn finish(&mut self, stamp: Stamp) -> Rounded {
        if self.milestone {
            at_instant(stamp)
        } else {
            self.clock.finish(stamp)
        }
    }

    /// The day of a rounded date that is kept.
    fn kept(&mut self, rounded: Rounded) -> Day {
        self.exact &= rounded.exact;
        rounded.day
    }

    fn constraint(&mut self, row: &RawTask, task: &PlanTask) -> Constraint {
        if task.summary {
            return Constraint::AsSoonAsPossible;
        }
        match (row.manual, row.start) {
            (false, _) => self.by_code(row),
            (true, None) => Constraint::AsSoonAsPossible,
            (true, Some(start)) if self.milestone => Constraint::Pinned {
                start: start.day,
                finish: self.clock.is_end(start).then_some(start.day),
            },
            (true, Some(start)) => {
                let start = self.clock.start(start);
                let start = self.kept(start);
                let finish = row.finish.map(|finish| self.clock.finish(finish));
                Constraint::Pinned {
                    start,
                    finish: finish.map(|finish| self.kept(finish).max(start)),
                }
            }
        }
    }

    fn by_code(&mut self, row: &RawTask) -> Constraint {
        let Some(stamp) = row.constraint_date.filter(|_| row.constraint > 1) else {
            return match row.constraint {
                1 => Constraint::AsLateAsPossible,
                _ => Constraint::AsSoonAsPossible,
            };
        };
        // 2, 4 and 5 are about the start, 3, 6 and 7 about the finish. A milestone has one instant, so
        // the time says which of the two it is.
        let mut about_finish = matches!(row.constraint, 3 | 6 | 7);
        let day = if self.milestone {
            let (is_start, is_end) = (self.clock.is_start(stamp), self.clock.is_end(stamp));
            self.exact &= is_start || is_end;
            about_finish = is_end || (about_finish && !is_start);
            stamp.day
        } else if about_finish {
            let finish = self.clock.finish(stamp);
            self.kept(finish)
        } else {
            let start = self.clock.start(stamp);
            self.kept(start)
        };
        match (row.constraint, about_finish) {
            (2 | 3, false) => Constraint::MustStart(day),
            (2 | 3, true) => Constraint::MustFinish(day),
            (4 | 6, false) => Constraint::StartNoEarlier(day),
            (4 | 6, true) => Constraint::FinishNoEarlier(day),
            (_, false) => Constraint::StartNoLater(day),
            (_, true) => Constraint::FinishNoLater(day),
        }
    }

    /// What was done. A task that was begun or finished without a date was so as it was planned.
    fn progress(&mut self, row: &RawTask, task: &mut PlanTask) {
        let start = row.actual_start.or(row.start.filter(|_| row.percent.0 > 0));
        let finish = row
            .actual_finish
            .or(row.finish.filter(|_| row.percent.0 == 100));
        let start = start.map(|start| self.start(start));
        let finish = finish.map(|finish| self.finish(finish));
        task.actual_start = start.map(|start| self.kept(start));
        task.actual_finish = finish.map(|finish| self.kept(finish));
    }
}

fn at_instant(stamp: Stamp) -> Rounded {
    let day = stamp.day;
    Rounded { day, exact: true }
}

//! What could not be carried from or into a file, told so that a list of a hundred thousand stays short.

use std::collections::BTreeMap;

use waymark_words::t;

/// How many rows are named before the rest are only counted.
const NAMED: usize = 5;

/// One kind of thing that was left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftBehind {
    /// What was left behind.
    pub kind: LeftBehindKind,
    /// In how many places.
    pub count: usize,
    /// The first of them, a few at most.
    pub first: Vec<Row>,
}

/// A row of a file: a task, or a resource or calendar where the kind says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file.
    pub uid: u32,
    /// What it is called.
    pub name: String,
}

/// What could not be carried, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftBehindKind {
    /// The plan is scheduled backwards from its end.
    FromFinish,
    /// A duration that is not whole days.
    DurationHours,
    /// A duration that runs through nights and free days.
    ElapsedDuration,
    /// A constraint, an actual date or a date set by hand within a day.
    DateHours,
    /// A lag that is not whole days.
    LagHours,
    /// A lag in percent of the predecessor's duration.
    PercentLag,
    /// A fraction of a percent.
    PercentFraction,
    /// Work that lies on more days than its duration: split, or around somebody's days off.
    SpreadOut,
    /// A task whose duration follows from the effort of people.
    Effort,
    /// A task that others are assigned to as well.
    SecondAssignment,
    /// Cost.
    Cost,
    /// A resource that is not a person.
    Material,
    /// A task that does not count.
    Inactive,
    /// A task set by hand that has no start yet.
    NoDates,
    /// A constraint that needs a date and has none.
    ConstraintWithoutDate,
    /// A constraint of a summary.
    SummaryConstraint,
    /// A summary whose dates were set by hand.
    ManualSummary,
    /// A milestone that takes time.
    LongMilestone,
    /// A task of another project, shown in this one.
    ExternalTask,
    /// A link to a task of another project.
    ExternalLink,
    /// A link to a task that is not there.
    LinkToNothing,
    /// A project within the project.
    Subproject,
    /// A task that comes again.
    Recurring,
    /// A delay by levelling.
    LevelingDelay,
    /// Fields of somebody's own making.
    CustomFields,
    /// A calendar in whose week no day is worked.
    CalendarWithoutWork,
    /// An exception of a calendar whose rule is not known.
    UnknownRecurrence,
    /// Characters that the file cannot hold.
    ControlCharacters,
}

impl LeftBehind {
    /// What was left behind, as a sentence that says what is in the plan instead.
    pub fn sentence(&self) -> String {
        let count = self.count;
        match self.kind {
            LeftBehindKind::FromFinish => t!("exchange.left_from_finish", count),
            LeftBehindKind::DurationHours => t!("exchange.left_duration_hours", count),
            LeftBehindKind::ElapsedDuration => t!("exchange.left_elapsed_duration", count),
            LeftBehindKind::DateHours => t!("exchange.left_date_hours", count),
            LeftBehindKind::LagHours => t!("exchange.left_lag_hours", count),
            LeftBehindKind::PercentLag => t!("exchange.left_percent_lag", count),
            LeftBehindKind::PercentFraction => t!("exchange.left_percent_fraction", count),
            LeftBehindKind::SpreadOut => t!("exchange.left_spread_out", count),
            LeftBehindKind::Effort => t!("exchange.left_effort", count),
            LeftBehindKind::SecondAssignment => t!("exchange.left_second_assignment", count),
            LeftBehindKind::Cost => t!("exchange.left_cost", count),
            LeftBehindKind::Material => t!("exchange.left_material", count),
            LeftBehindKind::Inactive => t!("exchange.left_inactive", count),
            LeftBehindKind::NoDates => t!("exchange.left_no_dates", count),
            LeftBehindKind::ConstraintWithoutDate => {
                t!("exchange.left_constraint_without_date", count)
            }
            LeftBehindKind::SummaryConstraint => t!("exchange.left_summary_constraint", count),
            LeftBehindKind::ManualSummary => t!("exchange.left_manual_summary", count),
            LeftBehindKind::LongMilestone => t!("exchange.left_long_milestone", count),
            LeftBehindKind::ExternalTask => t!("exchange.left_external_task", count),
            LeftBehindKind::ExternalLink => t!("exchange.left_external_link", count),
            LeftBehindKind::LinkToNothing => t!("exchange.left_link_to_nothing", count),
            LeftBehindKind::Subproject => t!("exchange.left_subproject", count),
            LeftBehindKind::Recurring => t!("exchange.left_recurring", count),
            LeftBehindKind::LevelingDelay => t!("exchange.left_leveling_delay", count),
            LeftBehindKind::CustomFields => t!("exchange.left_custom_fields", count),
            LeftBehindKind::CalendarWithoutWork => t!("exchange.left_calendar_without_work", count),
            LeftBehindKind::UnknownRecurrence => t!("exchange.left_unknown_recurrence", count),
            LeftBehindKind::ControlCharacters => t!("exchange.left_control_characters", count),
        }
    }
}

/// What is left behind while a file is read or written, a kind at a time.
#[derive(Debug, Default)]
pub(crate) struct Losses(BTreeMap<LeftBehindKind, (usize, Vec<Row>)>);

impl Losses {
    /// Notes that something of a row was left behind.
    pub fn note(&mut self, kind: LeftBehindKind, uid: u32, name: &str) {
        let (count, first) = self.0.entry(kind).or_default();
        *count += 1;
        if first.len() < NAMED {
            let name = name.to_string();
            first.push(Row { uid, name });
        }
    }

    /// All of it, in the order of the kinds.
    pub fn told(self) -> Vec<LeftBehind> {
        let kinds = self.0.into_iter();
        kinds
            .map(|(kind, (count, first))| LeftBehind { kind, count, first })
            .collect()
    }
}

//! What could not be carried from or into a file, a kind at a time, with the rows it is about.

use std::collections::BTreeMap;

use waymark_words::t;

/// One kind of thing that was left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftBehind {
    /// What was left behind.
    pub kind: LeftBehindKind,
    /// In how many places.
    pub count: usize,
    /// The rows it is about, in the order of the file, each once.
    pub rows: Vec<Row>,
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
    /// Working days left that somebody stated, where the file has a percentage.
    StatedRemaining,
    /// A baseline beyond the eleven that a file can hold.
    TwelfthBaseline,
    /// Work that happened after the status date of the project.
    AfterStatusDate,
    /// A link between a row and one that lies in it.
    LinkInside,
    /// A second link between two rows.
    SecondLink,
    /// Characters that the file cannot hold.
    ControlCharacters,
}

impl LeftBehindKind {
    /// A fixed word for scripts.
    pub fn word(self) -> &'static str {
        match self {
            LeftBehindKind::FromFinish => "from_finish",
            LeftBehindKind::DurationHours => "duration_hours",
            LeftBehindKind::ElapsedDuration => "elapsed_duration",
            LeftBehindKind::DateHours => "date_hours",
            LeftBehindKind::LagHours => "lag_hours",
            LeftBehindKind::PercentLag => "percent_lag",
            LeftBehindKind::PercentFraction => "percent_fraction",
            LeftBehindKind::SpreadOut => "spread_out",
            LeftBehindKind::Effort => "effort",
            LeftBehindKind::SecondAssignment => "second_assignment",
            LeftBehindKind::Cost => "cost",
            LeftBehindKind::Material => "material",
            LeftBehindKind::Inactive => "inactive",
            LeftBehindKind::NoDates => "no_dates",
            LeftBehindKind::ConstraintWithoutDate => "constraint_without_date",
            LeftBehindKind::SummaryConstraint => "summary_constraint",
            LeftBehindKind::ManualSummary => "manual_summary",
            LeftBehindKind::LongMilestone => "long_milestone",
            LeftBehindKind::ExternalTask => "external_task",
            LeftBehindKind::ExternalLink => "external_link",
            LeftBehindKind::LinkToNothing => "link_to_nothing",
            LeftBehindKind::Subproject => "subproject",
            LeftBehindKind::Recurring => "recurring",
            LeftBehindKind::LevelingDelay => "leveling_delay",
            LeftBehindKind::CustomFields => "custom_fields",
            LeftBehindKind::CalendarWithoutWork => "calendar_without_work",
            LeftBehindKind::UnknownRecurrence => "unknown_recurrence",
            LeftBehindKind::StatedRemaining => "stated_remaining",
            LeftBehindKind::TwelfthBaseline => "twelfth_baseline",
            LeftBehindKind::AfterStatusDate => "after_status_date",
            LeftBehindKind::LinkInside => "link_inside",
            LeftBehindKind::SecondLink => "second_link",
            LeftBehindKind::ControlCharacters => "control_characters",
        }
    }
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
            LeftBehindKind::StatedRemaining => t!("exchange.left_stated_remaining", count),
            LeftBehindKind::TwelfthBaseline => t!("exchange.left_twelfth_baseline", count),
            LeftBehindKind::AfterStatusDate => t!("exchange.left_after_status_date", count),
            LeftBehindKind::LinkInside => t!("exchange.left_link_inside", count),
            LeftBehindKind::SecondLink => t!("exchange.left_second_link", count),
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
        let (count, rows) = self.0.entry(kind).or_default();
        *count += 1;
        if rows.last().is_none_or(|last| last.uid != uid) {
            let name = name.to_string();
            rows.push(Row { uid, name });
        }
    }

    /// All of it, in the order of the kinds.
    pub fn told(self) -> Vec<LeftBehind> {
        let kinds = self.0.into_iter();
        kinds
            .map(|(kind, (count, rows))| LeftBehind { kind, count, rows })
            .collect()
    }
}

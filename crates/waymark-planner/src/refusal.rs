//! Why the rules of a project say no. Each refusal names what it is about and, where there is one, a way on.

use chrono::NaiveDate;

use crate::change::Misfit;
use crate::record::{BadField, Kind};
use crate::value::Id;

/// The rules refuse an act; nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// Nothing of that kind has this id, code or name.
    #[error("there is no {} “{given}” in this project", .kind.words())]
    NoSuch {
        /// The kind looked for.
        kind: Kind,
        /// What was given to find it.
        given: String,
    },
    /// Several records fit what was given.
    #[error("“{given}” fits more than one {}; give its id", .kind.words())]
    Ambiguous {
        /// The kind looked for.
        kind: Kind,
        /// What was given to find it.
        given: String,
    },
    /// The id chosen for a new record belongs to another.
    #[error("a {} with the id {id} is already there; choose another id or leave it out", .kind.words())]
    IdTaken {
        /// The kind.
        kind: Kind,
        /// The id.
        id: Id,
    },
    /// A name with no letters in it.
    #[error("a {} needs a name", .kind.words())]
    Nameless {
        /// The kind.
        kind: Kind,
    },
    /// A number outside its bounds.
    #[error("{field} is {found}; it can be {least} to {most}")]
    OutOfBounds {
        /// What people call the field.
        field: &'static str,
        /// The number given.
        found: i64,
        /// Smallest allowed.
        least: i64,
        /// Largest allowed.
        most: i64,
    },
    /// A link or a move that would make tasks wait for each other.
    #[error("these tasks would wait for each other: {}", .names.join(" → "))]
    Ring {
        /// The tasks of the ring, in order, the first again at the end.
        names: Vec<String>,
    },
    /// A link from a task to itself, or to a row above or below it.
    #[error(
        "“{from}” and “{to}” cannot be linked: a row cannot wait for itself or for what lies in it"
    )]
    LinkInside {
        /// The driving task.
        from: String,
        /// The driven task.
        to: String,
    },
    /// The same link a second time.
    #[error("“{from}” drives “{to}” already ({kind}); change that link instead")]
    LinkTwice {
        /// The driving task.
        from: String,
        /// The driven task.
        to: String,
        /// The type of the link there is.
        kind: &'static str,
    },
    /// A row moved under itself.
    #[error("“{name}” cannot be moved under itself or under what lies in it")]
    UnderItself {
        /// The task.
        name: String,
    },
    /// A row to follow that does not stand where the new place is.
    #[error("“{name}” does not stand there; name a row that lies under the same row")]
    NotBeside {
        /// The task that was to be followed.
        name: String,
    },
    /// A row that takes its dates and progress from the rows under it.
    #[error("“{name}” takes its {field} from the rows under it")]
    FollowsFromRows {
        /// The task.
        name: String,
        /// What follows.
        field: &'static str,
    },
    /// A moment in time was given a length, rows under it, or half of it as done.
    #[error("“{name}” is a moment, not a stretch of work: {cannot}")]
    Moment {
        /// The task.
        name: String,
        /// What it cannot have.
        cannot: &'static str,
    },
    /// What is left of a task that has not begun, or of one that is done.
    #[error(
        "“{name}” is not under way; work left can be set once it has begun and until it is done"
    )]
    NotUnderWay {
        /// The task.
        name: String,
    },
    /// Something that has already happened cannot lie in the future.
    #[error("{what} on {date} lies after the status date {today}")]
    InFuture {
        /// What was said to have happened.
        what: &'static str,
        /// When.
        date: NaiveDate,
        /// The status date.
        today: NaiveDate,
    },
    /// A last day before its first.
    #[error("{what} ends on {last}, before it begins on {first}")]
    EndBeforeStart {
        /// What.
        what: &'static str,
        /// First day.
        first: NaiveDate,
        /// Last day.
        last: NaiveDate,
    },
    /// An audit booked for the day on which the plan begins, or earlier.
    #[error("the stage 1 audit cannot be on {target}: the plan begins on {start}")]
    TargetBeforeStart {
        /// The day to be booked.
        target: NaiveDate,
        /// First day of the plan.
        start: NaiveDate,
    },
    /// The stage 1 audit is where the target is.
    #[error("the stage 1 audit is booked as the target; set the target instead")]
    Booked,
    /// The plan as it was first made is what everything was first promised by.
    #[error("the first plan cannot be removed: it says what was first promised")]
    FirstPlan,
    /// A booking on a day on which nobody works.
    #[error(
        "{what} cannot be on {date} ({why}); the nearest working days are {before} and {after}"
    )]
    NotWorking {
        /// What was to be booked.
        what: &'static str,
        /// The day.
        date: NaiveDate,
        /// Weekend, or the name of the day off.
        why: String,
        /// The last working day before it.
        before: NaiveDate,
        /// The first working day after it.
        after: NaiveDate,
    },
    /// A kind of binding that needs a date was given without one, or the other way round.
    #[error("{constraint} {problem}")]
    ConstraintDate {
        /// The binding, in words.
        constraint: &'static str,
        /// What is wrong.
        problem: &'static str,
    },
    /// The code names no country or subdivision that holidays are known for.
    #[error(
        "no public holidays are known for “{0}”; use an ISO 3166 code such as NO, DE-BY or GB-ENG"
    )]
    UnknownPlace(String),
    /// Letters that cannot be the code of a currency.
    #[error("“{0}” is no currency code; use three letters by ISO 4217, such as EUR or GBP")]
    NoCurrency(String),
    /// Work that is still to be done cannot end in the past.
    #[error(
        "“{name}” is not done and cannot be forecast for {date}, before the status date {today}; set it 100 percent done, \
         or its actual finish, if it is"
    )]
    ForecastInPast {
        /// The task.
        name: String,
        /// The day that was given.
        date: NaiveDate,
        /// The status date.
        today: NaiveDate,
    },
    /// The catalogue has no such profile.
    #[error("there is no organisation profile “{given}”; there are {known}")]
    UnknownProfile {
        /// What was given.
        given: String,
        /// The codes there are.
        known: String,
    },
    /// A value does not fit its field.
    #[error(transparent)]
    Field(#[from] BadField),
    /// The changes do not fit the project.
    #[error(transparent)]
    Misfit(#[from] Misfit),
}

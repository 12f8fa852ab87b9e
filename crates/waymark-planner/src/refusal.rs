//! Why the rules of a project say no. Each refusal names what it is about and, where there is one, a way on. The words
//! are in the catalogue; where one refusal is told of several things, what they are called is a [`Phrase`].

use chrono::NaiveDate;
use waymark_words::{Phrase, t};

use crate::change::Misfit;
use crate::record::{BadField, ConstraintKind, Kind};
use crate::value::Id;

/// The rules refuse an act; nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// Nothing of that kind has this id, code or name.
    #[error("{}", t!("rules.no_such", kind = kind.words(), given))]
    NoSuch {
        /// The kind looked for.
        kind: Kind,
        /// What was given to find it.
        given: String,
    },
    /// Several records fit what was given.
    #[error("{}", t!("rules.ambiguous", given, kind = kind.words()))]
    Ambiguous {
        /// The kind looked for.
        kind: Kind,
        /// What was given to find it.
        given: String,
    },
    /// The id chosen for a new record belongs to another.
    #[error("{}", t!("rules.id_taken", kind = a(*kind), id))]
    IdTaken {
        /// The kind.
        kind: Kind,
        /// The id.
        id: Id,
    },
    /// A name with no letters in it.
    #[error("{}", t!("rules.nameless", kind = a(*kind)))]
    Nameless {
        /// The kind.
        kind: Kind,
    },
    /// A number outside its bounds.
    #[error("{}", t!("rules.out_of_bounds", field, found, least, most))]
    OutOfBounds {
        /// What people call the field.
        field: Phrase,
        /// The number given.
        found: i64,
        /// Smallest allowed.
        least: i64,
        /// Largest allowed.
        most: i64,
    },
    /// A link or a move that would make tasks wait for each other.
    #[error("{}", t!("rules.ring", tasks = names.join(" → ")))]
    Ring {
        /// The tasks of the ring, in order, the first again at the end.
        names: Vec<String>,
    },
    /// A link from a task to itself, or to a row above or below it.
    #[error("{}", t!("rules.link_inside", from, to))]
    LinkInside {
        /// The driving task.
        from: String,
        /// The driven task.
        to: String,
    },
    /// The same link a second time.
    #[error("{}", t!("rules.link_twice", from, to, kind))]
    LinkTwice {
        /// The driving task.
        from: String,
        /// The driven task.
        to: String,
        /// The type of the link there is.
        kind: &'static str,
    },
    /// The same row a second time in a list that has a place for each once.
    #[error("{}", t!("rules.named_twice", name))]
    NamedTwice {
        /// The task.
        name: String,
    },
    /// A row moved under itself.
    #[error("{}", t!("rules.under_itself", name))]
    UnderItself {
        /// The task.
        name: String,
    },
    /// A row to follow that does not stand where the new place is.
    #[error("{}", t!("rules.not_beside", name))]
    NotBeside {
        /// The task that was to be followed.
        name: String,
    },
    /// A row that takes its dates and progress from the rows under it.
    #[error("{}", t!("rules.follows_from_rows", name, field))]
    FollowsFromRows {
        /// The task.
        name: String,
        /// What follows.
        field: Phrase,
    },
    /// A moment in time was given a length, rows under it, or half of it as done.
    #[error("{}", t!("rules.moment", name, cannot))]
    Moment {
        /// The task.
        name: String,
        /// What it cannot have.
        cannot: Phrase,
    },
    /// What is left of a task that has not begun, or of one that is done.
    #[error("{}", t!("rules.not_under_way", name))]
    NotUnderWay {
        /// The task.
        name: String,
    },
    /// Nobody can be sure of a rating that is not there.
    #[error("{}", t!("rules.not_rated", code))]
    NotRated {
        /// The criterion.
        code: String,
    },
    /// Nothing is proposed over a rating.
    #[error("{}", t!("rules.rated_already", code))]
    RatedAlready {
        /// The criterion.
        code: String,
    },
    /// The framework has nothing that helps with a criterion.
    #[error("{}", t!("rules.nothing_to_reuse", code))]
    NothingToReuse {
        /// The criterion.
        code: String,
    },
    /// Whatever the framework could propose is rated already.
    #[error("{}", t!("rules.no_proposal_left"))]
    NoProposalLeft,
    /// A document that is approved already, or is not.
    #[error("{}", t!("rules.approved_already", title, on))]
    ApprovedAlready {
        /// The document.
        title: String,
        /// The day it was approved.
        on: NaiveDate,
    },
    /// A document whose approval is withdrawn and that was never approved.
    #[error("{}", t!("rules.not_approved", title))]
    NotApproved {
        /// The document.
        title: String,
    },
    /// Something that has already happened cannot lie in the future.
    #[error("{}", t!("rules.in_future", what, date, today))]
    InFuture {
        /// What was said to have happened.
        what: Phrase,
        /// When.
        date: NaiveDate,
        /// The status date.
        today: NaiveDate,
    },
    /// A last day before its first.
    #[error("{}", t!("rules.end_before_start", what, last, first))]
    EndBeforeStart {
        /// What.
        what: Phrase,
        /// First day.
        first: NaiveDate,
        /// Last day.
        last: NaiveDate,
    },
    /// An audit booked for the day on which the plan begins, or earlier.
    #[error("{}", t!("rules.target_before_start", target, start))]
    TargetBeforeStart {
        /// The day to be booked.
        target: NaiveDate,
        /// First day of the plan.
        start: NaiveDate,
    },
    /// The stage 1 audit is where the target is.
    #[error("{}", t!("rules.booked"))]
    Booked,
    /// The plan as it was first made is what everything was first promised by.
    #[error("{}", t!("rules.first_plan_stays"))]
    FirstPlan,
    /// Not exactly one of person, role and party.
    #[error("{}", t!("rules.not_one_taker"))]
    NotOneTaker,
    /// A text with other letters in it than A, R, C and I.
    #[error("{}", t!("rules.no_raci_letters", given))]
    NoLetters {
        /// What was given.
        given: String,
    },
    /// C or I beside another letter.
    #[error("{}", t!("rules.letter_alone", given))]
    LetterAlone {
        /// What was given.
        given: String,
    },
    /// A party was to answer for something in the place of the organisation.
    #[error("{}", t!("rules.party_not_accountable", name))]
    PartyAccountable {
        /// The party.
        name: String,
    },
    /// A person was to take over what they hold themselves.
    #[error("{}", t!("rules.hand_over_to_self", name))]
    HandOverToSelf {
        /// The person.
        name: String,
    },
    /// A booking on a day on which nobody works.
    #[error("{}", t!("rules.not_working", what, date, why, before, after))]
    NotWorking {
        /// What was to be booked.
        what: Phrase,
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
    #[error("{}", constraint_date(*constraint, *wants_date))]
    ConstraintDate {
        /// The binding; none where the task has none.
        constraint: Option<ConstraintKind>,
        /// Whether it needs a date and has none.
        wants_date: bool,
    },
    /// A calendar that would be based on itself, over others or not.
    #[error("{}", t!("rules.base_circle", name, base))]
    BaseCircle {
        /// The calendar.
        name: String,
        /// The one it was to be based on.
        base: String,
    },
    /// The project calendar was to be removed.
    #[error("{}", t!("rules.project_calendar_stays", name))]
    ProjectCalendar {
        /// The calendar.
        name: String,
    },
    /// A text that is no rule by which days come again.
    #[error("{}", t!("rules.no_recurrence", given, why))]
    NoRecurrence {
        /// What was given.
        given: String,
        /// What is wrong with it.
        why: waymark_schedule::RecurrenceError,
    },
    /// Days that come again, but not once in the time given.
    #[error("{}", t!("rules.never_comes", rule, first, last))]
    NeverComes {
        /// The rule in words.
        rule: String,
        /// First day of the time.
        first: NaiveDate,
        /// Its last day.
        last: NaiveDate,
    },
    /// The code names no country or subdivision that holidays are known for.
    #[error("{}", t!("rules.unknown_place", place = _0))]
    UnknownPlace(String),
    /// Letters that cannot be the code of a currency.
    #[error("{}", t!("rules.no_currency", code = _0))]
    NoCurrency(String),
    /// Work that is still to be done cannot end in the past.
    #[error("{}", t!("rules.forecast_in_past", name, date, today))]
    ForecastInPast {
        /// The task.
        name: String,
        /// The day that was given.
        date: NaiveDate,
        /// The status date.
        today: NaiveDate,
    },
    /// The catalogue has no such profile.
    #[error("{}", t!("rules.unknown_profile", given, known))]
    UnknownProfile {
        /// What was given.
        given: String,
        /// The codes there are.
        known: String,
    },
    /// What is over cannot be ended again.
    #[error("{}", t!("rules.over", name))]
    Over {
        /// The risk, issue, action, …
        name: String,
    },
    /// What is open cannot be opened again.
    #[error("{}", t!("rules.not_over", name))]
    NotOver {
        /// The risk, issue, action, …
        name: String,
    },
    /// What was raised on a day cannot be over before it.
    #[error("{}", t!("rules.over_before_raised", name, on, raised))]
    OverBeforeRaised {
        /// The risk, issue, action, …
        name: String,
        /// The day it was said to be over.
        on: NaiveDate,
        /// The day it was raised.
        raised: NaiveDate,
    },
    /// A link that names nothing to link with.
    #[error("{}", t!("rules.links_nothing", kind = kind.words()))]
    LinksNothing {
        /// The kind of the record that was to be linked.
        kind: Kind,
    },
    /// Words that may not be left out.
    #[error("{}", t!("rules.needs", what))]
    Needs {
        /// What they are called.
        what: Phrase,
    },
    /// A risk is scored in the order of days.
    #[error("{}", t!("rules.scored_later", name, on))]
    ScoredLater {
        /// The risk.
        name: String,
        /// The day of its last score.
        on: NaiveDate,
    },
    /// The library of risks has no such entry.
    #[error("{}", t!("rules.not_in_library", code = _0))]
    NotInLibrary(String),
    /// A risk of the library that is in the register.
    #[error("{}", t!("rules.taken_already", code, name))]
    TakenAlready {
        /// Its code in the library.
        code: String,
        /// The open risk that was made from it.
        name: String,
    },
    /// An option of another question.
    #[error("{}", t!("rules.other_decision", option, decision))]
    OtherDecision {
        /// The option.
        option: String,
        /// The decision it does not belong to.
        decision: String,
    },
    /// A decision that says neither which option was chosen nor what was decided.
    #[error("{}", t!("rules.undecided", name))]
    Undecided {
        /// The decision.
        name: String,
    },
    /// Inputs and outputs belong to management reviews.
    #[error("{}", t!("rules.no_review", name))]
    NoReview {
        /// The meeting.
        name: String,
    },
    /// A finding that nobody can verify yet.
    #[error("{}", t!("rules.not_verifiable", name, missing))]
    NotVerifiable {
        /// The finding.
        name: String,
        /// What stands in the way.
        missing: String,
    },
    /// A day on which recurring work is not due.
    #[error("{}", t!("rules.not_due_on", name, day))]
    NotDueOn {
        /// The work.
        name: String,
        /// The day.
        day: NaiveDate,
    },
    /// A time of recurring work that has no record.
    #[error("{}", t!("rules.not_recorded", name, day))]
    NotRecorded {
        /// The work.
        name: String,
        /// The day on which it was due.
        day: NaiveDate,
    },
    /// One of many rows is refused.
    #[error("{}", t!("rules.of_row", name, why = refusal))]
    OfRow {
        /// The row.
        name: String,
        /// Why.
        refusal: Box<Refusal>,
    },
    /// No answer to a question on scope.
    #[error(transparent)]
    Answer(#[from] crate::scope::BadAnswer),
    /// A question that a register answers, or the wording of the statement.
    #[error("{}", t!("scope.answered_by_register", question))]
    AnsweredByRegister {
        /// The question.
        question: String,
    },
    /// That nothing applies, or is known, of a register that has entries.
    #[error("{}", t!("scope.register_holds", question))]
    RegisterHolds {
        /// The question the register answers.
        question: String,
    },
    /// Neither an answer nor that it is not known yet, or both.
    #[error("{}", t!("scope.answer_or_unknown", question))]
    AnswerOrUnknown {
        /// The question.
        question: String,
    },
    /// A plan that follows the scope already.
    #[error("{}", t!("scope.followed"))]
    ScopeFollowed,
    /// A phase, a gate or an audit that would be set aside.
    #[error("{}", t!("rules.never_aside", name))]
    NeverAside {
        /// What it is called.
        name: String,
    },
    /// A row that was not set aside.
    #[error("{}", t!("rules.not_aside", name))]
    NotAside {
        /// What it is called.
        name: String,
    },
    /// A finding that the answers do not lead to.
    #[error("{}", t!("scope.not_found", finding))]
    NotFound {
        /// The rule that would make it.
        finding: String,
    },
    /// Blockers that nobody has accepted.
    #[error("{}", t!("scope.blocked", blockers = blockers.join(", ")))]
    ScopeBlocked {
        /// The rules that make them.
        blockers: Vec<String>,
    },
    /// Gate 0, while the scope has blockers that nobody has accepted.
    #[error("{}", t!("scope.holds_gate", gate, blockers = blockers.join(", ")))]
    ScopeHoldsGate {
        /// What the gate is called.
        gate: String,
        /// The rules that make the blockers.
        blockers: Vec<String>,
    },
    /// A second version of the scope under the same name.
    #[error("{}", t!("scope.version_taken", name))]
    VersionTaken {
        /// What it was to be called.
        name: String,
    },
    /// A value does not fit its field.
    #[error(transparent)]
    Field(#[from] BadField),
    /// The changes do not fit the project.
    #[error(transparent)]
    Misfit(#[from] Misfit),
}

impl Refusal {
    /// The same, said of one of many rows.
    pub(crate) fn of_row(self, name: &str) -> Refusal {
        Refusal::OfRow {
            name: name.to_string(),
            refusal: Box::new(self),
        }
    }
}

/// A kind of record with its article: `a person`, `an activity`.
fn a(kind: Kind) -> String {
    let kind = kind.words();
    match kind.to_string().starts_with(['a', 'e', 'i', 'o']) {
        true => t!("rules.an_item", kind),
        false => t!("rules.a_item", kind),
    }
}

fn constraint_date(constraint: Option<ConstraintKind>, wants_date: bool) -> String {
    let constraint = match constraint {
        Some(constraint) => constraint.word().to_string(),
        None => t!("rules.no_binding"),
    };
    match wants_date {
        true => t!("rules.constraint_needs_date", constraint),
        false => t!("rules.constraint_takes_no_date", constraint),
    }
}

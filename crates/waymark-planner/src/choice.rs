//! The fixed lists of words that fields choose from, beside those of the catalogue.
//!
//! A word is never given another meaning: files and logs hold it for ever.

use crate::value::choices;

choices! {
    /// What sort of row of the plan a task is.
    TaskKind {
        /// Work somebody does.
        Work = "task",
        /// A stretch of running a process and gathering records.
        Operate = "operate",
        /// A moment without duration.
        Milestone = "milestone",
        /// A milestone at which a phase is closed by a decision.
        Gate = "gate",
        /// A visit of the certification body.
        Audit = "audit",
        /// A phase: the top row over everything in it.
        Phase = "phase",
        /// A row that only groups others.
        Group = "group",
    }
    /// How a task's dates are bound, beside its links.
    ConstraintKind {
        /// As late as its followers allow.
        AsLateAsPossible = "as_late_as_possible",
        /// Starts on the date or later.
        StartNoEarlier = "start_no_earlier",
        /// Starts on the date or earlier.
        StartNoLater = "start_no_later",
        /// Finishes on the date or later.
        FinishNoEarlier = "finish_no_earlier",
        /// Finishes on the date or earlier.
        FinishNoLater = "finish_no_later",
        /// Starts on the date: a booking.
        MustStart = "must_start",
        /// Finishes on the date.
        MustFinish = "must_finish",
        /// Set by hand: begins on the date, working day or not, whatever the links into it ask.
        Pinned = "pinned",
    }
    /// Which ends of two tasks a link ties together.
    LinkKind {
        /// The follower starts when the driver finishes.
        FinishStart = "FS",
        /// The follower starts when the driver starts.
        StartStart = "SS",
        /// The follower finishes when the driver finishes.
        FinishFinish = "FF",
        /// The follower finishes when the driver starts.
        StartFinish = "SF",
    }
    /// Why nobody works on a day.
    DayOffKind {
        /// A public holiday of the country.
        Holiday = "holiday",
        /// The organisation is closed.
        Closure = "closure",
        /// Someone is away.
        Absence = "absence",
    }
}

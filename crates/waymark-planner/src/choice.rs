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
    /// How a party stands to the organisation (ISO/IEC 20000-1:2018, 8.2.3).
    PartyKind {
        /// Another part of the same organisation.
        InternalSupplier = "internal_supplier",
        /// Another organisation.
        ExternalSupplier = "external_supplier",
        /// A customer who also provides a part of the service.
        CustomerAsSupplier = "customer_as_supplier",
        /// A provider of cloud services.
        CloudProvider = "cloud_provider",
    }
    /// Whether the organisation does something itself.
    PerformedBy {
        /// It does, with its own people.
        Ourselves = "self",
        /// It shares the work with other parties.
        Shared = "shared",
        /// Other parties do it as a whole.
        Others = "other",
        /// Somebody was asked and does not know yet.
        Unknown = "unknown",
    }
    /// What shows that the organisation controls a process that another party operates (8.2.3).
    ControlMark {
        /// It stays accountable for the process.
        Accountable = "accountable",
        /// It defines the process, or approves its definition.
        Defines = "defines",
        /// It measures how the process performs.
        Measures = "measures",
        /// It can demand improvement.
        Improves = "improves",
    }
    /// Whether a customer belongs to the same organisation.
    CustomerKind {
        /// Another part of the same organisation.
        Internal = "internal",
        /// Another organisation, or the public.
        External = "external",
    }
    /// How badly a service is missed when it fails.
    Criticality {
        /// Its customers can wait for days.
        Low = "low",
        /// Its customers can wait for hours.
        Medium = "medium",
        /// Its customers cannot go on without it.
        High = "high",
        /// People or the organisation come to harm without it.
        Vital = "vital",
    }
    /// The sort of answer to a risk.
    RiskResponse {
        /// Take away the cause.
        Avoid = "avoid",
        /// Make it less likely or less harmful.
        Reduce = "reduce",
        /// Hand it to somebody who can carry it better.
        Transfer = "transfer",
        /// Live with it and watch it.
        Accept = "accept",
    }
    /// How soon a risk may happen.
    Proximity {
        /// Within four weeks.
        Imminent = "imminent",
        /// Within three months.
        Near = "near",
        /// Later.
        Distant = "distant",
    }
    /// How bad an issue is.
    Severity {
        /// A gate or the target is lost if it stays.
        Red = "red",
        /// Work is held up.
        Amber = "amber",
        /// A nuisance.
        Green = "green",
    }
    /// What sort of meeting it is.
    MeetingKind {
        /// Of the steering committee.
        Steering = "steering",
        /// A workshop.
        Workshop = "workshop",
        /// The management review of the service management system (9.3).
        ManagementReview = "management_review",
        /// A board that decides on changes.
        ChangeBoard = "change_board",
        /// A meeting about the project.
        Project = "project",
        /// Any other.
        Other = "other",
    }
    /// Who audits.
    AuditKind {
        /// The organisation itself (9.2).
        Internal = "internal",
        /// The certification body, at its first stage.
        Stage1 = "stage_1",
        /// The certification body, at its second stage.
        Stage2 = "stage_2",
        /// The certification body, once a year after that.
        Surveillance = "surveillance",
    }
    /// How grave a finding is.
    FindingGrade {
        /// A requirement is not met, or the system is in doubt.
        Major = "major",
        /// A single lapse.
        Minor = "minor",
        /// An area of concern: what would be a nonconformity at stage 2.
        Concern = "concern",
        /// Something that could be better.
        Opportunity = "opportunity",
    }
    /// Which side of a management review something is on.
    ReviewSide {
        /// What the review was told.
        Input = "input",
        /// What came of it.
        Output = "output",
    }
    /// What sort of recurring work it is.
    RecurringKind {
        /// A report.
        Report = "report",
        /// A review.
        Review = "review",
        /// A board that decides on changes.
        ChangeBoard = "change_board",
        /// A check.
        Check = "check",
        /// Any other.
        Other = "other",
    }
    /// What sort of cost it is.
    CostKind {
        /// Time of the organisation's own people.
        Staff = "staff",
        /// Advisers and other help from outside.
        Consultancy = "consultancy",
        /// Tools and licences.
        Tools = "tools",
        /// Training.
        Training = "training",
        /// The certification body.
        Certification = "certification",
        /// Any other.
        Other = "other",
    }
    /// How sure those who rated are of a rating.
    Confidence {
        /// A first guess, or a proposal nobody has looked at.
        Low = "low",
        /// From what people say.
        Medium = "medium",
        /// From evidence that was seen.
        High = "high",
    }
    /// An attribute of a process, by its number (ISO/IEC 33020). The first digit is the capability level it belongs to.
    ProcessAttribute {
        /// The process reaches its outcomes.
        Performance = "1.1",
        /// Its work is planned, followed and adjusted.
        PerformanceManagement = "2.1",
        /// What it produces is specified, controlled and kept.
        DocumentedInformationManagement = "2.2",
        /// A standard process is kept.
        Definition = "3.1",
        /// The standard process is used.
        Deployment = "3.2",
        /// What has to be measured is known and measured.
        QuantitativeAnalysis = "4.1",
        /// Variation is understood and kept within limits.
        QuantitativeControl = "4.2",
        /// Changes are sought that serve the goals of the organisation.
        Innovation = "5.1",
        /// Changes are made and their effect is judged.
        InnovationImplementation = "5.2",
    }
}

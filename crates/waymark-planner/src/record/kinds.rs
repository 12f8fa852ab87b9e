//! Every kind of record a project is made of: its fields, and what people call them.
//!
//! Only declarations stand here. Kinds come after those they point at, where that can be.

use super::*;

record_kinds! {
    /// What the project is: the organisation, the edition, its dates and thresholds. There is exactly one.
    Charter as "project", "project", in charter {
        /// The organisation that implements the service management system.
        organisation: String = "organisation",
        /// The edition worked to.
        edition: Edition = "edition",
        /// The size that scaled the plan.
        size: Size = "size",
        /// The organisation profile that scaled the plan, by its code in the catalogue.
        profile: Option<String> = "profile",
        /// Country or subdivision whose public holidays were taken (ISO 3166).
        country: Option<String> = "country",
        /// First day of the plan.
        start: NaiveDate = "start",
        /// Booked first day of the stage 1 audit.
        target: Option<NaiveDate> = "target audit",
        /// The status date, where it is pinned; else today.
        status_date: Option<NaiveDate> = "status date",
        /// The calendar that counts slip, float and slack.
        calendar: Ref<Calendar> = "project calendar",
        /// The baseline that slip is measured against.
        baseline: Option<Ref<Baseline>> = "current baseline",
        /// Numbers given to baselines so far; they are never given again.
        baselines_numbered: Number = "baselines numbered",
        /// Numbers given to risks so far; like all numbers for people they are never given again.
        risks_numbered: Number = "risks numbered",
        /// Numbers given to assumptions so far.
        assumptions_numbered: Number = "assumptions numbered",
        /// Numbers given to issues so far.
        issues_numbered: Number = "issues numbered",
        /// Numbers given to dependencies so far.
        dependencies_numbered: Number = "dependencies numbered",
        /// Numbers given to decisions so far.
        decisions_numbered: Number = "decisions numbered",
        /// Numbers given to actions so far.
        actions_numbered: Number = "actions numbered",
        /// Numbers given to meetings so far.
        meetings_numbered: Number = "meetings numbered",
        /// Numbers given to findings so far.
        findings_numbered: Number = "findings numbered",
        /// Slip from which amber begins.
        amber_slip: WorkingDays = "amber from",
        /// Slip from which red begins.
        red_slip: WorkingDays = "red from",
        /// The version of the catalogue the project carries.
        catalogue_version: String = "catalogue version",
        /// For whom packs are written.
        audience: String = "audience of the pack",
        /// People in scope.
        staff: Option<Number> = "people in scope",
        /// Sites in scope.
        sites: Option<Number> = "sites in scope",
        /// The currency of amounts (ISO 4217).
        currency: Option<String> = "currency",
        /// The organisation's logo, printed on the cover of packs.
        logo: Option<Picture> = "logo",
        /// The scope statement in words of the organisation's own; none where it is as drafted from the answers.
        scope_wording: Option<String> = "wording of the scope statement",
        /// The statement as it was drafted when those words were written.
        scope_drafted: Option<String> = "draft under the wording",
        /// The catalogue of services with its version, as the statement names it.
        service_catalogue: Option<String> = "service catalogue",
    }
    /// An entry of the catalogue as the project carries it.
    CatalogueEntry as "catalogue_entry", "catalogue entry", in catalogue {
        /// What it is an entry of: clause, criterion, process, document, role.
        entry: String = "kind of entry",
        /// Its code, such as `8.6.1-03`.
        code: String = "code",
        /// The entry as canonical JSON.
        body: String = "content",
    }
    /// When people work.
    Calendar as "calendar", "calendar", in calendars {
        /// What it is called.
        name: String = "name",
        /// The days of the week on which people work.
        week: Week = "working week",
        /// The calendar whose days off and extra days it takes along; its own come on top of them.
        base: Option<Ref<Calendar>> = "base calendar",
    }
    /// Days on which a calendar's people do not work.
    DayOff as "day_off", "day off", in days_off {
        /// The calendar it belongs to.
        calendar: Ref<Calendar> = "calendar",
        /// First day off.
        first: NaiveDate = "first day",
        /// Last day off, inclusive.
        last: NaiveDate = "last day",
        /// Why.
        name: String = "name",
        /// Holiday, closure or absence.
        reason: DayOffKind = "reason",
        /// By which rule single days come again, from the first day to the last; none for all days between them.
        repeats: Option<Repeats> = "repeats",
    }
    /// Days on which a calendar's people work although week, days off or base calendar say otherwise.
    ExtraDay as "extra_day", "day of extra work", in extra_days {
        /// The calendar it belongs to.
        calendar: Ref<Calendar> = "calendar",
        /// First extra day.
        first: NaiveDate = "first day",
        /// Last extra day, inclusive.
        last: NaiveDate = "last day",
        /// Why.
        name: String = "name",
        /// By which rule single days come again, from the first day to the last; none for all days between them.
        repeats: Option<Repeats> = "repeats",
    }
    /// Someone who answers for work.
    Person as "person", "person", in people {
        /// The name people know them by.
        name: String = "name",
        /// What they do in the organisation.
        title: String = "job title",
        /// The part of the organisation they work in.
        unit: Option<String> = "unit",
        /// Where to reach them.
        email: Option<String> = "e-mail",
        /// When they work, where that is not the project calendar.
        calendar: Option<Ref<Calendar>> = "calendar",
    }
    /// A role of the service management system and who fills it.
    Role as "role", "role", in roles {
        /// Its code in the catalogue, such as `SMS_OWNER`.
        code: String = "code",
        /// What it is called.
        title: String = "title",
        /// Who fills it.
        holder: Option<Ref<Person>> = "held by",
    }
    /// A row of the plan: a piece of work, a milestone, a gate, or a row over others.
    Task as "task", "task", in tasks {
        /// Its code in the exemplar plan, such as `PRE-01`.
        code: Option<String> = "plan code",
        /// The row above it.
        parent: Option<Ref<Task>> = "parent",
        /// Its place among the rows with the same parent.
        place: OrderKey = "place",
        /// What is done.
        name: String = "name",
        /// What sort of row it is.
        kind: TaskKind = "kind",
        /// Phase 0 to 4, on the row of a phase.
        phase: Option<Number> = "phase number",
        /// Gate 0 to 3, on a gate.
        gate: Option<Number> = "gate number",
        /// Details, over several lines.
        notes: String = "notes",
        /// What exists when it is done.
        deliverable: String = "deliverable",
        /// Clause numbers it serves.
        clauses: BTreeSet<String> = "clauses",
        /// Codes of the documents it makes.
        documents: BTreeSet<String> = "documents",
        /// The role that answers for it, where no person is named.
        role: Option<Ref<Role>> = "role",
        /// The person who answers for it.
        owner: Option<Ref<Person>> = "owner",
        /// When it is worked on, where that is neither the calendar of who answers for it nor the project calendar.
        calendar: Option<Ref<Calendar>> = "calendar",
        /// Length in working days of the calendar it follows.
        duration: WorkingDays = "duration",
        /// The length if it goes well, where somebody has judged it.
        well: Option<WorkingDays> = "length if it goes well",
        /// The length if it goes badly.
        badly: Option<WorkingDays> = "length if it goes badly",
        /// A binding of its dates beside the links.
        constraint: Option<ConstraintKind> = "constraint",
        /// The date of that binding.
        constraint_date: Option<NaiveDate> = "constraint date",
        /// The date by which it was promised.
        deadline: Option<NaiveDate> = "deadline",
        /// Done so far.
        progress: Percent = "progress",
        /// Working days still to do, where they differ from what progress leaves.
        remaining: Option<WorkingDays> = "remaining",
        /// The day work began.
        actual_start: Option<NaiveDate> = "actual start",
        /// The day work was done.
        actual_finish: Option<NaiveDate> = "actual finish",
        /// The services of the scope it is done for.
        services: Refs<Service> = "services",
        /// The sites of the scope it is done for.
        sites: Refs<Site> = "sites",
        /// The other parties it is done for.
        parties: Refs<Party> = "parties",
        /// Why it is set aside: it stays in the file and counts nowhere. None for a row of the plan.
        aside: Option<String> = "reason for setting aside",
        /// Whether it was set aside because the scope changed, so that it comes back with the scope; none otherwise.
        aside_with_scope: Option<bool> = "set aside with the scope",
    }
    /// A step of the work on a task: done or not, with no length of its own.
    Step as "step", "step", in steps {
        /// The task it belongs to.
        task: Ref<Task> = "task",
        /// Its place among the steps of the task.
        place: OrderKey = "place",
        /// What is done.
        name: String = "name",
        /// The day by which it is to be done.
        due: Option<NaiveDate> = "due",
        /// The day it was done.
        done: Option<NaiveDate> = "done on",
    }
    /// Which task drives which.
    Link as "link", "link", in links {
        /// The driving task.
        from: Ref<Task> = "from",
        /// The driven task.
        to: Ref<Task> = "to",
        /// The ends that are tied.
        kind: LinkKind = "type",
        /// The wait it adds.
        lag: Lag = "lag",
        /// Whether the wait is counted in calendar days, not in working days of the driven task's calendar.
        elapsed: bool = "counted in calendar days",
    }
    /// A state of the plan somebody approved.
    Baseline as "baseline", "baseline", in baselines {
        /// Given once: 0 is the first plan.
        number: Number = "number",
        /// What it is called.
        name: String = "name",
        /// The day it was taken.
        taken: NaiveDate = "taken on",
        /// Why it was taken.
        reason: String = "reason",
        /// Who approved it; empty for the first plan.
        approver: String = "approved by",
    }
    /// A row of the plan as it was in a baseline. It stays when the row is removed from the plan.
    BaselineTask as "baseline_task", "baseline date", in baseline_tasks {
        /// The baseline.
        baseline: Ref<Baseline> = "baseline",
        /// The row of the plan; none once it was removed.
        task: Option<Ref<Task>> = "task",
        /// What it was called.
        name: String = "name",
        /// Its place in the plan, such as `1.4.2`.
        wbs: String = "WBS code",
        /// What sort of row it was.
        kind: TaskKind = "kind",
        /// First day.
        start: NaiveDate = "start",
        /// Last day, inclusive.
        finish: NaiveDate = "finish",
        /// Length.
        duration: WorkingDays = "duration",
    }
    /// A criterion and how far it is met.
    Criterion as "criterion", "criterion", in criteria {
        /// Its id in the catalogue, such as `8.6.1-03`.
        code: String = "code",
        /// The clause it belongs to.
        clause: String = "clause",
        /// 2 where its absence would probably be a major nonconformity, else 1.
        weight: Number = "weight",
        /// The phase by which it should be largely achieved, 0 to 4: a proposal.
        phase: Number = "phase",
        /// What it rests on.
        basis: CriterionBasis = "basis",
        /// Whether the way of working is defined.
        defined: Option<Rating> = "defined",
        /// Whether it is lived and leaves records.
        operating: Option<Rating> = "operating",
        /// The day of the last rating on either axis.
        rated: Option<NaiveDate> = "rated on",
        /// How sure those who rated it were.
        confidence: Option<Confidence> = "confidence",
        /// What is missing.
        gap: Option<String> = "gap",
        /// Who brings it forward, where that is not who owns the process its clause belongs to.
        owner: Option<Ref<Person>> = "owner",
        /// The day by which it is to be largely achieved.
        due: Option<NaiveDate> = "target date",
        /// The tasks that lead to it although they do not name its clause, or lie in a later phase.
        tasks: Refs<Task> = "linked tasks",
        /// The tasks that name its clause and do not lead to it.
        tasks_apart: Refs<Task> = "tasks set apart",
    }
    /// A document or record the service management system needs.
    Document as "document", "document", in documents {
        /// Its code in the catalogue, such as `DOC-01`.
        code: String = "code",
        /// What it is called.
        title: String = "title",
        /// The phase in which it is due, 0 to 4: a proposal.
        phase: Number = "phase",
        /// Whether stage 1 looks at it.
        stage1: bool = "checked at stage 1",
        /// The role that owns it.
        role: Option<Ref<Role>> = "owner role",
        /// The day it was approved; none while it is not.
        approved: Option<NaiveDate> = "approved on",
    }
    /// Somebody outside the organisational unit in scope who takes part in the services.
    Party as "party", "party", in parties {
        /// What it is called.
        name: String = "name",
        /// How it stands to the organisation.
        kind: PartyKind = "kind",
        /// Whom to talk to there.
        contact: String = "contact",
        /// The components or whole services it supplies, or the part of them it performs.
        supplies: Option<String> = "supplies",
        /// Whether there is a contract, or a documented agreement, with it; none where that is not known.
        contract: Option<bool> = "under contract",
        /// Who looks after it.
        owner: Option<Ref<Person>> = "looked after by",
        /// How its work is checked.
        checks: Option<String> = "how its work is checked",
    }
    /// A process of the service management system, or a topic that is answered for like one.
    Process as "process", "process", in processes {
        /// Its code in the catalogue, such as `INCIDENT`; none for a topic of the organisation's own.
        code: Option<String> = "code",
        /// What it is called.
        title: String = "title",
        /// Clause numbers it serves.
        clauses: BTreeSet<String> = "clauses",
        /// The role that owns it, where no person is named.
        role: Option<Ref<Role>> = "owner role",
        /// Who owns it: answers for its design and its results.
        owner: Option<Ref<Person>> = "process owner",
        /// Who manages it from day to day.
        manager: Option<Ref<Person>> = "process manager",
        /// Whether the organisation operates it; none where nobody was asked.
        performed: Option<PerformedBy> = "operated by",
    }
    /// How far a process has one of the attributes of capability. There is one for each attribute that is rated.
    AttributeRating as "attribute_rating", "capability rating", in attribute_ratings {
        /// The process.
        process: Ref<Process> = "process",
        /// The attribute.
        attribute: ProcessAttribute = "attribute",
        /// How far the process has it.
        rating: Rating = "rating",
    }
    /// An activity inside a process, for which RACI is kept apart.
    Activity as "activity", "activity", in activities {
        /// The process it belongs to.
        process: Ref<Process> = "process",
        /// Its place among the activities of the process.
        place: OrderKey = "place",
        /// What is done.
        name: String = "name",
    }
    /// How a role, a person or a party takes part in a process or in one of its activities. Exactly one of the three is set.
    RaciMark as "raci_mark", "RACI", in raci_marks {
        /// The process.
        process: Ref<Process> = "process",
        /// The activity inside it; none for the process as a whole.
        activity: Option<Ref<Activity>> = "activity",
        /// The role that takes part.
        role: Option<Ref<Role>> = "role",
        /// The person who takes part.
        person: Option<Ref<Person>> = "person",
        /// The party that takes part.
        party: Option<Ref<Party>> = "party",
        /// `A` answers for it, `R` does it, `C` is asked before, `I` is told afterwards.
        letters: BTreeSet<String> = "letters",
    }
    /// Who works on a task, and with how much of the day.
    Assignment as "assignment", "assignment", in assignments {
        /// The task.
        task: Ref<Task> = "task",
        /// The person.
        person: Ref<Person> = "person",
        /// The part of a working day that goes into it.
        share: Percent = "share of the day",
    }
    /// A part of the organisation that is in scope, or left out.
    Unit as "unit", "unit", in units {
        /// What it is called.
        name: String = "name",
        /// People in it.
        staff: Option<Number> = "people",
        /// Whether it is left out of the scope.
        left_out: bool = "left out",
        /// Why it is left out.
        why: String = "reason for leaving out",
    }
    /// Somebody services are delivered to.
    Customer as "customer", "customer", in customers {
        /// What it is called.
        name: String = "name",
        /// Whether it belongs to the same organisation.
        kind: CustomerKind = "kind",
        /// The group of customers by which the scope statement names it.
        customer_group: Option<String> = "customer group",
        /// People there who use the services.
        users: Option<Number> = "users",
        /// Whether it is left out of the scope.
        left_out: bool = "left out",
        /// Why it is left out.
        why: String = "reason for leaving out",
    }
    /// A place from which services are delivered or managed.
    Site as "site", "site", in sites {
        /// What it is called.
        name: String = "name",
        /// What is done there.
        purpose: String = "purpose",
        /// People who work there.
        staff: Option<Number> = "people",
        /// Whether it is left out of the scope.
        left_out: bool = "left out",
        /// Why it is left out.
        why: String = "reason for leaving out",
        /// Whether people there operate processes of the scope; none where that is not known.
        operates: Option<bool> = "operates processes",
        /// Whether people there are treated as a supplier, under agreement.
        as_supplier: Option<bool> = "treated as a supplier",
    }
    /// A class of technology on which services rest.
    Technology as "technology", "class of technology", in technologies {
        /// What it is called: a class, not a product.
        name: String = "name",
        /// Whether the scope is limited to it.
        limits: bool = "limits the scope",
    }
    /// A service that is delivered, in scope or left out.
    Service as "service", "service", in services {
        /// What its customers call it.
        name: String = "name",
        /// The group of services by which the scope statement names it.
        service_group: Option<String> = "service group",
        /// What its customers gain by it.
        outcome: String = "outcome",
        /// How badly it is missed when it fails.
        criticality: Option<Criticality> = "criticality",
        /// Whether the organisation provides it; none where nobody was asked.
        performed: Option<PerformedBy> = "provided by",
        /// Who it is delivered to.
        customers: Refs<Customer> = "customers",
        /// Whether it is left out of the scope.
        left_out: bool = "left out",
        /// Why it is left out.
        why: String = "reason for leaving out",
        /// Of one that is left out: whether it can be told apart from those in scope.
        separable: Option<bool> = "can be told apart",
    }
    /// How another party is involved in a process: who governs, who operates, and how that is controlled (8.2.3).
    Involvement as "involvement", "involvement", in involvements {
        /// The process.
        process: Ref<Process> = "process",
        /// The party.
        party: Ref<Party> = "party",
        /// Whether it governs the process: decides on it in place of the organisation.
        governs: bool = "governs",
        /// Whether it operates the process, wholly or in part.
        operates: bool = "operates",
        /// Whether somebody has looked at which control there is.
        assessed: bool = "control assessed",
        /// The marks of control there is evidence for: `accountable`, `defines`, `measures`, `improves`.
        controls: BTreeSet<String> = "control",
        /// Where that can be seen.
        evidence: String = "evidence of control",
    }
    /// The answer to a question on scope, or one part of it, where no register answers it.
    ScopeAnswer as "scope_answer", "answer on scope", in scope_answers {
        /// The question, such as `SW-02`.
        question: String = "question",
        /// The field of the answer, or the row of a matrix; none for the whole answer.
        part: Option<String> = "part of the answer",
        /// Whether somebody was asked and does not know yet.
        unknown: bool = "not known yet",
        /// What was answered, in words or as one of several choices.
        text: Option<String> = "answer",
        /// What was answered, where that is a list; empty where nothing applies.
        values: BTreeSet<String> = "answers",
    }
    /// A finding on the scope that somebody lives with, for a reason.
    AcceptedFinding as "accepted_finding", "accepted finding", in accepted_findings {
        /// The rule that makes the finding, such as `SUPPLIER-NO-CONTRACT`.
        rule: String = "finding",
        /// Why it is accepted.
        reason: String = "reason",
        /// Who accepted it.
        by: String = "accepted by",
        /// The day.
        on: NaiveDate = "accepted on",
        /// A digest of the answers it was accepted for. Other answers make another finding of it.
        answers: String = "answers it was accepted for",
    }
    /// A version of the scope statement that was approved.
    ScopeVersion as "scope_version", "version of the scope", in scope_versions {
        /// What it is called, such as `1.1`.
        name: String = "version",
        /// The statement.
        wording: String = "statement",
        /// The day it was approved.
        approved: NaiveDate = "approved on",
        /// Who approved it.
        approver: String = "approved by",
        /// What is new in it, and why.
        note: String = "note",
        /// The day by which it is to be looked at again.
        review: Option<NaiveDate> = "next review",
    }
    /// What a version of the scope rested on: one answer, or one entry of it.
    ScopeVersionAnswer as "scope_version_answer", "answer under a version", in scope_version_answers {
        /// The version.
        version: Ref<ScopeVersion> = "version",
        /// The question, such as `SW-04`.
        question: String = "question",
        /// The entry of a list, the row of a matrix or the field of the answer; none for the whole answer.
        entry: Option<String> = "entry",
        /// The answer, as JSON with its keys in order.
        content: String = "content",
    }
    /// People who met: when, who came, what was said.
    Meeting as "meeting", "meeting", in meetings {
        /// Given once, as in `M-04`.
        number: Number = "number",
        /// What it is called.
        title: String = "title",
        /// What sort of meeting it is.
        kind: MeetingKind = "kind",
        /// The day.
        date: NaiveDate = "date",
        /// How long it takes each of those who come, in hours.
        hours: Option<Number> = "hours",
        /// Where, or how to join.
        place: String = "place",
        /// Who came, or is asked to come.
        attendees: Refs<Person> = "attendees",
        /// Who came and is not in the project.
        guests: String = "guests",
        /// What was said.
        notes: String = "notes",
        /// Whether it has taken place.
        held: bool = "held",
    }
    /// Something that may happen, and would do harm.
    Risk as "risk", "risk", in risks {
        /// Given once, as in `R-07`.
        number: Number = "number",
        /// What may happen: the event.
        title: String = "event",
        /// What may bring it about.
        cause: String = "cause",
        /// What would follow.
        effect: String = "effect",
        /// The heading it is listed under.
        category: String = "category",
        /// From 1, very unlikely, to 5, almost certain.
        likelihood: Grade = "likelihood",
        /// From 1, hardly felt, to 5, the goal is lost.
        impact: Grade = "impact",
        /// The sort of answer to it.
        response: Option<RiskResponse> = "response",
        /// What is done about it.
        plan: String = "plan",
        /// What is done if it happens all the same.
        fallback: String = "fall-back",
        /// The likelihood to be expected once the plan is carried out.
        after_likelihood: Option<Grade> = "likelihood after",
        /// The impact to be expected once the plan is carried out.
        after_impact: Option<Grade> = "impact after",
        /// What shows that it is about to happen.
        trigger: String = "trigger",
        /// How soon it may happen.
        proximity: Option<Proximity> = "proximity",
        /// Who watches it and answers for the response.
        owner: Option<Ref<Person>> = "owner",
        /// The day by which the response is due.
        due: Option<NaiveDate> = "due",
        /// Working days by which the tasks it threatens are late if it happens.
        delay: Option<WorkingDays> = "delay if it happens",
        /// The day it was raised.
        raised: NaiveDate = "raised",
        /// The day it was closed; none while it is open.
        closed: Option<NaiveDate> = "closed",
        /// Why it was closed.
        closing: String = "reason for closing",
        /// The process it threatens.
        process: Option<Ref<Process>> = "process",
        /// Its code in the risk library, such as `RK-07`.
        library: Option<String> = "library code",
        /// The tasks it threatens.
        tasks: Refs<Task> = "tasks",
        /// The criteria it threatens.
        criteria: Refs<Criterion> = "criteria",
        /// The parties it comes from.
        parties: Refs<Party> = "parties",
    }
    /// How a risk was scored on a day. The first is of the day it was raised.
    RiskScore as "risk_score", "score", in risk_scores {
        /// The risk.
        risk: Ref<Risk> = "risk",
        /// The day.
        on: NaiveDate = "day",
        /// The likelihood from that day on.
        likelihood: Grade = "likelihood",
        /// The impact from that day on.
        impact: Grade = "impact",
        /// Why.
        reason: String = "reason",
    }
    /// Something taken for true without proof, on which the plan rests.
    Assumption as "assumption", "assumption", in assumptions {
        /// Given once, as in `AS-02`.
        number: Number = "number",
        /// What is taken for true.
        title: String = "assumption",
        /// Why it may be taken for true.
        ground: String = "ground",
        /// What follows if it is not true.
        effect: String = "effect if false",
        /// Who has it checked.
        owner: Option<Ref<Person>> = "owner",
        /// The day by which it is to be checked.
        check_by: Option<NaiveDate> = "check by",
        /// The day it was raised.
        raised: NaiveDate = "raised",
        /// The day it was checked.
        checked: Option<NaiveDate> = "checked",
        /// Whether it held, once it was checked.
        held: Option<bool> = "held",
        /// The tasks that rest on it.
        tasks: Refs<Task> = "tasks",
    }
    /// Something that has gone wrong and has to be put right.
    Issue as "issue", "issue", in issues {
        /// Given once, as in `I-09`.
        number: Number = "number",
        /// What is wrong.
        title: String = "issue",
        /// What is known about it.
        details: String = "details",
        /// How bad it is.
        severity: Severity = "severity",
        /// Who puts it right.
        owner: Option<Ref<Person>> = "owner",
        /// The day by which it is to be put right.
        due: Option<NaiveDate> = "due",
        /// The day it was raised.
        raised: NaiveDate = "raised",
        /// The day it was closed; none while it is open.
        closed: Option<NaiveDate> = "closed",
        /// How it was put right.
        resolution: String = "resolution",
        /// The risk that happened.
        risk: Option<Ref<Risk>> = "risk",
        /// The process it is about.
        process: Option<Ref<Process>> = "process",
        /// The tasks it holds up.
        tasks: Refs<Task> = "tasks",
    }
    /// Something the project needs from outside.
    Dependency as "dependency", "dependency", in dependencies {
        /// Given once, as in `DP-03`.
        number: Number = "number",
        /// What is needed.
        title: String = "dependency",
        /// Who is to give it, where that is no party.
        from: String = "from",
        /// The party that is to give it.
        party: Option<Ref<Party>> = "party",
        /// Who sees to it.
        owner: Option<Ref<Person>> = "owner",
        /// The day by which it is needed.
        needed_by: Option<NaiveDate> = "needed by",
        /// The day for which it is promised.
        promised: Option<NaiveDate> = "promised for",
        /// The day it was raised.
        raised: NaiveDate = "raised",
        /// The day it was met; none while it is open.
        met: Option<NaiveDate> = "met",
        /// What else there is to know.
        notes: String = "notes",
        /// The tasks that wait for it.
        tasks: Refs<Task> = "tasks",
    }
    /// A question somebody has to decide.
    Decision as "decision", "decision", in decisions {
        /// Given once, as in `D-12`.
        number: Number = "number",
        /// What is to be decided.
        title: String = "question",
        /// What one has to know to decide.
        background: String = "background",
        /// Who prepares it.
        owner: Option<Ref<Person>> = "owner",
        /// Who is to take it, such as the steering committee.
        forum: String = "to be taken by",
        /// The meeting at which it is to be taken or was taken.
        meeting: Option<Ref<Meeting>> = "meeting",
        /// The day by which it is needed.
        needed_by: Option<NaiveDate> = "needed by",
        /// The option that is recommended.
        recommended: Option<Ref<DecisionOption>> = "recommendation",
        /// The day it was raised.
        raised: NaiveDate = "raised",
        /// The day it was taken; none while it is open.
        taken: Option<NaiveDate> = "taken",
        /// Who took it.
        taken_by: String = "taken by",
        /// The option that was chosen.
        chosen: Option<Ref<DecisionOption>> = "chosen",
        /// What was decided, and why.
        outcome: String = "outcome",
        /// The day it was withdrawn, because nobody needs it any more.
        withdrawn: Option<NaiveDate> = "withdrawn",
        /// The tasks that wait for it.
        tasks: Refs<Task> = "tasks",
        /// The risks it answers.
        risks: Refs<Risk> = "risks",
    }
    /// One of the ways in which a question can be decided.
    DecisionOption as "decision_option", "option", in decision_options {
        /// The question.
        decision: Ref<Decision> = "decision",
        /// Its place among the options.
        place: OrderKey = "place",
        /// What would be done.
        title: String = "option",
        /// What would follow.
        effect: String = "effect",
        /// What it costs, in the currency of the project.
        cost: Option<Amount> = "cost",
    }
    /// A stretch of audits of the service management system, planned or done.
    Audit as "audit", "audit", in audits {
        /// What it is called.
        title: String = "title",
        /// Who audits.
        kind: AuditKind = "kind",
        /// Its first day.
        first: NaiveDate = "first day",
        /// Its last day, inclusive.
        last: NaiveDate = "last day",
        /// The one of the project who leads it.
        auditor: Option<Ref<Person>> = "lead auditor",
        /// Who audits from outside.
        body: String = "audit body",
        /// Clause numbers it looks at.
        clauses: BTreeSet<String> = "clauses",
        /// What it looks at besides, and how.
        scope: String = "scope",
        /// The day it was done; none while it is planned.
        done: Option<NaiveDate> = "done",
        /// What came of it.
        conclusion: String = "conclusion",
    }
    /// What an audit found.
    Finding as "finding", "finding", in findings {
        /// Given once, as in `F-03`.
        number: Number = "number",
        /// What was found.
        title: String = "finding",
        /// The sort of audit that found it.
        source: AuditKind = "source",
        /// How grave it is.
        grade: FindingGrade = "grade",
        /// The audit that found it.
        audit: Option<Ref<Audit>> = "audit",
        /// The clause it is about.
        clause: String = "clause",
        /// The criterion it is about.
        criterion: Option<Ref<Criterion>> = "criterion",
        /// What was seen.
        evidence: String = "evidence",
        /// What brought it about.
        cause: String = "cause",
        /// What puts the case itself right.
        correction: String = "correction",
        /// What takes the cause away.
        corrective_action: String = "corrective action",
        /// Who puts it right.
        owner: Option<Ref<Person>> = "owner",
        /// The day it was raised.
        raised: NaiveDate = "raised",
        /// The day by which it is to be put right.
        due: Option<NaiveDate> = "due",
        /// The day the corrective action was done.
        done: Option<NaiveDate> = "done",
        /// The day somebody saw that it works.
        verified: Option<NaiveDate> = "verified",
        /// Who saw that it works.
        verified_by: Option<Ref<Person>> = "verified by",
    }
    /// Something somebody promised to do, smaller than a task of the plan.
    Action as "action", "action", in actions {
        /// Given once, as in `A-31`.
        number: Number = "number",
        /// What is to be done.
        title: String = "action",
        /// Who does it.
        owner: Option<Ref<Person>> = "owner",
        /// The day by which it is to be done.
        due: Option<NaiveDate> = "due",
        /// How much work it is, in hours.
        hours: Option<Number> = "hours",
        /// What else there is to know.
        notes: String = "notes",
        /// The day it was raised.
        raised: NaiveDate = "raised",
        /// The day it was done; none while it is open.
        done: Option<NaiveDate> = "done",
        /// The meeting it comes from.
        meeting: Option<Ref<Meeting>> = "meeting",
        /// The risk it comes from.
        risk: Option<Ref<Risk>> = "risk",
        /// The issue it comes from.
        issue: Option<Ref<Issue>> = "issue",
        /// The decision it comes from.
        decision: Option<Ref<Decision>> = "decision",
        /// The finding it comes from.
        finding: Option<Ref<Finding>> = "finding",
        /// The task it helps.
        task: Option<Ref<Task>> = "task",
    }
    /// What a management review was told, or what came of it.
    ReviewItem as "review_item", "review item", in review_items {
        /// The review.
        meeting: Ref<Meeting> = "meeting",
        /// Whether it went in or came out.
        side: ReviewSide = "side",
        /// What it is about.
        topic: String = "topic",
        /// What was said or decided.
        text: String = "summary",
        /// Its place on its side.
        place: OrderKey = "place",
    }
    /// Work that comes again and leaves a dated record each time.
    RecurringWork as "recurring_work", "recurring work", in recurring_work {
        /// What is done.
        name: String = "name",
        /// What sort of work it is.
        kind: RecurringKind = "kind",
        /// The process whose operation it shows.
        process: Option<Ref<Process>> = "process",
        /// Who does it.
        owner: Option<Ref<Person>> = "owner",
        /// The first day on which it can be due.
        first: NaiveDate = "first day",
        /// The last day on which it can be due, inclusive; none for no end.
        last: Option<NaiveDate> = "last day",
        /// By which rule it comes again.
        repeats: Repeats = "repeats",
        /// How much work one time is, in hours.
        hours: Option<Number> = "hours",
    }
    /// One time that recurring work was done.
    Cycle as "cycle", "cycle", in cycles {
        /// The work.
        work: Ref<RecurringWork> = "recurring work",
        /// The day on which it was due.
        due: NaiveDate = "due",
        /// The day on which it was done.
        done: NaiveDate = "done",
        /// What was seen, or where the record is.
        note: String = "note",
    }
    /// Money set aside for one thing in one phase.
    BudgetLine as "budget_line", "budget line", in budget_lines {
        /// For what.
        name: String = "name",
        /// Phase 0 to 4.
        phase: Number = "phase",
        /// What sort of cost it is.
        kind: CostKind = "kind",
        /// What was planned, in the currency of the project.
        planned: Amount = "planned",
        /// What it will have cost in the end, where that is not simply the larger of planned and spent.
        forecast: Option<Amount> = "forecast at completion",
        /// What else there is to know.
        notes: String = "notes",
    }
    /// Money that was spent.
    Cost as "cost", "cost", in costs {
        /// The line of the budget it is taken from.
        line: Ref<BudgetLine> = "budget line",
        /// The day it was spent.
        on: NaiveDate = "day",
        /// How much, in the currency of the project; negative for a refund.
        amount: Amount = "amount",
        /// For what.
        note: String = "note",
    }
}

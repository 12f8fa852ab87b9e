//! Audits, what they found, and the recurring work whose records they look for.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::Serialize;
use waymark_catalogue::number_is_within;
use waymark_planner::record::{
    Audit, AuditKind, Finding, FindingGrade, Kind, RecurringKind, RecurringWork,
};
use waymark_planner::recurring::{CycleState, Time};
use waymark_planner::status::Rag;

use super::look::{Lateness, Linked, Look, Owned};
use super::registers::called;
use crate::session::Moment;

/// Times of recurring work that are shown of the past.
const TIMES_PAST: usize = 6;
/// Times of recurring work that are shown of what is to come.
const TIMES_AHEAD: usize = 2;
/// Calendar days in which the next times are looked for: two years and a bit, for work that comes once a year.
const DAYS_AHEAD: u64 = 800;

/// Audits, findings and recurring work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct AuditsView {
    /// The audits by their first day.
    pub audits: Vec<AuditRow>,
    /// Findings that are not verified, the gravest first, then those verified.
    pub findings: Vec<FindingRow>,
    /// The clauses that carry requirements, at their second level, and the audits that look at each.
    pub covered: Vec<CoveredClause>,
    /// Recurring work by name.
    pub recurring: Vec<RecurringRow>,
    /// Findings that are not verified.
    pub open: usize,
    /// Major nonconformities among them.
    pub major_open: usize,
}

/// Where an audit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum AuditState {
    /// It begins after the status date.
    Planned,
    /// It has begun.
    Running,
    /// Its last day has passed, and nobody has said what came of it.
    Late,
    /// It is done.
    Done,
}

/// An audit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct AuditRow {
    /// The record.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who audits.
    pub kind: AuditKind,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day, inclusive.
    pub last: NaiveDate,
    /// The one of the project who leads it.
    pub auditor: Option<String>,
    /// Their name.
    pub auditor_name: Option<String>,
    /// Who audits from outside.
    pub body: String,
    /// Clause numbers it looks at.
    pub clauses: Vec<String>,
    /// What it looks at besides, and how.
    pub scope: String,
    /// The day it was done.
    pub done: Option<NaiveDate>,
    /// What came of it.
    pub conclusion: String,
    /// How many findings it has.
    pub findings: usize,
    /// Where it stands.
    pub state: AuditState,
}

/// Where a finding stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum FindingState {
    /// It is to be put right.
    Open,
    /// It was put right, and nobody has seen yet that it works.
    Done,
    /// Somebody has seen that it works.
    Verified,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct FindingRow {
    /// The record.
    pub id: String,
    /// What people call it: `F-03`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What was found.
    pub title: String,
    /// The sort of audit that found it.
    pub source: AuditKind,
    /// How grave it is.
    pub grade: FindingGrade,
    /// The colour of that.
    pub tone: Rag,
    /// The audit that found it.
    pub audit: Option<Linked>,
    /// The clause it is about.
    pub clause: String,
    /// The criterion it is about.
    pub criterion: Option<Linked>,
    /// What was seen.
    pub evidence: String,
    /// What brought it about.
    pub cause: String,
    /// What puts the case itself right.
    pub correction: String,
    /// What takes the cause away.
    pub corrective_action: String,
    /// Who puts it right.
    #[serde(flatten)]
    pub owned: Owned,
    /// The day it was raised.
    pub raised: NaiveDate,
    /// The day by which it is to be put right.
    pub due: Option<NaiveDate>,
    /// Whether it is late.
    #[serde(flatten)]
    pub lateness: Lateness,
    /// The day it was done.
    pub done: Option<NaiveDate>,
    /// The day somebody saw that it works.
    pub verified: Option<NaiveDate>,
    /// The name of who saw it.
    pub verified_by: Option<String>,
    /// Where it stands.
    pub state: FindingState,
    /// What stands in the way of verifying it.
    pub missing: Vec<String>,
    /// The actions that come from it.
    pub actions: Vec<Linked>,
}

/// A clause and the audits that look at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CoveredClause {
    /// Its number.
    pub clause: String,
    /// What it is called.
    pub title: String,
    /// The audits that look at it, at a part of it, or at the clause it lies in, by their first day.
    pub audits: Vec<String>,
}

/// Work that comes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RecurringRow {
    /// The record.
    pub id: String,
    /// What is done.
    pub name: String,
    /// What sort of work it is.
    pub kind: RecurringKind,
    /// The process whose operation it shows.
    pub process: Option<String>,
    /// What that is called.
    pub process_title: Option<String>,
    /// Who does it.
    #[serde(flatten)]
    pub owned: Owned,
    /// The first day on which it can be due.
    pub first: NaiveDate,
    /// The last day on which it can be due, inclusive.
    pub last: Option<NaiveDate>,
    /// The rule as an `RRULE` of RFC 5545.
    pub repeats: String,
    /// The rule in words.
    pub repeats_words: String,
    /// How much work one time is, in hours.
    pub hours: Option<u32>,
    /// The last six times and the next two.
    pub cycles: Vec<RecurringCycle>,
    /// How many times are recorded.
    pub done: usize,
    /// How many times were due and are not recorded.
    pub missed: usize,
    /// The next day on which it is due.
    pub next: Option<NaiveDate>,
}

/// One time of recurring work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RecurringCycle {
    /// The day on which it is due.
    pub due: NaiveDate,
    /// The day on which it was done.
    pub done: Option<NaiveDate>,
    /// What was seen, or where the record is.
    pub note: String,
    /// Where it stands.
    pub state: CycleState,
}

/// Audits, findings and recurring work at a moment.
pub fn audits(moment: &Moment) -> AuditsView {
    let look = Look::at(moment);
    let audits = look.project.audits.values();
    let mut audits: Vec<&Audit> = audits.map(|audit| audit.as_ref()).collect();
    audits.sort_by_key(|audit| (audit.first, audit.last, &audit.id));
    let findings = look.project.findings.values();
    let mut findings: Vec<&Finding> = findings.map(|finding| finding.as_ref()).collect();
    findings.sort_by_key(|f| (f.verified.map(Reverse), f.grade, f.done.is_some(), f.number));
    let works = look.project.recurring_work.values();
    let mut works: Vec<&RecurringWork> = works.map(|work| work.as_ref()).collect();
    works.sort_by_key(|work| (work.name.to_lowercase(), &work.id));
    let open = findings.iter().filter(|finding| finding.verified.is_none());
    let major = open.clone().filter(|f| f.grade == FindingGrade::Major);
    AuditsView {
        open: open.count(),
        major_open: major.count(),
        covered: covered(&look, &audits),
        audits: audits.iter().map(|a| audit_row(&look, a)).collect(),
        findings: findings.iter().map(|f| finding_row(&look, f)).collect(),
        recurring: works.iter().map(|w| recurring_row(&look, w)).collect(),
    }
}

fn covered(look: &Look<'_>, audits: &[&Audit]) -> Vec<CoveredClause> {
    let clauses = look.catalogue().clauses().iter();
    let second = clauses.filter(|clause| {
        let chapter = clause.number.split('.').next();
        let chapter = chapter.and_then(|chapter| chapter.parse::<u8>().ok());
        clause.level() == 2 && chapter.is_some_and(|chapter| chapter >= 4)
    });
    let looks_at = |audit: &&&Audit, clause: &str| {
        let mut named = audit.clauses.iter();
        named.any(|n| number_is_within(n, clause) || number_is_within(clause, n))
    };
    second
        .map(|clause| CoveredClause {
            clause: clause.number.clone(),
            title: clause.title.clone(),
            audits: audits
                .iter()
                .filter(|audit| looks_at(audit, &clause.number))
                .map(|audit| audit.id.to_string())
                .collect(),
        })
        .collect()
}

fn audit_row(look: &Look<'_>, audit: &Audit) -> AuditRow {
    let state = match audit.done {
        Some(_) => AuditState::Done,
        None if look.as_of < audit.first => AuditState::Planned,
        None if look.as_of <= audit.last => AuditState::Running,
        None => AuditState::Late,
    };
    let auditor = audit.auditor.as_ref().and_then(|by| look.person(by.id()));
    let found = look.linked_from(Kind::Audit, &audit.id, &[Kind::Finding]);
    AuditRow {
        id: audit.id.to_string(),
        title: audit.title.clone(),
        kind: audit.kind,
        first: audit.first,
        last: audit.last,
        auditor: auditor.as_ref().map(|person| person.id.clone()),
        auditor_name: auditor.map(|person| person.name),
        body: audit.body.clone(),
        clauses: audit.clauses.iter().cloned().collect(),
        scope: audit.scope.clone(),
        done: audit.done,
        conclusion: audit.conclusion.clone(),
        findings: found.len(),
        state,
    }
}

fn finding_row(look: &Look<'_>, finding: &Finding) -> FindingRow {
    let state = match (finding.verified, finding.done) {
        (Some(_), _) => FindingState::Verified,
        (None, Some(_)) => FindingState::Done,
        (None, None) => FindingState::Open,
    };
    let verified_by = finding.verified_by.as_ref();
    let verified_by = verified_by.and_then(|person| look.person(person.id()));
    let missing = finding.missing().into_iter();
    FindingRow {
        id: finding.id.to_string(),
        reference: called(finding),
        title: finding.title.clone(),
        source: finding.source,
        grade: finding.grade,
        tone: finding.grade.tone(),
        audit: look.linked(&finding.audit),
        clause: finding.clause.clone(),
        criterion: look.linked(&finding.criterion),
        evidence: finding.evidence.clone(),
        cause: finding.cause.clone(),
        correction: finding.correction.clone(),
        corrective_action: finding.corrective_action.clone(),
        owned: look.owned(&finding.owner),
        raised: finding.raised,
        due: finding.due,
        lateness: look.late(finding.due, finding.done.is_none()),
        done: finding.done,
        verified: finding.verified,
        verified_by: verified_by.map(|person| person.name),
        state,
        missing: match state {
            FindingState::Verified => Vec::new(),
            _ => missing.map(|what| what.to_string()).collect(),
        },
        actions: look.linked_from(Kind::Finding, &finding.id, &[Kind::Action]),
    }
}

fn recurring_row(look: &Look<'_>, work: &RecurringWork) -> RecurringRow {
    let process = work.process.as_ref();
    let process = process.and_then(|process| look.project.processes.get(process.id()));
    let times = look.project.times_of(work, look.as_of, DAYS_AHEAD);
    let of_state = |state| times.iter().filter(|time| time.state == state).count();
    let to_come = |time: &&Time<'_>| time.due >= look.as_of && time.record.is_none();
    let past = times.iter().filter(|time| !to_come(time)).count();
    let shown = times.iter().skip(past.saturating_sub(TIMES_PAST));
    let cycles = shown.take(past.min(TIMES_PAST) + TIMES_AHEAD);
    RecurringRow {
        id: work.id.to_string(),
        name: work.name.clone(),
        kind: work.kind,
        process: process.map(|process| process.id.to_string()),
        process_title: process.map(|process| process.title.clone()),
        owned: look.owned(&work.owner),
        first: work.first,
        last: work.last,
        repeats: work.repeats.0.to_string(),
        repeats_words: work.repeats.in_words(),
        hours: work.hours.map(|hours| hours.get()),
        cycles: cycles
            .map(|time| RecurringCycle {
                due: time.due,
                done: time.record.map(|record| record.done),
                note: time.record.map(|r| r.note.clone()).unwrap_or_default(),
                state: time.state,
            })
            .collect(),
        done: of_state(CycleState::Done),
        missed: of_state(CycleState::Late),
        next: times.iter().find(to_come).map(|time| time.due),
    }
}

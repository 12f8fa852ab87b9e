//! Where every criterion stands: ratings with their owners and dates, by clause, process, phase and owner, and what is
//! missing for the two stages of the audit.

mod criterion;
mod reuse;
mod stages;
mod trend;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;
use waymark_catalogue::{CriterionBasis, ProcessSet, Rating, number_is_within};
use waymark_planner::readiness::capability::{self, ATTRIBUTES};
use waymark_planner::readiness::course::Course;
use waymark_planner::readiness::verdict::Stage;
use waymark_planner::readiness::{Standing, whole_rating};
use waymark_planner::record::{Confidence, Criterion, Kind, Process, ProcessAttribute};
use waymark_planner::{Id, Project, Ref};

use super::look::{Lateness, Look, Owned};
use crate::session::Moment;

pub use criterion::{
    CriterionDetail, FrameworkReuse, LinkedBy, LinkedTask, NamedDocument, RatingChange,
    RatingGuidance, RatingStep, ReuseOfClause, criterion,
};
pub use reuse::{ReuseRow, ReuseView, StrengthMeaning, reuse};
pub use stages::{ConditionView, TodoKind, TodoRow, VerdictView};
pub use trend::{
    CurvePoint, ReadinessGroup, ReadinessTrend, RowPoint, TrendPoint, TrendRow, readiness_trend,
};

/// Where every criterion stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ReadinessView {
    /// The status date.
    pub as_of: NaiveDate,
    /// All requirement criteria.
    pub total: Standing,
    /// Main clauses, headings and leaves, in order.
    pub by_clause: Vec<ClauseStanding>,
    /// The processes of the catalogue, by set and title.
    pub by_process: Vec<ProcessStanding>,
    /// The sets of processes of the edition of 2011, in order; none in that of 2018.
    pub by_set: Vec<SetStanding>,
    /// By the phase in which criteria are to be largely achieved.
    pub by_phase: Vec<PhaseStanding>,
    /// By who brings criteria forward, by name; nobody last.
    pub by_owner: Vec<OwnerStanding>,
    /// All criteria, by clause.
    pub criteria: Vec<CriterionRow>,
    /// Whether the organisation is ready for the stages of the audit.
    pub verdicts: Vec<VerdictView>,
}

/// Where a clause stands, with all that lies below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ClauseStanding {
    /// Its number.
    pub clause: String,
    /// What it is about.
    pub title: String,
    /// How deep it lies; 0 for a main clause.
    pub depth: usize,
    /// The clause above it.
    pub parent: Option<String>,
    /// Whether it has criteria itself.
    pub leaf: bool,
    /// The rating of the clause as a whole: the band of its share; none while no criterion of it is rated.
    pub whole: Option<Rating>,
    /// Where its requirement criteria stand.
    #[serde(flatten)]
    pub standing: Standing,
}

/// Where a process stands, and how capable it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ProcessStanding {
    /// The record.
    pub process: String,
    /// Its code in the catalogue.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// The set of processes it belongs to in the edition of 2011; none in that of 2018.
    pub set: Option<String>,
    /// The clauses it serves.
    pub clauses: Vec<String>,
    /// Who owns it.
    #[serde(flatten)]
    pub owned: Owned,
    /// How capable it is: a figure of its own.
    pub capability: Capability,
    /// Where its requirement criteria stand.
    #[serde(flatten)]
    pub standing: Standing,
}

/// Where a set of processes stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct SetStanding {
    /// What it is called.
    pub set: String,
    /// Where the requirement criteria of its processes stand.
    #[serde(flatten)]
    pub standing: Standing,
}

/// How capable a process is, by ISO/IEC 33020.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Capability {
    /// 0 to 5.
    pub level: u8,
    /// The name of the level.
    pub name: String,
    /// The attributes, the lowest level first.
    pub attributes: Vec<AttributeRow>,
    /// What the next level needs, as a sentence; empty at level 5.
    pub next: String,
}

/// An attribute of a process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct AttributeRow {
    /// Its number, such as `2.1`.
    pub attribute: ProcessAttribute,
    /// The level it belongs to, 1 to 5.
    pub level: u8,
    /// Its name.
    pub name: String,
    /// What a process has that has it.
    pub meaning: String,
    /// How far the process has it.
    pub rating: Option<Rating>,
}

/// Where the criteria of a phase stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PhaseStanding {
    /// Phase 0 to 4.
    pub phase: u32,
    /// What it is called.
    pub name: String,
    /// The gate that closes it.
    pub gate: Option<String>,
    /// The day on which that was passed, or is forecast.
    pub gate_date: Option<NaiveDate>,
    /// Where its requirement criteria stand.
    #[serde(flatten)]
    pub standing: Standing,
}

/// Where the criteria of a person stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct OwnerStanding {
    /// The person; nobody where all of it is empty.
    #[serde(flatten)]
    pub owned: Owned,
    /// Where their requirement criteria stand.
    #[serde(flatten)]
    pub standing: Standing,
}

/// Where the owner of a criterion is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum OwnerFrom {
    /// For the criterion itself.
    Own,
    /// For the process that its clause belongs to.
    Process,
}

/// A criterion, how it is rated and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CriterionRow {
    /// The record.
    pub id: String,
    /// Its code, such as `8.6.1-03`.
    pub code: String,
    /// The clause it belongs to.
    pub clause: String,
    /// What is rated.
    pub statement: String,
    /// 2 where its absence would probably be a major nonconformity, else 1.
    pub weight: u32,
    /// What it rests on.
    pub basis: CriterionBasis,
    /// Whether it counts: only requirements do.
    pub counts: bool,
    /// The phase by which it is to be largely achieved, 0 to 4.
    pub phase: u32,
    /// Whether Amendment 1:2024 added it.
    pub amendment_2024: bool,
    /// The rating on “defined”.
    pub defined: Option<Rating>,
    /// The rating on “operating”.
    pub operating: Option<Rating>,
    /// The lower of the two; none while one of them is not rated.
    pub rating: Option<Rating>,
    /// Who brings it forward.
    #[serde(flatten)]
    pub owned: Owned,
    /// Where that owner is named.
    pub owner_from: Option<OwnerFrom>,
    /// The target date.
    pub due: Option<NaiveDate>,
    /// Whether that has passed while the rating is below L.
    #[serde(flatten)]
    pub lateness: Lateness,
    /// What is missing.
    pub gap: String,
    /// How sure those who rated it were.
    pub confidence: Option<Confidence>,
    /// The day of the last rating.
    pub rated: Option<NaiveDate>,
    /// The processes its clause belongs to.
    pub processes: Vec<String>,
    /// How many tasks lead to it.
    pub tasks: usize,
    /// When the last of them was to finish by the baseline.
    pub planned: Option<NaiveDate>,
    /// When the last of them will finish by the forecast.
    pub forecast: Option<NaiveDate>,
    /// By how many working days that is later than planned.
    pub slip_days: Option<i32>,
    /// How many open risks point at it.
    pub risks: usize,
    /// How many open findings point at it.
    pub findings: usize,
}

/// Where every criterion stands at a moment.
pub fn readiness(moment: &Moment) -> ReadinessView {
    let look = Look::at(moment);
    let scene = Scene::of(&look);
    let rows: Vec<(CriterionRow, &Criterion)> = scene
        .criteria
        .iter()
        .map(|criterion| (scene.row(criterion), *criterion))
        .collect();
    ReadinessView {
        as_of: look.as_of,
        total: scene.standing(&scene.criteria),
        by_clause: scene.by_clause(),
        by_process: scene.by_process(&rows),
        by_set: scene.by_set(&rows),
        by_phase: scene.by_phase(),
        by_owner: scene.by_owner(&rows),
        verdicts: [Stage::One, Stage::Two]
            .map(|stage| stages::verdict(&look, stage))
            .into(),
        criteria: rows.into_iter().map(|(row, _)| row).collect(),
    }
}

/// Somebody, and the criteria they bring forward.
type OwnedCriteria<'a> = (Owned, Vec<&'a Criterion>);

/// What the rows and groups of one answer have in common, worked out once.
struct Scene<'a> {
    look: &'a Look<'a>,
    project: &'a Project,
    course: Course<'a>,
    criteria: Vec<&'a Criterion>,
    /// By clause: its processes, and who owns the first of them that is owned.
    clauses: BTreeMap<&'a str, (Vec<String>, Owned)>,
}

impl<'a> Scene<'a> {
    fn of(look: &'a Look<'a>) -> Scene<'a> {
        let project = look.project;
        let criteria = project.criteria_in_order();
        let mut clauses = BTreeMap::new();
        for criterion in &criteria {
            clauses.entry(criterion.clause.as_str()).or_insert_with(|| {
                let processes = project.processes_of_clause(&criterion.clause);
                let mut owners = processes.iter();
                let owner = owners.find_map(|process| project.person_of_process(process));
                let owned = owner.map(|person| look.owned(&Some(Ref::to(person.id.clone()))));
                let ids = processes.iter().map(|process| process.id.to_string());
                (ids.collect(), owned.unwrap_or_default())
            });
        }
        Scene {
            look,
            project,
            course: Course::of(project, look.as_of),
            criteria,
            clauses,
        }
    }

    fn standing(&self, criteria: &[&Criterion]) -> Standing {
        Standing::of(criteria, &self.course, self.look.as_of)
    }

    fn row(&self, criterion: &Criterion) -> CriterionRow {
        let known = self.look.catalogue().criterion(&criterion.code);
        let own = self.look.owned(&criterion.owner);
        let of_clause = self.clauses.get(criterion.clause.as_str());
        let (processes, by_process) = of_clause.cloned().unwrap_or_default();
        let (owned, owner_from) = match (own.owner.is_some(), by_process.owner.is_some()) {
            (true, _) => (own, Some(OwnerFrom::Own)),
            (false, true) => (by_process, Some(OwnerFrom::Process)),
            (false, false) => (Owned::default(), None),
        };
        let (planned, forecast) = (
            self.course.planned(criterion),
            self.course.forecast_of(criterion),
        );
        let both = planned.zip(forecast);
        let calendar = self.course.forecast().calendar();
        let late = criterion.is_late(self.look.as_of);
        CriterionRow {
            id: criterion.id.to_string(),
            code: criterion.code.clone(),
            clause: criterion.clause.clone(),
            statement: known.map(|one| one.statement.clone()).unwrap_or_default(),
            weight: criterion.weight.get(),
            basis: criterion.basis,
            counts: criterion.basis.counts_towards_conformity(),
            phase: criterion.phase.get(),
            amendment_2024: known.is_some_and(|one| one.amendment_2024),
            defined: criterion.defined,
            operating: criterion.operating,
            rating: criterion.rating(),
            owned,
            owner_from,
            due: criterion.due,
            lateness: self.look.late(criterion.due, late),
            gap: criterion.gap.clone().unwrap_or_default(),
            confidence: criterion.confidence,
            rated: criterion.rated,
            processes,
            tasks: self.course.leading_to(criterion).len(),
            planned,
            forecast,
            slip_days: both.map(|(planned, forecast)| calendar.later_by(planned, forecast)),
            risks: self.pointing(&criterion.id, Kind::Risk),
            findings: self.pointing(&criterion.id, Kind::Finding),
        }
    }

    /// How many open risks or findings point at a criterion.
    fn pointing(&self, criterion: &Id, kind: Kind) -> usize {
        let pointers = self.project.pointers_to(Kind::Criterion, criterion);
        let is_open = |id: &Id| match kind {
            Kind::Risk => self
                .project
                .risks
                .get(id)
                .is_some_and(|one| one.closed.is_none()),
            _ => self
                .project
                .findings
                .get(id)
                .is_some_and(|one| one.verified.is_none()),
        };
        pointers
            .filter(|pointer| pointer.kind == kind && is_open(&pointer.id))
            .count()
    }

    fn by_clause(&self) -> Vec<ClauseStanding> {
        let clauses = self.look.catalogue().clauses().iter();
        let standings = clauses.map(|clause| {
            let within = self.criteria.iter().copied();
            let within: Vec<&Criterion> = within
                .filter(|one| number_is_within(&one.clause, &clause.number))
                .collect();
            ClauseStanding {
                clause: clause.number.clone(),
                title: clause.title.clone(),
                depth: clause.number.matches('.').count(),
                parent: clause
                    .number
                    .rsplit_once('.')
                    .map(|(above, _)| above.to_string()),
                leaf: clause.is_leaf,
                whole: whole_rating(within.iter().copied(), Criterion::rating),
                standing: self.standing(&within),
            }
        });
        standings.filter(|one| one.standing.criteria > 0).collect()
    }

    fn by_process(&self, rows: &[(CriterionRow, &Criterion)]) -> Vec<ProcessStanding> {
        let all = self
            .project
            .processes
            .values()
            .map(|process| process.as_ref());
        let mut of_catalogue: Vec<(&str, &Process)> = all
            .filter_map(|process| Some((process.code.as_deref()?, process)))
            .collect();
        let sets = |code: &str| {
            let known = self.look.catalogue().process(code);
            known.and_then(|process| process.process_set)
        };
        of_catalogue.sort_by_key(|(code, process)| (sets(code), &process.title, &process.id));
        let standings = of_catalogue.into_iter().map(|(code, process)| {
            let id = process.id.to_string();
            let criteria = rows.iter().filter(|(row, _)| row.processes.contains(&id));
            let criteria: Vec<&Criterion> = criteria.map(|(_, criterion)| *criterion).collect();
            let owner = self.project.person_of_process(process);
            let owner = owner.map(|person| Ref::to(person.id.clone()));
            ProcessStanding {
                code: code.to_string(),
                title: process.title.clone(),
                set: sets(code).map(|set| set.name().to_string()),
                clauses: process.clauses.iter().cloned().collect(),
                owned: self.look.owned(&owner),
                capability: self.capability(&process.id),
                standing: self.standing(&criteria),
                process: id,
            }
        });
        standings.collect()
    }

    fn by_set(&self, rows: &[(CriterionRow, &Criterion)]) -> Vec<SetStanding> {
        let mut sets: BTreeMap<ProcessSet, BTreeSet<String>> = BTreeMap::new();
        for process in self.project.processes.values() {
            let known = process
                .code
                .as_deref()
                .and_then(|code| self.look.catalogue().process(code));
            if let Some(set) = known.and_then(|process| process.process_set) {
                sets.entry(set).or_default().insert(process.id.to_string());
            }
        }
        let standings = sets.into_iter().map(|(set, processes)| {
            let within = |row: &CriterionRow| row.processes.iter().any(|id| processes.contains(id));
            let criteria = rows.iter().filter(|(row, _)| within(row));
            let criteria: Vec<&Criterion> = criteria.map(|(_, criterion)| *criterion).collect();
            SetStanding {
                set: set.name().to_string(),
                standing: self.standing(&criteria),
            }
        });
        standings.collect()
    }

    fn capability(&self, process: &Id) -> Capability {
        let rating = |attribute| {
            let rated = self.project.attribute_rating(process, attribute);
            rated.map(|one| one.rating)
        };
        let level = capability::level_of(rating);
        let attributes = ATTRIBUTES.iter().map(|attribute| AttributeRow {
            attribute: *attribute,
            level: attribute.level(),
            name: attribute.name().to_string(),
            meaning: attribute.meaning().to_string(),
            rating: rating(*attribute),
        });
        Capability {
            level,
            name: capability::level_name(level).to_string(),
            attributes: attributes.collect(),
            next: capability::needed_for_next(rating),
        }
    }

    fn by_phase(&self) -> Vec<PhaseStanding> {
        let status = self.project.status_on(self.look.as_of);
        let mut phases: BTreeMap<u32, Vec<&Criterion>> = BTreeMap::new();
        for criterion in &self.criteria {
            phases
                .entry(criterion.phase.get())
                .or_default()
                .push(criterion);
        }
        let standings = phases.into_iter().map(|(phase, criteria)| {
            let named = status.phases.iter().find(|one| one.number == phase);
            let gate = status.gates.iter().find(|one| one.number == phase);
            PhaseStanding {
                phase,
                name: named.map(|one| one.name.clone()).unwrap_or_default(),
                gate: gate.map(|one| one.name.clone()),
                gate_date: gate.map(|one| one.date),
                standing: self.standing(&criteria),
            }
        });
        standings.collect()
    }

    fn by_owner(&self, rows: &[(CriterionRow, &'a Criterion)]) -> Vec<OwnerStanding> {
        // By whether there is anybody, so that nobody comes last; then by name.
        let mut owners: BTreeMap<(bool, String, Option<String>), OwnedCriteria<'_>> =
            BTreeMap::new();
        for (row, criterion) in rows {
            let owned = &row.owned;
            let name = owned.owner_name.clone().unwrap_or_default().to_lowercase();
            let key = (owned.owner.is_none(), name, owned.owner.clone());
            let (_, criteria) = owners
                .entry(key)
                .or_insert_with(|| (owned.clone(), Vec::new()));
            criteria.push(criterion);
        }
        let standings = owners.into_values().map(|(owned, criteria)| OwnerStanding {
            owned,
            standing: self.standing(&criteria),
        });
        standings.collect()
    }
}

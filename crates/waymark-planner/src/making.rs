//! Making a project: an organisation and its dates turned into a charter, a calendar, a plan, criteria, documents.
//!
//! The phasing is Waymark's proposal, the durations are starting values. Nothing is stretched in silence: what the
//! plan leaves between being ready and the target is shown, not filled.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use waymark_catalogue::{Catalogue, Edition, Phase, PlanEntry, PlanEntryKind, Size};
use waymark_words::{phrase, t};

use crate::change::Change;
use crate::command::{
    CalendarClose, Decide, PersonAdd, RoleFill, book, carry_processes, extent, take_holidays,
};
use crate::draft::{Draft, IdSource};
use crate::order::OrderKey;
use crate::project::Project;
use crate::record::{
    Baseline, Calendar, CatalogueEntry, Charter, Criterion, Document, Kind, Link, LinkKind, Role,
    Task, TaskKind,
};
use crate::refusal::Refusal;
use crate::value::{Id, Lag, Number, Ref, Refs, Week, WorkingDays};

pub use crate::command::HOLIDAY_YEARS;

/// The audits of the exemplar plan: visits of the certification body, stage 1 first.
const AUDITS: [&str; 3] = ["CRT-08", "CRT-11", "CRT-23"];

/// What a person says when making a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProject {
    /// The organisation that implements the service management system.
    pub organisation: String,
    /// The edition worked to.
    pub edition: Edition,
    /// The size that scales the plan, unless a profile says otherwise.
    pub size: Size,
    /// An organisation profile of the catalogue; its size and its pace scale the plan.
    pub profile: Option<String>,
    /// Country or subdivision whose public holidays are taken (ISO 3166).
    pub country: Option<String>,
    /// First day of the plan.
    pub start: NaiveDate,
    /// Booked first day of the stage 1 audit.
    pub target: Option<NaiveDate>,
    /// People in scope; they choose the size where no profile does.
    pub staff: Option<u32>,
    /// Sites in scope.
    pub sites: Option<u32>,
    /// The working week; Monday to Friday where none is given.
    pub week: Option<Week>,
    /// Days on which the organisation is closed, beside public holidays.
    pub closures: Vec<Closure>,
    /// The people known so far and the roles they fill.
    pub people: Vec<NewPerson>,
}

/// Days on which an organisation is closed, both inclusive.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
pub struct Closure {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// Why.
    pub name: String,
}

/// Someone a new project knows from the start.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
pub struct NewPerson {
    /// The name people know them by.
    pub name: String,
    /// What they do in the organisation; may be empty.
    pub title: String,
    /// Where to reach them.
    pub email: Option<String>,
    /// Codes of the roles they fill.
    pub roles: Vec<String>,
}

/// Whether the target can be met, by the plan without progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Feasibility {
    /// The day on which everything that stage 1 waits for is done.
    pub ready: Option<NaiveDate>,
    /// The booked first day of stage 1.
    pub target: Option<NaiveDate>,
    /// Working days left between being ready and the eve of stage 1; negative when ready comes too late.
    pub reserve_days: Option<i32>,
    /// The earliest day on which stage 1 could begin.
    pub earliest_target: Option<NaiveDate>,
}

/// A project as it is made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The changes of its first entry.
    pub changes: Vec<Change>,
    /// The project.
    pub project: Project,
    /// Whether the target can be met.
    pub feasibility: Feasibility,
    /// What the person should know.
    pub notes: Vec<String>,
}

impl NewProject {
    /// A project of which no more is said than whose it is, how large, and when it begins.
    pub fn of(organisation: String, edition: Edition, size: Size, start: NaiveDate) -> NewProject {
        NewProject {
            organisation,
            edition,
            size,
            profile: None,
            country: None,
            start,
            target: None,
            staff: None,
            sites: None,
            week: None,
            closures: Vec::new(),
            people: Vec::new(),
        }
    }

    /// Makes the project with the whole exemplar plan.
    ///
    /// # Errors
    /// [`Refusal`] for a blank name, an unknown country or profile, a target on or before the start or on a day off.
    pub fn make(&self, today: NaiveDate, ids: &mut dyn IdSource) -> Result<Made, Refusal> {
        let catalogue = Catalogue::shipped(self.edition);
        let pace = self.pace(catalogue)?;
        let mut notes = Vec::new();
        let mut draft = Draft::new(Project::default(), ids, today);
        self.charter(&mut draft, catalogue, pace.size, &mut notes)?;
        carry_catalogue(&mut draft, catalogue)?;
        let roles = roles(&mut draft, catalogue)?;
        self.people(&mut draft)?;
        criteria(&mut draft, catalogue)?;
        documents(&mut draft, catalogue, &roles)?;
        Rows {
            draft: &mut draft,
            roles: &roles,
            pace,
        }
        .lay(&catalogue.plan().entries)?;
        book(&mut draft, self.target)?;
        keep_first_plan(&mut draft)?;
        carry_processes(&mut draft, catalogue, &roles)?;
        let feasibility = draft.project().feasibility();
        let (changes, project) = draft.finish()?;
        Ok(Made {
            changes,
            project,
            feasibility,
            notes,
        })
    }

    /// Makes a project without a plan: for plans built from nothing and for large test data. It has no roles, criteria
    /// or documents either, and an audit that is added later is not booked by itself.
    ///
    /// # Errors
    /// As [`NewProject::make`].
    pub fn make_without_plan(
        &self,
        today: NaiveDate,
        ids: &mut dyn IdSource,
    ) -> Result<Made, Refusal> {
        let catalogue = Catalogue::shipped(self.edition);
        let mut notes = Vec::new();
        let mut draft = Draft::new(Project::default(), ids, today);
        let pace = self.pace(catalogue)?;
        self.charter(&mut draft, catalogue, pace.size, &mut notes)?;
        book(&mut draft, self.target)?;
        let feasibility = draft.project().feasibility();
        let (changes, project) = draft.finish()?;
        Ok(Made {
            changes,
            project,
            feasibility,
            notes,
        })
    }

    fn pace(&self, catalogue: &Catalogue) -> Result<Pace, Refusal> {
        let Some(code) = &self.profile else {
            return Ok(Pace {
                size: self.staff.map_or(self.size, |staff| {
                    Size::of_extent(staff, self.sites.unwrap_or(1))
                }),
                percent: 100,
            });
        };
        let profile = catalogue
            .profiles()
            .iter()
            .find(|profile| &profile.id == code);
        let profile = profile.ok_or_else(|| {
            let known: Vec<&str> = catalogue.profiles().iter().map(|p| p.id.as_str()).collect();
            Refusal::UnknownProfile {
                given: code.clone(),
                known: known.join(", "),
            }
        })?;
        Ok(Pace {
            size: profile.size,
            percent: profile.duration_percent,
        })
    }

    fn charter(
        &self,
        draft: &mut Draft<'_>,
        catalogue: &Catalogue,
        size: Size,
        notes: &mut Vec<String>,
    ) -> Result<(), Refusal> {
        let organisation = self.organisation.trim().to_string();
        if organisation.is_empty() {
            return Err(Refusal::Nameless {
                kind: Kind::Charter,
            });
        }
        let id = draft.next_id();
        let calendar = draft.next_id();
        let calendar = draft.create(&Calendar {
            id: calendar,
            name: t!("rules.made_calendar"),
            week: self.week.unwrap_or(Week::MONDAY_TO_FRIDAY),
            base: None,
        })?;
        match &self.country {
            Some(place) => {
                notes.extend(take_holidays(draft, &calendar, place, self.start.year())?);
            }
            None => notes.push(t!("rules.note_no_country")),
        }
        draft.create(&Charter {
            id,
            organisation,
            edition: self.edition,
            size,
            profile: self.profile.clone(),
            country: self.country.clone(),
            start: self.start,
            target: None,
            status_date: None,
            calendar: calendar.clone(),
            baseline: None,
            baselines_numbered: Number::default(),
            risks_numbered: Number::default(),
            assumptions_numbered: Number::default(),
            issues_numbered: Number::default(),
            dependencies_numbered: Number::default(),
            decisions_numbered: Number::default(),
            actions_numbered: Number::default(),
            meetings_numbered: Number::default(),
            findings_numbered: Number::default(),
            amber_slip: WorkingDays::new(5).unwrap_or_default(),
            red_slip: WorkingDays::new(15).unwrap_or_default(),
            catalogue_version: catalogue.version().to_string(),
            audience: t!("rules.made_audience"),
            staff: extent(phrase!("rules.the_people_in_scope"), self.staff)?,
            sites: extent(phrase!("rules.the_sites_in_scope"), self.sites)?,
            currency: None,
            logo: None,
            scope_wording: None,
            scope_drafted: None,
            service_catalogue: None,
        })?;
        for closure in &self.closures {
            let outcome = CalendarClose {
                id: None,
                calendar: None,
                first: closure.first,
                last: Some(closure.last),
                name: closure.name.clone(),
                kind: None,
                repeats: None,
            }
            .decide(draft)?;
            notes.extend(outcome.notes);
        }
        Ok(())
    }

    /// Adds the people and lets them fill their roles.
    fn people(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        for person in &self.people {
            let added = PersonAdd {
                id: None,
                name: person.name.clone(),
                title: person.title.clone(),
                unit: None,
                email: person.email.clone(),
            }
            .decide(draft)?;
            for role in &person.roles {
                let fill = RoleFill {
                    id: role.clone(),
                    person: added.made.as_ref().map(Id::to_string),
                };
                fill.decide(draft)?;
            }
        }
        Ok(())
    }
}

/// What scales the durations of the exemplar plan.
#[derive(Clone, Copy)]
struct Pace {
    size: Size,
    percent: u32,
}

impl Pace {
    /// Scaled working days, rounded to the nearest whole day; work never becomes a moment.
    fn days(self, entry: &PlanEntry) -> WorkingDays {
        let days = u32::from(*entry.days.of(self.size));
        let scaled = (days * self.percent + 50) / 100;
        WorkingDays::new(if days > 0 { scaled.max(1) } else { 0 }).unwrap_or_default()
    }
}

fn carry_catalogue(draft: &mut Draft<'_>, catalogue: &Catalogue) -> Result<(), Refusal> {
    for entry in catalogue.entries() {
        let id = draft.next_id();
        let kind = entry.kind.name().to_string();
        draft.create(&CatalogueEntry {
            id,
            entry: kind,
            code: entry.code,
            body: entry.body,
        })?;
    }
    Ok(())
}

fn roles(
    draft: &mut Draft<'_>,
    catalogue: &Catalogue,
) -> Result<BTreeMap<String, Ref<Role>>, Refusal> {
    let mut roles = BTreeMap::new();
    for role in catalogue.roles() {
        let id = draft.next_id();
        let made = draft.create(&Role {
            id,
            code: role.id.clone(),
            title: role.title.clone(),
            holder: None,
        })?;
        roles.insert(role.id.clone(), made);
    }
    Ok(roles)
}

fn criteria(draft: &mut Draft<'_>, catalogue: &Catalogue) -> Result<(), Refusal> {
    for criterion in catalogue.criteria() {
        let id = draft.next_id();
        draft.create(&Criterion {
            id,
            code: criterion.id.clone(),
            clause: criterion.clause.clone(),
            weight: number(criterion.weight),
            phase: number(criterion.phase.number()),
            basis: criterion.basis,
            defined: None,
            operating: None,
            rated: None,
            confidence: None,
            gap: None,
            owner: None,
            due: None,
            tasks: Refs::default(),
            tasks_apart: Refs::default(),
        })?;
    }
    Ok(())
}

fn documents(
    draft: &mut Draft<'_>,
    catalogue: &Catalogue,
    roles: &BTreeMap<String, Ref<Role>>,
) -> Result<(), Refusal> {
    for document in catalogue.documents() {
        let id = draft.next_id();
        draft.create(&Document {
            id,
            code: document.id.clone(),
            title: document.title.clone(),
            phase: number(document.phase.number()),
            stage1: document.stage1_check,
            role: roles.get(&document.owner_role).cloned(),
            approved: None,
        })?;
    }
    Ok(())
}

fn number(small: u8) -> Number {
    Number::new(small.into()).unwrap_or_default()
}

/// Lays the rows of the exemplar plan: phases, groups in them, tasks in those, and the links between tasks.
struct Rows<'a, 'b> {
    draft: &'a mut Draft<'b>,
    roles: &'a BTreeMap<String, Ref<Role>>,
    pace: Pace,
}

impl Rows<'_, '_> {
    fn lay(&mut self, entries: &[PlanEntry]) -> Result<(), Refusal> {
        let mut made: BTreeMap<&str, Ref<Task>> = BTreeMap::new();
        for (phase, place) in Phase::ALL
            .into_iter()
            .zip(OrderKey::spaced(Phase::ALL.len()))
        {
            let name = match phase.subtitle() {
                Some(subtitle) => {
                    let subtitle = subtitle.to_lowercase();
                    t!("rules.made_phase", phase = phase.name(), subtitle)
                }
                None => phase.name().to_string(),
            };
            let row = self.row(
                None,
                place,
                name,
                TaskKind::Phase,
                Some(number(phase.number())),
            )?;
            let in_phase: Vec<&PlanEntry> = entries.iter().filter(|e| e.phase == phase).collect();
            let groups: Vec<&[&PlanEntry]> = in_phase
                .chunk_by(|a, b| group_number(a) == group_number(b))
                .collect();
            for (group, place) in groups.iter().zip(OrderKey::spaced(groups.len())) {
                let name = group.first().map(|e| e.group.clone()).unwrap_or_default();
                let parent = self.row(Some(&row), place, name, TaskKind::Group, None)?;
                for (entry, place) in group.iter().zip(OrderKey::spaced(group.len())) {
                    made.insert(&entry.id, self.task(entry, &parent, place)?);
                }
            }
        }
        for entry in entries {
            for driver in &entry.depends_on {
                let (Some(from), Some(to)) =
                    (made.get(driver.as_str()), made.get(entry.id.as_str()))
                else {
                    continue;
                };
                let id = self.draft.next_id();
                let (from, to, lag) = (from.clone(), to.clone(), Lag::default());
                self.draft.create(&Link {
                    id,
                    from,
                    to,
                    kind: LinkKind::FinishStart,
                    lag,
                    elapsed: false,
                })?;
            }
        }
        Ok(())
    }

    fn row(
        &mut self,
        parent: Option<&Ref<Task>>,
        place: OrderKey,
        name: String,
        kind: TaskKind,
        phase: Option<Number>,
    ) -> Result<Ref<Task>, Refusal> {
        let id = self.draft.next_id();
        let blank = Task::new(id, name, WorkingDays::default());
        self.draft.create(&Task {
            parent: parent.cloned(),
            place,
            kind,
            phase,
            ..blank
        })
    }

    fn task(
        &mut self,
        entry: &PlanEntry,
        parent: &Ref<Task>,
        place: OrderKey,
    ) -> Result<Ref<Task>, Refusal> {
        let id = self.draft.next_id();
        let blank = Task::new(id, entry.title.clone(), self.pace.days(entry));
        self.draft.create(&Task {
            code: Some(entry.id.clone()),
            parent: Some(parent.clone()),
            place,
            kind: kind_of(entry),
            gate: entry.gate.map(number),
            notes: entry.description.clone(),
            deliverable: entry.deliverable.clone(),
            clauses: entry.clauses.iter().cloned().collect(),
            documents: entry.produces_documents.iter().cloned().collect(),
            role: self.roles.get(&entry.owner_role).cloned(),
            ..blank
        })
    }
}

/// `1.4` of the WBS code `1.4.2`: rows of one group stand together.
fn group_number(entry: &PlanEntry) -> &str {
    entry
        .wbs
        .rsplit_once('.')
        .map_or(entry.wbs.as_str(), |(group, _)| group)
}

fn kind_of(entry: &PlanEntry) -> TaskKind {
    match entry.kind {
        _ if AUDITS.contains(&entry.id.as_str()) => TaskKind::Audit,
        PlanEntryKind::Task => TaskKind::Work,
        PlanEntryKind::Operate => TaskKind::Operate,
        PlanEntryKind::Milestone if entry.gate.is_some() => TaskKind::Gate,
        PlanEntryKind::Milestone => TaskKind::Milestone,
    }
}

/// Keeps the plan as it was first made, so that what was first said is never lost.
fn keep_first_plan(draft: &mut Draft<'_>) -> Result<(), Refusal> {
    let id = draft.next_id();
    let first = draft.create(&Baseline {
        id,
        number: Number::default(),
        name: t!("rules.made_first_plan"),
        taken: draft.today(),
        reason: t!("rules.made_first_plan_reason"),
        approver: String::new(),
    })?;
    let planned = draft.project().planned();
    crate::command::keep_dates(draft, &first, &planned)
}

impl Project {
    /// Whether the target can be met, by the plan without progress.
    pub fn feasibility(&self) -> Feasibility {
        let planned = self.planned();
        let calendar = planned.calendar();
        let (ready, target) = (
            planned.ready(),
            self.charter().and_then(|charter| charter.target),
        );
        Feasibility {
            ready,
            target,
            reserve_days: ready
                .zip(target)
                .map(|(ready, target)| reserve_days(calendar, ready, target)),
            earliest_target: ready.map(|ready| calendar.after(ready)),
        }
    }

    /// The id of the project, the same in every copy of its file.
    pub fn id(&self) -> Option<&Id> {
        self.charter().map(|charter| &charter.id)
    }
}

/// Working days between being ready and the eve of stage 1: 0 where ready falls on the eve, negative where it comes
/// later.
///
/// ```
/// # use waymark_planner::making::reserve_days;
/// # use waymark_planner::Project;
/// # use chrono::NaiveDate;
/// let calendar = Project::default().working_calendar(); // Monday to Friday
/// let date = |day| NaiveDate::from_ymd_opt(2027, 4, day).unwrap();
/// assert_eq!(reserve_days(&calendar, date(1), date(12)), 6); // Thursday 1 April, audit on Monday 12 April
/// assert_eq!(reserve_days(&calendar, date(9), date(12)), 0); // ready on Friday, the eve
/// assert_eq!(reserve_days(&calendar, date(13), date(12)), -2);
/// ```
pub fn reserve_days(
    calendar: &crate::plan::WorkingCalendar,
    ready: NaiveDate,
    target: NaiveDate,
) -> i32 {
    calendar.later_by(ready, calendar.before(target))
}

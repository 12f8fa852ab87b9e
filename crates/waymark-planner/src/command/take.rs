//! Taking over the rows and links of another plan: the act behind an import.
//!
//! The rows that are named are set to what is given, and stand in the order given; what a row has besides (clauses,
//! role, deliverable, …) stays, and so do rows that are not named. A hundred thousand rows are one act, so nothing here
//! asks the whole plan once for each row.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound::{Excluded, Unbounded};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::{phrase, t};

use super::estimate::set_length;
use super::link::{lag, name_of};
use super::task_dates::working_days;
use super::{Decide, Outcome, find_calendar, find_person, named};
use crate::draft::Draft;
use crate::order::OrderKey;
use crate::project::Project;
use crate::record::{ConstraintKind, Kind, Link, LinkKind, Task, TaskKind};
use crate::refusal::Refusal;
use crate::value::{Id, Percent, Ref, WorkingDays};

/// Takes over rows and links of another plan. A row whose id is in the plan already is changed, the others are added.
/// Of two named rows, exactly the links that are given lead from the one to the other afterwards.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanTake {
    /// The rows, each after the row above it, those with the same row above in their order.
    pub rows: Vec<TakenTask>,
    /// The links between them.
    #[serde(default)]
    pub links: Vec<TakenLink>,
}

/// A row that is taken over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakenTask {
    /// The row it is, or becomes.
    pub id: Id,
    /// The row above it: one of those given before it, or one in the plan; none at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
    /// What is done.
    pub name: String,
    /// Details, over several lines.
    #[serde(default)]
    pub notes: String,
    /// Length in working days; 0 for a milestone. That of a row with rows under it is not used.
    pub days: u32,
    /// A binding of its dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraint: Option<ConstraintKind>,
    /// The date of that binding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraint_date: Option<NaiveDate>,
    /// The date by which it was promised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<NaiveDate>,
    /// Done so far, in percent.
    #[serde(default)]
    pub percent: u8,
    /// The day work began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_start: Option<NaiveDate>,
    /// The day it was done, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_finish: Option<NaiveDate>,
    /// The person who answers for it, by id or name; none leaves it to its role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The calendar it follows, by id or name; none for that of its owner or the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
}

/// A link that is taken over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakenLink {
    /// The driving row, one of those given.
    pub from: Id,
    /// The driven row, one of those given.
    pub to: Id,
    /// The ends that are tied.
    #[serde(rename = "type")]
    pub kind: LinkKind,
    /// The wait; negative for a lead.
    #[serde(default)]
    pub lag_days: i32,
    /// Whether the wait is counted in calendar days.
    #[serde(default)]
    pub elapsed: bool,
}

impl Decide for PlanTake {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let mut outcome = Outcome::default();
        let rows = Rows::of(self, draft.project())?;
        let mut places = places(draft.project(), &rows);
        for row in &self.rows {
            let known = draft.project().tasks.get(&row.id).cloned();
            let mut wanted = match &known {
                Some(task) => (**task).clone(),
                None => Task::new(row.id.clone(), String::new(), WorkingDays::default()),
            };
            wanted.place = places.remove(&row.id).unwrap_or(wanted.place);
            let known_here = known.is_some();
            take_row(draft, row, &rows, known_here, &mut wanted, &mut outcome)
                .map_err(|refusal| refusal.of_row(&row.name))?;
            match known {
                Some(_) => set_row(draft, &wanted)?,
                None => drop(draft.create(&wanted)?),
            }
        }
        take_links(draft, &self.links, &rows)?;
        // One look at the whole plan, rather than one for each row and link.
        match draft.project().planned().ring() {
            Some(ids) => Err(Refusal::Ring {
                names: ids.iter().map(|id| name_of(draft.project(), id)).collect(),
            }),
            None => Ok(outcome),
        }
    }
}

/// Writes the fields of a row that is in the plan and that another plan can say something of.
fn set_row(draft: &mut Draft<'_>, row: &Task) -> Result<(), Refusal> {
    let id = &row.id;
    draft.set::<Task>(id, "parent", &row.parent)?;
    draft.set::<Task>(id, "place", &row.place)?;
    draft.set::<Task>(id, "name", &row.name)?;
    draft.set::<Task>(id, "kind", &row.kind)?;
    draft.set::<Task>(id, "notes", &row.notes)?;
    draft.set::<Task>(id, "owner", &row.owner)?;
    draft.set::<Task>(id, "calendar", &row.calendar)?;
    set_length(draft, id, row.duration)?;
    draft.set::<Task>(id, "constraint", &row.constraint)?;
    draft.set::<Task>(id, "constraint_date", &row.constraint_date)?;
    draft.set::<Task>(id, "deadline", &row.deadline)?;
    draft.set::<Task>(id, "progress", &row.progress)?;
    draft.set::<Task>(id, "remaining", &row.remaining)?;
    draft.set::<Task>(id, "actual_start", &row.actual_start)?;
    draft.set::<Task>(id, "actual_finish", &row.actual_finish)
}

/// What is known of the rows before any of them is written.
struct Rows<'a> {
    /// Under which row each of them stands.
    by_parent: BTreeMap<Option<&'a Id>, Vec<&'a Id>>,
    /// Those that have rows under them, here or in the plan.
    summaries: BTreeSet<&'a Id>,
    named: BTreeSet<&'a Id>,
    /// The audit, where it is booked.
    booked: Option<Id>,
}

impl<'a> Rows<'a> {
    fn of(taken: &'a PlanTake, project: &Project) -> Result<Rows<'a>, Refusal> {
        let mut rows = Rows {
            by_parent: BTreeMap::new(),
            summaries: BTreeSet::new(),
            named: BTreeSet::new(),
            booked: booked_audit(project),
        };
        for row in &taken.rows {
            if let Some(parent) = &row.parent {
                if !rows.named.contains(parent) && !project.tasks.contains_key(parent) {
                    return Err(Refusal::NoSuch {
                        kind: Kind::Task,
                        given: parent.to_string(),
                    });
                }
                rows.summaries.insert(parent);
            }
            if !rows.named.insert(&row.id) {
                return Err(Refusal::NamedTwice {
                    name: row.name.clone(),
                });
            }
            rows.by_parent
                .entry(row.parent.as_ref())
                .or_default()
                .push(&row.id);
        }
        for row in &taken.rows {
            if has_other_rows_below(project, &row.id, &rows.named) {
                rows.summaries.insert(&row.id);
            }
        }
        Ok(rows)
    }
}

fn booked_audit(project: &Project) -> Option<Id> {
    project.charter()?.target?;
    project.stage1().map(|stage1| stage1.id.clone())
}

/// Whether rows stand under one that are not among those named.
fn has_other_rows_below(project: &Project, id: &Id, named: &BTreeSet<&Id>) -> bool {
    let below = project.pointers_to(Kind::Task, id);
    let mut below = below.filter(|p| p.kind == Kind::Task && p.field == "parent");
    below.any(|pointer| !named.contains(&pointer.id))
}

/// Works out what a row becomes. What the other plan does not speak of stays as it is.
fn take_row(
    draft: &Draft<'_>,
    row: &TakenTask,
    rows: &Rows<'_>,
    known: bool,
    wanted: &mut Task,
    outcome: &mut Outcome,
) -> Result<(), Refusal> {
    let duration = working_days(phrase!("rules.the_duration"), 0, row.days)?;
    let is_summary = rows.summaries.contains(&row.id);
    wanted.name = named(Kind::Task, &row.name)?;
    wanted.kind = kind_of(known.then_some(wanted.kind), row.days, is_summary);
    wanted.parent = row.parent.clone().map(Ref::to);
    wanted.notes = row.notes.clone();
    wanted.deadline = row.deadline;
    take_owner(draft.project(), row, wanted)?;
    if !is_summary {
        wanted.calendar = match &row.calendar {
            Some(given) => Some(Ref::to(find_calendar(draft.project(), given)?.id.clone())),
            None => None,
        };
        wanted.duration = duration;
        take_binding(rows.booked.as_ref(), row, wanted, outcome)?;
        take_progress(draft.today(), row, wanted)?;
    }
    Ok(())
}

/// A row keeps its kind where that still fits what it has become.
fn kind_of(known: Option<TaskKind>, days: u32, is_summary: bool) -> TaskKind {
    match known {
        Some(kind) if kind.is_moment() && (days > 0 || is_summary) => TaskKind::Work,
        Some(kind) => kind,
        None if is_summary => TaskKind::Group,
        None if days == 0 => TaskKind::Milestone,
        None => TaskKind::Work,
    }
}

fn take_owner(project: &Project, row: &TakenTask, wanted: &mut Task) -> Result<(), Refusal> {
    let owner = match &row.owner {
        Some(given) => Some(find_person(project, given)?.id.clone()),
        None => None,
    };
    // Whoever fills the role answers for the row anyway: that the other plan names the same person says nothing new.
    let filled = project.person_of(wanted).map(|person| person.id.clone());
    let by_role = wanted.owner.is_none() && owner.is_some() && owner == filled;
    if !by_role {
        wanted.owner = owner.map(Ref::to);
    }
    Ok(())
}

/// The booked audit stays where the project has it booked.
fn take_binding(
    booked: Option<&Id>,
    row: &TakenTask,
    wanted: &mut Task,
    outcome: &mut Outcome,
) -> Result<(), Refusal> {
    let wants_date = row
        .constraint
        .is_some_and(|constraint| constraint != ConstraintKind::AsLateAsPossible);
    if wants_date != row.constraint_date.is_some() {
        return Err(Refusal::ConstraintDate {
            constraint: row.constraint,
            wants_date,
        });
    }
    let given = (row.constraint, row.constraint_date);
    if booked == Some(&row.id) {
        if (wanted.constraint, wanted.constraint_date) != given {
            outcome
                .notes
                .push(t!("rules.audit_stays_booked", name = row.name));
        }
        return Ok(());
    }
    (wanted.constraint, wanted.constraint_date) = given;
    Ok(())
}

fn take_progress(today: NaiveDate, row: &TakenTask, wanted: &mut Task) -> Result<(), Refusal> {
    for (what, date) in [
        (phrase!("rules.the_actual_start"), row.actual_start),
        (phrase!("rules.the_actual_finish"), row.actual_finish),
    ] {
        if let Some(date) = date.filter(|date| *date > today) {
            return Err(Refusal::InFuture { what, date, today });
        }
    }
    let finish = row.actual_finish;
    let mut start = row.actual_start.or(finish);
    if wanted.kind.is_moment() && finish.is_some() {
        start = finish;
    }
    if let (Some(first), Some(last)) = (start, finish)
        && last < first
    {
        return Err(Refusal::EndBeforeStart {
            what: phrase!("rules.the_task"),
            first,
            last,
        });
    }
    let percent = match (start, finish) {
        (_, Some(_)) => 100,
        (Some(_), None) => row.percent.min(99),
        (None, None) => 0,
    };
    let given = (Percent::new(percent).unwrap_or_default(), start, finish);
    // What somebody said is left belongs to the progress it was said of.
    if (wanted.progress, wanted.actual_start, wanted.actual_finish) != given {
        wanted.remaining = None;
    }
    (wanted.progress, wanted.actual_start, wanted.actual_finish) = given;
    Ok(())
}

/// New places for the named rows that do not stand in the order given, with as few of those in the plan moved as can
/// be. They go right behind the named row before them; rows that are not named stay where they are.
fn places(project: &Project, rows: &Rows<'_>) -> BTreeMap<Id, OrderKey> {
    let others = others_below(project, rows);
    let mut places = BTreeMap::new();
    for (parent, given) in &rows.by_parent {
        // A row that comes from under another has no place here yet.
        let place_here = |id: &Id| {
            let task = project.tasks.get(id)?;
            let here = task.parent.as_ref().map(Ref::id) == *parent;
            here.then(|| task.place.clone())
        };
        let old: Vec<Option<OrderKey>> = given.iter().map(|id| place_here(id)).collect();
        let stays = longest_rising(&old);
        let standing = old.iter().zip(&stays).filter(|(_, stays)| **stays);
        let mut taken: BTreeSet<OrderKey> =
            standing.filter_map(|(place, _)| place.clone()).collect();
        taken.extend(others.get(&parent.cloned()).into_iter().flatten().cloned());
        let mut last: Option<OrderKey> = None;
        let mut at = 0;
        while at < given.len() {
            if stays[at] {
                last = old[at].clone();
                at += 1;
                continue;
            }
            let end = (at..given.len())
                .find(|at| stays[*at])
                .unwrap_or(given.len());
            let (before, after) = match (&last, old.get(end).and_then(Option::as_ref)) {
                (Some(last), _) => (Some(last), taken.range((Excluded(last), Unbounded)).next()),
                (None, Some(next)) => (taken.range(..next).next_back(), Some(next)),
                (None, None) => (taken.last(), None),
            };
            let run = OrderKey::run(before, after, end - at);
            for (id, key) in given[at..end].iter().zip(run) {
                places.insert((*id).clone(), key);
            }
            at = end;
        }
    }
    places
}

/// The places of the rows of the plan that are not named, by the row above them.
fn others_below(project: &Project, rows: &Rows<'_>) -> HashMap<Option<Id>, Vec<OrderKey>> {
    let mut others: HashMap<Option<Id>, Vec<OrderKey>> = HashMap::new();
    for task in project
        .tasks
        .values()
        .filter(|task| !rows.named.contains(&task.id))
    {
        let parent = task.parent.as_ref().map(|parent| parent.id().clone());
        others.entry(parent).or_default().push(task.place.clone());
    }
    others
}

/// Which keys form the longest rising sequence: those rows can stay. Rows without a key cannot.
fn longest_rising(keys: &[Option<OrderKey>]) -> Vec<bool> {
    // The last row of the best sequence of each length, and what came before each row in its own.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; keys.len()];
    for at in (0..keys.len()).filter(|at| keys[*at].is_some()) {
        let length = ends.partition_point(|end| keys[*end] < keys[at]);
        before[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut stays = vec![false; keys.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        stays[at] = true;
        next = before[at];
    }
    stays
}

fn take_links(draft: &mut Draft<'_>, links: &[TakenLink], rows: &Rows<'_>) -> Result<(), Refusal> {
    let project = draft.project();
    let within =
        |link: &&Link| rows.named.contains(link.from.id()) && rows.named.contains(link.to.id());
    let mut there: BTreeMap<(Id, Id), Id> = project
        .links
        .values()
        .map(|link| link.as_ref())
        .filter(within)
        .map(|link| {
            (
                (link.from.id().clone(), link.to.id().clone()),
                link.id.clone(),
            )
        })
        .collect();
    let mut given = BTreeSet::new();
    for link in links {
        let ends = (link.from.clone(), link.to.clone());
        check_link(draft.project(), link, rows)?;
        if !given.insert(ends.clone()) {
            let project = draft.project();
            let (from, to) = (name_of(project, &link.from), name_of(project, &link.to));
            let kind = link.kind.word();
            return Err(Refusal::LinkTwice { from, to, kind });
        }
        let lag = lag(link.lag_days)?;
        match there.remove(&ends) {
            Some(id) => {
                draft.set::<Link>(&id, "kind", &link.kind)?;
                draft.set::<Link>(&id, "lag", &lag)?;
                draft.set::<Link>(&id, "elapsed", &link.elapsed)?;
            }
            None => {
                let id = draft.next_id();
                draft.create(&Link {
                    id,
                    from: Ref::to(link.from.clone()),
                    to: Ref::to(link.to.clone()),
                    kind: link.kind,
                    lag,
                    elapsed: link.elapsed,
                })?;
            }
        }
    }
    for id in there.values() {
        draft.remove::<Link>(id)?;
    }
    Ok(())
}

/// A link joins two of the rows, neither of which lies in the other.
fn check_link(project: &Project, link: &TakenLink, rows: &Rows<'_>) -> Result<(), Refusal> {
    for end in [&link.from, &link.to] {
        if !rows.named.contains(end) {
            return Err(Refusal::NoSuch {
                kind: Kind::Task,
                given: end.to_string(),
            });
        }
    }
    let inside = super::link::lies_in(project, &link.from, &link.to)
        || super::link::lies_in(project, &link.to, &link.from);
    if inside {
        let (from, to) = (name_of(project, &link.from), name_of(project, &link.to));
        return Err(Refusal::LinkInside { from, to });
    }
    Ok(())
}

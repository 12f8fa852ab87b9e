//! A plan out of the rows of a file: numbers become places, minutes become days, and what a plan cannot
//! hold is noted.

mod calendars;
mod hours;
mod links;
mod tasks;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use waymark_words::{Phrase, phrase};

use self::calendars::Calendars;
use super::MspdiError;
use super::raw::{RawAssignment, RawPlan, RawResource};
use crate::left_behind::Losses;
use crate::{LeftBehindKind, PlanFile, PlanResource};

/// Makes a plan of the rows.
pub(super) fn plan(raw: RawPlan) -> Result<PlanFile, MspdiError> {
    let mut losses = Losses::default();
    let calendars = Calendars::new(raw.calendars, raw.calendar, raw.hours, &mut losses)?;
    let people = people(raw.resources, &calendars, &mut losses)?;
    let outline = tasks::outline(&raw.tasks, &mut losses)?;
    let owners = owners(raw.assignments, &people, &outline, &raw.tasks, &mut losses);

    let Calendars {
        plan: plan_calendars,
        clocks,
        project,
        places,
    } = calendars;
    let name = match raw.title.trim() {
        "" => without_ending(raw.file_name.trim()),
        title => title,
    };
    let mut plan = PlanFile {
        name: name.to_string(),
        company: said(raw.company),
        author: said(raw.author),
        status: raw.status.map(|status| status.day),
        calendar: project,
        calendars: plan_calendars,
        resources: people.plan,
        ..PlanFile::default()
    };
    if !raw.from_start {
        losses.note(LeftBehindKind::FromFinish, 0, &plan.name);
    }
    let project_clock = clocks.of(plan.calendar);
    let start = raw.start.map(|start| project_clock.start(start).day);
    plan.links = links::links(
        raw.links,
        &outline,
        &raw.tasks,
        raw.minutes_per_day,
        &mut losses,
    );
    let mut converter = tasks::Converter::new(&clocks, raw.minutes_per_day, losses);
    converter.tasks(
        raw.tasks,
        outline,
        owners,
        |number| places.get(&uid(number?)?).copied(),
        &mut plan,
    );
    plan.left_behind = converter.losses.told();

    let starts = plan.tasks.iter().filter_map(|task| task.stored.start);
    let start = start.or_else(|| starts.min());
    plan.start = start.ok_or(MspdiError::NoStart)?;
    Ok(plan)
}

/// A text, if it says anything.
fn said(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// The name of a file without what tells its kind.
fn without_ending(name: &str) -> &str {
    let endings = [".xml", ".mpp"];
    let ended = endings.iter().find_map(|ending| name.strip_suffix(ending));
    ended.unwrap_or(name)
}

/// Keeps a place by a row's number.
fn keep<T>(
    places: &mut HashMap<u32, T>,
    uid: u32,
    place: T,
    row: Phrase,
) -> Result<(), MspdiError> {
    match places.entry(uid) {
        Entry::Occupied(_) => Err(MspdiError::Twice { row, uid }),
        Entry::Vacant(entry) => {
            entry.insert(place);
            Ok(())
        }
    }
}

/// A number as one by which rows are known.
fn uid(number: i64) -> Option<u32> {
    u32::try_from(number).ok()
}

/// The people of a plan.
struct People {
    plan: Vec<PlanResource>,
    /// By UID; `None` for a resource that is not a person.
    places: HashMap<u32, Option<usize>>,
}

fn people(
    resources: Vec<RawResource>,
    calendars: &Calendars,
    losses: &mut Losses,
) -> Result<People, MspdiError> {
    let mut people = People {
        plan: Vec::new(),
        places: HashMap::new(),
    };
    for resource in resources {
        let Some(uid) = resource.uid else { continue };
        // Every file has a resource without a name, for work that nobody is assigned to.
        let named = !resource.null && !resource.name.is_empty();
        let place = (named && resource.works).then_some(people.plan.len());
        keep(&mut people.places, uid, place, phrase!("exchange.resource"))?;
        if place.is_some() {
            people.plan.push(PlanResource {
                uid,
                guid: said(resource.guid),
                name: resource.name,
                email: said(resource.email),
                calendar: calendars.place(resource.calendar),
            });
        } else if named {
            losses.note(LeftBehindKind::Material, uid, &resource.name);
        }
    }
    Ok(people)
}

/// The owner of each task, by the task's place: the first person that is assigned.
fn owners(
    assignments: Vec<RawAssignment>,
    people: &People,
    outline: &tasks::Outline,
    rows: &[super::raw::RawTask],
    losses: &mut Losses,
) -> Vec<Option<usize>> {
    let mut owners = vec![None; outline.places.len()];
    for assignment in assignments {
        let person = uid(assignment.resource).and_then(|uid| *people.places.get(&uid)?);
        let task = uid(assignment.task).and_then(|uid| outline.place(uid));
        if let (Some(person), Some(task)) = (person, task) {
            match owners[task] {
                None => owners[task] = Some(person),
                Some(owner) if owner == person => {}
                Some(_) => {
                    let row = &rows[outline.places[task].row];
                    let uid = row.uid.unwrap_or_default();
                    losses.note(LeftBehindKind::SecondAssignment, uid, &row.name);
                }
            }
        }
    }
    owners
}

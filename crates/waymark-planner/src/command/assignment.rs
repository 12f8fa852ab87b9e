//! Who works on a task, and with how much of the day.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::phrase;

use super::task_dates::leaf;
use super::{Decide, Outcome, find_person, nullable};
use crate::draft::Draft;
use crate::project::Project;
use crate::record::{Assignment, Kind};
use crate::refusal::Refusal;
use crate::value::{Id, Percent, Ref};

/// Lets a person work on a task with a share of the day, or takes them off it. A task nobody is put on loads who
/// answers for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignmentSet {
    /// The task, by id or plan code.
    pub task: String,
    /// The person, by id or name.
    pub person: String,
    /// The share of the working day in percent, 1 to 100; null takes the person off the task.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<u8>")]
    pub share: Option<u8>,
}

impl Decide for AssignmentSet {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let task = leaf(draft, &self.task, phrase!("rules.work_of_people"))?;
        let (task, name, is_moment) = (task.id.clone(), task.name.clone(), task.kind.is_moment());
        let project = draft.project();
        let person = find_person(project, &self.person)?.id.clone();
        let there = assignment_of(project, &task, &person).map(|one| one.id.clone());
        let Some(share) = self.share else {
            if let Some(there) = there {
                draft.remove::<Assignment>(&there)?;
            }
            return Ok(Outcome::default());
        };
        if is_moment {
            let cannot = phrase!("rules.cannot_be_worked_on");
            return Err(Refusal::Moment { name, cannot });
        }
        let share = percent(share)?;
        if let Some(there) = there {
            draft.set::<Assignment>(&there, "share", &share)?;
            return Ok(Outcome::default());
        }
        let id = draft.next_id();
        draft.create(&Assignment {
            id: id.clone(),
            task: Ref::to(task),
            person: Ref::to(person),
            share,
        })?;
        Ok(Outcome::made(id))
    }
}

fn percent(share: u8) -> Result<Percent, Refusal> {
    let fits = Percent::new(share).filter(|share| share.get() > 0);
    fits.ok_or(Refusal::OutOfBounds {
        field: phrase!("rules.the_share_of_the_day"),
        found: share.into(),
        least: 1,
        most: 100,
    })
}

/// A person's part in a task, if they have one.
pub(super) fn assignment_of<'a>(
    project: &'a Project,
    task: &Id,
    person: &Id,
) -> Option<&'a Assignment> {
    let pointers = project.pointers_to(Kind::Task, task);
    let mut assignments = pointers
        .filter(|pointer| pointer.kind == Kind::Assignment)
        .filter_map(|pointer| project.assignments.get(&pointer.id));
    assignments
        .find(|assignment| assignment.person.id() == person)
        .map(|assignment| assignment.as_ref())
}

//! Acts on work that comes again and leaves a dated record each time.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::phrase;

use super::course::{called, deletes, past};
use super::given::{Given, Kept, Named, Rule, add, kept};
use super::{Decide, Outcome, find};
use crate::draft::Draft;
use crate::record::{Cycle, Person, Process, RecurringKind, RecurringWork};
use crate::refusal::Refusal;
use crate::value::{Id, Ref};

impl Kept for RecurringWork {
    const SAYS: &'static str = "name";

    fn check(&self, _: &Draft<'_>) -> Result<(), Refusal> {
        let first = self.first;
        match self.last {
            Some(last) if last < first => Err(Refusal::EndBeforeStart {
                what: phrase!("rules.the_recurring_work"),
                first,
                last,
            }),
            Some(last) if !self.repeats.has_days(first, last) => Err(Refusal::NeverComes {
                rule: self.repeats.in_words(),
                first,
                last,
            }),
            _ => Ok(()),
        }
    }
}

kept! {
    /// Adds work that comes again.
    RecurringAdd,
    /// Changes what is said of work that comes again. What was recorded stays.
    RecurringSet of RecurringWork
    needs {
        /// What is done.
        name: String,
        /// What sort of work it is.
        kind: RecurringKind,
        /// The first day on which it can be due.
        first: NaiveDate,
        /// By which rule it comes again, as an RRULE of RFC 5545 such as `FREQ=MONTHLY;BYDAY=1MO`.
        repeats: Rule,
    }
    takes {
        /// The process whose operation it shows, by id, code or title.
        process: Named<Process>,
        /// Who does it, by id or name.
        owner: Named<Person>,
        /// The last day on which it can be due, inclusive.
        last: NaiveDate,
        /// How much work one time is, in hours.
        hours: i64,
    }
}

impl Decide for RecurringAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let given = self.given(draft.project())?;
        let added = add::<RecurringWork>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

/// Records that recurring work was done for the time on which it was due. A second record of one time takes the place
/// of the first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecurringRecord {
    /// The work, by id or name.
    pub id: String,
    /// The day on which it was due.
    pub due: NaiveDate,
    /// The day on which it was done; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<NaiveDate>,
    /// What was seen, or where the record is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Decide for RecurringRecord {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let work = find::<RecurringWork>(draft.project(), &self.id)?.clone();
        if !work.is_due_on(self.due) {
            return Err(Refusal::NotDueOn {
                name: called::<RecurringWork>(draft.project(), &work.id),
                day: self.due,
            });
        }
        let done = past(draft, phrase!("rules.the_record"), self.done)?;
        let note = self.note.trim().to_string();
        match recorded(draft, &work, self.due) {
            Some(id) => {
                draft.set::<Cycle>(&id, "done", &done)?;
                draft.set::<Cycle>(&id, "note", &note)?;
                Ok(Outcome::default())
            }
            None => {
                let id = draft.next_id();
                draft.create(&Cycle {
                    id: id.clone(),
                    work: Ref::to(work.id),
                    due: self.due,
                    done,
                    note,
                })?;
                Ok(Outcome::made(id))
            }
        }
    }
}

/// Takes the record of one time away again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecurringUnrecord {
    /// The work, by id or name.
    pub id: String,
    /// The day on which it was due.
    pub due: NaiveDate,
}

impl Decide for RecurringUnrecord {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let work = find::<RecurringWork>(draft.project(), &self.id)?.clone();
        match recorded(draft, &work, self.due) {
            Some(id) => draft.remove::<Cycle>(&id)?,
            None => {
                return Err(Refusal::NotRecorded {
                    name: called::<RecurringWork>(draft.project(), &work.id),
                    day: self.due,
                });
            }
        }
        Ok(Outcome::default())
    }
}

/// The record of the time that was due on a day.
fn recorded(draft: &Draft<'_>, work: &RecurringWork, due: NaiveDate) -> Option<Id> {
    let cycles = draft.project().cycles_of(&work.id);
    let cycle = cycles.into_iter().find(|cycle| cycle.due == due);
    cycle.map(|cycle| cycle.id.clone())
}

deletes! {
    /// Removes recurring work and its records.
    RecurringDelete of RecurringWork;
}

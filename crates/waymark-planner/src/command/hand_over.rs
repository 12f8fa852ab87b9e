//! Handing over what one person holds to another: somebody leaves, or is away for long.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::t;

use super::assignment::assignment_of;
use super::calendar::note_audit;
use super::raci::mark;
use super::{Decide, Outcome, find_person};
use crate::draft::Draft;
use crate::holdings::Holding;
use crate::raci::{Letters, Subject, Taker};
use crate::record::{
    Action, Assignment, Assumption, Audit, Decision, Dependency, Finding, Issue, Kind, Party,
    Person, Process, RaciMark, RecurringWork, Risk, Role, Task,
};
use crate::refusal::Refusal;
use crate::value::{Id, Percent, Ref};

/// What can be handed over by itself.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum HandedOver {
    /// Tasks that are not done and name the person.
    Tasks,
    /// Roles the person fills.
    Roles,
    /// How the person takes part in processes and activities, beside what comes by roles.
    Raci,
    /// Their share of tasks that are not done.
    Assignments,
    /// Processes they own or manage.
    Processes,
    /// Open risks, assumptions, issues, dependencies, decisions, actions and findings, audits to come, and parties
    /// they look after.
    Raid,
    /// Recurring work.
    Recurring,
}

impl HandedOver {
    /// What a record belongs to.
    pub fn of(kind: Kind) -> HandedOver {
        match kind {
            Kind::Task => HandedOver::Tasks,
            Kind::Role => HandedOver::Roles,
            Kind::RaciMark => HandedOver::Raci,
            Kind::Assignment => HandedOver::Assignments,
            Kind::Process => HandedOver::Processes,
            Kind::RecurringWork => HandedOver::Recurring,
            _ => HandedOver::Raid,
        }
    }

    /// So many of it, in words.
    pub fn counted(self, count: usize) -> String {
        match self {
            HandedOver::Tasks => t!("rules.handed_tasks", count),
            HandedOver::Roles => t!("rules.handed_roles", count),
            HandedOver::Raci => t!("rules.handed_raci", count),
            HandedOver::Assignments => t!("rules.handed_assignments", count),
            HandedOver::Processes => t!("rules.handed_processes", count),
            HandedOver::Raid => t!("rules.handed_raid", count),
            HandedOver::Recurring => t!("rules.handed_recurring", count),
        }
    }
}

/// Hands over what a person holds to another: what is open, and what they are. What is done stays with who did it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonHandOver {
    /// Who gives it up, by id or name.
    pub from: String,
    /// Who takes it over, by id or name.
    pub to: String,
    /// What is handed over; everything where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<BTreeSet<HandedOver>>,
}

impl Decide for PersonHandOver {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let from = find_person(project, &self.from)?;
        let to = find_person(project, &self.to)?;
        if from.id == to.id {
            let name = from.name.clone();
            return Err(Refusal::HandOverToSelf { name });
        }
        let (name, heir) = (from.name.clone(), to.name.clone());
        let (from, to) = (from.id.clone(), to.id.clone());
        let wanted = |holding: &Holding| {
            let what = self.what.as_ref();
            what.is_none_or(|what| what.contains(&HandedOver::of(holding.kind)))
        };
        let held = project.holdings_of(&from, draft.today());
        let held: Vec<Holding> = held.into_iter().filter(wanted).collect();
        let on_working_day = project.audit_is_on_working_day();
        let mut handed = BTreeMap::<HandedOver, BTreeSet<&Id>>::new();
        for holding in &held {
            give(draft, holding, &to)?;
            let of_kind = handed.entry(HandedOver::of(holding.kind)).or_default();
            of_kind.insert(&holding.id);
        }
        let counts: Vec<String> = handed
            .iter()
            .map(|(what, ids)| what.counted(ids.len()))
            .collect();
        let mut outcome = Outcome::default();
        outcome.notes.push(match counts.is_empty() {
            true => t!("rules.note_nothing_handed", name),
            false => t!("rules.note_handed", name, heir, counts = counts.join(", ")),
        });
        note_audit(draft, on_working_day, &mut outcome);
        Ok(outcome)
    }
}

fn give(draft: &mut Draft<'_>, holding: &Holding, to: &Id) -> Result<(), Refusal> {
    let (id, field) = (&holding.id, holding.field);
    let heir = Some(Ref::<Person>::to(to.clone()));
    match holding.kind {
        Kind::Task => draft.set::<Task>(id, field, &heir),
        Kind::Role => draft.set::<Role>(id, field, &heir),
        Kind::RaciMark => give_mark(draft, id, to),
        Kind::Assignment => give_assignment(draft, id, to),
        Kind::Process => draft.set::<Process>(id, field, &heir),
        Kind::Party => draft.set::<Party>(id, field, &heir),
        Kind::Risk => draft.set::<Risk>(id, field, &heir),
        Kind::Assumption => draft.set::<Assumption>(id, field, &heir),
        Kind::Issue => draft.set::<Issue>(id, field, &heir),
        Kind::Dependency => draft.set::<Dependency>(id, field, &heir),
        Kind::Decision => draft.set::<Decision>(id, field, &heir),
        Kind::Action => draft.set::<Action>(id, field, &heir),
        Kind::Finding => draft.set::<Finding>(id, field, &heir),
        Kind::Audit => draft.set::<Audit>(id, field, &heir),
        Kind::RecurringWork => draft.set::<RecurringWork>(id, field, &heir),
        _ => Ok(()),
    }
}

/// Hands a mark over. Where the heir has one already both become one, and an A stays an A.
fn give_mark(draft: &mut Draft<'_>, id: &Id, to: &Id) -> Result<(), Refusal> {
    let project = draft.project();
    let Some(given) = project.raci_marks.get(id) else {
        return Ok(());
    };
    let (subject, letters) = (Subject::of(given), Letters::of(given));
    let heir = Taker::Person(to.clone());
    let parts = project.parts_of(&subject);
    let had = parts.of(&heir).map(|part| part.own).unwrap_or_default();
    if had.is_empty() {
        return draft.set::<RaciMark>(id, "person", &Some(Ref::<Person>::to(to.clone())));
    }
    draft.remove::<RaciMark>(id)?;
    mark(draft, &subject, &heir, had.and(letters).strongest())
}

/// Hands a share of a task over. Where the heir works on the task already the shares are added, to a whole day at most.
fn give_assignment(draft: &mut Draft<'_>, id: &Id, to: &Id) -> Result<(), Refusal> {
    let project = draft.project();
    let Some(given) = project.assignments.get(id) else {
        return Ok(());
    };
    let share = given.share.get();
    let had = assignment_of(project, given.task.id(), to).map(|had| (had.id.clone(), had.share));
    let Some((there, had)) = had else {
        return draft.set::<Assignment>(id, "person", &Ref::<Person>::to(to.clone()));
    };
    let both = Percent::new(had.get().saturating_add(share).min(100)).unwrap_or(had);
    draft.remove::<Assignment>(id)?;
    draft.set::<Assignment>(&there, "share", &both)
}

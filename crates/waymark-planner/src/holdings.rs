//! What a person holds at the moment: open work, roles, RACI marks, processes, and what they own in the registers.
//!
//! What is done stays with who did it and is no holding. This module reads; handing over is a command.

use chrono::NaiveDate;

use crate::project::{Pointer, Project};
use crate::record::Kind;
use crate::value::Id;

/// One thing a person holds: the record, and the field that names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: Id,
    /// The field that names the person.
    pub field: &'static str,
}

impl Project {
    /// What a person holds on a status date, in a fixed order: tasks that are not done and name them as owner, roles,
    /// RACI marks, their part in tasks that are not done, processes, parties, what is open in the registers, recurring work that
    /// has not ended, and audits to come.
    pub fn holdings_of(&self, person: &Id, today: NaiveDate) -> Vec<Holding> {
        let pointers = self.pointers_to(Kind::Person, person);
        let held = pointers.filter(|pointer| self.is_held(pointer, today));
        held.map(|pointer| Holding {
            kind: pointer.kind,
            id: pointer.id.clone(),
            field: pointer.field,
        })
        .collect()
    }

    fn is_held(&self, pointer: &Pointer, today: NaiveDate) -> bool {
        let id = &pointer.id;
        let open_task = |task: &Id| self.tasks.get(task).is_some_and(|t| t.progress.get() < 100);
        match pointer.kind {
            Kind::Role | Kind::RaciMark | Kind::Process | Kind::Party => true,
            Kind::Task => open_task(id),
            Kind::Assignment => {
                let task = self.assignments.get(id).map(|one| one.task.id());
                task.is_some_and(open_task)
            }
            Kind::Risk => self.risks.get(id).is_some_and(|r| r.closed.is_none()),
            Kind::Assumption => self
                .assumptions
                .get(id)
                .is_some_and(|a| a.checked.is_none()),
            Kind::Issue => self.issues.get(id).is_some_and(|i| i.closed.is_none()),
            Kind::Dependency => self.dependencies.get(id).is_some_and(|d| d.met.is_none()),
            Kind::Decision => {
                let decision = self.decisions.get(id);
                decision.is_some_and(|d| d.taken.is_none() && d.withdrawn.is_none())
            }
            Kind::Action => self.actions.get(id).is_some_and(|a| a.done.is_none()),
            Kind::Finding => {
                let finding = self.findings.get(id);
                pointer.field == "owner" && finding.is_some_and(|f| f.done.is_none())
            }
            Kind::Audit => self.audits.get(id).is_some_and(|a| a.done.is_none()),
            Kind::RecurringWork => {
                let work = self.recurring_work.get(id);
                work.is_some_and(|work| work.last.is_none_or(|last| last >= today))
            }
            _ => false,
        }
    }
}

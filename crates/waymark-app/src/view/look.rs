//! What the views of registers, meetings and audits have in common: who answers for something, what it is linked with,
//! and how late it is.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_catalogue::{Catalogue, Edition};
use waymark_planner::numbers::reference_of;
use waymark_planner::record::{Kind, Person, Record};
use waymark_planner::value::Refs;
use waymark_planner::{Id, Project, Ref, Value};

use super::short::Shorts;
use crate::session::Moment;

/// Another record that something is linked with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Linked {
    /// What it is.
    pub kind: LinkedKind,
    /// The record.
    pub id: String,
    /// What people call it in short: `2.1`, `8.3.4-02`, `R-07`; empty where there is no such thing.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What it is about.
    pub title: String,
}

/// What a linked record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum LinkedKind {
    /// A task.
    Task,
    /// A criterion.
    Criterion,
    /// A party.
    Party,
    /// A risk.
    Risk,
    /// An issue.
    Issue,
    /// A decision.
    Decision,
    /// An action.
    Action,
    /// A meeting.
    Meeting,
    /// A finding.
    Finding,
    /// A process.
    Process,
    /// An audit.
    Audit,
}

impl LinkedKind {
    fn of(kind: Kind) -> Option<LinkedKind> {
        Some(match kind {
            Kind::Task => LinkedKind::Task,
            Kind::Criterion => LinkedKind::Criterion,
            Kind::Party => LinkedKind::Party,
            Kind::Risk => LinkedKind::Risk,
            Kind::Issue => LinkedKind::Issue,
            Kind::Decision => LinkedKind::Decision,
            Kind::Action => LinkedKind::Action,
            Kind::Meeting => LinkedKind::Meeting,
            Kind::Finding => LinkedKind::Finding,
            Kind::Process => LinkedKind::Process,
            Kind::Audit => LinkedKind::Audit,
            _ => return None,
        })
    }
}

/// Who answers for something; all empty where nobody does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Owned {
    /// The person.
    pub owner: Option<String>,
    /// Their name.
    pub owner_name: Option<String>,
    /// The letters by which they are known where there is no room for the name.
    pub owner_short: Option<String>,
}

/// A person as lists of them have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PersonRow {
    /// The record.
    pub id: String,
    /// The name people know them by.
    pub name: String,
    /// The letters by which they are known where there is no room for the name.
    pub short: String,
}

/// How late something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Lateness {
    /// Whether it is open and was due before the status date.
    pub late: bool,
    /// By how many working days of the project calendar. What was due on a Friday is late on the Saturday by none yet.
    pub late_days: u32,
}

/// A project as its registers are looked at.
pub(crate) struct Look<'a> {
    pub(crate) project: &'a Project,
    pub(crate) as_of: NaiveDate,
    shorts: Shorts,
}

impl<'a> Look<'a> {
    pub(crate) fn at(moment: &'a Moment) -> Look<'a> {
        Look {
            project: &moment.project,
            as_of: moment.status_date,
            shorts: Shorts::of(&moment.project),
        }
    }

    /// The catalogue of the edition the project works to.
    pub(crate) fn catalogue(&self) -> &'static Catalogue {
        let edition = self.project.charter().map(|charter| charter.edition);
        Catalogue::shipped(edition.unwrap_or(Edition::E2018))
    }

    pub(crate) fn person(&self, id: &Id) -> Option<PersonRow> {
        let person = self.project.people.get(id)?;
        Some(PersonRow {
            id: id.to_string(),
            name: person.name.clone(),
            short: self.shorts.get(id),
        })
    }

    /// Everybody, by name.
    pub(crate) fn people(&self) -> Vec<PersonRow> {
        let people = self.project.people.keys();
        let mut people: Vec<PersonRow> = people.filter_map(|id| self.person(id)).collect();
        people.sort_by_key(|person| (person.name.to_lowercase(), person.id.clone()));
        people
    }

    pub(crate) fn owned(&self, owner: &Option<Ref<Person>>) -> Owned {
        let person = owner.as_ref().and_then(|owner| self.person(owner.id()));
        person.map_or_else(Owned::default, |person| Owned {
            owner: Some(person.id),
            owner_name: Some(person.name),
            owner_short: Some(person.short),
        })
    }

    pub(crate) fn late(&self, due: Option<NaiveDate>, open: bool) -> Lateness {
        let due = due.filter(|_| open);
        let days = self.project.late_by(due, self.as_of);
        Lateness {
            late: days.is_some(),
            late_days: days.unwrap_or_default(),
        }
    }

    pub(crate) fn linked<R: Record>(&self, to: &Option<Ref<R>>) -> Option<Linked> {
        self.linked_record(R::KIND, to.as_ref()?.id())
    }

    pub(crate) fn linked_all<R: Record>(&self, to: &Refs<R>) -> Vec<Linked> {
        let linked = to.ids().filter_map(|id| self.linked_record(R::KIND, id));
        sorted(linked.collect())
    }

    /// The records of some kinds that point at a record.
    pub(crate) fn linked_from(&self, kind: Kind, id: &Id, kinds: &[Kind]) -> Vec<Linked> {
        let pointers = self.project.pointers_to(kind, id);
        let pointers = pointers.filter(|pointer| kinds.contains(&pointer.kind));
        let linked = pointers.filter_map(|from| self.linked_record(from.kind, &from.id));
        let mut linked = sorted(linked.collect());
        linked.dedup();
        linked
    }

    pub(crate) fn linked_record(&self, kind: Kind, id: &Id) -> Option<Linked> {
        let record = self.project.get(kind, id)?;
        let text = |field: &str| match record.get(field) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        };
        let place = || {
            let mut rows = self.project.outline().rows().iter();
            rows.find(|row| &row.id == id).map(|row| row.wbs.clone())
        };
        let reference = match kind {
            Kind::Task => place(),
            Kind::Criterion | Kind::Process => text("code"),
            _ => reference_of(record),
        };
        let title = match kind {
            Kind::Criterion => {
                let criteria = self.catalogue().criteria().iter();
                let mut named = criteria.filter(|c| Some(&c.id) == reference.as_ref());
                named.next().map(|criterion| criterion.statement.clone())
            }
            _ => text("title").or_else(|| text("name")),
        };
        Some(Linked {
            kind: LinkedKind::of(kind)?,
            id: id.to_string(),
            reference: reference.unwrap_or_default(),
            title: title.unwrap_or_default(),
        })
    }
}

/// By kind, then by what people call them: `2.9` before `2.10`.
fn sorted(mut linked: Vec<Linked>) -> Vec<Linked> {
    let numbers = |reference: &str| -> Vec<u32> {
        let parts = reference.split(|c: char| !c.is_ascii_digit());
        parts.filter_map(|part| part.parse().ok()).collect()
    };
    linked.sort_by_key(|one| (one.kind as u8, numbers(&one.reference), one.id.clone()));
    linked
}

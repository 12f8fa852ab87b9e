//! The registers of the scope as they are shown: each by name, what is in scope before what is left out.

use schemars::JsonSchema;
use serde::Serialize;
use waymark_planner::record::{
    Criticality, CustomerKind, Involvement, PartyKind, PerformedBy, Process,
};
use waymark_planner::{Id, Project};

/// What the registers hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScopeRegisters {
    /// Parts of the organisation.
    pub units: Vec<UnitRow>,
    /// Services.
    pub services: Vec<ServiceRow>,
    /// Customers.
    pub customers: Vec<CustomerRow>,
    /// Sites.
    pub sites: Vec<SiteRow>,
    /// Classes of technology.
    pub technologies: Vec<TechnologyRow>,
    /// Other parties.
    pub parties: Vec<PartyRow>,
    /// Every process, with who operates and governs it.
    pub processes: Vec<OperatedProcess>,
}

/// A part of the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnitRow {
    /// The record.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// People in it.
    pub staff: Option<u32>,
    /// Whether it is left out of the scope.
    pub left_out: bool,
    /// Why it is left out.
    pub why: String,
}

/// A service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ServiceRow {
    /// The record.
    pub id: String,
    /// What its customers call it.
    pub name: String,
    /// The group by which the statement names it.
    pub service_group: Option<String>,
    /// What its customers gain by it.
    pub outcome: String,
    /// How badly it is missed when it fails.
    pub criticality: Option<Criticality>,
    /// Whether the organisation provides it.
    pub performed: Option<PerformedBy>,
    /// The ids of its customers.
    pub customers: Vec<String>,
    /// Whether it is left out of the scope.
    pub left_out: bool,
    /// Why it is left out.
    pub why: String,
    /// Of one that is left out: whether it can be told apart from those in scope.
    pub separable: Option<bool>,
}

/// A customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CustomerRow {
    /// The record.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whether it belongs to the same organisation.
    pub kind: CustomerKind,
    /// The group by which the statement names it.
    pub customer_group: Option<String>,
    /// People there who use the services.
    pub users: Option<u32>,
    /// Whether it is left out of the scope.
    pub left_out: bool,
    /// Why it is left out.
    pub why: String,
}

/// A site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SiteRow {
    /// The record.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What is done there.
    pub purpose: String,
    /// People who work there.
    pub staff: Option<u32>,
    /// Whether it is left out of the scope.
    pub left_out: bool,
    /// Why it is left out.
    pub why: String,
    /// Whether people there operate processes of the scope.
    pub operates: Option<bool>,
    /// Whether people there are treated as a supplier.
    pub as_supplier: Option<bool>,
}

/// A class of technology.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TechnologyRow {
    /// The record.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whether the scope is limited to it.
    pub limits: bool,
}

/// Another party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PartyRow {
    /// The record.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// How it stands to the organisation.
    pub kind: PartyKind,
    /// Whom to talk to there.
    pub contact: String,
    /// What it supplies or performs.
    pub supplies: String,
    /// Whether there is a contract or agreement with it.
    pub contract: Option<bool>,
    /// The person who looks after it.
    pub owner: Option<String>,
    /// What that person is called.
    pub owner_name: Option<String>,
    /// How its work is checked.
    pub checks: String,
    /// In how many processes it operates a part.
    pub operates: usize,
    /// How many processes it governs.
    pub governs: usize,
}

/// A process, and who operates and governs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OperatedProcess {
    /// The record.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Clauses it serves.
    pub clauses: Vec<String>,
    /// Whether the organisation operates it.
    pub performed: Option<PerformedBy>,
    /// The parties that are involved, by name.
    pub involved: Vec<InvolvedParty>,
}

/// A party in a process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InvolvedParty {
    /// The party.
    pub party: String,
    /// What it is called.
    pub name: String,
    /// Whether it governs the process.
    pub governs: bool,
    /// Whether it operates the process, wholly or in part.
    pub operates: bool,
    /// Whether somebody has looked at which control there is.
    pub assessed: bool,
    /// The marks of control there is evidence for.
    pub controls: Vec<String>,
    /// Where that can be seen.
    pub evidence: String,
}

impl ScopeRegisters {
    pub(super) fn of(project: &Project) -> ScopeRegisters {
        ScopeRegisters {
            units: units(project),
            services: services(project),
            customers: customers(project),
            sites: sites(project),
            technologies: technologies(project),
            parties: parties(project),
            processes: processes(project),
        }
    }
}

/// Rows in scope before rows that are left out, each by name.
fn in_order<T>(mut rows: Vec<T>, key: impl Fn(&T) -> (bool, &str, &str)) -> Vec<T> {
    rows.sort_by_cached_key(|row| {
        let (left_out, name, id) = key(row);
        (left_out, name.to_lowercase(), id.to_string())
    });
    rows
}

fn units(project: &Project) -> Vec<UnitRow> {
    let rows = project.units.values().map(|unit| UnitRow {
        id: unit.id.to_string(),
        name: unit.name.clone(),
        staff: unit.staff.map(|staff| staff.get()),
        left_out: unit.left_out,
        why: unit.why.clone(),
    });
    in_order(rows.collect(), |row| (row.left_out, &row.name, &row.id))
}

fn services(project: &Project) -> Vec<ServiceRow> {
    let rows = project.services.values().map(|service| ServiceRow {
        id: service.id.to_string(),
        name: service.name.clone(),
        service_group: service.service_group.clone(),
        outcome: service.outcome.clone(),
        criticality: service.criticality,
        performed: service.performed,
        customers: service.customers.ids().map(Id::to_string).collect(),
        left_out: service.left_out,
        why: service.why.clone(),
        separable: service.separable,
    });
    in_order(rows.collect(), |row| (row.left_out, &row.name, &row.id))
}

fn customers(project: &Project) -> Vec<CustomerRow> {
    let rows = project.customers.values().map(|customer| CustomerRow {
        id: customer.id.to_string(),
        name: customer.name.clone(),
        kind: customer.kind,
        customer_group: customer.customer_group.clone(),
        users: customer.users.map(|users| users.get()),
        left_out: customer.left_out,
        why: customer.why.clone(),
    });
    in_order(rows.collect(), |row| (row.left_out, &row.name, &row.id))
}

fn sites(project: &Project) -> Vec<SiteRow> {
    let rows = project.sites.values().map(|site| SiteRow {
        id: site.id.to_string(),
        name: site.name.clone(),
        purpose: site.purpose.clone(),
        staff: site.staff.map(|staff| staff.get()),
        left_out: site.left_out,
        why: site.why.clone(),
        operates: site.operates,
        as_supplier: site.as_supplier,
    });
    in_order(rows.collect(), |row| (row.left_out, &row.name, &row.id))
}

fn technologies(project: &Project) -> Vec<TechnologyRow> {
    let rows = project.technologies.values().map(|one| TechnologyRow {
        id: one.id.to_string(),
        name: one.name.clone(),
        limits: one.limits,
    });
    in_order(rows.collect(), |row| (!row.limits, &row.name, &row.id))
}

fn parties(project: &Project) -> Vec<PartyRow> {
    let rows = project.parties.values().map(|party| {
        let involved = || {
            let all = project.involvements.values();
            all.filter(|one| one.party.id() == &party.id)
        };
        let owner = party.owner.as_ref().map(|owner| owner.id());
        let person = owner.and_then(|id| project.people.get(id));
        PartyRow {
            id: party.id.to_string(),
            name: party.name.clone(),
            kind: party.kind,
            contact: party.contact.clone(),
            supplies: party.supplies.clone().unwrap_or_default(),
            contract: party.contract,
            owner: owner.map(Id::to_string),
            owner_name: person.map(|person| person.name.clone()),
            checks: party.checks.clone().unwrap_or_default(),
            operates: involved().filter(|one| one.operates).count(),
            governs: involved().filter(|one| one.governs).count(),
        }
    });
    in_order(rows.collect(), |row| (false, &row.name, &row.id))
}

fn processes(project: &Project) -> Vec<OperatedProcess> {
    let rows = project.processes.values().map(|process| OperatedProcess {
        id: process.id.to_string(),
        title: process.title.clone(),
        clauses: process.clauses.iter().cloned().collect(),
        performed: process.performed,
        involved: involved(project, process),
    });
    in_order(rows.collect(), |row| (false, &row.title, &row.id))
}

fn involved(project: &Project, process: &Process) -> Vec<InvolvedParty> {
    let of_process = |one: &&Involvement| one.process.id() == &process.id;
    let all = project.involvements.values().map(|one| one.as_ref());
    let rows = all.filter(of_process).map(|one| {
        let party = project.parties.get(one.party.id());
        InvolvedParty {
            party: one.party.id().to_string(),
            name: party.map(|party| party.name.clone()).unwrap_or_default(),
            governs: one.governs,
            operates: one.operates,
            assessed: one.assessed,
            controls: one.controls.iter().cloned().collect(),
            evidence: one.evidence.clone(),
        }
    });
    in_order(rows.collect(), |row| (false, &row.name, &row.party))
}

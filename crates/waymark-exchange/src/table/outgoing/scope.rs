//! The registers of the scope as sheets, each in the order of its names.

use std::sync::Arc;

use waymark_planner::Project;
use waymark_planner::record::{Customer, Party, Service, Site, Unit};
use waymark_words::t;

use super::{number, person};
use crate::sheet::Cell;

/// Records in the order of their names.
fn named<T>(records: impl Iterator<Item = Arc<T>>, name: impl Fn(&T) -> &str) -> Vec<Arc<T>> {
    let mut records: Vec<Arc<T>> = records.collect();
    records.sort_by_cached_key(|record| name(record).to_lowercase());
    records
}

fn in_scope(left_out: bool) -> Cell {
    Cell::text(match left_out {
        true => t!("table.out"),
        false => t!("table.in"),
    })
}

fn yes_or_no(flag: Option<bool>) -> Cell {
    match flag {
        Some(true) => Cell::text(t!("table.yes")),
        Some(false) => Cell::text(t!("table.no")),
        None => Cell::Empty,
    }
}

pub(super) fn services(project: &Project) -> Vec<Vec<Cell>> {
    let services = named(project.services.values().cloned(), |one: &Service| {
        &one.name
    });
    let row = |service: Arc<Service>| {
        let customers = service
            .customers
            .ids()
            .filter_map(|id| project.customers.get(id));
        let mut customers: Vec<&str> = customers.map(|customer| customer.name.as_str()).collect();
        customers.sort_unstable();
        vec![
            Cell::text(&service.name),
            Cell::text(service.service_group.as_deref().unwrap_or_default()),
            Cell::text(&service.outcome),
            Cell::text(service.criticality.map_or("", |one| one.word())),
            Cell::text(service.performed.map_or("", |one| one.word())),
            Cell::text(customers.join("; ")),
            in_scope(service.left_out),
            Cell::text(&service.why),
        ]
    };
    services.into_iter().map(row).collect()
}

pub(super) fn customers(project: &Project) -> Vec<Vec<Cell>> {
    let customers = named(project.customers.values().cloned(), |one: &Customer| {
        &one.name
    });
    let row = |customer: Arc<Customer>| {
        vec![
            Cell::text(&customer.name),
            Cell::text(customer.kind.word()),
            Cell::text(customer.customer_group.as_deref().unwrap_or_default()),
            number(customer.users.map(|users| users.get())),
            in_scope(customer.left_out),
            Cell::text(&customer.why),
        ]
    };
    customers.into_iter().map(row).collect()
}

pub(super) fn sites(project: &Project) -> Vec<Vec<Cell>> {
    let sites = named(project.sites.values().cloned(), |one: &Site| &one.name);
    let row = |site: Arc<Site>| {
        vec![
            Cell::text(&site.name),
            Cell::text(&site.purpose),
            number(site.staff.map(|staff| staff.get())),
            yes_or_no(site.operates),
            in_scope(site.left_out),
            Cell::text(&site.why),
        ]
    };
    sites.into_iter().map(row).collect()
}

pub(super) fn parties(project: &Project) -> Vec<Vec<Cell>> {
    let parties = named(project.parties.values().cloned(), |one: &Party| &one.name);
    let row = |party: Arc<Party>| {
        vec![
            Cell::text(&party.name),
            Cell::text(party.kind.word()),
            Cell::text(party.supplies.as_deref().unwrap_or_default()),
            yes_or_no(party.contract),
            Cell::text(&party.contact),
            person(project, party.owner.as_ref()),
            Cell::text(party.checks.as_deref().unwrap_or_default()),
        ]
    };
    parties.into_iter().map(row).collect()
}

pub(super) fn units(project: &Project) -> Vec<Vec<Cell>> {
    let units = named(project.units.values().cloned(), |one: &Unit| &one.name);
    let row = |unit: Arc<Unit>| {
        vec![
            Cell::text(&unit.name),
            number(unit.staff.map(|staff| staff.get())),
            in_scope(unit.left_out),
            Cell::text(&unit.why),
        ]
    };
    units.into_iter().map(row).collect()
}

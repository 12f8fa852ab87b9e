//! A table of a project as a sheet.

mod criteria;
mod scope;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use waymark_planner::Project;
use waymark_planner::record::{Link, LinkKind, Person, Record};
use waymark_planner::value::{Id, Ref};
use waymark_words::t;

use super::field::TableName;
use super::value::reference_of;
use crate::sheet::{Cell, Decimal, Sheet};

/// A table of a project, with a row of headings; dates of the plan are the forecast on a status date. Read again on that
/// day, it changes nothing.
pub fn sheet_of(project: &Project, table: TableName, as_of: NaiveDate) -> Sheet {
    let written = table.fields().iter().filter(|field| field.written);
    let headings = written.map(|field| Cell::text(field.heading.to_string()));
    let rows = match table {
        TableName::People => people(project),
        TableName::Risks => risks(project),
        TableName::Actions => actions(project),
        TableName::Decisions => decisions(project),
        TableName::Tasks => tasks(project, as_of),
        TableName::Services => scope::services(project),
        TableName::Customers => scope::customers(project),
        TableName::Sites => scope::sites(project),
        TableName::Parties => scope::parties(project),
        TableName::Units => scope::units(project),
        TableName::Criteria => criteria::criteria(project),
    };
    let rows = std::iter::once(headings.collect()).chain(rows);
    Sheet::of(&table.title().to_string(), rows)
}

fn date(date: Option<NaiveDate>) -> Cell {
    date.map_or(Cell::Empty, Cell::Date)
}

fn number(number: Option<impl ToString>) -> Cell {
    let decimal = number.and_then(|number| Decimal::parse(&number.to_string()));
    decimal.map_or(Cell::Empty, Cell::Number)
}

fn status(closed: bool) -> Cell {
    Cell::text(match closed {
        true => t!("table.closed"),
        false => t!("table.open"),
    })
}

/// A person by name; by e-mail address where somebody else has the same name.
fn person(project: &Project, person: Option<&Ref<Person>>) -> Cell {
    let Some(person) = person.and_then(|person| project.people.get(person.id())) else {
        return Cell::Empty;
    };
    let same = project
        .people
        .values()
        .filter(|other| other.name == person.name);
    match &person.email {
        Some(email) if same.count() > 1 => Cell::text(email),
        _ => Cell::text(&person.name),
    }
}

fn people(project: &Project) -> Vec<Vec<Cell>> {
    let mut people: Vec<_> = project.people.values().collect();
    people.sort_by_key(|person| (person.name.to_lowercase(), person.id.clone()));
    let row = |person: &std::sync::Arc<Person>| {
        let held = project.roles.values().filter(|role| {
            role.holder
                .as_ref()
                .is_some_and(|holder| *holder.id() == person.id)
        });
        let mut titles: Vec<&str> = held.map(|role| role.title.as_str()).collect();
        titles.sort_unstable();
        vec![
            Cell::text(&person.name),
            Cell::text(&person.title),
            Cell::text(person.unit.as_deref().unwrap_or_default()),
            Cell::text(person.email.as_deref().unwrap_or_default()),
            Cell::text(titles.join("; ")),
        ]
    };
    people.into_iter().map(row).collect()
}

fn risks(project: &Project) -> Vec<Vec<Cell>> {
    let mut risks: Vec<_> = project.risks.values().collect();
    risks.sort_by_key(|risk| risk.number);
    let row = |risk: &std::sync::Arc<waymark_planner::record::Risk>| {
        vec![
            Cell::text(reference_of(TableName::Risks, risk.number.get())),
            Cell::text(&risk.title),
            Cell::text(&risk.cause),
            Cell::text(&risk.effect),
            Cell::text(&risk.category),
            number(Some(risk.likelihood.get())),
            number(Some(risk.impact.get())),
            Cell::text(risk.response.map_or("", |response| response.word())),
            Cell::text(&risk.plan),
            Cell::text(&risk.fallback),
            Cell::text(&risk.trigger),
            Cell::text(risk.proximity.map_or("", |proximity| proximity.word())),
            person(project, risk.owner.as_ref()),
            date(risk.due),
            number(risk.delay.map(|delay| delay.get())),
            date(Some(risk.raised)),
            status(risk.closed.is_some()),
        ]
    };
    risks.into_iter().map(row).collect()
}

fn actions(project: &Project) -> Vec<Vec<Cell>> {
    let mut actions: Vec<_> = project.actions.values().collect();
    actions.sort_by_key(|action| action.number);
    let row = |action: &std::sync::Arc<waymark_planner::record::Action>| {
        let origins = [
            action
                .meeting
                .as_ref()
                .and_then(|it| origin(project, "M", it)),
            action.risk.as_ref().and_then(|it| origin(project, "R", it)),
            action
                .issue
                .as_ref()
                .and_then(|it| origin(project, "I", it)),
            action
                .decision
                .as_ref()
                .and_then(|it| origin(project, "D", it)),
            action
                .finding
                .as_ref()
                .and_then(|it| origin(project, "F", it)),
        ];
        vec![
            Cell::text(reference_of(TableName::Actions, action.number.get())),
            Cell::text(&action.title),
            person(project, action.owner.as_ref()),
            date(action.due),
            number(action.hours.map(|hours| hours.get())),
            Cell::text(origins.into_iter().flatten().next().unwrap_or_default()),
            Cell::text(&action.notes),
            date(Some(action.raised)),
            date(action.done),
            status(action.done.is_some()),
        ]
    };
    actions.into_iter().map(row).collect()
}

/// The reference of what an action comes from.
fn origin<R: Record>(project: &Project, letter: &str, to: &Ref<R>) -> Option<String> {
    use waymark_planner::value::Value;
    let record = project.get(R::KIND, to.id())?;
    match record.get("number") {
        Some(Value::Whole(number)) => Some(format!("{letter}-{number:02}")),
        _ => None,
    }
}

fn decisions(project: &Project) -> Vec<Vec<Cell>> {
    let mut decisions: Vec<_> = project.decisions.values().collect();
    decisions.sort_by_key(|decision| decision.number);
    let option = |id: Option<&Id>| {
        let option = id.and_then(|id| project.decision_options.get(id));
        option
            .map(|option| option.title.clone())
            .unwrap_or_default()
    };
    let row = |decision: &std::sync::Arc<waymark_planner::record::Decision>| {
        let chosen = option(decision.chosen.as_ref().map(|it| it.id()));
        let outcome = match decision.outcome.is_empty() {
            true => chosen,
            false => decision.outcome.clone(),
        };
        vec![
            Cell::text(reference_of(TableName::Decisions, decision.number.get())),
            Cell::text(&decision.title),
            Cell::text(&decision.background),
            Cell::text(option(decision.recommended.as_ref().map(|it| it.id()))),
            Cell::text(&decision.forum),
            person(project, decision.owner.as_ref()),
            date(decision.needed_by),
            date(Some(decision.raised)),
            date(decision.taken),
            Cell::text(&decision.taken_by),
            Cell::text(outcome),
        ]
    };
    decisions.into_iter().map(row).collect()
}

fn tasks(project: &Project, as_of: NaiveDate) -> Vec<Vec<Cell>> {
    let forecast = project.forecast(as_of);
    let places: BTreeMap<&Id, &str> = project
        .outline()
        .rows()
        .iter()
        .map(|row| (&row.id, row.wbs.as_str()))
        .collect();
    let mut drivers: BTreeMap<&Id, Vec<String>> = BTreeMap::new();
    for link in project.links.values() {
        let Some(place) = places.get(link.from.id()) else {
            continue;
        };
        let of_task = drivers.entry(link.to.id()).or_default();
        of_task.push(predecessor(place, link));
    }
    let rows = project.outline().rows().iter().zip(project.done_percents());
    let rows = rows.filter_map(|(row, percent)| {
        let task = project.tasks.get(&row.id)?;
        let dates = forecast.dates(&row.id);
        let waits_for = drivers.get_mut(&row.id).map(|drivers| {
            drivers.sort();
            drivers.join("; ")
        });
        let days = (!row.summary).then(|| task.duration.get());
        let owner = match row.summary {
            true => Cell::Empty,
            false => {
                let named = project.person_of(task).map(|one| Ref::to(one.id.clone()));
                person(project, named.as_ref())
            }
        };
        Some(vec![
            Cell::text(&row.wbs),
            Cell::text(&task.name),
            number(days),
            date(dates.map(|dates| dates.start)),
            date(dates.map(|dates| dates.finish)),
            owner,
            Cell::text(format!("{percent}%")),
            Cell::text(waits_for.unwrap_or_default()),
            date(task.deadline),
            Cell::text(task.clauses.iter().cloned().collect::<Vec<_>>().join(", ")),
            Cell::text(&task.deliverable),
            Cell::text(&task.notes),
            Cell::text(task.id.as_str()),
        ])
    });
    rows.collect()
}

/// What a row waits for: `2.5.1`, or `2.5.1SS+2d` where that is no plain link.
fn predecessor(place: &str, link: &Link) -> String {
    let (kind, days) = (link.kind, link.lag.get());
    if kind == LinkKind::FinishStart && days == 0 {
        return place.to_string();
    }
    let unit = if link.elapsed { "ed" } else { "d" };
    match days {
        0 => format!("{place}{}", kind.word()),
        _ => format!("{place}{}{days:+}{unit}", kind.word()),
    }
}

//! What the tests share: the invented pack, and ways to bend it.

#![allow(dead_code, reason = "each test file uses its own part")]

pub mod northgate;
pub mod pictures;
pub mod read_back;

use chrono::{Days, NaiveDate};
use waymark_pack::content::*;
use waymark_pack::page::{Item, Page, Placed, TextRun};

/// Every text of a pack that a person may have written.
pub fn texts(pack: &mut PackContent) -> Vec<&mut String> {
    let mut texts = vec![
        &mut pack.organisation,
        &mut pack.edition_line,
        &mut pack.title,
        &mut pack.audience,
        &mut pack.period,
        &mut pack.revision,
        &mut pack.last_change,
        &mut pack.head_short,
        &mut pack.phasing_note,
        &mut pack.cover.overall_label,
        &mut pack.cover.headline,
        &mut pack.timeline.title,
        &mut pack.timeline.subtitle,
        &mut pack.timeline.baseline_name,
        &mut pack.late_and_due.title,
        &mut pack.late_and_due.subtitle,
        &mut pack.late_and_due.window,
    ];
    for rule in &mut pack.cover.rules {
        texts.extend([&mut rule.rule, &mut rule.reason]);
    }
    for figure in &mut pack.cover.figures {
        texts.extend([&mut figure.value, &mut figure.label, &mut figure.comparison]);
    }
    texts.extend(
        pack.cover
            .route
            .phases
            .iter_mut()
            .map(|phase| &mut phase.name),
    );
    for gate in &mut pack.cover.route.gates {
        texts.extend([&mut gate.mark, &mut gate.name]);
    }
    texts.extend(
        pack.cover
            .route
            .target
            .iter_mut()
            .map(|target| &mut target.name),
    );
    texts.extend(pack.timeline.rows.iter_mut().map(|row| &mut row.name));
    texts.extend(
        pack.timeline
            .target
            .iter_mut()
            .map(|target| &mut target.name),
    );
    for owner in &mut pack.late_and_due.owners {
        texts.extend([&mut owner.owner, &mut owner.role]);
        for task in &mut owner.late {
            texts.extend([&mut task.number, &mut task.name]);
        }
        for task in &mut owner.due {
            texts.extend([&mut task.number, &mut task.name]);
        }
    }
    if let Some(scope) = &mut pack.scope {
        texts.extend([
            &mut scope.title,
            &mut scope.subtitle,
            &mut scope.statement,
            &mut scope.outside,
        ]);
        for service in &mut scope.services {
            texts.extend([&mut service.name, &mut service.outcome]);
        }
        for site in &mut scope.sites {
            texts.extend([&mut site.name, &mut site.purpose, &mut site.staff]);
        }
        for party in &mut scope.parties {
            texts.extend([&mut party.name, &mut party.part, &mut party.control]);
        }
        for found in &mut scope.findings {
            texts.extend([&mut found.result, &mut found.finding, &mut found.handling]);
        }
    }
    texts
}

/// Moves a day by a number of days, backwards below zero.
pub fn moved(day: NaiveDate, by: i32) -> NaiveDate {
    let days = Days::new(u64::from(by.unsigned_abs()));
    if by < 0 { day - days } else { day + days }
}

/// The text runs of a page with who they belong to.
pub fn runs(page: &Page) -> impl Iterator<Item = (&Placed, &TextRun)> {
    page.items.iter().filter_map(|placed| match &placed.item {
        Item::Text(run) => Some((placed, run)),
        Item::Line(_) | Item::Polygon(_) | Item::Image(_) => None,
    })
}

/// All words of a page, in drawing order, a line for each run.
pub fn words(page: &Page) -> String {
    runs(page)
        .map(|(_, run)| run.text.trim_end())
        .collect::<Vec<_>>()
        .join("\n")
}

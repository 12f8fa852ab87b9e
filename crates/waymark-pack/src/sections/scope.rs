//! The scope: the statement large, what is in it and what others do, what is left out, and what was found.

use waymark_words::{Phrase, phrase, t};

use crate::block::{Align, Block, Cell, Column, Opening, Paragraph, Row, Section, Table};
use crate::content::ScopeSection;
use crate::style::{BODY, CELL, COVER_LINE, INK, INK_2, WIDTH};
use crate::typeset::Words;
use crate::units::{Mpt, pt};

const NAME: Mpt = pt(190);
const COUNT: Mpt = pt(80);
const RESULT: Mpt = pt(80);
const HANDLING: Mpt = pt(320);

pub(super) fn section(scope: &ScopeSection) -> Section {
    let statement = Paragraph {
        words: Words::new(&scope.statement, t!("pack.place_scope_statement")),
        style: COVER_LINE.in_colour(INK),
        leads: false,
    };
    let mut blocks = vec![Block::Paragraph(statement)];
    blocks.extend(services(scope));
    blocks.extend(sites(scope));
    blocks.extend(parties(scope));
    if !scope.outside.is_empty() {
        blocks.extend([
            Block::Space(pt(8)),
            heading(phrase!("pack.scope_outside")),
            Block::Paragraph(Paragraph {
                words: Words::new(&scope.outside, t!("pack.place_scope_outside")),
                style: BODY,
                leads: false,
            }),
        ]);
    }
    blocks.extend(findings(scope));
    Section {
        bookmark: t!("pack.scope"),
        opening: Opening::Title {
            title: Words::new(&scope.title, t!("pack.place_scope_title")),
            subtitle: Words::new(&scope.subtitle, t!("pack.place_scope_subtitle")),
        },
        blocks,
    }
}

fn heading(words: Phrase) -> Block {
    Block::Heading(Words::new(words.to_string(), t!("pack.place_scope")))
}

/// A headed table; nothing where it has no rows.
fn table(name: Phrase, columns: Vec<(String, Mpt, Align)>, rows: Vec<Vec<Cell>>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = columns.into_iter().map(|(head, width, align)| Column {
        head: Words::new(head, t!("pack.place_table_head")),
        width,
        align,
    });
    let rows = rows.into_iter().map(|cells| Row::Cells {
        cells,
        leads: false,
        mark: None,
    });
    let table = Table {
        columns: columns.collect(),
        rows: rows.collect(),
        chart: None,
    };
    vec![Block::Space(pt(8)), heading(name), Block::Table(table)]
}

fn cell(text: &str, of: &str) -> Cell {
    Cell {
        words: Words::new(text, t!("pack.place_scope_row", name = of)),
        style: CELL.in_colour(INK_2),
        indent: 0,
        rag: None,
        is_head: false,
    }
}

/// The cell that heads a row.
fn head(text: &str) -> Cell {
    Cell {
        style: CELL,
        is_head: true,
        ..cell(text, text)
    }
}

fn services(scope: &ScopeSection) -> Vec<Block> {
    let columns = vec![
        (t!("pack.head_service"), NAME, Align::Left),
        (t!("pack.head_outcome"), WIDTH - NAME - COUNT, Align::Left),
        (t!("pack.head_customers"), COUNT, Align::Right),
    ];
    let rows = scope.services.iter().map(|service| {
        vec![
            head(&service.name),
            cell(&service.outcome, &service.name),
            cell(&service.customers.to_string(), &service.name),
        ]
    });
    table(phrase!("pack.scope_services"), columns, rows.collect())
}

fn sites(scope: &ScopeSection) -> Vec<Block> {
    let columns = vec![
        (t!("pack.head_site"), NAME, Align::Left),
        (t!("pack.head_purpose"), WIDTH - NAME - COUNT, Align::Left),
        (t!("pack.head_staff"), COUNT, Align::Right),
    ];
    let rows = scope.sites.iter().map(|site| {
        vec![
            head(&site.name),
            cell(&site.purpose, &site.name),
            cell(&site.staff, &site.name),
        ]
    });
    table(phrase!("pack.scope_sites"), columns, rows.collect())
}

fn parties(scope: &ScopeSection) -> Vec<Block> {
    let columns = vec![
        (t!("pack.head_party"), NAME, Align::Left),
        (t!("pack.head_part"), WIDTH - NAME - HANDLING, Align::Left),
        (t!("pack.head_control"), HANDLING, Align::Left),
    ];
    let rows = scope.parties.iter().map(|party| {
        vec![
            head(&party.name),
            cell(&party.part, &party.name),
            cell(&party.control, &party.name),
        ]
    });
    table(phrase!("pack.scope_parties"), columns, rows.collect())
}

fn findings(scope: &ScopeSection) -> Vec<Block> {
    let columns = vec![
        (t!("pack.head_result"), RESULT, Align::Left),
        (
            t!("pack.head_finding"),
            WIDTH - RESULT - HANDLING,
            Align::Left,
        ),
        (t!("pack.head_handling"), HANDLING, Align::Left),
    ];
    let rows = scope.findings.iter().map(|found| {
        let result = Cell {
            rag: Some(found.rag),
            style: CELL,
            ..cell(&found.result, &found.finding)
        };
        vec![
            result,
            head(&found.finding),
            cell(&found.handling, &found.finding),
        ]
    });
    table(phrase!("pack.scope_findings"), columns, rows.collect())
}

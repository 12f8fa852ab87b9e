//! Late tasks and tasks due soon, grouped by the one person who answers for each.

use chrono::NaiveDate;

use crate::block::{Align, Block, Cell, Column, Opening, Paragraph, Row, Section, Table};
use crate::content::{DueTask, LateTask, OwnerWork, PackContent, Rag};
use crate::dates;
use crate::font::Face;
use crate::style::{BODY, CELL, INK_2, REFERENCE, TypeStyle, WIDTH};
use crate::typeset::Words;
use crate::units::{Mpt, pt};

const NUMBER: Mpt = pt(60);
const STATE: Mpt = pt(62);
const DATE: Mpt = pt(78);
const LATE_BY: Mpt = pt(104);

pub(super) fn section(content: &PackContent) -> Section {
    let work = &content.late_and_due;
    let mut blocks = Vec::new();
    if work.owners.iter().all(|owner| owner.late.is_empty()) {
        blocks.push(sentence("Nothing is late.".to_owned()));
    }
    if work.owners.iter().all(|owner| owner.due.is_empty()) {
        blocks.push(sentence(format!("Nothing falls due in {}.", work.window)));
    }
    let owners: Vec<&OwnerWork> = work
        .owners
        .iter()
        .filter(|owner| !(owner.late.is_empty() && owner.due.is_empty()))
        .collect();
    if !owners.is_empty() {
        blocks.push(Block::Space(if blocks.is_empty() { 0 } else { pt(8) }));
        blocks.push(Block::Table(table(&owners, content.status_date)));
    }
    Section {
        bookmark: "Late and due".to_owned(),
        opening: Opening::Title {
            title: Words::new(&work.title, "late and due, title"),
            subtitle: Words::new(&work.subtitle, "late and due, subtitle"),
        },
        blocks,
    }
}

fn sentence(words: String) -> Block {
    let words = Words::new(words, "late and due");
    Block::Paragraph(Paragraph {
        words,
        style: BODY,
        leads: false,
    })
}

fn table(owners: &[&OwnerWork], status_date: NaiveDate) -> Table {
    let columns = [
        ("Task", NUMBER, Align::Left),
        (
            "Name",
            WIDTH - NUMBER - STATE - 2 * DATE - LATE_BY,
            Align::Left,
        ),
        ("State", STATE, Align::Left),
        ("Committed", DATE, Align::Right),
        ("Forecast", DATE, Align::Right),
        ("Late by", LATE_BY, Align::Right),
    ];
    let columns = columns.into_iter().map(|(head, width, align)| Column {
        head: Words::new(head, "table head"),
        width,
        align,
    });
    Table {
        columns: columns.collect(),
        rows: owners
            .iter()
            .flat_map(|owner| owner_rows(owner, status_date))
            .collect(),
        chart: None,
    }
}

fn owner_rows(owner: &OwnerWork, status_date: NaiveDate) -> Vec<Row> {
    let count = |number: usize, what: &str| (number > 0).then(|| format!("{number} {what}"));
    let counts = [
        count(owner.late.len(), "late"),
        count(owner.due.len(), "due"),
    ];
    let counts = counts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let remark = if owner.role.is_empty() {
        counts
    } else {
        format!("{}, {counts}", owner.role)
    };
    let group = Row::Group {
        name: Words::new(&owner.owner, format!("owner {}, name", owner.owner)),
        remark: Words::new(remark, format!("owner {}, role", owner.owner)),
    };
    let late = owner.late.iter().map(|task| late_row(task, status_date));
    let due = owner.due.iter().map(|task| due_row(task, status_date));
    std::iter::once(group).chain(late).chain(due).collect()
}

fn late_row(task: &LateTask, status_date: NaiveDate) -> Row {
    let facts = Facts {
        number: &task.number,
        name: &task.name,
        state: "Late",
        rag: Some(task.rag),
        committed: task.committed,
        forecast: task.forecast,
        late_by: dates::working_days(task.days_late),
    };
    facts.row(status_date)
}

fn due_row(task: &DueTask, status_date: NaiveDate) -> Row {
    let facts = Facts {
        number: &task.number,
        name: &task.name,
        state: "Due",
        rag: None,
        committed: task.committed,
        forecast: task.forecast,
        late_by: "–".to_owned(),
    };
    facts.row(status_date)
}

/// What a row says of a task, late or due.
struct Facts<'a> {
    number: &'a str,
    name: &'a str,
    state: &'a str,
    rag: Option<Rag>,
    committed: NaiveDate,
    forecast: NaiveDate,
    late_by: String,
}

impl Facts<'_> {
    fn row(&self, status_date: NaiveDate) -> Row {
        let place = |what: &str| format!("task {}, {what}", self.number);
        let cell = |text: &str, what: &str, style: TypeStyle| Cell {
            words: Words::new(text, place(what)),
            style,
            indent: 0,
            rag: None,
            is_head: false,
        };
        let is_late = self.rag.is_some();
        let strong = if is_late {
            CELL.in_face(Face::SemiBold)
        } else {
            CELL
        };
        let quiet = CELL.in_colour(INK_2);
        let mut number = cell(self.number, "number", REFERENCE);
        number.indent = 3_750;
        let mut name = cell(self.name, "name", CELL);
        name.is_head = true;
        let mut state = cell(self.state, "state", strong);
        state.rag = self.rag;
        let committed = dates::short(self.committed, status_date);
        let forecast = dates::short(self.forecast, status_date);
        Row::Cells {
            cells: vec![
                number,
                name,
                state,
                cell(&committed, "committed", quiet),
                cell(&forecast, "forecast", CELL),
                cell(&self.late_by, "late by", strong),
            ],
            leads: false,
            mark: None,
        }
    }
}

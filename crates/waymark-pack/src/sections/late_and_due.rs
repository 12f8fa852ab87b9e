//! Late tasks and tasks due soon, grouped by the one person who answers for each.

use chrono::NaiveDate;
use waymark_words::{Phrase, phrase, t};

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
        blocks.push(sentence(t!("pack.work_no_late")));
    }
    if work.owners.iter().all(|owner| owner.due.is_empty()) {
        blocks.push(sentence(t!("pack.work_no_due", window = work.window)));
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
        bookmark: t!("pack.work"),
        opening: Opening::Title {
            title: Words::new(&work.title, t!("pack.place_late_and_due_title")),
            subtitle: Words::new(&work.subtitle, t!("pack.place_late_and_due_subtitle")),
        },
        blocks,
    }
}

fn sentence(words: String) -> Block {
    let words = Words::new(words, t!("pack.place_late_and_due"));
    Block::Paragraph(Paragraph {
        words,
        style: BODY,
        leads: false,
    })
}

fn table(owners: &[&OwnerWork], status_date: NaiveDate) -> Table {
    let columns = [
        (t!("pack.head_task"), NUMBER, Align::Left),
        (
            t!("pack.head_name"),
            WIDTH - NUMBER - STATE - 2 * DATE - LATE_BY,
            Align::Left,
        ),
        (t!("pack.head_state"), STATE, Align::Left),
        (t!("pack.head_committed"), DATE, Align::Right),
        (t!("pack.head_forecast"), DATE, Align::Right),
        (t!("pack.head_late_by"), LATE_BY, Align::Right),
    ];
    let columns = columns.into_iter().map(|(head, width, align)| Column {
        head: Words::new(head, t!("pack.place_table_head")),
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
    let (late, due) = (owner.late.len(), owner.due.len());
    let counts = [
        (late > 0).then(|| t!("pack.owner_late", late)),
        (due > 0).then(|| t!("pack.owner_due", due)),
    ];
    let counts = counts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let remark = if owner.role.is_empty() {
        counts
    } else {
        t!("pack.owner_role", role = owner.role, counts)
    };
    let group = Row::Group {
        name: Words::new(
            &owner.owner,
            t!("pack.place_owner_name", owner = owner.owner),
        ),
        remark: Words::new(remark, t!("pack.place_owner_role", owner = owner.owner)),
    };
    let late = owner.late.iter().map(|task| late_row(task, status_date));
    let due = owner.due.iter().map(|task| due_row(task, status_date));
    std::iter::once(group).chain(late).chain(due).collect()
}

fn late_row(task: &LateTask, status_date: NaiveDate) -> Row {
    let facts = Facts {
        number: &task.number,
        name: &task.name,
        state: t!("pack.state_late"),
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
        state: t!("pack.state_due"),
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
    state: String,
    rag: Option<Rag>,
    committed: NaiveDate,
    forecast: NaiveDate,
    late_by: String,
}

impl Facts<'_> {
    fn row(&self, status_date: NaiveDate) -> Row {
        let place = |what: Phrase| t!("pack.place_task", number = self.number, what);
        let cell = |text: &str, what: Phrase, style: TypeStyle| Cell {
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
        let mut number = cell(self.number, phrase!("pack.place_number"), REFERENCE);
        number.indent = 3_750;
        let mut name = cell(self.name, phrase!("pack.place_name"), CELL);
        name.is_head = true;
        let mut state = cell(&self.state, phrase!("pack.place_state"), strong);
        state.rag = self.rag;
        let committed = dates::short(self.committed, status_date);
        let forecast = dates::short(self.forecast, status_date);
        Row::Cells {
            cells: vec![
                number,
                name,
                state,
                cell(&committed, phrase!("pack.place_committed"), quiet),
                cell(&forecast, phrase!("pack.place_forecast"), CELL),
                cell(&self.late_by, phrase!("pack.place_late_by"), strong),
            ],
            leads: false,
            mark: None,
        }
    }
}

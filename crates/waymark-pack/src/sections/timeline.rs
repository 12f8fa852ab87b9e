//! Phases, gates and milestones against the baseline, as a table with a chart beside it.

use chrono::NaiveDate;
use waymark_words::{Phrase, phrase, t};

use super::{axis, extent};
use crate::block::{
    Align, Axis, Block, Cell, Column, KeyEntry, Mark, Opening, Paragraph, Row, Section, SideChart,
    Symbol, Table,
};
use crate::content::{
    GateState, PackContent, Rag, Slip, Span, Timeline, TimelineKind, TimelineRow,
};
use crate::dates;
use crate::font::Face;
use crate::style::{BODY, CELL, INK_2, MICRO, TypeStyle};
use crate::typeset::Words;
use crate::units::{Mpt, pt};

const INDENT_PHASE: Mpt = 3_750;
const INDENT: Mpt = 13_500;

pub(super) fn section(content: &PackContent) -> Section {
    let timeline = &content.timeline;
    let mut blocks = if timeline.rows.is_empty() {
        let words = Words::new(t!("pack.timeline_empty"), t!("pack.place_timeline"));
        vec![Block::Paragraph(Paragraph {
            words,
            style: BODY,
            leads: false,
        })]
    } else {
        vec![
            Block::Table(table(content)),
            Block::Space(pt(5)),
            Block::Key(key(timeline, content)),
        ]
    };
    if !content.phasing_note.is_empty() {
        blocks.push(Block::Space(pt(4)));
        let words = Words::new(&content.phasing_note, t!("pack.place_note_on_phasing"));
        blocks.push(Block::Paragraph(Paragraph {
            words,
            style: MICRO,
            leads: false,
        }));
    }
    Section {
        bookmark: t!("pack.timeline"),
        opening: Opening::Title {
            title: Words::new(&timeline.title, t!("pack.place_timeline_title")),
            subtitle: Words::new(&timeline.subtitle, t!("pack.place_timeline_subtitle")),
        },
        blocks,
    }
}

fn table(content: &PackContent) -> Table {
    let timeline = &content.timeline;
    let axis = axis(
        all_days(timeline),
        content.status_date,
        timeline.target.as_ref(),
    );
    let rows = timeline.rows.iter().enumerate();
    Table {
        columns: columns(timeline),
        rows: rows
            .map(|(index, each)| row(index, each, content))
            .collect(),
        chart: Some(SideChart {
            alternative: alternative(timeline, &axis),
            axis,
        }),
    }
}

fn columns(timeline: &Timeline) -> Vec<Column> {
    let baseline = if timeline.baseline_name.is_empty() {
        t!("pack.baseline")
    } else {
        timeline.baseline_name.clone()
    };
    [
        (t!("pack.head_phase_or_milestone"), pt(180), Align::Left),
        (t!("pack.head_state"), pt(42), Align::Left),
        (baseline, pt(61), Align::Right),
        (t!("pack.head_forecast"), pt(64), Align::Right),
        (t!("pack.head_slip"), pt(51), Align::Right),
    ]
    .into_iter()
    .map(|(head, width, align)| Column {
        head: Words::new(head, t!("pack.place_table_head")),
        width,
        align,
    })
    .collect()
}

fn all_days(timeline: &Timeline) -> impl Iterator<Item = NaiveDate> {
    timeline.rows.iter().flat_map(|row| {
        let starts = match row.kind {
            TimelineKind::Phase {
                first,
                baseline_first,
                ..
            } => [Some(first), baseline_first],
            TimelineKind::Gate(_) | TimelineKind::Milestone(_) => [None, None],
        };
        starts
            .into_iter()
            .flatten()
            .chain([row.forecast])
            .chain(row.baseline)
    })
}

fn row(index: usize, row: &TimelineRow, content: &PackContent) -> Row {
    let place = |what: Phrase| t!("pack.place_timeline_row", number = index + 1, what);
    let is_phase = matches!(row.kind, TimelineKind::Phase { .. });
    let strong = if is_phase {
        CELL.in_face(Face::SemiBold)
    } else {
        CELL
    };
    let quiet = CELL.in_colour(INK_2);
    let is_late = matches!(
        row.kind,
        TimelineKind::Gate(GateState::Late) | TimelineKind::Milestone(GateState::Late)
    );
    let state_style = if is_late {
        CELL.in_face(Face::SemiBold)
    } else {
        quiet
    };
    let cell = |words: Words, style: TypeStyle| Cell {
        words,
        style,
        indent: 0,
        rag: None,
        is_head: false,
    };
    let date = |date: NaiveDate| dates::short(date, content.status_date);
    let baseline = row.baseline.map_or("–".to_owned(), date);
    let name = Cell {
        words: Words::new(&row.name, place(phrase!("pack.place_name"))),
        style: strong,
        indent: if is_phase { INDENT_PHASE } else { INDENT },
        rag: None,
        is_head: true,
    };
    Row::Cells {
        cells: vec![
            name,
            cell(
                Words::new(state(&row.kind), place(phrase!("pack.place_state"))),
                state_style,
            ),
            cell(
                Words::new(baseline, place(phrase!("pack.place_baseline"))),
                quiet,
            ),
            cell(
                Words::new(date(row.forecast), place(phrase!("pack.place_forecast"))),
                strong,
            ),
            slip(row.slip, place(phrase!("pack.place_slip"))),
        ],
        leads: is_phase,
        mark: Some(mark(row)),
    }
}

fn state(kind: &TimelineKind) -> String {
    match kind {
        TimelineKind::Phase { done, .. } => format!("{}%", done.min(&1000) / 10),
        TimelineKind::Gate(GateState::Passed) => t!("pack.state_passed"),
        TimelineKind::Milestone(GateState::Passed) => t!("pack.state_done"),
        TimelineKind::Gate(GateState::Ahead) | TimelineKind::Milestone(GateState::Ahead) => {
            t!("pack.state_ahead")
        }
        TimelineKind::Gate(GateState::Late) | TimelineKind::Milestone(GateState::Late) => {
            t!("pack.state_late")
        }
    }
}

fn slip(slip: Option<Slip>, place: String) -> Cell {
    let rag = slip.map(|slip| slip.rag).filter(|rag| *rag != Rag::Green);
    let bold = rag == Some(Rag::Red);
    Cell {
        words: Words::new(
            slip.map_or("–".to_owned(), |slip| dates::signed(slip.days)),
            place,
        ),
        style: if bold {
            CELL.in_face(Face::SemiBold)
        } else {
            CELL
        },
        indent: 7_000,
        rag,
        is_head: false,
    }
}

fn mark(row: &TimelineRow) -> Mark {
    match row.kind {
        TimelineKind::Phase {
            first,
            baseline_first,
            done,
        } => Mark::Bar {
            forecast: Span {
                first,
                last: row.forecast,
            },
            baseline: baseline_first
                .zip(row.baseline)
                .map(|(first, last)| Span { first, last }),
            done: i64::from(done.min(1000)),
        },
        TimelineKind::Gate(state) => Mark::Gate {
            date: row.forecast,
            baseline: row.baseline,
            state,
        },
        TimelineKind::Milestone(state) => Mark::Milestone {
            date: row.forecast,
            baseline: row.baseline,
            state,
        },
    }
}

/// The key names only what is drawn.
fn key(timeline: &Timeline, content: &PackContent) -> Vec<KeyEntry> {
    let any = |test: &dyn Fn(&TimelineRow) -> bool| timeline.rows.iter().any(test);
    let slips = |rag: Rag| any(&|row| row.slip.is_some_and(|slip| slip.rag == rag));
    let milestone = |state| any(&|row| row.kind == TimelineKind::Milestone(state));
    let gate = any(&|row| matches!(row.kind, TimelineKind::Gate(_)));
    let late = any(&|row| {
        matches!(
            row.kind,
            TimelineKind::Gate(GateState::Late) | TimelineKind::Milestone(GateState::Late)
        )
    });
    let entries = [
        (true, Symbol::Forecast, t!("pack.key_forecast")),
        (
            any(&|row| row.baseline.is_some()),
            Symbol::Baseline,
            t!("pack.baseline"),
        ),
        (gate, Symbol::Gate, t!("pack.key_gate")),
        (
            milestone(GateState::Ahead),
            Symbol::Milestone,
            t!("pack.key_milestone"),
        ),
        (
            milestone(GateState::Passed),
            Symbol::MilestoneDone,
            t!("pack.key_milestone_done"),
        ),
        (late, Symbol::GateLate, t!("pack.state_late")),
    ];
    let target = timeline.target.iter().map(|target| {
        let date = dates::short(target.date, content.status_date);
        (
            true,
            Symbol::Target,
            t!("pack.key_target", name = target.name, date),
        )
    });
    let slips = [
        (Rag::Amber, t!("pack.key_amber_slip")),
        (Rag::Red, t!("pack.key_red_slip")),
    ]
    .map(|(rag, words)| (slips(rag), Symbol::Rag(rag), words));
    entries
        .into_iter()
        .chain(target)
        .chain(slips)
        .filter(|(is_drawn, _, _)| *is_drawn)
        .map(|(_, symbol, words)| KeyEntry {
            symbol,
            words: Words::new(words, t!("pack.place_key")),
        })
        .collect()
}

/// What the chart shows, for those who do not see it.
fn alternative(timeline: &Timeline, axis: &Axis) -> String {
    let (extent, today) = (extent(axis), dates::long(axis.today));
    match &timeline.target {
        None => t!("pack.timeline_alternative", extent, today),
        Some(target) => t!(
            "pack.timeline_alternative_target",
            extent,
            today,
            target = target.name,
            date = dates::long(target.date)
        ),
    }
}

//! What sections are made of: headings, paragraphs, tables, charts. No positions yet.

use chrono::NaiveDate;

use crate::content::{GateState, Rag, Span};
use crate::picture::Picture;
use crate::style::TypeStyle;
use crate::typeset::Words;
use crate::units::Mpt;

/// A section of the pack.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    /// Entry in the outline and in the list on the cover.
    pub bookmark: String,
    /// How its first page starts.
    pub opening: Opening,
    pub blocks: Vec<Block>,
}

/// How the first page of a section starts.
#[derive(Debug, Clone)]
pub(crate) enum Opening {
    /// The cover: no header, and a masthead instead of a title.
    Masthead(Masthead),
    /// A title that is a conclusion, and a line on how to read the page.
    Title { title: Words, subtitle: Words },
}

/// Head of the cover.
#[derive(Debug, Clone)]
pub(crate) struct Masthead {
    pub organisation: Words,
    pub title: Words,
    pub edition: Words,
    /// At the right, above the facts.
    pub logo: Option<MastheadLogo>,
    /// Lines at the right.
    pub facts: Vec<Words>,
}

#[derive(Debug, Clone)]
pub(crate) struct MastheadLogo {
    pub picture: Picture,
    pub alternative: String,
}

/// A part of a section.
#[derive(Debug, Clone)]
pub(crate) enum Block {
    /// Space that is dropped at the top of a page.
    Space(Mpt),
    Heading(Words),
    Paragraph(Paragraph),
    Statement(Statement),
    Figures(Vec<Figure>),
    Route(RouteChart),
    Table(Table),
    Key(Vec<KeyEntry>),
}

#[derive(Debug, Clone)]
pub(crate) struct Paragraph {
    pub words: Words,
    pub style: TypeStyle,
    /// Kept on the page of what follows.
    pub leads: bool,
}

/// The overall status, large, with the sentence that says it and the reasons for it.
#[derive(Debug, Clone)]
pub(crate) struct Statement {
    pub rag: Rag,
    pub label: Words,
    pub sentence: Words,
    pub reasons: Vec<Reason>,
}

#[derive(Debug, Clone)]
pub(crate) struct Reason {
    pub rag: Rag,
    pub rule: Words,
    pub reason: Words,
}

#[derive(Debug, Clone)]
pub(crate) struct Figure {
    pub value: Words,
    pub label: Words,
    pub comparison: Words,
}

/// The route to certification.
#[derive(Debug, Clone)]
pub(crate) struct RouteChart {
    pub axis: Axis,
    pub phases: Vec<RouteBar>,
    pub gates: Vec<RouteDiamond>,
    pub alternative: String,
}

#[derive(Debug, Clone)]
pub(crate) struct RouteBar {
    pub name: Words,
    pub forecast: Span,
    pub baseline: Option<Span>,
    /// Thousandths.
    pub done: i64,
}

#[derive(Debug, Clone)]
pub(crate) struct RouteDiamond {
    pub mark: Words,
    pub name: Words,
    pub when: Words,
    pub date: NaiveDate,
    pub state: GateState,
}

/// A time axis with its two marked days.
#[derive(Debug, Clone)]
pub(crate) struct Axis {
    /// First day of the first month shown.
    pub first: NaiveDate,
    /// Last day of the last month shown.
    pub last: NaiveDate,
    pub today: NaiveDate,
    pub today_label: Words,
    pub target: Option<TargetMark>,
}

#[derive(Debug, Clone)]
pub(crate) struct TargetMark {
    pub date: NaiveDate,
    pub name: Words,
    pub when: Words,
}

/// A table, with or without a chart beside its rows.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub chart: Option<SideChart>,
}

#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub head: Words,
    pub width: Mpt,
    pub align: Align,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// A chart that stands right of a table, one mark a row, on one time axis.
#[derive(Debug, Clone)]
pub(crate) struct SideChart {
    pub axis: Axis,
    pub alternative: String,
}

#[derive(Debug, Clone)]
pub(crate) enum Row {
    /// Heads the rows below it; printed again, marked "continued", where they go over a page.
    Group { name: Words, remark: Words },
    Cells {
        cells: Vec<Cell>,
        /// Shaded, and kept on the page of the row below.
        leads: bool,
        mark: Option<Mark>,
    },
}

#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub words: Words,
    pub style: TypeStyle,
    pub indent: Mpt,
    /// Status shape before the words.
    pub rag: Option<Rag>,
    /// Whether the cell heads its row.
    pub is_head: bool,
}

/// What a row shows in the chart beside the table.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    Bar {
        forecast: Span,
        baseline: Option<Span>,
        done: i64,
    },
    Gate {
        date: NaiveDate,
        baseline: Option<NaiveDate>,
        state: GateState,
    },
    Milestone {
        date: NaiveDate,
        baseline: Option<NaiveDate>,
        state: GateState,
    },
}

/// An entry of the key under a chart.
#[derive(Debug, Clone)]
pub(crate) struct KeyEntry {
    pub symbol: Symbol,
    pub words: Words,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Symbol {
    Forecast,
    Baseline,
    Gate,
    GateLate,
    Milestone,
    MilestoneDone,
    Target,
    Rag(Rag),
}

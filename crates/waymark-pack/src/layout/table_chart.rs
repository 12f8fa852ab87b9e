//! The chart beside a table: one time axis in the table's head, one mark in each row.

use chrono::{Datelike, NaiveDate};
use waymark_words::t;

use super::Piece;
use super::axis::TimeScale;
use super::route::diamond;
use crate::block::{Axis, Mark};
use crate::content::{GateState, Span};
use crate::dates;
use crate::error::PackError;
use crate::page::{Item, Owner, Polygon};
use crate::style::{
    ACCENT, ACHIEVED, GHOST, INK, INK_2, MICRO, RED, RIGHT, RULE, RULE_STRONG, TABLE_HEAD, WHITE,
};
use crate::typeset::{Typesetter, Words};
use crate::units::{Mpt, pt, scale};

/// Height of a table's head when it holds the axis.
pub(super) const HEAD_HEIGHT: Mpt = 25_500;
const YEAR_TOP: Mpt = 2_000;
const TAG_TOP: Mpt = 1_500;
const TAG_HEIGHT: Mpt = 11_250;
const BAR_HEIGHT: Mpt = 6_750;
const GATE: Mpt = 5_700;
/// Where a mark stands in its row: a little above the middle, as words do.
const RAISED: Mpt = 400;

/// Where the chart stands and what it shows.
pub(super) struct Beside<'a> {
    pub scale: TimeScale,
    pub axis: &'a Axis,
    pub owner: Owner,
    pub left: Mpt,
}

impl Beside<'_> {
    /// Years, months and the tag of today's date, above the rule at `bottom`.
    pub(super) fn head(
        &self,
        bottom: Mpt,
        piece: &mut Piece,
        typesetter: &mut Typesetter,
    ) -> Result<(), PackError> {
        let offset = bottom - HEAD_HEIGHT;
        let today = self.scale.middle(self.axis.today);
        let style = TABLE_HEAD.in_colour(WHITE);
        let tag = typesetter.line(&self.axis.today_label, style)?;
        let tag_width = tag.width() + pt(9);
        let tag_left = (today - tag_width / 2).clamp(self.left, RIGHT - tag_width);
        let band = Item::fill(tag_left, offset + TAG_TOP, tag_width, TAG_HEIGHT, INK);
        piece.add(self.owner, band);
        piece
            .items
            .extend(tag.place(tag_left + 4_500, offset + TAG_TOP + 250, self.owner));

        let mut taken = vec![(tag_left, tag_left + tag_width)];
        for (index, tick) in self.scale.ticks(pt(10)).into_iter().enumerate() {
            let year = tick.month.year().to_string();
            let by_years = tick.step >= 12;
            let below = if by_years {
                year.clone()
            } else {
                dates::month(tick.month)[..1].to_owned()
            };
            let month = typesetter.line(&Words::new(below, t!("pack.place_axis")), TABLE_HEAD)?;
            if tick.x + 2_250 + month.width() <= RIGHT {
                let top = bottom - pt(3) - TABLE_HEAD.line;
                piece
                    .items
                    .extend(month.place(tick.x + 2_250, top, self.owner));
            }
            if !by_years && (index == 0 || tick.month.month() == 1) {
                let year = typesetter.line(&Words::new(year, t!("pack.place_axis")), MICRO)?;
                self.place_year(&year, tick.x + 2_250, offset, &mut taken, piece);
            }
        }
        Ok(())
    }

    /// A year where its January starts, or right of what stands there already.
    fn place_year(
        &self,
        year: &crate::typeset::Lines,
        x: Mpt,
        offset: Mpt,
        taken: &mut Vec<(Mpt, Mpt)>,
        piece: &mut Piece,
    ) {
        let width = year.width();
        let gap = pt(3);
        let mut x = x;
        while let Some((_, to)) = taken
            .iter()
            .find(|(from, to)| *from < x + width + gap && x < *to + gap)
        {
            x = to + gap;
        }
        if x + width <= RIGHT {
            taken.push((x, x + width));
            piece
                .items
                .extend(year.place(x, offset + YEAR_TOP, self.owner));
        }
    }

    /// The chart in one row: the lines that run through, and the row's mark.
    pub(super) fn row(&self, mark: Option<&Mark>, piece: &mut Piece) {
        let height = piece.height;
        for tick in self.scale.ticks(pt(10)) {
            let is_quarter = tick.month.month0().is_multiple_of(3);
            let colour = if is_quarter { RULE_STRONG } else { RULE };
            piece.add(
                Owner::Artifact,
                Item::upright(tick.x, 0, height, 450, colour),
            );
        }
        let middle = height / 2 - RAISED;
        match mark {
            None => {}
            Some(Mark::Bar {
                forecast,
                baseline,
                done,
            }) => {
                self.bar(*forecast, *baseline, *done, middle, piece);
            }
            Some(Mark::Gate {
                date,
                baseline,
                state,
            }) => {
                let x = self.scale.middle(*date);
                self.moved_from(*baseline, x, middle, piece);
                piece.add(self.owner, diamond((x, middle), GATE, *state).0);
            }
            Some(Mark::Milestone {
                date,
                baseline,
                state,
            }) => {
                let x = self.scale.middle(*date);
                self.moved_from(*baseline, x, middle, piece);
                piece.add(self.owner, milestone((x, middle), *state));
            }
        }
        if let Some(target) = &self.axis.target {
            let x = self.scale.middle(target.date);
            let mut line = Item::upright(x, 0, height, 900, INK);
            if let Item::Line(line) = &mut line {
                line.dash = Some(2_250);
            }
            piece.add(self.owner, line);
        }
        let today = self.scale.middle(self.axis.today);
        piece.add(self.owner, Item::upright(today, 0, height, 1_125, INK));
    }

    /// Forecast above, filled as far as the work is done; baseline below, in grey.
    fn bar(
        &self,
        forecast: Span,
        baseline: Option<Span>,
        done: i64,
        middle: Mpt,
        piece: &mut Piece,
    ) {
        let extent = |span: Span| {
            let left = self.scale.start(span.first);
            (left, (self.scale.end(span.last) - left).max(1_500))
        };
        let (left, width) = extent(forecast);
        let top = middle - 5_250;
        piece.add(self.owner, Item::fill(left, top, width, BAR_HEIGHT, WHITE));
        if done > 0 {
            let filled = scale(width, done, 1000);
            piece.add(
                self.owner,
                Item::fill(left, top, filled, BAR_HEIGHT, ACCENT),
            );
        }
        let outline = Some((ACCENT, 750));
        piece.add(
            self.owner,
            Item::rectangle(left, top, width, BAR_HEIGHT, None, outline),
        );
        if let Some(baseline) = baseline {
            let (left, width) = extent(baseline);
            piece.add(
                self.owner,
                Item::fill(left, middle + 3_750, width, 2_600, GHOST),
            );
        }
    }

    /// A tick at the baseline, and a thin line from there to the forecast.
    fn moved_from(&self, baseline: Option<NaiveDate>, x: Mpt, middle: Mpt, piece: &mut Piece) {
        let Some(baseline) = baseline else { return };
        let from = self.scale.middle(baseline);
        piece.add(
            self.owner,
            Item::rule(from.min(x), from.max(x), middle, 750, INK_2),
        );
        let tick = Item::upright(from, middle - 3_750, middle + 3_750, 1_500, INK_2);
        piece.add(self.owner, tick);
    }
}

/// A milestone: a flag's triangle, solid when done, with a heavy red edge when late.
pub(super) fn milestone(middle: (Mpt, Mpt), state: GateState) -> Item {
    let (x, y) = middle;
    let (fill, edge) = match state {
        GateState::Passed => (INK, (INK, 750)),
        GateState::Ahead => (ACHIEVED, (INK, 750)),
        GateState::Late => (WHITE, (RED, 1_500)),
    };
    let points = vec![
        (x - 3_400, y - 4_200),
        (x + 3_800, y),
        (x - 3_400, y + 4_200),
    ];
    Item::Polygon(Polygon {
        points,
        fill: Some(fill),
        outline: Some(edge),
    })
}

//! The route to certification: months, phases as segments, gates as diamonds, today, the target.
//!
//! Names stand under the route in as many lines as they need; a name for which there is no room
//! is said in a sentence below, so that nothing is lost and nothing overlaps.

use chrono::Datelike;
use unicode_segmentation::UnicodeSegmentation;
use waymark_words::t;

use super::Piece;
use super::axis::TimeScale;
use super::status::centred_letter;
use crate::block::{RouteBar, RouteChart, RouteDiamond};
use crate::content::GateState;
use crate::dates;
use crate::error::PackError;
use crate::font::Face;
use crate::page::{Item, Owner, Polygon};
use crate::style::{
    ACCENT, ACHIEVED, CELL, Colour, GHOST, INK, INK_2, LEFT, MICRO, RED, RIGHT, RULE_STRONG,
    TypeStyle, WHITE, WIDTH,
};
use crate::tag::{NodeId, Role};
use crate::typeset::{Lines, Typesetter, Words};
use crate::units::{Mpt, pt, scale};

const AXIS_Y: Mpt = 14_250;
const BAR_TOP: Mpt = pt(24);
const BAR_HEIGHT: Mpt = pt(15);
const BASELINE_TOP: Mpt = 42_750;
const BASELINE_HEIGHT: Mpt = 2_600;
const MARK_BOTTOM: Mpt = 49_000;
const LANES_TOP: Mpt = 49_500;
const LANE: Mpt = pt(12);
const LANES: usize = 5;
const DIAMOND: Mpt = 7_500;
const LABEL: TypeStyle = TypeStyle {
    size: 8_625,
    ..CELL
};

pub(super) fn measure(
    chart: &RouteChart,
    typesetter: &mut Typesetter,
    section: NodeId,
) -> Result<Vec<Piece>, PackError> {
    let node = typesetter
        .tree
        .add_figure(section, chart.alternative.clone());
    let mut drawing = Drawing {
        chart,
        scale: TimeScale::new(&chart.axis, LEFT, RIGHT - DIAMOND),
        owner: Owner::Node(node),
        piece: Piece::default(),
        lanes: vec![Vec::new(); LANES],
        unnamed: Vec::new(),
    };
    drawing.months(typesetter)?;
    drawing.today(typesetter)?;
    drawing.target(typesetter)?;
    drawing.gate_labels(typesetter)?;
    drawing.phases(typesetter)?;
    drawing.gates(typesetter)?;
    drawing.marks_on_top();
    let lanes_used = drawing
        .lanes
        .iter()
        .filter(|lane| !lane.is_empty())
        .count()
        .max(1);
    drawing.piece.height = LANES_TOP + LANE * lanes_used as Mpt;
    let mut pieces = vec![drawing.piece];
    if !drawing.unnamed.is_empty() {
        let words = t!("pack.route_also", gates = drawing.unnamed.join(", "));
        let node = typesetter.tree.add(section, Role::Paragraph);
        let words = Words::new(words, t!("pack.place_route_to_certification"));
        pieces.extend(super::paragraph::lines(
            &words, MICRO, WIDTH, node, typesetter,
        )?);
    }
    Ok(pieces)
}

struct Drawing<'a> {
    chart: &'a RouteChart,
    scale: TimeScale,
    owner: Owner,
    piece: Piece,
    /// Left and right ends of the labels in each line under the route.
    lanes: Vec<Vec<(Mpt, Mpt)>>,
    unnamed: Vec<String>,
}

/// A label of one or two parts, set.
struct Label {
    strong: Lines,
    plain: Option<Lines>,
}

impl Label {
    fn set(
        strong: &Words,
        plain: Option<&Words>,
        typesetter: &mut Typesetter,
    ) -> Result<Self, PackError> {
        // A third of the page at most: longer names are cut here and said in full below.
        let style = LABEL.in_face(Face::SemiBold);
        let strong = typesetter.lines(strong, style, WIDTH / 3, Some(1))?;
        let plain = plain.map(|words| typesetter.lines(words, LABEL, WIDTH / 6, Some(1)));
        Ok(Self {
            strong,
            plain: plain.transpose()?,
        })
    }

    fn gap(&self) -> Mpt {
        if self.plain.is_some() { 2_200 } else { 0 }
    }

    fn width(&self) -> Mpt {
        self.strong.width() + self.gap() + self.plain.as_ref().map_or(0, Lines::width)
    }
}

impl Drawing<'_> {
    fn add(&mut self, item: Item) {
        let owner = self.owner;
        self.piece.add(owner, item);
    }

    fn months(&mut self, typesetter: &mut Typesetter) -> Result<(), PackError> {
        self.add(Item::rule(LEFT, RIGHT, AXIS_Y, 750, RULE_STRONG));
        for (index, tick) in self.scale.ticks(pt(44)).into_iter().enumerate() {
            let month = dates::month_short(tick.month);
            let is_first_of_year = tick.month.month() == 1;
            let text = if index == 0 || is_first_of_year {
                format!("{month} {}", tick.month.year())
            } else {
                month.to_owned()
            };
            let line = typesetter.line(&Words::new(text, t!("pack.place_month")), MICRO)?;
            self.add(Item::upright(
                tick.x,
                AXIS_Y - 3_750,
                AXIS_Y,
                750,
                RULE_STRONG,
            ));
            if tick.x + 2_250 + line.width() <= RIGHT {
                let owner = self.owner;
                self.piece
                    .items
                    .extend(line.place(tick.x + 2_250, -1_250, owner));
            }
        }
        Ok(())
    }

    fn today(&mut self, typesetter: &mut Typesetter) -> Result<(), PackError> {
        let x = self.scale.middle(self.chart.axis.today);
        let label = Label::set(&self.chart.axis.today_label, None, typesetter)?;
        self.place_label(
            &label,
            &[x - label.width() / 2],
            &self.chart.axis.today_label,
        );
        Ok(())
    }

    fn target(&mut self, typesetter: &mut Typesetter) -> Result<(), PackError> {
        let Some(target) = &self.chart.axis.target else {
            return Ok(());
        };
        let x = self.scale.middle(target.date);
        let label = Label::set(&target.name, Some(&target.when), typesetter)?;
        let lefts = [x - 1_000, x + 1_000 - label.width()];
        self.place_label(&label, &lefts, &target.name);
        Ok(())
    }

    fn gate_labels(&mut self, typesetter: &mut Typesetter) -> Result<(), PackError> {
        for gate in &self.chart.gates {
            let x = self.gate_x(gate);
            let label = Label::set(&gate.name, Some(&gate.when), typesetter)?;
            let width = label.width();
            let lefts = [x - DIAMOND, x - width / 2, x + DIAMOND - width];
            self.place_label(&label, &lefts, &gate.name);
        }
        Ok(())
    }

    /// Puts a label at the first of `lefts` that is free, in the first line that has one.
    fn place_label(&mut self, label: &Label, lefts: &[Mpt], name: &Words) {
        if label.strong.cut.is_some() {
            self.unnamed.push(name.text().to_owned());
        }
        let width = label.width();
        let lefts: Vec<Mpt> = lefts
            .iter()
            .map(|left| (*left).clamp(LEFT, (RIGHT - width).max(LEFT)))
            .collect();
        for lane in 0..self.lanes.len() {
            let is_free = |left: &Mpt| {
                let taken =
                    |(from, to): &(Mpt, Mpt)| *from < left + width + pt(7) && left - pt(7) < *to;
                !self.lanes[lane].iter().any(taken)
            };
            let Some(left) = lefts.iter().copied().find(is_free) else {
                continue;
            };
            self.lanes[lane].push((left, left + width));
            let top = LANES_TOP + LANE * lane as Mpt;
            let owner = self.owner;
            self.piece
                .items
                .extend(label.strong.place(left, top, owner));
            if let Some(plain) = &label.plain {
                let x = left + label.strong.width() + label.gap();
                self.piece.items.extend(plain.place(x, top, owner));
            }
            return;
        }
        if label.strong.cut.is_none() {
            self.unnamed.push(name.text().to_owned());
        }
    }

    fn phases(&mut self, typesetter: &mut Typesetter) -> Result<(), PackError> {
        let chart = self.chart;
        for (index, phase) in chart.phases.iter().enumerate() {
            let left = self.scale.start(phase.forecast.first) + 750;
            let right = (self.scale.end(phase.forecast.last) - 750).max(left + 1_500);
            let done = scale(right - left, phase.done, 1000);
            let fill = if phase.done >= 1000 { ACCENT } else { ACHIEVED };
            self.add(Item::fill(left, BAR_TOP, right - left, BAR_HEIGHT, WHITE));
            if done > 0 {
                self.add(Item::fill(left, BAR_TOP, done, BAR_HEIGHT, fill));
            }
            let outline = Some((INK_2, 750));
            self.add(Item::rectangle(
                left,
                BAR_TOP,
                right - left,
                BAR_HEIGHT,
                None,
                outline,
            ));
            if let Some(baseline) = phase.baseline {
                let left = self.scale.start(baseline.first) + 750;
                let width = (self.scale.end(baseline.last) - 750 - left).max(1_500);
                self.add(Item::fill(
                    left,
                    BASELINE_TOP,
                    width,
                    BASELINE_HEIGHT,
                    GHOST,
                ));
            }
            let next = chart.phases.get(index + 1);
            let end = next.map_or(right, |next| {
                right.min(self.scale.start(next.forecast.first))
            });
            self.phase_name(phase, left, end, typesetter)?;
        }
        Ok(())
    }

    /// The name inside its bar, clear of diamonds and lines; under the route if it does not fit.
    fn phase_name(
        &mut self,
        phase: &RouteBar,
        left: Mpt,
        right: Mpt,
        typesetter: &mut Typesetter,
    ) -> Result<(), PackError> {
        let colour = if phase.done >= 1000 { WHITE } else { INK };
        let style = LABEL.in_face(Face::SemiBold).in_colour(colour);
        let name = typesetter.line(&phase.name, style)?;
        let mut blocked: Vec<(Mpt, Mpt)> = self
            .chart
            .gates
            .iter()
            .map(|gate| self.gate_x(gate))
            .map(|x| (x - DIAMOND - 3_000, x + DIAMOND + 3_000))
            .collect();
        let lines = [
            Some(self.chart.axis.today),
            self.chart.axis.target.as_ref().map(|t| t.date),
        ];
        blocked.extend(lines.into_iter().flatten().map(|date| {
            let x = self.scale.middle(date);
            (x - 3_500, x + 3_500)
        }));
        blocked.sort_unstable();
        let mut x = left + 5_000;
        for (from, to) in blocked {
            if from < x + name.width() && x < to {
                x = to;
            }
        }
        if x + name.width() + 3_000 <= right {
            let top = BAR_TOP + (BAR_HEIGHT - LABEL.line) / 2;
            let owner = self.owner;
            self.piece.items.extend(name.place(x, top, owner));
        } else {
            let label = Label::set(&phase.name, None, typesetter)?;
            let middle = (left + right) / 2 - label.width() / 2;
            self.place_label(&label, &[middle, left], &phase.name);
        }
        Ok(())
    }

    fn gate_x(&self, gate: &RouteDiamond) -> Mpt {
        self.scale.middle(gate.date).max(LEFT + DIAMOND)
    }

    fn gates(&mut self, typesetter: &mut Typesetter) -> Result<(), PackError> {
        let chart = self.chart;
        for (index, gate) in chart.gates.iter().enumerate() {
            let middle = (self.gate_x(gate), BAR_TOP + BAR_HEIGHT / 2);
            // A white edge parts a solid diamond from a dark bar, on a grey print above all.
            let (edge, _) = diamond(middle, DIAMOND + 1_500, GateState::Ahead);
            if let Item::Polygon(edge) = edge {
                self.add(Item::Polygon(Polygon {
                    outline: None,
                    ..edge
                }));
            }
            let (item, letter) = diamond(middle, DIAMOND, gate.state);
            self.add(item);
            let is_covered = chart.gates[index + 1..]
                .iter()
                .any(|later| (self.gate_x(later) - middle.0).abs() < 2 * DIAMOND);
            // Two signs at most fit inside the diamond; the name under it says the rest.
            let mark: String = gate.mark.text().graphemes(true).take(2).collect();
            if !is_covered && !mark.is_empty() {
                let is_single = mark.graphemes(true).count() == 1;
                let (size, drop) = if is_single {
                    (8_250, 2_900)
                } else {
                    (6_600, 2_300)
                };
                let mark = Words::new(mark, gate.mark.place());
                let baseline = (middle.0, middle.1 + drop);
                let letter = centred_letter(&mark, baseline, size, letter, self.owner, typesetter)?;
                self.piece.items.push(letter);
            }
        }
        Ok(())
    }

    /// Today and the target: drawn last, over the bars.
    fn marks_on_top(&mut self) {
        let x = self.scale.middle(self.chart.axis.today);
        self.add(Item::upright(x, AXIS_Y, MARK_BOTTOM, 1_125, INK));
        let points = vec![
            (x - 3_750, AXIS_Y),
            (x + 3_750, AXIS_Y),
            (x, AXIS_Y + 4_500),
        ];
        self.add(Item::Polygon(Polygon {
            points,
            fill: Some(INK),
            outline: None,
        }));
        if let Some(target) = &self.chart.axis.target {
            let x = self.scale.middle(target.date);
            let top = AXIS_Y + 1_500;
            self.add(Item::upright(x, top, MARK_BOTTOM, 1_125, INK));
            let points = vec![
                (x, top),
                (x + pt(9), top),
                (x + 6_750, top + pt(3)),
                (x + pt(9), top + pt(6)),
                (x, top + pt(6)),
            ];
            self.add(Item::Polygon(Polygon {
                points,
                fill: Some(INK),
                outline: None,
            }));
        }
    }
}

/// A gate: solid when passed, hollow when ahead, with a heavy red edge when late. Also answers the
/// colour of what is written inside.
pub(super) fn diamond(middle: (Mpt, Mpt), half: Mpt, state: GateState) -> (Item, Colour) {
    let (x, y) = middle;
    let (fill, edge, thickness, letter) = match state {
        GateState::Passed => (INK, INK, 1_200, WHITE),
        GateState::Ahead => (WHITE, INK, 1_200, INK),
        GateState::Late => (WHITE, RED, 2_000, RED),
    };
    let points = vec![(x, y - half), (x + half, y), (x, y + half), (x - half, y)];
    let outline = Some((edge, thickness));
    (
        Item::Polygon(Polygon {
            points,
            fill: Some(fill),
            outline,
        }),
        letter,
    )
}

//! First page: whose pack it is, the overall status and why, key figures, the route.

use waymark_words::{Phrase, phrase, t};

use super::{axis, extent};
use crate::block::{
    Axis, Block, Figure, Masthead, MastheadLogo, Opening, Reason, RouteBar, RouteChart,
    RouteDiamond, Section, Statement,
};
use crate::content::{Cover, GateState, KeyFigure, PackContent, Route, RouteGate, RuleOutcome};
use crate::dates;
use crate::typeset::Words;
use crate::units::pt;

pub(super) fn section(content: &PackContent) -> Section {
    let cover = &content.cover;
    Section {
        bookmark: t!("pack.cover"),
        opening: Opening::Masthead(masthead(content)),
        blocks: vec![
            Block::Statement(statement(cover)),
            Block::Space(pt(19)),
            Block::Figures(cover.figures.iter().enumerate().map(figure).collect()),
            Block::Space(pt(19)),
            Block::Heading(Words::new(t!("pack.cover_route"), t!("pack.place_heading"))),
            Block::Route(route(&cover.route, content)),
        ],
    }
}

fn masthead(content: &PackContent) -> Masthead {
    let mut facts = vec![
        Words::new(&content.audience, t!("pack.place_audience")),
        Words::new(
            t!(
                "pack.cover_status_date",
                date = dates::long(content.status_date)
            ),
            t!("pack.place_status_date"),
        ),
    ];
    if !content.period.is_empty() {
        facts.push(Words::new(&content.period, t!("pack.place_period")));
    }
    Masthead {
        organisation: Words::new(&content.organisation, t!("pack.place_organisation")),
        title: Words::new(&content.title, t!("pack.place_title_of_the_pack")),
        edition: Words::new(&content.edition_line, t!("pack.place_edition_line")),
        logo: content.logo.as_ref().map(|logo| MastheadLogo {
            picture: logo.picture().clone(),
            alternative: logo_alternative(&content.organisation),
        }),
        facts,
    }
}

/// What a logo shows: whose it is, where that is known.
fn logo_alternative(organisation: &str) -> String {
    if organisation.is_empty() {
        t!("pack.logo")
    } else {
        t!("pack.logo_of", organisation)
    }
}

fn statement(cover: &Cover) -> Statement {
    Statement {
        rag: cover.overall,
        label: Words::new(&cover.overall_label, t!("pack.place_overall_status_label")),
        sentence: Words::new(&cover.headline, t!("pack.place_headline")),
        reasons: cover.rules.iter().enumerate().map(reason).collect(),
    }
}

fn reason((index, rule): (usize, &RuleOutcome)) -> Reason {
    let place = |what: Phrase| t!("pack.place_status_rule", number = index + 1, what);
    Reason {
        rag: rule.rag,
        rule: Words::new(&rule.rule, place(phrase!("pack.place_name"))),
        reason: Words::new(&rule.reason, place(phrase!("pack.place_reason"))),
    }
}

fn figure((index, figure): (usize, &KeyFigure)) -> Figure {
    let place = |what: Phrase| t!("pack.place_key_figure", number = index + 1, what);
    Figure {
        value: Words::new(&figure.value, place(phrase!("pack.place_value"))),
        label: Words::new(&figure.label, place(phrase!("pack.place_label"))),
        comparison: Words::new(&figure.comparison, place(phrase!("pack.place_comparison"))),
    }
}

fn route(route: &Route, content: &PackContent) -> RouteChart {
    let today = content.status_date;
    let phase_days = route.phases.iter().flat_map(|phase| {
        [Some(phase.forecast), phase.baseline]
            .into_iter()
            .flatten()
            .flat_map(|s| [s.first, s.last])
    });
    let days = phase_days.chain(route.gates.iter().map(|gate| gate.date));
    let axis = axis(days, today, route.target.as_ref());
    let phases = route.phases.iter().map(|phase| RouteBar {
        name: Words::new(&phase.name, t!("pack.place_phase_name", phase = phase.name)),
        forecast: phase.forecast,
        baseline: phase.baseline,
        done: i64::from(phase.done.min(1000)),
    });
    let gates = route.gates.iter().map(|gate| RouteDiamond {
        mark: Words::new(&gate.mark, t!("pack.place_gate_mark", gate = gate.name)),
        name: Words::new(&gate.name, t!("pack.place_gate_name", gate = gate.name)),
        when: Words::new(
            when(gate, content),
            t!("pack.place_gate_date", gate = gate.name),
        ),
        date: gate.date,
        state: gate.state,
    });
    RouteChart {
        alternative: alternative(route, &axis, content),
        phases: phases.collect(),
        gates: gates.collect(),
        axis,
    }
}

/// "passed 30 Apr", "15 Jan 2027", "15 Jan 2027, late".
fn when(gate: &RouteGate, content: &PackContent) -> String {
    let date = dates::short(gate.date, content.status_date);
    match gate.state {
        GateState::Passed => t!("pack.route_passed", date),
        GateState::Ahead => date,
        GateState::Late => t!("pack.route_late", date),
    }
}

/// What the chart shows, for those who do not see it.
fn alternative(route: &Route, axis: &Axis, content: &PackContent) -> String {
    let short = |date| dates::short(date, content.status_date);
    let mut sentences = vec![t!("pack.route_alternative", extent = extent(axis))];
    sentences.extend(route.phases.iter().map(|phase| {
        let (name, done) = (&phase.name, phase.done.min(1000) / 10);
        let (first, last) = (short(phase.forecast.first), short(phase.forecast.last));
        match phase.baseline {
            None => t!("pack.route_phase", name, first, last, done),
            Some(baseline) => t!(
                "pack.route_phase_baseline",
                name,
                first,
                last,
                done,
                then_first = short(baseline.first),
                then_last = short(baseline.last)
            ),
        }
    }));
    sentences.extend(route.gates.iter().map(|gate| {
        t!(
            "pack.route_mark",
            name = gate.name,
            date = when(gate, content)
        )
    }));
    sentences.push(t!(
        "pack.route_status_date",
        date = dates::long(content.status_date)
    ));
    if let Some(target) = &route.target {
        sentences.push(t!(
            "pack.route_mark",
            name = target.name,
            date = dates::long(target.date)
        ));
    }
    sentences.join(" ")
}

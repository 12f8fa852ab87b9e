//! First page: whose pack it is, the overall status and why, key figures, the route.

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
        bookmark: "Cover".to_owned(),
        opening: Opening::Masthead(masthead(content)),
        blocks: vec![
            Block::Statement(statement(cover)),
            Block::Space(pt(19)),
            Block::Figures(cover.figures.iter().enumerate().map(figure).collect()),
            Block::Space(pt(19)),
            Block::Heading(Words::new("Route to certification", "heading")),
            Block::Route(route(&cover.route, content)),
        ],
    }
}

fn masthead(content: &PackContent) -> Masthead {
    let mut facts = vec![
        Words::new(&content.audience, "audience"),
        Words::new(
            format!("Status date {}", dates::long(content.status_date)),
            "status date",
        ),
    ];
    if !content.period.is_empty() {
        facts.push(Words::new(&content.period, "period"));
    }
    Masthead {
        organisation: Words::new(&content.organisation, "organisation"),
        title: Words::new(&content.title, "title of the pack"),
        edition: Words::new(&content.edition_line, "edition line"),
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
        "Logo".to_owned()
    } else {
        format!("Logo of {organisation}")
    }
}

fn statement(cover: &Cover) -> Statement {
    Statement {
        rag: cover.overall,
        label: Words::new(&cover.overall_label, "overall status, label"),
        sentence: Words::new(&cover.headline, "headline"),
        reasons: cover.rules.iter().enumerate().map(reason).collect(),
    }
}

fn reason((index, rule): (usize, &RuleOutcome)) -> Reason {
    let place = |what: &str| format!("status rule {}, {what}", index + 1);
    Reason {
        rag: rule.rag,
        rule: Words::new(&rule.rule, place("name")),
        reason: Words::new(&rule.reason, place("reason")),
    }
}

fn figure((index, figure): (usize, &KeyFigure)) -> Figure {
    let place = |what: &str| format!("key figure {}, {what}", index + 1);
    Figure {
        value: Words::new(&figure.value, place("value")),
        label: Words::new(&figure.label, place("label")),
        comparison: Words::new(&figure.comparison, place("comparison")),
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
        name: Words::new(&phase.name, format!("phase {}, name", phase.name)),
        forecast: phase.forecast,
        baseline: phase.baseline,
        done: i64::from(phase.done.min(1000)),
    });
    let gates = route.gates.iter().map(|gate| RouteDiamond {
        mark: Words::new(&gate.mark, format!("gate {}, mark", gate.name)),
        name: Words::new(&gate.name, format!("gate {}, name", gate.name)),
        when: Words::new(when(gate, content), format!("gate {}, date", gate.name)),
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
        GateState::Passed => format!("passed {date}"),
        GateState::Ahead => date,
        GateState::Late => format!("{date}, late"),
    }
}

/// What the chart shows, for those who do not see it.
fn alternative(route: &Route, axis: &Axis, content: &PackContent) -> String {
    let short = |date| dates::short(date, content.status_date);
    let mut sentences = vec![format!("Route to certification, {}.", extent(axis))];
    sentences.extend(route.phases.iter().map(|phase| {
        let baseline = phase.baseline.map_or(String::new(), |baseline| {
            format!(
                ", baseline {} to {}",
                short(baseline.first),
                short(baseline.last)
            )
        });
        format!(
            "{}: {} to {}, {}% done{baseline}.",
            phase.name,
            short(phase.forecast.first),
            short(phase.forecast.last),
            phase.done.min(1000) / 10
        )
    }));
    sentences.extend(
        route
            .gates
            .iter()
            .map(|gate| format!("{}: {}.", gate.name, when(gate, content))),
    );
    sentences.push(format!(
        "Status date: {}.",
        dates::long(content.status_date)
    ));
    if let Some(target) = &route.target {
        sentences.push(format!("{}: {}.", target.name, dates::long(target.date)));
    }
    sentences.join(" ")
}

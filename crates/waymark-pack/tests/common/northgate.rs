//! A pack of invented content: Northgate Managed Services on 20 November 2026.

use chrono::NaiveDate;
use waymark_pack::content::*;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

fn span(first: &str, last: &str) -> Span {
    Span {
        first: day(first),
        last: day(last),
    }
}

pub fn pack() -> PackContent {
    PackContent {
        organisation: "Northgate Managed Services".to_owned(),
        logo: None,
        edition_line: "Implementing ISO/IEC 20000-1:2018 for managed hosting and service desk"
            .to_owned(),
        title: "Status pack 8".to_owned(),
        audience: "For the steering committee of 27 November 2026".to_owned(),
        period: "Covers 31 October to 20 November".to_owned(),
        status_date: day("2026-11-20"),
        revision: "file version 412".to_owned(),
        last_change: "20 Nov 2026 14:32 UTC".to_owned(),
        head_short: "3f9a2b1c".to_owned(),
        cover: cover(),
        timeline: timeline(),
        late_and_due: late_and_due(),
        scope: None,
        phasing_note:
            "The phasing is the proposal this plan was made from. Readiness is our own rating \
                       and predicts no audit result."
                .to_owned(),
    }
}

/// The same with the section of the scope.
pub fn pack_with_scope() -> PackContent {
    PackContent {
        scope: Some(scope()),
        ..pack()
    }
}

fn scope() -> ScopeSection {
    let service = |name: &str, outcome: &str, customers: usize| ScopeService {
        name: name.to_owned(),
        outcome: outcome.to_owned(),
        customers,
    };
    let site = |name: &str, purpose: &str, staff: &str| ScopeSite {
        name: name.to_owned(),
        purpose: purpose.to_owned(),
        staff: staff.to_owned(),
    };
    let party = |name: &str, part: &str, control: &str| ScopeParty {
        name: name.to_owned(),
        part: part.to_owned(),
        control: control.to_owned(),
    };
    let found = |rag: Rag, result: &str, finding: &str, handling: &str| ScopeResult {
        rag,
        result: result.to_owned(),
        finding: finding.to_owned(),
        handling: handling.to_owned(),
    };
    ScopeSection {
        title: "Scope 1.1 is as approved: well-formed".to_owned(),
        subtitle: "Version 1.1, approved by Colin Adeyemi on 15 May 2026.".to_owned(),
        statement: "The service management system of Northgate Managed Services supporting \
                    managed hosting and service desk services to public-sector customers from \
                    its sites in Gateshead and Leeds."
            .to_owned(),
        services: vec![
            service("Virtual server hosting", "Applications run as agreed", 4),
            service("On-site support", "", 2),
        ],
        sites: vec![
            site("Gateshead", "Operations centre", "44"),
            site("Leeds", "Head office, service desk", ""),
        ],
        parties: vec![party(
            "Halden Data Centres",
            "Operates two halls",
            "Contract in place. Monthly review",
        )],
        outside: "Hardware resale (a trade); Software development".to_owned(),
        findings: vec![
            found(
                Rag::Amber,
                "Minor",
                "Important sub-contractors of lead suppliers are not known.",
                "Ask for a list.",
            ),
            found(Rag::Green, "In order", "No requirement is left out.", ""),
        ],
    }
}

fn cover() -> Cover {
    let rule = |rule: &str, rag: Rag, reason: &str| RuleOutcome {
        rule: rule.to_owned(),
        rag,
        reason: reason.to_owned(),
    };
    let figure = |value: &str, label: &str, comparison: &str| KeyFigure {
        value: value.to_owned(),
        label: label.to_owned(),
        comparison: comparison.to_owned(),
    };
    Cover {
        overall: Rag::Amber,
        overall_label: "Overall: Amber, as in pack 7".to_owned(),
        headline: "The April audit is still within reach, if two supplier and configuration \
                   problems are settled before Christmas."
            .to_owned(),
        rules: vec![
            rule(
                "Slip of the next gate",
                Rag::Amber,
                "gate 2 is 13 working days after its baseline",
            ),
            rule(
                "Chance of the target",
                Rag::Amber,
                "69% of 2,000 runs are ready by 12 April",
            ),
            rule("Blockers and overdue decisions", Rag::Green, "none open"),
        ],
        figures: vec![
            figure("55%", "Readiness", "plan 61%, pack 7 50%"),
            figure("69%", "Chance of being ready by 12 April", "pack 7: 74%"),
            figure(
                "15 Jan",
                "Gate 2 forecast",
                "13 working days after baseline",
            ),
            figure("4", "Tasks late", "3 of them with one owner"),
        ],
        route: route(),
    }
}

fn route() -> Route {
    let phase = |name: &str, forecast: Span, baseline: Span, done: u16| RoutePhase {
        name: name.to_owned(),
        forecast,
        baseline: Some(baseline),
        done,
    };
    let gate = |mark: &str, date: &str, state: GateState| RouteGate {
        mark: mark.to_owned(),
        name: format!("Gate {mark}"),
        date: day(date),
        state,
    };
    Route {
        phases: vec![
            phase(
                "Preparation",
                span("2026-03-02", "2026-04-29"),
                span("2026-03-02", "2026-04-24"),
                1000,
            ),
            phase(
                "Phase 1",
                span("2026-05-01", "2026-08-13"),
                span("2026-04-27", "2026-07-31"),
                1000,
            ),
            phase(
                "Phase 2",
                span("2026-08-17", "2027-01-14"),
                span("2026-08-03", "2026-12-18"),
                584,
            ),
            phase(
                "Phase 3",
                span("2027-01-12", "2027-04-01"),
                span("2026-12-21", "2027-03-12"),
                0,
            ),
            phase(
                "Certification",
                span("2027-04-02", "2027-06-18"),
                span("2027-03-15", "2027-06-04"),
                0,
            ),
        ],
        gates: vec![
            gate("0", "2026-04-30", GateState::Passed),
            gate("1", "2026-08-14", GateState::Passed),
            gate("2", "2027-01-15", GateState::Ahead),
            gate("3", "2027-04-01", GateState::Ahead),
        ],
        target: Some(target()),
    }
}

fn target() -> Target {
    Target {
        name: "Audit".to_owned(),
        date: day("2027-04-12"),
    }
}

fn timeline() -> Timeline {
    let row = |name: &str, kind: TimelineKind, baseline: &str, forecast: &str, days: i32| {
        let rag = match days {
            ..5 => Rag::Green,
            5..15 => Rag::Amber,
            15.. => Rag::Red,
        };
        TimelineRow {
            name: name.to_owned(),
            kind,
            baseline: Some(day(baseline)),
            forecast: day(forecast),
            slip: Some(Slip { days, rag }),
        }
    };
    let phase = |first: &str, baseline_first: &str, done: u16| TimelineKind::Phase {
        first: day(first),
        baseline_first: Some(day(baseline_first)),
        done,
    };
    use GateState::{Ahead, Late, Passed};
    use TimelineKind::{Gate, Milestone};
    Timeline {
        title: "Gate 2 has moved to 15 January, and nothing after it has slack left".to_owned(),
        subtitle: "Baseline 2 was agreed on 15 May 2026. Slip is in working days; the office is \
                   closed 24 December to 1 January."
            .to_owned(),
        baseline_name: "Baseline 2".to_owned(),
        rows: vec![
            row(
                "Preparation",
                phase("2026-03-02", "2026-03-02", 1000),
                "2026-04-24",
                "2026-04-30",
                4,
            ),
            row(
                "Gate 0: ready to start",
                Gate(Passed),
                "2026-04-24",
                "2026-04-30",
                4,
            ),
            row(
                "Phase 1: establish",
                phase("2026-05-01", "2026-04-27", 1000),
                "2026-07-31",
                "2026-08-14",
                10,
            ),
            row(
                "Gate 1: core processes running",
                Gate(Passed),
                "2026-07-31",
                "2026-08-14",
                10,
            ),
            row(
                "Phase 2: extend and control",
                phase("2026-08-17", "2026-08-03", 584),
                "2026-12-18",
                "2027-01-15",
                13,
            ),
            row(
                "Service level agreements renewed",
                Milestone(Ahead),
                "2026-11-27",
                "2026-12-04",
                5,
            ),
            row(
                "Configuration baseline 1.0",
                Milestone(Late),
                "2026-10-16",
                "2026-12-04",
                35,
            ),
            row(
                "Halden contract aligned",
                Milestone(Late),
                "2026-11-13",
                "2026-12-11",
                20,
            ),
            row(
                "First continuity test",
                Milestone(Ahead),
                "2026-12-11",
                "2027-01-13",
                16,
            ),
            row(
                "Gate 2: all processes controlled",
                Gate(Ahead),
                "2026-12-18",
                "2027-01-15",
                13,
            ),
            row(
                "Phase 3: integrate and prove",
                phase("2027-01-12", "2026-12-21", 0),
                "2027-03-12",
                "2027-04-01",
                12,
            ),
            row(
                "Internal audit complete",
                Milestone(Ahead),
                "2027-02-12",
                "2027-02-19",
                5,
            ),
            row(
                "Management review held",
                Milestone(Ahead),
                "2027-03-10",
                "2027-03-31",
                13,
            ),
            row(
                "Gate 3: ready for audit",
                Gate(Ahead),
                "2027-03-12",
                "2027-04-01",
                12,
            ),
            row(
                "Certification and improvement",
                phase("2027-04-02", "2027-03-15", 0),
                "2027-06-04",
                "2027-06-18",
                10,
            ),
            row(
                "Stage 1 audit",
                Milestone(Ahead),
                "2027-04-12",
                "2027-04-12",
                0,
            ),
            row(
                "Stage 2 audit",
                Milestone(Ahead),
                "2027-05-10",
                "2027-05-10",
                0,
            ),
        ],
        target: Some(target()),
    }
}

fn late_and_due() -> LateAndDue {
    let late = |number: &str, name: &str, committed: &str, forecast: &str, days: u32| LateTask {
        number: number.to_owned(),
        name: name.to_owned(),
        committed: day(committed),
        forecast: day(forecast),
        days_late: days,
        rag: if days >= 15 { Rag::Red } else { Rag::Amber },
    };
    let due = |number: &str, name: &str, committed: &str, forecast: &str| DueTask {
        number: number.to_owned(),
        name: name.to_owned(),
        committed: day(committed),
        forecast: day(forecast),
    };
    let owner = |owner: &str, role: &str, late: Vec<LateTask>, due: Vec<DueTask>| OwnerWork {
        owner: owner.to_owned(),
        role: role.to_owned(),
        late,
        due,
    };
    LateAndDue {
        title: "Four tasks are late, three of them with Dana Kowalski".to_owned(),
        subtitle: "Late tasks, and tasks due 23 November to 18 December, by owner. Late by is in \
                   working days."
            .to_owned(),
        window: "the next four weeks".to_owned(),
        owners: vec![
            owner(
                "Dana Kowalski",
                "Configuration and asset lead",
                vec![
                    late(
                        "2.1",
                        "Load the Gateshead devices into the configuration data",
                        "2026-10-16",
                        "2026-12-04",
                        25,
                    ),
                    late(
                        "2.2",
                        "Reconcile the asset register with the finance ledger",
                        "2026-11-06",
                        "2026-12-11",
                        10,
                    ),
                    late(
                        "2.3",
                        "Agree which items are under configuration control",
                        "2026-11-13",
                        "2026-11-27",
                        5,
                    ),
                ],
                vec![
                    due("2.1.4", "Baseline 1.0 approved", "2026-12-04", "2026-12-04"),
                    due("2.2.3", "Asset register signed", "2026-12-11", "2026-12-11"),
                ],
            ),
            owner(
                "Ruth Ellison",
                "Commercial manager",
                vec![late(
                    "2.7",
                    "Align the Halden contract with the restore target",
                    "2026-11-13",
                    "2026-12-11",
                    5,
                )],
                vec![
                    due("2.8", "Corvane contract signed", "2026-11-27", "2026-11-27"),
                    due(
                        "2.6",
                        "Service level agreement with Wenlow Valley signed",
                        "2026-12-04",
                        "2026-12-04",
                    ),
                ],
            ),
            owner(
                "Tom Wardle",
                "Change and release manager",
                vec![],
                vec![
                    due("2.4", "Release calendar draft", "2026-12-09", "2026-12-09"),
                    due(
                        "2.4.2",
                        "Release policy ready for review",
                        "2026-12-18",
                        "2027-01-08",
                    ),
                ],
            ),
            owner(
                "Priya Raman",
                "Service desk manager",
                vec![],
                vec![
                    due("2.5", "Problem trend report", "2026-11-27", "2026-11-27"),
                    due(
                        "2.5.1",
                        "Knowledge articles, wave 2",
                        "2026-12-11",
                        "2026-12-11",
                    ),
                ],
            ),
            owner(
                "Isaac Bright",
                "Security manager",
                vec![],
                vec![
                    due("2.12", "Risk treatment review", "2026-11-25", "2026-11-25"),
                    due(
                        "2.11",
                        "Continuity test: scenario chosen",
                        "2026-12-04",
                        "2026-12-04",
                    ),
                ],
            ),
            owner(
                "Åse Müller-Živković",
                "",
                vec![],
                vec![due(
                    "2.9",
                    "Capacity plan approved",
                    "2026-12-16",
                    "2026-12-16",
                )],
            ),
        ],
    }
}

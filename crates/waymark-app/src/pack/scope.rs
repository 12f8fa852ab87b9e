//! What a status pack says of the scope: what the view of the scope tells, put for a committee.

use waymark_pack::content::{Rag, ScopeParty, ScopeResult, ScopeSection, ScopeService, ScopeSite};
use waymark_planner::Project;
use waymark_planner::status::long_date;
use waymark_words::t;

use crate::view::{self, PartyRow, ScopeFindingRow, ScopeView};

/// The section of the scope; none while no question is answered.
pub(super) fn section(project: &Project) -> Option<ScopeSection> {
    let scope = view::scope_of(project, project.scope_mode());
    if scope.judged.answered == 0 {
        return None;
    }
    let registers = &scope.registers;
    let services = registers.services.iter().filter(|one| !one.left_out);
    let sites = registers.sites.iter().filter(|one| !one.left_out);
    Some(ScopeSection {
        title: title(&scope),
        subtitle: subtitle(&scope),
        services: services
            .map(|service| ScopeService {
                name: service.name.clone(),
                outcome: service.outcome.clone(),
                customers: service.customers.len(),
            })
            .collect(),
        sites: sites
            .map(|site| ScopeSite {
                name: site.name.clone(),
                purpose: site.purpose.clone(),
                staff: site
                    .staff
                    .map(|staff| staff.to_string())
                    .unwrap_or_default(),
            })
            .collect(),
        parties: registers.parties.iter().map(party).collect(),
        outside: outside(&scope),
        findings: findings(&scope),
        statement: scope.judged.statement,
    })
}

fn title(scope: &ScopeView) -> String {
    let verdict = &scope.judged.verdict;
    match (scope.versions.first(), scope.changed_since_version) {
        (None, _) => t!(
            "pack.scope_open",
            answered = scope.judged.answered,
            questions = scope.judged.questions
        ),
        (Some(version), 0) => t!("pack.scope_stands", version = version.name, verdict),
        (Some(version), count) => t!("pack.scope_moved", version = version.name, count, verdict),
    }
}

fn subtitle(scope: &ScopeView) -> String {
    let Some(version) = scope.versions.first() else {
        return t!("pack.scope_not_approved");
    };
    let (name, approver) = (&version.name, &version.approver);
    let approved = t!(
        "pack.scope_approved",
        version = name,
        approver,
        day = long_date(version.approved)
    );
    match version.review {
        None => approved,
        Some(review) => t!("pack.scope_review", approved, day = long_date(review)),
    }
}

fn party(party: &PartyRow) -> ScopeParty {
    let agreement = match party.contract {
        Some(true) => Some(t!("pack.scope_contract")),
        Some(false) => Some(t!("pack.scope_no_contract")),
        None => None,
    };
    let checks = Some(party.checks.clone()).filter(|checks| !checks.is_empty());
    let control: Vec<String> = agreement.into_iter().chain(checks).collect();
    ScopeParty {
        name: party.name.clone(),
        part: party.supplies.clone(),
        control: control.join(". "),
    }
}

/// What is left out, each with its reason.
fn outside(scope: &ScopeView) -> String {
    let registers = &scope.registers;
    let services = registers
        .services
        .iter()
        .map(|one| (one.left_out, &one.name, &one.why));
    let sites = registers
        .sites
        .iter()
        .map(|one| (one.left_out, &one.name, &one.why));
    let units = registers
        .units
        .iter()
        .map(|one| (one.left_out, &one.name, &one.why));
    let out = services
        .chain(sites)
        .chain(units)
        .filter(|(left_out, _, _)| *left_out);
    let told = out.map(|(_, name, why)| match why.is_empty() {
        true => name.clone(),
        false => t!("pack.scope_left_out", name, why),
    });
    told.collect::<Vec<String>>().join("; ")
}

/// Findings, the gravest first; where there is nothing to put right, what is in order.
fn findings(scope: &ScopeView) -> Vec<ScopeResult> {
    let judged = &scope.judged;
    let grave = judged
        .findings
        .iter()
        .filter(|found| found.severity != "info");
    let mut results: Vec<ScopeResult> = grave.map(result).collect();
    let in_order = judged.in_order.iter().map(|one| ScopeResult {
        rag: Rag::Green,
        result: t!("pack.scope_in_order"),
        finding: one.message.clone(),
        handling: String::new(),
    });
    results.extend(in_order);
    results
}

fn result(found: &ScopeFindingRow) -> ScopeResult {
    let (rag, result) = match found.severity.as_str() {
        "blocker" => (Rag::Red, t!("pack.scope_blocker")),
        "major" => (Rag::Red, t!("pack.scope_major")),
        _ => (Rag::Amber, t!("pack.scope_minor")),
    };
    let handling = match &found.accepted {
        Some(accepted) if !accepted.outdated => t!(
            "pack.scope_accepted",
            by = accepted.by,
            day = long_date(accepted.on),
            reason = accepted.reason
        ),
        _ => found.advice.clone(),
    };
    ScopeResult {
        rag,
        result,
        finding: found.message.clone(),
        handling,
    }
}

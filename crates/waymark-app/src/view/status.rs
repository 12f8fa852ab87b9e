//! Where a project stands, as scripts read it.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::route::RouteStretch;
use waymark_planner::status::{Rag, Status};

use super::look::Look;
use super::scope::{ScopeStanding, scope_standing};
use super::{raid, registers};
use crate::session::Moment;

/// Where a project stands.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct StatusView {
    /// Dates, gates, late and due tasks, the overall status.
    #[serde(flatten)]
    pub status: Status,
    /// The route to certification.
    pub route: Vec<RouteStretch>,
    /// Decisions that are needed, the next first.
    pub decisions: Vec<NeededDecision>,
    /// Open risks that are red or amber, the gravest first.
    pub risks: Vec<OpenRisk>,
    /// Where the scope stands.
    pub scope: ScopeStanding,
}

/// A decision that somebody has to take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct NeededDecision {
    /// The record.
    pub id: String,
    /// What people call it: `D-12`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What is to be decided.
    pub title: String,
    /// The day by which it is needed.
    pub needed_by: Option<NaiveDate>,
    /// Who is to take it.
    pub forum: String,
    /// By how many working days it is late.
    pub late_days: u32,
}

/// An open risk that is red or amber.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct OpenRisk {
    /// The record.
    pub id: String,
    /// What people call it: `R-07`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What may happen.
    pub title: String,
    /// Likelihood times impact.
    pub exposure: u8,
    /// The colour of that.
    pub tone: Rag,
    /// The name of who watches it.
    pub owner: Option<String>,
}

/// Where a project stands at a moment.
pub fn status(moment: &Moment) -> StatusView {
    let status = moment.project.status_on(moment.status_date);
    let look = Look::at(moment);
    let decisions = registers::decisions(&look).into_iter();
    let decisions = decisions.filter(|decision| decision.is_needed());
    let risks = raid::risks(&look).into_iter();
    let risks = risks.filter(|risk| risk.open && risk.tone != Rag::Green);
    StatusView {
        scope: scope_standing(&moment.project),
        route: moment.project.route(&status),
        status,
        decisions: decisions
            .map(|decision| NeededDecision {
                id: decision.id,
                reference: decision.reference,
                title: decision.title,
                needed_by: decision.needed_by,
                forum: decision.forum,
                late_days: decision.lateness.late_days,
            })
            .collect(),
        risks: risks
            .map(|risk| OpenRisk {
                id: risk.id,
                reference: risk.reference,
                title: risk.title,
                exposure: risk.exposure,
                tone: risk.tone,
                owner: risk.owned.owner_name,
            })
            .collect(),
    }
}

//! Where a project stands, as scripts read it.

use serde::Serialize;
use waymark_planner::route::RouteStretch;
use waymark_planner::status::Status;

use crate::session::Moment;

/// Where a project stands.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct StatusView {
    /// Dates, gates, late and due tasks, the overall status.
    #[serde(flatten)]
    pub status: Status,
    /// The route to certification.
    pub route: Vec<RouteStretch>,
    /// Open decisions; a project keeps none so far.
    pub decisions: [(); 0],
    /// Open risks; a project keeps none so far.
    pub risks: [(); 0],
}

/// Where a project stands at a moment.
pub fn status(moment: &Moment) -> StatusView {
    let status = moment.project.status_on(moment.status_date);
    StatusView {
        route: moment.project.route(&status),
        status,
        decisions: [],
        risks: [],
    }
}

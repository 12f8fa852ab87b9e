//! What the frame around every page shows of an open project.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::route::RouteStretch;
use waymark_planner::status::{GateStatus, Rag};

use crate::error::AppError;
use crate::session::Session;

/// What the frame shows: names, dates, the route, whether there is something to undo.
#[derive(Clone, Debug, Serialize)]
pub struct FrameView {
    /// The organisation.
    pub organisation: String,
    /// The edition in full, `ISO/IEC 20000-1:2018`.
    pub edition: String,
    /// The name of the file.
    pub file_name: String,
    /// The whole path of the file.
    pub path: String,
    /// Whether the project can be changed here.
    pub writable: bool,
    /// Why not, or what else a person should know.
    pub warnings: Vec<String>,
    /// The number of entries in the log.
    pub revision: i64,
    /// When the last entry arrived, UTC.
    pub saved_at: String,
    /// The status date.
    pub status_date: NaiveDate,
    /// Whether the status date is pinned rather than today.
    pub status_date_pinned: bool,
    /// The overall status.
    pub rag: Rag,
    /// How many tasks are late.
    pub late: usize,
    /// The route to certification.
    pub route: Vec<RouteStretch>,
    /// The gates on the route.
    pub gates: Vec<GateStatus>,
    /// The booked audit.
    pub target: Option<NaiveDate>,
    /// How many acts can be undone.
    pub undo: usize,
    /// How many acts can be done again.
    pub redo: usize,
    /// Who changes are logged under here.
    pub author: String,
}

/// What the frame shows of an open project.
///
/// # Errors
/// When the log cannot be read.
pub fn frame(session: &mut Session) -> Result<FrameView, AppError> {
    let (undo, redo) = session.reversible()?;
    let moment = session.moment(None)?;
    let status = moment.project.status_on(moment.status_date);
    let charter = moment.project.charter();
    let path = session.file().path();
    Ok(FrameView {
        organisation: charter.map(|c| c.organisation.clone()).unwrap_or_default(),
        edition: charter.map(|c| c.edition.to_string()).unwrap_or_default(),
        file_name: path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        path: path.display().to_string(),
        writable: session.file().is_writable(),
        warnings: session.warnings().to_vec(),
        revision: moment.revision,
        saved_at: moment.last_arrival.clone(),
        status_date: moment.status_date,
        status_date_pinned: charter.is_some_and(|c| c.status_date.is_some()),
        rag: status.overall.rag,
        late: status.late.len(),
        route: moment.project.route(&status),
        gates: status.gates,
        target: charter.and_then(|c| c.target),
        undo,
        redo,
        author: session.workplace().author.name.clone(),
    })
}

//! Readiness of the open project, what frameworks that are held already propose for it, and the standing checks.

use tauri::{State, WebviewWindow};
use waymark_app::readiness::ReuseFramework;
use waymark_app::view::{
    self, ChecksView, CriterionDetail, ReadinessGroup, ReadinessTrend, ReadinessView, ReuseView,
};

use super::Answer;
use crate::desk::Desk;

/// Where every criterion stands.
#[tauri::command(async)]
pub fn readiness(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<ReadinessView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::readiness(&moment))
}

/// All that is known of a criterion.
#[tauri::command(async)]
pub fn criterion(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    id: String,
) -> Answer<CriterionDetail> {
    let project = desk.project(window.label())?;
    view::criterion(&project.session(), &id)
}

/// Readiness over time against the planned curve, with a row for each set of criteria.
#[tauri::command(async)]
pub fn readiness_trend(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    group: ReadinessGroup,
) -> Answer<ReadinessTrend> {
    let project = desk.project(window.label())?;
    view::readiness_trend(&project.session(), group)
}

/// What a framework that is held already would let one propose.
#[tauri::command(async)]
pub fn reuse(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    framework: ReuseFramework,
) -> Answer<ReuseView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::reuse(&moment, framework))
}

/// What the standing checks find.
#[tauri::command(async)]
pub fn checks(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<ChecksView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::checks(&moment))
}

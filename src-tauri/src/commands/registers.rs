//! The registers of the open project, its meetings, audits and budget.

use tauri::{State, WebviewWindow};
use waymark_app::view::{
    self, AuditsView, BudgetView, LibraryView, MeetingsView, MinutesView, RaidView, RiskDetail,
};

use super::Answer;
use crate::desk::Desk;

/// All registers.
#[tauri::command(async)]
pub fn raid(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<RaidView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::raid(&moment))
}

/// All that is known of a risk.
#[tauri::command(async)]
pub fn risk(window: WebviewWindow, desk: State<'_, Desk>, id: String) -> Answer<RiskDetail> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::risk(&moment, &id)?)
}

/// The library of risks.
#[tauri::command(async)]
pub fn library(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<LibraryView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::library(&moment))
}

/// All meetings.
#[tauri::command(async)]
pub fn meetings(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<MeetingsView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::meetings(&moment))
}

/// The minutes of a meeting, or before it the agenda.
#[tauri::command(async)]
pub fn minutes(window: WebviewWindow, desk: State<'_, Desk>, id: String) -> Answer<MinutesView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::minutes(&moment, &id)?)
}

/// Audits, findings and recurring work.
#[tauri::command(async)]
pub fn audits(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<AuditsView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::audits(&moment))
}

/// The budget.
#[tauri::command(async)]
pub fn budget(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<BudgetView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::budget(&moment))
}

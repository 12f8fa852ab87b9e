//! The scope of the open project: what follows from its answers, and its versions held against each other.

use serde_json::Value;
use tauri::{State, WebviewWindow};
use waymark_app::catalogue::scope::ScopeMode;
use waymark_app::view::{self, ScopeChangeView, ScopeComparison, ScopeView};

use super::Answer;
use crate::desk::Desk;

/// The scope; judged as `draft` or `final`, or where neither is said as final once it can be.
#[tauri::command(async)]
pub fn scope(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    mode: Option<ScopeMode>,
) -> Answer<ScopeView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    let mode = mode.unwrap_or_else(|| moment.project.scope_mode());
    Ok(view::scope(&moment, mode))
}

/// A version of the scope held against another, or against the present.
#[tauri::command(async)]
pub fn scope_comparison(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    before: String,
    after: Option<String>,
) -> Answer<ScopeComparison> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    view::scope_comparison(&moment, &before, after.as_deref())
}

/// What acts on the scope would do, and what the plan has to follow but for what is left. Nothing is changed.
#[tauri::command(async)]
pub fn scope_change(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    commands: Vec<Value>,
    leave: Vec<String>,
) -> Answer<ScopeChangeView> {
    let project = desk.project(window.label())?;
    let leave = leave.into_iter().collect();
    Ok(view::scope_change(&mut project.session(), commands, &leave))
}

//! Plans of other tools, baselines, what would fit the target, and ways of looking at a page that a person has named.

use std::path::PathBuf;

use tauri::{State, WebviewWindow};
use waymark_app::exchange::{self, ImportOptions};
use waymark_app::fit::TargetFit;
use waymark_app::saved_views::SavedView;
use waymark_app::view::{self, BaselinesView, ExportView, IntakeView};

use super::{Answer, tell};
use crate::desk::Desk;

/// What taking a plan in MSPDI would change. Nothing is changed.
#[tauri::command(async)]
pub fn preview_plan(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    path: PathBuf,
    let_links_drive: bool,
    remove_missing: bool,
) -> Answer<IntakeView> {
    let options = ImportOptions {
        dry_run: true,
        let_links_drive,
        remove_missing,
    };
    let project = desk.project(window.label())?;
    exchange::import_mspdi(&mut project.session(), &path, options)
}

/// Does what the preview said, as one act.
#[tauri::command(async)]
pub fn import_plan(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    path: PathBuf,
    let_links_drive: bool,
    remove_missing: bool,
) -> Answer<IntakeView> {
    let options = ImportOptions {
        dry_run: false,
        let_links_drive,
        remove_missing,
    };
    let project = desk.project(window.label())?;
    let taken = exchange::import_mspdi(&mut project.session(), &path, options)?;
    if taken.applied {
        tell(&window, taken.revision);
    }
    Ok(taken)
}

/// Writes the plan as MSPDI, for Microsoft Project and others.
#[tauri::command(async)]
pub fn export_plan(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    path: PathBuf,
) -> Answer<ExportView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    let written = exchange::export_mspdi(&moment, &path)?;
    desk.saved(&path);
    Ok(written)
}

/// The baselines, and the plan held against the one with this number, else the one slip is measured against.
#[tauri::command(async)]
pub fn baselines(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    against: Option<i64>,
) -> Answer<BaselinesView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    // No baseline has a number that is none.
    let against = against.map(|number| u32::try_from(number).unwrap_or(u32::MAX));
    view::baselines(&moment, against)
}

/// By how much the plan meets or misses its target, and what would fit it.
#[tauri::command(async)]
pub fn fit(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<TargetFit> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(moment.project.fit_to_target(moment.status_date))
}

/// The ways of looking at a page of the open project, by name.
#[tauri::command(async)]
pub fn saved_views(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    page: String,
) -> Answer<Vec<SavedView>> {
    Ok(desk.project(window.label())?.session().saved_views(&page))
}

/// Keeps a way of looking at a page, in the place of one that has this name.
#[tauri::command(async)]
pub fn save_view(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    page: String,
    name: String,
    look: String,
) -> Answer<Vec<SavedView>> {
    let view = SavedView { name, look };
    desk.project(window.label())?
        .session()
        .save_view(&page, view)
}

/// Forgets a way of looking at a page.
#[tauri::command(async)]
pub fn delete_view(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    page: String,
    name: String,
) -> Answer<Vec<SavedView>> {
    desk.project(window.label())?
        .session()
        .delete_view(&page, &name)
}

//! What the app keeps for the person: their name, and copies aside.

use std::path::PathBuf;

use tauri::{AppHandle, State, WebviewWindow};
use waymark_app::settings::{self, SettingsView};

use super::{Answer, tell};
use crate::desk::Desk;
use crate::windows;

/// What Settings shows.
#[tauri::command(async)]
pub fn settings(window: WebviewWindow, desk: State<'_, Desk>) -> SettingsView {
    let workplace = desk.workplace();
    match desk.project(window.label()) {
        Ok(project) => settings::settings(&workplace, Some(&project.session())),
        Err(_) => settings::settings(&workplace, None),
    }
}

/// Names the person under whom changes are logged from now on, in every window; empty for the account's name.
#[tauri::command(async)]
pub fn set_author(window: WebviewWindow, desk: State<'_, Desk>, name: String) -> Answer<()> {
    settings::set_author(&desk.workplace().data_folder, &name)?;
    desk.rename_author();
    if let Ok(project) = desk.project(window.label()) {
        tell(&window, project.session().file().revision());
    }
    Ok(())
}

/// Copies the open project aside now.
#[tauri::command(async)]
pub fn back_up_now(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<()> {
    desk.project(window.label())?.session().back_up_now()
}

/// Copies a backup to a new file and opens it, in this window where it shows no project, else in one of its own.
#[tauri::command(async)]
pub fn restore_backup(
    app: AppHandle,
    window: WebviewWindow,
    desk: State<'_, Desk>,
    backup: PathBuf,
    to: PathBuf,
) -> Answer<()> {
    settings::restore_backup(&desk.workplace().data_folder, &backup, &to)?;
    let session = desk.open(&to)?;
    match desk.project(window.label()) {
        Ok(_) => windows::open_beside(&app, session),
        Err(_) => {
            desk.put(window.label(), session, false);
            Ok(())
        }
    }
}

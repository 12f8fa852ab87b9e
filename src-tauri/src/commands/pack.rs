//! The status pack: its pages, saving it, and what to do with the file.

use std::path::{Path, PathBuf};

use tauri::ipc::Channel;
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_opener::OpenerExt;
use waymark_app::pack::{self, PackPreview, WorkProgress};
use waymark_app::{AppError, ErrorClass, outgoing};

use super::Answer;
use crate::desk::Desk;

/// The pages of the pack as it would be saved now.
#[tauri::command(async)]
pub fn pack_preview(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<PackPreview> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    pack::preview(&moment)
}

/// Draws a draft of the status pack and saves it, telling how far it is. Answers how many pages it has; none where it
/// was stopped, and then nothing is written.
#[tauri::command(async)]
pub fn save_pack(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    path: PathBuf,
    progress: Channel<WorkProgress>,
) -> Answer<Option<usize>> {
    let project = desk.project(window.label())?;
    project.go_on();
    // The moment is taken, then the session is free: drawing never keeps anyone from working.
    let moment = project.session().moment(None)?;
    let drawn = pack::draw_watched(&moment, &mut |so_far| {
        // A window that is gone needs no news.
        let _ = progress.send(so_far);
        !project.is_stopped()
    })?;
    let Some(drawn) = drawn else { return Ok(None) };
    outgoing::save_pdf(&drawn, &path)?;
    desk.saved(&path);
    Ok(Some(drawn.pages().len()))
}

/// Stops the pack that is being saved.
#[tauri::command(async)]
pub fn stop_pack(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<()> {
    desk.project(window.label())?.stop();
    Ok(())
}

/// Opens a file that was saved here in the program the system has for it.
#[tauri::command(async)]
pub fn open_saved(app: AppHandle, desk: State<'_, Desk>, path: PathBuf) -> Answer<()> {
    check_saved(&desk, &path)?;
    let opened = app.opener().open_path(path.to_string_lossy(), None::<&str>);
    opened.map_err(|e| not_shown(&path, &e))
}

/// Shows a file that was saved here in its folder.
#[tauri::command(async)]
pub fn reveal_saved(app: AppHandle, desk: State<'_, Desk>, path: PathBuf) -> Answer<()> {
    check_saved(&desk, &path)?;
    let shown = app.opener().reveal_item_in_dir(&path);
    shown.map_err(|e| not_shown(&path, &e))
}

/// Reads a picture for a logo, as base64 of a PNG that fits the pack.
#[tauri::command(async)]
pub fn read_logo(path: PathBuf) -> Answer<String> {
    pack::read_logo(&path)
}

/// The window may have nothing opened but what it saved itself.
fn check_saved(desk: &Desk, path: &Path) -> Answer<()> {
    match desk.has_saved(path) {
        true => Ok(()),
        false => Err(AppError::new(
            ErrorClass::Refused,
            format!("{} was not saved from this window.", path.display()),
        )),
    }
}

fn not_shown(path: &Path, error: &tauri_plugin_opener::Error) -> AppError {
    let message = format!(
        "The system could not show {} ({error}). The file is there; open it in your file manager.",
        path.display()
    );
    AppError::new(ErrorClass::Unavailable, message)
}

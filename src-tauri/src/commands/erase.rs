//! Erasing a person's name on request.

use tauri::{State, WebviewWindow};
use waymark_app::erase::{EraseCandidate, ErasePreview, Erased};

use super::{Answer, tell};
use crate::desk::Desk;

/// Everyone whose name could be erased: people, people who were removed, authors of changes.
#[tauri::command(async)]
pub fn erase_candidates(
    window: WebviewWindow,
    desk: State<'_, Desk>,
) -> Answer<Vec<EraseCandidate>> {
    desk.project(window.label())?.session().erase_candidates()
}

/// What erasing a name would replace. Nothing is changed.
#[tauri::command(async)]
pub fn erase_preview(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    person: String,
) -> Answer<ErasePreview> {
    desk.project(window.label())?
        .session()
        .erase_preview(&person)
}

/// Erases a name from the project and its log, and on wish from the copies aside. It cannot be undone.
#[tauri::command(async)]
pub fn erase_person(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    person: String,
    backups: bool,
) -> Answer<Erased> {
    let project = desk.project(window.label())?;
    let erased = project.session().erase_person(&person, backups)?;
    tell(&window, erased.revision);
    Ok(erased)
}

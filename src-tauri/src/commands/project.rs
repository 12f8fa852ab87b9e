//! The open project: its views, the acts on it, and its past.

use std::path::PathBuf;
use std::sync::PoisonError;

use tauri::{State, WebviewWindow};
use waymark_app::view::{
    self, AboutView, ActsSince, ExplainView, HistoryView, PeopleView, ProjectSettingsView,
    ScheduleNews, SessionView, StatusView, TaskDetail, ThenAndNow, UndoPreview,
};
use waymark_app::{Direction, Done, Which, script};

use super::{Answer, tell};
use crate::desk::Desk;

/// What the frame shows; none where this window shows Home.
#[tauri::command(async)]
pub fn session(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<Option<SessionView>> {
    let Ok(project) = desk.project(window.label()) else {
        return Ok(None);
    };
    let mut shown = view::session(&mut project.session())?;
    shown.throw_away = project.throw_away;
    Ok(Some(shown))
}

/// What the file is.
#[tauri::command(async)]
pub fn info(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<AboutView> {
    view::about(&desk.project(window.label())?.session())
}

/// The digest of all records at the moment that is looked at.
#[tauri::command(async)]
pub fn digest(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<String> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(moment.project.state())
}

/// Where the project stands.
#[tauri::command(async)]
pub fn status(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<StatusView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::status(&moment))
}

/// The rows of the plan with their dates; for a window that knows the answer of this number, what differs from it.
#[tauri::command(async)]
pub fn schedule(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    known: Option<i64>,
) -> Answer<ScheduleNews> {
    let project = desk.project(window.label())?;
    let moment = project.session().moment(None)?;
    let schedule = view::schedule(&moment, false);
    // A poisoned lock only means that another thread panicked; what was told is told whole again then.
    let mut told = project.told.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(told.tell(known, schedule))
}

/// All that is known of one row of the plan beside its dates.
#[tauri::command(async)]
pub fn task(window: WebviewWindow, desk: State<'_, Desk>, id: String) -> Answer<TaskDetail> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    view::task(&moment, &id)
}

/// Why a row of the plan lies where it does; with `since`, a revision or a day, also the acts after it that moved it.
#[tauri::command(async)]
pub fn explain(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    task: String,
    since: Option<String>,
) -> Answer<ExplainView> {
    let project = desk.project(window.label())?;
    // The log is read, then the session is free: working out what each act moved never keeps anyone from working.
    let (moment, acts) = {
        let session = project.session();
        let moment = session.moment(None)?;
        let read = |since| ActsSince::read(&session, &moment, since);
        let acts = since.as_deref().map(read).transpose()?;
        (moment, acts)
    };
    view::explain(&moment, &task, false, acts)
}

/// People, roles, and what they answer for.
#[tauri::command(async)]
pub fn people(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<PeopleView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::people(&moment))
}

/// The charter of the project and its calendar.
#[tauri::command(async)]
pub fn project_settings(
    window: WebviewWindow,
    desk: State<'_, Desk>,
) -> Answer<ProjectSettingsView> {
    view::project_settings(&desk.project(window.label())?.session())
}

/// The log in words; with `latest` only so many of its last entries.
#[tauri::command(async)]
pub fn history(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    latest: Option<usize>,
) -> Answer<HistoryView> {
    let project = desk.project(window.label())?;
    let session = project.session();
    match latest {
        None => view::history(&session),
        Some(latest) => view::latest(&session, latest),
    }
}

/// Carries commands out as one act, all or none.
#[tauri::command(async)]
pub fn apply(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    commands: Vec<serde_json::Value>,
) -> Answer<Done> {
    let step = script::one_act(commands)?;
    let done = desk.project(window.label())?.session().carry_out(&[step])?;
    tell(&window, done.revision);
    Ok(done)
}

/// Takes the last act back.
#[tauri::command(async)]
pub fn undo(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<Done> {
    reverse(&window, &desk, Direction::Undo, &Which::Last(1))
}

/// Does the act again that was last taken back.
#[tauri::command(async)]
pub fn redo(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<Done> {
    reverse(&window, &desk, Direction::Redo, &Which::Last(1))
}

/// Takes entries of the log back, the first given first, and keeps the rest; all or none.
#[tauri::command(async)]
pub fn undo_entries(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    ids: Vec<String>,
) -> Answer<Done> {
    reverse(&window, &desk, Direction::Undo, &Which::These(ids))
}

/// What taking one entry back would do. Nothing is changed.
#[tauri::command(async)]
pub fn undo_preview(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    id: String,
) -> Answer<UndoPreview> {
    view::undo_preview(&mut desk.project(window.label())?.session(), &id)
}

/// Lets every view show the project as it stood after so many entries, or as it stands now.
#[tauri::command(async)]
pub fn look_at(window: WebviewWindow, desk: State<'_, Desk>, revision: Option<i64>) -> Answer<()> {
    let project = desk.project(window.label())?;
    let mut session = project.session();
    session.look_at(revision)?;
    tell(&window, session.file().revision());
    Ok(())
}

/// What is looked at beside what is now; none where the present is looked at.
#[tauri::command(async)]
pub fn then_and_now(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<Option<ThenAndNow>> {
    view::then_and_now(&desk.project(window.label())?.session())
}

/// Copies the project as it is looked at to a new file.
#[tauri::command(async)]
pub fn save_copy(window: WebviewWindow, desk: State<'_, Desk>, path: PathBuf) -> Answer<()> {
    desk.project(window.label())?.session().save_copy(&path)
}

fn reverse(
    window: &WebviewWindow,
    desk: &Desk,
    direction: Direction,
    which: &Which,
) -> Answer<Done> {
    let project = desk.project(window.label())?;
    let done = project.session().turn(direction, which)?;
    tell(window, done.revision);
    Ok(done)
}

//! What the window asks for: each a call of the app, off the thread that draws.
//!
//! Nothing is decided here. After a change the window is told the new revision once.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Emitter, State, WebviewWindow};
use waymark_app::recent::{self, Recent};
use waymark_app::view::{self, HistoryView, InfoView, ScheduleView, SessionView, StatusView};
use waymark_app::{
    AppError, Applied, Direction, MadeProject, NewProject, Session, Which, outgoing, pack, preview,
    sample, script,
};

use crate::desk::Desk;
use crate::windows;

type Answer<T> = Result<T, AppError>;

/// What the window is told after a change.
#[derive(Clone, Serialize)]
struct Changed {
    revision: i64,
}

/// A project as the wizard describes it.
#[derive(Deserialize)]
pub struct NewProjectRequest {
    path: PathBuf,
    organisation: String,
    edition: waymark_app::catalogue::Edition,
    size: waymark_app::catalogue::Size,
    profile: Option<String>,
    country: Option<String>,
    start: chrono::NaiveDate,
    target: Option<chrono::NaiveDate>,
}

impl NewProjectRequest {
    fn project(&self) -> NewProject {
        NewProject {
            organisation: self.organisation.clone(),
            edition: self.edition,
            size: self.size,
            profile: self.profile.clone(),
            country: self.country.clone(),
            start: self.start,
            target: self.target,
        }
    }
}

/// A remembered project, and whether its file is still there.
#[derive(Serialize)]
pub struct RecentProject {
    #[serde(flatten)]
    seen: Recent,
    file: String,
    missing: bool,
}

/// What Home shows.
#[derive(Serialize)]
pub struct HomeView {
    author: String,
    today: chrono::NaiveDate,
    projects: Vec<RecentProject>,
    /// Why the file that this window was opened for could not be opened.
    not_opened: Option<AppError>,
}

/// What Home shows.
#[tauri::command(async)]
pub fn home(window: WebviewWindow, desk: State<'_, Desk>) -> HomeView {
    let workplace = desk.workplace();
    let projects = recent::list(&workplace.data_folder)
        .into_iter()
        .map(|seen| RecentProject {
            file: seen
                .path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            missing: !seen.path.exists(),
            seen,
        });
    HomeView {
        author: workplace.author.name.clone(),
        today: workplace.clock.today(),
        projects: projects.collect(),
        not_opened: desk.was_put_off(window.label()),
    }
}

/// Forgets a remembered project; its file is not touched.
#[tauri::command(async)]
pub fn forget_project(desk: State<'_, Desk>, path: PathBuf) {
    recent::forget(&desk.workplace().data_folder, &path);
}

/// Opens a project in this window, or brings the window forward that has it. Answers whether it is in this window.
#[tauri::command(async)]
pub fn open_project(
    app: AppHandle,
    window: WebviewWindow,
    desk: State<'_, Desk>,
    path: PathBuf,
) -> Answer<bool> {
    if let Some(label) = desk.window_of(&path) {
        windows::bring_forward(&app, &label);
        return Ok(label == window.label());
    }
    desk.put(window.label(), desk.open(&path)?, false);
    Ok(true)
}

/// Makes a throw-away copy of the sample and opens it in this window.
#[tauri::command(async)]
pub fn open_sample(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<()> {
    let folder = std::env::temp_dir().join(format!("waymark-sample-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|e| AppError::not_writable(&folder, &e))?;
    let path = folder.join(format!("Northgate-{}.waymark", window.label()));
    desk.take(window.label());
    let _ = std::fs::remove_file(&path);
    desk.put(window.label(), sample::make(&path, desk.workplace())?, true);
    Ok(())
}

/// Makes a project and opens it in this window.
#[tauri::command(async)]
pub fn new_project(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    request: NewProjectRequest,
) -> Answer<MadeProject> {
    let (session, made) = Session::make(&request.path, &request.project(), desk.workplace())?;
    desk.put(window.label(), session, false);
    Ok(made)
}

/// What a project would look like if it were made. Nothing is written.
#[tauri::command(async)]
pub fn preview_project(
    desk: State<'_, Desk>,
    request: NewProjectRequest,
) -> Answer<preview::Preview> {
    preview::preview(&request.project(), &desk.workplace())
}

/// Countries and parts of them whose public holidays are known, by name.
#[tauri::command(async)]
pub fn places() -> Vec<preview::Place> {
    preview::places()
}

/// Closes the project of this window; Home is next.
#[tauri::command(async)]
pub fn close_project(window: WebviewWindow, desk: State<'_, Desk>) {
    desk.take(window.label());
}

/// What the frame shows; none where this window shows Home.
#[tauri::command(async)]
pub fn session(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<Option<SessionView>> {
    match desk.project(window.label()) {
        Ok(project) => view::session(&mut project.session()).map(Some),
        Err(_) => Ok(None),
    }
}

/// What the file is.
#[tauri::command(async)]
pub fn info(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<InfoView> {
    let project = desk.project(window.label())?;
    let session = project.session();
    Ok(view::info(&session))
}

/// Where the project stands.
#[tauri::command(async)]
pub fn status(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<StatusView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::status(&moment))
}

/// The rows of the plan with their dates.
#[tauri::command(async)]
pub fn schedule(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<ScheduleView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::schedule(&moment, false))
}

/// The log in words.
#[tauri::command(async)]
pub fn history(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<HistoryView> {
    let project = desk.project(window.label())?;
    let session = project.session();
    view::history(&session)
}

/// Carries commands out as one act, all or none.
#[tauri::command(async)]
pub fn apply(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    commands: Vec<serde_json::Value>,
) -> Answer<Applied> {
    let step = script::one_act(commands)?;
    let project = desk.project(window.label())?;
    let applied = project.session().apply(&[step])?;
    tell(&window, &applied);
    Ok(applied)
}

/// Takes the last act back.
#[tauri::command(async)]
pub fn undo(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<Applied> {
    reverse(&window, &desk, Direction::Undo, Which::Last(1))
}

/// Does the act again that was last taken back.
#[tauri::command(async)]
pub fn redo(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<Applied> {
    reverse(&window, &desk, Direction::Redo, Which::Last(1))
}

/// Takes one entry of the log back and keeps the rest.
#[tauri::command(async)]
pub fn undo_entry(window: WebviewWindow, desk: State<'_, Desk>, id: String) -> Answer<Applied> {
    reverse(&window, &desk, Direction::Undo, Which::Only(id))
}

fn reverse(
    window: &WebviewWindow,
    desk: &Desk,
    direction: Direction,
    which: Which,
) -> Answer<Applied> {
    let project = desk.project(window.label())?;
    let applied = project.session().reverse(direction, &which)?;
    tell(window, &applied);
    Ok(applied)
}

/// Draws a draft of the status pack and saves it. Answers how many pages it has.
#[tauri::command(async)]
pub fn save_pack(window: WebviewWindow, desk: State<'_, Desk>, path: PathBuf) -> Answer<usize> {
    // The moment is taken, then the session is free: drawing never keeps anyone from working.
    let moment = desk.project(window.label())?.session().moment(None)?;
    let drawn = pack::draw(&moment)?;
    outgoing::save_pdf(&drawn, &path)?;
    Ok(drawn.pages().len())
}

fn tell(window: &WebviewWindow, applied: &Applied) {
    // A window that is closing just now needs no news.
    let _ = window.emit_to(
        window.label(),
        "changed",
        Changed {
            revision: applied.revision,
        },
    );
}

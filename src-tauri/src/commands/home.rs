//! Projects as files: the list of them, opening, making, closing.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, State, WebviewWindow};
use waymark_app::catalogue::{Edition, Size};
use waymark_app::recent::{self, ComingOfProject, Recent};
use waymark_app::{
    AppError, Closure, MadeProject, NewPerson, NewProject, Session, parse_week, preview, sample,
};

use super::Answer;
use crate::desk::Desk;
use crate::windows;

/// A project as the wizard describes it.
#[derive(Deserialize, schemars::JsonSchema)]
pub struct NewProjectRequest {
    path: PathBuf,
    organisation: String,
    edition: Edition,
    size: Size,
    profile: Option<String>,
    country: Option<String>,
    start: chrono::NaiveDate,
    target: Option<chrono::NaiveDate>,
    staff: Option<u32>,
    sites: Option<u32>,
    /// Seven digits, Monday first.
    week: Option<String>,
    closures: Vec<Closure>,
    people: Vec<NewPerson>,
}

impl NewProjectRequest {
    fn project(&self) -> Answer<NewProject> {
        Ok(NewProject {
            organisation: self.organisation.clone(),
            edition: self.edition,
            size: self.size,
            profile: self.profile.clone(),
            country: self.country.clone(),
            start: self.start,
            target: self.target,
            staff: self.staff,
            sites: self.sites,
            week: self.week.as_deref().map(parse_week).transpose()?,
            closures: self.closures.clone(),
            people: self.people.clone(),
        })
    }
}

/// A remembered project, and whether its file is still there.
#[derive(Serialize, schemars::JsonSchema)]
pub struct RecentProject {
    #[serde(flatten)]
    seen: Recent,
    file: String,
    missing: bool,
}

/// What Home shows.
#[derive(Serialize, schemars::JsonSchema)]
pub struct HomeView {
    author: String,
    today: chrono::NaiveDate,
    projects: Vec<RecentProject>,
    /// What falls due within seven days, as each project was last seen.
    coming: Vec<ComingOfProject>,
    /// Why the file that this window was opened for could not be opened.
    not_opened: Option<AppError>,
}

/// What Home shows.
#[tauri::command(async)]
pub fn home(window: WebviewWindow, desk: State<'_, Desk>) -> HomeView {
    let workplace = desk.workplace();
    let today = workplace.clock.today();
    let seen = recent::list(&workplace.data_folder);
    let coming = recent::next_seven_days(&seen, today);
    let projects = seen.into_iter().map(|seen| RecentProject {
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
        today,
        projects: projects.collect(),
        coming,
        not_opened: desk.was_put_off(window.label()),
    }
}

/// Forgets a remembered project; its file is not touched.
#[tauri::command(async)]
pub fn forget_project(desk: State<'_, Desk>, path: PathBuf) {
    recent::forget(&desk.workplace().data_folder, &path);
}

/// Opens a project, in this window where it shows none, else in one of its own; or brings the window forward that has
/// it. Answers whether it is in this window.
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
    let session = desk.open(&path)?;
    if desk.project(window.label()).is_ok() {
        windows::open_beside(&app, session)?;
        return Ok(false);
    }
    desk.put(window.label(), session, false);
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
    let (session, made) = Session::make(&request.path, &request.project()?, desk.workplace())?;
    desk.put(window.label(), session, false);
    Ok(made)
}

/// What a project would look like if it were made. Nothing is written.
#[tauri::command(async)]
pub fn preview_project(
    desk: State<'_, Desk>,
    request: NewProjectRequest,
) -> Answer<preview::Preview> {
    preview::preview(&request.project()?, &desk.workplace())
}

/// Countries and parts of them whose public holidays are known, by name.
#[tauri::command(async)]
pub fn places() -> Vec<preview::Place> {
    preview::places()
}

/// The roles of an edition, those with the most work first.
#[tauri::command(async)]
pub fn catalogue_roles(edition: Edition) -> Vec<preview::CatalogueRole> {
    preview::catalogue_roles(edition)
}

/// The invented organisations whose pace a plan can follow, the smallest first.
#[tauri::command(async)]
pub fn profiles(edition: Edition) -> Vec<preview::ProfileView> {
    preview::profiles(edition)
}

/// Closes the project of this window; Home is next.
#[tauri::command(async)]
pub fn close_project(window: WebviewWindow, desk: State<'_, Desk>) {
    desk.take(window.label());
}

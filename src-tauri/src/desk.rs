//! Which project lies in which window.
//!
//! A window shows one project, or none (Home). A file that is open already is brought to the front instead of being
//! opened twice. Everything a project can do is the app's; this only finds the right session.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use waymark_app::recent::{self, Recent};
use waymark_app::view::ToldSchedule;
use waymark_app::{AppError, Clock, ErrorClass, Session, Workplace};

/// A project in a window.
pub struct OpenProject {
    /// The session, one act at a time.
    pub session: Mutex<Session>,
    /// Where the file lies, as the system names it.
    pub path: PathBuf,
    /// Whether it is a copy of the sample that goes when the window closes.
    pub throw_away: bool,
    /// What its window was told of the schedule.
    pub told: Mutex<ToldSchedule>,
    /// The pack that is being drawn shall not be finished.
    stopped: AtomicBool,
}

/// The windows and what lies in them.
#[derive(Default)]
pub struct Desk {
    windows: Mutex<BTreeMap<String, Arc<OpenProject>>>,
    /// Why a file named at the start could not be opened, until its window asks.
    put_off: Mutex<BTreeMap<String, AppError>>,
    /// Files that were saved from here and can be shown to the person.
    saved: Mutex<BTreeSet<PathBuf>>,
}

impl Desk {
    /// The person and the computer; read anew each time, because the name can be changed in Settings.
    pub fn workplace(&self) -> Workplace {
        Workplace::here(clock(), None)
    }

    /// Opens a file to change it, or, where that cannot be, to look at it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn open(&self, path: &Path) -> Result<Session, AppError> {
        match Session::open(path, self.workplace()) {
            Err(error) if matches!(error.code, Some("in_use" | "newer" | "not_writable")) => {
                let mut session = Session::look(path, self.workplace())?;
                session.warn(error.message);
                Ok(session)
            }
            other => other,
        }
    }

    /// The window that has a file open.
    pub fn window_of(&self, path: &Path) -> Option<String> {
        let wanted = real(path);
        let windows = self.windows();
        windows
            .iter()
            .find(|(_, project)| project.path == wanted)
            .map(|(label, _)| label.clone())
    }

    /// Puts a project into a window, in the place of what was there.
    pub fn put(&self, window: &str, session: Session, throw_away: bool) {
        let path = real(session.file().path());
        if let Some(seen) = Recent::of(&session).filter(|_| !throw_away) {
            recent::remember(
                &self.workplace().data_folder,
                Recent {
                    path: path.clone(),
                    ..seen
                },
            );
        }
        let project = OpenProject {
            session: Mutex::new(session),
            path,
            throw_away,
            told: Mutex::default(),
            stopped: AtomicBool::new(false),
        };
        self.windows().insert(window.to_string(), Arc::new(project));
    }

    /// Lets the open projects log what follows under the name that Settings has now.
    pub fn rename_author(&self) {
        let author = self.workplace().author;
        for project in self.windows().values() {
            project.session().work_as(author.clone());
        }
    }

    /// Remembers a file that was saved from here.
    pub fn saved(&self, path: &Path) {
        let mut saved = self.saved.lock().unwrap_or_else(PoisonError::into_inner);
        saved.insert(path.to_path_buf());
    }

    /// Whether a file was saved from here.
    pub fn has_saved(&self, path: &Path) -> bool {
        let saved = self.saved.lock().unwrap_or_else(PoisonError::into_inner);
        saved.contains(path)
    }

    /// Keeps the reason for which a window shows no project, until that window asks.
    pub fn put_off(&self, window: &str, error: AppError) {
        let mut waiting = self.put_off.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.insert(window.to_string(), error);
    }

    /// The reason for which a window shows no project, once.
    pub fn was_put_off(&self, window: &str) -> Option<AppError> {
        self.put_off
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(window)
    }

    /// Takes the project out of a window; its file is free for others once the last act is done.
    pub fn take(&self, window: &str) {
        let Some(project) = self.windows().remove(window) else {
            return;
        };
        if project.throw_away {
            let path = project.path.clone();
            drop(project);
            // A copy that cannot be removed now is removed with the system's other temporary files.
            let _ = std::fs::remove_file(path);
        }
    }

    /// The project in a window.
    ///
    /// # Errors
    /// When the window shows none.
    pub fn project(&self, window: &str) -> Result<Arc<OpenProject>, AppError> {
        self.windows()
            .get(window)
            .cloned()
            .ok_or_else(|| AppError::new(ErrorClass::Refused, "No project is open in this window."))
    }

    fn windows(&self) -> MutexGuard<'_, BTreeMap<String, Arc<OpenProject>>> {
        // A poisoned lock only means that another thread panicked; the map is whole.
        self.windows.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl OpenProject {
    /// A pack is about to be drawn.
    pub fn go_on(&self) {
        self.stopped.store(false, Ordering::Relaxed);
    }

    /// The pack that is being drawn shall not be finished.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether that was said.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// The session, one act at a time.
    pub fn session(&self) -> MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The day can be pinned from outside, for journeys and pictures.
fn clock() -> Clock {
    let pinned = std::env::var("WAYMARK_TODAY").ok();
    pinned
        .and_then(|day| waymark_app::parse_date(&day))
        .map_or(Clock::System, Clock::Pinned)
}

fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}

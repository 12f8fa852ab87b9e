//! What the frame around every page shows of an open project.

use serde::Serialize;
use waymark_file::Direction;
use waymark_planner::wording::Names;
use waymark_words::t;

use crate::error::AppError;
use crate::session::Session;
use crate::view;

/// What the frame shows: the file, the person, what undo and redo would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct SessionView {
    /// The name of the file without its folder.
    pub file: String,
    /// The whole path of the file.
    pub path: String,
    /// Who changes are logged under.
    pub author: String,
    /// The act that undo would take back, in words; none where there is none.
    pub undo: Option<String>,
    /// The act that redo would do again, in words; none where there is none.
    pub redo: Option<String>,
    /// Why nothing can be changed, in words; none where it can.
    pub read_only: Option<String>,
    /// The past that every view shows now; none where they show the present.
    pub looking_at: Option<PastMoment>,
    /// Whether the file is a copy that goes when it is closed. Known to who opened it.
    pub throw_away: bool,
    /// What else the person should know.
    pub warnings: Vec<String>,
}

/// A point of the history of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PastMoment {
    /// How many entries the log had.
    pub revision: i64,
    /// When the last of them arrived, UTC.
    pub at: String,
    /// What that entry did.
    pub what: String,
}

/// What the frame shows of an open project.
///
/// # Errors
/// When the log cannot be read.
pub fn session(session: &mut Session) -> Result<SessionView, AppError> {
    let undo = in_words(session, Direction::Undo)?;
    let redo = in_words(session, Direction::Redo)?;
    let looking_at = looking_at(session)?;
    let path = session.file().path();
    let writable = session.file().is_writable();
    let mut warnings = session.warnings().to_vec();
    let read_only = (!writable).then(|| match warnings.is_empty() {
        true => t!("app.opened_to_look"),
        false => warnings.remove(0),
    });
    Ok(SessionView {
        file: path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        path: path.display().to_string(),
        author: session.workplace().author.name.clone(),
        undo,
        redo,
        read_only,
        looking_at,
        throw_away: false,
        warnings,
    })
}

/// The act that would be taken back or done again next, in words.
fn in_words(session: &mut Session, direction: Direction) -> Result<Option<String>, AppError> {
    let Some(next) = session.next_to_reverse(direction)? else {
        return Ok(None);
    };
    let file = session.file();
    let changes = file.changes_of(next.position)?;
    let mut names = Names::of(file.project());
    changes.iter().for_each(|change| names.remember(change));
    Ok(Some(names.summary(&next.act, &changes, None)))
}

fn looking_at(session: &Session) -> Result<Option<PastMoment>, AppError> {
    let Some(past) = session.looking_at() else {
        return Ok(None);
    };
    let entries = view::history(session)?.entries;
    let last = entries
        .into_iter()
        .find(|entry| entry.revision == past.revision);
    Ok(Some(PastMoment {
        revision: past.revision,
        at: past.last_arrival.clone(),
        what: last.map(|entry| entry.what).unwrap_or_default(),
    }))
}

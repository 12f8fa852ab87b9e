//! A project that is open, and everything a user can do with it. Window and command line share this surface.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;
use waymark_file::{
    Aside, Author, BackupReason, Backups, Direction, ERASE, Entry, FileError, NewEntry, Past,
    ProjectFile, Which,
};
use waymark_planner::draft::IdSource;
use waymark_planner::making::{Feasibility, NewProject};
use waymark_planner::value::parse_date;
use waymark_planner::{Change, Command, Id, Project};
use waymark_words::t;

use crate::error::{AppError, ErrorClass};
use crate::script::Step;
use crate::workplace::Workplace;

/// A project that is open.
#[derive(Debug)]
pub struct Session {
    file: ProjectFile,
    workplace: Workplace,
    warnings: Vec<String>,
    /// The past that is looked at; nothing can be changed then.
    looking_at: Option<Past>,
    /// The step that was last tried out, until it is carried out or something else is done.
    foreseen: Option<Foreseen>,
}

/// What came of acts, for whoever asks for the rest when it is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Done {
    /// One for each undo step.
    pub entries: Vec<AppliedEntry>,
    /// The number of entries in the log.
    pub revision: i64,
    /// The hash of the last entry.
    pub head: String,
}

/// What came of acts, with the digest of all records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Applied {
    /// One for each undo step.
    pub entries: Vec<AppliedEntry>,
    /// The number of entries in the log.
    pub revision: i64,
    /// The digest of all records.
    pub state: String,
    /// The hash of the last entry.
    pub head: String,
}

/// What came of one undo step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct AppliedEntry {
    /// The entry of the log.
    pub id: String,
    /// How many changes it holds.
    pub changes: usize,
    /// The ids of the records that its commands made, in order.
    pub made: Vec<String>,
    /// What the person should know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// What came of making a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct MadeProject {
    /// Whether the target can be met.
    #[serde(flatten)]
    pub feasibility: Feasibility,
    /// What the person should know.
    pub notes: Vec<String>,
}

/// Steps that were worked out, before anything is written.
#[derive(Debug)]
struct WorkedOut {
    /// Entries of the log, one for each step.
    entries: Vec<NewEntry>,
    /// What is told of each.
    answers: Vec<AppliedEntry>,
    /// The project with all of them.
    project: Project,
}

/// A step that was tried out, with what it was tried on.
#[derive(Debug)]
struct Foreseen {
    revision: i64,
    today: NaiveDate,
    step: Step,
    worked: WorkedOut,
}

/// A step that was worked out and not carried out.
#[derive(Debug)]
pub(crate) struct TriedOut {
    /// What it would change.
    pub changes: Vec<Change>,
    /// The project as it would be.
    pub project: Project,
    /// What the person should know.
    pub notes: Vec<String>,
}

/// A project at one point of its history: now, or as of a past day.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The project.
    pub project: Arc<Project>,
    /// Its status date.
    pub status_date: NaiveDate,
    /// How many entries its log had.
    pub revision: i64,
    /// The hash of the last of them.
    pub head: String,
    /// When that entry arrived, UTC.
    pub last_arrival: String,
}

impl Moment {
    /// A past moment. Its status date is the one that was pinned, else the day of its last entry (UTC).
    fn of(past: Past) -> Moment {
        let day = past
            .last_arrival
            .get(..10)
            .and_then(parse_date)
            .unwrap_or_default();
        Moment {
            status_date: past.project.status_date(day),
            project: past.project,
            revision: past.revision,
            head: past.head,
            last_arrival: past.last_arrival,
        }
    }
}

impl Session {
    /// Makes a project and opens it.
    ///
    /// # Errors
    /// When the rules refuse it, or the file is there already or cannot be written.
    pub fn make(
        path: &Path,
        new: &NewProject,
        mut workplace: Workplace,
    ) -> Result<(Session, MadeProject), AppError> {
        let made = new.make(workplace.clock.today(), &mut workplace.ids)?;
        let answer = MadeProject {
            feasibility: made.feasibility,
            notes: made.notes,
        };
        Ok((Session::make_from(path, made.changes, workplace)?, answer))
    }

    /// Makes a project from changes that were worked out elsewhere, and opens it.
    pub(crate) fn make_from(
        path: &Path,
        changes: Vec<Change>,
        mut workplace: Workplace,
    ) -> Result<Session, AppError> {
        let entry = NewEntry {
            changes,
            ..blank_entry(&mut workplace, "project.new")
        };
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
            let why = t!("app.no_folder", folder = folder.display());
            return Err(FileError::NotWritable {
                path: path.into(),
                why,
            }
            .into());
        }
        // A new file is written beside its place first; people know only the place.
        let file = ProjectFile::create(path, &entry, &workplace.holder()).map_err(|e| match e {
            FileError::NotWritable { why, .. } => FileError::NotWritable {
                path: path.into(),
                why,
            },
            FileError::DiskFull { .. } => FileError::DiskFull { path: path.into() },
            other => other,
        })?;
        Ok(Session {
            file,
            workplace,
            warnings: Vec::new(),
            looking_at: None,
            foreseen: None,
        })
    }

    /// Opens a project to look at it.
    ///
    /// # Errors
    /// When it is no project, or damaged.
    pub fn look(path: &Path, workplace: Workplace) -> Result<Session, AppError> {
        let file = ProjectFile::open_for_reading(path)?;
        let warnings = match file.format() {
            format if format > waymark_file::FORMAT => vec![t!("app.newer", format)],
            _ => Vec::new(),
        };
        Ok(Session {
            file,
            workplace,
            warnings,
            looking_at: None,
            foreseen: None,
        })
    }

    /// Opens a project to change it.
    ///
    /// # Errors
    /// When it is no project, damaged, in use, or cannot be written.
    pub fn open(path: &Path, workplace: Workplace) -> Result<Session, AppError> {
        let file =
            ProjectFile::open_for_writing(path, &workplace.holder(), Some(workplace.aside()))?;
        Ok(Session {
            file,
            workplace,
            warnings: Vec::new(),
            looking_at: None,
            foreseen: None,
        })
    }

    /// The file behind the session.
    pub fn file(&self) -> &ProjectFile {
        &self.file
    }

    /// The file behind the session, for acts that are no commands.
    pub(crate) fn file_mut(&mut self) -> &mut ProjectFile {
        &mut self.file
    }

    /// Where the program runs and for whom.
    pub fn workplace(&self) -> &Workplace {
        &self.workplace
    }

    /// Logs what follows under another name: it was changed in Settings.
    pub fn work_as(&mut self, author: Author) {
        self.workplace.author = author;
    }

    /// Goes on as another person or on another day: for telling a story of many days.
    pub(crate) fn workplace_mut(&mut self) -> &mut Workplace {
        &mut self.workplace
    }

    /// Adds something the person should know.
    pub fn warn(&mut self, message: String) {
        self.warnings.push(message);
    }

    /// What the person should know although all went well.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// The project now, or the past that is looked at, or as it stood at the end of a given day (UTC), which is then
    /// its status date.
    ///
    /// # Errors
    /// For a day before the project was made.
    pub fn moment(&self, as_of: Option<NaiveDate>) -> Result<Moment, AppError> {
        match (as_of, &self.looking_at) {
            (Some(day), _) => Ok(Moment {
                status_date: day,
                ..Moment::of(self.file.as_of(day)?)
            }),
            (None, Some(past)) => Ok(Moment::of(past.clone())),
            (None, None) => Ok(self.now()),
        }
    }

    /// The project now, whatever is looked at.
    pub fn now(&self) -> Moment {
        let today = self.workplace.clock.today();
        Moment {
            project: self.file.project().clone(),
            status_date: self.file.project().status_date(today),
            revision: self.file.revision(),
            head: self.file.head(),
            last_arrival: self.file.last_arrival().to_string(),
        }
    }

    /// Lets every view show the project as it stood after so many entries of its log, or as it stands now.
    ///
    /// # Errors
    /// Where the log never had so many entries.
    pub fn look_at(&mut self, revision: Option<i64>) -> Result<(), AppError> {
        self.looking_at = revision.map(|asked| self.file.after(asked)).transpose()?;
        Ok(())
    }

    /// The past that is looked at; none where it is the present.
    pub fn looking_at(&self) -> Option<&Past> {
        self.looking_at.as_ref()
    }

    /// Copies the project as it is looked at to a new file.
    ///
    /// # Errors
    /// Where a file is there already, or cannot be written.
    pub fn save_copy(&self, to: &Path) -> Result<(), AppError> {
        let revision = self
            .looking_at
            .as_ref()
            .map_or(self.file.revision(), |past| past.revision);
        let mut workplace = self.workplace.clone();
        let blank = || blank_entry(&mut workplace, ERASE);
        Ok(self.file.copy_after(revision, to, blank)?)
    }

    /// Copies the project aside now, beside the copies of each day.
    ///
    /// # Errors
    /// Where the app's folder cannot be written.
    pub fn back_up_now(&self) -> Result<(), AppError> {
        let Aside { data_folder, now } = self.workplace.aside();
        if let Some(id) = self.file.project().id() {
            Backups::of(data_folder, id).take(self.file.path(), now, BackupReason::ByHand)?;
        }
        Ok(())
    }

    /// Nothing can be changed while the past is looked at.
    pub(crate) fn check_present(&self) -> Result<(), AppError> {
        match self.looking_at {
            None => Ok(()),
            Some(_) => Err(AppError::new(ErrorClass::Refused, t!("app.past_stays"))),
        }
    }

    /// Carries steps out, all or none. Each becomes one entry of the log.
    ///
    /// # Errors
    /// Names the line that the rules refuse; or why the file cannot be written. Nothing is changed then.
    pub fn apply(&mut self, steps: &[Step]) -> Result<Applied, AppError> {
        let done = self.carry_out(steps)?;
        Ok(self.applied(done))
    }

    /// The same, without the digest of all records.
    ///
    /// # Errors
    /// As [`Session::apply`].
    pub fn carry_out(&mut self, steps: &[Step]) -> Result<Done, AppError> {
        self.check_present()?;
        let worked = match self.foreseen_of(steps) {
            Some(worked) => worked,
            None => self.work_out(steps)?,
        };
        if !worked.entries.is_empty() {
            self.back_up();
            self.file.commit_to(&worked.entries, worked.project)?;
        }
        Ok(self.done(worked.answers))
    }

    /// What these steps were found to do when it was last asked, if nothing has changed since: then the same is done, and
    /// not worked out again.
    fn foreseen_of(&mut self, steps: &[Step]) -> Option<WorkedOut> {
        let foreseen = self.foreseen.take()?;
        let same = foreseen.revision == self.file.revision()
            && foreseen.today == self.workplace.clock.today()
            && steps == std::slice::from_ref(&foreseen.step);
        let mut worked = same.then_some(foreseen.worked)?;
        for entry in &mut worked.entries {
            entry.made = self.workplace.clock.now();
            entry.author = self.workplace.author.clone();
        }
        Some(worked)
    }

    /// Carries steps out like [`Session::apply`], without a copy aside: for a file that is only being made.
    pub(crate) fn tell(&mut self, steps: &[Step]) -> Result<(), AppError> {
        let worked = self.work_out(steps)?;
        Ok(self.file.commit_to(&worked.entries, worked.project)?)
    }

    fn work_out(&mut self, steps: &[Step]) -> Result<WorkedOut, AppError> {
        let today = self.workplace.clock.today();
        let next = self.file.revision() + 1;
        let mut project = (**self.file.project()).clone();
        let (mut entries, mut answers) = (Vec::new(), Vec::new());
        for step in steps {
            let commands: Vec<Command> = step
                .commands
                .iter()
                .map(|(_, command)| command.clone())
                .collect();
            let position = next + i64::try_from(entries.len()).unwrap_or_default();
            let decided = self.workplace.ids.of_act(position, |ids| {
                Command::work_out(&commands, &project, today, ids)
            });
            let decided = decided.map_err(|(position, refusal)| {
                let error = AppError::from(refusal);
                match step.commands.get(position) {
                    Some((line, _)) if *line > 0 => error.at_line(*line),
                    _ => error,
                }
            })?;
            project = decided.project;
            let act = commands.first().map_or("nothing", Command::name);
            let entry = NewEntry {
                reason: step.reason.clone(),
                changes: decided.changes,
                ..blank_entry(&mut self.workplace, act)
            };
            answers.push(AppliedEntry {
                id: entry.id.clone(),
                changes: entry.changes.len(),
                made: decided
                    .outcomes
                    .iter()
                    .filter_map(|o| o.made.as_ref())
                    .map(Id::to_string)
                    .collect(),
                notes: decided.outcomes.into_iter().flat_map(|o| o.notes).collect(),
            });
            entries.push(entry);
        }
        Ok(WorkedOut {
            entries,
            answers,
            project,
        })
    }

    /// What a step would change, and the project as it would be. Nothing is changed.
    ///
    /// # Errors
    /// When the rules refuse it.
    pub(crate) fn try_out(&mut self, step: &Step) -> Result<TriedOut, AppError> {
        self.check_present()?;
        let worked = self.work_out(std::slice::from_ref(step))?;
        let entries = worked.entries.iter();
        let answers = worked.answers.iter();
        let tried = TriedOut {
            changes: entries.flat_map(|entry| entry.changes.clone()).collect(),
            project: worked.project.clone(),
            notes: answers.flat_map(|answer| answer.notes.clone()).collect(),
        };
        self.foreseen = Some(Foreseen {
            revision: self.file.revision(),
            today: self.workplace.clock.today(),
            step: step.clone(),
            worked,
        });
        Ok(tried)
    }

    /// Takes acts back, or does them again, all or none.
    ///
    /// # Errors
    /// Where there are fewer than asked for, or something later rests on one of them.
    pub fn reverse(&mut self, direction: Direction, which: &Which) -> Result<Applied, AppError> {
        let done = self.turn(direction, which)?;
        Ok(self.applied(done))
    }

    /// The same, without the digest of all records.
    ///
    /// # Errors
    /// As [`Session::reverse`].
    pub fn turn(&mut self, direction: Direction, which: &Which) -> Result<Done, AppError> {
        self.check_present()?;
        self.back_up();
        let before = self.file.revision();
        let workplace = &mut self.workplace;
        self.file
            .reverse(direction, which, || blank_entry(workplace, ""))?;
        let entries = self.file.entries()?;
        let mut answers = Vec::new();
        for entry in entries.into_iter().filter(|entry| entry.position > before) {
            let changes = self.file.changes_of(entry.position)?.len();
            answers.push(AppliedEntry {
                id: entry.id,
                changes,
                made: Vec::new(),
                notes: Vec::new(),
            });
        }
        Ok(self.done(answers))
    }

    /// What turning entries would change, and the project as it would be. Nothing is changed.
    ///
    /// # Errors
    /// As [`Session::reverse`].
    pub(crate) fn reversal(&mut self, which: &Which) -> Result<(Vec<Change>, Project), AppError> {
        Ok(self.file.reversal(Direction::Undo, which)?)
    }

    /// The standing entries after one that changed the same, the newest first.
    pub(crate) fn later_on_the_same(&mut self, id: &str) -> Result<Vec<Entry>, AppError> {
        Ok(self.file.later_on_the_same(id)?)
    }

    /// The act that would be taken back, or done again, next.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub(crate) fn next_to_reverse(
        &mut self,
        direction: Direction,
    ) -> Result<Option<Entry>, AppError> {
        Ok(self.file.next_to_reverse(direction)?)
    }

    /// A failed copy is told and never keeps anyone from working.
    fn back_up(&mut self) {
        if let Err(error) = self.file.back_up_once_a_day(self.workplace.aside()) {
            self.warnings.push(t!("app.no_backup", error));
        }
    }

    fn done(&self, entries: Vec<AppliedEntry>) -> Done {
        Done {
            entries,
            revision: self.file.revision(),
            head: self.file.head(),
        }
    }

    fn applied(&self, done: Done) -> Applied {
        Applied {
            entries: done.entries,
            revision: done.revision,
            state: self.file.project().state(),
            head: done.head,
        }
    }
}

pub(crate) fn blank_entry(workplace: &mut Workplace, act: &str) -> NewEntry {
    NewEntry {
        id: workplace.ids.next_id().to_string(),
        salts: workplace.ids.salts(),
        made: workplace.clock.now(),
        author: workplace.author.clone(),
        act: act.to_string(),
        reason: None,
        undoes: None,
        redoes: None,
        changes: Vec::new(),
    }
}

/// Reads commands from a file.
///
/// # Errors
/// When the file cannot be read, is not UTF-8, or a line is no command.
pub fn read_steps(path: &Path) -> Result<Vec<Step>, AppError> {
    let unreadable = |why: String| {
        AppError::new(
            ErrorClass::Unreadable,
            t!("app.not_readable", path = path.display(), why),
        )
    };
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut std::io::stdin(), &mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    let bytes = bytes.map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => unreadable(t!("app.no_such_file")),
        _ => unreadable(e.to_string()),
    });
    let text = String::from_utf8(bytes?).map_err(|_| unreadable(t!("app.not_utf8")))?;
    crate::script::read(text.trim_start_matches('\u{feff}'))
}

//! Taking acts back and doing them again, across restarts: each is a new entry with the changes turned round.

use waymark_planner::change::{Change, Misfit};

use crate::document::ProjectFile;
use crate::error::FileError;
use crate::log::{self, Entry, NewEntry};

/// Which way an act is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Taken back.
    Undo,
    /// Done again.
    Redo,
}

/// Which acts are meant.
#[derive(Clone, Debug)]
pub enum Which {
    /// So many, from the newest.
    Last(usize),
    /// One entry by its id, wherever it stands.
    Only(String),
}

impl ProjectFile {
    /// How many acts can be undone and done again.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn reversible(&mut self) -> Result<(usize, usize), FileError> {
        let order = self.undo_order()?;
        Ok((order.standing().len(), order.undone().len()))
    }

    /// The act that would be taken back, or done again, next; none where there is none.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn next_to_reverse(&mut self, direction: Direction) -> Result<Option<Entry>, FileError> {
        let order = self.undo_order()?;
        let next = match direction {
            Direction::Undo => order.standing().last().cloned(),
            Direction::Redo => order.undone().last().cloned(),
        };
        let Some(next) = next else { return Ok(None) };
        log::entry(self.connection(), &next).map_err(|e| FileError::sqlite(self.path(), e))
    }

    /// Takes acts back or does them again, all or none. `blank` makes the entry each of them becomes: a new id, the
    /// author and the instant.
    ///
    /// # Errors
    /// [`FileError::TooFewToUndo`] and [`FileError::TooFewToRedo`]; [`FileError::NotReversible`] where an entry cannot
    /// be taken back, because there is none or because something later rests on it.
    pub fn reverse(
        &mut self,
        direction: Direction,
        which: &Which,
        mut blank: impl FnMut() -> NewEntry,
    ) -> Result<Vec<String>, FileError> {
        let targets = self.targets(direction, which)?;
        let mut project = (**self.project()).clone();
        let mut entries = Vec::new();
        for target in &targets {
            let position = log::position_of(self.connection(), target)
                .map_err(|e| FileError::sqlite(self.path(), e))?
                .ok_or_else(|| not_reversible(direction, target, "the log has no such entry"))?;
            let changes = self.changes_of(position)?;
            let turned: Vec<Change> = match direction {
                Direction::Undo => changes.iter().rev().map(Change::inverse).collect(),
                Direction::Redo => changes,
            };
            project = match project.with(&turned) {
                Ok(project) => project,
                Err(misfit) => {
                    let why = match self.rests_on(&misfit, position)? {
                        Some(later) => {
                            format!("the later entry {later} changed the same ({misfit})")
                        }
                        None => misfit.to_string(),
                    };
                    return Err(not_reversible(direction, target, &why));
                }
            };
            let mut entry = blank();
            entry.changes = turned;
            match direction {
                Direction::Undo => {
                    entry.act = "undo".into();
                    entry.undoes = Some(target.clone());
                }
                Direction::Redo => {
                    entry.act = "redo".into();
                    entry.redoes = Some(target.clone());
                }
            }
            entries.push(entry);
        }
        self.commit(&entries)?;
        Ok(targets)
    }

    fn targets(&mut self, direction: Direction, which: &Which) -> Result<Vec<String>, FileError> {
        let order = self.undo_order()?;
        let candidates = match direction {
            Direction::Undo => order.standing(),
            Direction::Redo => order.undone(),
        };
        match which {
            Which::Last(asked) if *asked > candidates.len() => {
                let (asked, available) = (*asked, candidates.len());
                Err(match direction {
                    Direction::Undo => FileError::TooFewToUndo { asked, available },
                    Direction::Redo => FileError::TooFewToRedo { asked, available },
                })
            }
            Which::Last(asked) => Ok(candidates.iter().rev().take(*asked).cloned().collect()),
            Which::Only(id) if candidates.contains(id) => Ok(vec![id.clone()]),
            Which::Only(id) => {
                let known = log::position_of(self.connection(), id)
                    .map_err(|e| FileError::sqlite(self.path(), e))?;
                let why = match (known, direction) {
                    (None, _) => "the log has no such entry",
                    (Some(1), _) => "it made the project",
                    (_, Direction::Undo) => "it is undone already, or undoes another",
                    (_, Direction::Redo) => "it has not been undone, or something was done since",
                };
                Err(not_reversible(direction, id, why))
            }
        }
    }

    /// The later entry that is in the way: of those that touched what does not fit, the newest that stands.
    fn rests_on(&mut self, misfit: &Misfit, position: i64) -> Result<Option<String>, FileError> {
        let (kind, id, field) = match misfit {
            Misfit::AlreadyThere { kind, id } | Misfit::NotThere { kind, id } => (kind, id, None),
            Misfit::Different {
                kind, id, field, ..
            }
            | Misfit::Dangling {
                kind, id, field, ..
            } => (kind, id, Some(field.as_str())),
            Misfit::Field(_) => return Ok(None),
        };
        let later = log::later_touches(self.connection(), *kind, id, field, position)
            .map_err(|e| FileError::sqlite(self.path(), e))?;
        let standing = self.undo_order()?.standing();
        let stands = later.iter().find(|entry| standing.contains(entry));
        Ok(stands.or(later.first()).cloned())
    }
}

fn not_reversible(direction: Direction, entry: &str, why: &str) -> FileError {
    let act = match direction {
        Direction::Undo => "undone",
        Direction::Redo => "done again",
    };
    FileError::NotReversible {
        entry: entry.to_string(),
        act,
        why: why.to_string(),
    }
}

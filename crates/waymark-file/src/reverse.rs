//! Taking acts back and doing them again, across restarts: each is a new entry with the changes turned round.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use waymark_planner::Project;
use waymark_planner::change::{Change, Misfit};
use waymark_planner::erasure::ERASE;
use waymark_words::{phrase, t};

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
    /// Several entries by their ids, in the order in which they are turned.
    These(Vec<String>),
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
        let mut entries = Vec::new();
        for (target, turned) in self.turned(direction, &targets)? {
            let mut entry = blank();
            entry.changes = turned;
            match direction {
                Direction::Undo => {
                    entry.act = "undo".into();
                    entry.undoes = Some(target);
                }
                Direction::Redo => {
                    entry.act = "redo".into();
                    entry.redoes = Some(target);
                }
            }
            entries.push(entry);
        }
        self.commit(&entries)?;
        Ok(targets)
    }

    /// Each target with its changes turned round, tried one after the other on the present project.
    fn turned(
        &mut self,
        direction: Direction,
        targets: &[String],
    ) -> Result<Vec<(String, Vec<Change>)>, FileError> {
        let mut project = (**self.project()).clone();
        let mut all = Vec::new();
        for target in targets {
            let position = log::position_of(self.connection(), target)
                .map_err(|e| FileError::sqlite(self.path(), e))?
                .ok_or_else(|| not_reversible(direction, target, t!("file.why_no_such_entry")))?;
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
                            t!("file.why_later_entry", later, misfit)
                        }
                        None => misfit.to_string(),
                    };
                    return Err(not_reversible(direction, target, why));
                }
            };
            all.push((target.clone(), turned));
        }
        Ok(all)
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
            Which::Only(id) => self.target(direction, id).map(|()| vec![id.clone()]),
            Which::These(ids) => {
                for id in ids {
                    self.target(direction, id)?;
                }
                Ok(ids.clone())
            }
        }
    }

    /// Whether one entry can be turned, as far as the order of undo and redo says.
    fn target(&mut self, direction: Direction, id: &str) -> Result<(), FileError> {
        let order = self.undo_order()?;
        let candidates = match direction {
            Direction::Undo => order.standing(),
            Direction::Redo => order.undone(),
        };
        match candidates.iter().any(|candidate| candidate == id) {
            true => Ok(()),
            false => {
                let known = log::entry(self.connection(), id)
                    .map_err(|e| FileError::sqlite(self.path(), e))?;
                let known = known.map(|entry| (entry.position, entry.act));
                let why = match (known, direction) {
                    (None, _) => t!("file.why_no_such_entry"),
                    (Some((1, _)), _) => t!("file.why_first_entry"),
                    (Some((_, act)), _) if act == ERASE => t!("file.why_erased"),
                    (_, Direction::Undo) => t!("file.why_undone_already"),
                    (_, Direction::Redo) => t!("file.why_not_undone"),
                };
                Err(not_reversible(direction, id, why))
            }
        }
    }

    /// What turning entries would change, without changing anything; and the project as it would be.
    ///
    /// # Errors
    /// As [`ProjectFile::reverse`].
    pub fn reversal(
        &mut self,
        direction: Direction,
        which: &Which,
    ) -> Result<(Vec<Change>, Project), FileError> {
        let targets = self.targets(direction, which)?;
        let turned = self.turned(direction, &targets)?;
        let mut project = (**self.project()).clone();
        let mut changes = Vec::new();
        for (_, turned) in turned {
            project = project.with(&turned)?;
            changes.extend(turned);
        }
        Ok((changes, project))
    }

    /// The standing entries after one that changed the same fields or records, the newest first: they would have to be
    /// taken back before it.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn later_on_the_same(&mut self, id: &str) -> Result<Vec<Entry>, FileError> {
        let sqlite = |path: &Path, e| FileError::sqlite(path, e);
        let path = self.path().to_path_buf();
        let Some(first) = log::position_of(self.connection(), id).map_err(|e| sqlite(&path, e))?
        else {
            return Ok(Vec::new());
        };
        let standing: BTreeSet<String> = self.undo_order()?.standing().iter().cloned().collect();
        // What rests on what rests on it has to go too.
        let mut found = BTreeMap::new();
        let mut next = vec![first];
        while let Some(position) = next.pop() {
            for change in self.changes_of(position)? {
                let later = log::later_touches(
                    self.connection(),
                    change.kind,
                    &change.id,
                    change.field(),
                    position,
                )
                .map_err(|e| sqlite(&path, e))?;
                for entry in later.into_iter().filter(|entry| standing.contains(entry)) {
                    let entry =
                        log::entry(self.connection(), &entry).map_err(|e| sqlite(&path, e))?;
                    if let Some(entry) = entry.filter(|entry| !found.contains_key(&entry.position))
                    {
                        next.push(entry.position);
                        found.insert(entry.position, entry);
                    }
                }
            }
        }
        Ok(found.into_values().rev().collect())
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

fn not_reversible(direction: Direction, entry: &str, why: String) -> FileError {
    let act = match direction {
        Direction::Undo => phrase!("file.undone"),
        Direction::Redo => phrase!("file.done_again"),
    };
    FileError::NotReversible {
        entry: entry.to_string(),
        act,
        why,
    }
}

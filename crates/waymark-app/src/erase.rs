//! Erasing a person's name on request: from the open project, its log and the copies aside of it.
//!
//! It cannot be undone, so nothing is erased here that was not shown first by the same code, and no copy is put aside
//! before. Files elsewhere (copies that were sent, packs, exported plans) are not known to the app.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde::Serialize;
use waymark_file::{Backup, Backups, ERASE, ProjectFile, Traces};
use waymark_planner::Project;
use waymark_planner::erasure::{Erasure, Everyone, Someone};
use waymark_planner::wording::Names;
use waymark_words::t;

use crate::error::{AppError, ErrorClass};
use crate::recent;
use crate::session::{Session, blank_entry};

/// Somebody whose name is in the project or in its log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct EraseCandidate {
    /// What tells them apart: the id of the person, or the name of an author.
    pub person: String,
    /// The last name that is known.
    pub name: String,
    /// Whether the person is no longer in the project, only in its log.
    pub removed: bool,
    /// Whether they only made changes and were never a person of the project.
    pub author: bool,
}

/// What erasing somebody's name would replace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ErasePreview {
    /// The id of the person; none for somebody who only made changes.
    pub person: Option<String>,
    /// Every name that goes, the latest first.
    pub names: Vec<String>,
    /// Every e-mail address that goes, the latest first.
    pub emails: Vec<String>,
    /// What stands in their place.
    pub replacement: String,
    /// Where the name stands in the project as it is now.
    pub places: Vec<ErasePlace>,
    /// In how many entries of the log something is replaced.
    pub entries: usize,
    /// The copies aside that hold the name, or cannot be looked into; newest first.
    pub backups: Vec<EraseBackup>,
    /// What the person who asks should know.
    pub notes: Vec<String>,
}

/// A field in which a name stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ErasePlace {
    /// The kind of the record, as people call it.
    pub kind: String,
    /// What the record is called.
    pub name: String,
    /// The field, as people call it.
    pub field: String,
}

/// A copy aside that holds a name, or held it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct EraseBackup {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was taken, UTC.
    pub taken: DateTime<Utc>,
    /// In how many entries of its log the name stands or stood.
    pub entries: usize,
    /// Why nothing can be erased in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

/// What was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Erased {
    /// What stands in the place of the name.
    pub replacement: String,
    /// In how many fields of the project it was replaced.
    pub places: usize,
    /// In how many entries of the log something was replaced.
    pub entries: usize,
    /// The copies aside in which it was erased too.
    pub backups: Vec<EraseBackup>,
    /// The copies aside that still hold it, or cannot be looked into.
    pub left: Vec<EraseBackup>,
    /// The number of entries in the log.
    pub revision: i64,
    /// What the person who asked should know.
    pub notes: Vec<String>,
}

/// Somebody who is to be erased, and by what.
struct Request {
    someone: Someone,
    erasure: Erasure,
}

impl Session {
    /// Everyone whose name could be erased, by name.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn erase_candidates(&self) -> Result<Vec<EraseCandidate>, AppError> {
        let everyone = self.file().everyone()?;
        let candidates = everyone.not_erased().into_iter().map(|one| EraseCandidate {
            person: told_apart_by(one),
            name: one.name().to_string(),
            removed: one.removed,
            author: one.id.is_none(),
        });
        Ok(candidates.collect())
    }

    /// What erasing somebody would replace: by the id of the person, or by a name or an e-mail address they have or
    /// had. Nothing is changed.
    ///
    /// # Errors
    /// Where there is nobody like that, or there are several.
    pub fn erase_preview(&self, who: &str) -> Result<ErasePreview, AppError> {
        self.check_present()?;
        let copies = self.copies_aside();
        let Request { someone, erasure } = self.erase_request(who, &copies)?;
        let traces = self.file().traces(&erasure)?;
        let backups = copies.iter();
        let backups = backups.filter_map(|copy| copy.look_into(&someone, &erasure));
        let backups = backups.collect();
        Ok(ErasePreview {
            person: someone.id.as_ref().map(ToString::to_string),
            names: someone.telling_names(),
            emails: someone.emails,
            replacement: erasure.replacement().name.clone(),
            places: places(self.file().project(), &traces),
            entries: traces.entries,
            backups,
            notes: self.still_author(&erasure).into_iter().collect(),
        })
    }

    /// Erases somebody's name from the project and its log, and on wish from the copies aside. It cannot be undone.
    ///
    /// # Errors
    /// As [`Session::erase_preview`]; where the name is nowhere; where the file cannot be written. Nothing is changed
    /// then. A copy aside that cannot be written is told in the answer and keeps nothing else from being erased.
    pub fn erase_person(&mut self, who: &str, backups: bool) -> Result<Erased, AppError> {
        self.check_present()?;
        let copies = self.copies_aside();
        let Request { someone, erasure } = self.erase_request(who, &copies)?;
        let blank = blank_entry(self.workplace_mut(), ERASE);
        let done = self.file_mut().erase(&erasure, blank)?;
        let mut answer = Erased {
            replacement: erasure.replacement().name.clone(),
            places: done.traces.places.len(),
            entries: done.traces.entries,
            backups: Vec::new(),
            left: Vec::new(),
            revision: self.file().revision(),
            notes: self.still_author(&erasure).into_iter().collect(),
        };
        answer
            .notes
            .extend(done.unswept.map(|why| t!("app.erase_unswept", why)));
        for copy in copies {
            let Some(mut held) = copy.look_into(&someone, &erasure) else {
                continue;
            };
            if backups && held.problem.is_none() {
                held.problem = self.erase_in(&copy, &someone, &erasure).err();
                if held.problem.is_none() {
                    answer.backups.push(held);
                    continue;
                }
            }
            answer.left.push(held);
        }
        // The list of recent projects remembers what falls due by name.
        if let Some(seen) = recent::Recent::of(self) {
            recent::refresh(&self.workplace().data_folder, seen);
        }
        Ok(answer)
    }

    /// Finds the one who is meant, in the project or, where the name was erased from it before, in the copies aside.
    fn erase_request(&self, who: &str, copies: &[Copy]) -> Result<Request, AppError> {
        let refused = |message: String| AppError::new(ErrorClass::Refused, message);
        let everyone = self.file().everyone()?;
        let mut meant: Vec<Someone> = everyone.meant_by(who).into_iter().cloned().collect();
        if meant.is_empty() {
            for one in copies.iter().flat_map(|copy| copy.meant_by(who)) {
                // Who is in the project still is there by what stands in the place of the name.
                let known = one.id.as_ref().map(|id| everyone.meant_by(id.as_str()));
                let known = known.unwrap_or_default().first().copied().unwrap_or(one);
                if !meant
                    .iter()
                    .any(|there| told_apart_by(there) == told_apart_by(known))
                {
                    meant.push(known.clone());
                }
            }
        }
        let mut someone = match meant.as_slice() {
            [one] => one.clone(),
            [] => {
                let known = everyone.not_erased();
                let known: Vec<&str> = known.iter().map(|one| one.name()).collect();
                let message = match known.is_empty() {
                    true => t!("app.erase_nobody_left", who),
                    false => t!("app.erase_nobody", who, known = known.join(", ")),
                };
                return Err(refused(message));
            }
            several => {
                let told: Vec<String> = several.iter().map(told).collect();
                return Err(refused(t!(
                    "app.erase_several",
                    who,
                    told = told.join("; ")
                )));
            }
        };
        if let Some(id) = someone.id.clone() {
            for once in copies.iter().flat_map(|copy| copy.meant_by(id.as_str())) {
                someone.was_also(once);
            }
        }
        let erasure = everyone.erasure(&someone, &everyone.replacement(&someone));
        Ok(Request { someone, erasure })
    }

    fn copies_aside(&self) -> Vec<Copy> {
        let id = self.file().project().id();
        let backups = id.map(|id| Backups::of(&self.workplace().data_folder, id).list());
        backups
            .unwrap_or_default()
            .into_iter()
            .map(Copy::of)
            .collect()
    }

    /// Erases in a copy aside, or says why that cannot be.
    fn erase_in(
        &mut self,
        copy: &Copy,
        someone: &Someone,
        erasure: &Erasure,
    ) -> Result<(), String> {
        let there = copy.known.as_ref().map_err(String::clone)?;
        let there = there.erasure(someone, erasure.replacement());
        let holder = self.workplace().holder();
        let blank = blank_entry(self.workplace_mut(), ERASE);
        let done = ProjectFile::open_for_writing(&copy.backup.path, &holder, None)
            .and_then(|mut file| file.erase(&there, blank))
            .map_err(|error| error.to_string())?;
        done.unswept
            .map_or(Ok(()), |why| Err(t!("app.erase_unswept", why)))
    }

    /// Whoever erases their own name goes on working under it.
    fn still_author(&self, erasure: &Erasure) -> Option<String> {
        let name = &self.workplace().author.name;
        erasure
            .text(name)
            .map(|_| t!("app.erase_still_author", name))
    }
}

/// What tells somebody apart from everyone else.
fn told_apart_by(one: &Someone) -> String {
    one.id
        .as_ref()
        .map_or_else(|| one.name().to_string(), ToString::to_string)
}

/// Somebody by name and id, to choose from.
fn told(one: &Someone) -> String {
    let (name, id) = (one.name(), told_apart_by(one));
    match one.removed {
        true => t!("app.erase_removed_person", name, id),
        false => t!("app.erase_person", name, id),
    }
}

/// A copy aside, and whom it knows.
struct Copy {
    backup: Backup,
    known: Result<Everyone, String>,
}

impl Copy {
    fn of(backup: Backup) -> Copy {
        let known = ProjectFile::open_for_reading(&backup.path).and_then(|file| file.everyone());
        Copy {
            backup,
            known: known.map_err(|error| error.to_string()),
        }
    }

    fn meant_by(&self, who: &str) -> Vec<&Someone> {
        let known = self.known.as_ref();
        known.map(|known| known.meant_by(who)).unwrap_or_default()
    }

    /// Whether it holds the name; none where it does not.
    fn look_into(&self, someone: &Someone, erasure: &Erasure) -> Option<EraseBackup> {
        let looked = self
            .known
            .as_ref()
            .map_err(String::clone)
            .and_then(|known| {
                let there = known.erasure(someone, erasure.replacement());
                let traces = ProjectFile::open_for_reading(&self.backup.path)
                    .and_then(|file| file.traces(&there));
                traces.map_err(|error| error.to_string())
            });
        let (entries, problem) = match looked {
            Ok(traces) if traces.is_none() => return None,
            Ok(traces) => (traces.entries, None),
            Err(why) => (0, Some(why)),
        };
        Some(EraseBackup {
            path: self.backup.path.clone(),
            taken: self.backup.taken,
            entries,
            problem,
        })
    }
}

fn places(project: &Project, traces: &Traces) -> Vec<ErasePlace> {
    let names = Names::of(project);
    let places = traces.places.iter().map(|place| {
        let spec = place
            .kind
            .fields()
            .iter()
            .find(|spec| spec.name == place.field);
        ErasePlace {
            kind: place.kind.words().to_string(),
            name: names.of_record(place.kind, &place.id),
            field: spec.map_or(place.field.clone(), |spec| spec.words.to_string()),
        }
    });
    places.collect()
}

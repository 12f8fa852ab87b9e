//! Plans of other tools: read from files, scheduled as they are, taken into a project and written from one.
//!
//! Opens and writes files; what is in them is the business of `waymark-exchange`, what a project takes of it that of the
//! planner.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use waymark_exchange::project::{IntakeOptions, intake, plan_of};
use waymark_exchange::{PlanFile, mspdi};
use waymark_planner::change::Act;
use waymark_planner::record::{Kind, Task};
use waymark_planner::wording::Names;
use waymark_planner::{Change, Id, Project};
use waymark_words::t;

use crate::error::{AppError, ErrorClass};
use crate::outgoing::save_xml;
use crate::script::Step;
use crate::session::{Moment, Session, TriedOut};
use crate::view::{ExportView, IntakeRow, IntakeView, not_carried};

/// What the first bytes of a file look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// XML, and so perhaps a plan of another tool.
    Xml,
    /// Anything else; a project among them.
    Other,
}

/// Looks at the first bytes of a file. One that cannot be read looks like anything else: whoever opens it says why.
pub fn looks(path: &Path) -> Looks {
    let mut first = [0_u8; 64];
    let read = File::open(path).and_then(|mut file| file.read(&mut first));
    match begins_as_xml(&first[..read.unwrap_or(0)]) {
        true => Looks::Xml,
        false => Looks::Other,
    }
}

/// Whether the first sign is a bracket. A byte order mark, the zero bytes of UTF-16 and white space may stand before.
pub(crate) fn begins_as_xml(first: &[u8]) -> bool {
    let passed = [0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, b' ', b'\t', b'\r', b'\n'];
    first.iter().find(|byte| !passed.contains(byte)) == Some(&b'<')
}

/// Reads a plan in MSPDI, the XML of Microsoft Project.
///
/// # Errors
/// Where the file cannot be read, or what is wrong in it and at which place.
pub fn read_mspdi(path: &Path) -> Result<PlanFile, AppError> {
    let unreadable = |why: String| {
        let message = t!("app.not_readable", path = path.display(), why);
        AppError::new(ErrorClass::Unreadable, message)
    };
    let file = File::open(path).map_err(|e| unreadable(e.to_string()))?;
    mspdi::read(BufReader::with_capacity(1 << 16, file)).map_err(|e| unreadable(e.to_string()))
}

/// Writes the plan of a moment as MSPDI. A file of XML that is there is replaced.
///
/// # Errors
/// When the place cannot be written, or holds something else.
pub fn export_mspdi(moment: &Moment, path: &Path) -> Result<ExportView, AppError> {
    let mut plan = plan_of(&moment.project, moment.status_date);
    let mut bytes = Vec::new();
    let lost = mspdi::write(&plan, &mut bytes).map_err(|e| AppError::not_writable(path, &e))?;
    save_xml(&bytes, path)?;
    plan.left_behind.extend(lost);
    Ok(ExportView {
        file: path.display().to_string(),
        tasks: plan.tasks.len(),
        links: plan.links.len(),
        not_carried: not_carried(&plan.left_behind),
    })
}

/// How an import is done.
#[derive(Clone, Copy, Debug, Default)]
pub struct ImportOptions {
    /// Only says what would change.
    pub dry_run: bool,
    /// Frees tasks that were set by hand.
    pub let_links_drive: bool,
    /// Removes rows that a plan which comes back does not have.
    pub remove_missing: bool,
}

/// Takes a plan in MSPDI into a project, as one step, or only says what that would change.
///
/// # Errors
/// Where the file cannot be read, or the rules refuse what is in it; nothing is changed then.
pub fn import_mspdi(
    session: &mut Session,
    path: &Path,
    options: ImportOptions,
) -> Result<IntakeView, AppError> {
    let plan = read_mspdi(path)?;
    let name = path.file_name().unwrap_or(path.as_os_str());
    let source = name.to_string_lossy().into_owned();
    let now = session.now();
    let taking = IntakeOptions {
        source: &source,
        let_links_drive: options.let_links_drive,
        remove_missing: options.remove_missing,
    };
    let intake = intake(&plan, &now.project, now.status_date, &taking);
    let step = Step::of(intake.commands, t!("app.imported_from", source));
    let worked = session.try_out(&step)?;
    let mut view = told(&now.project, &worked);
    view.unchanged = plan.tasks.iter().filter(|task| task.active).count();
    view.unchanged = view
        .unchanged
        .saturating_sub(view.new.len() + view.changed.len());
    view.missing = rows(&now.project, &intake.missing);
    view.missing_removed = options.remove_missing;
    view.comes_back = intake.comes_back;
    view.not_carried = not_carried(&intake.left_behind);
    view.source = source;
    if !options.dry_run && !worked.changes.is_empty() {
        session.apply(&[step])?;
        view.applied = true;
    }
    let after = session.now();
    view.revision = after.revision;
    view.state = after.project.state();
    Ok(view)
}

fn rows(project: &Project, ids: &[Id]) -> Vec<IntakeRow> {
    let tasks = ids.iter().filter_map(|id| project.tasks.get(id));
    let row = |task: &std::sync::Arc<Task>| IntakeRow {
        id: task.id.to_string(),
        name: task.name.clone(),
        changes: Vec::new(),
    };
    tasks.map(row).collect()
}

/// What changes, told by row where it is about a row and a line each for the rest.
fn told(before: &Project, worked: &TriedOut) -> IntakeView {
    let names = Names::of(&worked.project);
    let mut changed: BTreeMap<&Id, Vec<String>> = BTreeMap::new();
    let mut new = Vec::new();
    let (mut others, mut links, mut dates) = (Vec::new(), 0, 0);
    for change in &worked.changes {
        match (change.kind, &change.act) {
            (Kind::Task, Act::Create(_)) => new.push(change.id.clone()),
            // A row that is removed is told as missing.
            (Kind::Task, Act::Delete(_)) => {}
            (Kind::Task, _) => {
                if before.tasks.contains_key(&change.id) {
                    let line = field_line(&names, change);
                    changed.entry(&change.id).or_default().push(line);
                }
            }
            (Kind::Link, _) => links += 1,
            (Kind::BaselineTask, Act::Create(_)) => dates += 1,
            (Kind::BaselineTask, _) => {}
            _ => others.push(names.sentence(change)),
        }
    }
    if links > 0 {
        others.push(t!("app.import_links", count = links));
    }
    if dates > 0 {
        others.push(t!("app.import_dates", count = dates));
    }
    let order = worked.project.outline();
    let in_order = |id: &Id| order.position(id);
    new.sort_by_key(|id| in_order(id));
    let mut changed: Vec<(&Id, Vec<String>)> = changed.into_iter().collect();
    changed.sort_by_key(|(id, _)| in_order(id));
    let changed = changed.into_iter().filter_map(|(id, changes)| {
        let task = worked.project.tasks.get(id)?;
        Some(IntakeRow {
            id: id.to_string(),
            name: task.name.clone(),
            changes,
        })
    });
    IntakeView {
        source: String::new(),
        comes_back: false,
        applied: false,
        new: rows(&worked.project, &new),
        changed: changed.collect(),
        unchanged: 0,
        missing: Vec::new(),
        missing_removed: false,
        others,
        not_carried: Vec::new(),
        notes: worked.notes.clone(),
        revision: 0,
        state: String::new(),
    }
}

/// `duration 5 working days → 8 working days`; a place among others has no words of its own.
fn field_line(names: &Names<'_>, change: &Change) -> String {
    match names.values(change) {
        Some(_) if change.field() == Some("place") => t!("app.import_order"),
        Some(values) => format!("{} {} → {}", values.field, values.old, values.new),
        None => names.sentence(change),
    }
}

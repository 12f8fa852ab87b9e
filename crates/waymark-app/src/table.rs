//! Tables in spreadsheets: read from files, taken into a project and written from one.
//!
//! Opens and writes files; what is in them is the business of `waymark-exchange`, what a project takes of it that of the
//! planner. A preview and an import go the same way to the last step.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use waymark_exchange::sheet::{self, Cell, Decimal, Sheet, SheetNote};
use waymark_exchange::table::{
    self, Intake, IntakeOptions, IntakeRow, Reading, TableMapping, TableName,
};
use waymark_planner::change::{Act, Change};
use waymark_planner::record::Kind;
use waymark_planner::value::Value;
use waymark_planner::wording::Names;
use waymark_planner::{Id, Project};
use waymark_words::t;

use crate::error::{AppError, ErrorClass};
use crate::mappings;
use crate::outgoing::{SheetFormat, save_sheet};
use crate::script::{Step, one_act};
use crate::session::{Moment, Session};
use crate::view::{
    RowOutcome, ShownCell, ShownKind, ShownTable, TableColumn, TableCounts, TableDateExample,
    TableDateReading, TableDates, TableExportView, TableField, TableImportView, TableProblem,
    TableRowView, TableValue, UnknownPerson,
};

/// How many rows the rules may refuse before the import is given up.
const MOST_REFUSED: usize = 200;

/// Which table is taken from where, and how.
#[derive(Clone, Debug)]
pub struct TableImport<'a> {
    /// The file.
    pub path: &'a Path,
    /// The table.
    pub table: TableName,
    /// The sheet of a workbook, by name; the first that holds something where left out.
    pub sheet: Option<&'a str>,
    /// How it is read; found by looking where left out.
    pub mapping: Option<TableMapping>,
    /// Whether the mapping of the last import of a file with these headings is taken where none is given, and kept for
    /// the next.
    pub remember: bool,
    /// Only says what would change.
    pub dry_run: bool,
}

/// Takes a table into a project, as one step, or only says what that would change. Rows in which something is wrong are
/// left out, and told.
///
/// # Errors
/// Where the file cannot be read, or the mapping fits no table; and where it cannot be imported as it is, unless this
/// is a dry run, which tells that. Nothing is changed then.
pub fn import_table(
    session: &mut Session,
    import: &TableImport<'_>,
) -> Result<TableImportView, AppError> {
    let sheet = read_sheet(import.path, import.sheet)?;
    let name = import.path.file_name().unwrap_or(import.path.as_os_str());
    let source = name.to_string_lossy().into_owned();
    let data_folder = session.workplace().data_folder.clone();
    let known = match (&import.mapping, import.remember) {
        (None, true) => mappings::remembered(&data_folder, import.table, &sheet),
        _ => None,
    };
    let remembered = known.is_some();
    let mapping = import.mapping.clone().or(known).unwrap_or_default();
    let refused = |message: String| AppError::new(ErrorClass::Refused, message);
    let reading =
        table::read(&sheet, import.table, &mapping).map_err(|e| refused(e.to_string()))?;
    table::check_rows(&reading).map_err(|e| refused(e.to_string()))?;
    let before = session.now().project;
    let tried = try_rows(session, &reading, import.table, &source)?;

    let mut view = read_view(&sheet, &reading, import.table);
    view.source.clone_from(&source);
    view.remembered = remembered;
    tell_rows(&mut view, &reading, &tried, &before);
    view.hindrance = hindrance(&view, &reading);
    if !import.dry_run {
        if let Some(why) = &view.hindrance {
            return Err(refused(why.clone()));
        }
        if tried.changed {
            session.apply(&[tried.step])?;
            view.applied = true;
        }
        if import.remember {
            // A folder that cannot be written is no reason not to import.
            let _ = mappings::remember(&data_folder, import.table, &reading);
        }
    }
    let after = session.now();
    view.revision = after.revision;
    view.state = after.project.state();
    Ok(view)
}

/// Writes a table of a moment. A file of the same kind that is there is replaced.
///
/// # Errors
/// When the place cannot be written, or holds something else.
pub fn export_table(
    moment: &Moment,
    table: TableName,
    format: SheetFormat,
    path: &Path,
) -> Result<TableExportView, AppError> {
    let sheet = table::sheet_of(&moment.project, table, moment.status_date);
    Ok(TableExportView {
        file: path.display().to_string(),
        table,
        rows: write(&sheet, format, path)?,
    })
}

/// Writes rows as they are shown in the window. A file of the same kind that is there is replaced.
///
/// # Errors
/// When the place cannot be written, or holds something else.
pub fn export_shown(
    table: TableName,
    shown: &ShownTable,
    path: &Path,
) -> Result<TableExportView, AppError> {
    let headings = shown.columns.iter();
    let headings = headings.map(|column| Cell::text(column.heading.clone()));
    let rows = shown.rows.iter().map(|row| {
        let cells = row.iter().zip(&shown.columns);
        cells.map(|(cell, column)| shown_cell(cell.as_ref(), column.kind))
    });
    let rows = std::iter::once(headings.collect()).chain(rows.map(Iterator::collect));
    let sheet = Sheet::of(&shown.title, rows);
    Ok(TableExportView {
        file: path.display().to_string(),
        table,
        rows: write(&sheet, SheetFormat::of(path)?, path)?,
    })
}

fn shown_cell(cell: Option<&ShownCell>, kind: ShownKind) -> Cell {
    let number = |text: &str| Decimal::parse(text).map(Cell::Number);
    match (cell, kind) {
        (None, _) => Cell::Empty,
        (Some(ShownCell::Number(count)), _) => number(&count.to_string()).unwrap_or_default(),
        (Some(ShownCell::Text(text)), ShownKind::Date) => {
            crate::parse_date(text).map_or_else(|| Cell::text(text), Cell::Date)
        }
        (Some(ShownCell::Text(text)), ShownKind::Number | ShownKind::Percent) => {
            number(text).unwrap_or_else(|| Cell::text(text))
        }
        (Some(ShownCell::Text(text)), ShownKind::Text) => Cell::text(text),
    }
}

/// Writes a sheet; answers how many rows it has under its headings.
fn write(sheet: &Sheet, format: SheetFormat, path: &Path) -> Result<usize, AppError> {
    let bytes = match format {
        SheetFormat::Csv => sheet::write_csv(sheet),
        SheetFormat::Xlsx => sheet::write_xlsx(sheet)
            .map_err(|e| AppError::new(ErrorClass::Refused, e.to_string()))?,
    };
    save_sheet(&bytes, format, path)?;
    Ok(sheet.rows.len().saturating_sub(1))
}

/// Reads a mapping: a JSON object, of which anything may be left out.
///
/// # Errors
/// Where the file cannot be read, or is no mapping.
pub fn read_mapping(path: &Path) -> Result<TableMapping, AppError> {
    let unreadable = |why: String| {
        let message = t!("app.not_readable", path = path.display(), why);
        AppError::new(ErrorClass::Unreadable, message)
    };
    let text = std::fs::read_to_string(path).map_err(|e| unreadable(e.to_string()))?;
    serde_json::from_str(&text).map_err(|e| unreadable(e.to_string()))
}

fn read_sheet(path: &Path, name: Option<&str>) -> Result<Sheet, AppError> {
    let unreadable = |why: String| {
        let message = t!("app.not_readable", path = path.display(), why);
        AppError::new(ErrorClass::Unreadable, message)
    };
    let file = File::open(path).map_err(|e| unreadable(e.to_string()))?;
    sheet::read(BufReader::with_capacity(1 << 16, file), name)
        .map_err(|e| unreadable(e.to_string()))
}

/// The rows of a table as a step, tried out.
struct Tried {
    intake: Intake,
    step: Step,
    project: Project,
    changed: bool,
    notes: Vec<String>,
}

/// Tries the rows out. One that the rules refuse is left out, and the rest is tried again.
fn try_rows(
    session: &mut Session,
    reading: &Reading,
    table: TableName,
    source: &str,
) -> Result<Tried, AppError> {
    let now = session.now();
    let before = now.project;
    let entry = now.revision;
    let mut refused: BTreeMap<u32, String> = BTreeMap::new();
    loop {
        let options = IntakeOptions {
            table,
            source,
            as_of: now.status_date,
            refused: &refused,
        };
        // Those that its acts draw by themselves are those of the entry.
        let ids = &mut session.workplace_mut().ids;
        let intake = ids.of_act(!entry, |ids| table::intake(reading, &before, &options, ids));
        let acts = intake.acts.iter().map(|act| act.act.clone()).collect();
        let tried = one_act(acts).and_then(|mut step| {
            step.reason = Some(t!("app.imported_from", source));
            let tried = match step.commands.is_empty() {
                true => None,
                false => Some(session.try_out(&step)?),
            };
            Ok((step, tried))
        });
        let error = match tried {
            Ok((step, tried)) => {
                let nothing = || (Vec::new(), (*before).clone(), Vec::new());
                let (changes, project, notes) =
                    tried.map_or_else(nothing, |it| (it.changes, it.project, it.notes));
                return Ok(Tried {
                    intake,
                    step,
                    project,
                    changed: !changes.is_empty(),
                    notes,
                });
            }
            Err(error) => error,
        };
        let act = error
            .line
            .and_then(|line| intake.acts.get(line.checked_sub(1)?));
        match act {
            Some(act) if refused.len() < MOST_REFUSED && !refused.contains_key(&act.row) => {
                refused.insert(act.row, error.message);
            }
            _ => return Err(error),
        }
    }
}

/// What was read, before anything is said of a project.
fn read_view(sheet: &Sheet, reading: &Reading, table: TableName) -> TableImportView {
    let mut sheets = vec![sheet.name.clone()];
    for note in &sheet.notes {
        if let SheetNote::OtherSheets(others) = note {
            sheets.extend(others.iter().cloned());
        }
    }
    sheets.retain(|name| !name.is_empty());
    let column = |column: &table::Column| TableColumn {
        letters: column.letters.clone(),
        heading: column.heading.clone(),
        samples: column.samples.clone(),
        field: column.field.map(|field| field.id.to_string()),
    };
    let field = |field: &table::Field| TableField {
        id: field.id.to_string(),
        title: field.heading.to_string(),
        required: field.required,
    };
    let missing = reading.missing.iter().map(|field| field.id.to_string());
    TableImportView {
        table,
        source: String::new(),
        sheet: sheet.name.clone(),
        sheets,
        mapping: reading.mapping.clone(),
        remembered: false,
        columns: reading.columns.iter().map(column).collect(),
        fields: table.fields().iter().map(field).collect(),
        missing: missing.collect(),
        dates: reading.dates.as_ref().map(dates_view),
        unknown_people: Vec::new(),
        counts: TableCounts::default(),
        rows: Vec::new(),
        others: Vec::new(),
        notes: reading.notes.clone(),
        hindrance: None,
        applied: false,
        revision: 0,
        state: String::new(),
    }
}

fn dates_view(found: &table::DatesFound) -> TableDates {
    let text = found.example.as_ref().map(|it| it.text.clone());
    let text = text.unwrap_or_default();
    let at = found.example.as_ref().map(|it| it.at.to_string());
    let at = at.unwrap_or_default();
    let sentence = match (found.order, found.asked) {
        (Some(order), _) => {
            let first = match order {
                table::DateOrder::DayFirst => t!("app.table_day_first"),
                table::DateOrder::MonthFirst => t!("app.table_month_first"),
                table::DateOrder::YearFirst => t!("app.table_year_first"),
            };
            t!("app.table_dates", first, text, at)
        }
        (None, true) => t!("app.table_dates_open", text, at),
        (None, false) => t!("app.table_dates_alike"),
    };
    let example = found.example.as_ref().map(|example| TableDateExample {
        cell: example.at.to_string(),
        text: example.text.clone(),
        readings: example
            .readings
            .iter()
            .map(|reading| TableDateReading {
                order: reading.order,
                date: reading.date,
            })
            .collect(),
    });
    TableDates {
        order: found.order,
        asked: found.asked,
        sentence,
        example,
    }
}

/// Why a table cannot be imported as it is.
fn hindrance(view: &TableImportView, reading: &Reading) -> Option<String> {
    if let Some(field) = reading.missing.first() {
        return Some(t!("app.table_no_column", field = field.heading));
    }
    if view.rows.is_empty() {
        return Some(t!("app.table_no_rows"));
    }
    let dates = view.dates.as_ref();
    let open = dates.filter(|dates| dates.asked && dates.order.is_none());
    open.map(|dates| dates.sentence.clone())
}

/// What becomes of each row, by what the project is before and after.
fn tell_rows(view: &mut TableImportView, reading: &Reading, tried: &Tried, before: &Project) {
    let kind = match view.table {
        TableName::People => Kind::Person,
        TableName::Risks => Kind::Risk,
        TableName::Actions => Kind::Action,
        TableName::Decisions => Kind::Decision,
        TableName::Tasks => Kind::Task,
        TableName::Services => Kind::Service,
        TableName::Customers => Kind::Customer,
        TableName::Sites => Kind::Site,
        TableName::Parties => Kind::Party,
        TableName::Units => Kind::Unit,
        TableName::Criteria => Kind::Criterion,
    };
    let names = Names::of(&tried.project);
    let mut added: BTreeSet<&Id> = BTreeSet::new();
    for (row, taken) in reading.rows.iter().zip(&tried.intake.rows) {
        let changes = changes_of(&names, before, &tried.project, kind, taken);
        let outcome = match (&taken.record, taken.new, changes.is_empty()) {
            (None, _, _) => RowOutcome::NotTaken,
            (Some(_), true, _) => RowOutcome::New,
            (Some(_), false, true) => RowOutcome::Unchanged,
            (Some(_), false, false) => RowOutcome::Changed,
        };
        let count = match outcome {
            RowOutcome::New => &mut view.counts.new,
            RowOutcome::Changed => &mut view.counts.changed,
            RowOutcome::Unchanged => &mut view.counts.unchanged,
            RowOutcome::NotTaken => &mut view.counts.not_taken,
        };
        *count += 1;
        for (_, id) in taken
            .others
            .iter()
            .filter(|(kind, _)| *kind == Kind::Person)
        {
            if added.insert(id) {
                let person = tried.project.people.get(id);
                let name = person.map_or("", |person| person.name.as_str());
                view.others.push(t!("app.table_person_added", name));
            }
        }
        let said = ["title", "name", "statement", "code"];
        let title = said.iter().find_map(|field| match kind {
            Kind::Person if *field == "title" => None,
            _ => row.text(field),
        });
        view.rows.push(TableRowView {
            row: row.number,
            outcome,
            reference: taken
                .record
                .as_ref()
                .and_then(|id| reference(&tried.project, view.table, kind, id)),
            title: title.unwrap_or_default().to_string(),
            values: values_of(row),
            changes,
            problems: problems_of(taken),
            notes: taken.notes.clone(),
        });
    }
    let unknown = tried.intake.unknown.iter();
    view.unknown_people = unknown
        .map(|unknown| UnknownPerson {
            name: unknown.name.clone(),
            cells: unknown.cells.clone(),
        })
        .collect();
    view.notes.extend(tried.notes.iter().cloned());
}

fn values_of(row: &table::TableRow) -> Vec<TableValue> {
    let filled = row.cells.iter().filter(|cell| !cell.shown.is_empty());
    filled
        .map(|cell| TableValue {
            field: cell.field.to_string(),
            cell: cell.at.to_string(),
            shown: cell.shown.clone(),
        })
        .collect()
}

fn problems_of(taken: &IntakeRow) -> Vec<TableProblem> {
    let problems = taken.problems.iter();
    problems
        .map(|problem| TableProblem {
            cell: problem.at.to_string(),
            field: problem.field.map(String::from),
            sentence: problem.sentence.clone(),
        })
        .collect()
}

/// The number of a record as people say it.
fn reference(project: &Project, table: TableName, kind: Kind, id: &Id) -> Option<String> {
    let letter = table.letter()?;
    match project.get(kind, id)?.get("number")? {
        Value::Whole(number) => Some(format!("{letter}-{number:02}")),
        _ => None,
    }
}

/// What a row changes of records that are there already: field, old and new content.
fn changes_of(
    names: &Names<'_>,
    before: &Project,
    after: &Project,
    kind: Kind,
    row: &IntakeRow,
) -> Vec<String> {
    let own = row.record.iter().map(|id| (kind, id.clone()));
    let records: Vec<(Kind, Id)> = own.chain(row.others.iter().cloned()).collect();
    let mut lines = Vec::new();
    for (of, id) in records {
        if of == Kind::Link {
            lines.extend(waits(names, before, after, &id));
            continue;
        }
        let (Some(was), Some(is)) = (before.get(of, &id), after.get(of, &id)) else {
            continue;
        };
        for spec in of.fields() {
            let old = was.get(spec.name).unwrap_or(Value::Null);
            let new = is.get(spec.name).unwrap_or(Value::Null);
            if old == new {
                continue;
            }
            let change = Change {
                kind: of,
                id: id.clone(),
                act: Act::Set {
                    field: spec.name.to_string(),
                    old,
                    new,
                },
            };
            let Some(values) = names.values(&change) else {
                continue;
            };
            let record = match of == kind {
                true => String::new(),
                false => format!("{}: ", names.of_record(of, &id)),
            };
            lines.push(format!(
                "{record}{} {} → {}",
                values.field, values.old, values.new
            ));
        }
    }
    lines
}

/// What a link that came or went means for the row it drives.
fn waits(names: &Names<'_>, before: &Project, after: &Project, link: &Id) -> Option<String> {
    let name = |project: &Project| {
        let from = project.links.get(link)?.from.id().clone();
        Some(names.of_record(Kind::Task, &from))
    };
    match (name(before), name(after)) {
        (None, Some(name)) => Some(t!("app.table_waits", name)),
        (Some(name), None) => Some(t!("app.table_waits_no_more", name)),
        _ => None,
    }
}

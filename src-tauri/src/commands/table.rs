//! Tables in spreadsheets: what an import would bring, the import itself, and writing a table.

use std::path::{Path, PathBuf};

use tauri::{State, WebviewWindow};
use waymark_app::outgoing::SheetFormat;
use waymark_app::table::{self, TableImport};
use waymark_app::view::{ShownTable, TableExportView, TableImportView};
use waymark_app::{TableMapping, TableName};

use super::{Answer, tell};
use crate::desk::Desk;

/// What an import would change, row by row. Nothing is changed. Without a mapping it is that of the last import of a
/// file with the same headings, else it is found by looking.
#[tauri::command(async)]
pub fn preview_table(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    path: PathBuf,
    table: TableName,
    sheet: Option<String>,
    mapping: Option<TableMapping>,
) -> Answer<TableImportView> {
    let project = desk.project(window.label())?;
    let import = TableImport {
        dry_run: true,
        ..asked(&path, table, sheet.as_deref(), mapping)
    };
    table::import_table(&mut project.session(), &import)
}

/// Does what the preview said, as one act.
#[tauri::command(async)]
pub fn import_table(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    path: PathBuf,
    table: TableName,
    sheet: Option<String>,
    mapping: Option<TableMapping>,
) -> Answer<TableImportView> {
    let project = desk.project(window.label())?;
    let import = asked(&path, table, sheet.as_deref(), mapping);
    let taken = table::import_table(&mut project.session(), &import)?;
    if taken.applied {
        tell(&window, taken.revision);
    }
    Ok(taken)
}

/// Writes a table, as a workbook or as CSV by the ending of the path.
#[tauri::command(async)]
pub fn export_table(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    table: TableName,
    path: PathBuf,
) -> Answer<TableExportView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    let written = table::export_table(&moment, table, SheetFormat::of(&path)?, &path)?;
    desk.saved(&path);
    Ok(written)
}

/// Writes rows of a table as they are shown, as a workbook or as CSV by the ending of the path.
#[tauri::command(async)]
pub fn export_shown(
    desk: State<'_, Desk>,
    table: TableName,
    shown: ShownTable,
    path: PathBuf,
) -> Answer<TableExportView> {
    let written = table::export_shown(table, &shown, &path)?;
    desk.saved(&path);
    Ok(written)
}

fn asked<'a>(
    path: &'a Path,
    table: TableName,
    sheet: Option<&'a str>,
    mapping: Option<TableMapping>,
) -> TableImport<'a> {
    TableImport {
        path,
        table,
        sheet,
        mapping,
        remember: true,
        dry_run: false,
    }
}

//! The system's own dialogs for files.
//!
//! Built for journeys, nobody is there to answer: the answers are the lines of a file, one for each dialog.

use std::path::PathBuf;

use tauri::WebviewWindow;

/// What a dialog lists.
#[derive(Clone, Copy, Debug, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// Projects.
    Waymark,
    /// Status packs.
    Pdf,
    /// Pictures for logos.
    Png,
    /// Tables to read: workbooks and text.
    Sheet,
    /// Workbooks.
    Xlsx,
    /// Tables in text.
    Csv,
    /// Plans to read: those of Microsoft Project, workbooks and text.
    Plan,
    /// Plans for Microsoft Project.
    Xml,
}

impl FileKind {
    fn name(self) -> &'static str {
        match self {
            FileKind::Waymark => "Waymark",
            FileKind::Pdf => "PDF",
            FileKind::Png => "PNG",
            FileKind::Sheet => "XLSX, CSV",
            FileKind::Xlsx => "XLSX",
            FileKind::Csv => "CSV",
            FileKind::Plan => "XML, XLSX, CSV",
            FileKind::Xml => "XML",
        }
    }

    /// The endings it has, the usual one first.
    fn endings(self) -> &'static [&'static str] {
        match self {
            FileKind::Waymark => &["waymark"],
            FileKind::Pdf => &["pdf"],
            FileKind::Png => &["png"],
            FileKind::Sheet => &["xlsx", "csv", "tsv", "txt"],
            FileKind::Xlsx => &["xlsx"],
            FileKind::Csv => &["csv"],
            FileKind::Plan => &["xml", "xlsx", "csv", "tsv", "txt"],
            FileKind::Xml => &["xml"],
        }
    }
}

/// Asks which file to open; none where the person thought better of it.
#[tauri::command(async)]
pub fn choose_file(window: WebviewWindow, kind: FileKind) -> Option<PathBuf> {
    answer::open(&window, kind)
}

/// Asks where to save a file. The ending is added where it was left out.
#[tauri::command(async)]
pub fn choose_where_to_save(
    window: WebviewWindow,
    suggested: String,
    kind: FileKind,
) -> Option<PathBuf> {
    let path = answer::save(&window, &suggested, kind)?;
    match path.extension() {
        Some(_) => Some(path),
        None => Some(path.with_extension(kind.endings().first()?)),
    }
}

#[cfg(not(feature = "journeys"))]
mod answer {
    use super::{FileKind, PathBuf, WebviewWindow};
    use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

    fn dialog(window: &WebviewWindow, kind: FileKind) -> FileDialogBuilder<tauri::Wry> {
        let dialog = window.dialog().file().set_parent(window);
        dialog.add_filter(kind.name(), kind.endings())
    }

    pub fn open(window: &WebviewWindow, kind: FileKind) -> Option<PathBuf> {
        dialog(window, kind).blocking_pick_file()?.into_path().ok()
    }

    pub fn save(window: &WebviewWindow, suggested: &str, kind: FileKind) -> Option<PathBuf> {
        let dialog = dialog(window, kind).set_file_name(suggested);
        dialog.blocking_save_file()?.into_path().ok()
    }
}

#[cfg(feature = "journeys")]
mod answer {
    use super::{FileKind, PathBuf, WebviewWindow};

    /// Takes the next line of the file that `WAYMARK_JOURNEY_ANSWERS` names. No line, or an empty one, is "cancel".
    fn next() -> Option<PathBuf> {
        let file = std::env::var_os("WAYMARK_JOURNEY_ANSWERS")?;
        let text = std::fs::read_to_string(&file).ok()?;
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        std::fs::write(&file, rest).ok()?;
        (!first.trim().is_empty()).then(|| PathBuf::from(first.trim()))
    }

    pub fn open(_: &WebviewWindow, kind: FileKind) -> Option<PathBuf> {
        eprintln!("journey: asked for a {} to open", kind.name());
        next()
    }

    pub fn save(_: &WebviewWindow, suggested: &str, kind: FileKind) -> Option<PathBuf> {
        eprintln!(
            "journey: asked where to save {suggested}, a {}",
            kind.name()
        );
        next()
    }
}

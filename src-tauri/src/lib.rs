//! The desktop shell: windows, native dialogs, and an adapter of a few lines for each thing the window asks.
//!
//! This is the only crate that knows Tauri. It holds no rule, no figure and no words about projects: those are the
//! app's, which the command line shares.

mod commands;
mod desk;
mod windows;

use std::path::PathBuf;

use tauri::{Manager, WindowEvent};

use desk::Desk;

/// Runs the app until its last window is closed.
pub fn run() {
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(
            |app, arguments, folder| {
                let files = files_of(arguments.into_iter().skip(1), &PathBuf::from(folder));
                if let Err(error) = windows::open_files(app, &files) {
                    eprintln!("waymark: {error}");
                }
            },
        ))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(Desk::default())
        .invoke_handler(tauri::generate_handler![
            commands::home,
            commands::forget_project,
            commands::open_project,
            commands::open_sample,
            commands::new_project,
            commands::close_project,
            commands::preview_project,
            commands::places,
            commands::session,
            commands::info,
            commands::status,
            commands::schedule,
            commands::history,
            commands::apply,
            commands::undo,
            commands::redo,
            commands::undo_entry,
            commands::save_pack,
        ])
        .on_window_event(|window, event| {
            if matches!(event, WindowEvent::Destroyed) {
                window.state::<Desk>().take(window.label());
            }
        })
        .setup(|app| {
            let here = std::env::current_dir().unwrap_or_default();
            let files = files_of(std::env::args().skip(1), &here);
            windows::open_files(app.handle(), &files)?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = built {
        eprintln!("waymark: the window could not be opened: {error}");
        std::process::exit(1);
    }
}

/// The files among the words of a start; words that begin with a dash are for the system.
fn files_of(words: impl Iterator<Item = String>, folder: &std::path::Path) -> Vec<PathBuf> {
    words
        .filter(|word| !word.starts_with('-'))
        .map(|word| folder.join(word))
        .collect()
}

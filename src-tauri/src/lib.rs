//! The desktop shell: windows, native dialogs, and an adapter of a few lines for each thing the window asks.
//!
//! This is the only crate that knows Tauri. It holds no rule, no figure and no words about projects: those are the
//! app's, which the command line shares.

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]
mod bindings;
mod commands;
mod desk;
mod dialogs;
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
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(Desk::default())
        .invoke_handler(tauri::generate_handler![
            commands::home::home,
            commands::home::forget_project,
            commands::home::open_project,
            commands::home::open_sample,
            commands::home::new_project,
            commands::home::close_project,
            commands::home::preview_project,
            commands::home::places,
            commands::home::catalogue_roles,
            commands::home::profiles,
            commands::erase::erase_candidates,
            commands::erase::erase_preview,
            commands::erase::erase_person,
            commands::project::session,
            commands::project::info,
            commands::project::digest,
            commands::project::status,
            commands::project::schedule,
            commands::project::explain,
            commands::project::task,
            commands::project::people,
            commands::people::owners,
            commands::people::workload,
            commands::people::load,
            commands::people::week,
            commands::people::hand_over_preview,
            commands::people::effect,
            commands::plan::preview_plan,
            commands::plan::import_plan,
            commands::plan::export_plan,
            commands::plan::baselines,
            commands::plan::fit,
            commands::plan::saved_views,
            commands::plan::save_view,
            commands::plan::delete_view,
            commands::project::project_settings,
            commands::project::history,
            commands::project::apply,
            commands::project::undo,
            commands::project::redo,
            commands::project::undo_entries,
            commands::project::undo_preview,
            commands::project::look_at,
            commands::project::then_and_now,
            commands::project::save_copy,
            commands::readiness::readiness,
            commands::readiness::criterion,
            commands::readiness::readiness_trend,
            commands::readiness::reuse,
            commands::readiness::checks,
            commands::registers::raid,
            commands::registers::risk,
            commands::registers::library,
            commands::registers::meetings,
            commands::registers::minutes,
            commands::registers::audits,
            commands::registers::budget,
            commands::scope::scope,
            commands::scope::scope_comparison,
            commands::scope::scope_change,
            commands::pack::pack_preview,
            commands::pack::save_pack,
            commands::pack::stop_pack,
            commands::pack::open_saved,
            commands::pack::reveal_saved,
            commands::pack::read_logo,
            commands::settings::settings,
            commands::settings::set_author,
            commands::settings::back_up_now,
            commands::settings::restore_backup,
            commands::table::preview_table,
            commands::table::import_table,
            commands::table::export_table,
            commands::table::export_shown,
            dialogs::choose_file,
            dialogs::choose_where_to_save,
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

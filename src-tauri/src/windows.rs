//! Making windows and bringing them forward.

use std::path::PathBuf;

use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};

use waymark_app::{AppError, ErrorClass, Session};

use crate::desk::Desk;

/// Smallest size at which every page is usable, in logical pixels.
const SMALLEST: (f64, f64) = (1_100.0, 680.0);

/// Size of a first window, in logical pixels.
const FIRST: (f64, f64) = (1_440.0, 900.0);

/// Opens files that were named at the start, or handed over by a second start; Home where there are none. A file that
/// cannot be opened shows Home, which says why.
///
/// # Errors
/// When the system gives no window.
pub fn open_files(app: &AppHandle, files: &[PathBuf]) -> tauri::Result<()> {
    let desk = app.state::<Desk>();
    for file in files {
        if let Some(label) = desk.window_of(file) {
            bring_forward(app, &label);
            continue;
        }
        let label = free_label(app);
        match desk.open(file) {
            Ok(session) => desk.put(&label, session, false),
            Err(error) => desk.put_off(&label, error),
        }
        open_window(app, &label)?;
    }
    if files.is_empty() {
        match app.webview_windows().keys().next() {
            Some(label) => bring_forward(app, label),
            None => open_window(app, &free_label(app))?,
        }
    }
    Ok(())
}

/// Opens a window of its own for a project.
///
/// # Errors
/// When the system gives no window; the project is closed again then.
pub fn open_beside(app: &AppHandle, session: Session) -> Result<(), AppError> {
    let desk = app.state::<Desk>();
    let label = free_label(app);
    desk.put(&label, session, false);
    open_window(app, &label).map_err(|error| {
        desk.take(&label);
        let message = format!("The system gave no window for the project: {error}");
        AppError::new(ErrorClass::Unavailable, message)
    })
}

/// Brings a window to the front.
pub fn bring_forward(app: &AppHandle, label: &str) {
    if let Some(window) = app.get_webview_window(label) {
        // Window managers may refuse; there is nothing else to try.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}

fn free_label(app: &AppHandle) -> String {
    let mut labels = (0..).map(|number| format!("project-{number}"));
    labels
        .find(|label| app.get_webview_window(label).is_none())
        .unwrap_or_default()
}

fn open_window(app: &AppHandle, label: &str) -> tauri::Result<()> {
    let (width, height) = first_size(app);
    WebviewWindowBuilder::new(app, label, WebviewUrl::App("index.html".into()))
        .title("Waymark")
        .inner_size(width, height)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        // The window shows the app and nothing else, whatever a page may try.
        .on_navigation(is_of_the_app)
        .build()
        .map(drop)
}

/// The size of a first window: as drawn, or what the screen has.
fn first_size(app: &AppHandle) -> (f64, f64) {
    let screen = app.primary_monitor().ok().flatten();
    let room = screen.map(|screen| screen.size().to_logical::<f64>(screen.scale_factor()));
    room.map_or(FIRST, |room| {
        (FIRST.0.min(room.width), FIRST.1.min(room.height))
    })
}

/// Whether an address is one of the app's own, as the web views of Linux and macOS and that of Windows have it.
fn is_of_the_app(address: &tauri::Url) -> bool {
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        "http" | "https" => address.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_of_the_app;

    #[test]
    fn the_window_shows_the_app_and_nothing_else() {
        for (address, shown) in [
            ("tauri://localhost/", true),
            ("http://tauri.localhost/index.html", true),
            ("https://example.org/", false),
            ("http://tauri.localhost.example.org/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,words", false),
        ] {
            assert_eq!(is_of_the_app(&address.parse().unwrap()), shown, "{address}");
        }
    }
}

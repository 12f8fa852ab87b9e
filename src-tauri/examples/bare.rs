//! A window of Tauri with nothing in it: what Waymark's start and memory are measured against.

use tauri::http::Response;
use tauri::webview::PageLoadEvent;
use tauri::{WebviewUrl, WebviewWindowBuilder};

/// What the window is called once its page is there.
const LOADED: &str = "Bare window, loaded";

fn main() {
    let page = b"<!doctype html><title>Bare</title><p>Nothing.</p>";
    let run = tauri::Builder::default()
        .register_uri_scheme_protocol("bare", move |_, _| {
            let answer = Response::builder().header("Content-Type", "text/html");
            answer.body(page.to_vec()).unwrap_or_default()
        })
        .setup(|app| {
            let address = WebviewUrl::CustomProtocol("bare://localhost/".parse()?);
            WebviewWindowBuilder::new(app, "bare", address)
                .title("Bare window")
                .inner_size(1_440.0, 900.0)
                .on_page_load(|window, load| {
                    if matches!(load.event(), PageLoadEvent::Finished) {
                        let _ = window.set_title(LOADED);
                    }
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = run {
        eprintln!("bare: {error}");
    }
}

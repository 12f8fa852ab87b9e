//! Files dropped on the window, as the web view tells it: a project opens, another file is named and left alone.

use std::fs;
use std::path::Path;

use serde_json::json;
use waymark_journeys::pages::Overview;
use waymark_journeys::{Name, Window, journey, until};

/// Says what the web view says when files are let go over it.
fn drop_on(window: &Window, files: &[&Path]) {
    let emit = "
        const [paths, done] = arguments;
        const payload = { paths, position: { x: 0, y: 0 } };
        window.__TAURI_INTERNALS__.invoke('plugin:event|emit', { event: 'tauri://drag-drop', payload }).then(done, done);";
    assert_eq!(window.run_until_done(emit, vec![json!(files)]), json!(null));
}

#[test]
fn a_project_dropped_on_home_opens() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let window = walk.open_home();
        drop_on(&window, &[project.path()]);
        Overview::shown(&window);
        window.wait_for_text("Northgate Managed Services");
    });
}

#[test]
fn a_project_dropped_beside_another_has_a_window_of_its_own() {
    journey(|walk| {
        let [first, second] = ["first", "second"].map(|name| walk.sample(name));
        let window = walk.open(&first);
        let here = window.on_screen();
        drop_on(&window, &[second.path()]);
        window
            .the(
                "status",
                Name::Holds("second.waymark is open in another window".into()),
            )
            .wait();
        until("a second window", || {
            let windows = walk.screen().windows();
            windows.into_iter().find(|other| *other != here)
        });
        // Dropped once more, its window comes forward, and there is no third.
        walk.screen().bring_forward(&here);
        drop_on(&window, &[second.path()]);
        until("the second window in front", || {
            (walk.screen().front()? != here).then_some(())
        });
        assert_eq!(walk.screen().windows().len(), 2);
    });
}

#[test]
fn what_is_no_project_is_named() {
    journey(|walk| {
        let text = walk.path("minutes.txt");
        fs::write(&text, "Minutes").unwrap();
        let false_one = walk.file("false");
        fs::write(false_one.path(), "Minutes").unwrap();
        let window = walk.open_home();
        drop_on(&window, &[&text, false_one.path()]);
        let told = |file: &str| {
            let told = window.the("alert", Name::Begins(format!("{file} was not opened")));
            told.wait().text
        };
        assert!(told("minutes.txt").contains("Only projects can be dropped here"));
        assert!(told("false.waymark").contains("is not a Waymark project"));
        assert_eq!(fs::read(&text).unwrap(), b"Minutes");
        assert_eq!(false_one.bytes(), b"Minutes");
    });
}

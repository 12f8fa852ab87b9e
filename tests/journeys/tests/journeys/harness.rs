//! What journeys are walked with can itself fail, keeps what was seen, and leaves nothing behind.

use std::cell::RefCell;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use serde_json::json;
use waymark_journeys::{Journey, Name, Size, journey, until};

#[test]
fn a_failed_journey_keeps_what_was_seen_and_leaves_nothing_running() {
    let folder = RefCell::new(PathBuf::new());
    let walked = catch_unwind(AssertUnwindSafe(|| {
        Journey::on(Size::Usual).walk(|walk| {
            folder.replace(walk.path("home"));
            walk.with_bus();
            walk.open_home().run("console.error('on purpose')", vec![]);
            assert!(walk.processes().len() > 4, "the app and its driver run");
            panic!("on purpose");
        });
    }));
    assert!(walked.is_err());
    let folder = folder.into_inner();
    assert!(!folder.exists(), "{folder:?} is still there");
    assert_eq!(
        processes_that_name(folder.parent().unwrap()),
        Vec::<PathBuf>::new()
    );

    let name = "harness-a_failed_journey_keeps_what_was_seen_and_leaves_nothing_running";
    let kept = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../target/journeys")
        .join(name);
    let read = |file: &str| fs::read(kept.join(file)).unwrap();
    assert!(read("screen.png").starts_with(b"\x89PNG"));
    assert!(
        String::from_utf8(read("page-0.html"))
            .unwrap()
            .contains("Projects")
    );
    assert!(
        String::from_utf8(read("page-0.log"))
            .unwrap()
            .contains("error: on purpose")
    );
    assert!(kept.join("app-0.log").exists());
    // It failed on purpose, so nobody has to look at it.
    fs::remove_dir_all(kept).unwrap();
}

/// The processes in whose environment a folder is named.
fn processes_that_name(folder: &Path) -> Vec<PathBuf> {
    let folder = folder.as_os_str().as_encoded_bytes();
    let mut processes = Vec::new();
    for process in fs::read_dir("/proc").unwrap().flatten() {
        let environment = fs::read(process.path().join("environ")).unwrap_or_default();
        if environment.windows(folder.len()).any(|part| part == folder) {
            processes.push(process.path());
        }
    }
    processes
}

#[test]
fn the_checks_see_what_is_wrong() {
    journey(|walk| {
        let window = walk.open_home();
        assert_eq!(window.what_is_cut(), Vec::<String>::new());
        let wrong = "
            const add = (words) => document.querySelector('main').insertAdjacentHTML('beforeend', words);
            add('<div class=wrong><button></button></div>');
            add('<div class=wrong><p>Too wide</p></div>');
            add('<div class=wrong><p>Outside</p></div>');
            const [cut, outside] = document.querySelectorAll('.wrong p');
            Object.assign(cut.style, { width: '2rem', overflow: 'hidden', whiteSpace: 'nowrap' });
            Object.assign(outside.style, { position: 'fixed', left: '-20px' });";
        window.run(wrong, vec![]);
        let cut = window.what_is_cut().join("\n");
        assert!(cut.contains("p \"Too wide\" is cut"), "{cut}");
        assert!(
            cut.contains("p \"Outside\" lies outside the window"),
            "{cut}"
        );
        let shut_out = window.what_shuts_people_out().join("\n");
        for theme in ["light: button-name", "dark: button-name"] {
            assert!(shut_out.contains(theme), "{theme} is not in {shut_out}");
        }
        window.run(
            "document.querySelectorAll('.wrong').forEach((one) => one.remove())",
            vec![],
        );

        window.run(
            "setTimeout(() => { throw new Error('on purpose') })",
            vec![],
        );
        let faults = || window.faults().join("\n");
        until("a fault", || faults().contains("on purpose").then_some(()));
        window.forget_faults();
    });
}

#[test]
fn the_mouse_drags() {
    journey(|walk| {
        let window = walk.open_home();
        let listen = "
            window.seen = [];
            for (const name of ['pointerdown', 'pointermove', 'pointerup'])
              addEventListener(name, (event) => window.seen.push(name + event.buttons));";
        window.run(listen, vec![]);
        let from = window.the("button", "Projects");
        from.drag_to(&window.the("heading", "No project yet"));
        until("the end of a drag", || {
            let seen = window.run("return window.seen", vec![]);
            let seen: Vec<&str> = seen
                .as_array()?
                .iter()
                .filter_map(|one| one.as_str())
                .collect();
            let down = seen.iter().position(|one| *one == "pointerdown1")?;
            let moves = seen[down..]
                .iter()
                .filter(|one| **one == "pointermove1")
                .count();
            (moves >= 2 && seen.last() == Some(&"pointerup0")).then_some(())
        });
    });
}

/// What lies behind a dialog is not there for anybody.
#[test]
fn a_part_is_found_as_it_is_told_to_a_screen_reader() {
    journey(|walk| {
        let window = walk.open_home();
        let names = |role: &str| -> Vec<String> {
            let parts = window.the(role, Name::Any).all();
            parts.into_iter().map(|part| part.name).collect()
        };
        assert_eq!(names("heading"), ["Projects", "No project yet"]);
        assert!(
            names("button").contains(&"New project".to_string()),
            "without its key"
        );
        window.press("Ctrl K");
        window.the("dialog", "Search or run").wait();
        assert_eq!(names("heading"), Vec::<String>::new());
        assert!(window.the("combobox", "Search or run").wait().focused);
        window.type_text("new");
        let option = window
            .the("listbox", Name::Any)
            .the("option", Name::Begins("New".into()));
        assert!(option.wait().selected);
        window.press("Esc");
        window.the("dialog", Name::Any).wait_gone();
        assert_eq!(
            window.run("return document.querySelectorAll('dialog').length", vec![]),
            json!(0)
        );
    });
}

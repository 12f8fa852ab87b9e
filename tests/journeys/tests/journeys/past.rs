//! Looking back: each page shows the project as it stood, nothing can be changed there, and a copy of it is a project of
//! its own.

use waymark_journeys::pages::{History, Overview, Palette, Plan};
use waymark_journeys::{Name, Project, Window, journey};

/// A task of the sample that is under way.
const TASK: &str = "Align external contracts";
const BANNER: &str = "You are looking at the file as it stood on ";

/// Overview says what the command line says of a file.
fn check_figures(window: &Window, status: &serde_json::Value) {
    // Escape would go back to now.
    window.press("G O");
    let text = Overview::shown(window).answer();
    let sentence = status["overall"]["sentence"].as_str().unwrap();
    assert!(text.contains(sentence), "{sentence:?} is not in {text:?}");
}

fn status(project: &Project, as_of: &[&str]) -> serde_json::Value {
    project.waymark(&["status"], as_of)
}

#[test]
fn the_past_is_looked_at_and_not_changed() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let (before, now) = (project.bytes(), status(&project, &[]));
        let then = status(&project, &["--as-of", "2026-10-30"]);
        assert_ne!(now["overall"]["sentence"], then["overall"]["sentence"]);
        let window = walk.open(&project);
        let history = History::of(&window);
        let banner = || {
            let banner = window.the("status", Name::Holds(BANNER.into()));
            banner.wait().text
        };

        // Step by step, then by days.
        window.press("[");
        history
            .entry("You look at the file as it stood after this")
            .wait();
        assert!(banner().contains("20 November 2026"));
        // Each day on which something was done, back to the end of October.
        for day in [18, 16, 13, 12, 11, 10, 9, 6, 5, 4, 2] {
            window.press("{");
            let banner = format!("{BANNER}{day} November 2026");
            window.the("status", Name::Holds(banner)).wait();
        }
        window.press("{");
        let last = format!("{BANNER}30 October 2026");
        window.the("status", Name::Holds(last)).wait();
        window.the("heading", "Then and now").wait();
        check_figures(&window, &then);

        // Nothing can be edited.
        let off = |name: &str| window.the("button", Name::Begins(name.into())).wait().off;
        assert!(off("Set status date") && off("Undo") && off("Redo"));
        Palette::of(&window).run(TASK, TASK);
        let plan = Plan::shown(&window);
        plan.row(TASK)
            .the("gridcell", Name::Begins(TASK.into()))
            .double_click();
        assert_eq!(plan.table().the("textbox", Name::Any).all(), []);
        assert!(off("New task"));
        window.press("Ctrl ,");
        assert!(window.the("textbox", "Organisation").wait().off);
        banner();

        window.press("Esc");
        window.the("status", Name::Holds(BANNER.into())).wait_gone();
        check_figures(&window, &now);
        window.quit();
        assert_eq!(project.bytes(), before);
    });
}

#[test]
fn a_copy_of_the_past_is_a_project_of_its_own() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let before = project.bytes();
        let copy = walk.file("then");
        let window = walk.open(&project);
        History::of(&window);
        // With the mouse: the marker is taken from now to the left end of the days.
        let marker = window.the("slider", "Point in time");
        marker.drag_to(&window.the("heading", "Changes over time"));
        window.the("status", Name::Holds(BANNER.into())).wait();
        let revision = window.run(
            "return document.querySelector('[role=slider]').ariaValueNow",
            vec![],
        );
        walk.answer_dialog(copy.path());
        window.the("button", "Save a copy from here").click();
        window
            .the(
                "status",
                Name::Begins("Copy saved of the file as it stood on".into()),
            )
            .wait();
        window.the("button", "Back to now").click();
        window.the("status", Name::Holds(BANNER.into())).wait_gone();
        window.quit();
        copy.verify();
        assert_eq!(revision, copy.revision().to_string());
        assert!(copy.revision() < project.revision());
        assert_eq!(project.bytes(), before);
    });
}

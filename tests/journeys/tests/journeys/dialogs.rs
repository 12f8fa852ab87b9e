//! What asks for a place on this computer: a new project, the status pack. Cancelled, nothing is written.

use std::fs;

use waymark_journeys::pages::{Home, NewProject, Overview, Pack, Settings};
use waymark_journeys::{Name, journey};

#[test]
fn a_new_project_is_made_and_is_on_home_then() {
    journey(|walk| {
        let file = walk.file("asgard");
        let window = walk.open_home();
        Home::of(&window).new_project();
        let new = NewProject::of(&window);
        new.field("Organisation").click();
        window.type_text("Åsgård Telecom");
        new.go("Review and create");

        // Thought better of it: nothing is made, and what was said is still there.
        window.press("Ctrl Enter");
        walk.wait_for_dialogs(1);
        window.the("heading", "Review and create").wait();
        assert!(!file.path().exists());

        walk.answer_dialog(file.path());
        new.create();
        assert_eq!(file.info()["organisation"], "Åsgård Telecom");
        assert_eq!(file.revision(), 1);
        window.wait_for_revision(1);
        window.press("Ctrl Shift H");
        Home::of(&window).open_by_keys("Åsgård Telecom");
        window.quit();
        file.verify();
    });
}

#[test]
fn the_status_pack_is_that_of_the_command_line() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let [here, there] = ["window.pdf", "line.pdf"].map(|name| walk.path(name));
        let before = project.bytes();
        let window = walk.open(&project);
        walk.answer_dialog(&here);
        let told = Pack::of(&window).export();
        assert!(told.contains("window.pdf"), "{told}");
        window.quit();
        project.waymark(&["pack"], &["-o", &there.to_string_lossy()]);
        assert_eq!(fs::read(here).unwrap(), fs::read(there).unwrap());
        assert_eq!(project.bytes(), before);
    });
}

#[test]
fn a_new_name_is_in_the_log_from_then_on() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let next = project.revision() + 1;
        let window = walk.open(&project);
        Settings::of(&window).author().click();
        window.press("Ctrl A");
        window.type_text("Ingrid Solberg");
        window.press("Enter");
        window
            .the("img", Name::Holds("Ingrid Solberg".into()))
            .wait();
        Overview::of(&window);
        window.the("button", "Set status date").click();
        window
            .the("dialog", "Set status date")
            .the("button", "Follow today")
            .click();
        window.wait_for_revision(next);
        let history = project.waymark(&["history"], &[]);
        let last = history["entries"]
            .as_array()
            .unwrap()
            .last()
            .unwrap()
            .clone();
        assert_eq!(last["who"], "Ingrid Solberg");
    });
}

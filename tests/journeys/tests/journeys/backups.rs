//! Copies aside: one before the first change of a day, one whenever it is asked for, and the way back to one.

use waymark_journeys::pages::{Column, Plan, Settings};
use waymark_journeys::{Name, Window, journey, until};

const TASK: &str = "Confirm sponsor and drivers";

/// The rows of the copies that are listed, by why they were put aside.
fn copies(window: &Window, why: &str) -> usize {
    let rows = window.the("row", Name::Holds(why.into()));
    rows.all().len()
}

#[test]
fn the_copy_before_the_first_change_of_a_day_is_restored() {
    journey(|walk| {
        // Made and changed on an earlier day.
        let project = walk.file("fjell");
        let words = ["--organisation", "Fjell Drift", "--start", "2026-11-02"];
        project.waymark(&["new", "--today", "2026-11-02"], &words);
        let (before, restored) = (project.state(), walk.file("restored"));
        let window = walk.open(&project);
        let here = window.on_screen();
        let plan = Plan::at(&window, TASK);
        for percent in ["70", "80"] {
            plan.write_by_keys(Column::Done, percent);
            plan.row(TASK)
                .the("gridcell", &*format!("{percent}%"))
                .wait();
        }
        Settings::of(&window);
        window
            .the("row", Name::Holds("first change of the day".into()))
            .wait();
        assert_eq!(copies(&window, "first change of the day"), 1);

        // Thought better of it: nothing is written.
        let restore = || {
            window.the("button", "Restore").click();
            let dialog = window.the("dialog", "Restore a copy?");
            dialog.the("button", "Choose where").click();
        };
        restore();
        walk.wait_for_dialogs(1);
        assert!(!restored.path().exists());

        walk.answer_dialog(restored.path());
        restore();
        window
            .the("status", Name::Begins("Restored to a new file".into()))
            .wait();
        until("a second window", || {
            let windows = walk.screen().windows();
            windows.into_iter().find(|other| *other != here)
        });
        assert_eq!(restored.state(), before);
        assert_ne!(project.state(), before);
        restored.verify();
        project.verify();
    });
}

#[test]
fn a_copy_is_put_aside_when_it_is_asked_for() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let made = project.revision();
        let window = walk.open(&project);
        Settings::of(&window);
        window.wait_for_text("No copy was put aside yet.");
        window.the("button", "Back up now").click();
        window.the("row", Name::Holds("by hand".into())).wait();
        assert_eq!(copies(&window, "by hand"), 1);
        assert_eq!(project.revision(), made);
    });
}

//! The guide is at hand on each page, at the page one is on.

use waymark_journeys::pages::{
    Guide, History, Home, Overview, Pack, Plan, ProjectSettings, Settings,
};
use waymark_journeys::{Window, journey};

/// A page, how to get to it, and words of its guide that stand in no other.
type Page = (&'static str, fn(&Window), &'static str);

const PAGES: [Page; 6] = [
    (
        "Overview",
        |window| {
            Overview::of(window);
        },
        "The mark says green, amber or red",
    ),
    (
        "Plan",
        |window| {
            Plan::of(window);
        },
        "Every task with its owner, dates and progress",
    ),
    (
        "Status pack",
        |window| {
            Pack::of(window);
        },
        "people who have no Waymark",
    ),
    (
        "History",
        |window| {
            History::of(window);
        },
        "Every change there ever was",
    ),
    (
        "Project settings",
        |window| {
            ProjectSettings::of(window);
        },
        "What belongs to the whole project",
    ),
    (
        "Settings",
        |window| {
            Settings::of(window);
        },
        "What holds for you on this computer",
    ),
];

/// Opens the guide and reads it.
fn check(window: &Window, page: &str, words: &str) {
    let guide = Guide::of(window);
    let text = guide.text();
    assert!(text.starts_with(page), "{page}: {text}");
    assert!(text.contains(words), "{page}: {text}");
    guide.leave();
}

#[test]
fn each_page_has_its_page_of_the_guide() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let window = walk.open(&project);
        for (page, go, words) in PAGES {
            go(&window);
            check(&window, page, words);
        }
        window.press("Ctrl Shift H");
        let home = Home::of(&window);
        // A page is there for its keys once it has the keyboard.
        home.row("Northgate")
            .wait_until("to have the keyboard", |row| row.focused);
        check(&window, "Home", "Home lists the projects that were open");
        home.new_project();
        // In a text field a question mark is text.
        window.press("F1");
        let guide = window.the("dialog", "Guide");
        guide.the("heading", "New project").wait();
        window.press("Esc");
        guide.wait_gone();
    });
}

#[test]
fn the_keys_of_a_page_are_beside_its_guide() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let window = walk.open(&project);
        Plan::of(&window);
        let guide = Guide::of(&window);
        guide.tab("This page").click();
        window.press("Right");
        guide
            .tab("Keys")
            .wait_until("to be shown", |tab| tab.selected && tab.focused);
        let text = guide.text();
        for key in [
            "new task below",
            "critical only",
            "Anywhere",
            "Search or run",
        ] {
            assert!(text.contains(key), "{key:?} is not in {text}");
        }
        // Of another page there is none.
        assert!(!text.contains("colour or grey"), "{text}");
    });
}

/// Escape gives the keyboard back to where it was.
#[test]
fn the_guide_gives_the_keyboard_back() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let window = walk.open(&project);
        let plan = Plan::at(&window, "Align external contracts");
        plan.table()
            .wait_until("to have the keyboard", |table| table.focused);
        let guide = Guide::of(&window);
        guide.leave();
        plan.table()
            .wait_until("to have the keyboard again", |table| table.focused);
        window.press("Ctrl ,");
        window.the("button", "Add closure").tab_to();
        window.press("F1");
        window.the("dialog", "Guide").wait();
        window.press("Esc");
        let button = window.the("button", "Add closure");
        button.wait_until("to have the keyboard again", |button| button.focused);
    });
}

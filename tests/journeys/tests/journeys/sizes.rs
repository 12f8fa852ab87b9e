//! Each page at the sizes people have: a small laptop, and text twice as large. No words are cut and nothing lies outside
//! the window.

use serde_json::json;
use waymark_journeys::pages::{History, Home, NewProject, Overview, Pack, Palette, Plan, Settings};
use waymark_journeys::{Journey, Size, Window};

/// The width and height of a small laptop, in pixels.
const LAPTOP: (u32, u32) = (1366, 768);

/// A page, and how to get to it.
type Page = (&'static str, fn(&Window));

const PAGES: [Page; 11] = [
    ("Overview", |window| {
        Overview::of(window);
    }),
    ("Plan", |window| {
        Plan::of(window);
    }),
    ("History", |window| {
        History::of(window);
    }),
    ("Status pack", |window| {
        Pack::of(window).sheet().wait();
    }),
    ("Project settings", |window| {
        window.press("Esc Ctrl ,");
        window.the("heading", "Project settings").wait();
    }),
    ("Settings", |window| {
        Settings::of(window);
    }),
    ("History looking back", |window| {
        History::of(window);
        window.press("[");
        window.the("heading", "Then and now").wait();
    }),
    ("Overview looking back", |window| {
        window.press("G O");
        Overview::shown(window);
    }),
    ("the palette", |window| {
        Palette::of(window);
    }),
    ("the guide", |window| {
        window.press("Esc F1");
        window.the("dialog", "Guide").wait();
    }),
    ("the keys", |window| {
        window.the("tab", "Keys").click();
    }),
];

/// Walks through all pages with text of this size, in percent.
fn check(percent: u32, size: Option<(u32, u32)>) {
    let screen = if size.is_some() {
        Size::Laptop
    } else {
        Size::Usual
    };
    Journey::on(screen).walk(|walk| {
        let project = walk.sample("northgate");
        let window = walk.open(&project);
        if let Some((width, height)) = size {
            window.resize(width, height);
        }
        larger_text(&window, percent);
        let mut cut = Vec::new();
        for (page, go) in PAGES {
            go(&window);
            cut.extend(
                window
                    .what_is_cut()
                    .into_iter()
                    .map(|what| format!("{page}: {what}")),
            );
        }
        window.press("Esc Esc");
        window.press("Ctrl Shift H");
        let home = Home::of(&window);
        cut.extend(
            window
                .what_is_cut()
                .into_iter()
                .map(|what| format!("Home: {what}")),
        );
        home.new_project();
        for step in NewProject::STEPS {
            NewProject::of(&window).go(step);
            let found = window.what_is_cut().into_iter();
            cut.extend(found.map(|what| format!("{step}: {what}")));
        }
        assert!(cut.is_empty(), "at {percent} %: {cut:#?}");
    });
}

/// Steps to a size of text by its keys, as a person does.
fn larger_text(window: &Window, percent: u32) {
    const STEPS: usize = 12;
    let wanted = json!(format!("{}px", 16 * percent / 100));
    let size = || {
        window.run(
            "return getComputedStyle(document.documentElement).fontSize",
            vec![],
        )
    };
    for _ in 0..STEPS {
        if size() == wanted {
            return;
        }
        window.press("Ctrl +");
    }
    assert_eq!(size(), wanted);
}

#[test]
fn text_twice_as_large() {
    check(200, None);
}

#[test]
fn a_small_laptop() {
    check(100, Some(LAPTOP));
}

#[test]
fn text_twice_as_large_on_a_small_laptop() {
    check(200, Some(LAPTOP));
}

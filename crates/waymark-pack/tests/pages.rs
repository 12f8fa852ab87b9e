//! Laws of the pages: nothing outside its box, nothing over something else, nothing lost.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod common;

use common::pictures::shaded;
use common::{moved, northgate, runs, texts, words};
use proptest::prelude::*;
use waymark_pack::content::*;
use waymark_pack::page::{Document, Item, Owner};
use waymark_pack::screen::{self, ScreenItem};
use waymark_pack::style::{BOTTOM, FOOTER_BASELINE, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, TOP};
use waymark_pack::units::pt;
use waymark_pack::{Logo, PackError, lay_out, render};

/// Everything drawn is on the paper, words are inside the margins, no words lie on other words.
fn check_boxes(document: &Document) {
    for (index, page) in document.pages.iter().enumerate() {
        let number = index + 1;
        for placed in &page.items {
            let bounds = placed.item.bounds().unwrap();
            assert!(
                bounds.left >= 0 && bounds.right <= PAGE_WIDTH,
                "page {number}: {placed:?}"
            );
            assert!(
                bounds.top >= 0 && bounds.bottom <= PAGE_HEIGHT,
                "page {number}: {placed:?}"
            );
        }
        let boxes: Vec<_> = runs(page)
            .map(|(placed, run)| (placed.item.bounds().unwrap(), run.text.as_str()))
            .collect();
        for (at, (bounds, text)) in boxes.iter().enumerate() {
            assert!(
                bounds.left >= LEFT
                    && bounds.right <= RIGHT
                    && bounds.top >= TOP
                    && bounds.bottom <= FOOTER_BASELINE + pt(3),
                "page {number}: {text:?} is outside the margins: {bounds:?}"
            );
            for (other, over) in &boxes[at + 1..] {
                assert!(
                    !bounds.overlaps(*other),
                    "page {number}: {text:?} {bounds:?} and {over:?} {other:?} overlap"
                );
            }
        }
        for picture in page
            .items
            .iter()
            .filter(|it| matches!(it.item, Item::Image(_)))
        {
            let picture = picture.item.bounds().unwrap();
            assert!(
                picture.left >= LEFT && picture.right <= RIGHT && picture.top >= TOP,
                "page {number}: a picture is outside the margins: {picture:?}"
            );
            for (bounds, text) in &boxes {
                assert!(
                    !bounds.overlaps(picture),
                    "page {number}: {text:?} {bounds:?} lies on a picture {picture:?}"
                );
            }
        }
        let content = page
            .items
            .iter()
            .filter(|placed| placed.owner == Owner::Artifact);
        for rule in content.filter_map(|placed| placed.item.bounds()) {
            assert!(
                rule.left >= LEFT && rule.right <= RIGHT,
                "page {number}: {rule:?}"
            );
        }
    }
}

/// Each character has its edge on the screen, inside its text, and none goes back.
fn check_screen(document: &Document) {
    let shown = screen::pages(document);
    for (page, shown) in document.pages.iter().zip(&shown) {
        let texts = shown.items.iter().filter_map(|item| match item {
            ScreenItem::Text { text, xs, .. } => Some((text, xs)),
            _ => None,
        });
        for ((_, run), (text, xs)) in runs(page).zip(texts) {
            assert_eq!(xs.len(), text.chars().count(), "{text:?}");
            assert!(xs.is_sorted(), "{text:?}: {xs:?}");
            let inside = |x: &i64| (run.x..=run.x + run.width).contains(x);
            assert!(xs.iter().all(inside), "{text:?}: {xs:?}");
        }
    }
}

/// Every character of every text is on the pages, however it was broken or cut.
fn check_nothing_is_lost(pack: &mut PackContent, document: &Document) {
    let joined = |text: &str| text.split_whitespace().collect::<String>();
    let printed: String = document
        .pages
        .iter()
        .map(words)
        .map(|text| joined(&text))
        .collect();
    let names = pack.late_and_due.owners.iter().flat_map(|owner| {
        let late = owner.late.iter().map(|task| &task.name);
        late.chain(owner.due.iter().map(|task| &task.name))
    });
    for name in names.chain(pack.timeline.rows.iter().map(|row| &row.name)) {
        assert!(
            printed.contains(&joined(name)),
            "{name:?} is printed nowhere in full"
        );
    }
}

#[test]
fn the_invented_pack_is_in_order() {
    let mut pack = northgate::pack();
    let document = lay_out(&pack).unwrap();
    check_boxes(&document);
    check_nothing_is_lost(&mut pack, &document);
    assert_eq!(document.pages.len(), 3);
}

#[test]
fn the_scope_is_a_page_of_its_own() {
    let mut pack = northgate::pack_with_scope();
    let document = lay_out(&pack).unwrap();
    check_boxes(&document);
    check_nothing_is_lost(&mut pack, &document);
    assert_eq!(document.pages.len(), 4);
}

#[test]
fn titles_of_300_and_names_of_500_characters_stay_in_their_boxes() {
    let mut pack = northgate::pack_with_scope();
    let long =
        "Konfigurationsdaten of the Gateshead estate, reconciled with 1,480 items; ".repeat(7);
    for text in texts(&mut pack) {
        *text = long[..500].trim_end().to_owned();
    }
    pack.timeline.title = long[..300].to_owned();
    pack.cover.headline = long[..300].to_owned();
    let document = lay_out(&pack).unwrap();
    check_boxes(&document);
    check_nothing_is_lost(&mut pack, &document);
    let timeline = document
        .pages
        .iter()
        .map(words)
        .find(|page| page.contains("Ahead"))
        .unwrap();
    assert!(timeline.contains("Words that end in … on this page are printed in full from page"));
}

#[test]
fn a_single_endless_word_stays_in_its_box() {
    let mut pack = northgate::pack();
    for text in texts(&mut pack) {
        *text = "W".repeat(400);
    }
    let document = lay_out(&pack).unwrap();
    check_boxes(&document);
    check_nothing_is_lost(&mut pack, &document);
}

#[test]
fn an_empty_project_says_so_in_words() {
    let mut pack = northgate::pack();
    pack.cover.rules.clear();
    pack.cover.figures.clear();
    pack.cover.route = Route {
        phases: vec![],
        gates: vec![],
        target: None,
    };
    pack.timeline.rows.clear();
    pack.timeline.target = None;
    pack.late_and_due.owners.clear();
    let document = lay_out(&pack).unwrap();
    check_boxes(&document);
    let pages: Vec<String> = document.pages.iter().map(words).collect();
    assert!(pages[1].contains("There are no phases, gates or milestones in the plan."));
    assert!(pages[2].contains("Nothing is late."));
    assert!(pages[2].contains("Nothing falls due in the next four weeks."));
}

#[test]
fn no_late_task_is_said_above_the_tasks_that_are_due() {
    let mut pack = northgate::pack();
    pack.late_and_due
        .owners
        .iter_mut()
        .for_each(|owner| owner.late.clear());
    let document = lay_out(&pack).unwrap();
    let page = words(&document.pages[2]);
    assert!(page.contains("Nothing is late."));
    assert!(!page.contains("Nothing falls due"));
}

#[test]
fn a_long_table_repeats_its_head_and_its_group_and_splits_no_row() {
    let mut pack = northgate::pack();
    let owner = &mut pack.late_and_due.owners[0];
    owner.due = (1..=200)
        .map(|number| DueTask {
            number: format!("3.{number}"),
            name: format!("Task number {number}, whose name is long enough to need two lines of the column that names stand in on this page"),
            committed: northgate::day("2026-12-01"),
            forecast: northgate::day("2026-12-01"),
        })
        .collect();
    let document = lay_out(&pack).unwrap();
    check_boxes(&document);
    let pages: Vec<String> = document.pages.iter().map(words).collect();
    let long: Vec<&String> = pages
        .iter()
        .filter(|page| page.contains("Task number"))
        .collect();
    assert!(long.len() > 5);
    for page in &long {
        assert!(
            page.contains("Task\nName\nState\nCommitted\nForecast\nLate by"),
            "{page}"
        );
        // A row is whole: as many second lines as first lines.
        let first = page.matches("Task number").count();
        assert_eq!(
            first,
            page.matches("stand in on this page").count(),
            "{page}"
        );
    }
    for page in &long[1..] {
        assert!(page.contains("Late and due\n, continued"), "{page}");
        assert!(page.contains("Dana Kowalski, continued"), "{page}");
    }
}

#[test]
fn no_group_is_left_alone_at_the_foot_of_a_page() {
    for tasks in 1..40 {
        let mut pack = northgate::pack();
        let due = pack.late_and_due.owners[5].due[0].clone();
        pack.late_and_due.owners[0].due = vec![due; tasks];
        let document = lay_out(&pack).unwrap();
        for page in &document.pages[2..] {
            let lines: Vec<String> = runs(page)
                .filter(|(_, run)| run.y < BOTTOM)
                .map(|(_, run)| run.text.clone())
                .collect();
            let last = lines.last().unwrap();
            assert!(
                last == "–" || last.ends_with("working days"),
                "{tasks} tasks: {last}"
            );
        }
    }
}

#[test]
fn what_cannot_be_drawn_is_named_with_its_place_and_nothing_is_made() {
    let mut pack = northgate::pack();
    pack.late_and_due.owners[1].late[0].name = "漢字 contract".to_owned();
    pack.cover.headline = "All is well \u{1f600}".to_owned();
    pack.organisation = "North\u{7}gate".to_owned();
    let Err(PackError::Undrawable { items }) = render(&pack) else {
        panic!("the pack must not be made")
    };
    let named: Vec<String> = items.iter().map(ToString::to_string).collect();
    assert_eq!(
        named,
        [
            "\u{1f600} (U+1F600) in headline",
            "U+0007 in organisation",
            "字 (U+5B57) in task 2.7, name",
            "漢 (U+6F22) in task 2.7, name",
        ]
    );
}

#[test]
fn latin_greek_cyrillic_and_combining_characters_are_drawn() {
    let mut pack = northgate::pack();
    pack.organisation =
        "A\u{30a}sga\u{30a}rd, Ærø, Łódź, İzmir, Αθήνα, Жуковський, q\u{30a}".to_owned();
    let document = lay_out(&pack).unwrap();
    assert!(
        words(&document.pages[0]).contains("Åsgård, Ærø, Łódź, İzmir, Αθήνα, Жуковський, q\u{30a}")
    );
}

/// A text as people might write it: words of several alphabets, with and without spaces.
fn text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "a",
        "of",
        "Gate",
        "service",
        "continuity",
        "Verfügbarkeitsmanagement",
        "Ωμέγα",
        "Жуковський",
        "Åsgård",
        "8.2.6",
        "(draft)",
        "desk-top",
        "£14,500",
        "and/or",
        "–",
        "q\u{30a}",
        "ﬁnd",
        "WWWW",
        ",",
    ]);
    let separator = prop::sample::select(vec![" ", " ", " ", "", "-", "  ", "\u{a0}", "\n"]);
    prop::collection::vec((word, separator), 0..40).prop_map(|parts| {
        parts
            .into_iter()
            .flat_map(|(word, gap)| [word, gap])
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_people_write_stays_in_its_box(
        written in prop::collection::vec(text(), 1..30),
        shifts in prop::collection::vec(-900..900_i32, 1..20),
        gates in 0..12_usize,
        rows in 0..60_usize,
        tasks in 0..40_usize,
        logo in (1..400_u32, 1..120_u32),
    ) {
        let mut pack = northgate::pack();
        let shift = |index: usize| shifts[index % shifts.len()];
        let route = &mut pack.cover.route;
        route.gates = (0..gates)
            .map(|index| {
                let mut gate = route.gates[index % 4].clone();
                gate.date = moved(gate.date, shift(index));
                gate
            })
            .collect();
        let pattern = pack.timeline.rows.clone();
        pack.timeline.rows = (0..rows)
            .map(|index| {
                let mut row = pattern[index % pattern.len()].clone();
                row.forecast = moved(row.forecast, shift(index).max(0));
                row
            })
            .collect();
        let due = pack.late_and_due.owners[2].due[0].clone();
        pack.late_and_due.owners[2].due = vec![due; tasks];
        for (index, text) in texts(&mut pack).into_iter().enumerate() {
            text.clone_from(&written[index % written.len()]);
        }
        pack.logo = Some(Logo::from_png(&shaded(logo.0, logo.1)).unwrap());
        let document = lay_out(&pack).unwrap();
        check_boxes(&document);
        check_screen(&document);
    }
}

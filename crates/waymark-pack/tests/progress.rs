//! What is told while a pack is made, and that it can be stopped at each step.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod common;

use common::northgate;
use waymark_pack::{Go, PackContent, PackError, Progress, render, render_watched};

/// All that is told while the pack is made.
fn told(content: &PackContent) -> Vec<Progress> {
    let mut told = Vec::new();
    let pdf = render_watched(content, &mut |progress| {
        told.push(progress);
        Go::On
    })
    .unwrap();
    assert!(pdf.bytes() == render(content).unwrap().bytes());
    told
}

/// A pack with words that are cut, and so with a last section.
fn long_pack() -> PackContent {
    let mut content = northgate::pack();
    content.late_and_due.owners[0].due[0].name = "Words enough to be cut. ".repeat(30);
    content
}

fn what(told: &[Progress]) -> Vec<&str> {
    told.iter().map(|progress| progress.what.as_str()).collect()
}

#[test]
fn each_section_each_page_and_the_file_are_told_before_they_are_made() {
    assert_eq!(
        what(&told(&northgate::pack())),
        [
            "Laying out Cover",
            "Laying out Timeline",
            "Laying out Late and due",
            "Drawing page 1 of 3",
            "Drawing page 2 of 3",
            "Drawing page 3 of 3",
            "Writing the file",
        ]
    );
}

#[test]
fn the_section_of_cut_words_is_told_only_if_there_is_one() {
    let told = told(&long_pack());
    assert_eq!(
        what(&told)[2..5],
        [
            "Laying out Late and due",
            "Laying out Words in full",
            "Drawing page 1 of 4"
        ]
    );
}

#[test]
fn the_parts_rise_from_nothing_towards_one_whole() {
    for content in [northgate::pack(), long_pack()] {
        let told = told(&content);
        assert_eq!(told[0].done, 0);
        assert!(told.iter().all(|progress| progress.of == told[0].of));
        assert!(told.iter().all(|progress| progress.done < progress.of));
        let parts = told.iter().map(|progress| progress.done);
        assert!(parts.is_sorted_by(|one, next| one < next), "{told:?}");
    }
}

#[test]
fn a_pack_can_be_stopped_before_each_step_and_is_told_no_more() {
    let content = long_pack();
    let steps = told(&content);
    for last in 0..steps.len() {
        let mut seen = Vec::new();
        let stopped = render_watched(&content, &mut |progress| {
            seen.push(progress);
            if seen.len() > last { Go::Stop } else { Go::On }
        });
        assert!(matches!(stopped, Err(PackError::Stopped)), "step {last}");
        assert_eq!(seen, steps[..=last]);
    }
}

#[test]
fn what_cannot_be_drawn_is_still_told_when_nobody_stops() {
    let mut content = northgate::pack();
    content.cover.headline = "漢字".to_owned();
    let mut count = 0;
    let made = render_watched(&content, &mut |_| {
        count += 1;
        Go::On
    });
    assert!(matches!(made, Err(PackError::Undrawable { .. })));
    assert_eq!(count, 3, "no page is drawn");
}

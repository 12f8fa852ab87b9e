//! The job: a project for a real organisation, on the working days of its country, sent as a PDF.

use std::collections::BTreeSet;
use std::process::Command;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde_json::Value;
use waymark_app::catalogue::{Catalogue, Edition};

use crate::desk::{Desk, has};

/// Easter Sunday by the rule of Gauss in the form of Meeus, Jones and Butcher.
fn easter(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, (n / 31) as u32, (n % 31 + 1) as u32).unwrap()
}

/// The public holidays of Norway by law, worked out apart from the catalogue.
fn norwegian_holidays(year: i32) -> Vec<NaiveDate> {
    let fixed = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];
    let fixed = fixed.map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap());
    let sunday = easter(year);
    let before = [3, 2].map(|days| sunday - Days::new(days));
    let after = [0, 1, 39, 49, 50].map(|days| sunday + Days::new(days));
    [&fixed[..], &before, &after].concat()
}

fn day(value: &Value) -> NaiveDate {
    value.as_str().unwrap().parse().unwrap()
}

#[test]
fn easter_is_where_the_calendar_has_it() {
    for (year, month, day) in [
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2038, 4, 25),
    ] {
        assert_eq!(
            easter(year),
            NaiveDate::from_ymd_opt(year, month, day).unwrap()
        );
    }
}

#[test]
fn no_task_begins_or_ends_on_a_norwegian_holiday_or_weekend() {
    let desk = Desk::with_project();
    let schedule = desk.json(&["schedule", "a.waymark"]);
    let holidays: BTreeSet<NaiveDate> = (2027..=2030).flat_map(norwegian_holidays).collect();
    let mut looked_at = 0;
    for task in schedule["tasks"].as_array().unwrap() {
        for end in ["start", "finish"] {
            let day = day(&task[end]);
            let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            assert!(!weekend && !holidays.contains(&day), "{task}");
        }
        looked_at += 1;
    }
    assert!(looked_at > 200, "{looked_at}");
    // The plan runs over Easter 2027 and the national day, so that the rule has something to bite on.
    assert!(day(&schedule["start"]) < easter(2027) && easter(2027) < day(&schedule["finish"]));
}

#[test]
fn every_entry_of_the_exemplar_plan_is_there_once() {
    let desk = Desk::with_project();
    let schedule = desk.json(&["schedule", "a.waymark"]);
    let tasks = schedule["tasks"].as_array().unwrap();
    let mut codes: Vec<&str> = tasks.iter().filter_map(|t| t["code"].as_str()).collect();
    codes.sort_unstable();
    let plan = Catalogue::shipped(Edition::E2018).plan();
    let mut expected: Vec<&str> = plan.entries.iter().map(|e| e.id.as_str()).collect();
    expected.sort_unstable();
    assert_eq!(codes, expected);
    assert!(codes.len() > 150, "{}", codes.len());
}

#[test]
fn the_status_of_a_new_project_is_as_its_baseline() {
    let desk = Desk::with_project();
    let status = desk.json(&["status", "a.waymark"]);
    assert_eq!(status["overall"]["rag"], "green");
    for gate in status["gates"].as_array().unwrap() {
        assert_eq!(gate["slip_days"], 0, "{gate}");
        assert_eq!(gate["date"], gate["baseline"], "{gate}");
    }
    assert_eq!(status["target"]["date"], "2028-02-14");
    let words = desk.run(&["status", "a.waymark"]).exits(0).out;
    assert!(
        words.starts_with("Status on 2027-01-11: Green\nGate 0 is forecast for"),
        "{words}"
    );
}

#[test]
fn the_pack_is_sound_names_the_organisation_and_carries_its_fonts() {
    let desk = Desk::with_project();
    desk.run(&["pack", "a.waymark", "-o", "a.pdf"]).exits(0);
    let pdf = std::fs::read(desk.path("a.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    let tool = |name: &str, args: &[&str]| {
        let output = Command::new(name)
            .args(args)
            .current_dir(desk.folder())
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{name}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    };
    if has("qpdf") {
        let said = tool("qpdf", &["--check", "a.pdf"]);
        assert!(
            said.contains("No syntax or stream encoding errors found"),
            "{said}"
        );
    }
    if has("pdftotext") {
        let text = tool("pdftotext", &["a.pdf", "-"]);
        assert!(text.contains("Åsgård Telecom"), "{text}");
        assert!(text.contains("Gate 0"), "{text}");
    }
    if has("pdffonts") {
        let fonts = tool("pdffonts", &["a.pdf"]);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty(), "{fonts}");
        for row in rows {
            // name, type, encoding, then emb, sub, uni and the object's two numbers.
            let words: Vec<&str> = row.split_whitespace().collect();
            let marks = &words[words.len() - 5..words.len() - 2];
            assert_eq!(marks[..2], ["yes", "yes"], "{row}");
            assert!(row.contains("+IBMPlex"), "{row}");
        }
    }
}

#[test]
fn two_packs_of_one_state_are_the_same_bytes_and_write_nothing_to_the_project() {
    let desk = Desk::with_project();
    let before = std::fs::read(desk.path("a.waymark")).unwrap();
    desk.run(&["pack", "a.waymark", "-o", "one.pdf"]).exits(0);
    desk.run(&["pack", "a.waymark", "-o", "two.pdf"]).exits(0);
    let [one, two] = ["one.pdf", "two.pdf"].map(|name| std::fs::read(desk.path(name)).unwrap());
    assert!(one == two, "two packs differ");
    assert!(before == std::fs::read(desk.path("a.waymark")).unwrap());
    // A pack drawn again in place of an older one.
    desk.run(&["pack", "a.waymark", "-o", "one.pdf"]).exits(0);
    assert_eq!(desk.everything().len(), 3);
}

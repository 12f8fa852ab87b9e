//! Tables brought from spreadsheets and written to them, and a name that is erased: as the command line does it.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use waymark_journeys::pages::{Palette, Settings};
use waymark_journeys::{Journey, Name, Part, Project, Window, journey};

use crate::fields::begins;
use crate::twins::Twins;

/// What is in each sheet: something new, something that changes, and somebody who is not in the project.
const PEOPLE: &str =
    "Name,Job title,E-mail\nDana Kowalski,Director,\nKari Lunde,Head of sales,kari@example.org\n";
const RISKS: &str = "No.,Risk,Likelihood,Impact,Owner,Due\n\
    R-09,One person runs change and release,4,4,Kari Lunde,15.01.2027\n,The lift is out,3,2,Owen Price,\n";
const ACTIONS: &str = "Reference,Action,Owner,Due\nA-31,Load Halden rack list,,2026-12-04\n,Mend the lift,Owen Price,2027-01-15\n";
const DECISIONS: &str = "Question,Owner,Needed by\nHold 26 April as a reserve audit date,Owen Price,2026-12-11\n\
    Whether to mend the lift,Helen Marsh,2027-01-15\n";

const CRITERIA: &str = "Clause,Compliance,Comments,Responsible,Target date\n8.6.3-01,Fully,,,\n\
    8.6.3-07,partially,Trend looked at twice,Owen Price,2027-01-15\n";

/// Chooses a file in the dialog that brings a table, which is open.
fn choose_file<'w>(walk: &Journey, window: &'w Window, file: &Path) -> Part<'w> {
    let dialog = window.the("dialog", begins("Bring "));
    walk.answer_dialog(file);
    dialog.the("button", begins("Choose file")).click();
    let source = file.file_name().unwrap().to_string_lossy().into_owned();
    window.wait_for_text(&source);
    dialog
}

/// Says yes in that dialog.
fn bring(window: &Window) {
    let dialog = window.the("dialog", begins("Bring "));
    dialog.the("button", Name::Holds(" row".into())).click();
    dialog.wait_gone();
}

/// Imports a table with the command line.
fn import(twin: &Project, table: &str, file: &Path, more: &[&str]) -> (String, String) {
    let file = file.to_string_lossy();
    let words = [&[&*file, "--table", table], more].concat();
    let told = twin.waymark(&["import"], &words);
    assert_eq!(told["applied"], true, "{told}");
    (twin.state(), format!("import of {table}"))
}

#[test]
fn tables_are_brought() {
    journey(|walk| {
        let sheet = |name: &str, text: &str| {
            let path = walk.path(name);
            fs::write(&path, text).unwrap();
            path
        };
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;

        // By the mouse, from the page.
        let people = sheet("people.csv", PEOPLE);
        window.go('W', "Owners");
        twins.check_as(
            || {
                window.the("button", "More").click();
                window.the("menuitem", begins("Bring people")).click();
                choose_file(walk, window, &people);
                bring(window);
            },
            |twin| import(twin, "people", &people, &[]),
        );

        // From anywhere, by keys. Whoever is not in the project is added when that is said.
        let risks = sheet("risks.csv", RISKS);
        let from_palette = |table: &str, file: &Path| {
            let what = format!("Bring {table} from a spreadsheet");
            Palette::of(window).run(&what, &what);
            choose_file(walk, window, file)
        };
        twins.check_as(
            || {
                let dialog = from_palette("risks", &risks);
                dialog.the("button", begins("Add this person")).click();
                window.the("radio", "Changed 1").wait();
                bring(window);
            },
            |twin| import(twin, "risks", &risks, &["--add-people"]),
        );

        // Cells that are empty clear what is there.
        let actions = sheet("actions.csv", ACTIONS);
        let mapping = sheet("mapping.json", &json!({"blank_cells": "clear"}).to_string());
        twins.check_as(
            || {
                let dialog = from_palette("actions", &actions);
                let clear = dialog.the("checkbox", begins("Empty cells clear"));
                clear.click();
                window.wait_for_text("→ nobody");
                bring(window);
            },
            |twin| {
                import(
                    twin,
                    "actions",
                    &actions,
                    &["--mapping", &mapping.to_string_lossy()],
                )
            },
        );

        let decisions = sheet("decisions.csv", DECISIONS);
        twins.check_as(
            || {
                from_palette("decisions", &decisions);
                bring(window);
            },
            |twin| import(twin, "decisions", &decisions, &[]),
        );

        // A gap assessment in words of its own.
        let criteria = sheet("criteria.csv", CRITERIA);
        twins.check_as(
            || {
                from_palette("criteria", &criteria);
                bring(window);
            },
            |twin| import(twin, "criteria", &criteria, &[]),
        );
        twins.verify();
    });
}

#[test]
fn tables_are_written() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let before = project.bytes();
        let window = walk.open(&project);
        for (table, format) in [
            ("people", "xlsx"),
            ("people", "csv"),
            ("risks", "xlsx"),
            ("actions", "csv"),
            ("decisions", "xlsx"),
        ] {
            let [here, there] =
                ["window", "line"].map(|by| walk.path(&format!("{table}-{by}.{format}")));
            let what = format!("Export {table}");
            Palette::of(&window).run(&what, &what);
            let dialog = window.the("dialog", &*what);
            let choice = if format == "csv" { "Text" } else { "Workbook" };
            dialog.the("radio", begins(choice)).click();
            walk.answer_dialog(&here);
            dialog.the("button", begins("Save as")).click();
            dialog.wait_gone();
            let there_words = there.to_string_lossy().into_owned();
            project.waymark(
                &["export"],
                &["--format", format, "--table", table, "-o", &there_words],
            );
            assert!(
                fs::read(&here).unwrap() == fs::read(&there).unwrap(),
                "{table} as {format}"
            );
        }
        window.quit();
        assert_eq!(project.bytes(), before);
    });
}

/// The files in the folder of copies that are put aside, byte for byte.
fn copies_aside(walk: &Journey) -> Vec<Vec<u8>> {
    fn gather(folder: &Path, all: &mut Vec<Vec<u8>>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                gather(&path, all);
            } else {
                all.push(fs::read(path).unwrap());
            }
        }
    }
    let mut all = Vec::new();
    gather(&walk.path("data/backups"), &mut all);
    all
}

#[test]
fn a_name_is_erased() {
    journey(|walk| {
        const NAME: &str = "Dana Kowalski";
        let project = walk.sample("northgate");
        let window = walk.open(&project);
        Settings::of(&window);
        window.the("button", "Back up now").click();
        window.the("row", Name::Holds("by hand".into())).wait();
        window.go('W', "Owners");
        let holds = |bytes: &[u8]| {
            bytes
                .windows(NAME.len())
                .any(|some| some == NAME.as_bytes())
        };
        let copies = copies_aside(walk);
        assert!(
            copies.iter().any(|copy| holds(copy)),
            "of {} copies",
            copies.len()
        );
        assert!(holds(&project.bytes()));
        let twin = project.copy("twin");

        let matrix = window.the("treegrid", "Who answers for what");
        matrix.the("button", NAME).click();
        window.the("button", begins("Erase from the file")).click();
        let asked = window.the("dialog", Name::Holds(NAME.into()));
        let confirm = asked.the("textbox", Name::Holds(NAME.into()));
        confirm.click();
        window.type_text(NAME);
        asked.the("button", "Erase for good").click();
        let told = window.the("dialog", "Erased");
        told.the("status", Name::Holds("Former person 1".into()))
            .wait();
        told.the("button", begins("Close")).click();
        told.wait_gone();
        window.quit();

        let wanted = twin.waymark(&["erase"], &["--person", NAME]);
        assert_eq!(wanted["replacement"], "Former person 1");
        assert_eq!(project.state(), twin.state());
        let last = |project: &Project| -> Value {
            let history = project.waymark(&["history"], &[]);
            let entries = history["entries"].as_array().unwrap();
            json!([entries.len(), entries.last().unwrap()["act"]])
        };
        assert_eq!(last(&project), last(&twin));
        assert!(!holds(&project.bytes()));
        assert!(!copies_aside(walk).iter().any(|copy| holds(copy)));
        project.verify();
    });
}

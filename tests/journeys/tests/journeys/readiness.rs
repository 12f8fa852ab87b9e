//! Readiness through the window: a clause rated by the keyboard alone, a project of the edition of 2011, what is held already,
//! and standing checks mended with one key each.

use serde_json::{Value, json};
use waymark_journeys::{Project, Window, journey};

use crate::fields::begins;
use crate::twins::Twins;

/// Goes to Readiness.
fn readiness(window: &Window) {
    window.press("G");
    window.press("R");
    window.the("heading", "Readiness").wait();
    window.the("grid", "Criteria").wait();
}

/// Shows the criteria whose codes begin so, and gives the list the keyboard.
fn search(window: &Window, words: &str, first: &str) {
    window.press("/");
    window.type_text(words);
    window.press("Enter");
    shows(window, first);
}

/// Waits until a criterion is the one that keys act on: the inspector tells of it.
fn shows(window: &Window, code: &str) {
    window
        .the("complementary", "Requirement")
        .wait_until(&format!("to tell of {code}"), |seen| {
            seen.text.contains(code)
        });
}

/// What the command line says of a criterion.
fn criterion(project: &Project, code: &str) -> Value {
    project.waymark(&["readiness"], &["--criterion", code])
}

#[test]
fn a_clause_is_rated_by_the_keyboard_alone() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let other = project.copy("other");
        let window = walk.open(&project);
        readiness(&window);
        search(&window, "8.6.3", "8.6.3-01");
        let mut revision = project.revision();
        let mut act = |keys: &[&str]| {
            for key in keys {
                window.press(key);
            }
            revision += 1;
            window.wait_for_revision(revision);
        };
        act(&["4"]);
        window.press("J");
        shows(&window, "8.6.3-02");
        act(&["2"]);
        // One axis alone.
        window.press("A");
        window.press("J");
        shows(&window, "8.6.3-03");
        act(&["3"]);
        window.press("A");
        window.press("J");
        shows(&window, "8.6.3-04");
        act(&["1"]);
        window.press("A");
        // The gap, without leaving the row.
        window.press("J");
        shows(&window, "8.6.3-05");
        window.press("W");
        window
            .the("textbox", begins("Gap"))
            .wait_until("to have the keyboard", |field| field.focused);
        window.type_text("Workarounds are known to two people");
        act(&["Esc"]);
        // Not rated any more, and several as one act.
        act(&["Backspace"]);
        window.press("J");
        shows(&window, "8.6.3-06");
        window.press("X");
        window.press("Shift J");
        shows(&window, "8.6.3-07");
        act(&["3"]);

        other.apply(&[
            json!({"do": "criterion.rate", "id": "8.6.3-01", "axis": "both", "rating": "F"}),
            json!({"do": "criterion.rate", "id": "8.6.3-02", "axis": "both", "rating": "P"}),
            json!({"do": "criterion.rate", "id": "8.6.3-03", "axis": "defined", "rating": "L"}),
            json!({"do": "criterion.rate", "id": "8.6.3-04", "axis": "operating", "rating": "N"}),
            json!({"do": "criterion.set", "id": "8.6.3-05", "gap": "Workarounds are known to two people"}),
            json!({"do": "criterion.rate", "id": "8.6.3-05", "axis": "both", "rating": null}),
            json!({"do": "criterion.rate", "id": "8.6.3-06", "axis": "both", "rating": "L"}),
            json!({"do": "criterion.rate", "id": "8.6.3-07", "axis": "both", "rating": "L"}),
        ]);
        assert_eq!(project.state(), other.state());
        window.wait_for_text("6 not rated");
        window.check_nothing_cut();
        assert_eq!(window.what_shuts_people_out(), Vec::<String>::new());
        window.quit();
        project.verify();
    });
}

#[test]
fn a_project_of_2011_is_rated_by_keys_and_takes_over_what_is_held() {
    journey(|walk| {
        let project = walk.file("nordlys");
        let words = [
            "--organisation",
            "Nordlys",
            "--edition",
            "2011",
            "--size",
            "small",
        ];
        project.waymark(&["new"], &[&words[..], &["--start", "2026-11-02"]].concat());
        let window = walk.open(&project);
        readiness(&window);
        window.wait_for_text("Nothing is rated yet");
        search(&window, "8.1-01", "2011:8.1-01");
        let revision = project.revision();
        window.press("3");
        window.wait_for_revision(revision + 1);
        let told = criterion(&project, "2011:8.1-01");
        assert_eq!(
            (&told["rating"], &told["clause"]),
            (&json!("L"), &json!("8.1"))
        );
        // The thirteen processes stand in their four sets.
        window.press("Esc");
        window.press("P");
        for set in ["Service delivery", "Relationship", "Resolution", "Control"] {
            window.wait_for_text(set);
        }
        window.press("P");
        window.press("P");
        window.press("P");
        // What is held already, over everything but what somebody has rated.
        let before = project.waymark(&["readiness"], &["--reuse", "iso27001"]);
        let rows = before["rows"].as_array().unwrap().iter();
        let open = rows.filter(|row| row["kept"] == false && !row["proposed"].is_null());
        let open = open.count();
        window.the("button", begins("More")).click();
        window.the("menuitem", begins("We already hold")).click();
        let dialog = window.the("dialog", begins("We already hold"));
        dialog.wait();
        window.wait_for_text(&format!("{open}"));
        window.press("Ctrl Enter");
        window.wait_for_revision(revision + 2);
        dialog.wait_gone();
        assert_eq!(criterion(&project, "2011:8.1-01")["rating"], "L");
        let total = &project.waymark(&["readiness"], &[])["total"];
        let rated = ["p", "l"].map(|letter| total[letter].as_u64().unwrap());
        assert_eq!(rated[0] + rated[1], u64::try_from(open).unwrap() + 1);
        window.quit();
        project.verify();
    });
}

#[test]
fn what_the_checks_find_is_mended_with_one_key_and_gone() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        window.press("G");
        window.press("C");
        window.wait_for_text("16 things to mend, 3 of them blockers");
        twins.check(
            || {
                window.press("2");
                window.wait_for_text("15 things to mend");
            },
            &[json!({"do": "criterion.rate", "id": "8.6.1-04", "axis": "both", "rating": "P"})],
        );
        window.wait_for_text("16 things to mend");
        let readiness = twins.project.waymark(&["readiness"], &[]);
        let mut processes = readiness["by_process"].as_array().unwrap().iter();
        let reporting = processes
            .find(|process| process["code"] == "REPORTING")
            .unwrap();
        window
            .the("button", begins("A process has no owner"))
            .click();
        twins.check(
            || {
                window.press("O");
                window.type_text("Neil");
                window.press("Enter");
                window.wait_for_text("15 things to mend");
            },
            &[json!({"do": "process.set", "id": reporting["process"], "owner": "neil-okafor"})],
        );
        twins.verify();
    });
}

//! The past: a project as it stood on an earlier day.

use crate::desk::Desk;

#[test]
fn the_status_of_a_past_day_is_what_was_shown_on_that_day() {
    let desk = Desk::with_project();
    let acts = [
        (
            "2027-01-13",
            r#"{"do":"task.set_progress","id":"PRE-01","percent":100}"#,
        ),
        (
            "2027-01-20",
            r#"{"do":"task.set_duration","id":"PRE-02","days":9}"#,
        ),
        (
            "2027-01-20",
            r#"{"do":"person.add","id":"ruth","name":"Ruth Ellison"}"#,
        ),
        (
            "2027-02-03",
            r#"{"do":"role.fill","id":"IMPL_PM","person":"ruth"}"#,
        ),
        ("2027-02-03", r#"{"do":"task.delete","id":"PRE-05"}"#),
    ];
    let codes = desk.json(&["schedule", "a.waymark"]);
    assert!(
        codes["tasks"]
            .as_array()
            .unwrap()
            .iter()
            .any(|t| t["code"] == "PRE-05")
    );
    let mut recorded = vec![(DAY_ONE, desk.json_on(DAY_ONE, &["status", "a.waymark"]))];
    for (day, line) in acts {
        desk.apply_on(day, line).exits(0);
        recorded.retain(|(at, _)| *at != day);
        recorded.push((day, desk.json_on(day, &["status", "a.waymark"])));
    }
    assert_eq!(recorded.len(), 4);
    for (day, shown) in &recorded {
        let past = desk.json_on("2027-06-01", &["status", "a.waymark", "--as-of", day]);
        assert_eq!(&past, shown, "as of {day}");
        assert_eq!(past["as_of"], *day);
    }
    // A day between two acts has what the day before it had, with its own date.
    let between = desk.json_on(
        "2027-06-01",
        &["status", "a.waymark", "--as-of", "2027-01-27"],
    );
    let names = |status: &serde_json::Value| status["late"].to_string();
    assert_ne!(names(&between), names(&recorded[3].1));
    // After the last act the past is the present.
    let later = desk.json_on(
        "2027-06-01",
        &["status", "a.waymark", "--as-of", "2027-06-01"],
    );
    assert_eq!(later, desk.json_on("2027-06-01", &["status", "a.waymark"]));
}

const DAY_ONE: &str = "2027-01-11";

#[test]
fn what_was_undone_later_is_there_in_the_past() {
    let desk = Desk::with_project();
    let before = desk.json_on("2027-01-12", &["status", "a.waymark"]);
    desk.apply_on(
        "2027-01-14",
        r#"{"do":"task.set_duration","id":"PRE-01","days":60}"#,
    )
    .exits(0);
    let worse = desk.json_on("2027-01-14", &["status", "a.waymark"]);
    desk.run_on("2027-01-18", &["undo", "a.waymark"]).exits(0);
    let as_of = |day: &str| desk.json_on("2027-03-01", &["status", "a.waymark", "--as-of", day]);
    assert_eq!(as_of("2027-01-12"), before);
    assert_eq!(as_of("2027-01-14"), worse);
    assert_ne!(worse["overall"], before["overall"]);
    // As in a project in which it never happened; only the ids differ.
    let untouched = Desk::with_project().json_on("2027-01-18", &["status", "a.waymark"]);
    assert_eq!(as_of("2027-01-18")["overall"], untouched["overall"]);
}

#[test]
fn there_is_nothing_before_the_first_day() {
    let desk = Desk::with_project();
    desk.run(&["status", "a.waymark", "--as-of", "2027-01-10"])
        .exits(5)
        .says("the project was made on 2027-01-11; there is nothing to show for 2027-01-10");
}

#[test]
fn a_pack_of_a_past_day_is_the_pack_of_that_day() {
    let desk = Desk::with_project();
    desk.run_on("2027-01-20", &["pack", "a.waymark", "-o", "then.pdf"])
        .exits(0);
    desk.apply_on(
        "2027-02-01",
        r#"{"do":"task.set_duration","id":"PRE-01","days":60}"#,
    )
    .exits(0);
    desk.run_on("2027-02-01", &["pack", "a.waymark", "-o", "now.pdf"])
        .exits(0);
    let again = [
        "pack",
        "a.waymark",
        "-o",
        "again.pdf",
        "--as-of",
        "2027-01-20",
    ];
    desk.run_on("2027-02-01", &again).exits(0);
    let read = |name: &str| std::fs::read(desk.path(name)).unwrap();
    assert!(read("then.pdf") == read("again.pdf"));
    assert!(read("then.pdf") != read("now.pdf"));
}

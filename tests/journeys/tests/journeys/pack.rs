//! The status pack on its way to a file: stopped, in the place of another, and where it cannot be written.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::json;
use waymark_journeys::pages::Pack;
use waymark_journeys::{Journey, Name, Project, journey};

/// What an older pack begins with.
const OLDER: &[u8] = b"%PDF-1.7 of last month";

/// A project with so much late work that there is time to think better of its pack.
fn of_a_hundred_pages(walk: &Journey) -> Project {
    let project = walk.file("large");
    project.waymark(&["bench-data"], &["--tasks", "2000"]);
    let schedule = project.waymark(&["schedule"], &[]);
    let tasks = schedule["tasks"].as_array().unwrap().iter();
    let work = tasks.filter(|task| task["summary"] == false);
    let due =
        work.map(|task| json!({"do": "task.set_deadline", "id": task["id"], "date": "2026-02-02"}));
    let late = json!({"do": "project.set_status_date", "date": "2028-08-01"});
    project.apply(&due.chain([late]).collect::<Vec<_>>());
    project
}

#[test]
fn an_export_that_is_cancelled_leaves_what_was_there() {
    journey(|walk| {
        let project = of_a_hundred_pages(walk);
        let file = walk.path("status.pdf");
        fs::write(&file, OLDER).unwrap();
        let window = walk.open(&project);
        let pack = Pack::of(&window);
        pack.sheet().wait();
        walk.answer_dialog(&file);
        window.press("Ctrl E");
        window
            .the("status", Name::Begins("Exporting the status pack".into()))
            .the("button", "Cancel")
            .click();
        window
            .the("status", Name::Begins("Export stopped".into()))
            .wait();
        assert_eq!(fs::read(&file).unwrap(), OLDER);
        // The next one is not stopped.
        walk.answer_dialog(&file);
        pack.export();
        assert!(fs::read(&file).unwrap().starts_with(b"%PDF"));
    });
}

#[test]
fn an_export_takes_the_place_of_an_older_one() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let [file, wanted] = ["status.pdf", "wanted.pdf"].map(|name| walk.path(name));
        fs::write(&file, OLDER.repeat(100_000)).unwrap();
        let window = walk.open(&project);
        let pack = Pack::of(&window);
        walk.answer_dialog(&file);
        pack.export();
        project.waymark(&["pack"], &["-o", &wanted.to_string_lossy()]);
        assert_eq!(fs::read(&file).unwrap(), fs::read(&wanted).unwrap());
    });
}

/// A folder of that name, and a folder that cannot be written into.
#[test]
fn a_pack_that_cannot_be_written_goes_elsewhere_or_is_tried_again() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let folder = walk.path("closed");
        fs::create_dir(&folder).unwrap();
        let mode = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
        mode(0o555);
        let [closed, other] = [folder.join("status.pdf"), walk.path("other.pdf")];
        let window = walk.open_through(&walk.without_rights(), &[project.path()]);
        let pack = Pack::of(&window);
        pack.sheet().wait();
        walk.answer_dialog(&closed);
        window.press("Ctrl E");
        let told = window.the(
            "alert",
            Name::Begins("The status pack was not saved".into()),
        );
        let text = told.wait().text;
        for words in ["status.pdf", "Your project is saved as it was."] {
            assert!(text.contains(words), "{words:?} is not in {text:?}");
        }
        // As long as nothing is changed, trying again says so again.
        told.the("button", "Try again").click();
        told.wait();
        walk.answer_dialog(&other);
        told.the("button", "Save elsewhere").click();
        assert!(pack.told().contains("other.pdf"));
        assert!(fs::read(&other).unwrap().starts_with(b"%PDF"));

        walk.answer_dialog(&closed);
        window.press("Ctrl E");
        told.wait();
        mode(0o755);
        told.the("button", "Try again").click();
        let told = window.the("status", Name::Holds("closed/status.pdf".into()));
        told.wait();
        assert_eq!(fs::read(&closed).unwrap(), fs::read(&other).unwrap());
    });
}

#[test]
fn a_pack_is_not_written_over_a_file_of_another_kind() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let text = walk.path("minutes.txt");
        fs::write(&text, "Minutes").unwrap();
        let window = walk.open(&project);
        Pack::of(&window).sheet().wait();
        walk.answer_dialog(&text);
        window.press("Ctrl E");
        let told = window.the(
            "alert",
            Name::Begins("The status pack was not saved".into()),
        );
        assert!(told.wait().text.contains("minutes.txt"));
        assert_eq!(fs::read(&text).unwrap(), b"Minutes");
    });
}

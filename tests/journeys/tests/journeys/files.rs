//! Files that are wrong, damaged, newer, taken, not writable or not there: each is told in words, and not one byte of
//! it changes.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use waymark_journeys::pages::{Home, Overview, Plan};
use waymark_journeys::{Journey, Name, Project, Window, journey, until};

/// A task of the sample.
const TASK: &str = "Align external contracts";

/// A file that cannot be shown: Home says so, with these words.
fn check_not_opened(walk: &Journey, file: &Project, words: &str) {
    let before = file.bytes();
    let window = walk.open(file);
    let told = Home::of(&window).told();
    assert!(told.starts_with("The project was not opened"), "{told}");
    for wanted in [words, &file.file_name(), "Nothing was changed."] {
        assert!(told.contains(wanted), "{wanted:?} is not in {told:?}");
    }
    // Nor is it remembered as a project.
    assert_eq!(window.the("row", Name::Any).all(), []);
    window.quit();
    assert_eq!(file.bytes(), before);
    check_nothing_beside(file);
}

/// A file that can be looked at and not changed: a banner says why, and what would change it is off.
fn check_read_only(file: &Project, window: &Window, words: &str) {
    let told = Overview::shown(window).banners();
    assert!(told.contains(words), "{words:?} is not in {told:?}");
    assert!(window.the("button", "Set status date").wait().off);
    let undo = window.the("button", Name::Begins("Undo".into()));
    assert!(undo.wait().off, "{}", undo.wait().name);
    let plan = Plan::at(window, TASK);
    // A cell that cannot be edited stays as it is.
    plan.row("Align external contracts")
        .the("gridcell", "60%")
        .double_click();
    let fields = plan.table().the("textbox", Name::Any).all();
    assert_eq!(fields, [], "{}", file.file_name());
}

/// No lock, journal or copy was left beside the file.
fn check_nothing_beside(file: &Project) {
    let folder = fs::read_dir(file.path().parent().unwrap()).unwrap();
    let beside = folder
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let name = file.file_name();
    let left: Vec<String> = beside
        .filter(|other| *other != name && other.contains(&name))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn a_text_is_no_project() {
    journey(|walk| {
        let file = walk.file("minutes");
        fs::write(
            file.path(),
            "Minutes of the steering committee\n".repeat(200),
        )
        .unwrap();
        check_not_opened(walk, &file, "is not a Waymark project");
    });
}

#[test]
fn a_file_with_flipped_bytes_is_damaged() {
    journey(|walk| {
        let file = walk.sample("flipped");
        let mut bytes = file.bytes();
        let middle = bytes.len() / 2;
        bytes[middle..middle + 4096]
            .iter_mut()
            .for_each(|byte| *byte ^= 0x5a);
        fs::write(file.path(), bytes).unwrap();
        check_not_opened(walk, &file, "is damaged");
    });
}

#[test]
fn a_file_that_ends_too_early_is_damaged() {
    journey(|walk| {
        let file = walk.sample("half");
        let bytes = file.bytes();
        fs::write(file.path(), &bytes[..bytes.len() / 2]).unwrap();
        check_not_opened(walk, &file, "is damaged");
    });
}

#[test]
fn a_file_that_is_not_there_is_told() {
    journey(|walk| {
        let file = walk.file("moved");
        let window = walk.open(&file);
        let told = Home::of(&window).told();
        assert!(told.contains("there is no file at"), "{told}");
        window.quit();
        assert!(!file.path().exists());
    });
}

#[test]
fn a_newer_format_is_read_and_not_changed() {
    /// Where a SQLite file keeps its `user_version`, as four bytes with the highest first.
    const USER_VERSION: usize = 60;
    journey(|walk| {
        let file = walk.sample("newer");
        let mut bytes = file.bytes();
        bytes[USER_VERSION..USER_VERSION + 4].copy_from_slice(&9000_u32.to_be_bytes());
        fs::write(file.path(), &bytes).unwrap();
        let window = walk.open(&file);
        check_read_only(
            &file,
            &window,
            "was written by a newer Waymark (format 9000",
        );
        window.quit();
        assert_eq!(file.bytes(), bytes);
        check_nothing_beside(&file);
    });
}

#[test]
fn a_file_that_another_program_has_is_read_meanwhile() {
    journey(|walk| {
        let file = walk.sample("taken");
        // Without a session bus two starts are two programs.
        let other = walk.start(&[], &[file.path()]);
        walk.screen().window_of(other);
        let lock = file.path().with_extension("waymark.lock");
        until("the other program to take the file", || {
            lock.exists().then_some(())
        });
        let before = file.bytes();
        let window = walk.open(&file);
        let process = format!("(process {other})");
        check_read_only(&file, &window, "is open for writing by");
        assert!(Overview::of(&window).banners().contains(&process));
        window.quit();
        assert_eq!(file.bytes(), before);
        assert!(lock.exists(), "the other program has lost its file");
    });
}

#[test]
fn a_file_that_cannot_be_written_is_read() {
    journey(|walk| {
        let folder = walk.path("archive");
        fs::create_dir(&folder).unwrap();
        let file = walk.sample("archive/closed");
        let mode =
            |path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        mode(file.path(), 0o444);
        mode(folder.as_path(), 0o555);
        let before = file.bytes();
        let window = walk.open_through(&walk.without_rights(), &[file.path()]);
        check_read_only(&file, &window, "cannot be written");
        window.quit();
        assert_eq!(file.bytes(), before);
        check_nothing_beside(&file);
        mode(folder.as_path(), 0o755);
    });
}

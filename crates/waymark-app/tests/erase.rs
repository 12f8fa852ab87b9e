//! A person who asks to be forgotten is gone from the project, its log, the copies aside and what goes out of it.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

use std::path::Path;

use serde_json::json;
use waymark_app::exchange::export_mspdi;
use waymark_app::recent::{self, Recent};
use waymark_app::settings::{set_author, settings};
use waymark_app::{Clock, Direction, Session, Which, Workplace, sample, script, verify, view};

const RUTH: &str = "ruth-ellison";
const FORMER: &str = "former-person-1";
const NAMES: &[&str] = &["Ruth Ellison", "ruth.ellison@northgate.example", RUTH];

fn workplace(folder: &Path) -> Workplace {
    let today = "2026-11-21".parse().unwrap();
    Workplace::at(Clock::Pinned(today), None, folder.join("data"))
}

/// The sample, in which Ruth has an address, with her name in that of a task that falls due; two copies aside, and the
/// project as it is remembered.
fn project(folder: &Path) -> Session {
    set_author(&folder.join("data"), "Helen Marsh").unwrap();
    let path = folder.join("n.waymark");
    let mut session = sample::make(&path, workplace(folder)).unwrap();
    session.back_up_now().unwrap();
    let due = view::status(&session.now()).status.due;
    let task = due.first().unwrap().id.to_string();
    let name = "Talk it over with RUTH ELLISON";
    act(
        &mut session,
        json!({ "do": "task.set_name", "id": task, "name": name }),
    );
    let seen = Recent::of(&session).unwrap();
    recent::remember(&folder.join("data"), seen);
    session
}

fn act(session: &mut Session, command: serde_json::Value) {
    let step = script::one_act(vec![command]).unwrap();
    session.apply(&[step]).unwrap();
}

/// The files under a folder in which one of the names stands.
fn holding(folder: &Path) -> Vec<String> {
    let mut held = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            let bytes = String::from_utf8_lossy(&bytes).to_lowercase();
            if NAMES
                .iter()
                .any(|name| bytes.contains(&name.to_lowercase()))
            {
                held.push(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
    held.sort();
    held
}

#[test]
fn a_person_is_gone_from_everything_the_app_keeps() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = project(folder.path());
    assert_eq!(
        holding(folder.path()).len(),
        3,
        "project, copy aside, list of projects"
    );
    let before = settings(session.workplace(), None).author;

    let preview = session.erase_preview("ruth ellison").unwrap();
    assert_eq!(preview.person.as_deref(), Some(RUTH));
    assert_eq!(
        (&preview.names[..], &preview.emails[..]),
        (
            &["Ruth Ellison".to_string()][..],
            &[NAMES[1].to_string()][..]
        )
    );
    assert_eq!(preview.replacement, "Former person 1");
    let told: Vec<String> = preview
        .places
        .iter()
        .map(|place| format!("{} {}: {}", place.kind, place.name, place.field))
        .collect();
    assert!(
        told.contains(&"person “Ruth Ellison”: name".to_string()),
        "{told:?}"
    );
    assert!(
        told.contains(&"task “Talk it over with RUTH ELLISON”: name".to_string()),
        "{told:?}"
    );
    assert_eq!(preview.backups.len(), 1);

    let done = session.erase_person(RUTH, true).unwrap();
    assert_eq!(
        (done.places, done.entries),
        (preview.places.len(), preview.entries)
    );
    assert_eq!(done.backups, preview.backups);
    assert!(done.left.is_empty() && done.notes.is_empty(), "{done:?}");
    assert_eq!(holding(folder.path()), [""; 0]);
    assert_eq!(settings(session.workplace(), None).author, before);

    let moment = session.now();
    let shown = view::people(&moment).people;
    assert!(
        shown
            .iter()
            .any(|person| person.name == "Former person 1" && person.id == FORMER)
    );
    for revision in 1..=session.file().revision() {
        session.look_at(Some(revision)).unwrap();
        let told = serde_json::to_string(&view::people(&session.moment(None).unwrap())).unwrap();
        assert!(!told.contains("Ruth Ellison"), "after {revision} entries");
    }
    session.look_at(None).unwrap();
    let history = serde_json::to_string(&view::history(&session).unwrap()).unwrap();
    assert!(!NAMES.iter().any(|name| history.contains(name)));
    assert!(history.contains("Name of a person erased on request"));
    export_mspdi(&moment, &folder.path().join("plan.xml")).unwrap();
    session
        .save_copy(&folder.path().join("copy.waymark"))
        .unwrap();
    session.reverse(Direction::Undo, &Which::Last(1)).unwrap();
    session.reverse(Direction::Redo, &Which::Last(1)).unwrap();
    assert_eq!(holding(folder.path()), [""; 0]);
    drop(session);
    for file in std::iter::once(folder.path().join("n.waymark"))
        .chain(done.backups.into_iter().map(|copy| copy.path))
    {
        let proof = verify(&file).unwrap();
        assert!(
            proof.ok && proof.redacted > 0,
            "{}: {proof:?}",
            file.display()
        );
    }
}

#[test]
fn copies_aside_are_told_and_can_be_erased_later() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = project(folder.path());
    let copies = settings(session.workplace(), Some(&session)).backups;
    let broken = copies[0].copies[0]
        .path
        .with_file_name("20261101T080000000Z-by-hand.waymark");
    std::fs::write(&broken, "no project").unwrap();

    let done = session.erase_person(RUTH, false).unwrap();
    assert!(done.backups.is_empty());
    assert_eq!(done.left.len(), 2);
    let unread: Vec<&str> = done
        .left
        .iter()
        .filter_map(|copy| copy.problem.as_deref())
        .collect();
    assert!(
        matches!(unread.as_slice(), [one] if one.contains("is not a Waymark project")),
        "{done:?}"
    );
    assert_eq!(holding(folder.path()).len(), 1);

    // By now the project itself does not know the name any more.
    let later = session.erase_person("Ruth Ellison", true).unwrap();
    assert_eq!((later.places, later.entries), (0, 0));
    assert_eq!(
        later.revision, done.revision,
        "nothing is logged where nothing is erased"
    );
    assert_eq!(later.backups.len(), 1);
    assert_eq!(later.left.len(), 1);
    assert_eq!(holding(folder.path()), [""; 0]);
}

#[test]
fn who_is_meant_has_to_be_clear() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = project(folder.path());
    let told = |session: &Session, who: &str| session.erase_preview(who).unwrap_err().message;
    let message = told(&session, "Ruth");
    assert!(
        message.starts_with(
            "nobody in this project or its log is called “Ruth”; there are Colin Adeyemi,"
        ),
        "{message}"
    );
    act(
        &mut session,
        json!({ "do": "person.add", "id": "another", "name": "Ruth  ellison" }),
    );
    act(
        &mut session,
        json!({ "do": "person.delete", "id": "another" }),
    );
    assert_eq!(
        told(&session, "Ruth Ellison"),
        "several people are or were called “Ruth Ellison”: Ruth Ellison (ruth-ellison); Ruth  ellison (another, removed). Give the id of the one you mean."
    );
    let candidates = session.erase_candidates().unwrap();
    assert!(
        candidates
            .iter()
            .any(|one| one.person == "another" && one.removed && !one.author)
    );
    assert!(session.erase_preview("another").is_ok());
    session.look_at(Some(3)).unwrap();
    assert!(
        session.erase_person(RUTH, false).is_err(),
        "the past stays as it is"
    );
}

#[test]
fn whoever_erases_themselves_is_told_that_they_go_on_under_their_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = project(folder.path());
    let preview = session.erase_preview("Helen Marsh").unwrap();
    assert_eq!(preview.notes.len(), 1);
    let done = session.erase_person("Helen Marsh", false).unwrap();
    assert_eq!(done.notes, preview.notes);
    let last = session.file().entries().unwrap().pop().unwrap();
    assert_eq!(last.author.name, "Former person 1");
}

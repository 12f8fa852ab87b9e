//! What may be named where: libraries, the clock, places outside the project.

use crate::workspace::{TextFile, files, sources};

/// Says where `word` stands in `files`, leaving out the files for which `may` holds. At least one of those has to
/// hold it, so that a word that was mistyped, or a file that has moved, is noticed.
fn check_named_only(files: &[TextFile], word: &str, may: impl Fn(&str) -> bool) {
    let (allowed, others): (Vec<_>, Vec<_>) = files
        .iter()
        .filter(|file| file.text.contains(word))
        .map(|file| file.path.as_str())
        .partition(|path| may(path));
    assert!(!allowed.is_empty(), "{word} is named nowhere");
    assert!(others.is_empty(), "{word} is named in {others:?}");
}

#[test]
fn only_src_pdf_names_what_writes_pdf() {
    let mut code = sources();
    // Words in comments are free: the page format, say, has reasons that lie in the library.
    code.iter_mut()
        .for_each(|file| file.text = without_comments(&file.text));
    for library in ["printpdf", "lopdf"] {
        check_named_only(&code, library, |path| {
            path.starts_with("crates/waymark-pack/src/pdf/")
        });
    }
}

fn without_comments(source: &str) -> String {
    let code = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_clock_is_read_in_one_place() {
    let sources = sources();
    let is_clock = |path: &str| path == "crates/waymark-app/src/clock.rs";
    check_named_only(&sources, "Utc::now", is_clock);
    check_named_only(&sources, "Local::now", is_clock);
    for file in sources {
        assert!(!file.text.contains("SystemTime::now"), "{}", file.path);
    }
}

#[test]
fn each_module_opens_with_what_it_is_for() {
    let sources = sources();
    assert!(sources.len() > 50, "only {} were read", sources.len());
    for file in sources {
        assert!(file.text.starts_with("//!"), "{}", file.path);
    }
}

/// A path of somebody's computer works there and nowhere else.
#[test]
fn no_place_on_a_computer_is_named() {
    // Put together here, so that this file does not name them itself.
    let homes = ["home", "Users", "root", "work"].map(|folder| format!("/{folder}/"));
    let files = files();
    assert!(files.iter().any(|file| file.path == "Cargo.toml"));
    for file in files {
        for home in &homes {
            if let Some(line) = names_place(&file.text, home) {
                panic!("{}:{line} names a place under {home}", file.path);
            }
        }
    }
}

/// The line, counted from 1, on which a path begins with `place`.
fn names_place(text: &str, place: &str) -> Option<usize> {
    let begins = |line: &str| {
        let mut found = line.match_indices(place);
        found.any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_none_or(|c| !c.is_alphanumeric() && !"._-/})>*".contains(c))
        })
    };
    text.lines().position(begins).map(|index| index + 1)
}

#[test]
fn a_path_is_told_from_a_part_of_one() {
    let at_line = |text: &str| names_place(text, "/place/");
    assert_eq!(at_line("one\ncd /place/of/mine"), Some(2));
    assert_eq!(at_line("\"/place/of/mine\""), Some(1));
    assert_eq!(at_line("market/place/a, ../place/b, x./place/c"), None);
}

/// Beside the project only the optional folder of cases to test against may be looked for.
#[test]
fn nothing_beside_the_project_is_named_but_the_oracles() {
    let beside = format!("../{}", "shared");
    let oracles = format!("{beside}/oracles");
    let files = files();
    for file in &files {
        let rest = file.text.replace(&oracles, "");
        assert!(!rest.contains(&beside), "{} names {beside}", file.path);
    }
    check_named_only(&files, &oracles, |path| {
        path.starts_with("crates/waymark-schedule/tests/") || path.ends_with(".md")
    });
}

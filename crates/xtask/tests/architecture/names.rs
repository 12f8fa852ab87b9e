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

/// Beside the project only the optional folder of cases to test against may be looked for. A folder of that name
/// within the project is another matter.
#[test]
fn nothing_beside_the_project_is_named_but_the_oracles() {
    let beside = format!("../{}", "shared");
    let oracles = format!("{beside}/oracles");
    let files = files();
    for file in &files {
        let text = file.text.replace(&oracles, "");
        for (at, _) in text.match_indices(&beside) {
            let before = text[..at].trim_end_matches("../");
            let up = (at - before.len()) / "../".len() + 1;
            let within = folder_above(&file.path, up).map(|folder| format!("{folder}shared/"));
            let known = within.is_some_and(|within| {
                let mut paths = files.iter().map(|file| &file.path);
                paths.any(|path| path.starts_with(&within))
            });
            assert!(known, "{} names {beside}", file.path);
        }
    }
    check_named_only(&files, &oracles, |path| {
        let tests = [
            "crates/waymark-schedule/tests/",
            "crates/waymark-exchange/tests/",
            "tests/journeys/tests/",
        ];
        tests.iter().any(|tests| path.starts_with(tests)) || path.ends_with(".md")
    });
}

/// The folder so many steps above that of a file, with `/` at its end; `None` outside the project.
fn folder_above(path: &str, up: usize) -> Option<String> {
    let folders: Vec<&str> = path.split('/').collect();
    let depth = (folders.len() - 1).checked_sub(up)?;
    Some(
        folders[..depth]
            .iter()
            .map(|folder| format!("{folder}/"))
            .collect(),
    )
}

#[test]
fn the_folder_above_ends_at_the_root() {
    let above = |up| folder_above("ui/src/frame/Frame.svelte", up);
    assert_eq!(above(1).as_deref(), Some("ui/src/"));
    assert_eq!(above(3).as_deref(), Some(""));
    assert_eq!(above(4), None);
}

/// In a table row of `ARCHITECTURE.md`, paths exist, and the last part of each other name stands in one of them.
#[test]
fn signposts_lead_somewhere() {
    let files = files();
    let page = files.iter().find(|file| file.path == "ARCHITECTURE.md");
    let rows = page.unwrap().text.lines();
    let mut followed = 0;
    for row in rows.filter(|row| row.starts_with('|')) {
        let quoted = row.split('`').skip(1).step_by(2);
        let (paths, names): (Vec<&str>, Vec<&str>) = quoted.partition(|word| {
            ["crates/", "src-tauri/", "tests/"]
                .iter()
                .any(|room| word.starts_with(room))
        });
        let text: String = paths
            .iter()
            .map(|path| {
                let file = files.iter().find(|file| file.path == *path);
                let file = file.unwrap_or_else(|| panic!("there is no {path}: {row}"));
                file.text.as_str()
            })
            .collect();
        for name in names.iter().filter(|name| !name.contains('/')) {
            let last = name.rsplit("::").next().unwrap_or(name);
            let defined = ["fn", "struct", "enum", "macro_rules!"]
                .iter()
                .any(|keyword| text.contains(&format!("{keyword} {last}")));
            assert!(defined, "{name} is not there: {row}");
            followed += 1;
        }
    }
    assert!(followed > 40, "only {followed} names were followed");
}

#[test]
fn every_dependency_has_its_reason() {
    let files = files();
    let decisions: String = files
        .iter()
        .filter(|file| file.path.starts_with("docs/decisions/"))
        .map(|file| file.text.as_str())
        .collect();
    let manifest = files.iter().find(|file| file.path == "Cargo.toml").unwrap();
    let (_, listed) = manifest
        .text
        .split_once("[workspace.dependencies]")
        .unwrap();
    let lines = listed.lines().take_while(|line| !line.starts_with('['));
    let names = lines.filter_map(|line| line.split_once(" = ").map(|(name, _)| name));
    let foreign: Vec<&str> = names.filter(|name| !name.starts_with("waymark-")).collect();
    assert!(foreign.contains(&"serde"), "{foreign:?}");
    for name in foreign {
        let reason = decisions.contains(&format!("`{name}`"));
        assert!(reason, "docs/decisions does not say why {name} is there");
    }
}

//! The words and the code that asks for them fit each other: nothing is asked for that is not there, nothing is there
//! that is not asked for, and each use gives the arguments that its words name.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use waymark_words::FILES;

/// A place in the source that asks for words.
struct Use {
    path: PathBuf,
    id: String,
    given: BTreeSet<String>,
}

fn uses() -> Vec<Use> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for package in fs::read_dir(root.join("crates")).unwrap() {
        let package = package.unwrap().path();
        if !package.ends_with("waymark-words") {
            collect(&package.join("src"), &mut files);
        }
    }
    collect(&root.join("src-tauri/src"), &mut files);
    assert!(files.len() > 50, "only {} files were read", files.len());
    let of_file = |path: PathBuf| {
        let text = without_comments(&fs::read_to_string(&path).unwrap());
        let found = uses_in(&text).into_iter();
        found.map(move |(id, given)| Use {
            path: path.clone(),
            id,
            given,
        })
    };
    files.into_iter().flat_map(of_file).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn without_comments(source: &str) -> String {
    let code = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

/// Every `t!("id", name = value, name)` and `phrase!("id")`, with the names of the arguments it gives.
fn uses_in(code: &str) -> Vec<(String, BTreeSet<String>)> {
    let macros = ["t!(", "phrase!("];
    let starts = macros.iter().flat_map(|name| {
        let found = code.match_indices(name);
        found
            .filter(|(at, _)| !code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
            .map(|(at, name)| at + name.len())
    });
    starts.filter_map(|start| use_at(&code[start..])).collect()
}

/// The id and the names of the arguments of a use that begins behind its opening bracket.
fn use_at(code: &str) -> Option<(String, BTreeSet<String>)> {
    let (id, rest) = code.trim_start().strip_prefix('"')?.split_once('"')?;
    let mut arguments = vec![String::new()];
    let mut depth = 1;
    let mut in_text = false;
    for c in rest.chars() {
        match c {
            '"' => in_text = !in_text,
            '(' | '[' | '{' if !in_text => depth += 1,
            ')' | ']' | '}' if !in_text => depth -= 1,
            _ => {}
        }
        match (c, depth) {
            (_, 0) => break,
            (',', 1) if !in_text => arguments.push(String::new()),
            _ => arguments.last_mut()?.push(c),
        }
    }
    let names = arguments.iter().skip(1).map(|argument| {
        let name = argument.split('=').next().unwrap_or_default();
        name.trim().to_string()
    });
    let names = names.filter(|name| !name.is_empty());
    Some((id.to_string(), names.collect()))
}

/// All entries of all files.
fn entries() -> BTreeMap<String, Value> {
    let of_file = |(area, text): &(&str, &str)| -> Map<String, Value> {
        serde_json::from_str(text).unwrap_or_else(|e| panic!("{area}.json: {e}"))
    };
    FILES.iter().flat_map(of_file).collect()
}

fn forms(entry: &Value) -> Vec<&str> {
    match entry {
        Value::String(text) => vec![text],
        Value::Object(forms) => forms.values().map(|form| form.as_str().unwrap()).collect(),
        other => panic!("{other} is neither words nor forms of words"),
    }
}

/// The arguments that an entry names, in any of its forms.
fn wanted(entry: &Value) -> BTreeSet<String> {
    let texts = forms(entry);
    let named = texts.iter().flat_map(|text| {
        let opened = text.split('{').skip(1);
        opened.filter_map(|after| after.split_once('}'))
    });
    let mut names: BTreeSet<String> = named.map(|(name, _)| name.to_string()).collect();
    if entry.is_object() {
        names.insert("count".to_string());
    }
    names
}

#[test]
fn every_id_that_is_used_exists_and_every_id_that_exists_is_used() {
    let entries = entries();
    let used: BTreeSet<String> = uses().into_iter().map(|found| found.id).collect();
    let unknown: Vec<_> = used
        .iter()
        .filter(|id| !entries.contains_key(*id))
        .collect();
    assert!(unknown.is_empty(), "not in the catalogue: {unknown:?}");
    let idle: Vec<_> = entries.keys().filter(|id| !used.contains(*id)).collect();
    assert!(idle.is_empty(), "not used anywhere: {idle:?}");
}

#[test]
fn each_use_gives_exactly_the_arguments_its_words_name() {
    let entries = entries();
    for found in uses() {
        if let Some(entry) = entries.get(&found.id) {
            let place = found.path.display();
            assert_eq!(found.given, wanted(entry), "{} in {place}", found.id);
        }
    }
}

#[test]
fn each_id_stands_once_in_the_file_of_its_area() {
    let mut seen = BTreeSet::new();
    for (area, text) in FILES {
        let lines = text.lines().filter_map(|line| line.strip_prefix("  \""));
        let ids: Vec<&str> = lines.filter_map(|line| line.split('"').next()).collect();
        let read: Map<String, Value> = serde_json::from_str(text).unwrap();
        assert!(!read.is_empty(), "{area}.json is empty");
        for id in &ids {
            assert!(id.starts_with(&format!("{area}.")), "{id} in {area}.json");
            assert!(read.contains_key(*id), "{id} in {area}.json");
            assert!(seen.insert(id.to_string()), "{id} stands twice");
        }
        assert_eq!(ids.len(), read.len(), "{area}.json: one entry a line");
    }
}

#[test]
fn every_file_of_words_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("words/en");
    let files = fs::read_dir(folder).unwrap();
    // The window reads its own file, and has its own test.
    let there: BTreeSet<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "window.json")
        .collect();
    let read = FILES.iter().map(|(area, _)| format!("{area}.json"));
    assert_eq!(there, read.collect());
}

#[test]
fn every_counted_entry_has_the_forms_that_english_needs() {
    for (id, entry) in entries() {
        if let Value::Object(forms) = &entry {
            assert_eq!(forms.keys().collect::<Vec<_>>(), ["one", "other"], "{id}");
        }
        for form in forms(&entry) {
            assert_eq!(form.trim(), form, "{id} begins or ends with a space");
            assert!(!form.is_empty(), "{id} is empty");
        }
    }
}

#[test]
fn uses_are_found_with_their_arguments() {
    let check = |code: &str, id: &str, names: &[&str]| {
        let found = uses_in(code);
        let names = names.iter().map(|name| name.to_string()).collect();
        assert_eq!(found, [(id.to_string(), names)], "{code}");
    };
    check("t!(\"a.b\")", "a.b", &[]);
    check(
        "t!(\n    \"a.b\",\n    one,\n    two = f(x, [1, 2]),\n)",
        "a.b",
        &["one", "two"],
    );
    check(
        "t!(\"a.b\", two = g(\"(, {\", |x| x == y))",
        "a.b",
        &["two"],
    );
    check("phrase!(\"a.b\")", "a.b", &[]);
    assert!(uses_in("format!(\"a.b\") + assert!(\"a.b\")").is_empty());
}

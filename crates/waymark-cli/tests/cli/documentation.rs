//! The documentation shows what the program really prints.
//!
//! In a `console` block a line that begins with `$ waymark` is run, and what follows is what it printed; `…` stands for
//! anything. A block such as `jsonl week.jsonl` is a file. With `WAYMARK_UPDATE_DOCS=1` what differs is put right.

use std::path::PathBuf;

use crate::desk::{DAY, Desk};

/// What stands in a file of the documentation, as it should be.
struct Told {
    desk: Desk,
    text: String,
}

/// Whether printed text fits what is shown, in which `…` stands for anything.
fn fits(shown: &str, printed: &str) -> bool {
    let mut parts = shown.split('…');
    let Some(mut rest) = parts.next().and_then(|first| printed.strip_prefix(first)) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else {
        return rest.is_empty();
    };
    for part in middle {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// Hashes follow from ids that are made anew each time: `…` stands for them.
fn without_hashes(printed: &str) -> String {
    let hash = |word: &str| word.len() == 64 && word.chars().all(|c| c.is_ascii_hexdigit());
    let mut kept = String::new();
    for piece in printed.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        if hash(word) {
            kept.push('…');
            kept.push_str(&piece[word.len()..]);
        } else {
            kept.push_str(piece);
        }
    }
    kept
}

/// The words of a command as a shell takes them apart, without its expansions.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for c in line.chars() {
        match (quote, c) {
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (Some(q), c) if c == q => quote = None,
            (None, ' ') => words.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

impl Told {
    /// Runs a command and writes it down with what is shown for it, or with what it prints where that differs.
    fn run(&mut self, command: &str, shown: &str) {
        let words = words(command);
        let mut args: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
        let mut day = DAY;
        if args.first() == Some(&"--today") {
            day = args[1];
            args.drain(..2);
        }
        let ran = self.desk.run_on(day, &args);
        let printed = without_hashes(&(ran.err + &ran.out));
        self.text.push_str(&format!("$ {command}\n"));
        self.text.push_str(if fits(shown, &printed) {
            shown
        } else {
            &printed
        });
    }

    fn console(&mut self, block: &str) {
        let mut command: Option<&str> = None;
        let mut shown = String::new();
        for line in block.lines() {
            match line.strip_prefix("$ ") {
                Some(next) => {
                    if let Some(command) = command {
                        self.run(command, &shown);
                    }
                    command = Some(next);
                    shown.clear();
                }
                None => shown.push_str(&format!("{line}\n")),
            }
        }
        self.run(command.unwrap(), &shown);
    }
}

#[track_caller]
fn check(name: &str) {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs")).join(name);
    let text = std::fs::read_to_string(&path).unwrap();
    let mut told = Told {
        desk: Desk::new(),
        text: String::new(),
    };
    let mut commands = 0;
    let mut pieces = text.split("```");
    told.text.push_str(pieces.next().unwrap());
    while let (Some(block), Some(after)) = (pieces.next(), pieces.next()) {
        let (info, body) = block.split_once('\n').unwrap();
        told.text.push_str(&format!("```{info}\n"));
        match info.split_once(' ') {
            _ if info == "console" => {
                commands += 1;
                told.console(body);
            }
            Some((_, file)) => {
                told.desk.write(file, body);
                told.text.push_str(body);
            }
            None => told.text.push_str(body),
        }
        told.text.push_str(&format!("```{after}"));
    }
    assert!(commands > 3, "{name} shows hardly anything");
    if std::env::var_os("WAYMARK_UPDATE_DOCS").is_some() {
        std::fs::write(&path, &told.text).unwrap();
    } else {
        assert!(
            told.text == text,
            "{name} differs; WAYMARK_UPDATE_DOCS=1 puts it right\n{}",
            told.text
        );
    }
}

#[test]
fn the_reference_shows_what_is_printed() {
    check("command-line.md");
}

#[test]
fn the_guide_shows_what_is_printed() {
    check("guide/command-line.md");
}

#[test]
fn dots_stand_for_anything_and_words_are_taken_apart() {
    assert!(fits("a…c\n", "abbbc\n"));
    assert!(fits("all", "all"));
    assert!(!fits("a…c\n", "abbbd\n"));
    assert!(!fits("all", "allo"));
    assert!(fits("1…2…3", "1 and 2 and 3"));
    assert_eq!(
        words("waymark new a --organisation \"Åsgård Telecom\""),
        ["waymark", "new", "a", "--organisation", "Åsgård Telecom"]
    );
}

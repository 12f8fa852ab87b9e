//! How the program exits, command by command, and that a command that fails leaves everything as it was.

use std::process::Stdio;

use crate::desk::{Desk, Ran, ran, with_sqlite};

/// Every command that reads a project, to be run on a file.
fn reading(file: &str) -> Vec<Vec<String>> {
    [
        "info FILE",
        "status FILE",
        "status FILE --as-of 2027-01-11",
        "schedule FILE",
        "schedule FILE --planned",
        "history FILE",
        "pack FILE -o out.pdf",
    ]
    .map(|line| words(line, file))
    .to_vec()
}

/// Every command that changes a project.
fn writing(file: &str) -> Vec<Vec<String>> {
    ["apply FILE --commands good.jsonl", "undo FILE", "redo FILE"]
        .map(|line| words(line, file))
        .to_vec()
}

fn words(line: &str, file: &str) -> Vec<String> {
    line.split(' ')
        .map(|word| if word == "FILE" { file } else { word }.to_string())
        .collect()
}

const GOOD: &str = "{\"do\":\"person.add\",\"name\":\"Ruth\"}\n";

/// Runs a command that must fail so, in words that hold `says`, and leave the folder as it was.
#[track_caller]
fn fails(desk: &Desk, args: &[&str], code: i32, says: &str) -> Ran {
    let before = desk.everything();
    let ran = desk.run(args).exits(code).says(says);
    let after = desk.everything();
    let names = |files: &std::collections::BTreeMap<String, Vec<u8>>| {
        files.keys().cloned().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(names(&after), names(&before), "{args:?}");
    for (name, bytes) in &before {
        assert!(&after[name] == bytes, "{name} was changed by {args:?}");
    }
    ran
}

#[track_caller]
fn all_fail(desk: &Desk, commands: &[Vec<String>], code: i32, says: &str) {
    for command in commands {
        let args: Vec<&str> = command.iter().map(String::as_str).collect();
        fails(desk, &args, code, says);
        let ran = fails(desk, &[&args[..], &["--json"]].concat(), code, says);
        assert!(
            ran.object()["error"]["message"]
                .as_str()
                .unwrap()
                .contains(says),
            "{ran:?}"
        );
    }
}

/// A desk with a project, undone and redone so that `undo` and `redo` both have something to do, and good commands.
fn desk() -> Desk {
    let desk = Desk::with_project();
    desk.write("good.jsonl", GOOD);
    desk.run(&["apply", "a.waymark", "--commands", "good.jsonl"])
        .exits(0);
    desk.run(&["apply", "a.waymark", "--commands", "good.jsonl"])
        .exits(0);
    desk.run(&["undo", "a.waymark"]).exits(0);
    desk
}

#[test]
fn zero_is_reached_by_every_command() {
    let desk = desk();
    for command in reading("a.waymark").iter().chain(&writing("a.waymark")) {
        if command[0] == "redo" {
            desk.run(&["undo", "a.waymark"]).exits(0);
        }
        let args: Vec<&str> = command.iter().map(String::as_str).collect();
        desk.run(&args).exits(0);
    }
    desk.run(&["verify", "a.waymark"]).exits(0);
    desk.run(&["commands"]).exits(0);
    desk.run(&["new", "s.waymark", "--sample"]).exits(0);
    desk.run(&["bench-data", "b.waymark", "--tasks", "1"])
        .exits(0);
    desk.run(&["--help"]).exits(0);
    desk.run(&["--version"]).exits(0);
    let left: Vec<String> = desk.everything().into_keys().collect();
    assert_eq!(
        left,
        [
            "a.waymark",
            "b.waymark",
            "good.jsonl",
            "out.pdf",
            "s.waymark"
        ]
    );
}

#[test]
fn two_is_for_what_the_program_cannot_make_sense_of() {
    let desk = desk();
    let check = |line: &str| {
        drop(fails(
            &desk,
            &line.split(' ').collect::<Vec<_>>(),
            2,
            "For more information, try '--help'",
        ))
    };
    for command in [
        "new",
        "info",
        "status",
        "schedule",
        "apply",
        "commands",
        "undo",
        "redo",
        "history",
        "verify",
        "pack",
        "bench-data",
    ] {
        check(&format!("{command} a.waymark --frobnicate"));
    }
    check("melt a.waymark");
    check("info");
    check("new b.waymark");
    check("new b.waymark --sample --organisation Fjell");
    check("new b.waymark --organisation Fjell --edition 2005");
    check("new b.waymark --organisation Fjell --size huge");
    check("apply a.waymark");
    check("pack a.waymark");
    check("undo a.waymark --steps 1 --only x");
    check("undo a.waymark --steps -1");
    check("bench-data b.waymark");
    for line in [
        "new b.waymark --organisation Fjell --start 2027-02-30",
        "status a.waymark --as-of yesterday",
        "undo a.waymark --steps many",
        "bench-data b.waymark --tasks 99999999999",
    ] {
        fails(
            &desk,
            &line.split(' ').collect::<Vec<_>>(),
            2,
            "invalid value",
        );
    }
}

#[test]
fn three_is_for_a_file_that_is_not_what_it_claims_to_be() {
    let desk = desk();
    let project = std::fs::read(desk.path("a.waymark")).unwrap();
    desk.write("empty.waymark", "");
    desk.write(
        "text.waymark",
        "Dear all,\nplease find the plan attached.\n",
    );
    desk.write("stub.waymark", &project[..60]);
    desk.write("half.waymark", &project[..project.len() / 2]);
    desk.write("short.waymark", &project[..project.len() - 1]);
    let corpus = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/corpus/foreign.sqlite"
    );
    desk.write("foreign.waymark", std::fs::read(corpus).unwrap());
    std::fs::create_dir(desk.path("folder.waymark")).unwrap();
    for (file, says) in [
        ("missing.waymark", "there is no file at missing.waymark"),
        ("empty.waymark", "it is empty"),
        ("text.waymark", "is not a Waymark project"),
        ("stub.waymark", "most of it is missing"),
        ("half.waymark", "bytes are missing"),
        ("short.waymark", "1 of its"),
        ("foreign.waymark", "a database of another program"),
        ("folder.waymark", "it is a folder"),
    ] {
        let verify = words("verify FILE", file);
        all_fail(
            &desk,
            &[reading(file), writing(file), vec![verify]].concat(),
            3,
            says,
        );
    }
}

#[test]
fn three_is_for_a_project_with_something_built_in() {
    let desk = desk();
    for (file, sql) in [
        (
            "trigger.waymark",
            "CREATE TRIGGER sly AFTER UPDATE ON task BEGIN DELETE FROM person; END",
        ),
        ("view.waymark", "CREATE VIEW sly AS SELECT * FROM person"),
    ] {
        std::fs::copy(desk.path("a.waymark"), desk.path(file)).unwrap();
        if with_sqlite(&desk.path(file), sql) {
            let verify = words("verify FILE", file);
            all_fail(
                &desk,
                &[reading(file), writing(file), vec![verify]].concat(),
                3,
                "sly",
            );
        }
    }
}

#[test]
fn three_is_for_commands_that_cannot_be_read() {
    let desk = desk();
    let check = |content: &[u8], says: &str| {
        desk.write("bad.jsonl", content);
        fails(
            &desk,
            &["apply", "a.waymark", "--commands", "bad.jsonl"],
            3,
            says,
        );
    };
    let good = GOOD.as_bytes();
    check(b"{\"do\":\"task.melt\"}", "line 1: there is no command");
    check(
        &[good, b"not json"].concat(),
        "line 2: this is no JSON object",
    );
    check(&[good, b"\n\n[1]"].concat(), "line 4: ");
    check(
        b"{\"do\":\"person.add\",\"name\":\"\xff\"}",
        "it is not UTF-8 text",
    );
    check(
        b"{\"do\":\"task.set_progress\",\"id\":\"PRE-01\",\"percent\":300}",
        "line 1: task.set_progress",
    );
    check(
        b"{\"do\":\"link.add\",\"from\":\"PRE-01\",\"to\":\"PRE-02\",\"type\":\"XX\"}",
        "line 1: link.add",
    );
    check(
        b"{\"do\":\"project.set_target\",\"date\":\"2028-02-30\"}",
        "line 1: project.set_target",
    );
    fails(
        &desk,
        &["apply", "a.waymark", "--commands", "nowhere.jsonl"],
        3,
        "nowhere.jsonl cannot be read",
    );
}

#[test]
fn a_newer_format_is_read_with_a_warning_and_not_written() {
    let desk = desk();
    let mut newer = std::fs::read(desk.path("a.waymark")).unwrap();
    // `user_version` in SQLite's header.
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    desk.write("newer.waymark", &newer);
    for command in reading("newer.waymark") {
        let args: Vec<&str> = command.iter().map(String::as_str).collect();
        desk.run(&args).exits(0).says("newer Waymark (format 99)");
        desk.run(&[&args[..], &["--json"]].concat())
            .exits(0)
            .says("It can be read here but not changed");
    }
    std::fs::remove_file(desk.path("out.pdf")).unwrap();
    all_fail(
        &desk,
        &writing("newer.waymark"),
        4,
        "was written by a newer Waymark",
    );
}

#[test]
fn four_is_for_what_is_there_already_or_cannot_be_written() {
    let desk = desk();
    for line in [
        "new a.waymark --organisation Fjell",
        "new good.jsonl --organisation Fjell",
        "new a.waymark --sample",
        "bench-data a.waymark --tasks 5",
    ] {
        fails(
            &desk,
            &line.split(' ').collect::<Vec<_>>(),
            4,
            "already there and is not overwritten",
        );
    }
    for line in [
        "new nowhere/b.waymark --organisation Fjell",
        "new nowhere/b.waymark --sample",
        "bench-data nowhere/b.waymark --tasks 5",
    ] {
        let ran = fails(
            &desk,
            &line.split(' ').collect::<Vec<_>>(),
            4,
            "nowhere/b.waymark cannot be written",
        );
        assert!(!ran.err.contains(".half"), "{}", ran.err);
    }
    fails(
        &desk,
        &["pack", "a.waymark", "-o", "nowhere/a.pdf"],
        4,
        "nowhere/a.pdf",
    );
}

#[test]
fn a_pack_is_never_written_over_anything_but_a_pdf() {
    let desk = desk();
    for output in ["a.waymark", "./a.waymark", "good.jsonl"] {
        fails(
            &desk,
            &["pack", "a.waymark", "-o", output],
            4,
            "is no PDF and is not overwritten",
        );
    }
    desk.write("empty.pdf", "");
    desk.run(&["pack", "a.waymark", "-o", "empty.pdf"]).exits(0);
    desk.run(&["pack", "a.waymark", "-o", "empty.pdf"]).exits(0);
}

#[cfg(unix)]
#[test]
fn four_is_for_a_folder_that_cannot_be_written() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    let desk = desk();
    let locked = std::fs::Permissions::from_mode(0o555);
    std::fs::set_permissions(desk.folder(), locked).unwrap();
    // The superuser may write everywhere; nobody may not.
    let owner = std::fs::metadata(desk.folder()).unwrap().uid();
    let before = desk.everything();
    let mut looked_at = 0;
    let open = [
        vec![words("new b.waymark --organisation Fjell", "")],
        writing("a.waymark"),
    ]
    .concat();
    for command in open
        .iter()
        .chain(&[words("pack FILE -o out.pdf", "a.waymark")])
    {
        let args: Vec<&str> = command.iter().map(String::as_str).collect();
        let mut program = desk.command("2027-01-11", &args);
        if owner == 0 {
            program.uid(65_534).gid(65_534);
        }
        let Ok(output) = program.output() else {
            println!("skipped: nobody may not run the program here");
            break;
        };
        ran(&args, output).exits(4).says("written");
        looked_at += 1;
    }
    for command in reading("a.waymark").iter().filter(|c| c[0] != "pack") {
        let args: Vec<&str> = command.iter().map(String::as_str).collect();
        desk.run(&args).exits(0);
    }
    assert!(before == desk.everything());
    let open = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(desk.folder(), open).unwrap();
    assert!(looked_at == 5 || owner == 0, "{looked_at}");
}

#[test]
fn five_is_for_what_the_rules_refuse() {
    let desk = desk();
    let check =
        |line: &str, says: &str| drop(fails(&desk, &line.split(' ').collect::<Vec<_>>(), 5, says));
    check(
        "new b.waymark --organisation Fjell --country XX",
        "no public holidays are known for “XX”",
    );
    check(
        "new b.waymark --organisation Fjell --start 2027-01-11 --target 2028-02-13",
        "the nearest working days are 2028-02-11 and 2028-02-14",
    );
    check(
        "new b.waymark --organisation Fjell --start 2027-01-11 --target 2027-01-11",
        "the plan begins on",
    );
    check(
        "new b.waymark --organisation Fjell --profile unicorn",
        "no organisation profile “unicorn”",
    );
    fails(
        &desk,
        &["new", "b.waymark", "--organisation", "  "],
        5,
        "needs a name",
    );
    check(
        "status a.waymark --as-of 2027-01-10",
        "the project was made on 2027-01-11",
    );
    check(
        "pack a.waymark -o out.pdf --as-of 2027-01-10",
        "the project was made on 2027-01-11",
    );
    check("undo a.waymark --steps 2", "act can be undone, not 2");
    check("redo a.waymark --steps 2", "act can be done again, not 2");
    check(
        "undo a.waymark --only nobody",
        "entry nobody cannot be undone",
    );
    check("redo a.waymark --only nobody", "entry nobody cannot be");
    check("bench-data b.waymark --tasks 0", "1 to 200000 tasks");
    check("bench-data b.waymark --tasks 1000000", "1 to 200000 tasks");
    let refused = |line: &str, says: &str| {
        desk.write("bad.jsonl", format!("{GOOD}{line}\n{GOOD}"));
        let apply = ["apply", "a.waymark", "--commands", "bad.jsonl", "--json"];
        let ran = fails(&desk, &apply, 5, says);
        assert_eq!(ran.object()["error"]["line"], 2, "{ran:?}");
        assert!(ran.err.contains("line 2: "), "{ran:?}");
    };
    refused(
        r#"{"do":"task.set_name","id":"NO-SUCH","name":"x"}"#,
        "there is no task “NO-SUCH”",
    );
    refused(
        r#"{"do":"task.set_duration","id":"PRE-01","days":6000}"#,
        "it can be 0 to 5000",
    );
    refused(
        r#"{"do":"task.set_progress","id":"PRE-01","percent":101}"#,
        "it can be 0 to 100",
    );
    refused(
        r#"{"do":"link.add","from":"PRE-01","to":"PRE-01"}"#,
        "cannot be linked",
    );
    refused(
        r#"{"do":"project.set_target","date":"2028-02-12"}"#,
        "Saturday",
    );
    refused(
        r#"{"do":"person.set_name","id":"Nobody Here","name":"x"}"#,
        "there is no person",
    );
}

#[test]
fn one_is_verify_that_found_something_and_three_where_sqlite_cannot_read() {
    let desk = desk();
    let sql = "UPDATE task SET progress = 77 WHERE code = 'PRE-05'";
    if with_sqlite(&desk.path("a.waymark"), sql) {
        let before = desk.everything();
        let found = desk
            .run(&["verify", "a.waymark", "--json"])
            .exits(1)
            .object();
        assert_eq!(found["ok"], false);
        let problems = found["problems"].as_array().unwrap();
        let history = desk.json(&["history", "a.waymark"]);
        assert_eq!(problems[0]["entry"], history["entries"][0]["id"], "{found}");
        assert!(
            problems[0]["message"]
                .as_str()
                .unwrap()
                .contains("progress"),
            "{found}"
        );
        let words = desk.run(&["verify", "a.waymark"]).exits(1).out;
        assert!(words.contains("progress"), "{words}");
        assert!(before == desk.everything());
    }
}

#[test]
fn a_flipped_byte_in_the_log_is_named() {
    let desk = desk();
    desk.apply("{\"do\":\"person.add\",\"name\":\"Quirinus Quark\"}")
        .exits(0);
    let id = desk.json(&["history", "a.waymark"])["entries"][4]["id"].clone();
    let mut bytes = std::fs::read(desk.path("a.waymark")).unwrap();
    let name = b"Quirinus Quark";
    let places: Vec<usize> = (0..bytes.len() - name.len())
        .filter(|at| bytes[*at..].starts_with(name))
        .collect();
    assert!(
        places.len() >= 2,
        "the name stands in the table and in the log"
    );
    for place in places {
        bytes[place] ^= 1;
        desk.write("flipped.waymark", &bytes);
        let found = desk
            .run(&["verify", "flipped.waymark", "--json"])
            .exits(1)
            .object();
        let problems = found["problems"].as_array().unwrap();
        assert!(problems.iter().any(|p| p["entry"] == id), "{found}");
        bytes[place] ^= 1;
    }
}

#[test]
fn broken_sqlite_pages_are_named_or_said_to_be_unreadable() {
    let desk = desk();
    let bytes = std::fs::read(desk.path("a.waymark")).unwrap();
    for page in 1..20 {
        let mut broken = bytes.clone();
        let at = page * 4096;
        broken[at..at + 64].fill(0xAA);
        desk.write("broken.waymark", &broken);
        let ran = desk.run(&["verify", "broken.waymark", "--json"]);
        assert!(matches!(ran.code, 1 | 3), "{ran:?}");
        let status = desk.run(&["status", "broken.waymark", "--json"]);
        assert!(matches!(status.code, 0 | 3), "{status:?}");
        let apply = desk.run(&[
            "apply",
            "broken.waymark",
            "--commands",
            "good.jsonl",
            "--json",
        ]);
        assert!(matches!(apply.code, 0 | 3), "{apply:?}");
    }
}

#[test]
fn a_reader_that_stops_early_is_no_fault() {
    let desk = desk();
    let mut child = desk
        .command("2027-01-11", &["schedule", "a.waymark"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

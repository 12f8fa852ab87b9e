//! Two programs at one file.

use std::path::PathBuf;

use waymark_app::{Clock, Session, Workplace, parse_date};

use crate::desk::{DAY, Desk, ran};

/// This process as another person with a file open.
fn other_person(desk: &Desk, name: &str) -> Workplace {
    let clock = Clock::Pinned(parse_date(DAY).unwrap());
    let folder: PathBuf = desk.data().join("other");
    Workplace::at(clock, Some(name), folder)
}

#[test]
fn the_second_to_write_is_told_who_has_the_file_and_readers_go_on() {
    let desk = Desk::with_project();
    desk.apply("{\"do\":\"person.add\",\"name\":\"Ruth\"}")
        .exits(0);
    let held = Session::open(
        &desk.path("a.waymark"),
        other_person(&desk, "Helena Åsvoss"),
    )
    .unwrap();
    let before = std::fs::read(desk.path("a.waymark")).unwrap();
    for args in [
        &[
            "apply",
            "a.waymark",
            "--commands",
            "commands.jsonl",
            "--json",
        ][..],
        &["undo", "a.waymark", "--json"],
        &["redo", "a.waymark", "--json"],
    ] {
        let refused = desk.run(args).exits(4).says("Helena Åsvoss on ");
        assert_eq!(refused.object()["error"]["code"], "in_use");
        assert!(
            refused.err.contains(&std::process::id().to_string()),
            "{}",
            refused.err
        );
    }
    for line in [
        "info a.waymark",
        "status a.waymark",
        "status a.waymark --as-of 2027-01-11",
        "schedule a.waymark",
        "history a.waymark",
        "verify a.waymark",
        "pack a.waymark -o a.pdf",
    ] {
        desk.run(&line.split(' ').collect::<Vec<_>>()).exits(0);
    }
    assert!(before == std::fs::read(desk.path("a.waymark")).unwrap());
    drop(held);
    desk.run(&["undo", "a.waymark"]).exits(0);
    let left: Vec<String> = desk.everything().into_keys().collect();
    assert_eq!(left, ["a.pdf", "a.waymark", "commands.jsonl"]);
}

#[test]
fn many_at_once_lose_nothing() {
    let desk = Desk::with_project();
    desk.write(
        "commands.jsonl",
        "{\"do\":\"person.add\",\"name\":\"Ruth\"}",
    );
    let args = [
        "apply",
        "a.waymark",
        "--commands",
        "commands.jsonl",
        "--json",
    ];
    let done: usize = std::thread::scope(|scope| {
        let one = || {
            let outputs = (0..6).map(|_| desk.command(DAY, &args).output().unwrap());
            outputs
                .filter(|output| {
                    let ran = ran(&args, output.clone());
                    assert!(matches!(ran.code, 0 | 4), "{ran:?}");
                    assert!(
                        ran.code == 0 || ran.err.contains("is open for writing by"),
                        "{ran:?}"
                    );
                    ran.code == 0
                })
                .count()
        };
        let threads = [scope.spawn(one), scope.spawn(one), scope.spawn(one)];
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .sum()
    });
    assert!(done >= 1);
    let info = desk.json(&["info", "a.waymark"]);
    assert_eq!(info["counts"]["people"], done);
    assert_eq!(info["revision"], 1 + done);
    desk.run(&["verify", "a.waymark"]).exits(0);
    let left: Vec<String> = desk.everything().into_keys().collect();
    assert_eq!(left, ["a.waymark", "commands.jsonl"]);
}

#[test]
fn two_that_make_one_file_make_one_project() {
    for round in 0..4 {
        let desk = Desk::new();
        let args = ["new", "a.waymark", "--organisation", "Fjell", "--json"];
        let codes: Vec<i32> = std::thread::scope(|scope| {
            let one = || ran(&args, desk.command(DAY, &args).output().unwrap()).code;
            let threads = [scope.spawn(one), scope.spawn(one)];
            threads.map(|thread| thread.join().unwrap()).to_vec()
        });
        let mut sorted = codes.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, [0, 4], "round {round}");
        desk.run(&["verify", "a.waymark"]).exits(0);
        assert_eq!(desk.everything().len(), 1);
    }
}

//! Names as the world has them, and as somebody would write who means harm: stored exactly or refused in clear words.

use serde_json::json;

use crate::desk::Desk;

/// Names that every font of a pack can draw.
fn drawable() -> Vec<String> {
    let mut names: Vec<String> = [
        "<img src=x onerror=alert(1)>",
        "<script>alert('x')</script>",
        "{{7*7}} ${7*7} #{7*7} %s %n",
        "'; DROP TABLE task; --",
        "O’Brien & Søn “Quality” Ltd.",
        "\"quoted\" \\backslash\\ /slash/ | pipe",
        "=HYPERLINK(\"http://example.org\")",
        "../../etc/passwd",
        "Škoda Łódź Ærø Þór ẞ Ελλάς Привет",
        "(\u{2009}thin\u{00a0}spaces )",
        "%PDF-1.7 endobj stream",
    ]
    .map(String::from)
    .to_vec();
    names.push("Very long name ".repeat(34).trim().to_string());
    names
}

/// Names with characters that the fonts of a pack do not have.
const UNDRAWABLE: [(&str, &str); 4] = [
    ("Rocket 🚀 Ltd", "U+1F680"),
    ("東京電力", "U+6771"),
    ("שלום Ltd", "U+05E9"),
    ("مرحبا Ltd", "U+0645"),
];

/// Names with something in them that is not seen, or that is made of several characters.
const ODD: [&str; 4] = [
    "Asga\u{030a}rd",
    "left \u{202e}thgir",
    "zero\u{200b}width",
    "family 👩‍👩‍👧",
];

#[test]
fn every_name_is_kept_exactly_and_shown() {
    let desk = Desk::with_project();
    let odd = ODD.iter().chain(UNDRAWABLE.iter().map(|(name, _)| name));
    let names: Vec<String> = drawable()
        .into_iter()
        .chain(odd.map(|n| n.to_string()))
        .collect();
    for (at, name) in names.iter().enumerate() {
        let lines = [
            json!({ "do": "project.set_organisation", "name": name }),
            json!({ "do": "task.add", "id": format!("t{at}"), "name": name, "days": 3 }),
            json!({ "do": "person.add", "id": format!("p{at}"), "name": name, "title": name }),
            json!({ "do": "task.assign", "id": format!("t{at}"), "person": format!("p{at}"), "reason": name }),
            json!({ "do": "task.set_deadline", "id": format!("t{at}"), "date": "2027-01-12" }),
        ];
        desk.apply(&lines.map(|line| line.to_string()).join("\n"))
            .exits(0);
        let info = desk.json(&["info", "a.waymark"]);
        assert_eq!(info["organisation"], *name);
    }
    let schedule = desk.json(&["schedule", "a.waymark"]);
    let tasks = schedule["tasks"].as_array().unwrap();
    for (at, name) in names.iter().enumerate() {
        let task = tasks
            .iter()
            .find(|task| task["id"] == format!("t{at}"))
            .unwrap();
        assert_eq!(
            (&task["name"], &task["owner"]),
            (&json!(name), &json!(name))
        );
    }
    let history = desk.json(&["history", "a.waymark"]).to_string();
    for name in &names {
        let escaped = json!(name).to_string();
        assert!(history.contains(escaped.trim_matches('"')), "{name}");
    }
    for line in [
        "status a.waymark",
        "schedule a.waymark",
        "history a.waymark",
        "info a.waymark",
    ] {
        desk.run(&line.split(' ').collect::<Vec<_>>()).exits(0);
    }
    desk.run(&["verify", "a.waymark"]).exits(0);
}

#[test]
fn nothing_in_a_name_moves_the_terminal() {
    let desk = Desk::with_project();
    for control in ["\u{1b}[2J", "\u{7}", "\u{0}", "a\rb", "\u{9b}31m"] {
        let line = json!({ "do": "person.add", "name": format!("Ruth {control}.") });
        let before = desk.everything();
        let ran = desk.apply(&line.to_string()).exits(5);
        assert!(ran.err.contains("control character U+"), "{ran:?}");
        assert!(!ran.err.contains(control), "{ran:?}");
        assert!(before["a.waymark"] == desk.everything()["a.waymark"]);
        let named = format!("Ruth {control}.");
        if !control.contains('\u{0}') {
            let new = ["new", "b.waymark", "--organisation", &named];
            desk.run(&new).exits(5).says("control character");
            assert!(!desk.path("b.waymark").exists());
        }
    }
}

#[test]
fn a_name_is_one_line() {
    let desk = Desk::with_project();
    for line in [
        json!({ "do": "person.add", "id": "p", "name": "Ruth\nEllison" }),
        json!({ "do": "task.add", "id": "t", "name": "Draft\n\tthe policy", "days": 1 }),
        json!({ "do": "task.set_notes", "id": "PRE-01", "notes": "one\n\ttwo\n" }),
    ] {
        // Kept as it is; a list for people still has one line for it.
        desk.apply(&line.to_string()).exits(0);
    }
    let words = desk.run(&["history", "a.waymark"]).exits(0).out;
    // A heading, making the project, and the three acts.
    assert_eq!(words.lines().count(), 5, "{words}");
    let words = desk.run(&["schedule", "a.waymark"]).exits(0).out;
    let rows = desk.json(&["schedule", "a.waymark"])["tasks"]
        .as_array()
        .unwrap()
        .len();
    assert!(words.contains("Draft the policy"), "{words}");
    assert_eq!(
        words
            .lines()
            .filter(|l| l.starts_with("  ") && !l.contains("slack"))
            .count(),
        rows
    );
}

#[test]
fn a_drawable_name_is_packed_as_it_is() {
    for (at, name) in drawable().iter().enumerate() {
        let desk = Desk::new();
        let new = [
            "new",
            "a.waymark",
            "--organisation",
            name,
            "--start",
            "2027-01-11",
            "--country",
            "NO",
        ];
        desk.run(&new).exits(0);
        desk.run(&["pack", "a.waymark", "-o", "a.pdf"]).exits(0);
        if !crate::desk::has("pdftotext") {
            continue;
        }
        let output = std::process::Command::new("pdftotext")
            .args(["-f", "1", "-l", "1", "a.pdf", "-"])
            .current_dir(desk.folder())
            .output()
            .unwrap();
        let text: String = String::from_utf8(output.stdout)
            .unwrap()
            .split_whitespace()
            .collect();
        // The cover has room for three lines of it.
        let wanted: String = name.split_whitespace().take(30).collect();
        assert!(text.contains(&wanted), "{at}: {name}");
    }
}

#[test]
fn a_character_that_no_font_draws_is_named_and_no_pdf_is_written() {
    for (name, code) in UNDRAWABLE {
        let desk = Desk::new();
        let new = [
            "new",
            "a.waymark",
            "--organisation",
            name,
            "--start",
            "2027-01-11",
            "--country",
            "NO",
        ];
        desk.run(&new).exits(0);
        let before = desk.everything();
        let refused = desk
            .run(&["pack", "a.waymark", "-o", "a.pdf", "--json"])
            .exits(5);
        let message = refused.object()["error"]["message"]
            .as_str()
            .unwrap()
            .to_string();
        assert!(message.contains(code), "{message}");
        assert!(
            message.contains("organisation") || message.contains(name),
            "{message}"
        );
        assert!(before == desk.everything());
    }
}

//! Many acts at once: all or none, taken back and done again to the last detail.

use serde_json::{Value, json};

use crate::desk::{DAY, Desk};

/// Numbers that look random and are the same every time (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % bound as u64) as usize
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let at = self.below(list.len().max(1));
        list.get(at)
    }
}

/// What the commands so far have made, so that the next one is valid.
#[derive(Default)]
struct Made {
    tasks: Vec<String>,
    people: Vec<String>,
    closures: Vec<String>,
    /// A link with its two tasks.
    links: Vec<(String, String, String)>,
}

/// Leaf tasks, criteria and roles of the exemplar plan that are there from the beginning.
const LEAVES: [&str; 6] = ["PRE-01", "PRE-02", "PRE-06", "P1-01", "P1-10", "P2-03"];
const CRITERIA: [&str; 3] = ["4.1-01", "8.6.1-01", "8.6.1-03"];

/// Valid commands of every sort, in groups or each on its own.
fn script(seed: u64, number: usize, grouped: bool) -> String {
    let (mut numbers, mut made) = (Numbers(seed), Made::default());
    let mut lines = Vec::new();
    let mut group = 0;
    for at in 0..number {
        let mut line = loop {
            if let Some(line) = one(&mut numbers, &mut made, at) {
                break line;
            }
        };
        if numbers.below(3) == 0 {
            group = at;
        }
        if grouped {
            line["group"] = json!(format!("g{group}"));
        }
        if numbers.below(9) == 0 {
            line["reason"] = json!(format!("Because of {at}"));
        }
        lines.push(line.to_string());
    }
    lines.join("\n")
}

/// One command; none where what it needs is not there yet.
fn one(numbers: &mut Numbers, made: &mut Made, at: usize) -> Option<Value> {
    let leaf = match numbers.below(2) {
        0 => LEAVES[numbers.below(LEAVES.len())].to_string(),
        _ => numbers.of(&made.tasks)?.clone(),
    };
    let line = match numbers.below(20) {
        0..=3 => {
            let id = format!("t{at}");
            made.tasks.push(id.clone());
            json!({ "do": "task.add", "id": id, "parent": "own-rows", "name": format!("Task {at}"), "days": 1 + numbers.below(20) })
        }
        4 | 5 => {
            json!({ "do": "task.set_name", "id": leaf, "name": format!("Åtte {}", numbers.below(4)) })
        }
        6 | 7 => json!({ "do": "task.set_duration", "id": leaf, "days": 1 + numbers.below(4) }),
        8 => json!({ "do": "task.set_progress", "id": leaf, "percent": 25 * numbers.below(5) }),
        9 => json!({ "do": "task.assign", "id": leaf, "person": numbers.of(&made.people) }),
        10 => {
            // Only from a task to a younger one, so that no ring can come about.
            let to = 1 + numbers.below(made.tasks.len().checked_sub(1)?.max(1));
            let (from, to) = (
                made.tasks[numbers.below(to)].clone(),
                made.tasks.get(to)?.clone(),
            );
            if made.links.iter().any(|(_, f, t)| *f == from && *t == to) {
                return None;
            }
            let id = format!("l{at}");
            made.links.push((id.clone(), from.clone(), to.clone()));
            let kind = ["FS", "SS", "FF", "SF"][numbers.below(4)];
            json!({ "do": "link.add", "id": id, "from": from, "to": to, "type": kind, "lag_days": numbers.below(5) as i64 - 2 })
        }
        11 => {
            json!({ "do": "link.set_lag", "id": numbers.of(&made.links)?.0, "lag_days": numbers.below(4) })
        }
        12 if made.tasks.len() > 5 => {
            let id = made.tasks.remove(numbers.below(made.tasks.len()));
            made.links.retain(|(_, from, to)| *from != id && *to != id);
            json!({ "do": "task.delete", "id": id })
        }
        13 => {
            let id = format!("p{at}");
            made.people.push(id.clone());
            json!({ "do": "person.add", "id": id, "name": format!("Åse {at}"), "title": "Owner" })
        }
        14 if made.people.len() > 3 => {
            let id = made.people.remove(numbers.below(made.people.len()));
            json!({ "do": "person.delete", "id": id })
        }
        15 => {
            let rating = [json!("N"), json!("P"), json!("L"), json!("F"), Value::Null]
                [numbers.below(5)]
            .clone();
            let axis = ["defined", "operating", "both"][numbers.below(3)];
            json!({ "do": "criterion.rate", "id": CRITERIA[numbers.below(3)], "axis": axis, "rating": rating })
        }
        16 => {
            let (first, second) = (
                numbers.of(&made.tasks)?.clone(),
                numbers.of(&made.tasks)?.clone(),
            );
            let after = (first != second).then_some(second);
            json!({ "do": "task.move", "id": first, "parent": "own-rows", "after": after })
        }
        17 => {
            let id = format!("c{at}");
            made.closures.push(id.clone());
            let day = 1 + numbers.below(28);
            json!({ "do": "calendar.close", "id": id, "first": format!("2027-07-{day:02}"), "name": "Works outing" })
        }
        18 => {
            let at = numbers.below(made.closures.len().max(1));
            made.closures.get(at)?;
            json!({ "do": "calendar.open", "id": made.closures.remove(at) })
        }
        19 => {
            json!({ "do": "project.set_audience", "audience": format!("For board {}", numbers.below(3)) })
        }
        _ => return None,
    };
    Some(line)
}

fn state(desk: &Desk) -> Value {
    desk.json(&["info", "a.waymark"])["state"].clone()
}

fn revision(desk: &Desk) -> i64 {
    desk.json(&["info", "a.waymark"])["revision"]
        .as_i64()
        .unwrap()
}

/// A desk with a group `own-rows` at the top of the plan for rows that tests add.
fn desk() -> Desk {
    let desk = Desk::with_project();
    desk.apply(r#"{"do":"task.add","id":"own-rows","name":"Our own","days":0,"kind":"group"}"#)
        .exits(0);
    desk
}

#[test]
fn a_thousand_mixed_acts_are_taken_back_and_done_again() {
    let desk = desk();
    let (before, first) = (state(&desk), revision(&desk));
    let script = script(20_000, 1_000, false);
    let applied = desk.apply(&script).exits(0).object();
    let entries = applied["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 1_000);
    assert_eq!(revision(&desk), first + 1_000);
    let idle = entries.iter().filter(|entry| entry["changes"] == 0).count();
    assert!((20..700).contains(&idle), "{idle} of them change nothing");
    let after = state(&desk);
    assert_ne!(after, before);

    let undone = desk.json(&["undo", "a.waymark", "--steps", "1000"]);
    assert_eq!(undone["state"], before);
    assert_eq!(state(&desk), before);
    assert_eq!(revision(&desk), first + 2_000);
    desk.run(&["verify", "a.waymark"]).exits(0);

    desk.run(&["redo", "a.waymark", "--steps", "1000"]).exits(0);
    assert_eq!(state(&desk), after);
    assert_eq!(revision(&desk), first + 3_000);
    desk.run(&["verify", "a.waymark"]).exits(0);

    // Part of the way back and forth.
    desk.run(&["undo", "a.waymark", "--steps", "600"]).exits(0);
    desk.run(&["redo", "a.waymark", "--steps", "250"]).exits(0);
    desk.run(&["undo", "a.waymark", "--steps", "650"]).exits(0);
    assert_eq!(state(&desk), before);
    desk.run(&["verify", "a.waymark"]).exits(0);
    for command in [
        &["status", "a.waymark"][..],
        &["schedule", "a.waymark"],
        &["history", "a.waymark"],
    ] {
        desk.run(command).exits(0);
    }
}

#[test]
fn acts_in_groups_are_taken_back_group_by_group() {
    for seed in 1..=3 {
        let desk = desk();
        let before = state(&desk);
        let applied = desk.apply(&script(seed, 200, true)).exits(0).object();
        let steps = applied["entries"].as_array().unwrap().len();
        assert!((30..120).contains(&steps), "{steps}");
        assert_eq!(applied["revision"], 2 + steps);
        let mut states = vec![state(&desk)];
        for _ in 0..5 {
            desk.run(&["undo", "a.waymark"]).exits(0);
            states.push(state(&desk));
        }
        while let Some(expected) = states.pop() {
            assert_eq!(state(&desk), expected);
            if !states.is_empty() {
                desk.run(&["redo", "a.waymark"]).exits(0);
            }
        }
        desk.run(&["undo", "a.waymark", "--steps", &steps.to_string()])
            .exits(0);
        assert_eq!(state(&desk), before);
        desk.run(&["verify", "a.waymark"]).exits(0);
    }
}

#[test]
fn a_new_act_ends_what_could_be_done_again() {
    let desk = desk();
    desk.run(&["undo", "a.waymark"]).exits(0);
    desk.apply(r#"{"do":"person.add","name":"Ruth"}"#).exits(0);
    desk.run(&["redo", "a.waymark"])
        .exits(5)
        .says("there is no act that can be done again");
}

#[test]
fn one_act_is_taken_back_wherever_it_stands() {
    let desk = desk();
    let lines = [
        r#"{"do":"task.set_name","id":"PRE-01","name":"First"}"#,
        r#"{"do":"task.add","id":"own","parent":"own-rows","name":"Own","days":3}"#,
        r#"{"do":"task.set_duration","id":"own","days":5}"#,
        r#"{"do":"person.add","id":"ruth","name":"Ruth"}"#,
    ];
    let applied = desk.apply(&lines.join("\n")).exits(0).object();
    let entry = |at: usize| applied["entries"][at]["id"].as_str().unwrap().to_string();
    desk.run(&["undo", "a.waymark", "--only", &entry(0)])
        .exits(0);
    let named = |code: &str| {
        let schedule = desk.json(&["schedule", "a.waymark"]);
        let tasks = schedule["tasks"].as_array().unwrap().clone();
        tasks.into_iter().find(|task| task["code"] == code).unwrap()["name"].clone()
    };
    assert_ne!(named("PRE-01"), "First");
    assert_eq!(desk.json(&["info", "a.waymark"])["counts"]["people"], 1);
    // Something later rests on this one.
    let before = std::fs::read(desk.path("a.waymark")).unwrap();
    desk.run(&["undo", "a.waymark", "--only", &entry(1)])
        .exits(5)
        .says(&entry(1));
    assert!(before == std::fs::read(desk.path("a.waymark")).unwrap());
    // Taken back twice is refused; done again works.
    desk.run(&["undo", "a.waymark", "--only", &entry(0)])
        .exits(5);
    desk.run(&["redo", "a.waymark", "--only", &entry(0)])
        .exits(0);
    assert_eq!(named("PRE-01"), "First");
    desk.run(&["verify", "a.waymark"]).exits(0);
}

#[test]
fn a_bad_line_among_a_thousand_stops_all_of_them() {
    let desk = desk();
    let before = std::fs::read(desk.path("a.waymark")).unwrap();
    let script = script(7, 1_000, false);
    let lines: Vec<&str> = script.lines().collect();
    for (bad, code) in [
        (
            r#"{"do":"task.set_duration","id":"PRE-02","days":999999}"#,
            5,
        ),
        (r#"{"do":"task.set_name","id":"not there","name":"x"}"#, 5),
        (r#"{"do":"task.set_name","id":"PRE-02","#, 3),
        (r#"{"do":"task.rename","id":"PRE-02","name":"x"}"#, 3),
    ] {
        let mut lines = lines.clone();
        lines[699] = bad;
        let ran = desk.apply(&lines.join("\n")).exits(code);
        assert_eq!(ran.object()["error"]["line"], 700, "{ran:?}");
        assert!(ran.err.contains("line 700: "), "{ran:?}");
        assert!(before == std::fs::read(desk.path("a.waymark")).unwrap());
        let left: Vec<String> = desk.everything().into_keys().collect();
        assert_eq!(left, ["a.waymark", "commands.jsonl"]);
    }
}

#[test]
fn a_bad_line_in_a_group_is_named_by_its_own_line() {
    let desk = desk();
    let lines = "# the sponsor has changed\n\
                 {\"do\":\"person.add\",\"id\":\"ruth\",\"name\":\"Ruth\",\"group\":\"g\"}\n\n\
                 {\"do\":\"role.fill\",\"id\":\"NO_ROLE\",\"person\":\"ruth\",\"group\":\"g\"}";
    let ran = desk.apply(lines).exits(5);
    assert_eq!(ran.object()["error"]["line"], 4, "{ran:?}");
    assert_eq!(revision(&desk), 2);
}

#[test]
fn commands_come_from_standard_input_and_no_commands_are_no_act() {
    use std::io::Write;
    let desk = desk();
    let args = ["apply", "a.waymark", "--commands", "-"];
    let mut child = desk
        .command(DAY, &args)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    // A byte order mark and Windows line ends, as an editor may leave them.
    let lines = "\u{feff}{\"do\":\"person.add\",\"name\":\"Ruth\"}\r\n\r\n{\"do\":\"person.add\",\"name\":\"Åse\"}\r\n";
    child
        .stdin
        .take()
        .unwrap()
        .write_all(lines.as_bytes())
        .unwrap();
    let ran = crate::desk::ran(&args, child.wait_with_output().unwrap()).exits(0);
    assert!(ran.out.starts_with("2 acts done"), "{ran:?}");
    let before = std::fs::read(desk.path("a.waymark")).unwrap();
    desk.apply("# nothing yet\n\n").exits(0);
    assert!(before == std::fs::read(desk.path("a.waymark")).unwrap());
}

//! Every act of the page RAID on risks: what is said of one, its scores, what becomes of it, and the library.

use serde_json::{Value, json};
use waymark_journeys::{Name, journey};

use crate::acts_raid::{
    TASK, add, delete, on, raid, reach, registers, registers_after, set, usual,
};
use crate::fields::{begins, edit, edit_choice};
use crate::twins::id_in;

/// An entry of the library that the sample has not taken.
const LIBRARY: [&str; 2] = ["RK-40", "SMS routines stop"];

/// A risk that is open, and one that is closed.
const RISK: [&str; 2] = ["R-09", "One person runs change and release"];
const CLOSED_RISK: [&str; 2] = ["R-14", "Auditors assess their own work"];

#[test]
fn what_is_said_of_a_risk() {
    journey(|walk| {
        let twins = registers(walk);
        let window = &twins.window;
        usual(&twins, "Risk", RISK, ["Due", "due"]);
        let set = |field: &str, value: Value| set("risk", RISK, field, value);
        twins.check(
            || edit_choice(window, "Owner", "", "Nobody yet"),
            &set("owner", Value::Null),
        );
        twins.check_with(
            || edit_choice(window, "Owner", "Jörg Weiß", "Add Jörg Weiß"),
            |made| {
                let new = id_in(&raid(made)["people"], "Jörg Weiß");
                let add = json!({"do": "person.add", "id": new, "name": "Jörg Weiß"});
                [vec![add], set("owner", json!(new)).to_vec()].concat()
            },
        );
        twins.check(|| edit(window, "Due", ""), &set("due", Value::Null));
        for (name, field) in [
            ("Cause", "cause"),
            ("Effect", "effect"),
            ("Plan of the response", "plan"),
            ("Fall-back", "fallback"),
            ("Trigger", "trigger"),
            ("Category", "category"),
        ] {
            let text = format!("{name}: said otherwise");
            twins.check(|| edit(window, name, &text), &set(field, json!(text)));
        }
        twins.check(|| edit(window, "Cause", ""), &set("cause", Value::Null));
        for (name, words, choice, field, value) in [
            (
                "Response",
                "trans",
                "Transfer",
                "response",
                json!("transfer"),
            ),
            (
                "Proximity",
                "dist",
                "Distant",
                "proximity",
                json!("distant"),
            ),
            (
                "Process",
                "incident",
                "Incident management",
                "process",
                json!("INCIDENT"),
            ),
            ("Process", "", "No process", "process", Value::Null),
        ] {
            twins.check(
                || edit_choice(window, name, words, choice),
                &set(field, value),
            );
        }
        twins.check(
            || edit(window, "Working days of delay if it happens", "15"),
            &set("delay", json!(15)),
        );
        twins.verify();
    });
}

#[test]
fn the_course_of_a_risk() {
    journey(|walk| {
        let twins = registers(walk);
        let window = &twins.window;
        let dialog = |begin: &str| window.the("dialog", begins(begin));
        reach(window, RISK);
        let score = |likelihood: i64, impact: i64, reason: &str| {
            [
                json!({"do": "risk.score", "id": "R-09", "likelihood": likelihood, "impact": impact, "reason": reason}),
            ]
        };
        twins.check(
            || {
                window.press("4");
                let why = window.the("textbox", "Why");
                why.wait_until("to have the keyboard", |why| why.focused);
                window.type_text("He is away in March");
                window.press("Enter");
                why.wait_gone();
            },
            &score(4, 4, "He is away in March"),
        );
        twins.check(
            || {
                window
                    .the("button", Name::Holds("2 × 4 = 8".into()))
                    .click();
                let asked = dialog("Score R-09");
                window
                    .the("group", "Impact")
                    .the("radio", begins("5 Goal lost"))
                    .click();
                asked.the("textbox", begins("Why")).click();
                window.type_text("The audit waits for it");
                asked.the("button", begins("Save score")).click();
                asked.wait_gone();
            },
            &score(2, 5, "The audit waits for it"),
        );
        for (name, words, choice, field, value) in [
            (
                "Likelihood after the response",
                "unlikely",
                "2 Unlikely",
                "after_likelihood",
                json!(2),
            ),
            (
                "Impact after the response",
                "notice",
                "3 Noticeable",
                "after_impact",
                json!(3),
            ),
        ] {
            twins.check(
                || edit_choice(window, name, words, choice),
                &set("risk", RISK, field, value),
            );
        }
        twins.check(
            || {
                window.press("C");
                let asked = dialog("Close R-09");
                let why = asked.the("textbox", "Reason for closing");
                why.wait_until("to have the keyboard", |why| why.focused);
                window.type_text("A deputy is trained");
                window.press("Enter");
                asked.wait_gone();
            },
            &[json!({"do": "risk.close", "id": "R-09", "reason": "A deputy is trained"})],
        );
        reach(window, RISK);
        twins.check(|| delete(window, RISK), &on("risk.delete", RISK));
        reach(window, CLOSED_RISK);
        twins.check(
            || window.the("button", begins("Open again")).click(),
            &on("risk.reopen", CLOSED_RISK),
        );
        twins.check_with(
            || add(window, "risk", "R", &["The lift is out", "4", "2", "Owen", "15 Jan 2027"]),
            |made| {
                let id = id_in(&raid(made), "The lift is out");
                vec![json!({"do": "risk.add", "id": id, "title": "The lift is out", "likelihood": 4, "impact": 2, "owner": "Owen Price", "due": "2027-01-15"})]
            },
        );
        twins.verify();
    });
}

#[test]
fn a_risk_is_taken_from_the_library() {
    journey(|walk| {
        let twins = registers(walk);
        let window = &twins.window;
        twins.check_with(
            || {
                window.press("Ctrl L");
                let library = window.the("dialog", "Library of risks");
                let search = library.the("textbox", "Search the library");
                search.wait_until("to have the keyboard", |search| search.focused);
                window.type_text(LIBRARY[0]);
                let entry = window.the("option", begins(LIBRARY[0]));
                entry.wait_until("to be chosen", |entry| entry.selected);
                window.press("Enter");
                let taken = Name::Holds(format!("Taken from the library: {}", LIBRARY[1]));
                window.the("status", taken).wait();
                library.the("button", begins("Done")).click();
                library.wait_gone();
            },
            |made| {
                let id = id_in(&raid(made)["risks"], LIBRARY[1]);
                vec![json!({"do": "risk.take", "library": LIBRARY[0], "id": id})]
            },
        );
        twins.verify();
    });
}

#[test]
fn the_links_of_a_risk() {
    journey(|walk| {
        const OTHER: [&str; 2] = ["R-18", "Only one trained internal auditor"];
        const PARTY: &str = "Corvane Networks";
        const CRITERION: &str = "8.5.1.1-01";
        let to = [
            ("task", TASK[2]),
            ("party", PARTY),
            ("criterion", CRITERION),
        ];
        let before = to.map(|(kind, to)| json!({"do": "risk.link", "id": RISK[0], kind: to}));
        let twins = registers_after(walk, &before);
        let window = &twins.window;
        reach(window, OTHER);
        for (words, (kind, to)) in [TASK[0], "corvane", CRITERION].iter().zip(to) {
            let choice = match kind {
                "task" => TASK[0].to_string(),
                "criterion" => format!("Criterion {to}"),
                _ => to.to_string(),
            };
            twins.check(
                || edit_choice(window, "Link", words, &choice),
                &[json!({"do": "risk.link", "id": OTHER[0], kind: to})],
            );
        }
        reach(window, RISK);
        for (shown, (kind, to)) in [TASK[0], PARTY, CRITERION].iter().zip(to) {
            twins.check(
                || {
                    let gone = format!("Take away the link to {shown}");
                    window.the("button", begins(&gone)).click();
                },
                &[json!({"do": "risk.unlink", "id": RISK[0], kind: to})],
            );
        }
        twins.verify();
    });
}

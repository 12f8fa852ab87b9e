//! Every act of the page RAID on what is no risk: what is said of each kind of record, and what becomes of it.

use serde_json::{Value, json};
use waymark_journeys::pages::Palette;
use waymark_journeys::{Journey, Project, Window, journey};

use crate::fields::{begins, edit, edit_choice};
use crate::twins::{Twins, id_in};

/// A task of the sample, by its number, its name and the code of its plan.
pub const TASK: [&str; 3] = ["3.6.1", "Design the pilot service", "P3-10"];

/// A record of each kind that is open, and one that is over.
const ISSUE: [&str; 2] = ["I-13", "Priority scale differs between the two desks"];
const CLOSED_ISSUE: [&str; 2] = ["I-10", "Minutes of committee 7 went to the old list"];
const DECISION: [&str; 2] = ["D-11", "Hold 26 April as a reserve audit date"];
const TAKEN: [&str; 2] = ["D-10", "Two sites in one certificate"];
const ACTION: [&str; 2] = ["A-25", "Agree the change freeze over the holidays"];
const DONE_ACTION: [&str; 2] = ["A-21", "Find out what a reserve date costs"];
const ASSUMPTION: [&str; 2] = ["AS-02", "Nobody of the core team leaves before the audit"];
const SETTLED: [&str; 2] = [
    "AS-01",
    "The desk tool can hold problem and release records",
];
const DEPENDENCY: [&str; 2] = ["DP-03", "Cost centres by service"];
const MET: [&str; 2] = ["DP-02", "Rack list of the Leeds halls"];

/// The sample in a window that shows RAID.
pub fn registers(walk: &Journey) -> Twins {
    registers_after(walk, &[])
}

/// The same, after these commands.
pub fn registers_after(walk: &Journey, commands: &[Value]) -> Twins {
    let project = walk.sample("northgate");
    if !commands.is_empty() {
        project.apply(commands);
    }
    let twins = Twins::of(walk, project);
    twins.window.go('A', "RAID");
    twins
}

/// Goes to a record; its details are shown.
pub fn reach(window: &Window, [number, title]: [&str; 2]) {
    Palette::of(window).run(title, title);
    window.wait_for_text(number);
    window
        .the("button", begins("Edit Title"))
        .wait_until("to be that of the record", |edit| edit.text.contains(title));
}

/// The registers, as the command line tells them.
pub fn raid(project: &Project) -> Value {
    project.waymark(&["raid"], &["--all"])
}

/// A command that sets one field of a record.
pub fn set(kind: &str, record: [&str; 2], field: &str, value: Value) -> [Value; 1] {
    [json!({"do": format!("{kind}.set"), "id": record[0], field: value})]
}

/// A command that needs only to know which record.
pub fn on(act: &str, record: [&str; 2]) -> [Value; 1] {
    [json!({"do": act, "id": record[0]})]
}

/// Adds a record by keys alone: the letter of its kind, and what goes into its fields one after the other.
pub fn add(window: &Window, kind: &str, letter: &str, fields: &[&str]) {
    window.press("N");
    window.press(letter);
    let strip = window.the("group", &*format!("New {kind}"));
    let title = strip.the("textbox", &*format!("New {kind}"));
    title.wait_until("to have the keyboard", |title| title.focused);
    for (at, text) in fields.iter().enumerate() {
        window.press(if at == 0 { "" } else { "Tab" });
        window.type_text(text);
    }
    window.press("Enter");
    strip.wait_gone();
}

/// Presses the key that opens a dialog, and the button that says yes.
pub fn delete(window: &Window, record: [&str; 2]) {
    window.press("Del");
    let dialog = window.the("dialog", begins(&format!("Delete {}", record[0])));
    dialog
        .the("button", &*format!("Delete {}", record[0]))
        .click();
    dialog.wait_gone();
}

/// Checks the fields that every kind of record has: its title, who has it, by when it is to be done, its task.
pub fn usual(twins: &Twins, kind: &str, record: [&str; 2], [due_name, due]: [&str; 2]) {
    let window = &twins.window;
    let title = format!("Title: {kind}");
    let kind = kind.to_lowercase();
    reach(window, record);
    twins.check(
        || edit(window, &title, "Called otherwise"),
        &set(&kind, record, "title", json!("Called otherwise")),
    );
    twins.check(
        || edit_choice(window, "Owner", "silva", "Marta Silva"),
        &set(&kind, record, "owner", json!("Marta Silva")),
    );
    twins.check(
        || edit(window, due_name, "22 Jan 2027"),
        &set(&kind, record, due, json!("2027-01-22")),
    );
}

#[test]
fn issues() {
    journey(|walk| {
        let twins = registers(walk);
        let window = &twins.window;
        usual(&twins, "Issue", ISSUE, ["Due", "due"]);
        let set = |field: &str, value: Value| set("issue", ISSUE, field, value);
        twins.check(
            || edit_choice(window, "Severity", "red", "Red"),
            &set("severity", json!("red")),
        );
        twins.check(
            || edit(window, "Details", "They count from 0 and from 1."),
            &set("details", json!("They count from 0 and from 1.")),
        );
        twins.check(
            || edit_choice(window, "Process", "", "No process"),
            &set("process", Value::Null),
        );
        twins.check(
            || edit_choice(window, "Link", TASK[0], TASK[0]),
            &[json!({"do": "issue.link", "id": ISSUE[0], "task": TASK[2]})],
        );
        twins.check(
            || {
                window.the("button", begins("Close…")).click();
                let asked = window.the("dialog", begins("Close I-13"));
                asked.the("textbox", "Resolution").click();
                window.press("Ctrl A");
                window.type_text("One scale for both");
                asked.the("button", begins("Close it")).click();
                asked.wait_gone();
            },
            &[json!({"do": "issue.close", "id": ISSUE[0], "resolution": "One scale for both"})],
        );
        reach(window, ISSUE);
        twins.check(|| delete(window, ISSUE), &on("issue.delete", ISSUE));
        reach(window, CLOSED_ISSUE);
        twins.check(|| window.press("C"), &on("issue.reopen", CLOSED_ISSUE));
        twins.check_with(
            || add(window, "issue", "I", &["The lift is out", "Red", "Owen", "15 Jan 2027"]),
            |made| {
                let id = id_in(&raid(made), "The lift is out");
                vec![json!({"do": "issue.add", "id": id, "title": "The lift is out", "severity": "red", "owner": "Owen Price", "due": "2027-01-15"})]
            },
        );
        reach(
            window,
            ["I-09", "Gateshead device survey repeated, 212 items short"],
        );
        twins.check(
            || {
                window
                    .the("button", begins("Take away the link to 2.5.2"))
                    .click()
            },
            &[json!({"do": "issue.unlink", "id": "I-09", "task": "P2-17"})],
        );
        twins.verify();
    });
}

#[test]
fn decisions_and_their_options() {
    journey(|walk| {
        let twins = registers(walk);
        let window = &twins.window;
        usual(&twins, "Decision", DECISION, ["Needed by", "needed_by"]);
        let set = |field: &str, value: Value| set("decision", DECISION, field, value);
        let link = |act: &str, kind: &str, to: &str| {
            [json!({"do": format!("decision.{act}"), "id": "D-11", kind: to})]
        };
        let options = |project: &Project| id_in(&raid(project)["decisions"], "Hold it");
        let option = options(&twins.before);
        let set_option =
            |field: &str, value: Value| [json!({"do": "option.set", "id": option, field: value})];
        twins.check(
            || edit(window, "Background", "The hall may be taken."),
            &set("background", json!("The hall may be taken.")),
        );
        twins.check(
            || edit(window, "Decided by", "Sponsor"),
            &set("forum", json!("Sponsor")),
        );
        twins.check_with(
            || edit(window, "New option", "Ask again in March"),
            |made| {
                let id = id_in(&raid(made)["decisions"], "Ask again in March");
                vec![json!({"do": "option.add", "id": id, "decision": "D-11", "title": "Ask again in March"})]
            },
        );
        twins.check(
            || edit(window, "Option", "Hold it until March"),
            &set_option("title", json!("Hold it until March")),
        );
        twins.check(
            || edit(window, "Effect", "The hall is ours."),
            &set_option("effect", json!("The hall is ours.")),
        );
        twins.check(
            || edit(window, "Cost", "1200"),
            &set_option("cost", json!(1200)),
        );
        twins.check(
            || window.the("button", "Recommend this").click(),
            &set(
                "recommended",
                json!(id_in(&raid(&twins.before)["decisions"], "Do not")),
            ),
        );
        twins.check(
            || window.the("button", "Delete option Hold it").click(),
            &[json!({"do": "option.delete", "id": option})],
        );
        twins.check(
            || edit_choice(window, "Link", "R-09", "R-09"),
            &link("link", "risk", "R-09"),
        );
        twins.check(
            || edit_choice(window, "Link", TASK[0], TASK[0]),
            &link("link", "task", TASK[2]),
        );
        twins.check(
            || {
                window
                    .the("button", begins("Take away the link to R-03"))
                    .click()
            },
            &link("unlink", "risk", "R-03"),
        );
        twins.verify();
    });
}

#[test]
fn the_course_of_a_decision() {
    journey(|walk| {
        let twins = registers(walk);
        let window = &twins.window;
        reach(window, DECISION);
        twins.check(
            || {
                window.the("button", begins("Take the decision")).click();
                let asked = window.the("dialog", begins("Take decision D-11"));
                asked
                    .the("radio", begins("None of these"))
                    .click();
                asked.the("textbox", begins("What was decided")).click();
                window.type_text("Ask again in March");
                asked.the("textbox", "Taken by").click();
                window.press("Ctrl A");
                window.type_text("Sponsor");
                asked.the("combobox", begins("Meeting")).tab_to();
                window.type_text("M-12");
                asked.the("textbox", "Taken on").click();
                window.press("Ctrl A");
                window.type_text("13 Nov 2026");
                asked.the("button", begins("Record the decision")).click();
                asked.wait_gone();
            },
            &[json!({
                "do": "decision.take", "id": "D-11", "outcome": "Ask again in March", "by": "Sponsor",
                "meeting": "M-12", "on": "2026-11-13",
            })],
        );
        twins.check(
            || window.the("button", "Withdraw").click(),
            &on("decision.withdraw", DECISION),
        );
        twins.check(
            || delete(window, DECISION),
            &on("decision.delete", DECISION),
        );
        reach(window, TAKEN);
        twins.check(|| window.press("C"), &on("decision.reopen", TAKEN));
        twins.check_with(
            || add(window, "decision", "D", &["Whether to go on", "Sponsor", "Owen", "15 Jan 2027"]),
            |made| {
                let id = id_in(&raid(made), "Whether to go on");
                vec![json!({"do": "decision.add", "id": id, "title": "Whether to go on", "forum": "Sponsor", "owner": "Owen Price", "needed_by": "2027-01-15"})]
            },
        );
        twins.verify();
    });
}

#[test]
fn actions() {
    journey(|walk| {
        let twins = registers(walk);
        let window = &twins.window;
        usual(&twins, "Action", ACTION, ["Due", "due"]);
        let set = |field: &str, value: Value| set("action", ACTION, field, value);
        twins.check(|| edit(window, "Hours", "6"), &set("hours", json!(6)));
        twins.check(|| edit(window, "Hours", ""), &set("hours", Value::Null));
        twins.check(
            || edit(window, "Notes", "Both sites."),
            &set("notes", json!("Both sites.")),
        );
        twins.check(
            || edit_choice(window, "Link", TASK[0], TASK[0]),
            &set("task", json!(TASK[2])),
        );
        twins.check(|| window.press("C"), &on("action.done", ACTION));
        reach(window, ACTION);
        twins.check(|| delete(window, ACTION), &on("action.delete", ACTION));
        reach(window, DONE_ACTION);
        twins.check(
            || window.the("button", begins("Open again")).click(),
            &on("action.reopen", DONE_ACTION),
        );
        reach(window, ["A-28", "Set thresholds with the desk"]);
        twins.check(
            || {
                window
                    .the("button", begins("Take away the link to "))
                    .click()
            },
            &[json!({"do": "action.set", "id": "A-28", "task": null})],
        );
        twins.check_with(
            || add(window, "action", "A", &["Mend the lift", "Owen", "15 Jan 2027", "4"]),
            |made| {
                let id = id_in(&raid(made), "Mend the lift");
                vec![json!({"do": "action.add", "id": id, "title": "Mend the lift", "owner": "Owen Price", "due": "2027-01-15", "hours": 4})]
            },
        );
        twins.verify();
    });
}

#[test]
fn assumptions() {
    journey(|walk| {
        let twins = registers(walk);
        let window = &twins.window;
        usual(&twins, "Assumption", ASSUMPTION, ["Check by", "check_by"]);
        let set = |field: &str, value: Value| set("assumption", ASSUMPTION, field, value);
        let settle =
            |held: bool| [json!({"do": "assumption.settle", "id": ASSUMPTION[0], "held": held})];
        twins.check(
            || edit(window, "Ground", "Nobody has said so."),
            &set("ground", json!("Nobody has said so.")),
        );
        twins.check(
            || edit(window, "If it is false", "Two months are lost."),
            &set("effect", json!("Two months are lost.")),
        );
        twins.check(
            || edit_choice(window, "Link", TASK[0], TASK[0]),
            &[json!({"do": "assumption.link", "id": ASSUMPTION[0], "task": TASK[2]})],
        );
        twins.check(|| window.press("H"), &settle(true));
        reach(window, ASSUMPTION);
        twins.check(
            || window.the("button", begins("It does not hold")).click(),
            &settle(false),
        );
        twins.check(
            || delete(window, ASSUMPTION),
            &on("assumption.delete", ASSUMPTION),
        );
        reach(window, SETTLED);
        twins.check(|| window.press("C"), &on("assumption.reopen", SETTLED));
        reach(
            window,
            ["AS-03", "Wenlow Valley agrees to a January continuity test"],
        );
        twins.check(
            || {
                window
                    .the("button", begins("Take away the link to 3.3.2"))
                    .click()
            },
            &[json!({"do": "assumption.unlink", "id": "AS-03", "task": "P3-05"})],
        );
        twins.check_with(
            || add(window, "assumption", "S", &["The lift works", "Owen", "15 Jan 2027"]),
            |made| {
                let id = id_in(&raid(made), "The lift works");
                vec![json!({"do": "assumption.add", "id": id, "title": "The lift works", "owner": "Owen Price", "check_by": "2027-01-15"})]
            },
        );
        twins.verify();
    });
}

#[test]
fn dependencies() {
    journey(|walk| {
        let lift = ["DP-05", "The lift is mended by spring"];
        let of_no_party = json!({"do": "dependency.add", "title": lift[1], "from": "Lift makers"});
        let twins = registers_after(walk, &[of_no_party]);
        let window = &twins.window;
        usual(&twins, "Dependency", DEPENDENCY, ["Needed by", "needed_by"]);
        let set = |field: &str, value: Value| set("dependency", DEPENDENCY, field, value);
        let link = |act: &str, task: &str| {
            [json!({"do": format!("dependency.{act}"), "id": DEPENDENCY[0], "task": task})]
        };
        twins.check(
            || edit(window, "Promised for", "22 Jan 2027"),
            &set("promised", json!("2027-01-22")),
        );
        twins.check(
            || edit(window, "Notes", "By e-mail."),
            &set("notes", json!("By e-mail.")),
        );
        twins.check(
            || edit_choice(window, "Link", TASK[0], TASK[0]),
            &link("link", TASK[2]),
        );
        twins.check(
            || {
                window
                    .the("button", begins("Take away the link to 3.2.1"))
                    .click()
            },
            &link("unlink", "P3-03"),
        );
        twins.check(|| window.press("C"), &on("dependency.meet", DEPENDENCY));
        reach(window, DEPENDENCY);
        twins.check(
            || delete(window, DEPENDENCY),
            &on("dependency.delete", DEPENDENCY),
        );
        reach(window, lift);
        twins.check(
            || edit(window, "From", "Makers of lifts"),
            &[json!({"do": "dependency.set", "id": lift[0], "from": "Makers of lifts"})],
        );
        reach(window, MET);
        twins.check(|| window.press("C"), &on("dependency.reopen", MET));
        twins.check_with(
            || add(window, "dependency", "P", &["The lift is mended", "Lift makers", "Owen", "15 Jan 2027"]),
            |made| {
                let id = id_in(&raid(made), "The lift is mended");
                vec![json!({"do": "dependency.add", "id": id, "title": "The lift is mended", "from": "Lift makers", "owner": "Owen Price", "needed_by": "2027-01-15"})]
            },
        );
        twins.verify();
    });
}

#[test]
fn several_records_at_once() {
    journey(|walk| {
        let twins = registers(walk);
        let window = &twins.window;
        reach(window, ISSUE);
        window.the("radio", begins("Issues")).click();
        window.the("gridcell", ISSUE[1]).click();
        window.press("X J X");
        window.the("group", "2 rows selected").wait();
        let rows = [ISSUE[0], "I-08"];
        let set = |field: &str, value: Value| {
            rows.map(|row| json!({"do": "issue.set", "id": row, field: value}))
        };
        twins.check(
            || edit_choice(window, "Owner of 2 rows", "owen", "Owen Price"),
            &set("owner", json!("Owen Price")),
        );
        twins.check(
            || edit(window, "Due of 2 rows", "15 Jan 2027"),
            &set("due", json!("2027-01-15")),
        );
        twins.check(
            || {
                let chosen = window.the("group", "2 rows selected");
                chosen.the("button", begins("Delete")).click();
                let asked = window.the("dialog", "Delete 2 rows?");
                asked.the("button", "Delete 2 rows").click();
                asked.wait_gone();
            },
            &rows.map(|row| json!({"do": "issue.delete", "id": row})),
        );
        twins.verify();
    });
}

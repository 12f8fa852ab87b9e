//! Every act of the page Owners: topics and their activities, marks, people and their time, suppliers, roles, load.

use serde_json::{Value, json};
use waymark_journeys::{Name, Window, journey};

use crate::fields::{begins, pick, push, select, write};
use crate::twins::{Twins, id_in};

/// A process of the sample with activities, and one for which the catalogue has a proposal.
const TOPIC: &str = "Change management";
const PROPOSED: &str = "Supplier management";
/// The first two activities of the one.
const FIRST: &str = "Approve change policy";
const SECOND: &str = "Classify and route";
/// Somebody with a calendar of their own and a day off in it, and somebody who has the project's.
const DANA: &str = "Dana Kowalski";
const HELEN: &str = "Helen Marsh";
/// Somebody who does a task with a share that was set, and the task.
const ISAAC: &str = "Isaac Bright";
const TASK: &str = "Implement selected controls";
const SUPPLIER: &str = "Corvane Networks";
/// A role that has a part in everything of change, and one that has none.
const ROLE: &str = "Change process owner";
const FREE_ROLE: &str = "Risk manager";

/// The project in a window that shows Owners.
fn owners(window: &Window) {
    window.go('W', "Owners");
}

/// Shows the details of a topic.
fn topic(window: &Window, title: &str) {
    let row = window.the("row", Name::Holds(title.into()));
    row.the("button", title).click();
    details(window, "Topic or process", title);
}

/// Shows the details of a person, a role or a supplier.
fn column(window: &Window, what: &str, name: &str) {
    let matrix = window.the("treegrid", "Who answers for what");
    matrix.the("button", name).click();
    details(window, what, name);
}

fn details(window: &Window, what: &str, name: &str) {
    window
        .the("complementary", what)
        .the("heading", name)
        .wait();
}

/// Chooses what to do from the menu of the page.
fn from_menu(window: &Window, item: &str) {
    window.the("button", "More").click();
    window.the("menuitem", begins(item)).click();
}

/// Says yes to the question whether something is to be removed.
fn remove(window: &Window) {
    let dialog = window.the("dialog", begins("Remove "));
    dialog.the("button", "Remove").click();
    dialog.wait_gone();
}

#[test]
fn a_topic_and_its_activities() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        owners(window);
        let inside = window.the("complementary", "Topic or process");
        let field = |label: &str| inside.the("textbox", begins(label));
        let list = |label: &str| inside.the("combobox", label);
        let button = |name: &str| inside.the("button", name);
        let set =
            |what: &str, value: Value| [json!({"do": "process.set", "id": TOPIC, what: value})];

        twins.check_with(
            || {
                from_menu(window, "Add topic");
                let dialog = window.the("dialog", "Add topic");
                window.type_text("Customer visits");
                window.press("Tab");
                window.type_text("8.3.2, 8.3.3");
                window.press("Enter");
                dialog.wait_gone();
            },
            |made| {
                let id = id_in(&made.waymark(&["owners"], &[]), "Customer visits");
                let clauses = ["8.3.2", "8.3.3"];
                vec![json!({"do": "process.add", "id": id, "title": "Customer visits", "clauses": clauses})]
            },
        );
        topic(window, TOPIC);
        twins.check(
            || write(window, &field("Name"), "Change enablement"),
            &set("title", json!("Change enablement")),
        );
        twins.check(
            || write(window, &field("Clauses"), "8.5.1 8.5.2"),
            &set("clauses", json!(["8.5.1", "8.5.2"])),
        );
        twins.check(
            || pick(window, &list("Owner"), "owen"),
            &set("owner", json!("Owen Price")),
        );
        twins.check(
            || pick(window, &list("Owned by the role"), ""),
            &set("role", Value::Null),
        );
        twins.check(
            || pick(window, &list("Manager"), "raman"),
            &set("manager", json!("Priya Raman")),
        );
        twins.check(
            || write(window, &field("New activity"), "Announce changes"),
            &[json!({"do": "activity.add", "process": TOPIC, "name": "Announce changes"})],
        );
        let all = twins.before.waymark(&["owners"], &[]);
        let (first, second) = (id_in(&all, FIRST), id_in(&all, SECOND));
        twins.check(
            || {
                write(
                    window,
                    &field(&format!("Name of {FIRST}")),
                    "Agree the policy",
                )
            },
            &[json!({"do": "activity.set_name", "id": first, "name": "Agree the policy"})],
        );
        twins.check(
            || {
                field(&format!("Name of {SECOND}")).click();
                push(window, &button(&format!("Move {SECOND} up")));
            },
            &[json!({"do": "activity.move", "id": second, "after": null})],
        );
        twins.check(
            || button(&format!("Delete {SECOND}")).click(),
            &[json!({"do": "activity.delete", "id": second})],
        );
        twins.check(
            || {
                button("Delete topic").click();
                remove(window);
            },
            &[json!({"do": "process.delete", "id": TOPIC})],
        );
        twins.check(
            || {
                topic(window, PROPOSED);
                button("Take the proposal").click();
            },
            &[json!({"do": "raci.propose", "process": PROPOSED})],
        );
        twins.check(
            || from_menu(window, "Take the proposals of "),
            &[json!({"do": "raci.propose"})],
        );
        twins.verify();
    });
}

#[test]
fn marks_of_activities_roles_and_suppliers() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        owners(window);
        let mark = |row: &str, column: &str, key: &str| {
            let row = window.the("row", Name::Holds(row.into()));
            row.the("gridcell", begins(&format!("{column}: "))).click();
            window.press(key);
        };
        let first = id_in(&twins.before.waymark(&["owners"], &[]), FIRST);
        window
            .the("button", &*format!("Unfold the activities of {TOPIC}"))
            .click();
        twins.check(
            || mark(FIRST, "Grace Holm", "C"),
            &[json!({"do": "raci.set", "process": TOPIC, "activity": first, "person": "Grace Holm", "letters": "C"})],
        );
        twins.check(
            || {
                window
                    .the("button", begins("Make Isaac Bright accountable"))
                    .click()
            },
            &[json!({"do": "raci.set", "process": "CONTINUITY", "person": ISAAC, "letters": "AR"})],
        );
        window.the("radio", "Roles").click();
        twins.check(
            || mark(TOPIC, FREE_ROLE, "I"),
            &[json!({"do": "raci.set", "process": TOPIC, "role": "RISK_MGR", "letters": "I"})],
        );
        window.the("radio", "Suppliers").click();
        twins.check(
            || mark(TOPIC, SUPPLIER, "R"),
            &[json!({"do": "raci.set", "process": TOPIC, "party": SUPPLIER, "letters": "R"})],
        );
        twins.verify();
    });
}

#[test]
fn people() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        owners(window);
        let inside = window.the("complementary", "Person");
        let field = |label: &str| inside.the("textbox", begins(label));
        let list = |label: &str| inside.the("combobox", label);
        let button = |name: &str| inside.the("button", begins(name));
        let set = |what: &str, field: &str, value: Value| {
            [json!({"do": format!("person.set_{what}"), "id": DANA, field: value})]
        };

        twins.check_with(
            || {
                window.press("N");
                let dialog = window.the("dialog", "Add person");
                let name = dialog.the("textbox", "Name");
                name.wait_until("to have the keyboard", |name| name.focused);
                for (at, words) in ["Kari Lunde", "Head of sales", "Sales", "kari@example.org"]
                    .iter()
                    .enumerate()
                {
                    window.press(if at == 0 { "" } else { "Tab" });
                    window.type_text(words);
                }
                window.press("Enter");
                dialog.wait_gone();
            },
            |made| {
                let id = id_in(&made.waymark(&["owners"], &[]), "Kari Lunde");
                let (title, email) = ("Head of sales", "kari@example.org");
                vec![
                    json!({"do": "person.add", "id": id, "name": "Kari Lunde", "title": title, "email": email}),
                    json!({"do": "person.set_unit", "id": id, "unit": "Sales"}),
                ]
            },
        );
        column(window, "Person", DANA);
        twins.check(
            || write(window, &field("Name"), "Dana Kowalská"),
            &set("name", "name", json!("Dana Kowalská")),
        );
        twins.check(
            || write(window, &field("Title"), "Director"),
            &set("title", "title", json!("Director")),
        );
        twins.check(
            || write(window, &field("Unit"), ""),
            &set("unit", "unit", Value::Null),
        );
        twins.check(
            || write(window, &field("E-mail"), "dana@example.org"),
            &set("email", "email", json!("dana@example.org")),
        );
        let fill =
            |role: &str, person: Value| [json!({"do": "role.fill", "id": role, "person": person})];
        twins.check(
            || button("Take the role Asset process owner away").click(),
            &fill("PO_ASSET", Value::Null),
        );
        twins.check(
            || pick(window, &list("Give another role"), "training"),
            &fill("HR_TRAINING", json!(DANA)),
        );
        twins.check(
            || {
                button("Remove").click();
                remove(window);
            },
            &[json!({"do": "person.delete", "id": DANA})],
        );

        twins.verify();
    });
}

#[test]
fn the_time_of_people() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        owners(window);
        let inside = window.the("complementary", "Person");
        let field = |label: &str| inside.the("textbox", begins(label));
        let list = |label: &str| inside.the("combobox", label);
        let button = |name: &str| inside.the("button", begins(name));

        // The first change of their time gives them a calendar of their own.
        column(window, "Person", HELEN);
        twins.check(
            || button("Saturday").click(),
            &[json!({"do": "person.set_week", "id": HELEN, "week": "1111110"})],
        );
        twins.check(
            || {
                push(window, &button("Add absence"));
                let first = window.the("textbox", "First day away");
                first.wait_until("to have the keyboard", |first| first.focused);
                window.type_text("1 Mar 2027");
                window.press("Tab");
                window.type_text("5 Mar 2027");
                window.press("Tab");
                window.type_text("Winter holiday");
                window.press("Enter");
                first.wait_gone();
            },
            &[json!({"do": "person.add_absence", "id": HELEN, "first": "2027-03-01", "last": "2027-03-05", "name": "Winter holiday"})],
        );

        column(window, "Person", DANA);
        let away = &twins.before.waymark(&["owners"], &[])["columns"];
        let away = away
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["name"] == DANA);
        let away = away.unwrap()["absences"][0]["day_off"].clone();
        twins.check(
            || button("Take away the absence").click(),
            &[json!({"do": "person.remove_absence", "id": DANA, "day_off": away})],
        );
        column(window, "Person", ISAAC);
        let schedule = twins.before.waymark(&["schedule"], &[]);
        let share = |task: &str, share: Value| {
            let task = id_in(&schedule["tasks"], task);
            [json!({"do": "assignment.set", "task": task, "person": ISAAC, "share": share})]
        };
        twins.check(
            || {
                write(
                    window,
                    &field(&format!("Share of the day for {TASK}")),
                    "50",
                )
            },
            &share(TASK, json!(50)),
        );
        twins.check(
            || button(&format!("Take off {TASK}")).click(),
            &share(TASK, Value::Null),
        );
        twins.check(
            || pick(window, &list("Give a task"), "Design the pilot service"),
            &share("Design the pilot service", json!(40)),
        );
        twins.verify();
    });
}

#[test]
fn suppliers_and_who_fills_a_role() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        owners(window);
        let inside = window.the("complementary", "Supplier");
        let name = inside.the("textbox", "Name");
        window.the("radio", "Suppliers").click();
        twins.check_with(
            || {
                window.press("N");
                let dialog = window.the("dialog", "Add supplier");
                select(window, &dialog.the("textbox", "Name"), &dialog.the("combobox", "Kind"), "Cloud");
                dialog.the("textbox", "Name").click();
                window.type_text("Nordic Hosting");
                window.press("Tab Tab");
                window.type_text("Per Dahl");
                window.press("Enter");
                dialog.wait_gone();
            },
            |made| {
                let id = id_in(&made.waymark(&["owners"], &[]), "Nordic Hosting");
                vec![json!({"do": "party.add", "id": id, "name": "Nordic Hosting", "kind": "cloud_provider", "contact": "Per Dahl"})]
            },
        );
        column(window, "Supplier", SUPPLIER);
        let set =
            |what: &str, value: &str| [json!({"do": "party.set", "id": SUPPLIER, what: value})];
        twins.check(|| write(window, &name, "Corvane"), &set("name", "Corvane"));
        twins.check(
            || select(window, &name, &inside.the("combobox", "Kind"), "Internal"),
            &set("kind", "internal_supplier"),
        );
        twins.check(
            || {
                write(
                    window,
                    &inside.the("textbox", begins("Contact")),
                    "J. Brandt",
                )
            },
            &set("contact", "J. Brandt"),
        );
        twins.check(
            || {
                inside.the("button", "Remove").click();
                remove(window);
            },
            &[json!({"do": "party.delete", "id": SUPPLIER})],
        );

        window.the("radio", "Roles").click();
        column(window, "Role", ROLE);
        let filled = window
            .the("complementary", "Role")
            .the("combobox", "Filled by");
        let fill =
            |person: Value| [json!({"do": "role.fill", "id": "PO_CHANGE", "person": person})];
        twins.check(|| pick(window, &filled, "kowal"), &fill(json!(DANA)));
        twins.check(|| pick(window, &filled, ""), &fill(Value::Null));
        twins.verify();
    });
}

#[test]
fn a_week_that_is_too_full() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        owners(window);
        const ACTION: &str = "Load Halden rack list into Gateshead records";
        let action = json!({"do": "action.set", "id": "A-31", "due": "2026-12-04"});
        twins.check(
            || {
                window
                    .the("button", &*format!("Move to 4 Dec: {ACTION}"))
                    .click();
                window.the("button", "Move it").click();
            },
            std::slice::from_ref(&action),
        );
        let other = json!({"do": "action.set", "id": "A-33", "due": "2026-12-04"});
        twins.check(|| window.the("button", "Move 2").click(), &[action, other]);
        twins.verify();
    });
}

//! Every act of the window leaves what the same command of the command line leaves on a copy of the file, and each can
//! be taken back and done again.

use std::fs;

use serde_json::{Value, json};
use waymark_journeys::pages::{Column, History, Overview, Plan, ProjectSettings};
use waymark_journeys::{Name, Project, Window, journey};

use crate::twins::Twins;

/// A task of the sample that is not begun, and the one in the row below it.
const TASK: &str = "Design the pilot service";
const NEXT: &str = "Build, test and transition the pilot";
const NEW_NAME: &str = "Design the trial service";
/// A role that somebody fills.
const ROLE: &str = "Training lead / HR";

/// The id of what has this name in a list of the schedule.
fn id_of(project: &Project, list: &str, name: &str) -> String {
    let schedule = project.waymark(&["schedule"], &[]);
    let all = schedule[list].as_array().unwrap();
    let found = all.iter().find(|one| one["name"] == name);
    found.unwrap()["id"].as_str().unwrap().to_string()
}

/// What the Rust side answers to the page: for what the command line does not list.
fn asked(window: &Window, call: &str) -> Value {
    let ask =
        "const [call, done] = arguments; window.__TAURI_INTERNALS__.invoke(call).then(done, done);";
    window.run_until_done(ask, vec![json!(call)])
}

/// The id of a person or a role by its name.
fn id_among(window: &Window, list: &str, named: &str, name: &str) -> String {
    let people = asked(window, "people");
    let all = people[list].as_array().unwrap();
    let found = all.iter().find(|one| one[named] == name);
    found.unwrap()["id"].as_str().unwrap().to_string()
}

fn person(window: &Window, name: &str) -> String {
    id_among(window, "people", "name", name)
}

/// A PNG of 16 by 8 pixels, all blue, as any drawing program writes it.
fn picture() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 16, 8);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    let pixels = [0x1f, 0x4e, 0x79].repeat(16 * 8);
    writer.write_image_data(&pixels).unwrap();
    writer.finish().unwrap();
    bytes
}

#[test]
fn what_belongs_to_the_project() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let logo = walk.path("logo.png");
        fs::write(&logo, picture()).unwrap();
        let twins = Twins::of(walk, project);
        let window = &twins.window;
        let settings = ProjectSettings::of(window);
        let write = |field: &'static str, text: &'static str| {
            let settings = &settings;
            move || settings.write(field, text)
        };
        let set = |act: &str, field: &str, value: Value| vec![json!({"do": act, field: value})];

        twins.check(
            write("Organisation", "Northgate Åsen"),
            &set("project.set_organisation", "name", json!("Northgate Åsen")),
        );
        let now = asked(window, "project_settings");
        let extent = |staff: &Value, sites: &Value| {
            [json!({"do": "project.set_extent", "staff": staff, "sites": sites})]
        };
        twins.check(
            write("Staff in scope", "210"),
            &extent(&json!(210), &now["sites"]),
        );
        twins.check(
            write("Sites in scope", "4"),
            &extent(&now["staff"], &json!(4)),
        );
        twins.check(
            write("Start", "16 Mar 2026"),
            &set("project.set_start", "date", json!("2026-03-16")),
        );
        twins.check(
            write("Target audit", "10 May 2027"),
            &set("project.set_target", "date", json!("2027-05-10")),
        );
        twins.check(
            write("Target audit", ""),
            &set("project.set_target", "date", Value::Null),
        );
        twins.check(
            || window.the("radio", Name::Begins("Today, ".into())).click(),
            &set("project.set_status_date", "date", Value::Null),
        );
        twins.check(
            || {
                window.the("radio", "Pinned to a day").click();
                settings.write("Day the status date is pinned to", "23 Nov 2026");
            },
            &set("project.set_status_date", "date", json!("2026-11-23")),
        );
        let thresholds = |amber: &Value, red: &Value| {
            [json!({"do": "project.set_thresholds", "amber_slip": amber, "red_slip": red})]
        };
        twins.check(
            write("Amber from a slip of", "2"),
            &thresholds(&json!(2), &now["red_slip_days"]),
        );
        twins.check(
            write("Red from a slip of", "21"),
            &thresholds(&now["amber_slip_days"], &json!(21)),
        );
        twins.check(
            write("Audience", "For the board"),
            &set("project.set_audience", "audience", json!("For the board")),
        );
        twins.check(
            || settings.choose("Currency", &settings.field("Audience"), "NOK"),
            &set("project.set_currency", "currency", json!("NOK")),
        );
        twins.check_with(
            || {
                walk.answer_dialog(&logo);
                settings.button("Choose a picture").click();
            },
            |_| {
                set(
                    "project.set_logo",
                    "png",
                    asked(window, "project_settings")["logo"].clone(),
                )
            },
        );
        // Chosen again and taken away, all is as it was.
        window.press("Ctrl Shift Z");
        twins.wait(1);
        window.the("button", "Take away").click();
        twins.wait(1);
        assert_eq!(twins.project.state(), twins.state);
        Overview::of(window);
        twins.verify();
    });
}

#[test]
fn the_calendar_and_the_people() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        let settings = ProjectSettings::of(window);
        let press = |name: &str| settings.button(name).click();

        twins.check(
            || window.the("button", "Saturday").click(),
            &[json!({"do": "calendar.set_week", "week": "1111110"})],
        );
        twins.check_with(
            || {
                press("Add closure");
                window.type_text("12 Jul 2027");
                window.press("Tab");
                window.type_text("30 Jul 2027");
                window.press("Tab");
                window.type_text("Works holiday");
                window.press("Enter");
            },
            |made| {
                let id = id_of(made, "days_off", "Works holiday");
                let days = ["2027-07-12", "2027-07-30"];
                vec![json!({"do": "calendar.close", "id": id, "first": days[0], "last": days[1], "name": "Works holiday"})]
            },
        );
        let closure = id_of(&twins.before, "days_off", "Office shutdown");
        twins.check(
            || press("Take away Office shutdown"),
            &[json!({"do": "calendar.open", "id": closure})],
        );
        let holiday = id_of(&twins.before, "days_off", "Good Friday");
        press("2026, ");
        twins.check(
            || press("Take away Good Friday"),
            &[json!({"do": "calendar.open", "id": holiday})],
        );

        twins.check_with(
            || {
                window
                    .the("group", "Add person")
                    .the("textbox", "Name")
                    .click();
                window.type_text("Ingrid Solberg");
                window.press("Tab");
                window.type_text("Head of operations");
                window.press("Tab");
                window.type_text("ingrid@example.org");
                window.press("Enter");
            },
            |_| {
                vec![json!({
                    "do": "person.add", "id": person(window, "Ingrid Solberg"), "name": "Ingrid Solberg",
                    "title": "Head of operations", "email": "ingrid@example.org",
                })]
            },
        );
        let dana = person(window, "Dana Kowalski");
        let set = |what: &str, field: &str, value: Value| {
            [json!({"do": format!("person.set_{what}"), "id": dana, field: value})]
        };
        let write = |field: &'static str, text: &'static str| {
            let settings = &settings;
            move || settings.write(field, text)
        };
        twins.check(
            write("Name of Dana Kowalski", "Dana Kowalská"),
            &set("name", "name", json!("Dana Kowalská")),
        );
        twins.check(
            write("Job title of Dana Kowalski", "Director"),
            &set("title", "title", json!("Director")),
        );
        twins.check(
            write("E-mail of Dana Kowalski", "dana@example.org"),
            &set("email", "email", json!("dana@example.org")),
        );
        let fill = |person: Value| {
            let role = id_among(window, "roles", "title", ROLE);
            [json!({"do": "role.fill", "id": role, "person": person})]
        };
        twins.check(|| settings.fill(ROLE, "Kowalski"), &fill(json!(dana)));
        twins.check(|| settings.fill(ROLE, "Nobody"), &fill(Value::Null));
        twins.check(
            || {
                press("Remove Dana Kowalski");
                window
                    .the("dialog", Name::Any)
                    .the("button", "Remove")
                    .click();
            },
            &[json!({"do": "person.delete", "id": dana})],
        );
        twins.verify();
    });
}

/// Each carrying out of this act makes ids of its own, so the days are compared and not the state.
#[test]
fn the_public_holidays_of_another_country() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let twin = project.copy("twin");
        let (before, revision) = (project.state(), project.revision());
        let window = walk.open(&project);
        let settings = ProjectSettings::of(&window);
        settings.choose("Public holidays", &settings.field("Target audit"), "Norw");
        window.wait_for_revision(revision + 1);
        twin.apply(&[json!({"do": "calendar.set_country", "country": "NO"})]);
        let wanted = plan_of(&twin);
        assert!(wanted.to_string().contains("Constitution Day"));
        assert_eq!(plan_of(&project), wanted);
        window.press("Esc Ctrl Z");
        window.wait_for_revision(revision + 2);
        assert_eq!(project.state(), before);
        window.quit();
        project.verify();
    });
}

/// The days off and the dates of all tasks, without ids.
fn plan_of(project: &Project) -> Value {
    let schedule = project.waymark(&["schedule"], &[]);
    let without = |list: &str, fields: [&str; 4]| -> Vec<Value> {
        let all = schedule[list].as_array().unwrap();
        let keep = |one: &Value| json!(fields.map(|field| one[field].clone()));
        all.iter().map(keep).collect()
    };
    [
        without("days_off", ["first", "last", "name", "reason"]),
        without("tasks", ["name", "start", "finish", "wbs"]),
    ]
    .concat()
    .into()
}

#[test]
fn what_is_done_in_the_plan() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        let plan = Plan::at(window, TASK);
        let id = id_of(&twins.before, "tasks", TASK);
        let set = |what: &str, field: &str, value: Value| {
            [json!({"do": format!("task.{what}"), "id": id, field: value})]
        };
        // Undo was clicked, so the keyboard has to come back to the row.
        let at_row = |name: &str| plan.row(name).the("gridcell", name).click();
        let write = |column: Column, text: &str| {
            at_row(TASK);
            plan.write_by_keys(column, text);
        };

        twins.check(
            || plan.write_by_keys(Column::Task, NEW_NAME),
            &set("set_name", "name", json!(NEW_NAME)),
        );
        twins.check(
            || write(Column::Start, "26 Jan 2027"),
            &set("set_start", "date", json!("2027-01-26")),
        );
        // A gate moves so far that why is asked, and kept with the act.
        twins.check(
            || {
                write(Column::Start, "8 Feb 2027");
                let asked = window.the("dialog", "Why does this gate move?");
                let why = asked.the("textbox", "Why");
                why.wait_until("to have the keyboard", |why| why.focused);
                window.type_text("The pilot customer is away");
                window.press("Enter");
                asked.wait_gone();
            },
            &[json!({"do": "task.set_start", "id": id, "date": "2027-02-08", "reason": "The pilot customer is away"})],
        );
        twins.check(
            || write(Column::Finish, "3 Feb 2027"),
            &set("set_finish", "date", json!("2027-02-03")),
        );
        twins.check(
            || write(Column::Days, "7"),
            &set("set_duration", "days", json!(7)),
        );
        twins.check(
            || write(Column::Done, "25"),
            &set("set_progress", "percent", json!(25)),
        );
        twins.check(
            || {
                at_row(TASK);
                plan.due_by_keys("1 Mar 2027");
            },
            &set("set_deadline", "date", json!("2027-03-01")),
        );
        twins.check(
            || plan.bind("Finish no later than", "26 Feb 2027"),
            &[json!({"do": "task.set_constraint", "id": id, "constraint": "finish_no_later", "date": "2027-02-26"})],
        );
        twins.check(
            || plan.describe("Notes", "Ask the supplier for «SLA» terms."),
            &set(
                "set_notes",
                "notes",
                json!("Ask the supplier for «SLA» terms."),
            ),
        );
        twins.check(
            || plan.describe("Deliverable", "Signed contract"),
            &set("set_deliverable", "deliverable", json!("Signed contract")),
        );
        twins.check_with(
            || {
                at_row(TASK);
                plan.add_by_keys("Survey the customers", "4");
            },
            |made| {
                let new = id_of(made, "tasks", "Survey the customers");
                vec![json!({"do": "task.add", "after": id, "id": new, "name": "Survey the customers", "days": 4})]
            },
        );
        twins.check(
            || {
                at_row(TASK);
                window.press("Del");
                window.the("button", "Delete 1 row").click();
            },
            &[json!({"do": "task.delete", "id": id})],
        );
        twins.verify();
    });
}

#[test]
fn who_does_what_and_several_rows_at_once() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let next = id_of(&project, "tasks", NEXT);
        project.apply(&[json!({"do": "task.assign", "id": next, "person": "Lena Fox"})]);
        let twins = Twins::of(walk, project);
        let window = &twins.window;
        let plan = Plan::at(window, TASK);
        let rows = [TASK, NEXT].map(|name| id_of(&twins.before, "tasks", name));
        let give = |rows: &[String], person: Value| -> Vec<Value> {
            let give = |row| json!({"do": "task.assign", "id": row, "person": person});
            rows.iter().map(give).collect()
        };
        let at_row = |name: &str| plan.row(name).the("gridcell", name).click();

        let dana = json!(person(window, "Dana Kowalski"));
        twins.check(
            || plan.give_by_keys("kowal", "Dana Kowalski"),
            &give(&rows[..1], dana),
        );
        twins.check_with(
            || {
                at_row(TASK);
                plan.give_by_keys("Jörg Weiß", "Add Jörg Weiß");
            },
            |_| {
                let new = person(window, "Jörg Weiß");
                let add = json!({"do": "person.add", "id": new, "name": "Jörg Weiß"});
                [vec![add], give(&rows[..1], json!(new))].concat()
            },
        );
        twins.check(
            || {
                at_row(NEXT);
                plan.give_by_keys("", "Nobody of their own");
            },
            &give(&rows[1..], Value::Null),
        );

        at_row(TASK);
        window.press("Shift J");
        window.the("group", "2 rows selected").wait();
        let owen = json!(person(window, "Owen Price"));
        twins.check(
            || plan.give_by_keys("owen", "Owen Price"),
            &give(&rows, owen),
        );
        twins.check(
            || {
                window
                    .the("button", Name::Begins("Edit Done of 2 rows".into()))
                    .click();
                window.type_text("10");
                window.press("Enter");
            },
            &rows
                .clone()
                .map(|row| json!({"do": "task.set_progress", "id": row, "percent": 10})),
        );
        twins.check(
            || {
                window
                    .the("group", "2 rows selected")
                    .the("button", Name::Begins("Delete".into()))
                    .click();
                window.the("button", "Delete 2 rows").click();
            },
            &rows
                .clone()
                .map(|row| json!({"do": "task.delete", "id": row})),
        );
        twins.verify();
    });
}

#[test]
fn the_status_date_is_set_on_overview() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        Overview::shown(window);
        let set = |date: Value| [json!({"do": "project.set_status_date", "date": date})];
        let ask = || window.the("button", "Set status date").click();
        let dialog = window.the("dialog", "Set status date");
        twins.check(
            || {
                ask();
                dialog.the("textbox", "Status date").click();
                window.press("Ctrl A");
                window.type_text("27 Nov 2026");
                dialog.the("button", "Set status date").click();
            },
            &set(json!("2026-11-27")),
        );
        twins.check(
            || {
                ask();
                dialog.the("button", "Follow today").click();
            },
            &set(Value::Null),
        );
        twins.verify();
    });
}

/// One entry of the log is taken back and the rest kept, alone or with the later one that touched the same.
#[test]
fn one_change_of_the_past_is_taken_back() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let id = id_of(&project, "tasks", TASK);
        let name = |name: &str| json!({"do": "task.set_name", "id": id, "name": name});
        let [first, second] = ["Called first", "Called second"];
        project.apply(&[
            name(first),
            name(second),
            json!({"do": "task.set_progress", "id": id, "percent": 77}),
            json!({"do": "project.set_audience", "audience": "For the board"}),
        ]);
        let history = project.waymark(&["history"], &[]);
        let entries = history["entries"].as_array().unwrap().clone();
        let entry = |from_end: usize| {
            let entry = &entries[entries.len() - from_end];
            entry["id"].as_str().unwrap().to_string()
        };
        let twins = Twins::of(walk, project);
        let window = &twins.window;
        let pages = History::of(window);
        let twin = twins.before.copy("twin");
        let only = |id: String| twin.waymark(&["undo", "--only", &id], &[]);

        // No later change touches it.
        pages.entry("77%").click();
        window.the("button", "Undo this change").click();
        twins.wait(1);
        only(entry(2));
        assert_eq!(twins.project.state(), twin.state());
        window.press("Ctrl Shift Z");
        twins.wait(1);
        twin.waymark(&["redo"], &[]);
        assert_eq!(twins.project.state(), twin.state());

        // The key goes to the button, which says that the later one goes too.
        pages.entry(&format!("→ “{first}”")).click();
        window.press("U");
        let both = window.the("button", "Undo both");
        both.wait_until("to have the keyboard", |both| both.focused);
        window.press("Enter");
        twins.wait(2);
        only(entry(3));
        only(entry(4));
        assert_eq!(twins.project.state(), twin.state());
        window.quit();
        twins.project.verify();
    });
}

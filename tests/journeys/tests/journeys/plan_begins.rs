//! How a plan comes to be: written from nothing by the keyboard, brought from Microsoft Project, or so long that only a
//! part of it is ever drawn.

use std::path::PathBuf;

use serde_json::{Value, json};
use waymark_journeys::pages::Plan;
use waymark_journeys::{Name, Project, Window, journey};

/// A row of the plan as the command line tells it: number, name, first and last day.
fn rows(project: &Project) -> Vec<[String; 4]> {
    let schedule = project.waymark(&["schedule"], &[]);
    let rows = schedule["tasks"].as_array().unwrap().iter();
    let text = |row: &Value, field: &str| row[field].as_str().unwrap().to_string();
    rows.map(|row| ["wbs", "name", "start", "finish"].map(|field| text(row, field)))
        .collect()
}

/// A day as the window says it: 4 Jan 2027.
fn said(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let parts: Vec<usize> = iso.split('-').map(|part| part.parse().unwrap()).collect();
    format!("{} {} {}", parts[2], MONTHS[parts[1] - 1], parts[0])
}

/// Writes a row below the current one and waits until keys act on it.
fn write(window: &Window, name: &str, days: &str) {
    Plan::shown(window).add_by_keys(name, days);
    let details = window.the("complementary", "Task");
    details.the("heading", name).wait();
    Plan::shown(window)
        .table()
        .wait_until("to have the keyboard", |table| table.focused);
}

#[test]
fn a_plan_is_written_from_nothing_by_the_keyboard() {
    journey(|walk| {
        let project = walk.new_project("nordlys", "Nordlys");
        let window = walk.open(&project);
        let plan = Plan::of(&window);
        let act = |keys: &str| {
            let before = project.revision();
            window.press(keys);
            window.wait_for_revision(before + 1);
        };
        let at = |name: &str| {
            let details = window.the("complementary", "Task");
            details.the("heading", name).wait();
        };

        // What the exemplar plan proposes goes.
        plan.table().tab_to();
        window.press("J Ctrl A Del");
        let asked = window.the("dialog", Name::Begins("Delete ".into()));
        asked.the("button", Name::Begins("Delete ".into())).tab_to();
        act("Enter");
        window.the("heading", "No task yet").wait();

        write(&window, "Policy", "1");
        write(&window, "Write the policy", "5");
        write(&window, "Agree the policy", "3");
        write(&window, "Policy approved", "0");
        // The three lie under the first.
        window.press("Shift K Shift K");
        window.the("group", "3 rows selected").wait();
        act("Ctrl ]");
        window.press("Esc");
        for (driver, follower) in [
            ("Write the policy", "Agree the policy"),
            ("Agree the policy", "Policy approved"),
        ] {
            at(driver);
            window.press("L");
            let dialog = window.the("dialog", Name::Any);
            let field = dialog.the("combobox", Name::Any);
            field.wait_until("to have the keyboard", |field| field.focused);
            window.type_text(follower);
            dialog.the("option", Name::Holds(follower.into())).wait();
            act("Enter Enter");
            dialog.wait_gone();
            window.press("J");
        }
        let rows: Vec<String> = rows(&project).iter().map(|row| row.join(" ")).collect();
        assert_eq!(
            rows,
            [
                "0 Policy 2026-11-20 2026-12-01",
                "0.1 Write the policy 2026-11-20 2026-11-26",
                "0.2 Agree the policy 2026-11-27 2026-12-01",
                "0.3 Policy approved 2026-12-01 2026-12-01",
            ]
        );
        window.check_nothing_cut();
        assert_eq!(window.what_shuts_people_out(), Vec::<String>::new());
        window.quit();
        project.verify();
    });
}

/// A plan of Microsoft Project 2010, kept by others; passed over where it is not there.
fn plan_of_others() -> Option<PathBuf> {
    let root = std::env::var_os("WAYMARK_ORACLES").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/oracles"),
        PathBuf::from,
    );
    let file = root.join("mspdi/task-links-project2010.xml");
    file.exists().then_some(file)
}

#[test]
fn a_plan_of_microsoft_project_comes_with_its_dates() {
    let Some(file) = plan_of_others() else {
        eprintln!("passed over: there is no plan of Microsoft Project here");
        return;
    };
    journey(|walk| {
        let project = walk.new_project("nordlys", "Nordlys");
        // On the day that plan was made: what is not begun never lies before the status date.
        project.apply(&[
            json!({"do": "project.set_start", "date": "2014-10-17"}),
            json!({"do": "project.set_status_date", "date": "2014-10-17"}),
        ]);
        let before = rows(&project).len();
        let made = project.revision();
        let window = walk.open(&project);
        let plan = Plan::of(&window);
        window.the("button", "More").click();
        window
            .the("menuitem", Name::Begins("Bring a plan".into()))
            .click();
        let dialog = window.the("dialog", Name::Begins("Bring".into()));
        walk.answer_dialog(&file);
        dialog.the("button", Name::Begins("Choose".into())).click();
        window.wait_for_text("task-links-project2010.xml");
        dialog
            .the("button", Name::Begins("Bring 16 rows".into()))
            .click();
        dialog.wait_gone();
        window.wait_for_revision(made + 1);
        let rows = rows(&project);
        let new = &rows[before..];
        let dates: Vec<[&str; 2]> = new.iter().map(|row| [&*row[2], &*row[3]]).collect();
        let oct = |day: &'static str| [day, day];
        assert_eq!(
            dates,
            [
                oct("2014-10-17"),
                oct("2014-10-20"),
                oct("2014-10-17"),
                oct("2014-10-21"),
                oct("2014-10-17"),
                oct("2014-10-22"),
                oct("2014-10-17"),
                oct("2014-10-27"),
                oct("2014-10-17"),
                oct("2014-11-03"),
                oct("2014-10-17"),
                oct("2014-10-20"),
                oct("2014-10-17"),
                oct("2014-10-21"),
                oct("2014-10-17"),
                oct("2014-10-21"),
            ]
        );
        // The window shows them.
        plan.as_table();
        plan.table().tab_to();
        window.press("End");
        let last = new.last().unwrap();
        let row = window.the("row", Name::Begins(format!("{} ", last[0])));
        row.the("gridcell", "21 Oct").wait();
        window.quit();
        project.verify();
    });
}

#[test]
fn ten_thousand_tasks_are_read_to_the_end_and_edited() {
    journey(|walk| {
        let project = walk.file("large");
        project.waymark(&["bench-data"], &["--tasks", "10000"]);
        let before = rows(&project);
        let [wbs, name, _, finish] = before.last().unwrap().clone();
        let window = walk.open(&project);
        let plan = Plan::of(&window);
        plan.table().tab_to();
        window.press("End");
        let details = window.the("complementary", "Task");
        details.the("heading", &*name).wait();
        let row = plan.row(&name);
        row.wait();
        let most = window.run("return document.querySelectorAll('*').length", Vec::new());
        assert!(most.as_u64().unwrap() < 2_500, "{most} elements");
        let revision = project.revision();
        window.press("Alt Shift Right");
        window.wait_for_revision(revision + 1);
        let after = rows(&project);
        let edited = after.last().unwrap();
        assert_eq!(edited[0], wbs);
        assert_ne!(edited[3], finish, "it ends later");
        details
            .the("definition", Name::Holds(said(&edited[3])))
            .wait();
        window.quit();
        project.verify();
    });
}

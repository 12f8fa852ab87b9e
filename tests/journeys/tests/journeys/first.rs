//! The first job of somebody new, from the first start to the status pack as a PDF: by the keyboard alone, and with the
//! mouse.

use std::fs;

use waymark_journeys::pages::{Column, Home, NewProject, Overview, Pack, Plan};
use waymark_journeys::{Journey, Name, Project, Window, journey};

const ORGANISATION: &str = "Åsgård Télécom Ærø";
/// A task of the proposed plan.
const TASK: &str = "Confirm sponsor and drivers";
const NEW_NAME: &str = "Confirm sponsor: Håkon";
const NOTE: &str = "Budget “agreed” on 2 November.";

/// The row of the task as it is drawn, and the notes on it.
fn drawn(window: &Window) -> Vec<String> {
    let plan = Plan::at(window, NEW_NAME);
    plan.as_table();
    let cells = plan.row(NEW_NAME).the("gridcell", Name::Any).all();
    let mut drawn: Vec<String> = cells.into_iter().map(|cell| cell.name).collect();
    drawn.extend(plan.details().the("textbox", "Notes").wait().value);
    drawn
}

/// What was done in the plan, as it is drawn, is drawn again when the file was closed and opened.
fn check_edits(drawn: &[String], again: &[String]) {
    for edit in [NEW_NAME, "Kari Bråten", "9 Nov", "50%", NOTE] {
        assert!(
            drawn.iter().any(|words| words.starts_with(edit)),
            "{edit}: {drawn:?}"
        );
    }
    assert_eq!(drawn, again);
}

/// Exports the pack, by its key or with the mouse, and compares the pages that are said, shown and written.
fn check_pack(walk: &Journey, window: &Window, export: impl FnOnce(&Pack<'_>)) {
    let file = walk.path("status.pdf");
    walk.answer_dialog(&file);
    let pack = Pack::of(window);
    let shown = pack.sheet().wait().name;
    export(&pack);
    let told = pack.told();
    assert!(fs::read(&file).unwrap().starts_with(b"%PDF"));
    let pages = walk.pages_of_pdf(&file);
    assert!(
        shown.starts_with(&format!("Page 1 of {}", pages.len())),
        "{shown}"
    );
    let said = format!("Status pack saved, {} pages", pages.len());
    assert!(told.starts_with(&said), "{told}");
    assert!(pages[0].contains(ORGANISATION), "{}", pages[0]);
}

/// What New project was told is in the file.
fn check_made(file: &Project) {
    assert_eq!(file.info()["organisation"], ORGANISATION);
    assert_eq!(file.info()["target"], "2027-10-04");
    let schedule = file.waymark(&["schedule"], &[]);
    assert_eq!(schedule["tasks"][0]["baseline_start"], "2026-11-02");
    for day in ["Works holiday", "Constitution Day"] {
        assert!(schedule["days_off"].to_string().contains(day), "{day}");
    }
    let owners = schedule["tasks"].to_string();
    for person in ["Kari Bråten", "Jörg Weiß"] {
        assert!(owners.contains(person), "{person} owns nothing");
    }
}

#[test]
fn the_first_job_by_keyboard_alone() {
    journey(|walk| {
        walk.as_somebody_new();
        let file = walk.file("asgard");
        let window = walk.open_home();
        Home::of(&window).new_project();
        let new = NewProject::of(&window);
        let write = |field: &str, text: &str| new.write_by_keys(field, text);

        write("Organisation", ORGANISATION);
        write("Staff in scope", "120");
        write("Sites in scope", "2");
        write("Start date", "2 Nov 2026");
        write("Target certification audit", "4 Oct 2027");
        window.the("combobox", "Public holidays").tab_to();
        window.type_text("Norway");
        window.the("button", "Add closure").tab_to();
        window.press("Enter");
        write("First day closed", "12 Jul 2027");
        write("Last day closed", "30 Jul 2027");
        write("Name", "Works holiday");
        window.press("Enter");
        window.the("button", "12 to 30 Jul 2027").wait();

        window.press("Alt Right");
        window.the("heading", "Starting point").wait();
        // From the people in scope to the first organisation that is like it.
        window.press("Tab Down");
        let resembling = window.the("radiogroup", Name::Any).the("radio", Name::Any);
        resembling.wait_until("to be chosen", |radio| {
            radio.selected && !radio.name.starts_with("By")
        });

        window.press("Alt Right");
        new.person_by_keys(
            1,
            "Kari Bråten",
            "Head of operations",
            "Implementation project manager",
        );
        new.person_by_keys(2, "Jörg Weiß", "Architect", "Consultant");

        window.press("Alt Right");
        window.the("heading", "Review and create").wait();
        for said in [ORGANISATION, "Works holiday", "Kari Bråten", "Jörg Weiß"] {
            window.wait_for_text(said);
        }
        walk.answer_dialog(file.path());
        window.press("Ctrl Enter");
        Overview::shown(&window);
        check_made(&file);

        let plan = Plan::at(&window, TASK);
        plan.write_by_keys(Column::Task, NEW_NAME);
        plan.row(NEW_NAME).wait();
        plan.give_by_keys("kari", "Kari Bråten");
        plan.write_by_keys(Column::Start, "9 Nov 2026");
        plan.write_by_keys(Column::Finish, "20 Nov 2026");
        plan.write_by_keys(Column::Days, "5");
        plan.write_by_keys(Column::Done, "50");
        plan.row(NEW_NAME).the("gridcell", "50%").wait();
        plan.describe("Notes", NOTE);
        window.press("Esc");
        window.wait_for_revision(8);
        window.press("Ctrl Z Ctrl Z");
        plan.row(NEW_NAME).the("gridcell", "0%").wait();
        window.press("Ctrl Shift Z Ctrl Shift Z");
        window.wait_for_revision(12);
        let edited = drawn(&window);
        window.quit();
        file.verify();

        let window = walk.open_home();
        Home::of(&window).open_by_keys(ORGANISATION);
        check_edits(&edited, &drawn(&window));
        check_pack(walk, &window, |_| window.press("Ctrl E"));
    });
}

#[test]
fn the_first_job_with_the_mouse() {
    journey(|walk| {
        walk.as_somebody_new();
        let file = walk.file("asgard");
        let window = walk.open_home();
        let press = |name: &str| window.the("button", Name::Begins(name.into())).click();
        let write = |field: &str, text: &str| {
            window.the("textbox", Name::Begins(field.into())).click();
            window.press("Ctrl A");
            window.type_text(text);
        };
        press("New project");
        write("Organisation", ORGANISATION);
        write("Start date", "2 Nov 2026");
        write("Target certification audit", "4 Oct 2027");
        press("Starting point");
        window.the("radio", Name::Begins("Small".into())).click();
        press("People");
        write("Name", "Kari Bråten");
        press("Review and create");
        walk.answer_dialog(file.path());
        press("Create project");
        Overview::shown(&window);

        press("Plan");
        let plan = Plan::shown(&window);
        plan.as_table();
        plan.write_by_mouse(TASK, Name::Begins(TASK.into()), Column::Task, NEW_NAME);
        let row = plan.row(NEW_NAME);
        row.wait();
        let cell = |column: &str| {
            let heads = plan.table().the("columnheader", Name::Any).all();
            let at = heads.iter().position(|head| head.name == column).unwrap();
            row.the("gridcell", Name::Any).all()[at].name.clone()
        };
        plan.write_by_mouse(NEW_NAME, &*cell("Start"), Column::Start, "9 Nov 2026");
        window.wait_for_revision(3);
        plan.write_by_mouse(NEW_NAME, &*cell("Days"), Column::Days, "5");
        row.the("gridcell", "5").wait();
        plan.write_by_mouse(NEW_NAME, "0%", Column::Done, "50");
        row.the("gridcell", "50%").wait();
        plan.details()
            .the("button", Name::Begins("Edit Owner".into()))
            .click();
        window
            .the("option", Name::Begins("Kari Bråten".into()))
            .click();
        row.the("gridcell", Name::Holds("Kari Bråten".into()))
            .wait();
        plan.details().the("textbox", "Notes").click();
        window.press("Ctrl A");
        window.type_text(NOTE);
        window.the("heading", "Plan").click();
        window.wait_for_revision(7);
        press("Undo: ");
        window.wait_for_revision(8);
        press("Redo: ");
        window.wait_for_revision(9);
        let edited = drawn(&window);
        window.quit();
        file.verify();

        let window = walk.open_home();
        Home::of(&window).open_by_mouse(ORGANISATION);
        check_edits(&edited, &drawn(&window));
        check_pack(walk, &window, |_| {
            window.the("button", "Export PDF").click();
        });
    });
}

//! What is done in the window is what the command line does: a task is renamed, its progress set, undone, done again,
//! and the file opened anew.

use std::fs;

use serde_json::json;
use waymark_journeys::pages::{Column, Home, Overview, Palette, Plan};
use waymark_journeys::{Journey, Name, Project, journey};

const ORGANISATION: &str = "Northgate Managed Services";
/// The first task of the sample that is open.
const TASK: &str = "Align external contracts";
/// The file of the sample that the first window shows.
const COPY: &str = "Northgate-project-0.waymark";
const CODE: &str = "P2-07";
const NEW_NAME: &str = "Align contracts with suppliers";

/// The same acts by the command line.
fn by_command_line(project: &Project) {
    project.apply(&[
        json!({"do": "task.set_name", "id": CODE, "name": NEW_NAME}),
        json!({"do": "task.set_progress", "id": CODE, "percent": 85}),
    ]);
    project.waymark(&["undo"], &["--steps", "2"]);
    project.waymark(&["redo"], &["--steps", "1"]);
}

#[test]
fn a_task_is_edited_with_the_keyboard_alone() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let twin = project.copy("twin");
        walk.make_known(&project);

        let window = walk.open_home();
        Home::of(&window).open_by_keys(ORGANISATION);
        let plan = Plan::at(&window, TASK);
        let made = project.revision();
        plan.write_by_keys(Column::Task, NEW_NAME);
        window.wait_for_revision(made + 1);
        plan.row(NEW_NAME).wait();
        plan.write_by_keys(Column::Done, "85");
        window.wait_for_revision(made + 2);
        plan.row(NEW_NAME).the("gridcell", "85%").wait();
        window.press("Ctrl Z");
        plan.row(NEW_NAME).the("gridcell", "60%").wait();
        window.press("Ctrl Z");
        plan.row(TASK).wait();
        window.press("Ctrl Shift Z");
        // What is taken back is an entry of the log as well.
        window.wait_for_revision(made + 5);
        plan.row(NEW_NAME).wait();
        window.quit();
        check(walk, &project, &twin);
    });
}

#[test]
fn a_task_is_edited_with_the_mouse() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let twin = project.copy("twin");
        walk.make_known(&project);

        let window = walk.open_home();
        Home::of(&window).open_by_mouse(ORGANISATION);
        Overview::shown(&window).task(TASK).click();
        let plan = Plan::shown(&window);
        plan.write_by_mouse(TASK, TASK, Column::Task, NEW_NAME);
        plan.row(NEW_NAME).wait();
        plan.write_by_mouse(NEW_NAME, "60%", Column::Done, "85");
        plan.row(NEW_NAME).the("gridcell", "85%").wait();
        let button = |begins: &str| window.the("button", Name::Begins(begins.into()));
        button("Undo: ").click();
        plan.row(NEW_NAME).the("gridcell", "60%").wait();
        button("Undo: ").click();
        plan.row(TASK).wait();
        button("Redo: ").click();
        plan.row(NEW_NAME).wait();
        window.quit();
        check(walk, &project, &twin);
    });
}

/// The file holds what the command line makes of its twin, and is shown so when it is opened anew.
fn check(walk: &Journey, project: &Project, twin: &Project) {
    let left = project.state();
    by_command_line(twin);
    assert_eq!(left, twin.state());
    project.verify();
    let window = walk.open(project);
    let plan = Plan::at(&window, NEW_NAME);
    plan.row(NEW_NAME).the("gridcell", "60%").wait();
    // Looking changes nothing.
    assert_eq!(project.state(), left);
}

#[test]
fn the_sample_is_a_copy_that_is_thrown_away() {
    journey(|walk| {
        let window = walk.open_home();
        window.the("button", "Try the sample project").tab_to();
        window.press("Enter");
        window.the("heading", "Overview").wait();
        let copies = || fs::read_dir(walk.path("tmp")).unwrap().flatten();
        let copy = copies()
            .find(|folder| folder.path().join(COPY).exists())
            .unwrap()
            .path()
            .join(COPY);
        let plan = Plan::at(&window, TASK);
        plan.write_by_keys(Column::Task, NEW_NAME);
        plan.row(NEW_NAME).wait();
        window.quit();
        assert!(!copy.exists(), "{copy:?} is still there");
    });
}

/// What was chosen in the palette has the keyboard, also where its page was shown already.
#[test]
fn the_keyboard_goes_where_the_palette_leads() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let window = walk.open(&project);
        let plan = Plan::of(&window);
        Palette::of(&window).run(TASK, TASK);
        plan.write_by_keys(Column::Done, "85");
        plan.row(TASK).the("gridcell", "85%").wait();
    });
}

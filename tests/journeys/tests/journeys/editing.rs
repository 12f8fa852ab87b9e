//! What is done in the window is what the command line does: a task is renamed, its progress set, undone, done again,
//! and the file opened anew.

use serde_json::json;
use waymark_journeys::pages::{Column, History, Home, Overview, Palette, Plan};
use waymark_journeys::{Name, Project, Window, journey};

const ORGANISATION: &str = "Northgate Managed Services";
/// The first task of the sample that is open.
const TASK: &str = "Align external contracts";
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

fn undo_button(window: &Window) -> String {
    window.the("button", Name::Begins("Undo".into())).wait().name
}

#[test]
fn a_task_is_edited_with_the_keyboard_alone() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let twin = project.copy("twin");
        // Once open, it is known on Home.
        walk.open(&project).quit();

        let window = walk.open_home();
        Home::of(&window).open_by_keys(ORGANISATION);
        let plan = Plan::of(&window);
        plan.find_by_keys(TASK);
        plan.write_by_keys(Column::Task, NEW_NAME);
        plan.row(NEW_NAME).wait();
        plan.write_by_keys(Column::Done, "85");
        plan.row(NEW_NAME).the("gridcell", "85%").wait();
        window.press("Ctrl Z");
        plan.row(NEW_NAME).the("gridcell", "60%").wait();
        window.press("Ctrl Z");
        plan.row(TASK).wait();
        window.press("Ctrl Shift Z");
        plan.row(NEW_NAME).wait();
        window.quit();
        let left = project.state();

        by_command_line(&twin);
        assert_eq!(left, twin.state());
        project.verify();
        let window = walk.open(&project);
        let _ = (undo_button(&window), Overview::of(&window), History::of(&window));
        Palette::of(&window).run("change theme", "Change theme");
        let plan = Plan::of(&window);
        plan.find_by_keys(NEW_NAME);
        plan.row(NEW_NAME).the("gridcell", "60%").wait();
        assert_eq!(project.state(), left);
    });
}

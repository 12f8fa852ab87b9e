//! Why a task lies where it does, and how late it may lie.

use super::*;

/// `task: driver` for each step.
fn why(text: &str, task: &str) -> String {
    let drawing = Drawing::read(text);
    let plan = waymark_schedule::schedule(&drawing.network, &drawing.options);
    let steps = plan.why(&drawing.network, drawing.index(task));
    let lines = steps.iter().map(|step| {
        let name = &drawing.names[step.task.place()];
        match step.driver {
            Driver::Link { from, .. } => {
                format!("{name}: after {}", drawing.names[from.place()])
            }
            Driver::Children { .. } => format!("{name}: its tasks"),
            other => format!("{name}: {other:?}"),
        }
    });
    lines.collect::<Vec<_>>().join(", ")
}

#[test]
fn back_to_the_project_start() {
    let text = "
        A 3
        B 1
        C 1 A B
        D 1 C snet=1
        ";
    assert_eq!(why(text, "D"), "D: after C, C: after A, A: ProjectStart");
    assert_eq!(why(text, "B"), "B: ProjectStart");
}

#[test]
fn back_to_a_date() {
    let text = "
        A 1 snet=3
        B 1 A
        C 2 B alap
        D 9
        ";
    assert_eq!(why(text, "B"), "B: after A, A: Constraint");
    assert_eq!(why(text, "C"), "C: AsLateAsPossible");
}

#[test]
fn back_to_what_happened() {
    let text = "
        @status 4
        A 5 began=1 pct=20
        B 1 A
        C 1
        ";
    assert_eq!(why(text, "B"), "B: after A, A: Actual");
    assert_eq!(why(text, "C"), "C: StatusDate");
}

/// Through a summary the chain goes to its last task, or to its first for a link to its start.
#[test]
fn through_a_summary() {
    let text = "
        S 0
        A 1 in=S
        B 2 in=S A
        C 1 S
        D 1 SS:S
        ";
    assert_eq!(
        why(text, "C"),
        "C: after S, S: its tasks, B: after A, A: ProjectStart"
    );
    assert_eq!(why(text, "D"), "D: after S, S: its tasks, A: ProjectStart");
}

#[test]
fn waiting_for_the_calendar() {
    let plan = check(
        "
        A 5           |#####     | 0 0
        B 1 A         |       #  | 0 0
        C 1 B         |        # | 0 0
        D 1 snet=5    |       #  | 1 1
        ",
    );
    let waits: Vec<bool> = plan
        .tasks
        .iter()
        .map(|task| task.waits_for_calendar)
        .collect();
    assert_eq!(waits, [false, true, false, false]);
}

#[test]
fn late_dates() {
    let plan = check(
        "
        @cal project MTWTF.. off 3
        A 5           |###-#--#  | 0 0
        B 2           |##        | 3 0
        M 0 B         | o        | 3 3
        ",
    );
    let days = plan
        .tasks
        .iter()
        .map(|task| (task.late_start - plan.start, task.late_finish - plan.start));
    assert_eq!(days.collect::<Vec<_>>(), [(0, 7), (4, 7), (7, 7)]);
}

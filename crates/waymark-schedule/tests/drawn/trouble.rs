//! What does not fit is named, and the rest is scheduled.

use super::*;

#[test]
fn what_leads_nowhere_is_named() {
    let mut drawing = Drawing::read(
        "
        A 1
        B 1 A
        ",
    );
    let far = TaskIndex(9);
    drawing
        .network
        .add_link(Link::finish_start(far, TaskIndex(0)));
    drawing.network.tasks_mut()[0].parent = Some(far);
    drawing.network.tasks_mut()[1].calendar = CalendarIndex(7);
    let options = drawing.options.towards(far);
    let plan = waymark_schedule::schedule(&drawing.network, &options);
    assert_eq!(
        plan.warnings,
        [
            Warning::DanglingGoal,
            Warning::DanglingCalendar { task: TaskIndex(1) },
            Warning::DanglingParent { task: TaskIndex(0) },
            Warning::DanglingLink { link: LinkIndex(1) },
        ]
    );
    assert_eq!(plan.finish - plan.start, 1);
}

#[test]
fn summary_inside_itself() {
    let drawing = Drawing::read(
        "
        S 0 in=T
        T 0 in=S
        A 2 in=T
        ",
    );
    let plan = waymark_schedule::schedule(&drawing.network, &drawing.options);
    assert_eq!(
        plan.warnings,
        [Warning::SummaryInsideItself { task: TaskIndex(1) }]
    );
    assert_eq!(plan.tasks[1].finish - plan.start, 1);
}

#[test]
fn nothing_to_do() {
    let drawing = Drawing::read("");
    let plan = waymark_schedule::schedule(&drawing.network, &drawing.options);
    assert_eq!(
        (plan.start, plan.finish),
        (drawing.options.start, drawing.options.start)
    );
    assert_eq!(plan.longest_path, []);
}

/// The tasks of a circle are named and stand without its links; the rest is scheduled.
#[test]
fn cycle() {
    let drawing = Drawing::read(
        "
        A 1
        B 2 A D
        C 1 B
        D 1 C
        E 1 D
        ",
    );
    let plan = waymark_schedule::schedule(&drawing.network, &drawing.options);
    let [Warning::Cycle { tasks, links }] = &plan.warnings[..] else {
        panic!("{:?}", plan.warnings)
    };
    assert_eq!(drawing.names_of(tasks), "B C D");
    assert_eq!(links.len(), 3);
    assert_eq!(plan.task(drawing.index("B")).start - plan.start, 1);
    assert_eq!(plan.task(drawing.index("E")).start - plan.start, 1);
}

#[test]
fn task_after_itself_and_summary_after_its_child() {
    let drawing = Drawing::read(
        "
        A 1 A
        S 0 B
        B 1 in=S
        ",
    );
    let plan = waymark_schedule::schedule(&drawing.network, &drawing.options);
    let mut circles: Vec<String> = Vec::new();
    for warning in &plan.warnings {
        let Warning::Cycle { tasks, .. } = warning else {
            panic!("{warning:?}")
        };
        circles.push(drawing.names_of(tasks));
    }
    circles.sort();
    assert_eq!(circles, ["A", "S B"]);
}

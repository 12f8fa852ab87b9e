//! Commands on the steps of tasks and on their estimates, and what comes of each.

use super::Told;

/// What there is to act on: two steps and a task whose length was judged.
pub const STEPS_SEED: &str = r#"
    {"do":"step.add","id":"slides","task":"begun","name":"Slides","due":"2027-02-05"}
    {"do":"step.add","id":"rooms","task":"begun","name":"Rooms"}
    {"do":"step.done","id":"slides","on":"2027-01-29"}
    {"do":"task.set_estimates","id":"begun","well":8,"badly":15}
"#;

/// On steps and estimates.
pub const STEPS: &[Told] = &[
    (
        r#"{"do":"step.add","id":"hand-outs","task":"begun","name":"Hand-outs","due":"2027-02-12","after":"Slides"}"#,
        r#"+ step hand-outs due="2027-02-12" name="Hand-outs" task="begun""#,
    ),
    (
        r#"{"do":"step.add","id":"hand-outs","task":"begun","name":"Hand-outs","after":"Draft"}"#,
        "refused: there is no step “Draft” in this project",
    ),
    (
        r#"{"do":"step.add","task":"begun","name":""}"#,
        "refused: a step needs a name",
    ),
    (
        r#"{"do":"step.add","task":"nowhere","name":"Rooms"}"#,
        "refused: there is no task “nowhere” in this project",
    ),
    (
        r#"{"do":"step.set","id":"Rooms","name":"Rooms and cables","due":"2027-02-04"}"#,
        r#"step rooms: due null -> "2027-02-04"
step rooms: name "Rooms" -> "Rooms and cables""#,
    ),
    (
        r#"{"do":"step.set","id":"slides","due":null}"#,
        r#"step slides: due "2027-02-05" -> null"#,
    ),
    (
        r#"{"do":"step.set","id":"Chairs","due":null}"#,
        "refused: there is no step “Chairs” in this project",
    ),
    (
        r#"{"do":"step.move","id":"rooms","after":null}"#,
        "step rooms: place",
    ),
    (
        r#"{"do":"step.move","id":"rooms","after":"Slides"}"#,
        "nothing",
    ),
    (
        r#"{"do":"step.move","id":"rooms","after":"Rooms"}"#,
        "nothing",
    ),
    (
        r#"{"do":"step.move","id":"rooms","after":"Chairs"}"#,
        "refused: there is no step “Chairs” in this project",
    ),
    (
        r#"{"do":"step.done","id":"rooms"}"#,
        r#"step rooms: done null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"step.done","id":"rooms","on":"2027-02-02"}"#,
        "refused: the end on 2027-02-02 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"step.done","id":"slides"}"#,
        "refused: “Slides” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"step.reopen","id":"slides"}"#,
        r#"step slides: done "2027-01-29" -> null"#,
    ),
    (
        r#"{"do":"step.reopen","id":"rooms"}"#,
        "refused: “Rooms” is open; there is nothing to reopen",
    ),
    (r#"{"do":"step.delete","id":"slides"}"#, "- step slides"),
    (
        r#"{"do":"step.delete","id":"Chairs"}"#,
        "refused: there is no step “Chairs” in this project",
    ),
    (
        r#"{"do":"task.delete","id":"begun"}"#,
        "- step rooms
- step slides
- link begun-c
- link s-begun
- task begun
1 baseline dates",
    ),
    (
        r#"{"do":"task.set_estimates","id":"a","well":4,"badly":9}"#,
        "task a: well null -> 4
task a: badly null -> 9",
    ),
    (
        r#"{"do":"task.set_estimates","id":"begun","badly":null}"#,
        "task begun: badly 15 -> null",
    ),
    (
        r#"{"do":"task.set_estimates","id":"a","well":6}"#,
        "refused: the length if it goes well is 6; it can be 1 to 5",
    ),
    (
        r#"{"do":"task.set_estimates","id":"a","badly":4}"#,
        "refused: the length if it goes badly is 4; it can be 5 to 5000",
    ),
    (
        r#"{"do":"task.set_estimates","id":"m","well":1}"#,
        "refused: “Signed” is a moment, not a stretch of work: it cannot last working days",
    ),
    (
        r#"{"do":"task.set_estimates","id":"s","well":1}"#,
        "refused: “Policy” takes its estimates from the rows under it",
    ),
    // What the planned length passes moves with it.
    (
        r#"{"do":"task.set_duration","id":"begun","days":20}"#,
        "task begun: duration 10 -> 20
task begun: badly 15 -> 20",
    ),
    (
        r#"{"do":"task.set_duration","id":"begun","days":6}"#,
        "task begun: duration 10 -> 6
task begun: well 8 -> 6",
    ),
    (
        r#"{"do":"task.set_duration","id":"begun","days":0}"#,
        "task begun: duration 10 -> 0
task begun: well 8 -> null
task begun: badly 15 -> null",
    ),
];

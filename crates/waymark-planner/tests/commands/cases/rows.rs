//! Commands on the rows of the plan, and what comes of each.

use super::Told;

/// On the rows of the plan.
pub const ROWS: &[Told] = &[
    (
        r#"{"do":"task.add","id":"t","name":"Tell people","days":2}"#,
        r#"+ task t deliverable="" duration=2 kind="task" name="Tell people" notes="" progress=0"#,
    ),
    (
        r#"{"do":"task.add","id":"t","parent":"s","after":"a","name":"Tell people","days":0,"role":"SMS_OWNER","clauses":["7.4"]}"#,
        r#"+ task t clauses=["7.4"] deliverable="" duration=0 kind="milestone" name="Tell people" notes="" parent="s" progress=0 role="n000722""#,
    ),
    (
        r#"{"do":"task.add","id":"t","name":"Go","days":0,"kind":"gate"}"#,
        r#"+ task t deliverable="" duration=0 kind="gate" name="Go" notes="" progress=0"#,
    ),
    (
        r#"{"do":"task.add","id":"t","name":"Go","days":1,"kind":"gate"}"#,
        "refused: “Go” is a moment, not a stretch of work: it cannot last working days",
    ),
    (
        r#"{"do":"task.add","id":"t","name":"Go","days":1,"kind":"party"}"#,
        "unread: unknown variant `party`, expected one of `task`, `operate`, `milestone`, `gate`, `audit`, `phase`, `group`",
    ),
    (
        r#"{"do":"task.add","id":"a","name":"Taken","days":1}"#,
        "refused: a task with the id a is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"task.add","name":"","days":1}"#,
        "refused: a task needs a name",
    ),
    (
        r#"{"do":"task.add","name":"Long","days":5001}"#,
        "refused: the duration is 5001; it can be 0 to 5000",
    ),
    (
        r#"{"do":"task.add","name":"Negative","days":-1}"#,
        "unread: invalid value: integer `-1`, expected u32",
    ),
    (
        r#"{"do":"task.add","name":"Half","days":1.5}"#,
        "unread: invalid type: floating point `1.5`, expected u32",
    ),
    (
        r#"{"do":"task.add","name":"Under a moment","days":1,"parent":"m"}"#,
        "refused: “Signed” is a moment, not a stretch of work: it cannot hold other rows",
    ),
    (
        r#"{"do":"task.add","name":"Nowhere","days":1,"parent":"PRE-99"}"#,
        "refused: there is no task “PRE-99” in this project",
    ),
    (
        r#"{"do":"task.add","name":"Elsewhere","days":1,"parent":"s","after":"c"}"#,
        "refused: “Publish” does not stand there; name a row that lies under the same row",
    ),
    (
        r#"{"do":"task.add","name":"For a king","days":1,"role":"KING"}"#,
        "refused: there is no role “KING” in this project",
    ),
    (
        r#"{"do":"task.add","name":"Odd clause","days":1,"clauses":["7.4\u0007"]}"#,
        "refused: task.clauses: the text holds the control character U+0007",
    ),
    (
        r#"{"do":"task.set_name","id":"PRE-01","name":"Write the first note"}"#,
        r#"task PRE-01: name "Confirm sponsor and drivers" -> "Write the first note""#,
    ),
    (
        r#"{"do":"task.set_name","id":"a","name":""}"#,
        "refused: a task needs a name",
    ),
    (
        r#"{"do":"task.set_name","id":"PRE-99","name":"x"}"#,
        "refused: there is no task “PRE-99” in this project",
    ),
    (
        r#"{"do":"task.set_notes","id":"a","notes":"Two\nlines\tand a tab"}"#,
        r#"task a: notes "" -> "Two\nlines\tand a tab""#,
    ),
    (
        r#"{"do":"task.set_notes","id":"a","notes":"A\u000bvertical tab"}"#,
        "refused: task.notes: the text holds the control character U+000B",
    ),
    (
        r#"{"do":"task.set_deliverable","id":"a","deliverable":" A draft "}"#,
        r#"task a: deliverable "" -> "A draft""#,
    ),
    (
        r#"{"do":"task.set_deliverable","id":"x","deliverable":"A draft"}"#,
        "refused: there is no task “x” in this project",
    ),
    (
        r#"{"do":"task.set_clauses","id":"a","clauses":["8.2","8.3"]}"#,
        "task a: clauses - 8.1
task a: clauses + 8.3",
    ),
    (
        r#"{"do":"task.set_clauses","id":"a","clauses":["8.1"]}"#,
        "task a: clauses - 8.2",
    ),
    (
        r#"{"do":"task.set_clauses","id":"a","clauses":["8.2",""]}"#,
        r#"refused: task.clauses: ["","8.2"] is not a list of texts without empty ones"#,
    ),
    (
        r#"{"do":"task.set_clauses","id":"a","clauses":["8.2\n\u0000"]}"#,
        "refused: task.clauses: the text holds the control character U+0000",
    ),
    (
        r#"{"do":"task.assign","id":"a","person":"Ruth Ellison"}"#,
        r#"task a: owner null -> "ruth""#,
    ),
    (
        r#"{"do":"task.assign","id":"b","person":null}"#,
        r#"task b: owner "ruth" -> null"#,
    ),
    (
        r#"{"do":"task.assign","id":"a","person":"Kim Lee"}"#,
        "refused: “Kim Lee” fits more than one person; give its id",
    ),
    (
        r#"{"do":"task.assign","id":"a","person":"Nobody"}"#,
        "refused: there is no person “Nobody” in this project",
    ),
    (
        r#"{"do":"task.move","id":"c","parent":"s"}"#,
        "refused: these tasks would wait for each other: Publish → Policy → Train → Publish",
    ),
    (
        r#"{"do":"task.move","id":"a","parent":null,"after":"c"}"#,
        r#"task a: parent "s" -> null
task a: place"#,
    ),
    (
        r#"{"do":"task.move","id":"b","parent":"s","after":"a"}"#,
        "nothing",
    ),
    (
        r#"{"do":"task.move","id":"s","parent":"s"}"#,
        "refused: “Policy” cannot be moved under itself or under what lies in it",
    ),
    (
        r#"{"do":"task.move","id":"s","parent":"a"}"#,
        "refused: “Policy” cannot be moved under itself or under what lies in it",
    ),
    (
        r#"{"do":"task.move","id":"a","parent":"m"}"#,
        "refused: “Signed” is a moment, not a stretch of work: it cannot hold other rows",
    ),
    (
        r#"{"do":"task.move","id":"a","parent":"s","after":"c"}"#,
        "refused: “Publish” does not stand there; name a row that lies under the same row",
    ),
    (
        r#"{"do":"task.move","id":"a","parent":"s","after":"a"}"#,
        "refused: “Draft” does not stand there; name a row that lies under the same row",
    ),
    (
        r#"{"do":"task.move","id":"a","parent":"nowhere"}"#,
        "refused: there is no task “nowhere” in this project",
    ),
    (
        r#"{"do":"task.move","id":"before","parent":"s"}"#,
        "refused: these tasks would wait for each other: Prepare → Policy → Prepare",
    ),
    (
        r#"{"do":"task.duplicate","id":"s"}"#,
        r#"+ task n900001 deliverable="" duration=0 kind="group" name="Policy" notes="" progress=0
+ task n900002 clauses=["8.1","8.2"] deliverable="" duration=5 kind="task" name="Draft" notes="" parent="n900001" progress=0
+ task n900003 deliverable="" duration=3 kind="task" name="Review" notes="" owner="ruth" parent="n900001" progress=0
+ link n900004 elapsed=false from="n900002" kind="FS" lag=0 to="n900003""#,
    ),
    (
        r#"{"do":"task.duplicate","id":"begun"}"#,
        r#"+ task n900001 badly=15 deliverable="" duration=10 kind="task" name="Train" notes="" progress=0 well=8
+ step n900002 due="2027-02-05" name="Slides" task="n900001"
+ step n900003 name="Rooms" task="n900001""#,
    ),
    (
        r#"{"do":"task.duplicate","id":"done"}"#,
        r#"+ task n900001 deliverable="" duration=1 kind="task" name="Kick-off" notes="" progress=0"#,
    ),
    (
        r#"{"do":"task.duplicate","id":"m"}"#,
        r#"+ task n900001 deliverable="" duration=0 kind="milestone" name="Signed" notes="" progress=0"#,
    ),
    (
        r#"{"do":"task.duplicate","id":"PRE-99"}"#,
        "refused: there is no task “PRE-99” in this project",
    ),
    (
        r#"{"do":"task.delete","id":"s"}"#,
        "- link ab
- task b
- task a
- link before-s
- link s-begun
- task s
3 baseline dates",
    ),
    (
        r#"{"do":"task.delete","id":"PRE-99"}"#,
        "refused: there is no task “PRE-99” in this project",
    ),
    (
        r#"{"do":"task.set_calendar","id":"a","calendar":"Part time"}"#,
        r#"task a: calendar null -> "part""#,
    ),
    (
        r#"{"do":"task.set_calendar","id":"bound","calendar":null}"#,
        r#"task bound: calendar "part" -> null"#,
    ),
    (
        r#"{"do":"task.set_calendar","id":"s","calendar":"part"}"#,
        "refused: “Policy” takes its calendar from the rows under it",
    ),
    (
        r#"{"do":"task.set_calendar","id":"a","calendar":"Full time"}"#,
        "refused: there is no calendar “Full time” in this project",
    ),
    (
        r#"{"do":"plan.take","rows":[{"id":"t1","name":"Pack","days":2},{"id":"t2","name":"Carry","days":1}],"links":[{"from":"t1","to":"t2","type":"FS"}]}"#,
        r#"+ task t1 deliverable="" duration=2 kind="task" name="Pack" notes="" progress=0
+ task t2 deliverable="" duration=1 kind="task" name="Carry" notes="" progress=0
+ link n900001 elapsed=false from="t1" kind="FS" lag=0 to="t2""#,
    ),
    (
        r#"{"do":"plan.take","rows":[{"id":"t1","parent":"nowhere","name":"Pack","days":2}]}"#,
        "refused: there is no task “nowhere” in this project",
    ),
    (
        r#"{"do":"plan.take","rows":[{"id":"t1","name":"Pack","days":2}],"links":[{"from":"t1","to":"a","type":"FS"}]}"#,
        "refused: there is no task “a” in this project",
    ),
];

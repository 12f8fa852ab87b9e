//! Commands on the dates of tasks, and what comes of each.

use super::Told;

/// On the dates of tasks.
pub const DATES: &[Told] = &[
    (
        r#"{"do":"task.set_duration","id":"a","days":8}"#,
        "task a: duration 5 -> 8",
    ),
    (r#"{"do":"task.set_duration","id":"a","days":5}"#, "nothing"),
    (
        r#"{"do":"task.set_duration","id":"s","days":8}"#,
        "refused: “Policy” takes its length from the rows under it",
    ),
    (
        r#"{"do":"task.set_duration","id":"m","days":1}"#,
        "refused: “Signed” is a moment, not a stretch of work: it cannot last working days",
    ),
    (
        r#"{"do":"task.set_duration","id":"a","days":5001}"#,
        "refused: the duration is 5001; it can be 0 to 5000",
    ),
    (
        r#"{"do":"task.set_progress","id":"a","percent":40}"#,
        r#"task a: progress 0 -> 40
task a: actual_start null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"task.set_progress","id":"done","percent":40}"#,
        r#"task done: progress 100 -> 40
task done: actual_finish "2027-02-01" -> null"#,
    ),
    (
        r#"{"do":"task.set_progress","id":"done","percent":0}"#,
        r#"task done: progress 100 -> 0
task done: actual_start "2027-01-11" -> null
task done: actual_finish "2027-02-01" -> null"#,
    ),
    (
        r#"{"do":"task.set_progress","id":"a","percent":100}"#,
        r#"task a: progress 0 -> 100
task a: actual_start null -> "2027-02-01"
task a: actual_finish null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"task.set_progress","id":"m","percent":100}"#,
        r#"task m: progress 0 -> 100
task m: actual_start null -> "2027-02-01"
task m: actual_finish null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"task.set_progress","id":"m","percent":40}"#,
        "refused: “Signed” is a moment, not a stretch of work: it is reached or not, 100 or 0 percent",
    ),
    (
        r#"{"do":"task.set_progress","id":"a","percent":101}"#,
        "refused: progress in percent is 101; it can be 0 to 100",
    ),
    (
        r#"{"do":"task.set_progress","id":"a","percent":256}"#,
        "unread: invalid value: integer `256`, expected u8",
    ),
    (
        r#"{"do":"task.set_progress","id":"s","percent":40}"#,
        "refused: “Policy” takes its progress from the rows under it",
    ),
    (
        r#"{"do":"task.set_remaining","id":"begun","days":4}"#,
        "task begun: remaining 7 -> 4",
    ),
    (
        r#"{"do":"task.set_remaining","id":"begun","days":null}"#,
        "task begun: remaining 7 -> null",
    ),
    (
        r#"{"do":"task.set_remaining","id":"begun","days":0}"#,
        "refused: the work left is 0; it can be 1 to 5000",
    ),
    (
        r#"{"do":"task.set_remaining","id":"begun","days":5001}"#,
        "refused: the work left is 5001; it can be 1 to 5000",
    ),
    (
        r#"{"do":"task.set_remaining","id":"a","days":4}"#,
        "refused: “Draft” is not under way; work left can be set once it has begun and until it is done",
    ),
    (
        r#"{"do":"task.set_remaining","id":"done","days":4}"#,
        "refused: “Kick-off” is not under way; work left can be set once it has begun and until it is done",
    ),
    (
        r#"{"do":"task.set_remaining","id":"s","days":4}"#,
        "refused: “Policy” takes its remaining work from the rows under it",
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":"2027-01-18"}"#,
        r#"task a: actual_start null -> "2027-01-18""#,
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":"2027-01-18","finish":"2027-01-20"}"#,
        r#"task a: actual_start null -> "2027-01-18"
task a: actual_finish null -> "2027-01-20"
task a: progress 0 -> 100"#,
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":null,"finish":"2027-01-20"}"#,
        r#"task a: actual_start null -> "2027-01-20"
task a: actual_finish null -> "2027-01-20"
task a: progress 0 -> 100"#,
    ),
    (
        r#"{"do":"task.set_actual","id":"done","start":"2027-01-18"}"#,
        r#"task done: actual_start "2027-01-11" -> "2027-01-18"
task done: actual_finish "2027-02-01" -> null
task done: progress 100 -> 99"#,
    ),
    (
        r#"{"do":"task.set_actual","id":"done","start":null}"#,
        r#"task done: actual_start "2027-01-11" -> null
task done: actual_finish "2027-02-01" -> null
task done: progress 100 -> 0"#,
    ),
    (
        r#"{"do":"task.set_actual","id":"m","start":"2027-01-18"}"#,
        r#"task m: actual_start null -> "2027-01-18"
task m: actual_finish null -> "2027-01-18"
task m: progress 0 -> 100"#,
    ),
    (
        r#"{"do":"task.set_actual","id":"m","start":"2027-01-18","finish":"2027-01-19"}"#,
        "refused: “Signed” is a moment, not a stretch of work: it begins and ends on one day",
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":"2027-02-02"}"#,
        "refused: the actual start on 2027-02-02 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":"2027-01-18","finish":"9999-12-31"}"#,
        "refused: the actual finish on 9999-12-31 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":"2027-01-20","finish":"2027-01-18"}"#,
        "refused: the task ends on 2027-01-18, before it begins on 2027-01-20",
    ),
    (
        r#"{"do":"task.set_actual","id":"a","start":"0001-01-01"}"#,
        r#"refused: task.actual_start: "0001-01-01" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"task.set_actual","id":"s","start":"2027-01-18"}"#,
        "refused: “Policy” takes its actual dates from the rows under it",
    ),
    (
        r#"{"do":"task.set_deadline","id":"s","date":"2027-03-01"}"#,
        r#"task s: deadline null -> "2027-03-01""#,
    ),
    (
        r#"{"do":"task.set_deadline","id":"a","date":"3000-01-01"}"#,
        r#"refused: task.deadline: "3000-01-01" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"task.set_deadline","id":"x","date":null}"#,
        "refused: there is no task “x” in this project",
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"start_no_earlier","date":"2027-03-01"}"#,
        r#"task a: constraint null -> "start_no_earlier"
task a: constraint_date null -> "2027-03-01""#,
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"as_late_as_possible"}"#,
        r#"task a: constraint null -> "as_late_as_possible""#,
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"pinned","date":"2027-03-06"}"#,
        r#"task a: constraint null -> "pinned"
task a: constraint_date null -> "2027-03-06""#,
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"pinned"}"#,
        "refused: pinned needs a date",
    ),
    (
        r#"{"do":"task.set_constraint","id":"bound","constraint":null}"#,
        r#"task bound: constraint "must_start" -> null
task bound: constraint_date "2027-06-01" -> null"#,
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"must_finish"}"#,
        "refused: must_finish needs a date",
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"as_late_as_possible","date":"2027-03-01"}"#,
        "refused: as_late_as_possible takes no date",
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":null,"date":"2027-03-01"}"#,
        "refused: a task without a binding takes no date",
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"must_start","date":"1899-12-31"}"#,
        r#"refused: task.constraint_date: "1899-12-31" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"task.set_constraint","id":"s","constraint":"must_start","date":"2027-03-01"}"#,
        "refused: “Policy” takes its binding from the rows under it",
    ),
    (
        r#"{"do":"task.set_constraint","id":"CRT-08","constraint":null}"#,
        "refused: the stage 1 audit is booked as the target; set the target instead",
    ),
    (
        r#"{"do":"task.set_constraint","id":"a"}"#,
        "unread: missing field `constraint`",
    ),
    (
        r#"{"do":"task.set_constraint","id":"a","constraint":"whenever"}"#,
        "unread: unknown variant `whenever`, expected one of `as_late_as_possible`, `start_no_earlier`, `start_no_later`, `finish_no_earlier`, `finish_no_later`, `must_start`, `must_finish`, `pinned`",
    ),
    (
        r#"{"do":"task.set_start","id":"c","date":"2027-03-01"}"#,
        r#"task c: constraint null -> "start_no_earlier"
task c: constraint_date null -> "2027-03-01""#,
    ),
    (
        r#"{"do":"task.set_start","id":"c","date":"2027-03-06"}"#,
        r#"task c: constraint null -> "start_no_earlier"
task c: constraint_date null -> "2027-03-08""#,
    ),
    (
        r#"{"do":"task.set_start","id":"begun","date":"2027-01-26"}"#,
        r#"task begun: actual_start "2027-01-25" -> "2027-01-26""#,
    ),
    (
        r#"{"do":"task.set_start","id":"begun","date":"2027-03-01"}"#,
        "refused: the actual start on 2027-03-01 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"task.set_start","id":"m","date":"2027-03-01"}"#,
        r#"task m: constraint null -> "start_no_earlier"
task m: constraint_date null -> "2027-03-01""#,
    ),
    (
        r#"{"do":"task.set_start","id":"s","date":"2027-03-01"}"#,
        "refused: “Policy” takes its start from the rows under it",
    ),
    (
        r#"{"do":"task.set_start","id":"CRT-08","date":"2027-03-01"}"#,
        "refused: the stage 1 audit is booked as the target; set the target instead",
    ),
    (
        r#"{"do":"task.set_start","id":"nowhere","date":"2027-03-01"}"#,
        "refused: there is no task “nowhere” in this project",
    ),
    (
        r#"{"do":"task.set_finish","id":"a","date":"2027-02-10"}"#,
        "task a: duration 5 -> 3",
    ),
    (
        r#"{"do":"task.set_finish","id":"a","date":"2027-02-21"}"#,
        "task a: duration 5 -> 10",
    ),
    (
        r#"{"do":"task.set_finish","id":"a","date":"2027-01-01"}"#,
        "refused: the task ends on 2026-12-31, before it begins on 2027-02-08",
    ),
    (
        r#"{"do":"task.set_finish","id":"begun","date":"2027-02-03"}"#,
        "task begun: remaining 7 -> 3",
    ),
    (
        r#"{"do":"task.set_finish","id":"begun","date":"2027-01-29"}"#,
        "refused: “Train” is not done and cannot be forecast for 2027-01-29, before the status date 2027-02-01; set it 100 percent done, or its actual finish, if it is",
    ),
    (
        r#"{"do":"task.set_finish","id":"done","date":"2027-01-25"}"#,
        r#"task done: actual_finish "2027-02-01" -> "2027-01-25""#,
    ),
    (
        r#"{"do":"task.set_finish","id":"m","date":"2027-03-01"}"#,
        r#"task m: constraint null -> "start_no_earlier"
task m: constraint_date null -> "2027-03-01""#,
    ),
    (
        r#"{"do":"task.set_finish","id":"s","date":"2027-03-01"}"#,
        "refused: “Policy” takes its finish from the rows under it",
    ),
];

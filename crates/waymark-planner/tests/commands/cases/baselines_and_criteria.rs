//! Commands on baselines and criteria, and what comes of each.

use super::Told;

/// On baselines and criteria.
pub const BASELINES_AND_CRITERIA: &[Told] = &[
    (
        r#"{"do":"baseline.set","id":"b2","name":" ","reason":"x"}"#,
        "refused: a baseline needs a name",
    ),
    (
        r#"{"do":"baseline.set","id":"b2","name":"Baseline 2","reason":" New scope ","approver":"Ruth Ellison"}"#,
        r#"+ baseline b2 approver="Ruth Ellison" name="Baseline 2" number=2 reason="New scope" taken="2027-02-01"
project n000001: baselines_numbered 1 -> 2
project n000001: baseline "base" -> "b2"
267 baseline dates"#,
    ),
    (
        r#"{"do":"baseline.set","id":"base","name":"Again"}"#,
        "refused: a baseline with the id base is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"baseline.take","id":"theirs","name":"As sold","taken":"2027-01-10","rows":[{"task":"PRE-01","start":"2027-01-11","finish":"2027-01-15","days":5}]}"#,
        r#"+ baseline theirs approver="" name="As sold" number=2 reason="" taken="2027-01-10"
project n000001: baselines_numbered 1 -> 2
1 baseline dates"#,
    ),
    (
        r#"{"do":"baseline.take","name":"As sold","rows":[{"task":"PRE-01","start":"2027-01-15","finish":"2027-01-11","days":5}]}"#,
        "refused: the task ends on 2027-01-11, before it begins on 2027-01-15",
    ),
    (
        r#"{"do":"baseline.take","name":"As sold","rows":[{"task":"PRE-99","start":"2027-01-15","finish":"2027-01-11","days":5}]}"#,
        "refused: there is no task “PRE-99” in this project",
    ),
    (
        r#"{"do":"baseline.use","id":"n001697"}"#,
        r#"project n000001: baseline "base" -> "n001697""#,
    ),
    (
        r#"{"do":"baseline.use","id":"nowhere"}"#,
        "refused: there is no baseline “nowhere” in this project",
    ),
    (
        r#"{"do":"baseline.set_name","id":"base","name":"Approved plan"}"#,
        r#"baseline base: name "Baseline 1" -> "Approved plan""#,
    ),
    (
        r#"{"do":"baseline.set_name","id":"base","name":" "}"#,
        "refused: a baseline needs a name",
    ),
    (
        r#"{"do":"baseline.delete","id":"base"}"#,
        r#"project n000001: baseline "base" -> null
- baseline base
267 baseline dates"#,
    ),
    (
        r#"{"do":"baseline.delete","id":"n001697"}"#,
        "refused: the first plan cannot be removed: it says what was first promised",
    ),
    (
        r#"{"do":"baseline.delete","id":"nowhere"}"#,
        "refused: there is no baseline “nowhere” in this project",
    ),
    (
        r#"{"do":"criterion.rate","id":"8.6.1-03","axis":"both","rating":"L"}"#,
        r#"criterion 8.6.1-03: defined null -> "L"
criterion 8.6.1-03: operating null -> "L"
criterion 8.6.1-03: rated null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"criterion.rate","id":"8.6.1-03","axis":"operating","rating":"N"}"#,
        r#"criterion 8.6.1-03: operating null -> "N"
criterion 8.6.1-03: rated null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"criterion.rate","id":"4.1-01","axis":"defined","rating":null}"#,
        r#"criterion 4.1-01: defined "P" -> null"#,
    ),
    (
        r#"{"do":"criterion.rate","id":"4.1-01","axis":"both"}"#,
        "unread: missing field `rating`",
    ),
    (
        r#"{"do":"criterion.rate","id":"8.6.1-99","axis":"both","rating":"L"}"#,
        "refused: there is no criterion “8.6.1-99” in this project",
    ),
    (
        r#"{"do":"criterion.rate","id":"8.6.1-03","axis":"both","rating":"X"}"#,
        "unread: unknown variant `X`, expected one of `N`, `P`, `L`, `F`",
    ),
    (
        r#"{"do":"criterion.rate","id":"8.6.1-03","axis":"sideways","rating":"L"}"#,
        "unread: unknown variant `sideways`, expected one of `defined`, `operating`, `both`",
    ),
    (
        r#"{"name":"no command"}"#,
        "unread: missing field `do` at line 1 column 21",
    ),
];

//! Commands on criteria, documents and the capability of processes, and what comes of each.

use super::Told;

/// On criteria, documents and capability.
pub const CRITERIA: &[Told] = &[
    (
        r#"{"do":"criterion.rate","id":"4.1-01","axis":"both","rating":"L","confidence":"high"}"#,
        r#"criterion 4.1-01: defined "P" -> "L"
criterion 4.1-01: operating "P" -> "L"
criterion 4.1-01: confidence null -> "high""#,
    ),
    (
        r#"{"do":"criterion.rate","id":"4.1-01","axis":"both","rating":null}"#,
        r#"criterion 4.1-01: defined "P" -> null
criterion 4.1-01: operating "P" -> null
criterion 4.1-01: rated "2027-02-01" -> null"#,
    ),
    (
        r#"{"do":"criterion.set","id":"4.1-01","owner":"Ruth Ellison","due":"2027-03-01","gap":" Climate is missing ","confidence":"low","phase":2}"#,
        r#"criterion 4.1-01: confidence null -> "low"
criterion 4.1-01: due null -> "2027-03-01"
criterion 4.1-01: gap null -> "Climate is missing"
criterion 4.1-01: owner null -> "ruth"
criterion 4.1-01: phase 1 -> 2"#,
    ),
    (
        r#"{"do":"criterion.set","id":"4.1-01","gap":""}"#,
        "nothing",
    ),
    (
        r#"{"do":"criterion.set","id":"8.6.1-03","confidence":"low"}"#,
        "refused: 8.6.1-03 is not rated, so nobody can be sure of its rating; rate it first",
    ),
    (
        r#"{"do":"criterion.set","id":"8.6.1-03","phase":7}"#,
        "refused: the phase is 7; it can be 0 to 4",
    ),
    (
        r#"{"do":"criterion.set","id":"8.6.1-03","owner":"Nobody"}"#,
        "refused: there is no person “Nobody” in this project",
    ),
    (
        r#"{"do":"criterion.link","id":"8.6.1-03","task":"c"}"#,
        "criterion 8.6.1-03: tasks + c",
    ),
    (
        r#"{"do":"criterion.link","id":"8.1-01","task":"a"}"#,
        "nothing",
    ),
    (
        r#"{"do":"criterion.link","id":"8.6.1-03","task":"nowhere"}"#,
        "refused: there is no task “nowhere” in this project",
    ),
    (
        r#"{"do":"criterion.unlink","id":"8.1-01","task":"a"}"#,
        "criterion 8.1-01: tasks_apart + a",
    ),
    (
        r#"{"do":"criterion.unlink","id":"8.6.1-03","task":"c"}"#,
        "nothing",
    ),
    (
        r#"{"do":"criterion.unlink","id":"8.6.1-99","task":"c"}"#,
        "refused: there is no criterion “8.6.1-99” in this project",
    ),
    (
        r#"{"do":"criterion.reuse","framework":"iso27001","criteria":["5.2.2-01","4.2-02"]}"#,
        r#"criterion 4.2-02: defined null -> "P"
criterion 4.2-02: operating null -> "P"
criterion 4.2-02: rated null -> "2027-02-01"
criterion 4.2-02: confidence null -> "low"
criterion 4.2-02: gap null -> "Security needs only; add service, performance and contract needs"
criterion 5.2.2-01: defined null -> "L"
criterion 5.2.2-01: operating null -> "L"
criterion 5.2.2-01: rated null -> "2027-02-01"
criterion 5.2.2-01: confidence null -> "low"
criterion 5.2.2-01: gap null -> "Same channels and acknowledgements can be used""#,
    ),
    (
        r#"{"do":"criterion.reuse","framework":"iso27001","criteria":["4.1-01"]}"#,
        "refused: 4.1-01 is rated; nothing is proposed over a person’s rating",
    ),
    (
        r#"{"do":"criterion.reuse","framework":"iso27001","criteria":["7.5.4-01"]}"#,
        "refused: 7.5.4-01: the framework has nothing to reuse for it",
    ),
    (
        r#"{"do":"criterion.reuse","framework":"iso27001","criteria":[]}"#,
        "refused: nothing is left to propose: what could be reused is rated already",
    ),
    (
        r#"{"do":"process.rate","id":"INC","attribute":"2.1","rating":"L"}"#,
        r#"+ attribute_rating n900001 attribute="2.1" process="incident" rating="L""#,
    ),
    (
        r#"{"do":"process.rate","id":"INC","attribute":"1.1","rating":null}"#,
        "nothing",
    ),
    (
        r#"{"do":"process.rate","id":"NONE","attribute":"1.1","rating":"L"}"#,
        "refused: there is no process “NONE” in this project",
    ),
    (
        r#"{"do":"document.approve","id":"DOC-01"}"#,
        r#"document DOC-01: approved null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"document.approve","id":"DOC-01","on":"2027-02-02"}"#,
        "refused: the approval on 2027-02-02 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"document.approve","id":"DOC-02"}"#,
        "refused: “Service management policy” is approved since 2027-01-20; withdraw the approval first",
    ),
    (
        r#"{"do":"document.withdraw","id":"DOC-02"}"#,
        r#"document DOC-02: approved "2027-01-20" -> null"#,
    ),
    (
        r#"{"do":"document.withdraw","id":"DOC-01"}"#,
        "refused: “Scope statement of the SMS” is not approved",
    ),
];

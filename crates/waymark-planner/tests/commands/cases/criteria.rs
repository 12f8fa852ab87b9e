//! Commands on criteria, documents and the capability of processes, and what comes of each.

use super::Told;

/// On criteria, documents and capability.
pub const CRITERIA: &[Told] = &[
    (
        r#"{"do":"criterion.rate","id":"4.1-01","axis":"both","rating":"L","confidence":"high"}"#,
        "?",
    ),
    (
        r#"{"do":"criterion.rate","id":"4.1-01","axis":"both","rating":null}"#,
        "?",
    ),
    (
        r#"{"do":"criterion.set","id":"4.1-01","owner":"Ruth Ellison","due":"2027-03-01","gap":" Climate is missing ","confidence":"low","phase":2}"#,
        "?",
    ),
    (r#"{"do":"criterion.set","id":"4.1-01","gap":""}"#, "?"),
    (
        r#"{"do":"criterion.set","id":"8.6.1-03","confidence":"low"}"#,
        "?",
    ),
    (r#"{"do":"criterion.set","id":"8.6.1-03","phase":7}"#, "?"),
    (
        r#"{"do":"criterion.set","id":"8.6.1-03","owner":"Nobody"}"#,
        "?",
    ),
    (r#"{"do":"criterion.link","id":"8.6.1-03","task":"c"}"#, "?"),
    (r#"{"do":"criterion.link","id":"8.1-01","task":"a"}"#, "?"),
    (
        r#"{"do":"criterion.link","id":"8.6.1-03","task":"nowhere"}"#,
        "?",
    ),
    (r#"{"do":"criterion.unlink","id":"8.1-01","task":"a"}"#, "?"),
    (
        r#"{"do":"criterion.unlink","id":"8.6.1-03","task":"c"}"#,
        "?",
    ),
    (
        r#"{"do":"criterion.unlink","id":"8.6.1-99","task":"c"}"#,
        "?",
    ),
    (
        r#"{"do":"criterion.reuse","framework":"iso27001","criteria":["5.2.2-01","4.2-02"]}"#,
        "?",
    ),
    (
        r#"{"do":"criterion.reuse","framework":"iso27001","criteria":["4.1-01"]}"#,
        "?",
    ),
    (
        r#"{"do":"criterion.reuse","framework":"iso27001","criteria":["7.5.4-01"]}"#,
        "?",
    ),
    (
        r#"{"do":"criterion.reuse","framework":"iso27001","criteria":[]}"#,
        "?",
    ),
    (
        r#"{"do":"process.rate","id":"INC","attribute":"2.1","rating":"L"}"#,
        "?",
    ),
    (
        r#"{"do":"process.rate","id":"INC","attribute":"1.1","rating":null}"#,
        "?",
    ),
    (
        r#"{"do":"process.rate","id":"NONE","attribute":"1.1","rating":"L"}"#,
        "?",
    ),
    (r#"{"do":"document.approve","id":"DOC-01"}"#, "?"),
    (
        r#"{"do":"document.approve","id":"DOC-01","on":"2027-02-02"}"#,
        "?",
    ),
    (r#"{"do":"document.approve","id":"DOC-02"}"#, "?"),
    (r#"{"do":"document.withdraw","id":"DOC-02"}"#, "?"),
    (r#"{"do":"document.withdraw","id":"DOC-01"}"#, "?"),
];

//! Commands on links, and what comes of each.

use super::Told;

/// On links.
pub const LINKS: &[Told] = &[
    (
        r#"{"do":"link.add","id":"l","from":"PRE-01","to":"c"}"#,
        r#"+ link l elapsed=false from="n001132" kind="FS" lag=0 to="c""#,
    ),
    (
        r#"{"do":"link.add","id":"l","from":"s","to":"c","type":"SS","lag_days":-2}"#,
        r#"+ link l elapsed=false from="s" kind="SS" lag=-2 to="c""#,
    ),
    (
        r#"{"do":"link.add","from":"a","to":"a"}"#,
        "refused: “Draft” and “Draft” cannot be linked: a row cannot wait for itself or for what lies in it",
    ),
    (
        r#"{"do":"link.add","from":"s","to":"a"}"#,
        "refused: “Policy” and “Draft” cannot be linked: a row cannot wait for itself or for what lies in it",
    ),
    (
        r#"{"do":"link.add","from":"b","to":"s"}"#,
        "refused: “Review” and “Policy” cannot be linked: a row cannot wait for itself or for what lies in it",
    ),
    (
        r#"{"do":"link.add","from":"a","to":"b","type":"FF"}"#,
        "refused: “Draft” drives “Review” already (FS); change that link instead",
    ),
    (
        r#"{"do":"link.add","from":"b","to":"a"}"#,
        "refused: these tasks would wait for each other: Review → Draft → Review",
    ),
    (
        r#"{"do":"link.add","from":"c","to":"before"}"#,
        "refused: these tasks would wait for each other: Publish → Prepare → Policy → Train → Publish",
    ),
    (
        r#"{"do":"link.add","from":"b","to":"before"}"#,
        "refused: these tasks would wait for each other: Review → Prepare → Policy → Review",
    ),
    (
        r#"{"do":"link.add","from":"s","to":"before"}"#,
        "refused: these tasks would wait for each other: Policy → Prepare → Policy",
    ),
    (
        r#"{"do":"link.add","from":"c","to":"begun"}"#,
        "refused: these tasks would wait for each other: Publish → Train → Publish",
    ),
    (
        r#"{"do":"link.add","id":"ab","from":"a","to":"c"}"#,
        "refused: a link with the id ab is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"link.add","from":"a","to":"c","lag_days":2001}"#,
        "refused: the lag is 2001; it can be -2000 to 2000",
    ),
    (
        r#"{"do":"link.add","from":"a","to":"c","lag_days":2147483648}"#,
        "unread: invalid value: integer `2147483648`, expected i32",
    ),
    (
        r#"{"do":"link.add","from":"a","to":"c","type":"XX"}"#,
        "unread: unknown variant `XX`, expected one of `FS`, `SS`, `FF`, `SF`",
    ),
    (
        r#"{"do":"link.add","from":"a","to":"nowhere"}"#,
        "refused: there is no task “nowhere” in this project",
    ),
    (
        r#"{"do":"link.set_lag","id":"ab","lag_days":-3}"#,
        "link ab: lag 0 -> -3",
    ),
    (
        r#"{"do":"link.set_lag","id":"ab","lag_days":-2001}"#,
        "refused: the lag is -2001; it can be -2000 to 2000",
    ),
    (
        r#"{"do":"link.set_lag","id":"nowhere","lag_days":1}"#,
        "refused: there is no link “nowhere” in this project",
    ),
    (r#"{"do":"link.delete","id":"ab"}"#, "- link ab"),
    (
        r#"{"do":"link.delete","id":"nowhere"}"#,
        "refused: there is no link “nowhere” in this project",
    ),
    (
        r#"{"do":"link.add","id":"l","from":"a","to":"c","lag_days":14,"elapsed":true}"#,
        r#"+ link l elapsed=true from="a" kind="FS" lag=14 to="c""#,
    ),
    (
        r#"{"do":"link.set_lag","id":"s-begun","lag_days":7,"elapsed":true}"#,
        "link s-begun: lag 1 -> 7\nlink s-begun: elapsed false -> true",
    ),
    (
        r#"{"do":"link.set_lag","id":"s-begun","lag_days":1,"elapsed":false}"#,
        "nothing",
    ),
];

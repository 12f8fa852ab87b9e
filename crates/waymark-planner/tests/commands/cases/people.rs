//! Commands on people and roles, and what comes of each.

use super::Told;

/// On people and roles.
pub const PEOPLE: &[Told] = &[
    (
        r#"{"do":"person.add","id":"omar","name":" Omar Haddad ","title":"Head of service","email":" "}"#,
        r#"+ person omar name="Omar Haddad" title="Head of service""#,
    ),
    (
        r#"{"do":"person.add","id":"omar","name":"Omar Haddad","email":"omar@asgard.example"}"#,
        r#"+ person omar email="omar@asgard.example" name="Omar Haddad" title="""#,
    ),
    (
        r#"{"do":"person.add","id":"ruth","name":"Ruth the second"}"#,
        "refused: a person with the id ruth is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"person.add","name":"\t"}"#,
        "refused: a person needs a name",
    ),
    (
        r#"{"do":"person.set_name","id":"Ruth Ellison","name":"Ruth Ellison-Berg"}"#,
        r#"person ruth: name "Ruth Ellison" -> "Ruth Ellison-Berg""#,
    ),
    (
        r#"{"do":"person.set_name","id":"ruth","name":""}"#,
        "refused: a person needs a name",
    ),
    (
        r#"{"do":"person.set_name","id":"Kim Lee","name":"Kim"}"#,
        "refused: “Kim Lee” fits more than one person; give its id",
    ),
    (
        r#"{"do":"person.set_name","id":"nobody","name":"Kim"}"#,
        "refused: there is no person “nobody” in this project",
    ),
    (
        r#"{"do":"person.set_title","id":"ruth","title":"CIO"}"#,
        r#"person ruth: title "" -> "CIO""#,
    ),
    (
        r#"{"do":"person.set_title","id":"nobody","title":"CIO"}"#,
        "refused: there is no person “nobody” in this project",
    ),
    (
        r#"{"do":"person.set_email","id":"ruth","email":"ruth@asgard.example"}"#,
        r#"person ruth: email null -> "ruth@asgard.example""#,
    ),
    (
        r#"{"do":"person.set_email","id":"kim1","email":null}"#,
        r#"person kim1: email "kim@asgard.example" -> null"#,
    ),
    (
        r#"{"do":"person.set_email","id":"Kim Lee","email":null}"#,
        "refused: “Kim Lee” fits more than one person; give its id",
    ),
    (
        r#"{"do":"person.delete","id":"ruth"}"#,
        r#"role SMS_OWNER: holder "ruth" -> null
task b: owner "ruth" -> null
- person ruth"#,
    ),
    (
        r#"{"do":"person.delete","id":"Kim Lee"}"#,
        "refused: “Kim Lee” fits more than one person; give its id",
    ),
    (
        r#"{"do":"role.fill","id":"SMS_OWNER","person":"Ruth Ellison"}"#,
        "nothing",
    ),
    (
        r#"{"do":"role.fill","id":"SMS_OWNER","person":null}"#,
        r#"role SMS_OWNER: holder "ruth" -> null"#,
    ),
    (
        r#"{"do":"role.fill","id":"SMS_OWNER","person":"Kim Lee"}"#,
        "refused: “Kim Lee” fits more than one person; give its id",
    ),
    (
        r#"{"do":"role.fill","id":"KING","person":"ruth"}"#,
        "refused: there is no role “KING” in this project",
    ),
    (
        r#"{"do":"person.set_calendar","id":"Ruth Ellison","calendar":"Part time"}"#,
        r#"person ruth: calendar null -> "part""#,
    ),
    (
        r#"{"do":"person.set_calendar","id":"kim1","calendar":null}"#,
        r#"person kim1: calendar "part" -> null"#,
    ),
    (
        r#"{"do":"person.set_calendar","id":"ruth","calendar":"Full time"}"#,
        "refused: there is no calendar “Full time” in this project",
    ),
    (
        r#"{"do":"person.set_calendar","id":"ruth"}"#,
        "unread: missing field `calendar`",
    ),
];

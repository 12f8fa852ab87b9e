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
        r#"- raci_mark n600001
- raci_mark n600003
role SMS_OWNER: holder "ruth" -> null
task b: owner "ruth" -> null
process desk-work: owner "ruth" -> null
- assignment n600006
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
    (
        r#"{"do":"person.set_unit","id":"ruth","unit":" Operations "}"#,
        r#"person ruth: unit null -> "Operations""#,
    ),
    (
        r#"{"do":"person.set_unit","id":"ruth","unit":null}"#,
        "nothing",
    ),
    (
        r#"{"do":"person.set_unit","id":"nobody","unit":null}"#,
        "refused: there is no person “nobody” in this project",
    ),
    (
        r#"{"do":"person.set_week","id":"ruth","week":"1111000"}"#,
        r#"+ calendar n900001 base="n000002" name="Ruth Ellison" week="1111100"
person ruth: calendar null -> "n900001"
calendar n900001: week "1111100" -> "1111000""#,
    ),
    (
        r#"{"do":"person.set_week","id":"tom","week":"1111100"}"#,
        r#"calendar n600008: week "1111000" -> "1111100""#,
    ),
    (
        r#"{"do":"person.set_week","id":"kim1","week":"1111000"}"#,
        r#"+ calendar n900001 base="part" name="Kim Lee" week="1110000"
person kim1: calendar "part" -> "n900001"
calendar n900001: week "1110000" -> "1111000""#,
    ),
    (
        r#"{"do":"person.set_week","id":"ruth","week":"0000000"}"#,
        r#"refused: calendar.week: "0000000" is not a week of seven digits, 1 for a working day, at least one of them"#,
    ),
    (
        r#"{"do":"person.add_absence","id":"tom","first":"2027-04-05","last":"2027-04-09","name":" Leave "}"#,
        r#"+ day_off n900001 calendar="n600008" first="2027-04-05" last="2027-04-09" name="Leave" reason="absence""#,
    ),
    (
        r#"{"do":"person.add_absence","id":"Ruth Ellison","first":"2027-04-05","last":"2027-04-09"}"#,
        r#"+ calendar n900001 base="n000002" name="Ruth Ellison" week="1111100"
person ruth: calendar null -> "n900001"
+ day_off n900002 calendar="n900001" first="2027-04-05" last="2027-04-09" name="Absence" reason="absence""#,
    ),
    (
        r#"{"do":"person.add_absence","id":"tom","first":"2027-04-05","last":"2027-04-01"}"#,
        "refused: the closure ends on 2027-04-01, before it begins on 2027-04-05",
    ),
    (
        r#"{"do":"person.remove_absence","id":"tom","day_off":"tom-away"}"#,
        "- day_off tom-away",
    ),
    (
        r#"{"do":"person.remove_absence","id":"tom","day_off":"closed"}"#,
        "refused: there is no day off “closed” in this project",
    ),
    (
        r#"{"do":"person.remove_absence","id":"ruth","day_off":"closed"}"#,
        "refused: there is no day off “closed” in this project",
    ),
    (
        r#"{"do":"person.hand_over","from":"ruth","to":"tom"}"#,
        r#"role SMS_OWNER: holder "ruth" -> "tom"
task b: owner "ruth" -> "tom"
process desk-work: owner "ruth" -> "tom"
raci_mark n600001: person "ruth" -> "tom"
raci_mark n600003: person "ruth" -> "tom"
assignment n600006: person "ruth" -> "tom""#,
    ),
    (
        r#"{"do":"person.hand_over","from":"ruth","to":"kim1","what":["raci","assignments"]}"#,
        r#"- raci_mark n600001
raci_mark n600002: letters - C
raci_mark n600002: letters + A
raci_mark n600002: letters + R
raci_mark n600003: person "ruth" -> "kim1"
- assignment n600006
assignment n600007: share 50 -> 100"#,
    ),
    (
        r#"{"do":"person.hand_over","from":"tom","to":"ruth"}"#,
        "nothing",
    ),
    (
        r#"{"do":"person.hand_over","from":"ruth","to":"Ruth Ellison"}"#,
        "refused: Ruth Ellison cannot hand over to themselves; name somebody else",
    ),
    (
        r#"{"do":"person.hand_over","from":"ruth","to":"nobody"}"#,
        "refused: there is no person “nobody” in this project",
    ),
];

//! Commands on the project as a whole, and what comes of each.

use super::Told;

/// On the project as a whole.
pub const PROJECT: &[Told] = &[
    (
        r#"{"do":"project.set_organisation","name":"  Northgate Utilities "}"#,
        r#"project n000001: organisation "Åsgård Telecom" -> "Northgate Utilities""#,
    ),
    (
        r#"{"do":"project.set_organisation","name":"Åsgård Telecom"}"#,
        "nothing",
    ),
    (
        r#"{"do":"project.set_organisation","name":" "}"#,
        "refused: a project needs a name",
    ),
    (
        r#"{"do":"project.set_organisation","name":"North\u0000gate"}"#,
        "refused: project.organisation: the text holds the control character U+0000",
    ),
    (
        r#"{"do":"project.set_organisation","name":"Northgate","nam":"x"}"#,
        "unread: unknown field `nam`, expected `name`",
    ),
    (
        r#"{"do":"project.set_organisation"}"#,
        "unread: missing field `name`",
    ),
    (
        r#"{"do":"project.set_target","date":"2028-03-01"}"#,
        r#"project n000001: target "2028-02-14" -> "2028-03-01"
task CRT-08: constraint_date "2028-02-14" -> "2028-03-01""#,
    ),
    (
        r#"{"do":"project.set_target","date":null}"#,
        r#"project n000001: target "2028-02-14" -> null
task CRT-08: constraint "must_start" -> null
task CRT-08: constraint_date "2028-02-14" -> null"#,
    ),
    (
        r#"{"do":"project.set_target","date":"2028-03-04"}"#,
        "refused: the stage 1 audit cannot be on 2028-03-04 (Saturday); the nearest working days are 2028-03-03 and 2028-03-06",
    ),
    (
        r#"{"do":"project.set_target","date":"2028-05-17"}"#,
        "refused: the stage 1 audit cannot be on 2028-05-17 (Constitution Day); the nearest working days are 2028-05-16 and 2028-05-18",
    ),
    (
        r#"{"do":"project.set_target","date":"2027-01-11"}"#,
        "refused: the stage 1 audit cannot be on 2027-01-11: the plan begins on 2027-01-11",
    ),
    (
        r#"{"do":"project.set_target","date":"0001-01-01"}"#,
        "refused: the stage 1 audit cannot be on 0001-01-01: the plan begins on 2027-01-11",
    ),
    (
        r#"{"do":"project.set_target","date":"9999-12-31"}"#,
        r#"refused: project.target: "9999-12-31" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"project.set_target","date":"2027-02-29"}"#,
        "unread: input is out of range",
    ),
    (
        r#"{"do":"project.set_status_date","date":"2027-03-01"}"#,
        r#"project n000001: status_date null -> "2027-03-01""#,
    ),
    (
        r#"{"do":"project.set_status_date","date":"9999-01-01"}"#,
        r#"refused: project.status_date: "9999-01-01" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":3,"red_slip":10}"#,
        "project n000001: amber_slip 5 -> 3
project n000001: red_slip 15 -> 10",
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":4999,"red_slip":5000}"#,
        "project n000001: amber_slip 5 -> 4999
project n000001: red_slip 15 -> 5000",
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":0,"red_slip":10}"#,
        "refused: the slip from which amber begins is 0; it can be 1 to 4999",
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":10,"red_slip":10}"#,
        "refused: the slip from which red begins is 10; it can be 11 to 5000",
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":5000,"red_slip":5001}"#,
        "refused: the slip from which amber begins is 5000; it can be 1 to 4999",
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":4294967295,"red_slip":4294967295}"#,
        "refused: the slip from which amber begins is 4294967295; it can be 1 to 4999",
    ),
    (
        r#"{"do":"project.set_thresholds","amber_slip":-1,"red_slip":5}"#,
        "unread: invalid value: integer `-1`, expected u32",
    ),
    (
        r#"{"do":"project.set_audience","audience":" For the board "}"#,
        r#"project n000001: audience "For the steering committee" -> "For the board""#,
    ),
    (
        r#"{"do":"project.set_audience","audience":"\u001b[31m"}"#,
        "refused: project.audience: the text holds the control character U+001B",
    ),
    (
        r#"{"do":"project.set_start","date":"2027-01-18"}"#,
        r#"project n000001: start "2027-01-11" -> "2027-01-18""#,
    ),
    (
        r#"{"do":"project.set_start","date":"2028-02-14"}"#,
        "refused: the stage 1 audit cannot be on 2028-02-14: the plan begins on 2028-02-14",
    ),
    (
        r#"{"do":"project.set_extent","staff":140,"sites":2}"#,
        r#"project n000001: staff null -> 140
project n000001: sites null -> 2"#,
    ),
    (
        r#"{"do":"project.set_extent","staff":0,"sites":null}"#,
        "refused: the number of people in scope is 0; it can be 1 to 1000000",
    ),
    (
        r#"{"do":"project.set_extent","staff":140}"#,
        "unread: missing field `sites`",
    ),
    (
        r#"{"do":"project.set_currency","currency":" nok "}"#,
        r#"project n000001: currency null -> "NOK""#,
    ),
    (
        r#"{"do":"project.set_currency","currency":"kroner"}"#,
        "refused: “KRONER” is no currency code; use three letters by ISO 4217, such as EUR or GBP",
    ),
    (
        r#"{"do":"project.set_logo","png":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="}"#,
        r#"project n000001: logo null -> "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==""#,
    ),
    (r#"{"do":"project.set_logo","png":null}"#, "nothing"),
    (
        r#"{"do":"project.set_logo","png":"R0lGODlhAQABAAAAACw="}"#,
        "refused: project.logo: what was given is not a PNG as base64",
    ),
];

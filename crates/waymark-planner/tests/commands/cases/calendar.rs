//! Commands on the calendar, and what comes of each.

use super::Told;

/// On the calendar.
pub const CALENDAR: &[Told] = &[
    (
        r#"{"do":"calendar.close","id":"shut","first":"2027-07-12","last":"2027-07-23","name":"Summer shutdown"}"#,
        r#"+ day_off shut calendar="n000002" first="2027-07-12" last="2027-07-23" name="Summer shutdown" reason="closure""#,
    ),
    (
        r#"{"do":"calendar.close","id":"shut","first":"2027-07-12","name":"One day"}"#,
        r#"+ day_off shut calendar="n000002" first="2027-07-12" last="2027-07-12" name="One day" reason="closure""#,
    ),
    (
        r#"{"do":"calendar.close","first":"2027-07-23","last":"2027-07-12","name":"Backwards"}"#,
        "refused: the closure ends on 2027-07-12, before it begins on 2027-07-23",
    ),
    (
        r#"{"do":"calendar.close","first":"2027-01-01","last":"2029-01-01","name":"Two years"}"#,
        "refused: the length of the closure in calendar days is 732; it can be 1 to 366",
    ),
    (
        r#"{"do":"calendar.close","first":"2027-07-12","name":""}"#,
        "refused: a day off needs a name",
    ),
    (
        r#"{"do":"calendar.close","id":"closed","first":"2027-07-12","name":"Again"}"#,
        "refused: a day off with the id closed is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"calendar.close","id":"no spaces","first":"2027-07-12","name":"Odd id"}"#,
        "unread: “no spaces” is not an id (1 to 64 letters, digits, . _ : -)",
    ),
    (
        r#"{"do":"calendar.close","first":"9999-07-12","name":"Far"}"#,
        r#"refused: day_off.first: "9999-07-12" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"calendar.open","id":"closed"}"#,
        "- day_off closed",
    ),
    (
        r#"{"do":"calendar.open","id":"nowhere"}"#,
        "refused: there is no day off “nowhere” in this project",
    ),
    (
        r#"{"do":"calendar.set_week","week":"1111110"}"#,
        r#"calendar n000002: week "1111100" -> "1111110""#,
    ),
    (
        r#"{"do":"calendar.set_week","week":"0000000"}"#,
        r#"refused: calendar.week: "0000000" is not a week of seven digits, 1 for a working day, at least one of them"#,
    ),
    (
        r#"{"do":"calendar.set_week","week":"11111000"}"#,
        r#"refused: calendar.week: "11111000" is not a week of seven digits, 1 for a working day, at least one of them"#,
    ),
    (
        r#"{"do":"calendar.set_country","country":"XX"}"#,
        "refused: no public holidays are known for “XX”; use an ISO 3166 code such as NO, DE-BY or GB-ENG",
    ),
    (
        r#"{"do":"calendar.set_country","country":null}"#,
        r#"project n000001: country "NO" -> null
190 holidays taken"#,
    ),
    (
        r#"{"do":"calendar.set_country","country":"GB-ENG"}"#,
        r#"project n000001: country "NO" -> "GB-ENG"
190 holidays taken
142 holidays added"#,
    ),
];

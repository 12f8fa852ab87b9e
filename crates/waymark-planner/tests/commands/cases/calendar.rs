//! Commands on calendars, and what comes of each.

use super::Told;

/// On calendars and their days.
pub const CALENDAR: &[Told] = &[
    (
        r#"{"do":"calendar.add","id":"late","name":" Late shift "}"#,
        r#"+ calendar late name="Late shift" week="1111100""#,
    ),
    (
        r#"{"do":"calendar.add","id":"late","name":"Late shift","base":"Part time"}"#,
        r#"+ calendar late base="part" name="Late shift" week="1110000""#,
    ),
    (
        r#"{"do":"calendar.add","id":"late","name":"Late shift","week":"0001111","base":"part"}"#,
        r#"+ calendar late base="part" name="Late shift" week="0001111""#,
    ),
    (
        r#"{"do":"calendar.add","name":" "}"#,
        "refused: a calendar needs a name",
    ),
    (
        r#"{"do":"calendar.add","id":"part","name":"Again"}"#,
        "refused: a calendar with the id part is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"calendar.add","name":"Never","week":"0000000"}"#,
        r#"refused: calendar.week: "0000000" is not a week of seven digits, 1 for a working day, at least one of them"#,
    ),
    (
        r#"{"do":"calendar.add","name":"Late shift","base":"Nowhere"}"#,
        "refused: there is no calendar “Nowhere” in this project",
    ),
    (
        r#"{"do":"calendar.set_name","id":"Part time","name":"Three days"}"#,
        r#"calendar part: name "Part time" -> "Three days""#,
    ),
    (
        r#"{"do":"calendar.set_name","id":"part","name":""}"#,
        "refused: a calendar needs a name",
    ),
    (
        r#"{"do":"calendar.set_base","id":"part","base":null}"#,
        r#"calendar part: base "n000002" -> null"#,
    ),
    (
        r#"{"do":"calendar.set_base","id":"desk","base":"n000002"}"#,
        r#"calendar desk: base "part" -> "n000002""#,
    ),
    (
        r#"{"do":"calendar.set_base","id":"part","base":"part"}"#,
        "refused: “Part time” cannot be based on “Part time”: it would be based on itself",
    ),
    (
        r#"{"do":"calendar.set_base","id":"n000002","base":"desk"}"#,
        "refused: “Project calendar” cannot be based on “Desk”: it would be based on itself",
    ),
    (
        r#"{"do":"calendar.set_base","id":"part"}"#,
        "unread: missing field `base`",
    ),
    (
        r#"{"do":"calendar.delete","id":"part"}"#,
        r#"calendar desk: base "part" -> "n000002"
- day_off board
- extra_day stock
person kim1: calendar "part" -> null
task bound: calendar "part" -> null
- calendar part"#,
    ),
    (
        r#"{"do":"calendar.delete","id":"n000002"}"#,
        "refused: “Project calendar” cannot be removed: it is the project calendar",
    ),
    (
        r#"{"do":"calendar.close","id":"away","calendar":"part","first":"2027-02-08","last":"2027-02-10","name":"Kim is away","kind":"absence"}"#,
        r#"+ day_off away calendar="part" first="2027-02-08" last="2027-02-10" name="Kim is away" reason="absence""#,
    ),
    (
        r#"{"do":"calendar.close","id":"shut","first":"2027-02-01","last":"2027-12-31","name":"Closed","repeats":"every month"}"#,
        "refused: “every month” says not when days come again: 'every month' is not understood; write it like FREQ=MONTHLY;BYDAY=1MO",
    ),
    (
        r#"{"do":"calendar.close","id":"shut","first":"2027-02-01","last":"2027-12-31","name":"Closed","repeats":"freq=monthly;interval=1;byday=1mo"}"#,
        r#"+ day_off shut calendar="n000002" first="2027-02-01" last="2027-12-31" name="Closed" reason="closure" repeats="FREQ=MONTHLY;BYDAY=1MO""#,
    ),
    (
        r#"{"do":"calendar.close","id":"shut","first":"2027-02-01","name":"Closed","repeats":"FREQ=WEEKLY;BYDAY=FR"}"#,
        r#"+ day_off shut calendar="n000002" first="2027-02-01" last="2042-01-31" name="Closed" reason="closure" repeats="FREQ=WEEKLY;BYDAY=FR""#,
    ),
    (
        r#"{"do":"calendar.close","first":"2027-02-02","last":"2027-02-28","name":"Closed","repeats":"FREQ=MONTHLY;BYDAY=1MO"}"#,
        "refused: there is no such day from 2027-02-02 to 2027-02-28: on the first Mon of every month",
    ),
    (
        r#"{"do":"calendar.close","first":"2027-01-01","last":"2057-01-01","name":"Closed","repeats":"FREQ=MONTHLY;BYDAY=1MO"}"#,
        "refused: the time in which days come again, in calendar days, is 10959; it can be 1 to 10958",
    ),
    (
        r#"{"do":"calendar.close","calendar":"Nowhere","first":"2027-07-12","name":"Closed"}"#,
        "refused: there is no calendar “Nowhere” in this project",
    ),
    (
        r#"{"do":"calendar.close","id":"stock","first":"2027-07-12","name":"Closed"}"#,
        "refused: a day of extra work with the id stock is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"calendar.work","id":"extra","first":"2027-02-06","name":"Move to the new office"}"#,
        r#"+ extra_day extra calendar="n000002" first="2027-02-06" last="2027-02-06" name="Move to the new office""#,
    ),
    (
        r#"{"do":"calendar.work","id":"extra","calendar":"Desk","first":"2027-02-01","last":"2027-06-30","name":"Stand-by","repeats":"FREQ=MONTHLY;BYDAY=-1SA"}"#,
        r#"+ extra_day extra calendar="desk" first="2027-02-01" last="2027-06-30" name="Stand-by" repeats="FREQ=MONTHLY;BYDAY=-1SA""#,
    ),
    (
        r#"{"do":"calendar.work","first":"2027-02-06","last":"2027-02-05","name":"Backwards"}"#,
        "refused: the extra working time ends on 2027-02-05, before it begins on 2027-02-06",
    ),
    (
        r#"{"do":"calendar.work","first":"2027-01-01","last":"2028-01-02","name":"No weekends"}"#,
        "refused: the length of the extra working time in calendar days is 367; it can be 1 to 366",
    ),
    (
        r#"{"do":"calendar.work","id":"closed","first":"2027-02-06","name":"Stocktaking"}"#,
        "refused: a day off with the id closed is already there; choose another id or leave it out",
    ),
    (
        r#"{"do":"calendar.work","first":"2027-02-06","name":"Stocktaking","repeats":"FREQ=DAILY;INTERVAL=0"}"#,
        "refused: “FREQ=DAILY;INTERVAL=0” says not when days come again: the interval has to be 1 or more; write it like FREQ=MONTHLY;BYDAY=1MO",
    ),
    (
        r#"{"do":"calendar.open","id":"stock"}"#,
        "- extra_day stock",
    ),
    (
        r#"{"do":"calendar.open","id":"board","calendar":"Part time"}"#,
        "- day_off board",
    ),
    (
        r#"{"do":"calendar.open","id":"closed","calendar":"part"}"#,
        "refused: there is no day off “closed” in this project",
    ),
    (
        r#"{"do":"calendar.set_week","week":"0011111","calendar":"desk"}"#,
        r#"calendar desk: week "1110000" -> "0011111""#,
    ),
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

//! Spreadsheets as tables: what each column holds, what each cell means, and what is wrong by its cell.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use std::collections::BTreeMap;
use std::fmt::Write;

use waymark_exchange::sheet::{self, Sheet};
use waymark_exchange::table::{DateOrder, Reading, TableMapping, TableName, check_rows, read};

fn fixture(name: &str, sheet: Option<&str>) -> Sheet {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/sheets");
    let file = std::fs::File::open(format!("{folder}/{name}")).unwrap();
    sheet::read(file, sheet).unwrap()
}

fn csv(text: &str) -> Sheet {
    sheet::read(text.as_bytes(), None).unwrap()
}

fn looked_at(sheet: &Sheet, table: TableName) -> Reading {
    read(sheet, table, &TableMapping::default()).unwrap()
}

/// Which column holds what, each row with its values by field, and what is wrong.
fn told(reading: &Reading) -> String {
    let mut text = String::new();
    let columns = reading.columns.iter().map(|column| {
        let field = column.field.map_or("-", |field| field.id);
        format!("{} {field}", column.letters)
    });
    writeln!(text, "{}", columns.collect::<Vec<_>>().join(", ")).unwrap();
    for row in &reading.rows {
        let filled = row.cells.iter().filter(|cell| !cell.shown.is_empty());
        let cells = filled.map(|cell| format!("{}={}", cell.field, cell.shown));
        writeln!(
            text,
            "{}: {}",
            row.number,
            cells.collect::<Vec<_>>().join("|")
        )
        .unwrap();
        for problem in &row.problems {
            writeln!(text, "  ! {}", problem.sentence).unwrap();
        }
        for note in &row.notes {
            writeln!(text, "  {note}").unwrap();
        }
    }
    text
}

#[track_caller]
fn check(reading: &Reading, expected: &[&str]) {
    let told = told(reading);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines, expected, "{told}");
}

#[test]
fn people_of_another_library() {
    let reading = looked_at(&fixture("staff.xlsx", None), TableName::People);
    check(
        &reading,
        &[
            "A -, B last_name, C first_name, D unit, E email, F title, G roles",
            "4: last_name=Lovelace|first_name=Ada|unit=Analysis|email=ada@example.org|title=Analyst\
             |roles=Information security manager; Risk manager|name=Ada Lovelace",
            "5: last_name=Hopper|first_name=Grace|unit=Analysis|email=grace@example.org|name=Grace Hopper",
            "  ! F5: the cell holds a formula that was never worked out; open the file in a \
             spreadsheet program and save it",
            "7: last_name=Müller-O'Neill|first_name=Zoë|unit=Operations|title=@home on Fridays\
             |name=Zoë Müller-O'Neill",
            "8: last_name=Lovelace|first_name=Ada|unit=Analysis|email=ada@example.org|title=Analyst\
             |name=Ada Lovelace",
            "9: last_name=Turing|first_name=Alan|unit=Research|email=alan@example.org\
             |roles=Chief of everything|name=Alan Turing",
            "10: unit=Research|email=nobody@example.org",
            "  ! B10: the row has nothing under ‘Name’",
            "11: last_name=Kay|first_name=Alan|unit=Research|email=kay@example.org\
             |title=-Consultant-|name=Alan Kay",
        ],
    );
    assert_eq!(reading.mapping.heading_row, Some(3));
    assert_eq!(
        reading.notes,
        ["column A is hidden and was read"],
        "what is hidden is told"
    );
}

#[test]
fn risks_of_another_library() {
    let reading = looked_at(&fixture("register.xlsx", Some("Risks")), TableName::Risks);
    check(
        &reading,
        &[
            "A owner, B -, C due, D number, E likelihood, F title, G impact, H plan, I response, \
             J status, K -",
            "3: owner=Ada Lovelace|due=27 Nov 2026|number=R-101|likelihood=3|title=Key people leave\
             |impact=4|plan=Train deputies|response=reduce|status=Open",
            "4: owner=ada@example.org|due=30 Nov 2026|number=R-102|likelihood=5\
             |title=No tool in time|impact=5|response=avoid|status=Open",
            "  ! H4: the cell holds a formula that was never worked out; open the file in a \
             spreadsheet program and save it",
            "6: owner=Lovelace, Ada|due=1 Dec 2026|number=R-103|likelihood=2\
             |title=-5 % of the budget is cut|impact=2|plan=- ask the board",
            "- cut scope|response=accept|status=Closed",
            "7: owner=Nobody Known|due=31/02/2026|number=R-104|likelihood=6\
             |title=The supplier fails|impact=huge|response=pray|status=Open",
            "  ! C7: 31/02/2026 is no date",
            "  ! E7: 6 is no grade from 1 to 5",
            "  ! G7: huge is no grade from 1 to 5",
            "  ! I7: pray is none of avoid, reduce, transfer, accept",
            "8: due=1 Dec 2026|title=The audit body has no date",
            "  C8: 46357, the number by which spreadsheets count days, was read as 1 Dec 2026",
        ],
    );
    check(
        &looked_at(&fixture("risks-1904.xlsx", None), TableName::Risks),
        &[
            "A number, B title, C likelihood, D impact, E due, F delay, G status, H -",
            "2: number=R-01|title=Key people leave|likelihood=3|impact=5|due=24 Dec 2026|delay=10\
             |status=Open",
            "3: number=R-02|title=No tool in time|likelihood=2|impact=4|due=31 Jan 2027|delay=25\
             |status=Closed",
        ],
    );
}

#[test]
fn actions_of_other_libraries() {
    check(
        &looked_at(
            &fixture("register.xlsx", Some("Actions")),
            TableName::Actions,
        ),
        &[
            "A due, B from, C owner, D title, E done, F notes",
            "2: due=4 Dec 2026|from=R-01|owner=Ada Lovelace|title=Write the cover list|done=no",
            "3: due=4 Dec 2026|from=Kick-off|owner=Ada Lovelace|title=Name the owners\
             |notes==1+1 is a sum",
            "4: due=13 May 2026|owner=Grace Hopper|title=Book the rooms|done=2 Nov 2026",
            "5: due=8 Jul 2026|owner=Grace Hopper|title=Invite the auditors|done=yes",
        ],
    );
    // Headings over two rows, and formulas that were worked out.
    check(
        &looked_at(&fixture("actions.xlsx", None), TableName::Actions),
        &[
            "A due, B owner, C -, D title, E number, F done, G notes",
            "5: due=1 Jul 2026|owner=Ada Lovelace|title=Agree the scope|number=A-01|done=yes\
             |notes==SUM(1,1) is only text",
            "6: due=15 Jul 2026|owner=Ada Lovelace|title=Write the policy|number=A-02|done=no",
            "8: due=31 Aug 2026|owner=Ada Lovelace|title=Name the owners|number=A-03\
             |notes=-5 % of the budget",
            "9: due=3 Sep 2026|owner=grace@example.org|title=Book the rooms|number=A-04\
             |notes=in the +1 building",
            "10: due=30 Sep 2026|owner=Grace Hopper|title=Invite the auditors|number=A-05|done=yes",
        ],
    );
}

#[test]
fn decisions_of_another_library() {
    check(
        &looked_at(
            &fixture("register.xlsx", Some("Decisions")),
            TableName::Decisions,
        ),
        &[
            "A number, B title, C recommendation, D needed_by, E taken_by, F taken, G outcome, H forum",
            "2: number=D-01|title=Which tool do we buy?|recommendation=The one we have\
             |needed_by=11 Dec 2026|forum=Steering committee",
            "3: number=D-02|title=Do we certify one site or two?|recommendation=One\
             |needed_by=30 Oct 2026|taken_by=Steering committee|taken=30 Oct 2026|outcome=One\
             |forum=Steering committee",
            "4: number=D-03|title=Who signs the policy?|taken_by=Ada Lovelace|taken=6 Nov 2026",
        ],
    );
}

#[test]
fn the_order_of_dates_is_found_or_asked() {
    let texts =
        |dates: [&str; 2]| csv(&format!("Action;Due\nOne;{}\nTwo;{}\n", dates[0], dates[1]));
    let settled = looked_at(&texts(["03/04/2026", "27/11/2026"]), TableName::Actions);
    check(
        &settled,
        &[
            "A title, B due",
            "2: title=One|due=3 Apr 2026",
            "3: title=Two|due=27 Nov 2026",
        ],
    );
    let open = texts(["03/04/2026", "05/05/2026"]);
    let asked = looked_at(&open, TableName::Actions);
    check(
        &asked,
        &[
            "A title, B due",
            "2: title=One|due=03/04/2026",
            "  ! B2: 03/04/2026 can be 3 Apr 2026, 4 Mar 2026; say which number comes first",
            "3: title=Two|due=5 May 2026",
        ],
    );
    let dates = asked.dates.unwrap();
    assert_eq!((dates.order, dates.asked), (None, true));
    let answered = TableMapping {
        date_order: Some(DateOrder::MonthFirst),
        ..TableMapping::default()
    };
    check(
        &read(&open, TableName::Actions, &answered).unwrap(),
        &[
            "A title, B due",
            "2: title=One|due=4 Mar 2026",
            "3: title=Two|due=5 May 2026",
        ],
    );
    let against = texts(["03/04/2026", "27/11/2026"]);
    check(
        &read(&against, TableName::Actions, &answered).unwrap(),
        &[
            "A title, B due",
            "2: title=One|due=4 Mar 2026",
            "3: title=Two|due=27/11/2026",
            "  ! B3: 27/11/2026 is no date in the order that was chosen",
        ],
    );
}

fn mapping(columns: &[(&str, &str)]) -> TableMapping {
    let text = |(letters, field): &(&str, &str)| (letters.to_string(), field.to_string());
    TableMapping {
        columns: Some(columns.iter().map(text).collect::<BTreeMap<_, _>>()),
        ..TableMapping::default()
    }
}

#[test]
fn a_mapping_goes_before_what_headings_say() {
    let sheet = csv("Due;Task;Wer\n2026-12-01;Write;Ada\n;;\n;;Bob\n");
    let given = mapping(&[("b", "title"), ("C", "owner")]);
    check(
        &read(&sheet, TableName::Actions, &given).unwrap(),
        &[
            "A -, B title, C owner",
            "2: title=Write|owner=Ada",
            "4: owner=Bob",
            "  ! B4: the row has nothing under ‘Action’",
        ],
    );
    let without_headings = TableMapping {
        heading_row: Some(0),
        ..mapping(&[("B", "title")])
    };
    let reading = read(&sheet, TableName::Actions, &without_headings).unwrap();
    assert_eq!(reading.rows.len(), 2);
    assert_eq!(reading.columns[0].heading, "");

    let refused = |columns: &[(&str, &str)]| {
        let error = read(&sheet, TableName::Actions, &mapping(columns)).unwrap_err();
        error.to_string()
    };
    assert_eq!(
        refused(&[("B", "title"), ("C", "title")]),
        "the mapping gives both column B and column C to ‘title’; choose one of them"
    );
    assert_eq!(
        refused(&[("7", "title")]),
        "the mapping names a column ‘7’, and no sheet has one; columns are called A, B, and so on"
    );
    assert!(refused(&[("B", "wer")]).contains("the fields are number, title, owner"));
}

#[test]
fn a_table_without_what_every_row_needs_says_so() {
    let reading = looked_at(&csv("Colour;Size\nred;7\n"), TableName::Risks);
    let missing: Vec<&str> = reading.missing.iter().map(|field| field.id).collect();
    assert_eq!(missing, ["title"]);
    assert_eq!(reading.rows, []);
}

#[test]
fn a_mapping_is_carried_to_a_sheet_whose_columns_stand_in_another_order() {
    let headings = |texts: &[&str]| -> Vec<(String, String)> {
        let letters = ["A", "B", "C", "D"].map(String::from);
        letters
            .into_iter()
            .zip(texts.iter().map(ToString::to_string))
            .collect()
    };
    let was = headings(&["Due", "What", "Due", "Who"]);
    let kept = mapping(&[("B", "title"), ("C", "due"), ("D", "owner")]);
    let carried = kept
        .carried(&was, &headings(&["who", "Due", "Due", "WHAT"]))
        .unwrap();
    assert_eq!(
        carried.columns,
        mapping(&[("D", "title"), ("C", "due"), ("A", "owner")]).columns
    );
    assert_eq!(kept.carried(&was, &headings(&["Who", "Due", "What"])), None);
}

#[test]
fn more_rows_than_are_taken_at_once_are_refused() {
    let text: String = (0..5_001)
        .map(|number| format!("Action {number}\n"))
        .collect();
    let reading = looked_at(&csv(&format!("Action\n{text}")), TableName::Actions);
    let error = check_rows(&reading).unwrap_err().to_string();
    assert!(
        error.starts_with("A5002: there are more than 5000 rows"),
        "{error}"
    );
}

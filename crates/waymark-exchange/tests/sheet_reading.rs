//! Spreadsheets as other programs write them: what stands in which cell, and what their reader is told.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use std::fmt::Write;

use waymark_exchange::sheet::{Address, Cell, Fault, Sheet, read};

fn fixture(name: &str) -> Sheet {
    let path = format!(
        "{}/tests/fixtures/sheets/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    read(std::fs::File::open(path).unwrap(), None).unwrap()
}

/// Each cell with its kind, and each note, on a line of its own.
fn told(sheet: &Sheet) -> String {
    let mut text = String::new();
    for row in &sheet.rows {
        for (column, cell) in &row.cells {
            let at = Address {
                row: row.number,
                column: *column,
            };
            let kind = match cell {
                Cell::Empty => "nothing",
                Cell::Text(_) => "text",
                Cell::Number(_) => "number",
                Cell::Date(_) => "date",
                Cell::Flag(_) => "flag",
                Cell::Fault(Fault::NotWorkedOut) => "not worked out",
                Cell::Fault(_) => "fault",
            };
            writeln!(text, "{at} {kind} {cell}").unwrap();
        }
    }
    for region in &sheet.merged {
        writeln!(text, "merged {region}").unwrap();
    }
    for note in &sheet.notes {
        writeln!(text, "{note}").unwrap();
    }
    text
}

#[track_caller]
fn check(sheet: &Sheet, expected: &[&str]) {
    let told = told(sheet);
    let lines: Vec<&str> = told.lines().map(str::trim_end).collect();
    assert_eq!(lines, expected);
}

#[test]
fn formulas_of_openpyxl_were_never_worked_out() {
    check(
        &fixture("people.xlsx"),
        &[
            "A1 text E-mail address",
            "B1 text Full name",
            "C1 text Department",
            "A2 text ada@example.org",
            "B2 text Ada Lovelace",
            "C2 text Analysis",
            "A3 text grace@example.org",
            "B3 not worked out",
            "C3 text Navy",
            "B4 text Zoë Müller-O'Neill",
            "C4 text 日本 \"q\"",
            "B5 fault #N/A",
        ],
    );
}

#[test]
fn days_of_old_macintoshes_are_days() {
    check(
        &fixture("risks-1904.xlsx"),
        &[
            "A1 text ID",
            "B1 text Risk",
            "C1 text Probability",
            "D1 text Impact",
            "E1 text Due date",
            "F1 text Delay (days)",
            "G1 text Closed",
            "H1 text Exposure",
            "A2 number 1",
            "B2 text Key people leave",
            "C2 number 3",
            "D2 number 5",
            "E2 date 2026-12-24",
            "F2 number 10",
            "G2 flag FALSE",
            "H2 number 0.1",
            "A3 number 2",
            "B3 text No tool in time",
            "C3 number 2",
            "D3 number 4",
            "E3 date 2027-01-31",
            "F3 number 25",
            "G3 flag TRUE",
            "H3 number 2.3",
            "E3 has a time of day, which was left out",
        ],
    );
}

#[test]
fn hidden_and_merged_cells_are_read_and_told() {
    let sheet = fixture("actions.xlsx");
    assert_eq!(sheet.name, "Actions");
    let told = told(&sheet);
    for line in [
        "A1 text Actions of the steering committee, spring 2026",
        "F3 text State",
        "G4 text Remarks",
        "A5 date 2026-07-01",
        "E5 number 1",
        "A8 text 31.08.2026",
        "A9 text 3 Sep 2026",
        "merged A3:A4",
        "merged B5:B6",
        "row 6 is hidden and was read",
        "column C is hidden and was read",
        "there is another sheet, which was not read: Read me",
    ] {
        assert!(told.lines().any(|told| told == line), "{line} in {told}");
    }
    assert!(!told.contains("B6 text"), "{told}");
}

#[test]
fn a_sheet_is_found_by_its_name() {
    let path = format!(
        "{}/tests/fixtures/sheets/actions.xlsx",
        env!("CARGO_MANIFEST_DIR")
    );
    let bytes = std::fs::read(path).unwrap();
    let sheet = read(&bytes[..], Some("read ME")).unwrap();
    check(
        &sheet,
        &[
            "A1 text See the sheet Actions",
            "the sheet ‘Read me’ is hidden and was read",
            "there is another sheet, which was not read: Actions",
        ],
    );
    let error = read(&bytes[..], Some("Risks")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "there is no sheet ‘Risks’; there are: Read me, Actions"
    );
}

/// The text of each row, columns with bars between them, and the last note.
#[track_caller]
fn check_csv(bytes: &[u8], expected: &[&str], note: &str) {
    let sheet = read(bytes, None).unwrap();
    let rows = sheet.rows.iter().map(|row| {
        let last = row.cells.last().map_or(0, |(column, _)| *column);
        let cells: Vec<String> = (0..=last).map(|at| row.cell(at).to_string()).collect();
        format!("{} {}", row.number, cells.join("|"))
    });
    assert_eq!(rows.collect::<Vec<_>>(), expected);
    assert_eq!(sheet.notes.last().unwrap().to_string(), note);
}

#[test]
fn separators_are_found_by_looking() {
    let in_utf_8 =
        |separator: &str| format!("columns are separated by {separator}, the text is in UTF-8");
    let check = |text: &str, expected: &[&str], separator: &str| {
        check_csv(text.as_bytes(), expected, &in_utf_8(separator));
    };
    check("a,b\n1,2\n", &["1 a|b", "2 1|2"], "commas");
    check(
        "a;b;c\n1,5;2,5;3,5\n1,0;2,0;3,0\n",
        &["1 a|b|c", "2 1,5|2,5|3,5", "3 1,0|2,0|3,0"],
        "semicolons",
    );
    check("a\tb, c\n1\t2, 3", &["1 a|b, c", "2 1|2, 3"], "tabs");
    check("a|b\n\"1|2\"|3", &["1 a|b", "2 1|2|3"], "vertical bars");
    check("sep=;\nx,y,z\n", &["2 x,y,z"], "semicolons");
    check(
        "Title, 2026\n\nname;unit\nAda;\"R; D\"\nZoë;X",
        &["1 Title, 2026", "3 name|unit", "4 Ada|R; D", "5 Zoë|X"],
        "semicolons",
    );
    check(
        "alone\nin a column",
        &["1 alone", "2 in a column"],
        "commas",
    );
}

#[test]
fn rows_keep_the_numbers_they_have_in_a_spreadsheet() {
    let note = "columns are separated by commas, the text is in UTF-8";
    check_csv(
        b"\r\na,\"two\nlines\"\r\n\n,\n\"say \"\"hi\"\"\" there,c,d\rlast",
        &["2 a|two\nlines", "5 say \"hi\" there|c|d", "6 last"],
        note,
    );
}

#[test]
fn encodings_are_found_by_looking() {
    let note =
        |encoding: &str| format!("columns are separated by semicolons, the text is in {encoding}");
    let expected = ["1 Zoë|€"];
    check_csv("Zoë;€".as_bytes(), &expected, &note("UTF-8"));
    check_csv("\u{FEFF}Zoë;€".as_bytes(), &expected, &note("UTF-8"));
    check_csv(b"Zo\xEB;\x80", &expected, &note("Windows-1252"));
    let wide = |order: fn(u16) -> [u8; 2], text: &str| -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    };
    check_csv(
        &wide(u16::to_le_bytes, "\u{FEFF}Zoë;€"),
        &expected,
        &note("UTF-16"),
    );
    check_csv(
        &wide(u16::to_be_bytes, "\u{FEFF}Zoë;€"),
        &expected,
        &note("UTF-16"),
    );
    check_csv(&wide(u16::to_le_bytes, "Zoë;€"), &expected, &note("UTF-16"));
}

//! What is written as a spreadsheet is read again, and is text where it was text.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use waymark_exchange::sheet::{Cell, Decimal, Row, Sheet, SheetError, read, write_csv, write_xlsx};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "['=+@\\-\t\r\n\",;| ]{0,3}[a-z0-9]{0,3}[ \n\r]{0,2}",
        "_x[0-9A-F]{4}_",
        "[0-9]{1,5}([.,][0-9]{1,3})?",
    ]
}

/// What a spreadsheet can hold: XML has no such characters, and programs end lines as they like.
fn holdable(text: &str) -> bool {
    !text.contains(['\0', '\u{FFFE}', '\u{FFFF}'])
}

fn number() -> impl Strategy<Value = Decimal> {
    (-999_999_999_999_999_i64..=999_999_999_999_999, 0..20_u32)
        .prop_map(|(digits, places)| Decimal::parse(&format!("{digits}e-{places}")).unwrap())
}

fn date() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(1900, 3, 1).unwrap();
    (0..2_900_000_u64).prop_map(move |days| first + Days::new(days))
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        2 => Just(Cell::Empty),
        4 => text().prop_filter("a spreadsheet cannot hold it", |text| holdable(text)).prop_map(Cell::text),
        2 => number().prop_map(Cell::Number),
        1 => date().prop_map(Cell::Date),
        1 => any::<bool>().prop_map(Cell::Flag),
    ]
}

fn sheet() -> impl Strategy<Value = Sheet> {
    let rows = prop::collection::vec(prop::collection::vec(cell(), 0..6), 1..6);
    rows.prop_map(|rows| Sheet::of("Table", rows))
        .prop_filter("an empty file is refused", |sheet| !sheet.rows.is_empty())
}

/// The rows as CSV can tell them: everything is text.
fn as_text(sheet: &Sheet) -> Vec<Row> {
    let mut rows = sheet.rows.clone();
    for (_, cell) in rows.iter_mut().flat_map(|row| &mut row.cells) {
        *cell = Cell::text(cell.to_string());
    }
    rows
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_workbook_that_is_written_is_read_again(sheet in sheet()) {
        let bytes = write_xlsx(&sheet).unwrap();
        let again = read(&bytes[..], None).unwrap();
        prop_assert_eq!(&again, &sheet);
        prop_assert_eq!(write_xlsx(&sheet).unwrap(), bytes);
    }

    #[test]
    fn csv_that_is_written_is_read_again(sheet in sheet()) {
        let again = read(&write_csv(&sheet)[..], None).unwrap();
        prop_assert_eq!(again.rows, as_text(&sheet));
    }
}

#[test]
fn text_like_a_formula_is_text() {
    let texts = [
        "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "it's", "'quoted'", "a=b",
    ];
    let sheet = Sheet::of("Text", texts.map(|text| vec![Cell::text(text)]));
    let bytes = write_csv(&sheet);
    let written = String::from_utf8(bytes.clone()).unwrap();
    assert_eq!(
        written,
        "\u{FEFF}'=1+1\r\n'+1\r\n'-1\r\n'@SUM(A1)\r\n\"'\tx\"\r\n\"'\rx\"\r\n''=1\r\nit's\r\n'quoted'\r\na=b\r\n"
    );
    assert_eq!(read(&bytes[..], None).unwrap().rows, sheet.rows);
    let bytes = write_xlsx(&sheet).unwrap();
    assert_eq!(read(&bytes[..], None).unwrap().rows, sheet.rows);
    let part = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!part.contains("<f>"), "{part}");
    assert_eq!(part.matches("t=\"s\"").count(), texts.len(), "{part}");
}

#[test]
fn a_number_below_nought_is_no_formula() {
    let number = Decimal::from(-12);
    let sheet = Sheet::of("Numbers", [vec![Cell::Number(number)]]);
    assert_eq!(write_csv(&sheet), "\u{FEFF}-12\r\n".as_bytes());
}

#[test]
fn a_workbook_has_types_a_filter_and_heads_that_stay() {
    let date = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    let long = Decimal::parse("1234567890123456").unwrap();
    let sheet = Sheet::of(
        "Actions",
        [
            vec![Cell::text("Due"), Cell::text("Hours"), Cell::text("Done")],
            vec![
                Cell::Date(date),
                Cell::Number(Decimal::parse("7.5").unwrap()),
                Cell::Flag(true),
            ],
            vec![Cell::Number(long)],
        ],
    );
    let bytes = write_xlsx(&sheet).unwrap();
    let part = part(&bytes, "xl/worksheets/sheet1.xml");
    for expected in [
        "<v>46204</v>",
        "<v>7.5</v>",
        "t=\"b\"><v>1</v>",
        "<autoFilter ref=\"A1:C3\"/>",
        "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"",
    ] {
        assert!(part.contains(expected), "{expected} in {part}");
    }
    // More digits than a spreadsheet keeps are kept as text.
    let again = read(&bytes[..], None).unwrap();
    assert_eq!(again.rows[2].cells, [(0, Cell::text("1234567890123456"))]);
}

#[test]
fn what_no_cell_can_hold_is_named() {
    let long = Cell::text("x".repeat(32_768));
    let sheet = Sheet::of("Long", [vec![Cell::Empty, long]]);
    let error = write_xlsx(&sheet).unwrap_err();
    assert!(matches!(error, SheetError::TextTooLong { .. }));
    assert_eq!(
        error.to_string(),
        "B1: the text is longer than 32767 characters, the most that a cell can have"
    );
    let error = read(&write_csv(&sheet)[..], None).unwrap_err();
    assert!(error.to_string().starts_with("B1: the text is longer"));
}

/// A part of a package as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

//! Strange, broken and hostile spreadsheets end in an error that names the place, and take no more memory than the
//! bounds allow.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use std::io::{self, Cursor, Read, Write};

use peak_alloc::PeakAlloc;
use proptest::prelude::*;
use waymark_exchange::sheet::{Cell, Sheet, read, write_xlsx};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What reading may take at most, in megabytes.
const MOST: f32 = 256.0;

/// The file is refused with these words.
#[track_caller]
fn check(bytes: &[u8], expected: &str) {
    let error = read(bytes, None).expect_err("the file was read");
    assert_eq!(error.to_string(), expected);
}

/// The file is refused with these words, in bounded memory.
#[track_caller]
fn check_bounded(bytes: &[u8], expected: &str) {
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage_as_mb();
    check(bytes, expected);
    let taken = MEMORY.peak_usage_as_mb() - before;
    assert!(taken < MOST, "{taken} MB were taken");
}

const RELS: &str = r#"<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str =
    r#"<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const WORKBOOK_RELS: &str = r#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/>
<Relationship Id="r2" Type="x/sharedStrings" Target="t.xml"/></Relationships>"#;

/// A package with these parts.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with a sheet and shared texts of this XML, which is made while it is packed.
fn streamed(strings: impl Read, sheet: impl Read) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, mut content: Box<dyn Read + '_>| {
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        io::copy(&mut content, &mut writer).unwrap();
    };
    add("_rels/.rels", Box::new(RELS.as_bytes()));
    add("xl/workbook.xml", Box::new(WORKBOOK.as_bytes()));
    add(
        "xl/_rels/workbook.xml.rels",
        Box::new(WORKBOOK_RELS.as_bytes()),
    );
    add("xl/t.xml", Box::new(strings));
    add("xl/s.xml", Box::new(sheet));
    writer.finish().unwrap().into_inner()
}

/// A workbook with a sheet of this XML.
fn workbook(sheet: &str) -> Vec<u8> {
    streamed(&b"<sst><si><t>a</t></si></sst>"[..], sheet.as_bytes())
}

/// A workbook with these rows.
fn rows(rows: &str) -> Vec<u8> {
    workbook(&format!(
        "<worksheet><sheetData>{rows}</sheetData></worksheet>"
    ))
}

/// The same piece again and again, so many bytes of it.
fn repeated(piece: &'static str, bytes: u64) -> impl Read {
    struct Again(&'static [u8]);
    impl Read for Again {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let mut count = 0;
            for chunk in into.chunks_exact_mut(self.0.len()) {
                chunk.copy_from_slice(self.0);
                count += chunk.len();
            }
            Ok(count)
        }
    }
    io::BufReader::with_capacity(piece.len() << 12, Again(piece.as_bytes())).take(bytes)
}

#[test]
fn what_is_no_spreadsheet_is_told_by_what_it_is() {
    let not =
        |what: &str| format!("this is {what}, not a spreadsheet; save the table as .xlsx or .csv");
    let kind = |what: &str| {
        format!("this is {what}; open it in a spreadsheet program and save it as .xlsx or .csv")
    };
    check(b"%PDF-1.7", &not("a PDF"));
    check(
        b"SQLite format 3\0",
        &not("a database, as a Waymark project is"),
    );
    check(b"\x1F\x8B\x08", &not("a compressed file"));
    check(b"\x7FELF\0\0\0\0", &not("no text"));
    check(
        &package(&[("a.txt", b"a")]),
        &not("a package of other files"),
    );
    check(
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        &kind("a workbook in the old form (.xls), or one with a password"),
    );
    check(b"\xEF\xBB\xBF <TABLE><tr>", &kind("a web page or XML"));
    let ods = package(&[("mimetype", b""), ("content.xml", b"")]);
    check(&ods, &kind("a spreadsheet in OpenDocument form (.ods)"));
    let xlsb = package(&[
        ("_rels/.rels", RELS.replace(".xml", ".bin").as_bytes()),
        ("xl/workbook.bin", b""),
    ]);
    check(&xlsb, &kind("a workbook in binary form (.xlsb)"));
    check(b"", "no cell holds anything");
    check(b",,\r\n,,\r\n", "no cell holds anything");
    check(&rows(""), "no cell holds anything");
}

#[test]
fn broken_csv_is_named_with_its_cell_or_line() {
    check(
        b"a,b\nc,\"d\ne,f\n",
        "B2: the cell begins with quotes (\") that are never closed",
    );
    let encoding =
        "the text is not in the encoding that the file begins with; save it as CSV in UTF-8";
    check(b"\xEF\xBB\xBFa\nb\xFF", &format!("line 2: {encoding}"));
    check(b"\xFF\xFEa\0\n\0\x00\xD8", &format!("line 2: {encoding}"));
    check(b"\xFF\xFEa\0b", &format!("line 1: {encoding}"));
    let wide = [&b"a\n"[..], &vec![b','; 20_000], b"x"].concat();
    check(
        &wide,
        "XFE2 lies outside of a sheet, which has 16384 columns and 1048576 rows",
    );
}

#[test]
fn broken_workbooks_are_named_with_their_place() {
    let whole = workbook("<worksheet/>");
    let error = read(&whole[..whole.len() / 2], None)
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("the file is damaged or incomplete ("),
        "{error}"
    );
    let no_sheet = package(&[("_rels/.rels", RELS.as_bytes())]);
    check(
        &no_sheet,
        "the workbook is incomplete: it has no xl/workbook.xml",
    );
    check(&workbook("<chart/>"), "xl/s.xml: this is no sheet of cells");
    check(
        &workbook("<worksheet><sheetData>"),
        "xl/s.xml: the XML ends in the middle",
    );
    check(
        &rows("<row><c t=\"s\"><v>0</v></c></row><row r=\"1\"/>"),
        "the sheet, near A1: 1 does not follow what is before it",
    );
    check(
        &rows("<row r=\"2\"><c r=\"B3\"/></row>"),
        "the sheet, near A2: B3 does not follow what is before it",
    );
    check(
        &rows("<row r=\"2000000\"/>"),
        "2000000 lies outside of a sheet, which has 16384 columns and 1048576 rows",
    );
    check(
        &rows("<row><c r=\"XFE1\"/></row>"),
        "XFE1 lies outside of a sheet, which has 16384 columns and 1048576 rows",
    );
    check(
        &rows("<row><c r=\"<>\"/></row>"),
        "<> lies outside of a sheet, which has 16384 columns and 1048576 rows",
    );
}

#[test]
fn values_of_a_wrong_type_are_named_with_their_cell() {
    let wrong = |cell: &str, value: &str| {
        let expected =
            format!("the sheet, near C7: C7 holds ‘{value}’, which is not what it says it is");
        check(&rows(&format!("<row r=\"7\">{cell}</row>")), &expected);
    };
    wrong("<c r=\"C7\"><v>seven</v></c>", "seven");
    wrong("<c r=\"C7\"><v>NaN</v></c>", "NaN");
    wrong("<c r=\"C7\"><v>1e99999</v></c>", "1e99999");
    wrong("<c r=\"C7\" t=\"s\"><v>1</v></c>", "1");
    wrong("<c r=\"C7\" t=\"s\"><v>-1</v></c>", "-1");
    wrong("<c r=\"C7\" t=\"b\"><v>yes</v></c>", "yes");
    wrong(
        "<c r=\"C7\" t=\"d\"><v>2026-02-30T00:00:00</v></c>",
        "2026-02-30T00:00:00",
    );
    wrong("<c r=\"C7\" t=\"what\"><v>1</v></c>", "1");
}

#[test]
fn entities_are_refused() {
    let why = "the XML declares a document type or names an entity, which no workbook needs and which can make a small \
               file endless";
    let bomb =
        "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>";
    check(&workbook(bomb), &format!("xl/s.xml: {why}"));
    check(
        &rows("<row><c t=\"str\"><v>&what;</v></c></row>"),
        &format!("xl/s.xml, near A1: {why}"),
    );
    let strings = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><sst/>";
    check(
        &streamed(strings.as_bytes(), &b""[..]),
        &format!("xl/t.xml: {why}"),
    );
}

#[test]
fn what_is_unpacked_to_too_much_is_given_up() {
    let start = &b"<worksheet><sheetData/>"[..];
    let bomb = streamed(
        &b"<sst/>"[..],
        start.chain(repeated("<x/>          \n", 300 << 20)),
    );
    assert!(bomb.len() < 4 << 20, "{} bytes", bomb.len());
    let expected = "xl/s.xml is unpacked to more than 256 MB; copy the rows to import into a workbook of their own";
    check_bounded(&bomb, expected);
    check_bounded(
        &with_small_sizes(bomb),
        "the file is damaged or incomplete (File is larger than its declared uncompressed size); save it again in the \
         program it comes from",
    );
}

/// The same archive, with small sizes in place of what its entries are unpacked to.
fn with_small_sizes(mut bytes: Vec<u8>) -> Vec<u8> {
    let starts = bytes.windows(4).enumerate();
    let starts: Vec<usize> = starts
        .filter(|(_, four)| *four == b"PK\x01\x02")
        .map(|(at, _)| at)
        .collect();
    for at in starts {
        bytes[at + 24..at + 28].copy_from_slice(&100_u32.to_le_bytes());
    }
    bytes
}

#[test]
fn ten_million_rows_are_given_up() {
    let start = &b"<worksheet><sheetData>"[..];
    let rows = "<row><c><v>1</v></c></row>";
    let full = streamed(
        &b"<sst/>"[..],
        start.chain(repeated(rows, 10_000_000 * rows.len() as u64)),
    );
    check_bounded(
        &full,
        "A100001: there are more than 100000 rows that hold something; copy the rows to import into a sheet of their own",
    );
    let empty = streamed(
        &b"<sst/>"[..],
        start.chain(repeated("<row/>", 10_000_000 * 6)),
    );
    check_bounded(
        &empty,
        "1048577 lies outside of a sheet, which has 16384 columns and 1048576 rows",
    );
    let csv = b"a,b\r\n".repeat(1_000_000);
    check_bounded(
        &csv,
        "A100001: there are more than 100000 rows that hold something; copy the rows to import into a sheet of their own",
    );
    let csv = b"\n".repeat(10_000_000);
    check_bounded(
        &csv,
        "A1048577 lies outside of a sheet, which has 16384 columns and 1048576 rows",
    );
    check_bounded(
        &vec![b'x'; 33 << 20],
        "the file is larger than 32 MB; copy the rows to import into a workbook of their own",
    );
}

#[test]
fn texts_without_end_are_given_up() {
    let start = &b"<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>"[..];
    let text = streamed(&b"<sst/>"[..], start.chain(repeated("aaaa", 64 << 20)));
    check_bounded(
        &text,
        "xl/s.xml, near A1: a tag or a text is longer than 1048576 bytes",
    );
    let pieces = streamed(&b"<sst/>"[..], start.chain(repeated("a&amp;", 64 << 20)));
    check_bounded(
        &pieces,
        "A1: the text is longer than 32767 characters, the most that a cell can have",
    );
    let strings = &b"<sst>"[..];
    let many = streamed(
        strings.chain(repeated("<si><t>abcdefghijklmnop</t></si>", 64 << 20)),
        &b""[..],
    );
    check_bounded(
        &many,
        "xl/t.xml: there are more than 1000000 texts, or more of them than can be kept; copy the rows to import into a \
         workbook of their own",
    );
    let one = streamed(
        strings.chain(repeated("<si><t>a</t><t>b</t>", 64 << 20)),
        &b""[..],
    );
    check_bounded(
        &one,
        "xl/t.xml: elements lie more than 64 deep in one another",
    );
}

/// A text is stored once, however many cells show it; kept, it would be there for each.
#[test]
fn a_text_that_many_cells_share_is_counted_for_each() {
    let text = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(30_000));
    let start = &b"<worksheet><sheetData>"[..];
    let row = "<row><c t=\"s\"><v>0</v></c></row>";
    let bytes = streamed(
        text.as_bytes(),
        start.chain(repeated(row, 50_000 * row.len() as u64)),
    );
    check_bounded(
        &bytes,
        "A2237: there are more than 67108864 bytes of text; copy the rows to import into a sheet of their own",
    );
}

#[test]
fn more_parts_than_a_workbook_has_are_refused() {
    let names: Vec<String> = (0..1_001).map(|number| number.to_string()).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    check_bounded(
        &package(&parts),
        "the file has more than 1000 parts, more than any workbook; save the table again as a workbook of its own",
    );
}

/// An error of the disk is told as such.
#[test]
fn a_disk_that_fails_is_no_broken_file() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the disk is gone"))
        }
    }
    let error = read((&b"a,b"[..]).chain(Failing), None).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the file cannot be read: the disk is gone"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_are_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes[..], None);
        let _ = read(&[&b"PK\x03\x04"[..], &bytes].concat()[..], None);
        let sheet = String::from_utf8_lossy(&bytes).into_owned();
        let _ = read(&workbook(&format!("<worksheet><sheetData><row>{sheet}"))[..], None);
    }

    #[test]
    fn no_change_to_a_workbook_is_a_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let sheet = Sheet::of("S", [vec![Cell::text("a"), Cell::Flag(true)], vec![Cell::text("b")]]);
        let mut bytes = write_xlsx(&sheet).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read(&bytes[..], None);
    }
}

//! Strange, broken and hostile files are refused with the place and what was expected, and take no more
//! memory than their rows.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod common;
#[path = "common/file.rs"]
mod file;

use std::cell::Cell;
use std::io::{self, BufReader, Read};
use std::rc::Rc;

use common::read;
use file::{calendar, file, link, task, tasks};
use proptest::prelude::*;
use waymark_exchange::mspdi;

/// The file is refused with these words.
#[track_caller]
fn check(bytes: &[u8], expected: &str) {
    let error = mspdi::read(bytes).expect_err("the file was read");
    assert_eq!(error.to_string(), expected);
}

#[test]
fn what_is_no_plan_is_told_by_what_it_is() {
    let check = |bytes: &[u8], what: &str| {
        let there =
            "not a plan in the XML of Microsoft Project; there, choose Save As and the XML format";
        check(bytes, &format!("this is {what}, {there}"));
    };
    check(b"", "an empty file");
    check(b"\xEF\xBB\xBF \n", "an empty file");
    check(
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "Microsoft Project's own kind of file (.mpp)",
    );
    check(b"PK\x03\x04abc", "a compressed file");
    check(b"\x1F\x8B\x08", "a compressed file");
    check(b"%PDF-1.7", "a PDF");
    check(b"SQLite format 3\0", "a database, as a Waymark project is");
    check(
        b"MPX,Microsoft Project for Windows,4.0",
        "a plan in the old exchange form (.mpx)",
    );
    check(b"  <!DOCTYPE HTML><html>", "a web page");
    check(b"<html><body>", "a web page");
    check(b"{\"tasks\": []}", "no XML");
    check(b"\0\0\0\0", "no XML");
}

#[test]
fn xml_of_another_kind_is_told_by_its_first_element() {
    let check = |text: &str, root: &str| {
        let not = "not a plan in the XML of Microsoft Project";
        check(
            text.as_bytes(),
            &format!("this is XML that begins with <{root}>, {not}"),
        );
    };
    check("<svg><g/></svg>", "svg");
    check("<project name='ant'/>", "project");
    check(
        "<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\"></Project>",
        "Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\"",
    );
}

#[test]
fn broken_xml_is_named_with_its_line() {
    let good = task("<Duration>PT8H0M0S</Duration>");
    let cut = |at: &str| good.split_once(at).unwrap().0.to_string() + at;
    check(
        cut("<Duration>PT8H").as_bytes(),
        "the file ends in the middle, on line 4",
    );
    check(
        cut("<Durat").as_bytes(),
        "the file ends in the middle, on line 4",
    );
    check(
        cut("</Tasks>\n").as_bytes(),
        "the file ends in the middle, on line 5",
    );
    check(
        b"<?xml version=\"1.0\"?>\n<!-- what",
        "the file ends in the middle, on line 2",
    );
    check(
        b"<?xml version=\"1.0\"?>\n",
        "the file ends in the middle, on line 2",
    );
    check(
        b"<Project>\n<Tasks></Project>",
        "line 2: the XML is damaged: ill-formed document: expected `</Tasks>`, but `</Project>` was found",
    );
    check(
        (good + "<Project/>").as_bytes(),
        "line 6: the XML is damaged: something follows the end of the plan",
    );
    check(
        b"<Project>\n<Name>\xFF\xFE</Name></Project>",
        "line 2: the text is not in UTF-8 or UTF-16",
    );
    check(
        b"\xFF\xFE<\0P\0\x00\xD8",
        "line 1: the text is not in UTF-8 or UTF-16",
    );
    check(
        b"\xFF\xFE<\0P",
        "line 1: the text is not in UTF-8 or UTF-16",
    );
}

#[test]
fn entities_are_refused() {
    let expected = |line: u32| {
        format!(
            "line {line}: the file declares a document type or names an entity, which no plan needs \
             and which can make a small file endless"
        )
    };
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE Project [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n\
                <Project><Name>&b;</Name></Project>";
    check(bomb.as_bytes(), &expected(2));
    check(
        b"<!DOCTYPE Project SYSTEM \"file:///etc/passwd\">\n<Project/>",
        &expected(1),
    );
    check(file("<Name>&nbsp;</Name>").as_bytes(), &expected(4));
    check(file("<Skipped>&#0;</Skipped>").as_bytes(), &expected(4));
}

#[test]
fn a_value_out_of_place_is_named_with_its_row_and_field() {
    let check = |text: &str, expected: &str| check(text.as_bytes(), expected);
    let date = "a date and time such as 2026-07-01T08:00:00, from the year 1900 on";
    let in_task = |fields: &str, field: &str, value: &str, expected: &str| {
        let expected = format!("line 4, task 1, {field}: ‘{value}’ is not {expected}");
        check(&task(fields), &expected);
    };
    for wrong in [
        "yesterday",
        "2026-02-30T08:00:00",
        "2026-7-1T08:00",
        "1899-12-31T08:00:00",
        "2026-07-01T25:00:00",
    ] {
        in_task(&format!("<Start>{wrong}</Start>"), "Start", wrong, date);
    }
    let duration = "a duration such as PT40H0M0S, up to ten thousand years";
    for wrong in [
        "8 hours",
        "P",
        "PT",
        "PT8",
        "PT8X",
        "PTPT8H",
        "P8H",
        "PT-8H",
        "PT99999999999999999999H",
        "P20000Y",
        "PT1.5.5H",
    ] {
        in_task(
            &format!("<Duration>{wrong}</Duration>"),
            "Duration",
            wrong,
            duration,
        );
    }
    in_task(
        "<PercentComplete>101</PercentComplete>",
        "PercentComplete",
        "101",
        "a whole number from 0 to 100",
    );
    in_task(
        "<PercentComplete>100.5</PercentComplete>",
        "PercentComplete",
        "100.5",
        "a whole number from 0 to 100",
    );
    in_task(
        "<ConstraintType>8</ConstraintType>",
        "ConstraintType",
        "8",
        "a whole number from 0 to 7",
    );
    in_task("<Manual>maybe</Manual>", "Manual", "maybe", "0 or 1");
    in_task(
        "<DurationFormat>2</DurationFormat>",
        "DurationFormat",
        "2",
        "one of the units that Microsoft Project has for durations",
    );
    in_task(
        "<Baseline><Number>11</Number></Baseline>",
        "Number",
        "11",
        "a whole number from 0 to 10",
    );
    let long = "9".repeat(200);
    in_task(
        &format!("<OutlineLevel>{long}</OutlineLevel>"),
        "OutlineLevel",
        &format!("{}…", "9".repeat(120)),
        "a whole number from 0 to 2147483647",
    );
    check(
        &link("<Type>4</Type>"),
        "line 4, task 2, Type: ‘4’ is not a whole number from 0 to 3",
    );
    check(
        &link("<LinkLag>99999999999999</LinkLag>"),
        "line 4, task 2, LinkLag: ‘99999999999999’ is not a whole number from -52704000000 to 52704000000",
    );
    check(
        &file("<MinutesPerDay>0</MinutesPerDay>"),
        "line 4, MinutesPerDay: ‘0’ is not a whole number from 1 to 1440",
    );
    check(
        &file("<DefaultStartTime>8 o'clock</DefaultStartTime>"),
        "line 4, DefaultStartTime: ‘8 o'clock’ is not a time of the day such as 08:00:00",
    );
    check(
        &calendar("<Exceptions><Exception><MonthDay>32</MonthDay></Exception></Exceptions>"),
        "line 4, calendar 1, MonthDay: ‘32’ is not a whole number from 0 to 31",
    );
    check(
        &file("<Resources><Resource><UID>4</UID><Type>7</Type></Resource></Resources>"),
        "line 4, resource 4, Type: ‘7’ is not a whole number from 0 to 2",
    );
    check(
        &tasks("<Task><UID>-1</UID></Task>"),
        "line 4, UID: ‘-1’ is not a whole number from 0 to 2147483647",
    );
}

#[test]
fn rows_that_contradict_each_other_are_named() {
    let check = |text: &str, expected: &str| check(text.as_bytes(), expected);
    let row = |uid: u32, level: u32| {
        format!("<Task><UID>{uid}</UID><OutlineLevel>{level}</OutlineLevel></Task>")
    };
    check(&tasks(&(row(3, 1) + &row(3, 1))), "two rows are task 3");
    check(
        &tasks(&(row(3, 1) + &row(4, 3))),
        "task 4 lies at outline level 3; after the task above it, it can be at most 2",
    );
    check(
        &tasks(&row(3, 2)),
        "task 3 lies at outline level 2; after the task above it, it can be at most 1",
    );
    check(
        &tasks("<Task><Name>A</Name></Task>"),
        "line 4: a task has no UID",
    );
    let calendar = |uid: u32, base: u32| {
        format!(
            "<Calendar><UID>{uid}</UID><Name>C{uid}</Name><BaseCalendarUID>{base}</BaseCalendarUID></Calendar>"
        )
    };
    let calendars = |calendars: String| file(&format!("<Calendars>{calendars}</Calendars>"));
    check(
        &calendars(calendar(1, 1)),
        "calendar 1 (C1) is based on itself",
    );
    check(
        &calendars(calendar(1, 2) + &calendar(2, 3) + &calendar(3, 2)),
        "calendar 2 (C2) is based on itself",
    );
    check(
        &calendars(calendar(1, 0) + &calendar(1, 0)),
        "two rows are calendar 1",
    );
    check(
        &file(
            "<Resources><Resource><UID>1</UID></Resource><Resource><UID>1</UID></Resource></Resources>",
        ),
        "two rows are resource 1",
    );
    check(
        "<Project/>",
        "neither the project nor any of its tasks says when it starts",
    );
    let baseline = "<Baseline><Start>2026-07-01T08:00:00</Start></Baseline>".repeat(12);
    check(
        &task(&baseline),
        "there are more than 11 baselines of a task",
    );
    check(
        &format!("<Project>{}", "<A>".repeat(100)),
        "line 1: elements lie more than 64 deep in one another",
    );
}

/// A recurrence is a few bytes, its days are not.
#[test]
fn rules_that_come_to_too_many_days_are_refused() {
    let daily = "<Exception><TimePeriod><FromDate>1900-01-01T00:00:00</FromDate>\
                 <ToDate>9999-12-31T23:59:00</ToDate></TimePeriod><Type>7</Type><Period>2</Period></Exception>";
    let expected = "there are more than 2000000 days on which calendars differ from their weeks";
    check(
        calendar(&format!("<Exceptions>{}</Exceptions>", daily.repeat(2))).as_bytes(),
        expected,
    );
    let counted = daily.replace(
        "<Type>",
        "<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>2147483647</Occurrences><Type>",
    );
    check(
        calendar(&format!(
            "<Exceptions>{}</Exceptions>",
            counted.repeat(1000)
        ))
        .as_bytes(),
        expected,
    );
    let week = "<WorkWeek><TimePeriod><FromDate>1900-01-01T00:00:00</FromDate>\
                <ToDate>9999-12-31T23:59:00</ToDate></TimePeriod></WorkWeek>";
    check(
        calendar(&format!("<WorkWeeks>{week}</WorkWeeks>")).as_bytes(),
        expected,
    );
    // A base has its days in each calendar that is based on it.
    let derived: String = (2..40)
        .map(|uid| {
            format!("<Calendar><UID>{uid}</UID><BaseCalendarUID>1</BaseCalendarUID></Calendar>")
        })
        .collect();
    let once = daily.replace("9999", "2200");
    let base = calendar(&format!("<Exceptions>{once}</Exceptions>"));
    assert!(read(&base).is_ok());
    check(
        base.replace("</Calendars>", &(derived + "</Calendars>"))
            .as_bytes(),
        expected,
    );
}

/// Gives a beginning, then the same bytes for ever, and counts them.
struct Endless {
    beginning: io::Cursor<Vec<u8>>,
    then: &'static [u8],
    given: Rc<Cell<u64>>,
}

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut count = self.beginning.read(into)?;
        if count == 0 {
            for chunk in into.chunks_mut(self.then.len()) {
                chunk.copy_from_slice(&self.then[..chunk.len()]);
                count += chunk.len();
                // A last piece that does not fit would tear what is repeated.
                if chunk.len() < self.then.len() {
                    count -= chunk.len();
                }
            }
        }
        self.given.set(self.given.get() + count as u64);
        Ok(count)
    }
}

/// The file is refused with these words after at most so many bytes.
#[track_caller]
fn check_endless(beginning: &str, then: &'static str, most: u64, expected: &str) {
    let given = Rc::new(Cell::new(0));
    let endless = Endless {
        beginning: io::Cursor::new(beginning.as_bytes().to_vec()),
        then: then.as_bytes(),
        given: Rc::clone(&given),
    };
    let error = mspdi::read(BufReader::new(endless)).expect_err("the file was read");
    assert_eq!(error.to_string(), expected);
    assert!(given.get() <= most, "{} bytes were taken", given.get());
}

#[test]
fn what_never_ends_is_given_up_within_bounds() {
    const MEBIBYTE: u64 = 1 << 20;
    let start = "<Project>\n<Tasks><Task>";
    let too_long = "a tag, a text or a comment is longer than 1048576 bytes";
    for (beginning, then) in [
        ("<Name a=\"", "aaaa"),
        ("<Na", "mmmm"),
        ("<Name>", "aaaa"),
        ("<Skipped>", "aaaa"),
        ("<Name><![CDATA[", "aaaa"),
        ("<!-- ", "aaaa"),
        ("<?pi ", "aaaa"),
        ("<Name>", "&amp;"),
        ("</", "aaaa"),
    ] {
        let beginning = format!("{start}{beginning}");
        let most = if then == "&amp;" {
            6 * MEBIBYTE
        } else {
            MEBIBYTE + 64 * 1024
        };
        check_endless(&beginning, then, most, &format!("line 2: {too_long}"));
    }
    check_endless(
        "<!DOCTYPE a [",
        "<!ENTITY a 'b'>",
        MEBIBYTE + 64 * 1024,
        &format!("line 1: {too_long}"),
    );
    check_endless(
        start,
        "<A>",
        64 * 1024,
        "line 2: elements lie more than 64 deep in one another",
    );
    check_endless("", " ", 16 * 1024, &{
        let there =
            "not a plan in the XML of Microsoft Project; there, choose Save As and the XML format";
        format!("this is an empty file, {there}")
    });
}

#[test]
fn rows_without_end_are_given_up() {
    let most = 200 << 20;
    check_endless(
        "<Project><Assignments>",
        "<Assignment><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID></Assignment>",
        most,
        "there are more than 1000000 assignments",
    );
    check_endless(
        "<Project><Tasks><Task><UID>1</UID>",
        "<PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink>",
        most,
        "there are more than 1000000 links",
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
    let beginning = io::Cursor::new(file("").into_bytes()[..100].to_vec());
    let error =
        mspdi::read(BufReader::new(beginning.chain(Failing))).expect_err("the file was read");
    assert_eq!(
        error.to_string(),
        "the file cannot be read: the disk is gone"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_are_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = mspdi::read(&bytes[..]);
        let _ = mspdi::read(&[&b"<Project>"[..], &bytes].concat()[..]);
        let _ = mspdi::read(&[&b"\xFF\xFE<\0P\0"[..], &bytes].concat()[..]);
    }
}

//! The PDF read back: fonts, tags, metadata, and that the same content gives the same bytes.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod common;

use std::collections::BTreeSet;

use common::northgate;
use common::read_back::{check_tags, dictionary, elements, glyph_places, resolve, words};
use lopdf::{Dictionary, Document, ObjectId};
use waymark_pack::style::PAGE_HEIGHT;
use waymark_pack::{Pdf, render};

fn pack() -> (Pdf, Document) {
    let pdf = render(&northgate::pack()).unwrap();
    let file = Document::load_mem(pdf.bytes()).unwrap();
    (pdf, file)
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let first = render(&northgate::pack()).unwrap();
    let second = std::thread::spawn(|| render(&northgate::pack()).unwrap())
        .join()
        .unwrap();
    assert!(
        first.bytes() == second.bytes(),
        "two packs of the same content differ"
    );
}

#[test]
fn other_content_gives_another_identifier() {
    let mut content = northgate::pack();
    content.revision = "file version 413".to_owned();
    let (_, one) = pack();
    let other = Document::load_mem(render(&content).unwrap().bytes()).unwrap();
    assert_ne!(
        one.trailer.get(b"ID").unwrap(),
        other.trailer.get(b"ID").unwrap()
    );
}

#[test]
fn every_font_is_a_subset_that_is_embedded_and_can_be_read() {
    let (_, file) = pack();
    let fonts: Vec<&Dictionary> = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|font| {
            font.get(b"Subtype")
                .is_ok_and(|kind| kind.as_name().is_ok_and(|name| name == b"Type0"))
        })
        .collect();
    let mut names = BTreeSet::new();
    for font in fonts {
        let name = String::from_utf8(font.get(b"BaseFont").unwrap().as_name().unwrap().to_vec());
        let name = name.unwrap();
        let (mark, face) = name.split_once('+').unwrap();
        assert!(
            mark.len() == 6 && mark.bytes().all(|letter| letter.is_ascii_uppercase()),
            "{name}"
        );
        assert!(font.get(b"ToUnicode").is_ok(), "{name}");
        let descendants = resolve(&file, font.get(b"DescendantFonts").unwrap())
            .as_array()
            .unwrap();
        let descendant = resolve(&file, &descendants[0]).as_dict().unwrap();
        let descriptor = dictionary(&file, descendant, b"FontDescriptor");
        let program = resolve(&file, descriptor.get(b"FontFile2").unwrap())
            .as_stream()
            .unwrap();
        let size = program.decompressed_content().unwrap().len();
        assert!((1_000..60_000).contains(&size), "{name} has {size} bytes");
        names.insert(face.to_owned());
    }
    let expected = [
        "IBMPlexMono-Regular",
        "IBMPlexSans-Bold",
        "IBMPlexSans-Medium",
        "IBMPlexSans-Regular",
        "IBMPlexSans-SemiBold",
    ];
    assert!(names.iter().eq(expected.iter()), "{names:?}");
}

#[test]
fn every_marked_content_has_one_owner_and_the_way_back_leads_to_it() {
    check_tags(&pack().1);
}

#[test]
fn tags_agree_where_tables_go_over_many_pages_and_words_are_cut() {
    let mut content = northgate::pack();
    let due = content.late_and_due.owners[0].due[0].clone();
    content.late_and_due.owners[0].due = vec![due; 90];
    content.late_and_due.owners[0].due[80].name = "Words enough to be cut. ".repeat(30);
    let rows = content.timeline.rows.clone();
    content.timeline.rows.extend(rows);
    let file = Document::load_mem(render(&content).unwrap().bytes()).unwrap();
    assert!(file.get_pages().len() > 6);
    check_tags(&file);
}

#[test]
fn a_reader_puts_every_glyph_where_the_layout_did() {
    let mut content = northgate::pack();
    content.organisation = "AVATAR q\u{30a}x, Tofu Ærø office".to_owned();
    let pdf = render(&content).unwrap();
    let file = Document::load_mem(pdf.bytes()).unwrap();
    for (page, id) in pdf.pages().iter().zip(file.get_pages().into_values()) {
        let laid_out: Vec<(f64, f64)> = common::runs(page)
            .flat_map(|(_, run)| run.glyphs.iter().map(move |glyph| (run, glyph)))
            .map(|(run, glyph)| {
                let rise = run.size as f64 * glyph.rise as f64 / 1000.0;
                let y = (PAGE_HEIGHT - run.y) as f64 + rise;
                (run.glyph_x(glyph) as f64 / 1000.0, y / 1000.0)
            })
            .collect();
        let read = glyph_places(&file, id);
        assert_eq!(read.len(), laid_out.len());
        for (read, laid_out) in read.iter().zip(&laid_out) {
            let apart = (read.0 - laid_out.0).abs().max((read.1 - laid_out.1).abs());
            assert!(apart < 0.01, "{read:?} is not {laid_out:?}");
        }
    }
}

#[test]
fn heads_have_a_scope_and_figures_say_what_they_show() {
    let (_, file) = pack();
    assert!(elements(&file, "TH").count() > 30);
    for head in elements(&file, "TH") {
        let attributes = dictionary(&file, head, b"A");
        assert!(attributes.get(b"Scope").is_ok());
    }
    let figures: Vec<String> = elements(&file, "Figure")
        .map(|figure| words(figure.get(b"Alt").unwrap()))
        .collect();
    assert!(figures.iter().all(|words| !words.is_empty()));
    assert!(figures.iter().any(|words| words == "Overall status: Amber"));
    let route = figures
        .iter()
        .find(|words| words.starts_with("Route to certification"))
        .unwrap();
    assert!(route.contains("Gate 2: 15 Jan 2027."), "{route}");
    assert!(route.contains("Phase 2: 17 Aug to 14 Jan 2027, 58% done, baseline 3 Aug to 18 Dec."));
    assert_eq!(elements(&file, "H1").count(), 3);
}

#[test]
fn the_file_says_what_it_is() {
    let (pdf, file) = pack();
    assert!(pdf.bytes().starts_with(b"%PDF-1.7"));
    let catalog = file.catalog().unwrap();
    assert_eq!(words(catalog.get(b"Lang").unwrap()), "en-GB");
    let title = "Northgate Managed Services – Status pack 8, 20 November 2026";
    let information = dictionary(&file, &file.trailer, b"Info");
    assert_eq!(words(information.get(b"Title").unwrap()), title);
    assert!(
        information.get(b"CreationDate").is_err(),
        "the clock must not be read"
    );
    let marks = dictionary(&file, catalog, b"MarkInfo");
    assert!(marks.get(b"Marked").unwrap().as_bool().unwrap());
    let viewer = dictionary(&file, catalog, b"ViewerPreferences");
    assert!(viewer.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    assert!(
        dictionary(&file, catalog, b"PageLabels")
            .get(b"Nums")
            .is_ok()
    );
    let metadata = resolve(&file, catalog.get(b"Metadata").unwrap())
        .as_stream()
        .unwrap();
    let metadata = std::str::from_utf8(&metadata.content).unwrap();
    assert!(metadata.contains(&format!("<rdf:li xml:lang=\"x-default\">{title}</rdf:li>")));
}

#[test]
fn the_outline_leads_to_each_section() {
    let (_, file) = pack();
    let outline = dictionary(&file, file.catalog().unwrap(), b"Outlines");
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let mut found = Vec::new();
    let mut next = outline.get(b"First").ok().cloned();
    while let Some(entry) = next {
        let entry = resolve(&file, &entry).as_dict().unwrap();
        let place = entry.get(b"Dest").unwrap().as_array().unwrap();
        let page = pages
            .iter()
            .position(|page| place[0].as_reference().is_ok_and(|id| id == *page))
            .unwrap();
        found.push((words(entry.get(b"Title").unwrap()), page + 1));
        next = entry.get(b"Next").ok().cloned();
    }
    let expected = [("Cover", 1), ("Timeline", 2), ("Late and due", 3)];
    assert!(
        found
            .iter()
            .map(|(title, page)| (title.as_str(), *page))
            .eq(expected),
        "{found:?}"
    );
}

#[test]
fn a_pack_made_again_from_stored_content_is_the_same() {
    let content = northgate::pack();
    let stored = serde_json::to_string(&content).unwrap();
    let again: waymark_pack::PackContent = serde_json::from_str(&stored).unwrap();
    assert_eq!(again, content);
    assert!(render(&again).unwrap().bytes() == render(&content).unwrap().bytes());
}

#[test]
fn hostile_words_do_no_harm_to_the_file() {
    let mut content = northgate::pack();
    content.organisation = r#"A & B <c> "d" (e) \) %PDF endobj"#.to_owned();
    let pdf = render(&content).unwrap();
    let file = Document::load_mem(pdf.bytes()).unwrap();
    check_tags(&file);
    let information = dictionary(&file, &file.trailer, b"Info");
    assert_eq!(
        words(information.get(b"Author").unwrap()),
        content.organisation
    );
}

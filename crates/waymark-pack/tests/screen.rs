//! The pages for the window: their exact shape, and that each letter stands where the PDF has it.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod common;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use common::pictures::shaded;
use common::read_back::glyph_places;
use common::{northgate, runs};
use lopdf::Document;
use serde_json::{Value, json};
use waymark_pack::page::{self, Bookmark, Item, Line, Owner, Page, Placed, Polygon};
use waymark_pack::screen::{self, ScreenItem};
use waymark_pack::style::{Colour, PAGE_HEIGHT};
use waymark_pack::{Logo, lay_out, render};

/// A document of the invented pack's tree with these items on its only page.
fn drawn(items: Vec<Item>) -> Value {
    let placed = |item| Placed {
        owner: Owner::Artifact,
        item,
    };
    let document = page::Document {
        pages: vec![Page {
            items: items.into_iter().map(placed).collect(),
        }],
        ..lay_out(&northgate::pack()).unwrap()
    };
    serde_json::to_value(screen::pages(&document)).unwrap()
}

#[test]
fn lines_polygons_and_pictures_have_the_shape_the_window_reads() {
    let logo = Logo::from_png(&shaded(3, 2)).unwrap();
    let line = |dash| {
        Item::Line(Line {
            from: (1, 2),
            to: (3, -4),
            thickness: 500,
            colour: Colour(0, 160, 255),
            dash,
        })
    };
    let polygon = |fill, outline| {
        Item::Polygon(Polygon {
            points: vec![(0, 0), (10, 0), (0, 10)],
            fill,
            outline,
        })
    };
    let red = Colour(0xb0, 0x28, 0x1f);
    let items = vec![
        line(None),
        line(Some(2_000)),
        polygon(Some(red), None),
        polygon(None, Some((red, 750))),
        Item::Image(page::Image {
            left: 1,
            top: 2,
            width: 30,
            height: 20,
            picture: logo.picture().clone(),
        }),
    ];
    assert_eq!(
        drawn(items),
        json!([{ "title": "Cover", "items": [
            { "kind": "line", "from": [1, 2], "to": [3, -4], "thickness": 500, "colour": "#00a0ff", "dash": null },
            { "kind": "line", "from": [1, 2], "to": [3, -4], "thickness": 500, "colour": "#00a0ff", "dash": 2000 },
            { "kind": "polygon", "points": [[0, 0], [10, 0], [0, 10]], "fill": "#b0281f", "outline": null, "thickness": 0 },
            { "kind": "polygon", "points": [[0, 0], [10, 0], [0, 10]], "fill": null, "outline": "#b0281f", "thickness": 750 },
            { "kind": "image", "left": 1, "top": 2, "width": 30, "height": 20, "png": STANDARD.encode(logo.png()) },
        ] }])
    );
}

#[test]
fn words_have_the_shape_the_window_reads() {
    let document = lay_out(&northgate::pack()).unwrap();
    let pages = serde_json::to_value(screen::pages(&document)).unwrap();
    let all = pages[0]["items"].as_array().unwrap();
    let label = all.iter().find(|item| item["text"] == "55%").unwrap();
    let xs = label["xs"].as_array().unwrap();
    assert_eq!(xs.len(), 3);
    assert_eq!(xs[0], label["x"]);
    assert_eq!(
        label,
        &json!({
            "kind": "text", "x": 42_519, "y": label["y"], "face": "medium", "size": 18_750,
            "colour": "#182124", "text": "55%", "xs": [42_519, 53_769, 65_019],
        })
    );
}

/// The left edges of the characters of a text, as the cover's organisation.
fn edges(text: &str) -> Vec<i64> {
    let mut content = northgate::pack();
    content.organisation = text.to_owned();
    let document = lay_out(&content).unwrap();
    let found = screen::pages(&document).swap_remove(0).items.into_iter();
    let mut found = found.filter_map(|item| match item {
        ScreenItem::Text { text: it, xs, .. } if it == text => Some(xs),
        _ => None,
    });
    found.next().unwrap()
}

#[test]
fn letters_drawn_as_one_share_its_width() {
    // IBM Plex Sans draws f and i as one, 567 units wide, in 11.25 pt: 6.379 pt.
    let edges = edges("find");
    let widths: Vec<i64> = edges.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert_eq!(widths[..2], [3_190, 3_189]);
}

#[test]
fn a_mark_has_the_edge_of_its_letter() {
    let edges = edges("q\u{30a}x");
    assert_eq!(edges[0], edges[1]);
    assert!(edges[2] > edges[1]);
}

#[test]
fn each_page_has_the_title_of_its_section() {
    let mut content = northgate::pack();
    let due = content.late_and_due.owners[0].due[0].clone();
    content.late_and_due.owners[0].due = vec![due; 60];
    content.late_and_due.owners[0].due[50].name = "Words enough to be cut. ".repeat(30);
    let document = lay_out(&content).unwrap();
    let titles: Vec<String> = screen::pages(&document)
        .into_iter()
        .map(|page| page.title)
        .collect();
    let starts: Vec<&Bookmark> = document.outline.iter().collect();
    assert_eq!(titles[..3], ["Cover", "Timeline", "Late and due"]);
    assert_eq!(titles[3], "Late and due", "a section goes on");
    assert_eq!(titles.last().unwrap(), "Words in full");
    assert_eq!(titles.len(), document.pages.len());
    for start in starts {
        assert_eq!(titles[start.page], start.title);
    }
}

#[test]
fn the_size_of_a_page_is_a4_landscape() {
    assert_eq!(screen::PAGE_SIZE, (841_889, 595_275));
}

/// Everything on the window's pages stands where the PDF has it: each glyph's first character at
/// the glyph's place as a reader of the file works it out, and the text on the baseline.
fn check_places(content: &waymark_pack::PackContent) {
    let pdf = render(content).unwrap();
    let file = Document::load_mem(pdf.bytes()).unwrap();
    let shown = screen::pages(pdf.document());
    assert_eq!(shown.len(), pdf.pages().len());
    for ((page, id), shown) in pdf
        .pages()
        .iter()
        .zip(file.get_pages().into_values())
        .zip(shown)
    {
        assert_eq!(shown.items.len(), page.items.len());
        let mut read = glyph_places(&file, id).into_iter();
        let texts = shown.items.iter().filter_map(|item| match item {
            ScreenItem::Text { y, text, xs, .. } => Some((*y, text, xs)),
            _ => None,
        });
        for ((_, run), (y, text, xs)) in runs(page).zip(texts) {
            assert_eq!(&run.text, text);
            assert_eq!(xs.len(), text.chars().count(), "{text:?}");
            for glyph in &run.glyphs {
                let (left, up) = read.next().unwrap();
                // A mark is drawn over its letter by a glyph of its own.
                let own = &text[glyph.text.clone()];
                if own.is_empty() || own == "\u{30a}" {
                    continue;
                }
                let edge = xs[text[..glyph.text.start].chars().count()];
                assert!((edge as f64 / 1000.0 - left).abs() < 0.01, "{text:?}");
                let baseline = (PAGE_HEIGHT - y) as f64 / 1000.0;
                assert!((baseline - up).abs() < 0.01, "{text:?}");
            }
        }
        assert_eq!(read.next(), None);
    }
}

#[test]
fn each_glyph_stands_where_the_pdf_has_it() {
    check_places(&northgate::pack());
}

#[test]
fn each_glyph_stands_where_the_pdf_has_it_with_ligatures_marks_and_kerning() {
    let mut content = northgate::pack();
    content.organisation = "AVATAR q\u{30a}x, Tofu Ærø office, Αθήνα".to_owned();
    content.logo = Some(Logo::from_png(&shaded(30, 8)).unwrap());
    check_places(&content);
}

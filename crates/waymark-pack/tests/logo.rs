//! The logo: what is taken, what is refused and in which words, and how it stands on the cover and
//! in the file.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod common;

use common::pictures::{animated, claiming, interlaced, noise, png, shaded};
use common::read_back::{check_tags, dictionary, elements, words};
use common::{northgate, runs, texts};
use lopdf::content::Content;
use lopdf::{Document, Object, Stream};
use png::{BitDepth, ColorType};
use waymark_pack::logo::{STORED_BYTES, STORED_HEIGHT, STORED_WIDTH};
use waymark_pack::page::{Image, Item, Owner, Page};
use waymark_pack::style::{PAGE_HEIGHT, RIGHT, TOP};
use waymark_pack::units::pt;
use waymark_pack::{Logo, PackContent, lay_out, render};

fn pack_with(png: &[u8]) -> PackContent {
    PackContent {
        logo: Some(Logo::from_png(png).unwrap()),
        ..northgate::pack()
    }
}

fn images(page: &Page) -> Vec<(Owner, &Image)> {
    page.items
        .iter()
        .filter_map(|placed| match &placed.item {
            Item::Image(image) => Some((placed.owner, image)),
            _ => None,
        })
        .collect()
}

/// The logo is on the cover alone, in its corner, as large as expected, and no words reach it.
fn check_cover(content: &PackContent, expected: (i64, i64)) {
    let document = lay_out(content).unwrap();
    for page in &document.pages[1..] {
        assert_eq!(images(page), []);
    }
    let cover = &document.pages[0];
    let [(owner, image)] = images(cover)[..] else {
        panic!("the cover has not one picture")
    };
    assert_eq!((image.width, image.height), expected);
    assert_eq!((image.left + image.width, image.top), (RIGHT, TOP));
    let Owner::Node(node) = owner else {
        panic!("the logo is not read")
    };
    assert_eq!(
        document.tree.node(node).alternative,
        Some(format!("Logo of {}", content.organisation))
    );
    let logo = Item::Image(image.clone()).bounds().unwrap();
    for (placed, run) in runs(cover) {
        let words = placed.item.bounds().unwrap();
        assert!(!words.overlaps(logo), "{:?} runs into the logo", run.text);
    }
}

#[test]
fn logos_of_all_proportions_fit_their_corner() {
    check_cover(&pack_with(&shaded(1200, 336)), (pt(150), pt(42)));
    check_cover(&pack_with(&shaded(900, 90)), (pt(150), pt(15)));
    check_cover(&pack_with(&shaded(100, 400)), (10_500, pt(42)));
    check_cover(&pack_with(&shaded(9, 5)), (pt(9), pt(5)));
    check_cover(&pack_with(&shaded(1, 1)), (pt(1), pt(1)));
}

#[test]
fn no_words_run_into_the_logo_however_long() {
    for word in ["Konfigurationsdaten of the estate ", "W"] {
        let mut content = pack_with(&shaded(300, 84));
        for text in texts(&mut content) {
            *text = word.repeat(400 / word.len()).trim_end().to_owned();
        }
        check_cover(&content, (pt(150), pt(42)));
    }
}

#[test]
fn a_logo_takes_no_page_more() {
    let document = lay_out(&pack_with(&shaded(300, 84))).unwrap();
    assert_eq!(document.pages.len(), 3);
}

#[test]
fn a_logo_of_nobody_is_a_logo_all_the_same() {
    let mut content = pack_with(&shaded(300, 84));
    content.organisation.clear();
    let pdf = render(&content).unwrap();
    let file = Document::load_mem(pdf.bytes()).unwrap();
    let said: Vec<String> = elements(&file, "Figure")
        .map(|figure| words(figure.get(b"Alt").unwrap()))
        .collect();
    assert!(said.contains(&"Logo".to_owned()), "{said:?}");
}

/// The samples a PNG is read to, and how many there are for each pixel.
fn samples(png: &[u8]) -> (usize, Vec<u8>) {
    let logo = Logo::from_png(png).unwrap();
    assert_eq!(logo.png(), png);
    let picture = logo.picture();
    let all = picture.width() as usize * picture.height() as usize * picture.tones().count();
    assert_eq!(picture.samples().len(), all);
    (picture.tones().count(), picture.samples().to_vec())
}

#[test]
fn every_kind_of_png_becomes_grey_or_colour_on_white() {
    let make = |colours, depth, samples: &[u8]| png(2, 1, colours, depth, samples);
    let eight = BitDepth::Eight;
    let grey = make(ColorType::Grayscale, eight, &[7, 200]);
    assert_eq!(samples(&grey), (1, vec![7, 200]));
    let see_through = make(ColorType::GrayscaleAlpha, eight, &[7, 255, 7, 0]);
    assert_eq!(samples(&see_through), (1, vec![7, 255]));
    let colour = make(ColorType::Rgb, eight, &[1, 2, 3, 4, 5, 6]);
    assert_eq!(samples(&colour), (3, vec![1, 2, 3, 4, 5, 6]));
    let see_through = make(ColorType::Rgba, eight, &[1, 2, 3, 255, 0, 0, 0, 127]);
    assert_eq!(samples(&see_through), (3, vec![1, 2, 3, 128, 128, 128]));
    let bits = make(ColorType::Grayscale, BitDepth::One, &[0b0100_0000]);
    assert_eq!(samples(&bits), (1, vec![0, 255]));
    let fine = make(ColorType::Grayscale, BitDepth::Sixteen, &[18, 52, 255, 255]);
    assert_eq!(samples(&fine), (1, vec![18, 255]));
    assert_eq!(samples(&interlaced()), (1, vec![10, 20, 30, 40]));
}

#[test]
fn a_palette_becomes_colours_and_its_transparency_white() {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 2, 1);
    encoder.set_color(ColorType::Indexed);
    encoder.set_palette(vec![9, 8, 7, 1, 1, 1]);
    encoder.set_trns(vec![255, 0]);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0, 1]).unwrap();
    writer.finish().unwrap();
    assert_eq!(samples(&bytes), (3, vec![9, 8, 7, 255, 255, 255]));
}

fn check_refused(bytes: &[u8], expected: &str) {
    let said = Logo::from_png(bytes).unwrap_err().to_string();
    assert_eq!(said, expected);
    let said = Logo::fitted_png(bytes, STORED_WIDTH, STORED_HEIGHT).unwrap_err();
    assert_eq!(said.to_string(), expected);
}

#[test]
fn what_cannot_be_a_logo_is_refused_with_what_to_do() {
    let no_png = "this file is no PNG picture: save the logo as PNG and choose that file";
    check_refused(b"Our logo is a blue wave.", no_png);
    check_refused(b"", no_png);
    check_refused(b"\xff\xd8\xff\xe0\0\x10JFIF", no_png);
    check_refused(
        &claiming(60_000, 60_000),
        "the picture has 60,000 by 60,000 pixels, and at most 4,000 by 4,000 can be used: \
         save it smaller",
    );
    check_refused(
        &claiming(4_001, 2),
        "the picture has 4,001 by 2 pixels, and at most 4,000 by 4,000 can be used: save it smaller",
    );
    check_refused(
        &animated(),
        "the picture is animated: save one of its images as a PNG of its own",
    );
    let mut heavy = shaded(4, 4);
    heavy.resize(10_000_001, 0);
    check_refused(
        &heavy,
        "the file has 10,000,001 bytes, and at most 10,000,000 can be read: save the logo smaller",
    );
}

#[test]
fn a_png_that_was_cut_short_anywhere_is_refused() {
    let whole = shaded(30, 30);
    for length in 8..whole.len() {
        let said = Logo::from_png(&whole[..length]).unwrap_err().to_string();
        assert!(
            said.starts_with("the PNG is damaged (")
                && said.ends_with("): copy or save it once more"),
            "{length} bytes: {said}"
        );
    }
}

#[test]
fn a_png_with_one_wrong_byte_is_read_or_refused_but_does_no_harm() {
    let whole = shaded(9, 9);
    for at in 0..whole.len() {
        for wrong in [0, 0x7f, 0xff] {
            let mut png = whole.clone();
            png[at] = wrong;
            let _ = Logo::from_png(&png).and_then(|_| Logo::fitted_png(&png, 4, 4));
        }
    }
}

#[test]
fn a_large_logo_is_stored_small_and_in_proportion() {
    let fitted = Logo::fitted_png(&shaded(3_000, 600), STORED_WIDTH, STORED_HEIGHT).unwrap();
    assert!(fitted.len() <= STORED_BYTES);
    let logo = Logo::from_png(&fitted).unwrap();
    assert_eq!(
        (logo.picture().width(), logo.picture().height()),
        (1200, 240)
    );
    // Red rises from left to right as before.
    let row = &logo.picture().samples()[..1200 * 3];
    assert!(row.chunks(3).map(|pixel| pixel[0]).is_sorted());
    assert_eq!((row[0], row[1199 * 3]), (0, 254));
}

#[test]
fn more_room_than_a_project_keeps_is_not_used() {
    let fitted = Logo::fitted_png(&shaded(2_400, 672), 9_999, 9_999).unwrap();
    let logo = Logo::from_png(&fitted).unwrap();
    assert_eq!(
        (logo.picture().width(), logo.picture().height()),
        (1200, 336)
    );
}

#[test]
fn a_small_logo_keeps_its_pixels_and_loses_what_else_the_file_says() {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 2, 1);
    encoder.set_color(ColorType::GrayscaleAlpha);
    encoder
        .add_text_chunk("Author".to_owned(), "Ruth Ellison".to_owned())
        .unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[50, 255, 50, 0]).unwrap();
    writer.finish().unwrap();
    let fitted = Logo::fitted_png(&bytes, STORED_WIDTH, STORED_HEIGHT).unwrap();
    assert_eq!(samples(&fitted), (1, vec![50, 255]));
    assert!(!fitted.windows(4).any(|part| part == b"Ruth"));
}

#[test]
fn a_photograph_that_stays_too_large_is_refused() {
    let said = Logo::fitted_png(&noise(1_300, 364), STORED_WIDTH, STORED_HEIGHT)
        .unwrap_err()
        .to_string();
    assert!(
        said.starts_with("the picture has 1,")
            && said.ends_with(
                " bytes even at no more than 1,200 by 336 pixels, and at most 300,000 are kept: \
                 a logo drawn in plain colours needs far fewer than a photograph"
            ),
        "{said}"
    );
}

/// The pictures of a file.
fn embedded(file: &Document) -> Vec<&Stream> {
    file.objects
        .values()
        .filter_map(|object| object.as_stream().ok())
        .filter(|stream| {
            let kind = stream.dict.get(b"Subtype").and_then(Object::as_name);
            kind.is_ok_and(|kind| kind == b"Image")
        })
        .collect()
}

#[test]
fn the_file_has_the_picture_once_compressed_and_in_its_place() {
    let content = pack_with(&shaded(300, 84));
    let pdf = render(&content).unwrap();
    let file = Document::load_mem(pdf.bytes()).unwrap();
    check_tags(&file);
    let [image] = embedded(&file)[..] else {
        panic!("the file has not one picture")
    };
    let entry = |key: &[u8]| image.dict.get(key).unwrap();
    assert_eq!(entry(b"Filter").as_name().unwrap(), b"FlateDecode");
    assert_eq!(entry(b"ColorSpace").as_name().unwrap(), b"DeviceRGB");
    assert_eq!(entry(b"Width").as_i64().unwrap(), 300);
    assert_eq!(entry(b"Height").as_i64().unwrap(), 84);
    let logo = content.logo.unwrap();
    assert_eq!(
        image.decompressed_content().unwrap(),
        logo.picture().samples()
    );

    let page = file.get_pages()[&1];
    let operations = Content::decode(&file.get_page_content(page))
        .unwrap()
        .operations;
    let at = operations
        .iter()
        .position(|operation| operation.operator == "Do")
        .unwrap();
    assert_eq!(operations[at].operands[0].as_name().unwrap(), b"WMIMAGE1");
    let numbers = operations[at - 1].operands.iter();
    let place: Vec<i64> = numbers
        .map(|number| (number.as_float().unwrap() * 1000.0).round() as i64)
        .collect();
    let (left, bottom) = (RIGHT - pt(150), PAGE_HEIGHT - TOP - pt(42));
    for (found, expected) in place.iter().zip([pt(150), 0, 0, pt(42), left, bottom]) {
        assert!((found - expected).abs() <= 1, "{place:?}");
    }
}

#[test]
fn the_logo_is_a_figure_that_says_whose_it_is_and_where_it_stands() {
    let pdf = render(&pack_with(&shaded(300, 84))).unwrap();
    let file = Document::load_mem(pdf.bytes()).unwrap();
    let figure = elements(&file, "Figure")
        .find(|figure| words(figure.get(b"Alt").unwrap()).starts_with("Logo"))
        .unwrap();
    assert_eq!(
        words(figure.get(b"Alt").unwrap()),
        "Logo of Northgate Managed Services"
    );
    let layout = dictionary(&file, figure, b"A");
    assert_eq!(layout.get(b"O").unwrap().as_name().unwrap(), b"Layout");
    let corners = layout.get(b"BBox").unwrap().as_array().unwrap();
    let corners: Vec<i64> = corners
        .iter()
        .map(|corner| corner.as_float().unwrap().round() as i64)
        .collect();
    assert_eq!(corners, [649, 519, 799, 561]);
}

#[test]
fn a_grey_logo_stays_grey() {
    let grey = png(40, 40, ColorType::Grayscale, BitDepth::Eight, &[90; 1600]);
    let file = Document::load_mem(render(&pack_with(&grey)).unwrap().bytes()).unwrap();
    let image = embedded(&file)[0];
    assert_eq!(
        image.dict.get(b"ColorSpace").unwrap().as_name().unwrap(),
        b"DeviceGray"
    );
    assert_eq!(image.decompressed_content().unwrap(), [90; 1600]);
}

#[test]
fn the_same_logo_gives_the_same_bytes() {
    let make = || render(&pack_with(&shaded(300, 84))).unwrap();
    let (first, second) = (make(), std::thread::spawn(make).join().unwrap());
    assert!(
        first.bytes() == second.bytes(),
        "two packs of the same logo differ"
    );
}

#[test]
fn a_pack_made_again_from_stored_content_has_the_same_logo() {
    let content = pack_with(&shaded(30, 8));
    let stored = serde_json::to_string(&content).unwrap();
    let again: PackContent = serde_json::from_str(&stored).unwrap();
    assert_eq!(again, content);
    assert!(render(&again).unwrap().bytes() == render(&content).unwrap().bytes());
}

#[test]
fn stored_content_without_a_logo_is_read_as_before() {
    let stored = serde_json::to_value(northgate::pack()).unwrap();
    assert_eq!(stored.get("logo"), None);
    let again: PackContent = serde_json::from_value(stored).unwrap();
    assert_eq!(again, northgate::pack());
}

#[test]
fn a_stored_logo_is_checked_again() {
    let mut stored = serde_json::to_value(northgate::pack()).unwrap();
    for (logo, said) in [
        ("bm8gcGljdHVyZQ==", "no PNG picture"),
        ("no base64!", "Invalid symbol"),
    ] {
        stored["logo"] = logo.into();
        let error = serde_json::from_value::<PackContent>(stored.clone()).unwrap_err();
        assert!(error.to_string().contains(said), "{error}");
    }
}

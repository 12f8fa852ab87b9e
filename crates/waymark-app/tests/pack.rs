//! The pack as the window sees it: its pages, how far it is, its logo.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use waymark_app::{Clock, Session, Workplace, pack, sample, script};

fn northgate(folder: &Path) -> Session {
    let clock = Clock::Pinned("2026-11-20".parse().unwrap());
    let workplace = Workplace::at(clock, Some("Helen Marsh"), folder.join("data"));
    sample::make(&folder.join("n.waymark"), workplace).unwrap()
}

#[test]
fn the_pages_that_are_shown_are_those_that_are_saved() {
    let folder = tempfile::tempdir().unwrap();
    let moment = northgate(folder.path()).moment(None).unwrap();
    let shown = pack::preview(&moment).unwrap();
    let drawn = pack::draw(&moment).unwrap();
    assert_eq!(shown.pages.len(), drawn.pages().len());
    assert_eq!(
        shown.suggested_name,
        "Northgate-Managed-Services-pack-draft-2026-11-20.pdf"
    );
    let sections: Vec<&str> = shown.pages.iter().map(|page| page.title.as_str()).collect();
    assert_eq!(sections.first(), Some(&"Cover"));
    assert!(shown.pages.iter().all(|page| page.items.len() > 10));
}

#[test]
fn a_pack_says_how_far_it_is_and_can_be_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let moment = northgate(folder.path()).moment(None).unwrap();
    let mut told = Vec::new();
    let drawn = pack::draw_watched(&moment, &mut |so_far| {
        told.push(so_far);
        true
    });
    assert!(drawn.unwrap().is_some());
    assert!(told.len() > 3 && told.is_sorted_by_key(|step| step.done));
    let mut steps = 0;
    let stopped = pack::draw_watched(&moment, &mut |_| {
        steps += 1;
        steps < 2
    });
    assert_eq!(stopped.unwrap(), None);
    assert_eq!(steps, 2);
}

/// A picture of 3,000 by 1,000 points, all of one grey.
fn wide_png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 3_000, 1_000);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![0x80; 3_000_000]).unwrap();
    writer.finish().unwrap();
    bytes
}

#[test]
fn a_logo_is_made_to_fit_and_stands_on_the_cover() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = northgate(folder.path());
    let plain = pack::draw(&session.moment(None).unwrap()).unwrap();
    let file = folder.path().join("logo.png");
    std::fs::write(&file, wide_png()).unwrap();
    let logo = pack::read_logo(&file).unwrap();
    let decoded = STANDARD.decode(&logo).unwrap();
    let header = png::Decoder::new(std::io::Cursor::new(decoded))
        .read_info()
        .unwrap();
    assert_eq!((header.info().width, header.info().height), (1_008, 336));

    let set = json!({ "do": "project.set_logo", "png": logo });
    session
        .apply(&[script::one_act(vec![set]).unwrap()])
        .unwrap();
    let shown = pack::preview(&session.moment(None).unwrap()).unwrap();
    let pictures = shown
        .pages
        .iter()
        .map(|page| serde_json::to_value(&page.items).unwrap().to_string());
    let pictures: Vec<usize> = pictures
        .map(|items| items.matches("\"kind\":\"image\"").count())
        .collect();
    assert_eq!(pictures[0], 1);
    assert_eq!(pictures.iter().sum::<usize>(), 1);
    let with = pack::draw(&session.moment(None).unwrap()).unwrap();
    assert_ne!(with.bytes(), plain.bytes());
}

#[test]
fn what_is_no_picture_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("logo.png");
    std::fs::write(&text, "no picture").unwrap();
    let error = pack::read_logo(&text).unwrap_err();
    assert!(error.message.contains("logo.png"), "{error}");
    let error = pack::read_logo(&folder.path().join("none.png")).unwrap_err();
    assert!(error.message.contains("cannot be read"), "{error}");
}

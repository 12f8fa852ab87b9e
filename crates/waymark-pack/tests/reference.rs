//! What the pages of the invented pack hold, as text: positions in whole points, and the tag tree.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod common;

use std::fmt::Write;

use common::{northgate, runs};
use waymark_pack::page::{Document, Item, Owner, Page};
use waymark_pack::style::Colour;
use waymark_pack::tag::{NodeId, Tree};
use waymark_pack::{Logo, PackContent, lay_out, units::Mpt};

fn document() -> Document {
    lay_out(&northgate::pack()).unwrap()
}

fn points(length: Mpt) -> i64 {
    (length + 500).div_euclid(1000)
}

/// A line for each text, with artifacts; a line for each shape that is part of a figure.
fn page_reference(page: &Page, tree: &Tree) -> String {
    let mut text = String::new();
    for placed in &page.items {
        let owner = match placed.owner {
            Owner::Artifact => "-".to_owned(),
            Owner::Node(node) => format!("{:?}", tree.node(node).role),
        };
        let bounds = placed.item.bounds().unwrap();
        let (left, top) = (points(bounds.left), points(bounds.top));
        let (right, bottom) = (points(bounds.right), points(bounds.bottom));
        let what = match &placed.item {
            Item::Text(run) => format!("{} {:?}", run.face.name(), run.text),
            _ if placed.owner == Owner::Artifact => continue,
            Item::Line(line) => {
                format!("line{}", if line.dash.is_some() { ", dashed" } else { "" })
            }
            Item::Polygon(polygon) => {
                let hex = |Colour(red, green, blue)| format!("#{red:02x}{green:02x}{blue:02x}");
                let fill = polygon
                    .fill
                    .map_or(String::new(), |fill| format!(", fill {}", hex(fill)));
                let edge = polygon
                    .outline
                    .map_or(String::new(), |edge| format!(", edge {}", hex(edge.0)));
                format!("{} corners{fill}{edge}", polygon.points.len())
            }
            Item::Image(image) => {
                format!(
                    "{} by {} pixels",
                    image.picture.width(),
                    image.picture.height()
                )
            }
        };
        writeln!(
            text,
            "{left:>3}..{right:<3} {top:>3}..{bottom:<3} {owner:<21} {what}"
        )
        .unwrap();
    }
    text
}

fn tree_reference(document: &Document, node: NodeId, depth: usize, text: &mut String) {
    let it = document.tree.node(node);
    let own: Vec<&str> = document
        .pages
        .iter()
        .flat_map(runs)
        .filter(|(placed, _)| placed.owner == Owner::Node(node))
        .map(|(_, run)| run.text.as_str())
        .collect();
    let words = match &it.alternative {
        Some(alternative) => format!(" [{alternative}]"),
        None if own.is_empty() => String::new(),
        None => format!(" {:?}", own.concat()),
    };
    writeln!(
        text,
        "{:indent$}{:?}{words}",
        "",
        it.role,
        indent = depth * 2
    )
    .unwrap();
    for child in &it.children {
        tree_reference(document, *child, depth + 1, text);
    }
}

#[test]
fn cover() {
    let document = document();
    insta::assert_snapshot!(page_reference(&document.pages[0], &document.tree));
}

#[test]
fn cover_with_logo() {
    let logo = Logo::from_png(&common::pictures::shaded(300, 84)).unwrap();
    let document = lay_out(&PackContent {
        logo: Some(logo),
        ..northgate::pack()
    })
    .unwrap();
    insta::assert_snapshot!(page_reference(&document.pages[0], &document.tree));
}

#[test]
fn timeline() {
    let document = document();
    insta::assert_snapshot!(page_reference(&document.pages[1], &document.tree));
}

#[test]
fn late_and_due() {
    let document = document();
    insta::assert_snapshot!(page_reference(&document.pages[2], &document.tree));
}

#[test]
fn scope() {
    let document = lay_out(&northgate::pack_with_scope()).unwrap();
    insta::assert_snapshot!(page_reference(&document.pages[3], &document.tree));
}

#[test]
fn tag_tree() {
    let document = document();
    let mut text = String::new();
    tree_reference(&document, document.tree.root(), 0, &mut text);
    insta::assert_snapshot!(text);
}

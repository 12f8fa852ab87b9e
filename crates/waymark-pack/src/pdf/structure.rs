//! The tag tree in the file: structure elements, and the way from each marked content to its own.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::drawing::Drawn;
use super::{catalog, fault, points, text_string};
use crate::error::PackError;
use crate::page::{Bounds, Document, Owner};
use crate::style::PAGE_HEIGHT;
use crate::tag::{Node, NodeId, Role, Scope};

/// The standard structure type of a role (ISO 32000-1, 14.8.4).
pub(super) fn type_of(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Section => "Sect",
        Role::Title => "H1",
        Role::Heading => "H2",
        Role::Paragraph => "P",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::ListLabel => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::HeaderCell(..) => "TH",
        Role::Cell(_) => "TD",
        Role::Figure => "Figure",
    }
}

/// A marked content: its page, from 0, and its number there.
type Mark = (usize, i64);

/// Adds the tag tree to the file.
pub(super) fn add(
    document: &Document,
    drawn: &[Drawn],
    file: &mut lopdf::Document,
) -> Result<(), PackError> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    if pages.len() != drawn.len() {
        return Err(fault("the file has not as many pages as were drawn"));
    }
    let root = file.new_object_id();
    let elements: Vec<ObjectId> = document.tree.iter().map(|_| file.new_object_id()).collect();
    let marks = marks_of(drawn);
    let places = Places {
        elements: &elements,
        pages: &pages,
        marks: &marks,
    };
    for (id, node) in document.tree.iter() {
        let parent = node.parent.map_or(root, |parent| elements[parent.index()]);
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => type_of(node.role),
            "P" => parent,
        };
        add_kids(id, node, &places, &mut element);
        describe(id, node, document, &mut element);
        file.objects
            .insert(elements[id.index()], Object::Dictionary(element));
    }

    let mut numbers = Vec::with_capacity(drawn.len() * 2);
    for (index, (page, drawn)) in pages.iter().zip(drawn).enumerate() {
        let owners: Vec<Object> = drawn
            .owners
            .iter()
            .map(|owner| elements[owner.index()].into())
            .collect();
        numbers.push(Object::Integer(index as i64));
        numbers.push(Object::Reference(file.add_object(owners)));
        let page = file.get_dictionary_mut(*page).map_err(fault)?;
        page.set("StructParents", index as i64);
        page.set("Tabs", "S");
        page.remove(b"Annots");
    }
    let parents = file.add_object(dictionary! { "Nums" => numbers });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![elements[document.tree.root().index()].into()],
        "ParentTree" => parents,
        "ParentTreeNextKey" => drawn.len() as i64,
    };
    file.objects.insert(root, Object::Dictionary(tree));
    catalog(file)?.set("StructTreeRoot", root);
    Ok(())
}

fn marks_of(drawn: &[Drawn]) -> BTreeMap<NodeId, Vec<Mark>> {
    let mut marks: BTreeMap<NodeId, Vec<Mark>> = BTreeMap::new();
    for (page, drawn) in drawn.iter().enumerate() {
        for (number, owner) in drawn.owners.iter().enumerate() {
            marks.entry(*owner).or_default().push((page, number as i64));
        }
    }
    marks
}

/// Where to find what an element is made of.
struct Places<'a> {
    elements: &'a [ObjectId],
    pages: &'a [ObjectId],
    marks: &'a BTreeMap<NodeId, Vec<Mark>>,
}

/// The parts of an element: its children, then its marked content. One part stands alone, and
/// marked content on the element's own page is named by its number alone, as most software
/// expects.
fn add_kids(id: NodeId, node: &Node, places: &Places<'_>, element: &mut Dictionary) {
    let mut kids: Vec<Object> = node
        .children
        .iter()
        .map(|child| places.elements[child.index()].into())
        .collect();
    let marks = places.marks.get(&id).map_or(&[][..], Vec::as_slice);
    let own_page = marks.first().map(|(page, _)| *page);
    if let Some(page) = own_page {
        element.set("Pg", places.pages[page]);
    }
    for (page, number) in marks {
        kids.push(if Some(*page) == own_page {
            Object::Integer(*number)
        } else {
            Object::Dictionary(dictionary! {
                "Type" => "MCR",
                "Pg" => places.pages[*page],
                "MCID" => *number,
            })
        });
    }
    match kids.len() {
        0 => {}
        1 => element.set("K", kids.swap_remove(0)),
        _ => element.set("K", kids),
    }
}

/// What an element says beside its type: scope and span of a head, words for a figure.
fn describe(id: NodeId, node: &Node, document: &Document, element: &mut Dictionary) {
    let (scope, span) = match node.role {
        Role::HeaderCell(Scope::Column, span) => (Some("Column"), span),
        Role::HeaderCell(Scope::Row, span) => (Some("Row"), span),
        Role::HeaderCell(Scope::Group, span) => (Some("Both"), span),
        Role::Cell(span) => (None, span),
        _ => (None, 1),
    };
    if scope.is_some() || span > 1 {
        let mut attributes = dictionary! { "O" => "Table" };
        if let Some(scope) = scope {
            attributes.set("Scope", scope);
        }
        if span > 1 {
            attributes.set("ColSpan", i64::from(span));
        }
        element.set("A", attributes);
    }
    if let Some(alternative) = &node.alternative {
        element.set("Alt", text_string(alternative));
        if let Some((left, bottom, right, top)) = figure_box(id, document) {
            let corners: Vec<Object> = [left, bottom, right, top]
                .into_iter()
                .map(Object::Real)
                .collect();
            element.set("A", dictionary! { "O" => "Layout", "BBox" => corners });
        }
    }
}

/// The box of a figure on the first page it is on, as PDF counts it.
fn figure_box(id: NodeId, document: &Document) -> Option<(f32, f32, f32, f32)> {
    document.pages.iter().find_map(|page| {
        let own = page
            .items
            .iter()
            .filter(|placed| placed.owner == Owner::Node(id));
        let bounds = own
            .filter_map(|placed| placed.item.bounds())
            .reduce(Bounds::join)?;
        Some((
            points(bounds.left),
            points(PAGE_HEIGHT - bounds.bottom),
            points(bounds.right),
            points(PAGE_HEIGHT - bounds.top),
        ))
    })
}

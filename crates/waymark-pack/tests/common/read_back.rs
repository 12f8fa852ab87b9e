//! A PDF read back: its objects, its marked content, its tags, and where its glyphs stand.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// The dictionary under a key, itself or what the key refers to.
pub fn dictionary<'a>(file: &'a Document, parent: &'a Dictionary, key: &[u8]) -> &'a Dictionary {
    file.get_dict_in_dict(parent, key).unwrap()
}

/// The object itself, or what it refers to.
pub fn resolve<'a>(file: &'a Document, object: &'a Object) -> &'a Object {
    file.dereference(object).unwrap().1
}

/// A text string outside page content.
pub fn words(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

/// The tag and, where it has one, the number of each marked content of a page, outermost only.
pub fn marked(file: &Document, page: ObjectId) -> Vec<(String, Option<i64>)> {
    let content = Content::decode(&file.get_page_content(page)).unwrap();
    let mut depth = 0;
    let mut marked = Vec::new();
    for (at, operation) in content.operations.iter().enumerate() {
        match operation.operator.as_str() {
            "BMC" | "BDC" => {
                if depth == 0 {
                    let tag = String::from_utf8(operation.operands[0].as_name().unwrap().to_vec());
                    let number = operation.operands.get(1).and_then(|properties| {
                        properties.as_dict().ok()?.get(b"MCID").ok()?.as_i64().ok()
                    });
                    marked.push((tag.unwrap(), number));
                }
                depth += 1;
            }
            "EMC" => depth -= 1,
            "Tj" | "TJ" | "S" | "f" | "B" | "b" | "s" | "f*" | "Do" => {
                assert!(
                    depth > 0,
                    "{} is drawn outside marked content",
                    operation.operator
                );
            }
            "cm" => assert_eq!(
                content.operations[at + 1].operator,
                "Do",
                "only a picture has a place of its own"
            ),
            operator => assert!(
                !["c", "v", "y", "W", "W*", "sh", "gs"].contains(&operator),
                "{operator} does not belong in a pack"
            ),
        }
    }
    assert_eq!(depth, 0);
    marked
}

/// The marked contents each structure element holds, by page and number.
fn held(file: &Document, element: ObjectId, marks: &mut BTreeMap<(ObjectId, i64), ObjectId>) {
    let it = file.get_dictionary(element).unwrap();
    let Ok(kids) = it.get(b"K") else { return };
    let kids = match kids {
        Object::Array(kids) => kids.clone(),
        only => vec![only.clone()],
    };
    for kid in kids {
        match kid {
            Object::Reference(child) => {
                let parent = file.get_dictionary(child).unwrap().get(b"P").unwrap();
                assert_eq!(parent.as_reference().unwrap(), element);
                held(file, child, marks);
            }
            Object::Integer(number) => {
                let page = it.get(b"Pg").unwrap().as_reference().unwrap();
                assert_eq!(marks.insert((page, number), element), None);
            }
            Object::Dictionary(mark) => {
                let page = mark.get(b"Pg").unwrap().as_reference().unwrap();
                let number = mark.get(b"MCID").unwrap().as_i64().unwrap();
                assert_eq!(marks.insert((page, number), element), None);
            }
            other => panic!("{other:?} is no part of a structure element"),
        }
    }
}

/// Pages and tags agree: each marked content has one owner, and the way back leads to it.
pub fn check_tags(file: &Document) {
    let catalog = file.catalog().unwrap();
    let root = dictionary(file, catalog, b"StructTreeRoot");
    let kids = root.get(b"K").unwrap().as_array().unwrap();
    let mut marks = BTreeMap::new();
    held(file, kids[0].as_reference().unwrap(), &mut marks);

    let numbers = dictionary(file, root, b"ParentTree")
        .get(b"Nums")
        .unwrap()
        .as_array()
        .unwrap();
    let pages = file.get_pages();
    assert_eq!(numbers.len(), pages.len() * 2);
    let mut count = 0;
    for (index, page) in pages.into_values().enumerate() {
        let key = file
            .get_dictionary(page)
            .unwrap()
            .get(b"StructParents")
            .unwrap()
            .as_i64()
            .unwrap();
        assert_eq!(key, index as i64);
        assert_eq!(numbers[index * 2].as_i64().unwrap(), key);
        let owners = resolve(file, &numbers[index * 2 + 1]).as_array().unwrap();
        let tagged: Vec<(String, i64)> = marked(file, page)
            .into_iter()
            .filter(|(tag, _)| tag != "Artifact")
            .map(|(tag, number)| (tag, number.expect("what is no artifact has a number")))
            .collect();
        assert_eq!(owners.len(), tagged.len());
        for (at, (tag, number)) in tagged.iter().enumerate() {
            assert_eq!(*number, at as i64);
            let owner = owners[at].as_reference().unwrap();
            assert_eq!(marks.get(&(page, *number)), Some(&owner));
            let kind = file.get_dictionary(owner).unwrap().get(b"S").unwrap();
            assert_eq!(kind.as_name().unwrap(), tag.as_bytes());
        }
        count += tagged.len();
    }
    assert_eq!(
        marks.len(),
        count,
        "an element holds marked content that is on no page"
    );
}

/// The width of each glyph of a font resource, in thousandths of the size of type.
fn widths(file: &Document, font: &Dictionary) -> BTreeMap<i64, i64> {
    let descendants = resolve(file, font.get(b"DescendantFonts").unwrap())
        .as_array()
        .unwrap();
    let descendant = resolve(file, &descendants[0]).as_dict().unwrap();
    let runs = resolve(file, descendant.get(b"W").unwrap())
        .as_array()
        .unwrap();
    let mut widths = BTreeMap::new();
    for run in runs.chunks(2) {
        let first = run[0].as_i64().unwrap();
        for (index, width) in run[1].as_array().unwrap().iter().enumerate() {
            widths.insert(first + index as i64, width.as_i64().unwrap());
        }
    }
    widths
}

/// Where a reader puts each glyph of a page: x and y of its origin, in points.
pub fn glyph_places(file: &Document, page: ObjectId) -> Vec<(f64, f64)> {
    let resources = dictionary(file, file.get_dictionary(page).unwrap(), b"Resources");
    let fonts = dictionary(file, resources, b"Font");
    let number = |object: &Object| f64::from(object.as_float().unwrap());
    let (mut size, mut x, mut y) = (0.0, 0.0, 0.0);
    let mut widths_now = BTreeMap::new();
    let mut places = Vec::new();
    for operation in Content::decode(&file.get_page_content(page))
        .unwrap()
        .operations
    {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "Tf" => {
                widths_now = widths(
                    file,
                    dictionary(file, fonts, operands[0].as_name().unwrap()),
                );
                size = number(&operands[1]);
            }
            "Tm" => (x, y) = (number(&operands[4]), number(&operands[5])),
            "TJ" => {
                for part in operands[0].as_array().unwrap() {
                    if let Ok(codes) = part.as_str() {
                        for code in codes.chunks(2) {
                            let code = i64::from(u16::from_be_bytes([code[0], code[1]]));
                            places.push((x, y));
                            x += widths_now[&code] as f64 * size / 1000.0;
                        }
                    } else {
                        x -= number(part) * size / 1000.0;
                    }
                }
            }
            _ => {}
        }
    }
    places
}

/// All structure elements of a kind.
pub fn elements<'a>(
    file: &'a Document,
    kind: &'static str,
) -> impl Iterator<Item = &'a Dictionary> {
    file.objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(move |element| {
            element
                .get(b"Type")
                .is_ok_and(|it| it.as_name().is_ok_and(|name| name == b"StructElem"))
                && element
                    .get(b"S")
                    .is_ok_and(|it| it.as_name().is_ok_and(|name| name == kind.as_bytes()))
        })
}

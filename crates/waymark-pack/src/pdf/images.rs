//! Pictures in the file: each one once, under a fixed name.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, XObject, XObjectId};

use crate::page::{Document, Item};
use crate::picture::{Picture, Tones};

/// The pictures of a document, each once, in the order they are first drawn.
pub(super) struct Images<'a> {
    pictures: Vec<&'a Picture>,
}

impl<'a> Images<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        let mut pictures: Vec<&Picture> = Vec::new();
        for placed in document.pages.iter().flat_map(|page| &page.items) {
            if let Item::Image(image) = &placed.item
                && !pictures.contains(&&image.picture)
            {
                pictures.push(&image.picture);
            }
        }
        Self { pictures }
    }

    /// Name of a picture's resource.
    pub(super) fn resource(&self, picture: &Picture) -> Option<XObjectId> {
        let at = self.pictures.iter().position(|each| *each == picture)?;
        Some(name(at))
    }

    pub(super) fn embed(&self, printed: &mut PdfDocument) {
        for (at, picture) in self.pictures.iter().enumerate() {
            printed
                .resources
                .xobjects
                .map
                .insert(name(at), XObject::External(image(picture)));
        }
    }
}

fn name(at: usize) -> XObjectId {
    XObjectId(format!("WMIMAGE{}", at + 1))
}

/// Samples as they are; they are compressed with the rest of the file.
fn image(picture: &Picture) -> ExternalXObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let colours = match picture.tones() {
        Tones::Grey => "DeviceGray",
        Tones::Colour => "DeviceRGB",
    };
    let entries = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(i64::from(picture.width()))),
        ("Height", DictItem::Int(i64::from(picture.height()))),
        ("ColorSpace", name(colours)),
        ("BitsPerComponent", DictItem::Int(8)),
    ];
    ExternalXObject {
        stream: ExternalStream {
            dict: BTreeMap::from(entries.map(|(key, value)| (key.to_owned(), value))),
            content: picture.samples().to_vec(),
            compress: true,
        },
        width: None,
        height: None,
        dpi: None,
    }
}

//! What a reader's software is told about the file: title, language, outline, page numbers, XMP.
//!
//! There is no date in it: the time of the last change stands in the footer, and the clock is not
//! read.

use lopdf::{Object, ObjectId, Stream, dictionary};

use super::{catalog, fault, text_string};
use crate::error::PackError;
use crate::page::Document;

const PRODUCER: &str = concat!("Waymark ", env!("CARGO_PKG_VERSION"));

pub(super) fn add(document: &Document, file: &mut lopdf::Document) -> Result<(), PackError> {
    let metadata = file.add_object(
        Stream::new(
            dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
            xmp(document).into_bytes(),
        )
        // Plain, so that software that does not know PDF can find it in the file.
        .with_compression(false),
    );
    let outline = outline(document, file)?;
    // The information dictionary holds what printpdf thinks a print shop wants; it is replaced.
    let information = file.add_object(dictionary! {
        "Title" => text_string(&document.title),
        "Author" => text_string(&document.organisation),
        "Subject" => text_string(&document.subject),
        "Creator" => text_string("Waymark"),
        "Producer" => text_string(PRODUCER),
    });
    if let Ok(old) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.remove(&old);
    }
    file.trailer.set("Info", information);

    let catalog = catalog(file)?;
    catalog.set("Metadata", metadata);
    catalog.set("Lang", Object::string_literal(document.language.as_str()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("PageMode", "UseOutlines");
    catalog.set("PageLayout", "SinglePage");
    let first: Object = dictionary! { "S" => "D" }.into();
    catalog.set(
        "PageLabels",
        dictionary! { "Nums" => vec![0.into(), first] },
    );
    catalog.set("Outlines", outline);
    Ok(())
}

fn outline(document: &Document, file: &mut lopdf::Document) -> Result<ObjectId, PackError> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = file.new_object_id();
    let entries: Vec<ObjectId> = document
        .outline
        .iter()
        .map(|_| file.new_object_id())
        .collect();
    for (index, bookmark) in document.outline.iter().enumerate() {
        let page = pages
            .get(bookmark.page)
            .ok_or_else(|| fault("a bookmark leads to a page that is not there"))?;
        let place: Vec<Object> = vec![
            (*page).into(),
            "XYZ".into(),
            Object::Null,
            Object::Null,
            Object::Null,
        ];
        let mut entry = dictionary! {
            "Title" => text_string(&bookmark.title),
            "Parent" => root,
            "Dest" => place,
        };
        if let Some(previous) = index.checked_sub(1) {
            entry.set("Prev", entries[previous]);
        }
        if let Some(next) = entries.get(index + 1) {
            entry.set("Next", *next);
        }
        file.objects.insert(entries[index], entry.into());
    }
    let mut outline = dictionary! { "Type" => "Outlines", "Count" => entries.len() as i64 };
    if let (Some(first), Some(last)) = (entries.first(), entries.last()) {
        outline.set("First", *first);
        outline.set("Last", *last);
    }
    file.objects.insert(root, outline.into());
    Ok(root)
}

fn xmp(document: &Document) -> String {
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>Waymark</xmp:CreatorTool>
   <pdf:Producer>{producer}</pdf:Producer>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}',
        title = escaped(&document.title),
        creator = escaped(&document.organisation),
        subject = escaped(&document.subject),
        language = escaped(&document.language),
        producer = escaped(PRODUCER),
    )
}

/// Text for XML. Control characters, which XML 1.0 cannot hold at all, become spaces.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => escaped.push(' '),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

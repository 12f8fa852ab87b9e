//! Which sheets a workbook has, and where in its package they and what they refer to lie.

use std::collections::BTreeMap;

use super::super::SheetError;
use super::package::Package;
use super::xml::Step;

/// The most sheets that are looked at.
const SHEETS: usize = 1_000;

/// A workbook.
#[derive(Default)]
pub(super) struct Workbook {
    pub sheets: Vec<SheetPart>,
    /// Where the texts lie that cells refer to.
    pub strings: Option<String>,
    /// Where the formats lie.
    pub styles: Option<String>,
    /// Whether days are counted from 1904, as old Macintoshes did.
    pub from_1904: bool,
}

/// A sheet of a workbook.
pub(super) struct SheetPart {
    pub name: String,
    /// Where it lies in the package.
    pub path: String,
    pub hidden: bool,
}

/// What a part refers to: by id, the last word of the kind and the path.
type Relations = BTreeMap<String, (String, String)>;

impl Workbook {
    pub fn read(package: &mut Package) -> Result<Workbook, SheetError> {
        if !package.has("_rels/.rels") {
            return Err(package.other());
        }
        let roots = relations(package, "")?;
        let root = roots
            .into_values()
            .find(|(kind, _)| kind == "officeDocument");
        let (_, path) = root.ok_or_else(|| package.other())?;
        if path.ends_with(".bin") {
            return Err(package.other());
        }
        let relations = relations(package, &path)?;
        let mut workbook = Workbook::default();
        let of_kind = |wanted: &str| {
            let mut found = relations.values().filter(|(kind, _)| kind == wanted);
            found.next().map(|(_, path)| path.clone())
        };
        workbook.strings = of_kind("sharedStrings");
        workbook.styles = of_kind("styles");
        let other = package.other();
        let mut xml = package.part(&path)?;
        let mut is_workbook = false;
        while let Some(step) = xml.next()? {
            let Step::Open(tag) = step else { continue };
            match tag.name() {
                "workbook" => is_workbook = true,
                "workbookPr" => workbook.from_1904 = tag.flag("date1904"),
                "sheet" if workbook.sheets.len() < SHEETS => {
                    let id = tag.attribute("id").unwrap_or_default();
                    // Charts and macros have sheets of their own, which hold no cells.
                    let Some((_, path)) =
                        relations.get(&id).filter(|(kind, _)| kind == "worksheet")
                    else {
                        continue;
                    };
                    let state = tag.attribute("state");
                    workbook.sheets.push(SheetPart {
                        name: tag.attribute("name").unwrap_or_default(),
                        path: path.clone(),
                        hidden: state.is_some_and(|state| state != "visible"),
                    });
                }
                _ => {}
            }
        }
        if is_workbook {
            Ok(workbook)
        } else {
            Err(other)
        }
    }
}

/// What a part refers to; nothing where it says nothing. The part without a name is the package.
fn relations(package: &mut Package, part: &str) -> Result<Relations, SheetError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let path = resolved(folder, &format!("_rels/{name}.rels"));
    let mut relations = Relations::new();
    if !package.has(&path) {
        return Ok(relations);
    }
    let mut xml = package.part(&path)?;
    while let Some(step) = xml.next()? {
        let Step::Open(tag) = step else { continue };
        if tag.name() != "Relationship" || relations.len() >= 2 * SHEETS {
            continue;
        }
        let of = |name: &str| tag.attribute(name).unwrap_or_default();
        if of("TargetMode") == "External" {
            continue;
        }
        let kind = of("Type");
        let kind = kind.rsplit('/').next().unwrap_or_default();
        let target = resolved(folder, &of("Target"));
        relations.insert(of("Id"), (kind.to_string(), target));
    }
    Ok(relations)
}

/// The path in a package of what a part in a folder calls so.
fn resolved(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = if target.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').collect()
    };
    for part in target.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty() && *part != ".");
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_resolved_within_the_package() {
        assert_eq!(
            resolved("xl", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml"
        );
        assert_eq!(resolved("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolved("xl/a", "../styles.xml"), "xl/styles.xml");
        assert_eq!(resolved("", "../../etc/passwd"), "etc/passwd");
    }
}

//! Which formats of a workbook make a day of a number.

use std::collections::BTreeMap;

use waymark_words::t;

use super::super::SheetError;
use super::package::Package;
use super::xml::{Step, local};

/// The formats of a workbook.
#[derive(Default)]
pub(super) struct Styles {
    /// By the number of a format: whether what it shows is a day.
    days: Vec<bool>,
}

/// The most formats. Spreadsheet programs allow 65,490.
const FORMATS: usize = 100_000;

impl Styles {
    pub fn read(package: &mut Package, path: Option<&str>) -> Result<Styles, SheetError> {
        let mut styles = Styles::default();
        let Some(path) = path.filter(|path| package.has(path)) else {
            return Ok(styles);
        };
        let mut own = BTreeMap::new();
        let mut in_cells = false;
        let mut xml = package.part(path)?;
        while let Some(step) = xml.next()? {
            match step {
                Step::Open(tag) => {
                    let number = || {
                        let id = tag.attribute("numFmtId");
                        id.and_then(|id| id.parse::<u32>().ok()).unwrap_or(0)
                    };
                    match tag.name() {
                        "numFmt" => {
                            let code = tag.attribute("formatCode").unwrap_or_default();
                            own.insert(number(), is_day(&code));
                        }
                        "cellXfs" => in_cells = true,
                        "xf" if in_cells => {
                            let number = number();
                            let own = own.get(&number).copied();
                            styles
                                .days
                                .push(own.unwrap_or_else(|| is_built_in_day(number)));
                        }
                        _ => {}
                    }
                }
                Step::Close(tag) if local(tag.name().into_inner()) == "cellXfs" => in_cells = false,
                _ => {}
            }
            if styles.days.len() > FORMATS || own.len() > FORMATS {
                return Err(xml.wrong(t!("sheet.too_many_formats", limit = FORMATS)));
            }
        }
        Ok(styles)
    }

    /// Whether a cell with this format shows a day.
    pub fn is_day(&self, format: Option<usize>) -> bool {
        format
            .and_then(|format| self.days.get(format))
            .copied()
            .unwrap_or(false)
    }
}

/// Formats that every workbook has: days in the ways of countries, some with a time.
fn is_built_in_day(number: u32) -> bool {
    matches!(number, 14..=17 | 22 | 27..=31 | 34 | 36 | 50..=54 | 57 | 58)
}

/// Whether a format such as `[$-407]d. mmm yyyy` shows a day: it has a year, a day, or a month that is no minute.
fn is_day(code: &str) -> bool {
    let mut letters = String::new();
    let mut rest = code.chars();
    while let Some(character) = rest.next() {
        match character {
            // What is shown as it stands, or only sets a colour, a language or a width.
            '"' => drop(rest.by_ref().find(|c| *c == '"')),
            '[' => drop(rest.by_ref().find(|c| *c == ']')),
            '\\' | '_' | '*' => drop(rest.next()),
            // Behind it is how negative numbers look.
            ';' => break,
            other => letters.extend(other.to_lowercase()),
        }
    }
    if letters.contains("general") || letters.contains(['0', '#', '?']) {
        return false;
    }
    letters.contains(['y', 'd']) || (letters.contains('m') && !letters.contains(['h', 's']))
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn formats_of_days_are_told_from_others() {
        for day in [
            "yyyy-mm-dd",
            "d.m.yy",
            "[$-407]d. mmmm yyyy;@",
            "mmm",
            "dd/mm/yyyy hh:mm",
            "\"on\" d",
        ] {
            assert!(is_day(day), "{day}");
        }
        for other in [
            "General",
            "0.00",
            "#,##0 \"days\"",
            "[Red]0",
            "h:mm",
            "mm:ss",
            "[h]:mm:ss",
            "@",
            "\\d0",
            "0.0;yyyy",
        ] {
            assert!(!is_day(other), "{other}");
        }
    }
}

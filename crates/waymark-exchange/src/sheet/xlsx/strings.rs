//! Texts as workbooks hold them: those that cells share, and the escapes in all of them.

use waymark_words::t;

use super::super::{SheetError, bounds};
use super::package::Package;
use super::xml::{Step, local};

/// The texts that cells refer to by number, one behind the other.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

/// The most texts.
const TEXTS: usize = 1_000_000;

impl Strings {
    pub fn read(package: &mut Package, path: Option<&str>) -> Result<Strings, SheetError> {
        let mut strings = Strings::default();
        let Some(path) = path.filter(|path| package.has(path)) else {
            return Ok(strings);
        };
        let mut xml = package.part(path)?;
        let mut one = RichText::default();
        while let Some(step) = xml.next()? {
            match step {
                Step::Open(tag) if tag.name() == "si" => one = RichText::default(),
                Step::Open(tag) => one.open(tag.name()),
                Step::Text(text) => one.push(&text),
                Step::Close(tag) if local(tag.name().into_inner()) == "si" => {
                    strings.text.push_str(&one.take());
                    strings.ends.push(strings.text.len());
                }
                Step::Close(tag) => one.close(local(tag.name().into_inner())),
            }
            if strings.ends.len() > TEXTS || strings.text.len() + one.text.len() > bounds::TEXT {
                return Err(xml.wrong(t!("sheet.too_many_texts", limit = TEXTS)));
            }
        }
        Ok(strings)
    }

    /// The text with a number, counted from 0.
    pub fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = match number.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..end)
    }
}

/// A text that may lie in several pieces with formats of their own.
#[derive(Default)]
pub(super) struct RichText {
    text: String,
    in_text: bool,
    /// How deep in the reading aids that Japanese has beside a text.
    in_aid: bool,
}

impl RichText {
    /// An element begins within the text.
    pub fn open(&mut self, name: &str) {
        match name {
            "t" => self.in_text = !self.in_aid,
            "rPh" => self.in_aid = true,
            _ => {}
        }
    }

    /// An element ends within the text.
    pub fn close(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "rPh" => self.in_aid = false,
            _ => {}
        }
    }

    pub fn push(&mut self, text: &str) {
        if self.in_text {
            self.text.push_str(text);
        }
    }

    pub fn take(&mut self) -> String {
        unescaped(&std::mem::take(&mut self.text))
    }

    /// How many bytes it has so far.
    pub fn len(&self) -> usize {
        self.text.len()
    }
}

/// A text in which characters that XML cannot hold are written as `_x0007_`.
pub(super) fn unescaped(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let escape = rest.get(at + 2..at + 7).and_then(|code| {
            let digits = code.strip_suffix('_')?;
            let all = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            let code = u32::from_str_radix(digits, 16).ok().filter(|_| all)?;
            char::from_u32(code)
        });
        whole.push_str(&rest[..at]);
        let (piece, length) = match escape {
            Some(character) => (character.to_string(), 7),
            None => ("_x".to_string(), 2),
        };
        whole.push_str(&piece);
        rest = &rest[at + length..];
    }
    whole + rest
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn characters_that_xml_cannot_hold_are_told_by_their_number() {
        assert_eq!(unescaped("a_x0007_b"), "a\u{7}b");
        assert_eq!(unescaped("_x005F_x0007_"), "_x0007_");
        assert_eq!(unescaped("_x00"), "_x00");
        assert_eq!(
            unescaped("_xD800_ _x+123_ é_x000"),
            "_xD800_ _x+123_ é_x000"
        );
    }
}

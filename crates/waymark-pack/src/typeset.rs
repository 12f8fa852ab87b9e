//! Words into lines: cleaning, shaping, Unicode line breaking, cutting with an ellipsis.
//!
//! Keeps account of two things a committee must be told about: characters that cannot be drawn,
//! and words that were cut. Knows nothing of pages.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::error::{PackError, UndrawableCharacter};
use crate::font::{Face, Fonts, Shaped};
use crate::page::{Item, Owner, Placed, TextRun};
use crate::style::TypeStyle;
use crate::tag::Tree;
use crate::units::Mpt;

/// Longest piece of text, in bytes, that is measured to find where one line ends: well beyond
/// what fits on a line, and short enough that a very long text does not take long.
const LOOKAHEAD: usize = 1200;

/// Words to be drawn, clean, with the place a reader knows them by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    text: String,
    place: String,
}

impl Words {
    pub(crate) fn new(text: impl AsRef<str>, place: impl Into<String>) -> Self {
        Self {
            text: clean(text.as_ref()),
            place: place.into(),
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn place(&self) -> &str {
        &self.place
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// Composed form (a ring joins its A), every run of white space one space, no invisible
/// formatting characters. A no-break space stays.
pub(crate) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for character in text.nfc().filter(|c| !is_invisible(*c)) {
        let is_space = character.is_whitespace() && character != '\u{a0}';
        match (is_space, cleaned.ends_with(' ') || cleaned.is_empty()) {
            (true, true) => {}
            (true, false) => cleaned.push(' '),
            (false, _) => cleaned.push(character),
        }
    }
    cleaned.truncate(cleaned.trim_end_matches(' ').len());
    cleaned
}

/// Soft hyphens, joiners, direction marks, variation selectors, byte order marks: they draw
/// nothing and only steer software that this is not.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

/// Words that did not fit and are printed in full elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cut {
    pub place: String,
    pub text: String,
}

/// Words set in lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lines {
    pub style: TypeStyle,
    pub lines: Vec<Shaped>,
    pub cut: Option<Cut>,
}

impl Lines {
    pub(crate) fn height(&self) -> Mpt {
        self.style.line * self.lines.len() as i64
    }

    pub(crate) fn width(&self) -> Mpt {
        self.lines
            .iter()
            .map(|line| line_width(line, self.style))
            .max()
            .unwrap_or(0)
    }

    /// The lines one below the other from `top`, each starting at `x`.
    pub(crate) fn place(&self, x: Mpt, top: Mpt, owner: Owner) -> Vec<Placed> {
        self.place_by(top, owner, |_| x)
    }

    /// The lines one below the other from `top`, each ending at `right`.
    pub(crate) fn place_right(&self, right: Mpt, top: Mpt, owner: Owner) -> Vec<Placed> {
        self.place_by(top, owner, |width| right - width)
    }

    fn place_by(&self, top: Mpt, owner: Owner, x: impl Fn(Mpt) -> Mpt) -> Vec<Placed> {
        let mut baseline = top + self.style.baseline();
        let mut placed = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            placed.push(place_line(
                line,
                self.style,
                x(line_width(line, self.style)),
                baseline,
                owner,
            ));
            baseline += self.style.line;
        }
        placed
    }
}

/// Width of a shaped line as far as its ink can reach, rounded up.
pub(crate) fn line_width(line: &Shaped, style: TypeStyle) -> Mpt {
    let trailing = line.text.len() - line.text.trim_end_matches(' ').len();
    let ink = if trailing == 0 {
        line.width
    } else {
        let end = line.text.len() - trailing;
        line.glyphs
            .iter()
            .find(|glyph| glyph.text.start >= end)
            .map_or(line.width, |g| g.x)
    };
    (ink * style.size + line.face.units_per_em() - 1).div_euclid(line.face.units_per_em())
}

/// A shaped line as an item, with its left end at `x` on `baseline`.
pub(crate) fn place_line(
    line: &Shaped,
    style: TypeStyle,
    x: Mpt,
    baseline: Mpt,
    owner: Owner,
) -> Placed {
    let run = TextRun {
        x,
        y: baseline,
        face: line.face,
        size: style.size,
        colour: style.colour,
        text: line.text.clone(),
        glyphs: line.glyphs.clone(),
        width: line_width(line, style),
    };
    Placed {
        owner,
        item: Item::Text(run),
    }
}

/// Sets words in lines, and remembers what could not be drawn. Holds the tag tree while the
/// document is being laid out, because a piece of text and its tag are made together.
pub(crate) struct Typesetter {
    fonts: Fonts,
    undrawable: BTreeSet<UndrawableCharacter>,
    pub tree: Tree,
}

impl Typesetter {
    pub(crate) fn new() -> Result<Self, PackError> {
        Ok(Self {
            fonts: Fonts::load()?,
            undrawable: BTreeSet::new(),
            tree: Tree::new(),
        })
    }

    /// Ends the work: the tag tree, or all characters that could not be drawn.
    pub(crate) fn finish(self) -> Result<Tree, PackError> {
        if self.undrawable.is_empty() {
            Ok(self.tree)
        } else {
            Err(PackError::Undrawable {
                items: self.undrawable.into_iter().collect(),
            })
        }
    }

    /// Words on one line, however long.
    pub(crate) fn line(&mut self, words: &Words, style: TypeStyle) -> Result<Lines, PackError> {
        let line = self.shape(words.text(), words.place(), style.face)?;
        Ok(Lines {
            style,
            lines: vec![line],
            cut: None,
        })
    }

    /// Words in lines no wider than `width`. With a `limit`, the last line allowed ends in an
    /// ellipsis if words are left over, and the cut is reported with the lines.
    pub(crate) fn lines(
        &mut self,
        words: &Words,
        style: TypeStyle,
        width: Mpt,
        limit: Option<usize>,
    ) -> Result<Lines, PackError> {
        let mut set = Lines {
            style,
            lines: Vec::new(),
            cut: None,
        };
        let mut rest = words.text();
        while !rest.is_empty() {
            let is_last_allowed = limit.is_some_and(|limit| set.lines.len() + 1 >= limit);
            let end = self.line_end(rest, words.place(), style, width)?;
            if is_last_allowed && end < rest.len() {
                set.lines
                    .push(self.cut_line(rest, words.place(), style, width)?);
                // What is cut off is still checked: its characters are printed elsewhere.
                self.shape(rest, words.place(), style.face)?;
                set.cut = Some(Cut {
                    place: words.place.clone(),
                    text: words.text.clone(),
                });
                break;
            }
            set.lines
                .push(self.shape(&rest[..end], words.place(), style.face)?);
            rest = &rest[end..];
        }
        Ok(set)
    }

    /// Shapes text, in Plex Sans where the mono face lacks a character.
    fn shape(&mut self, text: &str, place: &str, face: Face) -> Result<Shaped, PackError> {
        let mut shaped = self.fonts.shape(face, text)?;
        if !shaped.missing.is_empty() && face == Face::Mono {
            shaped = self.fonts.shape(Face::Regular, text)?;
        }
        for character in &shaped.missing {
            self.undrawable.insert(UndrawableCharacter {
                place: place.to_owned(),
                code_point: format!("U+{:04X}", u32::from(*character)),
                character: *character,
            });
        }
        Ok(shaped)
    }

    /// Where the first line of `text` ends: after the last break that fits, or between letters
    /// if not even one word fits.
    fn line_end(
        &mut self,
        text: &str,
        place: &str,
        style: TypeStyle,
        width: Mpt,
    ) -> Result<usize, PackError> {
        let window = window(text);
        let shaped = self.shape(window, place, style.face)?;
        if window.len() == text.len() && line_width(&shaped, style) <= width {
            return Ok(text.len());
        }
        let words = unicode_linebreak::linebreaks(window).map(|(end, _)| end);
        let words: Vec<usize> = words.filter(|end| *end < window.len()).collect();
        if let Some(end) = self.last_that_fits(window, &shaped, &words, place, style, width)? {
            return Ok(end);
        }
        let letters = grapheme_ends(window);
        let fitting = self.last_that_fits(window, &shaped, &letters, place, style, width)?;
        Ok(fitting.or(letters.first().copied()).unwrap_or(window.len()))
    }

    /// The last of `ends` at which a line fits. The shaped text gives a guess; the line itself is
    /// then shaped and the guess taken back until it holds, because kerning may differ at its end.
    fn last_that_fits(
        &mut self,
        text: &str,
        shaped: &Shaped,
        ends: &[usize],
        place: &str,
        style: TypeStyle,
        width: Mpt,
    ) -> Result<Option<usize>, PackError> {
        let room = width * shaped.face.units_per_em() / style.size.max(1);
        let guess = ends.partition_point(|end| {
            let ink = text[..*end].trim_end_matches(' ').len();
            pen_at(shaped, ink) <= room
        });
        for end in ends[..guess].iter().rev() {
            let line = self.shape(&text[..*end], place, style.face)?;
            if line_width(&line, style) <= width {
                return Ok(Some(*end));
            }
        }
        Ok(None)
    }

    /// As much of `text` as fits on one line with an ellipsis, cut after a word where that does
    /// not waste more than a third of the line.
    fn cut_line(
        &mut self,
        text: &str,
        place: &str,
        style: TypeStyle,
        width: Mpt,
    ) -> Result<Shaped, PackError> {
        let window = window(text);
        let shaped = self.shape(window, place, style.face)?;
        let room = width * shaped.face.units_per_em() / style.size.max(1);
        let ends = grapheme_ends(window);
        let mut guess = ends.partition_point(|end| pen_at(&shaped, *end) <= room);
        let words: Vec<usize> = unicode_linebreak::linebreaks(window)
            .map(|(end, _)| end)
            .collect();
        while guess > 0 {
            let end = ends[guess - 1];
            let after_word = words
                .iter()
                .rev()
                .find(|word| **word <= end)
                .copied()
                .unwrap_or(0);
            let end = if after_word * 3 >= end * 2 {
                after_word
            } else {
                end
            };
            let line = format!(
                "{}…",
                window[..end].trim_end_matches([' ', ',', ';', ':', '.'])
            );
            let line = self.shape(&line, place, style.face)?;
            if line_width(&line, style) <= width {
                return Ok(line);
            }
            guess -= 1;
        }
        self.shape("…", place, style.face)
    }
}

/// The start of a text that is enough to find one line in it.
fn window(text: &str) -> &str {
    if text.len() <= LOOKAHEAD {
        return text;
    }
    let end = text
        .grapheme_indices(true)
        .map(|(start, _)| start)
        .find(|start| *start >= LOOKAHEAD);
    &text[..end.unwrap_or(text.len())]
}

fn grapheme_ends(text: &str) -> Vec<usize> {
    text.grapheme_indices(true)
        .map(|(start, grapheme)| start + grapheme.len())
        .collect()
}

/// Where the pen stands, in font units, when the text up to `end` is drawn.
fn pen_at(shaped: &Shaped, end: usize) -> i64 {
    shaped
        .glyphs
        .iter()
        .find(|glyph| glyph.text.start >= end && !glyph.text.is_empty())
        .map_or(shaped.width, |glyph| glyph.x)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::style::{CELL, REFERENCE};
    use crate::units::pt;

    fn check(text: &str, width: Mpt, limit: Option<usize>, expected: &[&str]) {
        let mut typesetter = Typesetter::new().unwrap();
        let words = Words::new(text, "here");
        let set = typesetter.lines(&words, CELL, width, limit).unwrap();
        let lines: Vec<&str> = set.lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(lines, expected);
        assert!(
            set.width() <= width,
            "{} is wider than {width}",
            set.width()
        );
        assert_eq!(
            set.cut.is_some(),
            lines.last().is_some_and(|line| line.ends_with('…'))
        );
    }

    #[test]
    fn short_words_stay_on_one_line() {
        check("Gate 2", pt(100), None, &["Gate 2"]);
        check("", pt(100), None, &[]);
    }

    #[test]
    fn lines_break_after_spaces_and_keep_them() {
        check(
            "Configuration data too thin for releases",
            pt(100),
            None,
            &["Configuration data too ", "thin for releases"],
        );
    }

    #[test]
    fn unicode_rules_decide_where_a_line_may_break() {
        check("desk-top test", pt(28), None, &["desk-", "top ", "test"]);
        check(
            "£14,500 and 30\u{a0}%",
            pt(36),
            None,
            &["£14,500 ", "and ", "30\u{a0}%"],
        );
    }

    #[test]
    fn a_word_wider_than_the_line_breaks_between_letters() {
        check("Donaudampf", pt(26), None, &["Dona", "udam", "pf"]);
        check(
            "e\u{327}\u{30c}e\u{327}\u{30c}",
            pt(6),
            None,
            &["ȩ\u{30c}", "ȩ\u{30c}"],
        );
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        check(
            "Accept a 4-hour restore target",
            pt(60),
            Some(1),
            &["Accept a 4-…"],
        );
        check("Unwiederbringlichkeit", pt(40), Some(1), &["Unwied…"]);
        check("two words", pt(100), Some(1), &["two words"]);
    }

    #[test]
    fn cleaning_composes_and_joins_white_space() {
        assert_eq!(
            clean("  A\u{30a}sga\u{30a}rd\r\n\tTelecom "),
            "Åsgård Telecom"
        );
        assert_eq!(clean("soft\u{ad}ly \u{feff}"), "softly");
    }

    #[test]
    fn a_reference_the_mono_face_cannot_draw_falls_back_to_sans() {
        let mut typesetter = Typesetter::new().unwrap();
        // A character of Plex Sans that Plex Mono lacks would be reported otherwise.
        let set = typesetter
            .line(&Words::new("2.7\u{2011}a", "here"), REFERENCE)
            .unwrap();
        assert_eq!(set.lines[0].face, Face::Regular);
        assert!(typesetter.finish().is_ok());
    }

    #[test]
    fn every_character_that_cannot_be_drawn_is_named_with_its_place() {
        let mut typesetter = Typesetter::new().unwrap();
        typesetter
            .lines(
                &Words::new("漢 and 漢", "task 2.7, name"),
                CELL,
                pt(90),
                None,
            )
            .unwrap();
        let long = format!("{} \u{1f600}", "many words ".repeat(30));
        typesetter
            .lines(&Words::new(long, "cut text"), CELL, pt(90), Some(2))
            .unwrap();
        let message = typesetter.finish().unwrap_err().to_string();
        assert_eq!(
            message,
            "the pack's fonts cannot draw \u{1f600} (U+1F600) in cut text; \
             漢 (U+6F22) in task 2.7, name: nothing was written"
        );
    }
}

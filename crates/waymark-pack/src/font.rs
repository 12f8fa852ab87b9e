//! The pack's fonts: IBM Plex in five faces, shaped into glyphs with kerning and ligatures.
//!
//! Everything is in font units (a thousandth of the size of type); nothing here knows of pages.

use std::ops::Range;

use harfrust::{Buffer, ClusterLevel, Direction, Font, ShapeOptions, ShaperFont};

use crate::error::PackError;

/// A face of the pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// IBM Plex Sans Regular.
    Regular,
    /// IBM Plex Sans Medium.
    Medium,
    /// IBM Plex Sans SemiBold.
    SemiBold,
    /// IBM Plex Sans Bold.
    Bold,
    /// IBM Plex Mono Regular, for references such as task numbers.
    Mono,
}

impl Face {
    /// Every face, in a fixed order.
    pub const ALL: [Face; 5] = [
        Face::Regular,
        Face::Medium,
        Face::SemiBold,
        Face::Bold,
        Face::Mono,
    ];

    /// The font file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("../assets/fonts/IBMPlexSans-Regular.ttf"),
            Face::Medium => include_bytes!("../assets/fonts/IBMPlexSans-Medium.ttf"),
            Face::SemiBold => include_bytes!("../assets/fonts/IBMPlexSans-SemiBold.ttf"),
            Face::Bold => include_bytes!("../assets/fonts/IBMPlexSans-Bold.ttf"),
            Face::Mono => include_bytes!("../assets/fonts/IBMPlexMono-Regular.ttf"),
        }
    }

    /// PostScript name of the face.
    pub fn name(self) -> &'static str {
        match self {
            Face::Regular => "IBMPlexSans-Regular",
            Face::Medium => "IBMPlexSans-Medium",
            Face::SemiBold => "IBMPlexSans-SemiBold",
            Face::Bold => "IBMPlexSans-Bold",
            Face::Mono => "IBMPlexMono-Regular",
        }
    }

    /// Font units in one em: 1000 for all Plex faces, which a test checks against the files.
    pub const fn units_per_em(self) -> i64 {
        1000
    }
}

/// A glyph with its place in a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// Number of the glyph in its font.
    pub id: u16,
    /// Origin, in font units from the left end of the run.
    pub x: i64,
    /// Origin above the baseline, in font units; other than 0 only for marks on letters.
    pub rise: i64,
    /// Width the font gives the glyph, before kerning, in font units.
    pub width: i64,
    /// The part of the run's text it stands for, in bytes.
    pub text: Range<usize>,
}

/// Text made into glyphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shaped {
    pub face: Face,
    pub text: String,
    pub glyphs: Vec<Glyph>,
    /// In font units.
    pub width: i64,
    /// Characters the face has no glyph for.
    pub missing: Vec<char>,
}

/// The pack's fonts, read once.
pub(crate) struct Fonts {
    faces: Vec<(Face, Font)>,
}

impl Fonts {
    pub(crate) fn load() -> Result<Self, PackError> {
        let read = |face: Face| {
            let font = Font::new(face.bytes(), 0).ok_or_else(|| PackError::Font {
                face: face.name(),
                reason: "the file is not a font".to_owned(),
            })?;
            Ok((face, font))
        };
        Ok(Self {
            faces: Face::ALL
                .into_iter()
                .map(read)
                .collect::<Result<_, PackError>>()?,
        })
    }

    /// Shapes `text` from left to right in `face`. Text should be clean (see `typeset::clean`).
    pub(crate) fn shape(&self, face: Face, text: &str) -> Result<Shaped, PackError> {
        let fault = |reason: String| PackError::Font {
            face: face.name(),
            reason,
        };
        let (_, font) = self
            .faces
            .iter()
            .find(|(each, _)| *each == face)
            .ok_or_else(|| fault("the face was not loaded".to_owned()))?;
        let shaper = ShaperFont::new(font);
        let mut buffer = Buffer::new();
        // Each character its own cluster: a mark drawn over its letter keeps its own text.
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        harfrust::shape(&shaper, &mut buffer, ShapeOptions::new())
            .map_err(|error| fault(error.to_string()))?;

        let infos = buffer.glyph_infos();
        let mut glyphs = Vec::with_capacity(infos.len());
        let mut missing = Vec::new();
        let mut pen = 0;
        for (index, (info, position)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
            let text_range = cluster(text, infos, index);
            let id = u16::try_from(info.glyph_id).unwrap_or(0);
            if id == 0 {
                missing.extend(missing_in(&shaper, &text[text_range.clone()]));
            }
            glyphs.push(Glyph {
                id,
                x: pen + i64::from(position.x_offset),
                rise: i64::from(position.y_offset),
                width: i64::from(shaper.glyph_h_advance(info.glyph_id.into())),
                text: text_range,
            });
            pen += i64::from(position.x_advance);
        }
        Ok(Shaped {
            face,
            text: text.to_owned(),
            glyphs,
            width: pen,
            missing,
        })
    }
}

/// The characters of a cluster that have no glyph; the whole cluster if the font has them all and
/// the shaper still drew nothing.
fn missing_in(shaper: &ShaperFont<'_, '_>, cluster: &str) -> Vec<char> {
    let lacking: Vec<char> = cluster
        .chars()
        .filter(|c| shaper.nominal_glyph(u32::from(*c)).is_none())
        .collect();
    if lacking.is_empty() {
        cluster.chars().collect()
    } else {
        lacking
    }
}

/// The text a glyph stands for. The first glyph of a cluster has all of its text, later ones
/// (marks drawn over a letter) an empty range at its end.
fn cluster(text: &str, infos: &[harfrust::GlyphInfo], index: usize) -> Range<usize> {
    let start = infos[index].cluster as usize;
    let end = infos[index..]
        .iter()
        .map(|info| info.cluster as usize)
        .find(|next| *next > start)
        .unwrap_or(text.len());
    let is_first = index == 0 || (infos[index - 1].cluster as usize) != start;
    if is_first { start..end } else { end..end }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(face: Face, text: &str) -> Shaped {
        Fonts::load().unwrap().shape(face, text).unwrap()
    }

    #[test]
    fn every_face_has_the_units_and_the_heights_the_styles_count_on() {
        for (face, font) in Fonts::load().unwrap().faces {
            assert_eq!(
                i64::from(font.units_per_em()),
                face.units_per_em(),
                "{}",
                face.name()
            );
            let line = font.metrics().hhea_line.unwrap();
            let heights = (line.ascender.to_f64(), line.descender.to_f64());
            assert_eq!(heights, (1025.0, -275.0), "{}", face.name());
        }
    }

    #[test]
    fn letters_are_kerned() {
        let together = shape(Face::Regular, "AV").width;
        let apart = shape(Face::Regular, "A").width + shape(Face::Regular, "V").width;
        assert!(together < apart, "{together} should be less than {apart}");
    }

    #[test]
    fn figures_are_all_one_width_so_that_columns_align() {
        for digit in '0'..='9' {
            assert_eq!(
                shape(Face::Regular, &digit.to_string()).width,
                600,
                "{digit}"
            );
        }
    }

    #[test]
    fn the_text_of_the_glyphs_is_the_whole_text() {
        for text in [
            "Configuration of office",
            "Å Ω Жуков",
            "q\u{30a}x",
            "a\u{323}\u{30c}b",
        ] {
            let shaped = shape(Face::Regular, text);
            let again: String = shaped
                .glyphs
                .iter()
                .map(|g| &text[g.text.clone()])
                .collect();
            assert_eq!(again, text);
            assert!(shaped.missing.is_empty(), "{text}: {:?}", shaped.missing);
        }
    }

    #[test]
    fn a_mark_without_a_ready_letter_sits_over_its_letter() {
        let shaped = shape(Face::Regular, "q\u{30a}");
        assert_eq!(shaped.glyphs.len(), 2);
        assert!(
            shaped.glyphs[1].x < shaped.width,
            "the ring must not stand after the letter"
        );
    }

    #[test]
    fn a_character_without_glyph_is_named() {
        assert_eq!(shape(Face::Regular, "a漢b").missing, ['漢']);
        assert_eq!(shape(Face::Regular, "q\u{33f}").missing, ['\u{33f}']);
    }
}

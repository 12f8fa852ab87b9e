//! Pictures made of samples: a PNG read within bounds, laid on white paper, and made smaller.
//!
//! Whole numbers throughout, so that the same PNG gives the same samples everywhere. Knows nothing
//! of pages.

use std::fmt;
use std::io::Cursor;
use std::sync::Arc;

use png::{BitDepth, ColorType, Compression, Decoder, DecodingError, Encoder, Limits};
use waymark_words::t;

use crate::error::LogoError;

/// Largest width and height that is read, in pixels: 64 MB of samples at most.
pub const MOST_PIXELS: u32 = 4_000;
/// Largest PNG file that is read, in bytes.
pub const MOST_BYTES: usize = 10_000_000;
/// What every PNG file starts with.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// What the PNG library may take for itself while it reads, in bytes.
const WORKING_ROOM: usize = 16_000_000;

/// What a sample stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tones {
    /// One sample a pixel, from black to white.
    Grey,
    /// Three samples a pixel: red, green, blue.
    Colour,
}

impl Tones {
    /// Samples of one pixel.
    pub const fn count(self) -> usize {
        match self {
            Tones::Grey => 1,
            Tones::Colour => 3,
        }
    }
}

/// A picture in 8-bit samples without transparency, and the PNG it was read from.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    width: u32,
    height: u32,
    tones: Tones,
    samples: Arc<Vec<u8>>,
    png: Arc<[u8]>,
}

impl Picture {
    /// Reads a PNG of any colour type and depth, interlaced or not. Transparency becomes white,
    /// 16-bit samples become 8-bit, palettes become colours. Size is checked before any memory is
    /// taken for it.
    pub(crate) fn read(png: &[u8]) -> Result<Self, LogoError> {
        if !png.starts_with(SIGNATURE) {
            return Err(LogoError::NotPng);
        }
        if png.len() > MOST_BYTES {
            return Err(LogoError::TooHeavy { bytes: png.len() });
        }
        let limits = Limits {
            bytes: WORKING_ROOM,
        };
        let mut decoder = Decoder::new_with_limits(Cursor::new(png), limits);
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        decoder.set_ignore_text_chunk(true);
        decoder.set_ignore_iccp_chunk(true);
        let (width, height) = decoder.read_header_info().map_err(damaged)?.size();
        if width > MOST_PIXELS || height > MOST_PIXELS {
            return Err(LogoError::TooLarge { width, height });
        }

        let mut reader = decoder.read_info().map_err(damaged)?;
        if reader.info().is_animated() {
            return Err(LogoError::Animated);
        }
        let room = reader
            .output_buffer_size()
            .ok_or(LogoError::TooLarge { width, height })?;
        let mut samples = vec![0; room];
        reader.next_frame(&mut samples).map_err(damaged)?;
        // Up to the end mark, so that a file that was cut short is not taken for a whole one.
        reader.finish().map_err(damaged)?;
        let tones = match reader.output_color_type().0 {
            ColorType::Grayscale => Tones::Grey,
            ColorType::GrayscaleAlpha => {
                lay_on_white::<1>(&mut samples);
                Tones::Grey
            }
            ColorType::Rgba => {
                lay_on_white::<3>(&mut samples);
                Tones::Colour
            }
            ColorType::Rgb | ColorType::Indexed => Tones::Colour,
        };
        Ok(Self {
            width,
            height,
            tones,
            samples: Arc::new(samples),
            png: png.into(),
        })
    }

    /// Width in pixels, at least 1.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Height in pixels, at least 1.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// What the samples stand for.
    pub fn tones(&self) -> Tones {
        self.tones
    }

    /// All samples, row by row from the top, without gaps.
    pub fn samples(&self) -> &[u8] {
        &self.samples
    }

    /// The PNG as it was given; where it is transparent, white paper shows through.
    pub fn png(&self) -> &[u8] {
        &self.png
    }

    /// The picture as a new PNG of at most the given width and height in pixels, in proportion.
    /// It is never made larger. Only the picture itself goes into the new file.
    pub(crate) fn fitted_png(&self, max_width: u32, max_height: u32) -> Result<Vec<u8>, LogoError> {
        let (width, height) = fitted(
            (self.width, self.height),
            (max_width.max(1), max_height.max(1)),
        );
        if (width, height) == (self.width, self.height) {
            return write(&self.samples, width, height, self.tones);
        }
        write(&self.averaged(width, height), width, height, self.tones)
    }

    /// The samples at a smaller size: each new pixel is the average of the area it covers, with
    /// pixels on its edge counted by the part of them that lies inside.
    fn averaged(&self, width: u32, height: u32) -> Vec<u8> {
        let count = self.tones.count();
        let row_length = self.width as usize * count;
        let columns: Vec<Vec<Share>> = (0..width).map(|at| shares(at, self.width, width)).collect();
        let whole = u64::from(self.width) * u64::from(self.height);
        let mut averaged = Vec::with_capacity(width as usize * height as usize * count);
        for row in 0..height {
            let rows = shares(row, self.height, height);
            for column in &columns {
                for tone in 0..count {
                    let mut sum = 0;
                    for (y, down) in &rows {
                        for (x, across) in column {
                            let sample = self.samples[y * row_length + x * count + tone];
                            sum += down * across * u64::from(sample);
                        }
                    }
                    averaged.push(((sum + whole / 2) / whole) as u8);
                }
            }
        }
        averaged
    }
}

// Samples are many: a picture is told by its size.
impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Picture({} x {}, {:?})",
            self.width, self.height, self.tones
        )
    }
}

/// An old pixel, and how much of it lies inside a new one.
type Share = (usize, u64);

/// The old pixels under new pixel `at`, when `old` pixels become `new`. One old pixel counts
/// `new`, so that the shares of each new pixel come to `old`.
fn shares(at: u32, old: u32, new: u32) -> Vec<Share> {
    let (old, new) = (u64::from(old), u64::from(new));
    let (start, end) = (u64::from(at) * old, (u64::from(at) + 1) * old);
    (start / new..end.div_ceil(new))
        .map(|pixel| {
            let inside = end.min((pixel + 1) * new) - start.max(pixel * new);
            (pixel as usize, inside)
        })
        .collect()
}

/// The largest width and height within `room` in the proportions of `size`, no larger than `size`
/// and at least 1.
pub(crate) fn fitted(size: (u32, u32), room: (u32, u32)) -> (u32, u32) {
    let (width, height) = (u64::from(size.0), u64::from(size.1));
    let (max_width, max_height) = (u64::from(room.0), u64::from(room.1));
    let part = |length: u64, part: u64, whole: u64| {
        ((length * part * 2 + whole) / (whole * 2)).max(1) as u32
    };
    if width <= max_width && height <= max_height {
        size
    } else if width * max_height >= height * max_width {
        (room.0, part(height, max_width, width).min(room.1))
    } else {
        (part(width, max_height, height).min(room.0), room.1)
    }
}

/// Pixels of `TONES` samples and their opacity become what they look like on white paper. Done in
/// place: what is written never overtakes what is still to be read.
fn lay_on_white<const TONES: usize>(samples: &mut Vec<u8>) {
    let pixels = samples.len() / (TONES + 1);
    for pixel in 0..pixels {
        let from = pixel * (TONES + 1);
        let opacity = u32::from(samples[from + TONES]);
        for tone in 0..TONES {
            let sample = u32::from(samples[from + tone]);
            let on_white = (sample * opacity + 255 * (255 - opacity) + 127) / 255;
            samples[pixel * TONES + tone] = on_white as u8;
        }
    }
    samples.truncate(pixels * TONES);
}

fn write(samples: &[u8], width: u32, height: u32, tones: Tones) -> Result<Vec<u8>, LogoError> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(match tones {
        Tones::Grey => ColorType::Grayscale,
        Tones::Colour => ColorType::Rgb,
    });
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    let mut writer = encoder.write_header().map_err(unwritable)?;
    writer.write_image_data(samples).map_err(unwritable)?;
    writer.finish().map_err(unwritable)?;
    Ok(bytes)
}

fn damaged(error: DecodingError) -> LogoError {
    let reason = match error {
        DecodingError::IoError(_) => t!("pack.png_ends_early"),
        DecodingError::LimitsExceeded => t!("pack.png_parts_too_large"),
        other => other.to_string(),
    };
    LogoError::Damaged { reason }
}

fn unwritable(error: png::EncodingError) -> LogoError {
    LogoError::Unwritable {
        reason: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, tones: Tones, samples: &[u8]) -> Picture {
        let png = write(samples, width, height, tones).unwrap();
        Picture::read(&png).unwrap()
    }

    #[test]
    fn the_shares_of_every_new_pixel_come_to_the_old_width() {
        for (old, new) in [(5, 3), (4000, 1200), (7, 7), (1201, 1200), (9, 1)] {
            let mut counted = vec![0; old as usize];
            for at in 0..new {
                let shares = shares(at, old, new);
                assert_eq!(
                    shares.iter().map(|(_, part)| part).sum::<u64>(),
                    u64::from(old),
                    "{old} to {new}, pixel {at}"
                );
                shares
                    .iter()
                    .for_each(|(pixel, part)| counted[*pixel] += part);
            }
            assert!(
                counted.iter().all(|part| *part == u64::from(new)),
                "{old} to {new}: {counted:?}"
            );
        }
    }

    #[test]
    fn new_pixels_are_averages_of_the_area_they_cover() {
        let row = picture(3, 1, Tones::Grey, &[0, 90, 240]);
        // One and a half old pixels each: (0 + 90/2) / 1.5 and (90/2 + 240) / 1.5.
        assert_eq!(row.averaged(2, 1), [30, 190]);
        let square = picture(
            2,
            2,
            Tones::Colour,
            &[255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 1, 1],
        );
        assert_eq!(square.averaged(1, 1), [64, 64, 64]);
    }

    #[test]
    fn one_colour_stays_that_colour_at_every_size() {
        let plain = picture(13, 7, Tones::Colour, &[14, 90, 102].repeat(13 * 7));
        for (width, height) in [(12, 6), (5, 3), (1, 1), (13, 2)] {
            let smaller = plain.averaged(width, height);
            assert_eq!(smaller, [14, 90, 102].repeat((width * height) as usize));
        }
    }

    #[test]
    fn sizes_are_fitted_in_proportion_and_never_enlarged() {
        let fit = |width, height| fitted((width, height), (1200, 336));
        assert_eq!(fit(1200, 336), (1200, 336));
        assert_eq!(fit(16, 16), (16, 16));
        assert_eq!(fit(2400, 300), (1200, 150));
        assert_eq!(fit(4000, 4000), (336, 336));
        assert_eq!(fit(4000, 1), (1200, 1));
        assert_eq!(fit(1, 4000), (1, 336));
        assert_eq!(fit(1201, 336), (1200, 336));
    }

    #[test]
    fn transparency_becomes_white() {
        let mut grey = vec![0, 0, 0, 255, 100, 128];
        lay_on_white::<1>(&mut grey);
        assert_eq!(grey, [255, 0, 177]);
        let mut colour = vec![10, 20, 30, 255, 10, 20, 30, 0, 0, 100, 200, 51];
        lay_on_white::<3>(&mut colour);
        assert_eq!(colour, [10, 20, 30, 255, 255, 255, 204, 224, 244]);
    }
}

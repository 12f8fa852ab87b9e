//! Invented pictures as PNG files.

use png::{BitDepth, ColorType, Encoder};

/// A PNG of these samples.
pub fn png(
    width: u32,
    height: u32,
    colours: ColorType,
    depth: BitDepth,
    samples: &[u8],
) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(colours);
    encoder.set_depth(depth);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(samples).unwrap();
    writer.finish().unwrap();
    bytes
}

/// A PNG in colours, red rising from left to right and blue from top to bottom.
pub fn shaded(width: u32, height: u32) -> Vec<u8> {
    let mut samples = Vec::new();
    for y in 0..height {
        for x in 0..width {
            samples.extend([(x * 255 / width) as u8, 90, (y * 255 / height) as u8]);
        }
    }
    png(width, height, ColorType::Rgb, BitDepth::Eight, &samples)
}

/// A PNG of noise, which no compression makes smaller.
pub fn noise(width: u32, height: u32) -> Vec<u8> {
    let mut state = 1_u32;
    let samples: Vec<u8> = (0..width * height * 3)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .collect();
    png(width, height, ColorType::Rgb, BitDepth::Eight, &samples)
}

/// A PNG as [`shaded`] whose header says that it is of another size.
pub fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut png = shaded(4, 4);
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = checksum(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    png
}

/// The checksum of a part of a PNG (CRC-32).
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            let odd = sum & 1 == 1;
            (sum >> 1) ^ if odd { 0xedb8_8320 } else { 0 }
        })
    })
}

/// A PNG of two images that follow each other.
pub fn animated() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 2, 2);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_animated(2, 0).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0; 4]).unwrap();
    writer.write_image_data(&[255; 4]).unwrap();
    writer.finish().unwrap();
    bytes
}

/// An interlaced PNG of 2 by 2 grey pixels: 10 20, 30 40. Written by hand, because the library
/// writes none.
pub fn interlaced() -> Vec<u8> {
    // Each row of each pass: a byte for the filter (none), then the samples. Passes 1, 6 and 7
    // have the pixels of a picture this small.
    let rows = [0_u8, 10, 0, 20, 0, 30, 40];
    let mut data = vec![0x78, 0x01, 0x01];
    data.extend((rows.len() as u16).to_le_bytes());
    data.extend((!(rows.len() as u16)).to_le_bytes());
    data.extend(rows);
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in rows {
        low = (low + u32::from(byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    data.extend(((high << 16) | low).to_be_bytes());

    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, content) in [
        (b"IHDR", &[0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 1][..]),
        (b"IDAT", &data),
        (b"IEND", &[]),
    ] {
        png.extend((content.len() as u32).to_be_bytes());
        let start = png.len();
        png.extend(name);
        png.extend(content);
        let sum = checksum(&png[start..]);
        png.extend(sum.to_be_bytes());
    }
    png
}

//! The bytes of a CSV file as text: UTF-8, UTF-16 or, where neither fits, Windows-1252.

use waymark_words::{Phrase, phrase};

use super::super::SheetError;

/// The characters of Windows-1252 from 80 to 9F, where it differs from Unicode. Five are not used.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The text, and what it was encoded in.
pub(super) fn decoded(bytes: &[u8]) -> Result<(String, Phrase), SheetError> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        let text = std::str::from_utf8(rest).map_err(|wrong| {
            let good = rest.get(..wrong.valid_up_to()).unwrap_or_default();
            SheetError::Encoding {
                line: lines(good.iter().filter(|byte| **byte == b'\n').count()),
            }
        })?;
        return Ok((text.to_string(), phrase!("sheet.utf_8")));
    }
    match *bytes {
        [0xFF, 0xFE, ..] => return wide(&bytes[2..], u16::from_le_bytes),
        [0xFE, 0xFF, ..] => return wide(&bytes[2..], u16::from_be_bytes),
        [first, 0, ..] if first != 0 => return wide(bytes, u16::from_le_bytes),
        [0, second, ..] if second != 0 => return wide(bytes, u16::from_be_bytes),
        _ => {}
    }
    if bytes.contains(&0) {
        let what = phrase!("sheet.is_no_text");
        return Err(SheetError::Other { what });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_string(), phrase!("sheet.utf_8"))),
        Err(_) => Ok((windows(bytes), phrase!("sheet.windows_1252"))),
    }
}

fn windows(bytes: &[u8]) -> String {
    let character = |byte: &u8| match byte {
        0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
        other => char::from(*other),
    };
    bytes.iter().map(character).collect()
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<(String, Phrase), SheetError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text = String::with_capacity(bytes.len());
    for character in char::decode_utf16(units) {
        match character {
            Ok('\0') | Err(_) => return Err(broken(&text)),
            Ok(character) => text.push(character),
        }
    }
    if !rest.is_empty() {
        return Err(broken(&text));
    }
    Ok((text, phrase!("sheet.utf_16")))
}

fn broken(good: &str) -> SheetError {
    SheetError::Encoding {
        line: lines(good.matches('\n').count()),
    }
}

/// The number of a line before which so many have ended.
fn lines(ended: usize) -> u64 {
    ended as u64 + 1
}

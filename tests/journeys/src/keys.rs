//! Keys as they are written on them, as the app writes them in its hints: `Ctrl Shift Z`, `G P`, `F6`, `?`.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

/// Keys that are held down while another is pressed, with the characters by which WebDriver calls them.
const HELD: [(&str, char); 3] = [
    ("Ctrl", '\u{e009}'),
    ("Shift", '\u{e008}'),
    ("Alt", '\u{e00a}'),
];

/// Keys that write nothing.
const NAMED: [(&str, char); 14] = [
    ("Enter", '\u{e007}'),
    ("Esc", '\u{e00c}'),
    ("Tab", '\u{e004}'),
    ("Space", ' '),
    ("Del", '\u{e017}'),
    ("Backspace", '\u{e003}'),
    ("Up", '\u{e013}'),
    ("Down", '\u{e015}'),
    ("Left", '\u{e012}'),
    ("Right", '\u{e014}'),
    ("Home", '\u{e011}'),
    ("End", '\u{e010}'),
    ("PageUp", '\u{e00e}'),
    ("PageDown", '\u{e00f}'),
];

/// Presses of keys, one after the other.
///
/// # Panics
/// When a word is no key.
pub(crate) fn presses(written: &str) -> KeyActions {
    let mut actions = KeyActions::new("keyboard".into());
    let mut held = Vec::new();
    for word in written.split_whitespace() {
        if let Some((_, key)) = HELD.iter().find(|(name, _)| *name == word) {
            actions = actions.then(KeyAction::Down { value: *key });
            held.push(*key);
            continue;
        }
        actions = press(actions, key_of(word));
        for value in held.drain(..).rev() {
            actions = actions.then(KeyAction::Up { value });
        }
    }
    actions
}

/// Presses of the keys that write a text.
pub(crate) fn typing(text: &str) -> KeyActions {
    text.chars().fold(KeyActions::new("keyboard".into()), press)
}

fn press(actions: KeyActions, value: char) -> KeyActions {
    actions
        .then(KeyAction::Down { value })
        .then(KeyAction::Up { value })
}

fn key_of(word: &str) -> char {
    if let Some((_, key)) = NAMED.iter().find(|(name, _)| *name == word) {
        return *key;
    }
    let function = word
        .strip_prefix('F')
        .and_then(|number| number.parse::<u32>().ok());
    if let Some(number) = function.filter(|number| (1..=12).contains(number)) {
        return char::from_u32(0xe030 + number).unwrap_or_else(|| unreachable!("within F1 to F12"));
    }
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        // A key writes its small letter; the large one takes Shift.
        (Some(letter), None) => letter.to_lowercase().next().unwrap_or(letter),
        _ => panic!("{word} is no key"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, keys: &[char]) {
        let expected = keys
            .iter()
            .fold(KeyActions::new("keyboard".into()), |all, key| {
                press(all, *key)
            });
        assert_eq!(format!("{:?}", presses(written)), format!("{expected:?}"));
    }

    #[test]
    fn keys_are_read_as_they_are_written() {
        check("G P", &['g', 'p']);
        check("Enter F1 F12 ?", &['\u{e007}', '\u{e031}', '\u{e03c}', '?']);
    }

    #[test]
    fn what_is_held_is_let_go_after_the_next_key() {
        let down = |value| KeyAction::Down { value };
        let up = |value| KeyAction::Up { value };
        let expected = KeyActions::new("keyboard".into())
            .then(down('\u{e009}'))
            .then(down('k'))
            .then(up('k'))
            .then(up('\u{e009}'))
            .then(down('j'))
            .then(up('j'));
        assert_eq!(
            format!("{:?}", presses("Ctrl K J")),
            format!("{expected:?}")
        );
    }

    #[test]
    #[should_panic(expected = "Strg is no key")]
    fn what_is_no_key_is_named() {
        presses("Strg K");
    }
}

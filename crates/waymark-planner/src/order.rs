//! Places among siblings as fractional keys, so that moving one record changes one record.
//!
//! A key is a text of digits in base 62 that sorts by its characters and never ends in `0`; between any two keys
//! there is always another. Keys of two laptops can meet: equal keys are told apart by the record's id.

use waymark_words::t;

use crate::value::{BadValue, FieldType, FieldValue, Value};

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A place among siblings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderKey(String);

impl OrderKey {
    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn parse(text: &str) -> Option<OrderKey> {
        let digits = !text.is_empty() && text.bytes().all(|b| digit_of(b).is_some());
        (digits && !text.ends_with('0') && text.len() <= 400).then(|| OrderKey(text.to_string()))
    }

    /// A key between two others; `None` stands for the open end on that side.
    ///
    /// Where `before` is not smaller than `after` (two copies gave the same key), the key lands right after `before`.
    ///
    /// ```
    /// use waymark_planner::order::OrderKey;
    /// let first = OrderKey::between(None, None);
    /// let last = OrderKey::between(Some(&first), None);
    /// let middle = OrderKey::between(Some(&first), Some(&last));
    /// assert!(first < middle && middle < last);
    /// ```
    pub fn between(before: Option<&OrderKey>, after: Option<&OrderKey>) -> OrderKey {
        let low = before.map_or(&[][..], |key| key.0.as_bytes());
        let high = after.map(|key| key.0.as_bytes()).filter(|high| low < *high);
        let mut key = Vec::new();
        let mut bounded = high;
        for place in 0.. {
            let floor = low.get(place).copied().and_then(digit_of).unwrap_or(0);
            let ceiling = bounded.map_or(DIGITS.len(), |h| {
                h.get(place).copied().and_then(digit_of).unwrap_or(0)
            });
            if ceiling > floor + 1 {
                // Lists grow at one end or behind one row: stay close to the new neighbour, so that keys stay short.
                let step = match bounded {
                    None if place < low.len() => 1,
                    Some(_) if place >= low.len() => ceiling - floor - 1,
                    _ => (ceiling - floor) / 2,
                };
                key.push(DIGITS[floor + step]);
                break;
            }
            key.push(DIGITS[floor]);
            if ceiling > floor {
                bounded = None;
            }
        }
        OrderKey(String::from_utf8_lossy(&key).into_owned())
    }

    /// `count` keys in rising order between two others, short also where they are many.
    ///
    /// ```
    /// use waymark_planner::order::OrderKey;
    /// let first = OrderKey::between(None, None);
    /// let run = OrderKey::run(Some(&first), None, 10_000);
    /// assert!(run.windows(2).all(|pair| pair[0] < pair[1]) && first < run[0]);
    /// assert!(run.iter().all(|key| key.as_str().len() < 8));
    /// ```
    pub fn run(before: Option<&OrderKey>, after: Option<&OrderKey>, count: usize) -> Vec<OrderKey> {
        let Some(low) = before.filter(|_| count > 1) else {
            return match (before, after) {
                (None, None) => OrderKey::spaced(count),
                _ => OrderKey::one_by_one(before, after, count),
            };
        };
        // Keys below the first one: they follow it, and precede whatever does not begin with it.
        let under = OrderKey::spaced(count).into_iter();
        let run: Vec<OrderKey> = under
            .map(|key| OrderKey(format!("{}{}", low.0, key.0)))
            .collect();
        let fits = after.is_none_or(|after| run.last().is_none_or(|last| last < after));
        if fits {
            run
        } else {
            OrderKey::one_by_one(before, after, count)
        }
    }

    fn one_by_one(
        before: Option<&OrderKey>,
        after: Option<&OrderKey>,
        count: usize,
    ) -> Vec<OrderKey> {
        let mut keys: Vec<OrderKey> = Vec::with_capacity(count);
        for _ in 0..count {
            let key = OrderKey::between(keys.last().or(before), after);
            keys.push(key);
        }
        keys
    }

    /// `count` keys in rising order, evenly spaced and of equal length: for making a whole plan at once.
    pub fn spaced(count: usize) -> Vec<OrderKey> {
        let mut width = 1;
        let mut room = DIGITS.len();
        while room <= count * 2 {
            width += 1;
            room *= DIGITS.len();
        }
        (1..=count)
            .map(|position| {
                let mut number = position * (room / (count + 1));
                // A key never ends in `0`, or nothing would fit below it.
                number += usize::from(number.is_multiple_of(DIGITS.len()));
                let mut key = vec![b'0'; width];
                for place in key.iter_mut().rev() {
                    *place = DIGITS[number % DIGITS.len()];
                    number /= DIGITS.len();
                }
                OrderKey(String::from_utf8_lossy(&key).into_owned())
            })
            .collect()
    }
}

fn digit_of(byte: u8) -> Option<usize> {
    DIGITS.iter().position(|digit| *digit == byte)
}

impl FieldValue for OrderKey {
    const TYPE: FieldType = FieldType::Order;
    fn to_value(&self) -> Value {
        Value::Text(self.0.clone())
    }
    fn from_value(value: &Value) -> Result<Self, BadValue> {
        let text = match value {
            Value::Text(text) => text.as_str(),
            _ => "",
        };
        OrderKey::parse(text).ok_or_else(|| BadValue::Type {
            found: serde_json::to_string(value).unwrap_or_default(),
            wanted: t!("rules.a_place"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spaced_keys_rise_and_leave_room() {
        for count in [0, 1, 2, 60, 61, 62, 188, 10_000] {
            let keys = OrderKey::spaced(count);
            assert_eq!(keys.len(), count);
            for pair in keys.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?} of {count}");
            }
            for key in &keys {
                assert_eq!(OrderKey::parse(key.as_str()).as_ref(), Some(key));
            }
        }
    }

    #[test]
    fn a_thousand_additions_at_the_end_keep_keys_short() {
        let mut last = OrderKey::between(None, None);
        for _ in 0..1_000 {
            last = OrderKey::between(Some(&last), None);
        }
        assert!(last.as_str().len() < 40, "{last:?}");
    }

    #[test]
    fn a_thousand_additions_at_the_top_or_behind_one_row_keep_keys_short() {
        let first = OrderKey::between(None, None);
        for before in [None, Some(&first)] {
            let mut after = OrderKey::between(Some(&first), None);
            for _ in 0..1_000 {
                after = OrderKey::between(before, Some(&after));
            }
            assert!(after.as_str().len() < 40, "{after:?}");
        }
    }

    proptest! {
        #[test]
        fn there_is_always_room_between(positions in proptest::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut keys = vec![OrderKey::between(None, None)];
            for position in positions {
                let at = position.index(keys.len() + 1);
                let before = at.checked_sub(1).map(|i| &keys[i]);
                let key = OrderKey::between(before, keys.get(at));
                prop_assert!(OrderKey::parse(key.as_str()).is_some(), "{key:?}");
                keys.insert(at, key);
            }
            for pair in keys.windows(2) {
                prop_assert!(pair[0] < pair[1], "{pair:?}");
            }
        }
    }
}

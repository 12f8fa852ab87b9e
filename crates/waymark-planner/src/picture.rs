//! A picture in a field of a record, such as a logo. It is kept as text; nothing here looks at what it shows.

use std::sync::Arc;

use waymark_words::t;

use crate::value::{BadValue, FieldType, FieldValue, Value};

/// The largest picture a field takes, in characters of base64: about 300 kB of PNG, plenty for a logo.
pub const LARGEST_PICTURE: usize = 400_000;

/// A picture as people put it on a page: a PNG as base64. Whether it can be drawn is for those who draw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture(Arc<str>);

impl Picture {
    /// The PNG as base64.
    pub fn base64(&self) -> &str {
        &self.0
    }
}

impl FieldValue for Picture {
    const TYPE: FieldType = FieldType::Picture;
    fn to_value(&self) -> Value {
        Value::Text(self.0.to_string())
    }
    fn from_value(value: &Value) -> Result<Self, BadValue> {
        /// What every PNG begins with, as base64.
        const BEGINNING: &str = "iVBORw0KGgo";
        let is_base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
        match value {
            Value::Text(text) if text.len() > LARGEST_PICTURE => {
                Err(BadValue::Large { found: text.len() })
            }
            Value::Text(text) if text.starts_with(BEGINNING) && text.chars().all(is_base64) => {
                Ok(Picture(text.as_str().into()))
            }
            // The picture itself would fill the message.
            _ => Err(BadValue::Type {
                found: t!("rules.what_was_given"),
                wanted: t!("rules.a_picture"),
            }),
        }
    }
}

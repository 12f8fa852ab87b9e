//! Who is who between a project and a plan: ids of records as GUIDs, and back.

use std::collections::HashMap;

use sha2::{Digest, Sha256};
use waymark_planner::record::Kind;
use waymark_planner::{Id, Project};

/// The GUID under which a record goes out: its id where that is a UUID, else one made from kind and id.
pub fn guid_of(kind: Kind, id: &Id) -> String {
    match as_uuid(id.as_str()) {
        Some(uuid) => uuid,
        None => made_from(&[kind.name(), id.as_str()]),
    }
}

/// A GUID as it is compared: upper case, without braces; none where it is no such thing.
pub(super) fn as_uuid(text: &str) -> Option<String> {
    let bare = text.trim().trim_start_matches('{').trim_end_matches('}');
    let fits = bare.len() == 36
        && bare.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        });
    fits.then(|| bare.to_ascii_uppercase())
}

/// A UUID of version 8 (RFC 9562: of somebody's own making) from words.
pub(super) fn made_from(words: &[&str]) -> String {
    let mut digest = Sha256::new();
    for word in words {
        digest.update(word.as_bytes());
        digest.update([0]);
    }
    let mut bytes: [u8; 32] = digest.finalize().into();
    bytes[6] = bytes[6] & 0x0F | 0x80;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    let hex: String = bytes[..16]
        .iter()
        .map(|byte| format!("{byte:02X}"))
        .collect();
    let part = |from: usize, to: usize| &hex[from..to];
    format!(
        "{}-{}-{}-{}-{}",
        part(0, 8),
        part(8, 12),
        part(12, 16),
        part(16, 20),
        part(20, 32)
    )
}

/// The records of a kind by the GUID under which they go out.
pub(super) fn by_guid(project: &Project, kind: Kind) -> HashMap<String, Id> {
    let records = project.of_kind(kind);
    records
        .map(|record| (guid_of(kind, record.id()), record.id().clone()))
        .collect()
}

/// The id a new record gets: its GUID in lower case, else one made from where it is from and its number there. 36
/// letters, digits and dashes are always an id.
pub(super) fn new_id(guid: Option<&str>, source: &str, kind: Kind, uid: u32) -> Option<Id> {
    let own = guid.and_then(as_uuid);
    let text = own.unwrap_or_else(|| made_from(&[source, kind.name(), &uid.to_string()]));
    Id::new(&text.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_uuid_is_its_own_guid_and_other_ids_have_one_made() {
        let id = Id::new("0192b3c4-0000-7abc-8def-0123456789ab").unwrap();
        assert_eq!(
            guid_of(Kind::Task, &id),
            "0192B3C4-0000-7ABC-8DEF-0123456789AB"
        );
        let design = Id::new("design").unwrap();
        let guid = guid_of(Kind::Task, &design);
        assert_eq!(as_uuid(&guid).as_deref(), Some(guid.as_str()));
        assert_ne!(
            guid,
            guid_of(Kind::Person, &design),
            "a task and a person of one id differ"
        );
        assert_eq!(guid, guid_of(Kind::Task, &design));
    }

    #[test]
    fn guids_are_compared_without_braces_and_case() {
        let text = "{0192b3c4-0000-7abc-8def-0123456789ab}";
        assert_eq!(
            as_uuid(text).unwrap(),
            "0192B3C4-0000-7ABC-8DEF-0123456789AB"
        );
        assert_eq!(as_uuid("0192b3c4"), None);
        assert_eq!(as_uuid(""), None);
    }
}

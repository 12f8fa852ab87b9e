//! New ids: UUIDv7, so that they rise with time and never meet those of another laptop.

use uuid::Builder;
use waymark_file::SaltKey;
use waymark_planner::Id;
use waymark_planner::draft::IdSource;

use crate::clock::Clock;

/// A source of new ids.
#[derive(Clone, Debug)]
pub struct Ids {
    clock: Clock,
    /// State of SplitMix64, a small generator of well-spread numbers. Ids are no secrets; they only must not meet.
    state: u64,
    count: u16,
    /// What the ids of each act are worked out from, where they are to be the same each time.
    again: Option<u64>,
    /// What the salts of the log are worked out from. It owes nothing to the ids, which stand in the file and would
    /// give it away.
    salts: SaltKey,
}

impl Ids {
    /// Ids that no other program makes, but for those of acts: they are the same for the same seed and entry of a log.
    /// For tests and scripts that compare.
    pub fn repeated(clock: Clock, seed: u64) -> Ids {
        Ids {
            again: Some(seed),
            ..Ids::new(clock)
        }
    }

    /// Ids that no other program makes.
    pub fn new(clock: Clock) -> Ids {
        let (mut seed, mut salts) = ([0; 8], [0; 32]);
        if getrandom::fill(&mut seed).is_err() {
            // Without a source of randomness the time and the process have to do.
            let moment = clock.now().timestamp_nanos_opt().unwrap_or_default();
            seed = (moment ^ i64::from(std::process::id())).to_le_bytes();
        }
        let ids = Ids::seeded(clock, u64::from_le_bytes(seed));
        match getrandom::fill(&mut salts) {
            Ok(()) => Ids {
                salts: SaltKey::new(salts),
                ..ids
            },
            Err(_) => ids,
        }
    }

    /// The same ids for the same seed and days: for the sample and for tests.
    pub fn seeded(clock: Clock, seed: u64) -> Ids {
        let mut ids = Ids {
            clock,
            state: !seed,
            count: 0,
            again: None,
            salts: SaltKey::new([0; 32]),
        };
        let drawn = [(); 4].map(|()| ids.random().to_le_bytes());
        let mut salts = [0; 32];
        salts.copy_from_slice(drawn.as_flattened());
        Ids {
            state: seed,
            salts: SaltKey::new(salts),
            ..ids
        }
    }

    /// Draws the ids of an act, the one that becomes this entry of a log. Where they are to be repeated they depend on
    /// the seed and the entry alone: whoever carries the same act out on the same file makes the same ids. Those of
    /// entries never meet.
    pub(crate) fn of_act<T>(&mut self, entry: i64, act: impl FnOnce(&mut Ids) -> T) -> T {
        let Some(seed) = self.again else {
            return act(self);
        };
        let free = (self.state, self.count);
        (self.state, self.count) = (seed ^ entry.cast_unsigned().rotate_left(32), 0);
        let answer = act(self);
        (self.state, self.count) = free;
        answer
    }

    /// What the salts of an entry are worked out from: nobody can foretell it but for a seed.
    pub fn salts(&self) -> SaltKey {
        self.salts.clone()
    }

    /// Goes on from another day.
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
    }

    fn random(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

impl IdSource for Ids {
    fn next_id(&mut self) -> Id {
        let millis = u64::try_from(self.clock.now().timestamp_millis()).unwrap_or(0);
        // The counter makes ids of one millisecond rise, so that rows made together lie together in the file.
        self.count = self.count.wrapping_add(1) & 0x0FFF;
        let mut random = [0; 10];
        random[..2].copy_from_slice(&self.count.to_be_bytes());
        random[2..].copy_from_slice(&self.random().to_be_bytes());
        let text = Builder::from_unix_timestamp_millis(millis, &random)
            .into_uuid()
            .to_string();
        // A UUID is always a fitting token.
        Id::new(&text).unwrap_or_else(|| unreachable!("{text}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_are_version_7_and_never_meet() {
        let mut ids = Ids::new(Clock::System);
        let many: BTreeSet<Id> = (0..10_000).map(|_| ids.next_id()).collect();
        assert_eq!(many.len(), 10_000);
        for id in many.iter().take(10) {
            let uuid = uuid::Uuid::parse_str(id.as_str()).unwrap();
            assert_eq!(uuid.get_version_num(), 7, "{id}");
        }
    }

    #[test]
    fn a_seed_gives_the_same_ids() {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let ids = |seed| {
            let mut ids = Ids::seeded(Clock::Pinned(day), seed);
            [ids.next_id(), ids.next_id()]
        };
        assert_eq!(ids(1), ids(1));
        assert_ne!(ids(1), ids(2));
    }

    #[test]
    fn the_same_act_on_the_same_file_makes_the_same_ids() {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let clock = Clock::Pinned(day);
        let two = |ids: &mut Ids| [ids.next_id(), ids.next_id()];
        let (mut ids, mut others) = (Ids::repeated(clock, 7), Ids::repeated(clock, 7));
        let act = ids.of_act(12, two);
        let (between, elsewhere) = (ids.next_id(), others.next_id());
        assert_ne!(between, elsewhere, "those of entries never meet");
        assert_eq!(others.of_act(12, two), act);
        assert!(!ids.of_act(13, two).iter().any(|id| act.contains(id)));
        let mut free = Ids::new(clock);
        assert_ne!(free.of_act(12, two), free.of_act(12, two));
    }
}

//! The five phases of an implementation, in order.
//!
//! Names and order only. The dates of a phase belong to a project's plan.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The label that goes with every screen or page that shows which clause belongs to which phase.
/// No standard fixes that order, so it must never look as if one did.
pub const PHASING_NOTE: &str = "Phasing proposed by Waymark, after the phased approach of \
     ISO/IEC 20000-5. An organisation may choose its own order.";

/// A phase of the implementation, from the first talk with the sponsor to the first surveillance
/// audit. The scope of the SMS stays the same in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Phase {
    /// Business case, scope and gap analysis, up to gate 0.
    #[serde(rename = "preparation")]
    Preparation,
    /// Foundations and control, up to gate 1.
    #[serde(rename = "phase-1")]
    Phase1,
    /// Agreements and integration, up to gate 2.
    #[serde(rename = "phase-2")]
    Phase2,
    /// Assurance and proof, up to gate 3.
    #[serde(rename = "phase-3")]
    Phase3,
    /// Stage 1, stage 2, the certificate and the first year after it.
    #[serde(rename = "certification")]
    Certification,
}

impl Phase {
    /// All phases in the order in which they are worked through.
    pub const ALL: [Phase; 5] = [
        Phase::Preparation,
        Phase::Phase1,
        Phase::Phase2,
        Phase::Phase3,
        Phase::Certification,
    ];

    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            Phase::Preparation => "Preparation",
            Phase::Phase1 => "Phase 1",
            Phase::Phase2 => "Phase 2",
            Phase::Phase3 => "Phase 3",
            Phase::Certification => "Certification and improvement",
        }
    }

    /// What the phase is about, for the three numbered phases.
    pub fn subtitle(self) -> Option<&'static str> {
        match self {
            Phase::Phase1 => Some("Foundations and control"),
            Phase::Phase2 => Some("Agreements and integration"),
            Phase::Phase3 => Some("Assurance and proof"),
            Phase::Preparation | Phase::Certification => None,
        }
    }

    /// The place in the order: 0 for preparation, 1 to 3 for the numbered phases, 4 for
    /// certification and improvement.
    pub fn number(self) -> u8 {
        match self {
            Phase::Preparation => 0,
            Phase::Phase1 => 1,
            Phase::Phase2 => 2,
            Phase::Phase3 => 3,
            Phase::Certification => 4,
        }
    }

    /// The phase with this [`number`](Phase::number), if there is one.
    pub fn from_number(number: u8) -> Option<Phase> {
        Phase::ALL
            .into_iter()
            .find(|phase| phase.number() == number)
    }

    /// The number of the gate that closes the phase, 0 to 3. Certification and improvement is
    /// closed by no gate: it holds the milestone "certified" and runs on.
    pub fn closing_gate(self) -> Option<u8> {
        match self {
            Phase::Certification => None,
            phase => Some(phase.number()),
        }
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phases_are_in_order_and_numbered_from_zero() {
        for (place, phase) in Phase::ALL.into_iter().enumerate() {
            assert_eq!(usize::from(phase.number()), place);
            assert_eq!(Phase::from_number(phase.number()), Some(phase));
        }
        assert!(Phase::ALL.is_sorted());
        assert_eq!(Phase::from_number(5), None);
    }

    #[test]
    fn gates_close_all_phases_but_the_last() {
        let gates: Vec<_> = Phase::ALL.into_iter().map(Phase::closing_gate).collect();
        assert_eq!(gates, [Some(0), Some(1), Some(2), Some(3), None]);
    }
}

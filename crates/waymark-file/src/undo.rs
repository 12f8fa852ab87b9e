//! Which acts can be taken back, and which done again.
//!
//! Nothing is ever taken out of the log: undoing appends the inverse. What can be undone follows from reading the log
//! from the beginning, so that it is the same after a restart.

use waymark_planner::erasure::ERASE;

use crate::log::Entry;

/// The acts that stand and the acts that were taken back, oldest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct UndoOrder {
    standing: Vec<String>,
    undone: Vec<String>,
}

impl UndoOrder {
    /// Reads the order off the log.
    pub fn of(entries: &[Entry]) -> UndoOrder {
        let mut order = UndoOrder::default();
        for entry in entries {
            if !entry.parents.is_empty() {
                let turned = (entry.undoes.as_deref(), entry.redoes.as_deref());
                order.note(&entry.id, &entry.act, turned);
            }
        }
        order
    }

    /// Notes one more entry, with the one it takes back and the one it does again. The first entry of a file makes the
    /// project and is never noted: it cannot be undone. Nor can an erasure: what was erased is nowhere any more.
    pub fn note(&mut self, id: &str, act: &str, (undoes, redoes): (Option<&str>, Option<&str>)) {
        if act == ERASE {
            return;
        }
        if let Some(target) = undoes {
            self.standing.retain(|standing| standing != target);
            self.undone.push(target.to_string());
        } else if let Some(target) = redoes {
            self.undone.retain(|undone| undone != target);
            self.standing.push(target.to_string());
        } else {
            self.standing.push(id.to_string());
            self.undone.clear();
        }
    }

    /// The acts that can be undone, newest last.
    pub fn standing(&self) -> &[String] {
        &self.standing
    }

    /// The acts that can be done again, the next one last.
    pub fn undone(&self) -> &[String] {
        &self.undone
    }
}

//! Journeys through the real window, each a test.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod acts;
mod acts_audits;
mod acts_budget;
mod acts_meetings;
mod acts_owners;
mod acts_raid;
mod acts_risks;
mod acts_sheets;
mod backups;
mod dialogs;
mod dropped;
mod editing;
mod fields;
mod files;
mod first;
mod guide;
mod harness;
mod hostile;
mod network;
mod pack;
mod palette;
mod past;
mod plan_bars;
mod plan_begins;
mod plan_details;
mod plan_rows;
mod readiness;
mod registers;
mod scope;
mod sizes;
mod twins;
mod why;
mod windows;

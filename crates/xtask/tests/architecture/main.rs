//! The rules of the house, as `ARCHITECTURE.md` states them: who may depend on what, and who may name what.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod dependencies;
mod names;
mod workspace;

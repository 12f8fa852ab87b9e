//! The contract of the command line, proven on the real program: what it prints, how it exits, what it leaves behind.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod answers;
mod bench_data;
mod desk;
mod documentation;
mod exchange;
mod exits;
mod hostile;
mod many;
mod past;
mod planning;
mod readiness;
mod real_job;
mod scope;
mod tables;
mod together;
mod wording;

//! What journeys through the real Waymark window are walked with: a screen of their own, a driver for the web view, the
//! window asked for by role and name, waits that end when something has happened, and what is kept when one fails.
//!
//! It starts the two programs that people get, `waymark-desktop` and `waymark`, and knows nothing of how they are built:
//! it may not depend on any crate of Waymark, so that what it sees is what a person sees. Everything in it stops a test
//! by panicking, with words that say what was waited for.
//!
//! ```no_run
//! # #[cfg(target_os = "linux")]
//! # fn main() {
//! use waymark_journeys::journey;
//! use waymark_journeys::pages::{Column, Plan};
//!
//! journey(|walk| {
//!     let project = walk.sample("northgate");
//!     let window = walk.open(&project);
//!     let plan = Plan::at(&window, "Align external contracts");
//!     plan.write_by_keys(Column::Done, "85");
//!     plan.row("Align external contracts").the("gridcell", "85%").wait();
//!     window.quit();
//!     assert_eq!(project.revision(), 300);
//! });
//! # }
//! # #[cfg(not(target_os = "linux"))]
//! # fn main() {}
//! ```
#![cfg(target_os = "linux")]

mod belongings;
mod checks;
mod driver;
mod journey;
mod keys;
pub mod pages;
mod part;
mod programs;
mod project;
mod screen;
mod wait;
mod window;

pub use journey::{Journey, Size, journey};
pub use part::{Name, Part, Seen};
pub use project::Project;
pub use screen::{Screen, SystemWindow};
pub use wait::{LIMIT, until};
pub use window::Window;

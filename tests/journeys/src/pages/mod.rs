//! The pages of the window by what people do on them, in the words that are drawn there.
//!
//! A page holds no check of its own: a journey says what has to be seen.

mod history;
mod home;
mod overview;
mod palette;
mod plan;

pub use history::History;
pub use home::Home;
pub use overview::Overview;
pub use palette::Palette;
pub use plan::{Column, Plan};

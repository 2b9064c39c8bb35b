//! What leaves the page with the visitor and comes back: a file, a link, a table, a day in a calendar; and what a
//! reviewer of the work history would say.
//!
//! Functions of texts and days. Where anything is kept, and which clock there is, the caller knows.

pub mod calendar;
pub mod csv;
pub mod file;
pub mod json;
pub mod link;
mod name;
pub mod review;

pub use name::Name;

/// One answer: the name of the control that takes it, as in `work[0].end/1`, and its text.
pub type Answer = (String, String);

/// More than anybody enters; what is larger is no draft of ours, and is not read.
pub const MOST_BYTES: usize = 1 << 20;

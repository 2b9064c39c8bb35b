//! The rules: plans as data, and what they make of an applicant.
//!
//! `evaluate` gives the whole report; [`outcomes`] its verdicts and dates alone.

mod certainty;
mod compiled;
mod facts;
mod majors;
mod outcome;
pub mod pack;
mod requirement;
mod runs;

pub use certainty::{Certainty, Verdict};
pub use compiled::{ALIASES, PACK_COUNT, PACKS, pack};
pub use outcome::{Outcome, outcomes};
pub use pack::Pack;

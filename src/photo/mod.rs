//! Photos: judged as a reviewer of applications would, and repaired without guessing.
//!
//! `check` says what is right and wrong with a photo of a person, `check_document` with a photo of a paper,
//! `fix::fix` makes a file whose format, size and dimensions are right. Who does one after the other looks at the
//! file once (`Photo`), and gives that to `report` and to `fix::repair`. All are functions of the file's bytes:
//! no clock, no randomness, nothing of the web. The face model is a file of its own (`face::Model`), so that
//! whoever checks no photo loads none.

#[cfg(feature = "photo")]
pub mod checks;
pub mod cut;
#[cfg(feature = "photo")]
pub mod decode;
#[cfg(feature = "photo")]
pub mod face;
#[cfg(feature = "photo")]
pub mod fix;
pub mod header;
#[cfg(feature = "photo")]
mod look;
#[cfg(feature = "photo")]
pub mod pixels;
pub mod report;
mod said;
#[cfg(feature = "photo")]
mod statistics;
pub mod thresholds;

#[cfg(feature = "photo")]
pub use checks::{check, check_document, report};
#[cfg(feature = "photo")]
pub use look::Photo;
pub use said::{Change, Progress, Refusal, Stage, Unreadable};

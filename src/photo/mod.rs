//! Photos: judged as a reviewer of applications would, and repaired without guessing.
//!
//! [`check`] says what is right and wrong with a photo of a person, [`check_document`] with a photo of a paper,
//! [`fix`](fix::fix) makes a file whose format, size and dimensions are right. Who does one after the other looks at the
//! file once ([`Photo`]), and gives that to [`report`] and to [`repair`](fix::repair). All are functions of the file's bytes:
//! no clock, no randomness, nothing of the web. The face model is a file of its own ([`face::Model`]), so that
//! whoever checks no photo loads none.

pub mod checks;
pub mod decode;
pub mod face;
pub mod fix;
pub mod header;
mod look;
pub mod pixels;
pub mod report;
mod statistics;
pub mod thresholds;

pub use checks::{check, check_document, report};
pub use look::{Photo, Progress, Stage, Unreadable};

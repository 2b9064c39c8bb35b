//! Baokao (报考自查): which vocational skill level may a person apply for, under which
//! condition, since when or from when.
//!
//! The core ([`applicant`], [`rules`], [`text`], [`timeline`]) knows nothing of the web: it takes a parsed
//! applicant and a day, and gives reasons as data. So does [`photo`], which takes a file's bytes; its decoders are a
//! feature of their own. See ARCHITECTURE.md for the map.

#[macro_use]
mod words;
#[cfg(feature = "api")]
pub mod api;
pub mod applicant;
#[cfg(feature = "archive")]
pub mod archive;
#[cfg(feature = "finder")]
pub mod finder;
pub mod keeping;
pub mod photo;
pub mod rules;
pub mod text;
pub mod timeline;
pub mod ui;

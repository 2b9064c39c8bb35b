//! Photos: every check on the corpus of `tests/photos`, every repair, and everything that is no photo.
#![cfg(feature = "photo-more")]
#![allow(missing_docs, clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "photo/bounds.rs"]
mod bounds;
#[path = "photo/corpus.rs"]
mod corpus;
#[path = "photo/fixed.rs"]
mod fixed;
#[path = "photo/hostile.rs"]
mod hostile;
#[path = "photo/others.rs"]
mod others;
#[path = "photo/pictures.rs"]
mod pictures;
#[path = "photo/reports.rs"]
mod reports;
#[path = "photo/said.rs"]
mod said;
#[path = "photo/white.rs"]
mod white;

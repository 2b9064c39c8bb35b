//! Words for people: the catalogue, and sentences made of rules and reports.

mod catalogue;

pub use catalogue::{Key, Language};

//! The plans themselves, as the build made them of `rules/*.toml`.

use super::certainty::Certainty;
use super::pack::*;
use crate::applicant::{Name, NameSet, Rank, Scheme, Spelling};
use crate::text::EnglishText;

include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The plan of an id.
#[must_use]
pub fn pack(id: &str) -> Option<&'static Pack> {
    PACKS.iter().find(|pack| pack.id == id)
}

//! The rule files' format, continued: papers to hand in, notes and instructions.

use super::{Spanned, Text, Word};
use serde::Deserialize;

/// What has to be handed in for one condition.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Materials {
    pub clause: String,
    pub items: Vec<Spanned<Item>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub paper: String,
    /// The name printed in this list, where it differs from the paper's own.
    pub printed: Option<String>,
}

/// One paper, with what it must satisfy.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    pub id: Word,
    pub name: Text,
    #[serde(default)]
    pub must: Vec<Note>,
}

/// A published sentence to be shown as it is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub clause: String,
    pub text: Text,
    pub reading: Option<Text>,
}

/// Published instructions, in order.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    pub id: String,
    pub clause: String,
    pub title: Text,
    pub step: Vec<Note>,
}

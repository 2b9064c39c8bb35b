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
    /// The official site they lead to.
    pub site: Option<Site>,
    pub step: Vec<Note>,
}

/// An official site.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    pub clause: String,
    pub name: Text,
    pub address: String,
}

/// Something to be entered or chosen in the registration.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub name: Text,
    pub clause: String,
    pub text: Text,
}

/// What the registration says of itself, and what then is to be done.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    pub id: String,
    pub name: Text,
    pub step: Vec<Note>,
}

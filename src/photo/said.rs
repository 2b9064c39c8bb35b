//! Words for what is done to a photo, what was done, and why something was not.

use super::report::Fact;

/// Why a file is not looked at, or cannot be repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It has no bytes.
    Empty,
    /// It has more bytes than any photo.
    TooLarge,
    /// It claims more pixels than may be decoded.
    TooManyPixels,
    /// It is not a picture of a kind that is decoded here.
    Unsupported,
    /// It is broken.
    Damaged,
}

impl Unreadable {
    /// The word outside.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Unreadable::Empty => "empty",
            Unreadable::TooLarge => "tooLarge",
            Unreadable::TooManyPixels => "tooManyPixels",
            Unreadable::Unsupported => "unsupported",
            Unreadable::Damaged => "damaged",
        }
    }
}

/// What is being done to a photo, for whoever shows progress, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The file becomes pixels: most of the time of a large photo.
    Decode,
    /// Faces are looked for.
    Face,
    /// Everything else is measured.
    Measure,
    /// The photo is cut and brought to its size.
    Render,
    /// The file is written, as often as finding its size takes.
    Encode,
    /// What was written is looked at.
    Review,
}

impl Stage {
    /// The word outside.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Stage::Decode => "decode",
            Stage::Face => "face",
            Stage::Measure => "measure",
            Stage::Render => "render",
            Stage::Encode => "encode",
            Stage::Review => "review",
        }
    }
}

/// Told of each stage as it begins.
pub type Progress<'a> = &'a mut dyn FnMut(Stage);

/// Something that was done: what it is, and the state before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Which.
    pub id: &'static str,
    /// Before.
    pub from: Fact,
    /// After.
    pub to: Fact,
}

/// Why a background is left as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is grey, coloured or a scene.
    NotNearlyWhite,
    /// Without a face nobody knows what is person.
    NoFace,
    /// It is too uneven.
    Uneven,
    /// Clothes, hair or face could be taken for it.
    OutlineUnclear,
}

impl Refusal {
    /// The word outside.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Refusal::NotNearlyWhite => "notNearlyWhite",
            Refusal::NoFace => "noFace",
            Refusal::Uneven => "uneven",
            Refusal::OutlineUnclear => "outlineUnclear",
        }
    }
}

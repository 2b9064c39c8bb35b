//! How the result is looked at: which condition its timeline is about, how near, what is compared.

use super::action::Chosen;

/// What is looked at.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Looking {
    /// The condition of the timeline; `None`: the one that the page proposes.
    pub pictured: Option<Chosen>,
    /// The timeline is so many times doubled in width.
    pub zoom: u8,
    /// The two that are compared, conditions or plans; `None`: as the page proposes.
    pub compared: [Option<Chosen>; 2],
    /// The text that was copied last, by the id of its element, and whether that went well.
    pub copied: Option<(String, bool)>,
}

/// A way to look at it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Look {
    /// The timeline of a condition.
    Picture(Chosen),
    /// Nearer.
    Nearer,
    /// From further away.
    Farther,
    /// Compares something on one side, 0 or 1.
    Compare(usize, Chosen),
    /// Has had a text copied, or not.
    Copied(String, bool),
}

impl Looking {
    /// Sixteen times as wide as the page.
    pub const NEAREST: u8 = 4;

    /// Looks so.
    pub fn look(&mut self, look: Look) {
        match look {
            Look::Picture(chosen) => self.pictured = Some(chosen),
            Look::Nearer => self.zoom = u8::min(self.zoom + 1, Looking::NEAREST),
            Look::Farther => self.zoom = self.zoom.saturating_sub(1),
            Look::Copied(id, well) => self.copied = Some((id, well)),
            Look::Compare(side, chosen) => {
                if let Some(compared) = self.compared.get_mut(side) {
                    *compared = Some(chosen);
                }
            }
        }
    }
}

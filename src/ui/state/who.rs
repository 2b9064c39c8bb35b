//! Where the visitor is: what is ticked on the guide's first page says which sections there is something for.

use super::asked::Asked;
use super::draft::Draft;
use super::field::{Field, Place};
use crate::applicant::Section;

/// What somebody can be or have, by the part of [`Field::Who`], and the section that is then to be filled.
pub const WHO: [Section; 6] =
    [Section::Education, Section::Education, Section::Work, Section::Certificates, Section::Titles, Section::Training];

/// The part of [`Field::Who`] that says: what is not ticked I have not.
pub const NOTHING_ELSE: u8 = WHO.len() as u8;

impl Draft {
    /// Follows a part of [`Field::Who`] that was ticked or cleared: its section is begun, or there is nothing for it, or it
    /// is not answered. What was answered of others stays, unless it is about all others.
    pub fn be(&mut self, asked: &Asked, part: u8) {
        let ticked = |draft: &Draft, part| draft.text(Place::of(Field::Who).part(part)) == "yes";
        let own = WHO.get(usize::from(part));
        for section in asked.sections().filter(|section| own.is_none_or(|own| own == section)) {
            let begun = (0..).zip(WHO).any(|(part, one)| one == section && ticked(self, part));
            let answer = Place::answer(section);
            if begun {
                self.set(answer, "yes".into());
            } else if self.is_blank(section) {
                self.clear(section);
                let word = if ticked(self, NOTHING_ELSE) { "no" } else { "" };
                self.set(answer, word.into());
            }
        }
    }
}

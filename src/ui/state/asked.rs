//! What the chosen plans ask: the form shows these questions and no others.

use super::field::Field;
use crate::applicant::{PerPack, Section};
use crate::rules::pack::{Pack, Requirement};
use crate::rules::{PACK_COUNT, PACKS};

/// Which questions the chosen plans have.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Asked {
    /// The chosen plans.
    pub packs: PerPack<bool>,
    /// Is the date of birth asked?
    pub birth: bool,
    /// Is 拟从事 asked?
    pub intends: bool,
    /// Which sections, by [`Section`].
    sections: [bool; Section::ALL.len()],
    /// Plans that ask 经评估论证.
    assessed: PerPack<bool>,
    /// Plans that ask a title.
    titles: PerPack<bool>,
    /// Plans that look at the major.
    majors: PerPack<bool>,
    /// Is the post asked, and whether it is a side job?
    posts: bool,
    /// Is the employer's life asked?
    life: bool,
    /// Is the category of a major asked?
    categories: bool,
}

impl Asked {
    /// What these plans ask.
    #[must_use]
    pub fn by(packs: PerPack<bool>) -> Asked {
        let mut asked = Asked { packs, ..Asked::default() };
        for pack in PACKS.iter().filter(|pack| packs[pack.index]) {
            asked.posts |= pack.occupation.posts.is_some();
            asked.life |= pack.occupation.employer_life.is_some();
            asked.categories |= pack.majors.iter().any(|table| table.categories.is_some());
            for requirement in pack.levels.iter().flat_map(|level| level.conditions).flat_map(|one| one.requires) {
                asked.add(pack, requirement);
            }
        }
        asked
    }

    fn add(&mut self, pack: &Pack, requirement: &Requirement) {
        let section = match requirement {
            Requirement::Age(_) => return self.birth = true,
            Requirement::Intends => return self.intends = true,
            Requirement::Employed | Requirement::Work(_) => Section::Work,
            Requirement::Certificate(_) => Section::Certificates,
            Requirement::Title(_) => {
                self.titles[pack.index] = true;
                Section::Titles
            }
            Requirement::Education(education) => {
                self.assessed[pack.index] |= education.assessed;
                self.majors[pack.index] |= education.major.is_some();
                Section::Education
            }
            Requirement::Training(_) => Section::Training,
        };
        self.sections[section as usize] = true;
    }

    /// The sections that are asked, in the order of the form.
    pub fn sections(self) -> impl Iterator<Item = Section> {
        Section::ALL.iter().copied().filter(move |&section| self.sections[section as usize])
    }

    /// Is a question of a section's records asked?
    #[must_use]
    pub fn field(self, section: Section, field: Field) -> bool {
        match field {
            Field::Employer | Field::Position | Field::PartTime => self.posts,
            Field::EmployerFounded | Field::EmployerDissolved => self.life,
            Field::Major => self.majors != [false; PACK_COUNT],
            Field::MajorCategory => self.categories,
            Field::Matches | Field::Assessed | Field::Relations => self.plans(section, field) != [false; PACK_COUNT],
            _ => true,
        }
    }

    /// The plans that a question with a part for each plan is about.
    #[must_use]
    pub fn plans(self, section: Section, field: Field) -> PerPack<bool> {
        match (section, field) {
            (_, Field::Matches) => self.titles,
            (_, Field::Assessed) => self.assessed,
            (Section::Education, _) => self.majors,
            _ => self.packs,
        }
    }
}

//! What the chosen plans and level ask: the form shows these questions and no others.

use super::field::Field;
use crate::applicant::{PerPack, Section};
use crate::rules::guide::Scope;
use crate::rules::pack::{Anchor, CertificateAsked, Pack, Requirement, WorkAsked};
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
    /// Does it matter which scheme a certificate is of?
    schemes: bool,
    /// Does it matter whether a title is a professional qualification?
    kinds: bool,
}

impl Asked {
    /// What these plans ask.
    #[must_use]
    pub fn by(scope: Scope) -> Asked {
        let mut asked = Asked { packs: scope.packs, ..Asked::default() };
        for pack in PACKS.iter().filter(|pack| scope.packs[pack.index]) {
            asked.posts |= pack.occupation.posts.is_some();
            asked.life |= pack.occupation.employer_life.is_some();
            for requirement in scope.levels(pack).flat_map(|level| level.conditions).flat_map(|one| one.requires) {
                asked.add(pack, requirement);
            }
        }
        asked
    }

    fn add(&mut self, pack: &Pack, requirement: &Requirement) {
        let section = match requirement {
            Requirement::Age(_) => return self.birth = true,
            Requirement::Intends => return self.intends = true,
            Requirement::Employed => Section::Work,
            Requirement::Work(WorkAsked { after, .. }) => {
                match after {
                    Some(Anchor::Certificate(asked)) => self.certificate(asked),
                    Some(Anchor::Title(asked)) => self.kinds |= asked.titles_only,
                    None => {}
                }
                Section::Work
            }
            Requirement::Certificate(asked) => {
                self.certificate(asked);
                Section::Certificates
            }
            Requirement::Title(asked) => {
                self.titles[pack.index] = true;
                self.kinds |= asked.titles_only;
                Section::Titles
            }
            Requirement::Education(education) => {
                self.assessed[pack.index] |= education.assessed;
                self.majors[pack.index] |= education.major.is_some();
                let table = education.major.and_then(|table| pack.majors.get(usize::from(table)));
                self.categories |= table.is_some_and(|table| table.categories.is_some());
                Section::Education
            }
            Requirement::Training(_) => Section::Training,
        };
        self.sections[section as usize] = true;
    }

    fn certificate(&mut self, asked: &CertificateAsked) {
        self.schemes |= asked.scheme.is_some();
    }

    /// Does it matter which scheme a certificate is of? Else any will do.
    #[must_use]
    pub fn schemes(self) -> bool {
        self.schemes
    }

    /// Does it matter whether a title is a professional qualification?
    #[must_use]
    pub fn kinds(self) -> bool {
        self.kinds
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

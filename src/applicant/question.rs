//! What may still be unanswered in an applicant.

use std::fmt;

words! {
    /// A part of the applicant that holds records.
    Section {
        /// Jobs.
        Work = "work",
        /// Vocational certificates.
        Certificates = "certificates",
        /// Professional titles.
        Titles = "titles",
        /// Schools.
        Education = "education",
        /// Trainings.
        Training = "training",
    }
}

/// Something that was not answered; shown by its path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Question {
    /// `birthDate`
    BirthDate,
    /// `intends`
    Intends,
    /// A whole section.
    Section(Section),
    /// `certificates[i].obtained`
    CertificateObtained(usize),
    /// `titles[i].obtained`
    TitleObtained(usize),
    /// `education[i].major`
    Major(usize),
    /// `education[i].majorCategory`
    MajorCategory(usize),
    /// `training[i].hoursMet`
    HoursMet(usize),
    /// `training[i].certificate`
    TrainingCertificate(usize),
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BirthDate => f.write_str("birthDate"),
            Self::Intends => f.write_str("intends"),
            Self::Section(section) => f.write_str(section.word()),
            Self::CertificateObtained(i) => write!(f, "certificates[{i}].obtained"),
            Self::TitleObtained(i) => write!(f, "titles[{i}].obtained"),
            Self::Major(i) => write!(f, "education[{i}].major"),
            Self::MajorCategory(i) => write!(f, "education[{i}].majorCategory"),
            Self::HoursMet(i) => write!(f, "training[{i}].hoursMet"),
            Self::TrainingCertificate(i) => write!(f, "training[{i}].certificate"),
        }
    }
}

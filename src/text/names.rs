//! The words of the closed vocabularies, as selects and lists show them.

use super::catalogue::{Key, Language};
use crate::applicant::{Answer, Institution, Program, Rank, Relation, Scheme, Section, Status, TitleKind};

/// A part of the form.
#[must_use]
pub fn section(language: Language, word: Section) -> &'static str {
    language.text(match word {
        Section::Work => Key::SectionWork,
        Section::Certificates => Key::SectionCertificates,
        Section::Titles => Key::SectionTitles,
        Section::Education => Key::SectionEducation,
        Section::Training => Key::SectionTraining,
    })
}

/// One record of a part of the form.
#[must_use]
pub fn record(language: Language, word: Section) -> &'static str {
    language.text(match word {
        Section::Work => Key::RecordWork,
        Section::Certificates => Key::RecordCertificates,
        Section::Titles => Key::RecordTitles,
        Section::Education => Key::RecordEducation,
        Section::Training => Key::RecordTraining,
    })
}

/// A level of certificates, from 5 to 1.
#[must_use]
pub fn level(language: Language, level: u8) -> &'static str {
    language.text(match level {
        1 => Key::Level1,
        2 => Key::Level2,
        3 => Key::Level3,
        4 => Key::Level4,
        _ => Key::Level5,
    })
}

/// A scheme of certificates.
#[must_use]
pub fn scheme(language: Language, word: Scheme) -> &'static str {
    language.text(match word {
        Scheme::Qualification => Key::SchemeQualification,
        Scheme::SkillLevel => Key::SchemeSkillLevel,
    })
}

/// A rank of titles.
#[must_use]
pub fn rank(language: Language, word: Rank) -> &'static str {
    language.text(match word {
        Rank::Junior => Key::RankJunior,
        Rank::Intermediate => Key::RankIntermediate,
        Rank::Senior => Key::RankSenior,
    })
}

/// A kind of title.
#[must_use]
pub fn title_kind(language: Language, word: TitleKind) -> &'static str {
    language.text(match word {
        TitleKind::Title => Key::TitleKindTitle,
        TitleKind::Qualification => Key::TitleKindQualification,
    })
}

/// A kind of school.
#[must_use]
pub fn institution(language: Language, word: Institution) -> &'static str {
    language.text(match word {
        Institution::Skilled => Key::InstitutionSkilled,
        Institution::SeniorSkilled => Key::InstitutionSeniorSkilled,
        Institution::TechnicianCollege => Key::InstitutionTechnicianCollege,
        Institution::SecondaryVocational => Key::InstitutionSecondaryVocational,
        Institution::HigherVocational => Key::InstitutionHigherVocational,
        Institution::University => Key::InstitutionUniversity,
        Institution::Continuing => Key::InstitutionContinuing,
    })
}

/// What is studied for.
#[must_use]
pub fn program(language: Language, word: Program) -> &'static str {
    language.text(match word {
        Program::IntermediateClass => Key::ProgramIntermediateClass,
        Program::SeniorClass => Key::ProgramSeniorClass,
        Program::TechnicianClass => Key::ProgramTechnicianClass,
        Program::Secondary => Key::ProgramSecondary,
        Program::Associate => Key::ProgramAssociate,
        Program::Bachelor => Key::ProgramBachelor,
        Program::Master => Key::ProgramMaster,
        Program::Doctor => Key::ProgramDoctor,
    })
}

/// How far studies have come.
#[must_use]
pub fn status(language: Language, word: Status) -> &'static str {
    language.text(match word {
        Status::Graduated => Key::StatusGraduated,
        Status::FinalYear => Key::StatusFinalYear,
        Status::Enrolled => Key::StatusEnrolled,
        Status::Incomplete => Key::StatusIncomplete,
    })
}

/// The certifying body's answer about an occupation.
#[must_use]
pub fn relation_of_occupation(language: Language, word: Relation) -> &'static str {
    language.text(match word {
        Relation::Own => Key::RelationOwnOccupation,
        Relation::Related => Key::RelationRelatedOccupation,
        Relation::Unrelated => Key::RelationUnrelated,
    })
}

/// The certifying body's answer about a major.
#[must_use]
pub fn relation_of_major(language: Language, word: Relation) -> &'static str {
    language.text(match word {
        Relation::Own => Key::RelationOwnMajor,
        Relation::Related => Key::RelationRelatedMajor,
        Relation::Unrelated => Key::RelationUnrelated,
    })
}

/// An answer that may be left open.
#[must_use]
pub fn answer(language: Language, word: Answer) -> &'static str {
    language.text(match word {
        Answer::Yes => Key::AnswerYes,
        Answer::No => Key::AnswerNo,
        Answer::Unsure => Key::AnswerUnsure,
    })
}

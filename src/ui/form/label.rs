//! What questions and records are called.

use crate::applicant::Section;
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::state::{Field, Place};

/// The label of a question.
pub fn label(cx: &Cx<'_>, place: Place) -> &'static str {
    cx.t(match (place.section, place.field) {
        (Some(section), Field::Answer) => return text::section(cx.language(), section),
        (Some(Section::Work), Field::Occupation) => Key::LabelWorkOccupation,
        (Some(Section::Training), Field::Occupation) => Key::LabelTrainingOccupation,
        (_, Field::Occupation) => Key::LabelCertificateOccupation,
        (_, Field::BirthDate) => Key::LabelBirthDate,
        (_, Field::Intends) => Key::LabelIntends,
        (_, Field::Employer) => Key::LabelEmployer,
        (_, Field::Position) => Key::LabelPosition,
        (_, Field::Start) => Key::LabelStart,
        (_, Field::End) => Key::LabelEnd,
        (_, Field::PartTime) => Key::LabelPartTime,
        (_, Field::EmployerFounded) => Key::LabelEmployerFounded,
        (_, Field::EmployerDissolved) => Key::LabelEmployerDissolved,
        (Some(Section::Education), Field::Relations) => Key::LabelRelationOfMajor,
        (_, Field::Relations) => Key::LabelRelation,
        (_, Field::Level) => Key::LabelLevel,
        (_, Field::Scheme) => Key::LabelScheme,
        (_, Field::Obtained) => Key::LabelObtained,
        (_, Field::Rank) => Key::LabelRank,
        (_, Field::Kind) => Key::LabelKind,
        (_, Field::Matches) => Key::LabelMatches,
        (_, Field::Institution) => Key::LabelInstitution,
        (_, Field::Program) => Key::LabelProgram,
        (_, Field::Major) => Key::LabelMajor,
        (_, Field::MajorCategory) => Key::LabelMajorCategory,
        (_, Field::Status) => Key::LabelStatus,
        (_, Field::Assessed) => Key::LabelAssessed,
        (_, Field::HoursMet) => Key::LabelHoursMet,
        (_, Field::Certificate) => Key::LabelTrainingCertificate,
        (_, Field::Target) => Key::GuideTarget,
        (_, Field::Who) => Key::GuideWho,
        (_, Field::Paste) => Key::PasteLabel,
        (_, Field::Remind) => Key::KeepRemindOn,
        (_, Field::Answer | Field::AsOf | Field::Papers) => Key::LabelAsOf,
    })
}

/// What helps to answer it.
pub fn hint(cx: &Cx<'_>, place: Place) -> Option<&'static str> {
    let key = match (place.section, place.field) {
        (_, Field::BirthDate) => Key::HintBirthDate,
        (Some(Section::Work), Field::Occupation) => Key::HintOccupation,
        (Some(Section::Work), Field::Answer) => Key::HintWork,
        (Some(Section::Certificates), Field::Answer) => Key::HintCertificates,
        (Some(Section::Titles), Field::Answer) => Key::HintTitles,
        (Some(Section::Education), Field::Answer) => Key::HintEducation,
        (Some(Section::Training), Field::Answer) => Key::HintTraining,
        (_, Field::Position) => Key::HintPosition,
        (_, Field::Start) => Key::HintDate,
        (_, Field::Obtained) => Key::HintObtained,
        (_, Field::EmployerFounded) => Key::HintEmployerLife,
        (_, Field::Relations) => Key::HintRelation,
        (_, Field::Matches) => Key::HintMatches,
        (_, Field::Assessed) => Key::HintAssessed,
        (_, Field::MajorCategory) => Key::HintMajorCategory,
        (_, Field::AsOf) => Key::HintAsOf,
        (_, Field::Paste) => Key::PasteHint,
        _ => return None,
    };
    Some(cx.t(key))
}

/// What a record is called: 工作经历 2.
pub fn record_name(cx: &Cx<'_>, section: Section, record: usize) -> String {
    let name = text::record(cx.language(), section);
    cx.language().fill(Key::FormRecord, &[("section", name), ("n", &(record + 1).to_string())])
}

/// What a question is called outside its record.
pub fn place_name(cx: &Cx<'_>, place: Place) -> String {
    match place.section {
        Some(section) if place.field != Field::Answer => {
            let record = record_name(cx, section, place.record);
            cx.language().fill(Key::FormPlace, &[("record", &record), ("label", label(cx, place))])
        }
        _ => label(cx, place).into(),
    }
}

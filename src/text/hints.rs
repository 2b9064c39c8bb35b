//! What stands beside a record or an input: why it counts, what to ask, what to put right.

use super::catalogue::{Key, Language};
use crate::applicant::{FaultCode, Question};
use crate::rules::{IssueCode, Pack, Reason};

/// Why a record counts or does not, as one short sentence.
#[must_use]
pub fn reason(language: Language, reason: Reason) -> &'static str {
    language.text(match reason {
        Reason::OwnOccupation => Key::ReasonOwnOccupation,
        Reason::ListedOccupation => Key::ReasonListedOccupation,
        Reason::ListedPost => Key::ReasonListedPost,
        Reason::AcceptedByBody => Key::ReasonAcceptedByBody,
        Reason::RejectedByBody => Key::ReasonRejectedByBody,
        Reason::UnlistedOccupation => Key::ReasonUnlistedOccupation,
        Reason::UnlistedPost => Key::ReasonUnlistedPost,
        Reason::SideJob => Key::ReasonSideJob,
        Reason::OtherOccupation => Key::ReasonOtherOccupation,
        Reason::LowerLevel => Key::ReasonLowerLevel,
        Reason::HigherLevel => Key::ReasonHigherLevel,
        Reason::OtherScheme => Key::ReasonOtherScheme,
        Reason::DateMissing => Key::ReasonDateMissing,
        Reason::NotHeldLong => Key::ReasonNotHeldLong,
        Reason::LowerRank => Key::ReasonLowerRank,
        Reason::HigherRank => Key::ReasonHigherRank,
        Reason::FieldDiffers => Key::ReasonFieldDiffers,
        Reason::FieldUnsure => Key::ReasonFieldUnsure,
        Reason::QualificationUnnamed => Key::ReasonQualificationUnnamed,
        Reason::OtherSchool => Key::ReasonOtherSchool,
        Reason::SchoolUnnamed => Key::ReasonSchoolUnnamed,
        Reason::OtherStatus => Key::ReasonOtherStatus,
        Reason::NotAssessed => Key::ReasonNotAssessed,
        Reason::AssessmentUnsure => Key::ReasonAssessmentUnsure,
        Reason::OtherMajor => Key::ReasonOtherMajor,
        Reason::UnlistedMajor => Key::ReasonUnlistedMajor,
        Reason::MajorMissing => Key::ReasonMajorMissing,
        Reason::CategoryMissing => Key::ReasonCategoryMissing,
        Reason::OtherTraining => Key::ReasonOtherTraining,
        Reason::HoursShort => Key::ReasonHoursShort,
        Reason::HoursMissing => Key::ReasonHoursMissing,
        Reason::NoTrainingCertificate => Key::ReasonNoTrainingCertificate,
        Reason::TrainingCertificateMissing => Key::ReasonTrainingCertificateMissing,
        Reason::Ended => Key::ReasonEnded,
        Reason::BeforeAnchor => Key::ReasonBeforeAnchor,
        Reason::PartlyBeforeAnchor => Key::ReasonPartlyBeforeAnchor,
        Reason::OtherRun => Key::ReasonOtherRun,
        Reason::OutsideEmployerLife => Key::ReasonOutsideEmployerLife,
        Reason::NoDayYet => Key::ReasonNoDayYet,
        Reason::WithUnconfirmed => Key::ReasonWithUnconfirmed,
    })
}

/// What to ask of whom, for a reason that leaves the decision to the certifying body.
#[must_use]
pub fn to_confirm(language: Language, pack: &Pack, reason: Reason) -> Option<String> {
    let what = open(language, reason)?;
    let body = body(language, pack);
    Some(language.fill(Key::ConfirmAsk, &[("body", body), ("what", what)]))
}

/// Who decides of a plan.
#[must_use]
pub fn body(language: Language, pack: &Pack) -> &'static str {
    pack.body.as_ref().map_or_else(|| language.text(Key::ConfirmBody), |body| language.of(body))
}

/// What a reason leaves open, as a question within a sentence.
pub fn open(language: Language, reason: Reason) -> Option<&'static str> {
    Some(language.text(match reason {
        Reason::UnlistedOccupation => Key::ConfirmOccupation,
        Reason::UnlistedPost => Key::ConfirmPost,
        Reason::HigherLevel => Key::ConfirmLevel,
        Reason::OtherScheme => Key::ConfirmScheme,
        Reason::HigherRank => Key::ConfirmRank,
        Reason::FieldUnsure => Key::ConfirmField,
        Reason::QualificationUnnamed => Key::ConfirmQualification,
        Reason::SchoolUnnamed => Key::ConfirmSchool,
        Reason::AssessmentUnsure => Key::ConfirmAssessed,
        Reason::UnlistedMajor => Key::ConfirmMajor,
        Reason::OutsideEmployerLife => Key::ConfirmEmployerLife,
        _ => return None,
    }))
}

/// What is not answered, as a noun phrase.
#[must_use]
pub fn question(language: Language, question: Question) -> String {
    let (key, place) = match question {
        Question::BirthDate => (Key::QuestionBirthDate, 0),
        Question::Intends => (Key::QuestionIntends, 0),
        Question::Section(section) => return super::section(language, section).into(),
        Question::CertificateObtained(i) => (Key::QuestionCertificateObtained, i),
        Question::TitleObtained(i) => (Key::QuestionTitleObtained, i),
        Question::Major(i) => (Key::QuestionMajor, i),
        Question::MajorCategory(i) => (Key::QuestionMajorCategory, i),
        Question::HoursMet(i) => (Key::QuestionHoursMet, i),
        Question::TrainingCertificate(i) => (Key::QuestionTrainingCertificate, i),
    };
    language.fill(key, &[("n", &(place + 1).to_string())])
}

/// What a reviewer would stumble over, and what to do.
#[must_use]
pub fn issue(language: Language, code: IssueCode) -> &'static str {
    language.text(match code {
        IssueCode::OutsideEmployerLife => Key::IssueOutsideEmployerLife,
        IssueCode::OverlappingWork => Key::IssueOverlappingWork,
    })
}

/// What is wrong with an input, and how to put it right.
#[must_use]
pub fn fault(language: Language, code: FaultCode) -> &'static str {
    language.text(match code {
        FaultCode::Required => Key::FaultRequired,
        FaultCode::InvalidValue => Key::FaultInvalidValue,
        FaultCode::UnknownKey => Key::FaultUnknownKey,
        FaultCode::InvalidDate => Key::FaultInvalidDate,
        FaultCode::EndBeforeStart => Key::FaultEndBeforeStart,
        FaultCode::InFuture => Key::FaultInFuture,
    })
}

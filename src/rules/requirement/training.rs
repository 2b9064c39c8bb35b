//! 正规培训达规定标准学时数，并取得结业证书.

use crate::applicant::{Name, Question, Section, Training};
use crate::rules::certainty::Certainty;
use crate::rules::facts::Facts;

/// The certainty of the training that fits best.
pub fn best(occupation: Name, facts: &Facts<'_>) -> Certainty {
    match &facts.applicant.training {
        None => facts.open_section(Section::Training),
        Some(all) => all
            .iter()
            .enumerate()
            .map(|(i, one)| certainty(occupation, facts, i, one))
            .max()
            .unwrap_or(Certainty::Unmet),
    }
}

/// The certainty of one training.
#[must_use]
pub fn certainty(occupation: Name, facts: &Facts<'_>, index: usize, training: &Training) -> Certainty {
    if training.occupation != occupation {
        return Certainty::Unmet;
    }
    let part = |answer: Option<bool>, question| match answer {
        Some(true) => Certainty::Met,
        Some(false) => Certainty::Unmet,
        None => facts.open(question),
    };
    part(training.hours_met, Question::HoursMet(index))
        .min(part(training.certificate, Question::TrainingCertificate(index)))
}

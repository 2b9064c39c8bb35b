//! What trainings mean for a requirement.

use crate::applicant::{Name, Section, Training};
use crate::rules::facts::Facts;
use crate::rules::reason::{Reason, Reasons};
use crate::rules::report::Fact;
use crate::rules::requirement::training as rule;

/// Every training.
pub fn trainings<'f>(occupation: Name, facts: &'f Facts<'_>) -> impl Iterator<Item = Fact> + 'f {
    let all = facts.applicant.training.iter().flatten().enumerate();
    all.map(move |(i, one)| Fact {
        section: Section::Training,
        index: i as u32,
        certainty: rule::certainty(occupation, facts, i, one),
        reasons: reasons(occupation, one),
    })
}

fn reasons(occupation: Name, one: &Training) -> Reasons {
    let mut reasons = Reasons::NONE;
    if one.occupation != occupation {
        reasons.add(Reason::OtherTraining);
    }
    match one.hours_met {
        Some(true) => {}
        Some(false) => reasons.add(Reason::HoursShort),
        None => reasons.add(Reason::HoursMissing),
    }
    match one.certificate {
        Some(true) => {}
        Some(false) => reasons.add(Reason::NoTrainingCertificate),
        None => reasons.add(Reason::TrainingCertificateMissing),
    }
    reasons
}

//! Reasons: what each record means for a requirement, how much of a length of time there is,
//! and which unanswered question could change a verdict.

mod certificate;
mod education;
mod missing;
mod training;
mod work;

pub use missing::missing;

use super::facts::Facts;
use super::outcome::requirement_outcome;
use super::pack::Requirement;
use super::report::{Amount, Fact, Progress, RequirementReport};

/// Explains one requirement.
#[must_use]
pub fn requirement(requirement: &'static Requirement, facts: &Facts<'_>) -> RequirementReport {
    let outcome = requirement_outcome(requirement, facts);
    let (progress, records) = match requirement {
        Requirement::Age(years) => (age(*years, facts), Vec::new()),
        Requirement::Intends => (None, Vec::new()),
        Requirement::Employed => (None, work::employed(facts)),
        Requirement::Work(asked) => work::explain(asked, facts),
        Requirement::Certificate(asked) => certificate::certificates(asked, facts),
        Requirement::Title(asked) => (None, certificate::titles(asked, facts)),
        Requirement::Education(asked) => (None, education::schools(asked, facts)),
        Requirement::Training(occupation) => (None, training::trainings(*occupation, facts)),
    };
    RequirementReport { requirement, outcome, progress, facts: records }
}

fn age(years: u8, facts: &Facts<'_>) -> Option<Progress> {
    let birth = facts.applicant.birth?;
    let lived = Amount { start: Some(birth), days: facts.as_of.0 - birth.0, anchor: None };
    Some(Progress { years, met: lived, confirm: lived })
}

/// Facts of a section's records, in their order; none where it is not answered.
fn each<T>(records: Option<&Vec<T>>, explain: impl Fn(usize, &T) -> Fact) -> Vec<Fact> {
    records.into_iter().flatten().enumerate().map(|(i, record)| explain(i, record)).collect()
}

//! Reasons: what each record means for a requirement, how much of a length of time there is,
//! and which unanswered question could change a verdict.

mod certificate;
mod education;
mod missing;
mod training;
mod work;

pub use missing::missing;

use super::facts::Facts;
use super::pack::Requirement;
use super::report::{Amount, Fact, Progress};

/// How much of the length of time that is asked there is; nothing where none is asked, or the
/// question it hangs on is not answered.
#[must_use]
pub fn progress(requirement: &Requirement, facts: &Facts<'_>) -> Option<Progress> {
    match requirement {
        Requirement::Age(years) => age(*years, facts),
        Requirement::Work(asked) => work::progress(asked, facts),
        Requirement::Certificate(asked) => certificate::held(asked, facts),
        _ => None,
    }
}

/// Hands over what every record of the section that a requirement looks at means for it.
pub fn facts(requirement: &Requirement, facts: &Facts<'_>, each: impl FnMut(Fact)) {
    match requirement {
        Requirement::Age(_) | Requirement::Intends => {}
        Requirement::Employed => work::employed(facts).for_each(each),
        Requirement::Work(asked) => work::jobs(asked, facts, each),
        Requirement::Certificate(asked) => certificate::certificates(asked, facts).for_each(each),
        Requirement::Title(asked) => certificate::titles(asked, facts).for_each(each),
        Requirement::Education(asked) => education::schools(asked, facts).for_each(each),
        Requirement::Training(occupation) => training::trainings(*occupation, facts).for_each(each),
    }
}

fn age(years: u8, facts: &Facts<'_>) -> Option<Progress> {
    let birth = facts.applicant.birth?;
    let lived = Amount { start: Some(birth), days: facts.as_of.0 - birth.0, anchor: None };
    Some(Progress { years, met: lived, confirm: lived })
}

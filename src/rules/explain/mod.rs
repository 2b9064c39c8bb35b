//! Reasons: what each record means for a requirement, how much of a length of time there is,
//! and which unanswered question could change a verdict.

mod certificate;
mod education;
mod missing;
mod training;
mod work;

pub use certificate::held;
pub use missing::{missing, questions, supposing};

pub use work::spans as counted_spans;

use super::facts::Facts;
use super::pack::Requirement;
use super::report::{Amount, Fact, Progress};

/// Hands over what every record of the section that a requirement looks at means for it, and
/// gives how much there is of the length of time it asks for: nothing where it asks for none, or
/// the question it hangs on is not answered.
pub fn requirement(requirement: &Requirement, facts: &Facts<'_>, each: impl FnMut(Fact)) -> Option<Progress> {
    match requirement {
        Requirement::Age(years) => return age(*years, facts),
        Requirement::Work(asked) => return work::work(asked, facts, each),
        Requirement::Certificate(asked) => return certificate::certificates(asked, facts, each),
        Requirement::Intends => {}
        Requirement::Employed => work::employed(facts).for_each(each),
        Requirement::Title(asked) => certificate::titles(asked, facts).for_each(each),
        Requirement::Education(asked) => education::schools(asked, facts).for_each(each),
        Requirement::Training(occupation) => training::trainings(*occupation, facts).for_each(each),
    }
    None
}

fn age(years: u8, facts: &Facts<'_>) -> Option<Progress> {
    let birth = facts.applicant.birth?;
    let lived = Amount { start: Some(birth), days: facts.as_of.0 - birth.0, anchor: None };
    Some(Progress { years, met: lived, confirm: lived })
}

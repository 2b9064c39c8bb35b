//! One file per kind of requirement: from which day it holds in each world.
//!
//! In every world a requirement, once it holds, goes on holding as time passes. So a verdict
//! and both `earliest` dates come from the same numbers, the first days it holds, and nothing
//! steps through days.

mod certificate;
pub mod education;
pub mod training;
mod work;

use super::certainty::Certainty;
use super::facts::Facts;
use super::pack::Requirement;
use super::reach::Reach;
use crate::applicant::Question;

/// From which day a requirement holds.
#[must_use]
pub fn reach(requirement: &Requirement, facts: &Facts<'_>) -> Reach {
    match requirement {
        Requirement::Age(years) => age(*years, facts),
        Requirement::Intends => Reach::of(intends(facts)),
        Requirement::Employed => Reach::of(work::employed(facts)),
        Requirement::Work(asked) => work::reach(asked, facts),
        Requirement::Certificate(asked) => certificate::reach(asked, facts),
        Requirement::Title(asked) => Reach::of(certificate::title(asked, facts)),
        Requirement::Education(asked) => Reach::of(education::best(asked, facts)),
        Requirement::Training(occupation) => Reach::of(training::best(*occupation, facts)),
    }
}

/// 年满 N 周岁: from the birthday on which so many years are full.
fn age(years: u8, facts: &Facts<'_>) -> Reach {
    match facts.applicant.birth {
        Some(birth) => Reach::everywhere(birth.add_years(years)),
        None => Reach::of(facts.open(Question::BirthDate)),
    }
}

fn intends(facts: &Facts<'_>) -> Certainty {
    match facts.applicant.intends {
        Some(true) => Certainty::Met,
        Some(false) => Certainty::Unmet,
        None => facts.open(Question::Intends),
    }
}

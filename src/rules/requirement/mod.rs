//! One file per kind of requirement: from which day it holds in a world.
//!
//! In every world a requirement, once it holds, goes on holding as time passes. So a verdict
//! and both `earliest` dates come from the same number, the first day it holds, and nothing
//! steps through days.

mod age;
mod certificate;
pub mod education;
pub mod training;
mod work;

use super::certainty::Certainty;
use super::facts::Facts;
use super::pack::Requirement;
use crate::applicant::{Day, Question};

/// The first day on which a requirement holds in the world that takes every fact of at least
/// the certainty `world` as true; [`Day::ALWAYS`] where it does not depend on time,
/// [`Day::NEVER`] where it never will.
#[must_use]
pub fn first_day(requirement: &Requirement, facts: &Facts<'_>, world: Certainty) -> Day {
    match requirement {
        Requirement::Age(years) => age::first_day(*years, facts, world),
        Requirement::Intends => since_always(intends(facts) >= world),
        Requirement::Employed => since_always(work::employed(facts) >= world),
        Requirement::Work(asked) => work::first_day(asked, facts, world),
        Requirement::Certificate(asked) => certificate::first_day(asked, facts, world),
        Requirement::Title(asked) => certificate::title(asked, facts, world),
        Requirement::Education(asked) => since_always(education::best(asked, facts) >= world),
        Requirement::Training(occupation) => since_always(training::best(*occupation, facts) >= world),
    }
}

fn since_always(holds: bool) -> Day {
    if holds { Day::ALWAYS } else { Day::NEVER }
}

fn intends(facts: &Facts<'_>) -> Certainty {
    match facts.applicant.intends {
        Some(true) => Certainty::Met,
        Some(false) => Certainty::Unmet,
        None => facts.open(Question::Intends),
    }
}

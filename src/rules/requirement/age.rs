//! 年满 N 周岁.

use crate::applicant::{Day, Question};
use crate::rules::certainty::Certainty;
use crate::rules::facts::Facts;

/// The birthday on which so many years are full.
pub fn first_day(years: u8, facts: &Facts<'_>, world: Certainty) -> Day {
    match facts.applicant.birth {
        Some(birth) => birth.add_years(years),
        None => super::since_always(facts.open(Question::BirthDate) >= world),
    }
}

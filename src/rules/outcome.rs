//! Verdicts and `earliest` dates alone: the part of an evaluation that everything else is
//! built on, without its reasons.

use super::certainty::Verdict;
use super::facts::each_pack;
use crate::applicant::{Applicant, Day, PerPack};

/// What a condition, or one requirement, comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// Its verdict on the day of the evaluation.
    pub verdict: Verdict,
    /// First day, from the day of the evaluation on, with the verdict `met`; `None`: never.
    pub met: Option<Day>,
    /// First day on which it holds if what is open is confirmed; `None`: never.
    pub confirm: Option<Day>,
}

/// The outcomes of all conditions of the chosen plans, in their order.
#[must_use]
pub fn outcomes(applicant: &Applicant, as_of: Day, packs: &PerPack<bool>) -> Vec<Outcome> {
    let mut outcomes = Vec::with_capacity(64);
    each_pack(applicant, as_of, packs, |case| {
        let conditions = case.facts.pack.levels.iter().flat_map(|level| level.conditions);
        outcomes.extend(conditions.map(|condition| case.reach(condition).outcome(as_of)));
    });
    outcomes
}

//! Verdicts and `earliest` dates alone: the part of an evaluation that everything else is
//! built on, without its reasons.

use super::certainty::{Certainty, Verdict};
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

impl Outcome {
    /// The best of several, each part for itself: what a level comes to by its conditions.
    #[must_use]
    pub fn best<'o>(all: impl Iterator<Item = &'o Outcome>) -> Outcome {
        let sooner = |one: Option<Day>, other: Option<Day>| one.into_iter().chain(other).min();
        let none = Outcome { verdict: Certainty::Unmet, met: None, confirm: None };
        all.fold(none, |best, one| Outcome {
            verdict: best.verdict.max(one.verdict),
            met: sooner(best.met, one.met),
            confirm: sooner(best.confirm, one.confirm),
        })
    }
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

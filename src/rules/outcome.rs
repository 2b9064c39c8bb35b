//! Verdicts and `earliest` dates alone: the part of an evaluation that everything else is
//! built on, without its reasons.

use super::certainty::Verdict;
use super::compiled::PACKS;
use super::facts::{Facts, Prepared};
use super::pack::Condition;
use super::reach::Reach;
use super::requirement;
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
    let mut prepared = Prepared::of(applicant);
    let mut outcomes = Vec::with_capacity(64);
    for pack in PACKS.iter().filter(|pack| packs[pack.index]) {
        prepared.prepare(pack, applicant);
        let facts = Facts { pack, applicant, prepared: &prepared, as_of, supposed: None };
        let conditions = pack.levels.iter().flat_map(|level| level.conditions);
        outcomes.extend(conditions.map(|condition| reach(condition, &facts).outcome(as_of)));
    }
    outcomes
}

/// From which day all requirements of a condition hold.
#[must_use]
pub fn reach(condition: &Condition, facts: &Facts<'_>) -> Reach {
    let mut all = Reach::everywhere(Day::ALWAYS);
    for required in condition.requires {
        all = all.and(requirement::reach(required, facts));
        if all == Reach::NEVER {
            break;
        }
    }
    all
}

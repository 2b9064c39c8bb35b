//! Verdicts and `earliest` dates alone: the part of an evaluation that everything else is
//! built on, without its reasons.

use super::certainty::{Certainty, Verdict};
use super::facts::{Facts, Work};
use super::pack::{Condition, Pack, Requirement};
use super::requirement::first_day;
use crate::applicant::{Applicant, Day};

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

/// The outcomes of all conditions of a plan, in their order.
#[must_use]
pub fn outcomes(pack: &'static Pack, applicant: &Applicant, as_of: Day) -> Vec<Outcome> {
    let work = Work::of(pack, applicant, &by_start(applicant));
    let facts = Facts { pack, applicant, work: &work, as_of, supposed: None };
    pack.levels.iter().flat_map(|level| level.conditions).map(|condition| outcome(condition, &facts)).collect()
}

/// What a condition comes to.
#[must_use]
pub fn outcome(condition: &Condition, facts: &Facts<'_>) -> Outcome {
    Outcome::of(facts.as_of, |world| all(condition.requires, facts, world))
}

/// What one requirement alone comes to.
#[must_use]
pub fn requirement_outcome(requirement: &Requirement, facts: &Facts<'_>) -> Outcome {
    Outcome::of(facts.as_of, |world| first_day(requirement, facts, world))
}

impl Outcome {
    /// From the first day it holds in each world.
    fn of(as_of: Day, first: impl Fn(Certainty) -> Day) -> Outcome {
        let met = first(Certainty::Met);
        // By the definition of `earliest.confirm` it never comes after `earliest.met`.
        let confirm = if met <= as_of { met } else { met.min(first(Certainty::Confirm)) };
        let verdict = if met <= as_of {
            Certainty::Met
        } else if confirm <= as_of {
            Certainty::Confirm
        } else if first(Certainty::Missing) <= as_of {
            Certainty::Missing
        } else {
            Certainty::Unmet
        };
        let day = |first: Day| (first != Day::NEVER).then(|| first.max(as_of));
        Outcome { verdict, met: day(met), confirm: day(confirm) }
    }
}

/// The first day on which all of a condition's requirements hold in a world.
fn all(requirements: &[Requirement], facts: &Facts<'_>, world: Certainty) -> Day {
    let mut last = Day::ALWAYS;
    for requirement in requirements {
        last = last.max(first_day(requirement, facts, world));
        if last == Day::NEVER {
            break;
        }
    }
    last
}

/// The places of the jobs, sorted by their first day.
#[must_use]
pub fn by_start(applicant: &Applicant) -> Vec<u32> {
    let jobs = applicant.work.as_deref().unwrap_or_default();
    let mut order: Vec<u32> = (0..jobs.len() as u32).collect();
    order.sort_by_key(|&i| jobs[i as usize].span.start);
    order
}

//! Verdicts and `earliest` dates alone: the part of an evaluation that everything else is
//! built on, without its reasons.

use super::certainty::{Certainty, Verdict};
use super::facts::{Facts, Supposed};
use super::pack::{Condition, Pack};
use super::requirement;
use crate::applicant::{Applicant, Day};

/// What one condition comes to.
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
    let order = by_start(applicant);
    let facts = Facts::of(pack, applicant, as_of, &order, None);
    pack.levels.iter().flat_map(|level| level.conditions).map(|condition| outcome(condition, &facts)).collect()
}

/// What a condition comes to.
#[must_use]
pub fn outcome(condition: &Condition, facts: &Facts<'_>) -> Outcome {
    let as_of = facts.as_of;
    let day = |first: Day| (first != Day::NEVER).then(|| first.max(as_of));
    let met = first_day(condition, facts, Certainty::Met);
    // What holds for certain can only hold earlier where unconfirmed facts are added.
    let confirm = met.min(first_day(condition, facts, Certainty::Confirm));
    let verdict = if met <= as_of {
        Certainty::Met
    } else if confirm <= as_of {
        Certainty::Confirm
    } else if first_day(condition, facts, Certainty::Missing) <= as_of {
        Certainty::Missing
    } else {
        Certainty::Unmet
    };
    Outcome { verdict, met: day(met), confirm: day(confirm) }
}

/// The first day on which all of a condition's requirements hold in a world.
#[must_use]
pub fn first_day(condition: &Condition, facts: &Facts<'_>, world: Certainty) -> Day {
    let mut last = Day::ALWAYS;
    for required in condition.requires {
        last = last.max(requirement::first_day(required, facts, world));
        if last == Day::NEVER {
            break;
        }
    }
    last
}

/// The verdict of a condition if a question were answered one way.
#[must_use]
pub fn supposing(condition: &Condition, pack: &'static Pack, applicant: &Applicant, as_of: Day, supposed: Supposed) -> Verdict {
    let order = by_start(applicant);
    outcome(condition, &Facts::of(pack, applicant, as_of, &order, Some(supposed))).verdict
}

/// The places of the jobs, sorted by their first day.
#[must_use]
pub fn by_start(applicant: &Applicant) -> Vec<u32> {
    let jobs = applicant.work.as_deref().unwrap_or_default();
    let mut order: Vec<u32> = (0..jobs.len() as u32).collect();
    order.sort_by_key(|&i| jobs[i as usize].span.start);
    order
}

//! The days that count for a condition: what its timeline shows, from the same runs that decide it.

use super::certainty::Certainty;
use super::explain;
use super::facts::{Facts, each_pack};
use super::pack::{Condition, Pack, Requirement};
use crate::applicant::{Applicant, Day, PerPack, Span};

/// Days without a gap that count for one requirement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// The requirement's place in the condition.
    pub requirement: usize,
    /// The days, up to the day of the evaluation.
    pub span: Span,
    /// `Met`: they count for certain; `Confirm`: if what is open is confirmed.
    pub certainty: Certainty,
}

/// The stretches of a condition of a plan, by requirement and in order of time; those for certain before the others.
#[must_use]
pub fn stretches(applicant: &Applicant, as_of: Day, pack: &Pack, condition: &Condition) -> Vec<Stretch> {
    let packs: PerPack<bool> = std::array::from_fn(|index| index == pack.index);
    let mut all = Vec::new();
    each_pack(applicant, as_of, &packs, |case| {
        for (requirement, asked) in condition.requires.iter().enumerate() {
            of(asked, &case.facts, |span, certainty| all.push(Stretch { requirement, span, certainty }));
        }
    });
    all
}

fn of(asked: &Requirement, facts: &Facts<'_>, mut each: impl FnMut(Span, Certainty)) {
    match asked {
        Requirement::Work(asked) => {
            for world in [Certainty::Met, Certainty::Confirm] {
                explain::counted_spans(asked, facts, world, |span| each(span, world));
            }
        }
        Requirement::Certificate(asked) if asked.held.is_some() => {
            let Some(held) = explain::held(asked, facts) else { return };
            for (amount, world) in [(held.met, Certainty::Met), (held.confirm, Certainty::Confirm)] {
                amount.start.into_iter().for_each(|start| each(Span { start, end: facts.as_of }, world));
            }
        }
        _ => {}
    }
}

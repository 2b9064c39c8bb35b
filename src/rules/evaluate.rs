//! The one entry: an applicant and a day in, the whole report out.

use super::certainty::Certainty;
use super::compiled::{MOST_REQUIREMENTS, PACKS};
use super::explain;
use super::facts::{Facts, Prepared};
use super::issues::issues;
use super::outcome::Outcome;
use super::pack::{Condition, Level, Requirement};
use super::reach::Reach;
use super::report::{ConditionReport, LevelReport, PackReport, Report, RequirementReport};
use super::requirement;
use crate::applicant::{Applicant, Day, PerPack};

/// Evaluates an applicant for the chosen plans on a day.
#[must_use]
pub fn evaluate(applicant: &Applicant, as_of: Day, packs: &PerPack<bool>) -> Report {
    let mut reports = Vec::with_capacity(PACKS.len());
    each_pack(applicant, as_of, packs, |facts| reports.push(pack_report(facts)));
    Report { as_of, packs: reports, issues: issues(applicant, as_of) }
}

/// Hands over what each of the chosen plans makes of an applicant, in their order.
pub fn each_pack(applicant: &Applicant, as_of: Day, packs: &PerPack<bool>, mut act: impl FnMut(&Facts<'_>)) {
    let mut prepared = Prepared::of(applicant);
    for pack in PACKS.iter().filter(|pack| packs[pack.index]) {
        prepared.prepare(pack, applicant);
        act(&Facts { pack, applicant, prepared: &prepared, as_of, supposed: None });
    }
}

fn pack_report(facts: &Facts<'_>) -> PackReport {
    let levels: Vec<LevelReport> = facts.pack.levels.iter().map(|level| level_report(level, facts)).collect();
    let verdict = levels.iter().map(|level| level.verdict).max().unwrap_or(Certainty::Unmet);
    PackReport { pack: facts.pack, verdict, levels }
}

fn level_report(level: &'static Level, facts: &Facts<'_>) -> LevelReport {
    let conditions: Vec<ConditionReport> = level.conditions.iter().map(|one| condition_report(one, facts)).collect();
    let verdict = conditions.iter().map(|one| one.outcome.verdict).max().unwrap_or(Certainty::Unmet);
    LevelReport { level, verdict, conditions }
}

fn condition_report(condition: &'static Condition, facts: &Facts<'_>) -> ConditionReport {
    let reached = Reached::of(condition, facts);
    let requirements = reached.requirements(facts).map(|(requirement, outcome)| {
        let mut records = Vec::new();
        let progress = explain::requirement(requirement, facts, |fact| records.push(fact));
        RequirementReport { requirement, outcome, progress, facts: records }
    });
    let requirements = requirements.collect();
    let mut missing = Vec::new();
    explain::missing(condition, reached.outcome, facts, |one| missing.push(one));
    ConditionReport { condition, outcome: reached.outcome, requirements, missing }
}

/// What a condition comes to, and each of its requirements.
pub struct Reached {
    condition: &'static Condition,
    /// The whole condition's.
    pub outcome: Outcome,
    each: [Reach; MOST_REQUIREMENTS],
}

impl Reached {
    /// Works it out.
    #[must_use]
    pub fn of(condition: &'static Condition, facts: &Facts<'_>) -> Reached {
        let mut each = [Reach::NEVER; MOST_REQUIREMENTS];
        let mut all = Reach::everywhere(Day::ALWAYS);
        for (reach, required) in each.iter_mut().zip(condition.requires) {
            *reach = requirement::reach(required, facts);
            all = all.and(*reach);
        }
        Reached { condition, outcome: all.outcome(facts.as_of), each }
    }

    /// Each requirement with what it comes to by itself.
    pub fn requirements(&self, facts: &Facts<'_>) -> impl Iterator<Item = (&'static Requirement, Outcome)> {
        let as_of = facts.as_of;
        self.condition.requires.iter().zip(&self.each).map(move |(requirement, reach)| (requirement, reach.outcome(as_of)))
    }
}

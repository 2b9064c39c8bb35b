//! The one entry: an applicant and a day in, the whole report out.

use super::certainty::Certainty;
use super::explain;
use super::facts::{Case, each_pack};
use super::issues::issues;
use super::pack::{Condition, Level};
use super::report::{ConditionReport, LevelReport, PackReport, Report, RequirementReport};
use super::since::since;
use crate::applicant::{Applicant, Day, PerPack};

/// Evaluates an applicant for the chosen plans on a day.
#[must_use]
pub fn evaluate(applicant: &Applicant, as_of: Day, packs: &PerPack<bool>) -> Report {
    let mut reports = Vec::new();
    each_pack(applicant, as_of, packs, |case| reports.push(pack_report(case)));
    Report { as_of, packs: reports, issues: issues(applicant, as_of) }
}

fn pack_report(case: &Case<'_>) -> PackReport {
    let pack = case.facts.pack;
    let levels: Vec<LevelReport> = pack.levels.iter().map(|level| level_report(level, case)).collect();
    let verdict = levels.iter().map(|level| level.verdict).max().unwrap_or(Certainty::Unmet);
    PackReport { pack, verdict, levels }
}

fn level_report(level: &'static Level, case: &Case<'_>) -> LevelReport {
    let conditions: Vec<ConditionReport> = level.conditions.iter().map(|one| condition_report(one, case)).collect();
    let verdict = conditions.iter().map(|one| one.outcome.verdict).max().unwrap_or(Certainty::Unmet);
    LevelReport { level, verdict, conditions }
}

fn condition_report(condition: &'static Condition, case: &Case<'_>) -> ConditionReport {
    let outcome = case.reach(condition).outcome(case.facts.as_of);
    let requirements = condition.requires.iter().zip(condition.places).map(|(requirement, &place)| {
        let mut facts = Vec::new();
        let progress = explain::requirement(requirement, &case.facts, |fact| facts.push(fact));
        let reach = case.reaches[usize::from(place)];
        let since = since(requirement, reach.met, &case.facts);
        RequirementReport { requirement, outcome: reach.outcome(case.facts.as_of), progress, facts, since }
    });
    let requirements = requirements.collect();
    let mut missing = Vec::new();
    explain::missing(condition, outcome, case, |one| missing.push(one));
    ConditionReport { condition, outcome, requirements, missing }
}

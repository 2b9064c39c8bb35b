//! The one entry: an applicant and a day in, the whole report out.

use super::certainty::Certainty;
use super::compiled::PACKS;
use super::explain;
use super::facts::{Facts, Work};
use super::issues::issues;
use super::outcome::{by_start, outcome};
use super::pack::{Condition, Level, Pack};
use super::report::{ConditionReport, LevelReport, PackReport, Report};
use crate::applicant::{Applicant, Day, Fault, Options, PerPack, Value, parse};

/// Evaluates an applicant for the chosen plans on a day.
#[must_use]
pub fn evaluate(applicant: &Applicant, as_of: Day, packs: &PerPack<bool>) -> Report {
    let order = by_start(applicant);
    let chosen = PACKS.iter().filter(|pack| packs[pack.index]);
    Report {
        as_of,
        packs: chosen.map(|pack| pack_report(pack, applicant, as_of, &order)).collect(),
        issues: issues(applicant, as_of),
    }
}

/// The same from a foreign value, refused whole if anything is wrong with it or the options.
///
/// # Errors
/// Every fault of the options and of the applicant.
pub fn evaluate_value(applicant: &Value<'_>, options: &Options) -> Result<Report, Vec<Fault>> {
    let parsed = parse(applicant, options.as_of);
    match (parsed, options.as_of) {
        (Ok(applicant), Some(as_of)) if options.faults.is_empty() => Ok(evaluate(&applicant, as_of, &options.packs)),
        (parsed, _) => {
            let own = parsed.err().unwrap_or_default();
            Err(options.faults.iter().cloned().chain(own).collect())
        }
    }
}

fn pack_report(pack: &'static Pack, applicant: &Applicant, as_of: Day, order: &[u32]) -> PackReport {
    let work = Work::of(pack, applicant, order);
    let facts = Facts { pack, applicant, work: &work, as_of, supposed: None };
    let levels: Vec<LevelReport> = pack.levels.iter().map(|level| level_report(level, &facts)).collect();
    let verdict = levels.iter().map(|level| level.verdict).max().unwrap_or(Certainty::Unmet);
    PackReport { pack, verdict, levels }
}

fn level_report(level: &'static Level, facts: &Facts<'_>) -> LevelReport {
    let conditions: Vec<ConditionReport> = level.conditions.iter().map(|one| condition_report(one, facts)).collect();
    let verdict = conditions.iter().map(|one| one.outcome.verdict).max().unwrap_or(Certainty::Unmet);
    LevelReport { level, verdict, conditions }
}

fn condition_report(condition: &'static Condition, facts: &Facts<'_>) -> ConditionReport {
    let outcome = outcome(condition, facts);
    let requirements = condition.requires.iter().map(|one| explain::requirement(one, facts)).collect();
    let missing = explain::missing(condition, outcome, facts);
    ConditionReport { condition, outcome, requirements, missing }
}

//! The big line of a verdict, and the smaller one below it.

use super::capital;
use super::catalogue::{Key, Language};
use super::time::date;
use crate::applicant::Day;
use crate::rules::report::LevelReport;
use crate::rules::{Certainty, Outcome};

/// The verdict of a condition in a few words.
#[must_use]
pub fn verdict(language: Language, outcome: &Outcome) -> String {
    line(language, outcome, Key::VerdictNever)
}

/// The verdict of a level in a few words.
#[must_use]
pub fn level_verdict(language: Language, level: &LevelReport) -> String {
    level_line(language, &level_outcome(level))
}

/// The same, of what a level comes to.
#[must_use]
pub fn level_line(language: Language, outcome: &Outcome) -> String {
    line(language, outcome, Key::VerdictNeverLevel)
}

/// What a level comes to: the best of its conditions', each part for itself.
#[must_use]
pub fn level_outcome(level: &LevelReport) -> Outcome {
    Outcome::best(level.conditions.iter().map(|one| &one.outcome))
}

/// What else a verdict's dates say: from when it needs no confirmation, or could hold sooner,
/// or holds by the answers so far. `None` where there is nothing more to say.
#[must_use]
pub fn outlook(language: Language, outcome: &Outcome) -> Option<String> {
    let on = |key, day: Day| language.fill(key, &[("date", &date(language, day))]);
    let said = match (outcome.verdict, outcome.met, outcome.confirm) {
        (Certainty::Confirm, Some(met), _) => on(Key::VerdictSurely, met),
        (Certainty::Unmet, Some(met), Some(confirm)) if confirm < met => on(Key::VerdictSooner, confirm),
        (Certainty::Missing, ..) => {
            let line = from(language, outcome)?;
            language.fill(Key::VerdictSoFar, &[("line", &line)])
        }
        _ => return None,
    };
    Some(capital(said))
}

fn line(language: Language, outcome: &Outcome, never: Key) -> String {
    let key = match outcome.verdict {
        Certainty::Met => Key::VerdictMet,
        Certainty::Confirm => Key::VerdictConfirm,
        Certainty::Missing => Key::VerdictMissing,
        Certainty::Unmet => match from(language, outcome) {
            Some(line) => return capital(line),
            None => never,
        },
    };
    language.text(key).into()
}

/// From which day on, for certain if there is such a day.
fn from(language: Language, outcome: &Outcome) -> Option<String> {
    let (key, day) = match (outcome.met, outcome.confirm) {
        (Some(met), _) => (Key::VerdictFrom, met),
        (None, Some(confirm)) => (Key::VerdictFromConfirm, confirm),
        (None, None) => return None,
    };
    Some(language.fill(key, &[("date", &date(language, day))]))
}

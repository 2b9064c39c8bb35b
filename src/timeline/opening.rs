//! When each level opens: the overview of a report by time.

use super::Axis;
use crate::applicant::Day;
use crate::rules::pack::Level;
use crate::rules::report::{LevelReport, Report};
use crate::rules::{Certainty, Outcome, Pack};

/// When a level can be applied for.
#[derive(Clone, Copy, Debug)]
pub struct Opening {
    /// The plan.
    pub pack: &'static Pack,
    /// The level.
    pub level: &'static Level,
    /// Its verdict on the day of the evaluation.
    pub verdict: Certainty,
    /// The first day, from that of the evaluation on, on which it can be applied for; `None`: never, by what is known.
    pub met: Option<Day>,
    /// The first day on which it can be if what is open is confirmed.
    pub confirm: Option<Day>,
}

/// The levels of a report that are wanted, and the years they open in.
#[must_use]
pub fn openings<'r>(report: &'r Report, wanted: impl Fn(&LevelReport) -> bool + 'r) -> (Axis, Vec<Opening>) {
    let all = report.packs.iter().flat_map(|pack| pack.levels.iter().map(|level| (pack.pack, level)));
    let openings: Vec<Opening> = all.filter(|(_, level)| wanted(level)).map(|(pack, level)| of(pack, level)).collect();
    let days = openings.iter().flat_map(|one| [one.met, one.confirm]).flatten();
    // Where all are open already there is still something to see of the time to come.
    (Axis::over(days.chain([report.as_of, report.as_of.add_years(LEAST)])), openings)
}

/// So many years are shown at least.
const LEAST: u8 = 2;

fn of(pack: &'static Pack, level: &LevelReport) -> Opening {
    let Outcome { verdict, met, confirm } = Outcome::best(level.conditions.iter().map(|one| &one.outcome));
    Opening { pack, level: level.level, verdict, met, confirm }
}

//! 累计 / 连续从事工作满 N 年, perhaps counted from a certificate or title, and 从事 now.

use crate::applicant::{Day, Section};
use crate::rules::certainty::Certainty;
use crate::rules::facts::{Facts, job_occupation};
use crate::rules::pack::WorkAsked;
use crate::rules::runs::Runs;

/// The first day on which enough was worked, counted from the anchor that favours the
/// applicant. With leap years the earliest anchor is not always that one: a year from a later
/// first day can be a day shorter.
pub fn first_day(asked: &WorkAsked, facts: &Facts<'_>, world: Certainty) -> Day {
    let ever;
    let runs = match &facts.applicant.work {
        Some(_) => facts.runs(world),
        None if facts.open_section(Section::Work) >= world => {
            ever = Runs::ever();
            &ever
        }
        None => return Day::NEVER,
    };
    if runs.as_slice().is_empty() {
        return Day::NEVER;
    }
    let reached = |anchor: Day| {
        if asked.continuous { runs.continuous(anchor, asked.years) } else { runs.cumulative(anchor, asked.years) }
    };
    let Some(anchor) = &asked.after else {
        return reached(Day::ALWAYS);
    };
    let mut first = Day::NEVER;
    let mut earliest = Day::NEVER;
    facts.anchors(anchor, |certainty, obtained| {
        if certainty < world {
            return;
        }
        if asked.continuous {
            earliest = earliest.min(obtained);
        } else {
            first = first.min(reached(obtained));
        }
    });
    // Without a break, an earlier first day is always reached first or on the same day.
    if asked.continuous && earliest != Day::NEVER { reached(earliest) } else { first }
}

/// Certainty of a job that goes on.
pub fn employed(facts: &Facts<'_>) -> Certainty {
    match &facts.applicant.work {
        None => facts.open_section(Section::Work),
        Some(jobs) => {
            let ongoing = jobs.iter().filter(|job| job.span.is_open());
            ongoing.map(|job| job_occupation(facts.pack, job)).max().unwrap_or(Certainty::Unmet)
        }
    }
}

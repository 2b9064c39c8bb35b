//! 累计 / 连续从事工作满 N 年, perhaps counted from a certificate or title, and 从事 now.

use crate::applicant::{Day, Section};
use crate::rules::certainty::Certainty;
use crate::rules::facts::Facts;
use crate::rules::pack::WorkAsked;
use crate::rules::reach::Reach;
use crate::rules::runs::Runs;

/// From the day on which enough was worked, counted from the anchor that favours the applicant.
pub fn reach(asked: &WorkAsked, facts: &Facts<'_>) -> Reach {
    let (met, confirm) = (facts.runs(Certainty::Met), facts.runs(Certainty::Confirm));
    if facts.applicant.work.is_none() {
        unanswered(asked, facts)
    } else if confirm.as_slice().is_empty() {
        Reach::NEVER
    } else if asked.continuous {
        continuous(asked, facts, met, confirm)
    } else {
        cumulative(asked, facts, met, confirm)
    }
}

/// Without a break, an earlier first day is always reached first or on the same day.
fn continuous(asked: &WorkAsked, facts: &Facts<'_>, met: &Runs, confirm: &Runs) -> Reach {
    let mut earliest = Reach::NEVER;
    from_anchors(asked, facts, |certainty, anchor| earliest = earliest.or(certainty, anchor));
    let enough = |runs: &Runs, anchor| runs.continuous(anchor, asked.years);
    Reach {
        met: enough(met, earliest.met),
        confirm: enough(confirm, earliest.confirm),
        missing: enough(confirm, earliest.missing),
    }
}

/// In total, the earliest anchor is not always the best: a year from a later first day can be
/// a day shorter, with leap years. So every one is tried.
fn cumulative(asked: &WorkAsked, facts: &Facts<'_>, met: &Runs, confirm: &Runs) -> Reach {
    let mut reach = Reach::NEVER;
    from_anchors(asked, facts, |certainty, anchor| {
        let day = confirm.cumulative(anchor, asked.years);
        reach = reach.or(certainty.min(Certainty::Confirm), day);
        if certainty == Certainty::Met {
            let day = if facts.prepared.alike { day } else { met.cumulative(anchor, asked.years) };
            reach.met = reach.met.min(day);
        }
    });
    reach
}

/// Work not answered: one job that always went on, in the worlds that take it as true.
fn unanswered(asked: &WorkAsked, facts: &Facts<'_>) -> Reach {
    let ever = Runs::ever();
    let open = facts.open_section(Section::Work);
    let mut reach = Reach::NEVER;
    from_anchors(asked, facts, |certainty, anchor| {
        // A run without end is as long in total as without a break.
        reach = reach.or(certainty.min(open), ever.continuous(anchor, asked.years));
    });
    reach
}

fn from_anchors(asked: &WorkAsked, facts: &Facts<'_>, mut act: impl FnMut(Certainty, Day)) {
    match &asked.after {
        None => act(Certainty::Met, Day::ALWAYS),
        Some(anchor) => facts.anchors(anchor, |_, certainty, obtained| {
            if certainty > Certainty::Unmet {
                act(certainty, obtained);
            }
        }),
    }
}

/// Certainty of a job that goes on.
pub fn employed(facts: &Facts<'_>) -> Certainty {
    match &facts.applicant.work {
        None => facts.open_section(Section::Work),
        Some(jobs) => {
            let ongoing = jobs.iter().zip(&facts.prepared.jobs).filter(|(job, _)| job.span.is_open());
            ongoing.map(|(_, standing)| standing.certainty).max().unwrap_or(Certainty::Unmet)
        }
    }
}

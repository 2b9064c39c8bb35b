//! What jobs mean for a requirement, and how much work there is.

use crate::applicant::{Day, Job, Section, Span};
use crate::rules::certainty::Certainty;
use crate::rules::facts::{Facts, Standing};
use crate::rules::pack::WorkAsked;
use crate::rules::reason::Reason;
use crate::rules::report::{Amount, Fact, Progress};
use crate::rules::runs::Runs;

/// Every job, as one that goes on.
pub fn employed<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = Fact> + 'f {
    standings(facts).map(|(index, job, standing)| {
        let Standing { mut certainty, mut reasons } = standing;
        if !job.span.is_open() {
            certainty = Certainty::Unmet;
            reasons.add(Reason::Ended);
        }
        Fact { section: Section::Work, index, certainty, reasons }
    })
}

fn standings<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = (u32, &'f Job, Standing)> + 'f {
    let jobs = facts.applicant.work.iter().flatten();
    jobs.zip(&facts.prepared.jobs).zip(0..).map(|((job, &standing), index)| (index, job, standing))
}

/// Every job's part in the work that counts at least if it is confirmed, and how much there is.
pub fn work(asked: &WorkAsked, facts: &Facts<'_>, mut each: impl FnMut(Fact)) -> Option<Progress> {
    facts.applicant.work.as_ref()?;
    let confirm = counted(asked, facts, Certainty::Confirm);
    let same = facts.prepared.alike && asked.after.is_none();
    let met = if same { confirm } else { counted(asked, facts, Certainty::Met) };
    for (index, job, standing) in standings(facts) {
        let mut fact = fact(index, job, standing, asked, facts, &confirm);
        // Counted from a certificate that needs confirmation, or in a run that does.
        if fact.certainty == Certainty::Met && !met.has(job) && confirm.has(job) {
            fact.certainty = Certainty::Confirm;
            fact.reasons.add(Reason::WithUnconfirmed);
        }
        each(fact);
    }
    Some(Progress { years: asked.years, met: met.amount, confirm: confirm.amount })
}

/// The runs of the work that counts in one world, up to the day of the evaluation.
pub fn spans(asked: &WorkAsked, facts: &Facts<'_>, world: Certainty, each: impl FnMut(Span)) {
    let counted = counted(asked, facts, world);
    if counted.anchor != Day::NEVER {
        let clip = counted.window.within(Span { start: Day::ALWAYS, end: facts.as_of });
        let runs = facts.runs(world).from(clip.start).iter().map(|run| run.span.within(clip));
        runs.take_while(|span| !span.is_empty()).for_each(each);
    }
}

/// The work that counts in one world.
#[derive(Clone, Copy)]
struct Counted {
    amount: Amount,
    /// Only work from this day on counts; [`Day::NEVER`]: there is nothing to count it from.
    anchor: Day,
    /// The days that count.
    window: Span,
}

impl Counted {
    /// Is a day of the job among those that count?
    fn has(&self, job: &Job) -> bool {
        self.anchor != Day::NEVER && !job.span.within(self.window).is_empty()
    }
}

/// By the anchor that favours the applicant: the one that is enough first, or else gives most.
fn counted(asked: &WorkAsked, facts: &Facts<'_>, world: Certainty) -> Counted {
    let runs = facts.runs(world);
    let Some(anchor) = &asked.after else { return since(asked, runs, Day::ALWAYS, None, facts.as_of) };
    let nothing = Span { start: Day::NEVER, end: Day::NEVER };
    let mut best = (Day::NEVER, Counted { amount: Amount::NONE, anchor: Day::NEVER, window: nothing });
    facts.anchors(anchor, |place, certainty, obtained| {
        if certainty < world {
            return;
        }
        let reached = match asked.continuous {
            true => runs.continuous(obtained, asked.years),
            false => runs.cumulative(obtained, asked.years),
        };
        let none_yet = best.1.anchor == Day::NEVER;
        if none_yet || reached < best.0 || reached == best.0 && obtained < best.1.anchor {
            best = (reached, since(asked, runs, obtained, Some(place as u32), facts.as_of));
        }
    });
    best.1
}

fn since(asked: &WorkAsked, runs: &Runs, anchor: Day, record: Option<u32>, as_of: Day) -> Counted {
    let (window, days, start) = if asked.continuous {
        let nearest = runs.nearest(anchor, asked.years, as_of);
        let window = nearest.unwrap_or(Span { start: anchor, end: anchor });
        (window, nearest.map_or(0, |run| run.end.0 - run.start.0), nearest.map(|run| run.start))
    } else {
        let days = runs.days(anchor, as_of);
        (Span { start: anchor, end: as_of }, days, runs.first_day(anchor).filter(|_| days > 0))
    };
    Counted { amount: Amount { start, days, anchor: record }, anchor, window }
}

fn fact(index: u32, job: &Job, standing: Standing, asked: &WorkAsked, facts: &Facts<'_>, counted: &Counted) -> Fact {
    let Standing { mut certainty, mut reasons } = standing;
    let days = job.span.within(Span { start: Day::ALWAYS, end: facts.as_of });
    if facts.pack.occupation.employer_life.is_some() {
        let inside = days.within(job.employer_life);
        if inside != days {
            reasons.add(Reason::OutsideEmployerLife);
        }
        if inside.is_empty() {
            certainty = certainty.min(Certainty::Confirm);
        }
    }
    let anchored = asked.after.is_some() && counted.anchor != Day::NEVER;
    let why_not = if days.is_empty() {
        Some(Reason::NoDayYet)
    } else if anchored && days.end <= counted.anchor {
        Some(Reason::BeforeAnchor)
    } else if asked.continuous && counted.anchor != Day::NEVER && days.within(counted.window).is_empty() {
        Some(Reason::OtherRun)
    } else {
        None
    };
    if let Some(reason) = why_not {
        certainty = Certainty::Unmet;
        reasons.add(reason);
    } else if anchored && days.start < counted.anchor {
        reasons.add(Reason::PartlyBeforeAnchor);
    }
    Fact { section: Section::Work, index, certainty, reasons }
}

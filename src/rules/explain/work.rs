//! What jobs mean for a requirement, and how much work there is.

use crate::applicant::{Day, Job, Name, Relation, Section, Span};
use crate::rules::certainty::Certainty;
use crate::rules::facts::{Facts, job_occupation};
use crate::rules::pack::WorkAsked;
use crate::rules::reason::{Reason, Reasons};
use crate::rules::report::{Amount, Fact, Progress};
use crate::rules::runs::Runs;

/// Every job, as one that goes on.
pub fn employed(facts: &Facts<'_>) -> Vec<Fact> {
    super::each(facts.applicant.work.as_ref(), |i, job| {
        let mut certainty = job_occupation(facts.pack, job);
        let mut reasons = occupation(job, facts);
        if !job.span.is_open() {
            certainty = Certainty::Unmet;
            reasons.add(Reason::Ended);
        }
        Fact { section: Section::Work, index: i as u32, certainty, reasons }
    })
}

/// How much work there is, and every job's part in it.
pub fn explain(asked: &WorkAsked, facts: &Facts<'_>) -> (Option<Progress>, Vec<Fact>) {
    let Some(jobs) = &facts.applicant.work else { return (None, Vec::new()) };
    let met = counted(asked, facts, Certainty::Met);
    let same = facts.work.confirm.is_none() && asked.after.is_none();
    let confirm = if same { met } else { counted(asked, facts, Certainty::Confirm) };
    let progress = Progress { years: asked.years, met: met.amount, confirm: confirm.amount };
    let records = jobs.iter().zip(0..).map(|(job, i)| fact(i, job, asked, facts, &confirm)).collect();
    (Some(progress), records)
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

/// By the anchor that favours the applicant: the one that is enough first, or else gives most.
fn counted(asked: &WorkAsked, facts: &Facts<'_>, world: Certainty) -> Counted {
    let runs = facts.runs(world);
    let Some(anchor) = &asked.after else { return since(asked, runs, Day::ALWAYS, None, facts.as_of) };
    let nothing = Span { start: Day::NEVER, end: Day::NEVER };
    let mut best = (Day::NEVER, Counted { amount: Amount::NONE, anchor: Day::NEVER, window: nothing });
    let mut record = 0;
    facts.anchors(anchor, |certainty, obtained| {
        if certainty >= world {
            let reached = match asked.continuous {
                true => runs.continuous(obtained, asked.years),
                false => runs.cumulative(obtained, asked.years),
            };
            let counted = since(asked, runs, obtained, Some(record), facts.as_of);
            let more = reached == best.0 && (best.1.anchor == Day::NEVER || counted.amount.days > best.1.amount.days);
            if reached < best.0 || more {
                best = (reached, counted);
            }
        }
        record += 1;
    });
    best.1
}

fn since(asked: &WorkAsked, runs: &Runs, anchor: Day, record: Option<u32>, as_of: Day) -> Counted {
    if asked.continuous {
        let window = runs.nearest(anchor, asked.years, as_of).unwrap_or(Span { start: anchor, end: anchor });
        let days = if window.is_empty() { 0 } else { window.end.0 - window.start.0 };
        let start = (days > 0).then_some(window.start);
        return Counted { amount: Amount { start, days, anchor: record }, anchor, window };
    }
    let days = runs.days(anchor, as_of);
    let start = runs.first_day(anchor).filter(|_| days > 0);
    Counted { amount: Amount { start, days, anchor: record }, anchor, window: Span { start: anchor, end: as_of } }
}

fn fact(index: u32, job: &Job, asked: &WorkAsked, facts: &Facts<'_>, counted: &Counted) -> Fact {
    let mut certainty = job_occupation(facts.pack, job);
    let mut reasons = occupation(job, facts);
    let days = job.span.within(Span { start: Day::ALWAYS, end: facts.as_of });
    let inside = days.within(job.employer_life);
    if facts.pack.occupation.employer_life.is_some() && inside != days {
        reasons.add(Reason::OutsideEmployerLife);
        certainty = if inside.is_empty() { certainty.min(Certainty::Confirm) } else { certainty };
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

/// Why the work of a job is, or is not, work of the plan's occupation.
fn occupation(job: &Job, facts: &Facts<'_>) -> Reasons {
    let rule = &facts.pack.occupation;
    let relation = job.relations[facts.pack.index];
    let has = |list: &Option<crate::rules::pack::List>, name: Name| list.as_ref().is_some_and(|list| list.set.contains(name));
    let reason = match job_occupation(facts.pack, job) {
        Certainty::Met if job.occupation == rule.own => Reason::OwnOccupation,
        Certainty::Met if has(&rule.posts, job.position) => Reason::ListedPost,
        Certainty::Met if has(&rule.related, job.occupation) => Reason::ListedOccupation,
        Certainty::Met => Reason::AcceptedByBody,
        Certainty::Unmet if matches!(relation, Some(Relation::Related | Relation::Unrelated)) => Reason::RejectedByBody,
        Certainty::Unmet if rule.posts.is_some() => Reason::SideJob,
        Certainty::Unmet => Reason::OtherOccupation,
        _ if rule.posts.is_some() => Reason::UnlistedPost,
        _ => Reason::UnlistedOccupation,
    };
    reason.into()
}

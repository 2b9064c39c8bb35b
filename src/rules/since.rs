//! Since when a requirement has held. The engine's own day is that on which enough time had passed; what must only be
//! there may have come later, and then only its own date says when.

use super::certainty::Certainty;
use super::facts::Facts;
use super::pack::{Anchor, CertificateAsked, Requirement};
use crate::applicant::Day;

/// The day since which it holds for certain, [`Day::ALWAYS`] where it is of no time; `None` where it does not hold, or no
/// answer says since when.
#[must_use]
pub fn since(requirement: &Requirement, met: Day, facts: &Facts<'_>) -> Option<Day> {
    if met > facts.as_of {
        return None;
    }
    match requirement {
        Requirement::Age(_)
        | Requirement::Work(_)
        | Requirement::Certificate(CertificateAsked { held: Some(_), .. }) => Some(met).filter(|day| day.is_date()),
        Requirement::Intends => Some(Day::ALWAYS),
        Requirement::Employed => {
            let jobs = facts.applicant.work.iter().flatten().zip(&facts.prepared.jobs);
            jobs.filter(|(job, own)| job.span.is_open() && own.certainty == Certainty::Met)
                .map(|(job, _)| job.span.start)
                .min()
        }
        Requirement::Certificate(asked) => first(&Anchor::Certificate(*asked), facts),
        Requirement::Title(asked) => first(&Anchor::Title(*asked), facts),
        // When studies and trainings ended is not asked.
        Requirement::Education(_) | Requirement::Training(_) => None,
    }
}

/// The first of those that fit for certain, if the dates of all are known.
fn first(anchor: &Anchor, facts: &Facts<'_>) -> Option<Day> {
    let mut first = Some(Day::NEVER);
    let certificates = facts.applicant.certificates.iter().flatten();
    let titles = facts.applicant.titles.iter().flatten();
    let mut take = |fits: bool, obtained: Option<Day>| {
        if fits {
            first = first.and_then(|first| Some(first.min(obtained?)));
        }
    };
    match anchor {
        Anchor::Certificate(asked) => certificates.enumerate().for_each(|(i, one)| {
            take(facts.certificate(i, one, asked) == Certainty::Met, one.obtained);
        }),
        Anchor::Title(asked) => titles.for_each(|one| take(facts.title(one, asked) == Certainty::Met, one.obtained)),
    }
    first.filter(|day| day.is_date())
}

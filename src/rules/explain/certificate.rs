//! What certificates and titles mean for a requirement.

use crate::applicant::{Certificate, Question, Section, Title};
use crate::rules::certainty::Certainty;
use crate::rules::facts::Facts;
use crate::rules::pack::{CertificateAsked, TitleAsked};
use crate::rules::reason::{Reason, Reasons};
use crate::rules::report::{Amount, Fact, Progress};
use crate::rules::standing::{answer, certificate_level, title_kind, title_rank};

/// Every certificate; and how long one was held, where that is asked.
pub fn certificates(asked: &CertificateAsked, facts: &Facts<'_>, mut each: impl FnMut(Fact)) -> Option<Progress> {
    for (i, one) in facts.applicant.certificates.iter().flatten().enumerate() {
        each(certificate(i, one, asked, facts));
    }
    held(asked, facts)
}

fn certificate(index: usize, one: &Certificate, asked: &CertificateAsked, facts: &Facts<'_>) -> Fact {
    let mut certainty = facts.certificate(index, one, asked);
    let mut reasons = facts.prepared.certificates[index].reasons;
    match certificate_level(one, asked) {
        Certainty::Unmet => reasons.add(Reason::LowerLevel),
        Certainty::Confirm if one.level < asked.level => reasons.add(Reason::HigherLevel),
        Certainty::Confirm => reasons.add(Reason::OtherScheme),
        _ => {}
    }
    if let Some(years) = asked.held {
        match one.obtained {
            None => {
                certainty = certainty.min(facts.open(Question::CertificateObtained(index)));
                reasons.add(Reason::DateMissing);
            }
            Some(day) if day.add_years(years) > facts.as_of => reasons.add(Reason::NotHeldLong),
            Some(_) => {}
        }
    }
    Fact { section: Section::Certificates, index: index as u32, certainty, reasons }
}

/// The one held longest.
pub fn held(asked: &CertificateAsked, facts: &Facts<'_>) -> Option<Progress> {
    let years = asked.held?;
    let all = facts.applicant.certificates.as_ref()?;
    let longest = |world: Certainty| {
        let fitting = all.iter().enumerate().filter(|&(i, one)| facts.certificate(i, one, asked) >= world);
        let first = fitting.filter_map(|(i, one)| Some((one.obtained?, i))).min();
        first.map_or(Amount::NONE, |(day, i)| {
            let days = facts.as_of.0 - day.0;
            Amount { start: Some(day), days, anchor: Some(i as u32) }
        })
    };
    Some(Progress { years, met: longest(Certainty::Met), confirm: longest(Certainty::Confirm) })
}

/// Every title.
pub fn titles<'f>(asked: &'f TitleAsked, facts: &'f Facts<'_>) -> impl Iterator<Item = Fact> + 'f {
    let all = facts.applicant.titles.iter().flatten().enumerate();
    all.map(|(i, one)| title(i, one, asked, facts))
}

fn title(index: usize, one: &Title, asked: &TitleAsked, facts: &Facts<'_>) -> Fact {
    let mut reasons = Reasons::NONE;
    match title_rank(one, asked) {
        Certainty::Unmet => reasons.add(Reason::LowerRank),
        Certainty::Confirm => reasons.add(Reason::HigherRank),
        _ => {}
    }
    match answer(one.matches[facts.pack.index]) {
        Certainty::Unmet => reasons.add(Reason::FieldDiffers),
        Certainty::Confirm => reasons.add(Reason::FieldUnsure),
        _ => {}
    }
    if title_kind(one, asked) == Certainty::Confirm {
        reasons.add(Reason::QualificationUnnamed);
    }
    Fact { section: Section::Titles, index: index as u32, certainty: facts.title(one, asked), reasons }
}

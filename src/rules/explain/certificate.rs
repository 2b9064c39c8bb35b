//! What certificates and titles mean for a requirement.

use super::each;
use crate::applicant::{Certificate, Question, Section, Title};
use crate::rules::certainty::Certainty;
use crate::rules::facts::{Facts, answer, certificate_level, certificate_occupation, title_kind, title_rank};
use crate::rules::pack::{CertificateAsked, TitleAsked};
use crate::rules::reason::{Reason, Reasons};
use crate::rules::report::{Amount, Fact, Progress};

/// Every certificate; and how long one was held, where that is asked.
pub fn certificates(asked: &CertificateAsked, facts: &Facts<'_>) -> (Option<Progress>, Vec<Fact>) {
    let records = each(facts.applicant.certificates.as_ref(), |i, one| certificate(i, one, asked, facts));
    (asked.held.map(|years| held(years, asked, facts)), records)
}

fn certificate(index: usize, one: &Certificate, asked: &CertificateAsked, facts: &Facts<'_>) -> Fact {
    let mut certainty = facts.certificate(one, asked);
    let mut reasons = occupation(one, facts);
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

fn occupation(one: &Certificate, facts: &Facts<'_>) -> Reasons {
    let pack = facts.pack;
    let own = one.occupation == pack.occupation.own;
    let reason = match certificate_occupation(pack, one) {
        Certainty::Met if own => Reason::OwnOccupation,
        Certainty::Met if one.relations[pack.index].is_some() && !listed(one, facts) => Reason::AcceptedByBody,
        Certainty::Met => Reason::ListedOccupation,
        Certainty::Confirm | Certainty::Missing => Reason::UnlistedOccupation,
        Certainty::Unmet if pack.occupation.posts.is_none() => Reason::RejectedByBody,
        Certainty::Unmet => Reason::OtherOccupation,
    };
    reason.into()
}

fn listed(one: &Certificate, facts: &Facts<'_>) -> bool {
    facts.pack.occupation.related.as_ref().is_some_and(|list| list.set.contains(one.occupation))
}

fn held(years: u8, asked: &CertificateAsked, facts: &Facts<'_>) -> Progress {
    let longest = |world: Certainty| {
        let all = facts.applicant.certificates.iter().flatten().enumerate();
        let fitting = all.filter(|(_, one)| facts.certificate(one, asked) >= world);
        let first = fitting.filter_map(|(i, one)| Some((one.obtained?, i))).min();
        first.map_or(Amount::NONE, |(day, i)| Amount {
            start: Some(day),
            days: facts.as_of.0 - day.0,
            anchor: Some(i as u32),
        })
    };
    Progress { years, met: longest(Certainty::Met), confirm: longest(Certainty::Confirm) }
}

/// Every title.
pub fn titles(asked: &TitleAsked, facts: &Facts<'_>) -> Vec<Fact> {
    each(facts.applicant.titles.as_ref(), |i, one| title(i, one, asked, facts))
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

//! What one record is to a plan by itself: of its occupation, of the level and rank asked for.

use super::certainty::Certainty;
use super::facts::Standing;
use super::pack::{CertificateAsked, List, Pack, TitleAsked};
use super::reason::Reason;
use crate::applicant::{Answer, Certificate, Job, Name, Relation, Title, TitleKind};
use std::cmp::Ordering;

fn standing(certainty: Certainty, reason: Reason) -> Standing {
    Standing { certainty, reasons: reason.into() }
}

/// Is a job work of the plan's occupation?
#[must_use]
pub fn job(pack: &Pack, job: &Job) -> Standing {
    let relation = job.relations[pack.index];
    let Some(posts) = &pack.occupation.posts else {
        return related(pack, job.occupation, relation);
    };
    if job.occupation == pack.occupation.own {
        return standing(Certainty::Met, Reason::OwnOccupation);
    }
    if posts.set.contains(job.position) {
        return standing(Certainty::Met, Reason::ListedPost);
    }
    match relation {
        Some(Relation::Own) => standing(Certainty::Met, Reason::AcceptedByBody),
        Some(_) => standing(Certainty::Unmet, Reason::RejectedByBody),
        None if job.part_time => standing(Certainty::Unmet, Reason::SideJob),
        None if posts.open => standing(Certainty::Confirm, Reason::UnlistedPost),
        None => standing(Certainty::Unmet, Reason::OtherOccupation),
    }
}

/// Is a certificate one of the plan's occupation or a related one?
#[must_use]
pub fn certificate(pack: &Pack, certificate: &Certificate) -> Standing {
    let relation = certificate.relations[pack.index];
    if pack.occupation.posts.is_none() {
        return related(pack, certificate.occupation, relation);
    }
    if certificate.occupation == pack.occupation.own {
        return standing(Certainty::Met, Reason::OwnOccupation);
    }
    match relation {
        Some(Relation::Own) => standing(Certainty::Met, Reason::AcceptedByBody),
        Some(_) => standing(Certainty::Unmet, Reason::RejectedByBody),
        None => standing(Certainty::Unmet, Reason::OtherOccupation),
    }
}

fn related(pack: &Pack, name: Name, relation: Option<Relation>) -> Standing {
    let occupation = &pack.occupation;
    if name == occupation.own {
        return standing(Certainty::Met, Reason::OwnOccupation);
    }
    let list: Option<&List> = occupation.related.as_ref();
    if list.is_some_and(|list| list.set.contains(name)) {
        return standing(Certainty::Met, Reason::ListedOccupation);
    }
    match relation {
        Some(Relation::Own | Relation::Related) => standing(Certainty::Met, Reason::AcceptedByBody),
        Some(Relation::Unrelated) => standing(Certainty::Unmet, Reason::RejectedByBody),
        None if list.is_some_and(|list| list.open) => standing(Certainty::Confirm, Reason::UnlistedOccupation),
        None => standing(Certainty::Unmet, Reason::OtherOccupation),
    }
}

/// Certainty that a certificate's level and scheme are those asked for.
#[must_use]
pub fn certificate_level(certificate: &Certificate, asked: &CertificateAsked) -> Certainty {
    match certificate.level.cmp(&asked.level) {
        Ordering::Greater => Certainty::Unmet,
        Ordering::Less => Certainty::Confirm,
        Ordering::Equal if asked.scheme.is_some_and(|scheme| scheme != certificate.scheme) => Certainty::Confirm,
        Ordering::Equal => Certainty::Met,
    }
}

/// Certainty that a title's rank is that asked for.
#[must_use]
pub fn title_rank(title: &Title, asked: &TitleAsked) -> Certainty {
    match title.rank.cmp(&asked.rank) {
        Ordering::Less => Certainty::Unmet,
        Ordering::Greater => Certainty::Confirm,
        Ordering::Equal => Certainty::Met,
    }
}

/// Certainty that a title is of the kind asked for.
#[must_use]
pub fn title_kind(title: &Title, asked: &TitleAsked) -> Certainty {
    let unnamed = asked.titles_only && title.kind == TitleKind::Qualification;
    if unnamed { Certainty::Confirm } else { Certainty::Met }
}

/// Certainty of an answer that may be left open.
#[must_use]
pub fn answer(answer: Answer) -> Certainty {
    match answer {
        Answer::Yes => Certainty::Met,
        Answer::Unsure => Certainty::Confirm,
        Answer::No => Certainty::Unmet,
    }
}

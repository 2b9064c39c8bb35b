//! Does a major fit?

use super::certainty::Certainty;
use super::facts::Facts;
use super::pack::Majors;
use crate::applicant::{Education, Name, Question, Relation};

/// Certainty that the major of the school record `index` is of the table; `outside` asks for
/// the opposite (非本专业).
#[must_use]
pub fn fit(facts: &Facts<'_>, index: usize, education: &Education, majors: &Majors, outside: bool) -> Certainty {
    match inside(facts, index, education, majors, outside) {
        Certainty::Met if outside => Certainty::Unmet,
        Certainty::Unmet if outside => Certainty::Met,
        same => same,
    }
}

fn inside(facts: &Facts<'_>, index: usize, education: &Education, majors: &Majors, outside: bool) -> Certainty {
    let published =
        match (answered(facts, Question::Major(index), education.major, outside), majors.categories.is_some()) {
            (Err(()), _) => Certainty::Met,
            (Ok(major), false) => by_list(education, major, majors),
            (Ok(major), true) => match answered(facts, Question::MajorCategory(index), education.category, outside) {
                Err(()) => Certainty::Met,
                Ok(category) => by_category(education, major, category, majors),
            },
        };
    match education.relations[facts.pack.index] {
        _ if published == Certainty::Met => published,
        Some(Relation::Own) => Certainty::Met,
        Some(Relation::Related) if majors.related_counts => Certainty::Met,
        Some(_) => Certainty::Unmet,
        None => published,
    }
}

/// A name as answered or supposed: `Err` where one that fits is supposed, the unknown name
/// where one that fits nowhere is.
fn answered(facts: &Facts<'_>, question: Question, name: Option<Name>, outside: bool) -> Result<Option<Name>, ()> {
    match facts.supposed {
        Some(supposed) if name.is_none() && supposed.question.is_none_or(|one| one == question) => {
            if supposed.favourable == outside { Ok(Some(Name::UNKNOWN)) } else { Err(()) }
        }
        _ => Ok(name),
    }
}

fn listed(education: &Education, major: Name, majors: &Majors) -> bool {
    let serves = |list: &super::pack::ListUse| list.schools.contains(education.institution, education.program);
    majors.lists.iter().any(|list| serves(list) && list.list.set.contains(major))
}

fn by_list(education: &Education, major: Option<Name>, majors: &Majors) -> Certainty {
    match major {
        None => Certainty::Missing,
        Some(major) if listed(education, major, majors) => Certainty::Met,
        Some(major) if majors.near_lists.iter().any(|list| list.set.contains(major)) => Certainty::Confirm,
        Some(_) => majors.otherwise,
    }
}

fn by_category(education: &Education, major: Option<Name>, category: Option<Name>, majors: &Majors) -> Certainty {
    if major.is_some_and(|major| listed(education, major, majors)) {
        return Certainty::Met;
    }
    let (Some(category), Some(categories)) = (category, &majors.categories) else {
        return Certainty::Missing;
    };
    let certainty = if categories.fit.set.contains(category) {
        Certainty::Met
    } else if categories.near.as_ref().is_some_and(|near| near.set.contains(category)) {
        Certainty::Confirm
    } else {
        majors.otherwise
    };
    // A major not named yet could still be one of the occupation's own.
    if major.is_none() { certainty.max(Certainty::Missing) } else { certainty }
}

//! 毕业证书、学历: a school of the right kind, far enough, with a major that fits; all of one record.

use crate::applicant::{Education, Section};
use crate::rules::certainty::Certainty;
use crate::rules::facts::Facts;
use crate::rules::majors;
use crate::rules::pack::{EducationAsked, SchoolGroup};
use crate::rules::standing::answer;

/// The certainty of the record that fits best.
pub fn best(asked: &EducationAsked, facts: &Facts<'_>) -> Certainty {
    match &facts.applicant.education {
        None => facts.open_section(Section::Education),
        Some(all) => {
            all.iter().enumerate().map(|(i, one)| certainty(asked, facts, i, one)).max().unwrap_or(Certainty::Unmet)
        }
    }
}

/// The certainty of one record.
#[must_use]
pub fn certainty(asked: &EducationAsked, facts: &Facts<'_>, index: usize, education: &Education) -> Certainty {
    let school = school(asked.schools, education);
    if school == Certainty::Unmet || !asked.statuses.contains(education.status) {
        return Certainty::Unmet;
    }
    let major = asked.major.map_or(Certainty::Met, |table| {
        majors::fit(facts, index, education, &facts.pack.majors[usize::from(table)], asked.other_major)
    });
    school.min(major).min(assessment(asked, facts, education))
}

/// The certainty of the school alone.
#[must_use]
pub fn school(group: &SchoolGroup, education: &Education) -> Certainty {
    if group.met.contains(education.institution, education.program) {
        Certainty::Met
    } else if group.confirm.contains(education.institution, education.program) {
        Certainty::Confirm
    } else {
        Certainty::Unmet
    }
}

/// The certainty of 经评估论证, where it is asked.
#[must_use]
pub fn assessment(asked: &EducationAsked, facts: &Facts<'_>, education: &Education) -> Certainty {
    if asked.assessed { answer(education.assessed[facts.pack.index]) } else { Certainty::Met }
}

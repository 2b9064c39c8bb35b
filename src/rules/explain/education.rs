//! What schools mean for a requirement.

use crate::applicant::{Education, Section};
use crate::rules::certainty::Certainty;
use crate::rules::facts::Facts;
use crate::rules::majors;
use crate::rules::pack::EducationAsked;
use crate::rules::reason::{Reason, Reasons};
use crate::rules::report::Fact;
use crate::rules::requirement::education as rule;

/// Every school.
pub fn schools<'f>(asked: &'f EducationAsked, facts: &'f Facts<'_>) -> impl Iterator<Item = Fact> + 'f {
    let all = facts.applicant.education.iter().flatten().enumerate();
    all.map(|(i, one)| Fact {
        section: Section::Education,
        index: i as u32,
        certainty: rule::certainty(asked, facts, i, one),
        reasons: reasons(asked, facts, i, one),
    })
}

fn reasons(asked: &EducationAsked, facts: &Facts<'_>, index: usize, one: &Education) -> Reasons {
    let mut reasons = Reasons::NONE;
    let school = rule::school(asked.schools, one);
    match school {
        Certainty::Unmet => reasons.add(Reason::OtherSchool),
        Certainty::Confirm => reasons.add(Reason::SchoolUnnamed),
        _ => {}
    }
    if !asked.statuses.contains(one.status) {
        reasons.add(Reason::OtherStatus);
    }
    // Of a school that does not fit nobody asks the assessment, and nobody is told that it is lacking.
    match rule::assessment(asked, facts, one) {
        _ if school == Certainty::Unmet => {}
        Certainty::Unmet => reasons.add(Reason::NotAssessed),
        Certainty::Confirm => reasons.add(Reason::AssessmentUnsure),
        _ => {}
    }
    let Some(table) = asked.major else { return reasons };
    let table = &facts.pack.majors[usize::from(table)];
    match majors::fit(facts, index, one, table, asked.other_major) {
        Certainty::Unmet => reasons.add(Reason::OtherMajor),
        Certainty::Confirm => reasons.add(Reason::UnlistedMajor),
        Certainty::Missing if one.category.is_none() && table.categories.is_some() => {
            reasons.add(Reason::CategoryMissing)
        }
        Certainty::Missing => reasons.add(Reason::MajorMissing),
        Certainty::Met => {}
    }
    reasons
}

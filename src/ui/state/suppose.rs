//! An answer supposed to a question that a record leaves open, to see whether it matters.

use super::asked::Asked;
use super::field::{Field, Place};
use crate::applicant::{Answer, Applicant, Day, PerPack, Relation, Scheme, Section, Span, TitleKind};
use crate::rules::PACK_COUNT;

/// Answers a question about the applicant's record at a place, as one would wish or as one would not.
pub fn suppose(applicant: &mut Applicant, asked: &Asked, at: usize, place: Place, wish: bool) {
    let relation = Some(if wish { Relation::Own } else { Relation::Unrelated });
    let answer = if wish { Answer::Yes } else { Answer::No };
    match place.section {
        Some(Section::Work) => {
            let Some(job) = applicant.work.as_mut().and_then(|all| all.get_mut(at)) else { return };
            match place.field {
                Field::PartTime => job.part_time = !wish,
                // A post that is on the list counts like one that the body has accepted.
                Field::Position if wish => job.relations = job.relations.map(|own| own.or(relation)),
                Field::Relations => fill(&mut job.relations, relation),
                Field::EmployerFounded | Field::EmployerDissolved if !wish => {
                    job.employer_life = Span { start: Day::NEVER, end: Day::NEVER };
                }
                _ => {}
            }
        }
        Some(Section::Certificates) => {
            let Some(one) = applicant.certificates.as_mut().and_then(|all| all.get_mut(at)) else { return };
            match place.field {
                Field::Scheme => one.scheme = if wish { Scheme::Qualification } else { Scheme::SkillLevel },
                _ => fill(&mut one.relations, relation),
            }
        }
        Some(Section::Titles) => {
            let Some(one) = applicant.titles.as_mut().and_then(|all| all.get_mut(at)) else { return };
            match place.field {
                Field::Kind => one.kind = if wish { TitleKind::Title } else { TitleKind::Qualification },
                _ => one.matches = only(asked.plans(Section::Titles, Field::Matches), one.matches, answer),
            }
        }
        Some(Section::Education) => {
            let Some(one) = applicant.education.as_mut().and_then(|all| all.get_mut(at)) else { return };
            match place.field {
                Field::Assessed => {
                    one.assessed = only(asked.plans(Section::Education, Field::Assessed), one.assessed, answer)
                }
                _ => fill(&mut one.relations, relation),
            }
        }
        _ => {}
    }
}

/// What the bodies that have not answered are supposed to answer.
fn fill(relations: &mut PerPack<Option<Relation>>, answer: Option<Relation>) {
    *relations = relations.map(|own| own.or(answer));
}

fn only(plans: PerPack<bool>, given: PerPack<Answer>, answer: Answer) -> PerPack<Answer> {
    std::array::from_fn::<_, PACK_COUNT, _>(|pack| if plans[pack] { answer } else { given[pack] })
}

//! Which unanswered question could change a condition's verdict, and how.

use crate::applicant::{Day, Name, Question, Section};
use crate::rules::certainty::{Certainty, Verdict};
use crate::rules::facts::{Case, Facts};
use crate::rules::outcome::Outcome;
use crate::rules::pack::{Anchor, Condition, EducationAsked, Requirement};
use crate::rules::reach::Reach;
use crate::rules::report::Missing;
use crate::rules::requirement::{self, education, training};

/// So many open questions of a condition are listed; each costs an evaluation of the condition.
const MOST_QUESTIONS: usize = 100;

/// Hands over the open questions of a condition that is not met; answering any other question
/// cannot change its verdict. Where it is unmet, only those that can raise it: an answer that the
/// certifying body gave about a major counts before an open question, but not against a major
/// that turns out to be on the list.
pub fn missing(condition: &Condition, outcome: Outcome, case: &Case<'_>, mut each: impl FnMut(Missing)) {
    if outcome.verdict == Certainty::Met {
        return;
    }
    let facts = &case.facts;
    let mut asked: Vec<Question> = Vec::new();
    for (required, &place) in condition.requires.iter().zip(condition.places) {
        if case.reaches[usize::from(place)].met <= facts.as_of {
            continue;
        }
        questions(required, facts, |question| {
            if asked.len() < MOST_QUESTIONS && !asked.contains(&question) {
                asked.push(question);
            }
        });
    }
    for question in asked {
        let verdict = |favourable| supposing(condition, &facts.supposing(question, favourable));
        let (at_best, at_worst) = (verdict(true), verdict(false));
        if outcome.verdict != Certainty::Unmet || at_best > Certainty::Unmet {
            each(Missing { question, at_best, at_worst });
        }
    }
}

/// What a condition comes to by these facts, with what is supposed in them.
pub fn supposing(condition: &Condition, facts: &Facts<'_>) -> Verdict {
    let each = condition.requires.iter().map(|one| requirement::reach(one, facts));
    each.fold(Reach::everywhere(Day::ALWAYS), Reach::and).outcome(facts.as_of).verdict
}

/// Calls `ask` with every open question of a requirement.
pub fn questions(requirement: &Requirement, facts: &Facts<'_>, mut ask: impl FnMut(Question)) {
    let applicant = facts.applicant;
    let section = |open: bool, section| open.then_some(Question::Section(section));
    let whole = match requirement {
        Requirement::Age(_) => applicant.birth.is_none().then_some(Question::BirthDate),
        Requirement::Intends => applicant.intends.is_none().then_some(Question::Intends),
        Requirement::Employed | Requirement::Work(_) => section(applicant.work.is_none(), Section::Work),
        Requirement::Certificate(_) => section(applicant.certificates.is_none(), Section::Certificates),
        Requirement::Title(_) => section(applicant.titles.is_none(), Section::Titles),
        Requirement::Education(_) => section(applicant.education.is_none(), Section::Education),
        Requirement::Training(_) => section(applicant.training.is_none(), Section::Training),
    };
    whole.into_iter().for_each(&mut ask);
    match requirement {
        Requirement::Work(asked) => asked.after.iter().for_each(|anchor| undated(anchor, facts, &mut ask)),
        Requirement::Certificate(asked) if asked.held.is_some() => undated(&Anchor::Certificate(*asked), facts, ask),
        Requirement::Education(asked) => schools(asked, facts, ask),
        Requirement::Training(occupation) => trainings(*occupation, facts, ask),
        _ => {}
    }
}

fn schools(asked: &EducationAsked, facts: &Facts<'_>, mut ask: impl FnMut(Question)) {
    for (i, one) in facts.applicant.education.iter().flatten().enumerate() {
        let now = education::certainty(asked, facts, i, one);
        let asks = [(Question::Major(i), one.major.is_none()), (Question::MajorCategory(i), one.category.is_none())];
        for (question, _) in asks.into_iter().filter(|&(_, unanswered)| unanswered) {
            if education::certainty(asked, &facts.supposing(question, true), i, one) > now {
                ask(question);
            }
        }
    }
}

fn trainings(occupation: Name, facts: &Facts<'_>, mut ask: impl FnMut(Question)) {
    for (i, one) in facts.applicant.training.iter().flatten().enumerate() {
        if training::certainty(occupation, facts, i, one) == Certainty::Missing {
            let asks = [(Question::HoursMet(i), one.hours_met), (Question::TrainingCertificate(i), one.certificate)];
            asks.into_iter().filter(|(_, answer)| answer.is_none()).for_each(|(question, _)| ask(question));
        }
    }
}

/// Records that could be the anchor but for their day.
fn undated(anchor: &Anchor, facts: &Facts<'_>, mut ask: impl FnMut(Question)) {
    let applicant = facts.applicant;
    match anchor {
        Anchor::Certificate(asked) => {
            for (i, one) in applicant.certificates.iter().flatten().enumerate() {
                if one.obtained.is_none() && facts.certificate(i, one, asked) > Certainty::Unmet {
                    ask(Question::CertificateObtained(i));
                }
            }
        }
        Anchor::Title(asked) => {
            for (i, one) in applicant.titles.iter().flatten().enumerate() {
                if one.obtained.is_none() && facts.title(one, asked) > Certainty::Unmet {
                    ask(Question::TitleObtained(i));
                }
            }
        }
    }
}

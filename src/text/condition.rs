//! Conditions and requirements as sentences, made of the data that decides them.
//!
//! In Chinese they read as the published ones; `tests/texts.rs` holds each against its own.

use super::catalogue::{Key, Language};
use super::time::years;
use super::{capital, names};
use crate::applicant::{Name, Scheme, Status};
use crate::rules::Pack;
use crate::rules::pack::{Anchor, CertificateAsked, Condition, EducationAsked, Requirement, TitleAsked, WorkAsked};

/// A condition as one sentence.
#[must_use]
pub fn condition(language: Language, pack: &'static Pack, condition: &'static Condition) -> String {
    let say = Say { language, pack };
    let mut text = String::new();
    let mut before = None;
    for (place, one) in condition.requires.iter().enumerate() {
        let next = say.phrase(one, before);
        text = match before {
            None => next,
            Some(before) => {
                let joint = joint(before, one, condition.requires.get(place + 1).copied());
                language.fill(joint, &[("before", &text), ("next", &next)])
            }
        };
        before = Some(one);
    }
    language.fill(Key::ConditionSentence, &[("text", &capital(text))])
}

/// One requirement as a phrase that stands alone. `follows` is the requirement before it in the
/// list, so that "after that certificate" need not name it again.
#[must_use]
pub fn requirement(
    language: Language,
    pack: &'static Pack,
    requirement: &Requirement,
    follows: Option<&Requirement>,
) -> String {
    let phrase = Say { language, pack }.phrase(requirement, follows);
    let after = match (requirement, follows) {
        (Requirement::Work(WorkAsked { after: Some(anchor), .. }), Some(before)) if anchored(anchor, before) => {
            match anchor {
                Anchor::Certificate(_) => Key::ConditionAfterCertificate,
                Anchor::Title(_) => Key::ConditionAfterTitle,
            }
        }
        _ => return capital(phrase),
    };
    capital(language.fill(after, &[("work", &phrase)]))
}

/// Is the requirement the one that work is counted from?
fn anchored(anchor: &Anchor, before: &Requirement) -> bool {
    matches!(
        (anchor, before),
        (Anchor::Certificate(_), Requirement::Certificate(_)) | (Anchor::Title(_), Requirement::Title(_))
    )
}

fn counted_from(work: Option<&Requirement>, before: &Requirement) -> bool {
    matches!(work, Some(Requirement::Work(WorkAsked { after: Some(anchor), .. })) if anchored(anchor, before))
}

/// How a requirement is joined to the one before it.
fn joint(before: &Requirement, one: &Requirement, next: Option<&Requirement>) -> Key {
    match (before, one) {
        _ if counted_from(Some(one), before) => Key::JoinAfter,
        (Requirement::Certificate(_), Requirement::Education(asked)) => match form(asked, Some(before)) {
            Form::Graduate | Form::Student => Key::JoinWho,
            Form::Diploma | Form::Degree => Key::JoinAlso,
        },
        (Requirement::Work(_), Requirement::Certificate(_) | Requirement::Title(_)) if counted_from(next, one) => {
            Key::JoinAndAfter
        }
        _ => Key::JoinPlain,
    }
}

/// How a school is asked for.
#[derive(Clone, Copy)]
enum Form {
    Diploma,
    Degree,
    Graduate,
    Student,
}

fn form(asked: &EducationAsked, before: Option<&Requirement>) -> Form {
    if asked.schools.degree {
        Form::Degree
    } else if asked.statuses.contains(Status::Enrolled) {
        Form::Student
    } else if asked.statuses.contains(Status::FinalYear) || !matches!(before, Some(Requirement::Certificate(_))) {
        Form::Diploma
    } else {
        Form::Graduate
    }
}

#[derive(Clone, Copy)]
struct Say {
    language: Language,
    pack: &'static Pack,
}

impl Say {
    /// A requirement after another, whose words it does not repeat.
    fn phrase(self, requirement: &Requirement, before: Option<&Requirement>) -> String {
        let language = self.language;
        match requirement {
            Requirement::Age(age) => language.fill(Key::ConditionAge, &[("years", &age.to_string())]),
            Requirement::Intends => language.fill(Key::ConditionIntends, &[("occupation", self.occupation())]),
            Requirement::Employed => language.fill(Key::ConditionEmployed, &[("occupation", self.occupation())]),
            Requirement::Work(asked) => self.work(asked, before),
            Requirement::Certificate(asked) => self.certificate(asked),
            Requirement::Title(asked) => self.title(asked),
            Requirement::Education(asked) => self.education(asked, before),
            Requirement::Training(name) => self.training(*name),
        }
    }

    /// Whose work and certificates count.
    fn occupation(self) -> &'static str {
        let related = self.pack.occupation.related.is_some();
        self.language.text(if related { Key::ConditionRelated } else { Key::ConditionOwn })
    }

    fn work(self, asked: &WorkAsked, before: Option<&Requirement>) -> String {
        let key = if asked.continuous { Key::ConditionContinuous } else { Key::ConditionCumulative };
        let years = years(self.language, asked.years);
        let work = self.language.fill(key, &[("occupation", self.occupation()), ("years", &years)]);
        let anchor = match &asked.after {
            Some(anchor) if !before.is_some_and(|before| anchored(anchor, before)) => match anchor {
                Anchor::Certificate(asked) => self.certificate(asked),
                Anchor::Title(asked) => self.title(asked),
            },
            _ => return work,
        };
        self.language.fill(Key::JoinAfter, &[("before", &anchor), ("next", &work)])
    }

    fn certificate(self, asked: &CertificateAsked) -> String {
        let language = self.language;
        let name = asked.name.as_ref().map_or_else(|| names::level(language, asked.level), |name| language.of(name));
        let scheme = language.text(match asked.scheme {
            None => Key::ConditionEitherScheme,
            Some(Scheme::Qualification) => Key::ConditionQualification,
            Some(Scheme::SkillLevel) => Key::ConditionSkillLevel,
        });
        let places = [("occupation", self.occupation()), ("name", name), ("scheme", scheme)];
        let certificate = language.fill(Key::ConditionCertificate, &places);
        match asked.held {
            None => certificate,
            Some(held) => {
                language.fill(Key::ConditionHeld, &[("certificate", &certificate), ("years", &years(language, held))])
            }
        }
    }

    fn title(self, asked: &TitleAsked) -> String {
        let key = if asked.titles_only { Key::ConditionTitleOnly } else { Key::ConditionTitle };
        let rank = names::rank(self.language, asked.rank).to_ascii_lowercase();
        self.language.fill(key, &[("rank", &rank)])
    }

    fn education(self, asked: &EducationAsked, before: Option<&Requirement>) -> String {
        let key = match form(asked, before) {
            Form::Degree => Key::ConditionDegree,
            Form::Graduate => Key::ConditionGraduate,
            Form::Student => Key::ConditionStudent,
            Form::Diploma if asked.assessed => Key::ConditionDiplomaAssessed,
            Form::Diploma if before.is_none() && asked.major.is_some() => Key::ConditionDiplomaInMajor,
            Form::Diploma => Key::ConditionDiploma,
        };
        let students = asked.statuses.contains(Status::FinalYear);
        let places = [
            ("schools", self.language.of(&asked.schools.name)),
            ("major", self.major(asked)),
            ("students", if students { self.language.text(Key::ConditionWithStudents) } else { "" }),
        ];
        self.language.fill(key, &places)
    }

    fn major(self, asked: &EducationAsked) -> &'static str {
        let Some(table) = asked.major else { return "" };
        self.language.text(if asked.other_major {
            Key::ConditionOtherMajor
        } else if self.pack.majors[usize::from(table)].related_counts {
            Key::ConditionRelatedMajor
        } else {
            Key::ConditionOwnMajor
        })
    }

    fn training(self, name: Name) -> String {
        if name == self.pack.occupation.own {
            return self.language.text(Key::ConditionTraining).into();
        }
        self.language.fill(Key::ConditionTrainingFor, &[("name", name.text().unwrap_or_default())])
    }
}

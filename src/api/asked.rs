//! A requirement as data for JavaScript.

use super::packs::{Text, rendered};
use crate::rules::pack::{self, Requirement};
use crate::text;
use serde::Serialize;

/// A requirement: its kind, its text and what it asks.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub struct Asked {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    years: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mode: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scheme: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schools: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    statuses: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assessed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    majors: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_major: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    occupation: Option<&'static str>,
}

impl Asked {
    /// The same without its sentence.
    #[must_use]
    pub fn without_text(self) -> Asked {
        Asked { text: None, ..self }
    }
}

/// What a requirement asks.
pub fn asked(pack: &'static pack::Pack, requirement: &'static Requirement) -> Asked {
    let text = Some(rendered(|language| text::requirement(language, pack, requirement, None)));
    let base = Asked { text, kind: kind(requirement), ..Asked::default() };
    match requirement {
        Requirement::Age(years) => Asked { years: Some(*years), ..base },
        Requirement::Intends | Requirement::Employed => base,
        Requirement::Work(work) => Asked {
            years: Some(work.years),
            mode: Some(if work.continuous { "continuous" } else { "cumulative" }),
            after: work.after.as_ref().map(|after| match after {
                pack::Anchor::Certificate(_) => "certificate",
                pack::Anchor::Title(_) => "title",
            }),
            ..base
        },
        Requirement::Certificate(certificate) => Asked {
            level: Some(certificate.level),
            scheme: certificate.scheme.map(|scheme| scheme.word()),
            years: certificate.held,
            ..base
        },
        Requirement::Title(title) => Asked { rank: Some(title.rank.word()), ..base },
        Requirement::Education(education) => Asked {
            schools: Some(education.schools.name.into()),
            statuses: Some(education.statuses.iter().map(|status| status.word()).collect()),
            assessed: Some(education.assessed),
            majors: education.major.map(|table| pack.majors[usize::from(table)].id),
            other_major: Some(education.other_major),
            ..base
        },
        Requirement::Training(occupation) => Asked { occupation: occupation.text(), ..base },
    }
}

fn kind(requirement: &Requirement) -> &'static str {
    match requirement {
        Requirement::Age(_) => "age",
        Requirement::Intends => "intends",
        Requirement::Employed => "employed",
        Requirement::Work(_) => "work",
        Requirement::Certificate(_) => "certificate",
        Requirement::Title(_) => "title",
        Requirement::Education(_) => "education",
        Requirement::Training(_) => "training",
    }
}

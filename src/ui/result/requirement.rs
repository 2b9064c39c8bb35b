//! One requirement: met or not, how much there is, and what each record means for it.

use super::mark;
use crate::applicant::Section;
use crate::rules::pack::{Pack, Requirement};
use crate::rules::report::{Fact, RequirementReport};
use crate::rules::Certainty;
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::form::record_name;
use crate::ui::state::Field;
use yew::prelude::*;

/// A requirement.
pub fn view(cx: &Cx<'_>, pack: &'static Pack, report: &RequirementReport, follows: Option<&Requirement>) -> Html {
    let language = cx.language();
    let state = match report.outcome.verdict {
        Certainty::Met => Key::RequirementMet,
        Certainty::Confirm => Key::RequirementConfirm,
        Certainty::Missing => Key::RequirementMissing,
        Certainty::Unmet => Key::RequirementUnmet,
    };
    html! {
        <li class="bk-requirement">
            <p class="bk-requirement__text">
                { mark::view(&report.outcome) }
                <span>
                    { text::requirement(language, pack, report.requirement, follows) }
                    { " " }<strong class="bk-requirement__state">{ cx.t(state) }</strong>
                </span>
            </p>
            { line(text::progress(language, report)) }
            { line(text::counted(language, report)) }
            <ul class="bk-facts">{ for report.facts.iter().map(|one| fact(cx, one)) }</ul>
        </li>
    }
}

fn line(text: Option<String>) -> Html {
    html! { { for text.map(|text| html! { <p class="bk-requirement__line">{ text }</p> }) } }
}

/// A record: whether it counts, and why.
fn fact(cx: &Cx<'_>, fact: &Fact) -> Html {
    let counts = match fact.certainty {
        Certainty::Met => Key::FactMet,
        Certainty::Confirm => Key::FactConfirm,
        Certainty::Missing => Key::FactMissing,
        Certainty::Unmet => Key::FactUnmet,
    };
    let reasons = fact.reasons.iter().map(|reason| text::reason(cx.language(), reason));
    html! {
        <li>
            <span class="bk-facts__name">{ name(cx, fact) }</span>
            { " " }<strong>{ cx.t(counts) }</strong>
            { for reasons.map(|reason| html! { <>{ " " }{ reason }</> }) }
        </li>
    }
}

/// The record's name, with what it is about as it was typed.
fn name(cx: &Cx<'_>, fact: &Fact) -> String {
    let section = fact.section;
    let place = cx.reading.kept[section as usize].get(fact.index as usize).copied().unwrap_or_default();
    let name = record_name(cx, section, place);
    let field = match section {
        Section::Work | Section::Certificates | Section::Training => Field::Occupation,
        Section::Education => Field::Major,
        Section::Titles => return name,
    };
    let record = cx.state.draft.records(section).get(place);
    match record.map_or("", |record| record.text(field, 0)) {
        "" => name,
        typed => cx.language().fill(Key::FactName, &[("record", &name), ("what", typed)]),
    }
}

//! One requirement: met or not, how much there is, and what each record means for it.

use super::mark;
use crate::applicant::Section;
use crate::rules::Certainty;
use crate::rules::pack::{Pack, Requirement};
use crate::rules::report::{Fact, RequirementReport};
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::form::record_name;
use crate::ui::markup::{El, el};
use crate::ui::state::Field;

/// A requirement.
pub fn view(cx: &Cx<'_>, pack: &'static Pack, report: &RequirementReport, follows: Option<&Requirement>) -> El {
    let language = cx.language();
    let state = match report.outcome.verdict {
        Certainty::Met => Key::RequirementMet,
        Certainty::Confirm => Key::RequirementConfirm,
        Certainty::Missing => Key::RequirementMissing,
        Certainty::Unmet => Key::RequirementUnmet,
    };
    let words = el("span", "")
        .text(text::requirement(language, pack, report.requirement, follows))
        .text(" ")
        .el(cx.say("strong", "bk-requirement__state", state));
    let mut item = el("li", "bk-requirement");
    item = item.el(el("p", "bk-requirement__text").el(mark::view(&report.outcome)).el(words));
    for line in [text::progress(language, report), text::counted(language, report)].into_iter().flatten() {
        item = item.el(el("p", "bk-requirement__line").text(line));
    }
    if report.facts.is_empty() {
        return item;
    }
    item.el(el("ul", "bk-facts").each(report.facts.iter().map(|one| fact(cx, one))))
}

/// A record: whether it counts, and why.
fn fact(cx: &Cx<'_>, fact: &Fact) -> El {
    let counts = match fact.certainty {
        Certainty::Met => Key::FactMet,
        Certainty::Confirm => Key::FactConfirm,
        Certainty::Missing => Key::FactMissing,
        Certainty::Unmet => Key::FactUnmet,
    };
    let mut line =
        el("li", "").el(el("span", "bk-facts__name").text(name(cx, fact))).text(" ").el(cx.say("strong", "", counts));
    for reason in fact.reasons.iter() {
        line = line.text(" ").text(text::reason(cx.language(), reason));
    }
    line
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

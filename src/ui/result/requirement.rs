//! One requirement: met or not, how much there is, and what each record means for it.

use super::mark;
use super::names::fact_name;
use crate::rules::Certainty;
use crate::rules::pack::{Pack, Requirement};
use crate::rules::report::{Fact, RequirementReport};
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};

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
    // Those that count, or may; the others are folded where they are many.
    let (rest, counted): (Vec<&Fact>, Vec<&Fact>) =
        report.facts.iter().partition(|one| one.certainty == Certainty::Unmet && report.facts.len() > FEW);
    if !counted.is_empty() {
        item = item.el(facts(cx, counted));
    }
    if !rest.is_empty() {
        let number = rest.len().to_string();
        let head = cx.fill("summary", "", Key::ReasonsNotCounted, ("n", &number));
        item = item.el(el("details", "bk-facts__rest").el(head).el(facts(cx, rest)));
    }
    item
}

/// So many records are shown whether they count or not.
const FEW: usize = 4;

fn facts(cx: &Cx<'_>, facts: Vec<&Fact>) -> El {
    el("ul", "bk-facts").each(facts.into_iter().map(|one| fact(cx, one)))
}

/// A record: whether it counts, and why.
fn fact(cx: &Cx<'_>, fact: &Fact) -> El {
    let counts = match fact.certainty {
        Certainty::Met => Key::FactMet,
        Certainty::Confirm => Key::FactConfirm,
        Certainty::Missing => Key::FactMissing,
        Certainty::Unmet => Key::FactUnmet,
    };
    let name = fact_name(cx, cx.language(), fact);
    let mut line = el("li", "").el(el("span", "bk-facts__name").text(name)).text(" ").el(cx.say("strong", "", counts));
    for reason in fact.reasons.iter() {
        line = line.text(" ").text(text::reason(cx.language(), reason));
    }
    line
}

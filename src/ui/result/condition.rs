//! One condition: its sentence and verdict; opened, all it rests on.

use super::{mark, requirement};
use crate::rules::pack::Pack;
use crate::rules::report::ConditionReport;
use crate::rules::{Certainty, Reason};
use crate::text::{self, Key};
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::form::place_name;
use crate::ui::markup::{El, el, instead};
use crate::ui::route::Route;
use crate::ui::state::{Action, Chosen};

/// A condition. What it rests on is made when it is opened.
///
/// Opened and closed by the state alone, so that page and state never differ.
pub fn view(cx: &Cx<'_>, pack: &'static Pack, report: &ConditionReport) -> El {
    let chosen = Chosen { pack: pack.index, condition: report.condition.id };
    let open = cx.state.is_open(chosen);
    let words = el("span", "bk-condition__text")
        .el(el("span", "").text(text::condition(cx.language(), pack, report.condition)))
        .el(el("span", "bk-condition__verdict").text(text::verdict(cx.language(), &report.outcome)));
    let head = el("summary", "bk-condition__head")
        .el(mark::view(&report.outcome))
        .el(words)
        .press(instead(cx.send, Msg::Do(Action::Open(chosen, !open))));
    let condition = el("details", "bk-condition").maybe("open", open.then_some("")).el(head);
    condition.el(if open { body(cx, pack, report, chosen) } else { el("div", "").hidden(true) })
}

fn body(cx: &Cx<'_>, pack: &'static Pack, report: &ConditionReport, chosen: Chosen) -> El {
    let language = cx.language();
    let mut body = el("div", "bk-condition__body");
    if let Some(outlook) = text::outlook(language, &report.outcome) {
        body = body.el(el("p", "").text(outlook));
    }
    let mut requirements = el("ul", "bk-requirements");
    let mut follows = None;
    for one in &report.requirements {
        requirements = requirements.el(requirement::view(cx, pack, one, follows));
        follows = Some(one.requirement);
    }
    body = list(cx, Key::ResultToConfirm, to_confirm(cx, pack, report), body.el(requirements));
    body = list(cx, Key::ResultMissing, missing(cx, report), body);
    body = body.el(el("p", "").el(next(cx, chosen)));
    let source = cx.fill("p", "bk-source", Key::ResultClause, ("clause", report.condition.clause));
    body = body.el(source.text(language.of(&pack.document.title)));
    match &report.condition.reading {
        Some(reading) => body.el(cx.say("p", "bk-source", Key::ResultReading).text(language.of(reading))),
        None => body,
    }
}

/// The way to what to bring and how to register.
fn next(cx: &Cx<'_>, chosen: Chosen) -> El {
    cx.say("a", "bk-button", Key::ResultNext).set("href", Route::Next(chosen).hash())
}

/// What the certifying body has to be asked, each thing once.
fn to_confirm(cx: &Cx<'_>, pack: &'static Pack, report: &ConditionReport) -> Vec<El> {
    let mut asked: Vec<Reason> = Vec::new();
    let mut lines = Vec::new();
    let facts = report.requirements.iter().flat_map(|one| &one.facts);
    for reason in facts.filter(|fact| fact.certainty == Certainty::Confirm).flat_map(|fact| fact.reasons.iter()) {
        if !asked.contains(&reason) {
            asked.push(reason);
            lines.extend(text::to_confirm(cx.language(), pack, reason).map(|line| el("li", "").text(line)));
        }
    }
    lines
}

/// The answers that are not given, with a way to each.
fn missing(cx: &Cx<'_>, report: &ConditionReport) -> Vec<El> {
    let mut lines = Vec::new();
    for one in &report.missing {
        let place = cx.reading.place(one.question);
        lines.push(el("li", "").el(cx.jump(place, &place_name(cx, place))));
    }
    lines
}

fn list(cx: &Cx<'_>, title: Key, lines: Vec<El>, body: El) -> El {
    if lines.is_empty() {
        return body;
    }
    body.el(cx.say("h5", "bk-condition__part", title)).el(el("ul", "").each(lines))
}

//! What a condition rests on, once it is opened: how far it has come, its requirements, what is to be confirmed and by
//! whom, what is not answered and what that would change, its source.

use super::names::fact_name;
use super::{copied, requirement};
use crate::rules::advice::{asked, contains};
use crate::rules::pack::{Level, Pack, Requirement};
use crate::rules::report::{ConditionReport, Missing, RequirementReport};
use crate::rules::{Certainty, Reasons};
use crate::text::{self, Key, Language};
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::form::place_name;
use crate::ui::markup::{El, el};
use crate::ui::route::Route;
use crate::ui::state::Chosen;

/// All of it.
pub fn view(cx: &Cx<'_>, pack: &'static Pack, level: &Level, report: &ConditionReport, chosen: Chosen) -> El {
    let language = cx.language();
    let mut body = el("div", "bk-condition__body");
    for line in lines(language, report) {
        body = body.el(el("p", "").text(line));
    }
    body = body.el(requirements(cx, pack, report));
    body = list(cx, Key::ResultToConfirm, confirmations(cx, pack, report), body);
    if asked(report) != Reasons::NONE {
        body = body.el(letter(cx, pack, level, report, chosen));
    }
    body = list(cx, Key::ResultMissing, missing(cx, report), body);
    let others = level.conditions.iter().filter(|other| contains(report.condition, other));
    for other in others {
        body = body.el(cx.fill("p", "", Key::ReasonsContains, ("clause", other.clause)));
    }
    let ways = el("p", "bk-condition__ways").el(cx.button("bk-button", cx.t(Key::PictureShow), Msg::Picture(chosen)));
    let ways = ways.el(cx.say("a", "bk-button", Key::ResultNext).set("href", Route::Next(chosen).hash()));
    let source = cx.fill("p", "bk-source", Key::ResultClause, ("clause", report.condition.clause));
    let body = body.el(ways).el(source.text(language.of(&pack.document.title)));
    match &report.condition.reading {
        Some(reading) => body.el(cx.say("p", "bk-source", Key::ResultReading).text(language.of(reading))),
        None => body,
    }
}

/// How far it has come, and what its dates say besides the verdict.
fn lines(language: Language, report: &ConditionReport) -> Vec<String> {
    let since = report.since().map(|day| language.fill(Key::AdviceSince, &[("date", &text::date(language, day))]));
    let (held, all) = (report.held().to_string(), report.requirements.len().to_string());
    let held = language.fill(Key::ReasonsHeld, &[("held", &held), ("all", &all)]);
    text::outlook(language, &report.outcome).into_iter().chain(since).chain([held]).collect()
}

/// What can be answered before what is not met, and that before what is.
fn requirements(cx: &Cx<'_>, pack: &'static Pack, report: &ConditionReport) -> El {
    let order = [Certainty::Missing, Certainty::Unmet, Certainty::Confirm, Certainty::Met];
    let before = |place: usize| report.requirements.get(place.wrapping_sub(1)).map(|one| one.requirement);
    let mut list = el("ul", "bk-requirements");
    for verdict in order {
        let such = report.requirements.iter().enumerate().filter(|(_, one)| one.outcome.verdict == verdict);
        list = list.each(such.map(|(place, one): (usize, &RequirementReport)| {
            let follows: Option<&Requirement> = before(place);
            requirement::view(cx, pack, one, follows)
        }));
    }
    list
}

/// What the certifying body has to be asked, each thing once.
fn confirmations(cx: &Cx<'_>, pack: &'static Pack, report: &ConditionReport) -> Vec<El> {
    let lines = asked(report).iter().filter_map(|reason| text::to_confirm(cx.language(), pack, reason));
    lines.map(|line| el("li", "").text(line)).collect()
}

/// A text to send: in Chinese, whatever the page's language, because the body reads that.
fn letter(cx: &Cx<'_>, pack: &'static Pack, level: &Level, report: &ConditionReport, chosen: Chosen) -> El {
    let body = text::body(cx.language(), pack);
    let words = text::inquiry(Language::Zh, pack, level, report, |fact| fact_name(cx, Language::Zh, fact));
    let note = (cx.language() != Language::Zh).then(|| cx.say("p", "bk-muted", Key::AskLanguage));
    let title = cx.language().fill(Key::AskTitle, &[("body", body)]);
    copied::view(
        cx,
        &["letter/", &chosen.word()].concat(),
        el("h5", "bk-condition__part").text(title),
        words,
        note,
        Language::Zh,
    )
}

/// The answers that are not given, with a way to each and what it would change.
fn missing(cx: &Cx<'_>, report: &ConditionReport) -> Vec<El> {
    let line = |missing: &Missing| {
        let place = cx.reading.place(missing.question);
        let jump = cx.jump(place, &place_name(cx, place));
        el("li", "").el(jump).text(" ").text(text::would_be(cx.language(), missing))
    };
    report.missing.iter().map(line).collect()
}

fn list(cx: &Cx<'_>, title: Key, lines: Vec<El>, body: El) -> El {
    if lines.is_empty() {
        return body;
    }
    body.el(cx.say("h5", "bk-condition__part", title)).el(el("ul", "").each(lines))
}

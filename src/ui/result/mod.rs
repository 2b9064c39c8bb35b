//! The result: each level's verdict with everything it rests on.

mod body;
mod condition;
pub mod copied;
mod glance;
mod level;
mod mark;
mod names;
mod picture;
mod requirement;

pub use mark::view as mark;
pub use requirement::view as requirement;

use super::app::Msg;
use super::cx::Cx;
use super::form::record_name;
use super::late;
use super::markup::{El, el};
use super::state::{Action, Field, Place};
use crate::applicant::Section;
use crate::rules::pack::Level;
use crate::rules::report::{LevelReport, PackReport};
use crate::rules::{Outcome, PACKS, Pack, Report, outcomes};
use crate::text::{self, Key};
use yew::prelude::Html;

/// Ids of the timeline, which is moved sideways, and of its heading.
pub const TIMELINE: &str = "timeline";
pub const TIMELINE_TITLE: &str = "timeline-title";

/// The result, or what stands in its place until the third part of the program is here.
pub fn shown(cx: &Cx<'_>) -> El {
    if cx.late { late::result_late(cx) } else { section(cx).el(waiting(cx)) }
}

/// It, with its heading.
fn section(cx: &Cx<'_>) -> El {
    let title = cx.say("h2", "bk-result__title", Key::ResultTitle).set("id", "result").set("tabindex", "-1");
    el("section", "bk-result").set("aria-labelledby", "result").el(title)
}

/// The whole result.
// One with the root of its part, which would else be a mere step to it, and be stepped over.
#[inline(always)]
pub fn view(cx: &Cx<'_>) -> El {
    let report = &*cx.memo.report(cx.state, cx.reading);
    let date = text::date(cx.language(), report.as_of);
    let day = cx.fill("p", "bk-muted", Key::ResultAsOf, ("date", &date));
    let mut result = section(cx).el(day.text(" ").el(cx.jump(Place::of(Field::AsOf), cx.t(Key::ResultChangeDay))));
    if let Some(level) = cx.state.wanted() {
        let every =
            cx.act("bk-jump", cx.t(Key::ResultEveryLevel), Action::Enter(Place::of(Field::Target), String::new()));
        let only = cx.fill("p", "bk-muted", Key::ResultOnly, ("level", cx.language().of(&level.name)));
        result = result.el(only.text(" ").el(every));
    }
    // These come and go between the keys of a date: they follow what is typed when the visitor rests.
    let result = result.add(cx.part(("left-out", 0), false, || None, || left_out(cx)));
    let result = result.add(cx.part(("issues", 0), false, || None, || issues(cx, report)));
    let result = report.packs.iter().fold(result, |result, pack| result.add(plan(cx, pack)));
    let result = result.el(cx.say("p", "bk-result__limits", Key::ResultLimits));
    result.add(picture(cx, report))
}

/// The picture, which follows what is typed when the visitor rests.
fn picture(cx: &Cx<'_>, report: &Report) -> Html {
    let name = ("picture", 0);
    let last = cx.typing.and_then(|_| cx.memo.last(name));
    last.unwrap_or_else(|| cx.memo.part(name, None, || picture::view(cx, report)))
}

/// In the place of what the third part of the program shows: it is on its way, or did not come.
pub fn waiting(cx: &Cx<'_>) -> El {
    let waiting = el("div", "bk-result__waiting");
    if cx.failed {
        let again = cx.button("bk-button", cx.t(Key::ResultAgain), Msg::Again);
        return waiting.el(cx.say("p", "", Key::ResultFailed)).el(again);
    }
    waiting.el(cx.say("p", "bk-muted", Key::ResultLoading))
}

/// Records that do not count yet: never silently.
fn left_out(cx: &Cx<'_>) -> El {
    let mut list = el("ul", "");
    for &(section, record) in &cx.reading.left_out {
        let places = cx.reading.problems.iter().filter_map(|one| Place::from_id(&one.path));
        if let Some(place) = places.into_iter().find(|place| place.section == Some(section) && place.record == record) {
            list = list.el(el("li", "").el(cx.jump(place, &record_name(cx, section, record))));
        }
    }
    el("div", "bk-notice").el(cx.say("p", "", Key::ResultLeftOut)).el(list).hidden(cx.reading.left_out.is_empty())
}

/// What a reviewer of the work history would stumble over.
fn issues(cx: &Cx<'_>, report: &Report) -> El {
    let mut list = el("ul", "");
    for issue in &report.issues {
        let place = cx.reading.kept[Section::Work as usize].get(issue.job as usize).copied().unwrap_or_default();
        let jump = cx.jump(Place::record(Section::Work, place, Field::Start), &record_name(cx, Section::Work, place));
        list = list.el(el("li", "").el(jump).text(" ").text(text::issue(cx.language(), issue.code)));
    }
    el("div", "bk-notice").el(list).hidden(report.issues.is_empty())
}

/// The levels that the visitor wants to know about.
fn wanted<'a>(cx: &Cx<'_>, report: &'a PackReport) -> impl Iterator<Item = &'a LevelReport> {
    let scope = cx.state.scope();
    report.levels.iter().filter(move |level| scope.has(level.level))
}

fn plan(cx: &Cx<'_>, report: &PackReport) -> Html {
    let levels: Vec<&LevelReport> = wanted(cx, report).collect();
    // While somebody types, the rest of it waits.
    cx.memo.part((report.pack.id, PLAN), cx.types().then(|| glance::look(cx, &levels)), || made(cx, report, &levels))
}

/// A plan's number among the kept parts; its levels and conditions have others.
const PLAN: u32 = u32::MAX;

fn made(cx: &Cx<'_>, report: &PackReport, levels: &[&LevelReport]) -> El {
    let pack = report.pack;
    el("section", "bk-plan")
        .set("aria-labelledby", pack.id)
        .el(el("h3", "bk-plan__title").set("id", pack.id).text(cx.language().of(&pack.name)))
        .el(cx.fill("p", "bk-muted", Key::AdviceRules, ("version", pack.version)))
        .el(glance::view(cx, report, levels))
        .el(cards(cx, pack, levels))
}

fn cards(cx: &Cx<'_>, pack: &'static Pack, levels: &[&LevelReport]) -> El {
    let cards = el("div", "bk-plan__levels");
    levels.iter().enumerate().fold(cards, |cards, (place, level)| cards.add(level::view(cx, pack, level, place)))
}

/// The best verdict in one line, for the bar and for screen readers: the highest level of the
/// best verdict. Worked out without reasons: it follows every key.
pub fn brief(cx: &Cx<'_>) -> String {
    let (scope, language) = (cx.state.scope(), cx.language());
    let outcomes = outcomes(&cx.reading.applicant, cx.state.as_of(), &scope.packs);
    let mut each = outcomes.iter();
    let mut best: Option<(&Pack, &Level, Outcome)> = None;
    let rank = |outcome: &Outcome| (outcome.verdict, outcome.confirm.is_some());
    for pack in PACKS.iter().filter(|pack| scope.packs[pack.index]) {
        for level in pack.levels {
            let outcome = Outcome::best(each.by_ref().take(level.conditions.len()));
            let better = best.as_ref().is_none_or(|(_, _, best)| rank(&outcome) >= rank(best));
            if better && scope.has(level) {
                best = Some((pack, level, outcome));
            }
        }
    }
    let Some((pack, level, outcome)) = best else { return String::new() };
    let places = [
        ("plan", language.of(&pack.name)),
        ("level", language.of(&level.name)),
        ("verdict", &*text::level_line(language, &outcome)),
    ];
    language.fill(Key::ResultBrief, &places)
}

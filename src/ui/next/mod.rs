//! The next steps of a condition: what it rests on, the papers, the work history, how to register, and what can be kept,
//! taken along and handed on. Of the third part of the program.

mod guides;
mod history;
pub mod papers;
mod remind;
mod shared;
mod take;

use super::cx::Cx;
use super::markup::{El, el};
use super::pages::heading;
use super::remember;
use super::result;
use super::route::Route;
use super::state::{Chosen, Notice};
use super::third::{Act, Steps};
use crate::keeping::file::Refused;
use crate::text::{self, Key};
use crate::ui::app::Msg;

/// The page of the address. Within its root alone, or a part that comes before would call it (tools/split.mjs).
#[inline(always)]
pub fn view(cx: &Cx<'_>, steps: &Steps) -> El {
    let page = match cx.state.route {
        Route::Next(chosen) => next(cx, steps, chosen),
        Route::Shared => shared::view(cx, steps),
        _ => el("div", "bk-next")
            .el(remember::view(cx))
            .el(heading(cx.t(Key::KeepPageKeep).into()))
            .el(take::view(cx, steps, false)),
    };
    page.el(said(cx)).key(cx.state.route.hash())
}

fn next(cx: &Cx<'_>, steps: &Steps, chosen: Chosen) -> El {
    let language = cx.language();
    let plan = chosen.plan();
    let level = chosen.whole().map_or("", |(level, _)| language.of(&level.name));
    let back = cx.say("a", "", Key::NextBack).set("href", Route::Check(Some(plan.index)).hash());
    el("div", "bk-next")
        .el(remember::view(cx))
        .el(el("p", "bk-muted").text(language.of(&plan.name)).text(" · ").el(back))
        .el(heading(language.fill(Key::NextTitle, &[("level", level)])))
        .el(verdict(cx, chosen))
        .el(papers::view(cx, chosen))
        .el(history::view(cx, plan))
        .el(guides::view(cx, steps, chosen))
        .el(remind::view(cx, chosen))
        .el(take::view(cx, steps, true))
}

/// What the condition comes to, and all that it rests on.
fn verdict(cx: &Cx<'_>, chosen: Chosen) -> El {
    let (language, plan) = (cx.language(), chosen.plan());
    let all = cx.state.report(cx.reading);
    let section = part(cx, "verdict", Key::NextVerdict);
    let Some(report) = chosen.report(&all) else { return section };
    let line = el("div", "bk-next__verdict")
        .el(result::mark(&report.outcome))
        .el(el("strong", "").text(text::verdict(language, &report.outcome)));
    let day = cx.fill("p", "bk-muted", Key::ResultAsOf, ("date", &text::date(language, all.as_of)));
    let mut section = section.el(line).el(day);
    if let Some(outlook) = text::outlook(language, &report.outcome) {
        section = section.el(el("p", "").text(outlook));
    }
    let clause = cx.fill("span", "bk-source", Key::ResultClause, ("clause", report.condition.clause));
    section = section.el(el("p", "").text(text::condition(language, plan, report.condition)).el(clause));
    let (mut requirements, mut follows) = (el("ul", "bk-requirements"), None);
    for one in &report.requirements {
        requirements = requirements.el(result::requirement(cx, plan, one, follows));
        follows = Some(one.requirement);
    }
    section.el(requirements).el(cx.say("p", "bk-muted", Key::ResultLimits))
}

/// A part of the page with its heading.
fn part(cx: &Cx<'_>, id: &'static str, title: Key) -> El {
    let title = cx.say("h2", "bk-next__title", title).set("id", id).set("tabindex", "-1");
    el("section", "bk-next__part").set("aria-labelledby", id).el(title)
}

/// A button that does something on these pages.
fn act(cx: &Cx<'_>, key: Key, act: Act) -> El {
    cx.button("bk-button", cx.t(key), Msg::Next(act))
}

/// What is to be said of the last thing done: in sight, and read out.
fn said(cx: &Cx<'_>) -> El {
    let said = cx.state.next.notice.map_or("", |notice| {
        cx.t(match notice {
            Notice::Copied => Key::TakeCopied,
            Notice::NotCopied => Key::TakeNotCopied,
            Notice::Saved => Key::TakeSaved,
            Notice::Imported => Key::TakeImported,
            Notice::ImportedNewer => Key::TakeImportedNewer,
            Notice::Refused(Refused::TooLarge) => Key::TakeTooLarge,
            Notice::Refused(Refused::NotRead) => Key::TakeNotRead,
            Notice::Refused(Refused::NotOurs) => Key::TakeNotOurs,
            Notice::Cleared => Key::TakeCleared,
            Notice::NotKept => Key::KeepNotKept,
            Notice::ClearedElsewhere => Key::TakeClearedElsewhere,
            Notice::NoDay => Key::TakeNoDay,
        })
    });
    el("p", "bk-next__said").set("role", "status").text(said)
}

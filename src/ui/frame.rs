//! What stands around every page: name, ways, language.

use super::app::Msg;
use super::browser;
use super::cx::Cx;
use super::markup::{El, el, instead};
use super::route::{Ask, Route};
use super::state::Action;
use crate::text::{Key, Language};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// The page in its frame; with `no_other` it is said that the other language did not come.
pub fn view(cx: &Cx<'_>, no_other: bool, page: El) -> Html {
    let said = el("p", "bk-notice").set("role", "alert").text(if no_other { cx.t(Key::FrameNoOther) } else { "" });
    let footer = el("footer", "bk-footer").el(cx.say("p", "", Key::FrameFooter));
    el("div", "bk-page")
        // Not on the click: a page made anew within it would undo the tick of a box.
        .on(|| ListenerKind::onmouseup, cx.send.reform(|_| Msg::Settled))
        .on(|| ListenerKind::onkeyup, cx.send.reform(|_| Msg::Settled))
        .el(header(cx))
        .el(said.hidden(!no_other))
        .el(el("main", "bk-main").el(page))
        .el(footer)
        .html()
}

fn header(cx: &Cx<'_>) -> El {
    let plan = cx.state.route.plan();
    let ways = el("nav", "bk-header__ways bk-app-only")
        .set("aria-label", cx.t(Key::FrameWays))
        .el(way(cx, Route::Guide(plan, Ask::Begin), Key::FrameCheck))
        .el(way(cx, Route::Conditions(plan), Key::FrameConditions))
        .el(way(cx, Route::Photo(None), Key::FramePhoto))
        .el(way(cx, Route::About, Key::FrameAbout));
    let skip = cx.say("a", "bk-skip", Key::FrameSkip).set("href", "#title");
    el("header", "bk-header")
        .el(skip.press(instead(cx.send, Msg::Focus("title".into()))))
        .el(cx.say("a", "bk-header__name", Key::AppName).set("href", "#/"))
        .el(ways)
        .el(language(cx))
}

fn way(cx: &Cx<'_>, route: Route, key: Key) -> El {
    let current = (cx.state.route.page() == route.page()).then_some("page");
    cx.say("a", "", key).set("href", route.hash()).maybe("aria-current", current)
}

/// Offers the other language, in that language: a page of its own for whoever is without the app.
fn language(cx: &Cx<'_>) -> El {
    let other = match cx.language() {
        Language::Zh => Language::En,
        Language::En => Language::Zh,
    };
    el("a", "bk-header__language")
        .set("href", browser::file(other))
        .set("hreflang", other.tag())
        .set("lang", other.tag())
        .text(other.name())
        .press(instead(cx.send, Msg::Do(Action::Speak(other))))
}

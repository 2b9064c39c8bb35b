//! The pages.

mod about;
mod check;
mod conditions;
#[cfg(debug_assertions)]
pub mod gallery;
mod guide;
#[cfg(feature = "page")]
pub mod published;
#[cfg(feature = "page")]
pub mod start;

use super::cx::Cx;
use super::markup::{El, el};
use super::route::Route;
use crate::rules::PACKS;
use crate::text::{Key, Language};

/// The page of the address, where it is one of those that need no more than the first part of the program.
pub fn view(cx: &Cx<'_>) -> El {
    let page = match cx.state.route {
        Route::Start => el("div", "").add(cx.kept.start.clone()).add(cx.kept.published.clone()),
        Route::Conditions(plan) => conditions::view(cx, plan),
        Route::About => about::view(cx),
        _ => unknown(cx),
    };
    keyed(cx, page)
}

/// The same for the pages of the second part of the program.
pub fn whole(cx: &Cx<'_>) -> El {
    let page = match cx.state.route {
        Route::Guide(plan, ask) => guide::view(cx, plan, ask),
        #[cfg(debug_assertions)]
        Route::Gallery => gallery::view(cx),
        Route::Check(plan) => check::view(cx, plan),
        _ => return view(cx),
    };
    keyed(cx, page)
}

/// A page of a later part of the program, which is on its way or did not come.
pub fn waiting(cx: &Cx<'_>) -> El {
    keyed(cx, el("div", "bk-prose").el(heading(name(cx.state.route, cx.language()))).el(super::result::waiting(cx)))
}

/// Another page is another element: nothing of the last one stays.
fn keyed(cx: &Cx<'_>, page: El) -> El {
    page.key(cx.state.route.hash())
}

/// The title of the window.
pub fn title(route: Route, language: Language) -> String {
    match route {
        Route::Start => language.text(Key::AppTitle).into(),
        route => name(route, language) + " · " + language.text(Key::AppName),
    }
}

/// What a page is called.
fn name(route: Route, language: Language) -> String {
    let page = match route {
        Route::Start => Key::AppName,
        Route::Check(_) | Route::Guide(..) => Key::FrameCheck,
        Route::Conditions(_) => Key::FrameConditions,
        Route::About => Key::FrameAbout,
        Route::Photo(_) => Key::FramePhoto,
        Route::Next(_) => Key::KeepPageNext,
        Route::Keep => Key::KeepPageKeep,
        Route::Embed => Key::AboutEmbed,
        Route::Shared => Key::KeepPageShared,
        #[cfg(debug_assertions)]
        Route::Gallery => return "Gallery".into(),
        Route::Unknown => Key::UnknownTitle,
    };
    let mut title = String::new();
    if let Some(plan) = route.plan() {
        title.push_str(language.of(&PACKS[plan].name));
        title.push_str(" · ");
    }
    title + language.text(page)
}

/// The heading of a page; it takes the focus when the page comes.
pub fn heading(text: String) -> El {
    el("h1", "bk-title").set("id", "title").set("tabindex", "-1").text(text)
}

/// The heading with a text of the catalogue.
fn titled(cx: &Cx<'_>, key: Key) -> El {
    heading(cx.t(key).into())
}

/// What a choice of plans is called.
fn plan_name(cx: &Cx<'_>, plan: Option<usize>) -> &'static str {
    plan.map_or(cx.t(Key::PlansAll), |plan| cx.language().of(&PACKS[plan].name))
}

/// Links to one page for every plan and for all of them.
pub fn plans(cx: &Cx<'_>, current: Option<Option<usize>>, route: fn(Option<usize>) -> Route) -> El {
    let mut list = el("ul", "bk-plans");
    let offered = (0..PACKS.len()).filter(|plan| cx.state.plans[*plan]).map(Some);
    for plan in offered.chain([None]) {
        let id = plan.map(|plan| PACKS[plan].id);
        let here = (current == Some(plan)).then_some("page");
        let link = el("a", "bk-plans__plan").set("href", route(plan).hash()).maybe("aria-current", here);
        list = list.el(el("li", "").maybe("data-plan", id).el(link.text(plan_name(cx, plan))));
    }
    el("nav", "").set("aria-label", cx.t(Key::PlansLabel)).el(list)
}

fn unknown(cx: &Cx<'_>) -> El {
    el("div", "bk-prose")
        .el(titled(cx, Key::UnknownTitle))
        .el(cx.say("p", "", Key::UnknownText))
        .el(el("p", "").el(cx.say("a", "", Key::UnknownStart).set("href", "#/")))
}

//! The pages.

mod about;
mod check;
mod conditions;
mod start;

use super::cx::Cx;
use super::route::Route;
use crate::rules::PACKS;
use crate::text::{Key, Language};
use yew::prelude::*;

/// The page of the address.
pub fn view(cx: &Cx<'_>) -> Html {
    match cx.state.route {
        Route::Start => start::view(cx),
        Route::Check(plan) => check::view(cx, plan),
        Route::Conditions(plan) => conditions::view(cx, plan),
        Route::About => about::view(cx),
        Route::Unknown => unknown(cx),
    }
}

/// The title of the window.
pub fn title(route: Route, language: Language) -> String {
    let page = match route {
        Route::Start => return language.text(Key::AppTitle).into(),
        Route::Check(_) => Key::FrameCheck,
        Route::Conditions(_) => Key::FrameConditions,
        Route::About => Key::FrameAbout,
        Route::Unknown => Key::UnknownTitle,
    };
    let mut title = String::new();
    if let Some(plan) = route.plan() {
        title.push_str(language.of(&PACKS[plan].name));
        title.push_str(" · ");
    }
    title + language.text(page) + " · " + language.text(Key::AppName)
}

/// The heading of a page; it takes the focus when the page comes.
pub fn heading(text: impl Into<AttrValue>) -> Html {
    let text: AttrValue = text.into();
    html! { <h1 id="title" class="bk-title" tabindex="-1">{ text }</h1> }
}

/// Links to one page for every plan and for all of them.
pub fn plans(cx: &Cx<'_>, current: Option<Option<usize>>, route: fn(Option<usize>) -> Route) -> Html {
    let choice = |plan: Option<usize>| {
        let name = plan.map_or(cx.t(Key::PlansAll), |plan| cx.language().of(&PACKS[plan].name));
        let here = (current == Some(plan)).then_some("page");
        html! { <li><a class="bk-plans__plan" href={route(plan).hash()} aria-current={here}>{ name }</a></li> }
    };
    html! {
        <nav aria-label={cx.t(Key::PlansLabel)}>
            <ul class="bk-plans">{ for (0..PACKS.len()).map(Some).chain([None]).map(choice) }</ul>
        </nav>
    }
}

fn unknown(cx: &Cx<'_>) -> Html {
    html! {
        <div class="bk-prose">
            { heading(cx.t(Key::UnknownTitle)) }
            <p>{ cx.t(Key::UnknownText) }</p>
            <p><a href="#/">{ cx.t(Key::UnknownStart) }</a></p>
        </div>
    }
}

//! What stands around every page: name, ways, language.

use super::cx::Cx;
use super::route::Route;
use super::state::Action;
use crate::text::{Key, Language};
use yew::prelude::*;

/// The page in its frame.
pub fn view(cx: &Cx<'_>, page: Html) -> Html {
    html! {
        <>
            <a class="bk-skip" href={cx.state.route.hash()} onclick={skip(cx)}>{ cx.t(Key::FrameSkip) }</a>
            { header(cx) }
            <main class="bk-main">{ page }</main>
            <footer class="bk-footer">
                <p>{ cx.t(Key::FrameFooter) }</p>
            </footer>
        </>
    }
}

fn skip(cx: &Cx<'_>) -> Callback<MouseEvent> {
    let send = cx.send.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        send.emit(super::app::Msg::Focus("title".into()));
    })
}

fn header(cx: &Cx<'_>) -> Html {
    let plan = cx.state.route.plan();
    html! {
        <header class="bk-header">
            <a class="bk-header__name" href="#/">{ cx.t(Key::AppName) }</a>
            <nav class="bk-header__ways" aria-label={cx.t(Key::FrameWays)}>
                { way(cx, Route::Check(plan), Key::FrameCheck) }
                { way(cx, Route::Conditions(plan), Key::FrameConditions) }
                { way(cx, Route::About, Key::FrameAbout) }
            </nav>
            { language(cx) }
        </header>
    }
}

fn way(cx: &Cx<'_>, route: Route, key: Key) -> Html {
    let current = (cx.state.route == route).then_some("page");
    html! { <a href={route.hash()} aria-current={current}>{ cx.t(key) }</a> }
}

/// Offers the other language, in that language.
fn language(cx: &Cx<'_>) -> Html {
    let other = match cx.language() {
        Language::Zh => Language::En,
        Language::En => Language::Zh,
    };
    html! {
        <button type="button" class="bk-header__language" lang={other.tag()}
            onclick={cx.press(super::app::Msg::Do(Action::Speak(other)))}>{ other.text(Key::FrameLanguage) }</button>
    }
}

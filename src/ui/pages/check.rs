//! The form, and beside or below it the result.

use super::{heading, plans};
use crate::rules::PACKS;
use crate::text::Key;
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::route::Route;
use crate::ui::{form, result};
use yew::prelude::*;

/// The page.
pub fn view(cx: &Cx<'_>, plan: Option<usize>) -> Html {
    let report = cx.state.report(cx.reading);
    let name = plan.map_or(cx.t(Key::PlansAll), |plan| cx.language().of(&PACKS[plan].name));
    html! {
        <div class="bk-check">
            <div class="bk-check__head">
                { heading(cx.language().fill(Key::CheckTitle, &[("plan", name)])) }
                <details class="bk-other">
                    <summary>{ cx.t(Key::CheckOtherPlan) }</summary>
                    { plans(cx, Some(plan), Route::Check) }
                </details>
                <p>{ cx.t(Key::CheckHow) }</p>
            </div>
            { form::view(cx) }
            { result::view(cx, &report) }
            <div class="bk-bar">
                <p role="status">{ result::brief(cx, &report) }</p>
                <button type="button" class="bk-bar__go" onclick={cx.press(Msg::Focus("result".into()))}>
                    { cx.t(Key::CheckToResult) }
                </button>
            </div>
        </div>
    }
}

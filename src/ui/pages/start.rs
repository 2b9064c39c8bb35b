//! The first page: what this is, and which plan.

use super::{heading, plans};
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::route::Route;
use yew::prelude::*;

/// The page.
pub fn view(cx: &Cx<'_>) -> Html {
    html! {
        <div class="bk-prose">
            { heading(cx.t(Key::StartTitle)) }
            <p class="bk-lead">{ cx.t(Key::StartLead) }</p>
            <h2>{ cx.t(Key::StartChoose) }</h2>
            { plans(cx, None, Route::Check) }
            <h2>{ cx.t(Key::StartHow) }</h2>
            <ol class="bk-steps">
                <li>{ cx.t(Key::StartStepFill) }</li>
                <li>{ cx.t(Key::StartStepRead) }</li>
                <li>{ cx.t(Key::StartStepPapers) }</li>
            </ol>
            <p class="bk-muted">{ cx.t(Key::StartPrivacy) }</p>
        </div>
    }
}

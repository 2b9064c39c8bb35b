//! The form, and beside or below it the result.

use super::{heading, plan_name, plans};
use crate::text::Key;
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::memo::Look;
use crate::ui::route::{Ask, Route};
use crate::ui::{form, remember, result};

/// The page.
pub fn view(cx: &Cx<'_>, plan: Option<usize>) -> El {
    let look = Look::default().number(cx.language() as u32).number(plan.map_or(u32::MAX, |plan| plan as u32));
    // What is offered, not known or refused is soon read and gone.
    let quiet = cx.state.offer.is_none() && cx.state.unknown.is_empty() && cx.state.next.notice.is_none();
    let head = cx.memo.part(("head", 0), Some(look).filter(|_| quiet), || head(cx, plan));
    let bar = el("div", "bk-bar").el(el("p", "").set("role", "status").text(result::brief(cx))).el(cx.button(
        "bk-bar__go",
        cx.t(Key::CheckToResult),
        Msg::Focus("result".into()),
    ));
    el("div", "bk-check").add(head).el(form::view(cx)).el(result::shown(cx)).el(bar)
}

fn head(cx: &Cx<'_>, plan: Option<usize>) -> El {
    let title = cx.language().fill(Key::CheckTitle, &[("plan", plan_name(cx, plan))]);
    let others = el("details", "bk-other").el(cx.say("summary", "", Key::CheckOtherPlan)).el(plans(
        cx,
        Some(plan),
        Route::Check,
    ));
    let steps =
        cx.say("a", "bk-button bk-button--quiet", Key::GuideSteps).set("href", Route::Guide(plan, Ask::Begin).hash());
    let steps = el("p", "").el(steps);
    el("div", "bk-check__head")
        .el(remember::view(cx))
        .el(heading(title))
        .el(others)
        .el(cx.say("p", "", Key::CheckHow))
        .el(steps)
}

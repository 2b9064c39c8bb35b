//! The first page: what this is, and which plan.

use super::{plans, titled};
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::route::Route;

/// The page.
pub fn view(cx: &Cx<'_>) -> El {
    let steps = [Key::StartStepFill, Key::StartStepRead, Key::StartStepPapers];
    el("div", "bk-prose")
        .el(titled(cx, Key::StartTitle))
        .el(cx.say("p", "bk-lead", Key::StartLead))
        .el(cx.say("h2", "", Key::StartChoose))
        .el(plans(cx, None, Route::Check))
        .el(cx.say("h2", "", Key::StartHow))
        .el(el("ol", "bk-steps").each(steps.map(|step| cx.say("li", "", step))))
        .el(cx.say("p", "bk-muted", Key::StartPrivacy))
}

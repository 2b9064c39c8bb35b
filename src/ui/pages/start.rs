//! The first page: what this is, which plan, and what all plans publish. Made at build time; see `src/ui/kept.rs`.

use super::{plans, titled};
use crate::rules::PACKS;
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::route::Route;

/// Its first part, before the published texts.
pub fn view(cx: &Cx<'_>) -> El {
    let steps = [Key::StartStepFill, Key::StartStepRead, Key::StartStepPapers];
    let choice = el("section", "bk-choice-of-plan bk-app-only").set("aria-labelledby", "choose");
    el("div", "bk-prose")
        .set("id", "start")
        .el(titled(cx, Key::StartTitle))
        .el(cx.say("p", "bk-lead", Key::StartLead))
        .el(choice.el(cx.say("h2", "", Key::StartChoose).set("id", "choose")).el(plans(cx, None, Route::Check)))
        .el(cx.say("h2", "bk-app-only", Key::StartHow))
        .el(el("ol", "bk-steps bk-app-only").each(steps.map(|step| cx.say("li", "", step))))
        .el(cx.say("p", "bk-muted", Key::StartPrivacy))
        .el(cx.say("h2", "", Key::StartConditions).set("id", "contents"))
        .el(contents(cx))
}

/// The way to what each plan publishes.
fn contents(cx: &Cx<'_>) -> El {
    let plan = |id: &'static str| el("a", "").set("href", format!("#{id}"));
    let lines = PACKS.iter().map(|pack| el("li", "").el(plan(pack.id).text(cx.language().of(&pack.name))));
    el("nav", "").set("aria-labelledby", "contents").el(el("ul", "bk-contents").each(lines))
}

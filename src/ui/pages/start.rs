//! The first page: what this is, which plan, and what all plans publish. Made at build time; see `src/ui/kept.rs`.

use super::{plans, titled};
use crate::applicant::Day;
use crate::rules::{Certainty, Outcome, PACKS};
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::result::mark;
use crate::ui::route::{Ask, Route};

/// Its first part, before the published texts.
pub fn view(cx: &Cx<'_>) -> El {
    let steps = [Key::StartStepFill, Key::StartStepRead, Key::StartStepPapers];
    let choice = el("section", "bk-choice-of-plan bk-app-only").set("aria-labelledby", "choose");
    el("div", "bk-prose bk-start")
        .set("id", "start")
        .el(titled(cx, Key::StartTitle))
        .el(cx.say("p", "bk-lead", Key::StartLead))
        .el(choice
            .el(cx.say("h2", "", Key::StartChoose).set("id", "choose"))
            .el(plans(cx, None, |plan| Route::Guide(plan, Ask::Begin))))
        .el(cx.say("h2", "bk-app-only", Key::StartHow))
        .el(el("ol", "bk-steps bk-app-only").each(steps.map(|step| cx.say("li", "", step))))
        .el(cx.say("p", "bk-muted", Key::StartPrivacy))
        .el(legend(cx))
        .el(cx.say("h2", "", Key::StartConditions).set("id", "contents"))
        .el(contents(cx))
}

/// The way to what each plan publishes.
fn contents(cx: &Cx<'_>) -> El {
    let plan = |id: &'static str| el("a", "").set("href", format!("#{id}"));
    let lines = PACKS
        .iter()
        .map(|pack| el("li", "").set("data-plan", pack.id).el(plan(pack.id).text(cx.language().of(&pack.name))));
    el("nav", "").set("aria-labelledby", "contents").el(el("ul", "bk-contents").each(lines))
}

/// The marks of the results, and what each says.
fn legend(cx: &Cx<'_>) -> El {
    let outcome = |verdict, met| Outcome { verdict, met, confirm: met };
    let marks = [
        (outcome(Certainty::Met, None), Key::VerdictMet, Key::LegendMet),
        (outcome(Certainty::Confirm, None), Key::VerdictConfirm, Key::LegendConfirm),
        (outcome(Certainty::Missing, None), Key::VerdictMissing, Key::LegendMissing),
        (outcome(Certainty::Unmet, Some(Day::NEVER)), Key::LegendFrom, Key::LegendLater),
        (outcome(Certainty::Unmet, None), Key::VerdictNever, Key::LegendNever),
    ];
    let lines = marks.map(|(outcome, name, says)| {
        let words = el("span", "").el(cx.say("strong", "", name)).el(cx.say("span", "bk-muted", says));
        el("li", "bk-legend__line").el(mark(&outcome)).el(words)
    });
    el("section", "bk-legend bk-app-only")
        .set("aria-labelledby", "marks")
        .el(cx.say("h2", "", Key::LegendTitle).set("id", "marks"))
        .el(el("ul", "").each(lines))
}

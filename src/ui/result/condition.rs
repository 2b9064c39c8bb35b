//! One condition: its sentence and verdict; opened, all it rests on.

use super::{body, mark};
use crate::rules::Outcome;
use crate::rules::pack::{Level, Pack};
use crate::rules::report::ConditionReport;
use crate::text;
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el, instead};
use crate::ui::memo::Look;
use crate::ui::state::{Action, Chosen};
use yew::prelude::*;

/// A condition. What it rests on is made when it is opened.
///
/// Opened and closed by the state alone, so that page and state never differ.
pub fn view(cx: &Cx<'_>, pack: &'static Pack, level: &Level, report: &ConditionReport) -> Html {
    let chosen = Chosen { pack: pack.index, condition: report.condition.id };
    let open = cx.state.is_open(chosen);
    // Opened, it looks at everything.
    let look = (!open).then(|| look(cx, &report.outcome));
    // Their order changes: each has a number of its own among the elements around it.
    let place = level.conditions.iter().position(|one| one.id == chosen.condition).unwrap_or_default();
    cx.memo.part((pack.id, number(level, place)), look, || made(cx, pack, level, report, chosen, open))
}

/// Of a condition within its plan: levels are numbered, or the only one.
fn number(level: &Level, place: usize) -> u32 {
    level.id.parse::<u32>().unwrap_or_default() * 100 + place as u32
}

/// All that a condition looks at that is not opened.
fn look(cx: &Cx<'_>, outcome: &Outcome) -> Look {
    Look::default().number(cx.language() as u32).outcome(outcome)
}

fn made(cx: &Cx<'_>, pack: &'static Pack, level: &Level, report: &ConditionReport, chosen: Chosen, open: bool) -> El {
    let words = el("span", "bk-condition__text")
        .el(el("span", "").text(text::condition(cx.language(), pack, report.condition)))
        .el(el("span", "bk-condition__verdict").text(text::verdict(cx.language(), &report.outcome)));
    let head = el("summary", "bk-condition__head")
        .el(mark::view(&report.outcome))
        .el(words)
        .press(instead(cx.send, Msg::Do(Action::Open(chosen, !open))));
    let word = chosen.word();
    let condition = el("details", "bk-condition").set("id", word).maybe("open", open.then_some("")).el(head);
    condition.el(if open { body::view(cx, pack, level, report, chosen) } else { el("div", "").hidden(true) })
}

//! One condition: its sentence and verdict; opened, all it rests on.

use super::{mark, waiting};
use crate::rules::pack::{Level, Pack};
use crate::rules::report::ConditionReport;
use crate::text;
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::late;
use crate::ui::markup::{El, el, instead};
use crate::ui::state::{Action, Chosen};

/// A condition. What it rests on is made when it is opened.
///
/// Opened and closed by the state alone, so that page and state never differ.
pub fn view(cx: &Cx<'_>, pack: &'static Pack, level: &Level, report: &ConditionReport) -> El {
    let chosen = Chosen { pack: pack.index, condition: report.condition.id };
    let open = cx.state.is_open(chosen);
    let words = el("span", "bk-condition__text")
        .el(el("span", "").text(text::condition(cx.language(), pack, report.condition)))
        .el(el("span", "bk-condition__verdict").text(text::verdict(cx.language(), &report.outcome)));
    let head = el("summary", "bk-condition__head")
        .el(mark::view(&report.outcome))
        .el(words)
        .press(instead(cx.send, Msg::Do(Action::Open(chosen, !open))));
    let word = chosen.word();
    let condition = el("details", "bk-condition").set("id", word.clone()).maybe("open", open.then_some("")).el(head);
    let condition = condition.key(word);
    condition.el(match open {
        true if cx.late => late::body_late(cx, pack, level, report, chosen),
        true => waiting(cx),
        false => el("div", "").hidden(true),
    })
}

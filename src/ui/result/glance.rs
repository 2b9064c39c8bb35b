//! All verdicts at one glance: a line for each level, which leads to its card.

use super::{level, mark};
use crate::rules::report::{LevelReport, PackReport};
use crate::text;
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::memo::Look;

/// All that it looks at.
pub fn look(cx: &Cx<'_>, levels: &[&LevelReport]) -> Look {
    let look = Look::default().number(cx.language() as u32);
    levels.iter().fold(look, |look, level| look.text(level.level.id).outcome(&text::level_outcome(level)))
}

/// The lines of a plan, the highest level first; nothing where there is one.
pub fn view(cx: &Cx<'_>, pack: &PackReport, levels: &[&LevelReport]) -> El {
    let lines = levels.iter().rev().map(|one| line(cx, pack, one));
    el("ul", "bk-glance").hidden(levels.len() < 2).each(lines)
}

fn line(cx: &Cx<'_>, pack: &PackReport, report: &LevelReport) -> El {
    let language = cx.language();
    let name = el("span", "bk-glance__name").text(language.of(&report.level.name)).text(" ");
    let verdict = el("span", "bk-glance__verdict").text(text::level_verdict(language, report));
    let to = Msg::Focus(level::id(pack.pack, report));
    let way = cx.button("bk-glance__way", "", to).el(mark::view(&text::level_outcome(report))).el(name).el(verdict);
    el("li", "").el(way)
}

//! One level: its verdict, and its conditions.

use super::{condition, mark};
use crate::rules::Pack;
use crate::rules::report::LevelReport;
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};

/// A level.
pub fn view(cx: &Cx<'_>, pack: &'static Pack, level: &LevelReport) -> El {
    let language = cx.language();
    let outcome = text::level_outcome(level);
    let mut words = el("div", "").el(el("h4", "bk-level__name").text(language.of(&level.level.name))).el(el(
        "div",
        "bk-level__verdict",
    )
    .text(text::level_verdict(language, level)));
    if let Some(outlook) = text::outlook(language, &outcome) {
        words = words.el(el("p", "bk-muted").text(outlook));
    }
    let article = el("article", "bk-level")
        .el(el("div", "bk-level__head").el(mark::large(&outcome)).el(words))
        .el(cx.say("p", "bk-level__hint", Key::ResultOneIsEnough));
    level.conditions.iter().fold(article, |article, one| article.add(condition::view(cx, pack, one)))
}

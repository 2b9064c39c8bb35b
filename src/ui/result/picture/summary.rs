//! The result in plain words, for a parent or a teacher.

use crate::rules::report::Report;
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::result::copied;

/// The words, with a button that copies them.
pub fn view(cx: &Cx<'_>, report: &Report) -> El {
    let scope = cx.state.scope();
    let words = text::summary(cx.language(), report, |level| scope.has(level.level));
    let how = cx.say("p", "bk-muted", Key::SummaryHow);
    let title = cx.say("h4", "bk-picture__title", Key::SummaryTitle);
    el("section", "bk-picture__part").el(copied::view(cx, "summary", title, words, Some(how), cx.language()))
}

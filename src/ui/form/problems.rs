//! The summary of what is wrong.

use super::field::note;
use super::label::place_name;
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};

/// What is wrong, each with a way to its question.
///
/// MUST take the focus when a form with something wrong is sent
/// MUST list each thing that is wrong, with its record and its question
/// MUST lead to the very control that is to be put right
/// MUST lose a line as soon as what it says is put right
pub fn view(cx: &Cx<'_>) -> Option<El> {
    let mut list = None;
    for problem in cx.state.summary(cx.reading) {
        if let Some(place) = problem.control() {
            let jump = cx.jump(place, &place_name(cx, place));
            let line = el("li", "").el(jump).text(" ").text(note(cx, problem.wrong));
            list = Some(list.unwrap_or_else(|| el("ul", "")).el(line));
        }
    }
    let title = cx.say("h2", "bk-problems__title", Key::FormProblems).set("id", "problems-title");
    let block = el("div", "bk-problems").set("id", "problems").set("tabindex", "-1").set("role", "group");
    Some(block.set("aria-labelledby", "problems-title").el(title).el(list?))
}

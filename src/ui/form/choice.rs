//! Choices that are ticked: radio buttons and boxes.

use super::words;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::Place;

/// Yes, no, not sure; for sections in that section's words.
///
/// MUST be one group of radio buttons with the question as its name
/// MUST be one stop of the Tab key, with the arrow keys between the answers
/// MUST let an answer be taken back by one that leaves the question open
pub fn radios(cx: &Cx<'_>, place: Place) -> El {
    let chosen = cx.state.draft.text(place);
    let mut choices = el("div", "bk-choices");
    for (part, (word, name)) in (0..).zip(words::answers(cx, place)) {
        let radio = el("input", "").set("type", "radio").set("value", word).checked(chosen == word);
        choices = choices.el(choice(place.part(part), place.path(), radio, name));
    }
    choices
}

/// A box to tick.
///
/// MUST be ticked by a press anywhere on its words
/// MUST be ticked and cleared by the Space key
pub fn tick(cx: &Cx<'_>, place: Place, text: &'static str) -> El {
    let tick = el("input", "").set("type", "checkbox").set("value", "yes").checked(cx.state.draft.text(place) == "yes");
    choice(place, place.id(), tick, text)
}

fn choice(place: Place, name: String, input: El, text: &'static str) -> El {
    let input = input.set("id", place.id()).set("name", name);
    el("label", "bk-choice").el(input).el(el("span", "").text(text))
}

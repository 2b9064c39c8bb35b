//! A section: whether there is anything to enter, and the records.

use super::field::radios;
use super::label::hint;
use super::{record, titled};
use crate::applicant::Section;
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Action, Asked, Place};

/// A section.
pub fn view(cx: &Cx<'_>, asked: &Asked, section: Section) -> El {
    let place = Place::answer(section);
    let name = text::section(cx.language(), section);
    let described = place.path() + "/hint";
    let answer = el("fieldset", "bk-field")
        .set("aria-describedby", described.clone())
        .el(el("legend", "bk-hidden").text(name))
        .el(el("p", "bk-field__hint").set("id", described).text(hint(cx, place).unwrap_or_default()))
        .el(radios(cx, place));
    let card = titled(section.word(), name).el(answer);
    card.el(records(cx, asked, section).hidden(cx.state.draft.text(place) != "yes"))
}

fn records(cx: &Cx<'_>, asked: &Asked, section: Section) -> El {
    let name = text::section(cx.language(), section);
    let mut records = el("div", "bk-records");
    for (i, one) in cx.state.draft.records(section).iter().enumerate() {
        records = records.el(record::view(cx, asked, section, i, one));
    }
    let add = cx.language().fill(Key::FormAdd, &[("section", name)]);
    el("div", "bk-more").el(records).el(cx.act("bk-button", &add, Action::Add(section)))
}

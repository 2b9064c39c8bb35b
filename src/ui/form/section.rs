//! A section: whether there is anything to enter, and the records.

use super::choice::radios;
use super::field::group;
use super::{own, paste, record, titled, undo};
use crate::applicant::Section;
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Action, Asked, Place};

/// A section.
///
/// MUST have the first record ready as soon as there is something to enter
/// MUST keep the records when the answer changes to none and back
pub fn view(cx: &Cx<'_>, asked: &Asked, section: Section) -> El {
    let place = Place::answer(section);
    let answer = || group(cx, place, "bk-hidden").el(radios(cx, place));
    let answer = own::part(cx, ("answer", section as u32), true, answer);
    titled(section.word(), text::section(cx.language(), section)).add(answer).el(records(cx, asked, section))
}

/// The records, what stands in the place of a removed one, and a way to add one.
fn records(cx: &Cx<'_>, asked: &Asked, section: Section) -> El {
    let any = cx.state.draft.text(Place::answer(section)) == "yes";
    let removed = cx.state.draft.removed(section);
    let all = if any { cx.state.draft.records(section) } else { &[] };
    let mut records = el("div", "bk-records");
    for place in 0..=all.len() {
        if removed == Some(place) || (removed.is_some() && !any) {
            records = records.el(undo::view(cx, section, removed.unwrap_or_default()));
        }
        if let Some(one) = all.get(place) {
            records = records.add(record::view(cx, asked, section, place, one));
        }
    }
    let name = text::record(cx.language(), section);
    let add = cx.language().fill(Key::FormAdd, &[("section", name)]);
    let add = cx.act("bk-button", &add, Action::Add(section)).set("id", undo::add_id(section)).hidden(!any);
    let more = el("div", "bk-more").el(records).el(add).hidden(!any && removed.is_none());
    if section != Section::Work {
        return more;
    }
    el("div", "bk-more").el(more).add(own::part(
        cx,
        ("paste", 0),
        cx.state.jobs.is_none() && !cx.state.unrecognised,
        || paste::view(cx),
    ))
}

//! What stands in the place of a removed record.

use super::label::record_name;
use crate::applicant::Section;
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Action, Place, State};

/// Says that a record was removed, and brings it back.
///
/// MUST take the place and the focus of the record that was removed
/// MUST be said politely, with the record's name
/// MUST bring the record back in its place with all its texts, and the focus to it
/// MUST bring back one after the other, the last first
/// MUST be there when the only record of a section was removed
/// MUST not be there for a record with nothing in it
pub fn view(cx: &Cx<'_>, section: Section, index: usize) -> El {
    let name = record_name(cx, section, index);
    let undo = cx.language().fill(Key::FormUndo, &[("record", &name)]);
    el("div", "bk-undo")
        .set("id", notice_id(section))
        .set("role", "status")
        .set("tabindex", "-1")
        .el(cx.fill("p", "", Key::FormRemoved, ("record", &name)))
        .el(cx.act("bk-button", &undo, Action::Restore(section)))
        .key(NOTICE)
}

/// No record has this key.
const NOTICE: u32 = 0;

/// What takes the focus when a record was removed: its notice, or where there is none what adds a record.
pub fn id(state: &State, section: Section, index: usize) -> String {
    match state.draft.removed(section) {
        Some(place) if place == index => notice_id(section),
        _ if state.draft.records(section).is_empty() => Place::answer(section).part(1).id(),
        _ => add_id(section),
    }
}

/// Id of the button that adds a record.
pub fn add_id(section: Section) -> String {
    section.word().to_string() + "/add"
}

fn notice_id(section: Section) -> String {
    section.word().to_string() + "/undo"
}

//! One record of a section.

use super::field;
use super::label::record_name;
use crate::applicant::Section;
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Action, Asked, Field, Place, Record};

/// A record: its questions, whether it counts yet, and a way to remove it.
pub fn view(cx: &Cx<'_>, asked: &Asked, section: Section, index: usize, record: &Record) -> El {
    let name = record_name(cx, section, index);
    let remove = cx.language().fill(Key::FormRemove, &[("record", &name)]);
    let mut fields = el("fieldset", "bk-record").el(el("legend", "bk-record__title").text(name));
    for &field in Field::of(section).iter().filter(|&&field| asked.field(section, field)) {
        fields = fields.el(field::view(cx, asked, Place::record(section, index, field), Some(record)));
    }
    let left_out = cx.reading.left_out.contains(&(section, index));
    let state = if left_out { cx.t(Key::FormLeftOut) } else { "" };
    fields
        .el(el("p", "bk-record__state").text(state))
        .el(cx.act("bk-button bk-button--quiet", &remove, Action::Remove(section, index)))
        .key(record.key)
}

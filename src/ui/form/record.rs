//! One record of a section.

use super::field;
use super::label::record_name;
use crate::applicant::Section;
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::state::{Action, Field, Place, Record};
use yew::prelude::*;

/// A record: its questions, whether it counts yet, and a way to remove it.
pub fn view(cx: &Cx<'_>, section: Section, index: usize, record: &Record) -> Html {
    let asked = cx.state.asked();
    let name = record_name(cx, section, index);
    let fields = Field::of(section).iter().copied().filter(|&field| asked.field(section, field));
    let left_out = cx.reading.left_out.contains(&(section, index));
    let remove = cx.language().fill(Key::FormRemove, &[("record", &name)]);
    html! {
        <fieldset class="bk-record" key={record.key}>
            <legend class="bk-record__title">{ name }</legend>
            { for fields.map(|field| field::view(cx, Place::record(section, index, field), Some(record))) }
            <p class="bk-record__state">{ left_out.then(|| cx.t(Key::FormLeftOut)) }</p>
            { cx.button("bk-button bk-button--quiet", remove, Action::Remove(section, index)) }
        </fieldset>
    }
}

//! A section: whether there is anything to enter, and the records.

use super::field::radios;
use super::label::hint;
use super::record;
use crate::applicant::Section;
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::state::{Action, Place};
use yew::prelude::*;

/// A section.
pub fn view(cx: &Cx<'_>, section: Section) -> Html {
    let place = Place::answer(section);
    let name = text::section(cx.language(), section);
    let word = section.word();
    html! {
        <section class="bk-card" aria-labelledby={word}>
            <h2 id={word} class="bk-card__title">{ name }</h2>
            <fieldset class="bk-field" aria-describedby={format!("{word}/hint")}>
                <legend class="bk-hidden">{ name }</legend>
                <p id={format!("{word}/hint")} class="bk-field__hint">{ hint(cx, place) }</p>
                { radios(cx, place) }
            </fieldset>
            if cx.state.draft.text(place) == "yes" { { records(cx, section) } }
        </section>
    }
}

fn records(cx: &Cx<'_>, section: Section) -> Html {
    let records = cx.state.draft.records(section);
    let name = text::section(cx.language(), section);
    let add = cx.language().fill(Key::FormAdd, &[("section", name)]);
    html! {
        <>
            { for records.iter().enumerate().map(|(i, one)| record::view(cx, section, i, one)) }
            { cx.button("bk-button", add, Action::Add(section)) }
        </>
    }
}

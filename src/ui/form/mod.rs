//! The form: one recipe for every question, sections of records, and what is still wrong.
//!
//! What each component must do stands in its file as sentences with MUST, which are the names
//! of its tests in a browser (`tests/e2e/form/`, over the gallery of development builds).

pub mod choice;
pub mod combobox;
pub mod date;
mod events;
pub mod field;
mod label;
mod own;
mod paste;
pub mod problems;
pub mod record;
pub mod section;
pub mod select;
pub mod undo;
mod words;

use super::cx::Cx;
use super::markup::{El, el};
use super::state::{Asked, Field, Place};
use crate::text::Key;
pub use combobox::shown_id as popup_id;
pub use label::{place_name, record_name};
pub use record::id as record_id;
pub use undo::id as undo_id;
use yew::prelude::*;

/// The form.
pub fn view(cx: &Cx<'_>) -> El {
    let asked = cx.state.asked();
    let mut form = frame(cx);
    if let Some(problems) = problems::view(cx) {
        form = form.el(problems);
    }
    let levels = cx.state.levels().next().is_some();
    if levels || asked.birth || asked.intends {
        let make = || person(cx, &asked, levels);
        form = form.add(own::part(cx, ("person", 0), true, make));
    }
    let day = || card(cx, "day", Key::FormDay).el(date::view(cx, Place::of(Field::AsOf)));
    let day = own::part(cx, ("day", 0), true, day);
    form.each(asked.sections().map(|section| section::view(cx, &asked, section)))
        .add(day)
        .el(combobox::count(cx))
        .el(cx.say("button", "bk-button bk-button--main", Key::FormSend).set("type", "submit"))
}

fn person(cx: &Cx<'_>, asked: &Asked, levels: bool) -> El {
    let mut person = card(cx, "person", Key::FormPerson);
    for (field, asks) in [(Field::Target, levels), (Field::BirthDate, asked.birth), (Field::Intends, asked.intends)] {
        // Always there: others keep their place, and with it the focus.
        let place = Place::of(field);
        person = person.el(if asks { field::view(cx, asked, place, None) } else { el("div", "").hidden(true) });
    }
    person
}

/// A form that hears what is done in it.
pub fn frame(cx: &Cx<'_>) -> El {
    let (send, popup) = (cx.send.clone(), cx.state.popup);
    let hears = Callback::from(move |event: Event| {
        if let Some(msg) = events::heard(&event, popup) {
            send.emit(msg);
        }
    });
    let form = el("form", "bk-form").set("novalidate", "").set("aria-labelledby", "title");
    events::KINDS.into_iter().fold(form, |form, kind| form.on(kind, hears.clone()))
}

/// A part of the form with its heading.
fn card(cx: &Cx<'_>, id: &'static str, title: Key) -> El {
    titled(id, cx.t(title))
}

fn titled(id: &'static str, title: &'static str) -> El {
    el("section", "bk-card").set("aria-labelledby", id).el(el("h2", "bk-card__title").set("id", id).text(title))
}

//! The form: one recipe for every question, sections of records, and what is still wrong.
//!
//! Typing is handled here once: an event says by the control's name which place of the draft
//! it is about.

mod date;
mod field;
mod label;
mod record;
mod section;
mod suggest;
mod words;

use super::app::Msg;
use super::browser;
use super::cx::Cx;
use super::markup::{El, el};
use super::state::{Action, Asked, Field, Place};
use crate::text::Key;
pub use label::{place_name, record_name};
use std::rc::Rc;
use yew::html::{onfocusout, oninput, onsubmit};
use yew::prelude::*;

/// The form.
pub fn view(cx: &Cx<'_>) -> El {
    let asked = cx.state.asked();
    let mut form = el("form", "bk-form")
        .set("novalidate", "")
        .set("aria-labelledby", "title")
        .on(Rc::new(oninput::Wrapper::new(typed(cx))))
        .on(Rc::new(onfocusout::Wrapper::new(left(cx))))
        .on(Rc::new(onsubmit::Wrapper::new(sent(cx))));
    if let Some(problems) = problems(cx) {
        form = form.el(problems);
    }
    if asked.birth || asked.intends {
        form = form.el(person(cx, &asked));
    }
    form.each(asked.sections().map(|section| section::view(cx, &asked, section)))
        .el(card(cx, "day", Key::FormDay).el(date::view(cx, Place::of(Field::AsOf))))
        .each(suggest::lists(&asked))
        .el(cx.say("button", "bk-button bk-button--main", Key::FormSend).set("type", "submit"))
}

fn person(cx: &Cx<'_>, asked: &Asked) -> El {
    let mut person = card(cx, "person", Key::FormPerson);
    if asked.birth {
        person = person.el(field::view(cx, asked, Place::of(Field::BirthDate), None));
    }
    if asked.intends {
        person = person.el(field::view(cx, asked, Place::of(Field::Intends), None));
    }
    person
}

/// A part of the form with its heading.
fn card(cx: &Cx<'_>, id: &'static str, title: Key) -> El {
    titled(id, cx.t(title))
}

fn titled(id: &'static str, title: &'static str) -> El {
    el("section", "bk-card").set("aria-labelledby", id).el(el("h2", "bk-card__title").set("id", id).text(title))
}

fn typed(cx: &Cx<'_>) -> Callback<InputEvent> {
    let send = cx.send.clone();
    Callback::from(move |event: InputEvent| {
        let (name, text) = browser::entered(&event);
        if let Some(place) = Place::from_id(&name) {
            send.emit(Msg::Do(Action::Enter(place, text)));
        }
    })
}

fn left(cx: &Cx<'_>) -> Callback<FocusEvent> {
    let send = cx.send.clone();
    Callback::from(move |event: FocusEvent| {
        if let Some(place) = browser::left(&event).and_then(|name| Place::from_id(&name)) {
            send.emit(Msg::Left(place));
        }
    })
}

fn sent(cx: &Cx<'_>) -> Callback<SubmitEvent> {
    let send = cx.send.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        send.emit(Msg::Sent);
    })
}

/// What is wrong, each with a way to its question. It takes the focus when the form is sent.
fn problems(cx: &Cx<'_>) -> Option<El> {
    let mut list = None;
    for problem in cx.state.summary(cx.reading) {
        if let Some(place) = Place::from_id(&problem.path) {
            let jump = cx.jump(place, &place_name(cx, place));
            let line = el("li", "").el(jump).text(" ").text(field::note(cx, problem.wrong));
            list = Some(list.unwrap_or_else(|| el("ul", "")).el(line));
        }
    }
    let title = cx.say("h2", "bk-problems__title", Key::FormProblems).set("id", "problems-title");
    let block = el("div", "bk-problems").set("id", "problems").set("tabindex", "-1").set("role", "group");
    Some(block.set("aria-labelledby", "problems-title").el(title).el(list?))
}

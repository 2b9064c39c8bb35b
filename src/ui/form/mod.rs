//! The form: one recipe for every question, sections of records, and what is still wrong.
//!
//! Typing is handled here once: an event says by the control's name which place of the draft
//! it is about.

mod field;
mod label;
mod record;
mod section;
mod suggest;
mod words;

use super::app::Msg;
use super::browser;
use super::cx::Cx;
use super::state::{Action, Field, Place};
use crate::text::Key;
use field::{date, note};
pub use label::{place_name, record_name};
use yew::prelude::*;

/// The form.
pub fn view(cx: &Cx<'_>) -> Html {
    let asked = cx.state.asked();
    html! {
        <form class="bk-form" novalidate=true autocomplete="on" aria-labelledby="title"
            oninput={typed(cx)} onfocusout={left(cx)} onsubmit={sent(cx)}>
            { problems(cx) }
            if asked.birth || asked.intends {
                <section class="bk-card" aria-labelledby="person">
                    <h2 id="person" class="bk-card__title">{ cx.t(Key::FormPerson) }</h2>
                    if asked.birth { { field::view(cx, Place::of(Field::BirthDate), None) } }
                    if asked.intends { { field::view(cx, Place::of(Field::Intends), None) } }
                </section>
            }
            { for asked.sections().map(|section| section::view(cx, section)) }
            <section class="bk-card" aria-labelledby="day">
                <h2 id="day" class="bk-card__title">{ cx.t(Key::FormDay) }</h2>
                { date(cx, Place::of(Field::AsOf)) }
            </section>
            { suggest::lists(&asked) }
            <button type="submit" class="bk-button bk-button--main">{ cx.t(Key::FormSend) }</button>
        </form>
    }
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
            send.emit(Msg::Do(Action::Leave(place)));
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
fn problems(cx: &Cx<'_>) -> Html {
    let problems = cx.state.summary(cx.reading);
    if problems.is_empty() {
        return html! {};
    }
    let line = |place: Place, wrong| {
        html! { <li>{ cx.jump(place, place_name(cx, place)) }{ " " }{ note(cx, wrong) }</li> }
    };
    let lines = problems.iter().filter_map(|one| Some(line(Place::from_id(&one.path)?, one.wrong)));
    html! {
        <div id="problems" class="bk-problems" tabindex="-1" role="group" aria-labelledby="problems-title">
            <h2 id="problems-title" class="bk-problems__title">{ cx.t(Key::FormProblems) }</h2>
            <ul>{ for lines }</ul>
        </div>
    }
}

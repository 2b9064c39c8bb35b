//! What happens on the page of the photos. The event, or what was promised, comes beside it.

use crate::ui::app::Msg;
use crate::ui::browser;
use gloo::timers::callback::Timeout;
use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

/// See the module. All that listens only says which it is: what is then done is of a later part of the program
/// (tools/split.mjs), which no listener may reach.
#[derive(Debug, Clone, Copy)]
pub enum What {
    /// It is to be a photo of a paper, or not.
    Paper(bool),
    /// Files were chosen.
    Chosen,
    /// Something is dragged over the page.
    Over,
    /// No longer.
    Out,
    /// It was dropped.
    Dropped,
    /// Something was pasted.
    Pasted,
    /// The worker says something.
    Said,
    /// A worker has come to grief.
    Broke,
    /// All work is to stop.
    Cancel,
    /// A photo is to be looked at again.
    Again(u32),
    /// So are all that came to no verdict.
    AgainAll,
    /// All photos are to be put away.
    Clear,
    /// One of many is to be shown, or none.
    Show(Option<u32>),
    /// A question is answered: which, and whether with yes.
    Answer(usize, bool),
    /// The background is to become white, or stay as it is.
    Whiten,
    /// A finger or the mouse goes down on the picture, moves, goes up.
    Down,
    /// See [`What::Down`].
    Move,
    /// See [`What::Down`].
    Up,
    /// The wheel turns on it.
    Wheel,
    /// A key is pressed on it.
    Key,
    /// A button moves it by a step: across, down, nearer.
    Step(i8, i8, i8),
    /// The slider's nearness.
    Near,
    /// As it was cut first.
    Recut,
    /// Nothing has changed for a while: the photo is cut anew, if it is still this change.
    Rest(u32),
    /// The browser has made a picture of a file, or cannot.
    Drawn(u32),
    /// That picture is a file.
    Converted(u32),
    /// The camera is wanted.
    Camera,
    /// It is on, or not to be had.
    Stream,
    /// The other camera is wanted.
    Turn,
    /// The picture is to be taken.
    Shoot,
    /// It is a file.
    Shot,
    /// The camera is no longer wanted.
    Shut,
    /// The camera has been taken away: pulled out, forbidden, or wanted by another app.
    Ended,
    /// A sheet of photos is to be printed.
    Sheet,
    /// All repaired photos are to be saved as one file.
    Archive,
    /// What is found is to be saved as a table.
    Table,
    /// Time has passed: who works may have fallen silent.
    Watch,
    /// The page may be drawn anew.
    Draw,
    /// Nobody has had to work for a while, if nothing was asked since.
    Idle(u32),
}

/// Says that it happened, with the event; with the files, where some are let go: they are there for that moment alone.
pub fn hears(send: &Callback<Msg>, what: What) -> Callback<Event> {
    send.reform(move |event: Event| {
        // A file that is dropped, or a key that moves the picture, would do something else, too.
        let moves = || browser::key(&event).is_some_and(|key| KEYS.contains(&&*key));
        let falls = || matches!(what, What::Over | What::Dropped) && here();
        if falls() || matches!(what, What::Wheel) || (matches!(what, What::Key) && moves()) {
            event.prevent_default();
        }
        let files = |of: &str| {
            let from = Reflect::get(&event, &of.into()).unwrap_or_default();
            Reflect::get(&from, &"files".into()).unwrap_or_default()
        };
        let with = match what {
            What::Dropped => files("dataTransfer"),
            What::Pasted => files("clipboardData"),
            _ => event.into(),
        };
        Msg::Photo(what, with)
    })
}

/// Is this the page of the photos? On another, what is dropped is dropped there.
fn here() -> bool {
    gloo::utils::document().query_selector(".bk-photo").is_ok_and(|page| page.is_some())
}

/// The keys that move the picture.
pub const KEYS: [&str; 8] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "=", "-", "0"];

/// Says that it happened, with what was promised; `undefined` where the promise is not kept.
pub fn promised(send: &Callback<Msg>, promise: Promise, what: What) {
    let send = send.clone();
    spawn_local(async move {
        let kept = JsFuture::from(promise).await.unwrap_or(JsValue::UNDEFINED);
        send.emit(Msg::Photo(what, kept));
    });
}

/// Says so after so many milliseconds.
pub fn after(send: &Callback<Msg>, milliseconds: u32, what: What) {
    let send = send.clone();
    Timeout::new(milliseconds, move || send.emit(Msg::Photo(what, JsValue::UNDEFINED))).forget();
}

//! What comes later than the page: the later parts of the program, and the finder.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What searches the catalogues and reads pasted lines; a module that is loaded when it is first needed.
    pub type Finder;
    /// The names of a kind that fit a text: a line each, with alias, level and category behind tabs.
    #[wasm_bindgen(method)]
    pub fn find(this: &Finder, kind: &str, query: &str, level: &str) -> String;
    /// The jobs in a text: a line each, its parts behind tabs.
    #[wasm_bindgen(method)]
    pub fn recognise(this: &Finder, text: &str) -> String;
    /// A later part of the program, which then can be called. Set by the script that starts the app.
    #[wasm_bindgen(catch, js_name = baokaoPart)]
    fn part(name: &str) -> Result<Promise, JsValue>;
    /// Something for the script of the frame (embed/frame.js), which is there where the app is embedded: what, and of it.
    #[wasm_bindgen(catch, js_name = baokaoHost)]
    pub fn tell(what: &str, text: &str) -> Result<(), JsValue>;
    /// Set by the script that starts the app (tools/finish-dist.mjs).
    #[wasm_bindgen(catch, js_name = baokaoFinder)]
    fn load_finder() -> Result<Promise, JsValue>;
}

/// A part of the program that comes when it is first needed (tools/split.mjs knows their names).
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The pages of the guide and the form.
    Rest,
    /// What shows a result in full, and what to do with it.
    Late,
    /// The page of the photos.
    Photo,
    /// What an embedding page says and is told, and the page that makes an embed.
    Host,
}

impl Part {
    fn word(self) -> &'static str {
        match self {
            Part::Rest => "rest",
            Part::Late => "late",
            Part::Photo => "photo",
            Part::Host => "host",
        }
    }
}

/// Fetches a part of the program; says whether it came.
pub fn load_part(name: Part, then: Callback<bool>) {
    spawn_local(async move {
        let came = match part(name.word()) {
            Ok(promise) => JsFuture::from(promise).await.is_ok(),
            Err(_) => false,
        };
        then.emit(came);
    });
}

/// Fetches the finder; `None` where it does not come.
pub fn finder(then: Callback<Option<Finder>>) {
    spawn_local(async move {
        let module = match load_finder() {
            Ok(promise) => JsFuture::from(promise).await.ok(),
            Err(_) => None,
        };
        then.emit(module.map(JsCast::unchecked_into));
    });
}

//! Where the app is embedded: what stands around its pages, and what the script of the frame (embed/frame.js) says. All of
//! it that is more than a few lines is of a later part of the program (src/ui/fifth.rs).

use super::app::{App, Loaded, Msg};
use super::cx::Cx;
use super::loading::Part;
use super::markup::{El, el};
use super::route::Route;
use super::state::plan_index;
use super::{browser, fifth, loading};
use crate::rules::PACKS;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::MessageEvent;
use yew::prelude::*;

/// The plans that the embedding page wants to be chosen from (embed/frame.js).
pub fn plans() -> [bool; PACKS.len()] {
    let wanted = browser::root("data-packs").unwrap_or_default();
    let mut plans = [wanted.is_empty(); PACKS.len()];
    wanted.split(' ').filter_map(plan_index).for_each(|plan| plans[plan] = true);
    plans
}

/// Hears the script of the frame for as long as the page lives.
pub fn listen(send: &Callback<Msg>) {
    let heard = send.reform(Msg::Heard);
    let said = |event: &Event| event.unchecked_ref::<MessageEvent>().data().as_string().unwrap_or_default();
    EventListener::new(&browser::window(), "baokao-host", move |event| heard.emit(said(event))).forget();
}

impl App {
    /// The page with what an embedding page has to do with it around it: in the same place from the beginning, or the
    /// page would be made anew, and lose the focus, when that comes.
    pub(super) fn around(&self, cx: &Cx<'_>, page: El) -> El {
        if !self.embedded {
            return page;
        }
        let none = || el("div", "").hidden(true);
        let (head, foot) = match self.host {
            Some(host) => (fifth::head_host(cx, &host.borrow()), fifth::foot_host(cx, &host.borrow())),
            None => (none(), none()),
        };
        el("div", "bk-around").el(head).el(page).el(foot)
    }

    pub(super) fn load_fifth(&mut self) {
        self.host_part = Loaded::Asked;
        loading::load_part(Part::Host, self.send.reform(|came| Msg::Came(Part::Host, came)));
    }

    /// What the frame's script says waits for its part of the program.
    pub(super) fn heard(&mut self, heard: String) {
        self.heard.push(heard);
        match self.host_part {
            Loaded::Here(()) => self.hear_host(),
            Loaded::Asked => {}
            Loaded::Not | Loaded::Failed => self.load_fifth(),
        }
    }

    /// The fifth part has come, and with it those that it comes after; or not.
    pub(super) fn host_came(&mut self, came: bool) {
        self.host_part = Loaded::of(came);
        if came {
            self.whole();
            self.late = Loaded::Here(());
            self.hear_host();
        }
        if matches!(self.state.route, Route::Embed) {
            self.focus = Some("title".into());
        }
    }
}

//! What happens between the app, the page that embeds it, and the visitor.

use super::consent::{TITLE, request};
use super::notice::NOTICE;
use super::{Host, Sending, Wish};
use crate::keeping::{Answer, json};
use crate::text::Language;
use crate::ui::app::{App, Msg};
use crate::ui::route::{Ask, Route};
use crate::ui::state::{Action, State, answers_of};
use crate::ui::store::{self, Store};
use crate::ui::{browser, device, loading, remember};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a visitor does about it. What is done then is of a later part of the program, which no listener may reach
/// (tools/split.mjs).
#[derive(Clone, Copy)]
pub enum Act {
    /// What the embedding page wants is to be done, or not.
    Answer(bool),
    /// What was filled in has been seen.
    Seen,
    /// What would be sent is to be shown.
    Look,
    /// It is to be sent.
    Send,
    /// It is not.
    Close,
    /// Something is chosen for an embed; the event comes beside it.
    Choose,
}

impl Act {
    /// It as a message.
    pub fn msg(self) -> Msg {
        Msg::Host(self, JsValue::UNDEFINED)
    }
}

impl App {
    /// Does what the frame's script has said: what, of which page, and a text.
    #[inline(always)]
    pub(in crate::ui) fn hear(&mut self) {
        let host = *self.host.get_or_insert_with(|| Box::leak(Box::new(RefCell::new(Host::new(can_keep())))));
        let host = &mut *host.borrow_mut();
        for heard in std::mem::take(&mut self.heard) {
            let mut lines = heard.splitn(3, '\n');
            let mut line = || lines.next().unwrap_or_default();
            let (what, origin, text) = (line(), line(), line());
            match what {
                "linked" => host.origin = Some(origin.into()),
                "lang" => {
                    if let Some(language) = Language::from_tag(origin) {
                        // The page in that language may have to be fetched.
                        self.send.emit(Msg::Do(Action::Speak(language)));
                    }
                }
                "prefill" => self.wants_to_fill(host, origin, text),
                "reset" => self.wants_to_clear(host, origin),
                "report" => self.made(host, text),
                _ => host.sending = Sending::Failed,
            }
        }
    }

    fn wants_to_fill(&mut self, host: &mut Host, origin: &str, text: &str) {
        let Some(applicant) = json::read(text) else { return };
        let (answers, unknown) = answers_of(&applicant);
        if answers.is_empty() {
            return;
        }
        if self.state.is_untouched() {
            self.fill(host, origin.into(), &answers, unknown);
        } else if !self.state.holds(&answers) {
            self.asks(host, Wish::Fill { origin: origin.into(), answers, unknown });
        }
    }

    fn wants_to_clear(&mut self, host: &mut Host, origin: &str) {
        if self.state.is_untouched() && self.state.offer.is_none() {
            self.begin_anew(host);
        } else {
            self.asks(host, Wish::Clear { origin: origin.into() });
        }
    }

    fn asks(&mut self, host: &mut Host, wish: Wish) {
        host.wish = Some(wish);
        self.focus = Some(NOTICE.into());
    }

    fn fill(&mut self, host: &mut Host, origin: String, answers: &[Answer], unknown: Vec<String>) {
        let (mut own, before) = (remember::as_offer(&self.state), self.state.offer.clone());
        if self.state.is_untouched() {
            // Nothing of the visitor's own would be lost.
            own.lines.clear();
        }
        self.state.take_given(answers, unknown, own);
        self.tab.offers(&mut self.state, before);
        self.tab.soon(&self.send);
        host.filled = Some((origin, State::given_count(answers)));
        host.sending = Sending::Not;
    }

    fn begin_anew(&mut self, host: &mut Host) {
        self.tab.clear();
        self.state.clear();
        host.filled = None;
        host.sending = Sending::Not;
        if let Route::Guide(plan, _) = self.state.route {
            browser::replace_address(&Route::Guide(plan, Ask::Begin).hash());
            // The address is changed without an event.
            self.send.emit(Msg::Address);
        }
    }

    fn made(&mut self, host: &mut Host, text: &str) {
        if let Sending::Asked(of) = &host.sending {
            host.sending = Sending::Shown(of.clone(), text.into());
            self.focus = Some(TITLE.into());
        }
    }

    /// What a visitor does about it.
    #[inline(always)]
    pub(in crate::ui) fn acts(&mut self, act: Act, with: &JsValue) -> bool {
        let Some(host) = self.host else { return false };
        let host = &mut *host.borrow_mut();
        match act {
            Act::Answer(yes) => self.answer(host, yes),
            Act::Seen => {
                host.filled = None;
                self.focus = Some("title".into());
            }
            Act::Look => self.look(host),
            Act::Send => self.send_result(host),
            Act::Close => {
                host.sending = Sending::Not;
                self.focus = Some(TITLE.into());
            }
            Act::Choose => {
                let event: &Event = with.unchecked_ref();
                // A select has the same properties.
                let control: HtmlInputElement = event.target_unchecked_into();
                let ticked = control.type_() != "checkbox" || control.checked();
                host.setup.choose(&control.name(), &control.value(), ticked);
            }
        }
        true
    }

    fn answer(&mut self, host: &mut Host, yes: bool) {
        let Some(wish) = host.wish.take() else { return };
        self.focus = Some("title".into());
        if !yes {
            let _ = loading::tell("declined", wish.origin());
            return;
        }
        match wish {
            Wish::Fill { origin, answers, unknown } => self.fill(host, origin, &answers, unknown),
            Wish::Clear { .. } => self.begin_anew(host),
        }
    }

    fn look(&mut self, host: &mut Host) {
        let request = request(&self.state, &self.state.reading());
        let told = loading::tell("report", &request);
        host.sending = if told.is_ok() { Sending::Asked(request) } else { Sending::Failed };
    }

    /// Only what was read, and only if it is still so.
    fn send_result(&mut self, host: &mut Host) {
        let Sending::Shown(of, text) = &host.sending else { return };
        if *of != request(&self.state, &self.state.reading()) {
            return self.look(host);
        }
        let sent = loading::tell("send", text);
        host.sending = if sent.is_ok() { Sending::Sent(of.clone()) } else { Sending::Failed };
        self.focus = Some(TITLE.into());
    }
}

/// Where the site's page stands, which embeds are made of.
pub fn folder() -> String {
    let here = device::here();
    here.rsplit_once('/').map_or("", |(folder, _)| folder).to_string() + "/"
}

/// Can something be kept in this browser for this page?
fn can_keep() -> bool {
    let kept = store::keep(Store::Tab, "baokao-try", "");
    store::forget(Store::Tab, "baokao-try");
    kept
}

//! What was entered outlives a reload and a crash: it is kept for this tab, and offered when the page comes again.

use super::app::Msg;
use super::browser;
use super::cx::Cx;
use super::markup::{El, el};
use super::state::{Action, Draft, Offer, State};
use crate::rules::PACKS;
use crate::text::Key;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::EventTarget;
use yew::prelude::*;

/// The names it is kept under: what is entered now, and what was offered while something else is entered.
const NOW: &str = "baokao";
const BEFORE: &str = "baokao-before";

/// What was kept, if anything.
pub fn offer() -> Option<Offer> {
    let kept = browser::recall(NOW).or_else(|| browser::recall(BEFORE))?;
    let mut lines = kept.splitn(3, '\n');
    let (when, rules) = (lines.next()?.to_string(), lines.next()?.to_string());
    let lines = lines.next().filter(|lines| !lines.is_empty())?.to_string();
    // As long as nobody has said whether to go on with it, what is entered now must not take its place.
    browser::keep(BEFORE, &kept);
    Some(Offer { lines, when, rules })
}

/// What the tab has of it.
#[derive(Default)]
pub struct Tab {
    /// The draft as it was kept last.
    draft: Draft,
    /// An offer is kept, which nobody has answered yet.
    offered: bool,
    soon: Option<Timeout>,
    leaving: Vec<EventListener>,
}

impl Tab {
    /// As it is when the page comes.
    pub fn new(offer: Option<&Offer>) -> Tab {
        Tab { offered: offer.is_some(), ..Tab::default() }
    }

    /// Lets [`Msg::Keep`] come: soon, but not in the task of a key, which the visitor waits for; and at the latest when
    /// the page is left.
    pub fn soon(&mut self, send: &Callback<Msg>) {
        if self.leaving.is_empty() {
            let window: EventTarget = browser::window().into();
            let document = gloo::utils::document().into();
            // A page that is not seen may be thrown away without being asked.
            for (target, event) in [(window, "pagehide"), (document, "visibilitychange")] {
                let send = send.clone();
                self.leaving.push(EventListener::new(&target, event, move |_| send.emit(Msg::Keep)));
            }
        }
        if self.soon.is_none() {
            let send = send.clone();
            self.soon = Some(Timeout::new(SOON, move || send.emit(Msg::Keep)));
        }
    }

    /// Keeps the draft, if it has changed.
    pub fn keep(&mut self, state: &State) {
        self.soon = None;
        let answered = self.offered && state.offer.is_none();
        if answered {
            self.offered = false;
            browser::keep(BEFORE, "");
        }
        if answered || state.draft != self.draft {
            let lines = state.draft.written();
            let kept = if lines.is_empty() { lines } else { [&*browser::now(), &rules(), &lines].join("\n") };
            browser::keep(NOW, &kept);
            self.draft = state.draft.clone();
        }
    }
}

/// Milliseconds between what is entered and its being kept.
const SOON: u32 = 100;

/// The day of the newest rules.
fn rules() -> String {
    PACKS.iter().map(|pack| pack.version).max().unwrap_or_default().into()
}

/// The offer, with when it was entered and by which rules.
pub fn view(cx: &Cx<'_>) -> El {
    let Some(offer) = &cx.state.offer else { return el("div", "").hidden(true) };
    let said = cx.language().fill(Key::KeepText, &[("when", &offer.when), ("rules", &offer.rules)]);
    el("section", "bk-notice bk-keep")
        .set("aria-labelledby", "keep")
        .el(cx.say("h2", "bk-keep__title", Key::KeepTitle).set("id", "keep"))
        .el(el("p", "").text(said))
        .el(el("div", "bk-keep__ways").el(cx.act("bk-button", cx.t(Key::KeepResume), Action::Resume(true))).el(cx.act(
            "bk-button bk-button--quiet",
            cx.t(Key::KeepDrop),
            Action::Resume(false),
        )))
}

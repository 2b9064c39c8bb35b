//! What was entered outlives a reload and a crash: it is kept for this tab, and offered when the page comes again. By the
//! visitor's choice it is kept on this device as well, where other tabs can change it.

use super::app::Msg;
use super::cx::Cx;
use super::markup::{El, el};
use super::state::{Action, Notice, Offer, State};
use super::store::{self, Store};
use super::third::Act;
use super::{browser, device};
use crate::rules::PACKS;
use crate::text::Key;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

/// The names it is kept under: what is entered now, and what was offered while something else is entered. The first is
/// that on the device, too.
const NOW: &str = "baokao";
const BEFORE: &str = "baokao-before";
/// On the device: it is to be kept there.
const CHOICE: &str = "baokao-device";

/// The drafts that are kept under one name, an empty line behind each: none of a draft is empty.
fn read_all(name: &str, store: Store, offers: &mut Vec<Offer>) {
    let kept = store::recall(store, name).unwrap_or_default() + "\n";
    let mut one = String::new();
    for line in kept.split('\n') {
        if !line.is_empty() {
            one.push_str(line);
            one.push('\n');
            continue;
        }
        let offer = read(&one).filter(|offer| offers.last().is_none_or(|last| last.lines != offer.lines));
        offers.extend(offer);
        one.clear();
    }
}

fn read(kept: &str) -> Option<Offer> {
    let mut lines = kept.splitn(3, '\n');
    let (when, rules) = (lines.next()?.to_string(), lines.next()?.to_string());
    let lines = lines.next().filter(|lines| !lines.is_empty())?.to_string();
    Some(Offer { lines, when, rules, elsewhere: false })
}

fn is_chosen() -> bool {
    store::recall(Store::Device, CHOICE).is_some()
}

/// What is kept of it, in the tab and on the device.
#[derive(Default)]
pub struct Tab {
    /// The draft as it was kept last.
    lines: String,
    /// What was kept and nobody has answered yet, besides what is offered now: each comes in its turn, the last first.
    behind: Vec<Offer>,
    /// What is kept of both.
    waits: String,
    /// It is kept on the device as well.
    device: bool,
    /// It is about to be kept.
    soon: bool,
    /// It will be when the page is left.
    leaving: bool,
}

impl Tab {
    /// Calls to mind what was kept before the page came.
    pub fn recall(&mut self, state: &mut State) {
        self.device = is_chosen();
        for name in [BEFORE, NOW] {
            read_all(name, Store::Tab, &mut self.behind);
        }
        if self.behind.is_empty() && self.device {
            read_all(NOW, Store::Device, &mut self.behind);
        }
        // None of it is kept as what waits yet: it is with whatever is done next, also if that lets it go.
        self.waits = self.behind.iter().map(|_| '\n').collect();
        self.offers(state, None);
    }

    /// An offer was answered, or another stands in its place: what is to be offered now.
    pub fn offers(&mut self, state: &mut State, before: Option<Offer>) {
        let Some(now) = &state.offer else {
            state.offer = self.behind.pop();
            return;
        };
        let lost = before.filter(|before| before.lines != now.lines && before.lines != state.draft.written());
        self.behind.extend(lost);
    }

    /// An offer was taken, or let go: what was entered meanwhile is offered as of now.
    pub fn resumed(&mut self, state: &mut State) {
        if let Some(own) = &mut state.offer {
            (own.when, own.rules) = (device::now(), rules());
        }
        self.offers(state, None);
    }

    /// Is it kept on the device?
    pub fn on_device(&self) -> bool {
        self.device
    }

    /// Lets [`Msg::Keep`] come: soon, but not in the task of a key, which the visitor waits for; and at the latest when
    /// the page is left.
    pub fn soon(&mut self, send: &Callback<Msg>) {
        if !std::mem::replace(&mut self.leaving, true) {
            // A page that is not seen may be thrown away without being asked.
            for event in ["pagehide", "visibilitychange"] {
                let send = send.clone();
                EventListener::new(&browser::window(), event, move |_| send.emit(Msg::Keep)).forget();
            }
            let send = send.clone();
            // Another tab has changed what is on the device: a browser tells all tabs but the one that did it.
            let changed = move |event: &Event| {
                let event = event.dyn_ref::<StorageEvent>();
                if let Some(event) = event.filter(|event| event.key().is_none_or(|key| key == store::keeps(NOW))) {
                    send.emit(Msg::Next(Act::Elsewhere(event.new_value().unwrap_or_default())));
                }
            };
            EventListener::new(&browser::window(), "storage", changed).forget();
        }
        if !std::mem::replace(&mut self.soon, true) {
            let send = send.clone();
            Timeout::new(SOON, move || send.emit(Msg::Keep)).forget();
        }
    }

    /// Keeps the draft, if it has changed. Says whether the device has refused it.
    pub fn keep(&mut self, state: &State) -> bool {
        self.soon = false;
        // As long as nobody has said whether to go on with it, what is entered now must not take its place.
        let mut waits = String::new();
        for offer in self.behind.iter().chain(&state.offer) {
            waits.push_str(&written(offer));
            waits.push('\n');
        }
        let answered = waits != self.waits;
        if answered {
            store::keep(Store::Tab, BEFORE, &waits);
            self.waits = waits;
        }
        let lines = state.draft.written();
        if !answered && lines == self.lines {
            return false;
        }
        let kept = kept(&lines);
        self.lines = lines;
        store::keep(Store::Tab, NOW, &kept);
        // Another tab may have ended it just now, and the browser not have told this one yet.
        self.device = self.device && is_chosen();
        self.device && state.offer.is_none() && !self.keep_on_device(&kept)
    }

    /// Begins to keep it on the device, or ends it and forgets what is there. Says whether that was possible.
    pub fn choose(&mut self, device: bool, state: &State) -> bool {
        let chosen =
            device && store::keep(Store::Device, CHOICE, "yes") && self.keep_on_device(&kept(&state.draft.written()));
        if !chosen {
            self.device = false;
            forget_device();
        }
        chosen == device
    }

    /// What cannot be kept whole is not kept at all: an older state would be taken for this one.
    fn keep_on_device(&mut self, kept: &str) -> bool {
        self.device = store::keep(Store::Device, NOW, kept);
        if !self.device {
            forget_device();
        }
        self.device
    }

    /// Another tab has put something else on the device, or cleared it: then nothing more of this tab goes there until
    /// the visitor has said so. What it has put there is to be offered.
    pub fn changed_elsewhere(&mut self, kept: &str, state: &State) -> Option<Offer> {
        if !self.device {
            return None;
        }
        let Some(offer) = read(kept) else {
            self.device = false;
            // What this tab has put there in the meantime was ended with the rest.
            if !is_chosen() {
                store::forget(Store::Device, NOW);
            }
            return None;
        };
        (offer.lines != state.draft.written()).then_some(Offer { elsewhere: true, ..offer })
    }

    /// Forgets everything, here and on the device.
    pub fn clear(&mut self) {
        for name in [NOW, BEFORE] {
            store::forget(Store::Tab, name);
        }
        forget_device();
        *self = Tab { leaving: self.leaving, soon: self.soon, ..Tab::default() };
    }
}

fn forget_device() {
    for name in [NOW, CHOICE] {
        store::forget(Store::Device, name);
    }
}

/// An offer as it is kept.
fn written(offer: &Offer) -> String {
    [&*offer.when, &offer.rules, &offer.lines].join("\n")
}

/// The draft with its day and rules, as it is kept.
fn kept(lines: &str) -> String {
    if lines.is_empty() { String::new() } else { [&*device::now(), &rules(), lines].join("\n") }
}

/// The draft as something to be offered.
pub fn as_offer(state: &State) -> Offer {
    Offer { lines: state.draft.written(), when: device::now(), rules: rules(), elsewhere: false }
}

/// Milliseconds between what is entered and its being kept.
const SOON: u32 = 100;

/// The day of the newest rules.
pub fn rules() -> String {
    PACKS.iter().map(|pack| pack.version).max().unwrap_or_default().into()
}

/// The offer, with when it was entered and by which rules; and what of the last one taken was not known.
pub fn view(cx: &Cx<'_>) -> El {
    let Some(offer) = &cx.state.offer else { return el("div", "bk-keep__said").el(refused(cx)).el(unknown(cx)) };
    let said = cx.language().fill(Key::KeepText, &[("when", &offer.when), ("rules", &offer.rules)]);
    let title = if offer.elsewhere { Key::KeepElsewhere } else { Key::KeepTitle };
    el("section", "bk-notice bk-keep")
        .set("aria-labelledby", "keep")
        .el(cx.say("h2", "bk-keep__title", title).set("id", "keep"))
        .el(el("p", "").text(said))
        .el(ways(cx))
        .el(unknown(cx))
}

fn ways(cx: &Cx<'_>) -> El {
    el("div", "bk-keep__ways bk-settles")
        .el(cx.act("bk-button", cx.t(Key::KeepResume), Action::Resume(true)))
        .el(cx.act("bk-button bk-button--quiet", cx.t(Key::KeepDrop), Action::Resume(false)))
}

/// The device has refused what it kept until then.
fn refused(cx: &Cx<'_>) -> El {
    let said = if cx.state.next.notice == Some(Notice::NotKept) { cx.t(Key::KeepNotKept) } else { "" };
    el("p", "bk-notice bk-keep").set("role", "alert").text(said).hidden(said.is_empty())
}

/// What this version of the page does not know is named, never passed over.
pub fn unknown(cx: &Cx<'_>) -> El {
    if cx.state.unknown.is_empty() {
        return el("div", "").hidden(true);
    }
    let names = cx.state.unknown.iter().take(MOST_NAMED).map(|name| el("li", "").el(el("code", "").text(name.clone())));
    el("div", "bk-notice bk-keep").el(cx.say("p", "", Key::KeepUnknown)).el(el("ul", "").each(names))
}

/// A foreign file may have any number.
const MOST_NAMED: usize = 50;

//! What happens on the pages of the next steps: of the third part of the program (src/ui/late.rs).

use super::app::{App, Msg};
use super::cx::Cx;
use super::kept::Kept;
use super::markup::El;
use super::route::Route;
use super::state::{Notice, SHARED, Take, history_table, history_text, read_shared};
use super::{browser, device, next, remember};
use crate::keeping::calendar::{self, Reminder};
use crate::keeping::file::{self, File, Refused};
use crate::keeping::link::{self, Broken, Shared};
use crate::keeping::{Answer, MOST_BYTES};
use crate::text::{self, Key, Language};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// What is done on these pages.
#[derive(Clone)]
pub enum Act {
    /// Puts something into the clipboard.
    Copy(Take),
    /// Saves something as a file.
    Save(Take),
    /// Shows something, to be copied by hand.
    Show(Take),
    /// It is in the clipboard, or not.
    Copied(Take, bool),
    /// Prints the page.
    Print,
    /// Keeps what is entered on this device, or no longer.
    Device(bool),
    /// A chosen file has been read, or is too large.
    Read(Option<String>),
    /// Reads back what is pasted.
    Paste,
    /// Takes in what a link holds.
    TakeShared,
    /// Another tab has changed what is kept on this device.
    Elsewhere(String),
    /// Clears everything.
    Clear,
}

/// What these pages have besides the state.
#[derive(Default)]
pub struct Steps {
    /// What is entered is kept on this device.
    pub device: bool,
    /// What the link held that the page was opened by.
    pub shared: Option<Result<Shared, Broken>>,
    /// The published guides of a plan in a language: taken once, so that they stay open as the visitor has opened them.
    guides: RefCell<Option<(&'static str, Language, Vec<Html>)>>,
}

impl Steps {
    /// The published guides of a plan, as they stand in the page's HTML.
    pub fn guides(&self, kept: &Kept, plan: &'static str, language: Language) -> Vec<Html> {
        let mut guides = self.guides.borrow_mut();
        match &*guides {
            Some((of, spoken, all)) if (*of, *spoken) == (plan, language) => all.clone(),
            _ => {
                let all = published(kept, plan);
                *guides = Some((plan, language, all.clone()));
                all
            }
        }
    }
}

/// Copies of what the HTML has of a plan beyond its conditions: guides, what to enter, what a status means.
fn published(kept: &Kept, plan: &str) -> Vec<Html> {
    let Html::VRef(node) = &kept.published else { return Vec::new() };
    let mut found = Vec::new();
    // In the order in which they are needed.
    for part in ["process", "entries", "statuses", "chsi"] {
        let selector = ["[id='", plan, "-", part, "']"].concat();
        let element = node.unchecked_ref::<Element>().query_selector(&selector).ok().flatten();
        if let Some(copy) = element.and_then(|element| element.clone_node_with_deep(true).ok()) {
            let _ = copy.unchecked_ref::<Element>().remove_attribute("id");
            found.push(Html::VRef(copy));
        }
    }
    found
}

/// A file was chosen: it is read.
pub fn chosen_file(event: &Event, send: &Callback<Msg>) {
    device::read(event, MOST_BYTES as f64, send.reform(|text| Msg::Next(Act::Read(text))));
}

impl App {
    /// The page of the address.
    #[inline(always)]
    pub(super) fn steps_view(&self, cx: &Cx<'_>) -> El {
        next::view(cx, &self.steps)
    }

    /// One of these pages is come to.
    pub(super) fn arrive(&mut self) {
        self.steps.device = self.tab.on_device();
        self.state.next.notice = None;
        self.state.next.shown = None;
        let hash = browser::hash();
        if hash.len() > SHARED.len() && hash.starts_with(SHARED) {
            self.steps.shared = Some(read_shared(&hash));
            // What somebody has entered does not stay in the address and the history.
            browser::replace_address(SHARED.trim_end_matches('/'));
        }
    }

    /// What happens on these pages.
    pub(super) fn next(&mut self, act: Act) -> bool {
        let notice = match act {
            Act::Copy(take) => {
                if let Some(text) = self.taken(take).map(|taken| taken.text) {
                    device::copy(text, self.send.reform(move |done| Msg::Next(Act::Copied(take, done))));
                }
                return false;
            }
            Act::Copied(_, true) => Some(Notice::Copied),
            Act::Copied(take, false) => {
                self.show(take);
                Some(Notice::NotCopied)
            }
            Act::Show(take) => {
                self.show(take);
                None
            }
            Act::Save(take) => self.save(take),
            Act::Print => {
                device::print();
                return false;
            }
            Act::Device(on) => (!self.tab.choose(on, &self.state)).then_some(Notice::NotKept),
            Act::Read(None) => Some(Notice::Refused(Refused::TooLarge)),
            Act::Read(Some(text)) => Some(self.import(&text)),
            // The second half of a double click: what was pasted is read already.
            Act::Paste
                if matches!(self.state.next.notice, Some(Notice::Imported | Notice::ImportedNewer))
                    && device::typed("import-text").is_empty() =>
            {
                return false;
            }
            Act::Paste => {
                let notice = self.import(&device::typed("import-text"));
                if !matches!(notice, Notice::Refused(_)) {
                    device::empty("import-text");
                }
                Some(notice)
            }
            Act::TakeShared => return self.take_shared(),
            Act::Elsewhere(kept) => {
                let was = self.tab.on_device();
                if let Some(offer) = self.tab.changed_elsewhere(&kept, &self.state) {
                    let before = self.state.offer.replace(offer);
                    self.tab.offers(&mut self.state, before.filter(|before| !before.elsewhere));
                }
                (was && !self.tab.on_device()).then_some(Notice::ClearedElsewhere)
            }
            Act::Clear => {
                self.tab.clear();
                self.steps = Steps::default();
                self.state.route = Route::Keep;
                self.state.clear();
                browser::replace_address(&Route::Keep.hash());
                self.focus = Some("title".into());
                Some(Notice::Cleared)
            }
        };
        self.state.next.notice = notice;
        self.steps.device = self.tab.on_device();
        true
    }

    fn show(&mut self, take: Take) {
        self.state.next.shown = self.taken(take).map(|taken| (take, taken.text));
        self.focus = self.state.next.shown.as_ref().map(|_| "take-text".into());
    }

    fn save(&mut self, take: Take) -> Option<Notice> {
        let Some(taken) = self.taken(take) else { return Some(Notice::NoDay) };
        // Shown as well: browsers within apps take the press and save nothing, and do not say so.
        self.state.next.shown = Some((take, taken.text.clone()));
        let saved = device::save(taken.name, taken.kind, &taken.text);
        Some(if saved { Notice::Saved } else { Notice::NotCopied })
    }

    /// What is to be taken along; `None` where a day is wanted and not there.
    fn taken(&self, take: Take) -> Option<Taken> {
        let (name, kind, text) = match take {
            Take::History => ("baokao-work.txt", "text/plain", history_text(&self.state.history())),
            Take::Table => ("baokao-work.csv", "text/csv", history_table(&self.state.history())),
            Take::File => {
                let file = File { saved: device::now(), rules: remember::rules(), answers: self.state.draft.answers() };
                ("baokao.json", "application/json", file::write(&file))
            }
            Take::Link => {
                let to = self.way_back();
                let shared = self.state.shared(to.trim_start_matches("#/").into());
                ("", "", [&*device::here(), SHARED, &link::write(&shared)].concat())
            }
            Take::Reminder => ("baokao.ics", "text/calendar", self.reminder()?),
        };
        Some(Taken { name, kind, text })
    }

    /// The page that somebody who is handed the answers comes to.
    fn way_back(&self) -> String {
        match self.state.route {
            route @ Route::Next(_) => route.hash(),
            route => Route::Check(route.plan()).hash(),
        }
    }

    fn reminder(&self) -> Option<String> {
        let Route::Next(chosen) = self.state.route else { return None };
        let language = self.state.language;
        let report = self.state.report(&self.state.reading());
        let day = self.state.reminder(chosen.report(&report))?;
        let (level, condition) = chosen.whole()?;
        let plan = chosen.plan();
        let places = [("plan", language.of(&plan.name)), ("level", language.of(&level.name))];
        let title = language.fill(Key::NextRemindTitle, &places);
        let sentence = text::condition(language, plan, condition);
        let what = language.fill(Key::NextRemindText, &[("clause", condition.clause), ("condition", &sentence)]);
        let now = device::seconds();
        let uid = [&*now.to_string(), "-", plan.id, "-", condition.id, "@baokao"].concat();
        let text = [language.text(Key::NextRemindFor), "\n", &what].concat();
        Some(calendar::write(&Reminder { uid: &uid, now, day, title: &title, text: &text }))
    }

    /// Takes in a file; what was entered before is offered in its turn.
    fn import(&mut self, text: &str) -> Notice {
        match file::read(text) {
            Err(refused) => Notice::Refused(refused),
            Ok(read) => {
                self.take_in(&read.file.answers, read.unknown);
                if read.version > file::VERSION { Notice::ImportedNewer } else { Notice::Imported }
            }
        }
    }

    fn take_in(&mut self, answers: &[Answer], unknown: Vec<String>) {
        let (own, before) = (remember::as_offer(&self.state), self.state.offer.clone());
        self.state.import(answers, unknown, own);
        self.tab.offers(&mut self.state, before);
    }

    fn take_shared(&mut self) -> bool {
        let Some(Ok(shared)) = self.steps.shared.take() else { return false };
        self.take_in(&shared.answers, Vec::new());
        let hash = ["#/", &shared.to].concat();
        let known = !matches!(Route::of(&hash), Route::Unknown | Route::Shared | Route::Start);
        let hash = if known { hash } else { Route::Check(None).hash() };
        browser::replace_address(&hash);
        // The address is changed without an event.
        self.send.emit(Msg::Address);
        true
    }
}

/// Something to be taken along, as a file of a name and a kind.
struct Taken {
    name: &'static str,
    kind: &'static str,
    text: String,
}

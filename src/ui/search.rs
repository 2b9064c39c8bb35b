//! The catalogues are asked for what is typed, and for jobs in what was pasted.

use super::app::{App, Loaded, Msg};
use super::state::{Action, Field, Found, Place};
use super::{browser, loading};
use gloo::timers::callback::Timeout;
use std::rc::Rc;

impl App {
    /// Not in the task of the key: that the page follows what is typed must not wait for a search.
    pub(super) fn search_soon(&self) {
        if self.state.sought().is_some() {
            let send = self.send.clone();
            Timeout::new(0, move || send.emit(Msg::Search)).forget();
        }
    }

    /// Asks the catalogues for what is typed, and for the jobs in what was pasted.
    pub(super) fn search(&mut self) {
        let sought = self.state.sought();
        if sought.is_none() && !self.recognise {
            return;
        }
        match &self.finder {
            Loaded::Here(finder) => {
                if let Some(sought) = sought {
                    if self.state.draft.text(sought.place).is_empty() {
                        // Names come above those that are shown: who is just pressing one meant another.
                        browser::settle();
                    }
                    let lines = finder.find(sought.kind, &sought.typed, sought.level);
                    self.state.reduce(Action::Found(Found::read(sought.place, &sought.typed, &lines)));
                }
                if std::mem::take(&mut self.recognise) {
                    let lines = finder.recognise(self.state.draft.text(Place::of(Field::Paste)));
                    self.state.reduce(Action::Recognised(lines));
                    self.focus = Some("jobs".into());
                }
            }
            Loaded::Not | Loaded::Failed => {
                self.finder = Loaded::Asked;
                loading::finder(self.send.reform(|finder: Option<loading::Finder>| Msg::Finder(finder.map(Rc::new))));
            }
            Loaded::Asked => {}
        }
    }

    /// The finder has come, or not.
    pub(super) fn finder_came(&mut self, finder: Option<Rc<loading::Finder>>) {
        let Some(finder) = finder else {
            // It is asked for again with the next name, or when jobs are to be found again.
            self.finder = Loaded::Failed;
            self.state.no_finder = true;
            self.state.unread = None;
            if std::mem::take(&mut self.recognise) {
                self.state.reduce(Action::NotRecognised);
                self.focus = (!browser::writes()).then(|| "jobs".into());
            }
            return;
        };
        self.finder = Loaded::Here(finder);
        self.state.no_finder = false;
        // Whoever has gone on to another question meanwhile is not to be torn from it.
        let elsewhere = self.recognise && browser::writes();
        self.search();
        if elsewhere {
            self.focus = None;
        }
    }
}

//! The other language: its page is fetched when it is first wanted, and the address says which one is spoken.

use super::app::App;
use super::browser;
use crate::text::{Language, english};
use web_sys::Document;

impl App {
    pub(super) fn speak(&mut self, language: Language) {
        self.asked = None;
        browser::address(language);
        self.state.language = language;
    }

    /// Takes what the page in another language has, and goes over to it.
    pub(super) fn came(&mut self, language: Language, page: Option<Document>) {
        let kept = page.as_ref().and_then(browser::kept);
        let known =
            language == Language::Zh || page.and_then(|page| browser::english(&page)).is_some_and(english::learn);
        if known && kept.is_some() {
            self.kept[language as usize] = kept;
            self.speak(language);
        } else {
            self.no_other = true;
        }
    }

    /// A step back or forth over a change of the language: it stays the language that was chosen last.
    pub(super) fn stepped(&mut self) -> bool {
        browser::address(self.state.language);
        self.address()
    }
}

//! What every view is given: the state, its language, and where to send what the visitor does.

use super::app::Msg;
use super::kept::Kept;
use super::markup::{El, el, instead};
use super::memo::{Look, Memo, Name};
use super::state::{Action, Guide, Place, Reading, State};
use crate::text::{Key, Language};
use yew::prelude::*;

/// Given to every view.
pub struct Cx<'a> {
    /// The state.
    pub state: &'a State,
    /// The draft, read.
    pub reading: &'a Reading,
    /// What the guide knows, on its pages.
    pub guide: Option<&'a Guide>,
    /// The third part of the program is here.
    pub late: bool,
    /// It did not come.
    pub failed: bool,
    /// Where the visitor has entered something just now: what takes its time waits until they rest.
    pub typing: Option<Place>,
    /// What stands in the HTML already, in the language of the page.
    pub kept: &'a Kept,
    /// Parts of the page that stay as they are.
    pub memo: &'a Memo,
    /// Where messages go.
    pub send: &'a Callback<Msg>,
}

impl Cx<'_> {
    /// Is a question of a record shown here?
    pub fn shows(&self, place: Place) -> bool {
        self.guide.is_none_or(|guide| self.state.shows(self.reading, guide, place))
    }

    /// A part of the page: as it was last if it is to stay so for now, else as it was if it looks at the same, else made
    /// anew. While somebody types, what is not `about` that question stays until they rest: to look through thirty records
    /// takes its time, and a page that moves below the fingers helps nobody.
    pub fn part(
        &self,
        name: Name,
        about: bool,
        look: impl FnOnce() -> Option<Look>,
        make: impl FnOnce() -> El,
    ) -> Html {
        self.last(name, about).unwrap_or_else(|| self.memo.part(name, look(), make))
    }

    #[inline(never)]
    fn last(&self, name: Name, about: bool) -> Option<Html> {
        if about || !self.types() { None } else { self.memo.last(name) }
    }

    /// Is the visitor typing, a key after the other?
    pub fn types(&self) -> bool {
        self.typing.is_some_and(Place::is_typed)
    }

    /// The language of the page.
    pub fn language(&self) -> Language {
        self.state.language
    }

    /// A text of the catalogue.
    pub fn t(&self, key: Key) -> &'static str {
        self.state.language.text(key)
    }

    /// An element with a text of the catalogue.
    #[inline(never)]
    pub fn say(&self, tag: &'static str, class: &'static str, key: Key) -> El {
        el(tag, class).text(self.t(key))
    }

    /// The same, with its one `{place}` filled. A Chinese name in an English text says that it is Chinese.
    #[inline(never)]
    pub fn fill(&self, tag: &'static str, class: &'static str, key: Key, place: (&str, &str)) -> El {
        let (name, value) = place;
        let around = self.t(key).split_once(&*["{", name, "}"].concat());
        match around.filter(|_| self.language() == Language::En && !value.is_ascii()) {
            Some((before, after)) => {
                let value = el("span", "").set("lang", Language::Zh.tag()).text(value.to_string());
                el(tag, class).text(before).el(value).text(after)
            }
            None => el(tag, class).text(self.language().fill(key, &[place])),
        }
    }

    /// An element with a text in which, on an English page, Chinese parts say that they are Chinese.
    #[inline(never)]
    pub fn mixed(&self, tag: &'static str, class: &'static str, text: &str) -> El {
        let mut mixed = el(tag, class);
        if self.language() != Language::En {
            return mixed.text(text.to_string());
        }
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let chinese = is_chinese(first);
            let end = rest.find(|c| is_chinese(c) != chinese).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            let part = part.to_string();
            mixed = if chinese {
                mixed.el(el("span", "").set("lang", Language::Zh.tag()).text(part))
            } else {
                mixed.text(part)
            };
            rest = after;
        }
        mixed
    }

    /// A button that sends something.
    #[inline(never)]
    pub fn button(&self, class: &'static str, text: &str, msg: Msg) -> El {
        el("button", class).set("type", "button").text(text.to_string()).press(instead(self.send, msg))
    }

    /// A button that does something.
    pub fn act(&self, class: &'static str, text: &str, action: Action) -> El {
        self.button(class, text, Msg::Do(action))
    }

    /// A button that goes to a question of the form.
    pub fn jump(&self, place: Place, text: &str) -> El {
        self.button("bk-jump", text, Msg::Focus(place.id()))
    }
}

/// From the first of the characters that only languages of the East have.
fn is_chinese(c: char) -> bool {
    c >= '\u{2e80}'
}

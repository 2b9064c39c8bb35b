//! What every view is given: the state, its language, and where to send what the visitor does.

use super::app::Msg;
use super::state::{Action, Place, Reading, State};
use crate::text::{Key, Language};
use yew::prelude::*;

/// Given to every view.
pub struct Cx<'a> {
    /// The state.
    pub state: &'a State,
    /// The draft, read.
    pub reading: &'a Reading,
    /// Where messages go.
    pub send: &'a Callback<Msg>,
}

impl Cx<'_> {
    /// The language of the page.
    pub fn language(&self) -> Language {
        self.state.language
    }

    /// A text of the catalogue.
    pub fn t(&self, key: Key) -> &'static str {
        self.state.language.text(key)
    }

    /// What a press does.
    pub fn press(&self, msg: Msg) -> Callback<MouseEvent> {
        self.send.reform(move |_| msg.clone())
    }

    /// A button that does something.
    pub fn button(&self, class: &'static str, text: impl Into<AttrValue>, action: Action) -> Html {
        let text: AttrValue = text.into();
        html! { <button type="button" {class} onclick={self.press(Msg::Do(action))}>{ text }</button> }
    }

    /// A button that goes to a question of the form.
    pub fn jump(&self, place: Place, text: impl Into<AttrValue>) -> Html {
        let text: AttrValue = text.into();
        html! { <button type="button" class="bk-jump" onclick={self.press(Msg::Focus(place.id()))}>{ text }</button> }
    }
}

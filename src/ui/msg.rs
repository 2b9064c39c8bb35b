//! What happens to the app, and how far what it loads has come.

use super::loading::{Finder, Part};
use super::photo::What;
use super::state::{Action, Chosen, Place};
use super::{host, third};
use crate::text::Language;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Document;

/// What is loaded when it is first needed.
pub enum Loaded<T> {
    /// Not asked for.
    Not,
    /// Asked for, and not come.
    Failed,
    /// On its way.
    Asked,
    /// There.
    Here(T),
}

impl<T> Loaded<T> {
    /// Can it be used?
    pub fn is_here(&self) -> bool {
        matches!(self, Self::Here(_))
    }

    /// Has it been asked for in vain?
    pub fn is_failed(&self) -> bool {
        matches!(self, Self::Failed)
    }
}

impl Loaded<()> {
    /// What became of it when it was asked for.
    pub fn of(came: bool) -> Self {
        if came { Self::Here(()) } else { Self::Failed }
    }
}

/// What happens to it.
#[derive(Clone)]
pub enum Msg {
    /// The visitor did something.
    Do(Action),
    /// An input method is at work on a text.
    Compose(Place, String),
    /// What was kept is to be offered.
    Recall,
    /// What was entered is to be kept for the tab.
    Keep,
    /// The focus has left a question.
    Left(Place),
    /// A key or a button of the mouse is up again.
    Settled,
    /// An element is to be focused, by its id.
    Focus(String),
    /// The address has changed.
    Address,
    /// A step back or forth.
    Stepped,
    /// A part of the program has come, or not.
    Came(Part, bool),
    /// The script of the frame says something, or a visitor answers it.
    Heard(String),
    /// See [`Msg::Heard`].
    Host(host::Act, JsValue),
    /// Something happens on the page of the photos.
    Photo(What, JsValue),
    /// Something is done on the pages of the next steps.
    Next(third::Act),
    /// The page in the other language has come, or not.
    Spoken(Language, Option<Document>),
    /// The form was sent: its result, or what is wrong, is to be read; in the guide, the next question.
    Sent,
    /// On from a question of the guide, perhaps without an answer.
    Onward(bool),
    /// To the page before.
    Back,
    /// The day of a date is to be asked, too.
    ToTheDay(Place),
    /// The text of an element is to be copied, by its id.
    Copy(String),
    /// The timeline of a condition is to be shown.
    Picture(Chosen),
    /// The timeline is to be seen from nearer, or from further away.
    Zoom(bool),
    /// The part of the program that the page waits for is to be fetched again.
    Again,
    /// What waits while the visitor types is to be shown now.
    Rest,
    /// So many texts were entered a while ago: if it is still so many, the visitor rests.
    Rests(u32),
    /// Jobs are to be found in the pasted text.
    Recognise,
    /// The catalogues are to be asked for what is typed.
    Search,
    /// The finder has come, or not.
    Finder(Option<Rc<Finder>>),
}

impl Msg {
    /// Does it happen of itself while somebody types?
    pub fn goes_with_typing(&self) -> bool {
        // What somebody does says for itself whether it is typing; and nothing moves between the two halves of a click.
        matches!(
            self,
            Msg::Do(_) | Msg::Left(_) | Msg::Settled | Msg::Keep | Msg::Search | Msg::Finder(_) | Msg::Rests(_)
        )
    }
}

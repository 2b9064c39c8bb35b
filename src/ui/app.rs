//! The one component: it keeps the state, listens to the address and moves the focus.

use super::cx::Cx;
use super::route::Route;
use super::state::{Action, Chosen, Field, Place, State};
use super::{browser, frame, pages};
use crate::text::{Key, Language, english};
use gloo::events::EventListener;
use yew::prelude::*;

/// The app.
pub struct App {
    state: State,
    focus: Option<String>,
    left: Option<Place>,
    send: Callback<Msg>,
    _address: EventListener,
}

/// What happens to it.
#[derive(Clone)]
pub enum Msg {
    /// The visitor did something.
    Do(Action),
    /// The focus has left a question.
    Left(Place),
    /// A key or a button of the mouse is up again.
    Settled,
    /// An element is to be focused, by its id.
    Focus(String),
    /// The address has changed.
    Address,
    /// The papers of a condition are to be shown, or hidden.
    Papers(Chosen),
    /// The English texts have come, or not.
    English(Option<String>),
    /// The form was sent: its result, or what is wrong, is to be read.
    Sent,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let send = ctx.link().callback(|msg| msg);
        let changed = send.reform(|()| Msg::Address);
        let address = EventListener::new(&browser::window(), "hashchange", move |_| changed.emit(()));
        let state = State::new(Language::default(), Route::of(&browser::hash()), browser::today());
        App { state, focus: None, left: None, send, _address: address }
    }

    fn update(&mut self, _ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Do(Action::Speak(Language::En)) if !english::is_known() => {
                browser::fetch_english(self.send.reform(Msg::English));
                return false;
            }
            Msg::English(file) => {
                if file.is_some_and(english::learn) {
                    self.act(Action::Speak(Language::En));
                } else {
                    browser::alert(Language::Zh.text(Key::FrameNoEnglish));
                }
            }
            Msg::Do(action) => self.act(action),
            // What is said about a question moves the page below it: never between the two halves of a click.
            Msg::Left(place) => match self.left.replace(place) {
                Some(before) => self.act(Action::Leave(before)),
                None => return false,
            },
            Msg::Settled => match self.left.take() {
                Some(place) => self.act(Action::Leave(place)),
                None => return false,
            },
            Msg::Focus(id) => self.focus = Some(id),
            Msg::Address => {
                self.state.reduce(Action::Go(Route::of(&browser::hash())));
                self.focus = Some("title".into());
            }
            Msg::Papers(chosen) => {
                self.state.reduce(Action::Papers(chosen));
                self.focus = self.state.papers.map(|_| "papers".into());
            }
            Msg::Sent => {
                self.state.reduce(Action::Review);
                let wrong = !self.state.summary(&self.state.reading()).is_empty();
                self.focus = Some(if wrong { "problems" } else { "result" }.into());
            }
        }
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let reading = self.state.reading();
        let cx = Cx { state: &self.state, reading: &reading, send: &self.send };
        frame::view(&cx, pages::view(&cx))
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        let title = pages::title(self.state.route, self.state.language);
        browser::set_page(self.state.language, &title);
        if let Some(id) = self.focus.take() {
            browser::focus(&id);
        }
    }
}

impl App {
    fn act(&mut self, action: Action) {
        self.focus = match &action {
            Action::Add(section) => {
                let first = Place::record(*section, self.state.draft.records(*section).len(), Field::of(*section)[0]);
                Some(first.id())
            }
            Action::Remove(section, _) => Some(Place::answer(*section).part(1).id()),
            _ => self.focus.take(),
        };
        self.state.reduce(action);
    }
}

//! The one component: it keeps the state, listens to the address and moves the focus.

use super::cx::Cx;
use super::kept::Kept;
use super::route::{Ask, Route};
use super::state::{Action, Chosen, Field, Found, Place, Problem, Reading, State};
use super::{browser, form, frame, pages, remember};
use crate::applicant::Section;
use crate::rules::PACKS;
use crate::text::{Key, Language, english};
use gloo::events::EventListener;
use std::rc::Rc;
use web_sys::{Document, Element};
use yew::prelude::*;

/// The app.
pub struct App {
    state: State,
    /// The second part of the program is here, too.
    whole: bool,
    /// The page has been taken over from the HTML.
    taken: bool,
    /// By language.
    kept: [Option<Kept>; 2],
    focus: Option<String>,
    reveal: Option<String>,
    left: Option<Place>,
    finder: Loaded,
    /// Jobs are to be found as soon as the finder is here.
    recognise: bool,
    send: Callback<Msg>,
    _address: EventListener,
}

/// What is loaded when it is first needed.
enum Loaded {
    Not,
    Asked,
    Here(Rc<browser::Finder>),
}

/// What the app finds in the page when it comes.
#[derive(Clone, Properties)]
pub struct Begin {
    language: Language,
    kept: Kept,
    focused: Option<u32>,
}

/// It is given once and never again; to compare elements would weigh more than all of this.
impl PartialEq for Begin {
    fn eq(&self, _: &Begin) -> bool {
        true
    }
}

impl Begin {
    /// It, in a page and the element of it that becomes the app's.
    pub fn of(page: &Document, host: &Element) -> Begin {
        // Only the English page has the English texts.
        let english = browser::english(page).is_some_and(english::learn);
        let language = if english { Language::En } else { Language::Zh };
        Begin { language, kept: browser::kept(page).unwrap_or_default(), focused: browser::focused(host) }
    }
}

/// What happens to it.
#[derive(Clone)]
pub enum Msg {
    /// The visitor did something.
    Do(Action),
    /// An input method is at work on a text.
    Compose(Place, String),
    /// The focus has left a question.
    Left(Place),
    /// A key or a button of the mouse is up again.
    Settled,
    /// An element is to be focused, by its id.
    Focus(String),
    /// The address has changed.
    Address,
    /// The second part of the program has come, or not.
    Whole(bool),
    /// The papers of a condition are to be shown, or hidden.
    Papers(Chosen),
    /// The page in the other language has come, or not.
    Came(Language, Option<Document>),
    /// The form was sent: its result, or what is wrong, is to be read; in the guide, the next question.
    Sent,
    /// On from a question of the guide, perhaps without an answer.
    Onward(bool),
    /// To the page before.
    Back,
    /// The day of a date is to be asked, too.
    ToTheDay(Place),
    /// Jobs are to be found in the pasted text.
    Recognise,
    /// The finder has come, or not.
    Finder(Option<Rc<browser::Finder>>),
}

impl Component for App {
    type Message = Msg;
    type Properties = Begin;

    fn create(ctx: &Context<Self>) -> Self {
        let send = ctx.link().callback(|msg| msg);
        let changed = send.reform(|()| Msg::Address);
        let address = EventListener::new(&browser::window(), "hashchange", move |_| changed.emit(()));
        let Begin { language, kept, .. } = ctx.props().clone();
        let state = State::new(language, Route::of(&browser::hash()), browser::today());
        #[cfg(debug_assertions)]
        let state = pages::gallery::filled(state);
        let mut state = state;
        state.offer = remember::offer();
        let mut app = App {
            state,
            whole: false,
            taken: false,
            kept: [None, None],
            focus: None,
            reveal: None,
            left: None,
            finder: Loaded::Not,
            recognise: false,
            send,
            _address: address,
        };
        app.kept[language as usize] = Some(kept);
        if app.needs_rest(app.state.route) {
            app.load_rest();
        }
        app
    }

    fn update(&mut self, _ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Do(Action::Speak(language)) if self.kept[language as usize].is_none() => {
                browser::fetch_page(language, self.send.reform(move |page| Msg::Came(language, page)));
                return false;
            }
            Msg::Do(Action::Speak(language)) => self.speak(language),
            Msg::Came(language, page) => self.came(language, page),
            Msg::Address => return self.address(),
            Msg::Whole(came) => {
                self.whole = came;
                if !came {
                    browser::on();
                    browser::alert(self.state.language.text(Key::FrameNotLoaded));
                    return false;
                }
                self.go(Route::of(&browser::hash()));
            }
            msg if self.whole => return self.more(msg),
            Msg::Focus(id) => self.focus = Some(id),
            _ => return false,
        }
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        if self.whole && self.needs_rest(self.state.route) {
            return self.whole_view();
        }
        let reading = Reading::default();
        let none = Kept::default();
        let cx = Cx { state: &self.state, reading: &reading, guide: None, kept: self.kept(&none), send: &self.send };
        frame::view(&cx, pages::view(&cx))
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if self.needs_rest(self.state.route) && !self.whole {
            return;
        }
        if !self.taken {
            self.taken = true;
            browser::take_over(ctx.props().focused);
        }
        browser::on();
        browser::show_published(self.state.route.plan().map(|plan| PACKS[plan].id));
        let title = pages::title(self.state.route, self.state.language);
        browser::set_page(self.state.language, &title);
        if let Some(id) = self.focus.take() {
            browser::focus(&id);
        }
        if let Some(id) = self.reveal.take() {
            browser::reveal(&id);
        }
    }
}

impl App {
    fn kept<'a>(&'a self, none: &'a Kept) -> &'a Kept {
        self.kept[self.state.language as usize].as_ref().unwrap_or(none)
    }

    /// Is a page of the second part of the program, which comes when it is first needed?
    fn needs_rest(&self, route: Route) -> bool {
        !matches!(route, Route::Start | Route::Conditions(_) | Route::About | Route::Unknown)
    }

    fn load_rest(&mut self) {
        browser::load_rest(self.send.reform(Msg::Whole));
    }

    /// The address has changed: to another page, or to a place on this one.
    fn address(&mut self) -> bool {
        let hash = browser::hash();
        let (place, route) = (Route::place(&hash), Route::of(&hash));
        // What is published is on these pages: the browser has found the place.
        if place.is_some() && matches!(self.state.route, Route::Start | Route::Conditions(_)) {
            return false;
        }
        if self.needs_rest(route) && !self.whole {
            self.focus = Some("title".into());
            browser::wait();
            self.load_rest();
            return false;
        }
        self.focus = Some(place.unwrap_or("title").into());
        self.go(route);
        true
    }

    fn go(&mut self, route: Route) {
        self.state.route = route;
        #[cfg(debug_assertions)]
        let () = self.state = pages::gallery::filled(self.state.clone());
    }

    fn speak(&mut self, language: Language) {
        browser::address(language);
        self.state.language = language;
    }

    /// The pages of the second part (tools/split.mjs knows this name).
    #[inline(never)]
    fn whole_view(&self) -> Html {
        let reading = self.state.reading();
        let none = Kept::default();
        let guide = matches!(self.state.route, Route::Guide(..)).then(|| self.state.guide(&reading));
        let kept = self.kept(&none);
        let cx = Cx { state: &self.state, reading: &reading, guide: guide.as_ref(), kept, send: &self.send };
        frame::view(&cx, pages::whole(&cx))
    }

    /// What happens on the pages of the second part (tools/split.mjs knows this name).
    #[inline(never)]
    fn more(&mut self, msg: Msg) -> bool {
        match msg {
            Msg::Do(action) => self.act(action),
            // Kept, so that nothing is lost; but nothing on the page may change until the words are chosen.
            Msg::Compose(place, text) => {
                let before = self.state.draft.clone();
                self.state.draft.set(place, text);
                remember::keep(&self.state, &before);
                return false;
            }
            // What is said about a question moves the page below it: never between the two halves of a click.
            Msg::Left(place) => {
                let listed = self.state.popup.take().is_some();
                match self.left.replace(place) {
                    Some(before) => self.act(Action::Leave(before)),
                    None => return listed,
                }
            }
            Msg::Settled => match self.left.take() {
                Some(place) => self.act(Action::Leave(place)),
                None => return false,
            },
            Msg::Focus(id) => {
                // A question of a folded record is not there to take the focus.
                if let Some((section, place)) = Place::from_id(&id).and_then(|place| Some((place.section?, place))) {
                    self.state.reduce(Action::Edit(section, place.record));
                }
                self.focus = Some(id);
            }
            Msg::Papers(chosen) => {
                self.state.reduce(Action::Papers(chosen));
                self.focus = self.state.papers.map(|_| "papers".into());
            }
            Msg::Sent if matches!(self.state.route, Route::Guide(..)) => self.onward(false),
            Msg::Onward(skip) => self.onward(skip),
            Msg::ToTheDay(place) => {
                self.act(Action::Enter(place.part(Field::TO_THE_DAY), "yes".into()));
                self.focus = Some(place.id());
            }
            Msg::Recognise => {
                self.recognise = true;
                self.search();
            }
            Msg::Finder(finder) => {
                // One that did not come is asked for again with the next name.
                self.finder = finder.map_or(Loaded::Not, Loaded::Here);
                self.search();
            }
            Msg::Back => {
                browser::back();
                return false;
            }
            Msg::Sent => {
                self.state.reduce(Action::Review);
                let wrong = !self.state.summary(&self.state.reading()).is_empty();
                self.focus = Some(if wrong { "problems" } else { "result" }.into());
            }
            // Done before this is asked.
            Msg::Came(..) | Msg::Address | Msg::Whole(_) => return false,
        }
        true
    }

    /// Takes what the page in another language has, and goes over to it.
    fn came(&mut self, language: Language, page: Option<Document>) {
        let kept = page.as_ref().and_then(browser::kept);
        let known =
            language == Language::Zh || page.and_then(|page| browser::english(&page)).is_some_and(english::learn);
        if known && kept.is_some() {
            self.kept[language as usize] = kept;
            self.speak(language);
        } else {
            browser::alert(self.state.language.text(Key::FrameNoOther));
        }
    }

    /// Asks the catalogues for what is typed, and for the jobs in what was pasted.
    fn search(&mut self) {
        let sought = self.state.sought();
        if sought.is_none() && !self.recognise {
            return;
        }
        match &self.finder {
            Loaded::Here(finder) => {
                if let Some(sought) = sought {
                    let lines = finder.find(sought.kind, &sought.typed, sought.level);
                    self.state.reduce(Action::Found(Found::read(sought.place, &sought.typed, &lines)));
                }
                if std::mem::take(&mut self.recognise) {
                    let lines = finder.recognise(self.state.draft.text(Place::of(Field::Paste)));
                    self.state.reduce(Action::Recognised(lines));
                    self.focus = Some("jobs".into());
                }
            }
            Loaded::Not => {
                self.finder = Loaded::Asked;
                browser::finder(self.send.reform(|finder: Option<browser::Finder>| Msg::Finder(finder.map(Rc::new))));
            }
            Loaded::Asked => {}
        }
    }

    /// Goes on to what the guide asks next, unless something is half answered.
    fn onward(&mut self, skip: bool) {
        let Route::Guide(plan, ask) = self.state.route else { return };
        if let Ask::At(place) = ask {
            self.state.reduce(Action::Pass(place, skip));
        }
        let reading = self.state.reading();
        if let (Ask::At(place), false) = (ask, skip)
            && let Some(half) = self.state.halves(&reading, place).first()
        {
            let control = reading.problem(*half).and_then(Problem::control);
            self.focus = Some(control.unwrap_or(*half).id());
            return;
        }
        let next = self.state.next(&reading, &self.state.guide(&reading));
        browser::go(&Route::Guide(plan, next.map_or(Ask::End, Ask::At)).hash());
    }

    fn act(&mut self, action: Action) {
        let (popup, changed) = (self.state.popup, self.record_of(&action));
        let removes = matches!(action, Action::Remove(..));
        let enters = self.state.draft.clone();
        self.state.reduce(action);
        remember::keep(&self.state, &enters);
        self.search();
        if let Some(shown) = self.state.popup.filter(|shown| popup != Some(*shown)) {
            self.reveal = Some(form::popup_id(shown));
        }
        if let Some((section, record)) = changed {
            let to = if removes { form::undo_id } else { form::record_id };
            self.focus = Some(to(&self.state, section, record));
        }
    }

    /// The record that changes by it: it takes the focus, or what stands in its place.
    fn record_of(&self, action: &Action) -> Option<(Section, usize)> {
        let draft = &self.state.draft;
        match *action {
            Action::Add(section) => Some((section, draft.records(section).len())),
            Action::Restore(section) => Some((section, draft.removed(section)?)),
            Action::Edit(section, record) | Action::Finish(section, record) | Action::Remove(section, record) => {
                Some((section, record))
            }
            _ => None,
        }
    }
}

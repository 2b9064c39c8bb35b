//! The one component: it keeps the state, listens to the address and moves the focus.

use super::begin::Begin;
use super::cx::Cx;
use super::host::Host;
use super::kept::Kept;
use super::loading::Part;
use super::markup::El;
use super::memo::Memo;
pub use super::msg::{Loaded, Msg};
use super::photo::Photos;
use super::route::{Ask, Route};
use super::state::{Action, Place, Reading, State};
use super::{around, browser, frame, loading, pages, remember, third};
use crate::rules::PACKS;
use crate::text::Language;
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The app.
pub struct App {
    pub(super) state: State,
    /// The second part of the program.
    pub(super) rest: Loaded<()>,
    /// The third.
    pub(super) late: Loaded<()>,
    /// The fourth, and what lies on its page: kept for as long as the program runs.
    pub(super) photo_part: Loaded<()>,
    pub(super) photos: Option<&'static RefCell<Photos>>,
    /// The verdict on the photo that is shown has taken the focus.
    pub(super) judged: bool,
    /// The fifth, and what there is to do with a page that embeds this one.
    pub(super) host_part: Loaded<()>,
    pub(super) host: Option<&'static RefCell<Host>>,
    /// The app is embedded.
    pub(super) embedded: bool,
    /// What the frame's script has said and is not done yet.
    pub(super) heard: Vec<String>,
    /// So many texts were entered; and where the last was, if that was just now.
    pub(super) entered: u32,
    pub(super) typing: Option<Place>,
    /// The page has been taken over from the HTML.
    taken: bool,
    /// The page in the other language did not come.
    pub(super) no_other: bool,
    /// The language whose page is on its way.
    pub(super) asked: Option<Language>,
    /// The page that has its title, and its language.
    page: Option<(Route, Language)>,
    /// By language.
    pub(super) kept: [Option<Kept>; 2],
    pub(super) focus: Option<String>,
    /// What takes the focus on the page that is gone to, instead of its title.
    pub(super) aim: Option<String>,
    pub(super) reveal: Option<String>,
    /// Questions that were left while a key or a button was down.
    pub(super) left: Vec<Place>,
    pub(super) finder: Loaded<Rc<loading::Finder>>,
    /// Jobs are to be found as soon as the finder is here.
    pub(super) recognise: bool,
    pub(super) tab: remember::Tab,
    /// Of the pages of the next steps.
    pub(super) steps: third::Steps,
    pub(super) memo: Memo,
    pub(super) send: Callback<Msg>,
    _address: EventListener,
}

impl Component for App {
    type Message = Msg;
    type Properties = Begin;

    fn create(ctx: &Context<Self>) -> Self {
        let send = ctx.link().callback(|msg| msg);
        let changed = send.reform(|()| Msg::Address);
        let address = EventListener::new(&browser::window(), "hashchange", move |_| changed.emit(()));
        let stepped = send.reform(|()| Msg::Stepped);
        EventListener::new(&browser::window(), "popstate", move |_| stepped.emit(())).forget();
        let Begin { language, kept, .. } = ctx.props().clone();
        let state = State::new(language, Route::of(&browser::hash()), browser::today());
        #[cfg(debug_assertions)]
        let state = pages::gallery::filled(state);
        let mut state = state;
        let embedded = browser::root("data-embed").is_some();
        if embedded {
            state.plans = around::plans();
            around::listen(&send);
        }
        let mut app = App {
            state,
            tab: remember::Tab::default(),
            steps: third::Steps::default(),
            memo: Memo::default(),
            rest: Loaded::Not,
            late: Loaded::Not,
            photo_part: Loaded::Not,
            photos: None,
            judged: false,
            host_part: Loaded::Not,
            host: None,
            embedded,
            heard: Vec::new(),
            entered: 0,
            typing: None,
            taken: false,
            no_other: false,
            asked: None,
            page: None,
            kept: [None, None],
            focus: None,
            aim: None,
            reveal: None,
            left: Vec::new(),
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
        // Whatever else happens is shown at once.
        self.typing = self.typing.filter(|_| msg.goes_with_typing());
        self.no_other &= !matches!(msg, Msg::Do(_) | Msg::Address);
        match msg {
            Msg::Do(Action::Speak(language)) if self.kept[language as usize].is_none() => {
                self.asked = Some(language);
                browser::fetch_page(language, self.send.reform(move |page| Msg::Spoken(language, page)));
            }
            Msg::Do(Action::Speak(language)) => self.speak(language),
            // Another language may have been asked for since.
            Msg::Spoken(language, page) if self.asked == Some(language) => self.came(language, page),
            Msg::Address => return self.address(),
            // Of a step over a change of the language: no other event is told of it, for the file of the address is another.
            Msg::Stepped if browser::is_at(self.state.language) => return false,
            Msg::Stepped => return self.stepped(),
            Msg::Came(Part::Late, came) => self.late_came(came),
            Msg::Came(Part::Photo, came) => self.photo_came(came),
            Msg::Came(Part::Host, came) => self.host_came(came),
            Msg::Heard(heard) => self.heard(heard),
            Msg::Came(Part::Rest, came) => {
                let route = Route::of(&browser::hash());
                if came {
                    self.whole();
                } else {
                    self.rest = Loaded::Failed;
                    self.focus = self.needs_rest(route).then(|| "title".into()).or(self.focus.take());
                }
                self.go(route);
            }
            msg if self.is_whole() => return self.more(msg),
            Msg::Again => {
                self.focus = Some("title".into());
                browser::wait();
                self.load_rest();
                return false;
            }
            Msg::Focus(id) => self.focus = Some(id),
            _ => return false,
        }
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        self.memo.begin();
        if self.is_whole() && (self.needs_rest(self.state.route) || self.host_part.is_here()) {
            return self.whole_view();
        }
        let reading = Reading::default();
        let none = Kept::default();
        let kept = self.kept(&none);
        let (state, memo) = (&self.state, &self.memo);
        let (late, failed, typing) = (false, self.rest.is_failed(), None);
        let cx = Cx { state, reading: &reading, guide: None, late, failed, typing, kept, memo, send: &self.send };
        let page = if self.needs_rest(state.route) { pages::waiting(&cx) } else { pages::view(&cx) };
        self.framed(&cx, page)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if self.needs_rest(self.state.route) && matches!(self.rest, Loaded::Not | Loaded::Asked) {
            return;
        }
        if self.is_whole() && self.has_result() && matches!(self.late, Loaded::Not) {
            self.load_late();
        }
        if self.is_whole() && matches!(self.state.route, Route::Photo(_)) {
            match self.photo_part {
                Loaded::Not => self.load_fourth(),
                Loaded::Here(()) => self.shown_photo(),
                _ => {}
            }
        }
        if !self.taken {
            self.taken = true;
            browser::take_over(ctx.props().focused);
        }
        let wants_host = matches!(self.state.route, Route::Embed) || self.embedded;
        if wants_host && matches!(self.host_part, Loaded::Not) {
            self.load_fifth();
        }
        // The page that was asked for is still on its way, whatever changes on this one meanwhile.
        let waits = matches!(self.rest, Loaded::Asked) && self.needs_rest(Route::of(&browser::hash()));
        if !waits {
            browser::on();
        }
        let page = Some((self.state.route, self.state.language));
        if std::mem::replace(&mut self.page, page) != page {
            browser::show_published(self.state.route.plan().map(|plan| PACKS[plan].id));
            let title = pages::title(self.state.route, self.state.language);
            browser::set_page(self.state.language, &title);
        }
        if let Some(id) = self.focus.take_if(|_| !waits) {
            browser::focus(&id);
        }
        if let Some(id) = self.reveal.take() {
            browser::reveal(&id);
        }
    }
}

impl App {
    pub(super) fn kept<'a>(&'a self, none: &'a Kept) -> &'a Kept {
        self.kept[self.state.language as usize].as_ref().unwrap_or(none)
    }

    /// Is a page of the second part of the program, which comes when it is first needed?
    fn needs_rest(&self, route: Route) -> bool {
        !matches!(route, Route::Start | Route::Conditions(_) | Route::About | Route::Unknown)
    }

    /// Does the page end in a result, or is it one of those that come after it?
    fn has_result(&self) -> bool {
        self.state.route.is_late()
            || matches!(self.state.route, Route::Check(_) | Route::Guide(_, Ask::At(_) | Ask::End))
    }

    /// The second part is here: what it keeps is called to mind.
    pub(super) fn whole(&mut self) {
        if !self.is_whole() {
            self.rest = Loaded::Here(());
            // Where the page was opened by its address: whatever is gone to afterwards is marked as that already.
            browser::arrived(true);
            self.more(Msg::Recall);
        }
    }

    fn is_whole(&self) -> bool {
        self.rest.is_here()
    }

    /// A page with all that stands around it.
    pub(super) fn framed(&self, cx: &Cx<'_>, page: El) -> Html {
        frame::view(cx, self.no_other, self.around(cx, page))
    }

    fn load_rest(&mut self) {
        self.rest = Loaded::Asked;
        loading::load_part(Part::Rest, self.send.reform(|came| Msg::Came(Part::Rest, came)));
    }

    /// The address has changed: to another page, or to a place on this one.
    pub(super) fn address(&mut self) -> bool {
        browser::arrived(false);
        let hash = browser::hash();
        let (place, route) = (Route::place(&hash), Route::of(&hash));
        // What is published is on these pages: the browser has found the place.
        if place.is_some() && matches!(self.state.route, Route::Start | Route::Conditions(_)) {
            return false;
        }
        if self.needs_rest(route) && !self.is_whole() {
            self.focus = Some("title".into());
            browser::wait();
            self.load_rest();
            return false;
        }
        self.focus = Some(self.aim.take().unwrap_or_else(|| place.unwrap_or("title").into()));
        self.go(route);
        true
    }

    fn go(&mut self, route: Route) {
        self.state.route = route;
        // Its text goes with the page, without having been left.
        self.state.popup = None;
        browser::settle();
        self.come_to_late();
        self.come_to_photo();
        #[cfg(debug_assertions)]
        let () = self.state = pages::gallery::filled(self.state.clone());
    }
}

//! What happens on the pages of the guide, the form and the result: the second part of the program, which comes when one
//! of them is first wanted (tools/split.mjs).

use super::app::{App, Loaded, Msg};
use super::cx::Cx;
use super::kept::Kept;
use super::loading::Part;
use super::result::{self, TIMELINE};
use super::route::{Ask, Route};
use super::state::{Action, Field, Look, Notice, Place, Problem, Take};
use super::third::Act;
use super::{browser, fifth, form, loading, pages};
use crate::applicant::Section;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

impl App {
    /// The pages of the second part (tools/split.mjs knows this name).
    #[inline(never)]
    pub(super) fn whole_view(&self) -> Html {
        let reading = self.state.reading();
        let none = Kept::default();
        let guide = matches!(self.state.route, Route::Guide(..)).then(|| self.state.guide(&reading));
        let kept = self.kept(&none);
        let late = self.late.is_here();
        let failed = self.waited_for().is_failed();
        let (state, guide, memo, typing) = (&self.state, guide.as_ref(), &self.memo, self.typing);
        let cx = Cx { state, reading: &reading, guide, late, failed, typing, kept, memo, send: &self.send };
        let page = match self.state.route {
            Route::Photo(_) if self.photo_part.is_here() => self.view_photo(&cx),
            Route::Photo(_) => pages::waiting(&cx),
            route if route.is_late() && late => self.steps_late(&cx),
            route if route.is_late() => pages::waiting(&cx),
            Route::Embed => match self.host {
                Some(host) => fifth::setup_host(&cx, &host.borrow()),
                None => pages::waiting(&cx),
            },
            _ => pages::whole(&cx),
        };
        self.framed(&cx, page)
    }

    /// The later part of the program that this page wants.
    fn waited_for(&self) -> &Loaded<()> {
        match self.state.route {
            Route::Photo(_) => &self.photo_part,
            Route::Embed => &self.host_part,
            _ => &self.late,
        }
    }

    /// What happens on the pages of the second part (tools/split.mjs knows this name).
    #[inline(never)]
    pub(super) fn more(&mut self, msg: Msg) -> bool {
        if matches!(msg, Msg::Keep) {
            let refused = self.tab.keep(&self.state);
            self.state.next.notice = self.state.next.notice.filter(|_| !refused).or(refused.then_some(Notice::NotKept));
            return refused;
        }
        if matches!(msg, Msg::Recall) {
            self.tab.recall(&mut self.state);
            return true;
        }
        self.tab.soon(&self.send);
        match msg {
            Msg::Do(action) => self.act(action),
            // Kept, so that nothing is lost; but nothing on the page may change until the words are chosen.
            Msg::Compose(place, text) => {
                self.state.draft.set(place, text);
                return false;
            }
            // What is said about a question moves the page below it: never between the two halves of a click.
            Msg::Left(place) => {
                self.left.push(place);
                self.presses();
                return self.state.popup.take().is_some();
            }
            Msg::Settled if self.left.is_empty() => return false,
            Msg::Settled => {
                for place in std::mem::take(&mut self.left) {
                    self.act(Action::Leave(place));
                }
            }
            Msg::Focus(id) => {
                // A question of a folded record is not there to take the focus.
                if let Some((section, place)) = Place::from_id(&id).and_then(|place| Some((place.section?, place))) {
                    self.state.reduce(Action::Edit(section, place.record));
                }
                // The guide ends without the questions: they are all in the form.
                if let (Route::Guide(plan, Ask::End), Some(_)) = (self.state.route, Place::from_id(&id)) {
                    self.aim = Some(id);
                    browser::go(&Route::Check(plan).hash());
                    return false;
                }
                self.focus = Some(id);
            }
            Msg::Host(act, with) => return self.host_part.is_here() && self.act_host(act, &with),
            Msg::Photo(what, with) => return self.photo_part.is_here() && self.act_photo(what, &with),
            Msg::Next(act) => return self.late.is_here() && self.act_late(act),
            Msg::Sent if self.state.route.is_late() => {
                return self.late.is_here() && self.act_late(Act::Save(Take::Reminder));
            }
            Msg::Sent if matches!(self.state.route, Route::Guide(..)) => self.onward(false),
            Msg::Onward(skip) => self.onward(skip),
            Msg::ToTheDay(place) => {
                self.act(Action::Enter(place.part(Field::TO_THE_DAY), "yes".into()));
                self.focus = Some(place.id());
            }
            Msg::Copy(id) => {
                let well = browser::copy(&id);
                self.state.reduce(Action::Look(Look::Copied(id, well)));
            }
            Msg::Picture(chosen) => {
                self.state.reduce(Action::Look(Look::Picture(chosen)));
                self.focus = Some(result::TIMELINE_TITLE.into());
            }
            Msg::Zoom(nearer) => {
                let middle = browser::middle(TIMELINE);
                self.state.reduce(Action::Look(if nearer { Look::Nearer } else { Look::Farther }));
                // When the page has its new width.
                Timeout::new(0, move || browser::recentre(TIMELINE, middle)).forget();
            }
            Msg::Again => match self.state.route {
                Route::Photo(_) => self.load_fourth(),
                Route::Embed => self.load_fifth(),
                route => {
                    self.load_late();
                    self.focus = Some(if route.is_late() { "title" } else { "result" }.into());
                }
            },
            // By coming here at all.
            Msg::Rest => {}
            Msg::Rests(entered) => return self.rests(entered),
            Msg::Recognise => {
                self.recognise = true;
                self.search();
            }
            Msg::Search => self.search(),
            Msg::Finder(finder) => self.finder_came(finder),
            Msg::Back => {
                self.back();
                return false;
            }
            Msg::Sent => {
                self.state.reduce(Action::Review);
                let wrong = !self.state.summary(&self.state.reading()).is_empty();
                self.focus = Some(if wrong { "problems" } else { "result" }.into());
            }
            // Done before this is asked.
            Msg::Recall | Msg::Keep | Msg::Heard(_) | Msg::Came(..) => return false,
            Msg::Address | Msg::Stepped | Msg::Spoken(..) => return false,
        }
        true
    }

    /// The third part has come, or not.
    pub(super) fn late_came(&mut self, came: bool) {
        self.late = Loaded::of(came);
        // The heading is made anew with all that comes below it.
        self.focus = browser::focus_is("#result").then(|| "result".into()).or(self.focus.take());
        if self.come_to_late() {
            self.focus = Some("title".into());
        }
    }

    /// Is this one of the pages of the third part, and is that here?
    pub(super) fn come_to_late(&mut self) -> bool {
        let comes = self.state.route.is_late() && self.late.is_here();
        if comes {
            self.arrive_late();
        }
        comes
    }

    /// The page of the photos is come to, or left.
    pub(super) fn come_to_photo(&mut self) {
        match self.state.route {
            _ if !self.photo_part.is_here() => {}
            Route::Photo(_) => self.arrive_photo(),
            _ => self.leave_photo(),
        }
    }

    /// Fetches the page of the photos.
    pub(super) fn load_fourth(&mut self) {
        self.photo_part = Loaded::Asked;
        loading::load_part(Part::Photo, self.send.reform(|came| Msg::Came(Part::Photo, came)));
    }

    /// The fourth part has come, or not.
    pub(super) fn photo_came(&mut self, came: bool) {
        self.photo_part = Loaded::of(came);
        self.come_to_photo();
        if matches!(self.state.route, Route::Photo(_)) {
            self.focus = Some("title".into());
        }
    }

    /// Fetches what shows a result in full, once there is one.
    pub(super) fn load_late(&mut self) {
        self.late = Loaded::Asked;
        loading::load_part(Part::Late, self.send.reform(|came| Msg::Came(Part::Late, came)));
    }

    /// To the page before; where that is another site's, to the guide's beginning, or from there to the first page.
    fn back(&self) {
        match self.state.route {
            _ if !browser::is_first() => browser::back(),
            Route::Guide(plan, Ask::At(_) | Ask::End) => browser::go(&Route::Guide(plan, Ask::Begin).hash()),
            _ => browser::go(&Route::Start.hash()),
        }
    }

    /// Goes on to what the guide asks next, unless something is half answered.
    fn onward(&mut self, skip: bool) {
        let Route::Guide(plan, ask) = self.state.route else { return };
        let ask = if let Ask::At(place) = ask { Ask::At(self.state.there(place)) } else { ask };
        match ask {
            Ask::At(place) => self.state.reduce(Action::Pass(place, skip)),
            _ => self.state.reduce(Action::Begin),
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
        self.types(&action);
        let (popup, changed) = (self.state.popup, self.record_of(&action));
        let removes = matches!(action, Action::Remove(..));
        let resumes = matches!(action, Action::Resume(_));
        // What was pressed is gone then.
        let gone = match action {
            Action::Resume(_) => Some("title"),
            Action::Accept(_) => Some("jobs"),
            _ => None,
        };
        self.state.reduce(action);
        if resumes {
            self.tab.resumed(&mut self.state);
        }
        if gone.is_some() {
            browser::settle();
        }
        self.focus = gone.map(Into::into).or(self.focus.take());
        self.search_soon();
        if let Some(shown) = self.state.popup.filter(|shown| popup != Some(*shown)) {
            self.reveal = Some(form::popup_id(shown));
        }
        if let Some((section, record)) = changed {
            // Not by a pointer to one of them: what is pointed to is of the first part (tools/split.mjs).
            let state = &self.state;
            let to =
                if removes { form::undo_id(state, section, record) } else { form::record_id(state, section, record) };
            self.focus = Some(to);
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

//! The page of the photos: what the fourth part of the program begins with (tools/split.mjs knows these names). It comes
//! when that page is first wanted; nothing before it reaches what stands behind these functions.

use super::app::App;
use super::browser;
use super::cx::Cx;
use super::markup::El;
use super::photo::{self, Photos, Verdict, What, hears};
use super::route::Route;
use super::state::Action;
use crate::rules::PACKS;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use yew::prelude::*;

impl App {
    /// The page.
    #[inline(never)]
    pub(super) fn view_photo(&self, cx: &Cx<'_>) -> El {
        match self.photos {
            Some(photos) => photo::view(cx, &photos.borrow()),
            None => super::pages::waiting(cx),
        }
    }

    /// The page is come to, perhaps for a paper of a plan.
    #[inline(never)]
    pub(super) fn arrive_photo(&mut self) {
        let photos = *self.photos.get_or_insert_with(|| {
            let hear = |kind: &'static str, what: What| {
                let heard = hears(&self.send.reform(|msg| msg), what);
                // A file that is dropped would take the page away, wherever it falls.
                let options = EventListenerOptions::enable_prevent_default();
                let listener = move |event: &Event| heard.emit(event.clone());
                EventListener::new_with_options(&browser::window(), kind, options, listener).forget();
            };
            hear("paste", What::Pasted);
            hear("dragover", What::Over);
            hear("dragleave", What::Out);
            hear("drop", What::Dropped);
            Box::leak(Box::new(RefCell::new(Photos::new(self.send.clone()))))
        });
        let Route::Photo(paper) = self.state.route else { return };
        let mut photos = photos.borrow_mut();
        if photos.paper != paper {
            let of_person = paper.is_none_or(|(plan, paper)| PACKS[plan].papers[usize::from(paper)].id == photo::PHOTO);
            photos.act(What::Paper(!of_person), &JsValue::UNDEFINED, self.state.language);
            photos.paper = paper;
        }
    }

    /// Something happens on it. Once another page is shown, what is still on its way only comes to its end.
    #[inline(never)]
    pub(super) fn act_photo(&mut self, what: What, with: &JsValue) -> bool {
        let Some(photos) = self.photos else { return false };
        let here = matches!(self.state.route, Route::Photo(_));
        if matches!(what, What::Pasted | What::Over | What::Out | What::Dropped) && !here {
            return false;
        }
        let mut photos = photos.borrow_mut();
        let known = |photos: &Photos| photos.current().is_some_and(|item| item.settled());
        let before = known(&photos);
        let draw = photos.act(what, with, self.state.language);
        if here {
            // What is left by a press goes with what was pressed: the focus goes on to what comes in its place.
            let to = photo::focus(&photos, what);
            match to {
                Some(id) => self.judged = id == photo::VERDICT,
                None => self.judged &= !matches!(what, What::Chosen | What::Dropped | What::Pasted),
            }
            // What was waited for is there; a photo that is only cut anew leaves the focus where it is.
            let judged = known(&photos) && !before && !self.judged && to.is_none();
            self.judged |= judged;
            if let Some(id) = to.or(judged.then_some(photo::VERDICT)) {
                self.focus = Some(id.into());
            }
        }
        let ready = photos.current().and_then(|item| match item.verdict(photos.papers, true)? {
            Verdict::Right | Verdict::Repaired => Some(true),
            Verdict::Unusable | Verdict::Retake | Verdict::NotAsked => Some(false),
            Verdict::Doubtful | Verdict::Asks => None,
        });
        if let (Some((plan, paper)), Some(ready)) = (photos.paper, ready) {
            let paper = &PACKS[plan].papers[usize::from(paper)];
            if self.state.draft.is_ready(plan, paper) != ready {
                self.state.reduce(Action::Tick(plan, paper.id));
            }
        }
        draw && here
    }

    /// The page is left: camera and workers end, what was found stays.
    #[inline(never)]
    pub(super) fn leave_photo(&mut self) {
        if let Some(photos) = self.photos {
            photos.borrow_mut().leave();
        }
    }

    /// The page stands in the document.
    #[inline(never)]
    pub(super) fn shown_photo(&self) {
        if let Some(photos) = self.photos {
            photo::shown(&mut photos.borrow_mut());
        }
    }
}

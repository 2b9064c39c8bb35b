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
use gloo::events::EventListener;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

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
            let pasted = hears(&self.send.reform(|msg| msg), What::Pasted);
            EventListener::new(&browser::window(), "paste", move |event| pasted.emit(event.clone())).forget();
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
        if matches!(what, What::Pasted) && !here {
            return false;
        }
        let mut photos = photos.borrow_mut();
        let known = |photos: &Photos| photos.current().is_some_and(|item| item.settled());
        let (before, which) = (known(&photos), photos.current().map(|item| item.number));
        let draw = photos.act(what, with, self.state.language);
        // What was waited for is there.
        if here && known(&photos) && !before && matches!(what, What::Said | What::Broke | What::Watch) && !self.judged {
            self.judged = true;
            self.focus = Some(photo::VERDICT.into());
        }
        if photos.current().map(|item| item.number) != which {
            self.judged = false;
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

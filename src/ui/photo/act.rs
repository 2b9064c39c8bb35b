//! What happens on the page, one after the other.

use super::desk::Photos;
use super::item::{Item, Step};
use super::what::{What, promised};
use super::{camera, fingers, table};
use crate::text::{Key, Language};
use crate::ui::device;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, File, FileList, HtmlCanvasElement, HtmlInputElement, ImageBitmap};
use yew::prelude::*;

/// So many files at once at most: a class, and more.
pub const MOST_FILES: usize = 300;
/// A picture that the browser makes of a file is at most so wide and so high, in pixels.
const MOST_DRAWN: f64 = 4096.0;
/// After so long without a change, in milliseconds, a photo is cut anew.
const REST: u32 = 350;

impl Photos {
    /// Something has happened; says whether the page is to be drawn anew.
    pub fn act(&mut self, what: What, with: &JsValue, language: Language) -> bool {
        match what {
            What::Paper(papers) => {
                self.papers = papers;
                self.paper = None;
                return self.clear();
            }
            What::Chosen => {
                let Some(control) = target::<HtmlInputElement>(with) else { return false };
                let files = control.files();
                self.take(files.as_ref());
                // The same file may be chosen again.
                control.set_value("");
            }
            What::Over => return !std::mem::replace(&mut self.over, true),
            What::Out => self.over = false,
            What::Dropped => {
                self.over = false;
                self.take(with.dyn_ref());
            }
            What::Pasted => match with.dyn_ref::<FileList>().filter(|files| files.length() > 0) {
                Some(files) => self.take(Some(files)),
                None => return false,
            },
            What::Said => return self.said(with),
            What::Broke => self.broke(with),
            What::Cancel => self.cancel(),
            What::Again(number) => self.again(number),
            What::AgainAll => {
                self.items.iter_mut().filter(|item| item.stuck()).for_each(Item::again);
                self.work();
            }
            What::Clear => return self.clear(),
            What::Show(shown) => self.shown = shown,
            What::Answer(question, yes) => {
                if let Some(item) = self.current_mut() {
                    item.answers[question] = Some(yes);
                }
            }
            What::Whiten => self.whiten(with),
            What::Down
            | What::Move
            | What::Up
            | What::Wheel
            | What::Key
            | What::Step(..)
            | What::Near
            | What::Recut => {
                return fingers::act(self, what, with);
            }
            What::Rest(change) => return self.recut(change),
            What::Drawn(number) => self.drawn(number, with),
            What::Converted(number) => self.converted(number, with),
            What::Camera | What::Stream | What::Turn | What::Shoot | What::Shot | What::Shut | What::Ended => {
                camera::act(self, what, with);
            }
            What::Sheet => (self.sheet, self.prints) = (true, true),
            What::Archive => self.pack(),
            What::Table => {
                device::save("photos.csv", "text/csv", &table::csv(language, self));
            }
            What::Watch => self.watch(),
            What::Draw => self.draws = false,
            What::Idle(last) => {
                if last == self.last && !self.busy() {
                    self.desks.clear();
                }
                return false;
            }
        }
        true
    }

    /// Takes in files: one takes the place of what was there, several are a class.
    fn take(&mut self, files: Option<&FileList>) {
        let files = (0..files.map_or(0, FileList::length)).filter_map(|place| files?.get(place));
        self.begin(files.map(|file: File| (file.name(), file.unchecked_into())).collect());
    }

    /// Begins with these files.
    pub fn begin(&mut self, files: Vec<(String, Blob)>) {
        if files.is_empty() {
            return;
        }
        self.clear();
        self.notice = (files.len() > MOST_FILES).then_some(Key::PhotoTooMany);
        for (name, file) in files.into_iter().take(MOST_FILES) {
            let number = self.number();
            let item = Item::new(number, file, name, &self.items);
            self.items.push(item);
        }
        self.work();
    }

    /// Puts everything away.
    fn clear(&mut self) -> bool {
        self.cancel();
        self.items.clear();
        (self.shown, self.archive, self.notice, self.sheet) = (None, None, None, false);
        camera::shut(self);
        true
    }

    /// A photo is looked at again.
    pub fn again(&mut self, number: u32) {
        if let Some(item) = self.item(number) {
            item.again();
        }
        self.work();
    }

    fn whiten(&mut self, event: &JsValue) {
        let Some(on) = target::<HtmlInputElement>(event).map(|control| control.checked()) else { return };
        if let Some(item) = self.current_mut() {
            item.whiten = Some(on);
            let number = item.number;
            self.again(number);
        }
    }

    /// The part that was chosen is cut, if it is still that.
    fn recut(&mut self, change: u32) -> bool {
        let Some(item) = self.current_mut().filter(|item| item.change == change && item.settled()) else {
            return false;
        };
        let number = item.number;
        self.again(number);
        true
    }

    /// The part has changed: it is cut when the visitor rests.
    pub fn changed(&mut self) {
        let Some(item) = self.current_mut() else { return };
        (item.chosen, item.change) = (true, item.change + 1);
        let change = item.change;
        self.after(REST, What::Rest(change));
    }

    /// The browser has made a picture of a file that we do not know, or cannot either.
    fn drawn(&mut self, number: u32, bitmap: &JsValue) {
        let send = self.send.clone();
        let Some(item) = self.item(number).filter(|item| item.step == Step::Drawing) else { return };
        let picture = bitmap.dyn_ref::<ImageBitmap>();
        match picture.and_then(as_canvas) {
            Some(canvas) => {
                item.drawn_size = Some((canvas.width(), canvas.height()));
                promised(&send, file_of(&canvas), What::Converted(number));
            }
            None => item.step = Step::Done,
        }
        if let Some(picture) = picture {
            picture.close();
        }
    }

    fn converted(&mut self, number: u32, file: &JsValue) {
        let Some(item) = self.item(number).filter(|item| item.step == Step::Drawing) else { return };
        let Some(file) = file.dyn_ref::<Blob>() else {
            item.step = Step::Done;
            return;
        };
        item.draw(file.clone());
        item.again();
        self.work();
    }
}

/// The element of an event.
pub fn target<T: JsCast>(event: &JsValue) -> Option<T> {
    event.dyn_ref::<Event>()?.target()?.dyn_into().ok()
}

/// A picture as large as we need it.
fn as_canvas(picture: &ImageBitmap) -> Option<HtmlCanvasElement> {
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let part = (MOST_DRAWN / width.max(height)).min(1.0);
    let (width, height) = ((width * part).max(1.0), (height * part).max(1.0));
    let (canvas, context) = canvas(width, height)?;
    // What is transparent would become black.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}

/// An empty picture.
pub fn canvas(width: f64, height: f64) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = gloo::utils::document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    Some((canvas, context))
}

/// Promises a JPEG of it.
pub fn file_of(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |resolve, _| {
        // Where it cannot be asked for, it is not kept either: `null` comes.
        let _ = canvas.to_blob_with_type_and_encoder_options(&resolve, "image/jpeg", &0.95.into());
    })
}

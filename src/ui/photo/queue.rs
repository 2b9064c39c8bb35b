//! Who does what: photos waiting, workers, and what to do when one is not heard any more.

use super::desk::Photos;
use super::item::{Address, Fixed, Item, Step};
use super::read;
use super::what::{What, promised};
use super::worker::{Desk, Work};
use crate::photo::cut::Cut;
use crate::photo::report::Fact;
use crate::text::Key;
use crate::ui::device;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, MessageEvent};
use yew::prelude::*;

/// So many workers at most: each holds a photo's pixels.
const MOST_WORKERS: usize = 3;
/// A worker that says nothing for so long, in milliseconds, is not going to. The slowest stage takes a fraction of it on
/// the slowest phone; but the program comes over a network first.
const SILENCE: f64 = 60_000.0;
/// So often that is looked at.
const WATCH: u32 = 5_000;
/// After so long without work, in milliseconds, workers end.
const IDLE: u32 = 20_000;
/// A page with many photos is drawn anew so often at most, in milliseconds.
const DRAW: u32 = 200;

impl Photos {
    /// Gives work to whoever has none.
    pub fn work(&mut self) {
        let waiting = self.items.iter().filter(|item| item.step == Step::Waiting).count();
        let cores = gloo::utils::window().navigator().hardware_concurrency() as usize;
        let most = (cores / 2).clamp(1, MOST_WORKERS);
        let busy = self.desks.iter().filter(|desk| desk.job.is_some()).count();
        while self.desks.len() < most.min(busy + waiting) {
            let Some(desk) = Desk::new(&self.send) else { break };
            self.desks.push(desk);
        }
        if self.desks.is_empty() && waiting > 0 {
            return self
                .items
                .iter_mut()
                .filter(|item| item.step == Step::Waiting)
                .for_each(|item| item.step = Step::Broke);
        }
        let papers = self.papers;
        for place in 0..self.desks.len() {
            if self.desks[place].job.is_some() {
                continue;
            }
            let Some(next) = self.items.iter().position(|item| item.step == Step::Waiting) else { break };
            let number = self.number();
            let item = &mut self.items[next];
            item.step = Step::Working(number, None);
            let area = item.cut.filter(|_| item.chosen).map(Cut::area);
            let known = item.report.is_some();
            let work =
                if papers { Work::Paper(item.work()) } else { Work::Photo(item.work(), area, item.whiten, known) };
            self.desks[place].give(number, &work);
        }
        if !self.watches && self.desks.iter().any(|desk| desk.job.is_some()) {
            self.watches = true;
            self.after(WATCH, What::Watch);
        }
    }

    /// A worker says something. Says whether the page is to be drawn anew at once.
    pub fn said(&mut self, event: &JsValue) -> bool {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return false };
        let Some(place) = self.desks.iter().position(|desk| desk.is_of(event)) else { return false };
        self.desks[place].heard = js_sys::Date::now();
        let data = event.data();
        let number = read::get(&data, "number").as_f64().unwrap_or(0.0) as u32;
        let said = read::get(&data, "said").as_string().unwrap_or_default();
        if said == "done" {
            self.desks[place].job = None;
        }
        if self.packing == Some(number) {
            return self.packed(&said, &data);
        }
        let mine = |item: &&mut Item| matches!(item.step, Step::Working(job, _) if job == number);
        let papers = self.papers;
        if let Some(item) = self.items.iter_mut().find(mine) {
            take(item, number, &said, &data, papers);
            if said == "done" && item.step == Step::Drawing {
                draw(item, &self.send);
            }
        }
        if said == "done" {
            self.work();
            self.rest();
        }
        self.soon()
    }

    /// Draws at once where there is one photo; soon where there are many.
    pub fn soon(&mut self) -> bool {
        if self.items.len() > 1 && self.current().is_none() {
            if !self.draws {
                self.draws = true;
                self.after(DRAW, What::Draw);
            }
            return false;
        }
        true
    }

    /// Nothing is to be done: workers end when that stays so.
    fn rest(&mut self) {
        if self.desks.iter().all(|desk| desk.job.is_none()) {
            self.after(IDLE, What::Idle(self.last));
        }
    }

    /// A worker has come to grief: what it was at stays, and can be tried again.
    pub fn broke(&mut self, event: &JsValue) {
        let Some(event) = event.dyn_ref::<Event>() else { return };
        let Some(place) = self.desks.iter().position(|desk| desk.is_of(event)) else { return };
        self.lose(place);
        self.work();
    }

    fn lose(&mut self, place: usize) {
        let desk = self.desks.remove(place);
        if self.packing.is_some() && self.packing == desk.job {
            self.packing = None;
            self.notice = Some(Key::PhotoNotPacked);
        }
        for item in &mut self.items {
            if matches!(item.step, Step::Working(job, _) if Some(job) == desk.job) {
                item.step = Step::Broke;
            }
        }
    }

    /// Ends whoever has not been heard for too long.
    pub fn watch(&mut self) {
        let now = js_sys::Date::now();
        let silent = |desk: &Desk| desk.job.is_some() && now - desk.heard > SILENCE;
        while let Some(place) = self.desks.iter().position(silent) {
            self.lose(place);
        }
        self.work();
        self.watches = self.desks.iter().any(|desk| desk.job.is_some());
        if self.watches {
            self.after(WATCH, What::Watch);
        }
    }

    /// Ends all work, and keeps what is known.
    pub fn cancel(&mut self) {
        self.desks.clear();
        self.packing = None;
        for item in self.items.iter_mut().filter(|item| !item.settled()) {
            // One that was only to be cut anew is what it was before.
            item.step = if item.fixed.is_some() { Step::Done } else { Step::Stopped };
        }
    }

    /// Puts all repaired photos into one file.
    pub fn pack(&mut self) {
        let mut all: Vec<(String, Blob)> = Vec::new();
        for item in &self.items {
            if let Some(fixed) = item.fixed.as_ref().filter(|_| item.settled()) {
                all.push((item.saved.clone(), fixed.file.clone()));
            }
        }
        let number = self.number();
        if self.desks.is_empty() {
            self.desks.extend(Desk::new(&self.send));
        }
        match self.desks.iter_mut().find(|desk| desk.job.is_none()) {
            Some(desk) if !all.is_empty() => {
                desk.give(number, &Work::Archive(&all));
                self.packing = Some(number);
                self.archive = None;
            }
            _ => self.notice = Some(Key::PhotoNotPacked),
        }
    }

    fn packed(&mut self, said: &str, data: &JsValue) -> bool {
        match said {
            "archive" => {
                let file = blob(&read::get(data, "bytes"), "application/zip");
                self.archive = file.as_ref().map(Address::of);
                if let Some(address) = &self.archive {
                    // What it does not save is still there as a link.
                    let _ = device::press(ARCHIVE, &address.0);
                }
            }
            "refused" => self.notice = Some(Key::PhotoNotPacked),
            "done" => {
                self.packing = None;
                self.rest();
            }
            _ => {}
        }
        true
    }
}

/// The name of the one file.
pub const ARCHIVE: &str = "photos-1inch.zip";

fn blob(bytes: &JsValue, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(bytes.dyn_ref::<Uint8Array>()?);
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

/// Notes what is said of a photo.
fn take(item: &mut Item, number: u32, said: &str, data: &JsValue, papers: bool) {
    match said {
        "stage" => {
            let stage = read::get(data, "stage").as_string().unwrap_or_default();
            item.step = Step::Working(number, read::stage(&stage));
        }
        "report" => item.report = Some(read::report(&read::get(data, "report"))),
        "fixed" => {
            let Some(file) = blob(&read::get(data, "bytes"), "image/jpeg") else { return };
            let changes = read::changes(data);
            if item.cut.is_none() {
                item.cut = first_cut(item, &changes);
            }
            item.fixed = Some(Fixed {
                address: Address::of(&file),
                file,
                report: read::report(&read::get(data, "report")),
                changes,
                refused: read::refused(data),
            });
        }
        "refused" => {
            let reason = read::get(data, "reason").as_string().unwrap_or_default();
            item.refused = read::unreadable(&reason);
            if item.refused.is_none() && reason != "crop" {
                item.step = Step::Unread;
            }
        }
        "done" if matches!(item.step, Step::Working(..)) => {
            item.step = if !papers && item.may_be_drawn() { Step::Drawing } else { Step::Done };
        }
        _ => {}
    }
}

/// The part that was taken by itself.
fn first_cut(item: &Item, changes: &[crate::photo::Change]) -> Option<Cut> {
    let (width, height) = item.size()?;
    let whole = Cut::largest(width, height);
    let area = changes.iter().find(|change| change.id == "crop").map(|change| &change.to);
    Some(match area {
        Some(Fact::List(list)) => whole.near(<[f64; 4]>::try_from(&**list).ok()?),
        _ => whole,
    })
}

/// Asks the browser for a picture of a file.
fn draw(item: &Item, send: &Callback<crate::ui::app::Msg>) {
    let asked = gloo::utils::window().create_image_bitmap_with_blob(&item.file);
    let picture = asked.unwrap_or_else(|_| Promise::resolve(&JsValue::UNDEFINED));
    promised(send, picture, What::Drawn(item.number));
}

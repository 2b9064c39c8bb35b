//! The page's end of the workers that look at photos (embed/photo-worker.js).

use super::what::What;
use crate::ui::app::Msg;
use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{Blob, Url, Worker, WorkerOptions, WorkerType};
use yew::prelude::*;

/// A worker. It ends, with all that it holds, when this is dropped: a program's memory never gets smaller.
pub struct Desk {
    worker: Worker,
    /// What it is at: the number of a job.
    pub job: Option<u32>,
    /// When it was last heard of, in milliseconds.
    pub heard: f64,
    _listens: [EventListener; 3],
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Something to be done.
pub enum Work<'a> {
    /// Judge and repair: with the part to be taken, whether to whiten, and whether the report is known already.
    Photo(&'a Blob, Option<[f64; 4]>, Option<bool>, bool),
    /// Judge a paper.
    Paper(&'a Blob),
    /// Make one file of many.
    Archive(&'a [(String, Blob)]),
}

impl Desk {
    /// A worker; `None` where the browser has none to give. Its script stands beside the page, whatever path that has.
    pub fn new(send: &Callback<Msg>) -> Option<Desk> {
        // Set by the script that starts the app (tools/parts.mjs).
        let script = Reflect::get(&js_sys::global(), &"baokaoWorker".into()).ok()?.as_string()?;
        let base = gloo::utils::document().base_uri().ok()??;
        let address = Url::new_with_base(&script, &base).ok()?.href();
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&address, &options).ok()?;
        let listen = |kind: &'static str, what: What| {
            let send = send.clone();
            EventListener::new(&worker, kind, move |event| send.emit(Msg::Photo(what, event.into())))
        };
        let listens =
            [listen("message", What::Said), listen("error", What::Broke), listen("messageerror", What::Broke)];
        Some(Desk { worker, job: None, heard: js_sys::Date::now(), _listens: listens })
    }

    /// Is an event this one's?
    pub fn is_of(&self, event: &Event) -> bool {
        event.target().is_some_and(|target| *target == **self.worker)
    }

    /// Gives it something to do.
    pub fn give(&mut self, number: u32, work: &Work<'_>) {
        let job = Object::new();
        set(&job, "number", number);
        match *work {
            Work::Photo(file, crop, whiten, again) => {
                set(&job, "work", "photo");
                set(&job, "file", file);
                if let Some([x, y, width, height]) = crop {
                    let area = Object::new();
                    for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
                        set(&area, name, value);
                    }
                    set(&job, "crop", area);
                }
                if let Some(whiten) = whiten {
                    set(&job, "whiten", whiten);
                }
                set(&job, "again", again);
            }
            Work::Paper(file) => {
                set(&job, "work", "paper");
                set(&job, "file", file);
            }
            Work::Archive(all) => {
                set(&job, "work", "archive");
                let (names, files) = (js_sys::Array::new(), js_sys::Array::new());
                for (name, file) in all {
                    names.push(&name.into());
                    files.push(file);
                }
                set(&job, "names", names);
                set(&job, "files", files);
            }
        }
        self.job = Some(number);
        self.heard = js_sys::Date::now();
        // A file is always to be had for sending.
        let _ = self.worker.post_message(&job);
    }
}

fn set(object: &Object, name: &str, value: impl Into<JsValue>) {
    // A plain object takes everything.
    let _ = Reflect::set(object, &name.into(), &value.into());
}

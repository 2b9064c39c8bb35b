//! What lies on the desk: the photos, the camera, the workers.

use super::item::{Address, Item};
use super::what::What;
use super::worker::Desk;
use crate::text::Key;
use crate::ui::app::Msg;
use gloo::events::EventListener;
use web_sys::MediaStream;
use yew::prelude::*;

/// Everything of the page. It is made once and stays: what is in it never has to be taken down with the app.
pub struct Photos {
    /// It is about photos of papers, not of a person.
    pub papers: bool,
    /// The paper of a plan whose tick follows.
    pub paper: Option<(usize, u8)>,
    /// In the order in which they came.
    pub items: Vec<Item>,
    /// Which of many is shown.
    pub shown: Option<u32>,
    /// Files are being dragged over the page.
    pub over: bool,
    /// What is to be said of the last thing done.
    pub notice: Option<Key>,
    /// The camera.
    pub camera: Camera,
    /// Fingers on the picture: number, and place in pixels of the page.
    pub fingers: Vec<(i32, f64, f64)>,
    /// A sheet is to be printed.
    pub sheet: bool,
    /// It is, as soon as it stands in the page.
    pub prints: bool,
    /// All repaired photos as one file.
    pub archive: Option<Address>,
    /// The archive's job.
    pub packing: Option<u32>,
    /// Who works.
    pub desks: Vec<Desk>,
    /// The last number that was given to anything.
    pub last: u32,
    /// The page will be drawn anew soon.
    pub draws: bool,
    /// Somebody looks whether the workers are still heard.
    pub watches: bool,
    /// Where messages go.
    pub send: Callback<Msg>,
}

/// The camera.
#[derive(Default)]
pub enum Camera {
    /// Not wanted.
    #[default]
    Shut,
    /// Asked for.
    Asked { front: bool },
    /// On.
    On {
        /// What it sees.
        stream: MediaStream,
        /// It looks at the visitor.
        front: bool,
        /// Hears when it is taken away.
        _listens: Vec<EventListener>,
    },
}

impl Photos {
    /// An empty desk.
    pub fn new(send: Callback<Msg>) -> Photos {
        Photos {
            papers: false,
            paper: None,
            items: Vec::new(),
            shown: None,
            over: false,
            notice: None,
            camera: Camera::Shut,
            fingers: Vec::new(),
            sheet: false,
            prints: false,
            archive: None,
            packing: None,
            desks: Vec::new(),
            last: 0,
            draws: false,
            watches: false,
            send,
        }
    }

    /// A new number.
    pub fn number(&mut self) -> u32 {
        self.last += 1;
        self.last
    }

    /// The one photo that the page is about, if it is about one.
    pub fn current(&self) -> Option<&Item> {
        match (&*self.items, self.shown) {
            ([only], _) => Some(only),
            (items, shown) => items.iter().find(|item| Some(item.number) == shown),
        }
    }

    /// The same.
    pub fn current_mut(&mut self) -> Option<&mut Item> {
        let number = self.current()?.number;
        self.item(number)
    }

    /// A photo by its number.
    pub fn item(&mut self, number: u32) -> Option<&mut Item> {
        self.items.iter_mut().find(|item| item.number == number)
    }

    /// Is anything still to be done?
    pub fn busy(&self) -> bool {
        self.packing.is_some() || self.items.iter().any(|item| !item.settled())
    }

    /// Something that happens later.
    pub fn after(&self, milliseconds: u32, what: What) {
        super::what::after(&self.send, milliseconds, what);
    }
}

//! What lies on the desk: the photos, what is known of each, the camera, the workers.

use super::what::What;
use super::worker::Desk;
use crate::photo::cut::Cut;
use crate::photo::header::Format;
use crate::photo::report::{Report, Status};
use crate::photo::{Change, Refusal, Stage, Unreadable};
use crate::text::Key;
use crate::ui::app::Msg;
use web_sys::{Blob, MediaStream, Url};
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
    On { stream: MediaStream, front: bool },
}

/// A photo.
pub struct Item {
    /// Its number.
    pub number: u32,
    /// The file as it came, to be shown, too.
    pub file: Blob,
    /// Its name.
    pub name: String,
    /// Where the page can show it from.
    pub address: Address,
    /// What the browser made of a file that we cannot decode.
    pub drawn: Option<Blob>,
    /// How far it is.
    pub step: Step,
    /// What is said of the file.
    pub report: Option<Report>,
    /// Why nothing can be made of it.
    pub refused: Option<Unreadable>,
    /// Width and height of what the browser made.
    pub drawn_size: Option<(u32, u32)>,
    /// What became of it.
    pub fixed: Option<Fixed>,
    /// What only the visitor knows, one answer for each question.
    pub answers: [Option<bool>; 3],
    /// Whether the background is to become white; `None`: where it nearly is.
    pub whiten: Option<bool>,
    /// The part that was chosen, or is chosen by itself.
    pub cut: Option<Cut>,
    /// The visitor has chosen it; and the last change of it.
    pub chosen: bool,
    /// See [`Item::chosen`].
    pub change: u32,
}

/// How far a photo is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// In the queue.
    Waiting,
    /// In work; the job's number and what is being done.
    Working(u32, Option<Stage>),
    /// The browser is asked for a picture of it.
    Drawing,
    /// Everything is known that can be.
    Done,
    /// It could not be read, or the program for it.
    Unread,
    /// The worker came to grief over it.
    Broke,
    /// The visitor stopped it.
    Stopped,
}

/// A repaired photo.
pub struct Fixed {
    /// The file.
    pub file: Blob,
    /// Where it can be saved from.
    pub address: Address,
    /// What is said of it.
    pub report: Report,
    /// What was done, in order.
    pub changes: Vec<Change>,
    /// Why the background stayed as it is.
    pub refused: Option<Refusal>,
}

/// An address of a file within the page, for as long as this is there.
pub struct Address(pub String);

impl Address {
    /// It; empty where the browser has none to give.
    pub fn of(file: &Blob) -> Address {
        Address(Url::create_object_url_with_blob(file).unwrap_or_default())
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// What a photo comes to, from worst to best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Verdict {
    /// Nothing can be made of it.
    Unusable,
    /// It must be taken again.
    Retake,
    /// It is not what is asked for, as the visitor says.
    NotAsked,
    /// A reviewer may object.
    Doubtful,
    /// The visitor has to say something first.
    Asks,
    /// It was repaired.
    Repaired,
    /// It is right as it is.
    Right,
}

impl Item {
    /// A file that has just come.
    pub fn new(number: u32, file: Blob, name: String) -> Item {
        Item {
            number,
            address: Address::of(&file),
            file,
            name,
            drawn: None,
            drawn_size: None,
            step: Step::Waiting,
            report: None,
            refused: None,
            fixed: None,
            answers: [None; 3],
            whiten: None,
            cut: None,
            chosen: false,
            change: 0,
        }
    }

    /// The report on the file that is to be handed in.
    pub fn last_report(&self) -> Option<&Report> {
        self.fixed.as_ref().map(|fixed| &fixed.report).or(self.report.as_ref())
    }

    /// Width and height of the picture that is cut from, upright.
    pub fn size(&self) -> Option<(u32, u32)> {
        self.drawn_size.or(self.report.as_ref()?.size)
    }

    /// Something was done to it.
    pub fn repaired(&self) -> bool {
        self.drawn.is_some() || self.fixed.as_ref().is_some_and(|fixed| !fixed.changes.is_empty())
    }

    /// Nothing more is going to happen to it by itself.
    pub fn settled(&self) -> bool {
        !matches!(self.step, Step::Waiting | Step::Working(..) | Step::Drawing)
    }

    /// What it comes to; `None` before that is known. A paper is repaired by nobody and asks nothing; nor does one of many,
    /// whose answers nobody gives (`asks`).
    pub fn verdict(&self, paper: bool, asks: bool) -> Option<Verdict> {
        if self.step == Step::Done && self.refused.is_some() {
            return Some(Verdict::Unusable);
        }
        let report = self.last_report().filter(|_| self.step == Step::Done)?;
        let usable = if paper { report.verdict } else { self.fixed.as_ref().map_or(Status::Fail, |_| report.verdict) };
        Some(match usable {
            _ if !paper && self.fixed.is_none() => Verdict::Unusable,
            Status::Fail => Verdict::Retake,
            _ if !paper && self.answers.contains(&Some(true)) => Verdict::NotAsked,
            Status::Warn => Verdict::Doubtful,
            _ if !paper && asks && self.answers.contains(&None) => Verdict::Asks,
            _ if self.repaired() => Verdict::Repaired,
            _ => Verdict::Right,
        })
    }

    /// The name under which the repaired photo is saved.
    pub fn saved_as(&self) -> String {
        let stem = self.name.rsplit_once('.').map_or(&*self.name, |(stem, _)| stem);
        let plain: String = stem.chars().filter(|c| !c.is_control() && !"/\\:*?\"<>|".contains(*c)).take(60).collect();
        let plain = plain.trim_matches([' ', '.']);
        [if plain.is_empty() { "photo" } else { plain }, "-1inch.jpg"].concat()
    }

    /// The file that the worker is to look at.
    pub fn work(&self) -> &Blob {
        self.drawn.as_ref().unwrap_or(&self.file)
    }

    /// May the browser know what the file shows, where we do not?
    pub fn may_be_drawn(&self) -> bool {
        let ours = |report: &Report| matches!(report.format, Format::Jpeg | Format::Png | Format::Webp);
        self.drawn.is_none() && self.report.as_ref().is_some_and(|report| !report.fixable && !ours(report))
    }
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
        self.items.iter().any(|item| !item.settled())
    }

    /// Something that happens later.
    pub fn after(&self, milliseconds: u32, what: What) {
        super::what::after(&self.send, milliseconds, what);
    }
}

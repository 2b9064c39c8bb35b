//! A photo on the desk: what is known of it, and what it comes to.

use crate::photo::cut::Cut;
use crate::photo::header::Format;
use crate::photo::report::{Report, Status};
use crate::photo::{Change, Refusal, Stage, Unreadable};
use std::cell::OnceCell;
use web_sys::{Blob, Url};

/// A photo.
pub struct Item {
    /// Its number.
    pub number: u32,
    /// The file as it came, to be shown, too.
    pub file: Blob,
    /// Its name.
    pub name: String,
    /// The name under which the repaired photo is saved; none of the others has it.
    pub saved: String,
    /// Where the page can show it from.
    address: OnceCell<Address>,
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
    pub fn new(number: u32, file: Blob, name: String, others: &[Item]) -> Item {
        let taken = |name: &str| others.iter().any(|other| other.saved.eq_ignore_ascii_case(name));
        Item {
            saved: saved_as(&name, taken),
            number,
            address: OnceCell::new(),
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

    /// Where the page shows it from: asked for when it is first shown, which most of a class never is.
    pub fn address(&self) -> String {
        self.address.get_or_init(|| Address::of(self.work())).0.clone()
    }

    /// The browser has made a picture of it: that is shown from now on, since of the file nobody knows what it shows.
    pub fn draw(&mut self, file: Blob) {
        (self.drawn, self.address) = (Some(file), OnceCell::new());
    }

    /// Width and height of the picture that is cut from, upright.
    pub fn size(&self) -> Option<(u32, u32)> {
        self.drawn_size.or(self.report.as_ref()?.size)
    }

    /// Something was done to it.
    pub fn repaired(&self) -> bool {
        self.drawn.is_some() || self.fixed.as_ref().is_some_and(|fixed| !fixed.changes.is_empty())
    }

    /// Puts it back into the queue.
    pub fn again(&mut self) {
        (self.step, self.refused) = (Step::Waiting, None);
    }

    /// It came to no verdict, and can be tried again.
    pub fn stuck(&self) -> bool {
        matches!(self.step, Step::Unread | Step::Broke | Step::Stopped)
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

    /// The file that the worker is to look at.
    pub fn work(&self) -> &Blob {
        self.drawn.as_ref().unwrap_or(&self.file)
    }

    /// May the browser know what the file shows, where we do not? A paper is handed in as the file that it is.
    pub fn may_be_drawn(&self) -> bool {
        let ours = |report: &Report| matches!(report.format, Format::Jpeg | Format::Png | Format::Webp);
        self.drawn.is_none() && self.report.as_ref().is_some_and(|report| !report.fixable && !ours(report))
    }
}

/// The name of a repaired photo: the file's own, as far as every system takes it, with a number where it is taken.
fn saved_as(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let plain: String = stem.chars().filter(|c| !c.is_control() && !"/\\:*?\"<>|".contains(*c)).take(60).collect();
    let plain = plain.trim_matches([' ', '.']);
    let stem = [if plain.is_empty() { "photo" } else { plain }, "-1inch"].concat();
    let whole = [&*stem, ".jpg"].concat();
    let numbered = |number: u32| [&*stem, "-", &number.to_string(), ".jpg"].concat();
    if taken(&whole) { (2..).map(numbered).find(|name| !taken(name)).unwrap_or(whole) } else { whole }
}

#[cfg(test)]
mod tests {
    use super::saved_as;

    #[test]
    fn a_photo_is_saved_under_its_own_name() {
        for (name, saved) in [
            ("张三.jpg", "张三-1inch.jpg"),
            ("IMG_2024.06.HEIC", "IMG_2024.06-1inch.jpg"),
            ("no end", "no end-1inch.jpg"),
            ("..", "photo-1inch.jpg"),
            (".jpg", "photo-1inch.jpg"),
            ("", "photo-1inch.jpg"),
            ("a/../b:c?.png", "a..bc-1inch.jpg"),
            ("tab\there\u{7f}.jpg", "tabhere-1inch.jpg"),
        ] {
            assert_eq!(saved_as(name, |_| false), saved);
        }
        assert_eq!(saved_as(&"长".repeat(300), |_| false).chars().count(), 60 + "-1inch.jpg".len());
        let taken = ["a-1inch.jpg", "a-1inch-2.jpg"];
        assert_eq!(saved_as("a.png", |name| taken.contains(&name)), "a-1inch-3.jpg");
    }
}

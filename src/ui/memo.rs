//! Parts of the page that stay as they are until something that they show has changed.
//!
//! At every key Yew has the whole page made and compared. A part that is kept here costs neither: what it is made of is
//! compared instead, and its element is left alone. Whoever keeps a part must name all that its view looks at; a
//! development build makes kept parts anew all the same and stops where one would have come out otherwise, so that the
//! tests of the form, which run over such a build, find what was forgotten.

use super::markup::El;
use super::state::{Reading, State};
use crate::applicant::{Applicant, Day};
use crate::rules::{Outcome, PACKS, Report};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{Key, VComp};

/// What a view looks at, written down one after the other: numbers and texts.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Look(Vec<u8>);

impl Look {
    /// And a number.
    #[inline(never)]
    pub fn number(mut self, number: u32) -> Look {
        self.0.extend_from_slice(&number.to_le_bytes());
        self
    }

    /// And yes or no.
    pub fn yes(self, yes: bool) -> Look {
        self.number(yes.into())
    }

    /// And a text.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Look {
        self.0.extend_from_slice(text.as_bytes());
        self.0.push(END);
        self
    }

    /// And a day, if there is one.
    pub fn day(self, day: Option<Day>) -> Look {
        self.number(day.map_or(u32::MAX, |day| day.0 as u32))
    }

    /// And what a level or a condition comes to.
    pub fn outcome(self, outcome: &Outcome) -> Look {
        self.number(outcome.verdict as u32).day(outcome.met).day(outcome.confirm)
    }
}

/// Stands in no text.
const END: u8 = 0xff;

/// The parts of the page as they were made last, and the report that they show.
#[derive(Default)]
pub struct Memo {
    parts: RefCell<Parts>,
    report: RefCell<Option<Reported>>,
}

/// A report and all that it was made of.
struct Reported {
    applicant: Applicant,
    as_of: Day,
    packs: [bool; PACKS.len()],
    report: Rc<Report>,
}

#[derive(Default)]
struct Parts {
    /// Of the last page; what is still shown is taken out.
    last: Vec<Option<Part>>,
    /// Where the next one is to be expected: parts come in the same order again.
    at: usize,
    /// Of this page.
    now: Vec<Part>,
}

/// What a part is called: its kind, and its number among them.
pub type Name = (&'static str, u32);

struct Part {
    name: Name,
    look: Option<Look>,
    /// So many parts before it are in it.
    inner: usize,
    /// To be held against what would be made now.
    #[cfg(debug_assertions)]
    made: Html,
    shown: Html,
}

impl Memo {
    /// The page is about to be made: what is not asked for until the next time is forgotten.
    pub fn begin(&self) {
        let mut parts = self.parts.borrow_mut();
        parts.last = std::mem::take(&mut parts.now).into_iter().map(Some).collect();
        parts.at = 0;
    }

    /// A part of the page, made anew only if what it looks at is not what it was; always, if that is `None`. The number is
    /// its key among the elements around it, too.
    pub fn part(&self, name: Name, look: Option<Look>, make: impl FnOnce() -> El) -> Html {
        match self.same(name, &look) {
            #[cfg(debug_assertions)]
            Ok(shown) => {
                let now = make().html();
                let parts = self.parts.borrow();
                let part = parts.now.iter().rfind(|part| part.name == name);
                assert!(part.is_some_and(|part| alike(&part.made, &now)), "{name:?} looks at something else, too");
                shown
            }
            #[cfg(not(debug_assertions))]
            Ok(shown) => shown,
            Err(before) => self.put(name, look, before, make()),
        }
    }

    /// A part as it was made last, though it may be out of date by now; `None` where there is none.
    pub fn last(&self, name: Name) -> Option<Html> {
        self.parts.borrow_mut().stay(name, None)
    }

    /// The report of a reading. Most keys change nothing that counts: what is half typed is left out until it is whole.
    pub fn report(&self, state: &State, reading: &Reading) -> Rc<Report> {
        let (as_of, packs) = (state.as_of(), state.packs());
        let mut kept = self.report.borrow_mut();
        let same = |kept: &&Reported| (kept.as_of, kept.packs) == (as_of, packs) && kept.applicant == reading.applicant;
        if let Some(kept) = kept.as_ref().filter(same) {
            return kept.report.clone();
        }
        let report = Rc::new(state.report(reading));
        *kept = Some(Reported { applicant: reading.applicant.clone(), as_of, packs, report: report.clone() });
        report
    }

    /// A part that may stay, or how many there were before it.
    #[inline(never)]
    fn same(&self, name: Name, look: &Option<Look>) -> Result<Html, usize> {
        let mut parts = self.parts.borrow_mut();
        let before = parts.now.len();
        parts.stay(name, Some(look)).ok_or(before)
    }

    #[inline(never)]
    fn put(&self, name: Name, look: Option<Look>, before: usize, made: El) -> Html {
        let html = made.html();
        #[cfg(debug_assertions)]
        let made = html.clone();
        let shown: Html = VComp::new::<Shown>(Rc::new(Made { html }), Some(Key::from(name.1))).into();
        let now = &mut self.parts.borrow_mut().now;
        now.push(Part {
            name,
            look,
            inner: now.len() - before,
            #[cfg(debug_assertions)]
            made,
            shown: shown.clone(),
        });
        shown
    }
}

impl Parts {
    /// A part stays as it is, with those in it, if it still looks at this; or whatever it looks at.
    #[inline(never)]
    fn stay(&mut self, name: Name, look: Option<&Option<Look>>) -> Option<Html> {
        let is = |part: &Option<Part>| part.as_ref().is_some_and(|part| part.name == name);
        let (before, after) = self.last.split_at(self.at.min(self.last.len()));
        let found =
            after.iter().position(is).map(|place| place + before.len()).or_else(|| before.iter().position(is))?;
        let same = |part: &&Part| look.is_none_or(|look| look.is_some() && part.look == *look);
        let part = self.last[found].as_ref().filter(same)?;
        let (shown, first) = (part.shown.clone(), found.saturating_sub(part.inner));
        self.at = found + 1;
        self.now.extend(self.last[first..=found].iter_mut().filter_map(Option::take));
        Some(shown)
    }
}

/// What was made of a part. It is the same only if it was not made anew.
#[derive(Properties)]
struct Made {
    html: Html,
}

impl PartialEq for Made {
    fn eq(&self, other: &Made) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Shows what was made, and is not asked to again while it is the same.
struct Shown;

impl Component for Shown {
    type Message = ();
    type Properties = Made;

    fn create(_: &Context<Self>) -> Self {
        Shown
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().html.clone()
    }
}

/// Would it look alike, whatever listens to it?
#[cfg(debug_assertions)]
fn alike(one: &Html, other: &Html) -> bool {
    match (one, other) {
        (Html::VTag(one), Html::VTag(other)) => {
            let attributes = one.attributes.iter().eq(other.attributes.iter());
            let holds = one.value() == other.value() && one.checked() == other.checked();
            let children = match (one.children(), other.children()) {
                (Some(one), Some(other)) => alike(one, other),
                (one, other) => one.is_none() && other.is_none(),
            };
            one.tag() == other.tag() && one.key == other.key && attributes && holds && children
        }
        (Html::VList(one), Html::VList(other)) => {
            one.len() == other.len() && one.iter().zip(other.iter()).all(|(one, other)| alike(one, other))
        }
        (Html::VText(one), Html::VText(other)) => one.text == other.text,
        // Another part, which has been held against its own.
        (Html::VComp(_), Html::VComp(_)) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::markup::el;

    const OUTER: Name = ("outer", 0);
    const INNER: Name = ("inner", 1);

    /// Makes a page of one part within another, and says how often each was made.
    fn page(memo: &Memo, look: u32, waits: bool) -> (usize, usize) {
        let (outer, inner) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
        let count = |made: &std::cell::Cell<usize>| made.set(made.get() + 1);
        memo.begin();
        let make_inner = || {
            count(&inner);
            el("b", "")
        };
        let make_outer = || {
            count(&outer);
            let last = if waits { memo.last(INNER) } else { None };
            el("p", "").add(last.unwrap_or_else(|| memo.part(INNER, Some(Look::default()), make_inner)))
        };
        if !waits || memo.last(OUTER).is_none() {
            let _ = memo.part(OUTER, Some(Look::default().number(look)), make_outer);
        }
        (outer.get(), inner.get())
    }

    #[test]
    fn a_part_that_stays_keeps_those_within_it() {
        let memo = Memo::default();
        assert_eq!(page(&memo, 1, false), (1, 1));
        // Kept twice without being looked into; then what is in it is still known when it is made anew.
        assert_eq!(page(&memo, 1, true), (0, 0));
        assert_eq!(page(&memo, 1, true), (0, 0));
        memo.begin();
        assert!(memo.last(INNER).is_some());
        assert!(memo.last(("none", 0)).is_none());
    }

    #[test]
    fn a_part_that_looks_at_something_else_is_made_anew_and_what_is_in_it_stays() {
        let memo = Memo::default();
        assert_eq!(page(&memo, 1, false), (1, 1));
        let (outer, inner) = page(&memo, 2, false);
        assert_eq!(outer, 1);
        // A development build makes what stays anew all the same, to hold it against what was made before.
        assert_eq!(inner, usize::from(cfg!(debug_assertions)));
    }

    #[test]
    #[cfg(debug_assertions)]
    fn a_part_that_looks_at_more_than_it_says_is_found_out() {
        let memo = Memo::default();
        let make = |text: &'static str| {
            memo.begin();
            let _ = memo.part(OUTER, Some(Look::default()), || el("p", "").text(text));
        };
        make("one");
        make("one");
        let other = std::panic::AssertUnwindSafe(|| make("two"));
        assert!(std::panic::catch_unwind(other).is_err());
    }
}

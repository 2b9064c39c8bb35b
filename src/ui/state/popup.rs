//! The list that opens below a typed text: which names it shows, and what keys do to it.

use super::State;
use super::field::{Field, Place};
use super::suggest::{self, Entry, Found};
use crate::applicant::compared;

/// The open list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Popup {
    /// Below which text.
    pub place: Place,
    /// The name that keys have gone to.
    pub active: Option<usize>,
    /// Opened without typing: every name is shown, whatever stands in the text.
    pub all: bool,
}

/// Where a key goes in the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Down, from the last to the first.
    Next,
    /// Up, from the first to the last.
    Back,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// Back into the text.
    Text,
}

/// What a key in a typed text does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pressed {
    /// Goes to a name.
    Move(Step),
    /// Takes the name it has gone to.
    Take,
    /// Closes the list.
    Close,
}

impl Pressed {
    /// What a key does, and whether that is all it does.
    #[must_use]
    pub fn of(popup: Option<Popup>, key: &str) -> Option<(Pressed, bool)> {
        let chosen = popup.is_some_and(|popup| popup.active.is_some());
        Some(match key {
            "ArrowDown" => (Pressed::Move(Step::Next), true),
            "ArrowUp" => (Pressed::Move(Step::Back), true),
            "Home" if chosen => (Pressed::Move(Step::First), true),
            "End" if chosen => (Pressed::Move(Step::Last), true),
            "ArrowLeft" | "ArrowRight" if chosen => (Pressed::Move(Step::Text), false),
            "Enter" if chosen => (Pressed::Take, true),
            "Enter" if popup.is_some() => (Pressed::Close, false),
            "Escape" if popup.is_some() => (Pressed::Close, true),
            _ => return None,
        })
    }
}

impl State {
    /// The names that the open list shows; none where it is not this text's.
    #[must_use]
    pub fn names(&self, place: Place) -> Vec<Entry> {
        let Some(popup) = self.popup.filter(|popup| popup.place == place) else { return Vec::new() };
        let typed = self.draft.text(place);
        let published = || suggest::names(self.asked(), place.field);
        match &self.found {
            _ if popup.all || typed.is_empty() => {
                // By the post first, where there is one.
                let by_clue = self
                    .found
                    .as_ref()
                    .filter(|found| typed.is_empty() && found.place == place && found.typed == self.clue(place));
                let mut names = by_clue.map_or_else(Vec::new, |found| found.names.clone());
                let more = published().into_iter().filter(|name| !names.iter().any(|one| one.name == *name));
                names.extend(more.map(Entry::published).collect::<Vec<_>>());
                names
            }
            // Those of the text a key ago, until the catalogues have been asked again: no other list flashes up.
            Some(found) if found.place == place => found.names.clone(),
            _ => with(published(), typed).into_iter().map(Entry::published).collect(),
        }
    }

    /// Opens the list of a text that has one. After a name was typed out there is nothing to choose.
    pub(super) fn open(&mut self, place: Place, all: bool) {
        self.popup = suggest::has(place.field).then_some(Popup { place, active: None, all });
        self.close_if_whole(place);
    }

    fn close_if_whole(&mut self, place: Place) {
        let typed = self.draft.text(place);
        let typing = self.popup.is_some_and(|popup| !popup.all);
        // A major's category comes with the answer of the catalogues, which is waited for.
        let waits = place.field == Field::Major && self.sought().is_some();
        if typing && !waits && self.names(place).iter().any(|entry| entry.name == typed) {
            self.popup = None;
        }
    }

    /// Takes in what the catalogues have for a typed text. A major that is there by its whole name brings its category.
    pub(super) fn find(&mut self, found: Found) {
        let (place, whole) = (found.place, found.names.iter().find(|entry| entry.name == found.typed).cloned());
        self.unread.take_if(|unread| *unread == place);
        self.found = Some(found);
        if let Some(entry) = whole {
            self.bring(place, &entry);
        }
        self.close_if_whole(place);
    }

    /// A major's category goes where none was written, or where the last major's was.
    fn bring(&mut self, place: Place, entry: &Entry) {
        let category = Place { field: Field::MajorCategory, ..place };
        if place.field != Field::Major || entry.category.is_empty() {
            return;
        }
        self.take_back(place);
        if self.draft.text(category).is_empty() {
            self.draft.set(category, entry.category.clone());
            self.draft.set(category.part(Field::BROUGHT), "yes".into());
        }
    }

    /// A category that a major has brought goes with it; one that the visitor has written stays.
    pub(super) fn take_back(&mut self, place: Place) {
        let category = Place { field: Field::MajorCategory, part: Field::BROUGHT, ..place };
        if matches!(place.field, Field::Major | Field::MajorCategory) && self.draft.text(category) == "yes" {
            self.draft.set(category, String::new());
            if place.field == Field::Major {
                self.draft.set(category.part(0), String::new());
            }
        }
    }

    /// Does what a key does.
    pub(super) fn press(&mut self, place: Place, pressed: Pressed) {
        match pressed {
            Pressed::Close => self.popup = None,
            Pressed::Take => {
                let active = self.popup.and_then(|popup| popup.active);
                if let Some(entry) = active.and_then(|active| self.names(place).into_iter().nth(active)) {
                    self.take(&entry.name);
                }
            }
            Pressed::Move(step) => {
                if self.popup.is_none_or(|popup| popup.place != place) {
                    self.open(place, true);
                }
                let count = self.names(place).len();
                if let Some(popup) = &mut self.popup {
                    popup.active = step.from(popup.active, count);
                }
            }
        }
    }

    /// Writes a name of the open list into its text.
    pub(super) fn take(&mut self, name: &str) {
        let Some(place) = self.popup.map(|popup| popup.place) else { return };
        let entry = self.names(place).into_iter().find(|entry| entry.name == name);
        self.popup = None;
        self.take_back(place);
        self.draft.set(place, name.into());
        if let Some(entry) = entry {
            self.bring(place, &entry);
        }
    }
}

impl Step {
    fn from(self, active: Option<usize>, count: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        match self {
            Step::Next => Some(active.map_or(0, |active| if active < last { active + 1 } else { 0 })),
            Step::Back => Some(active.and_then(|active| active.checked_sub(1)).unwrap_or(last)),
            Step::First => Some(0),
            Step::Last => Some(last),
            Step::Text => None,
        }
    }
}

/// Names with the typed characters in their order; first those with all of them in one piece.
fn with(names: Vec<&'static str>, typed: &str) -> Vec<&'static str> {
    let typed = compared(typed);
    let (mut found, mut apart) = (Vec::new(), Vec::new());
    for name in names {
        let compared = compared(name);
        let mut rest = compared.chars();
        // Not `str::contains`: its search is 1 KB of the program.
        let whole = |piece: &[u8]| piece == typed.as_bytes();
        if typed.is_empty() || compared.as_bytes().windows(typed.len()).any(whole) {
            found.push(name);
        } else if typed.chars().all(|c| rest.any(|other| other == c)) {
            apart.push(name);
        }
    }
    found.append(&mut apart);
    found
}

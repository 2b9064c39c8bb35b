//! Names suggested where a name is typed: those of the published lists, and what the catalogues have.

use super::State;
use super::asked::Asked;
use super::field::{Field, Place};
use super::open::school;
use crate::applicant::{Institution, Program};
use crate::rules::pack::{List, Pack};
use crate::rules::{ALIASES, PACKS};

/// A name to choose.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Entry {
    /// What is written when it is taken.
    pub name: String,
    /// By what it was found, or where it belongs; may be empty.
    pub note: String,
    /// Of a major, its category in the catalogue; may be empty.
    pub category: String,
}

impl Entry {
    /// A name of a published list.
    pub fn published(name: &str) -> Entry {
        Entry { name: name.into(), ..Entry::default() }
    }
}

/// What the catalogues have for a typed text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// Where it was typed.
    pub place: Place,
    /// What.
    pub typed: String,
    /// The names, the best first.
    pub names: Vec<Entry>,
}

impl Found {
    /// Reads what the finder gives: a line for each name, its alias, level and category behind tabs.
    #[must_use]
    pub fn read(place: Place, typed: &str, lines: &str) -> Found {
        let entry = |line: &str| {
            let mut parts = line.split('\t');
            let mut next = || parts.next().unwrap_or_default().to_string();
            let (name, alias, level, category) = (next(), next(), next(), next());
            let note = match (alias.is_empty(), level.is_empty() || category.is_empty()) {
                (false, _) => alias,
                (_, true) => level + &category,
                _ => [&*level, " · ", &category].concat(),
            };
            Entry { name, note, category }
        };
        let names = lines.split('\n').filter(|line| !line.is_empty()).map(entry).collect();
        Found { place, typed: typed.into(), names }
    }
}

/// What is to be looked for in the catalogues: the kind of name, what was typed, and the level of majors.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sought {
    /// Where it was typed.
    pub place: Place,
    /// `occupation`, `position`, `major` or `category`.
    pub kind: &'static str,
    /// What was typed.
    pub typed: String,
    /// The level of the catalogue of majors that the school belongs to, as that writes it; empty where none is known.
    pub level: &'static str,
}

impl State {
    /// What the open list asks the catalogues for. Nothing while keys have gone to a name in it: what came then would put
    /// another name in its place.
    #[must_use]
    pub fn sought(&self) -> Option<Sought> {
        let place = match self.popup {
            // All names are shown, and nothing was typed for them.
            Some(popup) if popup.active.is_some() || popup.all && !self.draft.text(popup.place).is_empty() => {
                return None;
            }
            Some(popup) => popup.place,
            None => self.unread?,
        };
        let typed = self.clue(place).to_string();
        let kind = match place.field {
            Field::Occupation => "occupation",
            Field::Position => "position",
            Field::Major => "major",
            _ => "category",
        };
        let known = self.found.as_ref().is_some_and(|found| found.place == place && found.typed == typed);
        (!known && !typed.is_empty()).then(|| Sought { place, kind, typed, level: self.catalogue(place) })
    }

    /// What says which name it is: what was typed, and before that the post, which suggests an occupation.
    pub(super) fn clue(&self, place: Place) -> &str {
        match self.draft.text(place) {
            "" if place.field == Field::Occupation => self.draft.text(Place { field: Field::Position, ..place }),
            typed => typed,
        }
    }

    /// The catalogue of majors that a record's school belongs to. Skilled-worker schools have one of their own, which
    /// is not among ours.
    fn catalogue(&self, place: Place) -> &'static str {
        let record = place.section.and_then(|section| self.draft.records(section).get(place.record));
        match record.and_then(school) {
            Some((Institution::HigherVocational, Program::Bachelor)) => "高职本科",
            Some((_, Program::Secondary)) => "中职",
            Some((_, Program::Associate)) => "高职专科",
            Some((_, Program::Bachelor | Program::Master | Program::Doctor)) => "本科",
            _ => "",
        }
    }
}

/// Are there names for this question?
#[must_use]
pub fn has(field: Field) -> bool {
    matches!(field, Field::Occupation | Field::Position | Field::Major | Field::MajorCategory)
}

/// The names of the chosen plans, each once.
pub fn names(asked: Asked, field: Field) -> Vec<&'static str> {
    let mut names = Vec::new();
    for pack in PACKS.iter().filter(|pack| asked.packs[pack.index]) {
        collect(pack, field, &mut names);
    }
    names
}

/// The names of a plan's lists that are not there yet.
fn collect(pack: &'static Pack, field: Field, names: &mut Vec<&'static str>) {
    match field {
        Field::Occupation => {
            add(pack.occupation.own_name, names);
            ALIASES.iter().filter(|one| one.name == pack.occupation.own_name).for_each(|one| add(one.alias, names));
            pack.occupation.related.iter().for_each(|list| each(list, names));
        }
        Field::Position => pack.occupation.posts.iter().for_each(|list| each(list, names)),
        Field::Major => pack.majors.iter().flat_map(|table| table.lists).for_each(|one| each(one.list, names)),
        _ => {
            for categories in pack.majors.iter().filter_map(|table| table.categories.as_ref()) {
                each(&categories.fit, names);
                categories.near.iter().for_each(|near| each(near, names));
            }
        }
    }
}

fn each(list: &'static List, names: &mut Vec<&'static str>) {
    list.names.iter().for_each(|name| add(name.text(), names));
    list.also.iter().for_each(|also| add(also.name, names));
}

fn add(name: &'static str, names: &mut Vec<&'static str>) {
    if !names.contains(&name) {
        names.push(name);
    }
}

//! What can be searched, as the build has written it (`build/finder.rs`).
//!
//! A name is numbers of characters: two bytes each, compared and looked up without decoding, and
//! half of what text would weigh compressed.

use super::{Kind, Level};

include!(concat!(env!("OUT_DIR"), "/finder.rs"));

/// Names that are searched together; those at the end are aliases of others.
pub struct Table {
    codes: &'static [u16],
    lengths: &'static [u8],
    leads: &'static [u16],
    /// How many names in a row have this level and this category; 255 where they have none.
    runs: &'static [(u16, u8, u8)],
}

/// One name of a table.
#[derive(Clone, Copy)]
pub struct Entry {
    /// Its characters' numbers.
    pub codes: &'static [u16],
    /// Its place in the table.
    pub place: usize,
    /// The catalogue it stands in.
    pub level: Option<Level>,
    /// What it is classed by, a place among the categories.
    pub category: Option<u8>,
}

impl Table {
    /// The table of a kind.
    pub fn of(kind: Kind) -> &'static Table {
        match kind {
            Kind::Occupation => &OCCUPATIONS,
            Kind::Position => &POSITIONS,
            Kind::Major => &MAJORS,
            Kind::Category => &CATEGORIES,
        }
    }

    /// All names in their order.
    pub fn entries(&self) -> Entries<'_> {
        Entries { table: self, place: 0, start: 0, run: 0, left: self.runs.first().map_or(0, |run| run.0) }
    }

    /// The name at a place of the table.
    pub fn entry(&self, place: usize) -> Entry {
        // Each place is one that `entries` gave.
        self.entries().nth(place).unwrap_or(Entry { codes: &[], place, level: None, category: None })
    }

    /// The place of the name that an alias leads to; `None` for a name of its own.
    pub fn lead(&self, place: usize) -> Option<usize> {
        let own = self.lengths.len() - self.leads.len();
        place.checked_sub(own).map(|alias| usize::from(self.leads[alias]))
    }

    /// What the name at a place is in letters.
    pub fn name(&self, place: usize) -> String {
        text(self.entry(place).codes)
    }
}

/// The names of a table, one after the other.
pub struct Entries<'a> {
    table: &'a Table,
    place: usize,
    /// Where the next name's characters begin.
    start: usize,
    run: usize,
    /// How many names of the run are to come.
    left: u16,
}

impl Iterator for Entries<'_> {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        let length = usize::from(*self.table.lengths.get(self.place)?);
        while self.left == 0 && self.run < self.table.runs.len() {
            self.run += 1;
            self.left = self.table.runs.get(self.run).map_or(0, |run| run.0);
        }
        let &(_, level, category) = self.table.runs.get(self.run).unwrap_or(&(0, u8::MAX, u8::MAX));
        let entry = Entry {
            codes: &self.table.codes[self.start..][..length],
            place: self.place,
            level: Level::ALL.get(usize::from(level)).copied(),
            category: (category != u8::MAX).then_some(category),
        };
        self.place += 1;
        self.start += length;
        self.left = self.left.saturating_sub(1);
        Some(entry)
    }
}

/// The number of a character that stands in some name.
pub fn number(c: char) -> Option<u16> {
    let code = u16::try_from(u32::from(c)).ok()?;
    CHARACTERS.binary_search(&code).ok().map(|place| place as u16)
}

/// The character of a number.
pub fn character(number: u16) -> char {
    // All were characters when the build wrote them.
    char::from_u32(u32::from(CHARACTERS[usize::from(number)])).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// A name in letters again.
pub fn text(codes: &[u16]) -> String {
    codes.iter().map(|&code| character(code)).collect()
}

/// The syllables as which a character is read; none for punctuation.
pub fn readings(number: u16) -> &'static [u16] {
    let place = usize::from(number);
    &READINGS[usize::from(READING_ENDS[place])..usize::from(READING_ENDS[place + 1])]
}

/// How many syllables there are.
pub const SYLLABLE_COUNT: usize = SYLLABLE_ENDS.len() - 1;

/// A syllable in plain letters, with v for ü.
pub fn syllable(place: u16) -> &'static [u8] {
    let place = usize::from(place);
    &SYLLABLES.as_bytes()[usize::from(SYLLABLE_ENDS[place])..usize::from(SYLLABLE_ENDS[place + 1])]
}

/// The place of a syllable; they stand in their order.
pub fn place_of_syllable(letters: &[u8]) -> Option<usize> {
    let (mut low, mut high) = (0, SYLLABLE_COUNT);
    while low < high {
        let middle = (low + high) / 2;
        match syllable(middle as u16).cmp(letters) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Equal => return Some(middle),
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

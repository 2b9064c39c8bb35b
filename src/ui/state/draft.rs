//! What the visitor has typed and chosen, as it is: nothing is read, nothing is corrected.

use super::field::{Field, Place};
use crate::applicant::Section;

/// All texts of the form.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Draft {
    /// Of the person, and whether each section has records.
    own: Vec<(Place, String)>,
    /// By [`Section`].
    records: [Vec<Record>; Section::ALL.len()],
    /// By [`Section`], what was removed last, last, with the place it had.
    removed: [Vec<(usize, Record)>; Section::ALL.len()],
    /// The next record's key.
    next: u32,
}

/// One record's texts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Record {
    /// Stays with it when others are removed.
    pub key: u32,
    texts: Vec<(Field, u8, String)>,
}

impl Draft {
    /// The text of a place; empty where nothing was entered.
    #[must_use]
    pub fn text(&self, place: Place) -> &str {
        match place.section {
            Some(section) if place.field != Field::Answer => {
                self.records(section).get(place.record).map_or("", |record| record.text(place.field, place.part))
            }
            _ => self.own.iter().find(|(own, _)| *own == place).map_or("", |(_, text)| text),
        }
    }

    /// Enters a text.
    pub fn set(&mut self, place: Place, text: String) {
        match place.section {
            Some(section) if place.field != Field::Answer => {
                if let Some(record) = self.records[section as usize].get_mut(place.record) {
                    record.set(place.field, place.part, text);
                }
            }
            _ => {
                self.own.retain(|(own, _)| *own != place);
                self.own.push((place, text));
                if let (Some(section), "yes") = (place.section, self.text(place))
                    && self.records(section).is_empty()
                {
                    self.add(section);
                }
            }
        }
    }

    /// The texts that are of no record.
    pub fn own(&self) -> impl Iterator<Item = (Place, &str)> {
        self.own.iter().map(|(place, text)| (*place, &**text))
    }

    /// The records of a section.
    #[must_use]
    pub fn records(&self, section: Section) -> &[Record] {
        &self.records[section as usize]
    }

    /// Is there no text in the records of a section?
    #[must_use]
    pub fn is_blank(&self, section: Section) -> bool {
        self.records(section).iter().all(Record::is_blank)
    }

    /// Takes away the records of a section.
    pub fn clear(&mut self, section: Section) {
        self.records[section as usize].clear();
    }

    /// Adds an empty record.
    pub fn add(&mut self, section: Section) {
        self.next += 1;
        self.records[section as usize].push(Record { key: self.next, texts: Vec::new() });
    }

    /// Removes a record; a section without records is no longer answered.
    pub fn remove(&mut self, section: Section, record: usize) {
        let records = &mut self.records[section as usize];
        if record < records.len() {
            let gone = records.remove(record);
            if !gone.is_blank() {
                self.removed[section as usize].push((record, gone));
            }
        }
        if self.records(section).is_empty() {
            self.set(Place::answer(section), String::new());
        }
    }

    /// The place of the record that can be brought back.
    #[must_use]
    pub fn removed(&self, section: Section) -> Option<usize> {
        let (place, _) = self.removed[section as usize].last()?;
        Some(usize::min(*place, self.records(section).len()))
    }

    /// Brings the record back that was removed last, and says where it is.
    pub fn restore(&mut self, section: Section) -> Option<usize> {
        let place = self.removed(section)?;
        let (_, record) = self.removed[section as usize].pop()?;
        self.records[section as usize].insert(place, record);
        self.set(Place::answer(section), "yes".into());
        Some(place)
    }
}

impl Record {
    /// The text of one part of a question.
    #[must_use]
    pub fn text(&self, field: Field, part: u8) -> &str {
        self.texts.iter().find(|(f, p, _)| (*f, *p) == (field, part)).map_or("", |(_, _, text)| text)
    }

    /// Its texts.
    pub fn entered(&self) -> impl Iterator<Item = (Field, u8, &str)> {
        self.texts.iter().map(|(field, part, text)| (*field, *part, &**text))
    }

    /// Is there no text in it?
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.texts.iter().all(|(.., text)| text.is_empty())
    }

    /// Is there no text in any part of a question?
    #[must_use]
    pub fn lacks(&self, field: Field) -> bool {
        self.texts.iter().all(|(own, _, text)| *own != field || text.is_empty())
    }

    fn set(&mut self, field: Field, part: u8, text: String) {
        self.texts.retain(|(f, p, _)| (*f, *p) != (field, part));
        self.texts.push((field, part, text));
    }
}

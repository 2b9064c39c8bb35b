//! Records of a section: added, finished and folded, opened again, removed and brought back.

use super::State;
use super::field::{Field, Place};
use super::read::Reading;
use super::wrong::Problem;
use crate::applicant::Section;

/// So many records of a section are shown open when they are taken in; of more, none that is finished.
const FEW: usize = 5;

impl State {
    /// Adds a record; the finished ones before it make room.
    pub(super) fn add(&mut self, section: Section) {
        let reading = self.reading();
        for record in 0..self.draft.records(section).len() {
            self.fold(&reading, section, record);
        }
        self.draft.add(section);
    }

    /// Folds a finished record. What an unfinished one lacks is said.
    pub(super) fn finish(&mut self, section: Section, record: usize) {
        let reading = self.reading();
        self.fold(&reading, section, record);
        self.left.extend(lacking(&reading, section, record).filter_map(Problem::place));
    }

    /// Folds what is finished in sections with many records, as it would be had they been entered one after the other:
    /// thirty open records are a page that nobody finds anything on, and slow to type in.
    pub(super) fn fold_many(&mut self) {
        let reading = self.reading();
        for &section in Section::ALL {
            let all = self.draft.records(section).len();
            for record in 0..if all > FEW { all } else { 0 } {
                self.fold(&reading, section, record);
            }
        }
    }

    fn fold(&mut self, reading: &Reading, section: Section, record: usize) {
        if lacking(reading, section, record).next().is_none() && !self.is_folded(reading, section, record) {
            self.see(reading, section, record);
            self.folded.extend(self.draft.records(section).get(record).map(|record| record.key));
        }
    }

    /// Opens a record again.
    pub(super) fn edit(&mut self, section: Section, record: usize) {
        let key = self.draft.records(section).get(record).map(|record| record.key);
        self.folded.retain(|folded| Some(*folded) != key);
    }

    /// Is the record shown as one line? Never while something of it is wrong.
    #[must_use]
    pub fn is_folded(&self, reading: &Reading, section: Section, record: usize) -> bool {
        let key = self.draft.records(section).get(record).map_or(0, |record| record.key);
        self.folded.contains(&key) && lacking(reading, section, record).next().is_none()
    }

    /// Removes a record, and what was to be said about it; the others keep what is to be said about them.
    pub(super) fn remove(&mut self, section: Section, record: usize) {
        self.draft.remove(section, record);
        for places in [&mut self.left, &mut self.passed] {
            places.retain(|one| one.section != Some(section) || one.record != record || one.field == Field::Answer);
        }
        self.given
            .retain(|(one, _)| one.section != Some(section) || one.record != record || one.field == Field::Answer);
        self.each_left(section, |left| left.record -= usize::from(left.record > record));
    }

    /// Brings back the record that was removed last.
    pub(super) fn restore(&mut self, section: Section) {
        if let Some(record) = self.draft.restore(section) {
            self.each_left(section, |left| left.record += usize::from(left.record >= record));
        }
    }

    fn each_left(&mut self, section: Section, change: impl Fn(&mut Place)) {
        let of_records = |left: &&mut Place| left.section == Some(section) && left.field != Field::Answer;
        let given = self.given.iter_mut().map(|(place, _)| place);
        self.left.iter_mut().chain(&mut self.passed).chain(given).filter(of_records).for_each(change);
    }
}

/// What is wrong with a record.
pub fn lacking(reading: &Reading, section: Section, record: usize) -> impl Iterator<Item = &Problem> {
    let own = move |place: Place| place.section == Some(section) && place.record == record;
    reading.problems.iter().filter(move |problem| problem.place().is_some_and(own))
}

//! The draft as answers with names, so that it can be kept, handed on and taken back: every way in is this one.

use super::draft::Draft;
use super::field::{Field, Kind, Place};
use super::who::NOTHING_ELSE;
use crate::applicant::{Institution, Program, Rank, Relation, Scheme, Section, Status, TitleKind};
use crate::keeping::{Answer, file};
use crate::rules::PACKS;

impl Draft {
    /// Everything that was entered.
    #[must_use]
    pub fn answers(&self) -> Vec<Answer> {
        let entered = self.entered().into_iter().filter(|(_, text)| !text.is_empty());
        entered.map(|(place, text)| (place.name(), text.into())).collect()
    }

    /// The draft of such answers, and the names of those that this version of the page has no place for.
    #[must_use]
    pub fn of<'a>(answers: impl IntoIterator<Item = &'a Answer>) -> (Draft, Vec<String>) {
        let (mut draft, mut unknown, mut of_records) = (Draft::default(), Vec::new(), Vec::new());
        for (name, text) in answers {
            match Place::from_name(name).filter(|place| takes(*place, text)) {
                None => unknown.push(name.clone()),
                Some(place) if place.section.is_none() || place.field == Field::Answer => {
                    draft.set(place, text.clone())
                }
                Some(place) => of_records.push((place, text)),
            }
        }
        // Whether a section has records may be said after them: in a file, names come in any order.
        for (place, text) in of_records {
            while place.section.is_some_and(|section| draft.records(section).len() <= place.record) {
                place.section.into_iter().for_each(|section| draft.add(section));
            }
            draft.set(place, text.clone());
        }
        (draft, unknown)
    }

    /// The same as lines.
    #[must_use]
    pub fn written(&self) -> String {
        let mut lines = String::new();
        for (name, text) in self.answers() {
            file::line(&name, &text, &mut lines);
        }
        lines
    }

    /// The draft of such lines, perhaps of an older version, and what of them is not known.
    #[must_use]
    pub fn from_written(lines: &str) -> (Draft, Vec<String>) {
        let (answers, mut unknown) = file::answers(lines.split('\n'));
        let (draft, more) = Draft::of(&answers);
        unknown.extend(more);
        (draft, unknown)
    }

    /// All texts, the person's own first.
    fn entered(&self) -> Vec<(Place, &str)> {
        let mut all: Vec<(Place, &str)> = self.own().collect();
        for &section in Section::ALL {
            for (i, record) in self.records(section).iter().enumerate() {
                all.extend(
                    record.entered().map(|(field, part, text)| (Place::record(section, i, field).part(part), text)),
                );
            }
        }
        all
    }
}

/// A foreign text cannot make the page work for ever.
const MOST_RECORDS: usize = 500;

/// Is there such a place in the draft, and could the form have put this text there?
fn takes(place: Place, text: &str) -> bool {
    has(place) && (text.is_empty() || knows(place, text))
}

fn has(place: Place) -> bool {
    let own = [Field::BirthDate, Field::Intends, Field::AsOf, Field::Target, Field::Who, Field::Paste, Field::Papers];
    let known = match place.section {
        None => own.contains(&place.field) || place.field == Field::Remind,
        Some(_) if place.field == Field::Answer => true,
        Some(section) => place.record < MOST_RECORDS && Field::of(section).contains(&place.field),
    };
    let last = match (place.field, place.field.kind()) {
        (field, _) if field.is_by_plan() => PACKS.len() as u8 - 1,
        (Field::Who, _) => NOTHING_ELSE,
        (Field::MajorCategory, _) => Field::BROUGHT,
        (Field::Start | Field::End, _) => Field::TO_THE_DAY,
        (_, Kind::Date) => 2,
        _ => 0,
    };
    known && place.part <= last
}

/// Is it one of the words that the question takes, where it takes words?
fn knows(place: Place, text: &str) -> bool {
    match place.field {
        Field::Level => matches!(text.parse(), Ok(1_u8..=5)),
        Field::Scheme => Scheme::from_word(text).is_some(),
        Field::Rank => Rank::from_word(text).is_some(),
        Field::Kind => TitleKind::from_word(text).is_some(),
        Field::Institution => Institution::from_word(text).is_some(),
        Field::Program => Program::from_word(text).is_some(),
        Field::Status => Status::from_word(text).is_some(),
        Field::Relations => Relation::from_word(text).is_some(),
        Field::Start | Field::End if place.part > 2 => text == "yes",
        Field::MajorCategory if place.part > 0 => text == "yes",
        field => match field.kind() {
            Kind::Answer | Kind::PerPack => matches!(text, "yes" | "no" | "unsure" | "later"),
            Kind::Check => text == "yes",
            Kind::Text | Kind::Word | Kind::Date => true,
        },
    }
}

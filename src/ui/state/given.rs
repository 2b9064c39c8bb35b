//! What a page that the app is embedded in has filled in for the visitor: an applicant as answers of the form, and which
//! of them still stand as they were given.

use super::State;
use super::draft::Draft;
use super::field::{Field, Kind, Place};
use super::who::WHO;
use crate::applicant::{Section, Status};
use crate::keeping::Answer;
use crate::keeping::json::Json;

/// An applicant as answers of the form, and the paths of what the form has no place for.
///
/// The applicant has been checked as `evaluate` checks it; what is of no use here is named, and nothing is made up.
#[must_use]
pub fn answers_of(applicant: &Json) -> (Vec<Answer>, Vec<String>) {
    let mut found = Found::default();
    let Json::Object(entries) = applicant else { return (found.answers, vec![String::new()]) };
    for (key, value) in entries {
        match Section::from_word(key) {
            Some(section) => found.section(section, value),
            None => match Field::from_word(key).filter(|field| [Field::BirthDate, Field::Intends].contains(field)) {
                Some(field) => found.value(Place::of(field), value),
                None => found.unknown.push(key.clone()),
            },
        }
    }
    (found.answers, found.unknown)
}

/// The part of [`Field::Who`] that a record stands for. Education has two: who neither is at school nor has finished it is
/// none of them.
fn tick(section: Section, record: &[(String, Json)]) -> Option<u8> {
    if section != Section::Education {
        return WHO.iter().position(|one| *one == section).map(|part| part as u8);
    }
    let status = record.iter().find(|(key, _)| key == Field::Status.word());
    let Some((_, Json::Text(word))) = status else { return None };
    match Status::from_word(word)? {
        Status::FinalYear | Status::Enrolled => Some(0),
        Status::Graduated => Some(1),
        Status::Incomplete => None,
    }
}

#[derive(Default)]
struct Found {
    answers: Vec<Answer>,
    unknown: Vec<String>,
}

impl Found {
    fn put(&mut self, place: Place, text: impl Into<String>) {
        self.answers.push((place.name(), text.into()));
    }

    fn section(&mut self, section: Section, value: &Json) {
        let Json::List(records) = value else { return };
        self.put(Place::answer(section), if records.is_empty() { "no" } else { "yes" });
        for (i, record) in records.iter().enumerate() {
            let Json::Object(entries) = record else { continue };
            self.who(section, entries);
            for (key, value) in entries {
                match Field::from_word(key).filter(|field| Field::of(section).contains(field)) {
                    Some(field) => self.value(Place::record(section, i, field), value),
                    None if *value == Json::Null => {}
                    None => self.unknown.push([section.word(), "[", &i.to_string(), "].", key].concat()),
                }
            }
        }
    }

    /// What the guide asks first: which sections there is something for.
    fn who(&mut self, section: Section, record: &[(String, Json)]) {
        let Some(part) = tick(section, record) else { return };
        let tick = (Place::of(Field::Who).part(part).name(), "yes".to_string());
        if !self.answers.contains(&tick) {
            self.answers.push(tick);
        }
    }

    fn value(&mut self, place: Place, value: &Json) {
        match (place.field.kind(), value) {
            (_, Json::Null) if place.field == Field::End => self.put(place.part(Field::ONGOING), "yes"),
            (_, Json::Null) | (Kind::Check, Json::Bool(false)) => {}
            (Kind::Date, Json::Text(date)) => self.date(place, date),
            (Kind::Answer, Json::Bool(yes)) => self.put(place, if *yes { "yes" } else { "no" }),
            (Kind::Check, Json::Bool(true)) => self.put(place, "yes"),
            (Kind::Word, Json::Number(number)) => self.put(place, number.to_string()),
            (Kind::Word | Kind::Text, Json::Text(text)) => self.put(place, text.clone()),
            (Kind::PerPack, Json::Object(words)) => {
                for (plan, word) in words {
                    match (super::plan_index(plan), word) {
                        // Not sure is what the form says where nothing is chosen.
                        (Some(_), Json::Null) => {}
                        (Some(_), Json::Text(word)) if word == "unsure" => {}
                        (Some(plan), Json::Text(word)) => self.put(place.part(plan as u8), word.clone()),
                        _ => self.unknown.push([&*place.path(), ".", plan].concat()),
                    }
                }
            }
            _ => self.unknown.push(place.path()),
        }
    }

    fn date(&mut self, place: Place, date: &str) {
        let parts: Vec<&str> = date.split('-').collect();
        for (part, text) in (0..).zip(&parts) {
            self.put(place.part(part), *text);
        }
        if matches!(place.field, Field::Start | Field::End) && parts.len() > 2 {
            self.put(place.part(Field::TO_THE_DAY), "yes");
        }
    }
}

impl State {
    /// Takes in what the embedding page has filled in; see [`State::import`].
    pub fn take_given(&mut self, answers: &[Answer], unknown: Vec<String>, before: super::Offer) {
        let times = self.given_times + 1;
        self.import(answers, unknown, before);
        self.given_times = times;
        let given = answers.iter().filter_map(|(name, text)| Some((Place::from_name(name)?, text.clone())));
        self.given = given.filter(|(_, text)| !text.is_empty()).collect();
    }

    /// Has the visitor entered nothing of their own, so that nothing can be lost?
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        let mut entered = self.draft.answers();
        let mut given: Vec<Answer> = self.given.iter().map(|(place, text)| (place.name(), text.clone())).collect();
        entered.sort_unstable();
        given.sort_unstable();
        entered == given || entered.is_empty()
    }

    /// Are these the very answers that are entered?
    #[must_use]
    pub fn holds(&self, answers: &[Answer]) -> bool {
        let sorted = |mut answers: Vec<Answer>| {
            answers.sort_unstable();
            answers
        };
        sorted(Draft::of(answers).0.answers()) == sorted(self.draft.answers())
    }

    /// How many questions were filled in. What the guide asks first is in the answers of the sections.
    #[must_use]
    pub fn given_count(answers: &[Answer]) -> usize {
        let names = answers.iter().map(|(name, _)| name.split('/').next().unwrap_or_default());
        let mut questions: Vec<&str> = names.filter(|name| *name != Field::Who.word()).collect();
        questions.sort_unstable();
        questions.dedup();
        questions.len()
    }

    /// Does the question stand as it was filled in for the visitor?
    #[must_use]
    pub fn is_given(&self, place: Place) -> bool {
        let mut parts = self.given.iter().filter(|(given, _)| given.same(place)).peekable();
        parts.peek().is_some() && parts.all(|(part, text)| self.draft.text(*part) == text)
    }
}

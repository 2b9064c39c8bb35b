//! What a record is called in the result: its place in the form, and what it is about as it was typed.

use crate::applicant::Section;
use crate::rules::pack::{Condition, Level};
use crate::rules::report::Fact;
use crate::text::{self, Key, Language};
use crate::ui::cx::Cx;
use crate::ui::state::Field;

/// What a condition is called in a list of them: its clause; in English its place, where the clause is Chinese.
pub fn clause(language: Language, level: &Level, condition: &Condition) -> String {
    if language == Language::Zh || condition.clause.is_ascii() {
        return condition.clause.into();
    }
    let place = level.conditions.iter().position(|one| one.id == condition.id).unwrap_or_default();
    ["(", &(place + 1).to_string(), ")"].concat()
}

/// The record of a fact, in a language.
pub fn fact_name(cx: &Cx<'_>, language: Language, fact: &Fact) -> String {
    name(cx, language, fact.section, fact.index as usize)
}

/// The record at a place of the applicant, in a language.
pub fn name(cx: &Cx<'_>, language: Language, section: Section, index: usize) -> String {
    let place = cx.reading.kept[section as usize].get(index).copied().unwrap_or_default();
    let number = (place + 1).to_string();
    let record = [("section", text::record(language, section)), ("n", &*number)];
    let record = language.fill(Key::FormRecord, &record);
    match about(cx, section, place) {
        "" => record,
        typed => language.fill(Key::FactName, &[("record", &record), ("what", typed)]),
    }
}

/// What the record at a place of the draft is about, as it was typed; empty where it is not.
pub fn about<'a>(cx: &Cx<'a>, section: Section, place: usize) -> &'a str {
    let field = match section {
        Section::Work | Section::Certificates | Section::Training => Field::Occupation,
        Section::Education => Field::Major,
        Section::Titles => return "",
    };
    cx.state.draft.records(section).get(place).map_or("", |record| record.text(field, 0))
}

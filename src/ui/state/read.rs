//! The draft read as an applicant.
//!
//! A record that is not filled in, or holds something that is no date, is left out of the
//! evaluation, and the reading says so. Where no record of a section is left, the section
//! counts as not answered: unknown is never "none".

use super::asked::Asked;
use super::draft::{Draft, Record};
use super::field::{Field, Kind, Place};
use super::wrong::{Problem, Wrong};
use super::{date, open};
use crate::applicant::{Applicant, Day, Fault, Scheme, Section, Value, parse};
use crate::keeping::json;
use crate::rules::PACKS;

/// What was made of a draft.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Reading {
    /// The person, as far as was understood.
    pub applicant: Applicant,
    /// What was not understood or is not there yet.
    pub problems: Vec<Problem>,
    /// Records that do not count yet.
    pub left_out: Vec<(Section, usize)>,
    /// By [`Section`], the draft's places of the records that count.
    pub kept: [Vec<usize>; Section::ALL.len()],
}

impl Reading {
    /// Reads a draft for an evaluation on a day.
    #[must_use]
    pub fn of(draft: &Draft, asked: &Asked, as_of: Day) -> Reading {
        let mut reader = Reader { draft, asked, dates: Vec::new(), problems: Vec::new() };
        let all = reader.entries();
        let mut kept =
            Section::ALL.iter().map(|&s| (0..all.sections[s as usize].as_ref().map_or(0, Vec::len)).collect());
        let mut kept: [Vec<usize>; Section::ALL.len()] = std::array::from_fn(|_| kept.next().unwrap_or_default());
        let mut left_out = Vec::new();
        let whole = parse(&all.value(&kept, true), Some(as_of));
        let applicant = whole.unwrap_or_else(|faults| {
            faults.iter().for_each(|fault| reader.fault(fault));
            left_out = leave_out(&mut kept, &faults);
            let birth = !faults.iter().any(|fault| fault.path == Field::BirthDate.word());
            parse(&all.value(&kept, birth), Some(as_of)).unwrap_or_default()
        });
        Reading { applicant, problems: reader.problems, left_out, kept }
    }

    /// The person as JSON, whole as far as was understood: what is evaluated.
    #[must_use]
    pub fn json(&self, draft: &Draft, asked: &Asked) -> String {
        let all = Reader { draft, asked, dates: Vec::new(), problems: Vec::new() }.entries();
        let birth = self.problem(Place::of(Field::BirthDate)).is_none();
        let mut text = String::new();
        json::write(&mut text, &all.value(&self.kept, birth));
        text
    }

    /// What is wrong with a question.
    #[must_use]
    pub fn problem(&self, place: Place) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.place() == Some(place.part(0)))
    }
}

/// Takes the records at fault out of those that count.
fn leave_out(kept: &mut [Vec<usize>], faults: &[Fault]) -> Vec<(Section, usize)> {
    let mut left_out = Vec::new();
    for place in faults.iter().filter_map(|fault| Place::from_id(&fault.path)) {
        if let Some(section) = place.section
            && kept[section as usize].contains(&place.record)
        {
            kept[section as usize].retain(|&record| record != place.record);
            left_out.push((section, place.record));
        }
    }
    left_out
}

/// The draft's texts as the values they stand for; absent ones are left out.
struct Entries {
    own: Vec<(Field, Entry)>,
    sections: [Option<Vec<RecordEntries>>; Section::ALL.len()],
}

type RecordEntries = Vec<(Field, Entry)>;

enum Entry {
    Null,
    Bool(bool),
    Level(u8),
    Text(String),
    Words(Vec<(&'static str, String)>),
}

impl Entries {
    /// The applicant with these records alone. A section whose records are all left out is not answered.
    fn value(&self, kept: &[Vec<usize>], birth: bool) -> Value<'_> {
        let own = self.own.iter().filter(|(field, _)| birth || *field != Field::BirthDate);
        let mut all: Vec<(&str, Value<'_>)> = own.map(|(field, entry)| (field.word(), entry.value())).collect();
        for (section, records) in Section::ALL.iter().zip(&self.sections) {
            let kept = &kept[*section as usize];
            if let Some(records) = records.as_ref().filter(|records| records.is_empty() || !kept.is_empty()) {
                all.push((section.word(), Value::List(kept.iter().map(|&i| record_value(&records[i])).collect())));
            }
        }
        Value::Record(all)
    }
}

fn record_value(entries: &[(Field, Entry)]) -> Value<'_> {
    Value::Record(entries.iter().map(|(field, entry)| (field.word(), entry.value())).collect())
}

impl Entry {
    fn value(&self) -> Value<'_> {
        match self {
            Entry::Null => Value::Null,
            Entry::Bool(yes) => Value::Bool(*yes),
            Entry::Level(level) => Value::Number(f64::from(*level)),
            Entry::Text(text) => Value::Text(text),
            Entry::Words(words) => Value::Record(words.iter().map(|(id, word)| (*id, Value::Text(word))).collect()),
        }
    }
}

struct Reader<'a> {
    draft: &'a Draft,
    asked: &'a Asked,
    /// What is wrong with dates, in words finer than the parser's.
    dates: Vec<Problem>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn entries(&mut self) -> Entries {
        let mut own = Vec::new();
        if self.asked.birth {
            let parts = [0, 1, 2].map(|part| self.draft.text(Place::of(Field::BirthDate).part(part)));
            own.extend(self.date(Place::of(Field::BirthDate), parts).map(|date| (Field::BirthDate, date)));
        }
        if self.asked.intends {
            own.extend(answer(self.draft.text(Place::of(Field::Intends))).map(|intends| (Field::Intends, intends)));
        }
        let mut sections = [const { None }; Section::ALL.len()];
        for section in self.asked.sections() {
            sections[section as usize] = self.section(section);
        }
        Entries { own, sections }
    }

    fn section(&mut self, section: Section) -> Option<Vec<RecordEntries>> {
        match self.draft.text(Place::answer(section)) {
            "no" => Some(Vec::new()),
            "yes" => {
                let records = self.draft.records(section);
                let read: Vec<_> =
                    records.iter().enumerate().map(|(i, record)| self.record(section, i, record)).collect();
                (!read.is_empty()).then_some(read)
            }
            _ => None,
        }
    }

    fn record(&mut self, section: Section, index: usize, record: &Record) -> RecordEntries {
        let fields = Field::of(section).iter().filter(|&&field| self.asked.field(section, field));
        fields.filter_map(|&field| Some((field, self.entry(section, index, record, field)?))).collect()
    }

    fn entry(&mut self, section: Section, index: usize, record: &Record, field: Field) -> Option<Entry> {
        let text = record.text(field, 0);
        match (field, field.kind()) {
            (Field::End, _) if record.text(field, Field::ONGOING) == "yes" => Some(Entry::Null),
            (Field::Program, _) => open::program(record).map(|program| Entry::Text(program.word().into())),
            (Field::Level, _) => text.parse().ok().map(Entry::Level),
            // The parser wants one; where no chosen plan asks which, it is not asked here either.
            (Field::Scheme, _) if text.is_empty() && !self.asked.schemes() => {
                Some(Entry::Text(Scheme::SkillLevel.word().into()))
            }
            (_, Kind::Date) => {
                let parts = [0, 1, 2].map(|part| record.text(field, part));
                self.date(Place::record(section, index, field), parts)
            }
            (_, Kind::Answer) => answer(text),
            (_, Kind::Check) => Some(Entry::Bool(text == "yes")),
            (_, Kind::PerPack) => Some(Entry::Words(words(self.asked, section, record, field))),
            (_, Kind::Text | Kind::Word) => (!text.trim().is_empty()).then(|| Entry::Text(text.into())),
        }
    }

    /// A typed date. One that is not understood is noted, and left to the parser to refuse.
    fn date(&mut self, place: Place, parts: [&str; 3]) -> Option<Entry> {
        let mut date = date::read(parts)?;
        if place.field == Field::BirthDate && date.as_ref().is_ok_and(|date| date.len() == MONTH) {
            date = Err((Wrong::DayMissing, 2));
        }
        Some(Entry::Text(date.unwrap_or_else(|(wrong, part)| {
            self.dates.push(Problem::new(place.path(), wrong, Some(part)));
            String::new()
        })))
    }

    /// Notes a fault, the first of each place.
    fn fault(&mut self, fault: &Fault) {
        if self.problems.iter().any(|problem| problem.path == fault.path) {
            return;
        }
        let date = self.dates.iter().find(|date| date.path == fault.path).cloned();
        let said = || Problem::new(fault.path.clone(), Wrong::of(fault.code), None);
        self.problems.push(date.unwrap_or_else(said));
    }
}

/// Length of a date without a day.
const MONTH: usize = "2026-11".len();

fn answer(text: &str) -> Option<Entry> {
    match text {
        "yes" => Some(Entry::Bool(true)),
        "no" => Some(Entry::Bool(false)),
        _ => None,
    }
}

/// The words given for each plan, where the question is asked of the record.
fn words(asked: &Asked, section: Section, record: &Record, field: Field) -> Vec<(&'static str, String)> {
    let plans = open::plans(asked, section, record, field);
    let given =
        PACKS.iter().filter(|pack| plans[pack.index]).map(|pack| (pack.id, record.text(field, pack.index as u8)));
    given.filter(|(_, word)| !word.is_empty()).map(|(id, word)| (id, word.to_string())).collect()
}

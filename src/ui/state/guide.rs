//! The guide: which question is next, which questions of a record matter, when a section is enough.
//!
//! Nothing here is an order written by hand. A question is asked because the engine says that its answer can
//! change a verdict of the chosen plans and level: either it lists the question as open, or it comes to
//! something else when the answer is supposed one way or the other.

use super::field::{Field, Kind, Place};
use super::read::Reading;
use super::records::lacking;
use super::suppose::suppose;
use super::who::NOTHING_ELSE;
use super::{Problem, State, open};
use crate::applicant::{Applicant, Question, Section};
use crate::rules::guide::{Open, Outlook, Prospect, Scope, outlook, prospects};

/// What the guide knows of the answers so far.
#[derive(Debug)]
pub struct Guide {
    /// The open questions.
    pub outlook: Outlook,
    /// What the conditions can do.
    prospects: Vec<Prospect>,
    scope: Scope,
}

impl State {
    /// Looks at what is open.
    #[must_use]
    pub fn guide(&self, reading: &Reading) -> Guide {
        let (applicant, scope) = (&reading.applicant, self.scope());
        let outlook = outlook(applicant, self.as_of(), scope);
        Guide { outlook, prospects: prospects(applicant, self.as_of(), scope), scope }
    }

    /// The next question; `None` where no answer can change a verdict any more, or all that can were passed.
    #[must_use]
    pub fn next(&self, reading: &Reading, guide: &Guide) -> Option<Place> {
        let begun = |place: &Place| place.field == Field::Answer && self.draft.text(*place) == "yes";
        let open = || guide.outlook.open.iter().map(|one| reading.place(one.question)).filter(|one| self.is_new(*one));
        // What is begun is finished first.
        let half = reading.left_out.iter().map(|&(section, _)| (section, Place::answer(section)));
        let half = half.filter(|(section, place)| self.is_new(*place) && !self.enough(reading, guide, *section));
        let half = half.filter(|(section, _)| self.has_begun(*section) || self.would_ask(guide, *section));
        open()
            .find(begun)
            .or_else(|| half.map(|(_, place)| place).next())
            .or_else(|| open().next())
            .or_else(|| self.detail(reading, guide))
    }

    /// Is there a record with something in it?
    fn has_begun(&self, section: Section) -> bool {
        self.draft.records(section).iter().any(|record| !record.is_blank())
    }

    /// Would the section be asked for if nothing were said about it?
    fn would_ask(&self, guide: &Guide, section: Section) -> bool {
        let mut draft = self.draft.clone();
        draft.set(Place::answer(section), String::new());
        let reading = Reading::of(&draft, &self.asked(), self.as_of());
        let open = outlook(&reading.applicant, self.as_of(), guide.scope).open;
        open.iter().any(|one| one.question == Question::Section(section))
    }

    /// The place that is asked for: of a record that is not there, its section.
    #[must_use]
    pub fn there(&self, place: Place) -> Place {
        match place.section {
            Some(section) if place.is_of_record() && self.draft.records(section).get(place.record).is_none() => {
                Place::answer(section)
            }
            _ => place,
        }
    }

    fn is_new(&self, place: Place) -> bool {
        !self.passed.contains(&place)
    }

    /// The open questions at the guide's end: passed without an answer, or never come to where the end was come to by
    /// its address.
    #[must_use]
    pub fn skipped(&self, reading: &Reading, guide: &Guide) -> Vec<Place> {
        guide.outlook.open.iter().map(|one| reading.place(one.question)).collect()
    }

    /// The guide begins: what was passed on another way through it is asked again.
    pub(super) fn begin(&mut self) {
        // What a certifying body has said is asked by each plan for itself.
        self.passed.retain(|place| place.is_of_record() && place.field.kind() != Kind::PerPack);
        // What is still ticked is said of the sections of this plan, too, which may be more than the last one's.
        if self.draft.text(Place::of(Field::Who).part(NOTHING_ELSE)) == "yes" {
            for place in self.asked().sections().map(Place::answer).collect::<Vec<_>>() {
                if self.draft.text(place).is_empty() {
                    self.draft.set(place, "no".into());
                }
            }
        }
    }

    /// A section is begun: it is to be asked for, though it was passed before.
    pub(super) fn unpass(&mut self, place: Place) {
        self.passed.retain(|one| *one != place);
    }

    /// Is a question of a record to be shown by the guide: is it answered, needed, or could it change a verdict?
    #[must_use]
    pub fn shows(&self, reading: &Reading, guide: &Guide, place: Place) -> bool {
        let Some((section, record)) = place.section.and_then(|s| Some((s, self.draft.records(s).get(place.record)?)))
        else {
            return true;
        };
        match place.field {
            Field::Occupation | Field::Start | Field::End | Field::Level => true,
            Field::Rank | Field::Institution | Field::Status => true,
            // Of no use to any verdict; the full form has it.
            Field::Employer => false,
            Field::Program => open::programs(record).nth(1).is_some(),
            Field::Scheme if self.asked().schemes() => true,
            field if !record.lacks(field) => true,
            Field::Obtained | Field::Major | Field::MajorCategory | Field::HoursMet | Field::Certificate => {
                guide.why(reading, place).is_some()
            }
            _ => self
                .applicant_place(reading, section, place.record)
                .is_some_and(|at| self.applies(section, place) && self.matters(reading, guide, &[(at, place)])),
        }
    }

    /// The applicant's place of a record of the draft, if it counts.
    fn applicant_place(&self, reading: &Reading, section: Section, record: usize) -> Option<usize> {
        reading.kept[section as usize].iter().position(|&kept| kept == record)
    }

    /// Is the question asked of such a record?
    fn applies(&self, section: Section, place: Place) -> bool {
        let asked = self.asked();
        let record = &self.draft.records(section)[place.record];
        asked.field(section, place.field)
            && match place.field {
                Field::Kind => asked.kinds(),
                Field::Relations | Field::Assessed => open::plans(&asked, section, record, place.field).contains(&true),
                _ => true,
            }
    }

    /// Would answers to these questions, all as one would wish or all as not, come to anything else?
    fn matters(&self, reading: &Reading, guide: &Guide, places: &[(usize, Place)]) -> bool {
        [true, false].into_iter().any(|wish| {
            let mut applicant = reading.applicant.clone();
            for &(at, place) in places {
                suppose(&mut applicant, &self.asked(), at, place, wish);
            }
            prospects(&applicant, self.as_of(), guide.scope) != guide.prospects
        })
    }

    /// A question that a record may leave open, not shown yet, whose answer could change a verdict.
    fn detail(&self, reading: &Reading, guide: &Guide) -> Option<Place> {
        let places = self.details(reading);
        if places.is_empty() || !self.matters(reading, guide, &places) {
            return None;
        }
        // Together they matter, though perhaps none of them alone.
        let alone = places.iter().find(|one| self.matters(reading, guide, std::slice::from_ref(one)));
        alone.or(places.first()).map(|(_, place)| *place)
    }

    fn details(&self, reading: &Reading) -> Vec<(usize, Place)> {
        let mut places = Vec::new();
        for &section in Section::ALL {
            for (at, &record) in reading.kept[section as usize].iter().enumerate() {
                for &field in DETAILS {
                    let place = Place::record(section, record, field);
                    let of_section = Field::of(section).contains(&field);
                    if of_section
                        && self.draft.records(section)[record].lacks(field)
                        && self.applies(section, place)
                        && self.is_new(place)
                    {
                        places.push((at, place));
                    }
                }
            }
        }
        places
    }

    /// Have the records of a section settled all that more of them could?
    #[must_use]
    pub fn enough(&self, reading: &Reading, guide: &Guide, section: Section) -> bool {
        if reading.kept[section as usize].is_empty() {
            return false;
        }
        let without = without(&reading.applicant, section);
        let best = prospects(&without, self.as_of(), guide.scope);
        let question = Question::Section(section);
        let settled = |condition: usize| guide.prospects[condition].now >= best[condition].best;
        let hangs = || outlook(&without, self.as_of(), guide.scope).open.iter().any(|one| one.question == question);
        (0..best.len()).all(settled) || !hangs()
    }

    /// Goes on from a question. Of one that is half answered it says so first, and stays.
    pub(super) fn pass(&mut self, place: Place, skip: bool) {
        let reading = self.reading();
        let halves = self.halves(&reading, place);
        if !skip && !halves.is_empty() {
            self.left.extend(halves);
            return;
        }
        self.passed.push(place);
        if let (Some(section), Field::Answer) = (place.section, place.field) {
            for record in 0..self.draft.records(section).len() {
                if !self.is_folded(&reading, section, record) {
                    self.see(&reading, section, record);
                }
            }
        }
    }

    /// What is shown of a record has been seen: what is left open there is meant to be.
    pub(super) fn see(&mut self, reading: &Reading, section: Section, record: usize) {
        let guide = self.guide(reading);
        let places = Field::of(section).iter().map(|&field| Place::record(section, record, field));
        let shown: Vec<Place> = places.filter(|one| self.shows(reading, &guide, *one)).collect();
        self.passed.extend(shown);
    }

    /// What is half answered about a question: it was begun, and something is wrong or lacking.
    #[must_use]
    pub fn halves(&self, reading: &Reading, place: Place) -> Vec<Place> {
        let own = |problem: &&Problem| problem.place().is_some_and(|one| one.same(place));
        match (place.section, place.field) {
            (Some(section), Field::Answer) if self.draft.text(place) == "yes" => {
                let records = 0..self.draft.records(section).len();
                records.flat_map(|record| lacking(reading, section, record)).filter_map(Problem::place).collect()
            }
            _ => reading.problems.iter().filter(own).filter_map(Problem::place).collect(),
        }
    }
}

/// What a record may leave open and an evaluation goes on without.
const DETAILS: &[Field] = &[
    Field::Position,
    Field::PartTime,
    Field::Relations,
    Field::EmployerFounded,
    Field::EmployerDissolved,
    Field::Kind,
    Field::Matches,
    Field::Assessed,
];

fn without(applicant: &Applicant, section: Section) -> Applicant {
    let mut without = applicant.clone();
    match section {
        Section::Work => without.work = None,
        Section::Certificates => without.certificates = None,
        Section::Titles => without.titles = None,
        Section::Education => without.education = None,
        Section::Training => without.training = None,
    }
    without
}

impl Guide {
    /// What a question is asked for, if it is open.
    #[must_use]
    pub fn why(&self, reading: &Reading, place: Place) -> Option<&Open> {
        self.outlook.open.iter().find(|one| reading.place(one.question) == place)
    }
}

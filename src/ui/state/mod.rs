//! The state of the app: what the visitor has typed, chosen and opened. All else is computed
//! from it. Free of the web, so that it is tested on any machine.

mod asked;
mod date;
mod draft;
mod field;
mod open;
mod read;
mod wrong;

pub use asked::Asked;
pub use draft::{Draft, Record};
pub use field::{Field, Kind, Place};
pub use open::{plans, program, programs};
pub use read::Reading;
pub use wrong::{Problem, Wrong};

use super::route::Route;
use crate::applicant::{Day, PerPack, Question, Section, Written};
use crate::rules::{PACK_COUNT, PACKS, Report, evaluate};
use crate::text::Language;

/// All of it.
#[derive(Clone, PartialEq, Debug)]
pub struct State {
    /// Of the page.
    pub language: Language,
    /// The page that is shown.
    pub route: Route,
    /// The clock's day when the app was started.
    pub today: Day,
    /// What was typed and chosen.
    pub draft: Draft,
    /// Paths of the questions that were left: their problems are shown.
    left: Vec<String>,
    /// The list of what is wrong was asked for.
    reviewed: bool,
    /// Conditions that are opened.
    opened: Vec<Chosen>,
    /// The condition whose papers are shown.
    pub papers: Option<Chosen>,
}

/// A condition of a plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Chosen {
    /// The plan's index.
    pub pack: usize,
    /// The condition's id.
    pub condition: &'static str,
}

/// What a visitor does.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// Goes to a page.
    Go(Route),
    /// Chooses a language.
    Speak(Language),
    /// Types or chooses a text.
    Enter(Place, String),
    /// Leaves a question.
    Leave(Place),
    /// Adds a record.
    Add(Section),
    /// Removes a record.
    Remove(Section, usize),
    /// Asks what is still wrong.
    Review,
    /// Opens or closes a condition.
    Open(Chosen, bool),
    /// Shows or hides the papers of a condition.
    Papers(Chosen),
}

impl State {
    /// The app as it starts.
    #[must_use]
    pub fn new(language: Language, route: Route, today: Day) -> State {
        State {
            language,
            route,
            today,
            draft: Draft::default(),
            left: Vec::new(),
            reviewed: false,
            opened: Vec::new(),
            papers: None,
        }
    }

    /// Does what the visitor did.
    pub fn reduce(&mut self, action: Action) {
        match action {
            Action::Go(route) => self.route = route,
            Action::Speak(language) => self.language = language,
            Action::Enter(place, text) => self.draft.set(place, text),
            Action::Leave(place) => self.leave(place),
            Action::Add(section) => self.draft.add(section),
            Action::Remove(section, record) => {
                self.draft.remove(section, record);
                let gone = Place::record(section, record, Field::Answer);
                self.left.retain(|path| Place::from_id(path).is_none_or(|p| p.section != gone.section));
            }
            Action::Review => {
                self.left.extend(self.reading().problems.into_iter().map(|problem| problem.path));
                self.reviewed = true;
            }
            Action::Open(condition, open) => {
                self.opened.retain(|opened| *opened != condition);
                if open {
                    self.opened.push(condition);
                }
            }
            Action::Papers(condition) => self.papers = (self.papers != Some(condition)).then_some(condition),
        }
    }

    fn leave(&mut self, place: Place) {
        let path = place.path();
        let typed = (0..PACK_COUNT as u8).any(|part| !self.draft.text(place.part(part)).is_empty());
        if typed && !self.left.contains(&path) {
            self.left.push(path);
        }
    }

    /// Is the condition opened?
    #[must_use]
    pub fn is_open(&self, condition: Chosen) -> bool {
        self.opened.contains(&condition)
    }

    /// The chosen plans.
    #[must_use]
    pub fn packs(&self) -> PerPack<bool> {
        let only = self.route.plan();
        std::array::from_fn(|pack| only.is_none_or(|only| only == pack))
    }

    /// What the chosen plans ask.
    #[must_use]
    pub fn asked(&self) -> Asked {
        Asked::by(self.packs())
    }

    /// The day of the evaluation: as typed, else the clock's.
    #[must_use]
    pub fn as_of(&self) -> Day {
        self.typed_as_of().and_then(Result::ok).unwrap_or(self.today)
    }

    /// The day of the evaluation as it was typed.
    fn typed_as_of(&self) -> Option<Result<Day, Wrong>> {
        let parts = [0, 1, 2].map(|part| self.draft.text(Place::of(Field::AsOf).part(part)));
        let text = date::read(parts)?;
        Some(text.and_then(|text| match Written::parse(&text) {
            Some(date) if date.full => Ok(date.first),
            Some(_) => Err(Wrong::DayMissing),
            None => Err(Wrong::NotADate),
        }))
    }

    /// The draft read as an applicant.
    #[must_use]
    pub fn reading(&self) -> Reading {
        let mut reading = Reading::of(&self.draft, &self.asked(), self.as_of());
        if let Some(Err(wrong)) = self.typed_as_of() {
            reading.problems.insert(0, Problem { path: Field::AsOf.word().into(), wrong });
        }
        reading
    }

    /// The report of a reading.
    #[must_use]
    pub fn report(&self, reading: &Reading) -> Report {
        evaluate(&reading.applicant, self.as_of(), &self.packs())
    }

    /// What is to be said about a question now: nothing before it was left.
    #[must_use]
    pub fn wrong(&self, reading: &Reading, path: &str) -> Option<Wrong> {
        reading.wrong(path).filter(|_| self.left.iter().any(|left| left == path))
    }

    /// What the summary of the form lists, once it was asked for.
    #[must_use]
    pub fn summary<'a>(&self, reading: &'a Reading) -> Vec<&'a Problem> {
        let listed = reading.problems.iter().filter(|problem| self.left.contains(&problem.path));
        listed.filter(|_| self.reviewed).collect()
    }
}

impl Reading {
    /// Where a question of the report stands in the draft.
    #[must_use]
    pub fn place(&self, question: Question) -> Place {
        let record = |section: Section, i: usize, field| {
            let place = self.kept[section as usize].get(i).copied().unwrap_or(i);
            Place::record(section, place, field)
        };
        match question {
            Question::BirthDate => Place::of(Field::BirthDate),
            Question::Intends => Place::of(Field::Intends),
            Question::Section(section) => Place::answer(section),
            Question::CertificateObtained(i) => record(Section::Certificates, i, Field::Obtained),
            Question::TitleObtained(i) => record(Section::Titles, i, Field::Obtained),
            Question::Major(i) => record(Section::Education, i, Field::Major),
            Question::MajorCategory(i) => record(Section::Education, i, Field::MajorCategory),
            Question::HoursMet(i) => record(Section::Training, i, Field::HoursMet),
            Question::TrainingCertificate(i) => record(Section::Training, i, Field::Certificate),
        }
    }
}

/// The index of a plan's id.
#[must_use]
pub fn plan_index(id: &str) -> Option<usize> {
    PACKS.iter().position(|pack| pack.id == id)
}

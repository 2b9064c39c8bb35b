//! The state of the app: what the visitor has typed, chosen and opened. All else is computed
//! from it. Free of the web, so that it is tested on any machine.

mod action;
mod asked;
mod date;
mod draft;
mod field;
mod given;
mod guide;
mod history;
mod keep;
mod looking;
mod next;
mod open;
mod popup;
mod read;
mod records;
mod setup;
mod suggest;
mod suppose;
mod who;
mod wrong;

pub use action::{Action, Chosen, Offer};
pub use asked::Asked;
pub use draft::{Draft, Record};
pub use field::{Field, Kind, Place};
pub use given::answers_of;
pub use guide::Guide;
pub use history::{Job, Meets};
pub use looking::{Look, Looking};
pub use next::{COLUMNS, Line, Next, Notice, SHARED, Take, contents, history_table, history_text, read_shared};
pub use open::{plans, program, programs};
pub use popup::{Popup, Pressed, Step};
pub use read::Reading;
pub use records::lacking;
pub use setup::{OWN_COLOUR, Setup, WAYS, Way};
pub use suggest::{Entry, Found, Sought, has as has_names};
pub use who::{NOTHING_ELSE, WHO};
pub use wrong::{Problem, Wrong};

use super::route::Route;
use crate::applicant::{Day, PerPack, Question, Section, Written};
use crate::rules::guide::Scope;
use crate::rules::pack::Level;
use crate::rules::{PACK_COUNT, PACKS, Report, evaluate};
use crate::text::Language;
use date::Amiss;

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
    /// Questions that were left: their problems are shown.
    left: Vec<Place>,
    /// Questions of the guide that were shown and gone on from, answered or not.
    passed: Vec<Place>,
    /// Keys of the finished records that are shown as one line.
    folded: Vec<u32>,
    /// The list below a typed text.
    pub popup: Option<Popup>,
    /// What the catalogues had for the last typed text.
    found: Option<Found>,
    /// Jobs found in a pasted text, until they are taken or let go.
    pub jobs: Option<Vec<Job>>,
    /// Some of them were taken, or all.
    pub accepted: bool,
    /// What finds them did not come.
    pub unrecognised: bool,
    /// A major that the catalogues have not been asked about, since its category is theirs.
    pub unread: Option<Place>,
    /// What has the catalogues' names did not come.
    pub no_finder: bool,
    /// The list of what is wrong was asked for.
    reviewed: bool,
    /// Conditions that are opened.
    opened: Vec<Chosen>,
    /// Of the pages of the next steps.
    pub next: Next,
    /// How the result is looked at.
    pub looking: Looking,
    /// What was entered before the page was loaded anew, until the visitor has said whether to go on with it.
    pub offer: Option<Offer>,
    /// What was taken back held this, which the page has no place for.
    pub unknown: Vec<String>,
    /// What the embedding page has filled in, as it was.
    given: Vec<(Place, String)>,
    /// How often it has.
    pub given_times: u32,
    /// The plans that there are to choose from: all, unless the embedding page wants some.
    pub plans: PerPack<bool>,
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
            passed: Vec::new(),
            folded: Vec::new(),
            popup: None,
            found: None,
            jobs: None,
            accepted: false,
            unread: None,
            unrecognised: false,
            no_finder: false,
            reviewed: false,
            opened: Vec::new(),
            next: Next::default(),
            looking: Looking::default(),
            offer: None,
            unknown: Vec::new(),
            given: Vec::new(),
            given_times: 0,
            plans: [true; PACK_COUNT],
        }
    }

    fn leave(&mut self, place: Place) {
        let place = place.part(0);
        let typed = (0..PACK_COUNT as u8).any(|part| !self.draft.text(place.part(part)).is_empty());
        self.tick_ongoing(place);
        if typed && !self.left.contains(&place) {
            self.left.push(place);
        }
    }

    /// "Until now" where a date is asked is what the box above it says.
    fn tick_ongoing(&mut self, place: Place) {
        let parts = [0, 1, 2].map(|part| place.part(part));
        if place.field == Field::End && date::goes_on(parts.map(|part| self.draft.text(part))) {
            parts.into_iter().for_each(|part| self.draft.set(part, String::new()));
            self.draft.set(place.part(Field::ONGOING), "yes".into());
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
        std::array::from_fn(|pack| only.map_or(self.plans[pack], |only| only == pack))
    }

    /// The chosen plans, and the level where one is wanted.
    #[must_use]
    pub fn scope(&self) -> Scope {
        Scope { packs: self.packs(), level: self.wanted().map(|level| level.id) }
    }

    /// The level that is wanted.
    #[must_use]
    pub fn wanted(&self) -> Option<&'static Level> {
        let wanted = self.draft.text(Place::of(Field::Target));
        self.levels().find(|level| level.id == wanted)
    }

    /// The levels there are to choose from: those of the one plan, where it has several.
    pub fn levels(&self) -> impl Iterator<Item = &'static Level> {
        let levels = self.route.plan().map_or(&[][..], |plan| PACKS[plan].levels);
        levels.iter().filter(|_| levels.len() > 1)
    }

    /// What the chosen plans and level ask.
    #[must_use]
    pub fn asked(&self) -> Asked {
        Asked::by(self.scope())
    }

    /// The day of the evaluation: as typed, else the clock's.
    #[must_use]
    pub fn as_of(&self) -> Day {
        self.typed_as_of().and_then(Result::ok).unwrap_or(self.today)
    }

    /// The day of the evaluation as it was typed.
    fn typed_as_of(&self) -> Option<Result<Day, Amiss>> {
        let text = self.date(Place::of(Field::AsOf))?;
        Some(text.and_then(|text| match Written::parse(&text) {
            Some(date) if date.full => Ok(date.first),
            Some(_) => Err((Wrong::DayMissing, 2)),
            None => Err((Wrong::NotADate, 0)),
        }))
    }

    fn date(&self, place: Place) -> Option<Result<String, Amiss>> {
        date::read([0, 1, 2].map(|part| self.draft.text(place.part(part))))
    }

    /// How a typed date is read.
    #[must_use]
    pub fn said_back(&self, place: Place) -> Option<Written> {
        Written::parse(&self.date(place)?.ok()?)
    }

    /// The draft read as an applicant.
    #[must_use]
    pub fn reading(&self) -> Reading {
        let mut reading = Reading::of(&self.draft, &self.asked(), self.as_of());
        if let Some(Err((wrong, part))) = self.typed_as_of() {
            reading.problems.insert(0, Problem::new(Field::AsOf.word().into(), wrong, Some(part)));
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
    pub fn wrong<'a>(&self, reading: &'a Reading, place: Place) -> Option<&'a Problem> {
        reading.problem(place).filter(|_| self.is_left(place))
    }

    /// Was the question left, so that its problems are shown?
    #[must_use]
    pub fn is_left(&self, place: Place) -> bool {
        self.left.contains(&place.part(0))
    }

    /// What the summary of the form lists, once it was asked for.
    #[must_use]
    pub fn summary<'a>(&self, reading: &'a Reading) -> Vec<&'a Problem> {
        let left = |problem: &&Problem| problem.place().is_some_and(|place| self.left.contains(&place));
        reading.problems.iter().filter(|_| self.reviewed).filter(left).collect()
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

//! A certification plan as the engine reads it. Made from `rules/*.toml` at compile time;
//! everything in it is `'static` and needs no start-up work.
//!
//! What only the published text shows, the page's program does without: it finds that text in the HTML.
//! So it stands under `cfg(whole)`; see `build/main.rs`.

use crate::text::EnglishText;

pub use super::asked::{Anchor, CertificateAsked, EducationAsked, Requirement, TitleAsked, WorkAsked};
use super::certainty::Certainty;
#[cfg(whole)]
pub use super::papers::{Entry, Guide, Site, Stage};
pub use super::papers::{Item, Materials, Note, Paper};
use crate::applicant::{Institution, Name, NameSet, Program, Spelling, Status};

/// A text in both languages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Text {
    /// Chinese, as published where it is quoted.
    pub zh: &'static str,
    /// English, which is kept apart.
    pub en: EnglishText,
}

/// One certification plan.
#[derive(Debug)]
pub struct Pack {
    /// Place among the packs, from 0; also the place of its relations in an applicant.
    pub index: usize,
    /// Name of its file in `rules`.
    pub id: &'static str,
    /// Day of this wording of the rules, `YYYY-MM-DD`.
    pub version: &'static str,
    /// What the visitor knows it by.
    pub name: Text,
    /// Who publishes it and decides, where the source names it.
    pub body: Option<Text>,
    /// The published text it is taken from.
    pub document: Document,
    /// Whose work and certificates count.
    pub occupation: Occupation,
    /// Tables of majors that requirements refer to by place.
    pub majors: &'static [Majors],
    /// The different requirements of its conditions.
    pub requirements: &'static [Requirement],
    /// Levels, from the lowest to the highest.
    pub levels: &'static [Level],
    /// Papers that material lists refer to by place.
    pub papers: &'static [Paper],
    /// Published notes.
    #[cfg(whole)]
    pub notes: &'static [Note],
    /// Published instructions.
    #[cfg(whole)]
    pub guides: &'static [Guide],
    /// What the registration asks to be entered or chosen.
    #[cfg(whole)]
    pub entries: &'static [Entry],
    /// What the registration says of itself.
    #[cfg(whole)]
    pub statuses: &'static [Stage],
}

/// A published text.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// Name of its file in `rules/sources`.
    #[cfg(whole)]
    pub file: &'static str,
    /// Its title.
    pub title: Text,
}

/// Whose work and certificates count.
#[derive(Debug)]
pub struct Occupation {
    /// The plan's own occupation.
    pub own: Name,
    /// Its name as printed.
    pub own_name: &'static str,
    /// The published list of related occupations.
    pub related: Option<List>,
    /// Posts that are this occupation's work: the plan judges by the post held.
    pub posts: Option<List>,
    /// Work outside the employer's life needs an explanation: the note that says so.
    pub employer_life: Option<Note>,
    /// The note that asks for the employer's whole name.
    pub full_name: Option<Note>,
    /// The note on side jobs that are not of the occupation.
    pub side_jobs: Option<Note>,
}

/// A published list of names.
#[derive(Debug)]
pub struct List {
    /// Where it stands in its document.
    #[cfg(whole)]
    pub clause: &'static str,
    /// Our reading, where it is not the text's own words.
    #[cfg(whole)]
    pub reading: Option<Text>,
    /// It ends in "等": the certifying body may accept others.
    pub open: bool,
    /// The names as printed.
    pub names: &'static [Spelling],
    /// Names that count as well by our reading.
    pub also: &'static [Also],
    /// All of them, to look one up.
    pub set: NameSet,
}

/// A name added to a list by our reading.
#[derive(Debug)]
pub struct Also {
    /// The name.
    pub name: &'static str,
    /// Why it counts.
    #[cfg(whole)]
    pub reading: Text,
}

/// Which majors fit.
#[derive(Debug)]
pub struct Majors {
    /// Name of the table in its file.
    #[cfg(whole)]
    pub id: &'static str,
    /// Where it stands in its document.
    #[cfg(whole)]
    pub clause: &'static str,
    /// Our reading, where it is not the text's own words.
    #[cfg(whole)]
    pub reading: Option<Text>,
    /// Lists whose majors fit, each for some schools.
    pub lists: &'static [ListUse],
    /// Lists whose majors fit if the certifying body agrees.
    pub near_lists: &'static [&'static List],
    /// The category decides where the major is on no list.
    pub categories: Option<Categories>,
    /// What any other major is.
    pub otherwise: Certainty,
    /// Is the body's answer "related" enough?
    pub related_counts: bool,
}

/// Use of one list of majors.
#[derive(Debug)]
pub struct ListUse {
    /// The list.
    pub list: &'static List,
    /// The schools it serves.
    pub schools: SchoolSet,
}

/// Categories of majors.
#[derive(Debug)]
pub struct Categories {
    /// Published: they fit.
    pub fit: List,
    /// Near to the published ones: the certifying body decides.
    pub near: Option<List>,
}

/// A set of pairs of institution and program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SchoolSet(pub(crate) u64);

impl SchoolSet {
    /// Is the pair in it?
    #[must_use]
    pub fn contains(self, institution: Institution, program: Program) -> bool {
        self.0 >> (institution as u64 * 8 + program as u64) & 1 == 1
    }

    /// The institutions of which at least one program is in it.
    pub fn institutions(self) -> impl Iterator<Item = Institution> {
        Institution::ALL.iter().copied().filter(move |&i| Program::ALL.iter().any(|&p| self.contains(i, p)))
    }
}

/// A set of statuses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StatusSet(pub(crate) u8);

impl StatusSet {
    /// Is it in the set?
    #[must_use]
    pub fn contains(self, status: Status) -> bool {
        self.0 >> status as u8 & 1 == 1
    }

    /// The statuses in it.
    pub fn iter(self) -> impl Iterator<Item = Status> {
        Status::ALL.iter().copied().filter(move |&status| self.contains(status))
    }
}

/// Schools that a condition names together.
#[derive(Debug)]
pub struct SchoolGroup {
    /// Name of the group in `rules/shared`.
    #[cfg(whole)]
    pub id: &'static str,
    /// The words that name it.
    pub name: Text,
    /// Our reading, where it is not the text's own words.
    #[cfg(whole)]
    pub reading: Option<Text>,
    /// The name is that of a degree, not of schools.
    pub degree: bool,
    /// They count.
    pub met: SchoolSet,
    /// They count if the certifying body agrees.
    pub confirm: SchoolSet,
}

/// A level that can be applied for.
#[derive(Debug)]
pub struct Level {
    /// As in the report: `5` … `1`, or a word.
    pub id: &'static str,
    /// What it is called.
    pub name: Text,
    /// Its conditions as published; one is enough.
    pub conditions: &'static [Condition],
}

/// A published condition: all of its requirements together.
#[derive(Debug)]
pub struct Condition {
    /// `level.number`.
    pub id: &'static str,
    /// Where it stands in the plan's document.
    pub clause: &'static str,
    /// Our reading, where it is not the text's own words.
    pub reading: Option<Text>,
    /// What it asks, in the order of the text.
    pub requires: &'static [&'static Requirement],
    /// The places of these in [`Pack::requirements`].
    pub places: &'static [u8],
    /// The published material list.
    pub materials: Option<Materials>,
}

/// A certificate's name that stands for another, in every plan.
#[derive(Debug)]
pub struct Alias {
    /// What certificates say.
    pub alias: &'static str,
    /// What it is read as.
    pub name: &'static str,
    /// Why.
    #[cfg(whole)]
    pub reading: Text,
}

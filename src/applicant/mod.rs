//! Facts about a person, parsed once at the border and trusted from then on.
//!
//! [`parse`] turns a foreign [`Value`] into an [`Applicant`] or into the list of its faults.

mod date;
mod fault;
mod field;
mod hash;
mod names;
mod options;
mod parse;
mod question;
mod reader;
mod value;
mod words;

pub use date::{Day, Length, Written, YEARS, days_in_month};
pub use fault::{Detail, Fault, FaultCode, Found};
pub use names::{NAME_COUNT, Name, NameSet, Spelling, compared};
pub use options::Options;
pub use parse::parse;
pub use question::{Question, Section};
pub use value::Value;
pub use words::{Answer, Institution, Program, Rank, Relation, Scheme, Status, TitleKind};

use crate::rules::PACK_COUNT;

/// One value for each plan, by [`Pack::index`](crate::rules::Pack::index).
pub type PerPack<T> = [T; PACK_COUNT];

/// A person. `None` everywhere means "not answered yet".
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Applicant {
    /// Date of birth.
    pub birth: Option<Day>,
    /// Intends to work in this occupation or a related one.
    pub intends: Option<bool>,
    /// Jobs.
    pub work: Option<Vec<Job>>,
    /// Vocational certificates.
    pub certificates: Option<Vec<Certificate>>,
    /// Professional titles.
    pub titles: Option<Vec<Title>>,
    /// Schools.
    pub education: Option<Vec<Education>>,
    /// Trainings.
    pub training: Option<Vec<Training>>,
}

/// A stretch of days: from `start` up to, not including, `end`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    /// First day.
    pub start: Day,
    /// The day after the last; [`Day::NEVER`] where it goes on.
    pub end: Day,
}

impl Span {
    /// All of time.
    pub const EVER: Span = Span { start: Day::ALWAYS, end: Day::NEVER };

    /// The days in both.
    #[must_use]
    pub fn within(self, other: Span) -> Span {
        Span { start: self.start.max(other.start), end: self.end.min(other.end) }
    }

    /// Has it no day?
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Is it ongoing?
    #[must_use]
    pub fn is_open(self) -> bool {
        self.end == Day::NEVER
    }
}

/// One job.
#[derive(Clone, PartialEq, Debug)]
pub struct Job {
    /// What the work was.
    pub occupation: Name,
    /// The post held.
    pub position: Name,
    /// When.
    pub span: Span,
    /// A side job.
    pub part_time: bool,
    /// When the employer existed, as far as was said.
    pub employer_life: Span,
    /// What the certifying bodies have answered.
    pub relations: PerPack<Option<Relation>>,
}

/// One vocational certificate.
#[derive(Clone, PartialEq, Debug)]
pub struct Certificate {
    /// Of which occupation.
    pub occupation: Name,
    /// 5 初级工 … 1 高级技师.
    pub level: u8,
    /// Under which scheme.
    pub scheme: Scheme,
    /// When, or not answered.
    pub obtained: Option<Day>,
    /// What the certifying bodies have answered.
    pub relations: PerPack<Option<Relation>>,
}

/// One professional title.
#[derive(Clone, PartialEq, Debug)]
pub struct Title {
    /// How high.
    pub rank: Rank,
    /// 职称, or a professional qualification.
    pub kind: TitleKind,
    /// Does its field fit the occupation (符合专业对应关系)?
    pub matches: PerPack<Answer>,
    /// When, or not answered.
    pub obtained: Option<Day>,
}

/// One school.
#[derive(Clone, PartialEq, Debug)]
pub struct Education {
    /// Kind of school.
    pub institution: Institution,
    /// What for.
    pub program: Program,
    /// The major, or not answered.
    pub major: Option<Name>,
    /// The catalogue's category of the major, or not answered.
    pub category: Option<Name>,
    /// How far.
    pub status: Status,
    /// Is the major one approved by assessment (经评估论证)?
    pub assessed: PerPack<Answer>,
    /// What the certifying bodies have answered about the major.
    pub relations: PerPack<Option<Relation>>,
}

/// One training.
#[derive(Clone, PartialEq, Debug)]
pub struct Training {
    /// For which occupation.
    pub occupation: Name,
    /// The prescribed hours were reached, or not answered.
    pub hours_met: Option<bool>,
    /// Its certificate was received, or not answered.
    pub certificate: Option<bool>,
}

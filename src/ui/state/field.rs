//! Questions of the form and where they stand in the draft.

use crate::applicant::Section;
use crate::rules::PACKS;

words! {
    /// A question of the form, by its key in the applicant; those from [`Field::Answer`] on are the form's own.
    Field {
        /// 出生日期.
        BirthDate = "birthDate",
        /// 拟从事.
        Intends = "intends",
        /// The employer's name.
        Employer = "employer",
        /// The post held.
        Position = "position",
        /// The occupation worked in, certified or trained for.
        Occupation = "occupation",
        /// First day of a job.
        Start = "start",
        /// Last day of a job; part 3 is "still there".
        End = "end",
        /// A side job.
        PartTime = "partTime",
        /// When the employer was founded.
        EmployerFounded = "employerFounded",
        /// When it was closed.
        EmployerDissolved = "employerDissolved",
        /// The certifying body's answer, a part for each plan.
        Relations = "relations",
        /// Level of a certificate.
        Level = "level",
        /// Its scheme.
        Scheme = "scheme",
        /// When a certificate or title was obtained.
        Obtained = "obtained",
        /// Rank of a title.
        Rank = "rank",
        /// 职称, or a professional qualification.
        Kind = "kind",
        /// Does the title's field fit, a part for each plan.
        Matches = "matches",
        /// Kind of school.
        Institution = "institution",
        /// What for.
        Program = "program",
        /// The major.
        Major = "major",
        /// Its category.
        MajorCategory = "majorCategory",
        /// How far.
        Status = "status",
        /// 经评估论证, a part for each plan.
        Assessed = "assessed",
        /// The training's hours.
        HoursMet = "hoursMet",
        /// The training's certificate.
        Certificate = "certificate",
        /// Is there anything to enter in a section?
        Answer = "answer",
        /// The day of the evaluation.
        AsOf = "asOf",
        /// The level that the visitor wants.
        Target = "target",
        /// What the visitor is: a part for each of [`WHO`](super::who::WHO).
        Who = "who",
        /// A text that work is to be found in.
        Paste = "paste",
        /// The papers that are ready, a part for each plan.
        Papers = "papers",
        /// The day to be reminded of.
        Remind = "remind",
    }
}

/// What is asked and read in one piece.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A typed text.
    Text,
    /// One of a few words.
    Word,
    /// Yes, no, not sure.
    Answer,
    /// A box to tick.
    Check,
    /// Year, month and day.
    Date,
    /// A word for each plan.
    PerPack,
}

impl Field {
    /// The part of [`Field::End`] that says "still there".
    pub const ONGOING: u8 = 3;

    /// The part of a job's dates that says that the day is asked, too.
    pub const TO_THE_DAY: u8 = 4;

    /// The part of [`Field::MajorCategory`] that says that the major has brought it.
    pub const BROUGHT: u8 = 1;

    /// How it is asked.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Employer | Self::Position | Self::Occupation | Self::Major => Kind::Text,
            Self::MajorCategory | Self::Paste | Self::Papers => Kind::Text,
            Self::BirthDate | Self::Start | Self::End | Self::EmployerFounded | Self::EmployerDissolved => Kind::Date,
            Self::Obtained | Self::AsOf | Self::Remind => Kind::Date,
            Self::Relations | Self::Matches | Self::Assessed => Kind::PerPack,
            Self::Level | Self::Scheme | Self::Rank | Self::Kind => Kind::Word,
            Self::Institution | Self::Program | Self::Status | Self::Target => Kind::Word,
            Self::Intends | Self::HoursMet | Self::Certificate | Self::Answer => Kind::Answer,
            Self::PartTime | Self::Who => Kind::Check,
        }
    }

    /// Is there a part of it for each plan?
    #[must_use]
    pub fn is_by_plan(self) -> bool {
        self == Self::Papers || self.kind() == Kind::PerPack
    }

    /// The questions of a section's records, in the order of the form.
    #[must_use]
    pub fn of(section: Section) -> &'static [Field] {
        match section {
            Section::Work => &[
                Self::Occupation,
                Self::Position,
                Self::Employer,
                Self::Start,
                Self::End,
                Self::PartTime,
                Self::EmployerFounded,
                Self::EmployerDissolved,
                Self::Relations,
            ],
            Section::Certificates => &[Self::Occupation, Self::Level, Self::Scheme, Self::Obtained, Self::Relations],
            Section::Titles => &[Self::Rank, Self::Kind, Self::Obtained, Self::Matches],
            Section::Education => &[
                Self::Institution,
                Self::Program,
                Self::Status,
                Self::Major,
                Self::MajorCategory,
                Self::Assessed,
                Self::Relations,
            ],
            Section::Training => &[Self::Occupation, Self::HoursMet, Self::Certificate],
        }
    }
}

/// A place of the draft: one text that was typed or chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// `None`: of the person.
    pub section: Option<Section>,
    /// The record of the section, from 0.
    pub record: usize,
    /// The question.
    pub field: Field,
    /// Year, month and day are parts 0, 1 and 2; a plan's part is its index.
    pub part: u8,
}

impl Place {
    /// A question about the person.
    #[must_use]
    pub fn of(field: Field) -> Place {
        Place { section: None, record: 0, field, part: 0 }
    }

    /// Whether a section has records.
    #[must_use]
    pub fn answer(section: Section) -> Place {
        Place { section: Some(section), record: 0, field: Field::Answer, part: 0 }
    }

    /// A question of a record.
    #[must_use]
    pub fn record(section: Section, record: usize, field: Field) -> Place {
        Place { section: Some(section), record, field, part: 0 }
    }

    /// Is it the same question, whatever the part?
    #[must_use]
    pub fn same(self, other: Place) -> bool {
        self.part(0) == other.part(0)
    }

    /// Another part of the same question.
    #[must_use]
    pub fn part(self, part: u8) -> Place {
        Place { part, ..self }
    }

    /// Is it a question of a record?
    #[must_use]
    pub fn is_of_record(self) -> bool {
        self.section.is_some() && self.field != Field::Answer
    }

    /// Is it answered by typing, a key after the other?
    #[must_use]
    pub fn is_typed(self) -> bool {
        matches!(self.field.kind(), Kind::Text | Kind::Date) && self.part < Field::ONGOING
    }

    /// The path that a fault or an open question has, as in `work[0].end`.
    #[must_use]
    pub fn path(self) -> String {
        match self.section {
            None => self.field.word().to_string(),
            Some(section) if self.field == Field::Answer => section.word().to_string(),
            Some(section) => section.word().to_string() + "[" + &self.record.to_string() + "]." + self.field.word(),
        }
    }

    /// Id and name of its control, as in `work[0].end/1`.
    #[must_use]
    pub fn id(self) -> String {
        self.path() + "/" + &self.part.to_string()
    }

    /// Its name in what is kept and handed on: as its id, but with a plan by its own id.
    #[must_use]
    pub fn name(self) -> String {
        match PACKS.get(usize::from(self.part)).filter(|_| self.field.is_by_plan()) {
            Some(pack) => self.path() + "/" + pack.id,
            None => self.id(),
        }
    }

    /// The place of such a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Place> {
        match name.split_once('/').and_then(|(path, part)| Some((path, super::plan_index(part)?))) {
            Some((path, plan)) => Some(Place::from_id(path)?.part(plan as u8)).filter(|place| place.field.is_by_plan()),
            None => Place::from_id(name).filter(|place| !place.field.is_by_plan()),
        }
    }

    /// The place of a path or of a control's name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Place> {
        let (path, part) = id.split_once('/').unwrap_or((id, "0"));
        let part = part.parse().ok()?;
        if let Some((section, rest)) = path.split_once('[') {
            let (record, field) = rest.split_once(']')?;
            let (section, field) = (Section::from_word(section)?, Field::from_word(field.strip_prefix('.')?)?);
            return Some(Place::record(section, record.parse().ok()?, field).part(part));
        }
        if let Some(section) = Section::from_word(path) {
            return Some(Place::answer(section).part(part));
        }
        Some(Place::of(Field::from_word(path)?).part(part))
    }
}

//! What a condition can require, one type for each kind.

use super::pack::{SchoolGroup, StatusSet, Text};
use crate::applicant::{Name, Rank, Scheme};

/// One requirement of a condition.
#[derive(Debug)]
pub enum Requirement {
    /// At least so many years old.
    Age(u8),
    /// Intends to work in this occupation or a related one.
    Intends,
    /// Works in it now.
    Employed,
    /// Has worked in it for so long.
    Work(WorkAsked),
    /// Holds a certificate.
    Certificate(CertificateAsked),
    /// Holds a title.
    Title(TitleAsked),
    /// Has finished, or attends, a school.
    Education(EducationAsked),
    /// Was trained for the occupation and has its certificate.
    Training(Name),
}

/// Length of work asked for.
#[derive(Debug)]
pub struct WorkAsked {
    /// 满 N 年.
    pub years: u8,
    /// 连续, not 累计.
    pub continuous: bool,
    /// 取得…后: counted from the day this was obtained.
    pub after: Option<Anchor>,
}

/// What must have been obtained before work counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// A certificate.
    Certificate(CertificateAsked),
    /// A title.
    Title(TitleAsked),
}

/// A certificate asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CertificateAsked {
    /// 5 初级工 … 1 高级技师.
    pub level: u8,
    /// The scheme; the other one needs the certifying body's agreement. `None`: either.
    pub scheme: Option<Scheme>,
    /// Years it must have been held.
    pub held: Option<u8>,
    /// The name the text gives it, where it does not name the level.
    pub name: Option<Text>,
}

/// A title asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TitleAsked {
    /// At least this rank.
    pub rank: Rank,
    /// Professional qualifications are not named: the certifying body has to agree.
    pub titles_only: bool,
}

/// A school asked for.
#[derive(Debug)]
pub struct EducationAsked {
    /// Which schools.
    pub schools: &'static SchoolGroup,
    /// How far the studies must have come.
    pub statuses: StatusSet,
    /// 经评估论证.
    pub assessed: bool,
    /// Place of the table of majors in the pack; any major where `None`.
    pub major: Option<u8>,
    /// The major must be outside that table.
    pub other_major: bool,
}

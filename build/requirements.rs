//! The rule files' format, continued: what a condition can require.

use super::{Rank, Scheme, Status, Text, Word};
use serde::Deserialize;

/// One requirement; its kind is the key.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Requirement {
    Age(Age),
    /// Intends to work in this occupation or a related one.
    Intends(Empty),
    /// Works in it now.
    Employed(Empty),
    Work(Work),
    Certificate(Certificate),
    Title(Title),
    Education(Education),
    Training(Training),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Age {
    pub years: u8,
}

/// Years of work; exactly one of `cumulative` and `continuous`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    pub cumulative: Option<u8>,
    pub continuous: Option<u8>,
    /// Counted from the day the certificate or title required before it was obtained.
    pub after: Option<After>,
    /// The text leaves out the word 累计; our reading takes it for cumulative.
    #[serde(default)]
    pub unsaid: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum After {
    Certificate,
    Title,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    pub level: u8,
    /// The scheme asked for; the other one counts if the certifying body agrees.
    pub scheme: Option<Scheme>,
    /// Years it must have been held.
    pub held: Option<u8>,
    /// The name the text gives it, where it does not name it by its level.
    pub name: Option<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    pub rank: Rank,
    /// The text names titles alone: a professional qualification needs the body's agreement.
    #[serde(default)]
    pub titles_only: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Education {
    /// Name of a group in `rules/shared`.
    pub schools: Word,
    pub status: Vec<Status>,
    /// A major "approved by assessment".
    #[serde(default)]
    pub assessed: bool,
    /// Name of a `majors` table; any major where left out.
    pub major: Option<Word>,
    /// The major must be outside that table (非本专业).
    #[serde(default)]
    pub other_major: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Training {
    pub occupation: String,
}

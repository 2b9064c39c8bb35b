//! What is said of a photo: checks with what they measured and what they ask, as data.

use super::header::Format;

/// How a check came out, from best to worst; what was skipped does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It could not be made; the check's reason says why.
    Skipped,
    /// In order.
    Pass,
    /// A reviewer may object.
    Warn,
    /// A reviewer or a portal will refuse it.
    Fail,
}

impl Status {
    /// The word outside.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Status::Skipped => "skipped",
            Status::Pass => "pass",
            Status::Warn => "warn",
            Status::Fail => "fail",
        }
    }
}

/// A value that was measured or is asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// A number, in the unit of its name.
    Number(f64),
    /// From and to, both allowed.
    Range(f64, f64),
    /// Several numbers: a size, or an area's left, top, width and height.
    List(Vec<f64>),
    /// One of a few words.
    Word(&'static str),
    /// Yes or no.
    Flag(bool),
    /// Not there.
    Nothing,
}

impl From<f64> for Fact {
    fn from(number: f64) -> Fact {
        Fact::Number(number)
    }
}

/// Names, camelCase as outside, and their values.
pub type Facts = Vec<(&'static str, Fact)>;

/// One check.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// As in the list of ids outside.
    pub id: &'static str,
    /// How it came out.
    pub status: Status,
    /// Why it did not pass, where the figures alone do not say it; why it was skipped.
    pub reason: Option<&'static str>,
    /// What was found.
    pub measured: Facts,
    /// What passes.
    pub required: Facts,
}

impl Check {
    /// A check that could not be made.
    #[must_use]
    pub fn skipped(id: &'static str, reason: &'static str) -> Check {
        Check { id, status: Status::Skipped, reason: Some(reason), measured: Vec::new(), required: Vec::new() }
    }
}

/// Everything that is said of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The worst of the checks.
    pub verdict: Status,
    /// Whether repairing gives a file whose format, size, integrity and dimensions pass.
    pub fixable: bool,
    /// What the file is, by its content.
    pub format: Format,
    /// Its length.
    pub bytes: usize,
    /// Width and height as seen, in pixels.
    pub size: Option<(u32, u32)>,
    /// Dots an inch, where the file names them.
    pub dpi: Option<u16>,
    /// All checks, always in the same order.
    pub checks: Vec<Check>,
}

impl Report {
    /// A check by its id.
    #[must_use]
    pub fn status(&self, id: &str) -> Option<Status> {
        self.checks.iter().find(|check| check.id == id).map(|check| check.status)
    }

    /// Whether these checks all pass.
    #[must_use]
    pub fn passes(&self, ids: &[&str]) -> bool {
        ids.iter().all(|id| self.status(id) == Some(Status::Pass))
    }
}

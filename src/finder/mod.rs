//! Finds occupations, posts, majors and categories as people type them, and reads the lines of a CV.
//!
//! A module of its own for the page, loaded when a name is first typed: its data weighs a quarter of the first load.

mod align;
mod alike;
pub mod cv;
mod data;
mod plain;
mod query;
mod said;
mod search;
mod shortened;
mod sound;

pub use cv::{Line, recognise};
pub use search::{Found, find};

/// What is looked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// An occupation, by its name, a 工种 or a common title.
    Occupation,
    /// A post that a plan names.
    Position,
    /// A major of the catalogues or of a published list.
    Major,
    /// A category of majors: 大类 and 专业类.
    Category,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 4] = [Kind::Occupation, Kind::Position, Kind::Major, Kind::Category];

    /// By its word at the border.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Kind> {
        let place = ["occupation", "position", "major", "category"].iter().position(|one| *one == word)?;
        Some(Kind::ALL[place])
    }
}

/// The catalogue that a major stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    /// 中职
    Secondary,
    /// 高职专科
    HigherAssociate,
    /// 高职本科
    HigherBachelor,
    /// 本科
    University,
}

impl Level {
    /// All levels, as `build/facts.rs` numbers them.
    pub const ALL: [Level; 4] = [Level::Secondary, Level::HigherAssociate, Level::HigherBachelor, Level::University];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["中职", "高职专科", "高职本科", "本科"][self as usize]
    }

    /// By its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }
}

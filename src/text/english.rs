//! The English texts of the catalogue and of the rules, in one list.
//!
//! Most visitors read Chinese. The page's program is built without the English texts and learns
//! them from a file of the site when somebody asks for English ([`learn`]); everything else has
//! them compiled in. Until they are there, texts are Chinese.

/// Place of a rule file's text in the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EnglishText(pub(crate) u16);

/// Stands between the texts of the file.
pub const SEPARATOR: char = '\u{1f}';

#[cfg(any(not(feature = "app"), feature = "api"))]
mod compiled {
    include!(concat!(env!("OUT_DIR"), "/english.rs"));

    pub fn list() -> Option<&'static [&'static str]> {
        Some(&ENGLISH)
    }

    pub fn keep(_: Vec<&'static str>) -> bool {
        true
    }
}

#[cfg(all(feature = "app", not(feature = "api")))]
mod compiled {
    use std::sync::OnceLock;

    static LEARNT: OnceLock<Vec<&'static str>> = OnceLock::new();

    pub fn list() -> Option<&'static [&'static str]> {
        LEARNT.get().map(Vec::as_slice)
    }

    pub fn keep(texts: Vec<&'static str>) -> bool {
        LEARNT.set(texts).is_ok()
    }
}

/// Are they there?
#[must_use]
pub fn is_known() -> bool {
    compiled::list().is_some()
}

/// Takes the texts of the file; kept for as long as the program runs.
pub fn learn(file: String) -> bool {
    is_known() || compiled::keep(String::leak(file).split(SEPARATOR).collect())
}

/// The file's content, for the build of the site.
#[must_use]
pub fn file() -> String {
    compiled::list().unwrap_or_default().join("\u{1f}")
}

/// The text at a place.
pub(super) fn text(place: usize) -> Option<&'static str> {
    compiled::list()?.get(place).copied()
}

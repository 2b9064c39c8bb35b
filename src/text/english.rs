//! The English texts of the catalogue and of the rules, in one list.
//!
//! Most visitors read Chinese. The page's program is built without the English texts and learns
//! them from the English page of the site ([`learn`]); everything else has them compiled in.
//! Until they are there, texts are Chinese.

/// Place of a rule file's text in the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EnglishText(pub(crate) u16);

mod made {
    include!(concat!(env!("OUT_DIR"), "/english.rs"));
}

#[cfg(whole)]
mod compiled {
    pub fn list() -> Option<&'static [&'static str]> {
        Some(&super::made::ENGLISH)
    }

    pub fn keep(_: Vec<&'static str>) -> bool {
        true
    }
}

#[cfg(not(whole))]
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

/// Takes the texts as [`written`] gives them, a line each; kept for as long as the program runs.
///
/// Refuses those of another build: the site may have been put up anew since this page was loaded, and
/// the place of a text is all that says which it is.
pub fn learn(texts: String) -> bool {
    let mut lines = String::leak(texts).split('\n');
    lines.next() == Some(made::STAMP) && (compiled::list().is_some() || compiled::keep(lines.collect()))
}

/// All of them, for the English page of the site.
#[cfg(whole)]
#[must_use]
pub fn written() -> String {
    let mut lines = vec![made::STAMP];
    lines.extend(made::ENGLISH);
    lines.join("\n")
}

/// The text at a place.
pub(super) fn text(place: usize) -> Option<&'static str> {
    compiled::list()?.get(place).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_a_line() {
        assert_eq!(written().split('\n').count(), 1 + made::ENGLISH.len());
    }

    #[test]
    fn texts_of_another_build_are_refused() {
        assert!(learn(written()));
        assert!(!learn(written().replacen(made::STAMP, "0", 1)));
        assert!(!learn(String::new()));
    }
}

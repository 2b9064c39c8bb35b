//! Names of occupations, posts, majors and categories, compared as the rules compare them.
//!
//! A name is compared after NFKC, with all white space removed, then with trailing "专业" and
//! trailing balanced parentheses removed until nothing changes. Only names that some rule file
//! knows can ever match, so a name becomes a number in their sorted list and every later
//! comparison is one of numbers. The build reduces NFKC to the characters of those names
//! (`build/names.rs`); `tests/properties.rs` holds the reduction against the full tables.

use super::hash::hash;
use compiled::{CERTIFICATE_ALIASES, COUNT, ENDS, FOLDS, SLOTS, SPELLINGS};

#[allow(missing_docs)]
mod compiled {
    include!(concat!(env!("OUT_DIR"), "/names.rs"));
}

/// How many names the rule files know.
pub const NAME_COUNT: usize = COUNT;

/// A name: its place among the names that the rules know, or unknown to all of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Name(pub(crate) u16);

impl Name {
    /// A name that no rule file knows.
    pub const UNKNOWN: Name = Name(u16::MAX);

    /// Reads a name; `None` where nothing is left of it.
    #[must_use]
    pub fn read(text: &str) -> Option<Name> {
        if let Some(known) = find(text) {
            return Some(known);
        }
        let folded = fold(text);
        let core = strip(&folded);
        (!core.is_empty()).then(|| find(core).unwrap_or(Name::UNKNOWN))
    }

    /// The name under which certificates of this name are read.
    #[must_use]
    pub fn as_certificate(self) -> Name {
        let alias = CERTIFICATE_ALIASES.iter().find(|&&(alias, _)| alias == self.0);
        alias.map_or(self, |&(_, name)| Name(name))
    }

    /// The known name itself, in its compared form.
    #[must_use]
    pub fn text(self) -> Option<&'static str> {
        (usize::from(self.0) < COUNT).then(|| Spelling(self.0).text())
    }
}

/// A known name as a list prints it: a place among all spellings, of which the first are the
/// compared names themselves. All stand in one text, because a pointer to each would weigh as much.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spelling(pub(crate) u16);

impl Spelling {
    /// What is printed.
    #[must_use]
    pub fn text(self) -> &'static str {
        let place = usize::from(self.0);
        &SPELLINGS[usize::from(ENDS[place])..usize::from(ENDS[place + 1])]
    }
}

/// By its hash, and then slot by slot up to a free one.
fn find(text: &str) -> Option<Name> {
    let mut slot = hash(text.as_bytes()) as usize;
    loop {
        let place = SLOTS[slot % SLOTS.len()];
        if Name(place).text()? == text {
            return Some(Name(place));
        }
        slot += 1;
    }
}

/// A name or a piece of one as it is compared: NFKC as far as it matters here, without white space, in small letters.
#[must_use]
pub fn compared(text: &str) -> String {
    fold(text).to_ascii_lowercase()
}

/// NFKC as far as it matters here, without white space.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        match FOLDS.binary_search_by_key(&c, |&(from, _)| from) {
            Ok(place) => folded.push_str(FOLDS[place].1),
            Err(_) => folded.push(c),
        }
    }
    folded
}

/// Without trailing "专业" and trailing balanced parentheses.
fn strip(mut name: &str) -> &str {
    loop {
        let before = name.len();
        name = name.strip_suffix("专业").unwrap_or(name);
        if let Some(start) = trailing_parenthesis(name) {
            name = &name[..start];
        }
        if name.len() == before {
            return name;
        }
    }
}

/// Where a balanced parenthesised part that ends the text starts.
fn trailing_parenthesis(text: &str) -> Option<usize> {
    if !text.ends_with(')') {
        return None;
    }
    let mut open = 0_usize;
    for (place, byte) in text.bytes().enumerate().rev() {
        match byte {
            b')' => open += 1,
            b'(' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some(place);
        }
    }
    None
}

/// A set of known names.
#[derive(Clone, Copy, Debug)]
pub struct NameSet(pub(crate) [u64; NAME_COUNT.div_ceil(64)]);

impl NameSet {
    /// Is the name in it? An unknown name is in none.
    #[must_use]
    pub fn contains(&self, name: Name) -> bool {
        let place = usize::from(name.0);
        self.0.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_what_does_not_matter() {
        let own = Name::read("电子商务").expect("not empty");
        assert_eq!(own.text(), Some("电子商务"));
        for same in [
            " 电子 商务\u{3000}",
            "电子商务专业",
            "电子商务（网店(含直播)）",
            "电子商务(a)专业（b）",
            "电子商务专业专业",
            "电\u{2028}子商务",
            "\u{2f24}子商务",
            "电子商务⑴",
            "电子商务㈠",
            "电子商务︵x︶",
        ] {
            let same = same.replace('\u{2f24}', "电");
            assert_eq!(Name::read(&same), Some(own), "{same:?}");
        }
        for other in ["电子商务)", "电子商务(a))", "电子商务a", "电子商务专", "电子商务[a]", "电子商务()x"]
        {
            assert_eq!(Name::read(other), Some(Name::UNKNOWN), "{other:?}");
        }
        for empty in ["", " \u{a0}", "专业", "（专业）", "专业(x)专业"] {
            assert_eq!(Name::read(empty), None, "{empty:?}");
        }
    }

    #[test]
    fn kangxi_radicals_and_compatibility_ideographs_are_their_ideographs() {
        assert_eq!(Name::read("\u{2f2f}商管理"), Name::read("工商管理"));
        assert_ne!(Name::read("工商管理"), Some(Name::UNKNOWN));
    }

    #[test]
    fn a_megabyte_of_parentheses_is_read_in_linear_time() {
        assert_eq!(Name::read(&"()".repeat(500_000)), None);
        assert_eq!(Name::read(&")专业".repeat(200_000)), Some(Name::UNKNOWN));
    }
}

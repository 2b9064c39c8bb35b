//! The names that the rules know, and NFKC reduced to what can matter for them.
//!
//! A foreign name equals a known one only if every character becomes one of the known names'
//! characters, a parenthesis, or nothing. So of Unicode's tables only the characters that
//! become one of these are kept; every other character is "some other", whatever it is.

use crate::format::{List, Majors};
use crate::load::Rules;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
#[path = "../src/applicant/hash.rs"]
mod hash;
use hash::hash;
use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

/// Stands in folded texts for characters that no known name has.
const OTHER: char = '\u{fffd}';

/// Known names in their compared form, sorted by bytes; and how lists print those that they print otherwise.
pub struct Names {
    compared: BTreeSet<String>,
    aliases: Vec<(String, String)>,
    printed: BTreeSet<String>,
}

impl Names {
    /// Every name of the rule files.
    pub fn of(rules: &Rules) -> Names {
        let (mut names, mut printed) = (BTreeSet::new(), BTreeSet::new());
        let mut add = |name: &str| {
            printed.insert(name.to_string());
            names.insert(compared(name))
        };
        for plan in rules.plans.iter().map(|p| &p.content) {
            add(&plan.occupation.own);
            for list in plan.occupation.related.iter().chain(&plan.occupation.posts) {
                each(list, &mut add);
            }
            for list in plan.majors.values().flat_map(categories) {
                each(list, &mut add);
            }
            for training in crate::emit::trainings(plan) {
                add(training);
            }
        }
        let mut aliases = Vec::new();
        for shared in rules.shared.iter().map(|s| &s.content) {
            shared.majors.values().for_each(|list| each(list, &mut add));
            for alias in &shared.certificate_alias {
                add(&alias.alias);
                add(&alias.name);
                aliases.push((compared(&alias.alias), compared(&alias.name)));
            }
        }
        Names { printed: printed.difference(&names).cloned().collect(), compared: names, aliases }
    }

    /// The spelling of a name as it is printed, as Rust.
    pub fn spelling(&self, name: &str) -> String {
        let place = self.spellings().position(|one| one == name).expect("every name was collected");
        format!("Spelling({place})")
    }

    fn spellings(&self) -> impl Iterator<Item = &String> {
        self.compared.iter().chain(&self.printed)
    }

    /// Place of a name.
    pub fn place(&self, name: &str) -> usize {
        let name = compared(name);
        self.compared.iter().position(|n| *n == name).expect("every name was collected")
    }

    /// The set of a list's names, as Rust.
    pub fn set(&self, list: &List) -> String {
        let mut words = vec![0_u64; self.compared.len().div_ceil(64)];
        each(list, &mut |name: &str| {
            let place = self.place(name);
            words[place / 64] |= 1 << (place % 64);
            true
        });
        format!("NameSet({words:?})")
    }

    /// The spellings in one text with the end of each, and what finds one.
    pub fn to_rust(&self) -> String {
        let mut out = String::new();
        let spellings: String = self.spellings().map(String::as_str).collect();
        let mut ends = vec![0];
        ends.extend(self.spellings().scan(0, |end, one| {
            *end += one.len();
            Some(*end)
        }));
        let _ = writeln!(out, "pub const COUNT: usize = {};", self.compared.len());
        let _ = writeln!(out, "pub static SPELLINGS: &str = {spellings:?};");
        let _ = writeln!(out, "pub static ENDS: [u16; {}] = {ends:?};", ends.len());
        let slots = self.slots();
        let _ = writeln!(out, "pub static SLOTS: [u16; {}] = {slots:?};", slots.len());
        let folds = self.folds();
        let _ = writeln!(out, "pub static FOLDS: [(char, &str); {}] = {folds:?};", folds.len());
        let aliases: Vec<(usize, usize)> = self.aliases.iter().map(|(a, n)| (self.place(a), self.place(n))).collect();
        let _ = writeln!(out, "pub static CERTIFICATE_ALIASES: [(u16, u16); {}] = {aliases:?};", aliases.len());
        out
    }

    /// Where each name is by its hash; `u16::MAX` where none is. A power of two, at most a third full.
    fn slots(&self) -> Vec<u16> {
        let mut slots = vec![u16::MAX; (3 * self.compared.len()).next_power_of_two()];
        for (name, place) in self.compared.iter().zip(0..) {
            let mut slot = hash(name.as_bytes()) as usize;
            while slots[slot % slots.len()] != u16::MAX {
                slot += 1;
            }
            let count = slots.len();
            slots[slot % count] = place;
        }
        slots
    }

    fn folds(&self) -> Vec<(char, String)> {
        let mut kept: BTreeSet<char> = self.compared.iter().flat_map(|n| n.chars()).collect();
        kept.extend(['(', ')', '专', '业']);
        for c in &kept {
            let own = c.nfd().eq([*c]) && canonical_combining_class(*c) == 0;
            assert!(own && !is_jamo(*c), "{c:?} composes with others: build/names.rs cannot reduce NFKC for it");
        }
        let mut folds = BTreeMap::new();
        for c in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            let folded: String =
                c.nfkc().filter(|f| !f.is_whitespace()).map(|f| if kept.contains(&f) { f } else { OTHER }).collect();
            let unchanged = c.nfkc().eq([c]);
            if !unchanged && !c.is_whitespace() && (folded.is_empty() || folded.chars().any(|f| f != OTHER)) {
                folds.insert(c, folded);
            }
        }
        folds.into_iter().collect()
    }
}

fn is_jamo(c: char) -> bool {
    ('\u{1100}'..='\u{11ff}').contains(&c) || ('\u{ac00}'..='\u{d7a3}').contains(&c)
}

fn categories(majors: &Majors) -> impl Iterator<Item = &List> {
    majors.categories.iter().flat_map(|c| std::iter::once(&c.fit).chain(&c.near))
}

fn each(list: &List, act: &mut impl FnMut(&str) -> bool) {
    for name in list.names.iter().chain(list.also.iter().map(|a| &a.name)) {
        act(name);
    }
}

/// The form in which names are compared.
pub fn compared(name: &str) -> String {
    let mut name: String = name.nfkc().filter(|c| !c.is_whitespace()).collect();
    loop {
        let before = name.len();
        if let Some(rest) = name.strip_suffix("专业") {
            name.truncate(rest.len());
        }
        if let Some(start) = trailing_parenthesis(&name) {
            name.truncate(start);
        }
        if name.len() == before {
            return name;
        }
    }
}

fn trailing_parenthesis(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    for (place, c) in text.char_indices().rev() {
        match c {
            ')' => open += 1,
            '(' => open = open.checked_sub(1)?,
            _ => {}
        }
        if open == 0 {
            return (c == '(').then_some(place);
        }
    }
    None
}

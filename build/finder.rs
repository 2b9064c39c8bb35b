//! Writes what can be searched as Rust data: names as numbers of their characters, and how these are read.
//!
//! A name is written once for each row of its table: repeats cost less, compressed, than references to them.

use crate::facts::Facts;
use crate::format::{List, Majors};
use crate::load::Rules;
use pinyin::ToPinyinMulti;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// What can be searched together.
#[derive(Default)]
struct Table {
    names: Vec<String>,
    /// Of the names at the end, which are aliases, the place of the name that each leads to.
    leads: Vec<usize>,
    /// Level and category of so many names in a row.
    runs: Vec<(usize, Option<usize>, Option<usize>)>,
}

impl Table {
    /// Adds a name unless it is there.
    fn add(&mut self, name: &str) {
        if !self.names.iter().any(|known| known == name) {
            self.names.push(name.to_string());
        }
    }

    /// Adds a major; its like before it share its run.
    fn major(&mut self, name: &str, level: Option<usize>, category: Option<usize>) {
        self.names.push(name.to_string());
        match self.runs.last_mut() {
            Some((count, of, within)) if (*of, *within) == (level, category) => *count += 1,
            _ => self.runs.push((1, level, category)),
        }
    }

    fn aliases(&mut self, pairs: Vec<(&String, &String)>) {
        let own = self.names.len();
        for (alias, name) in pairs {
            let lead = self.names[..own].iter().position(|known| known == name);
            let Some(lead) = lead.filter(|_| !self.names.contains(alias)) else { continue };
            self.names.push(alias.clone());
            self.leads.push(lead);
        }
    }
}

/// The data of `src/finder/data.rs`.
pub fn generate(rules: &Rules, facts: &Facts) -> String {
    let categories = categories(rules, facts);
    let tables = [
        ("OCCUPATIONS", occupations(rules, facts)),
        ("POSITIONS", positions(rules)),
        ("MAJORS", majors(rules, facts, &categories)),
        ("CATEGORIES", categories),
    ];
    let characters: BTreeSet<char> = tables.iter().flat_map(|(_, t)| &t.names).flat_map(|name| name.chars()).collect();
    let characters: Vec<char> = characters.into_iter().collect();
    let mut out = String::new();
    write_characters(&mut out, &characters);
    for (name, table) in &tables {
        write_table(&mut out, name, table, &characters);
    }
    out
}

fn occupations(rules: &Rules, facts: &Facts) -> Table {
    let mut table = Table::default();
    facts.occupations.iter().for_each(|one| table.add(&one.name));
    for plan in rules.plans.iter().map(|plan| &plan.content) {
        table.add(&plan.occupation.own);
        plan.occupation.related.iter().for_each(|list| each(list, &mut |name| table.add(name)));
    }
    let kinds = facts.occupations.iter().flat_map(|one| one.kinds.iter().map(|kind| (kind, &one.name)));
    table.aliases(kinds.chain(facts.titles.iter().map(|(alias, name)| (alias, name))).collect());
    table
}

fn positions(rules: &Rules) -> Table {
    let mut table = Table::default();
    for list in rules.plans.iter().filter_map(|plan| plan.content.occupation.posts.as_ref()) {
        each(list, &mut |name| table.add(name));
    }
    table
}

/// The catalogues, and after them the published names that they do not have.
fn majors(rules: &Rules, facts: &Facts, categories: &Table) -> Table {
    let mut table = Table::default();
    for major in &facts.majors {
        let category = categories.names.iter().position(|name| *name == major.category);
        table.major(&major.name, Some(major.level), category);
    }
    for list in rules.shared.iter().flat_map(|shared| shared.content.majors.values()) {
        each(list, &mut |name| {
            if !table.names.iter().any(|known| known == name) {
                table.major(name, None, None);
            }
        });
    }
    table
}

fn categories(rules: &Rules, facts: &Facts) -> Table {
    let mut table = Table::default();
    facts.majors.iter().for_each(|major| table.add(&major.category));
    facts.majors.iter().flat_map(|major| &major.categories).for_each(|name| table.add(name));
    for majors in rules.plans.iter().flat_map(|plan| plan.content.majors.values()) {
        of_categories(majors).for_each(|list| each(list, &mut |name| table.add(name)));
    }
    table
}

fn of_categories(majors: &Majors) -> impl Iterator<Item = &List> {
    majors.categories.iter().flat_map(|c| std::iter::once(&c.fit).chain(&c.near))
}

fn each(list: &List, act: &mut impl FnMut(&str)) {
    list.names.iter().chain(list.also.iter().map(|also| &also.name)).for_each(|name| act(name));
}

fn write_table(out: &mut String, name: &str, table: &Table, characters: &[char]) {
    let place = |c: char| characters.binary_search(&c).expect("every character was collected");
    let codes: Vec<usize> = table.names.iter().flat_map(|name| name.chars()).map(place).collect();
    let lengths: Vec<usize> = table.names.iter().map(|name| name.chars().count()).collect();
    let runs: Vec<(usize, usize, usize)> =
        table.runs.iter().map(|&(count, level, within)| (count, level.unwrap_or(255), within.unwrap_or(255))).collect();
    assert!(runs.iter().all(|run| run.2 < 256), "categories of majors come first: their places fit a byte");
    let _ = writeln!(
        out,
        "pub static {name}: Table = Table {{ codes: &{codes:?}, lengths: &{lengths:?}, leads: &{:?}, runs: &{runs:?} }};",
        table.leads
    );
}

/// The characters, and their readings as places in a text of syllables.
fn write_characters(out: &mut String, characters: &[char]) {
    let readings: Vec<BTreeSet<String>> = characters.iter().map(|&c| readings(c)).collect();
    let syllables: Vec<&String> = readings.iter().flatten().collect::<BTreeSet<_>>().into_iter().collect();
    let place = |one: &String| syllables.binary_search(&one).expect("every syllable was collected");
    let flat: Vec<usize> = readings.iter().flatten().map(place).collect();
    let ends = ends(readings.iter().map(BTreeSet::len));
    let codes: Vec<u16> =
        characters.iter().map(|&c| u16::try_from(u32::from(c)).expect("a character of the BMP")).collect();
    let text: String = syllables.iter().map(|one| one.as_str()).collect();
    let starts = ends_of(&syllables);
    let _ = writeln!(out, "pub static CHARACTERS: [u16; {}] = {codes:?};", codes.len());
    let _ = writeln!(out, "pub static READINGS: [u16; {}] = {flat:?};", flat.len());
    let _ = writeln!(out, "pub static READING_ENDS: [u16; {}] = {ends:?};", ends.len());
    let _ = writeln!(out, "pub static SYLLABLES: &str = {text:?};");
    let _ = writeln!(out, "pub static SYLLABLE_ENDS: [u16; {}] = {starts:?};", starts.len());
}

fn ends_of(texts: &[&String]) -> Vec<usize> {
    ends(texts.iter().map(|text| text.len()))
}

/// Where each part ends, after a zero.
fn ends(lengths: impl Iterator<Item = usize>) -> Vec<usize> {
    let ends = lengths.scan(0, |end, length| {
        *end += length;
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}

/// Every reading of a character in plain letters, ü as v; a letter is read as itself, punctuation not at all.
fn readings(c: char) -> BTreeSet<String> {
    if c.is_ascii_alphanumeric() {
        return BTreeSet::from([c.to_ascii_lowercase().to_string()]);
    }
    let all = c.to_pinyin_multi().into_iter().flatten();
    let plain = all.map(|one| one.plain().replace('ü', "v").replace('ê', "e"));
    plain.filter(|one| one.bytes().all(|b| b.is_ascii_lowercase())).collect()
}

//! Turns `locales/<language>/*.toml` into a key enum and one table a language, or says what is
//! missing.

use crate::load::Problem;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::{fs, path::Path};

/// The languages, first the one that is complete by definition.
const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

/// The file of the texts that only the build of the site shows, in the HTML: the page's program does without them.
const IN_HTML: &str = "html.toml";

/// Checks that the languages have the same keys with the same `{places}`, and writes the keys and
/// the Chinese texts as Rust; the English ones come beside them, in the order of the keys.
pub fn generate(folder: &Path) -> Result<(String, Vec<String>), Vec<Problem>> {
    let mut tables = Vec::new();
    let mut problems = Vec::new();
    for language in LANGUAGES {
        tables.push(read(folder, language, &mut problems));
    }
    compare(&tables, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let english = ordered(&tables[1]).into_iter().map(|(_, entry)| match entry.place() {
        // It stands with the part, too.
        Place::Photo | Place::Host => String::new(),
        _ => entry.text.clone(),
    });
    Ok((to_rust(&tables[0], &tables[1]), english.collect()))
}

/// The files of the texts that a later part of the page's program alone shows: they come with it (tools/split.mjs).
const LATE: [&str; 2] = ["look.toml", "next.toml"];
const PHOTO: [&str; 2] = ["photo.toml", "judged.toml"];
const HOST: [&str; 1] = ["host.toml"];
/// What the texts of a part stand between, so that they are found in the program.
const LATE_MARKS: [&str; 2] = ["\u{2}late\u{2}", "\u{3}late\u{3}"];
const PHOTO_MARKS: [&str; 2] = ["\u{2}photo\u{2}", "\u{3}photo\u{3}"];
const HOST_MARKS: [&str; 2] = ["\u{2}host\u{2}", "\u{3}host\u{3}"];

/// A text and where it stands.
struct Entry {
    text: String,
    path: String,
    line: usize,
}

impl Entry {
    /// Where it stands among the others.
    fn place(&self) -> Place {
        let of = |files: &[&str]| files.iter().any(|file| self.path.ends_with(&format!("/{file}")));
        match () {
            () if self.path.ends_with(IN_HTML) => Place::Html,
            () if of(&LATE) => Place::Late,
            () if of(&PHOTO) => Place::Photo,
            () if of(&HOST) => Place::Host,
            () => Place::First,
        }
    }
}

/// In this order, so that the page's program, which does without the last, has the same places for the others.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    First,
    Late,
    Photo,
    Host,
    Html,
}

type Table = BTreeMap<String, Entry>;

/// By place, then by key.
fn ordered(table: &Table) -> Vec<(&String, &Entry)> {
    let mut all: Vec<_> = table.iter().collect();
    all.sort_by_key(|(_, entry)| entry.place());
    all
}

fn read(folder: &Path, language: &str, problems: &mut Vec<Problem>) -> Table {
    let mut table = Table::new();
    for stem in crate::load::stems(&folder.join(language), "toml") {
        let path = format!("locales/{language}/{stem}.toml");
        let text = fs::read_to_string(folder.join(language).join(format!("{stem}.toml"))).unwrap_or_default();
        match crate::load::parse::<toml::Table>(&path, &text) {
            Ok(nodes) => flatten("", &nodes, &path, &lines(&text), &mut table, problems),
            Err(problem) => problems.push(problem),
        }
    }
    table
}

/// The line of every key, from 1. One key a line, in `[tables]`: all that the catalogue needs.
fn lines(text: &str) -> BTreeMap<String, usize> {
    let mut section = String::new();
    let mut lines = BTreeMap::new();
    for (line, number) in text.lines().zip(1..) {
        if let Some(header) = line.trim().strip_prefix('[') {
            section = format!("{}.", header.trim_end_matches(']'));
        } else if let Some((key, _)) = line.split_once('=') {
            lines.insert(format!("{section}{}", key.trim()), number);
        }
    }
    lines
}

fn flatten(
    prefix: &str,
    nodes: &toml::Table,
    path: &str,
    lines: &BTreeMap<String, usize>,
    table: &mut Table,
    problems: &mut Vec<Problem>,
) {
    for (key, node) in nodes {
        let key = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        let line = lines.get(&key).copied().unwrap_or(1);
        let problem = |message| Problem { path: path.into(), line, message };
        match node {
            toml::Value::Table(nodes) => flatten(&key, nodes, path, lines, table, problems),
            toml::Value::String(text) => {
                let entry = Entry { text: text.clone(), path: path.into(), line };
                if table.insert(key.clone(), entry).is_some() {
                    problems.push(problem(format!("{key} is there twice")));
                }
            }
            _ => problems.push(problem(format!("{key} is no text"))),
        }
    }
}

fn compare(tables: &[Table], problems: &mut Vec<Problem>) {
    let mut say = |entry: &Entry, message: String| {
        problems.push(Problem { path: entry.path.clone(), line: entry.line, message });
    };
    let [first, others @ ..] = tables else { return };
    for (other, language) in others.iter().zip(&LANGUAGES[1..]) {
        for (key, entry) in first {
            match other.get(key) {
                None => say(entry, format!("{key} has no text in {language}")),
                Some(same) if places(&same.text) != places(&entry.text) => {
                    say(same, format!("{key} has other {{places}} than in {}", LANGUAGES[0]));
                }
                Some(same) if same.text.trim().is_empty() || entry.text.trim().is_empty() => {
                    say(same, format!("{key} is empty"))
                }
                Some(_) => {}
            }
        }
        for (key, entry) in other.iter().filter(|(key, _)| !first.contains_key(*key)) {
            say(entry, format!("{key} has no text in {}", LANGUAGES[0]));
        }
    }
}

/// The names in braces, sorted.
fn places(text: &str) -> Vec<&str> {
    let mut places: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    places.sort_unstable();
    places.dedup();
    places
}

fn to_rust(table: &Table, english: &Table) -> String {
    let entries = ordered(table);
    let mut out = String::from(
        "/// A text of the catalogue.\n#[derive(Clone, Copy, PartialEq, Eq, Debug)]\n#[repr(u16)]\npub enum Key {\n",
    );
    let whole = |entry: &Entry| if entry.place() == Place::Html { "#[cfg(whole)] " } else { "" };
    for (key, entry) in &entries {
        let _ = writeln!(out, "    /// `{key}`\n    {}{},", whole(entry), variant(key));
    }
    out.push_str(
        "}\n\nimpl Key {\n    /// Every key, in order.\n    pub const ALL: &'static [(Key, &'static str)] = &[\n",
    );
    for (key, entry) in &entries {
        let _ = writeln!(out, "        {}(Key::{}, {key:?}),", whole(entry), variant(key));
    }
    out.push_str("    ];\n}\n");
    let of =
        |place: Place| entries.iter().filter(move |(_, entry)| entry.place() == place).copied().collect::<Vec<_>>();
    let (first, late, photo, host) = (of(Place::First), of(Place::Late), of(Place::Photo), of(Place::Host));
    for (name, texts) in [("FIRST", &first), ("LATE", &late), ("PHOTO", &photo), ("HOST", &host)] {
        let _ = writeln!(out, "const {name}: usize = {};", texts.len());
    }
    texts(&mut out, "ZH_FIRST", &first, ["", ""]);
    texts(&mut out, "ZH_LATE", &late, LATE_MARKS);
    for (name, entries, marks) in [("PHOTO", &photo, PHOTO_MARKS), ("HOST", &host, HOST_MARKS)] {
        let (zh, en): (Vec<&str>, Vec<&str>) =
            entries.iter().map(|(key, entry)| (&*entry.text, &*english[*key].text)).unzip();
        counted(&mut out, "ZH", name, &zh, marks);
        counted(&mut out, "EN", name, &en, marks);
    }
    out.push_str("#[cfg(whole)]\n");
    texts(&mut out, "ZH_HTML", &of(Place::Html), ["", ""]);
    out
}

/// Texts one after the other, between marks.
fn texts(out: &mut String, name: &str, entries: &[(&String, &Entry)], marks: [&str; 2]) {
    let text: String = entries.iter().map(|(_, entry)| entry.text.as_str()).collect();
    let mut ends = vec![marks[0].len()];
    for (_, entry) in entries {
        ends.push(ends[ends.len() - 1] + entry.text.len());
    }
    let text = format!("{}{text}{}", marks[0], marks[1]);
    let _ = writeln!(out, "static {name}: Texts<{}> = Texts {{ all: {text:?}, ends: {ends:?} }};", ends.len());
}

/// Texts a line each, between marks: where each ends would stand in the first part of the program.
fn counted(out: &mut String, language: &str, name: &str, texts: &[&str], marks: [&str; 2]) {
    let text = format!("{}{}\n{}", marks[0], texts.join("\n"), marks[1]);
    let _ = writeln!(out, "static {language}_{name}: Lines = Lines {{ all: {text:?}, start: {} }};", marks[0].len());
}

/// `verdict.met` becomes `VerdictMet`.
fn variant(key: &str) -> String {
    key.split(['.', '_', '-'])
        .map(|word| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect::<String>())
        .collect()
}

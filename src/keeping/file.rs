//! A draft as a file: JSON that people can read, with a version of its form.
//!
//! | version | form |
//! | --- | --- |
//! | 1 | lines: when, by which rules, then name, tab, text of each answer; a plan's part is its number. What the page kept before there were files |
//! | 2 | JSON: `format`, `version`, `saved`, `rules`, `answers`; a plan's part is its id |
//!
//! Whatever is there that this version does not know is named by its path, never passed over in silence.

use super::json::{self, Json, quoted};
use super::{Answer, MOST_BYTES, Name};

/// Says whose file it is.
const FORMAT: &str = "baokao";
/// The version that is written.
pub const VERSION: u64 = 2;
/// The plans in the order that version 1 numbered them by.
const PLANS_OF_VERSION_1: [&str; 4] = ["ecommerce", "internet-marketing", "ai-trainer", "ecommerce-zjcx"];
/// The questions that version 1 numbered by plan.
const BY_PLAN: [&str; 3] = ["relations", "matches", "assessed"];

/// A draft, with when it was entered and by which rules.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct File {
    /// When, as a clock on the wall says it.
    pub saved: String,
    /// The day of the newest rules then.
    pub rules: String,
    /// The answers.
    pub answers: Vec<Answer>,
}

/// What was made of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Read {
    /// What is known of it.
    pub file: File,
    /// The version of its form.
    pub version: u64,
    /// The paths of what is not known.
    pub unknown: Vec<String>,
}

/// Why there is nothing to be made of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// It is larger than any draft.
    TooLarge,
    /// It is not JSON, or broken off.
    NotRead,
    /// It is JSON, but no draft of this page.
    NotOurs,
}

/// Writes a file.
#[must_use]
pub fn write(file: &File) -> String {
    let mut text = String::from("{\n");
    for (key, value) in [("format", FORMAT), ("saved", &file.saved), ("rules", &file.rules)] {
        entry(&mut text, 2, key, value);
        text.push_str(",\n");
        if key == "format" {
            text.push_str("  \"version\": ");
            text.push_str(&VERSION.to_string());
            text.push_str(",\n");
        }
    }
    text.push_str("  \"answers\": {");
    for (place, (name, value)) in file.answers.iter().enumerate() {
        text.push_str(if place > 0 { ",\n" } else { "\n" });
        entry(&mut text, 4, name, value);
    }
    text.push_str("\n  }\n}\n");
    text
}

fn entry(text: &mut String, indent: usize, key: &str, value: &str) {
    text.extend(std::iter::repeat_n(' ', indent));
    quoted(text, key);
    text.push_str(": ");
    quoted(text, value);
}

/// Reads a file of any version.
///
/// # Errors
///
/// What cannot be a draft of this page is refused as a whole.
pub fn read(text: &str) -> Result<Read, Refused> {
    // Editors of some systems begin a file with a byte order mark.
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    if !text.starts_with('{') {
        return lines(text).ok_or(Refused::NotRead);
    }
    match json::read(text).ok_or(Refused::NotRead)? {
        Json::Object(entries) => object(entries),
        _ => Err(Refused::NotOurs),
    }
}

fn object(entries: Vec<(String, Json)>) -> Result<Read, Refused> {
    let (mut format, mut version, mut file, mut unknown) = (None, None, File::default(), Vec::new());
    for (key, value) in entries {
        match (&*key, value) {
            ("format", Json::Text(text)) => format = Some(text),
            ("version", Json::Number(number)) => version = Some(number),
            ("saved", Json::Text(text)) => file.saved = text,
            ("rules", Json::Text(text)) => file.rules = text,
            ("answers", Json::Object(answers)) => {
                for (name, value) in answers {
                    match value {
                        Json::Text(text) => file.answers.push((current(&name), text)),
                        _ => unknown.push("answers.".to_string() + &name),
                    }
                }
            }
            _ => unknown.push(key),
        }
    }
    match version.filter(|_| format.as_deref() == Some(FORMAT)) {
        Some(version) => Ok(Read { file, version, unknown }),
        None => Err(Refused::NotOurs),
    }
}

/// Version 1.
fn lines(text: &str) -> Option<Read> {
    let mut lines = text.split('\n');
    let (saved, rules) = (lines.next()?.trim_end().to_string(), lines.next()?.trim_end().to_string());
    let (answers, unknown) = answers(lines);
    let file = File { saved, rules, answers };
    // Any text has lines; a draft has answers.
    (!file.answers.is_empty()).then_some(Read { file, version: 1, unknown })
}

/// Answers as lines, and the lines that are none.
#[must_use]
pub fn answers<'a>(lines: impl Iterator<Item = &'a str>) -> (Vec<Answer>, Vec<String>) {
    let (mut answers, mut unknown) = (Vec::new(), Vec::new());
    for line in lines.filter(|line| !line.trim().is_empty()) {
        match line.split_once('\t') {
            Some((name, text)) => answers.push((current(name), unescaped(text))),
            None => unknown.push(line.into()),
        }
    }
    (answers, unknown)
}

/// An answer as a line, as [`answers`] reads it.
pub fn line(name: &str, text: &str, lines: &mut String) {
    lines.push_str(name);
    lines.push('\t');
    for c in text.chars() {
        match c {
            '\\' => lines.push_str("\\\\"),
            '\n' => lines.push_str("\\n"),
            c => lines.push(c),
        }
    }
    lines.push('\n');
}

fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut escaped = false;
    for c in text.chars() {
        match c {
            '\\' if !escaped => escaped = true,
            c => {
                plain.push(if escaped && c == 'n' { '\n' } else { c });
                escaped = false;
            }
        }
    }
    plain
}

/// A name as the current version has it: a plan by its id.
fn current(name: &str) -> String {
    let plan =
        Name::read(name).filter(|read| read.record.is_some() && BY_PLAN.contains(&read.question)).and_then(|read| {
            let plan = PLANS_OF_VERSION_1.get(read.part.parse::<usize>().ok()?)?;
            Some(Name { part: plan, ..read }.written())
        });
    plan.unwrap_or_else(|| name.into())
}

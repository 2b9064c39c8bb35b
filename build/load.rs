//! Reads the rule files. A fault is a [`Problem`] that names its file and line.

use crate::format::{Plan, Shared, Spanned};
use serde::de::DeserializeOwned;
use std::{fmt, fs, ops::Range, path::Path};

/// All rule files.
pub struct Rules {
    /// The plans in their order.
    pub plans: Vec<File<Plan>>,
    /// What they share.
    pub shared: Vec<File<Shared>>,
    /// Names of the texts in `rules/sources`.
    pub sources: Vec<String>,
}

/// One file as read.
pub struct File<T> {
    /// Its name without `.toml`.
    pub id: String,
    /// Its path in the project, for messages.
    pub path: String,
    pub text: String,
    pub content: T,
}

impl<T> File<T> {
    /// A problem at a byte range of this file.
    pub fn problem(&self, span: Range<usize>, message: impl Into<String>) -> Problem {
        Problem::at(&self.path, &self.text, span.start, message)
    }

    /// A problem at a word of this file.
    pub fn at<W>(&self, word: &Spanned<W>, message: impl Into<String>) -> Problem {
        self.problem(word.span(), message)
    }
}

/// What is wrong with a rule file or a text catalogue, and where.
#[derive(Debug)]
pub struct Problem {
    pub path: String,
    pub line: usize,
    pub message: String,
}

impl Problem {
    pub fn at(path: &str, text: &str, byte: usize, message: impl Into<String>) -> Problem {
        let line = text.as_bytes()[..byte.min(text.len())].iter().filter(|&&b| b == b'\n').count() + 1;
        Problem { path: path.into(), line, message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// Reads `rules/`.
pub fn rules(folder: &Path) -> Result<Rules, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut plans: Vec<File<Plan>> = all(folder, "rules", &mut problems);
    let shared = all(&folder.join("shared"), "rules/shared", &mut problems);
    plans.sort_by_key(|plan| plan.content.order);
    let sources = stems(&folder.join("sources"), "txt");
    if problems.is_empty() { Ok(Rules { plans, shared, sources }) } else { Err(problems) }
}

fn all<T: DeserializeOwned>(folder: &Path, name: &str, problems: &mut Vec<Problem>) -> Vec<File<T>> {
    let mut files = Vec::new();
    for id in stems(folder, "toml") {
        let path = format!("{name}/{id}.toml");
        let text = fs::read_to_string(folder.join(format!("{id}.toml"))).unwrap_or_default();
        match parse(&path, &text) {
            Ok(content) => files.push(File { id, path, text, content }),
            Err(problem) => problems.push(problem),
        }
    }
    files
}

/// Reads one file's text.
pub fn parse<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, Problem> {
    toml::from_str(text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        Problem::at(path, text, start, error.message())
    })
}

/// The names of a folder's files with an extension, without it, sorted.
pub fn stems(folder: &Path, extension: &str) -> Vec<String> {
    let mut stems: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let matches = path.extension()? == extension;
            matches.then(|| path.file_stem().unwrap_or_default().to_string_lossy().into_owned())
        })
        .collect();
    stems.sort();
    stems
}

//! The project's files, and the string literals of its Rust code.

#![allow(clippy::disallowed_methods, reason = "a test reads the project's files")]

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project, with its path in it.
pub struct File {
    pub path: String,
    pub text: String,
}

/// Every file below a folder whose name ends so, sorted by path.
pub fn files(folder: &str, ending: &str) -> Vec<File> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    walk(&root, &root.join(folder), ending, &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn walk(root: &Path, folder: &Path, ending: &str, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            walk(root, &path, ending, files);
        } else if path.to_string_lossy().ends_with(ending) {
            let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let inside = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            files.push(File { path: inside, text });
        }
    }
}

/// Rust code up to its unit tests, which stand last in a file.
pub fn without_tests(code: &str) -> &str {
    code.split("#[cfg(test)]\nmod ").next().unwrap_or(code)
}

/// What stands between quotes in Rust code, with the number of its line.
pub fn literals(code: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = code[at..].chars().next() {
        let rest = &code[at..];
        let end = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if c == '"' {
            let end = quoted(rest, '"');
            found.push((at, &rest[1..end.max(2) - 1]));
            end
        } else if let Some(hashes) = raw(rest) {
            let close = format!("\"{}", "#".repeat(hashes));
            let start = hashes + 2;
            let end = rest[start..].find(&close).map_or(rest.len(), |end| start + end);
            found.push((at, &rest[start..end]));
            (end + close.len()).min(rest.len())
        } else if c == '\'' {
            match character(rest) {
                Some(end) => {
                    found.push((at, &rest[1..end - 1]));
                    end
                }
                None => 1,
            }
        } else {
            c.len_utf8()
        };
        at += end;
    }
    found.into_iter().map(|(at, text)| (code[..at].matches('\n').count() + 1, text)).collect()
}

/// Where a quoted text ends, escapes minded.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (place, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return place + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The hashes of a raw string that starts here.
fn raw(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.chars().take_while(|&c| c == '#').count();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// Where a character literal ends; `None` for a lifetime.
fn character(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices().skip(1);
    match (chars.next()?, chars.next()?) {
        ((_, '\\'), _) => Some(quoted(rest, '\'')),
        (_, (place, '\'')) => Some(place + 1),
        _ => None,
    }
}

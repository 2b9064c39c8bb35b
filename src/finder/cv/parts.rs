//! The rest of a line, without its dates, in parts: cells, or words with space between them.

use super::dates::{Found, joined};
use super::letters::{fold, is_letter, word_stands};

/// Stands where a part ends.
const END: char = '\t';

/// The parts of a line in their order, as they were pasted.
pub fn split(own: &[char], folded: &[char], found: &[Found]) -> Vec<String> {
    let mut rest: Vec<char> = own.to_vec();
    blank(&mut rest, folded, found);
    for at in 0..rest.len() {
        if ends(&rest, folded, at) {
            rest[at] = END;
        }
    }
    let text: String = rest.into_iter().collect();
    text.split(END).map(trimmed).filter(|part| part.chars().any(is_letter)).map(str::to_string).collect()
}

/// Takes out the dates, what joins them and the words around them.
fn blank(rest: &mut [char], folded: &[char], found: &[Found]) {
    for (place, one) in found.iter().enumerate() {
        let mut from = one.from;
        for word in ["since", "from", "自", "从", "于"] {
            let start = (0..from).rev().find(|&at| folded[at] != ' ').map_or(0, |last| last + 1);
            let length = word.chars().count();
            if start >= length && word_stands(folded, start - length, word) {
                from = start - length;
            }
        }
        let next = found.get(place + 1).map_or(one.to, |next| next.from);
        let end = if joined(&folded[one.to..next]) { next } else { one.to };
        rest[from..end].fill(END);
        let signs = rest[end..].iter_mut().take_while(|c| matches!(fold(**c), '至' | '起' | '-' | '~'));
        signs.for_each(|c| *c = END);
    }
}

/// Does a part end here? At a single space only between Chinese words: English ones have spaces within.
fn ends(rest: &[char], folded: &[char], at: usize) -> bool {
    let around = at.checked_sub(1).map(|before| folded[before]).zip(folded.get(at + 1));
    match folded[at] {
        '|' | ':' | ';' | '\t' | '。' | '•' | '●' | '■' | '◆' | '▪' | '★' => true,
        ',' => !["ltd", "inc", "llc"].iter().any(|word| word_stands(folded, after_space(folded, at), word)),
        '/' | '-' | '·' => around.is_some_and(|(before, after)| before == ' ' && *after == ' ' || rest[at - 1] == END),
        ' ' => {
            let (before, after) = (at.checked_sub(1).map(|place| rest[place]), rest.get(at + 1));
            let chinese = |c: Option<char>| c.is_none_or(|c| c == END || c == ' ' || !c.is_ascii());
            chinese(before) || chinese(after.copied())
        }
        _ => false,
    }
}

fn after_space(line: &[char], at: usize) -> usize {
    at + 1 + usize::from(line.get(at + 1) == Some(&' '))
}

/// Without numbering, bullets, quotes and parentheses that have lost what stood in them.
fn trimmed(part: &str) -> &str {
    let mut part = part.trim();
    loop {
        let before = part.len();
        part = part.trim_matches(|c: char| c.is_whitespace() || "-–—~～*#>•·,，、.。\"'‘’[]【】_/".contains(c));
        part = part.strip_prefix('“').and_then(|part| part.strip_suffix('”')).unwrap_or(part);
        for (open, close) in [('(', ')'), ('（', '）'), ('“', '”')] {
            part = part.strip_prefix(close).unwrap_or(part);
            part = part.strip_suffix(open).unwrap_or(part);
            if !part.contains(close) {
                part = part.strip_prefix(open).unwrap_or(part);
            }
            if !part.contains(open) {
                part = part.strip_suffix(close).unwrap_or(part);
            }
        }
        part = numbered(part).unwrap_or(part);
        if part.len() == before {
            return part;
        }
    }
}

/// After `1.`, `(2)`, `3、`, `①`; a number alone is nothing at all.
fn numbered(part: &str) -> Option<&str> {
    if let Some(rest) = part.strip_prefix(|c: char| ('①'..='⑳').contains(&c)) {
        return Some(rest);
    }
    let inner = part.trim_start_matches(['(', '（']);
    let rest = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == inner.len() || inner.len() - rest.len() > 2 {
        return None;
    }
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix(['.', '、', ')', '）', '．']) }
}

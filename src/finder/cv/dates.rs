//! Dates in a line, in the ways in which CVs and spreadsheets write them.

use super::forms;
use super::letters::{after_spaces, word_stands};

/// What stands in a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Mark {
    /// A date; `None` where it is written like one, but is not in the calendar.
    Date(Option<String>),
    /// Up to now.
    Open,
}

/// Something found, and the characters that it takes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    pub mark: Mark,
    pub from: usize,
    pub to: usize,
}

/// Words for "up to now" that say nothing else.
const OPEN: [&str; 4] = ["至今", "迄今", "至现在", "至目前"];
/// Words that say so only after a date.
const OPEN_AFTER: [&str; 14] = [
    "现在",
    "目前",
    "截至目前",
    "截止目前",
    "今",
    "仍在职",
    "在职",
    "起",
    "开始",
    "present",
    "now",
    "current",
    "today",
    "ongoing",
];

/// All dates of a folded line in their order, and what stands for an end.
pub fn scan(line: &[char]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < line.len() {
        let last = found.last().filter(|last| joined(&line[last.to..at]));
        let one = forms::date(line, at)
            .map(|(date, to)| (Mark::Date(date), to))
            .or_else(|| open(line, at, !found.is_empty(), last.is_some()));
        let one = one.or_else(|| same_year(line, at, last.filter(|_| found.len() == 1)?));
        let one = one.or_else(|| short_year(line, at, last));
        match one {
            Some((mark, to)) => {
                found.push(Found { mark, from: at, to });
                at = to;
            }
            None => at = after_run(line, at),
        }
    }
    found
}

/// Does nothing but signs and words that join two dates stand here?
pub fn joined(between: &[char]) -> bool {
    let mut at = 0;
    while at < between.len() {
        let word = ["to", "until", "till", "through"].into_iter().find(|word| word_stands(between, at, word));
        match word {
            Some(word) => at += word.len(),
            None if joins(between[at]) => at += 1,
            None => return false,
        }
    }
    true
}

/// The sign between the two dates of a period.
pub fn joins(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '~' | '至' | '到' | '|' | ',' | '/' | '(' | ')' | ':' | '>' | '→')
}

/// After a run of digits or letters that is no date: its end is none either.
fn after_run(line: &[char], at: usize) -> usize {
    let run = |is: fn(&char) -> bool| line[at..].iter().take_while(|c| is(c)).count();
    at + run(char::is_ascii_digit).max(run(char::is_ascii_alphabetic)).max(1)
}

fn open(line: &[char], at: usize, has_date: bool, after_date: bool) -> Option<(Mark, usize)> {
    if word_stands(line, at, "since") && forms::date(line, after_spaces(line, at + 5)).is_some() {
        return Some((Mark::Open, at + 5));
    }
    let words = OPEN.iter().filter(|_| has_date).chain(OPEN_AFTER.iter().filter(|_| after_date));
    let word = words.filter(|word| word_stands(line, at, word)).max_by_key(|word| word.len())?;
    Some((Mark::Open, at + word.chars().count()))
}

/// `19.3`, where an end of that kind or "until now" follows, or such a start stands before it; else it may be any number.
fn short_year(line: &[char], at: usize, last: Option<&Found>) -> Option<(Mark, usize)> {
    let (numbers, to) = forms::short_year(line, at)?;
    let next = after_signs(line, to);
    let begins = next > after_spaces(line, to)
        && (forms::short_year(line, next).is_some() || open(line, next, true, true).is_some());
    // After a month of a year of four figures too, where it is later.
    let later = |start: &String| start.len() > 4 && forms::written(&numbers).is_some_and(|end| *start < end);
    let ends = last.is_some_and(|last| match &last.mark {
        Mark::Date(Some(start)) => forms::short_year(line, last.from).is_some() || later(start),
        _ => false,
    });
    (begins || ends).then(|| (Mark::Date(forms::written(&numbers)), to))
}

/// After the spaces, and the signs of a period within them.
fn after_signs(line: &[char], at: usize) -> usize {
    at + line[at..].iter().take_while(|c| **c == ' ' || is_until(**c)).count()
}

/// Does it say by itself that what follows is an end?
fn is_until(c: char) -> bool {
    matches!(c, '-' | '~' | '至' | '到')
}

/// The end of `2019年3月-6月`.
fn same_year(line: &[char], at: usize, last: &Found) -> Option<(Mark, usize)> {
    let Mark::Date(Some(start)) = &last.mark else { return None };
    let between = &line[last.to..at];
    if !between.iter().any(|c| is_until(*c)) {
        return None;
    }
    let (month, end) = forms::short(line, at).filter(|&(_, end)| start.len() > 4 && line.get(end) == Some(&'月'))?;
    let year = start.get(..4)?.parse().ok()?;
    let (numbers, to) = match forms::short(line, end + 1).filter(|&(_, end)| matches!(line.get(end), Some('日' | '号')))
    {
        Some((day, end)) => (vec![year, month, day], end + 1),
        None => (vec![year, month], end + 1),
    };
    Some((Mark::Date(forms::written(&numbers)), to))
}

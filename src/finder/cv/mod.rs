//! Lines of a CV, or cells pasted from a spreadsheet, as records to be offered: never more than what the line says.

mod dates;
mod forms;
mod letters;
mod parts;
mod periods;
mod roles;
mod words;

use std::ops::Range;

use dates::{Found, Mark};
use roles::Roles;
use words::{HONOURS, IDLE, NO_RECORDS, OTHER_LABELS, PERSONS, STORIES};

/// So many lines of one paste are read, and no more.
pub const MOST_LINES: usize = 1000;
/// A longer line is no record of a CV.
const LONGEST_LINE: usize = 500;
/// Nor is a longer one the name of an employer or a post.
const LONGEST_NAME: usize = 40;

/// A line with a date in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Line {
    /// The line as it was pasted.
    pub source: String,
    /// `YYYY-MM-DD`, `YYYY-MM` or, where the line gives no month, `YYYY`.
    pub start: Option<String>,
    /// The same; `None` where the line gives no end, or one that is not a date of the calendar.
    pub end: Option<String>,
    /// It says that it goes on.
    pub ongoing: bool,
    /// Where one worked, or learnt.
    pub employer: String,
    /// As what.
    pub position: String,
    /// The occupation whose name, 工种 or common title stands in the line.
    pub occupation: Option<String>,
    /// It tells of education, not of work.
    pub school: bool,
    /// It says that it is a side job.
    pub part_time: bool,
}

/// The records of a paste in their order; a line without a date is none, but what stands around a line that has
/// nothing but its dates, or no post, may belong to it. A line with several periods is as many records.
#[must_use]
pub fn recognise(text: &str) -> Vec<Line> {
    let lines = text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']);
    let lines = lines.map(str::trim).filter(|line| !line.is_empty()).take(MOST_LINES);
    let lines: Vec<String> = lines.flat_map(pieces).collect();
    let read: Vec<Option<Read>> = lines.iter().map(|line| Read::of(line)).collect();
    let names: Vec<&[String]> = lines.iter().zip(&read).map(|(line, read)| names(line, read.as_ref())).collect();
    let mut records = Vec::new();
    let mut taken = 0;
    for (place, one) in read.iter().enumerate() {
        let Some(one) = one.as_ref().filter(|one| !one.found.is_empty()) else { continue };
        let all = around(&names, &one.parts, place, taken);
        taken = all.end;
        let parts: Vec<String> =
            all.clone().flat_map(|at| if at == place { &one.parts } else { names[at] }).cloned().collect();
        records.extend(record(one, &parts, lines[all].join(" ")));
    }
    records
}

/// The lines that a line's record is told in: those around it of which no other record has been made.
fn around(names: &[&[String]], own: &[String], place: usize, taken: usize) -> Range<usize> {
    let is_post = |at: &usize| matches!(names.get(*at), Some([one]) if roles::is_post(one));
    let has = |at: &usize| names.get(*at).is_some_and(|names| !names.is_empty());
    let above = |is: &dyn Fn(&usize) -> bool| (taken..place).rev().take(2).take_while(is).count();
    let below = (place + 1..).take(2).take_while(has).count();
    match own {
        [] => match above(&|at| roles::is_labelled(names[*at])) {
            0 => place..place + 1 + below,
            count => place - count..place + 1,
        },
        // A post alone, above as this paste has it, or below.
        [one] if !roles::is_post(one) => match above(&|at| is_post(at)).min(1) {
            0 => place..place + 1 + usize::from(is_post(&(place + 1))),
            _ => place - 1..place + 1,
        },
        _ => place..place + 1,
    }
}

fn pieces(line: &str) -> Vec<String> {
    if is_too_long(line) { vec![line.to_string()] } else { periods::each(line) }
}

fn is_too_long(line: &str) -> bool {
    line.chars().nth(LONGEST_LINE).is_some()
}

/// What a line says that may name employer or post of the dates beside it: it has no date, and is no sentence.
fn names<'a>(line: &str, read: Option<&'a Read>) -> &'a [String] {
    let named = read.filter(|one| one.found.is_empty() && line.chars().count() <= LONGEST_NAME);
    named.map_or(&[], |one| &one.parts)
}

/// A line's dates and the rest of it.
struct Read {
    found: Vec<Found>,
    parts: Vec<String>,
}

impl Read {
    /// `None` for a line that is too long, or whose date is no part of a career.
    fn of(line: &str) -> Option<Read> {
        if is_too_long(line) {
            return None;
        }
        let mut own: Vec<char> = line.chars().collect();
        let mut folded: Vec<char> = own.iter().map(|&c| letters::fold(c)).collect();
        let story = |at: &usize| STORIES.each().any(|word| letters::word_stands(&folded, *at, word));
        if let Some(at) = (0..folded.len()).find(story) {
            own.truncate(at);
            folded.truncate(at);
        }
        let other = (0..folded.len()).any(|at| NO_RECORDS.each().any(|word| letters::word_stands(&folded, at, word)));
        if other {
            return None;
        }
        let found = dates::scan(&folded);
        let mut parts = parts::split(&own, &folded, &found);
        parts.retain(|part| !OTHER_LABELS.has(&part.to_ascii_lowercase()));
        Some(Read { found, parts })
    }
}

/// `None` where there is one date and nothing beside it, or a certificate or a prize; and of a time without work.
fn record(read: &Read, parts: &[String], source: String) -> Option<Line> {
    let mut dates =
        read.found.iter().filter_map(|one| if let Mark::Date(date) = &one.mark { Some(date.clone()) } else { None });
    let start = dates.next()?;
    let end = dates.next();
    let ongoing = end.is_none() && read.found.iter().any(|one| one.mark == Mark::Open);
    let one_day = end.is_none() && !ongoing;
    let other = |part: &String| PERSONS.has(part) || HONOURS.each().any(|word| part.contains(word));
    if one_day && (parts.is_empty() || parts.iter().any(other)) {
        return None;
    }
    if matches!(parts, [one] if IDLE.has(one)) {
        return None;
    }
    let Roles { employer, position, occupation, school, part_time } = roles::assign(parts);
    Some(Line { source, start, end: end.flatten(), ongoing, employer, position, occupation, school, part_time })
}

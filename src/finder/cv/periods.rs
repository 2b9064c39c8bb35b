//! A line that tells of several jobs, cut into one line a job.

use super::dates::{Found, Mark, joined, scan};
use super::letters::fold;
use super::parts;

/// The line itself, or where it has more than one period, from date to date or until now, a piece for each.
pub fn each(line: &str) -> Vec<String> {
    let own: Vec<char> = line.chars().collect();
    let folded: Vec<char> = own.iter().map(|&c| fold(c)).collect();
    let cuts = cuts(&folded, &scan(&folded));
    let ends = cuts.iter().skip(1).copied().chain([own.len()]);
    cuts.iter().zip(ends).map(|(&from, to)| own[from..to].iter().collect::<String>().trim().to_string()).collect()
}

/// Where its pieces begin: the first at the line's own beginning.
fn cuts(folded: &[char], found: &[Found]) -> Vec<usize> {
    let periods = periods(folded, found);
    let gaps = || periods.iter().zip(periods.iter().skip(1)).map(|((_, from), (to, _))| *from..*to);
    let named = |text: Option<&[char]>| text.is_some_and(names);
    let before = named(periods.first().map(|(from, _)| &folded[..*from]));
    let behind = named(periods.last().map(|(_, to)| &folded[*to..]));
    let inner: Option<Vec<usize>> = match (before, behind) {
        // Each job stands before its dates.
        (true, false) => Some(gaps().map(|gap| after_signs(folded, gap.start)).collect()),
        // Or around them, if a sign says where the next one begins.
        (true, true) => gaps().map(|gap| gap.rev().find(|&at| is_sign(folded[at])).map(|at| at + 1)).collect(),
        (false, _) => None,
    };
    let inner = inner.unwrap_or_else(|| gaps().map(|gap| gap.end).collect());
    [0].into_iter().chain(inner).collect()
}

/// From where to where each lies that has both its ends.
fn periods(folded: &[char], found: &[Found]) -> Vec<(usize, usize)> {
    let mut periods = Vec::new();
    let mut at = 0;
    while let [one, next, ..] = &found[at..] {
        let is_one = matches!(one.mark, Mark::Date(_)) && joined(&folded[one.to..next.from]);
        if is_one {
            periods.push((one.from, next.to));
        }
        at += 1 + usize::from(is_one);
    }
    periods
}

/// Does more stand there than signs and numbering?
fn names(text: &[char]) -> bool {
    !parts::split(text, text, &[]).is_empty()
}

/// Does a sentence end here, or a part of one?
fn is_sign(c: char) -> bool {
    matches!(c, ',' | ';' | '。' | '、' | '|' | '\t')
}

/// The signs that close a period belong to it.
fn after_signs(folded: &[char], at: usize) -> usize {
    at + folded[at..].iter().take_while(|c| matches!(c, ')' | ']' | '】' | ' ') || is_sign(**c)).count()
}

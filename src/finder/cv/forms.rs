//! The forms in which a date is written: `2019-03`, `2019年3月1日`, `201903`, `Mar 2019`, `二〇一九年三月`.

use super::dates::joins;
use super::letters::{after_spaces, digits, stands, word_stands};
use crate::applicant::{Written, YEARS};

/// Year, month and day as written, and the place after them.
type Numbers = (Vec<u32>, usize);

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTHS_IN_FULL: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A date that begins at a place, and the place after it; `None` within where it is none of the calendar.
pub fn date(line: &[char], at: usize) -> Option<(Option<String>, usize)> {
    if is_within(line, at) {
        return None;
    }
    let ((numbers, to), is_year) = match digits(line, at) {
        Some((_, 4)) => year_first(line, at)
            .map(|found| (found, true))
            .or_else(|| bare_year(line, at).map(|found| (found, true)))?,
        Some((number, 6)) => ((vec![number / 100, number % 100], at + 6), YEARS.contains(&(number as i32 / 100))),
        Some((number, 8)) => (
            (vec![number / 10_000, number / 100 % 100, number % 100], at + 8),
            YEARS.contains(&(number as i32 / 10_000)),
        ),
        Some((_, 1 | 2)) => (year_last(line, at)?, true),
        Some(_) => return None,
        None => (month_first(line, at)?, true),
    };
    (is_year && line.get(to) != Some(&'@')).then(|| (written(&numbers), after_time(line, to)))
}

/// Digits of 2019Q1 or of an address are no date.
fn is_within(line: &[char], at: usize) -> bool {
    let letter = |back: usize| at.checked_sub(back).is_some_and(|place| line[place].is_ascii_alphabetic());
    line.get(at).is_some_and(char::is_ascii_digit) && (letter(1) || letter(2) && line[at - 1] == '/')
}

/// The numbers as a date of the calendar.
pub fn written(numbers: &[u32]) -> Option<String> {
    let mut text = String::new();
    for (place, number) in numbers.iter().enumerate() {
        let width = if place == 0 { 4 } else { 2 };
        if place > 0 {
            text.push('-');
        }
        let figures = number.to_string();
        (figures.len()..width).for_each(|_| text.push('0'));
        text.push_str(&figures);
    }
    (numbers.len() == 1 || Written::parse(&text).is_some()).then_some(text)
}

/// A year within the years of dates.
fn year(line: &[char], at: usize) -> Option<u32> {
    let (number, length) = digits(line, at)?;
    (length == 4 && YEARS.contains(&(number as i32))).then_some(number)
}

/// A month or a day: one or two digits.
pub fn short(line: &[char], at: usize) -> Option<(u32, usize)> {
    let is_short =
        |&(number, length): &(u32, usize)| length <= 2 || length == 3 && number < 100 && line[at + 1] == '十';
    digits(line, at).filter(is_short).map(|(number, length)| (number, at + length))
}

/// `2019年3月1日`, `2019-03`, `2019. 3. 1`, `2019年`.
fn year_first(line: &[char], at: usize) -> Option<Numbers> {
    let year = year(line, at)?;
    let sign = after_spaces(line, at + 4);
    if line.get(sign) == Some(&'年') {
        if matches!(line.get(sign + 1), Some('度' | '级' | '代' | '版')) {
            return None;
        }
        return Some(month_and_day(line, vec![year], sign + 1));
    }
    let separator =
        line.get(at + 4).copied().filter(|c| matches!(c, '.' | '/' | '-' | '、' | '·' | '_' | ',' | '。'))?;
    let (month, end) = short(line, after_separator(line, at + 4, separator))?;
    let end = end + usize::from(line.get(end) == Some(&'月'));
    let day = (line.get(end) == Some(&separator)).then(|| short(line, after_separator(line, end, separator))).flatten();
    Some(match day {
        Some((day, end)) => (vec![year, month, day], end + usize::from(matches!(line.get(end), Some('日' | '号')))),
        None => (vec![year, month], end),
    })
}

/// A dash with spaces stands between two dates, not within one; what ends a sentence does so with a space.
fn after_separator(line: &[char], at: usize, separator: char) -> usize {
    if matches!(separator, '-' | ',' | '。') { at + 1 } else { after_spaces(line, at + 1) }
}

/// What follows 年.
fn month_and_day(line: &[char], mut numbers: Vec<u32>, at: usize) -> Numbers {
    let month = short(line, after_spaces(line, at)).filter(|&(_, end)| line.get(end) != Some(&'季'));
    let Some((month, end)) = month else { return (numbers, at) };
    numbers.push(month);
    let sign = after_spaces(line, end);
    if line.get(sign) != Some(&'月') {
        return (numbers, end);
    }
    let day = short(line, after_spaces(line, sign + 1)).map(|(day, end)| (day, after_spaces(line, end)));
    match day.filter(|&(_, end)| matches!(line.get(end), Some('日' | '号'))) {
        Some((day, end)) => {
            numbers.push(day);
            (numbers, end + 1)
        }
        None => (numbers, sign + 1),
    }
}

/// A year by itself, where nothing stands around it that would make it part of a name.
fn bare_year(line: &[char], at: usize) -> Option<Numbers> {
    let year = year(line, at)?;
    let before = at.checked_sub(1).is_none_or(|place| joins(line[place]) || matches!(line[place], '自' | '从'));
    let after =
        line.get(at + 4).is_none_or(|&c| joins(c) || c == '起') && line.get(after_spaces(line, at + 4)) != Some(&'年');
    (before && after).then(|| (vec![year], at + 4))
}

/// `03/2019`, `15 Mar 2019`, `19年3月`.
fn year_last(line: &[char], at: usize) -> Option<Numbers> {
    let (number, end) = short(line, at)?;
    match line.get(end)? {
        '/' | '.' | '-' if is_first(line, at) => {
            // The 8. of 8.2019.3 numbers a line.
            let goes_on = line[end] != '-' && line.get(end + 5) == Some(&line[end]) && digits(line, end + 6).is_some();
            year(line, end + 1).filter(|_| !goes_on).map(|year| (vec![year, number], end + 5))
        }
        '年' if end == at + 2 => {
            let (numbers, to) = month_and_day(line, vec![century(number)], end + 1);
            (numbers.len() > 1 && line[to - 1] != '年' && !line[to - 1].is_ascii_digit()).then_some((numbers, to))
        }
        _ => {
            let (mut numbers, to) = month_first(line, after_spaces(line, end))?;
            (numbers.len() == 2).then(|| {
                numbers.push(number);
                (numbers, to)
            })
        }
    }
}

/// Is it the first number of a date: no sign of one before it, unless that joins it to a year?
fn is_first(line: &[char], at: usize) -> bool {
    let after_year = at.checked_sub(5).is_some_and(|from| line[at - 1] == '-' && year(line, from).is_some());
    after_year || !at.checked_sub(1).is_some_and(|before| matches!(line[before], '/' | '.' | '-'))
}

/// `19.3`, `19/03`: a year of two figures and a month, no part of a longer number, nor an amount.
pub fn short_year(line: &[char], at: usize) -> Option<Numbers> {
    let (number, end) = short(line, at).filter(|&(_, end)| end == at + 2 && line[at].is_ascii_digit())?;
    let before = at.checked_sub(1).map(|before| line[before]);
    let sign = line.get(end).filter(|c| matches!(c, '.' | '/'))?;
    let (month, to) = short(line, end + 1).filter(|(month, _)| (1..=12).contains(month))?;
    let goes_on =
        |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '%' | '万' | '千' | '元' | '分' | ':');
    let alone = !before.is_some_and(|c| goes_on(&c)) && !line.get(to).is_some_and(|c| goes_on(c) || c == sign);
    alone.then(|| (vec![century(number), month], to))
}

/// Of two figures: this century's up to the next decades, the last one's before.
fn century(number: u32) -> u32 {
    number + if number < 50 { 2000 } else { 1900 }
}

/// `Mar 2019`, `March 15, 2019`.
fn month_first(line: &[char], at: usize) -> Option<Numbers> {
    let letters = line.get(at..)?.iter().take_while(|c| c.is_ascii_alphabetic()).count();
    let known = |names: [&str; 12]| names.iter().position(|name| word_stands(line, at, name));
    let month =
        known(MONTHS).or_else(|| known(MONTHS_IN_FULL)).or(word_stands(line, at, "sept").then_some(8))? as u32 + 1;
    let next = after_signs(line, at + letters);
    if let Some(year) = year(line, next) {
        return Some((vec![year, month], next + 4));
    }
    let (day, end) = short(line, next)?;
    let following = after_signs(line, end);
    // Spreadsheets show March 2019 as Mar-19.
    let short_year = line.get(at + letters) == Some(&'-') && end == next + 2 && next == at + letters + 1;
    year(line, following)
        .map(|year| (vec![year, month, day], following + 4))
        .or_else(|| short_year.then(|| (vec![century(day), month], end)))
}

/// After the points, commas, dashes and spaces within an English date.
fn after_signs(line: &[char], at: usize) -> usize {
    let signs =
        line.get(at..).unwrap_or_default().iter().take_while(|c| matches!(c, '.' | ',' | ' ' | '-' | '/')).count();
    at + signs
}

/// Spreadsheets write midnight after a day.
fn after_time(line: &[char], at: usize) -> usize {
    let hour = after_spaces(line, at);
    let Some((_, mut end)) = short(line, hour).filter(|&(_, end)| hour > at && line.get(end) == Some(&':')) else {
        return at;
    };
    while stands(line, end, ":") {
        let Some((_, next)) = short(line, end + 1) else { break };
        end = next;
    }
    end
}

//! Dates as people type them: in three fields, or all of it in one.

use super::wrong::Wrong;
use crate::applicant::{Written, YEARS};

/// What is wrong with a typed date, and the field that it is about.
pub type Amiss = (Wrong, u8);

/// A number as it was typed: itself, its digits, and the field it stands in.
type Number = (u32, u8, u8);

/// Reads year, month and day as typed into `YYYY-MM-DD` or `YYYY-MM`; `None` where all are blank.
///
/// Each field takes a whole date, as it comes when it is pasted: `2019-03`, `2019.3.1`, `201903`,
/// `2019年3月`, and fullwidth digits.
#[must_use]
pub fn read(parts: [&str; 3]) -> Option<Result<String, Amiss>> {
    if parts.iter().all(|part| part.trim().is_empty()) {
        return None;
    }
    Some(numbers(parts).and_then(|numbers| written(&numbers)))
}

/// Is it said, and nothing else, that something goes on?
#[must_use]
pub fn goes_on(parts: [&str; 3]) -> bool {
    let mut said = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    let word = said.next().unwrap_or_default();
    ["至今", "迄今", "今", "现在", "目前", "在职", "仍在职", "now", "Now", "present", "Present"].contains(&word)
        && said.next().is_none()
}

/// The numbers of all fields in their order: year, month, day.
fn numbers(parts: [&str; 3]) -> Result<Vec<Number>, Amiss> {
    let mut numbers = Vec::new();
    for (part, text) in (0..).zip(parts) {
        collect(text, part, &mut numbers)?;
    }
    begin(numbers).and_then(once)
}

/// A field holds its own number again where a field before it has that already, as in `2019-03` and `3`; or another one.
fn once(numbers: Vec<Number>) -> Result<Vec<Number>, Amiss> {
    let mut all: Vec<Number> = Vec::new();
    for number in numbers {
        match all.get(usize::from(number.2)) {
            Some(before) if before.2 < number.2 => {
                if before.0 != number.0 {
                    return Err((Wrong::NotADate, number.2));
                }
            }
            _ => all.push(number),
        }
    }
    Ok(all)
}

/// Runs of digits; anything but digits and separators is refused.
fn collect(text: &str, part: u8, numbers: &mut Vec<Number>) -> Result<(), Amiss> {
    let mut open = false;
    for c in text.chars() {
        match digit(c) {
            Some(digit) => {
                if !open {
                    numbers.push((0, 0, part));
                }
                if let Some((number, length, _)) = numbers.last_mut() {
                    *number = u32::min(*number, 99_999_999) * 10 + digit;
                    *length = u8::min(*length, 100) + 1;
                }
                open = true;
            }
            None if c.is_whitespace() || separates(c) => open = false,
            None => return Err((Wrong::NotADate, part)),
        }
    }
    Ok(())
}

/// What stands between the numbers of a date.
fn separates(c: char) -> bool {
    matches!(
        c,
        '-' | '.'
            | '/'
            | ','
            | '年'
            | '月'
            | '份'
            | '日'
            | '号'
            | '－'
            | '．'
            | '／'
            | '，'
            | '。'
            | '、'
            | '·'
            | '—'
            | '–'
            | '−'
    )
}

/// ASCII and fullwidth digits.
fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// The first number as a year, or as `201903` or `20190301`. In the field of the month or the day
/// a year is one only with a month behind it.
fn begin(mut numbers: Vec<Number>) -> Result<Vec<Number>, Amiss> {
    let Some(&(_, length, part)) = numbers.first() else { return Err((Wrong::YearMissing, 0)) };
    let whole = numbers.get(1).is_some_and(|second| second.2 == part);
    match length {
        6 | 8 => {
            for _ in 0..length / 2 - 2 {
                numbers.insert(1, (numbers[0].0 % 100, 2, part));
                numbers[0].0 /= 100;
            }
        }
        4 if part == 0 || whole => {}
        _ if part == 0 => return Err((Wrong::NotADate, 0)),
        _ => return Err((Wrong::YearMissing, 0)),
    }
    match numbers.get(1) {
        None => Err((Wrong::MonthMissing, 1)),
        Some(second) if part == 0 && second.2 == 2 => Err((Wrong::MonthMissing, 1)),
        Some(_) => Ok(numbers),
    }
}

/// A date of the calendar; else the field of the first number that cannot be one's.
fn written(numbers: &[Number]) -> Result<String, Amiss> {
    let mut text = String::with_capacity("2026-11-28".len());
    for &(number, ..) in numbers {
        if text.is_empty() {
            digits(&mut text, number / 100);
            digits(&mut text, number % 100);
        } else {
            text.push('-');
            // 99 is neither a month nor a day.
            digits(&mut text, number.min(99));
        }
    }
    if Written::parse(&text).is_some() {
        return Ok(text);
    }
    let fault = match *numbers {
        [(year, ..), ..] if !YEARS.contains(&(year as i32)) => 0,
        [_, (1..=12, ..), _] => 2,
        [_, (1..=12, ..), ..] => 3,
        _ => 1,
    };
    Err((Wrong::NotADate, numbers[fault].2))
}

/// Two digits.
fn digits(text: &mut String, number: u32) {
    text.push(char::from(b'0' + (number / 10 % 10) as u8));
    text.push(char::from(b'0' + (number % 10) as u8));
}

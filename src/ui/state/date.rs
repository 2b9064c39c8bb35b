//! Dates as people type them: in three fields, or all of it in the first.

use super::wrong::Wrong;

/// Reads year, month and day as typed into `YYYY-MM-DD` or `YYYY-MM`; `None` where all are blank.
///
/// The year's field takes a whole date: `2019-03`, `2019.3.1`, `201903`, `2019年3月`, and
/// fullwidth digits.
#[must_use]
pub fn read(parts: [&str; 3]) -> Option<Result<String, Wrong>> {
    if parts.iter().all(|part| part.trim().is_empty()) {
        return None;
    }
    Some(numbers(parts).and_then(|numbers| written(&numbers)))
}

/// The numbers of all fields in their order: year, month, day.
fn numbers([year, month, day]: [&str; 3]) -> Result<Vec<u32>, Wrong> {
    let mut numbers = split_compact(groups(year)?)?;
    if numbers.is_empty() {
        return Err(Wrong::YearMissing);
    }
    numbers.extend(groups(month)?.iter().map(|(number, _)| *number));
    let day = groups(day)?;
    if numbers.len() == 1 {
        return Err(Wrong::MonthMissing);
    }
    numbers.extend(day.iter().map(|(number, _)| *number));
    Ok(numbers)
}

/// Runs of digits with their lengths; anything but digits and separators is refused.
fn groups(text: &str) -> Result<Vec<(u32, u8)>, Wrong> {
    let mut groups = Vec::new();
    let mut open = false;
    for c in text.chars() {
        match digit(c) {
            Some(digit) => {
                if !open {
                    groups.push((0, 0));
                }
                if let Some((number, length)) = groups.last_mut() {
                    *number = u32::min(*number, 99_999_999) * 10 + digit;
                    *length = u8::min(*length, 100) + 1;
                }
                open = true;
            }
            None if c.is_whitespace() || "-./年月日号－．／。、·—–−".contains(c) => open = false,
            None => return Err(Wrong::NotADate),
        }
    }
    Ok(groups)
}

/// ASCII and fullwidth digits.
fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// `201903` and `20190301` as year, month, day; any other first number must be a year of four digits.
fn split_compact(groups: Vec<(u32, u8)>) -> Result<Vec<u32>, Wrong> {
    match groups[..] {
        [] => Ok(Vec::new()),
        [(number, 6)] => Ok(vec![number / 100, number % 100]),
        [(number, 8)] => Ok(vec![number / 10_000, number / 100 % 100, number % 100]),
        [(_, 4), ..] => Ok(groups.iter().map(|(number, _)| *number).collect()),
        _ => Err(Wrong::NotADate),
    }
}

fn written(numbers: &[u32]) -> Result<String, Wrong> {
    match *numbers {
        [year, month] => Ok(format!("{year:04}-{month:02}")),
        [year, month, day] => Ok(format!("{year:04}-{month:02}-{day:02}")),
        _ => Err(Wrong::NotADate),
    }
}

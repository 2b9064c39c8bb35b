//! Days and lengths of time, as people say them.

use super::catalogue::{Key, Language};
use crate::applicant::{Day, Length, Written};

const MONTHS: [Key; 12] = [
    Key::DateMonth1,
    Key::DateMonth2,
    Key::DateMonth3,
    Key::DateMonth4,
    Key::DateMonth5,
    Key::DateMonth6,
    Key::DateMonth7,
    Key::DateMonth8,
    Key::DateMonth9,
    Key::DateMonth10,
    Key::DateMonth11,
    Key::DateMonth12,
];

/// A day: 2028年3月1日, 1 March 2028.
#[must_use]
pub fn date(language: Language, day: Day) -> String {
    said(language, Key::DateDay, day)
}

/// A date as it is written: a day, or a month (2028年3月, March 2028).
#[must_use]
pub fn written(language: Language, date: Written) -> String {
    let key = if date.full { Key::DateDay } else { Key::DateMonth };
    said(language, key, date.first)
}

fn said(language: Language, key: Key, day: Day) -> String {
    let (year, month, day) = day.ymd();
    let month = language.text(MONTHS[month as usize - 1]);
    language.fill(key, &[("year", &*year.to_string()), ("month", month), ("day", &*day.to_string())])
}

/// A length: 2 年 3 个月, 2 years 3 months. What is zero is left out, unless all of it is.
#[must_use]
pub fn length(language: Language, length: Length) -> String {
    let parts = [
        (length.years, Key::LengthYear, Key::LengthYears),
        (length.months, Key::LengthMonth, Key::LengthMonths),
        (length.days, Key::LengthDay, Key::LengthDays),
    ];
    let mut said = String::new();
    for (number, one, many) in parts {
        let last_resort = said.is_empty() && many == Key::LengthDays;
        if number != 0 || last_resort {
            if !said.is_empty() {
                said.push(' ');
            }
            said.push_str(&language.fill(if number == 1 { one } else { many }, &[("n", &number.to_string())]));
        }
    }
    said
}

/// So many whole years.
pub fn years(language: Language, years: u8) -> String {
    length(language, Length::of_years(years))
}

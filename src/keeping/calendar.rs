//! A day to be reminded of, as a file for calendars: iCalendar (RFC 5545), one event of a whole day.

use crate::applicant::Day;

/// What is to be reminded of.
#[derive(Clone, Copy, Debug)]
pub struct Reminder<'a> {
    /// Tells it from all other events; ASCII.
    pub uid: &'a str,
    /// When the file is made: seconds since 1970 began, in UTC.
    pub now: i64,
    /// The day.
    pub day: Day,
    /// One line.
    pub title: &'a str,
    /// More of it, in as many lines as it needs.
    pub text: &'a str,
}

/// Octets of a line, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;
const SECONDS: i64 = 86_400;

/// Writes the file. It rings at nine in the morning of the day, where the visitor then is.
#[must_use]
pub fn write(reminder: &Reminder<'_>) -> String {
    let mut file = String::new();
    let title = escaped(reminder.title);
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Baokao//Baokao//ZH"),
        ("CALSCALE", "GREGORIAN"),
        ("BEGIN", "VEVENT"),
        ("UID", &escaped(reminder.uid)),
        ("DTSTAMP", &stamp(reminder.now)),
        ("DTSTART;VALUE=DATE", &date(reminder.day)),
        ("DTEND;VALUE=DATE", &date(reminder.day.next())),
        ("SUMMARY", &title),
        ("DESCRIPTION", &escaped(reminder.text)),
        ("TRANSP", "TRANSPARENT"),
        ("BEGIN", "VALARM"),
        ("ACTION", "DISPLAY"),
        ("DESCRIPTION", &title),
        ("TRIGGER", "PT9H"),
        ("END", "VALARM"),
        ("END", "VEVENT"),
        ("END", "VCALENDAR"),
    ] {
        fold(&[name, ":", value].concat(), &mut file);
    }
    file
}

/// Writes a line, broken where it is longer than a line may be; never within a character.
fn fold(line: &str, file: &mut String) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(c);
        length += c.len_utf8();
    }
    file.push_str("\r\n");
}

/// A text as a value (RFC 5545, 3.3.11). Control characters have no place in one.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for c in text.chars() {
        match c {
            '\n' => value.push_str("\\n"),
            '\\' | ';' | ',' => value.extend(['\\', c]),
            c if c.is_control() => {}
            c => value.push(c),
        }
    }
    value
}

fn date(day: Day) -> String {
    let (year, month, day) = day.ymd();
    let mut text = String::new();
    digits(&mut text, year as u32, 4);
    digits(&mut text, month, 2);
    digits(&mut text, day, 2);
    text
}

fn stamp(now: i64) -> String {
    let second = now.rem_euclid(SECONDS) as u32;
    let mut text = date(Day(now.div_euclid(SECONDS) as i32)) + "T";
    for number in [second / 3600, second / 60 % 60, second % 60] {
        digits(&mut text, number, 2);
    }
    text + "Z"
}

fn digits(text: &mut String, number: u32, places: u32) {
    for place in (0..places).rev() {
        text.push(char::from(b'0' + (number / 10_u32.pow(place) % 10) as u8));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reminder<'a>(title: &'a str, text: &'a str) -> Reminder<'a> {
        let day = Day::from_ymd(2028, 2, 29).expect("a date");
        Reminder { uid: "a@b", now: 1_795_253_400, day, title, text }
    }

    #[test]
    fn days_are_days_and_the_stamp_is_utc() {
        let file = write(&reminder("电子商务师", ""));
        for line in ["DTSTART;VALUE=DATE:20280229", "DTEND;VALUE=DATE:20280301", "DTSTAMP:20261121T093000Z", "UID:a@b"]
        {
            assert!(file.contains(&format!("\r\n{line}\r\n")), "{line}\n{file}");
        }
        assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("\r\nEND:VCALENDAR\r\n"));
        assert_eq!(stamp(-1), "19691231T235959Z");
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(escaped("a;b,c\\d\ne\r\u{7}"), "a\\;b\\,c\\\\d\\ne");
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_none_loses_anything() {
        for text in ["电".repeat(300), "a".repeat(300), "é".repeat(74), "😀".repeat(80), "x".repeat(74)] {
            let file = write(&reminder(&text, &text));
            assert!(file.split("\r\n").all(|line| line.len() <= LINE), "{file}");
            assert_eq!(file.replace("\r\n ", "").matches(&text).count(), 3);
            assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
        }
    }
}

//! Civil days: a day as a number, with the calendar arithmetic the rules need.
//!
//! No clock and no time zone: a day is a day. Days are counted from 1970-01-01 in the
//! proleptic Gregorian calendar, so differences are plain subtraction.

use std::fmt;

/// One civil day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Day(pub i32);

impl Day {
    /// Before every date that can be entered: "at some time, it does not matter when".
    pub const ALWAYS: Day = Day(-100_000_000);
    /// After every date that can be entered: "never" as a result, "ongoing" as an end.
    pub const NEVER: Day = Day(100_000_000);

    /// The day of a calendar date; `None` where the calendar has no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        let valid = (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month);
        valid.then(|| Day::civil(year, month, day))
    }

    /// The day of a valid calendar date, by the Euclidean affine functions of Neri and Schneider
    /// ("Euclidean affine functions and their application to calendar algorithms", 2022): years
    /// begin in March, so that the leap day ends them.
    fn civil(year: i32, month: u32, day: u32) -> Day {
        let early = month <= 2;
        let year = (year + YEARS_BEFORE) as u32 - u32::from(early);
        let month = if early { month + 12 } else { month };
        let century = year / 100;
        let in_year = (979 * month - 2919) / 32;
        let days = 1461 * year / 4 - century + century / 4 + in_year + day - 1;
        Day(days.wrapping_sub(DAYS_BEFORE) as i32)
    }

    /// Year, month 1–12, day 1–31; the inverse, by the same authors.
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        let quarters = 4 * (self.0 as u32).wrapping_add(DAYS_BEFORE) + 3;
        let century = quarters / 146_097;
        let in_century = quarters % 146_097 / 4;
        let scaled = 2_939_745 * u64::from(4 * in_century + 3);
        let of_century = (scaled >> 32) as u32;
        let day_of_year = (scaled as u32) / 2_939_745 / 4;
        let parts = 2_141 * day_of_year + 197_913;
        let (month, day) = (parts >> 16, (parts & 0xffff) / 2_141 + 1);
        let early = day_of_year >= 306;
        let year = (100 * century + of_century + u32::from(early)) as i32 - YEARS_BEFORE;
        (year, if early { month - 12 } else { month }, day)
    }

    /// The same calendar date `years` later; 29 February gives 28 February where it must.
    #[must_use]
    pub fn add_years(self, years: u8) -> Day {
        if self == Day::ALWAYS || self == Day::NEVER {
            return self;
        }
        let (year, month, day) = self.ymd();
        let year = year + i32::from(years);
        Day::civil(year, month, day.min(days_in_month(year, month)))
    }

    /// The same day of the month `months` later, or the month's last day.
    #[must_use]
    pub fn add_months(self, months: i32) -> Day {
        let (year, month, day) = self.ymd();
        let total = year * 12 + month as i32 - 1 + months;
        let (year, month) = (total.div_euclid(12), total.rem_euclid(12) as u32 + 1);
        Day::civil(year, month, day.min(days_in_month(year, month)))
    }

    /// The day after.
    #[must_use]
    pub fn next(self) -> Day {
        Day(self.0 + 1)
    }

    /// Is it a date of the calendar, and not one of the two ends of time?
    #[must_use]
    pub fn is_date(self) -> bool {
        self != Day::ALWAYS && self != Day::NEVER
    }
}

/// Whole eras of 400 years that keep every entered date positive in between.
const ERAS: u32 = 10;
const YEARS_BEFORE: i32 = 400 * ERAS as i32;
/// Days from the first of March of the year 0, those eras earlier, to 1970-01-01.
const DAYS_BEFORE: u32 = 719_468 + 146_097 * ERAS;

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// Days of a month, 28–31.
#[must_use]
pub fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Years a date may lie in, both included.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// A date as it is written in an applicant: a whole day, or a month.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Written {
    /// The day, or the month's first.
    pub first: Day,
    /// The day, or the month's last.
    pub last: Day,
    /// Was a day given?
    pub full: bool,
}

impl Written {
    /// Reads `YYYY-MM-DD` or `YYYY-MM` in ASCII digits, within [`YEARS`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Written> {
        let bytes = text.as_bytes();
        let full = bytes.len() == 10;
        if !(full || bytes.len() == 7) || bytes[4] != b'-' || (full && bytes[7] != b'-') {
            return None;
        }
        let year = digits(&bytes[0..4])? as i32;
        let month = digits(&bytes[5..7])?;
        if !YEARS.contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        if full {
            let day = Day::from_ymd(year, month, digits(&bytes[8..10])?)?;
            return Some(Written { first: day, last: day, full });
        }
        let first = Day::civil(year, month, 1);
        let last = Day(first.0 + days_in_month(year, month) as i32 - 1);
        Some(Written { first, last, full })
    }
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0, |sum, b| b.is_ascii_digit().then(|| sum * 10 + u32::from(b - b'0')))
}

/// A length of time as people say it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Length {
    /// Whole years.
    pub years: i32,
    /// Whole months beyond them, 0–11.
    pub months: i32,
    /// Days beyond those, 0–30.
    pub days: i32,
    /// All of it in days.
    pub total_days: i32,
}

impl Length {
    /// Whole years from no particular day, in days of 365 for a year.
    #[must_use]
    pub fn of_years(years: u8) -> Length {
        let years = i32::from(years);
        Length { years, months: 0, days: 0, total_days: years * 365 }
    }

    /// From the start of `from` to the start of `to`; nothing where `to` is not later.
    #[must_use]
    pub fn between(from: Day, to: Day) -> Length {
        if to <= from || !from.is_date() || !to.is_date() {
            return Length::default();
        }
        let (fy, fm, _) = from.ymd();
        let (ty, tm, _) = to.ymd();
        let mut months = (ty - fy) * 12 + tm as i32 - fm as i32;
        if from.add_months(months) > to {
            months -= 1;
        }
        Length {
            years: months / 12,
            months: months % 12,
            days: to.0 - from.add_months(months).0,
            total_days: to.0 - from.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Written::parse(text).expect("a date").first
    }

    #[test]
    fn every_day_of_three_centuries_agrees_with_jiff() {
        let mut expected = jiff::civil::date(1899, 12, 31);
        for number in day("1900-01-01").0 - 1..=day("2200-12-31").0 + 1 {
            let (y, m, d) = (expected.year(), expected.month(), expected.day());
            assert_eq!(Day(number).ymd(), (y.into(), m as u32, d as u32));
            assert_eq!(Day::from_ymd(y.into(), m as u32, d as u32), Some(Day(number)));
            expected = expected.tomorrow().expect("within jiff's range");
        }
    }

    #[test]
    fn adding_years_keeps_the_date_or_falls_back_to_28_february() {
        for (from, years, to) in [
            ("2021-11-22", 5, "2026-11-22"),
            ("2020-02-29", 1, "2021-02-28"),
            ("2020-02-29", 4, "2024-02-29"),
            ("2096-02-29", 4, "2100-02-28"),
            ("2019-02-28", 1, "2020-02-28"),
        ] {
            assert_eq!(day(from).add_years(years), day(to), "{from} + {years}");
        }
    }

    #[test]
    fn written_dates_have_two_forms_only() {
        let month = Written::parse("2024-02").expect("a month");
        assert_eq!((month.first, month.last), (day("2024-02-01"), day("2024-02-29")));
        for wrong in [
            "",
            "2024",
            "2024-2",
            "2024-02-30",
            "2023-02-29",
            "2024-13",
            "2024-00",
            "2024-01-00",
            "1899-12-31",
            "2201-01",
            "2024-02-01 ",
            "２０２４-01",
            "2024/02",
            "+024-01",
            "2024-02-1",
            "2024-02-01T00:00:00",
        ] {
            assert_eq!(Written::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn lengths_read_as_people_say_them() {
        for (from, to, years, months, days) in [
            ("2024-01-31", "2024-02-29", 0, 1, 0),
            ("2024-01-15", "2026-04-14", 2, 2, 30),
            ("2024-02-29", "2025-02-28", 1, 0, 0),
            ("2024-05-01", "2024-05-01", 0, 0, 0),
        ] {
            let length = Length::between(day(from), day(to));
            assert_eq!((length.years, length.months, length.days), (years, months, days), "{from} {to}");
        }
    }
}

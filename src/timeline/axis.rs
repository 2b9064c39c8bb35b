//! The ruler that time is drawn on: whole years, and a tick for as many of them as there is room for.

use crate::applicant::Day;

/// The years drawn, from the first day of one to the first day of another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Axis {
    /// First day.
    pub from: Day,
    /// The day after the last.
    pub to: Day,
}

/// A year on the ruler.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tick {
    /// The year.
    pub year: i32,
    /// Its first day.
    pub day: Day,
}

impl Axis {
    /// The years that have all of these days.
    #[must_use]
    pub fn over(days: impl Iterator<Item = Day>) -> Axis {
        let (mut first, mut last) = (Day::NEVER, Day::ALWAYS);
        for day in days {
            first = first.min(day);
            last = last.max(day);
        }
        Axis { from: new_year(first.ymd().0), to: new_year(last.ymd().0 + 1) }
    }

    /// Where a day stands, in ten-thousandths of the whole; one outside stands at the nearer end.
    #[must_use]
    pub fn share(self, day: Day) -> i32 {
        let day = day.max(self.from).min(self.to);
        // Three centuries are 110,000 days: the product stays below two thousand million.
        (day.0 - self.from.0) * WHOLE / (self.to.0 - self.from.0).max(1)
    }

    /// The years that are written, at most so many: every one, or every second, fifth, tenth and so on.
    #[must_use]
    pub fn ticks(self, most: usize) -> Vec<Tick> {
        let (first, last) = (self.from.ymd().0, self.to.ymd().0);
        let count = |step: i32| (last.div_euclid(step) - (first - 1).div_euclid(step)) as usize;
        let step = STEPS.into_iter().find(|&step| count(step) <= most.max(2)).unwrap_or(STEPS[STEPS.len() - 1]);
        let years = (first..=last).filter(|year| year.rem_euclid(step) == 0);
        years.map(|year| Tick { year, day: new_year(year) }).collect()
    }
}

/// What [`Axis::share`] counts in.
pub const WHOLE: i32 = 10_000;

const STEPS: [i32; 8] = [1, 2, 5, 10, 20, 50, 100, 200];

fn new_year(year: i32) -> Day {
    Day::from_ymd(year, 1, 1).unwrap_or(Day(0))
}

//! Work as runs: stretches of days without a gap, in order, and how long it takes to reach
//! so many years of them.

use crate::applicant::{Day, Span};
use std::collections::BinaryHeap;

/// One run and what was counted before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Run {
    /// The run's days.
    pub span: Span,
    /// Days of all earlier runs.
    pub before: i32,
}

impl Run {
    /// Days counted up to the end of this run.
    fn through(&self) -> i32 {
        self.before + (self.span.end.0 - self.span.start.0)
    }
}

/// The union of some stretches: runs in order, none touching the next.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Runs(Vec<Run>);

impl Runs {
    /// Work of all time: one job that always went on.
    #[must_use]
    pub fn ever() -> Runs {
        Runs(vec![Run { span: Span::EVER, before: 0 }])
    }

    /// The places of some days, earliest first. Day and place are sorted as one number: one small
    /// sort serves all.
    #[must_use]
    pub fn order(days: impl Iterator<Item = Day>) -> Vec<u32> {
        let packed = days.zip(0_u64..).map(|(day, place)| ((day.0 as u64) ^ 1 << 31) << 32 | place);
        // A heap's sort is a tenth of the code of a slice's, and there are few jobs.
        packed.collect::<BinaryHeap<u64>>().into_sorted_vec().into_iter().map(|both| both as u32).collect()
    }

    /// The union of stretches that come sorted by their first day; empty ones are passed over.
    #[must_use]
    pub fn of(sorted: impl IntoIterator<Item = Span>) -> Runs {
        let mut runs = Runs::default();
        runs.unite(sorted);
        runs
    }

    /// The same, in place of what was here.
    pub fn unite(&mut self, sorted: impl IntoIterator<Item = Span>) {
        let runs = &mut self.0;
        runs.clear();
        for span in sorted {
            if span.is_empty() {
                continue;
            }
            match runs.last_mut() {
                Some(last) if span.start <= last.span.end => last.span.end = last.span.end.max(span.end),
                last => {
                    let before = last.map_or(0, |last| last.through());
                    runs.push(Run { span, before });
                }
            }
        }
    }

    /// The runs in order.
    #[must_use]
    pub fn as_slice(&self) -> &[Run] {
        &self.0
    }

    /// The runs that have days from `anchor` on; the first may begin before it.
    #[must_use]
    pub fn from(&self, anchor: Day) -> &[Run] {
        let first = match self.0.as_slice() {
            [first, ..] if first.span.end > anchor => 0,
            runs => runs.partition_point(|run| run.span.end <= anchor),
        };
        &self.0[first..]
    }

    /// The first counted day from `anchor` on.
    #[must_use]
    pub fn first_day(&self, anchor: Day) -> Option<Day> {
        self.from(anchor).first().map(|run| run.span.start.max(anchor))
    }

    /// The first day on which `years` years have been worked in total since `anchor`: as many
    /// days as those years have, counted from the first counted day. [`Day::NEVER`] if never.
    #[must_use]
    pub fn cumulative(&self, anchor: Day, years: u8) -> Day {
        let runs = self.from(anchor);
        let Some(first) = runs.first() else { return Day::NEVER };
        let start = first.span.start.max(anchor);
        if !start.is_date() {
            return start;
        }
        let needed = start.add_years(years).0 - start.0;
        let target = first.before + (start.0 - first.span.start.0) + needed;
        let last = match runs {
            [first, ..] if first.through() >= target => first,
            runs => match runs.get(runs.partition_point(|run| run.through() < target)) {
                Some(run) => run,
                None => return Day::NEVER,
            },
        };
        Day(last.span.start.0 + (target - last.before))
    }

    /// The first day on which some run since `anchor` is `years` years long.
    #[must_use]
    pub fn continuous(&self, anchor: Day, years: u8) -> Day {
        for run in self.from(anchor) {
            let start = run.span.start.max(anchor);
            let reached = start.add_years(years);
            if reached <= run.span.end {
                return reached;
            }
        }
        Day::NEVER
    }

    /// Days worked from `anchor` up to, not including, `until`.
    #[must_use]
    pub fn days(&self, anchor: Day, until: Day) -> i32 {
        let clip = Span { start: anchor, end: until };
        let spans = self.from(anchor).iter().map(|run| run.span.within(clip));
        spans.take_while(|span| !span.is_empty()).map(|span| span.end.0 - span.start.0).sum()
    }

    /// The run since `anchor`, up to `until`, that reaches `years` years first; where none
    /// does, the longest.
    #[must_use]
    pub fn nearest(&self, anchor: Day, years: u8, until: Day) -> Option<Span> {
        let since = Span { start: anchor, end: Day::NEVER };
        let runs = self.from(anchor).iter().map(|run| run.span.within(since));
        let worked = runs.filter(|run| run.start < until);
        let clip = |run: Span| Span { start: run.start, end: run.end.min(until) };
        let reaching = worked.clone().find(|run| run.start.add_years(years) <= run.end);
        reaching.map(clip).or_else(|| worked.map(clip).max_by_key(|run| run.end.0 - run.start.0))
    }
}

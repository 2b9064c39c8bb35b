//! A person's way to a condition, by time: jobs, certificates, titles, the days that count, the day of the evaluation,
//! the day it is reached. The picture and the table beside it are both made of this, so they say the same.

mod axis;
mod opening;

pub use axis::{Axis, Tick, WHOLE};
pub use opening::{Opening, openings};

use crate::applicant::{Applicant, Day, Section, Span};
use crate::rules::report::{ConditionReport, Report};
use crate::rules::stretches::{Stretch, stretches};
use crate::rules::{Certainty, Pack};

/// All of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Timeline {
    /// The time it is drawn over.
    pub axis: Axis,
    /// The day of the evaluation.
    pub as_of: Day,
    /// Jobs, in the order they were entered.
    pub jobs: Vec<Bar>,
    /// Stretches without any job, between the first and the day of the evaluation.
    pub gaps: Vec<Span>,
    /// Certificates and titles whose day is known, in order of time.
    pub marks: Vec<Mark>,
    /// The days that count for the condition.
    pub counted: Vec<Stretch>,
    /// The day on which the condition comes to hold, where that is to come.
    pub reached: Option<Reached>,
}

/// A job.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bar {
    /// Its place in the applicant.
    pub job: usize,
    /// Its days; one that goes on has no end.
    pub span: Span,
    /// A day of it is also one of an earlier record.
    pub overlaps: bool,
}

/// Something obtained on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    /// Certificates or titles.
    pub section: Section,
    /// Its place there.
    pub index: usize,
    /// The day.
    pub day: Day,
}

/// A day to come on which the condition holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reached {
    /// The day.
    pub day: Day,
    /// `Met`: for certain; `Confirm`: if what is open is confirmed.
    pub certainty: Certainty,
}

impl Timeline {
    /// The timeline of an applicant for a condition of a plan, as a report says.
    #[must_use]
    pub fn of(applicant: &Applicant, report: &Report, pack: &Pack, condition: &ConditionReport) -> Timeline {
        let as_of = report.as_of;
        let jobs = jobs(applicant);
        let marks = marks(applicant);
        let counted = stretches(applicant, as_of, pack, condition.condition);
        let outcome = condition.outcome;
        let coming = |day: Option<Day>, certainty| Some(Reached { day: day?, certainty }).filter(|it| it.day > as_of);
        let reached = coming(outcome.met, Certainty::Met).or(coming(outcome.confirm, Certainty::Confirm));
        let mut days = vec![as_of];
        days.extend(jobs.iter().flat_map(|bar| [bar.span.start, bar.span.end]));
        days.extend(marks.iter().map(|mark| mark.day));
        days.extend(counted.iter().map(|one| one.span.start));
        days.extend(reached.map(|it| it.day));
        // What counts for one requirement may go on past the others, or where the condition is never reached.
        let own = condition.requirements.iter().filter(|one| one.progress.is_some());
        days.extend(own.flat_map(|one| [one.outcome.met, one.outcome.confirm]).flatten());
        let axis = Axis::over(days.into_iter().filter(|day| day.is_date()));
        Timeline { axis, as_of, gaps: gaps(&jobs, as_of), jobs, marks, counted, reached }
    }

    /// Is there nothing to draw but the day itself?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty() && self.marks.is_empty() && self.counted.is_empty() && self.reached.is_none()
    }
}

fn jobs(applicant: &Applicant) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    for (job, one) in applicant.work.iter().flatten().enumerate() {
        let overlaps = bars.iter().any(|before| !before.span.within(one.span).is_empty());
        bars.push(Bar { job, span: one.span, overlaps });
    }
    bars
}

/// Between runs of jobs, whatever they count for.
fn gaps(jobs: &[Bar], as_of: Day) -> Vec<Span> {
    let mut gaps = Vec::new();
    // The next gap begins where all jobs that began so far have ended.
    let mut ended: Option<Day> = None;
    let mut rest: Vec<Span> = jobs.iter().map(|bar| bar.span).filter(|span| !span.is_empty()).collect();
    while let Some(next) = (0..rest.len()).min_by_key(|&i| rest[i].start) {
        let span = rest.swap_remove(next);
        if let Some(start) = ended.filter(|&end| end < span.start) {
            gaps.push(Span { start, end: span.start.min(as_of) });
        }
        ended = Some(ended.map_or(span.end, |end| end.max(span.end)));
    }
    gaps.extend(ended.map(|start| Span { start, end: as_of }));
    gaps.retain(|gap| !gap.is_empty());
    gaps
}

fn marks(applicant: &Applicant) -> Vec<Mark> {
    let certificates = applicant.certificates.iter().flatten().map(|one| one.obtained);
    let titles = applicant.titles.iter().flatten().map(|one| one.obtained);
    let mut marks: Vec<Mark> = Vec::new();
    let mut put = |section, index, obtained: Option<Day>| {
        let Some(day) = obtained else { return };
        let place = marks.iter().position(|mark| mark.day > day).unwrap_or(marks.len());
        marks.insert(place, Mark { section, index, day });
    };
    certificates.enumerate().for_each(|(i, day)| put(Section::Certificates, i, day));
    titles.enumerate().for_each(|(i, day)| put(Section::Titles, i, day));
    marks
}

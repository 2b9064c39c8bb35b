//! What a reviewer of the work history would stumble over.

use crate::applicant::{Applicant, Day, Job, Span};
use std::collections::BTreeMap;

words! {
    /// Kind of issue.
    IssueCode {
        /// A day of the job, up to the day of the evaluation, is before the employer was founded
        /// or after it was dissolved.
        OutsideEmployerLife = "outsideEmployerLife",
        /// A day of the job is also one of an earlier record.
        OverlappingWork = "overlappingWork",
    }
}

/// One issue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Issue {
    /// Place of the job.
    pub job: u32,
    /// What is the matter.
    pub code: IssueCode,
}

/// All issues, by job.
#[must_use]
pub fn issues(applicant: &Applicant, as_of: Day) -> Vec<Issue> {
    let jobs = applicant.work.as_deref().unwrap_or_default();
    let mut earlier = Earlier::default();
    let mut issues = Vec::new();
    for (job, place) in jobs.iter().zip(0..) {
        if outside_employer_life(job, as_of) {
            issues.push(Issue { job: place, code: IssueCode::OutsideEmployerLife });
        }
        if earlier.overlaps(job.span) {
            issues.push(Issue { job: place, code: IssueCode::OverlappingWork });
        }
        if jobs.len() > 1 {
            earlier.add(job.span);
        }
    }
    issues
}

fn outside_employer_life(job: &Job, as_of: Day) -> bool {
    let days = job.span.within(Span { start: Day::ALWAYS, end: as_of });
    !days.is_empty() && (days.start < job.employer_life.start || days.end > job.employer_life.end)
}

/// The union of the jobs before, by first day: disjoint, so that a look-up is one search.
#[derive(Default)]
struct Earlier(BTreeMap<i32, i32>);

impl Earlier {
    fn overlaps(&self, span: Span) -> bool {
        self.0.range(..span.end.0).next_back().is_some_and(|(_, &end)| end > span.start.0)
    }

    fn add(&mut self, span: Span) {
        let (mut start, mut end) = (span.start.0, span.end.0);
        while let Some((&other, &other_end)) = self.0.range(..=end).next_back() {
            if other_end < start {
                break;
            }
            self.0.remove(&other);
            start = start.min(other);
            end = end.max(other_end);
        }
        self.0.insert(start, end);
    }
}

//! What a reviewer of the work history would stumble over.

use super::runs::Runs;
use crate::applicant::{Applicant, Day, Job, Span};

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

/// Is a day of the job, up to the day of the evaluation, outside its employer's life?
#[must_use]
pub fn outside_employer_life(job: &Job, as_of: Day) -> bool {
    let days = job.span.within(Span { start: Day::ALWAYS, end: as_of });
    !days.is_empty() && (days.start < job.employer_life.start || days.end > job.employer_life.end)
}

/// The union of the jobs before: runs in order, and jobs since then that are not in them yet.
/// Both are looked through for a day; the jobs are taken into the runs when they become many.
#[derive(Default)]
struct Earlier {
    runs: Runs,
    recent: Vec<Span>,
}

/// So many jobs are quicker looked through than sorted.
const MANY: usize = 256;

impl Earlier {
    fn overlaps(&self, span: Span) -> bool {
        let run = self.runs.from(span.start).first();
        run.is_some_and(|run| run.span.start < span.end)
            || self.recent.iter().any(|job| job.start < span.end && span.start < job.end)
    }

    fn add(&mut self, span: Span) {
        self.recent.push(span);
        if self.recent.len() >= MANY {
            self.recent.extend(self.runs.as_slice().iter().map(|run| run.span));
            let order = Runs::order(self.recent.iter().map(|job| job.start));
            self.runs.unite(order.into_iter().map(|i| self.recent[i as usize]));
            self.recent.clear();
        }
    }
}

//! The work history: gaps and overlaps between jobs, and jobs offered from a pasted text.

use super::State;
use super::field::{Field, Place};
use super::read::Reading;
use crate::applicant::{Day, Length, Section};

/// Nobody may be employed before (劳动法 第十五条).
const GROWN: u8 = 16;

/// How a job meets the ones that began before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meets {
    /// Days without work before it.
    Gap(Length),
    /// Days that are those of another job, too: its place in the draft, and how many.
    Overlap(usize, Length),
}

/// A job found in a pasted text: offered, never taken by itself.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Job {
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty where none was found.
    pub start: String,
    /// The same.
    pub end: String,
    /// It goes on.
    pub ongoing: bool,
    /// The employer, as far as it was told apart.
    pub employer: String,
    /// The post.
    pub position: String,
    /// An occupation of the catalogue that stands in the line.
    pub occupation: String,
    /// It seems to be a school and no job.
    pub school: bool,
    /// It is said to be a side job.
    pub part_time: bool,
    /// The line as it was pasted.
    pub source: String,
}

impl State {
    /// How a job meets the earlier ones; `None` where it follows at once, is the first, or is not whole.
    #[must_use]
    #[inline(never)]
    pub fn meets(&self, reading: &Reading, record: usize) -> Option<Meets> {
        let kept = &reading.kept[Section::Work as usize];
        let jobs = reading.applicant.work.as_deref()?;
        let at = kept.iter().position(|&one| one == record)?;
        let job = jobs.get(at)?.span;
        let earlier = jobs.iter().enumerate().filter(|&(i, one)| (one.span.start, i) < (job.start, at));
        let (last, before) = earlier.max_by_key(|(_, one)| one.span.end)?;
        let until = before.span.end.min(self.as_of());
        if until < job.start {
            // What is not filled in yet may lie between them.
            let records = self.draft.records(Section::Work);
            let open = |&(section, record): &(Section, usize)| section == Section::Work && !records[record].is_blank();
            if reading.left_out.iter().any(open) {
                return None;
            }
            return Some(Meets::Gap(Length::between(until, job.start)));
        }
        let shared = job.within(before.span).within(crate::applicant::Span { start: Day::ALWAYS, end: self.as_of() });
        (!shared.is_empty()).then(|| Meets::Overlap(kept[last], Length::between(shared.start, shared.end)))
    }

    /// Does a record tell of a day before the sixteenth birthday? Then one of the two dates is likely a slip.
    #[must_use]
    pub fn is_early(&self, reading: &Reading, section: Section, record: usize) -> bool {
        let person = &reading.applicant;
        let day = || {
            let at = reading.kept[section as usize].iter().position(|&one| one == record)?;
            match section {
                Section::Work => Some(person.work.as_ref()?.get(at)?.span.start),
                Section::Certificates => person.certificates.as_ref()?.get(at)?.obtained,
                Section::Titles => person.titles.as_ref()?.get(at)?.obtained,
                Section::Education | Section::Training => None,
            }
        };
        person.birth.zip(day()).is_some_and(|(birth, day)| day < birth.add_years(GROWN))
    }

    /// Takes in what was found in a pasted text: a line a job, its parts behind tabs.
    pub(super) fn recognise(&mut self, lines: &str) {
        let job = |line: &str| {
            let mut parts = line.split('\t');
            let mut next = || parts.next().unwrap_or_default().to_string();
            let (start, end, ongoing) = (next(), next(), !next().is_empty());
            let (employer, position, occupation) = (next(), next(), next());
            let (school, part_time, source) = (!next().is_empty(), !next().is_empty(), next());
            Job { start, end, ongoing, employer, position, occupation, school, part_time, source }
        };
        self.unrecognised = false;
        self.accepted = false;
        self.jobs = Some(lines.split('\n').filter(|line| !line.is_empty()).map(job).collect());
    }

    /// Takes one of the offered jobs as a record: a blank one, or another.
    pub(super) fn accept(&mut self, offered: usize) {
        let Some(jobs) = self.jobs.as_mut().filter(|jobs| offered < jobs.len()) else { return };
        let job = jobs.remove(offered);
        self.accepted = true;
        self.draft.set(Place::answer(Section::Work), "yes".into());
        let records = self.draft.records(Section::Work);
        let record = records.iter().position(super::Record::is_blank).unwrap_or(records.len());
        if record == records.len() {
            self.add(Section::Work);
        }
        let place = |field| Place::record(Section::Work, record, field);
        for (field, text) in
            [(Field::Employer, job.employer), (Field::Position, job.position), (Field::Occupation, job.occupation)]
        {
            self.draft.set(place(field), text);
        }
        for (field, date) in [(Field::Start, job.start), (Field::End, job.end)] {
            for (part, text) in (0..).zip(date.split('-')) {
                self.draft.set(place(field).part(part), text.into());
            }
        }
        self.draft.set(place(Field::PartTime), if job.part_time { "yes" } else { "" }.into());
        self.draft.set(place(Field::End).part(Field::ONGOING), if job.ongoing { "yes" } else { "" }.into());
    }
}

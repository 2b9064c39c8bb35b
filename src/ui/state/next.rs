//! The next steps of a condition: which papers are ready, the work history as the form wants it, the day to be reminded
//! of, and what of the draft can be handed on.

use super::action::Chosen;
use super::field::{Field, Place};
use super::read::Reading;
use super::{Draft, State};
use crate::applicant::{Day, Job, Section, Written};
use crate::keeping::file::Refused;
use crate::keeping::link::{Broken, Shared};
use crate::keeping::review::{Entry, Remarked, review};
use crate::keeping::{csv, link};
use crate::rules::pack::{Condition, Level, Materials, Pack, Paper};
use crate::rules::{PACKS, Report, report::ConditionReport};
use crate::text::{Key, Language, written};

/// What the pages of the next steps show besides the draft.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Next {
    /// The condition whose list stands beside this one's.
    pub beside: Option<&'static str>,
    /// What is to be said of the last thing done.
    pub notice: Option<Notice>,
    /// A text to be taken by hand, where a browser neither saves nor copies.
    pub shown: Option<(Take, String)>,
}

/// What can be taken from the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Take {
    /// The work history.
    History,
    /// The same as a table.
    Table,
    /// All answers as a file.
    File,
    /// All answers as a link.
    Link,
    /// A day for a calendar.
    Reminder,
}

/// What is said of something that was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// It is in the clipboard.
    Copied,
    /// It is not; the text stands there to be copied by hand.
    NotCopied,
    /// The browser was asked to save a file.
    Saved,
    /// A file was taken in.
    Imported,
    /// A file of a newer version was taken in as far as it is known.
    ImportedNewer,
    /// A file was not taken in.
    Refused(Refused),
    /// Everything is gone.
    Cleared,
    /// The browser keeps nothing on this device.
    NotKept,
    /// What was kept on this device has been cleared in another tab.
    ClearedElsewhere,
    /// A reminder needs its day.
    NoDay,
}

/// A job as the form wants it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Its place in the draft.
    pub record: usize,
    /// The employer.
    pub employer: String,
    /// The post.
    pub position: String,
    /// From when.
    pub from: Option<Written>,
    /// Until when.
    pub to: Option<Written>,
    /// It goes on.
    pub ongoing: bool,
}

impl Chosen {
    /// The plan.
    #[must_use]
    pub fn plan(self) -> &'static Pack {
        &PACKS[self.pack]
    }

    /// The condition, and its level.
    #[must_use]
    pub fn whole(self) -> Option<(&'static Level, &'static Condition)> {
        let of_level = |level: &'static Level| level.conditions.iter().map(move |one| (level, one));
        self.plan().levels.iter().flat_map(of_level).find(|(_, one)| one.id == self.condition)
    }

    /// The published list of papers.
    #[must_use]
    pub fn materials(self) -> Option<&'static Materials> {
        self.whole()?.1.materials.as_ref()
    }

    /// Its part of a report.
    #[must_use]
    pub fn report(self, report: &Report) -> Option<&ConditionReport> {
        let pack = report.packs.iter().find(|one| one.pack.index == self.pack)?;
        pack.levels.iter().flat_map(|level| &level.conditions).find(|one| one.condition.id == self.condition)
    }
}

/// Where it is kept which papers of a plan are ready.
fn ready_at(pack: usize) -> Place {
    Place::of(Field::Papers).part(pack as u8)
}

impl Draft {
    /// Is a paper of a plan ready?
    #[must_use]
    pub fn is_ready(&self, pack: usize, paper: &Paper) -> bool {
        self.text(ready_at(pack)).split(' ').any(|id| id == paper.id)
    }

    /// Ticks a paper of a plan, or clears its tick. Papers of another version of the plan stay as they are.
    pub(super) fn tick(&mut self, pack: usize, paper: &str) {
        let mut ids: Vec<&str> = self.text(ready_at(pack)).split(' ').filter(|id| !id.is_empty()).collect();
        let before = ids.len();
        ids.retain(|id| *id != paper);
        if ids.len() == before {
            ids.push(paper);
        }
        let text = ids.join(" ");
        self.set(ready_at(pack), text);
    }
}

impl State {
    /// The work history in the order of its days; jobs without a day come last.
    #[must_use]
    pub fn history(&self) -> Vec<Line> {
        let line = |record| {
            let place = |field| Place::record(Section::Work, record, field);
            let text = |field| self.draft.text(place(field)).trim().to_string();
            let ongoing = self.draft.text(place(Field::End).part(Field::ONGOING)) == "yes";
            Line {
                record,
                employer: text(Field::Employer),
                position: text(Field::Position),
                from: self.said_back(place(Field::Start)),
                to: self.said_back(place(Field::End)).filter(|_| !ongoing),
                ongoing,
            }
        };
        let any = self.draft.text(Place::answer(Section::Work)) == "yes";
        let records = if any { self.draft.records(Section::Work) } else { &[] };
        let all = (0..records.len()).filter(|record| !records[*record].is_blank());
        let mut lines: Vec<Line> = all.map(line).collect();
        lines.sort_by_key(|line| line.from.map_or(Day::NEVER, |from| from.first));
        lines
    }

    /// What a reviewer would remark.
    #[must_use]
    pub fn remarks(&self, reading: &Reading, pack: &Pack, history: &[Line]) -> Vec<Remarked> {
        let mut entries = Vec::new();
        for line in history {
            entries.push(Entry { employer: &line.employer, position: &line.position, job: job(reading, line.record) });
        }
        review(pack, &entries, self.as_of())
    }

    /// The day to be reminded of: as typed, else the first on which one can apply, where it is still to come.
    #[must_use]
    pub fn reminder(&self, report: Option<&ConditionReport>) -> Option<Day> {
        match self.said_back(Place::of(Field::Remind)) {
            Some(typed) => typed.full.then_some(typed.first),
            None if !self.is_blank(Place::of(Field::Remind)) => None,
            None => {
                let outcome = &report?.outcome;
                outcome.met.or(outcome.confirm).filter(|day| *day > self.today && day.is_date())
            }
        }
    }

    fn is_blank(&self, date: Place) -> bool {
        (0..3).all(|part| self.draft.text(date.part(part)).is_empty())
    }

    /// What a link hands on: the answers, and the page they belong to. What only helps this visitor stays here.
    #[must_use]
    pub fn shared(&self, to: String) -> Shared {
        let own = [Field::Papers, Field::Remind, Field::Paste];
        let mut answers = self.draft.answers();
        answers.retain(|(name, _)| !own.iter().any(|field| name.split('/').next() == Some(field.word())));
        Shared { to, answers }
    }

    /// Takes in answers from elsewhere; what was entered before is offered in its turn, and nothing of it is lost.
    pub fn import(&mut self, answers: &[(String, String)], unknown: Vec<String>, offer: super::Offer) {
        let (draft, more) = Draft::of(answers);
        let offer = Some(offer).filter(|offer| !offer.lines.is_empty()).or(self.offer.take());
        *self = State { draft, offer, ..self.anew() };
        self.unknown = unknown;
        self.unknown.extend(more);
        self.fold_many();
    }

    /// The app as it starts, on the same page.
    pub(super) fn anew(&self) -> State {
        State { plans: self.plans, ..State::new(self.language, self.route, self.today) }
    }

    /// Forgets everything that was entered.
    pub fn clear(&mut self) {
        *self = self.anew();
        self.next.notice = Some(Notice::Cleared);
    }
}

fn job(reading: &Reading, record: usize) -> Option<&Job> {
    let at = reading.kept[Section::Work as usize].iter().position(|kept| *kept == record)?;
    reading.applicant.work.as_ref()?.get(at)
}

impl Line {
    /// Until when, in words.
    #[must_use]
    pub fn until(&self, language: Language) -> String {
        if self.ongoing { language.text(Key::NextToday).into() } else { said(language, self.to) }
    }

    /// From when, in words.
    #[must_use]
    pub fn since(&self, language: Language) -> String {
        said(language, self.from)
    }
}

fn said(language: Language, date: Option<Written>) -> String {
    date.map_or_else(String::new, |date| written(language, date))
}

/// What the columns of the form are called.
pub const COLUMNS: [Key; 4] = [Key::NextEmployer, Key::NextPosition, Key::NextFrom, Key::NextTo];

fn cells(language: Language, line: &Line) -> [String; 4] {
    [line.employer.clone(), line.position.clone(), line.since(language), line.until(language)]
}

/// The work history to be pasted into the form: a block of lines a job. The form is Chinese, whatever the page is.
#[must_use]
pub fn history_text(history: &[Line]) -> String {
    let mut text = String::new();
    for line in history {
        for (column, cell) in COLUMNS.into_iter().zip(cells(Language::Zh, line)) {
            text.push_str(Language::Zh.text(column));
            text.push('：');
            text.push_str(&cell);
            text.push('\n');
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text
}

/// The same as a table.
#[must_use]
pub fn history_table(history: &[Line]) -> String {
    let mut rows = vec![COLUMNS.map(|column| Language::Zh.text(column).to_string()).to_vec()];
    rows.extend(history.iter().map(|line| cells(Language::Zh, line).to_vec()));
    csv::write(&rows)
}

/// How many records a link holds of each section, and whether it holds the date of birth.
#[must_use]
pub fn contents(shared: &Shared) -> (bool, Vec<(Section, usize)>) {
    let birth = shared.answers.iter().any(|(name, _)| name.starts_with(Field::BirthDate.word()));
    let records = |section: Section| {
        let place =
            |(name, _): &(String, String)| Place::from_name(name).filter(|place| place.section == Some(section));
        let of_record = shared.answers.iter().filter_map(place).filter(|place| place.field != Field::Answer);
        of_record.map(|place| place.record + 1).max().unwrap_or_default()
    };
    let sections = Section::ALL.iter().map(|&section| (section, records(section)));
    (birth, sections.filter(|(_, records)| *records > 0).collect())
}

/// The beginning of the hash of a shared link.
pub const SHARED: &str = "#/shared/";

/// What the hash of a shared link holds.
///
/// # Errors
///
/// As [`link::read`].
pub fn read_shared(hash: &str) -> Result<Shared, Broken> {
    link::read(hash.strip_prefix(SHARED).unwrap_or_default())
}

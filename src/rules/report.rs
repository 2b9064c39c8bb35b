//! The report: verdicts with their reasons, as data. Sentences are made of it elsewhere.

use super::certainty::{Certainty, Verdict};
use super::issues::Issue;
use super::outcome::Outcome;
use super::pack::{Condition, Level, Pack, Requirement};
use super::reason::Reasons;
use crate::applicant::{Day, Length, Question, Section};

/// What an evaluation comes to.
#[derive(Debug)]
pub struct Report {
    /// The day it is for.
    pub as_of: Day,
    /// The plans asked for, in their order.
    pub packs: Vec<PackReport>,
    /// What a reviewer would stumble over, whatever the plans.
    pub issues: Vec<Issue>,
}

/// One plan's part.
#[derive(Debug)]
pub struct PackReport {
    /// The plan.
    pub pack: &'static Pack,
    /// The best of its levels'.
    pub verdict: Verdict,
    /// Its levels, from the lowest.
    pub levels: Vec<LevelReport>,
}

/// One level's part.
#[derive(Debug)]
pub struct LevelReport {
    /// The level.
    pub level: &'static Level,
    /// The best of its conditions'.
    pub verdict: Verdict,
    /// Its conditions, as published.
    pub conditions: Vec<ConditionReport>,
}

/// One condition's part.
#[derive(Debug)]
pub struct ConditionReport {
    /// The condition.
    pub condition: &'static Condition,
    /// Its verdict and dates.
    pub outcome: Outcome,
    /// Its requirements, in the order of the text.
    pub requirements: Vec<RequirementReport>,
    /// Answers that are not given and could raise the verdict.
    pub missing: Vec<Missing>,
}

/// One requirement's part.
#[derive(Debug)]
pub struct RequirementReport {
    /// The requirement.
    pub requirement: &'static Requirement,
    /// The verdict and dates of this requirement alone.
    pub outcome: Outcome,
    /// What was had of a length of time, where one is asked.
    pub progress: Option<Progress>,
    /// Every record that was looked at.
    pub facts: Vec<Fact>,
    /// The day since which it holds, where it holds for certain: [`Day::ALWAYS`] where it does not hang on time,
    /// `None` where no answer says since when.
    pub since: Option<Day>,
}

impl ConditionReport {
    /// The day since which it can be applied for, where it can and the answers say since when.
    #[must_use]
    pub fn since(&self) -> Option<Day> {
        let met = self.outcome.verdict == super::certainty::Certainty::Met;
        let days = self.requirements.iter().map(|one| one.since);
        let latest = days.reduce(|latest, day| Some(latest?.max(day?)))?;
        latest.filter(|day| met && day.is_date())
    }

    /// Requirements that hold for certain.
    #[must_use]
    pub fn held(&self) -> usize {
        let held = self.requirements.iter().filter(|one| one.outcome.verdict == super::certainty::Certainty::Met);
        held.count()
    }
}

/// An answer that is not given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Missing {
    /// What to answer.
    pub question: Question,
    /// The condition's verdict if only this is answered, as well as can be.
    pub at_best: Verdict,
    /// The same, answered as badly as can be.
    pub at_worst: Verdict,
}

/// What one record means for one requirement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fact {
    /// Where the record stands.
    pub section: Section,
    /// Its place there.
    pub index: u32,
    /// `Unmet`: it does not count.
    pub certainty: Certainty,
    /// Why.
    pub reasons: Reasons,
}

/// How much of a length of time there is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// Years asked for.
    pub years: u8,
    /// What counts for certain.
    pub met: Amount,
    /// What counts if what is open is confirmed.
    pub confirm: Amount,
}

/// An amount of time and the day it began.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Amount {
    /// The first counted day; `None` where nothing is counted.
    pub start: Option<Day>,
    /// Counted days.
    pub days: i32,
    /// The record it is counted from (certificate or title), by its place.
    pub anchor: Option<u32>,
}

impl Amount {
    /// Nothing.
    pub const NONE: Amount = Amount { start: None, days: 0, anchor: None };

    /// It, as people say it: as if it had been worked in one go from its first day.
    #[must_use]
    pub fn had(&self) -> Length {
        self.start.map_or(Length::default(), |start| Length::between(start, Day(start.0 + self.days)))
    }

    /// What is short of so many years; zero where nothing is.
    #[must_use]
    pub fn short(&self, years: u8) -> Length {
        match self.start {
            Some(start) => Length::between(Day(start.0 + self.days), start.add_years(years)),
            None => Length::of_years(years),
        }
    }
}

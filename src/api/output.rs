//! Reports as the numbers that `embed/decode.js` reads, in the order of the plans' own shape.

use crate::applicant::{Applicant, Day, Fault, FaultCode, Length, PerPack, Question, Section};
use crate::rules::pack::{Condition, Level, Requirement};
use crate::rules::report::{Amount, Fact, Missing, Progress};
use crate::rules::{Case, Certainty, Facts, Outcome, Reason, each_pack, explain, issues};

/// The numbers written so far.
pub struct Output {
    numbers: Vec<i32>,
    /// Verdicts and dates with their reasons, or alone.
    reasons: bool,
}

/// Stands for a date that never comes, and for "none".
const NONE: i32 = i32::MIN;

impl Output {
    /// Nothing yet; reports will be written with their reasons, or without.
    #[must_use]
    pub fn new(reasons: bool) -> Output {
        Output { numbers: Vec::new(), reasons }
    }

    /// The numbers.
    #[must_use]
    pub fn into_numbers(self) -> Vec<i32> {
        self.numbers
    }

    fn put(&mut self, numbers: impl IntoIterator<Item = i32>) {
        self.numbers.extend(numbers);
    }

    fn text(&mut self, text: &str) {
        let start = self.numbers.len();
        self.put([0]);
        self.put(text.encode_utf16().map(i32::from));
        self.numbers[start] = (self.numbers.len() - start - 1) as i32;
    }

    /// 1, the number of faults, and of each: code, path, message.
    pub fn faults(&mut self, faults: &[Fault]) {
        self.put([1, faults.len() as i32]);
        for fault in faults {
            let code = FaultCode::ALL.iter().position(|&code| code == fault.code).unwrap_or_default();
            self.put([code as i32]);
            self.text(&fault.path);
            self.text(&fault.message());
        }
    }

    /// 0, the day, the packs, the issues: written as they come, without a report between.
    pub fn report(&mut self, applicant: &Applicant, as_of: Day, packs: &PerPack<bool>) {
        self.put([0, as_of.0]);
        let count = self.hole();
        each_pack(applicant, as_of, packs, |case| {
            self.numbers[count] += 1;
            self.pack(case);
        });
        let issues = issues(applicant, as_of);
        self.put([issues.len() as i32]);
        self.put(issues.iter().flat_map(|issue| [issue.job as i32, issue.code as i32]));
    }

    /// A place for a number that is known later; 0 until then.
    fn hole(&mut self) -> usize {
        self.numbers.push(0);
        self.numbers.len() - 1
    }

    /// Its place and verdict, its requirements once each, then its levels: they refer to those.
    fn pack(&mut self, case: &Case<'_>) {
        let pack = case.facts.pack;
        self.put([pack.index as i32]);
        let verdict = self.hole();
        if self.reasons {
            for (requirement, reach) in pack.requirements.iter().zip(case.reaches) {
                self.requirement(requirement, reach.outcome(case.facts.as_of), &case.facts);
            }
        }
        let best = pack.levels.iter().map(|level| self.level(level, case)).max();
        self.numbers[verdict] = best.unwrap_or_default();
    }

    fn level(&mut self, level: &'static Level, case: &Case<'_>) -> i32 {
        let verdict = self.hole();
        let best = level.conditions.iter().map(|condition| self.condition(condition, case)).max().unwrap_or_default();
        self.numbers[verdict] = best;
        best
    }

    fn condition(&mut self, condition: &'static Condition, case: &Case<'_>) -> i32 {
        let outcome = case.reach(condition).outcome(case.facts.as_of);
        self.outcome(outcome);
        if !self.reasons {
            return outcome.verdict as i32;
        }
        let count = self.hole();
        explain::missing(condition, outcome, case, |missing| {
            self.numbers[count] += 1;
            self.missing(missing);
        });
        outcome.verdict as i32
    }

    fn outcome(&mut self, outcome: Outcome) {
        let day = |day: Option<Day>| day.map_or(NONE, |day| day.0);
        self.put([outcome.verdict as i32, day(outcome.met), day(outcome.confirm)]);
    }

    fn requirement(&mut self, requirement: &Requirement, outcome: Outcome, facts: &Facts<'_>) {
        self.outcome(outcome);
        let count = self.hole();
        let progress = explain::requirement(requirement, facts, |fact| {
            self.numbers[count] += 1;
            self.fact(fact);
        });
        match progress {
            None => self.put([0]),
            Some(progress) => self.progress(&progress),
        }
    }

    /// 1 and the amount, or 2 and both where confirmation makes a difference.
    fn progress(&mut self, progress: &Progress) {
        let differs = progress.met != progress.confirm;
        self.put([1 + i32::from(differs)]);
        self.amount(&progress.met, progress.years);
        if differs {
            self.amount(&progress.confirm, progress.years);
        }
    }

    fn amount(&mut self, amount: &Amount, years: u8) {
        let Length { years: y, months: m, days: d, total_days } = amount.had();
        let short = amount.short(years);
        self.put([
            amount.start.map_or(NONE, |day| day.0),
            amount.anchor.map_or(NONE, |place| place as i32),
            y,
            m,
            d,
            total_days,
            short.years,
            short.months,
            short.days,
            short.total_days,
        ]);
    }

    /// Which record and how certain in one number, the reasons in another: five at most, each by
    /// its place from 1 in six bits.
    fn fact(&mut self, fact: Fact) {
        let Fact { section, index, certainty, reasons } = fact;
        let head = index << 5 | (section as u32) << 2 | certainty as u32;
        let reasons = reasons.iter().fold(0, |packed: u32, reason| packed << 6 | (reason as u32 + 1));
        self.put([head as i32, reasons as i32]);
    }

    fn missing(&mut self, missing: Missing) {
        let (kind, index) = match missing.question {
            Question::BirthDate => (0, 0),
            Question::Intends => (1, 0),
            Question::Section(section) => (2 + section as i32, 0),
            Question::CertificateObtained(i) => (7, i),
            Question::TitleObtained(i) => (8, i),
            Question::Major(i) => (9, i),
            Question::MajorCategory(i) => (10, i),
            Question::HoursMet(i) => (11, i),
            Question::TrainingCertificate(i) => (12, i),
        };
        const { assert!(Section::ALL.len() == 5 && Certainty::ALL.len() == 4 && Reason::ALL.len() < 64) };
        self.put([kind, index as i32, missing.at_best as i32, missing.at_worst as i32]);
    }
}

//! Reports as the numbers that `embed/baokao.js` reads, in the order of the plans' own shape.

use crate::applicant::{Applicant, Day, Fault, FaultCode, Length, PerPack, Question, Section};
use crate::rules::pack::{Condition, Level, Requirement};
use crate::rules::report::{Amount, Fact, Missing, Progress};
use crate::rules::{Certainty, Facts, Outcome, Reached, each_pack, explain, issues};

/// The numbers written so far.
#[derive(Default)]
pub struct Output(pub Vec<i32>);

/// Stands for a date that never comes, and for "none".
const NONE: i32 = i32::MIN;

impl Output {
    fn put(&mut self, numbers: impl IntoIterator<Item = i32>) {
        self.0.extend(numbers);
    }

    fn text(&mut self, text: &str) {
        let start = self.0.len();
        self.put([0]);
        self.put(text.encode_utf16().map(i32::from));
        self.0[start] = (self.0.len() - start - 1) as i32;
    }

    /// 1, the number of faults, and of each: code, path, message.
    pub fn faults(&mut self, faults: &[Fault]) {
        self.put([1, faults.len() as i32]);
        for fault in faults {
            let code = FaultCode::ALL.iter().position(|&code| code == fault.code).unwrap_or_default();
            self.put([code as i32]);
            self.text(&fault.path);
            self.text(&fault.message);
        }
    }

    /// 0, the day, the packs, the issues: written as they come, without a report between.
    pub fn report(&mut self, applicant: &Applicant, as_of: Day, packs: &PerPack<bool>) {
        self.put([0, as_of.0]);
        let count = self.hole();
        each_pack(applicant, as_of, packs, |facts| {
            self.0[count] += 1;
            self.pack(facts);
        });
        let issues = issues(applicant, as_of);
        self.put([issues.len() as i32]);
        self.put(issues.iter().flat_map(|issue| [issue.job as i32, issue.code as i32]));
    }

    /// A place for a number that is known later; 0 until then.
    fn hole(&mut self) -> usize {
        self.0.push(0);
        self.0.len() - 1
    }

    fn pack(&mut self, facts: &Facts<'_>) {
        self.put([facts.pack.index as i32]);
        let verdict = self.hole();
        let best = facts.pack.levels.iter().map(|level| self.level(level, facts)).max();
        self.0[verdict] = best.unwrap_or_default();
    }

    fn level(&mut self, level: &'static Level, facts: &Facts<'_>) -> i32 {
        let verdict = self.hole();
        let best = level.conditions.iter().map(|condition| self.condition(condition, facts)).max().unwrap_or_default();
        self.0[verdict] = best;
        best
    }

    fn condition(&mut self, condition: &'static Condition, facts: &Facts<'_>) -> i32 {
        let reached = Reached::of(condition, facts);
        self.outcome(reached.outcome);
        reached.requirements(facts).for_each(|(requirement, outcome)| self.requirement(requirement, outcome, facts));
        let count = self.hole();
        explain::missing(condition, reached.outcome, facts, |missing| {
            self.0[count] += 1;
            self.missing(missing);
        });
        reached.outcome.verdict as i32
    }

    fn outcome(&mut self, outcome: Outcome) {
        let day = |day: Option<Day>| day.map_or(NONE, |day| day.0);
        self.put([outcome.verdict as i32, day(outcome.met), day(outcome.confirm)]);
    }

    fn requirement(&mut self, requirement: &Requirement, outcome: Outcome, facts: &Facts<'_>) {
        self.outcome(outcome);
        let count = self.hole();
        let progress = explain::requirement(requirement, facts, |fact| {
            self.0[count] += 1;
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

    fn fact(&mut self, fact: Fact) {
        let Fact { section, index, certainty, reasons } = fact;
        let head = (index << 5 | (section as u32) << 2 | certainty as u32) as i32;
        self.put([head, reasons.0 as i32, (reasons.0 >> 32) as i32]);
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
        const { assert!(Section::ALL.len() == 5 && Certainty::ALL.len() == 4) };
        self.put([kind, index as i32, missing.at_best as i32, missing.at_worst as i32]);
    }
}

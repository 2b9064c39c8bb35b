//! Which of a level's conditions to go by: the order in which they are worth reading, the one to take and why, and
//! which of them ask for all that another asks, and more.

use super::certainty::Certainty;
use super::outcome::Outcome;
use super::pack::{Condition, Requirement};
use super::reason::{Reason, Reasons};
use super::report::{ConditionReport, Fact, LevelReport};
use crate::applicant::Day;

words! {
    /// Why a condition is the one to take.
    Because {
        /// No other of the level comes to the same verdict.
        OnlyOne = "onlyOne",
        /// It leaves less to be confirmed than the others.
        FewerConfirmations = "fewerConfirmations",
        /// It can be applied for before the others.
        Sooner = "sooner",
        /// It hangs on fewer answers than the others.
        FewerAnswers = "fewerAnswers",
        /// Its published list has fewer papers than the others'.
        FewerPapers = "fewerPapers",
        /// There is less to prove than with the others.
        FewerRequirements = "fewerRequirements",
        /// Others ask no more; it is published first.
        First = "first",
    }
}

/// What to do with the conditions of a level.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Advice {
    /// Places of the level's conditions, the one that asks least first. All of them.
    pub order: Vec<usize>,
    /// So many of these, from the first, are worth a look: the others cannot hold by what is known.
    pub open: usize,
    /// Why the first one, where it holds or can come to hold.
    pub because: Option<Because>,
}

impl Advice {
    /// The advice about a level.
    #[must_use]
    pub fn of(level: &LevelReport) -> Advice {
        let costs: Vec<Cost> = level.conditions.iter().map(Cost::of).collect();
        let mut order: Vec<usize> = Vec::new();
        // They are at most seven; the standard library's sort would be a fiftieth of the page's program.
        for (place, cost) in costs.iter().enumerate() {
            let before = order.iter().position(|&other| cost.values < costs[other].values).unwrap_or(order.len());
            order.insert(before, place);
        }
        let open = level.conditions.iter().filter(|one| is_open(one)).count();
        let because = order.first().filter(|_| open > 0).map(|&first| because(&costs, first));
        Advice { order, open, because }
    }
}

/// Does it hold, or may it come to hold?
fn is_open(condition: &ConditionReport) -> bool {
    condition.outcome.verdict > Certainty::Unmet || condition.outcome.confirm.is_some()
}

/// What stands between somebody and a condition, the weightiest first: less is better.
#[derive(Clone, Copy)]
struct Cost {
    values: [i32; 6],
    /// Has the condition a published list of papers?
    papers: bool,
}

/// What the values of a cost, from the second on, say of the condition that has less.
const REASONS: [Because; 5] = [
    Because::Sooner,
    Because::FewerConfirmations,
    Because::FewerAnswers,
    Because::FewerPapers,
    Because::FewerRequirements,
];

impl Cost {
    fn of(report: &ConditionReport) -> Cost {
        let outcome = report.outcome;
        let day = outcome.met.or(outcome.confirm).unwrap_or(Day::NEVER);
        // A day to come matters where nothing holds today.
        let wait = if outcome.verdict == Certainty::Unmet { day.0 } else { 0 };
        let papers = report.condition.materials.as_ref().map(|list| list.items.len() as i32);
        let values = [
            -(outcome.verdict as i32),
            wait,
            if outcome.verdict == Certainty::Met { 0 } else { asked(report).0.count_ones() as i32 },
            report.missing.len() as i32,
            papers.unwrap_or(0),
            report.condition.requires.len() as i32,
        ];
        Cost { values, papers: papers.is_some() }
    }
}

fn because(costs: &[Cost], first: usize) -> Because {
    let own = &costs[first];
    let rivals = || costs.iter().enumerate().filter(|&(place, one)| place != first && one.values[0] == own.values[0]);
    // Of those that are never there, none is a rival.
    let rivals = || rivals().filter(|(_, one)| one.values[1] < Day::NEVER.0);
    let Some((_, next)) = rivals().min_by_key(|(_, one)| one.values) else { return Because::OnlyOne };
    let differs = own.values.iter().zip(next.values).skip(1).position(|(own, next)| *own != next);
    match differs.map(|place| REASONS[place]) {
        Some(Because::FewerPapers) if !(own.papers && next.papers) => Because::FewerRequirements,
        Some(because) => because,
        None => Because::First,
    }
}

/// What the certifying body has to be asked for a condition: each record and reason that leaves it open, where the
/// requirement does not hold without it. Nothing where the condition would not come to hold whatever the answer.
#[must_use]
pub fn to_confirm(report: &ConditionReport) -> Vec<(Fact, Reason)> {
    let mut asked: Vec<(Fact, Reason)> = Vec::new();
    for fact in open_facts(report) {
        for reason in fact.reasons.iter().filter(|reason| reason.is_open()) {
            let known = |(other, why): &(Fact, Reason)| {
                (other.section, other.index, *why) == (fact.section, fact.index, reason)
            };
            if !asked.iter().any(known) {
                asked.push((fact, reason));
            }
        }
    }
    asked
}

/// Everything that is to be asked for a condition, each thing once, whatever the records.
#[must_use]
pub fn asked(report: &ConditionReport) -> Reasons {
    let all = open_facts(report).flat_map(|fact| fact.reasons.iter());
    all.filter(|reason| reason.is_open()).fold(Reasons::NONE, Reasons::with)
}

/// The records about which an answer is lacking. A job that reaches beyond its employer's life counts for the days within
/// it, and for the others only if that is confirmed.
fn open_facts(report: &ConditionReport) -> impl Iterator<Item = Fact> {
    let never = Outcome { verdict: Certainty::Unmet, met: None, confirm: None };
    let may_hold = report.outcome != never;
    let open = |fact: &Fact| {
        let partly =
            fact.certainty == Certainty::Met && fact.reasons.iter().any(|one| one == Reason::OutsideEmployerLife);
        partly || fact.certainty == Certainty::Confirm
    };
    let short = report.requirements.iter().filter(move |one| may_hold && one.outcome.verdict < Certainty::Met);
    short.flat_map(|one| one.facts.iter().copied()).filter(open)
}

/// Does a condition ask for all that another one asks, and more? Whoever satisfies it satisfies the other, too.
#[must_use]
pub fn contains(condition: &Condition, other: &Condition) -> bool {
    let implied = |asked: &(&&Requirement, &u8)| {
        condition.requires.iter().zip(condition.places).any(|own| own.1 == asked.1 || implies(own.0, asked.0))
    };
    condition.id != other.id && other.requires.iter().zip(other.places).all(|asked| implied(&asked))
}

/// Does one requirement hold wherever the other does, because it asks for longer work or a greater age?
fn implies(own: &Requirement, other: &Requirement) -> bool {
    match (own, other) {
        (Requirement::Age(own), Requirement::Age(other)) => own >= other,
        (Requirement::Work(own), Requirement::Work(other)) => {
            own.continuous == other.continuous && own.after == other.after && own.years >= other.years
        }
        _ => false,
    }
}

//! What is still open about the chosen levels, and which question decides most of it.
//!
//! Everything here is asked of the engine itself: what a level comes to now, what it comes to if every open
//! question has the best of answers, and which open questions its conditions hang on.

use super::certainty::{Certainty, Verdict};
use super::explain::{questions, supposing};
use super::facts::{Case, Facts, Supposed, each_pack, each_pack_supposing};
use super::pack::{Condition, Level, Pack, Requirement};
use crate::applicant::{Applicant, Day, PerPack, Question};

/// The plans and the level that somebody wants to know about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope {
    /// The plans.
    pub packs: PerPack<bool>,
    /// The level by its id; `None`: all.
    pub level: Option<&'static str>,
}

impl Scope {
    /// The levels of a plan that are in it.
    pub fn levels(self, pack: &'static Pack) -> impl Iterator<Item = &'static Level> {
        pack.levels.iter().filter(move |level| self.has(level))
    }

    /// Is a level of a chosen plan in it?
    #[must_use]
    pub fn has(self, level: &Level) -> bool {
        self.level.is_none_or(|id| id == level.id)
    }
}

/// What a condition can do for its level.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Prospect {
    /// What the level comes to by what is answered.
    pub now: Verdict,
    /// What the condition could raise it to, if every open question had the answer that the applicant would wish for.
    pub best: Verdict,
}

/// The prospects of all conditions of the scope, in their order.
#[must_use]
pub fn prospects(applicant: &Applicant, as_of: Day, scope: Scope) -> Vec<Prospect> {
    let mut all = Vec::new();
    each_pack(applicant, as_of, &scope.packs, |case| {
        for level in scope.levels(case.facts.pack) {
            let now = verdict(level, case);
            all.extend(level.conditions.iter().map(|_| Prospect { now, best: now }));
        }
    });
    let mut each = all.iter_mut();
    each_pack_supposing(applicant, as_of, &scope.packs, Some(BEST), |case| {
        let conditions = scope.levels(case.facts.pack).flat_map(|level| level.conditions);
        for (condition, one) in conditions.zip(&mut each) {
            one.best = one.now.max(case.reach(condition).outcome(as_of).verdict);
        }
    });
    all
}

const BEST: Supposed = Supposed { question: None, favourable: true };

fn verdict(level: &Level, case: &Case<'_>) -> Verdict {
    let each = level.conditions.iter().map(|one| case.reach(one).outcome(case.facts.as_of).verdict);
    each.max().unwrap_or(Certainty::Unmet)
}

/// A question that can still change a verdict.
#[derive(Clone, Copy, Debug)]
pub struct Open {
    /// The question.
    pub question: Question,
    /// How much it decides: the sum over the open conditions that hang on it, more where they hang on it alone.
    pub weight: u32,
    /// The plan of the first condition that it is asked for,
    pub pack: &'static Pack,
    /// its level,
    pub level: &'static Level,
    /// the requirement,
    pub requirement: &'static Requirement,
    /// and the one before it in the condition's text.
    pub follows: Option<&'static Requirement>,
}

/// What is open.
#[derive(Debug, Default)]
pub struct Outlook {
    /// The questions, the most decisive first.
    pub open: Vec<Open>,
    /// Conditions of the scope.
    pub conditions: usize,
    /// Those that no answer can change any more, or whose level is settled without them.
    pub decided: usize,
}

/// Looks at all open questions of the scope.
#[must_use]
pub fn outlook(applicant: &Applicant, as_of: Day, scope: Scope) -> Outlook {
    let mut outlook = Outlook::default();
    each_pack(applicant, as_of, &scope.packs, |case| {
        for level in scope.levels(case.facts.pack) {
            outlook.conditions += level.conditions.len();
            let now = verdict(level, case);
            let open = level.conditions.iter().filter(|one| outlook.hangs(level, one, case, now)).count();
            outlook.decided += level.conditions.len() - open;
        }
    });
    order(&mut outlook.open);
    outlook
}

/// The most decisive first; questions of equal weight stay in the order of the published text. They are few, and the
/// standard library's sort would be a fiftieth of the page's program.
fn order(open: &mut [Open]) {
    for sorted in 1..open.len() {
        let mut place = sorted;
        while place > 0 && open[place - 1].weight < open[place].weight {
            open.swap(place - 1, place);
            place -= 1;
        }
    }
}

/// So much a condition adds to what it hangs on, shared among its questions.
const SHARE: u32 = 720;

impl Outlook {
    /// Can the condition still raise its level above what that comes to now? Notes the questions that it hangs on.
    fn hangs(&mut self, level: &'static Level, condition: &'static Condition, case: &Case<'_>, now: Verdict) -> bool {
        let facts = Facts { supposed: Some(BEST), ..case.facts };
        if supposing(condition, &facts) <= now {
            return false;
        }
        let mut asked: Vec<Open> = Vec::new();
        let mut follows = None;
        for (requirement, &place) in condition.requires.iter().zip(condition.places) {
            if case.reaches[usize::from(place)].met > facts.as_of {
                questions(requirement, &case.facts, |question| {
                    if asked.iter().all(|one| one.question != question) {
                        asked.push(Open { question, weight: 0, pack: facts.pack, level, requirement, follows });
                    }
                });
            }
            follows = Some(requirement);
        }
        let weight = SHARE / asked.len().max(1) as u32;
        for one in asked {
            match self.open.iter_mut().find(|open| open.question == one.question) {
                Some(open) => open.weight += weight,
                None => self.open.push(Open { weight, ..one }),
            }
        }
        true
    }
}

//! Words about a result: which condition to go by, what to ask the certifying body, and all of it for somebody else.

use super::catalogue::{Key, Language};
use super::{capital, condition, date, level_outcome, level_verdict, question, to_confirm, verdict};
use crate::rules::advice::{self, Advice, Because};
use crate::rules::pack::{Condition, Level, Requirement};
use crate::rules::report::{ConditionReport, Fact, LevelReport, Missing, PackReport, Report};
use crate::rules::{Certainty, Outcome, Pack};

/// Which condition of a level to go by, and why; `None` where none can hold by what is known.
#[must_use]
pub fn advice(language: Language, level: &LevelReport, advice: &Advice) -> Option<String> {
    let first = level.conditions.get(*advice.order.first()?)?;
    let because = language.text(match advice.because? {
        Because::OnlyOne if level.verdict == Certainty::Met => Key::AdviceOnlyMet,
        Because::OnlyOne => Key::AdviceOnlyOne,
        Because::FewerConfirmations => Key::AdviceFewerConfirmations,
        Because::Sooner => Key::AdviceSooner,
        Because::FewerAnswers => Key::AdviceFewerAnswers,
        Because::FewerPapers => Key::AdviceFewerPapers,
        Because::FewerRequirements => Key::AdviceFewerRequirements,
        Because::First => Key::AdviceFirst,
    });
    let key = if level.verdict >= Certainty::Confirm { Key::AdviceTake } else { Key::AdviceAim };
    Some(language.fill(key, &[("clause", first.condition.clause), ("because", because)]))
}

/// What an open answer would make of a condition.
#[must_use]
pub fn would_be(language: Language, missing: &Missing) -> String {
    let said = |at: Certainty| verdict(language, &Outcome { verdict: at, met: None, confirm: None });
    language.fill(Key::AdviceWouldBe, &[("best", &said(missing.at_best)), ("worst", &said(missing.at_worst))])
}

/// A letter to the certifying body that asks all that a condition leaves open. `named` says what a record is called.
#[must_use]
pub fn inquiry(
    language: Language,
    pack: &'static Pack,
    level: &Level,
    report: &ConditionReport,
    named: impl Fn(&Fact) -> String,
) -> String {
    let places = [
        ("plan", language.of(&pack.name)),
        ("level", &level_within(language, pack, level)),
        ("title", language.of(&pack.document.title)),
        ("clause", report.condition.clause),
        ("condition", &condition(language, pack, report.condition)),
    ];
    let mut text = language.fill(Key::AskOpen, &places);
    let mut number = 0;
    for (fact, reason) in advice::to_confirm(report) {
        let Some(what) = super::hints::open(language, reason) else { continue };
        number += 1;
        let places = [("n", &*number.to_string()), ("record", &named(&fact)), ("what", what)];
        text.push('\n');
        text.push_str(&language.fill(Key::AskLine, &places));
    }
    text.push('\n');
    text + language.text(Key::AskClose)
}

/// A level's name beside its plan's: nothing where the plan has one level of the same name.
fn level_within(language: Language, pack: &Pack, level: &Level) -> String {
    if pack.levels.len() > 1 { [" ", language.of(&level.name)].concat() } else { String::new() }
}

/// The whole result in plain words, a line each.
#[must_use]
pub fn summary(language: Language, report: &Report, wanted: impl Fn(&LevelReport) -> bool) -> String {
    let mut text = String::new();
    for pack in &report.packs {
        plan(language, report, pack, &wanted, &mut text);
    }
    text + language.text(Key::ResultLimits)
}

fn plan(
    language: Language,
    report: &Report,
    pack: &PackReport,
    wanted: &impl Fn(&LevelReport) -> bool,
    text: &mut String,
) {
    let day = date(language, report.as_of);
    let places = [("plan", language.of(&pack.pack.name)), ("date", &*day), ("version", pack.pack.version)];
    line(text, &language.fill(Key::SummaryPlan, &places));
    for level in pack.levels.iter().filter(|level| wanted(level)) {
        let name = language.of(&level.level.name);
        let said = level_verdict(language, level);
        line(text, &language.fill(Key::SummaryLevel, &[("level", name), ("verdict", &said)]));
        let advice = Advice::of(level);
        if let Some(first) = advice.order.first().filter(|_| advice.open > 0).and_then(|&i| level.conditions.get(i)) {
            reasons(language, pack.pack, first, text);
        }
    }
    text.push('\n');
}

/// The condition to go by, and what it still takes.
fn reasons(language: Language, pack: &'static Pack, first: &ConditionReport, text: &mut String) {
    let own: &'static Condition = first.condition;
    let places = [("clause", own.clause), ("condition", &*condition(language, pack, own))];
    line(text, &language.fill(Key::SummaryClause, &places));
    if first.outcome.verdict == Certainty::Met {
        return;
    }
    for one in &first.requirements {
        if one.outcome.verdict < Certainty::Met
            && let Some(progress) = super::progress(language, one)
        {
            line(text, &capital(progress));
        }
    }
    let asks = advice::asked(first).iter().filter_map(|reason| to_confirm(language, pack, reason));
    asks.for_each(|ask| line(text, &ask));
    for one in &first.missing {
        line(text, &language.fill(Key::SummaryMissing, &[("what", &question(language, one.question))]));
    }
}

fn line(text: &mut String, one: &str) {
    text.push_str(one);
    text.push('\n');
}

/// Does a level open only if somebody goes on working? Then its date says so.
#[must_use]
pub fn hangs_on_work(level: &LevelReport) -> bool {
    let day = level_outcome(level);
    let first = |one: &&ConditionReport| one.outcome.verdict == Certainty::Unmet && one.outcome.met == day.met;
    let waits = |one: &ConditionReport| {
        one.requirements.iter().any(|asked| {
            asked.outcome.verdict == Certainty::Unmet
                && asked.outcome.confirm.is_some()
                && matches!(asked.requirement, Requirement::Work(_))
        })
    };
    level.verdict == Certainty::Unmet && day.met.is_some() && level.conditions.iter().filter(first).any(waits)
}

//! How far a length of time has come: had, asked, short.

use super::capital;
use super::catalogue::{Key, Language};
use super::time::{date, length, years};
use crate::applicant::Length;
use crate::rules::pack::{Anchor, Requirement, WorkAsked};
use crate::rules::report::{Amount, Progress, RequirementReport};

/// Had, asked and short: 已有 2 年 3 个月，需要 5 年，还差 2 年 9 个月. `None` where no length of
/// time is asked, or its question is not answered.
#[must_use]
pub fn progress(language: Language, report: &RequirementReport) -> Option<String> {
    let Progress { years: asked, met, confirm } = report.progress?;
    if let Requirement::Age(_) = report.requirement {
        return Some(age(language, &met, asked));
    }
    let sure = surely(language, report.requirement, &met, asked);
    if is_enough(&met, asked) || confirm.days <= met.days {
        return Some(sure);
    }
    let key = if is_enough(&confirm, asked) { Key::ProgressIfEnough } else { Key::ProgressIfShort };
    let places =
        [("sure", &*sure), ("had", &had(language, &confirm, asked)), ("short", &short(language, &confirm, asked))];
    Some(language.fill(key, &places))
}

/// From which day it is counted and on which it is enough; of an age, the birthday to come.
#[must_use]
pub fn counted(language: Language, report: &RequirementReport) -> Option<String> {
    let Progress { years: asked, met, confirm } = report.progress?;
    let sure = met.start.is_some();
    let (amount, end) = if sure { (met, report.outcome.met) } else { (confirm, report.outcome.confirm) };
    let start = date(language, amount.start?);
    let end = end.filter(|_| !is_enough(&amount, asked)).map(|day| date(language, day));
    let line = match (report.requirement, end) {
        (Requirement::Age(age), end) => {
            return Some(language.fill(Key::ProgressAge, &[("years", &age.to_string()), ("end", &end?)]));
        }
        (_, Some(end)) => {
            let places = [("start", &*start), ("end", &end), ("years", &years(language, asked))];
            language.fill(Key::ProgressSinceUntil, &places)
        }
        (_, None) => language.fill(Key::ProgressSince, &[("start", &start)]),
    };
    Some(capital(if sure { line } else { language.fill(Key::ProgressIfConfirmed, &[("line", &line)]) }))
}

fn surely(language: Language, requirement: &Requirement, met: &Amount, asked: u8) -> String {
    let key = match requirement {
        _ if is_enough(met, asked) => Key::ProgressEnough,
        _ if met.days > 0 => Key::ProgressShort,
        Requirement::Work(WorkAsked { after: Some(Anchor::Title(_)), .. }) if met.anchor.is_none() => {
            Key::ProgressNoTitle
        }
        Requirement::Work(WorkAsked { after: Some(_), .. }) | Requirement::Certificate(_) if met.anchor.is_none() => {
            Key::ProgressNoCertificate
        }
        _ => Key::ProgressNone,
    };
    let places = [
        ("had", &*had(language, met, asked)),
        ("years", &years(language, asked)),
        ("short", &short(language, met, asked)),
    ];
    language.fill(key, &places)
}

fn age(language: Language, lived: &Amount, asked: u8) -> String {
    let key = if is_enough(lived, asked) { Key::ProgressAgeEnough } else { Key::ProgressAgeShort };
    let places = [
        ("age", &*lived.had().years.to_string()),
        ("years", &asked.to_string()),
        ("short", &short(language, lived, asked)),
    ];
    language.fill(key, &places)
}

fn is_enough(amount: &Amount, asked: u8) -> bool {
    amount.start.is_some() && amount.short(asked) == Length::default()
}

/// To the day where something is short of it, else in years and months.
fn had(language: Language, amount: &Amount, asked: u8) -> String {
    let mut had = amount.had();
    if is_enough(amount, asked) {
        had.days = 0;
    }
    length(language, had)
}

fn short(language: Language, amount: &Amount, asked: u8) -> String {
    length(language, amount.short(asked))
}

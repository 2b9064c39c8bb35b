//! The five marks of a verdict: a shape of its own for each, beside its words.

use crate::applicant::Day;
use crate::rules::{Certainty, Outcome};
use crate::ui::markup::{El, el};

/// The mark; the words beside it say the same.
pub fn view(outcome: &Outcome) -> El {
    el("span", class(outcome)).set("aria-hidden", "true")
}

/// The mark of a level, large: the date stamp has its day in it.
pub fn large(outcome: &Outcome) -> El {
    match outcome.met.or(outcome.confirm).filter(|_| outcome.verdict == Certainty::Unmet) {
        Some(day) => stamped(view(outcome), day),
        None => view(outcome),
    }
}

/// The year above month and day, in the order of ISO 8601, which reads alike in every language.
fn stamped(mark: El, day: Day) -> El {
    let (year, month, day) = day.ymd();
    let mut below = String::new();
    for number in [month, day] {
        below.push_str(if below.is_empty() { "" } else { "-" });
        below.push_str(if number < 10 { "0" } else { "" });
        below.push_str(&number.to_string());
    }
    mark.el(el("span", "bk-mark__year").text(year.to_string())).el(el("span", "bk-mark__day").text(below))
}

fn class(outcome: &Outcome) -> &'static str {
    match outcome.verdict {
        Certainty::Met => "bk-mark bk-mark--met",
        Certainty::Confirm => "bk-mark bk-mark--confirm",
        Certainty::Missing => "bk-mark bk-mark--missing",
        Certainty::Unmet if outcome.met.is_some() => "bk-mark bk-mark--later",
        Certainty::Unmet if outcome.confirm.is_some() => "bk-mark bk-mark--later bk-mark--open",
        Certainty::Unmet => "bk-mark bk-mark--never",
    }
}

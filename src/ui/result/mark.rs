//! The five marks of a verdict: a shape of its own for each, beside its words.

use crate::rules::{Certainty, Outcome};
use crate::ui::markup::{El, el};

/// The mark; the words beside it say the same.
pub fn view(outcome: &Outcome) -> El {
    let class = match outcome.verdict {
        Certainty::Met => "bk-mark bk-mark--met",
        Certainty::Confirm => "bk-mark bk-mark--confirm",
        Certainty::Missing => "bk-mark bk-mark--missing",
        Certainty::Unmet if outcome.confirm.is_some() => "bk-mark bk-mark--later",
        Certainty::Unmet => "bk-mark bk-mark--never",
    };
    el("span", class).set("aria-hidden", "true")
}

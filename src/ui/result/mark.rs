//! The five marks of a verdict: a shape of its own for each, beside its words.

use crate::rules::{Certainty, Outcome};
use yew::prelude::*;

/// Which mark.
pub fn kind(outcome: &Outcome) -> &'static str {
    match outcome.verdict {
        Certainty::Met => "met",
        Certainty::Confirm => "confirm",
        Certainty::Missing => "missing",
        Certainty::Unmet if outcome.confirm.is_some() => "later",
        Certainty::Unmet => "never",
    }
}

/// The mark itself; the words beside it say the same.
pub fn view(outcome: &Outcome) -> Html {
    html! { <span class={format!("bk-mark bk-mark--{}", kind(outcome))} aria-hidden="true" /> }
}

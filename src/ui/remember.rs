//! What was entered outlives a reload and a crash: it is kept for this tab, and offered when the page comes again.

use super::browser;
use super::cx::Cx;
use super::markup::{El, el};
use super::state::{Action, Draft, Offer, State};
use crate::rules::PACKS;
use crate::text::Key;

/// The names it is kept under: what is entered now, and what was offered while something else is entered.
const NOW: &str = "baokao";
const BEFORE: &str = "baokao-before";

/// What was kept, if anything.
pub fn offer() -> Option<Offer> {
    let kept = browser::recall(NOW).or_else(|| browser::recall(BEFORE))?;
    let mut lines = kept.splitn(3, '\n');
    let (when, rules) = (lines.next()?.to_string(), lines.next()?.to_string());
    let lines = lines.next().filter(|lines| !lines.is_empty())?.to_string();
    // As long as nobody has said whether to go on with it, what is entered now must not take its place.
    browser::keep(BEFORE, &kept);
    Some(Offer { lines, when, rules })
}

/// Keeps the draft, if it has changed.
pub fn keep(state: &State, before: &Draft) {
    let answered = state.offer.is_none() && browser::recall(BEFORE).is_some();
    if answered {
        browser::keep(BEFORE, "");
    }
    if answered || state.draft != *before {
        let lines = state.draft.written();
        let kept = if lines.is_empty() { lines } else { [&*browser::now(), &rules(), &lines].join("\n") };
        browser::keep(NOW, &kept);
    }
}

/// The day of the newest rules.
fn rules() -> String {
    PACKS.iter().map(|pack| pack.version).max().unwrap_or_default().into()
}

/// The offer, with when it was entered and by which rules.
pub fn view(cx: &Cx<'_>) -> El {
    let Some(offer) = &cx.state.offer else { return el("div", "").hidden(true) };
    let said = cx.language().fill(Key::KeepText, &[("when", &offer.when), ("rules", &offer.rules)]);
    el("section", "bk-notice bk-keep")
        .set("aria-labelledby", "keep")
        .el(cx.say("h2", "bk-keep__title", Key::KeepTitle).set("id", "keep"))
        .el(el("p", "").text(said))
        .el(el("div", "bk-keep__ways").el(cx.act("bk-button", cx.t(Key::KeepResume), Action::Resume(true))).el(cx.act(
            "bk-button bk-button--quiet",
            cx.t(Key::KeepDrop),
            Action::Resume(false),
        )))
}

//! The result by time, side by side with another, and in plain words for others.

mod compare;
mod drawing;
mod overview;
mod summary;
mod table;
mod timeline;

use super::wanted;
use crate::rules::Certainty;
use crate::rules::advice::Advice;
use crate::rules::report::{ConditionReport, LevelReport, PackReport, Report};
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::Chosen;

/// All of it.
pub fn view(cx: &Cx<'_>, report: &Report) -> El {
    el("section", "bk-picture")
        .set("aria-labelledby", "picture")
        .el(cx.say("h3", "bk-plan__title", Key::PictureTitle).set("id", "picture"))
        .el(overview::view(cx, report))
        .el(timeline::view(cx, report))
        .el(compare::view(cx, report))
        .el(summary::view(cx, report))
}

/// A condition with its plan.
type Found<'r> = (&'r PackReport, &'r ConditionReport);

/// The levels that the page is about, with their plans.
fn levels<'r>(cx: &Cx<'_>, report: &'r Report) -> Vec<(&'r PackReport, &'r LevelReport)> {
    report.packs.iter().flat_map(|pack| wanted(cx, pack).map(move |level| (pack, level))).collect()
}

/// A chosen condition, if the report has it.
fn find(report: &Report, chosen: Chosen) -> Option<Found<'_>> {
    let pack = report.packs.iter().find(|pack| pack.pack.index == chosen.pack)?;
    let mut conditions = pack.levels.iter().flat_map(|level| &level.conditions);
    Some((pack, conditions.find(|one| one.condition.id == chosen.condition)?))
}

/// What is worth a look without being asked for: what opens next; else the highest that can be applied for.
fn proposed(cx: &Cx<'_>, report: &Report) -> Vec<Chosen> {
    let mut coming = Vec::new();
    let mut open = Vec::new();
    for (pack, level) in levels(cx, report) {
        let advice = Advice::of(level);
        let Some(first) = advice.order.first().and_then(|&place| level.conditions.get(place)) else { continue };
        let chosen = Chosen { pack: pack.pack.index, condition: first.condition.id };
        match level.verdict {
            Certainty::Unmet if advice.open > 0 => coming.push(chosen),
            Certainty::Unmet => {}
            _ => open.insert(0, chosen),
        }
    }
    let first = levels(cx, report).first().and_then(|(pack, level)| {
        Some(Chosen { pack: pack.pack.index, condition: level.conditions.first()?.condition.id })
    });
    coming.into_iter().chain(open).chain(first).collect()
}

/// A name that is a select's option; the value is the choice as a word.
fn option(word: String, name: String, chosen: bool) -> El {
    el("option", "").set("value", word).maybe("selected", chosen.then_some("")).text(name)
}

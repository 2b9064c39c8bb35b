//! One level: its verdict, what to do next, and its conditions, those that are worth a look first.

use super::{condition, mark};
use crate::rules::advice::{Advice, asked};
use crate::rules::report::{ConditionReport, LevelReport};
use crate::rules::{Certainty, Pack};
use crate::text::{self, Key};
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::form::place_name;
use crate::ui::markup::{El, el, instead};
use crate::ui::memo::Look;
use crate::ui::state::{Action, Chosen};
use yew::prelude::Html;

/// A level.
pub fn view(cx: &Cx<'_>, pack: &'static Pack, level: &LevelReport, place: usize) -> Html {
    let number = LEVELS + place as u32;
    cx.part((pack.id, number), false, || look(cx, pack, level), || made(cx, pack, level))
}

/// Levels are numbered from here among the kept parts; conditions below it.
const LEVELS: u32 = 10_000;

/// All that a level looks at, unless a condition of it is opened, which looks at everything.
fn look(cx: &Cx<'_>, pack: &Pack, level: &LevelReport) -> Option<Look> {
    let open = |condition| cx.state.is_open(Chosen { pack: pack.index, condition });
    let mut look = Look::default().number(cx.language() as u32).yes(open(level.level.id));
    for one in &level.conditions {
        if open(one.condition.id) {
            return None;
        }
        look = look.outcome(&one.outcome).day(one.since());
        for missing in &one.missing {
            look = look.text(&cx.reading.place(missing.question).id());
            look = look.number(missing.at_best as u32).number(missing.at_worst as u32);
        }
        for reason in asked(one).iter() {
            look = look.number(reason as u32);
        }
        for requirement in &one.requirements {
            look = look.number(requirement.outcome.verdict as u32).yes(requirement.outcome.confirm.is_some());
        }
    }
    Some(look)
}

fn made(cx: &Cx<'_>, pack: &'static Pack, level: &LevelReport) -> El {
    let language = cx.language();
    let outcome = text::level_outcome(level);
    let advice = Advice::of(level);
    let name = el("h4", "bk-level__name").set("id", id(pack, level)).set("tabindex", "-1");
    let verdict = el("div", "bk-level__verdict").text(text::level_verdict(language, level));
    let mut words = el("div", "").el(name.text(language.of(&level.level.name))).el(verdict);
    if let Some(outlook) = text::outlook(language, &outcome) {
        words = words.el(el("p", "bk-muted").text(outlook));
    }
    let head = el("div", "bk-level__head").el(mark::large(&outcome)).el(words);
    let card = el("article", "bk-level").el(head).el(next(cx, pack, level, &advice));
    card.el(cx.say("p", "bk-level__hint", Key::ResultOneIsEnough)).el(conditions(cx, pack, level, &advice))
}

/// The id of a level's heading.
pub fn id(pack: &Pack, level: &LevelReport) -> String {
    [pack.id, "/", level.level.id].concat()
}

/// What to do: which condition to go by and why, since when, what to ask, what to answer.
fn next(cx: &Cx<'_>, pack: &'static Pack, level: &LevelReport, advice: &Advice) -> El {
    let language = cx.language();
    let mut lines: Vec<El> = Vec::new();
    // While answers are missing, none is nearer than the others for a reason that would last.
    let settled = level.verdict != Certainty::Missing;
    let advised = text::advice(language, level, advice).filter(|_| settled);
    lines.extend(advised.map(|line| cx.mixed("p", "", &line)));
    let first = advice.order.first().and_then(|&place| level.conditions.get(place));
    if let Some(first) = first.filter(|_| advice.open > 0) {
        let since = first.since().map(|day| text::date(language, day));
        lines.extend(since.map(|day| cx.fill("p", "", Key::AdviceSince, ("date", &day))));
        if level.verdict == Certainty::Confirm {
            lines.extend(asks(cx, pack, first));
        }
        if level.verdict == Certainty::Missing {
            lines.push(el("ul", "").each(first.missing.iter().map(|one| {
                let place = cx.reading.place(one.question);
                let jump = cx.jump(place, &place_name(cx, place));
                el("li", "").el(jump).text(" ").text(text::would_be(language, one))
            })));
        }
    }
    if text::hangs_on_work(level) {
        lines.push(cx.say("p", "bk-muted", Key::AdviceGoOn));
    }
    el("div", "bk-level__next").hidden(lines.is_empty()).each(lines)
}

/// What has to be asked, and of whom, each thing once.
fn asks(cx: &Cx<'_>, pack: &'static Pack, first: &ConditionReport) -> Vec<El> {
    let lines = asked(first).iter().filter_map(|reason| text::to_confirm(cx.language(), pack, reason));
    lines.map(|line| el("p", "").text(line)).collect()
}

/// Those that hold or may come to hold, the one that asks least first; the others folded.
fn conditions(cx: &Cx<'_>, pack: &'static Pack, level: &LevelReport, advice: &Advice) -> El {
    let (open, rest) = advice.order.split_at(advice.open);
    // Where nothing fits, nothing is worth more than the rest.
    let (open, rest) = if open.is_empty() { (rest, open) } else { (open, rest) };
    let views = |places: &[usize]| {
        let reports = places.iter().filter_map(|&place| level.conditions.get(place));
        reports.fold(el("div", ""), |list, one| list.add(condition::view(cx, pack, level.level, one)))
    };
    let list = el("div", "").el(views(open));
    if rest.is_empty() {
        return list;
    }
    // Opened like a condition, under the level's own id.
    let chosen = Chosen { pack: pack.index, condition: level.level.id };
    let shown = cx.state.is_open(chosen);
    let number = rest.len().to_string();
    let head = cx.fill("summary", "bk-level__rest", Key::AdviceRest, ("n", &number));
    let head = head.press(instead(cx.send, Msg::Do(Action::Open(chosen, !shown))));
    list.el(el("details", "").maybe("open", shown.then_some("")).el(head).el(if shown {
        views(rest)
    } else {
        el("div", "").hidden(true)
    }))
}

//! When each level opens: a bar from that day on, for every level of every chosen plan.

use super::drawing::{bar, label, svg};
use super::levels;
use super::table::{self, Line};
use crate::rules::report::Report;
use crate::text::{self, Key};
use crate::timeline::{Opening, openings};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};

/// The overview; nothing where there is one level.
pub fn view(cx: &Cx<'_>, report: &Report) -> El {
    let scope = cx.state.scope();
    let (axis, openings) = openings(report, |level| scope.has(level.level));
    let section = el("section", "bk-picture__part").set("aria-labelledby", "overview").hidden(openings.len() < 2);
    let language = cx.language();
    let title = cx.say("h4", "bk-picture__title", Key::PictureOverview).set("id", "overview");
    let (from, to) = (axis.from.ymd().0.to_string(), (axis.to.ymd().0 - 1).to_string());
    let note = language.fill(Key::PictureOverviewNote, &[("from", &from), ("to", &to)]);
    let mut drawing = svg(axis, openings.len() as i32, 0).set("aria-labelledby", "overview");
    let mut lines = Vec::new();
    let several = report.packs.len() > 1;
    let verdicts = levels(cx, report).into_iter().map(|(_, level)| text::level_verdict(language, level));
    for ((row, one), verdict) in (0..).zip(&openings).zip(verdicts) {
        let name = name(cx, one, several);
        let from = one.met.or(one.confirm);
        let end = axis.to;
        let start = from.unwrap_or(axis.from);
        drawing = drawing.el(label(axis, row, start, end, &[&*brief(cx, one, several), " · ", &*verdict].concat()));
        if let Some(confirm) = one.confirm.filter(|&day| one.met.is_none_or(|met| day < met)) {
            drawing =
                drawing.el(bar("bk-time__open bk-time__open--if", axis, row, confirm, one.met.unwrap_or(end), &name));
        }
        if let Some(met) = one.met {
            drawing = drawing.el(bar("bk-time__open", axis, row, met, end, &name));
        }
        let day = from.map(|day| text::date(language, day)).unwrap_or_default();
        lines.push(Line { what: name, from: day, until: String::new(), note: verdict });
    }
    section.el(title).el(el("p", "bk-muted").text(note)).el(drawing).el(table::view(
        cx,
        cx.t(Key::PictureOverview),
        lines,
    ))
}

/// The same as far as it tells the rows apart when the rest is cut off: the level first, without what explains it.
fn brief(cx: &Cx<'_>, one: &Opening, several: bool) -> String {
    let level = cx.language().of(&one.level.name);
    match level.split(',').next().filter(|_| several) {
        Some(level) => [level, " · ", cx.language().of(&one.pack.name)].concat(),
        None => level.into(),
    }
}

/// The level, with its plan where there are several.
fn name(cx: &Cx<'_>, one: &Opening, several: bool) -> String {
    let level = cx.language().of(&one.level.name);
    if several { [cx.language().of(&one.pack.name), " ", level].concat() } else { level.into() }
}

//! The result: each level's verdict with everything it rests on.

mod condition;
mod level;
mod mark;
mod papers;
mod requirement;

pub use papers::{list as papers, note, notes};

use super::cx::Cx;
use super::form::record_name;
use super::state::{Field, Place};
use crate::applicant::Section;
use crate::rules::Report;
use crate::rules::report::PackReport;
use crate::text::{self, Key};
use yew::prelude::*;

/// The whole result.
pub fn view(cx: &Cx<'_>, report: &Report) -> Html {
    let date = text::date(cx.language(), report.as_of);
    html! {
        <section class="bk-result" aria-labelledby="result">
            <h2 id="result" class="bk-result__title" tabindex="-1">{ cx.t(Key::ResultTitle) }</h2>
            <p class="bk-muted">
                { cx.language().fill(Key::ResultAsOf, &[("date", &date)]) }
                { " " }{ cx.jump(Place::of(Field::AsOf), cx.t(Key::ResultChangeDay)) }
            </p>
            { left_out(cx) }
            { for report.packs.iter().map(|pack| plan(cx, report, pack)) }
            <p class="bk-result__limits">{ cx.t(Key::ResultLimits) }</p>
        </section>
    }
}

/// Records that do not count yet: never silently.
fn left_out(cx: &Cx<'_>) -> Html {
    if cx.reading.left_out.is_empty() {
        return html! {};
    }
    let record = |&(section, record): &(Section, usize)| {
        let wrong = cx.reading.problems.iter().filter_map(|one| Place::from_id(&one.path));
        let place = wrong.into_iter().find(|place| place.section == Some(section) && place.record == record);
        let name = record_name(cx, section, record);
        html! { <li>{ place.map(|place| cx.jump(place, name)) }</li> }
    };
    html! {
        <div class="bk-notice">
            <p>{ cx.t(Key::ResultLeftOut) }</p>
            <ul>{ for cx.reading.left_out.iter().map(record) }</ul>
        </div>
    }
}

fn plan(cx: &Cx<'_>, report: &Report, pack: &PackReport) -> Html {
    let id = pack.pack.id;
    let issues = report.issues.iter().filter(|_| pack.pack.index == report.packs[0].pack.index);
    let issue = |one: &crate::rules::Issue| {
        let place = cx.reading.kept[Section::Work as usize].get(one.job as usize).copied().unwrap_or_default();
        let name = record_name(cx, Section::Work, place);
        html! { <li>{ cx.jump(Place::record(Section::Work, place, Field::Start), name) }{ " " }{ text::issue(cx.language(), one.code) }</li> }
    };
    html! {
        <section class="bk-plan" aria-labelledby={format!("plan-{id}")} key={id}>
            <h3 id={format!("plan-{id}")} class="bk-plan__title">{ cx.language().of(&pack.pack.name) }</h3>
            if !report.issues.is_empty() { <ul class="bk-notice">{ for issues.map(issue) }</ul> }
            { for pack.levels.iter().map(|level| level::view(cx, pack.pack, level)) }
            { papers::view(cx, pack.pack) }
        </section>
    }
}

/// The best verdict in one line, for the bar and for screen readers.
pub fn brief(cx: &Cx<'_>, report: &Report) -> String {
    let mut levels = report.packs.iter().flat_map(|pack| pack.levels.iter().map(move |level| (pack, level)));
    let Some(first) = levels.next() else { return String::new() };
    // The highest level of the best verdict.
    let rank = |level: &crate::rules::report::LevelReport| {
        let outcome = text::level_outcome(level);
        (level.verdict, outcome.confirm.is_some())
    };
    let (pack, level) = levels.fold(first, |best, next| if rank(next.1) >= rank(best.1) { next } else { best });
    let places = [
        ("plan", cx.language().of(&pack.pack.name)),
        ("level", cx.language().of(&level.level.name)),
        ("verdict", &text::level_verdict(cx.language(), level)),
    ];
    cx.language().fill(Key::ResultBrief, &places)
}

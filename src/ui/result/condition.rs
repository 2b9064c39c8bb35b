//! One condition: its sentence and verdict; opened, all it rests on.

use super::{mark, requirement};
use crate::rules::pack::Pack;
use crate::rules::report::{ConditionReport, Missing};
use crate::rules::{Certainty, Reason};
use crate::text::{self, Key};
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::state::{Action, Chosen};
use yew::prelude::*;

/// A condition. What it rests on is made when it is opened.
pub fn view(cx: &Cx<'_>, pack: &'static Pack, report: &ConditionReport) -> Html {
    let chosen = Chosen { pack: pack.index, condition: report.condition.id };
    let open = cx.state.is_open(chosen);
    html! {
        <details class="bk-condition" key={report.condition.id} open={open}>
            <summary class="bk-condition__head" onclick={toggle(cx, chosen, !open)}>
                { mark::view(&report.outcome) }
                <span class="bk-condition__text">
                    <span>{ text::condition(cx.language(), pack, report.condition) }</span>
                    <span class="bk-condition__verdict">{ text::verdict(cx.language(), &report.outcome) }</span>
                </span>
            </summary>
            if open { { body(cx, pack, report, chosen) } }
        </details>
    }
}

/// Opened and closed by the state alone, so that both never differ.
fn toggle(cx: &Cx<'_>, chosen: Chosen, open: bool) -> Callback<MouseEvent> {
    let send = cx.send.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        send.emit(Msg::Do(Action::Open(chosen, open)));
    })
}

fn body(cx: &Cx<'_>, pack: &'static Pack, report: &ConditionReport, chosen: Chosen) -> Html {
    let language = cx.language();
    let follows = |place: usize| place.checked_sub(1).map(|before| &report.condition.requires[before]);
    let requirements = report.requirements.iter().enumerate();
    html! {
        <div class="bk-condition__body">
            if let Some(outlook) = text::outlook(language, &report.outcome) { <p>{ outlook }</p> }
            <ul class="bk-requirements">
                { for requirements.map(|(i, one)| requirement::view(cx, pack, one, follows(i))) }
            </ul>
            { to_confirm(cx, pack, report) }
            { missing(cx, report) }
            if report.condition.materials.is_some() { { papers(cx, chosen) } }
            <p class="bk-source">
                { language.fill(Key::ResultClause, &[("clause", report.condition.clause)]) }
                { " " }{ language.of(&pack.document.title) }
            </p>
            if let Some(reading) = &report.condition.reading {
                <p class="bk-source">{ cx.t(Key::ResultReading) }{ language.of(reading) }</p>
            }
        </div>
    }
}

fn papers(cx: &Cx<'_>, chosen: Chosen) -> Html {
    let shown = cx.state.papers == Some(chosen);
    let key = if shown { Key::ResultPapersHide } else { Key::ResultPapersShow };
    html! {
        <button type="button" class="bk-button" aria-expanded={if shown { "true" } else { "false" }}
            onclick={cx.press(Msg::Papers(chosen))}>{ cx.t(key) }</button>
    }
}

/// What the certifying body has to be asked, each thing once.
fn to_confirm(cx: &Cx<'_>, pack: &'static Pack, report: &ConditionReport) -> Html {
    let mut asked: Vec<Reason> = Vec::new();
    let facts = report.requirements.iter().flat_map(|one| &one.facts);
    for reason in facts.filter(|fact| fact.certainty == Certainty::Confirm).flat_map(|fact| fact.reasons.iter()) {
        if !asked.contains(&reason) {
            asked.push(reason);
        }
    }
    let lines: Vec<Html> = asked
        .into_iter()
        .filter_map(|reason| text::to_confirm(cx.language(), pack, reason))
        .map(|line| html! { <li>{ line }</li> })
        .collect();
    list(cx, Key::ResultToConfirm, lines)
}

/// The answers that are not given, with a way to each.
fn missing(cx: &Cx<'_>, report: &ConditionReport) -> Html {
    let line = |one: &Missing| {
        let place = cx.reading.place(one.question);
        html! { <li>{ cx.jump(place, name(cx, one)) }</li> }
    };
    list(cx, Key::ResultMissing, report.missing.iter().map(line).collect())
}

/// The question, by its place in the draft.
fn name(cx: &Cx<'_>, one: &Missing) -> String {
    crate::ui::form::place_name(cx, cx.reading.place(one.question))
}

fn list(cx: &Cx<'_>, title: Key, lines: Vec<Html>) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h5 class="bk-condition__part">{ cx.t(title) }</h5>
            <ul>{ for lines }</ul>
        </>
    }
}

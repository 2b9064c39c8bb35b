//! The recipe of every question: label or legend, hint, what is wrong, and the control that
//! is described by them.

use super::label::{hint, label, plan_label};
use super::{suggest, words};
use crate::applicant::PerPack;
use crate::rules::PACKS;
use crate::text::{Key, fault};
use crate::ui::cx::Cx;
use crate::ui::state::{Field, Kind, Place, Record, Wrong, plans, program};
use yew::prelude::*;

/// One question.
pub fn view(cx: &Cx<'_>, place: Place, record: Option<&Record>) -> Html {
    match place.field.kind() {
        Kind::Text => single(cx, place, text(cx, place)),
        Kind::Word => single(cx, place, word(cx, place, record)),
        Kind::Answer => group(cx, place, radios(cx, place)),
        Kind::Check => tick(cx, place, label(cx, place)),
        Kind::Date => date(cx, place),
        Kind::PerPack => per_pack(cx, place, record),
    }
}

/// A question with one control.
fn single(cx: &Cx<'_>, place: Place, control: Html) -> Html {
    html! {
        <div class="bk-field">
            <label class="bk-field__label" for={place.id()}>{ label(cx, place) }</label>
            { beside(cx, place) }
            { control }
        </div>
    }
}

/// A question with several controls.
fn group(cx: &Cx<'_>, place: Place, controls: Html) -> Html {
    html! {
        <fieldset class="bk-field" aria-describedby={described(cx, place)}>
            <legend class="bk-field__label">{ label(cx, place) }</legend>
            { beside(cx, place) }
            { controls }
        </fieldset>
    }
}

/// Hint and what is wrong.
fn beside(cx: &Cx<'_>, place: Place) -> Html {
    let path = place.path();
    html! {
        <>
            if let Some(hint) = hint(cx, place) {
                <p id={format!("{path}/hint")} class="bk-field__hint">{ hint }</p>
            }
            if let Some(wrong) = cx.state.wrong(cx.reading, &path) {
                <p id={format!("{path}/wrong")} class="bk-field__wrong">{ note(cx, wrong) }</p>
            }
        </>
    }
}

/// The ids of hint and what is wrong, where there are such.
fn described(cx: &Cx<'_>, place: Place) -> Option<String> {
    let path = place.path();
    let mut ids = String::new();
    if hint(cx, place).is_some() {
        ids = format!("{path}/hint");
    }
    if cx.state.wrong(cx.reading, &path).is_some() {
        ids.push_str(&format!(" {path}/wrong"));
    }
    (!ids.is_empty()).then_some(ids)
}

fn invalid(cx: &Cx<'_>, place: Place) -> Option<&'static str> {
    cx.state.wrong(cx.reading, &place.path()).map(|_| "true")
}

/// What is wrong, and how to put it right.
pub fn note(cx: &Cx<'_>, wrong: Wrong) -> &'static str {
    use crate::applicant::FaultCode;
    cx.t(match wrong {
        Wrong::YearMissing => Key::WrongYearMissing,
        Wrong::MonthMissing => Key::WrongMonthMissing,
        Wrong::DayMissing => Key::WrongDayMissing,
        Wrong::NotADate => Key::WrongNotADate,
        Wrong::Required => return fault(cx.language(), FaultCode::Required),
        Wrong::EndBeforeStart => return fault(cx.language(), FaultCode::EndBeforeStart),
        Wrong::InFuture => return fault(cx.language(), FaultCode::InFuture),
    })
}

fn text(cx: &Cx<'_>, place: Place) -> Html {
    input(cx, place, "bk-input", suggest::list(place.field), described(cx, place))
}

fn input(cx: &Cx<'_>, place: Place, class: &'static str, list: Option<&'static str>, described: Option<String>) -> Html {
    let date = place.field.kind() == Kind::Date;
    html! {
        <input type="text" {class} id={place.id()} name={place.id()} value={cx.state.draft.text(place).to_string()}
            inputmode={date.then_some("numeric")} autocomplete={completion(place)} {list}
            aria-describedby={described} aria-invalid={invalid(cx, place)} />
    }
}

/// What the browser may fill in.
fn completion(place: Place) -> &'static str {
    match (place.field, place.part) {
        (Field::BirthDate, 0) => "bday-year",
        (Field::BirthDate, 1) => "bday-month",
        (Field::BirthDate, 2) => "bday-day",
        _ => "off",
    }
}

fn word(cx: &Cx<'_>, place: Place, record: Option<&Record>) -> Html {
    let words = words::of(cx, place, record);
    // A school with one program needs no choice.
    match record.filter(|_| place.field == Field::Program).and_then(program) {
        Some(program) => select(cx, place, &words, program.word()),
        None => select(cx, place, &words, cx.state.draft.text(place)),
    }
}

fn select(cx: &Cx<'_>, place: Place, words: &[words::Choice], chosen: &str) -> Html {
    let option = |&(word, name): &words::Choice| {
        html! { <option value={word} selected={word == chosen}>{ name }</option> }
    };
    html! {
        // Other words make another select: a browser keeps what was chosen by its place in the list.
        <select class="bk-input" key={words.iter().map(|(word, _)| *word).collect::<String>()} id={place.id()} name={place.id()}
            aria-describedby={described(cx, place)} aria-invalid={invalid(cx, place)}>
            { for words.iter().map(option) }
        </select>
    }
}

/// Yes, no, not sure; for sections in that section's words.
pub fn radios(cx: &Cx<'_>, place: Place) -> Html {
    let chosen = cx.state.draft.text(place);
    let radio = |(part, (word, name)): (u8, words::Choice)| {
        let id = place.part(part).id();
        html! {
            <label class="bk-choice" for={id.clone()}>
                <input type="radio" {id} name={place.path()} value={word} checked={chosen == word} />
                <span>{ name }</span>
            </label>
        }
    };
    html! { <div class="bk-choices">{ for (0..).zip(words::answers(cx, place)).map(radio) }</div> }
}

/// A box to tick.
pub fn tick(cx: &Cx<'_>, place: Place, text: &'static str) -> Html {
    let id = place.id();
    html! {
        <label class="bk-choice" for={id.clone()}>
            <input type="checkbox" id={id.clone()} name={id} value="yes" checked={cx.state.draft.text(place) == "yes"} />
            <span>{ text }</span>
        </label>
    }
}

/// Year, month and day, and "still there" where a job ends.
pub fn date(cx: &Cx<'_>, place: Place) -> Html {
    let ongoing = place.part(Field::ONGOING);
    let goes_on = place.field == Field::End && cx.state.draft.text(ongoing) == "yes";
    let part = |(part, key, class): (u8, Key, &'static str)| {
        let place = place.part(part);
        html! {
            <div class="bk-date__part">
                <label for={place.id()}>{ cx.t(key) }</label>
                { input(cx, place, class, None, None) }
            </div>
        }
    };
    let parts = [
        (0, Key::FormYear, "bk-input bk-input--year"),
        (1, Key::FormMonth, "bk-input bk-input--two"),
        (2, Key::FormDayOfMonth, "bk-input bk-input--two"),
    ];
    group(cx, place, html! {
        <>
            if place.field == Field::End { { tick(cx, ongoing, cx.t(Key::FormOngoing)) } }
            if !goes_on { <div class="bk-date">{ for parts.into_iter().map(part) }</div> }
        </>
    })
}

/// A choice for each plan that asks.
fn per_pack(cx: &Cx<'_>, place: Place, record: Option<&Record>) -> Html {
    let asks: PerPack<bool> = match (place.section, record) {
        (Some(section), Some(record)) => plans(&cx.state.asked(), section, record, place.field),
        _ => return html! {},
    };
    if !asks.contains(&true) {
        return html! {};
    }
    let words = words::of(cx, place, record);
    let one = |pack: &crate::rules::Pack| {
        let place = place.part(pack.index as u8);
        html! {
            <div class="bk-field">
                <label class="bk-field__part" for={place.id()}>{ plan_label(cx, pack) }</label>
                { select(cx, place, &words, cx.state.draft.text(place)) }
            </div>
        }
    };
    group(cx, place, html! { { for PACKS.iter().filter(|pack| asks[pack.index]).map(one) } })
}

//! The recipe of every question: label or legend, hint, what is wrong, and the control that
//! is described by them.

use super::label::{hint, label};
use super::{date, suggest, words};
use crate::applicant::FaultCode;
use crate::rules::PACKS;
use crate::text::{Key, fault};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Asked, Field, Kind, Place, Record, Wrong, plans, program};

/// One question.
pub fn view(cx: &Cx<'_>, asked: &Asked, place: Place, record: Option<&Record>) -> El {
    match place.field.kind() {
        Kind::Text => single(cx, place, text(cx, place)),
        Kind::Word => single(cx, place, word(cx, place, record)),
        Kind::Answer => group(cx, place).el(radios(cx, place)),
        Kind::Check => tick(cx, place, label(cx, place)),
        Kind::Date => date::view(cx, place),
        Kind::PerPack => per_pack(cx, asked, place, record),
    }
}

/// A question with one control.
fn single(cx: &Cx<'_>, place: Place, control: El) -> El {
    let field = el("div", "bk-field").el(el("label", "bk-field__label").set("for", place.id()).text(label(cx, place)));
    beside(cx, place, field).el(describe(cx, place, control))
}

/// A question with several controls, which are to be added.
pub fn group(cx: &Cx<'_>, place: Place) -> El {
    let group = el("fieldset", "bk-field").el(el("legend", "bk-field__label").text(label(cx, place)));
    beside(cx, place, describe(cx, place, group))
}

/// Adds hint and what is wrong.
fn beside(cx: &Cx<'_>, place: Place, mut field: El) -> El {
    let path = place.path();
    if let Some(hint) = hint(cx, place) {
        field = field.el(el("p", "bk-field__hint").set("id", path.clone() + "/hint").text(hint));
    }
    if let Some(wrong) = cx.state.wrong(cx.reading, &path) {
        field = field.el(el("p", "bk-field__wrong").set("id", path + "/wrong").text(note(cx, wrong)));
    }
    field
}

/// Says that hint and what is wrong, where there are such, belong to it.
fn describe(cx: &Cx<'_>, place: Place, control: El) -> El {
    let path = place.path();
    let hint = hint(cx, place).map(|_| path.clone() + "/hint");
    match (cx.state.wrong(cx.reading, &path), hint) {
        (None, hint) => control.maybe("aria-describedby", hint),
        (Some(_), hint) => control.set("aria-describedby", hint.unwrap_or_default() + " " + &path + "/wrong"),
    }
}

/// What is wrong, and how to put it right.
pub fn note(cx: &Cx<'_>, wrong: Wrong) -> &'static str {
    let code = match wrong {
        Wrong::YearMissing => return cx.t(Key::WrongYearMissing),
        Wrong::MonthMissing => return cx.t(Key::WrongMonthMissing),
        Wrong::DayMissing => return cx.t(Key::WrongDayMissing),
        Wrong::NotADate => return cx.t(Key::WrongNotADate),
        Wrong::Required => FaultCode::Required,
        Wrong::EndBeforeStart => FaultCode::EndBeforeStart,
        Wrong::InFuture => FaultCode::InFuture,
    };
    fault(cx.language(), code)
}

fn text(cx: &Cx<'_>, place: Place) -> El {
    input(cx, place).set("autocomplete", "off").maybe("list", suggest::list(place.field))
}

/// A control of the form, known by its name; marked where something is wrong with it.
fn control(cx: &Cx<'_>, tag: &'static str, place: Place) -> El {
    let id = place.id();
    let invalid = cx.state.wrong(cx.reading, &place.path()).map(|_| "true");
    el(tag, "bk-input").set("id", id.clone()).set("name", id).maybe("aria-invalid", invalid)
}

/// A text to type.
pub fn input(cx: &Cx<'_>, place: Place) -> El {
    control(cx, "input", place).set("type", "text").value(cx.state.draft.text(place).to_string())
}

fn word(cx: &Cx<'_>, place: Place, record: Option<&Record>) -> El {
    let words = words::of(cx, place, record);
    // A school with one program needs no choice.
    match record.filter(|_| place.field == Field::Program).and_then(program) {
        Some(program) => select(cx, place, &words, program.word()),
        None => select(cx, place, &words, cx.state.draft.text(place)),
    }
}

fn select(cx: &Cx<'_>, place: Place, words: &[words::Choice], chosen: &str) -> El {
    let mut select = control(cx, "select", place);
    let mut key = String::new();
    for &(word, name) in words {
        key.push_str(word);
        let selected = (word == chosen).then_some("");
        select = select.el(el("option", "").set("value", word).maybe("selected", selected).text(name));
    }
    // Other words make another select: a browser keeps what was chosen by its place in the list.
    select.key(key)
}

/// Yes, no, not sure; for sections in that section's words.
pub fn radios(cx: &Cx<'_>, place: Place) -> El {
    let chosen = cx.state.draft.text(place);
    let mut choices = el("div", "bk-choices");
    for (part, (word, name)) in (0..).zip(words::answers(cx, place)) {
        let radio = el("input", "").set("type", "radio").set("value", word).checked(chosen == word);
        choices = choices.el(choice(place.part(part), place.path(), radio, name));
    }
    choices
}

/// A box to tick.
pub fn tick(cx: &Cx<'_>, place: Place, text: &'static str) -> El {
    let tick = el("input", "").set("type", "checkbox").set("value", "yes").checked(cx.state.draft.text(place) == "yes");
    choice(place, place.id(), tick, text)
}

fn choice(place: Place, name: String, input: El, text: &'static str) -> El {
    let input = input.set("id", place.id()).set("name", name);
    el("label", "bk-choice").el(input).el(el("span", "").text(text))
}

/// A choice for each plan that asks; nothing to see where none does.
fn per_pack(cx: &Cx<'_>, asked: &Asked, place: Place, record: Option<&Record>) -> El {
    let (Some(section), Some(record)) = (place.section, record) else { return el("div", "") };
    let asks = plans(asked, section, record, place.field);
    if !asks.contains(&true) {
        return el("div", "").set("hidden", "");
    }
    let words = words::of(cx, place, None);
    let mut group = group(cx, place);
    for pack in PACKS.iter().filter(|pack| asks[pack.index]) {
        let place = place.part(pack.index as u8);
        let label = el("label", "bk-field__part").set("for", place.id()).text(cx.language().of(&pack.name));
        group = group.el(el("div", "bk-field").el(label).el(select(cx, place, &words, cx.state.draft.text(place))));
    }
    group
}

//! The recipe of every question: label or legend, hint, what is wrong, and the control that
//! is described by them.

pub use super::choice::tick;
use super::label::{hint, label};
use super::{choice, combobox, date, select};
use crate::applicant::FaultCode;
use crate::text::{Key, fault};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Asked, Kind, Place, Record, Wrong, has_names};

/// One question.
///
/// MUST name its control by the label that is seen
/// MUST describe its control by the hint and by what is wrong
/// MUST say what is wrong only after the question was left
/// MUST show what is wrong by a line and words beside its colour
/// MUST keep what was typed when it is wrong
/// MUST be reached and used by the keyboard with a ring around it
/// MUST stand without sideways scrolling on 280 px and at 200 % zoom
pub fn view(cx: &Cx<'_>, asked: &Asked, place: Place, record: Option<&Record>) -> El {
    match place.field.kind() {
        Kind::Text if has_names(place.field) => single(cx, place, combobox::view(cx, place)),
        Kind::Text => single(cx, place, describe(cx, place, input(cx, "input", place).set("autocomplete", "off"))),
        Kind::Word => single(cx, place, describe(cx, place, select::view(cx, place, record))),
        Kind::Answer => group(cx, place, "bk-field__label").el(choice::radios(cx, place)),
        Kind::Check => choice::tick(cx, place, label(cx, place)),
        Kind::Date => date::view(cx, place),
        Kind::PerPack => select::per_pack(cx, asked, place, record),
    }
}

/// A question with one control.
fn single(cx: &Cx<'_>, place: Place, control: El) -> El {
    let label = el("label", "bk-field__label").set("for", place.id()).text(label(cx, place));
    beside(cx, place, el("div", "bk-field").el(label)).el(control)
}

/// A question with several controls, which are to be added.
pub fn group(cx: &Cx<'_>, place: Place, legend: &'static str) -> El {
    let group = el("fieldset", "bk-field").el(el("legend", legend).text(label(cx, place)));
    beside(cx, place, describe(cx, place, group))
}

/// Adds hint and what is wrong.
fn beside(cx: &Cx<'_>, place: Place, mut field: El) -> El {
    let path = place.path();
    if let Some(hint) = hint(cx, place) {
        field = field.el(el("p", "bk-field__hint").set("id", path.clone() + "/hint").text(hint));
    }
    if cx.state.is_given(place) {
        field = field.el(cx.say("p", "bk-field__given", Key::FormGiven).set("id", path.clone() + "/given"));
    }
    if let Some(problem) = cx.state.wrong(cx.reading, place) {
        field = field.el(el("p", "bk-field__wrong").set("id", path + "/wrong").text(note(cx, problem.wrong)));
    }
    field
}

/// Says what belongs to it: hint, what is wrong, and how a date was read, where there are such.
pub fn describe(cx: &Cx<'_>, place: Place, control: El) -> El {
    let parts = [
        ("/given", cx.state.is_given(place)),
        ("/hint", hint(cx, place).is_some()),
        ("/wrong", cx.state.wrong(cx.reading, place).is_some()),
        ("/read", place.field.kind() == Kind::Date),
    ];
    let mut ids = String::new();
    for (part, _) in parts.iter().filter(|(_, there)| *there) {
        if !ids.is_empty() {
            ids.push(' ');
        }
        ids.push_str(&place.path());
        ids.push_str(part);
    }
    control.maybe("aria-describedby", (!ids.is_empty()).then_some(ids))
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

/// A control of the form, known by its name; marked where something is wrong with it.
pub fn control(cx: &Cx<'_>, tag: &'static str, place: Place) -> El {
    let id = place.id();
    let invalid = cx.state.wrong(cx.reading, place).is_some_and(|problem| problem.marks(place));
    el(tag, "bk-input").set("id", id.clone()).set("name", id).maybe("aria-invalid", invalid.then_some("true"))
}

/// A text to type.
pub fn input(cx: &Cx<'_>, tag: &'static str, place: Place) -> El {
    control(cx, tag, place)
        .maybe("type", (tag == "input").then_some("text"))
        .value(cx.state.draft.text(place).to_string())
}

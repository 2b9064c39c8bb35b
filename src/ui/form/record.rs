//! One record of a section.

use super::field;
use super::label::{label, record_name};
use super::select::chosen;
use super::{own, words};
use crate::applicant::Section;
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Action, Asked, Field, Kind, Meets, Place, Problem, Record, State, lacking};
use yew::prelude::*;

/// A record: its questions, whether it counts yet, and ways to finish and to remove it; finished,
/// one line.
///
/// MUST be a group with its section and its number as its name
/// MUST fold to one line with its summary when it is finished
/// MUST stay open and lead to what is missing when it is not finished
/// MUST fold the finished ones when another is added, and lead to the new one
/// MUST open again by its edit button, with everything in it
/// MUST open again when something leads to a question in it
/// MUST open again when something in it becomes wrong
/// MUST stay as it is while somebody types elsewhere, and follow when they rest or choose something
/// MUST ask what follows from what was typed before the focus goes on by Tab
/// MUST move nothing between the two halves of a click that comes right after a key
pub fn view(cx: &Cx<'_>, asked: &Asked, section: Section, index: usize, record: &Record) -> Html {
    let name = (section.word(), record.key);
    let about = |place: Place| place.section == Some(section) && place.is_of_record() && place.record == index;
    let typed = cx.typing.is_some_and(about);
    let folded = || cx.state.is_folded(cx.reading, section, index);
    let look = || (!typed).then(|| own::record(cx, section, index, record, folded()));
    cx.part(name, typed, look, || made(cx, asked, section, index, record, folded()))
}

fn made(cx: &Cx<'_>, asked: &Asked, section: Section, index: usize, record: &Record, folded: bool) -> El {
    let name = record_name(cx, section, index);
    let remove = cx.language().fill(Key::FormRemove, &[("record", &name)]);
    let group = el("fieldset", "bk-record").el(el("legend", "bk-record__title").text(name.clone()));
    let (group, way) = if folded {
        let edit = cx.language().fill(Key::FormEdit, &[("record", &name)]);
        let edit = cx.act("bk-button bk-button--quiet", &edit, Action::Edit(section, index));
        let line = el("p", "bk-record__summary").text(summary(cx, asked, section, index, record));
        (group.el(line), edit.set("id", edit_id(section, index)))
    } else {
        let done = cx.act("bk-button", cx.t(Key::FormDone), Action::Finish(section, index));
        (questions(cx, asked, section, index, record, group), done)
    };
    let remove = cx.act("bk-button bk-button--quiet", &remove, Action::Remove(section, index));
    let early = cx.state.is_early(cx.reading, section, index);
    let group = group.el(el("p", "bk-record__state").text(if early { cx.t(Key::FormEarly) } else { "" }));
    let group = if section == Section::Work { group.el(meets(cx, index)) } else { group };
    group.el(el("div", "bk-record__ways").el(way).el(remove))
}

/// How a job meets the one before it: a gap or days that are counted once.
fn meets(cx: &Cx<'_>, index: usize) -> El {
    let language = cx.language();
    let said = match cx.state.meets(cx.reading, index) {
        None => String::new(),
        Some(Meets::Gap(gap)) => language.fill(Key::WorkGap, &[("length", &text::length(language, gap))]),
        Some(Meets::Overlap(other, shared)) => {
            let other = record_name(cx, Section::Work, other);
            language.fill(Key::WorkOverlap, &[("record", &other), ("length", &text::length(language, shared))])
        }
    };
    el("p", "bk-muted").text(said)
}

fn questions(cx: &Cx<'_>, asked: &Asked, section: Section, index: usize, record: &Record, mut group: El) -> El {
    for &field in Field::of(section).iter().filter(|&&field| asked.field(section, field)) {
        let place = Place::record(section, index, field);
        let name = (field.word(), record.key);
        let make = || match cx.shows(place) {
            true => field::view(cx, asked, place, Some(record)),
            false => el("div", "").hidden(true),
        };
        group = group.add(cx.part(name, cx.typing.is_some_and(|typed| typed.same(place)), || None, make));
    }
    let left_out = cx.reading.left_out.contains(&(section, index));
    group.el(el("p", "bk-record__state").text(if left_out { cx.t(Key::FormLeftOut) } else { "" }))
}

/// What was entered, in one line.
fn summary(cx: &Cx<'_>, asked: &Asked, section: Section, index: usize, record: &Record) -> String {
    let mut line = String::new();
    for &field in Field::of(section).iter().filter(|&&field| asked.field(section, field)) {
        let place = Place::record(section, index, field);
        let said = said(cx, place, record);
        if !said.is_empty() {
            if !line.is_empty() {
                line.push_str(" · ");
            }
            line.push_str(&said);
        }
    }
    line
}

/// What was entered at a place. Dates of the employer would not be understood without their questions.
fn said(cx: &Cx<'_>, place: Place, record: &Record) -> String {
    let text = record.text(place.field, 0);
    match place.field.kind() {
        Kind::Date if matches!(place.field, Field::EmployerFounded | Field::EmployerDissolved) => String::new(),
        Kind::Date if record.text(place.field, Field::ONGOING) == "yes" => cx.t(Key::FormOngoing).into(),
        Kind::Date => cx.state.said_back(place).map_or_else(String::new, |date| text::written(cx.language(), date)),
        Kind::Text => text.into(),
        Kind::Check if text == "yes" => label(cx, place).into(),
        Kind::Word => {
            let chosen = chosen(cx, place, Some(record));
            let words = words::of(cx, place, Some(record));
            words.iter().find(|(word, _)| *word == chosen).map_or("", |(_, name)| name).into()
        }
        _ => String::new(),
    }
}

/// The control that takes the focus when a record is added, opened, finished or brought back.
pub fn id(state: &State, section: Section, index: usize) -> String {
    let reading = state.reading();
    if state.is_folded(&reading, section, index) {
        return edit_id(section, index);
    }
    let shown = |problem: &Problem| state.wrong(&reading, problem.place()?).and_then(Problem::control);
    lacking(&reading, section, index).find_map(shown).unwrap_or(first(section, index)).id()
}

fn first(section: Section, index: usize) -> Place {
    Place::record(section, index, Field::of(section)[0])
}

fn edit_id(section: Section, index: usize) -> String {
    first(section, index).id() + "-edit"
}

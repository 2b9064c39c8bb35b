//! What the views of the form look at, so that they stay as they are while it is the same.

use crate::applicant::{Length, Section};
use crate::ui::cx::Cx;
use crate::ui::markup::El;
use crate::ui::memo::{Look, Name};
use crate::ui::state::{Field, Meets, Place, Problem, Record, lacking};
use yew::prelude::Html;

/// A part of the form with questions of no record. It looks at those, unless `alone` says that it looks at more now.
#[inline(never)]
pub fn part(cx: &Cx<'_>, name: Name, alone: bool, make: impl FnOnce() -> El) -> Html {
    let about = cx.typing.is_some_and(|place| !place.is_of_record());
    cx.part(name, about, || alone.then(|| own(cx)), make)
}

/// All that the questions that are of no record look at.
fn own(cx: &Cx<'_>) -> Look {
    let mut look = look(cx);
    for (place, text) in cx.state.draft.own() {
        let section = place.section.map_or(Section::ALL.len(), |section| section as usize);
        look = look.number(section as u32).number(place.field as u32).number(place.part.into()).text(text);
    }
    let own = |problem: &&Problem| problem.place().is_some_and(|place| !place.is_of_record());
    let problems = cx.reading.problems.iter().filter(own);
    wrong(cx, look, problems)
}

/// All that a record looks at: as one line, or with its questions.
pub fn record(cx: &Cx<'_>, section: Section, index: usize, record: &Record, folded: bool) -> Look {
    let (state, reading) = (cx.state, cx.reading);
    let left_out = reading.left_out.contains(&(section, index));
    let mut look = look(cx).number(index as u32).yes(folded).yes(left_out).yes(state.is_early(reading, section, index));
    for (field, part, text) in record.entered() {
        look = look.number(field as u32).number(part.into()).text(text);
    }
    look = wrong(cx, look, lacking(reading, section, index));
    let meets = if section == Section::Work { state.meets(reading, index) } else { None };
    look = match meets {
        None => look.number(0),
        Some(Meets::Gap(gap)) => length(look.number(1), gap),
        Some(Meets::Overlap(other, shared)) => length(look.number(2).number(other as u32), shared),
    };
    if folded {
        return look;
    }
    for &field in Field::of(section) {
        look = look.yes(cx.shows(Place::record(section, index, field)));
    }
    match state.popup.filter(|popup| popup.place.section == Some(section) && popup.place.record == index) {
        None => look,
        Some(popup) => {
            let active = popup.active.map_or(u32::MAX, |active| active as u32);
            let look = look.number(popup.place.field as u32).number(active);
            let names = state.names(popup.place);
            names.iter().fold(look, |look, entry| look.text(&entry.name).text(&entry.note))
        }
    }
}

fn length(look: Look, length: Length) -> Look {
    look.number(length.years as u32).number(length.months as u32).number(length.days as u32)
}

/// What every question looks at: language and plan, and with the wanted level what is asked.
fn look(cx: &Cx<'_>) -> Look {
    let plan = cx.state.route.plan().map_or(u32::MAX, |plan| plan as u32);
    let wanted = cx.state.draft.text(Place::of(Field::Target));
    Look::default().number(cx.language() as u32).number(plan).number(cx.state.given_times).text(wanted)
}

/// What is said to be wrong.
fn wrong<'a>(cx: &Cx<'_>, look: Look, problems: impl Iterator<Item = &'a Problem>) -> Look {
    let said = problems.filter(|problem| problem.place().is_some_and(|place| cx.state.is_left(place)));
    // Texts before, problems behind.
    said.fold(look.text(""), |look, problem| {
        let part = problem.part.map_or(u32::MAX, u32::from);
        look.text(&problem.path).number(problem.wrong as u32).number(part)
    })
}

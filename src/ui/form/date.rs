//! Dates: year, month and day as typed texts.

use super::choice::tick;
use super::field::{group, input};
use crate::text::{self, Key};
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Field, Place};

const PARTS: [(Key, &str); 3] =
    [(Key::FormYear, "bday-year"), (Key::FormMonth, "bday-month"), (Key::FormDayOfMonth, "bday-day")];

/// A date, and "still there" where a job ends.
///
/// MUST be a group of year, month and day with the question as its name
/// MUST read a date that is typed part by part
/// MUST read a whole date that is pasted into any of its parts
/// MUST say back politely how a typed date was read, as a part of its description
/// MUST mark the part that is wrong and no other
/// MUST mark every part when the date as a whole is wrong
/// MUST ask for digits on a phone's keyboard
/// MUST ask for no date while the job goes on
/// MUST take a word for now that is typed as a date for what the box above says
/// MUST ask for the day of a job only when it is wanted, and lead to it
pub fn view(cx: &Cx<'_>, place: Place) -> El {
    let mut date = group(cx, place, "bk-field__label");
    if place.field == Field::End {
        let ongoing = place.part(Field::ONGOING);
        date = date.el(tick(cx, ongoing, cx.t(Key::FormOngoing)));
    }
    let goes_on = cx.state.draft.text(place.part(Field::ONGOING)) == "yes";
    let mut parts = el("div", "bk-date").hidden(goes_on);
    for (part, (key, completion)) in (0..).zip(PARTS) {
        let place = place.part(part);
        let completion = if place.field == Field::BirthDate { completion } else { "off" };
        let input = input(cx, "input", place).set("inputmode", "numeric").set("autocomplete", completion);
        let label = cx.say("label", "", key).set("for", place.id());
        let hidden = part == DAY && !to_the_day(cx, place);
        parts = parts.el(el("div", "bk-date__part").el(label).el(input).hidden(hidden));
    }
    let more = cx.button("bk-button bk-button--quiet", cx.t(Key::FormToTheDay), Msg::ToTheDay(place.part(DAY)));
    parts = parts.el(more.hidden(to_the_day(cx, place)));
    date.el(parts).el(said_back(cx, place).hidden(goes_on))
}

const DAY: u8 = 2;

/// Months are enough for a job, as people remember it: its day is asked when it is wanted, and shown where there is one.
fn to_the_day(cx: &Cx<'_>, place: Place) -> bool {
    let said = |part| !cx.state.draft.text(place.part(part)).is_empty();
    !matches!(place.field, Field::Start | Field::End) || said(Field::TO_THE_DAY) || said(DAY)
}

/// Always there, so that what comes to stand in it is announced.
fn said_back(cx: &Cx<'_>, place: Place) -> El {
    let read = cx.state.said_back(place).map(|date| text::written(cx.language(), date));
    let said = read.map_or_else(String::new, |date| cx.language().fill(Key::FormReadAs, &[("date", &date)]));
    el("p", "bk-date__read").set("id", place.path() + "/read").set("aria-live", "polite").text(said)
}

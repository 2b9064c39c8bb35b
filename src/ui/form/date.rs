//! Dates: year, month and day as typed texts.

use super::field::{group, input, tick};
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Field, Place};

const PARTS: [(Key, &str); 3] =
    [(Key::FormYear, "bday-year"), (Key::FormMonth, "bday-month"), (Key::FormDayOfMonth, "bday-day")];

/// A date, and "still there" where a job ends.
pub fn view(cx: &Cx<'_>, place: Place) -> El {
    let mut date = group(cx, place);
    if place.field == Field::End {
        let ongoing = place.part(Field::ONGOING);
        date = date.el(tick(cx, ongoing, cx.t(Key::FormOngoing)));
    }
    let goes_on = cx.state.draft.text(place.part(Field::ONGOING)) == "yes";
    let mut parts = el("div", "bk-date").hidden(goes_on);
    for (part, (key, completion)) in (0..).zip(PARTS) {
        let place = place.part(part);
        let completion = if place.field == Field::BirthDate { completion } else { "off" };
        let input = input(cx, place).set("inputmode", "numeric").set("autocomplete", completion);
        let label = cx.say("label", "", key).set("for", place.id());
        parts = parts.el(el("div", "bk-date__part").el(label).el(input));
    }
    date.el(parts)
}

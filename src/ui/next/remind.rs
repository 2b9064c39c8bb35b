//! A day for the visitor's calendar.

use super::{act, part, take};
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::form::{date, frame};
use crate::ui::markup::{El, el};
use crate::ui::state::{Chosen, Field, Place, Take};
use crate::ui::third::Act;

/// The day, and the way to save it.
pub fn view(cx: &Cx<'_>, chosen: Chosen) -> El {
    let section = part(cx, "reminder", Key::NextRemind).el(cx.say("p", "", Key::NextRemindHint));
    let all = cx.state.report(cx.reading);
    let typed = cx.state.said_back(Place::of(Field::Remind)).is_some();
    let from = cx.state.reminder(chosen.report(&all)).filter(|_| !typed).map(|day| text::date(cx.language(), day));
    let from =
        from.map_or_else(|| el("p", "").hidden(true), |date| cx.fill("p", "", Key::NextRemindFrom, ("date", &date)));
    let form = frame(cx).el(date::view(cx, Place::of(Field::Remind)));
    let ways = el("div", "bk-next__ways").el(act(cx, Key::NextRemindSave, Act::Save(Take::Reminder)));
    section.el(from).el(form).el(ways).el(take::text(cx, &[Take::Reminder]))
}

//! What is typed, pressed and left in the form, handled in one place: an event says by the
//! control's name which place of the draft it is about.

use crate::ui::app::Msg;
use crate::ui::browser;
use crate::ui::markup::Kind;
use crate::ui::state::{Action, Place, Popup, Pressed, has_names};
use std::borrow::Cow;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// What the form listens to.
pub const KINDS: [Kind; 7] = [
    || ListenerKind::oninput,
    // Not every browser sends a last event of the text when an input method is done.
    || ListenerKind::other(Cow::Borrowed("compositionend")),
    || ListenerKind::onkeydown,
    || ListenerKind::onmousedown,
    || ListenerKind::onclick,
    || ListenerKind::onfocusout,
    || ListenerKind::onsubmit,
];

/// What an event means.
pub fn heard(event: &Event, popup: Option<Popup>) -> Option<Msg> {
    match &*event.type_() {
        "keydown" => pressed(event, popup).or_else(|| onward(event)),
        "mousedown" => {
            // The focus stays in the text, or the list would be closed before a name is taken.
            if browser::in_list(event) {
                event.prevent_default();
            }
            None
        }
        "click" => match browser::option(event) {
            Some(name) => Some(Msg::Do(Action::Take(name))),
            None => Some(Msg::Do(Action::Press(listed(event)?))),
        },
        "focusout" => browser::left(event).and_then(|name| Place::from_id(&name)).map(Msg::Left),
        "submit" => {
            event.prevent_default();
            Some(Msg::Sent)
        }
        _ => entered(event),
    }
}

fn entered(event: &Event) -> Option<Msg> {
    let (name, text) = browser::entered(event);
    let place = Place::from_id(&name)?;
    Some(if browser::composing(event) { Msg::Compose(place, text) } else { Msg::Do(Action::Enter(place, text)) })
}

fn pressed(event: &Event, popup: Option<Popup>) -> Option<Msg> {
    let (key, place) = (browser::key(event)?, listed(event)?);
    let (pressed, alone) = Pressed::of(popup.filter(|popup| popup.place == place), &key)?;
    if alone {
        event.prevent_default();
    }
    Some(Msg::Do(Action::Key(place, pressed)))
}

/// What is asked next because of what was typed is to be there before the focus goes on.
fn onward(event: &Event) -> Option<Msg> {
    browser::key(event).filter(|key| key == "Tab").map(|_| Msg::Rest)
}

/// The place of a text that has a list of names.
fn listed(event: &Event) -> Option<Place> {
    browser::named(event).and_then(|name| Place::from_id(&name)).filter(|place| has_names(place.field))
}

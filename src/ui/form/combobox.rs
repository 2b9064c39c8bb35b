//! A text with a list of names to choose from. Any other name is as good: the lists are open.

use super::field::{describe, input};
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Entry, Place, Popup};

/// A text and its list, by the pattern of WAI-ARIA 1.2: the focus stays in the text.
///
/// MUST be an editable combobox that says whether its list is open
/// MUST stay closed when the focus comes to it
/// MUST open on typing, on the arrow keys and on a press
/// MUST show the names that contain the typed characters, first those with all in one piece
/// MUST show every name when it is opened without typing
/// MUST show first what the post suggests when it is opened without typing
/// MUST go through the names by the arrow keys, from the last to the first and back
/// MUST go to the first and the last name by Home and End once a name is reached
/// MUST let no other name come in the place of a reached one
/// MUST take the reached name by Enter without sending the form
/// MUST close on Escape and keep what was typed
/// MUST close when the focus leaves it
/// MUST let Tab go on from the text, however long its list
/// MUST take a name by a press and keep the focus
/// MUST take a name by a touch
/// MUST keep a name that is not on the list
/// MUST say that no name fits, without covering what is pressed
/// MUST announce how many names there are
/// MUST change neither list nor text while an input method is at work
/// MUST show no more than about eight names at once, and the reached one always
/// MUST keep its list within a screen of 320 px
pub fn view(cx: &Cx<'_>, place: Place) -> El {
    let popup = cx.state.popup.filter(|popup| popup.place == place);
    let names = cx.state.names(place);
    let open = !names.is_empty();
    let active = popup.filter(|popup| popup.active.is_some()).map(shown_id);
    let text = describe(cx, place, input(cx, "input", place))
        .set("autocomplete", "off")
        .set("role", "combobox")
        .set("aria-autocomplete", "list")
        .set("aria-expanded", if open { "true" } else { "false" })
        .maybe("aria-controls", open.then(|| list_id(place)))
        .maybe("aria-activedescendant", active);
    let none = cx.say("p", "bk-combobox__none", no_name(cx)).hidden(open || popup.is_none());
    el("div", "bk-combobox").el(text).el(none).el(list(cx, place, popup, &names))
}

fn list(cx: &Cx<'_>, place: Place, popup: Option<Popup>, names: &[Entry]) -> El {
    let mut list = el("ul", "bk-combobox__list bk-settles")
        .set("id", list_id(place))
        .set("role", "listbox")
        // A box that scrolls is a stop of Tab's in some browsers, and this one is gone when it is reached.
        .set("tabindex", "-1")
        .set("aria-label", cx.t(Key::FormNames))
        .hidden(names.is_empty());
    let active = popup.and_then(|popup| popup.active);
    for (i, entry) in names.iter().enumerate() {
        let selected = if active == Some(i) { "true" } else { "false" };
        let option = el("li", "").set("role", "option").set("id", option_id(place, i));
        let option =
            option.set("aria-selected", selected).set("data-name", entry.name.clone()).text(entry.name.clone());
        let note = el("span", "bk-combobox__note").hidden(entry.note.is_empty()).text(entry.note.clone());
        list = list.el(option.el(note));
    }
    list
}

/// Why no name is shown: there is none, or the catalogues did not come.
fn no_name(cx: &Cx<'_>) -> Key {
    if cx.state.no_finder { Key::ResultFailed } else { Key::FormNoName }
}

/// The one line that announces how many names the open list has.
pub fn count(cx: &Cx<'_>) -> El {
    let said = match cx.state.popup.map(|popup| cx.state.names(popup.place).len()) {
        None => String::new(),
        Some(0) => cx.t(no_name(cx)).into(),
        Some(count) => cx.language().fill(Key::FormCount, &[("n", &count.to_string())]),
    };
    el("p", "bk-hidden").set("id", "count").set("role", "status").text(said)
}

/// What is to be seen of an open list: the name that was reached, or all of it.
pub fn shown_id(popup: Popup) -> String {
    popup.active.map_or_else(|| list_id(popup.place), |active| option_id(popup.place, active))
}

fn list_id(place: Place) -> String {
    place.id() + "-list"
}

fn option_id(place: Place, option: usize) -> String {
    place.id() + "-" + &option.to_string()
}

//! What is kept, taken along, handed on, printed and cleared.

use super::{act, part};
use crate::text::{self as say, Key};
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Take, contents};
use crate::ui::third::{Act, Steps, chosen_file};
use yew::virtual_dom::ListenerKind;

/// All of it; `sheet` where there is something to print.
pub fn view(cx: &Cx<'_>, steps: &Steps, sheet: bool) -> El {
    let mut section = part(cx, "take", Key::TakeTitle).el(device(cx, steps)).el(file(cx)).el(link(cx));
    if sheet {
        let print = act(cx, Key::TakePrint, Act::Print);
        section = section.el(el("div", "bk-take").el(cx.say("p", "", Key::TakePrintHint)).el(print));
    }
    let clear = cx.button("bk-button", cx.t(Key::TakeClear), Msg::Next(Act::Clear));
    section.el(el("div", "bk-take").el(cx.say("p", "", Key::TakeClearHint)).el(clear))
}

fn device(cx: &Cx<'_>, steps: &Steps) -> El {
    let on = steps.device;
    let tick = el("input", "")
        .set("type", "checkbox")
        .set("id", "device")
        .checked(on)
        .on(|| ListenerKind::onchange, cx.send.reform(move |_| Msg::Next(Act::Device(!on))));
    let label = el("label", "bk-choice").set("for", "device").el(tick).el(cx.say("span", "", Key::TakeDevice));
    let said = if on { Key::TakeDeviceOn } else { Key::TakeDeviceOff };
    el("div", "bk-take").el(label).el(cx.say("p", "", said))
}

fn file(cx: &Cx<'_>) -> El {
    let ways = el("div", "bk-next__ways").el(act(cx, Key::TakeFile, Act::Save(Take::File))).el(cx.button(
        "bk-button bk-button--quiet",
        cx.t(Key::TakeFileText),
        Msg::Next(Act::Show(Take::File)),
    ));
    let send = cx.send.clone();
    let input = el("input", "bk-take__file")
        .set("type", "file")
        .set("id", "import")
        .set("accept", ".json,application/json,text/plain")
        .on(|| ListenerKind::onchange, yew::Callback::from(move |event| chosen_file(&event, &send)));
    let label = cx.say("label", "bk-field__label", Key::TakeImport).set("for", "import");
    let pasted = cx.say("label", "bk-field__label", Key::TakeImportText).set("for", "import-text");
    let area = el("textarea", "bk-input").set("id", "import-text").set("rows", "2").set("autocomplete", "off");
    el("div", "bk-take")
        .el(cx.say("p", "", Key::TakeFileHint))
        .el(ways)
        .el(text(cx, &[Take::File]))
        .el(el("div", "bk-field").el(label).el(input))
        .el(el("div", "bk-field").el(pasted).el(area))
        .el(act(cx, Key::TakeImportDo, Act::Paste))
        .el(unknown(cx))
}

/// What of the last file or draft was not known.
fn unknown(cx: &Cx<'_>) -> El {
    crate::ui::remember::unknown(cx)
}

/// The link, after what it holds.
fn link(cx: &Cx<'_>) -> El {
    let shared = cx.state.shared(String::new());
    let part = el("div", "bk-take");
    if shared.answers.is_empty() {
        return part.el(cx.say("p", "", Key::TakeLinkNothing));
    }
    let ways = el("div", "bk-next__ways").el(act(cx, Key::TakeLinkCopy, Act::Copy(Take::Link))).el(cx.button(
        "bk-button bk-button--quiet",
        cx.t(Key::TakeLinkShow),
        Msg::Next(Act::Show(Take::Link)),
    ));
    part.el(cx.say("p", "", Key::TakeLinkHint))
        .el(cx.say("p", "", Key::TakeLinkHas))
        .el(holds(cx, &shared))
        .el(ways)
        .el(text(cx, &[Take::Link]))
}

/// What a link holds.
pub fn holds(cx: &Cx<'_>, shared: &crate::keeping::link::Shared) -> El {
    let (birth, sections) = contents(shared);
    let mut list = el("ul", "bk-take__holds");
    if birth {
        list = list.el(cx.say("li", "", Key::TakeLinkBirth));
    }
    for (section, records) in sections {
        let places = [("section", say::section(cx.language(), section)), ("n", &records.to_string())];
        list = list.el(el("li", "").text(cx.language().fill(Key::TakeLinkRecords, &places)));
    }
    list
}

/// A text to be copied by hand, where it is one of these.
pub fn text(cx: &Cx<'_>, these: &[Take]) -> El {
    let Some(shown) = cx.state.next.shown.as_ref().filter(|shown| these.contains(&shown.0)) else {
        return el("div", "").hidden(true);
    };
    let label = cx.say("label", "bk-field__label", Key::TakeText).set("for", "take-text");
    let area = el("textarea", "bk-input").set("id", "take-text").set("rows", "5").set("readonly", "");
    el("div", "bk-field bk-take__text").el(label).el(area.value(shown.1.clone()))
}

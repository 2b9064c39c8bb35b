//! The part of the picture that is taken, and the background: what the visitor may change of the repair.

use super::desk::Photos;
use super::fingers::FRAME;
use super::item::{Item, Step};
use super::what::{What, hears};
use super::{msg, number};
use crate::photo::cut::Cut;
use crate::photo::report::Status;
use crate::photo::thresholds::{CROP_FACE_DOWN, CROP_FACE_HEIGHT, CROWN};
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use yew::virtual_dom::ListenerKind;

/// It; nothing where nothing is cut.
pub fn view(cx: &Cx<'_>, photos: &Photos, item: &Item) -> El {
    let (Some(cut), Some(size), Some(_)) = (item.cut, item.size(), &item.fixed) else {
        return el("div", "").hidden(true);
    };
    let part = el("section", "bk-cutter").set("aria-labelledby", "photo-adjust");
    part.el(cx.say("h2", "bk-photo__title", Key::PhotoAdjust).set("id", "photo-adjust"))
        .el(whiten(cx, item))
        .el(cx.say("p", "bk-muted", Key::PhotoCutHint))
        .el(el("div", "bk-cutter__both").el(frame(cx, item, cut, size)).el(small(cx, photos, item, cut, size)))
        .el(controls(cx, cut))
}

/// Offered where the background is not white, and where it was made so.
fn whiten(cx: &Cx<'_>, item: &Item) -> El {
    let fixed = item.fixed.as_ref();
    let status = item.report.as_ref().and_then(|report| report.status("background"));
    let whitened = fixed.is_some_and(|fixed| fixed.changes.iter().any(|change| change.id == "whiten"));
    let refused = fixed.is_some_and(|fixed| fixed.refused.is_some());
    if status != Some(Status::Warn) && !whitened && !refused {
        return el("div", "").hidden(true);
    }
    let tick = el("input", "")
        .set("type", "checkbox")
        .set("id", "photo-whiten")
        .checked(item.whiten.unwrap_or(status == Some(Status::Warn)))
        .on(|| ListenerKind::onchange, hears(cx.send, What::Whiten));
    let label = el("label", "bk-choice").el(tick).el(cx.say("span", "", Key::PhotoWhiten));
    let part = el("div", "").el(label);
    match fixed.and_then(|fixed| fixed.refused) {
        Some(reason) => part.el(el("p", "bk-photo__trouble").text(text::photo::refusal(cx.language(), reason))),
        None => part.el(el("p", "").hidden(true)),
    }
}

/// The picture below the frame, moved by whatever there is.
fn frame(cx: &Cx<'_>, item: &Item, cut: Cut, size: (u32, u32)) -> El {
    let hear = |what| hears(cx.send, what);
    let [x, y, width, height] = cut.area();
    let tall = CROP_FACE_HEIGHT * (1.0 + CROWN) * height;
    let chin = y + (CROP_FACE_DOWN + CROP_FACE_HEIGHT / 2.0) * height;
    let oval = el("ellipse", "bk-cutter__guide")
        .set("cx", number(x + width / 2.0))
        .set("cy", number(chin - tall / 2.0))
        .set("rx", number(tall * 0.36))
        .set("ry", number(tall / 2.0));
    let middle = number(x + width / 2.0);
    let line = el("line", "bk-cutter__guide").set("x1", middle.clone()).set("x2", middle);
    let line = line.set("y1", number(y)).set("y2", number(y + height));
    let svg = picture("bk-cutter__picture", item, cut, size).el(oval).el(line);
    el("div", "bk-cutter__frame")
        .set("id", FRAME)
        .set("role", "application")
        .set("tabindex", "0")
        .set("aria-label", cx.t(Key::PhotoCutLabel))
        .on(|| ListenerKind::onpointerdown, hear(What::Down))
        .on(|| ListenerKind::onpointermove, hear(What::Move))
        .on(|| ListenerKind::onpointerup, hear(What::Up))
        .on(|| ListenerKind::onpointercancel, hear(What::Up))
        .on(|| ListenerKind::onwheel, hear(What::Wheel))
        .on(|| ListenerKind::onkeydown, hear(What::Key))
        .el(svg)
}

/// A part of the picture.
fn picture(class: &'static str, item: &Item, cut: Cut, (width, height): (u32, u32)) -> El {
    let view = cut.area().map(number).join(" ");
    let image = el("image", "")
        .set("href", item.address())
        .set("width", width.to_string())
        .set("height", height.to_string())
        .set("preserveAspectRatio", "none");
    el("svg", class).set("viewBox", view).set("aria-hidden", "true").el(image)
}

/// The same as large as it is printed.
fn small(cx: &Cx<'_>, photos: &Photos, item: &Item, cut: Cut, size: (u32, u32)) -> El {
    let working = matches!(item.step, Step::Working(..) | Step::Waiting) && !photos.papers;
    let state = if working { Key::PhotoCutting } else { Key::PhotoCutDone };
    el("figure", "bk-photo__figure")
        .el(picture("bk-cutter__print", item, cut, size))
        .el(cx.say("figcaption", "", Key::PhotoPrintSize))
        .el(cx.say("p", "bk-muted", state).set("role", "status"))
}

fn controls(cx: &Cx<'_>, cut: Cut) -> El {
    let near = number((cut.nearness() * 100.0).round());
    let slider = el("input", "bk-cutter__near")
        .set("type", "range")
        .set("id", "photo-near")
        .set("min", "0")
        .set("max", "100")
        .value(near)
        .on(|| ListenerKind::oninput, hears(cx.send, What::Near));
    let label = cx.say("label", "", Key::PhotoNear).set("for", "photo-near");
    let mut buttons = el("div", "bk-cutter__buttons");
    let steps = [
        (Key::PhotoToLeft, (-1, 0, 0)),
        (Key::PhotoToRight, (1, 0, 0)),
        (Key::PhotoToUp, (0, -1, 0)),
        (Key::PhotoToDown, (0, 1, 0)),
        (Key::PhotoNearer, (0, 0, 1)),
        (Key::PhotoFarther, (0, 0, -1)),
    ];
    for (key, (across, down, nearer)) in steps {
        buttons = buttons.el(cx.button("bk-button", cx.t(key), msg(What::Step(across, down, nearer))));
    }
    let again =
        cx.button("bk-button bk-button--quiet", cx.t(Key::PhotoRecut), msg(What::Recut)).set("id", "photo-recut");
    el("div", "bk-cutter__controls").el(label).el(slider).el(buttons).el(again)
}

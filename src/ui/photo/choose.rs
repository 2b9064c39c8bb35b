//! What it is a photo of, and where the photo comes from: files, the camera, what is dropped or pasted.

use super::desk::{Camera, Photos};
use super::what::{What, hears};
use super::{PHOTO, camera, msg};
use crate::rules::PACKS;
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::next::papers::notes;
use yew::virtual_dom::ListenerKind;

/// A photo of a person or of a paper. Whoever comes for a certain paper has said that already.
pub fn subject(cx: &Cx<'_>, photos: &Photos) -> El {
    if photos.paper.is_some() {
        return el("div", "").hidden(true);
    }
    let mut group = el("fieldset", "bk-photo__subject").el(cx.say("legend", "bk-field__label", Key::PhotoSubject));
    for (papers, key) in [(false, Key::PhotoPerson), (true, Key::PhotoPapers)] {
        let radio = el("input", "")
            .set("type", "radio")
            .set("name", "photo-subject")
            .set("id", if papers { "photo-papers" } else { "photo-person" })
            .checked(photos.papers == papers)
            .on(|| ListenerKind::onchange, hears(cx.send, What::Paper(papers)));
        group = group.el(el("label", "bk-choice").el(radio).el(cx.say("span", "", key)));
    }
    group
}

/// Files and the camera.
pub fn view(cx: &Cx<'_>, photos: &Photos) -> El {
    let file = el("input", "bk-photo__file")
        .set("type", "file")
        .set("id", "photo-file")
        .set("accept", "image/*,.heic,.heif")
        .set("multiple", "")
        .on(|| ListenerKind::onchange, hears(cx.send, What::Chosen));
    let main = if photos.items.is_empty() { "bk-button bk-button--main" } else { "bk-button" };
    let key = if photos.items.is_empty() { Key::PhotoChoose } else { Key::PhotoAnother };
    let ways = el("div", "bk-photo__ways")
        .el(file)
        .el(cx.say("label", main, key).set("for", "photo-file"))
        .el(cx.button("bk-button", cx.t(Key::PhotoCamera), msg(What::Camera)).set("id", "photo-camera-on"));
    let section = el("section", "bk-photo__choose").set("aria-label", cx.t(Key::PhotoChoose)).el(ways);
    let section = match &photos.camera {
        Camera::Shut => section.el(cx.say("p", "bk-muted", Key::PhotoDrop).hidden(!photos.items.is_empty())),
        Camera::Asked { .. } => section.el(cx.say("p", "bk-muted", Key::PhotoCameraAsked)),
        Camera::On { front, .. } => section.el(viewfinder(cx, *front, photos.papers)),
    };
    section.el(if photos.items.is_empty() { required(cx, photos) } else { el("div", "").hidden(true) })
}

/// What the camera sees, with a frame and the outline of a person in it.
fn viewfinder(cx: &Cx<'_>, front: bool, papers: bool) -> El {
    let mirrored = if front { "bk-finder__video bk-finder__video--mirrored" } else { "bk-finder__video" };
    let video = el("video", mirrored)
        .set("id", camera::VIDEO)
        .set("autoplay", "")
        .set("playsinline", "")
        .set("aria-label", cx.t(Key::PhotoCameraSees));
    let mut seen = el("div", "bk-finder__seen").el(video);
    if !papers {
        let outline = el("path", "bk-finder__line").set("d", OUTLINE);
        let head =
            el("ellipse", "bk-finder__line").set("cx", "147.5").set("cy", "186").set("rx", "78").set("ry", "108");
        let frame = el("svg", "bk-finder__frame").set("viewBox", "0 0 295 413").set("aria-hidden", "true");
        let edge = el("rect", "bk-finder__line").set("width", "295").set("height", "413");
        seen = seen.el(frame.el(edge).el(head).el(outline));
    }
    let hint = if papers { Key::PhotoCameraPaper } else { Key::PhotoCameraHint };
    let buttons = el("div", "bk-photo__ways")
        .el(cx.button("bk-button bk-button--main", cx.t(Key::PhotoShoot), msg(What::Shoot)).set("id", "photo-shoot"))
        .el(cx.button("bk-button", cx.t(Key::PhotoTurn), msg(What::Turn)))
        .el(cx.button("bk-button", cx.t(Key::PhotoShut), msg(What::Shut)));
    el("div", "bk-finder").el(seen).el(cx.say("p", "", hint)).el(buttons)
}

/// Neck and shoulders of somebody who stands where they should, in the frame's units.
const OUTLINE: &str = "M 112 288 C 112 318 104 326 78 336 C 40 350 18 368 12 413 M 183 288 C 183 318 191 326 217 336 C 255 350 277 368 283 413";

/// What is published of it.
fn required(cx: &Cx<'_>, photos: &Photos) -> El {
    let of_person = |paper: &&crate::rules::pack::Paper| paper.id == PHOTO;
    let paper = match photos.paper {
        Some((plan, paper)) => Some((plan, &PACKS[plan].papers[usize::from(paper)])),
        None if photos.papers => None,
        None => PACKS.iter().find_map(|pack| Some((pack.index, pack.papers.iter().find(of_person)?))),
    };
    let Some((plan, paper)) = paper.filter(|(_, paper)| !paper.must.is_empty()) else {
        return el("div", "").hidden(true);
    };
    el("details", "bk-photo__must")
        .el(cx.say("summary", "", Key::PhotoMust))
        .el(el("p", "bk-muted").text(cx.language().of(&PACKS[plan].document.title)))
        .el(notes(cx.language(), paper.must))
}

//! Photos on the page: judged and repaired by a worker, shown, cut, saved. Of the fourth part of the program.

mod act;
mod camera;
mod checks;
mod choose;
mod cutter;
mod desk;
mod fingers;
mod item;
mod queue;
mod read;
mod result;
mod table;
mod what;
mod worker;

pub use desk::Photos;
pub use item::Verdict;
pub use what::{What, hears};

use super::cx::Cx;
use super::markup::{El, el};
use super::pages::heading;
use crate::text::Key;
use desk::Camera;
use item::Item;

/// The id of what a photo comes to.
pub const VERDICT: &str = "photo-verdict";
/// The id of what is being done.
pub const WORKING: &str = "photo-working";
/// The id of the heading over many.
pub const MANY: &str = "photo-many";
/// The id of the paper that is a photo of the person, in every plan.
pub const PHOTO: &str = "photo";

/// The page.
#[inline(always)]
pub fn view(cx: &Cx<'_>, photos: &Photos) -> El {
    let class = if photos.over { "bk-photo bk-photo--over" } else { "bk-photo" };
    let page = el("div", class)
        .el(heading(cx.t(Key::PhotoTitle).into()))
        .el(cx.say("p", "bk-photo__lead", Key::PhotoLead).hidden(!photos.items.is_empty()))
        .el(back(cx, photos))
        .el(choose::subject(cx, photos))
        .el(choose::view(cx, photos))
        .el(said(cx, photos));
    let many = photos.items.len() > 1;
    let page = match photos.current() {
        _ if many && photos.shown.is_none() => page.el(table::view(cx, photos)),
        Some(item) => page.el(one(cx, photos, item, many)),
        None => page.el(el("div", "").hidden(true)),
    };
    page.key("photo")
}

/// To the list of papers that it was come from.
fn back(cx: &Cx<'_>, photos: &Photos) -> El {
    match photos.paper {
        Some((plan, paper)) => {
            let name = cx.language().of(&crate::rules::PACKS[plan].papers[usize::from(paper)].name);
            let back = cx.button("bk-jump", cx.t(Key::PhotoBack), super::app::Msg::Back);
            el("div", "").el(cx.fill("p", "", Key::PhotoFor, ("paper", name))).el(back)
        }
        None => el("p", "").hidden(true),
    }
}

/// What is read out, and stands there to be read.
fn said(cx: &Cx<'_>, photos: &Photos) -> El {
    let notice = photos.notice.map_or("", |key| cx.t(key));
    el("p", "bk-photo__said").set("role", "status").text(notice)
}

/// One photo.
fn one(cx: &Cx<'_>, photos: &Photos, item: &Item, many: bool) -> El {
    let mut whole = el("section", "bk-photo__one").set("aria-label", item.name.clone()).key(item.number.to_string());
    if many {
        let all = cx.button("bk-button bk-button--quiet", cx.t(Key::PhotoToAll), msg(What::Show(None)));
        whole = whole.el(all.set("id", "photo-all"));
    } else {
        whole = whole.el(el("span", "").hidden(true));
    }
    whole.el(result::view(cx, photos, item)).el(checks::view(cx, item)).el(cutter::view(cx, photos, item))
}

/// Where the focus goes when this has happened, and what had it may be gone.
pub fn focus(photos: &Photos, what: What) -> Option<&'static str> {
    let one = photos.current();
    match what {
        What::Stream if matches!(photos.camera, Camera::On { .. }) => Some("photo-shoot"),
        What::Shut | What::Stream | What::Ended => Some("photo-camera-on"),
        What::Clear => Some("photo-file"),
        What::Show(None) => Some(MANY),
        What::Cancel | What::AgainAll if one.is_none() => Some(MANY),
        What::Cancel | What::Show(_) | What::Again(_) | What::Shot => {
            one.map(|item| if item.settled() { VERDICT } else { WORKING })
        }
        _ => None,
    }
}

/// What a button of the page says.
pub(super) fn msg(what: What) -> super::app::Msg {
    super::app::Msg::Photo(what, wasm_bindgen::JsValue::UNDEFINED)
}

impl Photos {
    /// The page is left.
    pub fn leave(&mut self) {
        camera::shut(self);
        if !self.busy() {
            self.desks.clear();
        }
        self.sheet = false;
    }
}

/// The page stands in the document: the camera's picture goes into its place, and what is to be printed is.
pub fn shown(photos: &mut Photos) {
    if let Camera::On { stream, .. } = &photos.camera {
        camera::show(stream);
    }
    if std::mem::take(&mut photos.prints) {
        super::device::print();
    }
}

/// A number as attributes have it, to a hundredth. Texts of floating point weigh more than all of this page.
fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let (whole, rest) = ((hundredths / 100).to_string(), hundredths.unsigned_abs() % 100);
    let sign = if hundredths < 0 && hundredths > -100 { "-" } else { "" };
    let dot = if rest < 10 { ".0" } else { "." };
    if rest == 0 { whole } else { [sign, &whole, dot, &rest.to_string()].concat() }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_written_as_attributes_have_them() {
        for (value, text) in
            [(0.0, "0"), (12.0, "12"), (1.5, "1.50"), (0.049, "0.05"), (-0.25, "-0.25"), (-3.1, "-3.10")]
        {
            assert_eq!(number(value), text);
        }
    }
}

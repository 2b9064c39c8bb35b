//! A link with somebody's answers in it: what it holds, before any of it is taken in.

use super::{act, take};
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::pages::heading;
use crate::ui::third::{Act, Steps};

/// The page.
pub fn view(cx: &Cx<'_>, steps: &Steps) -> El {
    let page = el("div", "bk-next").el(heading(cx.t(Key::KeepPageShared).into()));
    match &steps.shared {
        Some(Ok(shared)) => page
            .el(cx.say("p", "", Key::TakeLinkHas))
            .el(take::holds(cx, shared))
            .el(cx.say("p", "", Key::SharedText))
            .el(el("div", "bk-next__ways").el(act(cx, Key::SharedTake, Act::TakeShared)).el(start(cx))),
        Some(Err(crate::keeping::link::Broken::Newer)) => page.el(cx.say("p", "", Key::TakeNewer)).el(start(cx)),
        _ => page.el(cx.say("p", "", Key::TakeBroken)).el(start(cx)),
    }
}

fn start(cx: &Cx<'_>) -> El {
    cx.say("a", "bk-button bk-button--quiet", Key::SharedDrop).set("href", "#/")
}

//! How to register: what the plan publishes of it, as it stands in the page's HTML already.

use super::part;
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::Chosen;
use crate::ui::third::Steps;

/// The guides of a plan; or that it publishes none.
pub fn view(cx: &Cx<'_>, steps: &Steps, chosen: Chosen) -> El {
    let section = part(cx, "register", Key::NextRegister).el(cx.say("p", "", Key::NextFees));
    let guides = steps.guides(cx.kept, chosen.plan().id, cx.language());
    if guides.is_empty() {
        return section.el(cx.say("p", "", Key::NextNoRegister));
    }
    let clause = chosen.whole().map_or("", |(_, condition)| condition.clause);
    let mut list = el("div", "bk-guides");
    for guide in guides {
        list = list.add(guide);
    }
    section.el(cx.fill("p", "", Key::NextChoose, ("clause", clause))).el(list)
}

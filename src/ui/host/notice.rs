//! What stands above an embedded page: what the embedding page has filled in or wants to, and that nothing can be kept.

use super::act::Act;
use super::{Host, Wish};
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::route::Route;
use crate::ui::state::State;

/// Id of the heading of what is asked.
pub const NOTICE: &str = "host-asks";

/// It; nothing where there is nothing to say.
#[inline(always)]
pub fn view(cx: &Cx<'_>, host: &Host) -> El {
    el("div", "bk-host").el(wish(cx, host)).el(filled(cx, host)).el(not_kept(cx, host))
}

fn wish(cx: &Cx<'_>, host: &Host) -> El {
    let Some(wish) = &host.wish else { return el("div", "").hidden(true) };
    let from = super::setup::bare(wish.origin());
    let (title, text, yes, no) = match wish {
        Wish::Fill { answers, .. } => {
            let count = State::given_count(answers).to_string();
            let title = cx.language().fill(Key::HostWantsToFill, &[("host", from), ("count", &count)]);
            (title, Key::HostWantsToFillText, Key::HostTake, Key::HostKeepMine)
        }
        Wish::Clear { .. } => {
            let title = cx.language().fill(Key::HostWantsToClear, &[("host", from)]);
            (title, Key::HostWantsToClearText, Key::HostClear, Key::HostKeepMine)
        }
    };
    let ways = el("div", "bk-keep__ways").el(cx.button("bk-button", cx.t(yes), Act::Answer(true).msg())).el(cx.button(
        "bk-button bk-button--quiet",
        cx.t(no),
        Act::Answer(false).msg(),
    ));
    el("section", "bk-notice bk-keep")
        .set("aria-labelledby", NOTICE)
        .el(el("h2", "bk-keep__title").set("id", NOTICE).set("tabindex", "-1").text(title))
        .el(cx.say("p", "", text))
        .el(ways)
}

/// It stands until it was seen: what is filled in by others is not the visitor's word yet.
fn filled(cx: &Cx<'_>, host: &Host) -> El {
    let notice = el("div", "bk-notice bk-keep").set("role", "status");
    let Some((origin, count)) = &host.filled else { return notice.hidden(true) };
    let places = [("host", super::setup::bare(origin)), ("count", &*count.to_string())];
    let all = cx.say("a", "", Key::HostSeeAll).set("href", Route::Check(cx.state.route.plan()).hash());
    let seen = cx.button("bk-button bk-button--quiet", cx.t(Key::HostSeen), Act::Seen.msg());
    notice
        .el(el("p", "").text(cx.language().fill(Key::HostFilled, &places)))
        .el(el("div", "bk-keep__ways").el(all).el(seen))
}

fn not_kept(cx: &Cx<'_>, host: &Host) -> El {
    let said = if host.keeps { "" } else { cx.t(Key::HostNotKept) };
    el("p", "bk-notice bk-keep").text(said).hidden(said.is_empty())
}

//! About the site, and what becomes of what is typed here.

use super::titled;
use crate::rules::PACKS;
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::route::Route;

/// The page.
pub fn view(cx: &Cx<'_>) -> El {
    let mut sources = el("ul", "");
    for pack in &PACKS {
        let version = el("span", "bk-muted").text(" · ").text(pack.version);
        sources = sources.el(el("li", "").text(cx.language().of(&pack.document.title)).el(version));
    }
    el("div", "bk-prose")
        .el(titled(cx, Key::FrameAbout))
        .el(cx.say("p", "", Key::AboutWhat))
        .el(cx.say("p", "", Key::AboutLimits))
        .el(cx.say("h2", "", Key::AboutPrivacy))
        .el(cx.say("p", "", Key::AboutNothingSent))
        .el(cx.say("p", "", Key::AboutKept))
        .el(el("p", "").el(cx.say("a", "", Key::AboutKeep).set("href", Route::Keep.hash())))
        .el(cx.say("h2", "", Key::AboutSources))
        .el(sources)
        .el(cx.say("h2", "", Key::AboutSchools))
        .el(cx.say("p", "", Key::AboutEmbedWhat))
        .el(el("p", "").el(cx.say("a", "", Key::AboutEmbed).set("href", Route::Embed.hash())))
}

//! About the site, and what becomes of what is typed here.

use super::heading;
use crate::rules::PACKS;
use crate::text::Key;
use crate::ui::cx::Cx;
use yew::prelude::*;

/// The page.
pub fn view(cx: &Cx<'_>) -> Html {
    let source = |pack: &crate::rules::Pack| {
        let name = cx.language().of(&pack.document.title);
        html! { <li>{ name }<span class="bk-muted">{ " · " }{ pack.version }</span></li> }
    };
    html! {
        <div class="bk-prose">
            { heading(cx.t(Key::FrameAbout)) }
            <p>{ cx.t(Key::AboutWhat) }</p>
            <p>{ cx.t(Key::AboutLimits) }</p>
            <h2>{ cx.t(Key::AboutPrivacy) }</h2>
            <p>{ cx.t(Key::AboutNothingSent) }</p>
            <p>{ cx.t(Key::AboutNothingKept) }</p>
            <h2>{ cx.t(Key::AboutSources) }</h2>
            <ul>{ for PACKS.iter().map(source) }</ul>
        </div>
    }
}

//! One level: its verdict, and its conditions.

use super::{condition, mark};
use crate::rules::Pack;
use crate::rules::report::LevelReport;
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use yew::prelude::*;

/// A level.
pub fn view(cx: &Cx<'_>, pack: &'static Pack, level: &LevelReport) -> Html {
    let language = cx.language();
    let outcome = text::level_outcome(level);
    html! {
        <article class={format!("bk-level bk-level--{}", mark::kind(&outcome))} key={level.level.id}>
            <header class="bk-level__head">
                { mark::view(&outcome) }
                <div>
                    <h4 class="bk-level__name">{ language.of(&level.level.name) }</h4>
                    <p class="bk-level__verdict">{ text::level_verdict(language, level) }</p>
                    if let Some(outlook) = text::outlook(language, &outcome) {
                        <p class="bk-muted">{ outlook }</p>
                    }
                </div>
            </header>
            <p class="bk-level__hint">{ cx.t(Key::ResultOneIsEnough) }</p>
            { for level.conditions.iter().map(|one| condition::view(cx, pack, one)) }
        </article>
    }
}

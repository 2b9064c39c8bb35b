//! The page of the published conditions, of one plan or all.

use super::{plans, titled};
use crate::text::Key;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::route::Route;

/// The page.
pub fn view(cx: &Cx<'_>, plan: Option<usize>) -> El {
    el("div", "bk-prose bk-prose--wide")
        .el(titled(cx, Key::FrameConditions))
        .el(plans(cx, Some(plan), Route::Conditions))
        .add(cx.kept.published.clone())
}

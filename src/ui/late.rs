//! What the third part of the program begins with (tools/split.mjs knows these names): it comes once there is a result
//! to look into. Nothing before it reaches what stands behind these functions.

use super::app::App;
use super::cx::Cx;
use super::markup::El;
use super::result;
use super::third::Act;

/// The whole result.
#[inline(never)]
pub fn result_late(cx: &Cx<'_>) -> El {
    result::view(cx)
}

impl App {
    /// The pages of the next steps.
    #[inline(never)]
    pub(super) fn steps_late(&self, cx: &Cx<'_>) -> El {
        self.steps_view(cx)
    }

    /// One of these pages is come to.
    #[inline(never)]
    pub(super) fn arrive_late(&mut self) {
        self.arrive();
    }

    /// What happens on these pages.
    #[inline(never)]
    pub(super) fn act_late(&mut self, act: Act) -> bool {
        self.next(act)
    }
}
